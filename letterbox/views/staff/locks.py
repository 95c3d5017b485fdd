"""Locking a letter for somebody's safety, and what those who lead do until two of them decide about it."""

from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from base.access import right
from base.forms import RibbonForm
from letterbox import checkdesk
from letterbox.actions import safeguarding
from letterbox.actions.ticking import WordsToLookAt
from letterbox.enums.desk import LockEnd, LockWhy
from letterbox.forms.staff.fields import SpokeForm
from letterbox.forms.staff.leading import KeepSafeForm, LockForm, ReferralForm, SayForm, UnlockForm, WhyForm
from letterbox.models import Item, Lock
from letterbox.staffing import readers_of
from letterbox.views.staff.held import kept_from
from letterbox.views.staff.opening import attempt, find, form_page, home, posted, queue_of, say, warn
from letterbox.views.staff.steps import TELLS, Step, form_step, press_step, spoke
from people.access import person_of
from people.enums import Right


@right(Right.READ_QUEUE)
@require_http_methods(["GET", "POST"])
def lock(request: HttpRequest, ref: str) -> HttpResponse:
    """Anyone who sees the letter may lock it, from wherever it is, at once."""
    item, person = find(request, ref), person_of(request)
    form = LockForm(posted(request))
    if form.is_valid():
        said = form.cleaned_data

        def act() -> None:
            safeguarding.lock(item, person, LockWhy(said["kind"]), said["why"], said["reference"])

        answer = attempt(request, item, act)
        if answer is None:
            say(request, _now("Locked. Those on duty have been told. The writer sees no change."))
        return answer or queue_of("first")
    return form_page(
        request,
        item,
        form,
        _now("Lock this letter"),
        _now("Lock it now"),
        warning=_now("If somebody is in danger now, ring 999 first."),
        intro=_now("Nobody can pass it on after that. Two who lead decide about it. Tell the writer nothing of it."),
        is_grave=True,
    )


referral = form_step(
    Right.LEAD_LETTERS,
    Step(
        _("The referral"),
        _("Note it"),
        _("Noted."),
        lambda item, data: ReferralForm(data),
        lambda item, person, form: safeguarding.note_referral(
            item, person, form.cleaned_data["reference"], form.cleaned_data["next_look_on"]
        ),
    ),
)
risk_told = form_step(
    Right.LEAD_LETTERS,
    Step(
        _("The other family has heard of the risk"),
        _("Note it"),
        _("Noted."),
        lambda item, data: SpokeForm(data, people=checkdesk.people_of(item.line.reader_id)),
        lambda item, person, form: safeguarding.note_risk_told(item, person, spoke(form)),
        intro=_("Tell them promptly and fully what they need to keep safe. Say nothing of where the writer is."),
    ),
)
no_risk = form_step(
    Right.KEEP_LETTERS,
    Step(
        _("The other family need not hear of it"),
        _("Note it"),
        _("Noted."),
        lambda item, data: WhyForm(data),
        lambda item, person, form: safeguarding.note_no_risk(item, person, form.cleaned_data["why"]),
    ),
)
words = form_step(
    Right.KEEP_LETTERS,
    Step(
        _("What the writer hears"),
        _("Decide"),
        _("Decided. Now a person says it."),
        lambda item, data: SayForm(data),
        lambda item, person, form: safeguarding.decide_what_is_said(item, person, form.cleaned_data["say"]),
        tells="say",
    ),
)
said = form_step(
    Right.LEAD_LETTERS,
    Step(
        _("A person has said it"),
        _("Note it"),
        _("Noted."),
        lambda item, data: SpokeForm(data, people=checkdesk.writers(item)),
        lambda item, person, form: safeguarding.note_said(item, person, spoke(form)),
    ),
)
ask_to_unlock = form_step(
    Right.LEAD_LETTERS,
    Step(
        _("Ask to unlock it"),
        _("Ask a second person"),
        _("Asked. A second person who leads decides."),
        lambda item, data: UnlockForm(data),
        lambda item, person, form: safeguarding.ask_to_unlock(
            item, person, LockEnd(form.cleaned_data["end"]), form.cleaned_data["why"]
        ),
    ),
)
refuse = press_step(Right.LEAD_LETTERS, safeguarding.refuse_to_unlock, _("It stays locked."))


@right(Right.LEAD_LETTERS)
@require_http_methods(["GET", "POST"])
def unlock(request: HttpRequest, ref: str) -> HttpResponse:
    """The second of two agrees."""
    item, person = find(request, ref), person_of(request)
    made = Lock.objects.open().select_related("asked_by").filter(item=item).first()
    if made is None or made.asked_by is None:
        warn(request, _now("Nobody asks to unlock this letter now."))
        return home(item)
    keeps = made.asked_end == LockEnd.KEPT_SAFE
    form = _form(item, posted(request), keeps=keeps)
    if form.is_valid() and (answer := _agreed(request, item, person, form, keeps=keeps)) is not None:
        return answer
    return form_page(
        request, item, form, made.get_asked_end_display(), _now("I agree"), quote=made.asked_why, by=made.asked_by
    )


def _form(item: Item, data: QueryDict | None, *, keeps: bool) -> RibbonForm:
    return KeepSafeForm(data, people=readers_of(item)) if keeps else RibbonForm(data)


def _agreed(request: HttpRequest, item: Item, person: Any, form: RibbonForm, *, keeps: bool) -> HttpResponse | None:
    kept = kept_from(form.cleaned_data) if keeps else None
    try:
        answer = attempt(request, item, lambda: safeguarding.agree_to_unlock(item, person, kept))
    except safeguarding.SamePerson:
        warn(request, _now("You asked, so another person decides."))
        return home(item)
    except WordsToLookAt as known:
        form.add_error("say", TELLS % {"words": ", ".join(known.words)})
        return None
    if answer is None:
        say(request, _now("Decided by two people."))
    return answer or home(item)
