"""The lines of the invented region. Their numbers are those that Ofcom keeps for drama: nobody picks up."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, time

from agency.enums import ContactKind, Weekday
from agency.models import FAMILY_LINE, ContactPoint, OpeningException, OpeningHours

VERIFIED_ON = date(2026, 11, 16)
VERIFIED_BY = "Duty manager"

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, _SUNDAY = Weekday
WEEK = (MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY)
Hours = tuple[tuple[Weekday, ...], time, time]
NINE, NOON, FIVE = time(9), time(12), time(17)
OFFICE: tuple[Hours, ...] = ((WEEK, NINE, FIVE),)
NOT_URGENT = "We are not an emergency service, and we cannot come out at night."


@dataclass(frozen=True)
class Day:
    """A day that differs: shut, or with hours of its own."""

    date: date
    note: str
    opens: time | None = None
    closes: time | None = None


CHRISTMAS_EVE = Day(date(2026, 12, 24), "Christmas Eve", NINE, NOON)
TRAINING = Day(date(2026, 12, 9), "Training day for the whole team")


@dataclass(frozen=True)
class Line:
    key: str
    name: str
    kind: ContactKind
    phone: str
    hours: tuple[Hours, ...] = OFFICE
    days: tuple[Day, ...] = ()
    fallback: str = ""
    always_open: bool = False
    email: str = ""
    text_number: str = ""
    relay_note: str = ""
    web_url: str = ""
    address: str = ""
    staffed_by: str = ""
    what_they_can_do: str = ""
    what_they_cannot_do: str = ""
    response_target: str = ""


FAMILY = Line(
    *(FAMILY_LINE, "Family line", ContactKind.GENERAL, "01632 960 120"),
    days=(CHRISTMAS_EVE,),
    email="hello@example.org",
    relay_note="If you cannot hear or speak on the phone, put 18001 before our number (Relay UK).",
    address="Wrenbridge Adoption\n1 Ribbon Yard\nHarrowmere\nZZ1 1AA",
    staffed_by="A worker of our front team",
    what_they_can_do="Listen, answer questions, and put you through to the right team.",
    what_they_cannot_do=NOT_URGENT,
    response_target="If you leave a message, we ring back within one working day.",
)
SHARED = (
    FAMILY,
    Line(
        *("letterbox", "Letterbox team", ContactKind.LETTERBOX, "01632 960 121"),
        hours=((WEEK[:4], time(10), time(16)),),
        days=(TRAINING,),
        email="letters@example.org",
        staffed_by="A letterbox worker",
        what_they_can_do="Help you with a letter, and tell you where yours is on its way.",
        what_they_cannot_do="Give you the other family’s name, address or news by phone.",
        response_target="If you leave a message, we ring back within two working days.",
    ),
    Line(
        *("heard-together", "Heard Together advocates", ContactKind.GENERAL, "01632 960 125"),
        hours=((WEEK, time(10), time(18)),),
        email="advocates@example.org",
        staffed_by="An advocate",
        what_they_can_do="Help a child or young person to say what they want, or to complain. It is free.",
    ),
)


def _support(place: str, name: str, number: int, hours: tuple[Hours, ...], *days: Day) -> Line:
    """The line that a family rings first. When it is shut, the council's emergency duty team answers."""
    return Line(
        *(f"{place}-support", f"{name} adoption support", ContactKind.DUTY, f"01632 960 {number}"),
        hours=hours,
        days=days,
        fallback=f"{place}-edt",
        email=f"{place}.support@example.org",
        staffed_by="The adoption support worker on duty",
        what_they_can_do="Talk things through, tell you what help there is, and begin an assessment of your needs.",
        what_they_cannot_do=NOT_URGENT,
        response_target="If you leave a message, we ring back within two working days.",
    )


