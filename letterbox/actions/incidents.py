"""A possible leak: reported at once by anyone, led by somebody, told to the family, closed with what was learned."""

from audit.log import action, record
from base.clock import now
from base.moves import NotAllowed, move
from letterbox import messages
from letterbox.actions.claiming import NotForYou
from letterbox.actions.locking import locked
from letterbox.actions.settling import begin_afresh, put_away_packet
from letterbox.actions.talking import Spoke, note_talk
from letterbox.duty import leading
from letterbox.enums import ItemState
from letterbox.enums.desk import IncidentKind, IncidentState
from letterbox.models import Incident, Item, Party
from letterbox.rules import may_lead_incident, may_lift
from people.models import Person


class NotYet(Exception):
    """Something is still to be done before an incident can be closed; the message says what."""


@action
def report(by: Person, item: Item | None = None, words: str = "") -> Incident:
    """Opens an incident: the clock runs, its line stands still, those who lead hear of it at once."""
    line = item.line if item else None
    team = {"spoke": by.spoke, "council": by.council}
    incident = Incident.objects.create(reported_by=by, item=item, line=line, words=words, **team)
    record("incident_reported", on=incident, by=by)
    for person in leading(incident):
        messages.an_incident_is_open(incident, person)
    return incident


def _open(incident: Incident, leader: Person) -> Incident:
    """Raises NotForYou; NotAllowed when it is closed."""
    incident = Incident.objects.select_for_update(of=("self",)).get(pk=incident.pk)
    if not may_lead_incident(leader, incident):
        raise NotForYou
    if incident.state != IncidentState.OPEN:
        raise NotAllowed(incident, IncidentState.OPEN)
    return incident


@action
def take(incident: Incident, leader: Person) -> None:
    """From now on they lead it."""
    incident = _open(incident, leader)
    incident.lead = leader
    incident.save(update_fields=["lead"])
    record("incident_taken", on=incident, by=leader)


@action
def describe(
    incident: Incident, leader: Person, kind: IncidentKind, *, at_risk: Party | None, contact: Person, regulator: str
) -> None:
    """What is known by now, who may be at risk, and whom they can ring."""
    incident = _open(incident, leader)
    incident.kind, incident.at_risk, incident.contact, incident.regulator = kind, at_risk, contact, regulator
    incident.save(update_fields=["kind", "at_risk", "contact", "regulator"])
    record("incident_described", on=incident, by=leader, why=kind)


@action
def note_told(incident: Incident, leader: Person, spoke: Spoke) -> None:
    """The family has heard the whole truth from a person. Raises NotYet before it is known whom it concerns."""
    incident = _open(incident, leader)
    if incident.at_risk is None or incident.contact is None:
        raise NotYet("at_risk")
    incident.told = note_talk(incident.at_risk, leader, spoke, incident.item, is_private=True)
    incident.save(update_fields=["told"])
    record("incident_told", on=incident, by=leader)


@action
def recall(incident: Incident, item: Item, leader: Person) -> None:
    """Takes back what can be taken back: from now on nobody opens it on the page. Raises NotForYou, NotAllowed."""
    _open(incident, leader)
    item = locked(item)
    if item.line_id != incident.line_id or not may_lift(leader, item):
        raise NotForYou
    move(item, ItemState.RECALLED)
    record("letter_called_back", on=item, by=leader)


@action
def read_afresh(item: Item, leader: Person) -> None:
    """A letter that was called back begins its way anew. Raises NotForYou, NotAllowed."""
    item = locked(item)
    if not may_lift(leader, item):
        raise NotForYou
    if item.state != ItemState.RECALLED:
        raise NotAllowed(item, ItemState.WAITING)
    put_away_packet(item)
    begin_afresh(item)
    move(item, ItemState.WAITING, claimed_by=None, claimed_until=None, passed_on_at=None)
    record("called_back_letter_read_afresh", on=item, by=leader)


@action
def close(incident: Incident, leader: Person, learned: str) -> None:
    """All is settled, and something was learned. Raises NotYet, NotForYou, NotAllowed."""
    incident = _open(incident, leader)
    if incident.kind == IncidentKind.UNKNOWN:
        raise NotYet("kind")
    if incident.kind != IncidentKind.NEARLY and incident.line_id and incident.told_id is None:
        raise NotYet("told")
    if not incident.regulator:
        raise NotYet("regulator")
    learnt = {"learned": learned, "closed_by": leader, "closed_at": now()}
    move(incident, IncidentState.CLOSED, **learnt)
    record("incident_closed", on=incident, by=leader)
