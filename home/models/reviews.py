"""Who looks after what, when it was last read whole, who agreed to it, and how hard its words are."""

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from home.enums import Check, Nod
from people.enums import STAFF_ROLES, Role


def staff_roles() -> list[tuple[str, str]]:
    """Those who may look after a page. A function, so that a new role needs no migration here."""
    return [(role.value, role.label) for role in Role if role in STAFF_ROLES]


class ReviewStates(models.QuerySet):
    def of(self, thing: models.Model) -> "ReviewState | None":
        """The state of one page or snippet."""
        return self.filter(content_type=type_of(thing), object_id=thing.pk).first()

    def of_pages(self) -> "dict[int, ReviewState]":
        """The states of all pages by the pages' ids, with what readers are told."""
        told = ("object_id", "last_reviewed_on", "next_review_due", "public_dates")
        return {state.object_id: state for state in self.filter(content_type=type_of(Page())).only(*told)}


def type_of(thing: models.Model) -> ContentType:
    """Pages stand by `Page`, so that their kind does not matter."""
    return ContentType.objects.get_for_model(Page if isinstance(thing, Page) else thing)


class ReviewState(models.Model):
    """When a person last read the whole page or record and found it right. Mending a comma does not move it.

    One row for a page (by `Page`, whatever its kind) or a snippet; its owner is a role, so that it outlives people.
    """

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.PositiveBigIntegerField()
    content = GenericForeignKey("content_type", "object_id")
    owner = models.CharField(_("looked after by"), max_length=30, choices=staff_roles, default=Role.EDITOR)
    reviewer_role = models.CharField(_("checked by"), max_length=30, choices=staff_roles, default=Role.EDITOR)
    last_reviewed_on = models.DateField(_("checked on"))
    review_every_months = models.PositiveSmallIntegerField(_("check every so many months"), default=12)
    next_review_due = models.DateField(_("to be checked again by"), db_index=True)
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    review_note = models.CharField(_("note"), max_length=300, blank=True)
    public_dates = models.BooleanField(_("tell readers the dates"), default=True)

    objects = ReviewStates.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["content_type", "object_id"], name="one_review_state_for_each"),
            models.CheckConstraint(
                condition=Q(next_review_due__gt=F("last_reviewed_on")), name="review_due_after_review"
            ),
        ]

    def __str__(self):
        return f"{self.content_type_id}/{self.object_id}: {self.last_reviewed_on}"


class ReviewLog(models.Model):
    """One reading of the whole."""

    state = models.ForeignKey(ReviewState, on_delete=models.CASCADE, related_name="log")
    on = models.DateField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    outcome = models.CharField(max_length=10, choices=Check.choices, default=Check.UNCHANGED)
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["-on", "-pk"]

    def __str__(self):
        return f"{self.state_id}: {self.on}"


class Approval(models.Model):
    """A second person said yes to exactly these words. By the words' digest, so that no route goes round it."""

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64)
    nod = models.CharField(max_length=14, choices=Nod.choices)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["page", "digest", "nod"], name="one_yes_of_a_kind_for_the_same_words")
        ]

    def __str__(self):
        return f"{self.page_id}: {self.nod}"


class RevisionScore(models.Model):
    """How hard the words of one revision are to read, as counted on the server."""

    revision = models.OneToOneField("wagtailcore.Revision", on_delete=models.CASCADE, related_name="+")
    age = models.FloatField()
    lix = models.FloatField()
    longest = models.PositiveSmallIntegerField()
    hardest = models.TextField(blank=True)

    def __str__(self):
        return f"{self.revision_id}: {self.age}"


class DraftLink(models.Model):
    """A way to read one draft for somebody without an account. It ends by itself, by hand, or with its publishing."""

    revision = models.ForeignKey("wagtailcore.Revision", on_delete=models.CASCADE, related_name="+")
    note = models.CharField(_("for whom"), max_length=80, help_text=_("A role, such as “head of the virtual school”."))
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    def __str__(self):
        return f"{self.revision_id}: {self.note}"
