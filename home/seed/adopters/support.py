"""How to ask for help, what an assessment is, the fund, and what to do when it is too much."""

from home.models import EntitlementsPage, TopicPage
from home.seed.adopters import sources
from home.seed.entitlements import TITLES
from home.seed.shapes import (
    Draft,
    card,
    contact,
    details,
    do_dont,
    fact,
    h2,
    lines,
    local_contact,
    p,
    ref,
    steps,
    table,
    ul,
)

LEVELS = Draft(
    TopicPage,
    "do-i-need-an-assessment",
    "Do I need an assessment?",
    "Which help you can have straight away, and which comes after we have looked at what you need.",
    [
        p("Much of our help is open to you today. Some help costs a lot or has few places, so we look with you first."),
        table(
            "What you can have, and whether you need an assessment",
            ["Help", "Do I need an assessment?", "How to start"],
            [
                ["Advice by phone", "No", "Ring us"],
                ["Groups, family days and workshops", "No", "Book a place or ring us"],
                ["Help with letters to birth family", "No", "Ring the letterbox team"],
                ["A talk with someone who has been there", "No", "Ask for a mentor"],
                ["Longer parenting courses", "Often", "Ring us and ask about dates"],
                ["Help with school", "Not for advice. Yes for more", "Ring us, or the virtual school"],
                ["Life story work with your child", "Yes", "Ring us"],
                ["Therapy for your child or family", "Yes", "Ring us"],
                ["Short breaks", "Yes", "Ring us"],
            ],
        ),
        fact("no-ladder"),
        p(
            "So if your child needs therapy now, you do not have to do a course first. We look for what fits.",
            "You may hear workers talk of “universal”, “targeted” and “specialist” help. They mean the three kinds in "
            "the table: no assessment, often one, always one.",
        ),
        h2("If someone may be hurt"),
        p("When a child or a grown-up may be in danger, the council’s children’s services lead. We work beside them."),
        local_contact("social_care_front_door"),
    ],
    related=["adopters/support/assessment", "adopters/fund", "adopters/groups"],
    topics=["therapy", "rights"],
    sources=[sources.NATIONAL_PICTURE],
)

ASSESSMENT = Draft(
    TopicPage,
    "assessment",
    "What an assessment is",
    "What we ask, who we talk to, how long it takes, and what you get at the end.",
    [
        p("An assessment is a set of talks. It is not a test, and nobody marks you. We want to know what would help."),
        fact("assessment-right"),
        h2("What happens"),
        steps(
            (
                "We meet you",
                "At home, at our office or by video. You tell us what a good week and a bad week are like.",
            ),
            (
                "We meet your child, if they wish",
                "Some children draw, some talk, some show us their room. Some say no.",
            ),
            ("We ask others, with your leave", "Often the school. Sometimes a doctor or a therapist."),
            ("We write it down", "You read it first. You can put right what is wrong and add what is missing."),
            ("You get a plan", "It says who does what, by when, and what to do if it gets worse."),
        ),
        h2("How long it takes"),
        fact("ours-call-back"),
        fact("ours-assessment-offer"),
        fact("ours-assessment-time"),
        fact("waits-elsewhere"),
        p(
            "If it takes longer, we tell you why and what you can have now. Ring us when things "
            "change. You may move up."
        ),
        h2("Things to have ready"),
        ul(
            "the date of the adoption order, if you know it",
            "reports you already have, from school or a doctor",
            "what you have tried, and what made it better or worse",
            "what your child says they want",
        ),
        fact("ours-plan-review"),
        h2("What we may ask about you"),
        p(
            "We ask how you are. We ask about your own childhood, your health, your sleep and who helps you. It is not "
            "to find fault. Children do better when their grown-ups are looked after.",
        ),
        h2("If you do not agree"),
        p("Say so. We write down what you think next to what we think. You can ask for a second person to look."),
        fact("service-not-a-right"),
        details(
            "Will it count against us?",
            "No. Asking for help is good parenting. We would only go to the council about safety if we thought that "
            "someone could be badly hurt. We would talk with you first if we could.",
        ),
        details(
            "Will my child have to talk about the past?",
            "No. They choose what they tell us. A child who says nothing gets help all the same.",
        ),
        details("Can I have a copy?", "Yes. You get the whole of it. It is about you, so you may keep it."),
        contact("family"),
    ],
    related=["adopters/support/do-i-need-an-assessment", "adopters/fund", "adopters/questions"],
    topics=["therapy", "rights"],
    sources=[sources.KEY_ELEMENTS],
)

