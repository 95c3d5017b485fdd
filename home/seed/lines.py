"""National phone lines. Where the hours are not confirmed they are left empty; an unconfirmed line is not shown."""

from dataclasses import dataclass
from datetime import date

from base.audiences import Audience
from home.enums import Urgency
from home.seed.facts import CHECKED_ON


@dataclass(frozen=True)
class Line:
    name: str
    number: str
    for_whom: str
    urgency: Urgency
    source_name: str
    note: str = ""
    hours: str = ""
    audience: str = ""
    on_childrens_pages: bool = False
    place: int = 10
    source_address: str = ""
    checked: bool = True
    verified_on: date = CHECKED_ON


EMERGENCY = [
    Line(
        "Police, ambulance or fire",
        "999",
        "Someone is hurt or in danger now",
        Urgency.EMERGENCY,
        "Ofcom and the police",
        note="If you cannot speak on a mobile, wait for the question and press 55. If you use British Sign Language, "
        "use the 999 BSL app or website.",
        hours="Day and night",
        on_childrens_pages=True,
        place=1,
    ),
    Line(
        "Emergency by relay",
        "18000",
        "You cannot hear or speak on the phone",
        Urgency.EMERGENCY,
        "Ofcom",
        note="You can also text 999, if your phone is signed up. To sign up, text “register” to 999.",
        hours="Day and night",
        place=2,
    ),
]

URGENT = [
    Line(
        "NHS 111, option 2",
        "111",
        "You, or someone you care for, cannot cope and need mental health help today",
        Urgency.URGENT,
        "NHS England",
        note="For all ages, in England.",
        place=1,
    ),
    Line(
        "National Domestic Abuse Helpline",
        "0808 2000 247",
        "Women who are hurt or frightened at home, and anyone worried about a woman",
        Urgency.URGENT,
        "GOV.UK",
        note="Free. Run by Refuge.",
        hours="Day and night",
        place=2,
    ),
    Line("Police, not urgent", "101", "A crime that is not happening now", Urgency.URGENT, "The police", place=5),
    Line(
        "Papyrus HOPELINE247",
        "0800 068 4141",
        "Anyone under 35 who thinks about suicide",
        Urgency.URGENT,
        "Papyrus",
        checked=False,
    ),
    Line(
        "NSPCC Helpline",
        "0808 800 5000",
        "Adults who worry about a child",
        Urgency.URGENT,
        "NSPCC",
        checked=False,
    ),
    Line(
        "Men’s Advice Line",
        "0808 801 0327",
        "Men who are hurt or frightened at home",
        Urgency.URGENT,
        "Respect",
        checked=False,
    ),
    Line(
        "Galop",
        "0800 999 5428",
        "LGBT+ people who are hurt or frightened at home",
        Urgency.URGENT,
        "Galop",
        checked=False,
    ),
]

TALK = [
    Line(
        "Childline",
        "0800 1111",
        "Anyone under 19, about anything at all",
        Urgency.TALK,
        "Childline",
        note="Free. It does not show on the phone bill. You can also chat online.",
        audience=Audience.CHILDREN,
        on_childrens_pages=True,
        place=1,
    ),
    Line(
        "Samaritans",
        "116 123",
        "Anyone who needs someone to listen",
        Urgency.TALK,
        "Samaritans",
        note="Free. It does not show on the phone bill.",
        hours="Day and night",
        place=2,
    ),
    Line(
        "Family Rights Group",
        "0808 801 0366",
        "Parents, grandparents and other relatives of a child who is known to social workers",
        Urgency.TALK,
        "Family Rights Group",
        hours="Monday to Friday, 9.30am to 3pm, not on bank holidays",
        place=3,
    ),
    Line(
        "Help at Hand",
        "0800 528 0731",
        "Children and young people who have, or had, a social worker",
        Urgency.TALK,
        "Children’s Commissioner for England",
        note="Free.",
        hours="Monday to Friday, 9am to 5pm",
        audience=Audience.YOUNG_PEOPLE,
        place=4,
    ),
    Line(
        "Coram Voice",
        "0808 800 5792",
        "Children and young people who want an advocate",
        Urgency.TALK,
        "Coram Voice",
        note="Free.",
        hours="Monday to Friday, 9.30am to 6pm",
        audience=Audience.YOUNG_PEOPLE,
        place=5,
    ),
    Line(
        "FRANK",
        "0300 123 6600",
        "Anyone with a question about drugs",
        Urgency.TALK,
        "FRANK",
        hours="Day and night",
        place=6,
    ),
    Line("Shout", "85258", "Anyone who would rather text", Urgency.TALK, "Shout", checked=False),
    Line(
        "NYAS",
        "0808 808 1001",
        "Children and young people who want an advocate",
        Urgency.TALK,
        "NYAS",
        audience=Audience.YOUNG_PEOPLE,
        checked=False,
    ),
    Line("Adoption UK", "0300 666 0006", "Adoptive families", Urgency.TALK, "Adoption UK", checked=False),
]

LINES = [*EMERGENCY, *URGENT, *TALK]
