"""The section for birth mothers, birth fathers and everyone else a child was born to."""

from home.enums import Section, Subject
from home.models import AudienceHubPage, TopicPage
from home.seed.shapes import Draft, details, do_dont, fact, h2, lines, p, steps, ul

SUPPORT = Draft(
    TopicPage,
    "your-support",
    "Support that is only for you",
    "A worker who is on your side, and not your child’s social worker.",
    [
        h2("Someone separate"),
        fact("independent-worker"),
        fact("birth-family-help"),
        p(
            "What you say stays between you and your worker. They would only tell someone if they thought that a "
            "person was in danger. They would talk to you about it first if they could.",
        ),
        h2("What you can get help with"),
        ul(
            "someone to listen, for as long as it takes",
            "what happens in court, in plain words",
            "how to find a lawyer, and what to ask",
            "saying goodbye for now, and what to give your child",
            "letters: writing them, reading them, waiting for them",
            "meeting other people who have been through this",
        ),
        h2("How to start"),
        steps(
            ("Ring us", "You do not have to give your name at first. You can ask someone to ring for you."),
            ("We find a worker for you", "You can ask for a woman or a man. You can ask to change."),
            ("You choose where to meet", "At home, in a café, on a walk, or on the phone."),
        ),
        details(
            "It was a long time ago. Am I too late?",
            "No. You can come five or fifty years after. There is no last day.",
        ),
        details(
            "I am a father, a grandparent, a brother or a sister. Is this for me?",
            "Yes. All of it.",
        ),
        details(
            "I may have another baby. Can you help me keep my child?",
            "That help comes from your council. Ask early in the pregnancy. We can tell you who to ask, and you can "
            "ring Family Rights Group for free advice.",
        ),
        lines("Family Rights Group"),
    ],
)

LETTERS = Draft(
    TopicPage,
    "letters",
    "Writing to your child",
    "How to begin, what to put in, what to leave out, and what happens when you send it.",
    [
        h2("Any letter is a good letter"),
        p(
            "There is no right way to do this. Spelling does not matter. If a page feels too empty, start with a card.",
            "If writing is hard, tell us what you want to say. We can write it down with you.",
        ),
        h2("How to begin and end"),
        p(
            "Begin with first names, or “Dear” and the name that was agreed. You may write to the adopters, who will "
            "share it when the time is right. End with your first name. A child can be muddled by “Mummy” or “Daddy” "
            "at the end, so ask us if you are not sure.",
        ),
        do_dont(
            [
                "thank them for their letter, and answer their news",
                "your home, your work, your pets, what you enjoy",
                "family news: births, deaths, an illness that runs in the family",
                "what you liked when you were the same age",
                "that you think of them",
            ],
            [
                "last names, addresses, phone numbers, e-mail, social media names",
                "the name of your town, school or place of work",
                "other people’s news, if they have not said yes",
                "blame, or what went wrong in court",
                "money, presents, or a promise to meet",
            ],
        ),
        h2("What happens when you send it"),
        steps(
            ("One of our workers reads it", "They look for anything that could show where someone lives."),
            ("A second person checks", "If something has to change, we ring you. We do not change your words."),
            ("It goes on, or waits safely", "Some families read it at once. Some keep it until the child is ready."),
        ),
        p(
            "If you have never written, or stopped for a while, you have not lost your place.",
            "See <a href='page:letterbox'>how the letterbox works</a>.",
        ),
        h2("If no letter comes"),
        p(
            "Waiting is hard. No letter does not mean that nobody cares. Ring us: we will tell you what we know, and "
            "when we will look again.",
        ),
    ],
    fields={"subject": Subject.LETTERBOX},
)

HUB = Draft(
    AudienceHubPage,
    "birth-family",
    "Birth family",
    "For birth mothers, birth fathers, grandparents, brothers, sisters and others. You matter, then and now.",
    [
        h2("You can talk to us"),
        p(
            "Maybe adoption is being talked about now. Maybe it was many years ago. You can ring us either way. "
            "Nobody here will tell you off.",
            "You can bring a friend. You can ask us to say things again, or to write them down.",
        ),
        h2("If your child may be adopted"),
        p(
            "You have a right to say what you think, and to have a lawyer. You can have a support worker of your own. "
            "Ask for one on the first day.",
            "What the court says about contact is not fixed for ever. It can be looked at again as your child grows.",
        ),
        h2("If your child was adopted long ago"),
        p(
            "You can tell us your news and where you are, so that it is on the file. If your child asks one day, they "
            "will find it. You can also say that you do not want contact. That will be kept too.",
        ),
        h2("If today is a bad day"),
        p(
            "Birthdays and court days are often the worst. Do not get through them alone. Our "
            "<a href='page:urgent-help'>urgent help page</a> has people to talk to, day and night.",
        ),
    ],
    fields={"show_in_menus": True, "section": Section.BIRTH_FAMILY, "heading": "Help for birth families"},
    children=[SUPPORT, LETTERS],
)