SUPPORT = Draft(
    TopicPage,
    "support",
    "Getting support",
    "Who to ask, what happens next, and what you can have while you wait.",
    [
        h2("Ask early, ask often"),
        p(
            "You do not need to be in crisis to ring us. A small worry is a good reason. So is a question about "
            "school, sleep, lies, food, or a letter that is hard to write.",
        ),
        contact("family"),
        h2("Who looks at what you need"),
        fact("three-year-rule"),
        p("Not sure? See <a href='page:who-to-contact'>who to contact</a>, or ring us and we will find out for you."),
        h2("What happens when you ring"),
        steps(
            ("You tell us what is going on", "You can say as much or as little as you like. We write it down once."),
            ("We talk about what may help now", "A group, a course or advice needs no assessment. You can start soon."),
            ("If you need more, we do an assessment", "We meet you, and your child if they wish. We ask school too."),
            ("You get a plan in writing", "It says who does what, and when we will look at it again with you."),
        ),
        fact("ours-call-back"),
        h2("What you can have while you wait"),
        ul(
            "a call with a worker, as often as you need it",
            "groups, where the others have had the same week as you",
            "workshops and short courses",
            "a mentor: an adopter who has been through it",
            "help with letters, and with what to tell the school",
        ),
        h2("What there is"),
        fact("support-services"),
        p(
            "See <a href='page:adopters/support/do-i-need-an-assessment'>which help needs an assessment</a>, and "
            "<a href='page:adopters/entitlements'>what you may have a right to</a>.",
            "Read about <a href='page:adopters/fund'>the fund that pays for therapy</a>.",
        ),
        h2("What we cannot do"),
        ul(
            "We are not an emergency service. If someone is in danger, ring 999.",
            "We cannot say what is wrong with your child’s health. A doctor can.",
            "We cannot make a school or a health service act. We can come with you when you ask.",
        ),
        card(
            "urgent",
            "If you are close to breaking point",
            [
                "you are afraid of what will happen next at home",
                "your child hurts you, themselves or someone else",
                "you think that your child may have to live somewhere else",
            ],
            "Ring us and say that it is urgent. If someone is in danger now, ring 999.",
        ),
    ],
    children=[LEVELS, ASSESSMENT],
    related=["adopters/breaking-point", "adopters/fund", "adopters/not-happy"],
    topics=["rights", "therapy"],
    sources=[sources.KEY_ELEMENTS],
)

