"""Talking about adoption, life story, letters, and seeing each other."""

from home.enums import Subject
from home.models import TopicPage
from home.seed.adopters import sources
from home.seed.shapes import Draft, card, details, do_dont, fact, h2, letter, p, quote, steps, table, ul

TALKING = Draft(
    TopicPage,
    "talking-about-adoption",
    "Talking about adoption",
    "What to say at what age, how to say hard things, and what to do when your child does not ask.",
    [
        p(
            "You are the one who keeps your child’s story safe until they can hold it themselves. "
            "You do not need to be "
            "good at it. You need to start, and to come back to it.",
        ),
        h2("A little at a time"),
        table(
            "What most children can take in",
            ["Age", "What they may ask", "What helps"],
            [
                ["Before school", "Was I in your tummy?", "A true, short answer. The same words each time"],
                [
                    "First years at school",
                    "Why could I not stay?",
                    "What the grown-ups could not do, not who they were",
                ],
                ["Older children", "Did they not love me?", "More of what happened, and room to be sad"],
                ["Teenagers", "Who am I like?", "The whole story, and help to see papers"],
            ],
        ),
        h2("Words that help"),
        do_dont(
            [
                "“your birth mother”, or her first name",
                "“She could not keep you safe. It was not because of you.”",
                "“I do not know. We can try to find out.”",
                "“You can love us and miss them.”",
            ],
            [
                "“your real mum”: it makes someone unreal",
                "“given up”: it sounds like throwing away",
                "“You were chosen”, over and over: it is a lot to live up to",
                "“She loved you so much that she let you go”: then love means being left",
            ],
            "Say",
            "Try not to say",
        ),
        h2("The hard parts"),
        p(
            "Drink, drugs, prison, harm, a parent who died. Children feel that something is held back. A gentle true "
            "word is easier to live with than a gap.",
            "Give the fact, then the feeling, then stop. Let your child ask the next thing. It may take a year.",
        ),
        h2("If your child never asks"),
        p(
            "They may think that it would hurt you. Leave a door open. Say at a quiet time: “I was thinking of your "
            "birth mum today. I wonder if you ever do.” Then talk about tea.",
        ),
        details(
            "My child was told at school that adopted means unwanted",
            "Say sorry that it happened. Ask what they said back. Help them to have a short answer "
            "ready, such as “That "
            "is private”. Then talk to the teacher.",
        ),
        details(
            "I find it hard to say anything kind about the birth parents",
            "You do not have to like what they did. Your child comes from them, so find one true good thing. Ask us: "
            "the file may hold one.",
        ),
        quote(
            "We talk in the car. Nobody has to look at anybody, and there is an end to the journey.", "Priya, adopter"
        ),
    ],
    related=["adopters/life-story", "adopters/identity", "adopters/letters"],
    topics=["identity"],
    sources=[sources.WORDS],
)

LIFE_STORY = Draft(
    TopicPage,
    "life-story",
    "Life story books and later-life letters",
    "What they are, when they should come, how to use them and what to do if yours is thin or wrong.",
    [
        h2("What they are"),
        p(
            "A <b>life story book</b> tells your child, in words and pictures, how they came to you. It starts with "
            "now: your home, your family. Then it goes back, and comes home again at the end.",
            "A <b>later-life letter</b> is for when your child is older. A social worker who knew the story explains "
            "what was decided and why.",
        ),
        fact("life-story-book"),
        p("If it has not come, tell us. It is not your fault, and it is not too late."),
        h2("How to use the book"),
        ul(
            "Read it yourself first. You may need a day to get over it.",
            "Keep it where your child can reach it, and keep a copy somewhere else.",
            "Read a page, not the book. Stop when they stop.",
            "Add to it: you are part of the story.",
            "Let it be read to the people your child chooses, and to no one else.",
        ),
        h2("If it is thin, too nice or wrong"),
        p(
            "Some books leave out the reason. Some blame. Some have the wrong name. Ring us. We can ask for it to be "
            "done again, and we can look in the file for what is missing.",
        ),
        h2("Life story work"),
        p(
            "Some children need more than a book. A worker can go through the story with them over some months, with "
            "you in the room. It needs an assessment first.",
        ),
        h2("A box as well"),
        p(
            "Keep things: a hospital band, a first toy, a card from a foster carer, letters from birth family. Put a "
            "note on each that says what it is. One day nobody else will know.",
        ),
        details(
            "When should I give the later-life letter?",
            "When your child asks things that only it can answer, and you can be there. For most it is in the teenage "
            "years. Read it first. You can ask us to be there.",
        ),
    ],
    related=["adopters/talking-about-adoption", "adopters/identity", "adopters/support"],
    topics=["identity", "records"],
    sources=[sources.REVIEW],
)

