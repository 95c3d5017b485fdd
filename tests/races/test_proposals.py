"""Two second people, or two looks, at once: one counts, the other is told."""

import pytest
from django.urls import reverse

from audit.models import Entry
from people.actions import propose, proposing, watching
from people.enums import LookWhy, ProposalKind, ProposalState
from people.models import Alert, Look, Proposal
from tests.races.at_once import at_once, slowly

pytestmark = [pytest.mark.races, pytest.mark.django_db(transaction=True)]


def test_two_second_people_agree_at_once_and_one_is_told(as_, sam, beth, noor, keira, monkeypatch):
    proposal = propose(ProposalKind.CONTACT, keira, by=noor, wanted={"phone": "07700 900200"})
    address = reverse("persons:decide", args=[proposal.public_id])
    browsers = [as_(sam), as_(beth)]
    slowly(monkeypatch, proposing, "waiting_time")
    answers = at_once(*[lambda browser=each: browser.post(address, {"agree": "yes"}, follow=True) for each in browsers])
    told = ["Somebody else was quicker" in answer.content.decode() for answer in answers]
    assert sorted(told) == [False, True]
    assert Proposal.objects.values_list("state", flat=True).get() == ProposalState.DONE
    assert Entry.objects.filter(act="contact_done").count() == 1


def test_no_look_slips_past_the_ceiling(sam, keira, monkeypatch):
    monkeypatch.setattr(watching, "MOST_IN_AN_HOUR", 2)
    slowly(monkeypatch, watching, "_too_many")
    looked = at_once(*[lambda: watching.note_look(sam, keira, LookWhy.TEAM)] * 4)
    assert sorted(looked) == [False, False, True, True]
    assert (Look.objects.count(), Alert.objects.count()) == (2, 1)
