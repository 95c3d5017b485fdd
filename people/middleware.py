"""Every request passes here: the door's policy is looked up and held to."""

from collections.abc import Callable
from typing import Any, NoReturn
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth import logout
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render, resolve_url
from django.utils.module_loading import import_string

from audit.log import record, transaction
from base.access import Policy
from people import access
from people.models import Person

Next = Callable[[HttpRequest], HttpResponse]
View = Callable[..., HttpResponse]


def _is_script(request: HttpRequest) -> bool:
    return request.headers.get("Accept") == "application/json"


def _to(address: str, request: HttpRequest) -> HttpResponse:
    """Sends the browser there and back again; a script is told in its own way."""
    if _is_script(request):
        return JsonResponse({"sign_in": True}, status=401)
    wanted = request.get_full_path() if request.method == "GET" else request.path
    return HttpResponseRedirect(f"{address}?{urlencode({'next': wanted})}")


class Doors:
    """Closed by default: a view without a policy is not there."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response
        self.policy_of = import_string(settings.DOORS)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: View, args: Any, kwargs: Any) -> HttpResponse | None:
        policy: Policy | None = self.policy_of(request.resolver_match, view)
        if policy is None or policy.kind == "closed":
            self._refuse(request, Http404)
        if policy.kind == "public":
            return None
        if not request.user.is_authenticated:
            return self._signed_out(request, view)
        if access.has_idled(request):
            self._keep_words(request, view, kwargs)
            logout(request)
            return _to(resolve_url(settings.LOGIN_URL), request)
        return self._admit(request, policy, view, kwargs)

    def _signed_out(self, request: HttpRequest, view: View) -> HttpResponse:
        """To the sign-in; but words that were typed while the visit ended are shown, to be copied."""
        typed = request.POST.get("text", "")
        if typed and hasattr(view, "keeper") and not _is_script(request):
            return render(request, "portal/stale_page.html", {"kept": [typed]}, status=401)
        return _to(resolve_url(settings.LOGIN_URL), request)

    def _admit(self, request: HttpRequest, policy: Policy, view: View, kwargs: Any) -> HttpResponse | None:
        if policy.kind == "right":
            return self._admit_staff(request, policy.right)
        if policy.kind == "opened" and not access.is_opened(request):
            self._keep_words(request, view, kwargs)
            return _to(access.way_to_prove(request), request)
        return None

    def _admit_staff(self, request: HttpRequest, right: str) -> HttpResponse | None:
        if not access.is_staff(request):
            self._refuse(request, Http404)
        if not access.has_proved_in_session(request):
            return _to(access.way_to_prove(request), request)
        if not access.has_right(request, right):
            self._refuse(request, PermissionDenied)
        return None

    def _refuse(self, request: HttpRequest, answer: type[Exception]) -> NoReturn:
        """A signed-in person tried a door that is not theirs: it stands in the log, by the door's name alone."""
        if request.user.is_authenticated:
            match = request.resolver_match
            with transaction():
                record(
                    "door_refused", on=f"user:{request.user.public_id}", why=(match.view_name if match else "")[:200]
                )
        raise answer

    def _keep_words(self, request: HttpRequest, view: View, kwargs: Any) -> None:
        """The door has shut while somebody wrote: what they typed is saved before they prove who they are."""
        keeper = getattr(view, "keeper", None)
        if keeper is None or request.method != "POST":
            return
        try:
            keeper(request, **kwargs)
        except (Http404, Person.DoesNotExist):
            return
