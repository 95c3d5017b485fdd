"""How we may reach them without harm: asked in a few short pages, each of which counts at once."""

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from base.access import opened
from base.clock import today
from people import quiet
from people.actions import own
from people.enums import Voicemail, Way
from people.forms.own import WEEK, AgainForm, AnswersForm, QuietForm, TimesForm, WaysForm
from people.models import Person, SafeContact, safe_contact_of
from people.own import page, person_behind

DAYS_OF = {3: 91, 6: 182, 12: 365}


@opened
@require_GET
def safe(request: HttpRequest) -> HttpResponse:
    """What they have told us, each with a way to change it."""
    contact = safe_contact_of(person_behind(request))
    days = [name for number, name in WEEK if number in contact.days]
    return page(
        request,
        "people/own/safe.html",
        contact=contact,
        ways=[Way(way).label for way in contact.ways if not (way == Way.EMAIL and contact.shared_device)],
        mail_rests=Way.EMAIL in contact.ways and contact.shared_device,
        days=[] if len(days) == len(WEEK) else days,
        voicemail=Voicemail(contact.voicemail).label,
        quiet=[quiet.spoken(line) for line in quiet.entries(contact.quiet)],
        ask_now=contact.ask_again_on is not None and contact.ask_again_on <= today(),
    )


def _question(request: HttpRequest, form: Any, why: str) -> HttpResponse:
    return page(request, "people/own/safe_question.html", form=form, why=why)


def _noted(request: HttpRequest, person: Person, **said: Any) -> HttpResponse:
    own.say_what_is_safe(person, by=person, **said)
    messages.success(request, _("Thank you. It counts from now on."))
    return redirect("own:safe")


def _begin(request: HttpRequest) -> tuple[Person, SafeContact, Any]:
    person = person_behind(request)
    return person, safe_contact_of(person), request.POST if request.method == "POST" else None


@opened
@require_http_methods(["GET", "POST"])
def ways(request: HttpRequest) -> HttpResponse:
    """Which ways are safe, and who else sees them."""
    person, contact, data = _begin(request)
    form = WaysForm(data, person=person, contact=contact)
    if form.is_valid():
        return _noted(request, person, **form.fields_said())
    return _question(request, form, _("We ask so that nothing from us comes where somebody else would find it."))


@opened
@require_http_methods(["GET", "POST"])
def times(request: HttpRequest) -> HttpResponse:
    """On which days and at what hours."""
    person, contact, data = _begin(request)
    form = TimesForm(data, contact=contact)
    if form.is_valid():
        return _noted(request, person, **form.cleaned_data)
    return _question(request, form, _("We ask so that we ring or write only when you can talk or read in peace."))


@opened
@require_http_methods(["GET", "POST"])
def answers(request: HttpRequest) -> HttpResponse:
    """What may be said to a machine, or to somebody else."""
    person, contact, data = _begin(request)
    form = AnswersForm(data, contact=contact)
    if form.is_valid():
        return _noted(request, person, **form.cleaned_data)
    return _question(request, form, _("We ask so that nobody else learns from a call who we are."))


@opened
@require_http_methods(["GET", "POST"])
def quiet_days(request: HttpRequest) -> HttpResponse:
    """Days without a word from us: one more, or one fewer."""
    person, contact, data = _begin(request)
    if data and "remove" in data:
        kept = [line for line in quiet.entries(contact.quiet) if line != data["remove"]]
        return _day_noted(request, person, "\n".join(kept))
    form = QuietForm(data, contact=contact)
    if form.is_valid():
        return _day_noted(request, person, form.with_new())
    kept_days = [(line, quiet.spoken(line)) for line in quiet.entries(contact.quiet)]
    return page(request, "people/own/quiet_days.html", form=form, kept=kept_days)


def _day_noted(request: HttpRequest, person: Person, text: str) -> HttpResponse:
    own.say_what_is_safe(person, by=person, quiet=text)
    messages.success(request, _("Thank you. It counts from now on. You can add another below."))
    return redirect("own:quiet_days")


@opened
@require_http_methods(["GET", "POST"])
def again(request: HttpRequest) -> HttpResponse:
    """All is still right; when to ask the next time."""
    person, _contact, data = _begin(request)
    form = AgainForm(data, initial={"months": 6})
    if form.is_valid():
        return _noted(request, person, ask_again_on=today() + timedelta(days=DAYS_OF[form.cleaned_data["months"]]))
    return _question(request, form, _("We ask so that what you told us does not grow old without anybody noticing."))
