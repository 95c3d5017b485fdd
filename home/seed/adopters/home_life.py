"""Living together: the first months, what early hurt does, anger that hurts, teenage years and kinds of therapy."""

from home.enums import Subject
from home.models import TopicPage
from home.seed.adopters import sources
from home.seed.shapes import (
    Draft,
    card,
    contact,
    details,
    do_dont,
    h2,
    lines,
    local_contact,
    p,
    quote,
    steps,
    table,
    ul,
)

SETTLING = Draft(
    TopicPage,
    "first-months",
    "The first months together",
    "Introductions, quiet weeks, visitors, and what to do if love does not come at once.",
    [
        h2("Small and slow"),
        p("Your child has lost everyone they knew, again. They need to learn one house, one bed and you."),
        do_dont(
            [
                "keep days the same: same walk, same tea, same song",
                "do the feeding, washing and putting to bed yourselves",
                "keep things that smell of the foster home unwashed",
                "talk about the foster carers, with photos",
                "say no to visitors, and blame us for it",
            ],
            [
                "have a party",
                "change their first name without talking to us",
                "start nursery soon if it can wait",
                "go away for a night at first",
            ],
            "Please do",
            "Please don’t",
        ),
        h2("What you may see"),
        ul(
            "They are very good. It is often fear. It may end when they feel safe, with a bang.",
            "They go to anyone. They have not yet learnt who you are to them.",
            "They eat till they are sick, or hide food. Keep a bowl of fruit where they can reach it.",
            "They act much younger. Let them. They may need what they missed.",
        ),
        h2("If you do not feel love yet"),
        p(
            "Many adopters feel flat, trapped or sad in the first months. They rarely say so. It is "
            "not a sign that you "
            "should not have done it. It is common, and it can be helped.",
            "Tell your partner, your doctor or us. Nobody will take your child away for it.",
        ),
        lines("Samaritans"),
        h2("Seeing the foster carers again"),
        p(
            "It used to be put off. Now we think that a visit soon after helps. Your child sees that people who go "
            "away can come back. They see that it is all right to stay with you.",
        ),
        details(
            "Our other child is jealous",
            "Of course. Give that child a job that is not looking after. Keep one thing in the week that is theirs.",
        ),
    ],
    related=["adopters/your-wellbeing", "adopters/working", "adopters/trauma"],
    topics=["behaviour", "wellbeing"],
)

TRAUMA = Draft(
    TopicPage,
    "trauma",
    "When early life was hard",
    "What fear and loss in the first years can do to a child, and what helps at home.",
    [
        p(
            "“Trauma” is what is left in a person after something too big. For many adopted children it came before "
            "they had words. It is in the body: in sleep, in the stomach, in sudden rage or sudden silence.",
        ),
        h2("What it can look like"),
        table(
            "What you see, and what may lie under it",
            ["What you see", "What may lie under it", "What may help"],
            [
                ["A fight over socks", "Too much change at once", "Fewer choices, the same order each day"],
                ["Taking food or money", "Fear that it will run out", "Food they may take. No big talk about it"],
                ["Lies about plain things", "Fear of being bad and sent away", "“I think I know. I am still here”"],
                ["Not being able to be alone", "Being left once", "Say when you will be back. Leave a thing of yours"],
                ["Nothing seems to reach them", "Having stopped hoping", "Stay. Small warm things, many times"],
            ],
        ),
        h2("Safe first, talk later"),
        steps(
            ("Calm yourself", "Breathe out slowly. Drop your shoulders. Sit lower than your child."),
            ("Say what you see", "“Your fists are tight. That was a shock.”"),
            ("Let it pass", "No lessons and no questions now. They cannot think yet."),
            ("Come back together", "A drink, a blanket, a walk with the dog."),
            ("Put it right", "Later, help your child mend what was broken. Do it beside them."),
        ),
        h2("Why usual ways may not work"),
        p(
            "Being sent out can feel like being sent away. Losing a treat can feel like proof that nothing lasts. "
            "Holding a line is still right. Do it near, and without shame.",
        ),
        h2("When to ask for more"),
        p(
            "If it goes on for weeks, if it gets in the way of school or sleep, or if you are worn "
            "out, ring us. We can "
            "look at courses and therapy with you. A doctor can look for other reasons.",
        ),
        p("Nothing on this page says what your child has. It is what other families have found helpful."),
        contact("family"),
    ],
    related=["adopters/therapy", "adopters/fasd", "adopters/violence"],
    topics=["behaviour", "therapy"],
    sources=[sources.EVALUATION],
)

