"""What a reader may choose about what comes for them, and the ready-made ways to say that it came."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Standing(models.TextChoices):
    """What a party would like us to do whenever something comes. Asked once, changed at any time."""

    ASK = "ask", _("Tell me, and ask me each time")
    PAGE = "page", _("Tell me, and put it on my page")
    POST = "post", _("Post it to me")
    RING = "ring", _("Ring me, and read it to me")
    KEEP = "keep", _("Keep it safe until I ask. Do not tell me")


AS_INSTALLED = Standing.ASK
BY_A_PERSON = frozenset({Standing.POST, Standing.RING})


class Delivered(models.TextChoices):
    """How a letter reached its reader."""

    PAGE = "page", _("Opened on their page")
    READ = "read", _("Read to them")
    POST = "post", _("Posted")


class Answer(models.TextChoices):
    """What somebody would like with one thing that has come, as they said it to one of us."""

    TOLD = "told", _("They know that something is there. They have not said what they would like.")
    PAGE = "page", _("They will open it on their page.")
    READ = "read", _("I have read it to them.")
    POST = "post", _("They would like it posted.")
    KEEP = "keep", _("They would like us to keep it until they ask.")
    CHILD = "child", _("They would like us to keep it for the child.")


class Thanks(models.TextChoices):
    """Ready-made words: they go to the writer without being read by anyone here."""

    IT_CAME = "it_came", _("It came. Thank you.")
    GLAD = "glad", _("I am glad that you wrote.")
    THINKING = "thinking", _("I am thinking of you.")
    WRITE_LATER = "write_later", _("I will write when I can.")
    HARD_BUT_GOOD = "hard_but_good", _("It was not easy to read, and I am glad to have it.")
