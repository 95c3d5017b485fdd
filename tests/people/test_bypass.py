"""Ways round the second proof that somebody would try: none of them opens a letter or a staff page."""

import pytest
from django.test import Client

from tests.cast import SECRET
from tests.people.test_sign_in import digits
from tests.people.ways_in import LETTERS, STAFF, STEP, by_password, reset
from tests.people.ways_on import SCRIPTS

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite, pytest.mark.shows("trust C-32")]


def test_there_are_more_than_thirty_ways():
    assert len(SCRIPTS) >= 40


@pytest.mark.usefixtures("jacob")
@pytest.mark.parametrize("victim", ["alison", "sam"])
@pytest.mark.parametrize("way", SCRIPTS)
def test_no_way_round_opens_a_letter_or_a_staff_page(way, victim, request):
    browser = SCRIPTS[way](request.getfixturevalue(victim))
    assert browser.get(LETTERS).status_code in (302, 404)
    assert browser.get(STAFF).status_code in (302, 404)


@pytest.mark.usefixtures("jacob")
@pytest.mark.parametrize(("who", "door"), [("alison", LETTERS), ("sam", STAFF)])
def test_the_true_way_opens_it(who, door, request):
    browser = by_password(request.getfixturevalue(who))
    browser.post(STEP, {"code": digits(SECRET)})
    assert browser.get(door).status_code == 200


@pytest.mark.shows("trust C-36")
def test_a_new_password_signs_out_every_other_browser(alison, as_):
    other = as_(alison)
    assert other.get("/your-page/").status_code == 200
    reset(alison, Client())
    assert other.get("/your-page/").status_code == 302
    assert other.get(LETTERS).status_code == 302
