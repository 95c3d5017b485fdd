"""Finding a person by a name, a number or an address, without any of them lying open in the database.

Each word becomes a keyed digest, with another key for each group of people, so that equal names in two
groups do not match in a dump.
"""

import re
import unicodedata
from collections.abc import Iterable

from people.enums import BIRTH_FAMILY, STAFF_ROLES
from people.enums import Role as RoleName
from people.models import FormerName, Person, Role, SearchKey
from vault.seal import digest

GROUPS = ("birth", "adoptive", "adopted", "staff", "other")
WORD = re.compile(r"[\w'’-]+")
POSTCODE = re.compile(r"\b([a-z]{1,2}[0-9][a-z0-9]?)\s*([0-9][a-z]{2})\b")
SHORTEST_NUMBER = 6
NUMBER = re.compile(r"\+?\d[\d\s()./-]{4,}\d")


def group_of(person: Person) -> str:
    """The group whose key this person's words are digested with."""
    roles = set(Role.objects.current().filter(person=person).values_list("role", flat=True))
    if roles & STAFF_ROLES:
        return "staff"
    if roles & BIRTH_FAMILY:
        return "birth"
    named = {RoleName.ADOPTER: "adoptive", RoleName.ADOPTED_ADULT: "adopted"}
    return next((group for role, group in named.items() if role in roles), "other")


def plain(text: str) -> str:
    """Lower case, without accents: what two spellings of one name share."""
    flat = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in flat if not unicodedata.combining(letter)).replace("’", "'")


def parts(text: str) -> set[str]:
    """The words, numbers and postcodes of a text that may be looked for."""
    text = plain(text)
    codes = {"".join(found) for found in POSTCODE.findall(text)}
    digits = re.sub(r"\D", "", text)
    numbers = {_phone(digits)} if len(digits) >= SHORTEST_NUMBER else set()
    mail = {text.strip()} if "@" in text else set()
    return codes | numbers | mail | {word for word in WORD.findall(text) if len(word) > 1}


def asked(text: str) -> set[str]:
    """The parts of a search: a number, a postcode or an address is one part, however it is spaced."""
    text = plain(text)
    found = {word for word in text.split() if "@" in word}
    rest = " ".join(word for word in text.split() if "@" not in word)
    found |= {"".join(code) for code in POSTCODE.findall(rest)}
    rest = POSTCODE.sub(" ", rest)
    found |= {_phone(re.sub(r"\D", "", number)) for number in NUMBER.findall(rest)}
    return found | {word for word in WORD.findall(NUMBER.sub(" ", rest)) if len(word) > 1}


def _phone(digits: str) -> str:
    return "0" + digits[2:] if digits.startswith("44") else digits


def index(person: Person) -> None:
    """Writes the keys of a person anew."""
    former = FormerName.objects.filter(person=person)
    texts = [person.called, person.full_name, person.phone, *(name.full_name for name in former)]
    texts += [name.called for name in former]
    wanted = set[str]().union(*map(parts, texts))
    wanted |= {"".join(found) for found in POSTCODE.findall(plain(person.address))}
    if person.account is not None and person.account.email:
        wanted.add(plain(person.account.email))
    scope = f"search:{group_of(person)}"
    SearchKey.objects.filter(person=person).delete()
    SearchKey.objects.bulk_create(SearchKey(person=person, digest=digest(scope, part)) for part in sorted(wanted))


def matching(text: str) -> Iterable[int]:
    """The keys of people in whom every part of `text` is found; none for an empty text."""
    wanted = asked(text)
    if not wanted:
        return []
    found: set[int] | None = None
    for part in wanted:
        digests = [digest(f"search:{group}", part) for group in GROUPS]
        here = set(SearchKey.objects.filter(digest__in=digests).values_list("person", flat=True))
        found = here if found is None else found & here
    return found or set()
