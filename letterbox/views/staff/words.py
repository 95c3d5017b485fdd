"""Our own words to a writer: written, and read by a second person, with that family's side alone on the screen."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from base.access import right
from letterbox import checkdesk, wordsdesk
from letterbox.actions import answering, claiming, ticking, wording
from letterbox.enums import Call, ItemState, Reason
from letterbox.enums.desk import Answer
from letterbox.forms.staff.words import (
    ChangeForm,
    HandBackWordsForm,
    MeanwhileForm,
    OurWordsForm,
    PhoneAnswerForm,
    ReturnForm,
)
from letterbox.marks import marks_in
from letterbox.models import Item, OurWords
from letterbox.telling import not_to_tell_the_writer
from letterbox.views.staff.opening import (
    Refused,
    attempt,
    find,
    form_page,
    home,
    letters,
    not_decided,
    queue_of,
    say,
    taken_words,
    warn,
)
from letterbox.views.staff.steps import TELLS, spoke
from people.access import person_of
from people.contact import reach, recipient
from people.enums import Right


def _page(request: HttpRequest, item: Item, form: OurWordsForm, name: str) -> HttpResponse:
    context = {
        "item": item,
        "form": form,
        "kind": name,
        "page": wordsdesk.writing_page(item, person_of(request)),
    }
    return render(request, "letterbox/staff/words.html", context, status=400 if form.errors else 200)


def _write(
    request: HttpRequest, ref: str, name: str, make: Callable[..., OurWordsForm], act: Callable[..., OurWords]
) -> HttpResponse:
    """The page on which words of ours are written; only for whoever has the letter in hand."""
    item, person = find(request, ref), person_of(request)
    if request.method == "GET":
        return _begin(request, item, name, make)
    form = make(item, request.POST)
    claiming.note_work(item, person, note=request.POST.get("note", "")[:4000])
    if item.claimed_by_id != person.pk:
        return not_decided(request, taken_words(item))
    if "reply" in request.POST:
        return _page(request, item, make(item, initial=_with_reply(request, item, form)), name)
    return _send(request, item, form, name, act) if form.is_valid() else _page(request, item, form, name)


def _begin(request: HttpRequest, item: Item, name: str, make: Callable[..., OurWordsForm]) -> HttpResponse:
    person = person_of(request)
    if item.claimed_by_id != person.pk or item.state != ItemState.BEING_CHECKED:
        return home(item)
    start = {"claim": item.claim_number, **wordsdesk.begun(item, person)}
    return _page(request, item, make(item, initial=start), name)


def _send(
    request: HttpRequest, item: Item, form: OurWordsForm, name: str, act: Callable[..., OurWords]
) -> HttpResponse:
    try:
        ours = act(item, person_of(request), form.cleaned_data, form)
    except ticking.WordsToLookAt as known:
        form.add_error("copy" if name == "change" else "note", TELLS % {"words": ", ".join(known.words)})
        return _page(request, item, form, name)
    except Refused:
        return not_decided(request, taken_words(find(request, item.public_id)))
    return _written(request, item, ours)


def _with_reply(request: HttpRequest, item: Item, form: OurWordsForm) -> dict[str, Any]:
    """What was typed so far, with a saved reply below it."""
    typed = {name: form[name].data for name in form.fields}
    return typed | {"note": wordsdesk.with_reply(item, request.POST["reply"], typed["note"] or "")}


def _written(request: HttpRequest, item: Item, ours: OurWords) -> HttpResponse:
    if ours.needs_second:
        say(request, _("A second person reads your words before they go."))
        return redirect("letters:queue")
    if ours.kind == "meanwhile":
        say(request, _("Your note is with the writer. The letter is still with you."))
        return home(item)
    say(request, _("It is with the writer, with your note."))
    return redirect("letters:queue")


def _said(said: dict[str, Any]) -> wording.Said:
    return wording.Said(said["note"], harmless=said["harmless"], about_wishes=said["about_wishes"])


@right(Right.CHECK_LETTERS)
@require_http_methods(["GET", "POST"])
def return_to_writer(request: HttpRequest, ref: str) -> HttpResponse:
    """Back to the writer with a kind note."""

    def make(item: Item, data: Any = None, **more: Any) -> OurWordsForm:
        return ReturnForm(data, not_to_tell=not_to_tell_the_writer(item.line), **more)

    def act(item: Item, person: Any, said: dict[str, Any], form: Any) -> OurWords:
        reason, call = Reason(said["reason"]), Call(said["call"])
        return wording.return_to_writer(item, person, said["claim"], reason, call, _said(said))

    return _write(request, ref, "return", make, act)


@right(Right.CHECK_LETTERS)
@require_http_methods(["GET", "POST"])
def propose_change(request: HttpRequest, ref: str) -> HttpResponse:
    """A small change, for the writer to agree."""

    def make(item: Item, data: Any = None, **more: Any) -> OurWordsForm:
        original = item.latest().text
        initial = {"copy": original, **more.pop("initial", {})}
        copy = data.get("copy", "") if data else ""
        marks = marks_in(item, copy) if copy else None
        private = not_to_tell_the_writer(item.line)
        return ChangeForm(data, original=original, not_to_tell=private, initial=initial, marks=marks)

    def act(item: Item, person: Any, said: dict[str, Any], form: Any) -> OurWords:
        return wording.propose_change(item, person, said["claim"], said["copy"], form.ticked(), _said(said))

    return _write(request, ref, "change", make, act)


@right(Right.CHECK_LETTERS)
@require_http_methods(["GET", "POST"])
def meanwhile(request: HttpRequest, ref: str) -> HttpResponse:
    """A note while the letter stays with us."""

    def make(item: Item, data: Any = None, **more: Any) -> OurWordsForm:
        return MeanwhileForm(data, not_to_tell=not_to_tell_the_writer(item.line), **more)

    def act(item: Item, person: Any, said: dict[str, Any], form: Any) -> OurWords:
        return wording.write_meanwhile(item, person, said["claim"], _said(said))

    return _write(request, ref, "meanwhile", make, act)


def _words(request: HttpRequest, ref: str) -> OurWords:
    """Words of ours about a letter of this reader's team. Raises Http404."""
    found = OurWords.objects.filter(public_id=ref, item__in=letters(request))
    ours = found.select_related("item__line__writer__side", "item__line__arrangement", "made_by", "version").first()
    if ours is None:
        raise Http404
    return ours


