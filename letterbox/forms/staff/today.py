"""Stepping back."""

from django.utils.translation import gettext_lazy as _

from base.forms import RibbonForm
from letterbox.forms.staff.fields import area, one_of


class KnownForm(RibbonForm):
    """On the spot: whom, and nothing more need be said."""

    who = one_of(
        [
            ("writer", _("Somebody of the side that wrote it")),
            ("reader", _("Somebody of the side that it is for")),
            ("unsure", _("I am not sure which")),
        ],
        _("Whom do you know?"),
        _("Choose whom you know. If you are not sure, say so."),
    )
    why = area(_("How do you know them? You may leave this empty"), None, _("Only managers can read it."), rows=2)