FASD = Draft(
    TopicPage,
    "fasd",
    "Foetal alcohol and other harm before birth",
    "What FASD is, what you may notice, how to ask for a check, and what makes days easier.",
    [
        p(
            "When someone drinks while they are pregnant, it can harm the baby’s brain and body. The name for what "
            "follows is foetal alcohol spectrum disorder, or FASD. Drugs, too little food and great stress can do harm "
            "too.",
            "Only a doctor can say if your child has it. This page tells you how to ask.",
        ),
        h2("What parents notice"),
        ul(
            "They know it today, and not tomorrow.",
            "They talk well, and understand less than it seems.",
            "They cannot wait, stop or plan.",
            "Time and money mean little to them.",
            "They are trusting, and get led into trouble.",
            "Noise, light or labels in clothes are too much.",
        ),
        p(
            "Many other things can look like this too, such as early fear, poor hearing or ADHD. "
            "Some children have several."
        ),
        h2("How to ask for a check"),
        steps(
            ("Write down what you see", "Two weeks of notes, with good days as well."),
            ("Ask us what is known", "The file may say if there was drinking. We can look."),
            ("See your GP", "Ask to be sent to a children’s doctor. Take the notes and what we found."),
            ("Tell the school", "Help can start before there is a name for it."),
        ),
        h2("What makes days easier"),
        do_dont(
            [
                "say one thing at a time, in few words",
                "show it: pictures, lists, a clock you can see",
                "keep the same order every day",
                "look out for danger longer than for other children of their age",
                "think “cannot”, before you think “will not”",
            ],
            [
                "expect last week’s lesson to hold today",
                "use long talks about what they did",
                "take away the one thing they are good at",
            ],
            "What helps",
            "What does not",
        ),
        h2("Being fair to the birth mother"),
        p(
            "Most women who drink while pregnant do not want to harm their baby. Some did not know. Some could not "
            "stop. Your child will need a way to hear this that leaves room for kindness.",
        ),
        details(
            "Is a diagnosis worth it?",
            "Many families say yes: it turned “naughty” into “needs help”. It can also open doors at school. Some wait "
            "until their child can have a say. Talk it over with us.",
        ),
    ],
    related=["adopters/trauma", "adopters/school", "adopters/support"],
    topics=["health", "behaviour"],
    sources=[sources.FASD_NEEDS, sources.FASD_GPS],
)

VIOLENCE = Draft(
    TopicPage,
    "violence",
    "When your child hurts you",
    "Hitting, threats and broken things: how to keep everyone safe, and who helps without blame.",
    [
        card(
            "emergency",
            "Ring 999 if",
            ["someone is badly hurt", "there is a weapon", "you are locked in, or afraid for your life"],
            "Say that it is your child, that they are adopted, and what helps to calm them. If you cannot speak on a "
            "mobile, press 55.",
        ),
        p(
            "It happens in many adoptive homes. Few people talk about it. It is not because you are too soft. You have "
            "a right to be safe, and so do your other children.",
        ),
        h2("While it is happening"),
        ul(
            "Use few words, in a low voice. “You are safe. I am moving back.”",
            "Give them room, and a way out of the door that is not through you.",
            "Take the other children to a place you agreed before.",
            "Do not try to win. It can wait.",
        ),
        h2("Make a plan on a calm day"),
        steps(
            ("Write down what comes before", "Time of day, hunger, a call, a word. There is often a pattern."),
            ("Move what can hurt", "Knives, tools, keys. Put glass out of reach."),
            ("Agree a safe room and a word", "With the other children too, in a way that does not frighten them."),
            ("Choose who comes", "A neighbour, a friend: someone your child does not mind."),
            ("Keep notes", "What happened, who was hurt, who you told. It helps you to get help."),
        ),
        h2("Afterwards"),
        p(
            "Most children are ashamed and scared of themselves. Look after your own hurt first. Then come back, when "
            "you are both calm. You can hold two things: “I love you” and “You may not hurt me”.",
        ),
        h2("What help there is"),
        p(
            "There are courses for parents on standing firm without a fight. They are often called non-violent "
            "resistance. There is also therapy, work on safety at home and groups where nobody is shocked.",
        ),
        contact("family"),
        local_contact("emergency_duty_team"),
        h2("If someone else at home hurts or frightens you"),
        p("That is not what this page is about, and it matters just as much. You can talk to these people."),
        lines("National Domestic Abuse Helpline", "Men’s Advice Line", "Galop"),
        details(
            "Will ringing the police give my child a record?",
            "Ask the officer for help to keep people safe, and say that you do not want a charge. They decide. Tell us "
            "at once, and we speak to them. Your safety comes first.",
        ),
        details(
            "I have hit back",
            "Tell us. You will not be the first. We make a plan so that it does not come to that again. If a child has "
            "been hurt, the council may look at it too. We stay beside you.",
        ),
    ],
    fields={"subject": Subject.ABUSE},
    related=["adopters/breaking-point", "adopters/trauma", "urgent-help"],
    topics=["behaviour"],
    sources=[sources.NATIONAL_PICTURE, sources.POTATO],
)

