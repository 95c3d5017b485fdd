"""News that a person tells first; facts, notes and doubles that a reader notes beside a letter."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from base.access import right
from letterbox import checkdesk
from letterbox.actions import arriving, news, noting, packing, wishes
from letterbox.enums.desk import FactKind, NewsKind
from letterbox.forms.staff.fields import SpokeForm
from letterbox.forms.staff.leading import WhyForm
from letterbox.forms.staff.reading import AskedForm, FactForm, NewsForm, NoteForm
from letterbox.models import News
from letterbox.views.staff.opening import attempt, find, form_page, home, letters, posted, say, warn
from letterbox.views.staff.steps import Step, form_step, press_step, spoke
from people.access import person_of
from people.enums import Right

note_news = form_step(
    Right.CHECK_LETTERS,
    Step(
        _("News that a person tells first"),
        _("Note the news"),
        _("Noted. The letter goes on once the family has heard it from a person."),
        lambda item, data: NewsForm(data, initial={"claim": item.claim_number}),
        lambda item, person, form: news.note_news(
            item, person, form.cleaned_data["claim"], NewsKind(form.cleaned_data["kind"]), form.cleaned_data["words"]
        ),
    ),
)
note_fact = form_step(
    Right.CHECK_LETTERS,
    Step(
        _("What this letter tells"),
        _("Note it"),
        _("Noted for whoever reads the next letter of this line."),
        lambda item, data: FactForm(data, initial={"claim": item.claim_number}),
        lambda item, person, form: noting.note_fact(
            item, person, form.cleaned_data["claim"], FactKind(form.cleaned_data["kind"]), form.cleaned_data["words"]
        ),
        intro=_("Two harmless facts of two years can meet. Note what somebody could add up: a place, a day, a person."),
    ),
)
ask_reader = form_step(
    Right.CHECK_LETTERS,
    Step(
        _("What the reader said to it"),
        _("Note it"),
        _("Noted for this letter."),
        lambda item, data: AskedForm(
            data, people=checkdesk.people_of(item.line.reader_id), initial={"claim": item.claim_number}
        ),
        lambda item, person, form: wishes.note_asked(
            item, person, form.cleaned_data["claim"], form.asked(), spoke(form)
        ),
        intro=_("Ring them. Say the kind of thing, and not what the letter says: they may choose not to read it."),
    ),
)
note = form_step(
    Right.CHECK_LETTERS,
    Step(
        _("A note for colleagues"),
        _("Add the note"),
        _("Added."),
        lambda item, data: NoteForm(data),
        lambda item, person, form: noting.note(item, person, form.cleaned_data["words"]),
    ),
)
heavy = press_step(Right.CHECK_LETTERS, noting.mark_heavy, _("Whoever takes it next is told that it is hard to read."))
not_double = press_step(Right.CHECK_LETTERS, arriving.note_no_double, _("It waits for a reader, like any other."))
came_back = press_step(
    Right.CHECK_LETTERS, arriving.note_back_in_the_post, _("Noted. The writer sees only that it is safely on file.")
)
keep_back = press_step(Right.CHECK_LETTERS, arriving.keep_what_came_back, _("It is kept for whoever it is meant for."))
pack = press_step(Right.CHECK_LETTERS, packing.pack_later, _("It waits for a second reader."))


@right(Right.CHECK_LETTERS)
@require_http_methods(["POST"])
def double(request: HttpRequest, ref: str) -> HttpResponse:
    """This letter is the same as another one, which goes on."""
    item, person = find(request, ref), person_of(request)
    of = letters(request).filter(line=item.line, public_id=request.POST.get("of", "")).first()
    if of is None:
        warn(request, _now("Choose the letter that it is the same as."))
        return home(item)
    answer = attempt(request, item, lambda: arriving.note_double(item, of, person))
    if answer is None:
        say(request, _now("This one stays on record; the other goes on."))
    return answer or home(item)


def _news(request: HttpRequest, ref: str) -> News:
    """News in a letter of this reader's team. Raises Http404."""
    found = News.objects.filter(item__in=letters(request), public_id=ref)
    one = found.select_related("item__line__reader__side", "noted_by").first()
    if one is None:
        raise Http404
    return one


@right(Right.CHECK_LETTERS)
@require_http_methods(["GET", "POST"])
def told(request: HttpRequest, ref: str) -> HttpResponse:
    """A person has told the family."""
    one, person = _news(request, ref), person_of(request)
    form = SpokeForm(posted(request), people=checkdesk.people_of(one.item.line.reader_id))
    if form.is_valid():
        answer = attempt(request, one.item, lambda: news.note_told(one, person, spoke(form)))
        if answer is None:
            say(request, _now("Noted. The letter can go on."))
        return answer or home(one.item)
    heading, press = _now("They have heard it from a person"), _now("Note it")
    return form_page(request, one.item, form, heading, press, quote=one.words, by=one.noted_by)


@right(Right.KEEP_LETTERS)
@require_http_methods(["GET", "POST"])
def not_told(request: HttpRequest, ref: str) -> HttpResponse:
    """A manager says why nobody tells them first."""
    one, person = _news(request, ref), person_of(request)
    form = WhyForm(posted(request))
    if form.is_valid():
        answer = attempt(request, one.item, lambda: news.waive(one, person, form.cleaned_data["why"]))
        if answer is None:
            say(request, _now("Noted, with your reason."))
        return answer or home(one.item)
    heading, press = _now("Nobody need tell them first"), _now("Note it")
    return form_page(request, one.item, form, heading, press, quote=one.words, by=one.noted_by)
