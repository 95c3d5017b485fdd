"""For fathers, wider family, and brothers and sisters."""

from base.audiences import Audience
from home.models import TopicPage
from home.seed.shapes import Draft, contact, details, fact, h2, letter, lines, p, quote, ul

FATHERS = Draft(
    TopicPage,
    "fathers",
    "Fathers",
    "You count, whether or not you lived with your child, or were asked.",
    [
        contact("family"),
        h2("You were often left out"),
        p(
            "Many fathers tell us that nobody asked them. Letters went to the mother. Meetings were at a time when "
            "they worked. You may not have known that there was a child. You can still come to us.",
        ),
        h2("What you can have"),
        ul(
            "a support worker of your own, and not the mother’s worker",
            "help to understand what was decided, and why",
            "help to write to your child, and to get letters",
            "other fathers to talk to",
            "help to put your news and your health on the file",
        ),
        fact("independent-worker"),
        h2("If adoption is still being decided"),
        p(
            "Tell the council’s social worker that you are the father, and where you live. Ask a solicitor about your "
            "rights now, and bring the birth certificate if you have it.",
        ),
        lines("Family Rights Group"),
        h2("Letters"),
        p("A child wants to know who they look like. You can tell them. Here is one, to show how short it can be."),
        letter("A birth father’s first letter"),
        quote(
            "I thought they would hang up. They asked me what I would like him to know.", "Al, a birth father, invented"
        ),
        details(
            "I am in prison", "You can write, and have a worker. Ask the prison’s family team to ring us with you."
        ),
        details(
            "I have been told to stay away from the mother",
            "You can have support here all the same. We never pass on where anyone lives.",
        ),
    ],
    fields={"audience": Audience.BIRTH_FATHERS},
    related=["birth-family/letters", "birth-family/your-support"],
)

WIDER_FAMILY = Draft(
    TopicPage,
    "wider-family",
    "Grandparents and wider family",
    "For grandparents, aunts, uncles and everyone else who lost a child from the family.",
    [
        contact("family"),
        h2("You lost someone too"),
        p(
            "You may have held the baby first, or done the school run for years. Then it stopped. You may grieve for "
            "the child and worry for your own son or daughter at the same time. That is a lot.",
        ),
        fact("wider-family-help"),
        h2("If it is being decided now"),
        p(
            "Say early if you could look after the child, even for some of the time. Tell the social worker in "
            "writing. Ask for a family group conference. Get advice.",
        ),
        lines("Family Rights Group"),
        h2("Staying in touch"),
        p(
            "You can ask for letters of your own. It is not only for parents. We ask the adopters, and we tell you "
            "what they say. If the answer is no for now, we can keep your letter on the file.",
        ),
        letter("A grandfather’s letter"),
        h2("What you hold that nobody else has"),
        ul(
            "stories of when their mum or dad was small",
            "who they look like, and who they take after",
            "photos from before",
            "what runs in the family, good and bad",
        ),
        h2("Between two people you love"),
        p(
            "You may be asked to take sides. You can love your own child, and still be glad that the little one is "
            "safe. You can talk to us without telling anyone.",
        ),
        details(
            "My family does not know that I am ringing",
            "We do not tell them. You choose how we reach you.",
        ),
    ],
    fields={"audience": Audience.BIRTH_RELATIVES},
    related=["birth-family/letters", "birth-family/legal-advice"],
)

BROTHERS_AND_SISTERS = Draft(
    TopicPage,
    "brothers-and-sisters",
    "Brothers and sisters",
    "If your brother or sister was adopted, or you were and they were not.",
    [
        contact("family"),
        h2("It is one of the longest ties in a life"),
        p(
            "You may have looked after them. You may have a photo and nothing else. You may have found out only now "
            "that they were born. You can ask about them at any age.",
        ),
        h2("If you are an adult"),
        ul(
            "You can ask us whether letters could start.",
            "You can leave your news and where you are on their file.",
            "If they are adults too, you can both join the national register.",
        ),
        fact("register-how"),
        h2("If you are under 18"),
        fact("register-age"),
        p(
            "You can still write, and ask us to ask. There is "
            "<a href='page:children/brothers-and-sisters'>a page for you</a>. If you look after a brother or sister at "
            "home, you can ring us for them.",
        ),
        h2("What to write"),
        p("Keep it light. What makes you laugh, what you had for breakfast, what you remember."),
        letter("A letter to a brother or sister"),
        h2("If they do not want contact now"),
        p(
            "It hurts. It is often about them and not about you. A card now and then can lie on the file until the day "
            "they look.",
        ),
        details(
            "We found each other online",
            "Many do. Take it slowly, and tell someone. Read <a href='page:safe-online'>staying safe online</a>.",
        ),
    ],
    fields={"audience": Audience.BIRTH_RELATIVES},
    related=["birth-family/letters", "birth-family/long-ago"],
)
