"""The Children's Guide for young people of 11 to 17."""

from home.enums import GuideSection, Reader
from home.models import ChildrensGuidePage
from home.seed.children.approval import APPROVED
from home.seed.shapes import (
    Draft,
    card,
    contact,
    do_dont,
    fact,
    lines,
    my_rights,
    p,
    section,
    steps,
    trusted_adults,
    ul,
    who_can_help,
)

SUPPORT = [
    section(
        GuideSection.WHAT_WE_DO,
        "What we do",
        fact("we-help-families"),
        p(
            "You do not have to be in a crisis. You may just have a question. You may want to meet others who were "
            "adopted. You may want someone outside your family to talk to.",
        ),
        ul(
            "groups, and days out with others who were adopted",
            "a worker to talk to, on your own if you like",
            "therapy, after we have worked out with you what would help",
            "help at school",
            "your life story: what happened, and why",
            "letters or other contact with your birth family, brothers and sisters",
        ),
        p("A government fund pays for some therapy. Your parent or carer asks us for it. You can have your say."),
    ),
    section(
        GuideSection.WHO_WE_ARE,
        "Who we are",
        p(
            "We are the team that supports adoptive families where you live. We work for several councils. Some of us "
            "are social workers. Some are therapists. Some of us were adopted, or have adopted.",
            "Your worker tells you their name, their job and how to reach them. You can ask for someone else.",
        ),
    ),
    section(
        GuideSection.HOW_TO_ASK,
        "How to ask for help",
        p("Ask your parent or carer to ring us, or ring us yourself. A teacher or a doctor can ring for you too."),
        contact("family"),
        steps(
            ("Tell us what is going on", "Say as much or as little as you like. You do not need the right words."),
            ("We talk about what could help", "Some things can start at once. Others need an assessment first."),
            ("You hear what happens next", "We say who does what, and by when. You get it in writing if you like."),
        ),
        fact("ask-for-help"),
        fact("ours-call-back"),
    ),
]

RIGHTS = [
    section(
        GuideSection.YOUR_RIGHTS,
        "Your rights",
        fact("un-rights"),
        my_rights(
            "a say in decisions about you",
            "privacy, and to be told who sees what about you",
            "to know where you come from",
            "to be kept safe",
            "to be told things in a way that makes sense to you",
        ),
        fact("see-what-we-hold"),
        fact("health-at-sixteen"),
    ),
    section(
        GuideSection.YOUR_SAY,
        "Your say",
        p(
            "We ask what you think before we decide. You can tell us in a talk, a text, a drawing or a letter. You can "
            "ask to see us without your parents. You can change your mind.",
            "Sometimes we cannot do what you want. Then we tell you why, and what else there is.",
        ),
    ),
    section(
        GuideSection.YOUR_STORY,
        "Your story",
        p(
            "You may want to know everything, or nothing at all. Both are fine, and it can change from one week to the "
            "next. You can ask for life story work. That means finding out, with someone, what happened and why.",
        ),
        fact("at-eighteen"),
        p(
            "Before that, talk to your parents and to us. We can often share some things if you all agree. You choose "
            "who knows that you are adopted. You do not owe anyone your story.",
        ),
    ),
    section(
        GuideSection.STAYING_SAFE,
        "Staying safe",
        p("If someone hurts you, scares you or asks you for pictures, it is not your fault. Tell someone."),
        trusted_adults(
            "It could be:",
            [
                "a parent or carer",
                "a teacher, a nurse or a youth worker",
                "a friend’s parent",
                "your worker, or any of us",
            ],
            "If the first person does not listen, tell another.",
        ),
        do_dont(
            ["keep the message", "tell someone you trust", "take your time: you need not answer"],
            ["send your address, your school or a place to meet", "go to meet someone on your own"],
            "If your birth family messages you",
            "Better not",
        ),
        p(
            "What you tell us is private, with one limit. If you or someone else is not safe, we have to tell a person "
            "who can help. We talk to you first if we can.",
        ),
    ),
    section(
        GuideSection.NOT_HAPPY,
        "If you are not happy with us",
        steps(
            ("Tell your worker, or any of us", "A lot can be put right in one talk."),
            ("Complain to the council", "You can write, ring or ask someone to do it. An advocate can help."),
            (
                "Ask the Ombudsman",
                "The Local Government and Social Care Ombudsman looks at what the council did. It is free.",
            ),
        ),
        fact("ours-complaint"),
        fact("ombudsman-phone"),
    ),
]

OTHERS = [
    section(
        GuideSection.ADVOCATE,
        "An advocate",
        fact("advocate"),
        p(
            "Advocates do not work for us. They say what you want, even if we do not agree. Ask us for the one "
            "in your area, or ring Coram Voice.",
        ),
        fact("advocate-for-complaints"),
        lines("Coram Voice"),
    ),
    section(
        GuideSection.IRO,
        "Your independent reviewing officer",
        fact("iro"),
        fact("iro-again"),
    ),
    section(
        GuideSection.COMMISSIONER,
        "The Children’s Commissioner",
        fact("commissioner"),
        lines("Help at Hand"),
    ),
    section(
        GuideSection.OFSTED,
        "Ofsted",
        fact("ofsted"),
        fact("ofsted-phone"),
    ),
    section(
        GuideSection.TALK_NOW,
        "Talk to someone now",
        card(
            "emergency",
            "Ring 999 if",
            ["you or someone else is badly hurt", "you are in danger right now", "you may hurt yourself now"],
            "Say where you are. Stay on the phone.",
        ),
        who_can_help(
            ("Childline", "Anything at all, by phone or chat. It is free.", "Childline"),
            ("Samaritans", "When it all gets too much, day or night.", "Samaritans"),
            ("NHS mental health help", "When you cannot cope and need help today.", "NHS 111, option 2"),
            ("FRANK", "Straight answers about drugs.", "FRANK"),
        ),
        lines("Papyrus HOPELINE247"),
    ),
    section(
        GuideSection.HELP_READING,
        "Help with reading this",
        p(
            "We can read it to you. We can send it in large print or in your language. We can find someone who uses "
            "British Sign Language. Ask us, or ask someone to ask us.",
            "There is also <a href='page:children/easy-read'>a guide in easy read</a> and "
            "<a href='page:children/younger'>a shorter one for younger readers</a>.",
        ),
    ),
]

OLDER = Draft(
    ChildrensGuidePage,
    "older",
    "My guide (older)",
    "For you if you are about 11 to 17. What we do, what you can ask for and who is on your side.",
    fields={"reader": Reader.OLDER, **APPROVED},
    late={"sections": [*SUPPORT, *RIGHTS, *OTHERS]},
)
