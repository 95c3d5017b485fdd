"""Reading age: the formula, its parts, and that it tells an easy text from a hard one."""

import pytest

from base.reading import read, sentences, syllables, words

EASY = "We help you. You can ask us. It is free. Tell a grown-up that you trust."
HARD = (
    "The registered provider ensures that comprehensive documentation concerning individual entitlements is "
    "systematically disseminated to representatives, irrespective of organisational responsibilities."
)


@pytest.mark.parametrize(
    ("word", "count"),
    [("cat", 1), ("home", 1), ("letter", 2), ("asked", 1), ("wanted", 2), ("table", 2), ("homes", 1), ("adoption", 3)],
)
def test_syllables_are_counted_about_right(word: str, count: int) -> None:
    assert syllables(word) == count


@pytest.mark.parametrize("word", ["the", "me", "hmm", "I"])
def test_no_word_is_silent(word: str) -> None:
    assert syllables(word) == 1


def test_a_line_end_closes_a_sentence() -> None:
    assert sentences("Your rights\nYou may ask. At 9.30 we open!") == ["Your rights", "You may ask", "At 9.30 we open"]


def test_numbers_are_no_words() -> None:
    assert words("Ring 0800 1111, it’s free") == ["Ring", "it’s", "free"]


def test_easy_and_hard_texts_are_far_apart() -> None:
    assert read(EASY).age < 7
    assert read(HARD).age > 18


def test_lix_counts_long_words() -> None:
    assert read("We go. We stay.").lix == 2.0
    assert read("We celebrate. We stay.").lix == 27.0


def test_the_longest_sentence_is_named() -> None:
    reading = read("Ring us. We will find out for you. Good.")
    assert (reading.longest, reading.hardest) == (6, "We will find out for you")


def test_names_are_left_out() -> None:
    name = "Local Government and Social Care Ombudsman"
    assert read(f"Ask the {name}.", names=[name]) == read("Ask the .")


def test_a_text_without_words_has_no_age() -> None:
    assert read("999").age == 0
