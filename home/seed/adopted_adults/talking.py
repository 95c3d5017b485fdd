"""For adopted adults: counselling, groups, finding out late, complaints."""

from home.enums import Subject
from home.models import TopicPage
from home.seed.shapes import Draft, contact, details, fact, h2, lines, p, quote, steps, ul

COUNSELLING = Draft(
    TopicPage,
    "counselling",
    "Someone to talk to",
    "Talking with us, or with a counsellor who knows about adoption.",
    [
        h2("Adoption does not end at 18"),
        fact("records-age"),
        p(
            "That is the age for records. Feelings keep no date. They can come with a birth, a death, a divorce, or "
            "for no reason at all. You may have had a good life with your family and still feel a gap.",
        ),
        h2("What people talk about"),
        ul(
            "who am I like?",
            "why trust is so hard",
            "being a parent myself",
            "race, language, or a faith that I lost",
            "a reunion that went well, or badly",
            "anger, at anyone",
        ),
        h2("With us"),
        p(
            "You can have talks with one of our workers, whether or not you look for your records. There is no charge. "
            "Ask us how many, and how soon.",
        ),
        contact("family"),
        h2("With a counsellor of your own"),
        fact("counselling-no-registration"),
        p("Older pages still say that they must be. Here is what to ask instead:"),
        ul(
            "Which professional body are you a member of?",
            "How many adopted people have you worked with?",
            "What does it cost, and what if I stop?",
        ),
        h2("When it cannot wait"),
        lines("Samaritans", "NHS 111, option 2"),
    ],
    related=["adopted-adults/groups", "adopted-adults/just-found-out"],
)

GROUPS = Draft(
    TopicPage,
    "groups",
    "Groups for adopted adults",
    "Meeting others who need no explanation.",
    [
        h2("What a group is like"),
        p(
            "A few people, a pot of tea, and somebody from our team who was adopted too. You can talk or listen. "
            "Nobody has to tell their story.",
        ),
        quote("For once I did not have to explain why I hate my birthday.", "Meera, invented"),
        h2("Which groups there are"),
        ul(
            "an evening group that meets in person",
            "a group online, for those who live far away or are shy",
            "a group for people who grew up in a family of another race",
            "a writing group, twice a year",
        ),
        h2("What we agree on"),
        ul(
            "What is said in the room stays there, unless someone is in danger.",
            "No one gives advice that was not asked for.",
            "You may leave early, and you may come back.",
        ),
        h2("How to join"),
        steps(
            ("Ring us", "We tell you the next date and who will be there from our team."),
            ("Have a short talk first", "So that the first evening is not a leap in the dark."),
            ("Come once", "Then decide."),
        ),
        contact("family"),
    ],
    related=["adopted-adults/counselling"],
)

JUST_FOUND_OUT = Draft(
    TopicPage,
    "just-found-out",
    "If you have only just found out",
    "When you learn as an adult that you were adopted.",
    [
        h2("Today"),
        p(
            "It can knock you flat. You may feel angry, or light, or nothing at all. You may go over every photo and "
            "every odd look. You have lost nothing that was true: the years you lived were real.",
            "You do not have to decide anything today.",
        ),
        h2("The first days"),
        ul(
            "Tell one person who will not tell others.",
            "Sleep, eat, walk. It is a shock, and your body knows it.",
            "Wait before you ring everyone who knew.",
            "Wait before you post it, or order a DNA test.",
            "Write down what you were told, and by whom.",
        ),
        h2("Talking to your family"),
        p(
            "They may have been told never to tell. They may have promised each other. They may be old, ill or dead. "
            "You can be angry and still love them. You can ask questions later.",
        ),
        h2("What you can find out"),
        p(
            "You have the same way to your records as anyone else who was adopted. See "
            "<a href='page:adopted-adults/find-your-route'>find your route</a>. You can start next year.",
        ),
        details(
            "Is it true at all?",
            "You can find out without asking your family. The General Register Office can say whether there is an "
            "adoption record.",
        ),
        h2("Someone to talk to"),
        p("Say “I have just found out” when you ring. You will be put through to someone who knows what that means."),
        contact("family"),
        lines("Samaritans"),
    ],
    related=["adopted-adults/counselling", "adopted-adults/groups"],
)

COMPLAINTS = Draft(
    TopicPage,
    "complaints",
    "If you are not happy with how it goes",
    "A wait that is too long, a page left out, a worker who did not listen: what you can do.",
    [
        h2("Tell us early"),
        p("Say what went wrong and what would put it right. It will not slow your file down."),
        h2("If something was left out of your file"),
        p("Ask us what it was and which rule we used. You can ask for a second person to look at it."),
        fact("records-third"),
        fact("records-protected"),
        h2("The steps"),
        steps(
            ("Talk to the worker, or to their manager", "Many things can be put right in a day."),
            ("Complain to the council that holds the file", "You can write, ring, or ask someone to do it for you."),
            ("Ask the Ombudsman", "The Local Government and Social Care Ombudsman looks at it afresh. It is free."),
        ),
        fact("ours-complaint"),
        fact("ombudsman-phone"),
        fact("ofsted-not-one-complaint"),
        p("For what we know about you, you can also ask the Information Commissioner’s Office."),
        fact("see-what-we-hold"),
        contact("family"),
    ],
    fields={"subject": Subject.COMPLAINTS},
    related=["complaints"],
)
