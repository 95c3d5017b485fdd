"""The table of rules, and how long ago is counted."""

from datetime import UTC, datetime

import pytest

from base.keeping import FATES, Fate, Rule, ago, register, rules
from base.privacy import Keep

NOON = datetime(2028, 3, 31, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("back", "day"),
    [
        ({}, (2028, 3, 31)),
        ({"days": 90}, (2028, 1, 1)),
        ({"months": 1}, (2028, 2, 29)),
        ({"months": 3}, (2027, 12, 31)),
        ({"months": 13}, (2027, 2, 28)),
        ({"months": 24}, (2026, 3, 31)),
        ({"years": 6}, (2022, 3, 31)),
        ({"years": 1, "months": 4, "days": 1}, (2026, 11, 29)),
    ],
)
def test_ago_is_counted_on_a_calendar(back, day):
    assert ago(NOON, **back) == datetime(*day, 12, tzinfo=UTC)


def test_six_years_before_a_leap_day():
    assert ago(datetime(2028, 2, 29, tzinfo=UTC), years=6) == datetime(2022, 2, 28, tzinfo=UTC)


def test_each_rule_has_a_name_of_its_own():
    names = [rule.name for rule in rules()]
    assert len(names) == len(set(names)) == 20


def test_a_rule_may_be_told_twice_but_not_changed():
    first = rules()[0]
    register(first)
    with pytest.raises(ValueError, match=f"there is a rule {first.name} already"):
        register(Rule(first.name, Keep.DAYS, Fate.DELETE, "now", first.due))


def test_every_fate_has_words():
    assert FATES.keys() == set(Fate)
