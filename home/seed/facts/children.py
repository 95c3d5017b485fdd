"""For children and young people."""

from home.seed.facts.shape import ACT_2002, STANDARDS, Fact

CHILDREN = [
    Fact(
        "at-eighteen",
        "When you are 18 you can ask for your birth and adoption records. You need nobody’s permission.",
        "Adoption and Children Act 2002, section 60",
        f"{ACT_2002}/section/60",
    ),
    Fact(
        "iro",
        "Until the judge makes the adoption order, you have an IRO. That is short for independent reviewing officer. "
        "The IRO checks that the plan is right for you. After the order you no longer have one.",
        f"{STANDARDS}, standard 18",
    ),
    Fact(
        "commissioner",
        "The Children’s Commissioner for England speaks up for children. Help at Hand is the team that gives advice. "
        "They can tell you who can help.",
        "Children and Families Act 2014",
    ),
    Fact(
        "ofsted",
        "Ofsted checks on us. It wants to hear what children think. It cannot sort out one person’s problem.",
        "Ofsted: talking to an inspector, 2024",
    ),
    Fact("ofsted-phone", "You can ring Ofsted on 0300 123 1231.", "Two pages that do not agree", checked=False),
    Fact(
        "advocate-for-complaints",
        "If you complain to the council, it must find you an advocate.",
        "Children Act 1989, section 26A",
        checked=False,
    ),
    Fact("health-at-sixteen", "From 16 some choices about your health are yours.", "General advice", checked=False),
    Fact(
        "ombudsman-phone",
        "You can ring the Local Government and Social Care Ombudsman on 0300 061 0614.",
        "An older page",
        checked=False,
    ),
]
