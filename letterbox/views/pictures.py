"""Pictures for those who read letters: as they came, made safe, and as they go in a packet."""

from django.http import Http404, HttpRequest, StreamingHttpResponse
from django.views.decorators.http import require_GET

from base.access import right
from letterbox.models import CopyPicture
from letterbox.pictures import OWNER
from letterbox.views.staff import find
from people.enums import Right
from vault.models import SafeCopy
from vault.reading import open_copy


@right(Right.CHECK_LETTERS)
@require_GET
def came(request: HttpRequest, ref: str) -> StreamingHttpResponse:
    """A picture that came with a letter of this reader's teams."""
    found = SafeCopy.objects.filter(public_id=ref, key_owner__startswith=OWNER).first()
    if found is None:
        raise Http404
    find(request, found.key_owner.removeprefix(OWNER))
    return _answer(found)


@right(Right.CHECK_LETTERS)
@require_GET
def goes(request: HttpRequest, ref: str) -> StreamingHttpResponse:
    """A picture as its reader gets it."""
    found = CopyPicture.objects.select_related("file", "copy__packet__item").filter(public_id=ref).first()
    if found is None:
        raise Http404
    find(request, found.copy.packet.item.public_id)
    return _answer(found.file)


def _answer(file: SafeCopy) -> StreamingHttpResponse:
    answer = StreamingHttpResponse(open_copy(file).chunks(), content_type="image/jpeg")
    answer["Content-Length"] = file.size
    answer["Content-Disposition"] = 'inline; filename="picture.jpg"'
    return answer
