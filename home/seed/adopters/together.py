"""Other people: groups, courses, memberships, having a say, questions that families ask, and complaints."""

from home.enums import Subject
from home.models import TopicPage
from home.seed.adopters import sources
from home.seed.faqs import FOR_ADOPTERS, FOR_GUARDIANS
from home.seed.shapes import Draft, contact, details, fact, faqs, glossary, h2, p, quote, steps, table, ul

GROUPS = Draft(
    TopicPage,
    "groups",
    "Groups, events and mentors",
    "Meeting people who do not need it explained: what there is, who it is for and how to join.",
    [
        p("The help that adopters praise most is often each other. None of this needs an assessment."),
        table(
            "What there is",
            ["What", "Who it is for", "What it is like"],
            [
                ["Evening group", "Parents", "Tea, a theme, and time to talk. Online every other month"],
                ["Stay and play", "Parents with small children", "Toys and other tired people"],
                ["Family day", "Everyone", "A farm, a wood or a hall. Brothers and sisters too"],
                ["Dads’ group", "Fathers", "A walk or a pint. Not much about feelings, until there is"],
                ["Teenagers’ group", "Adopted teenagers", "Pizza and something to do. No talking circle"],
                ["Mentor", "One family", "An adopter who rings you, or has a coffee with you"],
                ["Drop-in talk", "Parents", "Half an hour with a therapist, to think aloud"],
            ],
        ),
        h2("Before you come"),
        ul(
            "First names only. What is said in the group stays there.",
            "Tell us what you need: a ramp, an interpreter, a quiet corner, a halal lunch.",
            "You may sit and say nothing.",
            "If you cannot make it, you need not explain. Let us know if you can, so that someone else may come.",
        ),
        h2("Mentors"),
        p(
            "A mentor is an adopter who has had training and a check. They are on your side. They are not a social "
            "worker, and they do not report on you. There is one limit: if someone is in danger, they must say so.",
        ),
        steps(
            ("Tell us a little about your family", "What is hard now, and what sort of person you would get on with."),
            ("We suggest someone", "You hear a bit about them. You may say no, without a reason."),
            ("You talk", "By phone, online or in person. Mostly for some months."),
        ),
        quote("She said “ours did that too, with the bin”. I cried in the car park. With relief.", "Ama, adopter"),
        contact("family"),
    ],
    related=["adopters/learning", "adopters/memberships", "adopters/be-involved"],
    topics=["groups", "wellbeing"],
    sources=[sources.REVIEW],
)

LEARNING = Draft(
    TopicPage,
    "learning",
    "Courses, books and things to watch",
    "How to choose a course, what to read when you are too tired to read, and what to give to others.",
    [
        h2("Start small"),
        p("When you are worn out, a whole book is a lot. A short film, or ten pages, can be enough to try one thing."),
        h2("Courses"),
        table(
            "Courses that we run or pay for",
            ["Course", "Good for", "Do I need an assessment?"],
            [
                ["First steps together", "New adopters in the first year", "No"],
                ["Talking about adoption", "Any age", "No"],
                ["Nurturing attachments", "Parents who want to understand more", "Often"],
                ["Non-violent resistance", "When you are being hurt or threatened", "Often"],
                ["Life online", "Before the first phone", "No"],
                ["Writing a letter", "Anyone who is stuck", "No"],
            ],
        ),
        p("We have evening and online dates. If you both want to come and have nobody to sit, tell us."),
        h2("How to tell if something is any good"),
        ul(
            "It does not promise a cure.",
            "It says who made it, and when.",
            "It does not blame you, your child or the birth family.",
            "You can try one thing from it tonight.",
        ),
        h2("For children"),
        p(
            "Stories in which someone is adopted are good. So are stories in which nobody is, and someone finds a way "
            "home. A library can order nearly anything.",
        ),
        h2("For others"),
        p(
            "Give <a href='page:adopters/for-teachers'>the sheet for teachers</a> to the school. Give "
            "<a href='page:adopters/relationships'>the page for family and friends</a> to a grandparent.",
        ),
    ],
    related=["adopters/groups", "adopters/memberships", "adopters/words"],
    topics=["groups", "behaviour"],
)