LETTERS = Draft(
    TopicPage,
    "letters",
    "Writing to your child’s birth family",
    "What to put in a letter, what to leave out, and what we do before we pass it on.",
    [
        h2("Why it matters"),
        p(
            "A letter tells a birth parent that the child is well and not forgotten. Years later it tells your child "
            "that you cared about the people they came from.",
            "It need not be long. A few true things are better than two perfect pages.",
        ),
        h2("How to begin and end"),
        p(
            "Begin with first names, or with the names you have agreed. End with your first name. Put the date on it. "
            "If your child has a new first name, use the one that your agreement says.",
        ),
        do_dont(
            [
                "how your child has grown, and how their health is",
                "what makes them laugh, what they say, what they love to do",
                "friends, by first name only, and how school is going",
                "a holiday, without the name of the place",
                "a question that your child would like to ask",
            ],
            [
                "your last name, address, phone or e-mail",
                "the name of a school, club, town or place you often go",
                "a photo in school clothes",
                "news about other people who have not said yes",
                "presents, money, blame, or a promise to meet",
            ],
        ),
        h2("Ideas beyond words"),
        ul(
            "a drawing, or a painted hand",
            "a ribbon as long as your child is tall",
            "a recipe they like, or a leaf from a walk",
            "a joke they tell too often",
        ),
        h2("A letter to learn from"),
        p("This one is invented, as all our examples are."),
        letter("An adopter’s yearly letter"),
        h2("If something is very wrong"),
        p(
            "If your child is very ill or has had an accident, ring us first. We will choose with you how to tell "
            "the birth family.",
        ),
        h2("If you have missed a letter"),
        p(
            "You have not lost your place. Say sorry, and start again. Any day is a good day to send one.",
            "See <a href='page:letterbox'>how the letterbox works</a>.",
        ),
        h2("If nothing comes back"),
        p(
            "It hurts, above all for a child who waits by the door. It rarely means that they do not care. Grief, "
            "moving house or trouble with reading can be the reason. Your letters are kept for them all the same.",
        ),
    ],
    fields={"subject": Subject.LETTERBOX},
    related=["letterbox", "adopters/beyond-letters", "adopters/brothers-and-sisters"],
    topics=["letters"],
    sources=[sources.LETTERBOX_ADVICE],
)

BEYOND = Draft(
    TopicPage,
    "beyond-letters",
    "Beyond letters: meeting birth family",
    "A first meeting of the grown-ups, seeing each other later, and how to change what was agreed.",
    [
        h2("A first meeting, grown-ups only"),
        p(
            "Many adopters meet the birth parents once, without the child, near the start. Nearly everyone is afraid "
            "of it. Many say later that it was one of the best things they did.",
        ),
        steps(
            ("We plan it with each of you apart", "Where, how long, what names to use, what not to ask."),
            ("A worker is there the whole time", "You can stop at any moment. So can they."),
            ("You take one good question", "“What did you call her before she was born?” is a good one."),
            ("You each take a photo home, if you both wish", "Your child may treasure it more than anything."),
        ),
        p("If it did not happen then, it may happen later. Ask us."),
        h2("Seeing each other later"),
        p(
            "Some families meet once or twice a year: in a park, a café, a play place. It can be with a grandparent, a "
            "brother or a parent. It is for your child, so it has to feel safe for your child.",
        ),
        ul(
            "Start small: an hour, a place with something to do.",
            "You stay. Your child looks at you to see if it is all right.",
            "Plan the hours after it as carefully as the meeting.",
            "Write down how it went while you still know.",
        ),
        h2("Changing what was agreed"),
        p(
            "Children grow and people change. What was right for a baby may be wrong at ten. Either side can ask. Ring "
            "us before you change something yourself, so that nobody is left waiting.",
        ),
        do_dont(
            [
                "ask your child what they want, and say that you will decide",
                "tell us of a new baby, a death, a move or a prison term",
                "say no for now, if it is no for now",
            ],
            [
                "promise more than you can keep",
                "stop without a word",
                "use seeing them as a reward or a punishment",
            ],
            "Please do",
            "Please don’t",
        ),
        details(
            "My child comes home upset each time",
            "Being upset does not always mean that it was bad. Missing someone is hard. But if it goes on for days, or "
            "your child is frightened, tell us and we stop and think.",
        ),
    ],
    fields={"subject": Subject.LETTERBOX},
    related=["adopters/letters", "adopters/brothers-and-sisters", "letterbox"],
    topics=["contact"],
    sources=[sources.KEY_ELEMENTS, sources.REVIEW],
)