@right(Right.CHECK_LETTERS)
@require_http_methods(["GET", "POST"])
def read(request: HttpRequest, ref: str) -> HttpResponse:
    """The second person reads words of ours: sends them, or hands them back."""
    ours, person = _words(request, ref), person_of(request)
    back = HandBackWordsForm(request.POST if "back" in request.POST else None)
    if request.method == "POST" and "back" not in request.POST:
        return _approve(request, ours)
    if back.is_valid():
        try:
            wording.hand_back_words(ours, person, back.cleaned_data["note"])
        except Refused:
            warn(request, _("These words have moved on, or you wrote them. Nothing was changed."))
        else:
            say(request, _("Handed back, with your word."))
        return queue_of("words")
    claiming.note_words_read(ours, person)
    context = {"page": wordsdesk.reading_page(ours), "ours": ours, "item": ours.item, "back_form": back, "form": back}
    return render(request, "letterbox/staff/read_words.html", context, status=400 if back.errors else 200)


def _approve(request: HttpRequest, ours: OurWords) -> HttpResponse:
    try:
        wording.approve_words(ours, person_of(request))
    except Refused:
        warn(request, _("These words have moved on, or you wrote them. Nothing was changed."))
    except ticking.WordsToLookAt:
        warn(request, _("A word in it has become known of another side since it was written. Hand it back."))
    else:
        say(request, _("The words are with the writer."))
    return queue_of("words")


@right(Right.CHECK_LETTERS)
@require_POST
def take_back(request: HttpRequest, ref: str) -> HttpResponse:
    """Whoever wrote the words changed their mind."""
    ours = _words(request, ref)
    answer = attempt(request, ours.item, lambda: wording.take_back_words(ours, person_of(request)))
    if answer is None:
        say(request, _("Your words are not sent. The letter is with you."))
    return answer or home(ours.item)


@right(Right.CHECK_LETTERS)
@require_http_methods(["GET", "POST"])
def answered(request: HttpRequest, ref: str) -> HttpResponse:
    """The writer answered a change by phone: who, when, in which words."""
    item, person = find(request, ref), person_of(request)
    ours = OurWords.objects.open_changes().select_related("item__line__writer__side").filter(item=item).first()
    if ours is None:
        warn(request, _("No change waits for an answer."))
        return home(item)
    form = PhoneAnswerForm(request.POST or None, people=checkdesk.writers(item))
    if form.is_valid():
        said = Answer(form.cleaned_data["answer"])
        answer = attempt(request, item, lambda: answering.note_answer(ours, said, person, spoke(form)))
        if answer is None:
            say(request, _("Noted, with who said it and when."))
        return answer or home(item)
    return form_page(request, item, form, _("They answered"), _("Note their answer"), quote=ours.text, copy=ours.copy)


@right(Right.CHECK_LETTERS)
@require_http_methods(["GET"])
def writer(request: HttpRequest, ref: str) -> HttpResponse:
    """How to ring the writer safely; only for whoever has the letter in hand. Looking it up stands in the log."""
    item, person = find(request, ref), person_of(request)
    if item.claimed_by_id != person.pk or item.state != ItemState.BEING_CHECKED:
        raise Http404
    people = checkdesk.writers(item)
    claiming.note_contact(item, person, people)
    ways = [reach(recipient(each), hurried=True) for each in people]
    return render(request, "letterbox/staff/writer.html", {"item": item, "ways": ways})
