"""What a reader would like us to do whenever something comes, and what of their answer its writer may see."""

from django.db.models import Prefetch, QuerySet

from base.clock import LONDON, today
from letterbox.actions import announcing
from letterbox.enums.receiving import AS_INSTALLED, Standing, Thanks
from letterbox.frozen import NotYours, StandingView
from letterbox.models import Keeping, Line, Party, StandingChoice, Thank
from people.models import Person
from vault.keys import preload


def standing(person: Person) -> list[StandingView]:
    """For each party in which this person receives letters: from whom, and what was chosen."""
    lines = Prefetch("lines_in", Line.objects.order_by("pk"))
    parties = list(_reading_parties(person).prefetch_related(lines, "members"))
    preload(line.key_owner for party in parties for line in party.lines_in.all())
    found = StandingChoice.objects.select_related("chosen_by").filter(party__in=parties)
    chosen = {choice.party_id: choice for choice in found}
    return [_view(party, chosen.get(party.pk)) for party in parties]


def _view(party: Party, chosen: StandingChoice | None) -> StandingView:
    choice = Standing(chosen.choice) if chosen else AS_INSTALLED
    members = [member.person_id for member in party.members.all()]
    is_shared = chosen is not None and len(members) > 1 and chosen.chosen_by_id in members
    return StandingView(
        ref=party.public_id,
        writers=tuple(line.writer_called for line in party.lines_in.all()),
        choice=choice,
        words=choice.label,
        any_day=party.any_day,
        is_asked=chosen is None,
        said_by=chosen.chosen_by.called if chosen and is_shared else "",
        said_on=chosen.chosen_at.astimezone(LONDON).date() if chosen else None,
    )


def _reading_parties(person: Person) -> QuerySet[Party]:
    return Party.objects.filter(members__person=person, lines_in__isnull=False).order_by("pk").distinct()


def choose_standing(person: Person, ref: str, choice: Standing, *, any_day: bool = False) -> None:
    """What this party would like from now on. Raises NotYours."""
    party = _reading_parties(person).filter(public_id=ref).first()
    if party is None:
        raise NotYours
    announcing.choose_standing(party, choice, person, any_day=any_day)


def thanks_for(items: list[int]) -> dict[int, str]:
    """For letters (by primary key) the ready-made words that their writer may see by now; never when they were said."""
    found = Thank.objects.filter(copy__packet__item__in=items, copy__packet__is_open=True, shown_from__lte=today())
    return {item: str(Thanks(phrase).label) for item, phrase in found.values_list("copy__packet__item", "phrase")}


def on_file(items: list[int]) -> set[int]:
    """Those of these letters of which their readers let us say that they are safely on file."""
    return set(Keeping.objects.filter(item__in=items, writer_told_from__lte=today()).values_list("item", flat=True))
