"""School: a guide in parts for parents, and a sheet for teachers."""

from home.models import GuidePage, TopicPage
from home.seed.adopters import sources
from home.seed.shapes import (
    Draft,
    details,
    do_dont,
    entitlement,
    fact,
    h2,
    h3,
    local_contact,
    p,
    part,
    quote,
    steps,
    ul,
)

SHEET = Draft(
    TopicPage,
    "for-teachers",
    "A sheet for teachers",
    "One page to give to your child’s school: what helps a child who has lost a lot, and what hurts.",
    [
        p(
            "Print this and talk it through with the designated teacher. Cross out what is not true of your child.",
            "Dear teacher, thank you for reading. I may look fine. I work hard at looking fine.",
        ),
        do_dont(
            [
                "greet me by name, each morning, as if you are glad I am here",
                "tell me before something changes: a new seat, a new teacher, a trip",
                "stay near me and stay calm when I lose control",
                "give me a place to go, and a person to go to, without asking why",
                "give tasks about family in a way that fits every family",
                "tell my parents about the small things, good ones first",
                "keep what you know about me to those who need it",
            ],
            [
                "take away playtime, trips or belonging to make a point",
                "use charts, clouds or names on the board for all to see",
                "send me out alone: I have been sent away before",
                "ask me why I did it while I am upset",
                "ask for baby photos or a family tree without a word to my parents first",
                "tell the class, or another parent, that I am adopted",
                "think that it is all behind me because I am adopted now",
            ],
            "Please do",
            "Please don’t",
        ),
        h2("What you may see, and what it may mean"),
        ul(
            "<b>I cannot sit still.</b> I am looking out for danger. Let me see the door.",
            "<b>I lie about small things.</b> I am scared of what comes next. Help me put it right without shame.",
            "<b>I am first in every queue.</b> I once did not know if there would be enough.",
            "<b>I push you away.</b> I want to know if you will go as well.",
            "<b>I am good all day and explode at home.</b> Please believe my parents.",
        ),
        h2("Hard days"),
        p(
            "Mother’s Day, Father’s Day, birthdays, the end of term, a lesson on babies, genes or war. Tell my parents "
            "before. We may want another way to join in, or a day with less in it.",
        ),
        h2("If I have to be stopped"),
        p(
            "Say what you see. Say that you will stay. Wait. Talk about it later, when I can think "
            "again. Then let it go."
        ),
    ],
    related=["adopters/school"],
    topics=["education"],
    sources=[sources.KEY_ELEMENTS],
)

TALKING = part(
    "talking-to-school",
    "Talking to the school",
    h2("What to tell"),
    p(
        "You choose what the school knows. Your child’s story belongs to your child. Tell the school what it needs to "
        "help, and no more.",
    ),
    do_dont(
        [
            "say what sets your child off, and what calms them",
            "say who may collect them, and who may not",
            "ask who will know, and where it is written down",
            "ask your child, if they are old enough, what they want said",
        ],
        [
            "hand over reports about the birth family",
            "give details of abuse to everyone in the staff room",
            "let it be told in front of your child",
        ],
        "Please do",
        "Please don’t",
    ),
    h2("A first meeting"),
    steps(
        ("Ask for the designated teacher", "Ask for half an hour without your child."),
        ("Bring the sheet for teachers", "It says in one page what helps and what hurts."),
        ("Agree one person", "Someone your child can go to, and who writes to you."),
        ("Agree when you meet again", "Before things go wrong, not after."),
    ),
    p("Here is <a href='page:adopters/for-teachers'>the sheet for teachers</a>."),
    quote(
        "I stopped saying he was fine. I said: mornings are hard, he needs a job to do when he comes in. They gave him "
        "the register to carry.",
        "Dee, adopter",
    ),
)

