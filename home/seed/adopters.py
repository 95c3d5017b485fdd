"""The section for adopters, special guardians and people who think about adopting."""

from home.enums import Section, Subject
from home.models import AudienceHubPage, TopicPage
from home.seed.shapes import Draft, card, details, do_dont, fact, h2, p, steps, ul

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
            "You do not have to start with one kind of help and work up. We look for what fits your child.",
        ),
        fact("assessment-right"),
        h2("Who looks at what you need"),
        fact("three-year-rule"),
        p("Not sure which council that is? Ring us. We will find out for you."),
        h2("What happens when you ring"),
        steps(
            ("You tell us what is going on", "You can say as much or as little as you like. We write it down once."),
            ("We talk about what may help now", "A group, a course or advice needs no assessment. You can start soon."),
            ("If you need more, we do an assessment", "We meet you, and your child if they wish. We ask school too."),
            ("You get a plan in writing", "It says who does what, and when we will look at it again with you."),
        ),
        h2("What there is"),
        fact("support-services"),
        ul(
            "<b>No assessment needed:</b> advice by phone, groups, family days, workshops, help with letters.",
            "<b>Often after an assessment:</b> parenting courses, help with school, life story work, short breaks.",
            "<b>After an assessment, often paid by the fund:</b> therapy for your child, or for all of you.",
        ),
        p(
            "The law gives you a right to the assessment. It does not promise any one service. If we cannot offer "
            "something, we tell you why and what else there is.",
            "Read about <a href='page:adopters/fund'>the fund that pays for therapy</a>.",
        ),
        h2("Help at school"),
        fact("school-places"),
        fact("pupil-premium"),
        fact("school-advice"),
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
        fact("fund-end"),
        h2("Who it is for"),
        fact("fund-who"),
        fact("fund-routes"),
        h2("How it works"),
        steps(
            ("We do an assessment with you", "You cannot apply to the fund yourself. It starts with us."),
            ("We agree what would help", "You can tell us about a therapist you trust. We check what the fund allows."),
            ("We apply for you", "We tell you the day that we send it, and the day that we hear."),
            ("The therapy starts", "Part of the way through, we ask you and your child if it is helping."),
        ),
        details(
            "What if it costs more than the limit?",
            "Tell us. We look at what matters most first. Sometimes the council pays a part. We will give you a clear "
            "yes or no.",
        ),
        details(
            "I read that the limit is £5,000",
            "It was, until March 2025. Many pages have not caught up. The sum on this page has a date and a source.",
        ),
    ],
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
    ],
    fields={"subject": Subject.LETTERBOX},
)

HUB = Draft(
    AudienceHubPage,
    "adopters",
    "Adopters",
    "Help for you and your child, from the first day and for as long as you want it.",
    [
        h2("Start here"),
        p(
            "Most families want help at some point. Asking for it is good parenting. It does not count against you.",
            "This part is also for special guardians and kinship carers, and for people who wait for a child to come.",
        ),
        h2("Thinking about adopting?"),
        p(
            "Ring us for a first talk. You can be single or a couple, rent or own, have children or none. We will tell "
            "you plainly what adopting asks of you, and what help there is.",
        ),
        h2("When your child asks about their birth family"),
        p(
            "Questions come at odd times, often in the car. You do not need every answer. Say what you know in plain "
            "words. Say when you do not know. Then ask us: we may be able to find out.",
            "If birth family get in touch online, tell your child that they are not in trouble. Then read "
            "<a href='page:safe-online'>staying safe online</a> or ring us.",
        ),
    ],
    fields={"show_in_menus": True, "section": Section.ADOPTERS, "heading": "Help for adopters"},
    children=[SUPPORT, FUND, LETTERS],
)
