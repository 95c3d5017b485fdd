"""National phone lines, each with the date of its evidence.

Hours that are not confirmed are left empty; an unconfirmed line is kept for staff and not shown.
"""

from dataclasses import dataclass
from datetime import date

from base.audiences import Audience
from home.enums import Urgency
from home.seed.facts.evidence import SEEN

DAY_AND_NIGHT = "Day and night"


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
    text_number: str = ""
    min_age: int | None = None
    max_age: int | None = None
    free_to_call: bool = False
    hidden_on_bill: bool = False
    confidential_note: str = ""
    bsl_url: str = ""
    chat_url: str = ""
    always_open: bool = False
    on_childrens_pages: bool = False
    place: int = 10
    source_address: str = ""
    checked: bool = True
    verified_on: date = SEEN


EMERGENCY = [
    Line(
        "Police, ambulance or fire",
        "999",
        "Someone is hurt or in danger now",
        Urgency.EMERGENCY,
        "Ofcom and the police",
        note="If you cannot speak on a mobile, wait for the question and press 55. If you use British Sign Language, "
        "use the 999 BSL app or website.",
        hours=DAY_AND_NIGHT,
        free_to_call=True,
        bsl_url="https://999bsl.co.uk/",
        always_open=True,
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
        hours=DAY_AND_NIGHT,
        text_number="999",
        always_open=True,
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
        hours=DAY_AND_NIGHT,
        always_open=True,
        place=1,
    ),
    Line(
        "National Domestic Abuse Helpline",
        "0808 2000 247",
        "Women who are hurt or frightened at home, and anyone worried about a woman",
        Urgency.URGENT,
        "GOV.UK: Refuge helpline",
        note="Run by Refuge.",
        hours=DAY_AND_NIGHT,
        free_to_call=True,
        always_open=True,
        place=2,
    ),
    Line("Police, not urgent", "101", "A crime that is not happening now", Urgency.URGENT, "The police", place=5),
    Line(
        "Papyrus HOPELINE247",
        "0800 068 4141",
        "Anyone under 35 who thinks about suicide",
        Urgency.URGENT,
        "Papyrus, as others report it",
        max_age=34,
        checked=False,
    ),
    Line(
        "NSPCC Helpline",
        "0808 800 5000",
        "Adults who worry about a child",
        Urgency.URGENT,
        "NSPCC",
        min_age=18,
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
        note="You can also chat online, or send an e-mail.",
        audience=Audience.CHILDREN,
        max_age=18,
        free_to_call=True,
        hidden_on_bill=True,
        chat_url="https://www.childline.org.uk/",
        on_childrens_pages=True,
        place=1,
    ),
    Line(
        "Samaritans",
        "116 123",
        "Anyone who needs someone to listen",
        Urgency.TALK,
        "Samaritans",
        note="You can also write to jo@samaritans.org. An answer takes longer there.",
        hours=DAY_AND_NIGHT,
        free_to_call=True,
        hidden_on_bill=True,
        always_open=True,
        place=2,
    ),
    Line(
        "Family Rights Group",
        "0808 801 0366",
        "Parents, grandparents and other relatives of a child who is known to social workers",
        Urgency.TALK,
        "Family Rights Group",
        hours="Monday to Friday, 9.30am to 3pm, not on bank holidays",
        free_to_call=True,
        place=3,
    ),
    Line(
        "Help at Hand",
        "0800 528 0731",
        "Children and young people who have, or had, a social worker",
        Urgency.TALK,
        "Children’s Commissioner for England",
        hours="Monday to Friday, 9am to 5pm",
        audience=Audience.YOUNG_PEOPLE,
        free_to_call=True,
        place=4,
    ),
    Line(
        "Coram Voice",
        "0808 800 5792",
        "Children and young people who want an advocate",
        Urgency.TALK,
        "Coram Voice",
        hours="Monday to Friday, 9.30am to 6pm",
        audience=Audience.YOUNG_PEOPLE,
        free_to_call=True,
        place=5,
    ),
    Line(
        "FRANK",
        "0300 123 6600",
        "Anyone with a question about drugs",
        Urgency.TALK,
        "FRANK’s own site code",
        hours=DAY_AND_NIGHT,
        always_open=True,
        place=6,
    ),
    Line(
        "Shout",
        "85258",
        "Anyone who would rather text",
        Urgency.TALK,
        "Shout, as others report it",
        text_number="85258",
        always_open=True,
        checked=False,
    ),
    Line(
        "NYAS",
        "0808 808 1001",
        "Children and young people who want an advocate",
        Urgency.TALK,
        "NYAS, as others report it",
        audience=Audience.YOUNG_PEOPLE,
        checked=False,
    ),
    Line(
        "Adoption UK",
        "0300 666 0006",
        "Adoptive families",
        Urgency.TALK,
        "Adoption UK, as others report it",
        checked=False,
    ),
]

LINES = [*EMERGENCY, *URGENT, *TALK]
