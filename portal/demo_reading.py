"""Letters of the demonstration that have come: one to open, one that is kept, one that was opened and answered."""

from letterbox.actions import announcing, claiming, deciding, receiving, safekeeping
from letterbox.actions.arranging import log_letter
from letterbox.enums import FIRST_READING, SECOND_READING, Tick, Via
from letterbox.enums.receiving import Standing, Thanks
from letterbox.models import Item, Line, Packet, ReleaseCopy
from people.models import Person

Cast = dict[str, Person]

SPRING = """Dear Dean,

Maisie has a wobbly tooth, and shows it to everybody on the bus.

She can count to a hundred now. She does it on the stairs, one number for each step, and starts again at the top.

She asked us to ask you: were you good at sums?

Warm wishes,
Priya
"""
SUMMER = """Dear Dean,

The tooth is out. It sits in a matchbox, and the matchbox sits under her pillow, because she wants to keep both the \
tooth and the coin.

Maisie is well. She swims like a frog and laughs under water.

Warm wishes,
Priya
"""
AUTUMN = """Dear Dean,

Maisie has learned to bake bread. The first loaf was a stone. The second was eaten before it was cold.

She says: tell him the secret is to wait.

Warm wishes,
Priya
"""


def read_twice(line: Line, text: str, cast: Cast) -> ReleaseCopy:
    """A letter that two people have read, and whose reader knows of it."""
    item = log_letter(line, text, Via.TYPED, by="system")
    for reader in (cast["worker"], cast["worker2"]):
        item = claiming.claim(Item.objects.get(pk=item.pk), reader)
        claiming.note_reading(item, reader)
        if reader == cast["worker"]:
            deciding.pass_first(item, reader, item.claim_number, {*FIRST_READING, Tick.WORDS_LOOKED_AT})
        else:
            deciding.approve(item, reader, item.claim_number, set(SECOND_READING))
    packet = Packet.objects.get(item=item, is_open=True)
    announcing.announce(packet)
    copy = ReleaseCopy.objects.select_related("packet__item", "line").get(packet=packet)
    receiving.mark_told(copy)
    return copy


def add_letters(cast: Cast) -> None:
    """Dean likes to find things on his page. He has opened one and let Priya know, keeps one, and may open another."""
    dean = cast["birth2"]
    line = Line.objects.select_related("arrangement", "reader").get(reader__members__person=dean)
    announcing.choose_standing(line.reader, Standing.PAGE, dean)
    opened, kept, _ready = (read_twice(line, text, cast) for text in (SPRING, SUMMER, AUTUMN))
    receiving.open_letter(opened, dean)
    receiving.say_thanks(opened, dean, Thanks.GLAD)
    safekeeping.keep_for_later(kept, dean)
