"""For everyone: urgent help, who to contact, complaints."""

from home.enums import PolicyKind, Subject
from home.models import PolicyPage, UrgentHelpPage, WhoToContactPage
from home.seed.councils import COUNCIL_PAGES
from home.seed.shapes import Draft, card, contact, fact, h2, local_contact, p, rich, steps, ul

URGENT = Draft(
    UrgentHelpPage,
    "urgent-help",
    "Urgent help",
    "Who to ring now. The most urgent comes first.",
    [
        h2("If you are worried about a child"),
        p("Ring the children’s services of the council where the child is. If the child is in danger now, ring 999."),
        local_contact("social_care_front_door"),
        p("At night and at weekends, ask for the emergency duty team."),
        local_contact("emergency_duty_team"),
        h2("What we can do"),
        p("We are not an emergency service. In our hours you can ring us, and we will help you find the right people."),
        contact("family"),
    ],
    late={
        "cards": [
            card(
                "emergency",
                "Ring 999 if",
                [
                    "someone is badly hurt, or has taken too much of something",
                    "someone is in danger now",
                    "you may hurt yourself or somebody else now",
                ],
                "Say where you are. If you cannot speak on a mobile, wait for the question and press 55.",
            ),
            card(
                "urgent",
                "Get help today if",
                [
                    "you cannot cope, or cannot keep yourself safe",
                    "a child may be at risk, but not this minute",
                    "someone at home hits, threatens or controls you",
                    "your family is about to break apart",
                ],
                "Ring one of the numbers for help today. If nobody answers and it gets worse, ring 999.",
            ),
            card(
                "talk",
                "Talk to someone if",
                ["you feel low, alone or angry", "you cannot sleep for worry", "you do not know what is wrong"],
                "You do not have to be at the end of your strength. Ring any of the numbers to talk.",
            ),
        ]
    },
)

WHO_TO_CONTACT = Draft(
    WhoToContactPage,
    "who-to-contact",
    "Who to contact",
    "Find the team that answers for your family: by your council, and when the order was made.",
    [
        h2("How it works"),
        fact("three-year-rule"),
        p(
            "If you are a birth relative or an adopted adult, the rule is not the same. Ring us, wherever you live. We "
            "find out who can help you.",
        ),
        h2("Not sure?"),
        p("Ring us. If it is not us, we stay on the line until you know who it is."),
        contact("family"),
        fact("ours-call-back"),
        h2("When we are shut"),
        p(
            "We are not an emergency service. Each council has a team for nights and weekends. "
            "<a href='page:urgent-help'>Urgent help</a> has all the numbers.",
        ),
    ],
    late={
        "placed_within_three_years_body": rich(
            "The order is less than three years old. So the council that <b>placed</b> your child looks at what your "
            "family needs, even if you live somewhere else.",
            "Groups and advice are open to you where you live now. If another agency approved you, you can ask it too.",
        ),
        "not_in_region_body": rich(
            "That is outside our area, so another team answers for you. Every council in England has one.",
            "Ask your own council for “adoption support”. If we placed your child with you, ring us as well: letters "
            "and records may still be with us.",
            "If you cannot find the right people, ring us. We look with you.",
        ),
    },
    fields={"show_in_menus": True},
    children=COUNCIL_PAGES,
    related=["adopters/support", "urgent-help"],
)

COMPLAINTS = Draft(
    PolicyPage,
    "complaints",
    "If you are not happy with us",
    "How to complain, who can help you do it, and who else can look at it.",
    [
        h2("Tell us"),
        p(
            "You may have waited too long, or been treated badly, or been told two different things. Please say so. It "
            "will not change the help you get.",
        ),
        contact("family"),
        h2("The steps"),
        steps(
            ("Talk to the worker, or to their manager", "Many things can be put right in a day."),
            (
                "Complain to your council",
                "You can write, ring, or ask someone to do it for you. They tell you by when you get an answer.",
            ),
            ("Ask the Ombudsman", "The Local Government and Social Care Ombudsman looks at it afresh. It is free."),
        ),
        fact("ours-complaint"),
        fact("ombudsman-phone"),
        fact("ofsted-not-one-complaint"),
        h2("What to say"),
        ul(
            "what happened, and when",
            "what it did to you or your child",
            "what you would like us to do",
            "how it is safe to reach you",
        ),
        h2("Help to complain"),
        p(
            "You can ask a friend, a support worker or an advice centre. We can take it down on the phone, in your "
            "language or in British Sign Language. It is all right to be angry.",
        ),
        h2("If you are under 18"),
        fact("at-eighteen"),
        p("You can have an advocate. Read <a href='page:children/complain'>Make a complaint</a>, a page for you."),
    ],
    fields={"show_in_menus": True, "subject": Subject.COMPLAINTS, "policy_kind": PolicyKind.COMPLAINTS},
)
