"""A person's own pages in a real browser: seen, read by machines, worked by keyboard, and gone after signing out."""

import gzip
import lzma
import re
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserType, Page, Playwright, expect

from outbox.actions import queue
from people.actions import propose, set_safe_contact
from people.actions.supporting import ask_to_help
from people.contact import recipient
from people.enums import ProposalKind, SupportKind
from people.models import Person, SafeContact
from tests.browser.conftest import CHROMIUM, FLAGS
from tests.browser.hands import Keyboard, Pointer
from tests.browser.pages import enter, look_private, sign_in_by_hand

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
OWN = [
    "",
    "details/",
    "details/called/",
    "details/email/",
    "safe/",
    "safe/ways/",
    "safe/times/",
    "safe/answers/",
    "safe/quiet/",
    "safe/again/",
    "messages/",
    "data/",
    "data/erase/",
    "helpers/",
    "helpers/ask/",
    "close/",
]


@pytest.fixture
def full(jacob, keira: Person) -> Person:
    """Keira, with something to see on each page."""
    keira.full_name, keira.address = "Keira Marlow", "2 Plumtree Lane\nBlyth"
    keira.save()
    said = {"hours": "After school", "say_from": "Anna from the library", "quiet": "2026-12-24/2026-12-27\n--05-01"}
    set_safe_contact(keira, by="system", **said)
    propose(ProposalKind.CONTACT, keira, by=keira, wanted={"phone": "01632 960 124"})
    queue(recipient(keira), "letter-ready", "copy:1", by_voice=True)
    ask_to_help(keira, "Ian", "ian@example.org", SupportKind.ADVOCATE)
    return keira


def test_every_page_is_neutral_and_open_to_all(visit, base_url, full) -> None:
    page = enter(visit(), full, base_url)
    for address in OWN:
        page.goto(f"/your-page/{address}")
        assert page.url == f"{base_url}/your-page/{address}"
        look_private(page)


def test_what_went_wrong_is_read_out_and_kept(visit, base_url, keira) -> None:
    page = enter(visit(), keira, base_url)
    page.goto("/your-page/details/phone/")
    Pointer().fill(page, "On which number may we ring you?", "ring me")
    Pointer().press(page, "Go on")
    expect(page.get_by_role("heading", name="Please look at this again")).to_be_visible()
    expect(page.get_by_label("On which number may we ring you?")).to_have_value("ring me")
    look_private(page)


def tell_what_is_safe(page: Page, hands: Keyboard | Pointer) -> None:
    hands.press(page, "Change the safe times")
    hands.tick(page, "Sunday")
    hands.fill(page, "Anything else about when?", "Only while the children are at school")
    hands.press(page, "Keep this")
    expect(page.get_by_role("alert")).to_contain_text("It counts from now on.")
    hands.press(page, "Change the quiet days")
    page.get_by_label("The day, or the first of some days").fill("2026-12-24")
    page.get_by_label("Every year").focus()  # a date has several stops of the browser's own
    hands.press(page, "Add")
    expect(page.get_by_text("24 December 2026", exact=True).first).to_be_visible()


@pytest.mark.parametrize(("hands", "scripts"), [(Keyboard(), True), (Pointer(), False)])
def test_what_is_safe_can_be_told_by_keyboard_and_without_scripts(visit, base_url, keira, hands, scripts) -> None:
    set_safe_contact(keira, by="system", days=[0, 1, 2, 3, 4, 5])
    page = enter(visit(java_script_enabled=scripts), keira, base_url)
    page.goto("/your-page/safe/")
    tell_what_is_safe(page, hands)
    contact = SafeContact.objects.get(person=keira)
    assert (contact.days, contact.quiet) == ([0, 1, 2, 3, 4, 5, 6], "2026-12-24")
    assert contact.hours == "Only while the children are at school"