TEENAGERS = Draft(
    TopicPage,
    "teenagers",
    "The teenage years",
    "Who am I, who are you to tell me: growing up when you have two families.",
    [
        p(
            "All teenagers push away. Adopted teenagers also ask where they come from. They may try out the life "
            "they think their birth family had.",
        ),
        h2("What may be going on"),
        ul(
            "They look in the mirror and see nobody they know.",
            "A first love ends, and it feels like every loss at once.",
            "They test whether you will still be there.",
            "They want to search, and they do not want to hurt you.",
        ),
        h2("What helps"),
        do_dont(
            [
                "give them the facts of their story, all of it, in good time",
                "let them choose: clothes, room, who knows",
                "keep feeding them, driving them and saying goodnight",
                "find them another grown-up to talk to",
                "keep one rule firm, and let three go",
            ],
            [
                "say “you are just like her”",
                "read their messages in secret, unless you fear for their safety",
                "take it all as being about adoption",
                "take none of it as being about adoption",
            ],
            "Please do",
            "Please don’t",
        ),
        h2("Help for them"),
        p(
            "There are groups for adopted teenagers. They can ring us without you. They can read "
            "<a href='page:children'>the pages we wrote for them</a>. They can ask for an advocate.",
        ),
        h2("When you are really worried"),
        p(
            "About self-harm, being used by others, drugs or going missing: do not wait. Ring a "
            "doctor, or one of these."
        ),
        lines("NHS 111, option 2", "FRANK", "Childline"),
        h2("Leaving home"),
        p(
            "Many adopted young people need longer. Leaving is another loss. Make it slow: a key they keep, a bed that "
            "stays, a meal every Sunday. Our help does not stop on a birthday. "
            "<a href='page:adopted-adults'>We help adopted adults too</a>.",
        ),
        quote(
            "He moved out with a slam and came back each Thursday with his washing. I call that attachment.",
            "Ros, adopter",
        ),
    ],
    related=["adopters/found-online", "adopters/identity", "adopters/violence"],
    topics=["behaviour", "identity"],
    sources=[sources.POTATO],
)

THERAPY = Draft(
    TopicPage,
    "therapy",
    "Kinds of therapy",
    "The names you will hear, in plain words, and what to ask a therapist before you start.",
    [
        p(
            "You do not have to know which one your child needs. We work that out with you. These "
            "are words you may hear.",
        ),
        table(
            "Names you may hear",
            ["Name", "What it is, in plain words", "Who is in the room"],
            [
                [
                    "Dyadic developmental psychotherapy (DDP)",
                    "Talking that helps a child feel safe with you",
                    "Both of you",
                ],
                ["Theraplay", "Play that builds trust, led by a therapist", "Both of you"],
                ["EMDR", "A way to make a bad memory less sharp", "Your child, and you for some of it"],
                ["Play, art, drama or music therapy", "Saying things without words", "Mostly your child"],
                ["Sensory work", "Help for a body that is always on guard", "Your child, with you near"],
                ["Therapeutic life story work", "Going through the story with a helper", "Both of you"],
                ["Non-violent resistance", "Standing firm without a fight", "Parents"],
                ["Therapeutic parenting course", "Ways to parent a child who has been hurt", "Parents"],
            ],
        ),
        h2("Ask before you start"),
        ul(
            "What is your training, and who checks your work?",
            "How many adopted children have you worked with?",
            "What do we do together, and what does my child do alone?",
            "How will we know if it helps?",
            "What if my child does not want to come?",
            "What do you tell me, and what stays between you and my child?",
        ),
        h2("How to get it"),
        p(
            "It starts with <a href='page:adopters/support/assessment'>an assessment</a>. "
            "<a href='page:adopters/fund'>The fund</a> pays for much of it. Health services pay for some.",
        ),
        details(
            "We are on the list for mental health services. Can we have both?",
            "Often, yes. Tell each about the other. If your child is in danger now, do not wait for either.",
        ),
        details(
            "It got worse after it began",
            "That can happen when feelings come out. Tell the therapist this week. It should be talked about, and "
            "slowed down if need be.",
        ),
    ],
    related=["adopters/fund", "adopters/support/assessment", "adopters/trauma"],
    topics=["therapy"],
    sources=[sources.NATIONAL_PICTURE],
)

PAGES = [SETTLING, TRAUMA, FASD, VIOLENCE, TEENAGERS, THERAPY]
