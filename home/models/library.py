"""Resources, questions and answers, words explained, letters to learn from, and the people one may meet."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.fields import RichTextField
from wagtail.search import index

from base.audiences import Audience
from home.enums import ResourceKind, WrittenBy
from home.fields import ChoicesField
from home.models.kept import Kept, LiveQuerySet

WORDS = ["bold", "link", "ul", "ol"]


class Resources(LiveQuerySet):
    def shown(self):
        """What readers see: live, and not leading to a page of ours that was taken down."""
        return super().shown().filter(Q(page__isnull=True) | Q(page__live=True)).to_show()

    def to_show(self):
        """With where they lead."""
        return self.select_related("page", "document")


class Resource(Kept):
    """Something to read, watch or hear: here, or elsewhere."""

    title = models.CharField(_("title"), max_length=160, unique=True)
    slug = models.SlugField(_("word in its address"), max_length=80, unique=True)
    summary = models.CharField(_("summary"), max_length=300)
    kind = models.CharField(_("kind"), max_length=10, choices=ResourceKind.choices)
    url = models.URLField(_("address elsewhere"), blank=True)
    document = models.ForeignKey(
        "wagtaildocs.Document",
        verbose_name=_("document"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    page = models.ForeignKey(
        "wagtailcore.Page", verbose_name=_("page"), null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    publisher = models.CharField(_("who made it"), max_length=120, blank=True)
    audiences = ChoicesField(_("who it is for"), choices=Audience.choices)
    topics = ParentalManyToManyField("agency.Topic", verbose_name=_("topics"), blank=True, related_name="+")
    age_of_child = models.CharField(_("age of the child"), max_length=60, blank=True)
    minutes = models.PositiveSmallIntegerField(_("minutes it takes"), null=True, blank=True)
    free = models.BooleanField(_("free"), default=True)
    login_needed = models.BooleanField(_("needs an account there"), default=False)
    published_year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True)

    objects = Resources.as_manager()
    search_fields = [
        index.SearchField("title", boost=3),
        index.SearchField("summary", boost=2),
        index.SearchField("publisher"),
        index.AutocompleteField("title"),
        index.FilterField("live"),
    ]

    class Meta:
        ordering = ["title"]
        verbose_name = _("resource")

    def __str__(self):
        return self.title

    @property
    def address(self):
        """Where one reads, sees or hears it; empty for what has no address, such as a book in a shop."""
        if self.page_id:
            return (self.page.url or "") if self.page.live else ""
        return self.url or (self.document.url if self.document_id else "")

    def clean(self):
        super().clean()
        if sum(map(bool, (self.url, self.document_id, self.page_id))) > 1:
            raise ValidationError(_("Give one place: an address, a document or a page."))
        if self.document_id and not self.page_id:
            raise ValidationError({"document": _("A document needs its words on a page too. Link that page instead.")})


class Faq(Kept):
    """A question that families ask, and our answer."""

    question = models.CharField(_("question"), max_length=200, unique=True)
    answer = RichTextField(_("answer"), features=WORDS)
    audiences = ChoicesField(_("who asks it"), choices=Audience.choices, blank=True)
    topics = ParentalManyToManyField("agency.Topic", verbose_name=_("topics"), blank=True, related_name="+")

    objects = LiveQuerySet.as_manager()
    search_fields = [
        index.SearchField("question", boost=2),
        index.SearchField("answer"),
        index.AutocompleteField("question"),
    ]

    class Meta:
        ordering = ["question"]
        verbose_name = _("question and answer")
        verbose_name_plural = _("questions and answers")

    def __str__(self):
        return self.question


class GlossaryTerm(Kept):
    """A word of the trade in plain words, and in a child's words."""

    term = models.CharField(_("term"), max_length=80, unique=True)
    plain_meaning = models.CharField(_("in plain words"), max_length=300)
    child_meaning = models.CharField(_("in a child's words"), max_length=200, blank=True)

    objects = LiveQuerySet.as_manager()
    search_fields = [
        index.SearchField("term"),
        index.SearchField("plain_meaning"),
        index.AutocompleteField("term"),
    ]

    class Meta:
        ordering = ["term"]
        verbose_name = _("word explained")
        verbose_name_plural = _("words explained")

    def __str__(self):
        return self.term


class Profiles(LiveQuerySet):
    def to_show(self):
        """With their photos."""
        return self.select_related("photo")


class StaffProfile(Kept):
    """Somebody one may meet here, shown only with their recorded consent. On pages for children, first names only."""

    first_name = models.CharField(_("first name"), max_length=40)
    last_name = models.CharField(_("last name"), max_length=60, blank=True)
    job = models.CharField(_("what they do"), max_length=120)
    team = models.ForeignKey(
        "agency.Spoke", verbose_name=_("team"), null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    photo = models.ForeignKey(
        "wagtailimages.Image",
        verbose_name=_("photo"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    bio = models.TextField(_("about them"), blank=True)
    show_publicly = models.BooleanField(_("show on the site"), default=False)
    consent_recorded_on = models.DateField(_("consent recorded on"), null=True, blank=True)

    objects = Profiles.as_manager()
    search_fields = [index.SearchField("first_name"), index.AutocompleteField("first_name")]

    class Meta:
        ordering = ["first_name", "last_name"]
        verbose_name = _("colleague shown on the site")
        verbose_name_plural = _("colleagues shown on the site")
        constraints = [
            models.CheckConstraint(
                condition=Q(show_publicly=False) | Q(consent_recorded_on__isnull=False),
                name="nobody_is_shown_without_consent",
            )
        ]

    def __str__(self):
        return f"{self.first_name} {self.last_name}".strip()

    @property
    def is_shown(self):
        return self.show_publicly and self.live and self.consent_recorded_on is not None


class LetterExample(Kept):
    """An invented letter to learn from."""

    title = models.CharField(_("title"), max_length=120, unique=True)
    written_by = models.CharField(_("written by"), max_length=16, choices=WrittenBy.choices)
    occasion = models.CharField(_("occasion"), max_length=120)
    child_age = models.CharField(_("age of the child"), max_length=40, blank=True)
    body = models.TextField(_("letter"))
    notes = RichTextField(_("why it works"), features=WORDS, blank=True)
    is_fictional = models.BooleanField(_("invented"), default=True, help_text=_("A real letter never stands here."))

    objects = LiveQuerySet.as_manager()
    search_fields = [index.SearchField("title"), index.AutocompleteField("title")]

    class Meta:
        ordering = ["written_by", "title"]
        verbose_name = _("letter to learn from")
        verbose_name_plural = _("letters to learn from")
        constraints = [models.CheckConstraint(condition=Q(is_fictional=True), name="example_letters_are_invented")]

    def __str__(self):
        return self.title
