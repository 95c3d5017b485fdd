"""What is done while somebody is on the phone."""

from audit.log import action, record
from letterbox.enums.writing import Sure
from letterbox.models import CallNote, Party
from people.models import Person


@action
def note_call(party: Party, person: Person, worker: Person, sure: Sure, words: str) -> CallNote:
    """What they and we said, kept with the record."""
    note = CallNote.objects.create(party=party, person=person, worker=worker, sure=sure, words=words)
    record("call_noted", on=note, by=worker, why=sure)
    return note
