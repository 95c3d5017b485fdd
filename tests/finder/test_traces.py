"""Rules that are the same for every letter: what they find, and what they leave in peace."""

import pytest

from finder.traces import traces


def found(text: str, own: tuple[str, ...] = ()) -> list[str]:
    return [text[trace.start : trace.end] for trace in traces(text, own)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("we live in ludlow now", ["ludlow"]),
        ("Milton Keynes and Newcastle-upon-Tyne", ["Milton Keynes", "Newcastle-upon-Tyne"]),
        ("a day in Bath, from Saint Albans", ["Bath", "Saint Albans"]),
        ("Our code is WF99 9ZZ.", ["WF99 9ZZ"]),
        ("ring 07700 900 123 or +44 7700 900123", ["07700 900 123", "+44 7700 900123"]),
        ("write to keira@example.org", ["keira@example.org"]),
        ("I am @keira_d there, see www.example.org/k", ["@keira_d", "www.example.org/k"]),
        ("find me on Insta", ["Insta"]),
        ("14 Larch Close is the house", ["14 Larch Close"]),
        ("she is at Hill Top Primary, with St Brannoc’s", ["Hill Top Primary", "St Brannoc’s"]),
    ],
)
def test_what_is_found(text, words):
    assert found(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Thank you. I liked the ribbon. I count thunder.",
        "I think about you every day and I love you. Mum",
        "He was reading in the bath and asked for a sandwich and a Rugby shirt",
        "Dear Ashley, March was wet. Heather and Keith say hope is a good word. We had 12 eggs in 2026.",
        "",
    ],
)
def test_what_is_left_in_peace(text):
    assert found(text) == []


def test_own_words_are_found_as_whole_words_however_they_are_spaced():
    own = ("Pocock", "Larch Close", " ")
    assert found("The Pococks, no: Pocock! And Larch-Close.", own) == ["Pococks", "Pocock", "Larch-Close"]


def test_what_overlaps_is_marked_once():
    assert found("at 3 Ludlow Road", ("Ludlow",)) == ["3 Ludlow Road"]
