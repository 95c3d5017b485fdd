"""Pictures that come with a letter: approved with it, looked at apart from it, and by nobody else."""

from io import BytesIO

import pytest
from django.db import connection
from django.urls import reverse
from PIL import Image

from base.immutable import protect, unprotect
from letterbox.actions import deciding, receiving
from letterbox.enums import FIRST_READING, SECOND_READING, ItemState
from letterbox.models import CopyPicture, Item, ReleaseCopy
from letterbox.packets import NotAsApproved, as_approved, enclosures
from letterbox.pictures import owner_of
from tests.cast import claim, copy_of, read_first, read_second, send
from tests.vault.files.conftest import arrived
from tests.vault.files.photos import scene, with_place
from vault.actions.making import make_safe
from vault.models import SafeCopy
from vault.stores import COPIES

pytestmark = pytest.mark.django_db


def give_picture(item: Item, seed: int = 1) -> None:
    file = arrived(with_place(scene(seed)), "smith_leeds.jpg", owner=owner_of(item))
    make_safe(file.pk)


@pytest.fixture
def sent(jacob, alison) -> Item:
    """A letter that came with two pictures."""
    item = send(alison, "The beans grew.")
    give_picture(item, 1)
    give_picture(item, 2)
    return item


@pytest.fixture
def told(sent, sam, noor) -> ReleaseCopy:
    copy = copy_of(read_second(read_first(sent, sam), noor))
    receiving.mark_told(copy)
    return copy


def pages(copy: ReleaseCopy) -> tuple[str, str, list[str]]:
    own = [picture.public_id for picture in copy.pictures.all()]
    at = [reverse("letterbox:picture", args=[ref]) for ref in own]
    return reverse("letterbox:read", args=[copy.public_id]), reverse("letterbox:pictures", args=[copy.public_id]), at


@pytest.mark.shows("letterbox F9.38")
def test_words_first_pictures_on_a_page_of_their_own_one_at_a_time(told, keira, as_) -> None:
    browser, (letter, apart, (first, second)) = as_(keira), pages(told)
    assert [browser.get(page).status_code for page in (apart, first, second)] == [404, 404, 404]
    html = browser.post(letter, {"open": "yes"}, follow=True).content.decode()
    assert ("The beans grew." in html, "<img" in html, apart in html) == (True, False, True)
    one, two = (browser.get(f"{apart}?number={number}").content.decode() for number in (1, 2))
    assert [(first in html, second in html) for html in (one, two)] == [(True, False), (False, True)]
    assert ("The next picture" in one, "That was the last picture." in two, "of 2" in one + two) == (True, True, False)


@pytest.mark.shows("letterbox INV-9")
@pytest.mark.shows("letterbox INV-19")
def test_a_picture_is_stored_nowhere_and_its_name_says_nothing(told, keira, as_) -> None:
    browser, (letter, _apart, (first, _second)) = as_(keira), pages(told)
    browser.post(letter, {"open": "yes"})
    answer = browser.get(first)
    data = b"".join(answer)
    assert answer["Content-Disposition"] == 'inline; filename="picture.jpg"'
    assert (answer["Content-Type"], answer["Cache-Control"]) == ("image/jpeg", "no-store, private")
    assert len(data) == int(answer["Content-Length"])
    assert (Image.open(BytesIO(data)).size, b"smith_leeds" in data) == ((320, 240), False)


@pytest.mark.shows("letterbox INV-1")
@pytest.mark.parametrize("name", ["alison", "dean", "sam"])
def test_nobody_else_is_given_it(told, keira, as_, name, request) -> None:
    letter, apart, (first, _second) = pages(told)
    as_(keira).post(letter, {"open": "yes"})
    browser = as_(request.getfixturevalue(name))
    assert [browser.get(page).status_code for page in (apart, first)] == [404, 404]


@pytest.mark.shows("letterbox INV-3")
def test_the_readers_copy_is_an_object_of_its_own(told) -> None:
    for picture in told.pictures.select_related("file"):
        assert (picture.file.file, picture.key_owner) == (None, told.key_owner)
        assert picture.file.key_owner == f"release:{told.line.reader.side.public_id}"


def spoil(copy: ReleaseCopy) -> None:
    """Other bytes lie in the store than two people approved."""
    file = copy.pictures.select_related("file").first().file
    COPIES.remove(file.public_id)
    COPIES.write(file.key_owner, file.public_id, [b"another picture"])


def take_out(copy: ReleaseCopy) -> None:
    unprotect(connection, "letterbox_copypicture")
    copy.pictures.first().delete()
    protect(connection, "letterbox_copypicture")


@pytest.mark.parametrize("change", [spoil, take_out])
def test_what_is_not_as_it_was_approved_reaches_nobody(told, keira, as_, change) -> None:
    browser, (letter, apart, (_first, second)) = as_(keira), pages(told)
    browser.post(letter, {"open": "yes"})
    assert browser.get(second).status_code == 200
    change(told)
    with pytest.raises(NotAsApproved):
        as_approved(told)
    assert [browser.get(page).status_code for page in (letter, apart, second)] == [404, 404, 404]


@pytest.mark.parametrize("change", [spoil, take_out])
def test_nor_is_it_approved(sent, sam, noor, change) -> None:
    item = claim(read_first(sent, sam), noor)
    change(copy_of(item))
    with pytest.raises(deciding.PacketChanged):
        deciding.approve(item, noor, item.claim_number, set(SECOND_READING))
    assert Item.objects.get().state == ItemState.SECOND_CHECK


def test_nothing_passes_while_a_picture_is_not_safe_yet(jacob, alison, sam) -> None:
    item = send(alison)
    arrived(with_place(scene()), owner=owner_of(item))
    item = claim(item, sam)
    with pytest.raises(deciding.NotSafeYet):
        deciding.pass_first(item, sam, item.claim_number, set(FIRST_READING))
    assert (Item.objects.get().state, CopyPicture.objects.count()) == (ItemState.BEING_CHECKED, 0)


def test_both_readers_see_what_they_decide_about(sent, sam, noor, as_) -> None:
    item = claim(sent, sam)
    came = [reverse("letters:came_picture", args=[each.public_id]) for each in SafeCopy.objects.all()]
    html = as_(sam).get(reverse("letters:desk", args=[item.public_id])).content.decode()
    assert [page in html for page in came] == [True, True]
    assert [as_(sam).get(page).status_code for page in came] == [200, 200]
    deciding.pass_first(item, sam, item.claim_number, set(FIRST_READING))
    item = claim(Item.objects.get(), noor)
    html = as_(noor).get(reverse("letters:desk", args=[item.public_id])).content.decode()
    goes = [reverse("letters:copy_picture", args=[each.public_id]) for each in CopyPicture.objects.all()]
    assert [(page in html, as_(noor).get(page).status_code) for page in goes] == [(True, 200), (True, 200)]


@pytest.mark.shows("letterbox F9.33")
def test_an_envelope_holds_each_picture(told) -> None:
    assert list(enclosures(told)) == ["cover", "letter", "picture-1", "picture-2"]
