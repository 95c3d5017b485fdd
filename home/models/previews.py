"""How editors look at a page before it is live: as a child, as a council's family, on paper, without JavaScript."""

import re

from django.utils import translation
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.models import PreviewableMixin

from agency.models import LocalAuthority
from base.clock import today
from home.marking import language_of

CHILD, PRINT, NO_SCRIPT, COUNCIL = "child", "print", "no-script", "council:"
SCRIPT = re.compile(rb"<script\b.*?</script>", re.DOTALL)
STYLES = re.compile(rb'(<link[^>]+rel="stylesheet"[^>]*href=")[^"]+(")')
NARROW = b"<style>html{max-width:320px;margin:0 auto;font-size:125%}</style></head>"


class Previewed:
    """For pages. What is shown is what readers get: only the reader is another."""

    @cached_property
    def preview_modes(self):
        councils = LocalAuthority.objects.in_region().on(today()).values_list("slug", "name")
        return [
            *PreviewableMixin.DEFAULT_PREVIEW_MODES,
            (CHILD, _("As a child, on a small phone")),
            (PRINT, _("In print")),
            (NO_SCRIPT, _("Without JavaScript")),
            *((f"{COUNCIL}{slug}", name) for slug, name in councils),
        ]

    @property
    def default_preview_mode(self):
        return ""

    def serve_preview(self, request, mode_name):
        if mode_name.startswith(COUNCIL):
            request.GET = request.GET.copy()
            request.GET["council"] = mode_name.removeprefix(COUNCIL)
        with translation.override(language_of(self)):
            response = super().serve_preview(request, "")
            if hasattr(response, "render"):
                response.render()
        if mode_name in {CHILD, NO_SCRIPT}:
            response.content = SCRIPT.sub(b"", response.content)
        if mode_name == CHILD:
            response.content = response.content.replace(b"</head>", NARROW, 1)
        if mode_name == PRINT:
            response.content = STYLES.sub(rb"\1/cms/on-paper.css\2", response.content)
        return response
