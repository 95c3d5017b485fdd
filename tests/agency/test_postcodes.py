"""Reading a postcode list of the ONS: our own councils' rows, the same however often."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from agency.models import LocalAuthority, Postcode, PostcodeFile

pytestmark = pytest.mark.django_db

HEAD = "pcd,pcds,doterm,laua,rgn"
ROWS = (
    "ZZ1 1AA,ZZ1 1AA,,E99000001,E12",
    "ZZ3 2BB,ZZ3 2BB,,E99000002,E12",
    "YO1 7HH,YO1 7HH,,E06000014,E12",
    "ZZ1 9ZZ,ZZ1 9ZZ,202001,E99000001,E12",
)


def _file(folder: Path, *lines: str) -> Path:
    file = folder / "NSPL_NOV_2026_UK.csv"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8-sig")
    return file


def _kept() -> dict[str, str]:
    return {row.postcode: row.authority.slug for row in Postcode.objects.select_related("authority")}


def test_only_our_councils_rows_are_kept_and_reading_again_changes_nothing(tmp_path: Path) -> None:
    for _again in range(2):
        call_command("import_postcodes", _file(tmp_path, HEAD, *ROWS), verbosity=0)
        assert _kept() == {"ZZ1 1AA": "harrowmere-council", "ZZ3 2BB": "tarnside-borough-council"}
        assert PostcodeFile.objects.get().name == "NSPL_NOV_2026_UK.csv"


def test_a_newer_list_takes_the_place_of_the_old(tmp_path: Path) -> None:
    call_command("import_postcodes", _file(tmp_path, HEAD, *ROWS), verbosity=0)
    call_command("import_postcodes", _file(tmp_path, "PCDS,LAD24CD", "zz88aa,E99000004"), verbosity=0)
    assert _kept() == {"ZZ8 8AA": "marlhaven-city-council"}


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("pcds,rgn", "ZZ1 1AA,E12"), "no column such as “laua”"),
        (("town,laua", "X,E99000001"), "no column such as “pcds”"),
        ((HEAD,), "The file has no rows."),
        ((), "no column such as"),
    ],
)
def test_a_file_that_is_none_is_refused_and_nothing_is_lost(tmp_path: Path, lines: tuple[str, ...], said: str) -> None:
    Postcode.objects.create(postcode="ZZ1 1AA", authority=LocalAuthority.objects.get(slug="harrowmere-council"))
    with pytest.raises(CommandError, match=said):
        call_command("import_postcodes", _file(tmp_path, *lines))
    assert _kept() == {"ZZ1 1AA": "harrowmere-council"}


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CommandError):
        call_command("import_postcodes", tmp_path / "nothing.csv")


def test_the_licences_words_stand_on_the_page(client: Client, tmp_path: Path) -> None:
    assert "Open Government Licence" not in client.get("/who-to-contact/").content.decode()
    call_command("import_postcodes", _file(tmp_path, HEAD, *ROWS), verbosity=0)
    html = client.get("/who-to-contact/").content.decode()
    for owner in ("OS data", "Royal Mail data", "Office for National Statistics"):
        assert owner in html
