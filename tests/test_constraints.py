"""The database keeps the rules too: each constraint is broken once here, and holds."""

from collections.abc import Callable
from datetime import date, time, timedelta

import pytest
from django.db import IntegrityError, connection, models, transaction
from django.db.models import F
from django.utils import timezone

from agency.models import (
    Agency,
    ContactPoint,
    LocalAuthority,
    OpeningException,
    OpeningHours,
    OutwardCode,
)
from audit.models import Head
from home.models import (
    Approval,
    Entitlement,
    Helpline,
    HomePage,
    KeyFact,
    LetterExample,
    ReviewState,
    Service,
    ServiceOffer,
    StaffProfile,
    StoryPage,
)
from letterbox.models import (
    ChildName,
    CopyPicture,
    Delivery,
    Dictation,
    HelpAsked,
    Helper,
    Hold,
    Item,
    Keeping,
    Line,
    Member,
    Packet,
    Version,
    Worksheet,
)
from outbox.actions import queue
from outbox.enums import State
from outbox.models import Message
from people.enums import ProposalKind, ProposalState
from people.models import (
    Card,
    Conflict,
    Glass,
    IdentityCheck,
    KnownDevice,
    Person,
    Proposal,
    Role,
    SafeContact,
    SearchKey,
    Standing,
    Support,
    Training,
    User,
)
from portal.checks import our_models
from tests.cast import copy_of, give_picture, read_first, send, write
from vault.enums import EditKind, EditState, FileState, Kind, Scan
from vault.models import Edit, File, SafeCopy

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]

DAY = date(2026, 11, 1)


@pytest.fixture
def ground(alison, keira, sam, jacob):
    """One row at least of everything: a letter with its packet, a hold, a worksheet, a draft beside."""
    letter = send(alison)
    give_picture(letter)
    item = read_first(letter, sam)
    Delivery.objects.create(copy=copy_of(item), how="page", by=keira)
    Hold.objects.create(item=item, why="We ring first.", put_by=sam, next_look_on=DAY)
    Worksheet.objects.get_or_create(item=item, reader=sam)
    Keeping.objects.create(item=item, owner=sam, next_look_on=DAY)
    draft = write(keira, "Dear Alison")
    Helper.objects.create(item=draft, support=Support.objects.create(person=keira, supporter=sam, kind="supporter"))
    Dictation.objects.create(line=draft.line, person=keira, worker=sam)
    HelpAsked.objects.create(party=draft.line.writer, person=keira, kind="ring")
    _rows_about_people(alison, sam, keira)
    _rows_of_a_file()
    queue("person:1", purpose="test", about="item:1")
    KeyFact.objects.create(key="test", statement="It is so.", source_name="Us", verified_on=DAY)
    Helpline.objects.create(name="A line", number="01632 960 000", verified_on=DAY, checked=True)
    _rows_of_the_portal(HomePage.objects.get())


def _rows_of_the_portal(page):
    facts = {"source_name": "Us", "verified_on": DAY}
    OpeningException.objects.create(contact_point=ContactPoint.objects.first(), date=DAY)
    OutwardCode.objects.create(code="ZZ99")
    Entitlement.objects.create(title="A right", for_whom="You", summary="It", how_to_claim="Ask", **facts)
    service = Service.objects.create(name="A walk", slug="a-walk", summary="It", description="It", how_to_ask="Ask")
    ServiceOffer.objects.create(service=service, authority=LocalAuthority.objects.first(), available="yes")
    StaffProfile.objects.create(first_name="Robin", job="Worker")
    LetterExample.objects.create(title="A letter", written_by="adopter", occasion="Each year", body="Dear Robin")
    Approval.objects.create(page=page, digest="1", nod="safeguarding", at=timezone.now())
    page.add_child(instance=StoryPage(title="A story", live=False))


def _rows_of_a_file():
    at = {"state": FileState.SAFE, "kind": Kind.PICTURE, "looked_at": timezone.now()}
    file = File.objects.create(size=1, key_owner="draft:1", **at)
    copy = SafeCopy.objects.create(file=file, place=1, kind=Kind.PICTURE, width=1, height=1, key_owner="draft:1")
    Edit.objects.create(of=copy, kind=EditKind.COVER, key_owner="draft:1")