def _others(place: str, name: str, number: int) -> Iterator[Line]:
    """Children's social care by day and by night, the virtual school, and who knows about files."""
    yield Line(
        *(f"{place}-front-door", f"{name} children’s social care", ContactKind.FRONT_DOOR, f"01632 960 {number + 1}"),
        hours=((WEEK, time(8, 30), time(17, 30)),),
        fallback=f"{place}-edt",
        staffed_by="A social worker or a trained adviser",
        what_they_can_do="Act when a child may be at risk, and tell you what happens next.",
    )
    yield Line(
        *(f"{place}-edt", f"{name} emergency duty team", ContactKind.EMERGENCY_DUTY, f"01632 960 {number + 2}"),
        hours=(),
        always_open=True,
        staffed_by="A social worker on duty. By day, calls go on to children’s social care.",
        what_they_can_do="Act at night, at weekends and on bank holidays when a child may be at risk.",
        what_they_cannot_do="Give adoption support. They pass a note to your worker for the next working day.",
    )
    yield Line(
        *(f"{place}-school", f"{name} virtual school", ContactKind.VIRTUAL_SCHOOL, f"01632 960 {number + 3}"),
        hours=((WEEK, NINE, time(16)),),
        email=f"{place}.school@example.org",
        staffed_by="An education adviser",
        what_they_can_do="Give advice about school for a child who was in care before.",
        response_target="They answer within five working days.",
    )
    yield Line(
        *(f"{place}-records", f"{name} adoption records", ContactKind.RECORDS, f"01632 960 {number + 4}"),
        hours=(((TUESDAY, THURSDAY), time(10), time(15)),),
        email=f"{place}.records@example.org",
        staffed_by="A records worker",
        what_they_can_do="Find out whether there is a file, and tell you how to ask for it.",
        what_they_cannot_do="Read from a file by phone.",
    )


HALF_DAY_FRIDAY = ((WEEK[:4], NINE, FIVE), ((FRIDAY,), NINE, time(16, 30)))
LUNCH = ((WEEK, time(9, 30), time(12, 30)), (WEEK, time(13, 30), time(16, 30)))
SATURDAY_TOO = ((WEEK, time(8, 30), FIVE), ((SATURDAY,), time(10), NOON))
LATE_WEDNESDAY = (((MONDAY, TUESDAY), NINE, time(16)), ((WEDNESDAY,), NOON, time(19)), (WEEK[3:], NINE, time(16)))
LINES = (
    *SHARED,
    replace(
        _support("harrowmere", "Harrowmere", 130, HALF_DAY_FRIDAY, CHRISTMAS_EVE),
        text_number="07700 900 130",
        relay_note="If you cannot hear or speak on the phone, put 18001 before our number (Relay UK).",
    ),
    *_others("harrowmere", "Harrowmere", 130),
    _support("tarnside", "Tarnside", 140, LUNCH, TRAINING),
    *_others("tarnside", "Tarnside", 140),
    _support("eastwold", "Eastwold", 150, SATURDAY_TOO),
    *_others("eastwold", "Eastwold", 150),
    _support("marlhaven", "Marlhaven", 160, LATE_WEDNESDAY),
    *_others("marlhaven", "Marlhaven", 160),
)
APART = {"key", "hours", "days", "fallback"}


def plant_lines() -> None:
    """Each line with its hours; then whom to ring when it is shut."""
    new = [line for line in LINES if _plant(line)]
    for line in new:
        if line.fallback:
            other = ContactPoint.objects.get(key=line.fallback)
            ContactPoint.objects.filter(key=line.key).update(fallback=other)


def _plant(line: Line) -> bool:
    rest = {name: value for name, value in vars(line).items() if name not in APART}
    point, made = ContactPoint.objects.get_or_create(
        key=line.key, defaults={**rest, "verified_on": VERIFIED_ON, "verified_by": VERIFIED_BY}
    )
    if made:
        OpeningHours.objects.bulk_create(
            OpeningHours(contact_point=point, weekday=day, opens=opens, closes=closes)
            for days, opens, closes in line.hours
            for day in days
        )
        OpeningException.objects.bulk_create(
            OpeningException(contact_point=point, closed=day.opens is None, **vars(day)) for day in line.days
        )
    return made
