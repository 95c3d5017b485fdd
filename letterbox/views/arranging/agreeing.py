"""Agreements: offered, answered on paper, read aloud, printed as a copy."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from base.access import right
from base.moves import NotAllowed
from letterbox.actions import agreeing
from letterbox.actions.agreeing import OnPaper, Wishes
from letterbox.enums.plan import Format, How
from letterbox.forms.recording import OnPaperForm
from letterbox.gateway.agreed import view_of
from letterbox.models import Agreement
from letterbox.offer import NothingToOffer, NotNamed
from letterbox.overview import overview
from letterbox.views.arranging.shared import (
    arrangement_or_404,
    form_page,
    part_or_404,
    party_or_404,
    posted,
    said,
    tried,
)
from people.access import person_of
from people.enums import Right

AGREEMENTS = Agreement.objects.select_related("party__side__arrangement", "recorded_by")
MOVED_ON = gettext_lazy("A later version took its place. Open that one.")
TO_OFFER = {
    NothingToOffer: gettext_lazy("There is no line to or from them yet. Say first who writes to whom."),
    NotNamed: gettext_lazy(
        "Their side has no name yet for one of the children. Give it first, so that none is left off."
    ),
}


def _agreement_or_404(request: HttpRequest, ref: str) -> Agreement:
    found: Agreement = part_or_404(request, AGREEMENTS, ref, "side__arrangement")
    return found


@right(Right.ARRANGE_LETTERS)
@require_GET
def offers(request: HttpRequest, ref: str) -> HttpResponse:
    """Who has agreed to what, and to whom it can be offered."""
    whole = overview(arrangement_or_404(request, ref))
    return render(request, "letterbox/arranging/offers.html", {"whole": whole, "arrangement": whole.arrangement})


@right(Right.ARRANGE_LETTERS)
@require_POST
def offer(request: HttpRequest, ref: str) -> HttpResponse:
    """Puts a new version on the party's page, and tells them that there is something to read."""
    party = party_or_404(request, ref)
    done = _("%(name)s can read it now. What they agreed before counts until they agree to this.")
    return tried(
        request,
        party.side.arrangement,
        lambda: agreeing.offer(party, person_of(request)),
        done % {"name": party.signs_as},
        TO_OFFER,
    )


@right(Right.ARRANGE_LETTERS)
@require_http_methods(["GET", "POST"])
def on_paper(request: HttpRequest, ref: str) -> HttpResponse:
    """The party's words, to be read aloud or compared with the paper, and their answer."""
    found = _agreement_or_404(request, ref)
    arrangement = found.party.side.arrangement
    first = {name: getattr(found, name) for name in vars(Wishes())} | {"copy_as": found.party.reads}
    form = OnPaperForm(posted(request), initial=first)
    if form.is_valid():
        answers = form.cleaned_data
        news = tuple(answers["news_to_be_told"])
        wishes = Wishes(**{name: answers[name] for name in vars(Wishes())} | {"news_to_be_told": news})
        paper = OnPaper(How(answers["agreed_how"]), person_of(request), answers["witness"], Format(answers["copy_as"]))
        return tried(
            request,
            arrangement,
            lambda: agreeing.agree(found, wishes, paper=paper),
            _("It is agreed. Now give them their copy."),
            {NotAllowed: MOVED_ON},
        )
    agreeing.note_seen(found, person_of(request))
    heading = _("%(name)s: what they say to it") % {"name": found.party.signs_as}
    return form_page(request, arrangement, form, heading, _("They agree"), read=view_of(found), found=found)


@right(Right.ARRANGE_LETTERS)
@require_POST
def not_now(request: HttpRequest, ref: str) -> HttpResponse:
    """They would rather not, now; other lines go on."""
    found = _agreement_or_404(request, ref)
    return tried(
        request,
        found.party.side.arrangement,
        lambda: agreeing.not_now(found, by=person_of(request)),
        _("Noted: not for them now. It stays there for another day."),
        {NotAllowed: MOVED_ON},
    )


@right(Right.ARRANGE_LETTERS)
@require_http_methods(["GET", "POST"])
def copy(request: HttpRequest, ref: str) -> HttpResponse:
    """The party's copy, in the form in which they read best; printed, and noted when it was given."""
    found = _agreement_or_404(request, ref)
    if request.method == "POST":
        agreeing.give_copy(found, by=person_of(request))
        return said(request, found.party.side.arrangement, _("Noted: they have their copy."))
    agreeing.note_seen(found, person_of(request))
    context = {"found": found, "agreement": view_of(found), "arrangement": found.party.side.arrangement}
    return render(request, "letterbox/arranging/copy.html", context)
