"""What nearly every page asks about the site, known by heart while one page is made.

`home.serving` learns it once after each change and puts it in use while a public page is made. Where nothing is in use
(in Wagtail's admin, in commands, inside a transaction) whoever asks goes to the database, as ever.
"""

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.utils.translation import get_language
from wagtail.models import Page, Site

from base.clock import today

T = TypeVar("T")
STEP = Page.steplen
TOP = 3
"""How deep the pages below the front door stand in Wagtail's tree."""


@dataclass(frozen=True, slots=True)
class LivePage:
    """What other pages say of a live page: enough for every link to it."""

    url: str
    specific_class: type[Page]
    section: str
    pk: int
    path: str
    title: str
    seo_title: str
    search_description: str
    show_in_menus: bool
    live: bool = True


@dataclass(frozen=True)
class Known:
    """The site and its live pages. Records are remembered when a page has first asked for them.

    A change of any of them makes all of it be learnt again (`home.renewing`), so none may be of a kind that is
    `UNSEEN` there. Whoever is given one may not change it: the next page gets the same.
    """

    site: Site
    languages: Any
    any_is_private: bool
    pages: Mapping[int, LivePage]
    by_address: Mapping[str, LivePage]
    by_path: Mapping[str, LivePage]
    below: Mapping[str, Sequence[LivePage]]
    _records: dict[type[Any], dict[int, Any]] = field(default_factory=dict)
    _made: dict[Hashable, Any] = field(default_factory=dict)

    def all_of(self, model: type[Any]) -> Mapping[int, Any]:
        return self.once(("all", model), lambda: {each.pk: each for each in to_show(model)})

    def some_of(self, model: type[Any], ids: Collection[int]) -> Mapping[int, Any]:
        records = self._records.setdefault(model, {})
        missing = [pk for pk in ids if pk not in records]
        if missing:
            records.update(dict.fromkeys(missing) | to_show(model).in_bulk(missing))
        return records

    def once(self, name: Hashable, make: Callable[[], T]) -> T:
        """Made once, for what is the same on many pages. No longer than for a day."""
        key = (today(), get_language(), name)
        if key not in self._made:
            self._made[key] = make()
        made: T = self._made[key]
        return made


_in_use: ContextVar[Known | None] = ContextVar("known", default=None)


def known() -> Known | None:
    """What is known while a public page is made; elsewhere nothing."""
    return _in_use.get()


@contextmanager
def in_use(facts: Known) -> Iterator[Known]:
    token = _in_use.set(facts)
    try:
        yield facts
    finally:
        _in_use.reset(token)


def once(name: Hashable, make: Callable[[], T]) -> T:
    """Made once while nothing changes; where nothing is known, each time."""
    here = known()
    return here.once(name, make) if here else make()


def all_of(model: type[Any]) -> list[Any]:
    """Every record of a kind of which there are few, in the order in which they are shown."""
    here = known()
    return list(here.all_of(model).values() if here else to_show(model))


def of_few(model: type[Any], ids: Iterable[int | None]) -> Mapping[int, Any]:
    """These by their ids; whoever knows one of a kind of which there are few, knows them all."""
    here = known()
    return here.all_of(model) if here else to_show(model).in_bulk({pk for pk in ids if pk})


def of_many(model: type[Any], ids: Iterable[int | None]) -> Mapping[int, Any]:
    """These by their ids, of a kind of which there may be many."""
    here, wanted = known(), {pk for pk in ids if pk}
    return here.some_of(model, wanted) if here else to_show(model).in_bulk(wanted)


def to_show(model: type[Any]) -> Any:
    """With all that a page says of them, where the kind has a verb for that."""
    rows = model.objects.all()
    return rows.to_show() if hasattr(rows, "to_show") else rows


def live_below(page: Any) -> Iterable[Any]:
    """The live pages right below this one, in their order."""
    here = known()
    if here is None:
        return Page.objects.child_of(page).live().order_by("path")  # type: ignore[no-any-return]
    return here.below.get(page.path, ())


def live_above(page: Any) -> Iterable[Any]:
    """The live pages between the front door and this one, the highest first."""
    paths = [page.path[:end] for end in range(TOP * STEP, len(page.path), STEP)]
    here = known()
    if here is None:
        return Page.objects.live().filter(path__in=paths).order_by("path")  # type: ignore[no-any-return]
    return [here.by_path[path] for path in paths if path in here.by_path]


def start_above(page: Any, kind: type[Any]) -> Any:
    """The start of the section in which a page stands, if it is of this kind."""
    if known() is None:
        return kind.objects.ancestor_of(page).first()
    return next((each for each in live_above(page) if each.specific_class is kind), None)
