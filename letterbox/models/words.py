"""Our own words to a family: they leave too, so they are looked at before they do."""

from typing import Self

from django.db import models
from django.db.models import F, Q

from base.clock import now
from base.ids import PublicId
from letterbox.enums import Call, Reason
from letterbox.enums.desk import REPLY_MOVES, WORDS_MOVES, Answer, ReplyState, WordsKind, WordsState
from letterbox.models.item import Item, Version
from letterbox.models.talk import Talk
from people.models import Person
from vault.fields import SealedTextField
from vault.models import Sealed


class OfWriter(Sealed):
    """A row about one letter that its writer may know, sealed with their side's key."""

    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="%(class)s_set")

    class Meta:
        abstract = True

    def save(self, *args: object, **options: object) -> None:
        self.key_owner = self.key_owner or self.item.line.writer.side.key_owner
        super().save(*args, **options)  # type: ignore[arg-type]


class ManyWords(models.QuerySet["OurWords"]):
    def waiting(self) -> Self:
        """For a second reader."""
        return self.filter(state=WordsState.WAITING)

    def not_sent_by(self, maker: Person) -> Self:
        """What this worker wrote, and a second person handed back or they took back; the newest first."""
        found = self.filter(made_by=maker, state=WordsState.PUT_AWAY, sent_at=None)
        return found.select_related("read_by").order_by("-made_at", "-pk")

    def open_changes(self) -> Self:
        """Changes about which the writer has not answered."""
        return self.filter(kind=WordsKind.CHANGE, state=WordsState.SENT, answer="")


class OurWords(OfWriter):
    """Words of a worker to the writer of a letter; with a change, the exact copy that would go to the reader."""

    MOVES = WORDS_MOVES

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=WordsKind.choices)
    state = models.CharField(max_length=10, choices=WordsState.choices, default=WordsState.WAITING)
    text = SealedTextField()
    copy = SealedTextField(default="", help_text="The letter just as it would be passed on.")
    reason = models.CharField(max_length=12, choices=Reason.choices, blank=True)
    call = models.CharField(max_length=10, choices=Call.choices, blank=True)
    ticks = models.JSONField(default=list, help_text="The first reading of the copy.")
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=now)
    why_second = models.JSONField(default=list, help_text="Why a second person reads them (SecondWhy).")
    needs_second = models.BooleanField(default=False)
    read_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    read_at = models.DateTimeField(null=True, blank=True)
    back_note = SealedTextField(default="", help_text="The second reader's word to a colleague.")
    sent_at = models.DateTimeField(null=True, blank=True)
    answer = models.CharField(max_length=10, choices=Answer.choices, blank=True)
    answered_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)
    talk = models.ForeignKey(Talk, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    objects = ManyWords.as_manager()

    class Meta:
        ordering = ["made_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["item"], condition=Q(state=WordsState.WAITING), name="one_waiting_words_of_a_letter"
            ),
            models.UniqueConstraint(
                fields=["item"],
                condition=Q(kind=WordsKind.CHANGE, state=WordsState.SENT, answer=""),
                name="one_open_change_of_a_letter",
            ),
            models.CheckConstraint(condition=~Q(read_by=F("made_by")), name="nobody_reads_their_own_words"),
            models.CheckConstraint(
                condition=~Q(state=WordsState.SENT)
                | Q(sent_at__isnull=False) & (Q(needs_second=False) | Q(read_by__isnull=False)),
                name="words_were_read_before_they_left",
            ),
            models.CheckConstraint(
                condition=Q(answer="", answered_at__isnull=True)
                | Q(kind=WordsKind.CHANGE, state=WordsState.SENT, answered_at__isnull=False, answered_by__isnull=False),
                name="only_a_change_that_was_sent_is_answered",
            ),
        ]


class KindReplies(models.QuerySet["KindReply"]):
    def in_use(self) -> Self:
        return self.filter(state=ReplyState.IN_USE).order_by("title", "pk")


class KindReply(models.Model):
    """A kind reply that any worker may begin with: two people wrote it. Its blanks are filled from one side alone."""

    MOVES = REPLY_MOVES

    public_id = PublicId()
    title = models.CharField(max_length=80)
    text = models.TextField()
    state = models.CharField(max_length=10, choices=ReplyState.choices, default=ReplyState.ASKED)
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=now)
    agreed_by = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    agreed_at = models.DateTimeField(null=True, blank=True)

    objects = KindReplies.as_manager()

    class Meta:
        verbose_name_plural = "kind replies"
        constraints = [
            models.CheckConstraint(condition=~Q(agreed_by=F("made_by")), name="two_people_for_a_kind_reply"),
            models.CheckConstraint(
                condition=~Q(state=ReplyState.IN_USE) | Q(agreed_by__isnull=False, agreed_at__isnull=False),
                name="reply_in_use_was_agreed",
            ),
        ]

    def __str__(self) -> str:
        return self.title
