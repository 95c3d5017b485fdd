"""Plain signs in a letter: somebody in danger, news that a person tells first, a title, strong feelings.

They are wide on purpose: what they mark, a person reads; what they miss, a person reads all the same.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from finder.findings import Finding, Severity

_ME = r"(?:my ?self|mysel)"
_WILL = r"(?:'ll| will|'m going to| am going to|'re going to| are going to|'m gonna| shall|'m coming to)"
_HARM = r"find(?! out)|get|take|come for|kill|hurt"
_CHILD = r"(?:son|daughter|sister|brother|child(?:ren)?|kids?|boys?|girls?|baby)"
_HITS = r"(?:hits?|hitting|beats?|beating|hurts?|hurting|slap\w*|shout\w* at|touch(?:es|ed|ing)?)"
_AT_HOME = r"(?:bed|sleep|school|nursery|the)"
DANGER: Mapping[str, tuple[str, ...]] = {
    "self_harm": (
        rf"kill(?:ing|ed)? {_ME}",
        rf"(?:hurt|harm|cut|cutt)(?:ing)? {_ME}",
        r"end(?:ing)? (?:it all|my (?:own )?life)",
        r"suicid\w*",
        r"self.?harm\w*",
        r"over ?dose[ds]?",
        r"(?:can'?t|cannot|can not|couldn'?t) (?:go on|carry on|do this any ?more|take (?:it|this) any ?more)",
        r"(?:don'?t|do not|didn'?t) want to (?:live|be here|wake up|be alive)",
        r"(?:no|nothing|not anything) (?:left )?(?:point|reason) (?:in |to )?(?:living|live|going on|go on)",
        r"nothing (?:left )?to live for",
        r"better off (?:without me|dead|if i was(?:n'?t)?)",
        r"(?:this is )?my last letter",
        r"by the time you read this",
        r"want(?:ed)? to die",
        r"wish i (?:was|were) dead",
    ),
    "threat": (
        rf"i{_WILL} (?:{_HARM}|fetch)",
        rf"(?:we|he|she|they){_WILL} (?:{_HARM}) (?:you|him|her|them)",
        r"know (?:exactly )?where (?:you|he|she|they) (?:live|go|are)",
        r"watch(?:ing)? (?:you|your house|the house|the school)",
        r"(?:you'?ll|you will|you are going to) (?:pay|regret|be sorry)",
        rf"(?:take|get|bring|steal|snatch) (?:him|her|them|my {_CHILD}) (?:back(?! to {_AT_HOME})|home|away)",
        r"com(?:e|ing) (?:and|to) (?:get|take|fetch|find) (?:you|him|her|them|my)",
        r"(?:burn|smash) (?:your|the|his|her|their) (?:house|home|car|windows?)",
        r"(?:got|have|with) a (?:knife|gun)",
        r"(?:nobody|no ?one|nothing) (?:can|will|is going to) stop me",
        r"make (?:you|them|him|her) pay",
        r"watch your back",
    ),
    "child_at_risk": (
        rf"{_HITS} (?:me|him|her|us|them|the {_CHILD}|my {_CHILD})(?! the ball)",
        r"(?:don'?t|do not|never) tell (?:your |anyone|anybody|them|mum|dad|the (?:worker|school|teacher))",
        r"our (?:little )?secret",
        r"keep (?:this|it) (?:a )?secret",
        r"(?:scared|afraid|frightened) (?:of (?:him|her|dad|mum|home)|to go home)",
        r"(?:locked|locks|locking|shut) (?:me|him|her|us|them) (?:in|out|up)",
        r"(?:abus(?:e|es|ed|ing)|neglect(?:s|ed|ing)?|groom(?:ed|ing))",
        r"not (?:safe|being fed)",
        r"(?:nothing|no food|not enough) (?:to eat|in the house)",
        r"social services (?:are|have been|came) (?:involved|round|back|again)",
        r"bruis\w+",
    ),
    "dying": (
        r"(?:i'?m|i am|he'?s|he is|she'?s|she is) dying(?! (?:to|for) )",
        r"(?:weeks|months|not (?:long|much time)|a year) (?:left|to live)",
        r"terminal(?:ly)?",
        r"hospice",
        r"palliative",
        r"end of life",
        r"(?:cancer|tumour|leukaemia) (?:has |have )?(?:spread|come back|is back)",
        r"nothing more (?:they|the doctors?) can do",
        r"won'?t (?:be here|see|make it)",
    ),
    "death": (
        r"(?:(?<!phone )(?<!battery )(?<!tablet )died|passed away|passed on(?! to)|passed over)",
        r"(?:'s|is|are|was|were) dead(?! (?:tired|chuffed|good|proud|easy|funny|cute|nice|keen|posh|clever))",
        r"funeral",
        r"(?:his|her|the|their) (?:death|ashes|cremation|burial)",
        r"(?:we|i|they)(?:'ve| have)? (?:just )?(?:buried|cremated)",
        r"(?:we|i|they)(?:'ve| have)? lost (?:him|her|them|(?:my|your|our|his|her) \w+)",
        r"miscarr\w+",
        r"still ?born",
    ),
}
NEWS: Mapping[str, tuple[str, ...]] = {
    "baby": (
        r"pregnan\w+",
        r"expecting (?:a|another|again|twins|in)",
        r"(?:baby|little one|twins?) (?:is |are )?(?:due|coming|on the way)",
        r"due in (?:january|february|march|april|may|june|july|august|september|october|november|december|the)",
        r"(?:had|having|have) (?:a|another|my|our) (?:new )?(?:baby|little (?:boy|girl))",
        r"new(?:born)? (?:baby|brother|sister)",
        r"(?:gave|given) birth",
        r"was born (?:on|in|last|this)",
    ),
    "death": DANGER["death"],
    "illness": (
        *DANGER["dying"],
        r"(?:cancer|leukaemia|tumour|stroke|heart attack|dementia|chemo\w*)",
        r"(?:in|into) intensive care",
        r"very (?:ill|poorly|sick)",
        r"diagnos\w+ with",
    ),
    "care": (
        r"(?:taken|gone|went|going|been put|put) into (?:foster )?care",
        r"(?:taken|took) (?:him|her|them|my (?:baby|son|daughter|kids?)) (?:off|from|away from) me",
        r"(?:is|was|been|being|got) adopted (?:too|as well|now|last|this)",
        r"in care (?:now|too|as well|proceedings)",
    ),
    "prison": (
        r"(?:in|to|out of|from) (?:prison|jail)",
        r"(?:sent|sentenced|got|doing) \w+ (?:months|years)(?: inside)?",
        r"(?:my|his|her) release",
        r"(?:on|got) (?:remand|parole|tag)",
    ),
}
TITLE = r"(?:mum|mummy|mam|mammy|mom|mommy|ma|mother|mumma|mama|dad|daddy|da|father|dada|papa)"
_WHOSE = r"(?:birth |real |other |first |tummy )?"
TITLES = (
    rf"^[ \t]*(?:lots of |all my |with |from |your |love,? |always,? |x+ )*{_WHOSE}{TITLE}\b[^\n]{{0,12}}$",
    rf"\b(?:from|love),? (?:your )?{_WHOSE}{TITLE}\b(?=\W|$)",
)
FEELINGS = (
    r"cry(?:ing)? (?:myself|every|all)",
    r"till we meet again",
    r"heart (?:is |was )?(?:broken|breaks|breaking|broke)",
    r"broken.?hearted",
    r"(?:miss|missing) (?:you|him|her) (?:so|every|more)",
    r"(?:never|not) (?:stop|stopped) (?:crying|grieving|hurting)",
    r"(?:grief|griev\w+|unbearable)",
    r"think of you every",
    r"a part of me (?:is|has|died)",
)


def _pattern(parts: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{part})" for part in parts), re.IGNORECASE | re.MULTILINE)


def _bounded(parts: Iterable[str]) -> re.Pattern[str]:
    return _pattern(rf"\b(?:{part})\b" if part[0].isalnum() or part[0] == "(" else part for part in parts)


_DANGER = {kind: _bounded(parts) for kind, parts in DANGER.items()}
_NEWS = {kind: _bounded(parts) for kind, parts in NEWS.items()}
_TITLES, _FEELINGS = _pattern(TITLES), _bounded(FEELINGS)


def _straight(text: str) -> str:
    """One kind of apostrophe, every space a space: each sign stays where it is."""
    return re.sub(r"[^\S\n]", " ", text.replace("’", "'").replace("‘", "'").replace("`", "'"))


def dangers(text: str) -> set[str]:
    """The kinds of danger of which there is a sign. No words: it only asks that a person reads it today."""
    straight = re.sub(r"\s+", " ", _straight(text))
    return {kind for kind, pattern in _DANGER.items() if pattern.search(straight)}


def news(text: str) -> set[str]:
    """The kinds of news of which there is a sign."""
    return {finding.kind for finding in Signs().look(text, ()) if finding.severity == Severity.NEWS}


def wished_about(text: str) -> set[str]:
    """The kinds of words about which whoever reads them may have a wish."""
    return {finding.kind for finding in _wishes(text)}


class Signs:
    """News, titles and strong feelings, each where it stands."""

    def look(self, text: str, not_to_tell: Iterable[str]) -> list[Finding]:
        straight = _straight(text).replace("\n", " ")
        found = [
            Finding(*match.span(), kind, Severity.NEWS, f"news_{kind}", "tell_first")
            for kind, pattern in _NEWS.items()
            for match in pattern.finditer(straight)
        ]
        return [*found, *_wishes(text)]


def _wishes(text: str) -> Iterator[Finding]:
    straight = _straight(text)
    for match in _TITLES.finditer(straight):
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        yield Finding(start, match.end(), "title", Severity.WISH, "title", "ask_wish")
    for match in _FEELINGS.finditer(straight.replace("\n", " ")):
        yield Finding(*match.span(), "feelings", Severity.WISH, "feelings", "ask_wish")
