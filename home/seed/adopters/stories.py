"""Stories. All of them are invented, and say so."""

from home.models import StoryPage, TopicPage
from home.seed.shapes import Draft, h2, p, quote, ul

BIN = Draft(
    StoryPage,
    "the-week-of-the-bin",
    "The week of the bin",
    "A mother, a boy of nine and a kitchen bin. An invented story.",
    [
        p(
            "On Monday he kicked the bin. On Tuesday he kicked it again. By Thursday it had no lid, and I had no "
            "patience. I said what you should not say. I said: “Why can you not be normal for one day?”",
            "He went quiet. That was worse than the kicking.",
        ),
        h2("What I did next"),
        p(
            "I rang the line. I wanted to be told off, I think. A woman asked what happens at four o’clock. I said, he "
            "comes in from school. She asked what he comes in to. I had not thought about it. He came in to me on the "
            "phone, and a sister who was already eating.",
        ),
        p(
            "So on Friday I stood at the gate with a cheese roll. We walked home the long way. He did not say much. He "
            "ate the roll, and then mine.",
        ),
        h2("What I know now"),
        ul(
            "Hungry looks like angry.",
            "The door is the hardest part of the house.",
            "You can say sorry to a child. He said, “That is OK. You were tired.”",
        ),
        p("We bought a metal bin. He has kicked it once. It makes a very good noise."),
    ],
    related=["adopters/trauma", "adopters/your-wellbeing"],
    topics=["behaviour"],
)

PHOTO = Draft(
    StoryPage,
    "one-photo",
    "One photo",
    "Two fathers meet their daughter’s birth mother for an hour. An invented story.",
    [
        p(
            "We sat in a room with a box of tissues and a plant that was not real. I had changed my shirt twice. My "
            "husband had a list of questions. We did not ask any of them.",
            "She came in with her worker. She was so young. She looked at us and said: “You look "
            "nice.” Then she cried, "
            "and then so did we.",
        ),
        h2("What she told us"),
        p(
            "That she had sung to the baby, and which song. That she hates peas. That her own gran had red hair, which "
            "is where it comes from. That she had picked the name from a book she loved at school.",
        ),
        p(
            "At the end the worker asked if we would like a photo. We stood the three of us, not quite touching. It is "
            "not a good photo. Someone’s eyes are shut.",
        ),
        h2("What it is worth"),
        p(
            "It stands on our daughter’s shelf. She is six. She says: “That is the day you all met because of me.” She "
            "hates peas.",
        ),
        quote("We had been afraid of a stranger. Now we write to a person.", "One of the fathers"),
    ],
    related=["adopters/beyond-letters", "adopters/letters"],
    topics=["contact", "letters"],
)

LATE = Draft(
    StoryPage,
    "three-years-of-nothing",
    "Three years of nothing",
    "A single adopter who stopped writing, and began again. An invented story.",
    [
        p(
            "I wrote the first year. I wrote the second. Then my mother died and my son stopped "
            "sleeping, and the month "
            "went by. After that I was ashamed. The longer it got, the less I could do it.",
            "In the third year a letter came from the letterbox team. It did not tell me off. It said: “If writing is "
            "hard, ring us.”",
        ),
        h2("What I wrote in the end"),
        p(
            "“Dear Carol, I am sorry that I have not written. It was a bad time here and I let it slip. He is tall. He "
            "plays the drums, which is as loud as you think. He laughs with his whole face. I will write again next "
            "spring.”",
            "That was all. It took me ten minutes, after three years.",
        ),
        h2("What came back"),
        p(
            "A card with a drum on it. She wrote: “I thought something had happened to him. Thank you, thank you. His "
            "grandad was a drummer.”",
            "I read it to him. He went up to his room, and played for an hour.",
        ),
    ],
    related=["adopters/letters", "letterbox"],
    topics=["letters"],
)

NAN = Draft(
    StoryPage,
    "a-bed-in-the-box-room",
    "A bed in the box room",
    "A grandmother who became a special guardian at sixty. An invented story.",
    [
        p(
            "I had a cruise booked. I tell people that first, because it makes them laugh. Then the phone rang at "
            "eleven at night and somebody said: can you have them until Monday?",
            "That was four years ago. The big one had the box room. The small one slept with me, holding my ear.",
        ),
        h2("What nobody tells you"),
        p(
            "That you will stand in your own kitchen and hate your own child, and miss her, before the kettle boils. "
            "That your friends will stop ringing, because you can never come out. That you will not know what phonics "
            "is.",
        ),
        h2("What helped"),
        ul(
            "A group on Wednesdays. Nine of us, all grey.",
            "A woman at the council who got us a bigger bed and did not make me beg.",
            "Being told that I could say no at the door when my daughter came drunk.",
            "A course. I thought it was for young mothers. I was the best in it.",
        ),
        p("I have not been on the cruise. We went to a caravan. It rained, and they said it was the best week ever."),
    ],
    related=["adopters/special-guardians", "adopters/groups"],
    topics=["wellbeing", "groups"],
)

STORIES = Draft(
    TopicPage,
    "stories",
    "Stories",
    "What it can be like, from people who are made up and things that are true.",
    [
        p(
            "We do not print real families’ stories here. A child should not find their worst day on a website. So "
            "these are invented, and each one says so. They are about hard weeks, late letters and tired "
            "grandmothers. If you see yourself in one of them, you are not alone.",
        ),
    ],
    children=[BIN, PHOTO, LATE, NAN],
    related=["adopters/groups", "adopters/be-involved"],
    topics=["wellbeing"],
)

PAGES = [STORIES]
