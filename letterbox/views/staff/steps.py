"""A step that somebody takes about one letter: a form on a page of its own, one action, and back to the letter."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST

from base.access import right
from base.forms import RibbonForm
from letterbox.actions.talking import Spoke
from letterbox.actions.ticking import WordsToLookAt
from letterbox.models import Item
from letterbox.views.staff.opening import Words, attempt, find, form_page, home, posted, say
from people.access import person_of
from people.enums import Right
from people.models import Person

Page = Callable[..., HttpResponse]
TELLS = _("This would tell about the other side: %(words)s. Say the kind of thing instead.")


@dataclass(frozen=True)
class Step:
    """`form` makes the form for a letter; `act` takes the letter, who acts, and the filled form."""

    heading: Words
    press: Words
    done: Words
    form: Callable[[Item, QueryDict | None], RibbonForm]
    act: Callable[[Item, Person, Any], object]
    tells: str = ""  # the field whose words would be said to the writer
    intro: Words = ""


def form_step(who: Right, step: Step) -> Page:
    """The view of a step that asks something."""

    @right(who)
    @require_http_methods(["GET", "POST"])
    def view(request: HttpRequest, ref: str) -> HttpResponse:
        item, person = find(request, ref), person_of(request)
        form = step.form(item, posted(request))
        if form.is_valid():
            try:
                answer = attempt(request, item, lambda: step.act(item, person, form))
            except WordsToLookAt as known:
                form.add_error(step.tells, TELLS % {"words": ", ".join(known.words)})
            else:
                if answer is None:
                    say(request, step.done)
                return answer or home(item)
        return form_page(request, item, form, step.heading, step.press, intro=step.intro)

    return view


def press_step(who: Right, act: Callable[[Item, Person], object], done: Words) -> Page:
    """The view of a step that asks nothing: one press."""

    @right(who)
    @require_POST
    def view(request: HttpRequest, ref: str) -> HttpResponse:
        item, person = find(request, ref), person_of(request)
        answer = attempt(request, item, lambda: act(item, person))
        if answer is None:
            say(request, done)
        return answer or home(item)

    return view


def spoke(form: Any) -> Spoke:
    """The talk that a form tells of."""
    return Spoke(**form.talk())
