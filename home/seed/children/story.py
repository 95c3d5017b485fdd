"""For children: rights, people who help, their story, brothers and sisters."""

from home.enums import Reader
from home.models import ChildPage
from home.seed.shapes import (
    Draft,
    card,
    contact,
    drawing,
    fact,
    h2,
    lines,
    my_rights,
    p,
    steps,
    trusted_adults,
    ul,
    who_can_help,
)

RIGHTS = Draft(
    ChildPage,
    "my-rights",
    "My rights",
    "What you can ask for, and what to do if you do not get it.",
    [
        drawing("rights"),
        h2("Rights are for every child"),
        fact("un-rights"),
        my_rights(
            "to be safe where you live",
            "to be asked before things are decided",
            "to be told the truth, in words that make sense to you",
            "to know your own story",
            "to have your private things kept private",
            "to be treated fairly, whoever you are",
        ),
        h2("What you can ask us for"),
        ul(
            "to see someone on your own",
            "to have a different worker",
            "to know what we have written about you",
            "to have a mistake put right",
            "to have a say in letters and visits",
        ),
        fact("see-what-we-hold"),
        h2("When you are grown up"),
        fact("at-eighteen"),
        fact("health-at-sixteen"),
        h2("If you do not get your rights"),
        p(
            "Say so. You can tell us, or <a href='page:children/complain'>make a complaint</a>. An advocate can help "
            "you.",
        ),
        fact("advocate"),
        lines("Coram Voice"),
        fact("commissioner"),
        lines("Help at Hand"),
    ],
    fields={"reader": Reader.OLDER},
)

HELPERS = Draft(
    ChildPage,
    "who-can-help-me",
    "Who can help me",
    "People who listen, and what each of them can do.",
    [
        card(
            "emergency",
            "Ring 999 if",
            ["you or someone else is hurt", "you are in danger right now", "you may hurt yourself now"],
            "Say where you are. Stay on the phone.",
        ),
        h2("Close to you"),
        trusted_adults(
            "Is there someone you trust? It could be:",
            ["a parent or carer", "a grandparent, an aunt or an uncle", "a teacher", "a friend’s parent"],
            "Start with “I need to talk to someone”. You do not need better words.",
        ),
        h2("On the phone"),
        who_can_help(
            ("Childline", "Anything at all, by phone or chat. It is free.", "Childline"),
            ("Samaritans", "When it is all too much.", "Samaritans"),
            ("NHS mental health help", "When you cannot cope and need help today.", "NHS 111, option 2"),
            ("FRANK", "Questions about drugs.", "FRANK"),
        ),
        h2("Us"),
        drawing("phone"),
        p(
            "You can ring us about letters, brothers and sisters, school, your story, or things at home. We are not "
            "there at night. If it cannot wait, ring one of the numbers above.",
        ),
        contact("family"),
        h2("On your side"),
        who_can_help(
            ("An advocate", "They help you say what you want. They do not work for us.", "Coram Voice"),
            ("Help at Hand", "They tell you who can help. They work for the Children’s Commissioner.", "Help at Hand"),
        ),
        h2("Until the judge says “adopted”"),
        fact("iro"),
        h2("Who checks on us"),
        fact("ofsted"),
        fact("ofsted-phone"),
        h2("Who we tell"),
        p(
            "What you tell us is private, with one limit. If we think that someone is not safe, we have to tell a "
            "person who can help. We will tell you first if we can.",
        ),
    ],
    fields={"reader": Reader.OLDER},
)

STORY = Draft(
    ChildPage,
    "my-story",
    "My story and my birth family",
    "Where you come from, what you can ask, and letters.",
    [
        drawing("book"),
        h2("It started on the day you were born"),
        p(
            "You have a story from before you came to your family. Some of it may be in a life story book. Some may be "
            "missing. You can ask for your book. You can add to it, or put it away.",
        ),
        h2("What you might ask"),
        ul(
            "Why could I not stay?",
            "What was my first word? Who was there?",
            "Do I have brothers and sisters?",
            "Who do I look like?",
            "Are they all right?",
        ),
        p(
            "Ask the people you live with. Ask us too. We look in the papers and tell you what we find. If something "
            "is hard, we tell you with care. If we do not know, we say so.",
        ),
        h2("It was not your fault"),
        p("Grown-ups made the choices. Nothing you did made it happen. Babies and children are never the reason."),
        h2("Letters"),
        drawing("letter"),
        p(
            "Some families write to each other. The letters come to us first. One of us reads them. A second person "
            "reads them too. They make sure that nobody finds out where you live.",
        ),
        steps(
            ("You can help to write", "A drawing, a joke, a hand print. You need not join in."),
            ("You can ask to see a letter", "Your parents keep it safe. They can read it with you."),
            ("Some letters do not come", "That is sad. It does not mean that nobody thinks of you."),
        ),
        h2("You can love more than one family"),
        p("Loving one does not take love from the other. You do not have to choose."),
        h2("Your papers when you are grown up"),
        fact("at-eighteen"),
        fact("kept-for-a-century"),
        contact("family"),
    ],
    fields={"reader": Reader.OLDER},
)

BROTHERS_AND_SISTERS = Draft(
    ChildPage,
    "brothers-and-sisters",
    "Brothers and sisters",
    "If they live somewhere else, or you have never met.",
    [
        drawing("heart"),
        h2("They are still your brother or sister"),
        p(
            "You may live in one house and they in another. You may have a brother you have not met. You can miss "
            "them. You can be cross that it is so. You can not think about it much.",
        ),
        h2("What you can ask"),
        ul(
            "Can I write to them?",
            "Can I see a photo?",
            "Can we meet, or talk on a screen?",
            "Why do we not live together?",
        ),
        p(
            "We ask the grown-ups in both homes. We ask your brother or sister too. Sometimes the answer is “not now”. "
            "We will tell you why. You can ask again.",
        ),
        h2("When you meet"),
        p(
            "It can be great. It can be odd. You may fight. You may go quiet. It is a lot for one day. Have something "
            "nice and dull to do after.",
        ),
        h2("If it hurts"),
        p("Tell someone you trust. We can talk with you about it."),
        contact("family"),
    ],
    fields={"reader": Reader.YOUNGER},
)
