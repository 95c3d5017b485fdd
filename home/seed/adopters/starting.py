"""Before and beside adoption: thinking about it, leave from work, money, and special guardians."""

from base.audiences import Audience
from home.models import GuidePage, TopicPage
from home.seed.adopters import sources
from home.seed.shapes import Draft, contact, details, do_dont, entitlement, fact, h2, p, part, quote, steps, ul

THINKING = Draft(
    GuidePage,
    "thinking-about-adopting",
    "Thinking about adopting",
    "Who can adopt, which children wait, how it goes step by step, and what help there is afterwards.",
    [
        p("Take your time. A first talk with us costs nothing and leads to nothing unless you want it to."),
        contact("family"),
    ],
    fields={"audience": Audience.PROSPECTIVE_ADOPTERS},
    late={
        "parts": [
            part(
                "who-can-adopt",
                "Who can adopt",
                fact("adopt-age"),
                fact("adopt-single"),
                fact("adopt-home"),
                p("You can rent or own. You can work, study or live on benefits. You can have children, or none."),
                h2("What matters"),
                ul(
                    "time, and room for a child who may need a lot of both",
                    "people around you who will help",
                    "having made some peace with your own losses",
                    "being able to be pushed away and stay",
                    "being able to speak well of a birth family, most days",
                ),
                details(
                    "I have been ill, or have been to therapy",
                    "That need not stop you. We ask how you are now, and what you learnt. A doctor’s report is part of "
                    "it.",
                ),
                details(
                    "I have a criminal record",
                    "Tell us at the start. Some crimes against children rule it out. Many things do not.",
                ),
            ),
            part(
                "children-who-wait",
                "The children who wait",
                p(
                    "Few are babies. Many come with a brother or sister. Most have been hurt or left alone too much. "
                    "Some had harm before birth, and nobody can say yet how they will be.",
                    "They are also funny, stubborn, brave and themselves.",
                ),
                do_dont(
                    [
                        "think about brothers and sisters together",
                        "ask what is known, and what is not",
                        "talk to people who have done it, on good days and bad",
                    ],
                    [
                        "hope that love will make it as if nothing had been",
                        "say yes to more than you can live with",
                        "think of it as saving a child",
                    ],
                    "Please do",
                    "Please don’t",
                ),
            ),
            part(
                "step-by-step",
                "Step by step",
                steps(
                    ("A first talk", "By phone or at an open evening. Ask anything."),
                    ("Checks and learning", "We look at health, home and police checks. You come to a course."),
                    ("Getting to know you", "A worker visits you many times. You write a report together."),
                    ("Panel", "People with different experience meet you. Then a senior worker decides."),
                    ("A match", "You hear about a child. You meet those who know them. You may say no."),
                    ("Meeting your child", "Over some days, in the foster home and then in yours."),
                    ("Moving in", "Your child is with you. We visit often."),
                    ("The order", "You ask the court. From that day you are the parents in law."),
                ),
                fact("adopt-stages"),
                fact("adopt-ten-weeks"),
                details(
                    "What is early permanence?",
                    "A child lives with you as a foster child while the court decides. They may go back to their "
                    "birth family. If they do not, you adopt them, and they have moved less. It asks "
                    "a lot of grown-ups "
                    "and spares a child.",
                ),
            ),
            part(
                "help-afterwards",
                "What help there is afterwards",
                p("Ask every agency this. Ours is on these pages, with what we cannot do as well."),
                fact("assessment-right"),
                fact("service-not-a-right"),
                ul(
                    "<a href='page:adopters/support'>Getting support</a>",
                    "<a href='page:adopters/working'>Leave from work</a>",
                    "<a href='page:adopters/letters'>Letters to a birth family</a>",
                    "<a href='page:adopters/stories'>Stories</a>",
                ),
            ),
            part(
                "birth-families",
                "The birth family",
                p(
                    "Your child will always have had another family. Most adopters write to them. Some meet. You will "
                    "be asked to think of them not as a threat but as a part of your child.",
                    "You need not feel that way today. You need to be ready to learn it.",
                ),
                quote(
                    "I was jealous of a woman I had never met. Then I met her. She was twenty and "
                    "had my daughter’s hands.",
                    "Liz, adopter",
                ),
            ),
        ]
    },
    related=["adopters/stories", "adopters/working", "adopters/support"],
    topics=["rights"],
    sources=[sources.ACT],
)

