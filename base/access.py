"""Who may come through which door: every address has a policy, and without one it stays shut.

A view declares its policy with a decorator; the addresses of libraries are listed in `portal/doors.py`.
The middleware in `people` enforces them; a system check finds an address without one.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

Kind = Literal["public", "account", "opened", "right", "closed"]
View = TypeVar("View", bound=Callable[..., Any])


@dataclass(frozen=True)
class Policy:
    """A decision about an address.

    public: anyone. account: any signed-in person. opened: signed in, with a second proof at most five
    minutes old when the door was opened, and not idle since. right: staff with a second factor in this
    session and this right. closed: nobody.
    """

    kind: Kind
    right: str = ""

    def __str__(self) -> str:
        return f"{self.kind}:{self.right}" if self.right else self.kind


PUBLIC = Policy("public")
ACCOUNT = Policy("account")
OPENED = Policy("opened")
CLOSED = Policy("closed")


def _declare(view: View, policy: Policy) -> View:
    view.access = policy  # type: ignore[attr-defined]
    return view


def public(view: View) -> View:
    """Anyone may come in."""
    return _declare(view, PUBLIC)


def account(view: View) -> View:
    """Anyone who is signed in."""
    return _declare(view, ACCOUNT)


def opened(view: View) -> View:
    """Signed in and proved a second time: letters and contact details."""
    return _declare(view, OPENED)


def right(name: str) -> Callable[[View], View]:
    """Staff who hold this right and have shown a second factor."""
    return lambda view: _declare(view, Policy("right", str(name)))


def keeps_words(keeper: Callable[..., None]) -> Callable[[View], View]:
    """If the door has shut while someone wrote, `keeper(request, **kwargs)` saves what they typed first."""

    def decorate(view: View) -> View:
        view.keeper = keeper  # type: ignore[attr-defined]
        return view

    return decorate


def declared(view: Callable[..., Any]) -> Policy | None:
    """The policy that this view, or the class behind it, declares."""
    found = getattr(view, "access", None) or getattr(getattr(view, "view_class", None), "access", None)
    return found if isinstance(found, Policy) else None