WHO = part(
    "who-can-help",
    "Who can help at school",
    fact("school-advice"),
    h2("The designated teacher"),
    p("They know the law for children who were in care. They see that staff understand, and talk with you about help."),
    h2("The virtual school"),
    p(
        "It is not a building. It is a head teacher and a team in the council. They can talk with you and with the "
        "school. Ask the one of the council where your child goes to school.",
    ),
    local_contact("virtual_school_contact"),
    h2("The special needs co-ordinator"),
    p("They look after help for children who find learning hard. Each school has one."),
    fact("sen-request"),
    h2("Us"),
    p("We can come to a meeting with you. We can tell the school what early loss does to learning."),
)

MONEY = part(
    "extra-money",
    "Extra money for the school",
    fact("pupil-premium"),
    fact("pupil-premium-use"),
    h2("Ask the school"),
    ul(
        "Have you counted my child?",
        "What do you use the money for?",
        "What could it do for my child this term?",
        "Could it train the staff who see my child most?",
    ),
    h2("Before school age"),
    entitlement("Early years pupil premium"),
    fact("two-year-olds"),
)

CHOOSING = part(
    "choosing-a-school",
    "Choosing a school",
    fact("school-places"),
    fact("school-places-abroad"),
    h2("What to look for"),
    ul(
        "Does the head know what a designated teacher is?",
        "What happens when a child loses control? Listen to how it is said.",
        "Is there somewhere quiet to be at break?",
        "Do they write to parents when things go well?",
        "How many teachers would your child meet in a day?",
    ),
    p("Go on an ordinary day. Watch the corridor when the bell rings."),
    h2("When you apply"),
    p("Say on the form that your child was in care. Send the proof by the last day. Keep a copy."),
    details(
        "We have been turned down. Can we appeal?",
        "Yes. First ask the admissions team if your child was put in the right group. Sometimes the proof was missed.",
    ),
)

MOVING = part(
    "moving-up",
    "Moving to secondary school",
    fact("year-seven-offer"),
    p("From one teacher to twelve, from one room to thirty. For a child who has moved too often, it is a big thing."),
    h2("In the year before"),
    steps(
        ("Meet the new designated teacher", "In spring, while there is time to plan."),
        ("Visit when it is empty", "Find the toilets, the quiet place and the way out. Take photos."),
        ("Pick a person", "One grown-up that your child meets before the summer and sees on the first day."),
        ("Say goodbye well", "A photo book of the old school. A card to the teacher who mattered."),
    ),
    h2("In the first weeks"),
    ul(
        "Expect tears at home. It takes great effort to hold on all day.",
        "Food first, then quiet, then homework, or none.",
        "Ask the school for a short note each week.",
        "Agree with your child what to say if someone asks about adoption.",
    ),
    h2("Phones"),
    p(
        "A first phone often comes now. Before it does, read "
        "<a href='page:adopters/found-online'>if birth family are found online</a>.",
    ),
)

EXCLUSION = part(
    "exclusion",
    "If your child may be sent home or excluded",
    h2("When it starts"),
    p("Calls to fetch your child early are a sign. Ask for a meeting this week, with the designated teacher there."),
    fact("exclusion-informal"),
    fact("exclusion-in-writing"),
    fact("exclusion-work"),
    h2("What to do"),
    steps(
        ("Ask for it in writing", "What happened, how long, and who decided."),
        ("Ring the virtual school", "They can talk with the head about another way."),
        ("Ring us", "We can write to the school about why your child acts like this."),
        ("Ask what changes", "A plan for the day your child comes back: who meets them, and what is different."),
    ),
    h2("Tell your child"),
    p("Say: you are not thrown away. This is your home and you stay in it. We will sort school out."),
    h3("If it is for good"),
    fact("exclusion-challenge"),
    p("The letter should say how and by when. We can help you to write."),
)

SCHOOL = Draft(
    GuidePage,
    "school",
    "School",
    "How to talk to a school, who can help, extra money, choosing a school, moving up and exclusion.",
    [
        p(
            "School is where many adopted children find things hardest. There is help by law, and "
            "there are good people."
        ),
    ],
    late={"parts": [TALKING, WHO, MONEY, CHOOSING, MOVING, EXCLUSION]},
    related=["adopters/for-teachers", "adopters/entitlements", "adopters/trauma"],
    topics=["education", "money"],
)
