"""Cards: made, given a PIN, used, ended. The number is shown once; the PIN is never seen by us."""

import secrets
from datetime import datetime, timedelta
from itertools import pairwise

from django.contrib.auth.hashers import check_password, make_password

from audit.log import HasPublicId, action, record
from base.clock import now
from people.actions.knowing import tie_account
from people.actions.steps import ask_to_confirm, confirm_second_step
from people.enums import Handed, ProposalKind, ProposalState, Way
from people.models import Card, Guess, Person, Proposal, User
from vault.seal import digest

DIGITS = 12
PIN_DIGITS = 6
USE_WITHIN = timedelta(days=28)
FREE_TRIES = 3
WAITS = [timedelta(minutes=m) for m in (1, 2, 5, 15, 30, 60)]
SCOPE = "card"


class NoCardAgreed(Exception):
    """Two people have not agreed that this person gets a card, or it has been made already."""


class Wait(Exception):
    """Too many wrong PINs for this number: the next try counts from `until`."""

    def __init__(self, until: datetime) -> None:
        self.until = until
        super().__init__()


class WeakPin(Exception):
    """A PIN that others would try first."""


def check_digit(digits: str) -> str:
    """The last digit, by which a mistyped number is told from a wrong one (ISO/IEC 7812-1, annex B)."""
    doubled = [int(digit) * 2 if place % 2 == 0 else int(digit) for place, digit in enumerate(reversed(digits))]
    return str(-sum(number // 10 + number % 10 for number in doubled) % 10)


def is_possible(number: str) -> bool:
    """Twelve digits whose last one fits."""
    return len(number) == DIGITS and number.isdecimal() and check_digit(number[:-1]) == number[-1]


def _new_number() -> str:
    body = "".join(secrets.choice("0123456789") for _ in range(DIGITS - 1))
    return body + check_digit(body)


def agreed_cards(person: Person) -> list[Proposal]:
    """What two people agreed to that allows a card, and that has not been used."""
    kinds = (ProposalKind.INVITE, ProposalKind.RECOVER)
    done = Proposal.objects.filter(person=person, kind__in=kinds, state=ProposalState.DONE)
    return [each for each in done.order_by("-done_at") if _allows_card(each)]


def _allows_card(proposal: Proposal) -> bool:
    wanted = proposal.wanted
    is_for_card = wanted.get("way") == Way.POST or wanted.get("way") == "card" or "card" in wanted.get("lost", [])
    return is_for_card and not wanted.get("card_made")


@action
def make_card(person: Person, handed: Handed, by: Person) -> str:
    """Makes the card that was agreed, and returns its number: the only time anybody sees it. Raises NoCardAgreed."""
    person = Person.objects.select_for_update(of=("self",)).select_related("account").get(pk=person.pk)
    agreed = agreed_cards(person)
    if not agreed:
        raise NoCardAgreed
    agreed[0].wanted = {**agreed[0].wanted, "card_made": True}
    agreed[0].save(update_fields=["payload"])
    account = person.account or _account_without_email()
    if person.account is None:
        tie_account(person, account, by=by)
    end_cards(account, by=by)
    number = _new_number()
    card = Card.objects.create(
        account=account,
        number_digest=digest(SCOPE, number),
        handed=handed,
        made_by=by,
        use_by=now() + USE_WITHIN,
    )
    record("card_made", on=card, by=by, why=handed)
    return number


def _account_without_email() -> User:
    user = User.objects.create_user()
    user.set_unusable_password()
    user.save(update_fields=["password"])
    record("account_made", on=user)
    return user


@action
def end_cards(account: User, by: HasPublicId | str) -> None:
    """No card opens this account any more."""
    for card in Card.objects.filter(account=account, ended_at__isnull=True):
        card.ended_at = now()
        card.save(update_fields=["ended_at"])
        record("card_ended", on=card, by=by)


def is_weak(pin: str) -> bool:
    """One of the PINs that others try first: few different digits, a run, a repeated part, a year twice."""
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    is_run = steps <= {1} or steps <= {9}
    half, third = len(pin) // 2, len(pin) // 3
    is_repeated = pin == pin[:half] * 2 or pin == pin[:third] * 3
    return len(set(pin)) < 3 or is_run or is_repeated  # noqa: PLR2004 - two digits are too few


@action
def try_card(number: str, pin: str) -> Card | None:
    """The card, if number and PIN fit; None if they do not. Raises Wait before the next try counts.

    The answer and the time it takes are the same whether there is such a card or not.
    """
    guess = _counted(number)
    card = Card.objects.live().select_related("account").filter(number_digest=guess.number_digest).first()
    fits = check_password(pin, card.pin if card and card.pin else _nobodys_pin())
    if card is None or not card.pin or not fits or not card.account.is_active:
        _count_wrong(guess)
        record("card_refused", on=card or "nobody")
        return None
    _forget(guess)
    record("card_shown", on=card, by=card.account)
    return card


@action
def try_pin(account: User, pin: str) -> bool:
    """Whether this is the PIN of the account's card. Raises Wait."""
    card = Card.objects.live().filter(account=account).exclude(pin="").first()
    if card is None:
        return False
    guess = _counted_digest(card.number_digest)
    if not check_password(pin, card.pin):
        _count_wrong(guess)
        record("pin_refused", on=card, by=account)
        return False
    _forget(guess)
    record("pin_shown", on=card, by=account)
    return True


@action
def choose_first_pin(number: str, pin: str) -> Card | None:
    """Gives a card that has no PIN yet the one its owner chose; None when there is no such card. Raises Wait, WeakPin.

    A card given in hand or read out came to somebody whose identity had just been checked. A posted one
    opens nothing private before we have rung.
    """
    if is_weak(pin):
        raise WeakPin
    guess = _counted(number)
    cards = Card.objects.select_for_update(of=("self",)).live().select_related("account")
    card = cards.filter(number_digest=guess.number_digest, pin="", account__is_active=True).first()
    hashed = make_password(pin)
    if card is None:
        _count_wrong(guess)
        return None
    card.pin, card.pin_set_at = hashed, now()
    card.save(update_fields=["pin", "pin_set_at"])
    _forget(guess)
    record("pin_chosen", on=card, by=card.account)
    if card.handed == Handed.POSTED:
        ask_to_confirm(card.account, occasion=f"card:{card.public_id[:8]}")
    else:
        confirm_second_step(card.account, by="system")
    return card


@action
def change_pin(account: User, pin: str) -> None:
    """Another PIN for the account's card. Raises WeakPin."""
    if is_weak(pin):
        raise WeakPin
    for card in Card.objects.live().filter(account=account).exclude(pin=""):
        card.pin, card.pin_set_at = make_password(pin), now()
        card.save(update_fields=["pin", "pin_set_at"])
        record("pin_changed", on=card, by=account)


def _counted(number: str) -> Guess:
    return _counted_digest(digest(SCOPE, number))


def _counted_digest(number_digest: str) -> Guess:
    """The locked row that counts wrong tries: two tries at once come one after the other. Raises Wait."""
    Guess.objects.get_or_create(number_digest=number_digest)
    guess = Guess.objects.select_for_update().get(number_digest=number_digest)
    if guess.wrong >= FREE_TRIES and guess.wait_until > now():
        raise Wait(guess.wait_until)
    return guess


def _count_wrong(guess: Guess) -> None:
    guess.wrong += 1
    late = guess.wrong - FREE_TRIES
    guess.wait_until = now() + (WAITS[min(late, len(WAITS) - 1)] if late >= 0 else timedelta(0))
    guess.last_at = now()
    guess.save()


def _forget(guess: Guess) -> None:
    guess.wrong, guess.wait_until = 0, now()
    guess.save()


def _nobodys_pin() -> str:
    """A hash that fits no PIN, so that an unknown card takes as long as a known one."""
    if not _nobody:
        _nobody.append(make_password(secrets.token_hex(16)))
    return _nobody[0]


_nobody: list[str] = []
