"""Taking a letter back, in the cases that come seldom."""

import pytest

from letterbox.actions import claiming, writing
from letterbox.enums import ItemState
from letterbox.models import Draft, Item
from tests.cast import claim, line_of, send

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]


def test_a_letter_that_was_read_and_handed_back_can_still_be_taken_back(jacob, alison, sam):
    item = claim(send(alison), sam)
    claiming.hand_back(item, sam, item.claim_number)
    assert writing.take_back(item, alison).state == ItemState.WITHDRAWN


def test_with_another_letter_begun_it_stays_on_record_and_the_new_one_is_untouched(jacob, alison):
    item = send(alison, "The first.")
    begun = writing.begin(line_of(alison), alison)
    writing.save_draft(begun, "The second.", 1)
    assert writing.take_back(item, alison).state == ItemState.WITHDRAWN
    assert [version.text for version in item.versions.all()] == ["The first."]
    assert (Draft.objects.get().text, Item.objects.get(pk=begun.pk).state) == ("The second.", ItemState.DRAFT)


def test_the_page_of_a_letter_that_cannot_be_a_draft_again_says_what_became_of_it(jacob, alison, as_):
    item = send(alison, "The first.")
    writing.begin(line_of(alison), alison)
    answer = as_(alison).post(f"/your-page/post/{item.public_id}/back/", follow=True)
    assert "You took your letter back. It will not be passed on." in answer.text
    assert "The first." in answer.text
