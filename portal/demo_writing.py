"""What the demonstration shows of writing: a draft and a helper, news that cannot wait, a letter told to us."""

from letterbox.actions import asking, calling, company, dictating, writing
from letterbox.enums.writing import Ask, Dictated, Sure
from letterbox.models import Line, Party
from people.models import Person, Support

Cast = dict[str, Person]
BEGUN = "Dear Alison,\n\nthank you for your letter. I did have a blue bicycle. It had no brakes.\n"
TOLD = "Dear all,\n\nI liked the sunflowers. Mine are shorter than the cat's.\n\nRose"
RANG = "She asked where the letter is that she sent. I read her page to her. She will write again in spring."


def add_writing(cast: Cast, rose: Person) -> None:
    """Keira writes with Jo beside her and has news; Rose rang, and told Sam a letter."""
    _keira_writes(cast["birth"])
    asking.ask(_party(cast["birth"]), cast["birth"], Ask.NEWS, "My mum is very ill.", "after three")
    calling.note_call(_party(rose), rose, cast["worker"], Sure.ANSWERED, RANG)
    dictation = dictating.begin_dictation(_line(rose), rose, cast["worker"])
    dictation = dictating.save_dictation(dictation, cast["worker"], TOLD, dictation.revision)
    dictating.confirm(dictation, cast["worker"], Dictated.PHONE, dictation.revision)


def _keira_writes(keira: Person) -> None:
    item = writing.begin(_line(keira), keira)
    writing.save_draft(item, BEGUN, item.draft.revision)
    helping = Support.objects.current().filter(person=keira, accepted_at__isnull=False)
    company.open_to(item, keira, both=False, helpers=list(helping.values_list("public_id", flat=True)))


def _line(person: Person) -> Line:
    lines = Line.objects.written_by(person).select_related("writer__side", "arrangement")
    return lines.order_by("pk")[0]


def _party(person: Person) -> Party:
    return Party.objects.select_related("side").filter(members__person=person).order_by("pk")[0]
