"""The two searches. Neither keeps who asked; the children's keeps nothing at all."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from agency.models import LocalAuthority
from base import access
from home.actions.searching import note_missed
from home.enums import Section
from home.models.children import childrens_lines
from home.searching import Answer, Scope, search


@access.public
@require_safe
def search_pages(request: HttpRequest) -> HttpResponse:
    """`?q=` with words, `&for=` a section, `&council=` a council's word in addresses."""
    section = request.GET.get("for", "")
    scope = Scope(
        section=Section(section) if section in Section.values else None,
        council=LocalAuthority.objects.filter(slug=request.GET.get("council", "")).first(),
    )
    answer = search(request.GET.get("q", ""), scope)
    if answer.words.strip() and not answer.hits:
        note_missed(answer.words)
    return _shown(request, "home/search.html", answer, {"chosen": section, "sections": Section})


@access.public
@require_safe
def search_childrens_pages(request: HttpRequest) -> HttpResponse:
    """Pages for children alone."""
    answer = search(request.GET.get("q", ""), Scope(children=True))
    about = {"for_children": True, "section": Section.CHILDREN, "childrens_lines": childrens_lines()}
    return _shown(request, "home/childrens_search.html", answer, about)


def _shown(request: HttpRequest, template: str, answer: Answer, about: dict[str, object]) -> HttpResponse:
    """No cache keeps what was typed, and no page that comes next is told of it."""
    response = render(request, template, {"answer": answer, **about})
    response["Cache-Control"] = "no-store"
    response["Referrer-Policy"] = "no-referrer"
    return response
