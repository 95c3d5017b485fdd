"""For children: telling us what they think, complaining, and what we know about them."""

from home.enums import PolicyKind, Reader, Subject
from home.models import ChildPage, PolicyPage
from home.seed.shapes import Draft, contact, drawing, fact, h2, lines, p, steps, ul, who_can_help

TELL_US = Draft(
    ChildPage,
    "tell-us",
    "Tell us what you think",
    "What is good, what is not, and what we should change.",
    [
        drawing("talk"),
        h2("We want to know"),
        ul("What do we do well?", "What should we stop?", "What would you do if you were in charge?"),
        h2("How you can tell us"),
        steps(
            ("Say it to anyone in our team", "They write it down in your words, and show you."),
            ("Draw it or write it", "Your grown-up can send it to us."),
            ("Answer our questions once a year", "Your parent or worker opens them with you. You can skip any."),
        ),
        p("We do not ask you anything on this page. You do not have to give your name."),
        h2("What happens then"),
        p("We read it all. We say what we changed. If we can not change it, we say why."),
        h2("Who we tell"),
        p(
            "We do not say who said it. If you tell us that you are not safe, we tell someone who can help. We tell "
            "you first if we can.",
        ),
        contact("family"),
    ],
    fields={"reader": Reader.YOUNGER},
)

COMPLAIN = Draft(
    PolicyPage,
    "complain",
    "Make a complaint",
    "If we got it wrong: what you can do, step by step.",
    [
        h2("You are allowed to complain"),
        p(
            "To complain is to tell the people in charge that something is wrong. You can do it at any age. Nobody "
            "will be cross. You will still get help from us.",
        ),
        h2("The steps"),
        steps(
            ("Tell any of our workers", "You can talk, write or draw. They try to put it right at once."),
            ("Tell the council", "Say “I want to make a complaint”. Someone you trust can do it for you."),
            ("Ask the Ombudsman", "They look at what the council did. It is free. Someone can help you ask."),
        ),
        fact("ours-complaint"),
        h2("Someone on your side"),
        fact("advocate"),
        fact("advocate-for-complaints"),
        who_can_help(("Coram Voice", "They can find you an advocate.", "Coram Voice")),
        h2("What Ofsted can and cannot do"),
        fact("ofsted"),
        h2("If someone hurts you"),
        p(
            "Do not wait for a complaint. Tell someone now, or use one of the numbers at the top of this page. It is "
            "not your fault.",
        ),
        h2("Start here"),
        contact("family"),
        lines("Help at Hand"),
    ],
    fields={"policy_kind": PolicyKind.COMPLAINTS_CHILD, "subject": Subject.COMPLAINTS},
)

PRIVATE = Draft(
    PolicyPage,
    "your-information",
    "Your information",
    "What we know about you, who sees it, and what you can ask.",
    [
        h2("When you read these pages"),
        p(
            "We do not ask who you are. We do not count you. We put nothing on your phone. Nobody at our end sees "
            "what you read. The phone may still remember it. You can clear that, or use a private window.",
        ),
        h2("What we keep in your file"),
        p(
            "When a child is adopted, we keep a file. It is the story of how you came to your family. It is locked. "
            "Few people may open it.",
        ),
        fact("kept-for-a-century"),
        h2("Who sees it"),
        ul(
            "the workers who help you and your family",
            "a judge, if the law says so",
            "someone who can help, if you are not safe",
        ),
        p("Your birth family does not see it. They do not get your address. Your school does not see it."),
        h2("What you can ask"),
        ul(
            "What have you written about me?",
            "Will you put it right if it is wrong?",
            "Who has read it?",
        ),
        fact("see-what-we-hold"),
        p("A grown-up or an advocate can help you ask."),
        contact("family"),
        h2("How we try to be fair"),
        p(
            "There is a set of rules for websites that children use. It is called the Children’s Code. We chose to "
            "follow all of it on these pages.",
        ),
    ],
    sources=[("Information Commissioner’s Office: Children’s Code", "")],
    fields={"policy_kind": PolicyKind.PRIVACY_CHILD},
)