FUND = Draft(
    TopicPage,
    "fund",
    "The fund that pays for therapy",
    "What the Adoption and Special Guardianship Support Fund pays for, who it is for, and how we apply for you.",
    [
        h2("What it is"),
        p(
            "The government keeps a fund to pay for therapy for children who have left care. Its full name is the "
            "Adoption and Special Guardianship Support Fund. Some people say “the ASF”.",
        ),
        fact("fund-limit"),
        fact("fund-no-match"),
        fact("fund-end"),
        h2("Who it is for"),
        fact("fund-who"),
        fact("fund-routes"),
        h2("How it works"),
        fact("fund-agency-applies"),
        steps(
            ("We do an assessment with you", "You cannot apply to the fund yourself. It starts with us."),
            ("We agree what would help", "You can tell us about a therapist you trust. We check what the fund allows."),
            ("We apply for you", "We tell you the day that we send it, and the day that we hear."),
            ("The therapy starts", "Part of the way through, we ask you and your child if it is helping."),
        ),
        fact("fund-apply-within"),
        details(
            "What if it costs more than the limit?",
            "Tell us. We look at what matters most first. Sometimes the council pays a part. We will give you a clear "
            "yes or no.",
        ),
        details(
            "I have read about a higher limit",
            "It was higher before. Many pages have not caught up. The sum on this page has a date and a source.",
        ),
        details(
            "Does my child have to be ill?",
            "No. The fund is for help to heal and to feel at home. Your child needs no diagnosis.",
        ),
        details(
            "Can we have it again next year?",
            "Often, yes. The limit is for a year that starts in April. We look again with you and ask again.",
        ),
        fact("fund-reform"),
    ],
    related=["adopters/support/assessment", "adopters/therapy", "adopters/entitlements"],
    topics=["therapy", "money"],
)

ENTITLEMENTS = Draft(
    EntitlementsPage,
    "entitlements",
    "What you may have a right to",
    "A list to print and take with you: school, money, leave from work, health and your child’s story.",
    [
        p(
            "Take this list to a school, a nursery or your employer. Each line says what it is, what to have ready, "
            "whom to ask and where it is written.",
            "A line that we could not check, or that has run out, is left off until we know. You do not have to know "
            "the law to use this list. If somebody says no, ask them to put it in writing, and ring us.",
        ),
    ],
    late={"entitlements": [{"type": "entitlement", "value": ref("entitlement", title)} for title in TITLES]},
    related=["adopters/school", "adopters/working", "adopters/fund"],
    topics=["rights", "money", "education"],
)

BREAKING = Draft(
    TopicPage,
    "breaking-point",
    "If things are breaking down",
    "What to do when you cannot go on like this, who helps, and what happens if your child has to live elsewhere.",
    [
        card(
            "emergency",
            "Ring 999 if",
            ["someone is hurt or about to be", "your child has gone and may be in danger", "you may hurt your child"],
            "Say that your child is adopted and that you have asked for help.",
        ),
        h2("Today"),
        p("You have not failed. Some children were hurt so early that love alone is not enough. You need others."),
        ul(
            "Get everyone to a place where they are safe. It can be a different room.",
            "Ring one grown-up who can come, or take a child for a night.",
            "Ring us in our hours and say the words “it is urgent”.",
            "At night and at weekends, ring the emergency duty team of your council.",
        ),
        contact("family"),
        local_contact("emergency_duty_team"),
        h2("What we do when you ring"),
        steps(
            ("We talk the same day", "A worker who knows about adoption rings you. You do not go on a list."),
            ("We make the next days safer", "We plan with you: who is at home, what to do at the hard times."),
            ("We bring people together", "School, health and the council, so that you tell it once."),
            ("We stay", "We look at the plan with you each week until it holds."),
        ),
        h2("If your child has to live somewhere else for a while"),
        p(
            "You are still the parent. You have a say in where they live, in school and in health. You can keep "
            "seeing them. Many families come back together, or find a new way to be a family in two homes.",
        ),
        fact("back-in-care"),
        h2("What helps children hear it"),
        do_dont(
            [
                "say that it is not their fault",
                "say when they will see you next, and keep to it",
                "send a thing that smells of home",
                "let them be angry with you",
            ],
            [
                "tell them that it is because they were bad",
                "promise a day when they will be back, if you do not know it",
                "let them hear it from a brother or sister",
            ],
            "Please do",
            "Please don’t",
        ),
        h2("For you"),
        p("Shame grows in silence. Talk to someone who will not judge. You can ring at night too."),
        lines("Samaritans"),
    ],
    related=["adopters/violence", "adopters/your-wellbeing", "adopters/support"],
    topics=["behaviour", "wellbeing"],
    sources=[sources.KEY_ELEMENTS, sources.NATIONAL_PICTURE],
)
