"""Pictures that came with a letter: on a page of their own, one at a time."""

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_GET

from base.access import opened
from letterbox import gateway
from letterbox.frozen import NotYours
from letterbox.views.public.receiving import nearest
from letterbox.views.public.shared import asker, page


@opened
@require_GET
def pictures(request: HttpRequest, ref: str) -> HttpResponse:
    """One picture. `?number=2` shows the second. Nothing says how many there are."""
    try:
        letter = gateway.received_letter(asker(request), ref)
    except NotYours:
        raise Http404 from None
    if not letter.pictures:
        raise Http404
    number = nearest(request.GET.get("number", ""), len(letter.pictures))
    after = number + 1 if number < len(letter.pictures) else 0
    shown = letter.pictures[number - 1]
    return page(request, "pictures", letter=letter, picture=shown, before=number - 1, after=after)


@opened
@require_GET
def picture(request: HttpRequest, ref: str) -> HttpResponseBase:
    """Its bytes, under a name that says nothing."""
    try:
        found = gateway.picture(asker(request), ref)
    except NotYours:
        raise Http404 from None
    answer = StreamingHttpResponse(found.chunks, content_type="image/jpeg")
    answer["Content-Length"] = found.size
    answer["Content-Disposition"] = 'inline; filename="picture.jpg"'
    return answer
