"""What the law asks a site to say: privacy, cookies, accessibility."""

from datetime import date

from home.enums import PolicyKind
from home.models import AccessibilityStatementPage, PolicyPage
from home.models.accessibility import Compliance
from home.seed.shapes import Draft, contact, cookies, fact, h2, p, ul

STATED_ON = date(2026, 11, 20)
MENDED_BY = date(2027, 6, 30)

PRIVACY = Draft(
    PolicyPage,
    "privacy",
    "Privacy",
    "What we know about you, why, who sees it and how long we keep it.",
    [
        h2("When you only read"),
        p(
            "These pages do not ask who you are. They set no cookies and count no visits. They load nothing from other "
            "companies. Our server writes down that a page was read, but not by whom.",
        ),
        h2("When you have an account"),
        p("We keep what we need to do our work with you:"),
        ul(
            "your name, how to reach you, and when it is safe to ring",
            "the letters, photos and cards you send, and when",
            "what you agreed about writing to each other",
            "what our workers did, so that we can answer for it",
        ),
        h2("Why we may keep it"),
        fact("support-duty"),
        p("So we do not need your consent for this part. We do ask before we send you news."),
        h2("Who sees it"),
        ul(
            "the workers who need it for their job, and no others",
            "the other family: only the copy of a letter that two workers have checked",
            "your council, or a court, if the law says so",
            "someone who can help, if we think that a person is in danger",
        ),
        p(
            "We do not sell it. No computer program decides anything about you. Letters, names of children, addresses "
            "and phone numbers are locked with a key that is kept apart from them.",
        ),
        h2("How long we keep it"),
        fact("kept-for-a-century"),
        p(
            "Letters that were passed on are part of that file. Other things, such as a question you asked us, are "
            "kept for a much shorter time. You may throw away a draft whenever you like.",
        ),
        h2("Your rights"),
        fact("see-what-we-hold"),
        fact("data-rights"),
        p("You can ask us to remove something, too. With an adoption file we often may not."),
        p("Ring us and ask for the data protection officer."),
        contact("family"),
        p("If our answer is not good enough, you can complain to the Information Commissioner’s Office."),
        h2("For children"),
        p(
            "We wrote <a href='page:children/your-information'>a page about your information</a> for you. The pages "
            "for children follow the standards of the Children’s Code: no cookies, no forms, nobody watching.",
        ),
    ],
    sources=[("Data Protection Act 2018", "https://www.legislation.gov.uk/ukpga/2018/12")],
    fields={"policy_kind": PolicyKind.PRIVACY},
)

COOKIES = Draft(
    PolicyPage,
    "cookies",
    "Cookies",
    "The cookies this site can set. None when you only read.",
    [
        p(
            "A cookie is a small note that a site leaves in your browser. If you only read our pages, we leave none. "
            "That is why we do not ask you to agree to anything.",
            "If you sign in or fill in a form, we need these two. We use them for nothing else.",
        ),
        cookies(),
        h2("Nothing else"),
        p("We do not count visits. We load nothing from other companies. We keep nothing else on your device."),
        fact("cookies-needed"),
    ],
    fields={"policy_kind": PolicyKind.COOKIES},
)

ACCESSIBILITY = Draft(
    AccessibilityStatementPage,
    "accessibility",
    "Accessibility statement",
    "How well this site works for disabled people, what does not work yet, and how to tell us.",
    fields={
        "applies_to": "this website, with all pages for families and the public",
        "organisation": "Ribbon, the Regional Adoption Agency of this area",
        "compliance": Compliance.PARTIAL,
        "barriers": [
            {
                "type": "barrier",
                "value": {
                    "criterion": "1.1.1 Non-text content",
                    "meaning": "A letter, card or drawing that came on paper is kept as a picture. A screen reader "
                    "cannot read it to you. Ring us and we will read it to you, or type it.",
                    "reason": "non_compliance",
                    "mended_by": MENDED_BY.isoformat(),
                },
            }
        ],
        "other_ways": "Any page in large print, easy read, another language, on paper, or read to you on the phone.",
        "contact_email": "access@example.org",
        "contact_other": "You can also ring us, or write to us by post. If you use British Sign Language, ask for an "
        "interpreter.",
        "answer_days": 5,
        "prepared_on": STATED_ON,
        "last_reviewed_on": STATED_ON,
        "last_tested_on": STATED_ON,
        "tested_by": "our own team",
        "how_tested": "With the axe checks for WCAG 2.2 AA, by keyboard alone, at 320 pixels wide, at 200% zoom, and "
        "with JavaScript switched off.",
        "pages_tested": "every kind of page that the public can see, and the pages for writing and reading a letter",
        "improving": "We will ask people who use screen readers, and people who find reading hard, to try the site "
        "with us. We test every change before it goes live.",
    },
)
