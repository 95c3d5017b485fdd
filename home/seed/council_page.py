"""The page of a council, written from its row: what is the same everywhere. Editors add what is special."""

from home.models import LocalAuthorityPage
from home.seed.shapes import Block, Draft, fact, h2, p, ref, steps

SUMMARY = "Whom to ring for adoption support in the area of {name}, what there is, and who keeps the files."
FORMER = "{name} is no more. Here is who answers now, and who keeps its adoption files."

RIGHT = "assessment-right"


def page_of(slug: str, name: str, *, former: bool, with_right: bool = True) -> Draft:
    """A draft whose text is true of any council; lines, services and waits come from the records."""
    summary = (FORMER if former else SUMMARY).format(name=name)
    body = _former(name) if former else _asking(name, with_right)
    return Draft(LocalAuthorityPage, slug, name, summary, body, fields={"authority": ref("council", slug)})


def _asking(name: str, with_right: bool) -> list[Block]:
    return [
        h2("How to ask for help"),
        *([fact(RIGHT)] if with_right else []),
        steps(
            ("Ring or write to adoption support", "You can also ask someone to do it for you."),
            ("A worker listens", "They ask what is hard, and what has helped before. You can say no to any question."),
            ("You agree what comes next", "It may be a group, some advice, or an assessment of what you need."),
        ),
        p(
            "While you wait you can come to groups and use everything that needs no assessment. If things get worse, "
            f"ring again and say so. {name} will not think badly of you.",
        ),
    ]


def _former(name: str) -> list[Block]:
    return [
        h2("What this means for you"),
        p(
            f"If {name} placed your child, or kept your file, nothing is lost. The councils that followed it took over "
            "its work. Agreements about letters and money go on.",
        ),
    ]
