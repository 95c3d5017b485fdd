"""What in a letter may tell who or where somebody is, by rules that are the same for every letter.

Whoever writes may see what is found here: it depends on their own words, on the national list and on words of
their own, and on nothing that another side has said.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from finder.places import longest, places, places_like_words

WORD = re.compile(r"[^\W_]+")
PLACE_FOLLOWS = frozenset(
    {"at", "around", "beyond", "by", "from", "in", "into", "near", "of", "outside", "past", "through", "to"}
    | {"towards", "visit", "visited"}
)
ONLINE = "facebook|fb|insta|instagram|messenger|snapchat|tiktok|whatsapp|youtube|discord|roblox|gamertag"
STREET = "street|road|close|lane|avenue|drive|way|court|crescent|gardens|terrace"
PLACE_OF = "Academy|Church|College|Hospital|Infants|Juniors?|Nursery|Primary|School|Surgery"
PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?i)\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b",  # a postcode
        r"(?<!\w)(?:\+44|0)(?:[\s().-]*\d){9,10}(?!\d)",  # a phone number
        r"\S+@\S+\.\w+",  # an e-mail address
        r"(?<![\w.])@\w{3,}",  # a name used online
        r"(?i)\b(?:https?://|www\.)\S+|\b[\w-]+\.(?:com|co\.uk|org|net|uk|me)\b",  # a link
        rf"(?i)\b(?:{ONLINE})\b",
        rf"(?i)\b\d+[a-z]?,? (?:[^\W\d_]+ ){{1,3}}(?:{STREET})\b",
        rf"\b(?:[A-Z][\w’']+ )+(?:{PLACE_OF})\b",
        r"\bSt\.? [A-Z][\w’']+",  # a school or a church
    )
)


@dataclass(frozen=True, order=True)
class Trace:
    """Where in the text it stands."""

    start: int
    end: int


def traces(text: str, own: Iterable[str] = ()) -> list[Trace]:
    """What is found, in order; none overlaps another. `own`: words that would tell of the writer's own side."""
    found = [Trace(*match.span()) for pattern in PATTERNS for match in pattern.finditer(text)]
    return _apart([*found, *_named(text, {_plain(term) for term in own} - {""})])


def _plain(text: str) -> str:
    return " ".join(_token(match) for match in WORD.finditer(text))


def _token(match: re.Match[str]) -> str:
    word = match.group().casefold()
    return "st" if word == "saint" else word


def _named(text: str, own: Collection[str]) -> Iterator[Trace]:
    """Places and own words, the longest name first: of "East Ham" not only "Ham"."""
    words = list(WORD.finditer(text))
    tokens = [_token(word) for word in words]
    most = max([longest(), *(len(term.split()) for term in own)])
    for here in range(len(words)):
        for length in range(min(most, len(words) - here), 0, -1):
            name = " ".join(tokens[here : here + length])
            is_own = name in own or name.removesuffix("s") in own
            if is_own or name in places() or (name in places_like_words() and _is_meant(words, tokens, here)):
                yield Trace(words[here].start(), words[here + length - 1].end())
                break


def _is_meant(words: list[re.Match[str]], tokens: list[str], here: int) -> bool:
    """With a capital, after a word that a place follows: "in Bath", not "in the bath"."""
    return words[here].group()[0].isupper() and here > 0 and tokens[here - 1] in PLACE_FOLLOWS


def _apart(found: Iterable[Trace]) -> list[Trace]:
    apart: list[Trace] = []
    for trace in sorted(found):
        if apart and trace.start < apart[-1].end:
            apart[-1] = Trace(apart[-1].start, max(apart[-1].end, trace.end))
        else:
            apart.append(trace)
    return apart