def _rows_about_people(person, worker, other):
    at = {"use_by": timezone.now()}
    Card.objects.create(account=person.account, number_digest="1", handed="in_hand", **at)
    IdentityCheck.objects.create(person=person, seen=["passport"], met="in_person", seen_by=worker)
    Proposal.objects.create(person=person, kind=ProposalKind.DEATH, made_by=worker)
    Support.objects.create(person=person, supporter=other, kind="supporter")
    Glass.objects.create(person=person, worker=worker, why="It was urgent.", until=timezone.now())
    Training.objects.create(person=person, kind="reading", recorded_by=worker)
    Conflict.objects.create(person=person, worker=worker, declared_by=worker)
    KnownDevice.objects.create(account=person.account, digest="1")


def again(model: type[models.Model], **changes: object) -> None:
    """Saves the newest row of the model once more, as a new row that differs only where it must."""
    row = model.objects.order_by("-pk")[0]
    row.pk, row._state.adding = None, True
    for field in row._meta.concrete_fields:
        if field.name.endswith(("public_id", "_ref")):
            setattr(row, field.attname, field.get_default())
    for name, value in changes.items():
        setattr(row, name, value)
    row.save()


def put(model: type[models.Model], **changes: object) -> None:
    """Changes all rows of the model past its own rules."""
    assert model.objects.update(**changes) > 0


