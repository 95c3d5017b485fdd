"""Ten years in which each kind of row is made: what is past its time goes, on time, and nothing else does."""

from datetime import datetime, timedelta
from itertools import product

import pytest
from allauth.usersessions.models import UserSession
from django.apps import apps
from django.core.management import CommandError, call_command
from time_machine import travel

from audit.models import Entry
from base.clock import now
from base.keeping import rules
from outbox.enums import State
from outbox.models import Message
from people.actions import make_account
from people.enums import ProposalKind
from people.models import (
    Guess,
    Person,
    Proposal,
    Standing,
    Training,
    User,
)
from portal import keeping
from tests.portal.ten_years import FIRST_YEAR, GROWING, KINDS, YEARS, Calendar, Cast, Rows, day, everything
from vault.models import DataKey

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]


@pytest.fixture
def ten_years(jacob, alison, keira, sam, noor):
    """The lasting things: two families in touch, of whom one has left; readers, of whom one has left."""
    Person.objects.filter(pk__in=[keira.pk, noor.pk]).update(closed_at=day(FIRST_YEAR, 1))
    Training.objects.create(person=sam, kind="reading", recorded_by=noor, passed_on=day(FIRST_YEAR, 1).date())
    assert Standing.objects.count() == 1
    return Cast(Calendar(), alison, sam, noor)


def hand_over_warnings(calendar: Calendar) -> None:
    """The mails that say an account will go are sent, as the outbox would."""
    for told in Message.objects.filter(purpose="account-unused", handed_over_at=None):
        Message.objects.filter(pk=told.pk).update(state=State.HANDED_OVER, handed_over_at=now())
        end = now()
        account = User.objects.get(public_id=told.recipient.removeprefix("account:"))
        calendar.note(told, end + timedelta(days=7), goes=end.replace(year=end.year + 6, second=1))
        assert account.warned_at == end
        calendar.all_go(DataKey.objects.filter(owner=told.recipient), end + timedelta(days=30))


def months() -> list[datetime]:
    return [day(year, month, 1) for year, month in product(range(FIRST_YEAR, FIRST_YEAR + YEARS), range(2, 13))]


def step(cast: Cast, before: datetime, at: datetime) -> None:
    """A month later: what changed and what went is what the calendar says, to the row."""
    was = everything()
    done = list(keeping.run())
    assert [told.rule.name for told in done if told.broke_off] == []
    cast.acted |= {told.rule.name for told in done if told.rows}
    now_there = everything()
    changed = {key for key in was.keys() & now_there.keys() if was[key] != now_there[key]}
    to_change, to_go = cast.calendar.between(before, at)
    assert (changed ^ to_change, (was.keys() - now_there.keys()) ^ to_go) == (set(), set())
    hand_over_warnings(cast.calendar)
    assert {told.rule.name: told.rows for told in keeping.run() if told.rows} == {}


@pytest.mark.shows("trust C-18")
def test_ten_years(ten_years):
    before = day(FIRST_YEAR, 1, 14)
    for at in months():
        if at.month == 2:
            with travel(day(at.year, 1), tick=False):
                ten_years.year = at.year
                for make in KINDS:
                    make(ten_years)
        with travel(at, tick=False):
            step(ten_years, before, at)
        before = at
    assert {rule.name for rule in rules()} == ten_years.acted
    assert len(ten_years.calendar.goes) == 336


def snapshot() -> Rows:
    """With the log and the jobs too."""
    models_too = [apps.get_model(label) for label in sorted(GROWING)]
    log = {(model._meta.label, row[0]): row for model in models_too for row in model._base_manager.values_list()}
    return everything() | log


@pytest.fixture
def two_years_on(ten_years):
    """A year's rows, two years and a bit later: most of the rules find something."""
    with travel(day(FIRST_YEAR, 1), tick=False):
        for make in KINDS:
            make(ten_years)
    with travel(day(FIRST_YEAR + 3, 3), tick=False):
        yield ten_years


def test_a_dry_run_changes_nothing_and_tells_counts(two_years_on, capsys):
    before = snapshot()
    call_command("keep", dry_run=True)
    assert snapshot() == before
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(rules()) + 1
    assert "       1  delete  guesses: a day after the last wrong PIN" in lines
    assert lines[-5].startswith("       1  erase   supporters: a year after they last helped somebody")
    assert lines[-1] == "Nothing was changed."


def test_a_run_does_what_a_dry_run_told(two_years_on):
    """A row that two rules found due goes by the first."""
    would = {told.rule.name: told.rows for told in keeping.would_go()}
    done = {told.rule.name: told.rows for told in keeping.run()}
    twice = {"known-devices": 2, "unused-accounts-told": 2}
    assert would == done | twice
    assert [told.rows for told in keeping.would_go()] == [0] * len(rules())


def test_one_rule_alone(two_years_on, capsys):
    call_command("keep", rule="guesses")
    assert Guess.objects.count() == 0
    assert UserSession.objects.count() == 1
    assert capsys.readouterr().out == "       1  delete  guesses: a day after the last wrong PIN\n"


def test_an_unknown_rule_is_told_with_the_known_ones(db):
    with pytest.raises(CommandError, match=r"There is no rule 'letters'\. The rules are: .*guesses.*"):
        call_command("keep", rule="letters")


def test_each_lot_stands_in_the_log_with_its_count(two_years_on):
    keeping.carry_out(next(rule for rule in rules() if rule.name == "message-words"))
    entries = Entry.objects.filter(on="keep:message-words").values_list("act", "by", "why")
    assert list(entries) == [("keep_empty", "system", "1 rows")]


def test_the_job_only_tells_where_the_agency_asked_for_it(two_years_on, settings, caplog):
    settings.KEEP_DRY = True
    before = snapshot()
    with caplog.at_level("INFO"):
        keeping.keep()
    assert snapshot() == before
    assert "keep-rule guesses: 1 rows are due; RIBBON_KEEP_DRY keeps them" in caplog.messages


def test_the_job_does_it(two_years_on):
    keeping.keep()
    assert Guess.objects.count() == 0


def test_a_run_that_is_broken_off_is_taken_up_again(two_years_on):
    rule = next(rule for rule in rules() if rule.name == "session-notes")
    assert keeping.carry_out(rule, until=0).rows == 0
    assert keeping.carry_out(rule).rows == 1
    assert keeping.carry_out(rule).rows == 0


def test_a_lot_that_breaks_holds_up_no_other(two_years_on, monkeypatch, capsys):
    def erase(person: Person) -> None:
        if person.called == "Helper":
            raise RuntimeError
        Person.objects.filter(pk=person.pk).update(erased_at=now())

    monkeypatch.setattr("people.actions.erasing.erase", erase)
    with pytest.raises(CommandError, match="broke off and is as it was: supporters"):
        call_command("keep")
    assert Person.objects.get(called="Gone").erased_at == now()
    assert Person.objects.get(called="Helper").erased_at is None


def test_signing_in_again_keeps_an_unused_account(db, client):
    account = make_account("back@example.org", "x")
    User.objects.filter(pk=account.pk).update(warned_at=now(), joined_at=day(2020, 1))
    client.force_login(account)
    account.refresh_from_db()
    assert account.warned_at is None
    assert [told.rows for told in keeping.would_go() if told.rule.name.startswith("unused")] == [0, 0]


def test_nothing_is_disposed_of_while_something_about_them_waits(two_years_on):
    gone = Person.objects.get(called="Gone")
    Proposal.objects.create(kind=ProposalKind.CONTACT, person=gone, made_by=two_years_on.sam)
    list(keeping.run())
    gone.refresh_from_db()
    assert gone.erased_at is None
