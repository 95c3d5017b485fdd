"""For adopted adults: looking for birth family, being looked for, and those who come after."""

from home.enums import Subject
from home.models import TopicPage
from home.seed.shapes import Draft, contact, details, do_dont, fact, h2, p, steps, ul

CONTACT_REGISTER = Draft(
    TopicPage,
    "contact-register",
    "Adoption Contact Register",
    "A national list that links adopted people and relatives when both have joined.",
    [
        h2("What it is"),
        p(
            "The General Register Office keeps a list in two parts. Adopted people join the first part. Relatives join "
            "the second. If both of you are on it, a link can be made.",
        ),
        fact("register-how"),
        fact("register-since"),
        h2("Who can join"),
        fact("register-age"),
        p("You need to know enough to get a copy of the adopted person’s birth record."),
        h2("Contact, or no contact"),
        p(
            "You can say that you would like to hear from someone, or that you would not. You can change it. A wish "
            "for no contact is a message too: the other person will not wait in vain.",
        ),
        h2("What it costs"),
        p("There is a fee. It is not the same for adopted people and for relatives. Ask before you send the form."),
        fact("register-fee"),
        h2("How to join"),
        steps(
            ("Get your birth certificate", "Your <a href='page:adopted-adults/find-your-route'>route</a> shows how."),
            ("Ask the General Register Office for the form", "There is one for each part."),
            ("Tell them when you move", "With an old address a link cannot reach you."),
        ),
        fact("gro-phone"),
        h2("Another register"),
        fact("norcap"),
        h2("While you wait"),
        p(
            "A match may take years, or never come. It does not mean that nobody thinks of you. They may not know of "
            "the list."
        ),
        contact("family"),
    ],
    related=["adopted-adults/intermediary-services", "adopted-adults/contact-wishes"],
)

INTERMEDIARY = Draft(
    TopicPage,
    "intermediary-services",
    "Asking somebody to find and ask a relative",
    "Agencies that look for a person and ask whether they would like contact. Only for earlier adoptions.",
    [
        h2("Who can use one"),
        fact("intermediary-who"),
        fact("descendants"),
        h2("What they do"),
        steps(
            ("They check what you know", "And who you are."),
            ("They look for the person", "In registers, files and public lists."),
            ("They ask, with care", "A letter that tells a stranger nothing. Then a talk."),
            ("They tell you the answer", "Yes, no, or not yet. They help you with any of them."),
        ),
        fact("intermediary-consent"),
        fact("intermediary-news"),
        h2("What it costs"),
        fact("intermediary-fees"),
        h2("Choosing one"),
        fact("intermediary-ofsted"),
        p("We do not do this work ourselves. Ring us, and we tell you how to find an agency near you."),
        h2("Adopted on or after 30 December 2005"),
        fact("after-2005-family"),
        p(
            "Ask that agency what it can do for you. If you do not know which one it is, "
            "<a href='page:adopted-adults/find-your-route'>find your route</a> first.",
        ),
        h2("If the answer is no"),
        p(
            "It may be shock. It may be a secret kept for a lifetime. It is seldom about you. You can ask that your "
            "letter is kept for them.",
        ),
        contact("family"),
    ],
    related=["adopted-adults/contact-register", "adopted-adults/counselling"],
)

VETOES = Draft(
    TopicPage,
    "contact-wishes",
    "If you do not want to be found",
    "How to say that nobody should approach you, or only in a way you choose.",
    [
        h2("You can say so"),
        p(
            "You do not owe anyone contact. You can put it on the file, and you can say how far it goes. The law calls "
            "this a veto.",
        ),
        h2("Two kinds"),
        fact("veto-absolute"),
        fact("veto-qualified"),
        h2("Which adoptions"),
        p("A veto stops intermediary agencies. They work only for earlier adoptions."),
        fact("intermediary-who"),
        fact("after-2005-family"),
        h2("How to do it"),
        steps(
            ("Ring us", "We find out which agency holds your file."),
            ("Write what you want", "In your own words. We can help. You need not say why."),
            ("It goes on the file", "An agency that is asked to look for you sees it there."),
        ),
        h2("What it cannot do"),
        ul(
            "It cannot stop someone who finds you online or through a DNA test.",
            "It does not stop you from looking for them.",
        ),
        details("Can I change my mind?", "Yes, at any time. Ring us, and we change or remove it."),
        contact("family"),
    ],
    related=["adopted-adults/dna-and-social-media"],
)

DNA = Draft(
    TopicPage,
    "dna-and-social-media",
    "DNA tests and social media",
    "What they can show, what they cannot, and how to go slowly.",
    [
        h2("They are fast, and you cannot undo them"),
        p(
            "A DNA test can name a cousin in a week. A search online can find a mother in an evening. No one stands "
            "between you and the answer. So make your own pauses.",
        ),
        h2("Before you send off a test"),
        ul(
            "Would you want to know of brothers or sisters whom you never heard of?",
            "What if your birth father is not who you were told?",
            "What if nobody close comes up?",
            "Who else in your family will be in the results?",
            "What will the company do with your data? Can you delete it?",
        ),
        h2("If you want to write to someone"),
        do_dont(
            [
                "say who you are, and that you hope for nothing they cannot give",
                "write to the one person, and never on a public page",
                "wait a day before you send it",
                "have someone ready to talk to, whatever comes back",
            ],
            [
                "turn up at a door",
                "write to their children or partner first",
                "send many messages if there is no answer",
                "give your address or money early on",
            ],
        ),
        h2("If someone writes to you"),
        p(
            "You may be a secret to them, and they to you. You do not have to answer today. Keep the message. Ring us "
            "before or after. See <a href='page:safe-online'>staying safe online</a>.",
        ),
        h2("Health"),
        p("These tests are no medical advice. If a result worries you, ask your doctor before you do anything."),
        contact("family"),
    ],
    fields={"subject": Subject.ONLINE_SAFETY},
    related=["adopted-adults/counselling", "safe-online"],
)

DESCENDANTS = Draft(
    TopicPage,
    "descendants",
    "If your parent or grandparent was adopted",
    "What children, grandchildren and partners of an adopted person can do.",
    [
        h2("Your story starts there too"),
        p(
            "You may be asked about health in your family, and have nothing to say. You may have found papers after a "
            "death. You can look, too, but the way is not the same.",
        ),
        h2("What you can ask for"),
        fact("descendants"),
        fact("intermediary-who"),
        p(
            "If your parent or grandparent is alive, ask them first. It is their story, and they have more rights to "
            "it."
        ),
        h2("What you cannot ask for"),
        p(
            "You cannot see the adoption file as your parent could. The agency may share some things when that person "
            "has died. Each case is looked at by itself.",
        ),
        h2("Where to start"),
        steps(
            ("Write down what you know", "Names, dates, towns, what people said."),
            ("Order what is open to all", "Birth, marriage and death certificates."),
            ("Ring us", "We tell you which agency holds the file and what it may share."),
        ),
        contact("family"),
        fact("gro-phone"),
    ],
    related=["adopted-adults/intermediary-services"],
)
