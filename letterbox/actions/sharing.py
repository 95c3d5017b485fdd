"""What two sides both know: recorded by one worker, counts once another has agreed."""

from collections.abc import Iterable
from datetime import date

from audit.log import HasPublicId, action, record
from letterbox.actions.joining import people_on
from letterbox.models import SharedTerm, Sharing, Side
from people.actions import set_standing
from people.enums import Stand


@action
def record_sharing(  # noqa: PLR0913 - the fields that the law asks for
    one: Side,
    other: Side,
    terms: Iterable[str],
    *,
    by: HasPublicId | str,
    agreed_on: date,
    signed: str,
    reasons: str,
    may_tell: str,
    limits: str = "",
    until: date | None = None,
    know_each_other: bool = False,
) -> Sharing:
    """An agreement to share. It hides nothing from anybody until a second person has agreed to it."""
    sharing = Sharing.objects.create(
        arrangement=one.arrangement,
        one=one,
        other=other,
        agreed_on=agreed_on,
        until=until,
        signed=signed,
        reasons=reasons,
        may_tell=may_tell,
        limits=limits,
        know_each_other=know_each_other,
    )
    for value in terms:
        SharedTerm.objects.create(arrangement=one.arrangement, sharing=sharing, value=value).sides.set([one, other])
    record("sharing_recorded", on=f"sharing:{sharing.public_id}", by=by)
    return sharing


@action
def let_it_count(sharing: Sharing, by: HasPublicId | str) -> None:
    """From now on readers are not shown these words as something to keep private between the two sides."""
    sharing.counts = True
    sharing.save(update_fields=["counts"])
    record("sharing_counts", on=f"sharing:{sharing.public_id}", by=by)
    if sharing.know_each_other:
        set_standing(people_on(sharing.one), people_on(sharing.other), Stand.KNOWN, by=by)
