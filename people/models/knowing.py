"""How we know who somebody is: checks of identity, invitations, names they had before."""

from django.db import models
from django.db.models import Q

from base.clock import now
from base.ids import PublicId
from people.enums import Evidence, Met, Way
from people.models.person import OfPerson, Person
from vault.fields import SealedTextField


class IdentityCheck(models.Model):
    """What was seen, by whom, when. Never a copy, never a number of a document."""

    public_id = PublicId()
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="identity_checks")
    seen = models.JSONField(help_text="What was seen (people.enums.Evidence).")
    met = models.CharField(max_length=10, choices=Met.choices)
    seen_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=now)

    class Meta:
        ordering = ["-at", "-pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(person=models.F("seen_by")), name="nobody_checks_their_own_identity")
        ]

    def __str__(self) -> str:
        return self.public_id

    @property
    def seen_words(self) -> str:
        """What was seen, in words: passport, driving licence."""
        labels = (str(Evidence(each).label) for each in self.seen)
        return ", ".join(label[:1].lower() + label[1:] for label in labels)


class Invitation(OfPerson):
    """An invitation to have an account, by e-mail. The link's secret is kept only as a digest."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="invitations")
    way = models.CharField(max_length=10, choices=Way.choices, default=Way.EMAIL)
    address = SealedTextField(default="")
    token_digest = models.CharField(max_length=64, unique=True)
    made_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=now)
    use_by = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)


class FormerName(OfPerson):
    """A name that somebody had before. Old letters keep it; a search finds it."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="former_names")
    called = SealedTextField(default="")
    full_name = SealedTextField(default="")
    until = models.DateTimeField(default=now)


class SearchKey(models.Model):
    """A keyed digest of a part of a name, a number or an address, so that staff find somebody. No text."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="search_keys")
    digest = models.CharField(max_length=64, db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "digest"], name="one_search_key_of_each")]

    def __str__(self) -> str:
        return f"search key {self.pk}"