BREAKS: dict[str, Callable[[], object]] = {
    "there_is_one_agency": lambda: Agency.objects.create(id=2, write_from=time(8), write_until=time(18)),
    "writing_hours_in_order": lambda: put(Agency, write_until=F("write_from")),
    "council_ends_after_it_starts": lambda: put(LocalAuthority, ends_on=F("starts_on")),
    "audit_has_one_head": lambda: Head.objects.create(id=2),
    "hours_close_after_they_open": lambda: put(OpeningHours, closes=F("opens")),
    "exception_is_shut_or_has_hours": lambda: put(OpeningException, closed=False),
    "no_line_stands_in_for_itself": lambda: put(ContactPoint, fallback=F("id")),
    "an_outward_code_stands_once": lambda: again(OutwardCode),
    "fact_ends_after_it_starts": lambda: put(KeyFact, valid_from=DAY, valid_to=date(2026, 10, 31)),
    "entitlement_ends_after_it_starts": lambda: put(Entitlement, valid_from=DAY, valid_to=date(2026, 10, 31)),
    "one_offer_for_each_council": lambda: again(ServiceOffer),
    "a_wait_has_the_day_it_was_measured": lambda: put(ServiceOffer, wait_weeks=3, wait_measured_on=None),
    "nobody_is_shown_without_consent": lambda: put(StaffProfile, show_publicly=True, consent_recorded_on=None),
    "example_letters_are_invented": lambda: put(LetterExample, is_fictional=False),
    "a_consent_that_ends_was_given": lambda: put(StoryPage, consent_on=None, consent_expires=DAY),
    "one_review_state_for_each": lambda: again(ReviewState),
    "one_yes_of_a_kind_for_the_same_words": lambda: again(Approval),
    "lines_on_childrens_pages_are_checked": lambda: put(Helpline, on_childrens_pages=True, checked=False),
    "review_due_after_review": lambda: put(ReviewState, next_review_due=F("last_reviewed_on")),
    "person_has_a_spoke_or_council": lambda: put(Person, spoke=None, council=None),
    "nobody_grants_a_role_to_themselves": lambda: put(Role, granted_by=F("person")),
    "role_ends_after": lambda: put(Role, since=DAY, until=date(2026, 10, 31)),
    "one_open_row_for_each_role": lambda: again(Role),
    "one_standing_for_a_pair": lambda: again(Standing),
    "standing_in_order": lambda: put(Standing, one=F("other")),
    "a_stopped_account_says_why": lambda: put(User, is_active=False),
    "one_live_card_for_an_account": lambda: again(Card, number_digest="2"),
    "pin_has_its_time": lambda: put(Card, pin="hashed"),
    "safe_hours_in_order": lambda: put(SafeContact, not_before=time(9), not_after=time(8)),
    "nobody_checks_their_own_identity": lambda: put(IdentityCheck, seen_by=F("person")),
    "one_search_key_of_each": lambda: again(SearchKey),
    "nobody_agrees_with_themselves": lambda: put(Proposal, decided_by=F("made_by")),
    "agreed_by_a_second_person": lambda: put(Proposal, state=ProposalState.AGREED),
    "nobody_supports_themselves": lambda: put(Support, supporter=F("person")),
    "one_open_support_of_a_pair": lambda: again(Support),
    "nobody_reviews_their_own_look": lambda: put(Glass, reviewed_by=F("worker")),
    "nobody_records_their_own_training": lambda: put(Training, recorded_by=F("person")),
    "one_training_of_a_kind_and_day": lambda: again(Training),
    "one_conflict_of_a_pair": lambda: again(Conflict),
    "one_row_for_a_device": lambda: again(KnownDevice),
    "handed_over_has_its_time": lambda: put(Message, state=State.HANDED_OVER),
    "claimed_has_a_lease": lambda: put(Message, state=State.CLAIMED, leased_until=None),
    "one_name_for_a_child_on_each_side": lambda: again(ChildName),
    "one_membership_of_a_party": lambda: again(Member),
    "one_line_each_way": lambda: again(Line),
    "nobody_writes_to_themselves": lambda: put(Line, writer=F("reader")),
    "line_window_is_a_window": lambda: put(Line, window_days=0),
    "one_open_draft_on_a_line": lambda: again(Item),
    "sent_has_an_arrival": lambda: put(Item, received_at=None),
    "read_by_somebody": lambda: put(Item, state="being_checked", claimed_by=None, received_at=timezone.now()),
    "one_version_of_each_number": lambda: again(Version),
    "dictated_and_read_back": lambda: again(Version, number=99, typed_by=Person.objects.first()),
    "one_open_dictation_on_a_line": lambda: again(Dictation),
    "let_into_a_letter_once": lambda: again(Helper),
    "rung_after_it_was_asked": lambda: put(HelpAsked, rung_at=F("asked_at") - timedelta(days=1)),
    "one_worksheet_for_a_reader": lambda: again(Worksheet),
    "one_open_hold": lambda: again(Hold),
    "hold_lifted_by_and_at": lambda: put(Hold, lifted_at=timezone.now()),
    "kept_once_at_a_time": lambda: again(Keeping),
    "opened_once_on_the_page": lambda: again(Delivery),
    "second_pair_of_eyes_for_an_envelope": lambda: put(Delivery, how="post"),
    "two_people_for_an_envelope": lambda: put(Delivery, how="post", seen_by=F("by")),
    "one_picture_at_a_place": lambda: again(CopyPicture, file=SafeCopy.objects.exclude(file=None).first()),
    "by_voice_or_by_post": lambda: put(Message, by_voice=True, by_post=True),
    "one_open_packet": lambda: again(Packet),
    "two_people_for_a_packet": lambda: put(
        Packet, approved_by=F("made_by"), approved_at=timezone.now(), approved_digest=F("digest")
    ),
    "approved_just_as_it_is": lambda: put(Packet, approved_at=timezone.now()),
    "refused_file_has_its_reason": lambda: put(File, state=FileState.REFUSED),
    "looked_at_file_has_its_time": lambda: put(File, looked_at=None),
    "safe_file_is_known_and_clean": lambda: put(File, scan=Scan.FOUND),
    "unscanned_only_pictures_pass": lambda: put(File, kind=Kind.PDF),
    "one_version_of_a_piece": lambda: again(SafeCopy),
    "piece_is_of_a_kind": lambda: put(SafeCopy, kind=Kind.PDF),
    "what_is_seen_has_its_measure": lambda: put(SafeCopy, width=None),
    "what_lasts_has_its_length": lambda: put(SafeCopy, kind=Kind.SOUND),
    "done_edit_has_what_it_made": lambda: put(Edit, state=EditState.DONE),
    "edit_makes_something_new": lambda: put(Edit, state=EditState.DONE, made=F("of")),
}


def ours() -> dict[str, models.BaseConstraint]:
    return {constraint.name: constraint for model, _declared in our_models() for constraint in model._meta.constraints}


def test_no_constraint_is_forgotten():
    assert BREAKS.keys() == ours().keys()


@pytest.mark.parametrize("name", BREAKS)
def test_the_database_refuses(ground, name):
    with pytest.raises(IntegrityError) as told, transaction.atomic():
        BREAKS[name]()
    if connection.vendor == "postgresql" or isinstance(ours()[name], models.CheckConstraint):
        assert name in str(told.value)
    else:
        assert "UNIQUE" in str(told.value)
