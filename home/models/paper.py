"""Pages that people print, post and take along: they can be had as PDF, too."""

from django.http import HttpResponse
from wagtail.contrib.routable_page.models import path

from home.models.routed import Routed
from home.paper import on_paper


class OnPaper(Routed):
    """Has its own words as PDF at `pdf/` below it."""

    def below(self):
        return ["pdf"]

    @path("pdf/", name="pdf")
    def pdf(self, request):
        """What the page shows today. It is kept as pages are."""
        named = {"Content-Disposition": f'inline; filename="{self.slug}.pdf"'}
        return HttpResponse(on_paper(self, request), content_type="application/pdf", headers=named)
