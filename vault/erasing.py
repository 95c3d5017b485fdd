"""Emptying what is sealed, and erasing all that one owner's key opens."""

from collections.abc import Iterable
from functools import partial
from typing import Any

from django.apps import apps
from django.db import models, transaction

from audit.log import action
from vault.envelope import EMPTIED
from vault.fields import SealedTextField
from vault.keys import destroy
from vault.models import File, SafeCopy, Sealed
from vault.stores import COPIES, QUARANTINE


def sealed_fields(model: type[models.Model]) -> list[str]:
    return [field.name for field in model._meta.concrete_fields if isinstance(field, SealedTextField)]


def empty(rows: models.QuerySet[Any, Any], *names: str, **also: object) -> int:
    """Empties these sealed texts, or all of them; sets other fields too. Returns how many rows there were."""
    texts = dict.fromkeys(names or sealed_fields(rows.model), EMPTIED)
    return rows.update(**texts, **also)


@action
def erase(owner: str) -> None:
    """Every text sealed for this owner reads as nothing, in whichever room it lies; files and the key are destroyed."""
    for model in _sealed_models():
        empty(model._default_manager.filter(key_owner=owner))  # noqa: SLF001 - Django's documented name
    destroy(owner)
    transaction.on_commit(partial(_remove_bytes, owner))


def _remove_bytes(owner: str) -> None:
    QUARANTINE.remove(*File.objects.of(owner).values_list("public_id", flat=True))
    for copy in SafeCopy.objects.filter(key_owner=owner):
        COPIES.remove(*copy.blobs())


def _sealed_models() -> Iterable[type[models.Model]]:
    return (model for model in apps.get_models() if issubclass(model, Sealed) and sealed_fields(model))
