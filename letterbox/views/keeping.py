"""At the check desk: a letter for the grown-up child, and questions that are carried."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from base.access import right
from letterbox.actions import carrying, keeping
from letterbox.forms.writing import KeptForm, QuestionsForm
from letterbox.models import ReleaseCopy
from letterbox.questions import questions_in
from letterbox.views.checking import decide
from letterbox.views.staff import find
from people.access import person_of
from people.enums import Right


@right(Right.CHECK_LETTERS)
@require_POST
def keep(request: HttpRequest, ref: str) -> HttpResponse:
    """It was read, and lies on the record from now on."""
    item, person, form = find(request, ref), person_of(request), KeptForm(request.POST)

    def act() -> None:
        keeping.keep_for_child(item, person, form.cleaned_data["claim"], set(form.cleaned_data["ticks"]))

    answer = decide(request, item, form, "kept_form", act)
    if answer is None:
        messages.success(request, _("It lies safe on the record. The writer sees that it is kept."))
    return answer or redirect("letters:queue")


@right(Right.CHECK_LETTERS)
@require_POST
def carry(request: HttpRequest, ref: str) -> HttpResponse:
    """Marks the questions that whoever writes back is reminded of."""
    item, person = find(request, ref), person_of(request)
    copy = ReleaseCopy.objects.filter(packet__item=item, packet__is_open=True).first()
    form = QuestionsForm(request.POST, found=questions_in(copy.text) if copy else [])

    def act() -> None:
        carrying.carry(item, person, form.cleaned_data["claim"], form.cleaned_data["questions"])

    answer = decide(request, item, form, "questions_form", act)
    if answer is None:
        messages.success(request, _("Noted. They are offered once the letter has been opened."))
    return answer or redirect("letters:desk", ref)
