"""The way to birth and adoption records, by the date of the adoption order (rule: `home.records`)."""

from home.models import RecordsRouterPage
from home.seed.shapes import Draft, contact, details, fact, h2, p, rich

FINDING = "page:adopted-adults/intermediary-services"
REGISTER = "page:adopted-adults/contact-register"


def ordered(*items: str) -> str:
    """Steps as rich text."""
    return "<ol>" + "".join(f"<li>{item}</li>" for item in items) + "</ol>"


FIRST = ordered(
    "Ask the General Register Office for the form for people adopted before 12 November 1975. You need to be 18.",
    "Say on the form where you want to meet an adviser. It can be the council where you live, another council or an "
    "adoption agency. They help you think about what you may find.",
    "The answer tells you the court and the agency. Your adviser, or our records team, can then look for the file.",
) + rich(
    "Do you live abroad? Then there is another form, and you meet an adviser near you.",
    f"You can also read about <a href='{REGISTER}'>the register</a>, and about "
    f"<a href='{FINDING}'>agencies that can ask a relative for you</a>.",
)
SECOND = ordered(
    "Ask the General Register Office for the form to apply. You need to be 18.",
    "Say on it if you want to meet an adviser. If you ask for one, you must be given one.",
    "The answer names the court and the agency. Then ask the council where you live for help to find the file.",
) + rich(
    "Do you live abroad? Then there is another form.",
    f"You can also read about <a href='{REGISTER}'>the register</a>, and about "
    f"<a href='{FINDING}'>agencies that can ask a relative for you</a>.",
)
THIRD = ordered(
    "Find out which agency arranged your adoption, or keeps its file now. If you do not know, ring us.",
    "Write to that agency. You need to be 18. Say that you want to know what you need to get your birth certificate, "
    "and what is in your file.",
    "Say if you want someone with you when you read it.",
) + rich(
    "This agency is the only place to ask. You need no form from a register office.",
    "It may also hold things about other people. It asks them first, and then decides what it can tell you.",
    "The court can give you copies of some of its papers.",
    "Do you hope to hear from a relative? Ask the same agency. It decides what it can do, and it must tell you.",
)
UNKNOWN = rich(
    "Start with the General Register Office. It can tell you the date of the order and the court. Then come back here.",
    "Do you know the year? Most years have one answer. Only 1975 and 2005 have two.",
    "You can also ring us. We can think with you about where to look.",
)
ELSEWHERE = (
    rich("Other places have their own registers, and their own ages. Ask there first.")
    + (
        "<ul><li><b>Scotland:</b> ask National Records of Scotland. You can ask from the age of 16.</li>"
        "<li><b>Northern Ireland:</b> ask the General Register Office for Northern Ireland.</li>"
        "<li><b>Another country:</b> ask the office there that keeps births or adoptions. Its embassy here can "
        "tell you which one that is.</li></ul>"
    )
    + rich("You can still talk with us about what you find, wherever you were adopted.")
)
UNDER_18 = rich(
    "You do not have to wait to ask questions. Talk to a grown-up you trust. They can ask us with you.",
    "We can often tell you some of your story. We can also help with your life story book.",
    "Were you adopted in Scotland? Then you can ask there when you are 16.",
    "If it makes you sad or worried, you can ring Childline and talk. The number is at the top of this page.",
)

WAY = Draft(
    RecordsRouterPage,
    "find-your-route",
    "Find your route to your records",
    "How to see your birth and adoption records. It depends on the date of your adoption order.",
    [
        h2("Which date counts"),
        p(
            "The day of the adoption <b>order</b>, in court. It is not the day that you moved in, and not your "
            "birthday. If you know only the year, or nothing at all, that is fine too.",
        ),
        h2("The three ways, in short"),
        fact("records-first"),
        fact("records-second"),
        fact("records-third"),
        fact("records-given-to-adopters"),
        h2("Good to know"),
        fact("records-age"),
        fact("adviser-where"),
        fact("gro-free"),
        fact("gro-phone"),
        fact("gro-abroad"),
        fact("records-court"),
        fact("records-protected"),
        fact("scotland-sixteen"),
        details(
            "I already know the name I was born with",
            "Then you can order the birth certificate like anyone else. You may still need an adviser to see the file.",
        ),
        details(
            "The person who was adopted has died",
            "Read about <a href='page:adopted-adults/descendants'>what children and grandchildren can do</a>. Or ring "
            "us.",
        ),
        details(
            "What will I find?",
            "Read about <a href='page:adopted-adults/your-file'>what is in a file, and how long it takes</a>.",
        ),
        contact("family"),
    ],
    related=["adopted-adults/your-file", "adopted-adults/counselling"],
    late={
        "route_first": FIRST,
        "route_second": SECOND,
        "route_third": THIRD,
        "unknown_date_body": UNKNOWN,
        "outside_england_wales_body": ELSEWHERE,
        "under_18_body": UNDER_18,
    },
)