WORKING = Draft(
    TopicPage,
    "working",
    "Leave and work",
    "Time off when your child comes, what you are paid, and how to talk to your employer.",
    [
        h2("Leave"),
        fact("leave-length"),
        fact("leave-start"),
        fact("leave-appointments"),
        fact("leave-fostering-to-adopt"),
        h2("Pay"),
        fact("pay-length"),
        fact("pay-rate"),
        h2("How to tell your employer"),
        steps(
            ("Say early that you hope to adopt", "You do not have to. It can make the rest easier, as dates move."),
            (
                "When you are matched, tell them in writing",
                "The day, how long you want to be away, and the certificate.",
            ),
            ("Agree how to keep in touch", "A few working days while you are away can be arranged. You may say no."),
            (
                "Plan how you come back",
                "Ask for shorter hours or other hours. Many adopted children need you later too.",
            ),
        ),
        details(
            "I work for myself",
            "You may not have leave or pay by law. Ask us: some councils can help with money when a child is placed.",
        ),
        details(
            "Can the other parent have time off?",
            "Often, yes. An employer or a free advice centre can tell you what you can have.",
        ),
        fact("leave-other-parent"),
        h2("Later on"),
        p(
            "School will ring. There will be meetings. You may ask for unpaid leave for your child, "
            "or for other hours. "
            "We can write a letter that says why, without saying too much.",
        ),
        entitlement("Adoption leave"),
    ],
    related=["adopters/entitlements", "adopters/first-months", "adopters/money"],
    topics=["money", "rights"],
)

MONEY = Draft(
    TopicPage,
    "money",
    "Money and housing",
    "Allowances, one-off help, benefits and a room for a child: what to ask, and whom.",
    [
        p("Adopting can cost more than people think: a bigger car, less work, things that get broken. Please ask."),
        h2("An adoption allowance"),
        fact("allowance"),
        ul(
            "for brothers and sisters who should stay together",
            "for a child who needs much care",
            "for travel to see a brother, a sister or birth family",
            "for the start: beds, a pushchair, a change to the house",
        ),
        p("If the placing council agreed to it before the order, ring that council first, even if you have moved."),
        h2("Benefits"),
        p(
            "You can ask for the same benefits as any parent. A free advice centre can go through them with you and "
            "help with the forms.",
        ),
        fact("disability-allowance"),
        h2("Housing"),
        p("If you rent and need a room, ask the housing team of your council. We can write a letter for you."),
        entitlement("Housing"),
        h2("If you owe money"),
        p("Ask early. Free advice centres deal with it every day, and do not judge. We can help you find one."),
        details(
            "Does it change if we move to another council?",
            "It can. Help with money that was agreed before the order often stays with the council that agreed it. Ask "
            "both, and ask us to help.",
        ),
    ],
    related=["adopters/entitlements", "adopters/working", "adopters/fund"],
    topics=["money"],
)

GUARDIANS = Draft(
    TopicPage,
    "special-guardians",
    "Special guardians and kinship carers",
    "Help if you bring up a grandchild, a niece, a brother or a friend’s child.",
    [
        p(
            "You may have had a phone call at night, and a child by morning. You may be grieving for your own son or "
            "daughter while you look after theirs. Nobody trained you for it. This page is for you.",
        ),
        h2("What you can have"),
        fact("guardian-services"),
        fact("guardian-assessment"),
        fact("guardian-who-answers"),
        fact("fund-routes"),
        ul(
            "advice by phone, groups and workshops, without an assessment",
            "help at school: much of it is the same as for adopters",
            "an allowance: ask the council that dealt with the order",
            "help to plan time with the parents",
        ),
        contact("family"),
        h2("If you have no order"),
        p(
            "Many grandparents and friends look after a child with no paper at all. You still count as kinship carers. "
            "Get free legal advice before you sign anything. The council may have to help with money.",
        ),
        h2("Seeing the parents"),
        do_dont(
            [
                "keep to days and times that were agreed",
                "meet somewhere else if home is too hard",
                "end it calmly if someone has been drinking",
                "write down what happened",
            ],
            [
                "carry messages through the child",
                "feel that you must open the door at any hour",
                "stop it for good without advice",
            ],
            "Please do",
            "Please don’t",
        ),
        h2("Being torn"),
        p(
            "You can love your daughter and be angry with her. You can miss the life you had planned. Other carers "
            "feel it too. Come to a group, or ask for someone to talk to.",
        ),
        details(
            "What is a special guardian?",
            "A court order makes you the one who decides about the child until they are grown up. The parents stay "
            "parents in law. It is more than fostering, and not adoption.",
        ),
        quote("I am Nan at the school gate and Mum at three in the morning.", "Bev, special guardian"),
    ],
    fields={"audience": Audience.GUARDIANS},
    related=["adopters/school", "adopters/questions", "adopters/entitlements"],
    topics=["rights", "money", "contact"],
)

PAGES = [THINKING, WORKING, MONEY, GUARDIANS]
