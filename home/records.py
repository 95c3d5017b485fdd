"""Which way leads to birth and adoption records. In England and Wales the date of the adoption order decides.

The date is that of the order, not of moving in. Both turns were read in the law itself.
"""

from collections.abc import Mapping
from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

ADVISER_OFFERED_FROM = date(1975, 11, 12)
"""An order "before 12th November 1975" needs a meeting with an adviser first, so the 12th itself does not.

Adoption and Children Act 2002, schedule 2, paragraph 4(1).
"""

AGENCY_ANSWERS_FROM = date(2005, 12, 30)
"""The agency, not the Registrar General, answers for an order of this day or later.

The appointed day of the Adoption and Children Act 2002 (Commencement No. 9) Order 2005 (SI 2005/2213), article 2;
section 60 of the Act; the Disclosure of Adoption Information (Post-Commencement Adoptions) Regulations 2005
(SI 2005/888). For earlier orders: SI 2005/890.
"""

FIRST_ORDERS = 1927
"""There was no adoption by order before 1 January 1927 (Adoption of Children Act 1926, section 12)."""


class Route(models.TextChoices):
    """A way to records. Its value is the address of its page, so that one can send it to a friend."""

    FIRST = "before-12-november-1975", _("Adopted before 12 November 1975")
    SECOND = "12-november-1975-to-29-december-2005", _("Adopted from 12 November 1975 to 29 December 2005")
    THIRD = "on-or-after-30-december-2005", _("Adopted on or after 30 December 2005")
    UNKNOWN = "date-not-known", _("If you do not know the date")
    ELSEWHERE = "adopted-elsewhere", _("Adopted outside England and Wales")
    UNDER_18 = "under-18", _("If you are under 18")


BY_DATE = (Route.FIRST, Route.SECOND, Route.THIRD)

FACTS: Mapping[Route, tuple[str, ...]] = {
    Route.FIRST: ("records-first", "gro-free", "gro-phone"),
    Route.SECOND: ("records-second", "gro-free", "gro-phone"),
    Route.THIRD: ("records-third", "records-given-to-adopters", "kept-for-a-century"),
    Route.UNKNOWN: ("gro-free", "gro-phone"),
    Route.ELSEWHERE: (),
    Route.UNDER_18: ("at-eighteen",),
}
"""The key facts that stand on each way. One that is unchecked or out of date is left out."""


def route_for(order: date) -> Route:
    """The way for an order of this day."""
    if order < ADVISER_OFFERED_FROM:
        return Route.FIRST
    return Route.SECOND if order < AGENCY_ANSWERS_FROM else Route.THIRD


def routes_between(first: date, last: date) -> list[Route]:
    """Every way that an order made on one of these days may have; most often it is one."""
    return list(BY_DATE[BY_DATE.index(route_for(first)) : BY_DATE.index(route_for(last)) + 1])


def routes_for_year(year: int) -> list[Route]:
    """1975 and 2005 have two each."""
    return routes_between(date(year, 1, 1), date(year, 12, 31))
