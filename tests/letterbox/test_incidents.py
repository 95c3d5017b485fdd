"""A possible leak: two clicks from any staff page; then a clock, a line that stands still, and the truth."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from agency.models import Spoke as Team
from base.clock import now, today
from letterbox.actions import claiming, deciding, incidents, receiving
from letterbox.actions.talking import NotOfThem, Spoke
from letterbox.actions.writing import LineShut
from letterbox.enums import ItemState
from letterbox.enums.desk import IncidentKind, IncidentState, Spoken
from letterbox.models import Incident, Item, NotThisTime
from outbox.models import Message
from people.models import Role
from tests.cast import LOOKED_AT, call_back, claim, copy_of, read_first, read_second, send

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
REPORT = reverse("letters:report")


def at(name, thing):
    return reverse(f"letters:{name}", args=[thing.public_id])


def text(answer):
    return answer.content.decode()


def spoke(person):
    return Spoke(person, Spoken.MEETING, today(), "I told her what it was, who saw it, and what we do.")


@pytest.fixture
def passed_on(letter_in):
    return letter_in(ItemState.PASSED_ON)


@pytest.fixture
def incident(passed_on, noor):
    return incidents.report(noor, passed_on, "The town stands on the last page.")


@pytest.mark.parametrize("who", ["sam", "iris", "lena", "tomasz", "ivo"])
@pytest.mark.parametrize("page", ["/staff/"])
def test_two_clicks_from_a_staff_page_open_an_incident(who, page, joan, beth, as_, request) -> None:
    browser = as_(request.getfixturevalue(who))
    assert f'href="{REPORT}"' in text(browser.get(page))
    assert "Report it now" in text(browser.get(REPORT))
    assert "Thank you. It is reported." in text(browser.post(REPORT))
    incident = Incident.objects.get()
    assert (incident.state, incident.kind, incident.line) == (IncidentState.OPEN, IncidentKind.UNKNOWN, None)
    assert {message.recipient for message in Message.objects.all()} == {
        f"person:{beth.public_id}",
        f"person:{joan.public_id}",
    }


def test_from_a_letters_page_it_is_about_that_letter(jacob, alison, sam, as_) -> None:
    item, browser = claim(send(alison), sam), as_(sam)
    assert f'href="{REPORT}?letter={item.public_id}"' in text(browser.get(at("desk", item)))
    browser.post(f"{REPORT}?letter={item.public_id}")
    assert (Incident.objects.get().item, Incident.objects.get().line) == (item, item.line)


def test_a_letter_that_is_not_theirs_to_see_is_left_out(jacob, alison, tomasz, as_) -> None:
    as_(tomasz).post(f"{REPORT}?letter={send(alison).public_id}")
    assert Incident.objects.get().line is None


@pytest.mark.shows("letterbox F9.53")
def test_the_clock_runs_the_line_stands_still_and_all_that_went_out_is_listed(incident, alison, sam, noor, joan, as_):
    assert incident.clock_ends_at - incident.reported_at < timedelta(hours=72, seconds=1)
    item = claim(send(alison, "Another letter."), sam)
    with pytest.raises(LineShut):
        deciding.pass_first(item, sam, item.claim_number, LOOKED_AT)
    page = as_(joan).get(at("incident", incident))
    assert [row.item.state for row in page.context["delivered"]] == [ItemState.PASSED_ON]
    assert "The town stands on the last page." in text(page)
    assert "Nothing more is released on this line" in text(page)


def test_another_line_goes_on(incident, keira, sam) -> None:
    assert read_first(send(keira), sam).state == ItemState.SECOND_CHECK


def test_what_waits_on_that_line_is_not_opened(jacob, alison, keira, sam, noor, as_) -> None:
    item = read_second(read_first(send(alison), sam), noor)
    receiving.mark_told(copy_of(item))
    incidents.report(noor, item)
    page = as_(keira).post(reverse("letterbox:read", args=[copy_of(item).public_id]), {"open": "1"}, follow=True)
    assert "It cannot be opened just now." in text(page)
    assert Item.objects.get().state == ItemState.TOLD


def test_called_back_nobody_reads_it_on_the_page_and_its_writer_reads_no_untruth(
    incident, passed_on, alison, keira, joan, as_
):
    copy = copy_of(passed_on)
    as_(joan).post(at("recall", incident), {"letter": passed_on.public_id})
    assert Item.objects.get().state == ItemState.RECALLED
    assert as_(keira).get(reverse("letterbox:read", args=[copy.public_id])).status_code == 404
    page = text(as_(keira).get("/your-page/post/"))
    assert "We took a letter back to look at it again." in page
    assert "It is with us" in text(as_(alison).get(reverse("letterbox:sent", args=[passed_on.public_id])))


def test_only_letters_of_that_line_and_only_by_who_leads(incident, passed_on, keira, sam, noor, joan, as_) -> None:
    other = read_second(read_first(send(keira), sam), noor)
    page = as_(joan).post(at("recall", incident), {"letter": other.public_id}, follow=True)
    assert "Nothing was called back." in text(page)
    assert as_(sam).post(at("recall", incident), {"letter": passed_on.public_id}).status_code == 403
    with pytest.raises(claiming.NotForYou):
        incidents.recall(incident, passed_on, sam)
    assert not Item.objects.filter(state=ItemState.RECALLED).exists()


def known(joan, keira_party, **more):
    return {
        "kind": "told",
        "at_risk": keira_party.public_id,
        "contact": joan.public_id,
        "regulator": "Told today.",
        **more,
    }


@pytest.mark.shows("letterbox F9.53")
def test_a_family_hears_the_truth_from_a_person_and_has_a_name_to_ring(incident, passed_on, keira, joan, as_) -> None:
    browser, party = as_(joan), passed_on.line.reader
    assert "First say which family may be at risk" in text(browser.get(at("incident_told", incident), follow=True))
    browser.post(at("take_incident", incident))
    browser.post(at("describe_incident", incident), known(joan, party))
    said = {"spoke_with": keira.public_id, "how": "meeting", "on": today().isoformat(), "words": "I told her all."}
    browser.post(at("incident_told", incident), said)
    browser.post(at("close_incident", incident), {"learned": "We read the last page twice."})
    found = Incident.objects.get()
    assert (found.lead, found.contact, found.told.spoke_with) == (joan, joan, keira)
    assert (found.state, found.learned, found.closed_by) == (IncidentState.CLOSED, "We read the last page twice.", joan)


@pytest.mark.parametrize(("step", "words"), [(0, "First say what happened."), (1, "First the family is told")])
def test_it_is_not_closed_before_all_is_done(incident, passed_on, joan, as_, step, words) -> None:
    browser = as_(joan)
    if step:
        browser.post(at("describe_incident", incident), known(joan, passed_on.line.reader))
    assert words in text(browser.post(at("close_incident", incident), {"learned": "Something."}, follow=True))
    assert Incident.objects.get().state == IncidentState.OPEN


def test_nobody_else_hears_it_in_their_place(incident, passed_on, alison, joan) -> None:
    incidents.describe(
        incident, joan, IncidentKind.TOLD, at_risk=passed_on.line.reader, contact=joan, regulator="Told."
    )
    with pytest.raises(NotOfThem):
        incidents.note_told(incident, joan, spoke(alison))


def test_called_back_it_is_read_afresh_or_kept_safe(letter_in, sam, joan, as_) -> None:
    again, kept = [letter_in(ItemState.PASSED_ON) for _ in range(2)]
    for item in (again, kept):
        call_back(item, joan)
    as_(joan).post(at("read_afresh", again))
    assert Item.objects.get(pk=again.pk).state == ItemState.WAITING
    said = {"reason": "safety", "why": "It told the town.", "say": "We keep it safe.", "teller": sam.public_id}
    as_(joan).post(at("keep_safe", kept), {**said, "next_look_on": today().isoformat()})
    assert (Item.objects.get(pk=kept.pk).state, NotThisTime.objects.get().item) == (ItemState.KEPT_SAFE, kept)


def test_a_late_clock_says_so(incident, joan, as_) -> None:
    with time_machine.travel(now() + timedelta(hours=73)):
        assert "late" in text(as_(joan).get(reverse("letters:incidents")))


def test_of_another_team_it_is_not_there(incident, beth, as_) -> None:
    Role.objects.filter(person=beth).update(everywhere=False, spoke=Team.objects.order_by("-pk")[0])
    assert as_(beth).get(at("incident", incident)).status_code == 404
    assert as_(beth).get(reverse("letters:incidents")).context["incidents"] == []
