"""Who may change which record: the editors of one team keep the records of its councils, and no others."""

from collections.abc import Collection
from typing import Any

from django.db.models import QuerySet
from wagtail.permission_policies import ModelPermissionPolicy

from agency.models import Agency, ContactPoint, LocalAuthority, Spoke
from people.enums import Role as RoleName
from people.models import Role, User

TEAM_ROLES = frozenset({RoleName.AUTHOR, RoleName.EDITOR, RoleName.PUBLISHER})
COUNCIL_LINES = (
    *("adoption_support_contact", "social_care_front_door", "emergency_duty_team"),
    *("virtual_school_contact", "letterbox_contact", "records_contact"),
)
TEAM_ACTS = frozenset({"view", "change"})


def teams_edited_by(account: User) -> set[int]:
    """The teams whose councils this account edits; asked once for each account object."""
    if not hasattr(account, "ribbon_teams"):
        account.ribbon_teams = set(_team_roles().filter(person__account=account).values_list("spoke", flat=True))  # type: ignore[attr-defined]
    return account.ribbon_teams  # type: ignore[attr-defined,no-any-return]


def _team_roles() -> "QuerySet[Role]":
    return Role.objects.current().filter(role__in=TEAM_ROLES, everywhere=False, spoke__isnull=False)


def lines_of_teams(teams: Collection[int]) -> set[int]:
    """Lines that these teams and their councils use alone. A line shared with others is everybody's."""
    councils, spokes = LocalAuthority.objects.all(), Spoke.objects.all()
    own = _lines(councils.filter(spoke__in=teams), spokes.filter(pk__in=teams))
    others = _lines(councils.exclude(spoke__in=teams), spokes.exclude(pk__in=teams))
    return own - others - set(Agency.objects.values_list("main_contact", flat=True))


def _lines(councils: QuerySet[LocalAuthority], spokes: QuerySet[Spoke]) -> set[int]:
    found = {line for row in councils.values_list(*COUNCIL_LINES) for line in row}
    return (found | set(spokes.values_list("team_contact", flat=True))) - {None}


class TeamPolicy(ModelPermissionPolicy):
    """Beside those who may change every record of a kind: a team's editors, for the records of their team."""

    def of_teams(self, teams: Collection[int]) -> QuerySet[Any]:
        raise NotImplementedError

    def user_has_permission(self, user: User, action: str) -> bool:
        return super().user_has_permission(user, action) or (action in TEAM_ACTS and bool(teams_edited_by(user)))

    def user_has_permission_for_instance(self, user: User, action: str, instance: Any) -> bool:
        if super().user_has_permission(user, action):
            return True
        teams = teams_edited_by(user) if action in TEAM_ACTS else set()
        return bool(teams) and self.of_teams(teams).filter(pk=instance.pk).exists()

    def instances_user_has_any_permission_for(self, user: User, actions: Collection[str]) -> QuerySet[Any]:
        if any(super(TeamPolicy, self).user_has_permission(user, action) for action in actions):
            return self.model.objects.all()  # type: ignore[no-any-return]
        teams = teams_edited_by(user) if TEAM_ACTS & set(actions) else set()
        return self.of_teams(teams) if teams else self.model.objects.none()

    def users_with_any_permission(self, actions: Collection[str]) -> QuerySet[User]:
        whole = super().users_with_any_permission(actions)
        if not TEAM_ACTS & set(actions):
            return whole  # type: ignore[no-any-return]
        of_teams = User.objects.filter(pk__in=_team_roles().values("person__account"), is_active=True)
        return whole | of_teams.distinct()  # type: ignore[no-any-return]


class CouncilPolicy(TeamPolicy):
    def of_teams(self, teams: Collection[int]) -> QuerySet[LocalAuthority]:
        return LocalAuthority.objects.filter(spoke__in=teams)


class LinePolicy(TeamPolicy):
    def of_teams(self, teams: Collection[int]) -> QuerySet[ContactPoint]:
        return ContactPoint.objects.filter(pk__in=lines_of_teams(teams))
