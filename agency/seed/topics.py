"""What help is about."""

TOPICS = {
    "education": "School and learning",
    "therapy": "Therapy",
    "letters": "Letters",
    "records": "Records",
    "identity": "Identity and life story",
    "behaviour": "Behaviour",
    "money": "Money",
    "contact": "Seeing each other",
    "health": "Health",
    "groups": "Groups",
    "siblings": "Brothers and sisters",
    "online": "Being online",
    "rights": "Rights",
    "wellbeing": "Feeling well",
}