def test_the_copy_is_one_file_with_a_name_that_says_nothing(visit, base_url, full, tmp_path) -> None:
    page = enter(visit(accept_downloads=True), full, base_url)
    page.goto("/your-page/data/")
    with page.expect_download() as download:
        Pointer().press(page, "Take a copy")
    assert download.value.suggested_filename == "your-copy.html"
    download.value.save_as(tmp_path / "copy.html")
    assert "Plumtree Lane" in (tmp_path / "copy.html").read_text()


# --- What is left on the disk of a phone that somebody else picks up -------------------------------

PLANTED = ["Plumtree", "Keira", "After school", "Anna from the library", "beanstalk", "07700 900 077"]
PACKED = re.compile(rb"\x1f\x8b\x08|\x78[\x01\x5e\x9c\xda]|\x28\xb5\x2f\xfd")


def forms_of(word: str) -> list[bytes]:
    """As it could lie in a file: plain, wide, and as an address carries it."""
    return [word.encode(), word.encode("utf-16-le"), word.encode("utf-16-be"), word.replace(" ", "%20").encode()]


def unpacked(content: bytes) -> Iterator[bytes]:
    """The file, and whatever was packed inside it."""
    yield content
    for found in PACKED.finditer(content):
        for open_it in (zlib.decompressobj(31), zlib.decompressobj(15)):
            try:
                yield open_it.decompress(content[found.start() :])
            except zlib.error:
                continue


def left_on_disk(folder: Path, words: list[str]) -> list[tuple[str, str]]:
    """Which words are in which files of this browser's folder."""
    found = []
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        parts = list(unpacked(path.read_bytes()))
        held = [word for word in words if any(form in part for form in forms_of(word) for part in parts)]
        found += [(word, str(path.relative_to(folder))) for word in held]
    return found


@pytest.fixture
def folder_of_a_visit(playwright: Playwright, base_url: str, tmp_path: Path, visit, full) -> Path:
    """Keira reads a public page, signs in, reads what is hers, signs out, and reads another; the browser is shut."""
    kind: BrowserType = playwright.chromium
    args = [flag for flag in FLAGS if flag != "--disable-gpu"]
    context = kind.launch_persistent_context(tmp_path, executable_path=CHROMIUM, args=args, base_url=base_url)
    page = context.pages[0]
    page.goto("/birth-family/")
    sign_in_by_hand(page, Pointer(), "keira", "/your-page/post/")
    for address in OWN:
        page.goto(f"/your-page/{address}")
    page.goto("/your-page/safe/times/")
    page.get_by_label("Anything else about when?").fill("beanstalk")
    page.go_back()
    page.goto("/your-page/")
    assert page.get_by_text("Hello Keira").is_visible()
    page.get_by_role("button", name="Sign out").first.click()
    page.wait_for_url(base_url + "/account/signed-out/")
    page.goto("/adopters/")
    page.wait_for_timeout(1500)  # the browser writes its history in lots
    context.close()
    return tmp_path


@pytest.mark.shows("trust C-36")
def test_after_signing_out_nothing_private_is_left_on_the_disk(folder_of_a_visit) -> None:
    assert left_on_disk(folder_of_a_visit, PLANTED) == []
    public = left_on_disk(folder_of_a_visit, ["birth-family", "Adopters"])
    assert {word for word, _file in public} == {"birth-family", "Adopters"}  # the search finds what is there


def test_the_search_of_the_disk_sees_every_form(tmp_path) -> None:
    text = "Here stands Plumtree Lane."
    packer = zlib.compressobj()
    forms = {
        "plain": text.encode(),
        "wide": text.encode("utf-16-le"),
        "gzip": b"head" + gzip.compress(text.encode()),
        "deflate": b"head" + packer.compress(text.encode()) + packer.flush(),
    }
    for name, content in forms.items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / "other").write_bytes(lzma.compress(b"nothing"))
    assert sorted(path for _word, path in left_on_disk(tmp_path, ["Plumtree"])) == sorted(forms)
