"""Cards: made, given a PIN, used, ended. The number is shown once; the PIN is never seen by us."""

from datetime import datetime, timedelta

from allauth.mfa.models import Authenticator
from django.contrib.auth.hashers import check_password, make_password

from audit.log import HasPublicId, action, record
from base.clock import now
from people.actions.knowing import make_account_without_email, tie_account
from people.actions.steps import ask_to_confirm, confirm_second_step
from people.actions.stopping import sign_out_everywhere
from people.enums import Handed, ProposalKind, ProposalState, Way
from people.messages import card_words
from people.models import Card, Guess, Person, Proposal, User
from people.numbers import is_weak, new_number
from people.rules import is_of_staff
from vault.seal import digest

USE_WITHIN = timedelta(days=28)
FREE_TRIES = 3
WAITS = [timedelta(minutes=m) for m in (1, 2, 5, 15, 30, 60)]
REMEMBERED = timedelta(days=1)
SCOPE = "card"


class NoCardAgreed(Exception):
    """Two people have not agreed that this person gets a card, or it has been made already."""


class NotForStaff(Exception):
    """Whoever works here signs in by a passkey or an authenticator app, never by a card."""


class Wait(Exception):
    """Too many wrong PINs for this number: the next try counts from `until`."""

    def __init__(self, until: datetime) -> None:
        self.until = until
        super().__init__()


class WeakPin(Exception):
    """A PIN that others would try first."""


def agreed_cards(person: Person) -> list[Proposal]:
    """What two people agreed to of late that allows a card, and that has not been used.

    An invitation allows a first card alone: whoever has an account by now gets one only where another was lost.
    """
    kinds = [ProposalKind.RECOVER] if person.account_id else [ProposalKind.INVITE, ProposalKind.RECOVER]
    late = now() - USE_WITHIN
    done = Proposal.objects.filter(person=person, kind__in=kinds, state=ProposalState.DONE, done_at__gt=late)
    return [each for each in done.order_by("-done_at") if allows_card(each)]


def allows_card(proposal: Proposal) -> bool:
    """A card was agreed by it, and has not been made."""
    wanted = proposal.wanted
    is_for_card = wanted.get("way") == Way.POST or wanted.get("way") == "card" or "card" in wanted.get("lost", [])
    return is_for_card and not wanted.get("card_made")


@action
def make_card(person: Person, handed: Handed, by: Person) -> str:
    """Makes the card that was agreed, and returns its number: the only time anybody sees it.

    Raises NoCardAgreed or NotForStaff.
    """
    person = Person.objects.select_for_update(of=("self",)).select_related("account").get(pk=person.pk)
    if is_of_staff(person):
        raise NotForStaff
    agreed = agreed_cards(person)
    if not agreed:
        raise NoCardAgreed
    agreed[0].wanted = {**agreed[0].wanted, "card_made": True}
    agreed[0].save(update_fields=["payload"])
    account = person.account or make_account_without_email()
    if person.account is None:
        tie_account(person, account, by=by)
    end_cards(account, by=by)
    number = new_number()
    card = Card.objects.create(
        account=account,
        number_digest=digest(SCOPE, number),
        handed=handed,
        made_by=by,
        use_by=now() + USE_WITHIN,
    )
    record("card_made", on=card, by=by, why=handed)
    return number


@action
def end_cards(account: User, by: HasPublicId | str) -> None:
    """No card opens this account any more."""
    for card in Card.objects.filter(account=account, ended_at__isnull=True):
        card.ended_at = now()
        card.save(update_fields=["ended_at"])
        record("card_ended", on=card, by=by)


