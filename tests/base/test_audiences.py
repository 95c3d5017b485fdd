"""The audiences, and the groups that rules speak of."""

from base.audiences import ADOPTIVE_FAMILY, BIRTH_FAMILY, UNDER_18, Audience


def test_no_audience_stands_in_two_groups() -> None:
    groups = [ADOPTIVE_FAMILY, BIRTH_FAMILY, UNDER_18]
    assert sum(map(len, groups)) == len(frozenset[Audience]().union(*groups))


def test_birth_family_is_mothers_fathers_and_others() -> None:
    assert {Audience.BIRTH_MOTHERS, Audience.BIRTH_FATHERS, Audience.BIRTH_RELATIVES} == BIRTH_FAMILY
