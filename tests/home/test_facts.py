"""Facts and phone lines: only what was checked and is still true is shown, with its source."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.test import Client
from time_machine import travel

from home.models import Helpline, KeyFact
from home.seed.facts import FACTS
from tests.home.site import ALL, page_at

pytestmark = pytest.mark.django_db


def test_an_unchecked_fact_is_nowhere(client: Client) -> None:
    unchecked = [fact.statement for fact in KeyFact.objects.filter(checked=False)]
    assert set(unchecked) == {fact.statement for fact in FACTS if not fact.checked}
    everything = "".join(client.get(address).content.decode() for address in ALL)
    assert [statement for statement in unchecked if statement in everything] == []


def test_an_unchecked_line_is_nowhere(client: Client) -> None:
    unchecked = [line.dial for line in Helpline.objects.filter(checked=False)]
    assert len(unchecked) == 7
    everything = "".join(client.get(address).content.decode() for address in ALL)
    assert [number for number in unchecked if f'href="tel:{number}"' in everything] == []


def test_a_fact_is_shown_once_it_is_checked(client: Client) -> None:
    KeyFact.objects.filter(key="register-fee").update(checked=True)
    assert "£15 for an adopted person" in client.get("/adopted-adults/contact-register/").content.decode()


def test_a_fact_is_hidden_from_the_day_after_its_last(client: Client) -> None:
    with travel(date(2027, 3, 31)):
        assert "£3,000" in client.get("/adopters/fund/").content.decode()
    with travel(date(2027, 4, 2)):
        assert "£3,000" not in client.get("/adopters/fund/").content.decode()


def test_shown_asks_the_same_as_is_shown() -> None:
    assert set(KeyFact.objects.shown()) == {fact for fact in KeyFact.objects.all() if fact.is_shown}


def test_the_foot_names_each_source_once(client: Client) -> None:
    names = [source.name for source in page_at("/adopted-adults/find-your-route/").sources_shown()]
    assert names == [
        "Adoption and Children Act 2002, schedule 2",
        "Adoption and Children Act 2002, section 60",
        "General Register Office: guidance notes on access to birth records",
        "Adoption and Children Act 2002, section 61",
        "National Records of Scotland, as reported by the records pages of two agencies",
    ]


def test_the_source_of_a_hidden_fact_is_not_named() -> None:
    names = [source.name for source in page_at("/adopted-adults/contact-register/").sources_shown()]
    assert "Older leaflets" not in names


def test_the_foot_says_when_the_page_was_checked(client: Client) -> None:
    html = client.get("/adopters/fund/").content.decode()
    assert "Checked on 20 November 2026. We will check it again by 20 November 2027." in html


def test_a_fact_checked_on_another_day_says_so(client: Client) -> None:
    KeyFact.objects.filter(key="fund-limit").update(verified_on=date(2026, 11, 21))
    assert "(checked on 21 November 2026)" in client.get("/adopters/fund/").content.decode()


def test_a_fact_cannot_end_before_it_begins() -> None:
    with pytest.raises(IntegrityError, match="fact_ends_after_it_starts"):
        KeyFact.objects.filter(key="fund-limit").update(valid_from=date(2026, 4, 1), valid_to=date(2026, 1, 1))


def test_a_line_on_childrens_pages_cannot_be_unchecked() -> None:
    with pytest.raises(IntegrityError, match="lines_on_childrens_pages_are_checked"):
        Helpline.objects.filter(name="Childline").update(checked=False)


def test_the_editor_is_told_why() -> None:
    line = Helpline.objects.get(name="Childline")
    line.checked = False
    with pytest.raises(ValidationError) as refused:
        line.full_clean()
    assert refused.value.message_dict == {
        "checked": ["Every page for children shows this line. Check it, or take it off those pages first."]
    }


def test_urgent_help_goes_from_danger_to_talking(client: Client) -> None:
    html = client.get("/urgent-help/").content.decode()
    numbers = ["999", "18000", "111", "08082000247", "08001111", "116123"]
    order = [html.index(f'href="tel:{number}"') for number in numbers]
    assert order == sorted(order)


def test_they_say_what_they_are() -> None:
    assert str(Helpline.objects.get(name="Childline")) == "Childline: 0800 1111"
    assert (
        str(KeyFact.objects.get(key="fund-end")) == "The government has said that the fund will run until March 2028."
    )
