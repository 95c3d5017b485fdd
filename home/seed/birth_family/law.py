"""For birth families: what happens and when, legal advice, help with future children."""

from home.models import TopicPage
from home.seed.shapes import Draft, contact, details, do_dont, fact, h2, lines, local_contact, p, steps, ul

WHAT_HAPPENS = Draft(
    TopicPage,
    "what-happens",
    "What happens and when",
    "From the first talk of adoption to the order, and after it. What you can do at each step.",
    [
        contact("family"),
        h2("You can ask at any step"),
        p("It goes fast, and a lot of people talk at you. You can ask anyone to stop and say it again."),
        fact("independent-worker"),
        h2("Before the court decides"),
        steps(
            ("The council makes a plan for your child", "Say what you think. You can put it in writing."),
            (
                "The council thinks about your family",
                "Could a grandparent, an aunt or a friend look after your child? Name them early.",
            ),
            ("The council decides to plan for adoption", "A senior person decides, after reading the reports."),
            ("The court looks at the plan", "You can have a lawyer. The judge listens to you."),
        ),
        h2("If the court says that your child can be placed"),
        steps(
            ("The council looks for a family", "You can say what matters to you, such as faith or language."),
            ("You may be asked to meet the adopters", "Once, with a worker there. It helps your child later on."),
            ("You say goodbye for now", "A worker helps you plan it. You can choose what to give your child."),
            ("Your child moves in", "You are told that it has happened, and not where."),
        ),
        h2("The adoption order"),
        p(
            "Some time later the adopters ask the court for an order. You are told. When the judge has made it, the "
            "law sees the adopters as your child’s parents. You are still the people your child was born to.",
        ),
        fact("leave-to-oppose"),
        h2("Contact"),
        p(
            "Contact can be letters, photos, or meeting. It should be written down who does what and when. Ask for a "
            "copy.",
        ),
        fact("contact-reviewed"),
        h2("Afterwards"),
        p(
            "You can have support for as long as you need. You can <a href='page:birth-family/letters'>write to your "
            "child</a>. You can tell us when you move, so that letters find you.",
        ),
    ],
    sources=[("Adoption and Children Act 2002", "https://www.legislation.gov.uk/ukpga/2002/38")],
    related=["birth-family/legal-advice", "birth-family/your-support"],
)

LEGAL_ADVICE = Draft(
    TopicPage,
    "legal-advice",
    "Legal advice",
    "How to find a lawyer who knows this work, and what to ask. We cannot give legal advice.",
    [
        lines("Family Rights Group"),
        contact("family"),
        h2("Get a lawyer early"),
        p(
            "If the council has gone to court about your child, get a solicitor now. Do not wait for the first day in "
            "court. Look for one who does child care law for parents.",
        ),
        fact("legal-aid-parents"),
        fact("birth-family-help"),
        h2("How to find one"),
        ul(
            "Ring Family Rights Group. They can tell you how to choose.",
            "Ask your own support worker for a list of local solicitors.",
            "Ask for someone on the Law Society’s children panel.",
        ),
        h2("What to bring"),
        ul(
            "every letter from the council or the court",
            "the names of family and friends who could help",
            "your dates: meetings, moves, births",
            "your questions, written down",
        ),
        h2("What to ask"),
        ul(
            "What happens next, and by when must I act?",
            "What can I still say or ask for?",
            "Will I have to pay?",
            "Can we ask the court for contact?",
        ),
        do_dont(
            ["go to every court day, even when it is hard", "ask for an interpreter, or for help to follow it"],
            ["sign what you have not understood", "leave letters unopened: bring them to us"],
        ),
        details(
            "I think the decision was wrong. Can it be undone?",
            "It is very rare. The time for asking is short, so ring a solicitor this week.",
        ),
        p("We cannot advise you on the law, and we cannot change what a court decided."),
    ],
    related=["birth-family/what-happens"],
)

FUTURE_CHILDREN = Draft(
    TopicPage,
    "future-children",
    "Help with future children",
    "If you are pregnant or may have another child, and want things to be different.",
    [
        contact("family"),
        h2("Another baby is not the same story"),
        p(
            "You may be afraid that it will happen again. You may hide the bump, or stay away from the midwife. Please "
            "do not do it alone. The earlier someone helps, the more can change.",
        ),
        h2("Who helps"),
        fact("future-children"),
        p("It is your council’s job, and not ours. Pick your council, and we show you whom to ring."),
        local_contact("social_care_front_door"),
        h2("What to do first"),
        steps(
            ("See a midwife early", "Say that you want support. Ask for one midwife all the way through."),
            ("Ask the council what there is", "Ask: is there a service for parents who have lost a child to care?"),
            ("Ask for a family group conference", "Your own family and friends make a plan with you."),
            ("Get advice", "Family Rights Group can tell you what the council should do, and when."),
        ),
        lines("Family Rights Group"),
        h2("What can change things"),
        ul(
            "a safe place to live, and safe people in it",
            "help with drink or drugs, started before the birth",
            "time to grieve for the child who is not with you",
            "one worker whom you trust",
        ),
        p("We can be that one person who listens, and we can come with you to a meeting."),
    ],
    related=["birth-family/legal-advice", "birth-family/hard-days"],
)
