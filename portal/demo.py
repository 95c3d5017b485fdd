"""The living demonstration: an invented region, its people, two families in touch, a queue of letters."""

from dataclasses import dataclass
from datetime import time
from pathlib import Path

from allauth.mfa import app_settings
from allauth.mfa.totp.internal import auth
from allauth.mfa.totp.internal.auth import TOTP
from django.conf import settings
from django.core.management import call_command

from agency.models import RecordHolder, Spoke
from agency.seed import seed as seed_agency
from audit.log import transaction
from base.clock import now
from home.seed import seed as seed_pages
from home.seed.french import plant_french
from letterbox.actions.arranging import End, arrange, log_letter
from letterbox.enums import SideKind, Via
from letterbox.models import Arrangement, Line, Party
from people.actions import confirm_second_step, grant_role, know_person, make_account, tie_account
from people.enums import STAFF_ROLES, Role, Way
from people.models import Person, User
from portal.demo_people import CARD, PIN, add_people
from portal.demo_reading import add_letters

PASSWORD = "a kind word travels far"  # noqa: S105 - printed for every newcomer; never in production
TOTP_SECRET = "RIBBONDEMORIBBONDEMORIBBONDEMORI"  # noqa: S105
LETTERS = Path(settings.BASE_DIR) / "tests" / "data" / "letters" / "dev.jsonl"


@dataclass(frozen=True)
class Account:
    """An account of the demonstration."""

    key: str
    called: str
    surname: str
    role: Role
    team: str = ""  # the slug of the one team their role reaches to; empty: the whole agency, for staff

    @property
    def email(self) -> str:
        return f"{self.key}@example.org"


ACCOUNTS = (
    Account("adopter", "Alison", "Pocock", Role.ADOPTER),
    Account("adopter2", "Priya", "Raman", Role.ADOPTER),
    Account("birth", "Keira", "Dunmore", Role.BIRTH_RELATIVE),
    Account("birth2", "Dean", "Ashby", Role.BIRTH_RELATIVE),
    Account("adopted", "Marcus", "Fenwick", Role.ADOPTED_ADULT),
    Account("helper", "Jo", "Dunmore", Role.SUPPORTER),
    Account("worker", "Sam", "Okoro", Role.LETTERBOX_WORKER),
    Account("worker2", "Noor", "Haddad", Role.LETTERBOX_WORKER),
    Account("coordinator", "Beth", "Lindqvist", Role.COORDINATOR),
    Account("manager", "Joan", "Marlowe", Role.MANAGER),
    Account("author", "Amara", "Bello", Role.AUTHOR),
    Account("editor", "Tomasz", "Zielak", Role.EDITOR),
    Account("editor2", "Ffion", "Rees", Role.EDITOR),
    Account("editor.eastwold", "Hamish", "Laidlaw", Role.EDITOR, "eastwold"),
    Account("reviewer", "Grace", "Obi", Role.SAFEGUARDING_REVIEWER),
    Account("publisher", "Petra", "Lang", Role.PUBLISHER),
    Account("events", "Lena", "Brandt", Role.EVENTS_LEAD),
    Account("mentors", "Kofi", "Ansah", Role.MENTORING_LEAD),
    Account("surveys", "Mei", "Tanaka", Role.SURVEY_LEAD),
)

WELCOME = """Dear Keira,

Jacob has grown two shoe sizes since last time, and he can whistle now. He whistles at breakfast, he whistles in the \
bath, and last week he whistled all the way through his spelling test and was asked to stop.

His favourite thing is a blue bicycle that is a bit too big. He says you had a blue bicycle too. Is that right? He \
would love to know.

He is well, and he laughs a lot.

Warm wishes,
Alison
"""


def build() -> bool:
    """Builds the demonstration; False when it stands already."""
    if User.objects.filter(email=ACCOUNTS[0].email).exists():
        return False
    seed_agency(write_from=time(0), write_until=time(23, 59, 59))  # so that a mail comes at any hour of the day
    seed_pages()
    plant_french()
    with transaction():
        cast = {account.key: _person(account) for account in ACCOUNTS}
        _grant_roles(cast)
        _letters_between(cast["adopter"], "Alison", cast["birth"], "Keira", "Jacob", 3)
        _letters_between(cast["adopter2"], "Priya", cast["birth2"], "Dean", "Maisie", 9)
        add_people(cast)
        add_letters(cast)
    call_command("import_letters", LETTERS, verbosity=0)
    return True


def _person(account: Account) -> Person:
    spoke = Spoke.objects.order_by("pk")[0]
    full_name, phone = f"{account.called} {account.surname}", "07700 900 077"
    person = know_person(account.called, by="system", spoke=spoke, way=Way.EMAIL, full_name=full_name, phone=phone)
    user = make_account(account.email, PASSWORD)
    TOTP.activate(user, TOTP_SECRET)
    tie_account(person, user, by="system")
    confirm_second_step(user, by="system")
    return person


def _grant_roles(cast: dict[str, Person]) -> None:
    for account in ACCOUNTS:
        granter = cast["manager"] if account.key != "manager" else cast["coordinator"]
        team = Spoke.objects.filter(slug=account.team).first()
        whole = account.role in STAFF_ROLES and team is None
        grant_role(cast[account.key], account.role, by=granter, spoke=team, everywhere=whole)


def _letters_between(
    adopter: Person, adopter_name: str, birth: Person, birth_name: str, child: str, month: int
) -> Arrangement:
    """Two families in touch, who have heard from us before, so that a notice now comes by e-mail."""
    arrangement = arrange(
        End(SideKind.ADOPTIVE, adopter_name, child, month, (adopter,), (("place", "Ludlow"), ("surname", "Pocock"))),
        End(SideKind.BIRTH, birth_name, child, month % 12 + 1, (birth,), (("place", "Blyth"),)),
        born="2018-05-01",
        record_holder=RecordHolder.objects.order_by("pk")[0],
        spoke=Spoke.objects.order_by("pk")[0],
        by="system",
        shared=(adopter_name, birth_name, child),
    )
    Party.objects.filter(side__arrangement=arrangement).update(first_told_at=now(), any_day=True)
    if child == "Jacob":
        line = Line.objects.select_related("arrangement").get(arrangement=arrangement, writer__members__person=adopter)
        log_letter(line, WELCOME, Via.TYPED, by="system")
    return arrangement


def lines() -> list[str]:
    """What a newcomer needs to sign in."""
    roles = [f"  {account.email:<30}{account.role.label}{_of_team(account)}" for account in ACCOUNTS]
    return [
        "Accounts of the demonstration:",
        *roles,
        f"  Without e-mail, with a card: Rose, a grandmother; card {CARD}, PIN {PIN}",
        f"  Password of each: {PASSWORD}",
        f"  Second step: put the secret {TOTP_SECRET} into an authenticator app,",
        "  or run: .venv/bin/python manage.py demo --code",
    ]


def _of_team(account: Account) -> str:
    return f", {account.team.title()} alone" if account.team else ""


def code() -> str:
    """The six digits that an authenticator app would show now."""

    counter = int(now().timestamp()) // app_settings.TOTP_PERIOD
    return str(auth.format_hotp_value(auth.hotp_value(TOTP_SECRET, counter)))
