"""One record made of two, and two again while it can be undone."""

from typing import Any

from django.apps import apps
from django.db import models

from audit.log import record
from people import searching
from people.actions.proposing import CannotBe, performs
from people.enums import ProposalKind, Stand
from people.messages import CANNOT
from people.models import (
    Conflict,
    FormerName,
    IdentityCheck,
    Person,
    Proposal,
    Role,
    Standing,
    Support,
    Training,
)
from people.rules import apart, same_arrangement
from people.signals import persons_merged, persons_parted

MOVED_HERE: tuple[tuple[type[models.Model], str], ...] = (
    (IdentityCheck, "person"),
    (FormerName, "person"),
    (Training, "person"),
    (Support, "person"),
    (Support, "supporter"),
)


def _rows(model: type[models.Model]) -> models.Manager[Any]:
    return model._default_manager  # noqa: SLF001 - Django's documented name


def _other(proposal: Proposal) -> Person:
    if proposal.other is None:
        raise CannotBe(CANNOT["not_two"])
    return proposal.other


def repoint(model: type[models.Model], field: str, gone: Person, kept: Person) -> dict[str, Any]:
    """Makes the rows of `gone` rows of `kept`; returns which, so that it can be undone."""
    keys = list(_rows(model).filter(**{field: gone}).values_list("pk", flat=True))
    _rows(model).filter(pk__in=keys).update(**{field: kept})
    return {"model": model._meta.label, "field": field, "keys": keys}


def _check_merge(proposal: Proposal) -> None:
    """Two who must not meet, who write to each other, or who are two places of one person are never one record."""
    gone, kept = proposal.other, proposal.person
    if gone is None or gone.pk == kept.pk or not (_is_in_use(gone) and _is_in_use(kept)):
        raise CannotBe(CANNOT["not_two"])
    if apart([kept.pk], [gone.pk]) or same_arrangement([kept.pk, gone.pk]):
        raise CannotBe(CANNOT["stand_apart"])
    if kept.account_id and gone.account_id and kept.account_id != gone.account_id:
        raise CannotBe(CANNOT["two_accounts"])
    if len({searching.group_of(each) for each in (kept, gone)} - {"other"}) > 1:
        raise CannotBe(CANNOT["two_places"])
    if _waits_for(gone).exclude(pk=proposal.pk).exists():
        raise CannotBe(CANNOT["waits"])


def _is_in_use(person: Person) -> bool:
    return person.merged_into_id is None and person.erased_at is None


def _waits_for(person: Person) -> models.QuerySet[Proposal]:
    """What was asked for about a record: carried out after it was closed, it would change what nobody reads."""
    return Proposal.objects.open().filter(models.Q(person=person) | models.Q(other=person))


def split(proposal: Proposal) -> None:
    """Puts every row back where it was."""
    kept, gone, wanted = proposal.person, _other(proposal), proposal.wanted
    for moved in wanted["moved"]:
        _rows(apps.get_model(moved["model"])).filter(pk__in=moved["keys"]).update(**{moved["field"]: gone})
    _unset(Standing.objects.filter(pk__in=wanted["standings"]))
    _part_accounts(kept, gone, wanted)
    gone.merged_into = None
    for person in (kept, gone):
        person.save(update_fields=["merged_into", "account"])
        searching.index(person)
    record("persons_parted", on=kept, by=proposal.undone_by or "system")
    persons_parted.send(Person, kept=kept, gone=gone)


def _part_accounts(kept: Person, gone: Person, wanted: dict[str, Any]) -> None:
    """Each has the account it had; one that was tied since stays."""
    gone.account_id = wanted["account_of_gone"]
    if kept.account_id == (wanted["account_of_kept"] or wanted["account_of_gone"]):
        kept.account_id = wanted["account_of_kept"]


def _unset(standings: models.QuerySet[Standing]) -> None:
    """Those that the merge wrote go, unless something else has come to keep these two apart since."""
    for standing in standings:
        pair = {standing.one_id, standing.other_id}
        knows = Conflict.objects.filter(worker__in=pair, person__in=pair).exists()
        if not knows and not same_arrangement(pair):
            standing.delete()


@performs(ProposalKind.MERGE, reverse=split, check=_check_merge)
def make_one(proposal: Proposal) -> None:
    """What hung on `other` hangs on `person` now. Who did what in the past stays as it was written."""
    kept, gone = proposal.person, _other(proposal)
    moved = [repoint(model, field, gone, kept) for model, field in MOVED_HERE]
    moved.append(_roles(gone, kept))
    persons_merged.send(Person, kept=kept, gone=gone, moved=moved)
    proposal.wanted = {
        **proposal.wanted,
        "moved": moved,
        "standings": _standings(gone, kept),
        "account_of_gone": gone.account_id,
        "account_of_kept": kept.account_id,
    }
    proposal.save(update_fields=["payload"])
    kept.account_id = kept.account_id or gone.account_id
    gone.account, gone.merged_into = None, kept
    gone.search_keys.all().delete()
    for person in (gone, kept):
        person.save(update_fields=["account", "merged_into"])
    searching.index(kept)
    record("persons_merged", on=kept, by=proposal.decided_by or "system", why=gone.public_id)


def _roles(gone: Person, kept: Person) -> dict[str, Any]:
    """Roles that `kept` does not hold already."""
    held = Role.objects.current().filter(person=kept).values_list("role", flat=True)
    found = list(Role.objects.filter(person=gone).exclude(role__in=held).values_list("pk", flat=True))
    Role.objects.filter(pk__in=found).update(person=kept)
    return {"model": Role._meta.label, "field": "person", "keys": found}


def _standings(gone: Person, kept: Person) -> list[int]:
    """Whoever stood apart from one stands apart from both: the safer word counts, and stays. Returns the new rows."""
    new = []
    for standing in Standing.objects.filter(models.Q(one=gone) | models.Q(other=gone)).exclude(stand=Stand.KNOWN):
        other = standing.other_id if standing.one_id == gone.pk else standing.one_id
        low, high = sorted((kept.pk, other))
        row, is_new = Standing.objects.get_or_create(one_id=low, other_id=high, defaults={"stand": standing.stand})
        if is_new:
            new.append(row.pk)
        elif row.stand == Stand.KNOWN:
            row.stand = standing.stand
            row.save(update_fields=["stand"])
    return new
