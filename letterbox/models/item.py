"""A letter and its versions."""

from collections.abc import Iterable
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.functional import Promise

from base.clock import now, today
from base.ids import PublicId
from letterbox.enums import FOR_A_READER, MOVES, STAFF_SEE, ItemState, Kind, Via
from letterbox.enums.writing import Dictated
from letterbox.models.agreement import Agreement
from letterbox.models.arrangement import READERS, Arrangement, Line, arrangements_of
from letterbox.models.plan import Exchange
from people.enums import Role as RoleName
from people.models import Person, Support
from vault.fields import SealedTextField
from vault.models import Sealed


class Items(models.QuerySet["Item"]):
    def in_reach_of(self, person: Person, roles: Iterable[RoleName] = READERS) -> Self:
        """Letters of the teams for which this person holds one of `roles`.

        Never those of an arrangement that they, or somebody whom they stand apart from, are part of.
        """
        reach = Arrangement.objects.in_reach_of(person, roles)
        return self.filter(state__in=STAFF_SEE, line__arrangement__in=reach)

    def for_a_reader(self) -> Self:
        """What somebody has to read now, most urgent first."""
        return self.filter(state__in=FOR_A_READER).order_by("promised_on", "pk")

    def written_by(self, person: Person) -> Self:
        """Letters on the lines of this person's own party; an unsent draft only for its author, unless it is shared."""
        mine = self.filter(line__writer__members__person=person)
        return mine.exclude(Q(state=ItemState.DRAFT, is_shared=False) & ~Q(author=person))

    def helped_by(self, person: Person) -> Self:
        """Letters being written into which their writer let this person, who helps them.

        Never one of an arrangement that the helper, or somebody whom they stand apart from, is part of.
        """
        helping = Support.objects.current().filter(supporter=person, accepted_at__isnull=False)
        mine = self.filter(helpers__support__in=helping, draft__isnull=False)
        return mine.exclude(line__arrangement__in=arrangements_of(person))


class Item(models.Model):
    """A letter on its way from one party to another. Its public id is for the writer's side and for staff."""

    MOVES = MOVES

    public_id = PublicId()
    line = models.ForeignKey(Line, on_delete=models.PROTECT, related_name="items")
    author = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=20, choices=ItemState.choices, default=ItemState.DRAFT)
    kind = models.CharField(max_length=20, choices=Kind.choices, default=Kind.LETTER)
    via = models.CharField(max_length=10, choices=Via.choices, default=Via.PAGE)
    started_at = models.DateTimeField(default=now)
    received_at = models.DateTimeField(null=True, blank=True)
    promised_on = models.DateField(null=True, blank=True)
    claimed_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    claimed_at = models.DateTimeField(null=True, blank=True)
    claimed_until = models.DateTimeField(null=True, blank=True)
    claim_number = models.PositiveIntegerField(default=0, help_text="Rises with each claim; a decision names its own.")
    read_under = models.PositiveIntegerField(default=0, help_text="The claim under which the words were last shown.")
    taken_back_at = models.DateTimeField(null=True, blank=True, help_text="When its writer wished it back.")
    was_read = models.BooleanField(default=False, help_text="Somebody of the agency has opened it.")
    passed_on_at = models.DateTimeField(null=True, blank=True)
    is_shared = models.BooleanField(default=False, help_text="Unsent, it is open to both of a couple.")
    for_child = models.BooleanField(default=False, help_text="To be kept for the grown-up child, not passed on now.")
    logged_as = models.CharField(max_length=40, unique=True, null=True, blank=True)
    agreement = models.ForeignKey(
        Agreement, null=True, blank=True, on_delete=models.PROTECT, related_name="+", help_text="Sent under this one."
    )
    exchange = models.ForeignKey(Exchange, null=True, blank=True, on_delete=models.PROTECT, related_name="items")

    objects = Items.as_manager()

    class Meta:
        indexes = [models.Index(fields=["state", "promised_on", "id"], name="item_queue")]
        constraints = [
            models.UniqueConstraint(
                fields=["line", "author"], condition=Q(state=ItemState.DRAFT), name="one_open_draft_on_a_line"
            ),
            models.CheckConstraint(
                condition=Q(state=ItemState.DRAFT) | Q(received_at__isnull=False), name="sent_has_an_arrival"
            ),
            models.CheckConstraint(
                condition=~Q(state=ItemState.BEING_CHECKED) | Q(claimed_by__isnull=False), name="read_by_somebody"
            ),
        ]

    def __str__(self) -> str:
        return self.public_id

    @property
    def claim_is_live(self) -> bool:
        return self.claimed_until is not None and self.claimed_until > now()

    @property
    def state_words(self) -> str | Promise:
        return ItemState(self.state).label

    @property
    def is_late(self) -> bool:
        return self.promised_on is not None and self.promised_on < today()


class Draft(Sealed):
    """What is being written. Only its author sees it; staff have no way to it."""

    item = models.OneToOneField(Item, on_delete=models.CASCADE, related_name="draft")
    text = SealedTextField(default="")
    answers = SealedTextField(default="", help_text="As JSON: what was chosen and said on the pages of the easy way.")
    revision = models.PositiveIntegerField(default=1, help_text="Rises with each save; a stale save is refused.")
    saved_at = models.DateTimeField(default=now)

    def save(self, *args: object, **options: object) -> None:
        self.key_owner = self.key_owner or f"draft:{self.item.public_id}"
        super().save(*args, **options)  # type: ignore[arg-type]


class Version(Sealed):
    """A letter as it was sent to us. Written once; the database refuses to change it."""

    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField()
    text = SealedTextField()
    made_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=now)
    typed_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    dictated = models.CharField(max_length=10, choices=Dictated.choices, blank=True)
    read_back_at = models.DateTimeField(
        null=True, blank=True, help_text="When they heard it and said that it is right."
    )

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["item", "number"], name="one_version_of_each_number"),
            models.CheckConstraint(
                condition=Q(typed_by__isnull=True, dictated="", read_back_at__isnull=True)
                | Q(typed_by__isnull=False, read_back_at__isnull=False) & ~Q(dictated=""),
                name="dictated_and_read_back",
            ),
        ]
