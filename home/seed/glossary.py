"""Words of the trade in plain words; where children meet the word, in a child's words too."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Word:
    term: str
    plain_meaning: str
    child_meaning: str = ""


GLOSSARY = [
    Word(
        "Adoption order",
        "What the court makes when a child becomes yours in law, for good.",
        "The paper from the judge. It says who your family is in law.",
    ),
    Word(
        "Adoption support",
        "All the help there is after and around an adoption, for everyone in it.",
        "Help for you and for those who love you.",
    ),
    Word(
        "Advocate",
        "Someone who is only on a child’s side and helps them to be heard. It is free.",
        "A person who helps you say what you want. It is free.",
    ),
    Word("ASGSF", "The Adoption and Special Guardianship Support Fund. It pays for therapy. Some say “the ASF”."),
    Word(
        "Assessment",
        "Talks with you to find out what would help, written down with a plan at the end.",
        "We talk with you and your grown-ups. Then we know what would help.",
    ),
    Word(
        "Attachment",
        "The bond that a child makes with the people who keep them safe.",
        "How close you feel to the people who look after you.",
    ),
    Word(
        "Birth family",
        "The family a child was born to.",
        "The family you were born to.",
    ),
    Word("CAMHS", "The health service for children’s minds and feelings. A doctor or a school can send you there."),
    Word(
        "Child arrangements order",
        "A court order that says with whom a child lives, or whom they see.",
        "A paper from the judge. It says who you live with or see.",
    ),
    Word(
        "Contact",
        "Being in touch with birth family, by letter or by meeting. Many now say “staying in touch”.",
        "To write to your birth family, or to see them.",
    ),
    Word(
        "Court",
        "Where a judge listens to everyone and then decides.",
        "The place where a judge listens and then decides.",
    ),
    Word(
        "DDP",
        "Dyadic developmental psychotherapy. You talk with your child and a therapist, so that your "
        "child feels safe with you.",
    ),
    Word("Designated teacher", "The teacher in each school who looks out for children who are or were in care."),
    Word("Early permanence", "A child is fostered by people who will adopt them if the court decides for adoption."),
    Word("EHCP", "Education, health and care plan: what help a child must have at school, written down by law."),
    Word("EMDR", "A kind of therapy that makes a bad memory less sharp."),
    Word("FASD", "Foetal alcohol spectrum disorder: harm to a baby from drink before birth. Only a doctor can say."),
    Word(
        "Foster carer",
        "Someone who looks after a child for a time, before they go home or move on.",
        "A grown-up who looks after a child for a time.",
    ),
    Word("Introductions", "The days on which a child and their new parents get to know each other."),
    Word(
        "IRO",
        "Independent reviewing officer. Checks the plan for a child in care. The job ends with the adoption order.",
        "A person who checks that your plan is good. They stop when the judge says “adopted”.",
    ),
    Word(
        "Judge",
        "The person in court who decides.",
        "The person who decides in court.",
    ),
    Word("Kinship carer", "A relative or friend who brings up a child, with or without a court order."),
    Word(
        "Later-life letter",
        "A letter for when a child is older. It says what was decided, and why.",
        "A letter that tells you more when you are older.",
    ),
    Word(
        "Letterbox",
        "Letters between families that go through us, so that nobody’s address is seen.",
        "A safe way to send and get letters.",
    ),
    Word(
        "Life story book",
        "A book that tells a child how they came to their family.",
        "A book about you and how you came to be here.",
    ),
    Word("Mentor", "An adopter who has had training and helps another family."),
    Word("NVR", "Non-violent resistance: a way for parents to stand firm without a fight."),
    Word(
        "Ofsted",
        "The office that checks on schools, councils and adoption agencies.",
        "People who check that we do our job well.",
    ),
    Word(
        "Ombudsman",
        "Someone outside the council who looks at a complaint afresh. It is free.",
        "A person who looks again if we got it wrong.",
    ),
    Word("Panel", "A group of people who meet adopters and say if they think that it is right to go on."),
    Word("Placement", "When a child moves in with a family, before the court makes the order."),
    Word("Previously looked-after child", "A child who was in care and left it through adoption or a like order."),
    Word("Pupil premium plus", "Extra money for the school of a child who was in care."),
    Word("RAA", "Regional Adoption Agency. Some councils do their work on adoption together, as one."),
    Word(
        "Records",
        "The papers about an adoption that are kept for a very long time.",
        "The papers about you that we keep safe.",
    ),
    Word(
        "Social worker",
        "Someone whose job is to help families and keep children safe.",
        "A grown-up whose job is to help you and keep you safe.",
    ),
    Word("Special guardian", "Someone whom a court has made the one who brings up a child. The parents stay parents."),
    Word(
        "Therapy",
        "Help with feelings from someone trained for it: by talking, playing, drawing or moving.",
        "Help with feelings. You may talk, play, draw or move.",
    ),
    Word("Theraplay", "Play led by a therapist that builds trust between a child and a parent."),
    Word("Virtual school", "A head teacher and team in the council for children who are or were in care."),
]
