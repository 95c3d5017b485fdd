"""For adopted adults: what is in a file, and how long it takes. The way to it is in `home.seed.records_way`."""

from home.models import TopicPage
from home.seed.shapes import Draft, contact, fact, h2, p, quote, steps, ul

FILE = Draft(
    TopicPage,
    "your-file",
    "What is in a file, and how long it takes",
    "What you may find, what may be missing, how long you wait here, and who sits with you.",
    [
        h2("What a file may hold"),
        ul(
            "why you were placed for adoption, as someone wrote it then",
            "your birth parents: names, ages, looks, work, health",
            "letters, and now and then a photo",
            "reports about your adopters",
            "papers from the court",
            "what came later: letters, visits, a wish for contact or none",
        ),
        h2("It may not be what you hope for"),
        p(
            "A file may be thin. Some burned or were lost. It may use hard words about your birth mother, or about "
            "you. Nobody thought then that you would read it. You do not have to read it alone, or all at once.",
        ),
        quote("It was six pages. I had waited forty years for six pages. One of them had my weight.", "Ian, invented"),
        h2("How long it takes"),
        fact("ours-records-wait"),
        fact("wait-elsewhere"),
        fact("older-or-ill-first"),
        p("Tell us if you are ill, or looking for someone who is old. We see what we can do."),
        h2("What happens here"),
        steps(
            ("You ask us", "By phone or letter. We check who you are, so that nobody else gets your story."),
            ("We find the file", "A council or a registered agency keeps it. Our workers look for it and ask for it."),
            ("We read it first", "So that we can tell you if there is something hard in it."),
            ("You meet us", "In a room, on a screen or on the phone. We go at your pace."),
            ("You get copies", "We tell you if something is left out, and why."),
        ),
        h2("Who keeps the files"),
        fact("kept-for-a-century"),
        fact("which-agency"),
        p("Most regional agencies are not registered to keep files. So the file stays with a council or an agency."),
        h2("What we cannot do"),
        ul(
            "give you other people’s private things if the law does not let us",
            "promise that a file is still there",
            "search for relatives while you only want to read",
        ),
        contact("family"),
    ],
    related=["adopted-adults/find-your-route", "adopted-adults/counselling"],
)
