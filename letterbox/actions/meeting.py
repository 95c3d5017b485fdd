"""Contact that is no letter: noted, and how it went."""

from collections.abc import Iterable
from datetime import date

from audit.log import HasPublicId, action, record
from base.clock import today
from base.moves import move
from letterbox.enums.plan import OccasionKind, OccasionState
from letterbox.models import Arrangement, Child, Occasion, Party
from people.models import Person


@action
def note_occasion(  # noqa: PLR0913 - who, when, what and which help
    arrangement: Arrangement,
    parties: Iterable[Party],
    children: Iterable[Child],
    *,
    by: HasPublicId | str,
    kind: OccasionKind | str,
    day: date,
    words: str = "",
    support: str = "",
    look_again_on: date | None = None,
) -> Occasion:
    """A meeting or call that is planned, or contact that has happened already: nothing stops by it."""
    has_been = day < today() or kind == OccasionKind.FOUND_ONLINE
    occasion = Occasion.objects.create(
        arrangement=arrangement,
        kind=kind,
        day=day,
        words=words,
        support=support,
        look_again_on=look_again_on,
        state=OccasionState.HAPPENED if has_been else OccasionState.PLANNED,
        recorded_by=by if isinstance(by, Person) else None,
    )
    occasion.parties.set(parties)
    occasion.children.set(children)
    record("occasion_noted", on=f"occasion:{occasion.public_id}", by=by, why=kind)
    return occasion


@action
def say_how_it_went(occasion: Occasion, state: OccasionState, words: str, *, by: HasPublicId | str) -> Occasion:
    """Whether it happened, and how it was; what was planned stays before it."""
    occasion = Occasion.objects.select_for_update().get(pk=occasion.pk)
    occasion.words = f"{occasion.words}\n\n{words}".strip()
    occasion.save(update_fields=["words"])
    move(occasion, state)
    record("occasion_over", on=f"occasion:{occasion.public_id}", by=by, why=state)
    return occasion
