"""The section for adopters, special guardians and people who think about adopting."""

from home.enums import Section
from home.models import AudienceHubPage
from home.seed.adopters import home_life, ourselves, school, starting, stories, story, support, together
from home.seed.shapes import Draft, contact, h2, p, pages

CHILDREN = [
    support.SUPPORT,
    support.FUND,
    support.ENTITLEMENTS,
    support.BREAKING,
    school.SCHOOL,
    school.SHEET,
    *story.PAGES,
    *ourselves.PAGES,
    *home_life.PAGES,
    *together.PAGES,
    *starting.PAGES,
    *stories.PAGES,
]

HUB = Draft(
    AudienceHubPage,
    "adopters",
    "Adopters",
    "Help for you and your child, from the first day and for as long as you want it.",
    [
        h2("Start here"),
        p(
            "Most families want help at some point. Asking for it is good parenting. It does not count against you.",
            "This part is also for <a href='page:adopters/special-guardians'>special guardians and kinship carers</a>. "
            "It is for people who are <a href='page:adopters/thinking-about-adopting'>thinking about adopting</a> too.",
        ),
        contact("family"),
        h2("When your child asks about their birth family"),
        p(
            "Questions come at odd times, often in the car. You do not need every answer. Say what you know in plain "
            "words. Say when you do not know. Then ask us: we may be able to find out.",
            "If birth family get in touch online, tell your child that they are not in trouble. Then read "
            "<a href='page:safe-online'>staying safe online</a> or ring us.",
        ),
    ],
    fields={"show_in_menus": True, "section": Section.ADOPTERS, "heading": "Help for adopters"},
    late={
        "top_tasks": pages(
            "adopters/support",
            "adopters/school",
            "adopters/entitlements",
            "adopters/letters",
            "adopters/breaking-point",
            "adopters/groups",
        )
    },
    children=CHILDREN,
)
