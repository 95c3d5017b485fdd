"""For children: feelings, school, being online, groups."""

from home.enums import Reader, Subject
from home.models import ChildPage
from home.seed.shapes import (
    Draft,
    card,
    contact,
    do_dont,
    drawing,
    fact,
    h2,
    p,
    quote,
    steps,
    trusted_adults,
    ul,
    who_can_help,
)

FEELINGS = Draft(
    ChildPage,
    "feelings",
    "Feelings",
    "Big ones, mixed ones and none at all. All of them are allowed.",
    [
        drawing("sad"),
        h2("You can feel two things at once"),
        p(
            "You can love your mum and be cross with her. You can miss someone and be glad you do not live with them. "
            "You can feel nothing. It is not wrong.",
        ),
        quote("Some days I am sad and I do not know why. Now I just say “it is a sad day”.", "Nia, nine, made up"),
        h2("When feelings come"),
        p("Some days are harder. It may be your birthday. It may be a smell, a song or a new school."),
        h2("Things that can help"),
        ul(
            "Stamp, run, dance or hit a cushion.",
            "Breathe in while you count. Breathe out more slowly.",
            "Draw it. Give it a name.",
            "Hold something soft, or a pet.",
            "Tell someone. You can point at a face instead.",
        ),
        drawing("listen"),
        h2("When it is too big"),
        p("You do not have to carry it by yourself. Tell a grown-up. We can find you someone to talk to."),
        card(
            "emergency",
            "Ring 999 if",
            ["you have hurt yourself badly", "you may hurt yourself now"],
            "Say where you are. Stay on the phone.",
        ),
        who_can_help(
            ("Childline", "For any feeling. It is free.", "Childline"),
            ("Samaritans", "When it is all too much.", "Samaritans"),
        ),
        contact("family"),
    ],
    fields={"reader": Reader.YOUNGER},
)

SCHOOL = Draft(
    ChildPage,
    "school",
    "School",
    "What to say, who can help, and days that are hard.",
    [
        drawing("school"),
        h2("You choose who knows"),
        p(
            "You do not have to tell anyone at school about your family. You can tell one friend, or the whole class, "
            "or nobody. Your parents can tell a teacher, so that they know what helps you. Ask them what they said.",
        ),
        h2("When someone asks"),
        p("You can plan what to say. Try these."),
        ul(
            "“I have two families. I live with this one.”",
            "“That is a private thing.”",
            "“Why do you want to know?”",
            "“Let us talk about something else.”",
        ),
        p("If somebody teases you about it, that is bullying. Tell a teacher or your parents. They should stop it."),
        h2("Lessons that can sting"),
        p(
            "Family trees, baby photos, cards for Mother’s Day: you can ask to do it your way. Put in everyone, or "
            "only those you choose. A parent can talk to the teacher before it starts.",
        ),
        h2("People who can help at school"),
        fact("school-people"),
        p(
            "They know that a hard start can make it hard to sit still, to trust, or to sleep. They can get you a calm "
            "place, more time, or someone to see you every morning. Ask who they are.",
        ),
        h2("If you cannot go"),
        p("Tell your parents or us. It happens to lots of people. We look for a way back, a bit at a time."),
        contact("family"),
    ],
    fields={"reader": Reader.OLDER},
)

ONLINE = Draft(
    ChildPage,
    "being-online",
    "Being online",
    "If your birth family sends you a message, or you want to look for them.",
    [
        drawing("computer"),
        h2("If you get a message"),
        p(
            "It may say “I am your mum” or “I am your brother”. Your heart may jump. You may be happy, or scared, or "
            "both. You are not in trouble. It is OK to want to answer. It is OK not to.",
        ),
        do_dont(
            [
                "wait before you write back",
                "keep the message",
                "show it to someone you trust, or ring us",
                "block someone if you want to: it is not mean",
            ],
            [
                "say where you live or which school you go to",
                "send photos that show those places",
                "go to meet anyone by yourself",
                "delete it to make it go away",
            ],
            "What helps",
            "Better not",
        ),
        h2("If they say “do not tell”"),
        p(
            "That is a sign that you should. A good message does not need hiding. If you have hidden it for a while, "
            "you can still tell. Nobody will be cross that you waited.",
        ),
        h2("If you want to look for them"),
        p(
            "Of course you may want to. Lots of people do. Talk to us or your parents first, so that you are not alone "
            "with what you find. Some things online are old or wrong. Some are hard to see.",
            "We may be able to write to them for you. We may know how they are.",
        ),
        h2("Keep your things yours"),
        ul(
            "Set your accounts to private.",
            "Use a picture that is not your face, if you like.",
            "Turn off the thing that shows where you are.",
            "Say no to people you do not know.",
        ),
        trusted_adults(
            "You could tell:",
            ["a parent or carer", "a teacher", "someone in our team"],
            "They may need to tell one more person, to keep you safe. They should tell you who.",
        ),
        contact("family"),
    ],
    fields={"reader": Reader.OLDER, "subject": Subject.ONLINE_SAFETY},
)

GROUPS = Draft(
    ChildPage,
    "groups",
    "Groups",
    "Meet other children and young people who were adopted.",
    [
        drawing("group"),
        h2("You are not the only one"),
        p(
            "In a group you do not have to explain. The others were adopted too. You can talk about it, or just eat "
            "pizza.",
        ),
        h2("What we do in a group"),
        ul(
            "games, cooking, art and days out",
            "time to talk, if you want it",
            "in the older group, we help to plan what comes next",
        ),
        h2("Your first time"),
        steps(
            ("Someone rings or meets you first", "You can ask what you like. You can see a photo of the room."),
            ("You come and have a look", "A grown-up can stay close. You can go home early."),
            ("You choose", "Come back next time, or say that it is not for you."),
        ),
        h2("What stays in the group"),
        p(
            "We ask everyone not to pass on what others said. You can talk about your own things with anyone. If you "
            "are not safe, the grown-ups there must tell someone who can help.",
        ),
        h2("How to join"),
        p("Ask your parent or carer to ring us. You do not need to fill in anything here."),
        contact("family"),
    ],
    fields={"reader": Reader.YOUNGER},
)
