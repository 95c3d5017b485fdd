"""Changes of what the agency knows about places."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction
from django.utils.translation import gettext as _

from agency.models import LocalAuthority, Postcode, PostcodeFile
from base.clock import today

POSTCODE = re.compile(r"pcds|pcd8|pcd7|pcd2?")
COUNCIL = re.compile(r"laua|oslaua|lad\d\dcd")
ENDED = "doterm"
INWARD = 3
BATCH = 5_000


class Refused(Exception):
    """The file is not one that we can read; the words say why."""


@dataclass(frozen=True)
class Imported:
    kept: int
    rows: int


def import_postcodes(file: Path) -> Imported:
    """Reads a list of the ONS (NSPL or ONSPD) and keeps the rows of our own councils, in place of those from before.

    The lists may be used under the Open Government Licence with three lines of attribution. Rows of Northern Ireland
    need another licence; none of our councils lies there, so none is kept.
    """
    councils = {council.gss_code: council.pk for council in LocalAuthority.objects.exclude(gss_code="")}
    rows, found = 0, dict[str, int]()
    for postcode, code in _rows(file):
        rows += 1
        if code in councils:
            found[postcode] = councils[code]
    if not rows:
        raise Refused(_("The file has no rows."))
    _replace(found, file.name)
    return Imported(len(found), rows)


@transaction.atomic
def _replace(found: dict[str, int], name: str) -> None:
    Postcode.objects.all().delete()
    points = (Postcode(postcode=postcode, authority_id=council) for postcode, council in sorted(found.items()))
    Postcode.objects.bulk_create(points, batch_size=BATCH)
    PostcodeFile.objects.all().delete()
    PostcodeFile.objects.create(name=name[:120], attribution=attribution(), imported_on=today())


def attribution() -> str:
    """What the licence asks to be printed wherever the list is used."""
    year = today().year
    return "\n".join(
        (
            f"Contains OS data © Crown copyright and database right {year}",
            f"Contains Royal Mail data © Royal Mail copyright and database right {year}",
            "Source: Office for National Statistics licensed under the Open Government Licence v.3.0",
        )
    )


def _rows(file: Path) -> Iterator[tuple[str, str]]:
    """The postcode and the council's code of each row that is still in use."""
    with file.open(encoding="utf-8-sig", newline="") as lines:
        reader = csv.DictReader(lines)
        names = {name.strip().lower(): name for name in reader.fieldnames or ()}
        postcode, council = _column(names, POSTCODE, "pcds"), _column(names, COUNCIL, "laua")
        ended = names.get(ENDED, "")
        for row in reader:
            if not (ended and row[ended]) and row[postcode] and row[council]:
                yield _spaced(row[postcode]), row[council].strip()


def _column(names: dict[str, str], wanted: re.Pattern[str], example: str) -> str:
    for name in sorted(names, key=len, reverse=True):
        if wanted.fullmatch(name):
            return names[name]
    raise Refused(_("The file has no column such as “%(name)s”.") % {"name": example})


def _spaced(postcode: str) -> str:
    """`ls298ab` is `LS29 8AB`, however the list writes it."""
    tight = "".join(postcode.split()).upper()
    return f"{tight[:-INWARD]} {tight[-INWARD:]}"