SIBLINGS = Draft(
    TopicPage,
    "brothers-and-sisters",
    "Brothers and sisters",
    "Children who live together, children who live in other homes, and the ones that nobody has met.",
    [
        p("A brother or sister is often the longest tie in a life. It can also be the one with the most pain in it."),
        h2("In other homes"),
        p(
            "They may be with other adopters, in care, with a grandparent or with a birth parent. "
            "Each home has its own "
            "worries about who may know where the other lives.",
        ),
        ul(
            "Letters and photos to each other, through the letterbox",
            "A call or a video message, if both homes agree",
            "Meeting: a park, a swim, a birthday in the middle",
            "Talking adopter to adopter: it makes everything else easier",
        ),
        p("We ask both homes before we pass on anything. Ring us to find out what is possible."),
        h2("When one of them is still with the birth parents"),
        p(
            "“Why her and not me?” is one of the hardest questions. The true answer is often that "
            "things had changed by "
            "then, or that more help came. Say that it was never about your child being the wrong one.",
        ),
        h2("Together in your home"),
        ul(
            "Each needs time with you alone, even ten minutes.",
            "One may have been the parent of the other. Thank them, and take over slowly.",
            "If they hurt each other, do not wait. Ask for help early.",
        ),
        h2("A new baby in the birth family"),
        p(
            "We may ring you when a brother or sister is born and needs a home. You can say yes, no "
            "or not now. None of "
            "these is wrong. We will think it through with you, with your child in mind.",
        ),
        details(
            "We do not know if there are any",
            "Ask us. We can look in the file. There may also be some who were born since.",
        ),
    ],
    related=["adopters/beyond-letters", "adopters/letters", "adopters/found-online"],
    topics=["siblings", "contact"],
    sources=[sources.KEY_ELEMENTS],
)

ONLINE = Draft(
    TopicPage,
    "found-online",
    "If birth family are found online",
    "What to do before it happens, on the day, and when your child has been in touch in secret.",
    [
        p("A name and a photo are enough to find someone. Plan for it, as you would for crossing a road."),
        h2("Before"),
        ul(
            "Tell your child that it may happen, and that you will not be angry.",
            "Agree what they would do first: tell you, or another grown-up they trust.",
            "Look at who can see photos, names of schools and places. Ask grandparents to look too.",
            "Keep the story up to date. Children look for what they have not been told.",
        ),
        h2("On the day"),
        steps(
            ("Breathe, and thank them for telling you", "How you look in this minute decides if they tell you more."),
            ("Keep the messages", "Do not delete. Take a picture of the screen."),
            ("Do not answer yet", "Neither you nor your child has to reply today."),
            ("Ring us", "We may know more, and we can talk to the birth family if that would help."),
        ),
        do_dont(
            [
                "ask what it felt like before you ask what was said",
                "say that it is all right to be curious",
                "find a safer way to be in touch, if your child wants it",
            ],
            [
                "take the phone away as a punishment: the next time will be in secret",
                "write back in anger",
                "meet anyone alone, or let your child do so",
            ],
            "Please do",
            "Please don’t",
        ),
        h2("If it has been going on in secret"),
        p(
            "You may feel betrayed. Your child most likely tried to spare you. Let us meet you both. It can turn into "
            "something that works. Sometimes it has to be stopped.",
        ),
        card(
            "emergency",
            "Ring 999 if",
            [
                "your child has gone to meet someone and you do not know where",
                "someone says that they will come to your home and you are afraid",
                "someone asks your child for pictures of their body, or for money, and they are in danger now",
            ],
            "Say that your child is adopted and who may have been in touch.",
        ),
        p("See also <a href='page:safe-online'>staying safe online</a>."),
    ],
    fields={"subject": Subject.ONLINE_SAFETY},
    related=["adopters/talking-about-adoption", "adopters/beyond-letters", "adopters/teenagers"],
    topics=["online", "contact"],
)

PAGES = [TALKING, LIFE_STORY, LETTERS, BEYOND, SIBLINGS, ONLINE]