@action
def try_card(number: str, pin: str) -> Card | None:
    """The card, if number and PIN fit; None if they do not. Raises Wait before the next try counts.

    The answer and the time it takes are the same whether there is such a card or not: the same statements,
    and one slow hash.
    """
    guess = _counted(digest(SCOPE, number))
    card = Card.objects.live().select_related("account").filter(number_digest=guess.number_digest).first()
    fits = check_password(pin, card.pin if card else "")
    if card is None or not fits or not card.account.is_active:
        _count_wrong(guess)
        record("card_refused", on=card or "nobody")
        return None
    _let_in(guess)
    record("card_shown", on=card, by=card.account)
    return card


@action
def try_pin(account: User, pin: str) -> bool:
    """Whether this is the PIN of the account's card. Raises Wait."""
    card = Card.objects.live().filter(account=account).exclude(pin="").first()
    if card is None:
        return False
    guess = _counted(card.number_digest)
    if not check_password(pin, card.pin):
        _count_wrong(guess)
        record("pin_refused", on=card, by=account)
        return False
    _let_in(guess)
    record("pin_shown", on=card, by=account)
    return True


@action
def choose_first_pin(number: str, pin: str) -> Card | None:
    """Gives a card that has no PIN yet the one its owner chose; None when there is no such card. Raises Wait, WeakPin.

    A card given in hand or read out came to somebody whose identity had just been checked. A posted one
    opens nothing private before we have rung.
    """
    if is_weak(pin, number):
        raise WeakPin
    guess = _counted(digest(SCOPE, number))
    cards = Card.objects.select_for_update(of=("self",)).live().select_related("account")
    card = cards.filter(number_digest=guess.number_digest, pin="", account__is_active=True).first()
    hashed = make_password(pin)
    if card is None:
        _count_wrong(guess)
        record("card_refused", on="nobody")
        return None
    card.pin, card.pin_set_at = hashed, now()
    card.save(update_fields=["pin", "pin_set_at"])
    _let_in(guess)
    record("pin_chosen", on=card, by=card.account)
    sign_out_everywhere(card.account, by=card.account)
    _vouch(card)
    return card


def _vouch(card: Card) -> None:
    """Whose hand took the card is known, and with it whose PIN this is; for a posted one we ring first.

    What else was set up on the account, and nobody heard from its owner that it is theirs, goes: it would
    count from now on too.
    """
    if card.account.second_step_confirmed_at is None:
        Authenticator.objects.filter(user=card.account).delete()
    if card.handed == Handed.POSTED:
        ask_to_confirm(card.account, occasion=f"card:{card.public_id[:8]}", spoken=card_words())
    else:
        confirm_second_step(card.account, by="system")


@action
def change_pin(account: User, pin: str) -> None:
    """Another PIN for the account's card. Raises WeakPin."""
    if is_weak(pin):
        raise WeakPin
    for card in Card.objects.live().filter(account=account).exclude(pin=""):
        card.pin, card.pin_set_at = make_password(pin), now()
        card.save(update_fields=["pin", "pin_set_at"])
        record("pin_changed", on=card, by=account)


def _counted(number_digest: str) -> Guess:
    """The locked row that counts wrong tries: two tries at once come one after the other. Raises Wait.

    A try that comes before its time is not counted, and its PIN is not looked at.
    """
    Guess.objects.get_or_create(number_digest=number_digest)
    guess = Guess.objects.select_for_update().get(number_digest=number_digest)
    if guess.wrong >= FREE_TRIES and guess.wait_until > now():
        raise Wait(guess.wait_until)
    if guess.last_at <= now() - REMEMBERED:
        guess.wrong = 0
    return guess


def _count_wrong(guess: Guess) -> None:
    guess.wrong += 1
    late = guess.wrong - FREE_TRIES
    guess.wait_until = now() + (WAITS[min(late, len(WAITS) - 1)] if late >= 0 else timedelta(0))
    guess.last_at = now()
    guess.save()


def _let_in(guess: Guess) -> None:
    """Its owner need not wait; but whoever guessed before gets no free tries back by it."""
    guess.wrong, guess.wait_until = min(guess.wrong, FREE_TRIES), now()
    guess.save()
