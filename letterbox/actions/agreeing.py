"""Offering an agreement to a party, and what the party says to it: agree, ask for a change, not now, talk."""

from dataclasses import dataclass, field

from audit.log import HasPublicId, action, record
from base.clock import today
from base.moves import NotAllowed, move
from letterbox import messages
from letterbox.actions.lining import settle
from letterbox.enums import ArrangementState
from letterbox.enums.plan import AgreementState, Format, How, Wish
from letterbox.models import Agreement, Arrangement, Line, Party
from letterbox.offer import offered_to
from people.models import Person


class NoWitness(Exception):
    """What was read aloud needs the name of somebody else who was there."""


@dataclass(frozen=True)
class Wishes:
    """What a party says about what it reads."""

    accepts_titles: str = Wish.ASK
    accepts_strong_feelings: str = Wish.ASK
    accepts_letters_to_child: str = Wish.ASK
    news_to_be_told: tuple[str, ...] = field(default=())
    held_for: str = ""

    def put(self, agreement: Agreement) -> None:
        for name, value in vars(self).items():
            setattr(agreement, name, list(value) if isinstance(value, tuple) else value)


@dataclass(frozen=True)
class OnPaper:
    """How somebody agreed who did not do so on the page: who took it in, who else was there, which copy they get."""

    how: How
    by: Person
    witness: str = ""
    copy_as: Format = Format.PLAIN


@action
def offer(party: Party, by: Person) -> Agreement:
    """A new version for the party to read. What they agreed before counts until they agree to this one.

    Raises letterbox.offer's NothingToOffer or NotNamed.
    """
    party = Party.objects.select_for_update(of=("self",)).select_related("side__arrangement").get(pk=party.pk)
    last = Agreement.objects.filter(party=party).order_by("-version").first()
    for open_one in Agreement.objects.open_offers().filter(party=party):
        move(open_one, AgreementState.REPLACED)
    agreement = Agreement(party=party, side=party.side, version=last.version + 1 if last else 1, offered_by=by)
    _keep_wishes(agreement, last)
    agreement.offered = offered_to(party)
    agreement.save()
    record("agreement_offered", on=agreement, by=by)
    _is_with_parties(party.side.arrangement)
    messages.an_agreement_is_offered(agreement)
    return agreement


def _keep_wishes(agreement: Agreement, last: Agreement | None) -> None:
    """They are asked again with their last answers before them."""
    for name in vars(Wishes()) if last else ():
        setattr(agreement, name, getattr(last, name))


def _is_with_parties(arrangement: Arrangement) -> None:
    if arrangement.state == ArrangementState.DRAFT:
        move(arrangement, ArrangementState.WITH_PARTIES)


@action
def agree(
    agreement: Agreement, wishes: Wishes, *, person: Person | None = None, paper: OnPaper | None = None
) -> Agreement:
    """The party agrees, on the page (`person`) or otherwise (`paper`). The version before is replaced; lines open.

    Said twice, it counts once. Raises NotAllowed when a later version took its place, NoWitness.
    """
    agreement = _locked(agreement)
    if agreement.state == AgreementState.AGREED:
        return agreement
    if paper and paper.how == How.ALOUD and not paper.witness.strip():
        raise NoWitness
    for before in Agreement.objects.in_force().select_for_update().filter(party=agreement.party_id):
        move(before, AgreementState.REPLACED)
    wishes.put(agreement)
    _note_how(agreement, person, paper)
    agreement.save()
    move(agreement, AgreementState.AGREED, answered_on=today())
    by: HasPublicId | str = paper.by if paper else person or "system"
    record("agreement_agreed", on=agreement, by=by, why=agreement.agreed_how)
    for line in _lines_of(agreement.party):
        settle(line, by)
    return agreement


def _note_how(agreement: Agreement, person: Person | None, paper: OnPaper | None) -> None:
    agreement.agreed_by = person
    agreement.agreed_how = paper.how if paper else How.PAGE
    if paper:
        agreement.recorded_by, agreement.witness = paper.by, paper.witness
        agreement.copy_as = paper.copy_as


def _lines_of(party: Party) -> list[Line]:
    return [*Line.objects.filter(writer=party).order_by("pk"), *Line.objects.filter(reader=party).order_by("pk")]


def _locked(agreement: Agreement) -> Agreement:
    found = Agreement.objects.select_for_update(of=("self",)).select_related("party__side__arrangement")
    return found.get(pk=agreement.pk)


@action
def ask_for_a_change(agreement: Agreement, words: str, *, by: HasPublicId | str) -> Agreement:
    """They would like something else. A worker looks at it; what they agreed before still counts."""
    agreement = _locked(agreement)
    if agreement.state == AgreementState.OFFERED:
        move(agreement, AgreementState.ASKED)
    agreement.asked_for = f"{agreement.asked_for}\n\n{words}".strip()
    agreement.save(update_fields=["asked_for"])
    record("agreement_change_asked_for", on=agreement, by=by)
    return agreement


@action
def not_now(agreement: Agreement, *, by: HasPublicId | str) -> Agreement:
    """They would rather not, now. It stays there; other lines go on."""
    agreement = _locked(agreement)
    move(agreement, AgreementState.NOT_NOW, answered_on=today())
    record("agreement_not_now", on=agreement, by=by)
    return agreement


@action
def ask_to_talk(agreement: Agreement, person: Person) -> None:
    """A person rings them, once for each day on which they ask."""
    messages.they_would_like_to_talk(agreement, person, f"{today()}")
    record("agreement_talk_asked_for", on=agreement, by=person)


@action
def note_seen(agreement: Agreement, by: HasPublicId | str) -> None:
    """Each look at an agreement stands in the log."""
    record("agreement_seen", on=agreement, by=by)


@action
def give_copy(agreement: Agreement, *, by: Person) -> Agreement:
    """Their copy was handed over or posted."""
    agreement = _locked(agreement)
    if not agreement.copy_as:
        raise NotAllowed(agreement, agreement.state)
    agreement.copy_given_on = today()
    agreement.save(update_fields=["copy_given_on"])
    record("agreement_copy_given", on=agreement, by=by, why=agreement.copy_as)
    return agreement
