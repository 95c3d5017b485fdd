"""The public site's sections, what a page is about, who reads it, and how urgent a phone line is."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from base.audiences import ADOPTIVE_FAMILY, BIRTH_FAMILY, UNDER_18, Audience


class Section(models.TextChoices):
    """The four ways in. Each has one hub page, and its value is that page's address."""

    ADOPTERS = "adopters", _("Adopters")
    BIRTH_FAMILY = "birth-family", _("Birth family")
    ADOPTED_ADULTS = "adopted-adults", _("Adopted adults")
    CHILDREN = "children", _("Children and young people")

    @property
    def audiences(self) -> frozenset[Audience]:
        return _READERS[self]


_READERS: dict[Section, frozenset[Audience]] = {
    Section.ADOPTERS: ADOPTIVE_FAMILY,
    Section.BIRTH_FAMILY: BIRTH_FAMILY,
    Section.ADOPTED_ADULTS: frozenset({Audience.ADOPTED_ADULTS}),
    Section.CHILDREN: UNDER_18,
}


class Subject(models.TextChoices):
    """What a page is about, where that changes how it behaves."""

    GENERAL = "general", _("Anything else")
    LETTERBOX = "letterbox", _("Letterbox")
    COMPLAINTS = "complaints", _("Complaints")
    ONLINE_SAFETY = "online_safety", _("Staying safe online")
    ABUSE = "abuse", _("Violence and abuse")


EXIT_SUBJECTS = frozenset({Subject.LETTERBOX, Subject.COMPLAINTS, Subject.ONLINE_SAFETY, Subject.ABUSE})


class Urgency(models.TextChoices):
    """When to ring a line, the most urgent first."""

    EMERGENCY = "emergency", _("Danger now")
    URGENT = "urgent", _("Help today")
    TALK = "talk", _("Someone to talk to")


class Reader(models.TextChoices):
    """Whom a page for children is written for."""

    YOUNGER = "younger", _("Children of about 6 to 10")
    OLDER = "older", _("Young people of 11 to 17")
    EASY_READ = "easy_read", _("Easy read")


class GuideSection(models.TextChoices):
    """What the Children's Guide must hold (Adoption: national minimum standards 2014, standard 18.6)."""

    WHAT_WE_DO = "what_we_do", _("What we do")
    WHO_WE_ARE = "who_we_are", _("Who we are")
    HOW_TO_ASK = "how_to_ask", _("How to ask for help")
    YOUR_RIGHTS = "your_rights", _("Your rights")
    YOUR_SAY = "your_say", _("Your say")
    YOUR_STORY = "your_story", _("Your story")
    STAYING_SAFE = "staying_safe", _("Staying safe")
    NOT_HAPPY = "not_happy", _("If you are not happy with us")
    ADVOCATE = "advocate", _("An advocate")
    IRO = "iro", _("The independent reviewing officer")
    COMMISSIONER = "commissioner", _("The Children’s Commissioner")
    OFSTED = "ofsted", _("Ofsted")
    TALK_NOW = "talk_now", _("Talk to someone now")
    HELP_READING = "help_reading", _("Help with reading this")


class PolicyKind(models.TextChoices):
    """A page that the law or the standards ask for."""

    PRIVACY = "privacy", _("Privacy")
    PRIVACY_CHILD = "privacy_child", _("Privacy, for children")
    COOKIES = "cookies", _("Cookies")
    COMPLAINTS = "complaints", _("Complaints")
    COMPLAINTS_CHILD = "complaints_child", _("Complaints, for children")
    STATEMENT_OF_PURPOSE = "statement_of_purpose", _("Statement of purpose")
    SAFETY_ONLINE = "safety_online", _("Staying safe online")


class Format(models.TextChoices):
    """Another way to take in the same words."""

    EASY_READ = "easy_read", _("Easy read")
    BSL = "bsl", _("British Sign Language")
    AUDIO = "audio", _("Audio")
    LARGE_PRINT = "large_print", _("Large print")


class Tier(models.TextChoices):
    """How much help, as commissioners sort it. Families are told only whether an assessment is needed."""

    UNIVERSAL = "universal", _("Universal")
    TARGETED = "targeted", _("Targeted")
    SPECIALIST = "specialist", _("Specialist")
    RISK = "risk", _("Risk-based")


class Delivery(models.TextChoices):
    """Who gives a service."""

    IN_HOUSE = "in_house", _("We give it ourselves")
    COMMISSIONED = "commissioned", _("We pay others to give it")
    SIGNPOSTED = "signposted", _("Others give it; we tell you of it")


class ServiceFormat(models.TextChoices):
    """How one takes part."""

    GROUP = "group", _("In a group")
    ONE_TO_ONE = "one_to_one", _("One to one")
    ONLINE = "online", _("Online")


class Available(models.TextChoices):
    """Whether a service can be had in one council's area."""

    YES = "yes", _("Yes")
    LIMITED = "limited", _("A few places")
    WAITING_LIST = "waiting_list", _("There is a waiting list")
    NO = "no", _("Not here")


class ResourceKind(models.TextChoices):
    """What one holds in one's hands."""

    ARTICLE = "article", _("Article")
    VIDEO = "video", _("Video")
    BOOK = "book", _("Book")
    COURSE = "course", _("Course")
    LEAFLET = "leaflet", _("Leaflet")
    PODCAST = "podcast", _("Podcast")
    WEBSITE = "website", _("Website")


class WrittenBy(models.TextChoices):
    """Whose letter an example is."""

    ADOPTER = "adopter", _("An adopter")
    BIRTH_RELATIVE = "birth_relative", _("A birth relative")


class Check(models.TextChoices):
    """What somebody found who read a whole page."""

    UNCHANGED = "unchanged", _("Checked, nothing to change")
    CHANGED = "changed", _("Checked and changed")


class Nod(models.TextChoices):
    """What a second person said yes to."""

    EDITORIAL = "editorial", _("Words and facts")
    SAFEGUARDING = "safeguarding", _("Safe for children, and in an emergency")
