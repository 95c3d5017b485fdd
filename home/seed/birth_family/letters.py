"""For birth families: writing and getting letters, with examples."""

from home.enums import Subject
from home.models import TopicPage
from home.seed.shapes import Draft, contact, do_dont, fact, h2, h3, letter, p, steps, ul

BLANK_PAGE = Draft(
    TopicPage,
    "blank-page",
    "When the page feels blank",
    "A way to start when you do not know what to say.",
    [
        contact("family"),
        h2("Start with a card"),
        p("A card has a picture, so half of it is done. One line and your name is a letter."),
        letter("A card"),
        h2("Three lines"),
        steps(
            ("One thing about today", "What you can see, what you ate, what the weather does."),
            ("One thing you remember", "A song, a puddle, the way they held your thumb."),
            ("Your first name", "Put the month on it as well."),
        ),
        letter("When the page feels blank"),
        h2("Finish one of these"),
        ul(
            "“When I was your age I liked …”",
            "“You get that from …”",
            "“The best thing I cook is …”",
            "“A song I love is …”",
            "“I laughed when …”",
            "“I would like to know …”",
        ),
        h2("Not words at all"),
        p(
            "Draw round your hand. Press a leaf. Cut a ribbon as long as your arm. Record your voice reading a story. "
            "Ask us first about anything that is not paper.",
        ),
        h2("If you cannot write it"),
        p("Ring us and say it. We write it down and read it back. It is still your letter."),
    ],
    fields={"subject": Subject.LETTERBOX},
    related=["birth-family/letters/examples"],
)

EXAMPLES = Draft(
    TopicPage,
    "examples",
    "Letters to learn from",
    "Invented letters from a mother, a father, a grandparent and a sister.",
    [
        contact("family"),
        p(
            "We made these up. No real person wrote them. Take what you like, and leave the rest. Yours can be "
            "shorter.",
        ),
        h2("From a mother"),
        letter("A birth mother’s first letter"),
        h2("From a father"),
        letter("A birth father’s first letter"),
        h2("From a grandparent"),
        letter("A grandfather’s letter"),
        h2("From a sister or brother"),
        letter("A letter to a brother or sister"),
        h2("Very short ones"),
        h3("A few lines"),
        letter("When the page feels blank"),
        h3("A card"),
        letter("A card"),
    ],
    fields={"subject": Subject.LETTERBOX},
    related=["birth-family/letters/blank-page"],
)

LETTERS = Draft(
    TopicPage,
    "letters",
    "Writing and getting letters",
    "How to begin, what to put in, what to leave out, and what happens when you send it.",
    [
        contact("family"),
        h2("Any letter is a good letter"),
        p(
            "There is no right way to do this. Spelling does not matter. If a page feels too empty, start with "
            "<a href='page:birth-family/letters/blank-page'>a card or three lines</a>.",
            "If writing is hard, tell us what you want to say. We can write it down with you.",
        ),
        h2("How to begin and end"),
        p(
            "Begin with first names, or “Dear” and the name that was agreed. You may write to the adopters, who will "
            "share it when the time is right. End with your first name, and put the date on it. A child can be muddled "
            "by “Mummy” or “Daddy” at the end, so ask us if you are not sure.",
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
        p("See <a href='page:birth-family/letters/examples'>letters to learn from</a>."),
        h2("What happens when you send it"),
        steps(
            ("One of our workers reads it", "They look for anything that could show where someone lives."),
            ("A second person checks", "If something has to change, we ring you. We do not change your words."),
            ("It goes on, or waits safely", "Some families read it at once. Some keep it until the child is ready."),
        ),
        fact("ours-letter-ready"),
        p(
            "If you have never written, or stopped for a while, you have not lost your place. Say sorry if you like, "
            "and start again. See <a href='page:letterbox'>how the letterbox works</a>.",
        ),
        h2("When a letter comes for you"),
        p(
            "You choose how: on your page, by post, or read to you on the phone. You choose when. You can ask us to "
            "keep it until you are ready. Have someone near you when you open it.",
        ),
        h2("If no letter comes"),
        p(
            "Waiting is hard. No letter does not mean that nobody cares. Ring us: we will tell you what we know, and "
            "when we will look again.",
        ),
        h2("If something big happens"),
        p("An illness, an accident or a death: tell us first. We think with you about how to tell your child."),
    ],
    fields={"subject": Subject.LETTERBOX},
    children=[BLANK_PAGE, EXAMPLES],
)
