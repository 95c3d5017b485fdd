"""Who we are: identity, families of every kind, and the grown-ups' own well-being."""

from home.models import TopicPage
from home.seed.adopters import sources
from home.seed.shapes import Draft, contact, details, do_dont, fact, h2, lines, p, quote, steps, ul

IDENTITY = Draft(
    TopicPage,
    "identity",
    "Heritage, faith and culture",
    "Helping your child be proud of where they come from, when it is not where you come from.",
    [
        p(
            "Your child brings a history with them: a country, a language, a faith, a colour of skin, a way of "
            "cooking. It is theirs. You are its keeper for a while.",
        ),
        h2("Make it ordinary"),
        ul(
            "Books, dolls and films with people who look like your child",
            "Food and music of their heritage on a normal day, not only on a feast day",
            "A place where your child is not the only one: a group, a club, a school",
            "Friends of yours who share your child’s background",
            "Hair and skin looked after by someone who knows how, until you know",
        ),
        h2("Racism"),
        p(
            "If you are white and your child is not, things will happen to them that never happened to you. Believe "
            "your child the first time.",
        ),
        do_dont(
            [
                "name it: “That was racist. It is not your fault”",
                "ask what they want you to do",
                "practise answers together",
                "take it up with the school or club the same day",
            ],
            [
                "say “they did not mean it”",
                "say “I do not see colour”",
                "make your child comfort you",
                "leave it to your child to teach the class",
            ],
            "Please do",
            "Please don’t",
        ),
        h2("Faith"),
        p(
            "The birth family may have a faith that is not yours, and may have asked for it to be kept up. Learn about "
            "it. Go to a feast. Let your child choose later, knowing what there is to choose from.",
        ),
        h2("Names and language"),
        p(
            "A first name may be the only thing a parent could give. Keep it if it is safe to. If it has to change, "
            "keep it as a second name and say why. Learn to say it as the family says it.",
        ),
        h2("If little is known"),
        p("Ring us. There may be more in the file. A relative may answer a question in a letter."),
        details(
            "We adopted from abroad",
            "There are groups by country, where children meet others with the same start. Ask us. You can use our "
            "help like anyone else.",
        ),
        quote(
            "At her swimming club she saw four other girls plaiting hair. She asked to go early the next week.",
            "Jo, adopter",
        ),
    ],
    related=["adopters/talking-about-adoption", "adopters/life-story", "adopters/groups"],
    topics=["identity"],
)

LGBTQ = Draft(
    TopicPage,
    "lgbtq-families",
    "LGBTQ+ families",
    "For families with two mums, two dads or a trans parent, and for children who are LGBTQ+ themselves.",
    [
        h2("Adopters"),
        p(
            "You can adopt, and you can ask for help, just like anyone else. Many of the families we "
            "know are like yours."
        ),
        fact("adopt-single"),
        ul(
            "Your child has two things to explain at school: being adopted, and having you. Practise short answers.",
            "Ask school forms to say “parent and parent”.",
            "If birth family find it hard, tell us. Often it passes when they know you a little.",
            "Our groups are open to you, and there are some of your own. Ask us.",
        ),
        h2("If your child is LGBTQ+"),
        p(
            "Some adopted children think: if I tell, I will be sent away. Say early and often that nothing about who "
            "they are could do that.",
        ),
        do_dont(
            [
                "thank them for telling you",
                "use the name and words they ask for",
                "let them choose who else knows, birth family too",
                "ask us how to write about it in letters, if they want it told",
            ],
            [
                "say that it is because they were adopted",
                "tell others for them",
                "ask them to be sure first",
            ],
            "Please do",
            "Please don’t",
        ),
        h2("If someone is unkind"),
        p("At school, in the street or in our own agency: tell us. We take it seriously, and we write it down."),
    ],
    related=["adopters/identity", "adopters/teenagers", "adopters/groups"],
    topics=["identity", "groups"],
)

WELLBEING = Draft(
    TopicPage,
    "your-wellbeing",
    "Looking after yourself",
    "Being worn out, feeling nothing, grief and guilt: what is common, and what helps.",
    [
        p(
            "You cannot pour from an empty cup. Your child needs you to be all right more than they "
            "need you to be perfect."
        ),
        h2("What is common, though few say it"),
        ul(
            "<b>Worn out for good.</b> You have been on guard for years.",
            "<b>Feeling nothing for your child.</b> You go through the motions. It can happen after being pushed away "
            "for a long time. It can get better.",
            "<b>Catching the hurt.</b> You dream of what happened to them.",
            "<b>Old grief.</b> For a baby you could not have, or the family life you had in mind.",
            "<b>Shame.</b> You think that everyone else can do it.",
        ),
        h2("Small things that hold"),
        do_dont(
            [
                "sleep: take turns, or ask someone to take a night",
                "have one person you tell the truth to",
                "keep one thing that is only yours",
                "eat before you talk about anything hard",
                "laugh about it with people who know",
            ],
            [
                "read about parenting at midnight",
                "compare with families you see online",
                "wait until you cannot stand up",
            ],
        ),
        h2("When it is more"),
        p(
            "You cannot sleep. You cannot stop crying. You drink more than you want to. You think that they would be "
            "better off without you. If any of this is so, see your doctor this week, or ring someone now.",
        ),
        lines("Samaritans", "NHS 111, option 2"),
        h2("What we can do"),
        ul(
            "listen, without writing a report about it",
            "find a group or a mentor",
            "look at a short break with you",
            "ask for therapy for you as parents, as part of the plan for your child",
        ),
        contact("family"),
        p("Telling us that you struggle is a sign of care. It is not a reason to take a child away."),
    ],
    related=["adopters/relationships", "adopters/groups", "adopters/breaking-point"],
    topics=["wellbeing"],
    sources=[sources.KEY_ELEMENTS],
)

RELATIONSHIPS = Draft(
    TopicPage,
    "relationships",
    "Your relationship, family and friends",
    "Staying a couple, parenting alone, and helping grandparents and friends to understand.",
    [
        h2("If you are two"),
        p(
            "Many children are sweet with one parent and fierce with the other. It is not about who is better. It can "
            "split a couple who do not see it coming.",
        ),
        steps(
            ("Say what you see, not who is to blame", "“She kicks when it is you. I wonder what you stand for.”"),
            ("Swap", "The one who is loved does the hard jobs for a week."),
            ("Agree three rules", "Fewer rules, both hold them."),
            ("Have ten minutes a day", "No phones, and not about the children."),
        ),
        h2("If you part"),
        p(
            "Tell your child together that both of you stay their parents. For an adopted child it can sound like a "
            "family ending again. Ring us, and we help you to plan what to say.",
        ),
        h2("If you are on your own"),
        ul(
            "Name three people you could ring at six in the morning. If you cannot, we help you find them.",
            "Rest is not a luxury. Put it in the week like school.",
            "A child needs one safe grown-up. You are enough.",
        ),
        h2("Grandparents and friends"),
        p("They mean well and say “all children do that”. It is lonely. Give them one page, not a book."),
        do_dont(
            [
                "bring a meal",
                "take the other child out",
                "ask “what was today like?”",
                "be the same each time you come",
            ],
            [
                "say “you wanted this”",
                "offer sweets for a hug",
                "ask the child about their past",
                "give up on us when we cancel",
            ],
            "What helps us",
            "What does not",
        ),
        p("You may print this page and leave it on a kitchen table."),
    ],
    related=["adopters/your-wellbeing", "adopters/first-months", "adopters/groups"],
    topics=["wellbeing"],
)

PAGES = [IDENTITY, LGBTQ, WELLBEING, RELATIONSHIPS]