MEMBERSHIPS = Draft(
    TopicPage,
    "memberships",
    "Memberships that we pay for",
    "What an agency may pay for on your behalf, what you get, and how to ask.",
    [
        p(
            "Some agencies pay for their families to belong to a charity or a website for adopters. It costs you "
            "nothing. What is paid for can change each year, so ask before you count on it.",
        ),
        h2("What a membership may give you"),
        ul(
            "a phone line staffed by people who know adoption",
            "a magazine, films and short courses",
            "groups near you or online",
            "a library of books by post",
            "forums, where you can ask at night",
        ),
        h2("How to get it"),
        steps(
            ("Ring us", "Tell us if you are waiting, or have a child with you, or are a special guardian."),
            ("We send you a code or put your name down", "We tell them your name only if you say yes."),
            ("You sign up with them", "They have their own rules about what they keep. Read those."),
        ),
        h2("When it ends"),
        p("We tell you if we stop paying, at least a month before, so that you can choose to go on by yourself."),
        contact("family"),
    ],
    related=["adopters/groups", "adopters/learning"],
    topics=["groups", "money"],
    sources=[sources.REVIEW],
)

INVOLVED = Draft(
    TopicPage,
    "be-involved",
    "How to be involved",
    "Ways to change how we work: from five minutes a year to a seat on our board.",
    [
        p("You know what it is like. We need that more than we need another report."),
        table(
            "Ways to take part",
            ["What", "How much time", "What you get"],
            [
                ["Answer a survey", "Five minutes, twice a year", "We tell you what changed"],
                ["Read a page before it goes live", "Half an hour at home", "Our thanks, and your changes in it"],
                ["Speak on a course for new adopters", "An evening", "Travel, and a fee"],
                ["Interview new staff", "A day", "Travel, and a fee"],
                ["Join the adopters’ forum", "An evening every other month", "Travel, child care and a meal"],
                ["Become a mentor", "Some hours a month", "Training, and someone to ring"],
                ["Sit on our board", "A day every three months", "Travel, a fee and real votes"],
            ],
        ),
        h2("Young people and birth families too"),
        p("There are groups for adopted young people and for birth parents who advise us. Ask us about them."),
        h2("What we promise"),
        ul(
            "We say what you can change and what you cannot.",
            "We tell you what happened with what you said.",
            "You can stop at any time.",
            "It makes no difference to the help that you get.",
        ),
        h2("What changed because families said so"),
        ul(
            "We say on the phone who we are and when we will ring again.",
            "Letters to families name one worker.",
            "Groups are in the evening as well as in the day.",
        ),
        contact("family"),
    ],
    related=["adopters/groups", "adopters/stories"],
    topics=["groups", "rights"],
    sources=[sources.KEY_ELEMENTS],
)

QUESTIONS = Draft(
    TopicPage,
    "questions",
    "Questions that families ask",
    "Short answers to what adopters and special guardians ask us most.",
    [
        h2("Adopters"),
        faqs(*FOR_ADOPTERS),
        h2("Special guardians and kinship carers"),
        faqs(*FOR_GUARDIANS),
        h2("Not here?"),
        p(
            "Ring us, and ask in your own words. There are no silly questions, and you cannot ring too early. "
            "If many people ask the same thing, we add it here.",
        ),
        contact("family"),
    ],
    related=["adopters/support", "adopters/words"],
    topics=["rights"],
)

WORDS = Draft(
    TopicPage,
    "words",
    "Words that people use",
    "What workers, schools and courts mean by the words they use, from A to Z.",
    [
        p(
            "If somebody uses a word that you do not know, stop them and ask. It is their job to be clear. You can "
            "take this list with you to a meeting and put a mark beside each word that you hear.",
        ),
        glossary(),
    ],
    related=["adopters/questions", "adopters/therapy"],
    topics=["rights"],
)

UNHAPPY = Draft(
    TopicPage,
    "not-happy",
    "If you are not happy with our help",
    "What to do if you waited too long, were not heard or were told two different things.",
    [
        p("Tell us. It will not change the help that you get, and it may help the next family."),
        steps(
            ("Tell the worker or their manager", "Say what went wrong and what would put it right."),
            ("Complain to the council", "You can ring, write or ask someone to do it for you. Keep a copy."),
            ("Ask the Ombudsman", "They look at it afresh. It is free."),
        ),
        fact("complaint-ombudsman"),
        p("<a href='page:complaints'>How to complain, step by step</a>."),
        h2("If it is about the plan for your child"),
        p(
            "Ask for a second person to look at the assessment first. It is often faster. You can do that and complain "
            "as well.",
        ),
        h2("If it is about a school or a health service"),
        p("They have their own ways to complain. We can help you to find the right one, and come with you."),
        details(
            "Can my child complain?",
            "Yes, and they can have an advocate: someone on their side who helps them say it. "
            "<a href='page:children'>Their own pages</a> say how.",
        ),
    ],
    fields={"subject": Subject.COMPLAINTS},
    related=["complaints", "adopters/support"],
    topics=["rights"],
)

PAGES = [GROUPS, LEARNING, MEMBERSHIPS, INVOLVED, QUESTIONS, WORDS, UNHAPPY]
