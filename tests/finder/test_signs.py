"""Signs of danger, news, titles and feelings: wide on purpose, and silent about ordinary letters."""

import pytest

from finder.findings import Finding, Severity, apart
from finder.signs import Signs, dangers, news

pytestmark = pytest.mark.sqlite

IN_DANGER = [
    ("I don’t want to be here any more.", "self_harm"),
    ("some days I just cant go on", "self_harm"),
    ("I took an overdose in March.", "self_harm"),
    ("By the time you read this I will be gone", "self_harm"),
    ("They would be better off without me.", "self_harm"),
    ("I will find you, whatever they say.", "threat"),
    ("I know where you live", "threat"),
    ("One day I'm coming to get my son back", "threat"),
    ("You’ll be sorry for what you did", "threat"),
    ("Nobody can\nstop me.", "threat"),
    ("Don’t tell your mum about this.", "child_at_risk"),
    ("It is our little secret", "child_at_risk"),
    ("he hits her when he has had a drink", "child_at_risk"),
    ("She is scared to go home.", "child_at_risk"),
    ("The doctors say I have weeks left.", "dying"),
    ("She is in the hospice now", "dying"),
    ("I’m dying, and I want the boys to know", "dying"),
    ("Nan passed away at Easter.", "death"),
    ("Grandad died in his sleep", "death"),
    ("We had the funeral on Friday", "death"),
    ("I lost my mum in the spring", "death"),
]
ORDINARY = [
    "The beans grew as tall as the fence, and there was cake.",
    "He is dying to see the new film.",
    "She killed it at football and everyone clapped.",
    "I will find out what she would like for her birthday.",
    "We got lost on the way to the beach and it was the best day.",
    "He hits the ball over the fence every time.",
    "My phone died so there are no photographs from the zoo.",
    "They take him back to bed when he wakes.",
    "He was dead tired after the long walk.",
    "I would love to know what makes her laugh.",
]


@pytest.mark.parametrize(("text", "kind"), IN_DANGER)
def test_a_sign_of_danger_is_seen(text, kind):
    assert kind in dangers(f"Dear you,\n\n{text}\n\nWith love")


@pytest.mark.parametrize("text", ORDINARY)
def test_an_ordinary_letter_raises_none(text):
    assert dangers(f"Dear you,\n\n{text}\n\nWith love") == set()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("My baby is due in June.", "baby"),
        ("I am pregnant again", "baby"),
        ("He was born on a Tuesday", "baby"),
        ("your nan died", "death"),
        ("I have been diagnosed with MS", "illness"),
        ("my little one has gone into care", "care"),
        ("I come out of prison in May", "prison"),
    ],
)
def test_news_is_seen(text, kind):
    assert news(f"Hello.\n{text}\nBye") == {kind}


def test_a_letter_without_news_has_none():
    assert news("We went to the sea. He can swim now, and he laughs a lot.") == set()


@pytest.mark.parametrize("end", ["Love, Mummy xxx", "from your dad", "lots of love\nMum", "Your real mum"])
def test_a_title_at_the_end_is_seen(end):
    found = [finding.kind for finding in Signs().look(f"Dear you,\nI think of you.\n{end}", ())]
    assert "title" in found


def test_a_word_about_somebodys_mum_is_no_signature():
    found = Signs().look("Alison’s mum came to stay and taught us a card game.\nAll the best, Keira", ())
    assert [finding for finding in found if finding.kind == "title"] == []


def test_each_finding_says_where_it_stands():
    text = "I cry every night.\nLove\nMummy"
    found = {finding.kind: text[finding.start : finding.end] for finding in Signs().look(text, ())}
    assert found == {"feelings": "cry every", "title": "Mummy"}


def test_of_two_that_overlap_the_graver_stays():
    known = Finding(4, 9, "known_word", Severity.SAFETY, "known_word")
    wish = Finding(0, 6, "title", Severity.WISH, "title")
    later = Finding(20, 22, "feelings", Severity.WISH, "feelings")
    assert apart([later, wish, known]) == [known, later]
