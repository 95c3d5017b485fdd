"""Who answers for an adoptive family that asks for support.

The council that placed the child answers until three years after the adoption order, wherever the family lives; then
the council where they live (Adoption and Children Act 2002 s.4; Adoption Support Services Regulations 2005 reg. 7).
The three years end with the third anniversary of the order: on that day the placing council still answers. An order of
29 February has its third anniversary on 28 February. Before there is an order, the placing council answers.
"""

from datetime import date
from enum import StrEnum

from base.clock import add_months

YEARS = 3


class Answers(StrEnum):
    """Which of the two councils."""

    PLACING = "placing"
    HOME = "home"


def last_day_of_placing(order: date) -> date:
    """The last day on which the council that placed the child answers."""
    return add_months(order, 12 * YEARS)


def who_answers(order: date | None, day: date) -> Answers:
    """Without an order, or before its day, the placing council."""
    if order is None or day <= last_day_of_placing(order):
        return Answers.PLACING
    return Answers.HOME
