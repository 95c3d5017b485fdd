"""The demonstration's check desk: a change that waits for its writer, a letter to read today, one kept safe, a leak."""

from datetime import timedelta

from base.clock import today
from letterbox.actions import claiming, holding, incidents, noting, replies, wording
from letterbox.actions.arranging import log_letter
from letterbox.actions.holding import Kept
from letterbox.enums import FIRST_READING, Tick, Via
from letterbox.enums.desk import FactKind, IncidentKind, KeptWhy
from letterbox.models import Incident, Item, Line
from people.models import Person

Cast = dict[str, Person]
FIRST_RETURN = """Dear {name},

thank you for your letter about {child}. I liked how you wrote about the small things. We leave out names of places, \
schools and surnames in every letter, for everyone’s safety. Could we write it another way together? I will \
ring you, and there is no hurry.
"""
LONGER = """Dear {name},

your letter to {other} is safe with us. It takes us a little longer than we said, and we are sorry. If waiting is \
hard, please ring us.
"""
SADNESS = """Dear {name},

thank you for trusting us with this. If you would like to talk, I am here. You can write a second letter that we keep \
for {child} until they are grown up.
"""
KIND = (("First return", FIRST_RETURN), ("It takes a little longer", LONGER), ("After a great sadness", SADNESS))
RIVER = """Dear Keira,

Jacob has learned to row. We go down to the river at Ludlow on Sundays, and he sits in the front and gives orders.

He asked me to tell you that he is not afraid of the deep part any more.

Alison
"""
BY_THE_RIVER = RIVER.replace("the river at Ludlow", "a river near us")
TODAY = """Dear Alison,

I am glad that Jacob is well. Some days I can’t go on, and I do not know whom to tell.

Keira
"""
BLAME = """Dear Priya,

You took her. I will never forgive any of you, and one day she will know what you did.

Dean
"""


def add_desk(cast: Cast) -> None:
    """One living example of most of what can become of a letter."""
    _kind_replies(cast)
    _change_that_waits(cast)
    log_letter(_line(cast["birth"]), TODAY, Via.PHONE, by=cast["worker2"])
    _kept_safe(cast)
    _nearly_a_leak(cast)


def _line(writer: Person) -> Line:
    found = Line.objects.select_related("arrangement", "writer__side", "reader__side")
    return found.filter(writer__members__person=writer).order_by("pk")[:1].get()


def _claim(item: Item, reader: Person) -> Item:
    item = claiming.claim(Item.objects.get(pk=item.pk), reader)
    claiming.note_reading(item, reader)
    return item


def _kind_replies(cast: Cast) -> None:
    for title, text in KIND:
        replies.agree_to_reply(replies.ask_for_reply(title, text, cast["worker"]), cast["coordinator"])


def _change_that_waits(cast: Cast) -> None:
    item = _claim(log_letter(_line(cast["adopter"]), RIVER, Via.TYPED, by="system"), cast["worker"])
    noting.note_fact(item, cast["worker"], item.claim_number, FactKind.PLACE, "They live near a river, and row on it.")
    said = wording.Said("Thank you, Alison. I could see Jacob giving orders. May we leave out where the river is?")
    ticks = {*FIRST_READING, Tick.WORDS_LOOKED_AT}
    wording.propose_change(item, cast["worker"], item.claim_number, BY_THE_RIVER, ticks, said)


def _kept_safe(cast: Cast) -> None:
    item = _claim(log_letter(_line(cast["birth2"]), BLAME, Via.TYPED, by="system"), cast["worker2"])
    why = "He is full of anger, and would not talk with me."
    holding.hold(item, cast["worker2"], item.claim_number, why, today())
    kept = Kept(
        reason=KeptWhy.HURT,
        why="It blames the family, and Maisie would read it. We offered help three times.",
        say="We keep your letter safe on Maisie’s record. I would like to help you to write another one.",
        teller=cast["worker2"],
        next_look_on=today() + timedelta(days=90),
    )
    holding.keep_safe(item, cast["manager"], kept)


def _nearly_a_leak(cast: Cast) -> None:
    """Caught in time, and closed with what was learned."""
    incidents.report(cast["worker"], words="Two envelopes lay crosswise. I saw it before they were sealed.")
    (incident,) = Incident.objects.all()
    lead = cast["manager"]
    incidents.take(incident, lead)
    regulator = "Not needed: nobody received anything."
    incidents.describe(incident, lead, IncidentKind.NEARLY, at_risk=None, contact=lead, regulator=regulator)
    incidents.close(incident, lead, "We seal one packet at a time, and the next lies in the drawer.")
