"""What is remembered about days is forgotten when they change."""

from typing import Any

from django.core.cache import cache
from django.db.models.signals import post_delete, post_save
from django.db.transaction import on_commit
from django.dispatch import receiver

from agency.hours import EXTRA_DAYS
from agency.models import BankHoliday


@receiver([post_save, post_delete], sender=BankHoliday)
def forget_bank_holidays(**_told: Any) -> None:
    on_commit(lambda: cache.delete(EXTRA_DAYS))
