"""For birth families: support that is independent, at any time."""

from home.models import TopicPage
from home.seed.shapes import Draft, card, contact, details, fact, h2, lines, p, quote, steps, ul

SUPPORT = Draft(
    TopicPage,
    "your-support",
    "Support that is only for you",
    "A worker who is on your side, and not your child’s social worker.",
    [
        contact("family"),
        h2("Someone separate"),
        fact("independent-worker"),
        fact("counselling-for-all"),
        fact("birth-family-help"),
        p(
            "What you say stays between you and your worker. They would only tell someone if they thought that a "
            "person was in danger. They would talk to you about it first if they could.",
        ),
        h2("What you can get help with"),
        ul(
            "someone to listen, for as long as it takes",
            "what happens in court, in plain words",
            "how to find a lawyer, and what to ask",
            "saying goodbye for now, and what to give your child",
            "letters: writing them, reading them, waiting for them",
            "meeting other people who have been through this",
        ),
        h2("How to start"),
        steps(
            ("Ring us", "You do not have to give your name at first. You can ask someone to ring for you."),
            ("We find a worker for you", "You can ask for a woman or a man. You can ask to change."),
            ("You choose where to meet", "At home, in a café, on a walk, or on the phone."),
        ),
        fact("ours-birth-worker"),
        h2("How much there is"),
        fact("sessions-differ"),
        p("Ask us what there is where you live. If it is not enough, say so. We look for something else with you."),
        quote(
            "She did not write anything down. She made tea and asked me about my boy.", "Dee, a birth mother, invented"
        ),
        details(
            "It was a long time ago. Am I too late?",
            "No. You can come five or fifty years after. There is no last day.",
        ),
        details(
            "I find reading hard",
            "Ring us. We can read any page to you. We can write a letter with you.",
        ),
        fact("family-rights-map"),
        lines("Family Rights Group"),
    ],
    related=["birth-family/what-happens", "birth-family/come-later"],
)

LONG_AGO = Draft(
    TopicPage,
    "long-ago",
    "If your child was adopted long ago",
    "They may be grown up now. What you can do, and what may happen.",
    [
        contact("family"),
        h2("You may have told nobody"),
        p(
            "Many people were told to forget, and never did. You may have carried it for most of your life. It is not "
            "too late to say it to someone. We have heard many stories, and we will not be shocked by yours.",
        ),
        h2("What you can do now"),
        ul(
            "Put a letter, a photo or your news on your child’s file.",
            "Tell us where you live, so that you can be found.",
            "Tell us about an illness that runs in the family.",
            "Say that you would like contact, or that you would not.",
            "Talk to someone about what happened.",
        ),
        h2("If your child is now an adult"),
        p(
            "There is a national register. Adopted people and relatives can both join it. See "
            "<a href='page:adopted-adults/contact-register'>the Adoption Contact Register</a>.",
        ),
        fact("register-how"),
        fact("register-age"),
        h2("If someone is to ask for you"),
        fact("intermediary-who"),
        fact("intermediary-consent"),
        p("See <a href='page:adopted-adults/intermediary-services'>agencies that can ask for you</a>."),
        h2("If your child was adopted later than that"),
        fact("after-2005-family"),
        h2("If they write to you"),
        p(
            "You may feel joy and fear on one day. You need not answer at once. Ring us first if you like. We can help "
            "you with the first letter, and with how to tell your family.",
        ),
    ],
    related=["birth-family/come-later", "birth-family/letters"],
)

COME_LATER = Draft(
    TopicPage,
    "come-later",
    "You can come later",
    "However long it has been. If you said no before, you can say yes now.",
    [
        contact("family"),
        h2("There is no last day"),
        p(
            "Some people cannot talk to anyone when it happens. They may be angry with all social workers. They may "
            "be ill, or in prison, or just trying to get through. That is no reason to lose your place.",
            "You can ring after a week, ten years or a whole life. You can ring, stop, and ring again.",
        ),
        h2("It does not matter if"),
        ul(
            "you said no to help before",
            "you shouted at us",
            "you have moved away, or live in another country",
            "you never wrote a letter, or stopped",
            "you drink or use drugs",
            "you do not have papers, or do not know the dates",
        ),
        h2("What to say when you ring"),
        p(
            "“My child was adopted and I would like to talk to someone.” That is enough. You do not have to tell us "
            "the story on the phone.",
        ),
        h2("What we do first"),
        steps(
            ("We ask how it is safe to reach you", "We do not leave a message unless you say that we may."),
            ("We find out who can help you", "It depends on where you live and who placed your child."),
            ("You meet one person", "The same one each time, if you like them."),
        ),
        fact("ours-birth-worker"),
        h2("If you have children at home"),
        p(
            "Ringing us does not start checks on you. We would only act if a child was in danger, and we would tell "
            "you."
        ),
    ],
    related=["birth-family/your-support", "birth-family/long-ago"],
)

HARD_DAYS = Draft(
    TopicPage,
    "hard-days",
    "Urgent help and hard days",
    "Who to ring now, and how to get through a birthday, a court day or a night.",
    [
        card(
            "emergency",
            "Ring 999 if",
            ["you have hurt yourself, or may do so now", "someone is hurting you", "a child is in danger now"],
            "Say where you are. If you cannot speak on a mobile, wait for the question and press 55.",
        ),
        lines("Police, ambulance or fire", "NHS 111, option 2", "Samaritans"),
        h2("If someone at home frightens you"),
        lines("National Domestic Abuse Helpline", "Men’s Advice Line", "Galop"),
        p("<a href='page:urgent-help'>All the numbers are on one page.</a>"),
        h2("Days that are hard"),
        p(
            "Your child’s birthday. The day they left. Mother’s Day and Father’s Day. A day in court. A day when a "
            "letter comes, or does not. They come every year, so you can plan for them.",
        ),
        ul(
            "Tell one person what day it is.",
            "Do one thing for your child: light a candle, plant something, write a line.",
            "Keep off social media if it hurts.",
            "Eat, and go outside once.",
            "Put our number and one more in your phone the day before.",
        ),
        h2("In our hours"),
        p("You can ring us just to say that today is the day."),
        contact("family"),
    ],
)
