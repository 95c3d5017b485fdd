"""Every change that would take away what must stay, or put a page before other readers, is looked at here."""

from typing import Any

from django.db.models.signals import post_delete, pre_delete, pre_save
from django.dispatch import receiver
from wagtail.models import Page
from wagtail.signals import pre_page_move

from agency.models import ContactPoint
from home import keeping
from home.models import ChildrensGuidePage, Entitlement, Helpline, KeyFact, PolicyPage, UrgentHelpPage


@receiver(pre_save, sender=Page)
@receiver(pre_save, sender=UrgentHelpPage)
@receiver(pre_save, sender=ChildrensGuidePage)
@receiver(pre_save, sender=PolicyPage)
def keep_what_must_be_there(sender: type[Page], instance: Page, raw: bool = False, **_: Any) -> None:
    if raw:
        return
    keeping.refuse_end(instance)
    if sender is Page and type(instance) is Page:
        keeping.refuse_start(instance)


@receiver(post_delete, sender=UrgentHelpPage)
@receiver(post_delete, sender=ChildrensGuidePage)
@receiver(post_delete, sender=PolicyPage)
def keep_the_last(instance: Any, **_: Any) -> None:
    if instance.live:
        keeping.refuse_loss(instance)


@receiver(pre_page_move)
def judge_where_it_goes(instance: Page, parent_page_before: Page, parent_page_after: Page, **_: Any) -> None:
    keeping.refuse_arrival(instance, parent_page_before, parent_page_after)


@receiver(pre_delete, sender=Helpline)
@receiver(pre_delete, sender=KeyFact)
@receiver(pre_delete, sender=Entitlement)
@receiver(pre_delete, sender=ContactPoint)
def keep_what_is_shown(instance: Any, **_: Any) -> None:
    keeping.refuse_deletion(instance)
