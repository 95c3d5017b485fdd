"""Who may say yes to a page: not the person whose change it is."""

from typing import Any

from home.enums import Nod
from people.enums import Right
from people.models import Role, User

NEEDED = {Nod.EDITORIAL: Right.AGREE_PAGES, Nod.SAFEGUARDING: Right.CHECK_CHILD_PAGES}


def may_agree(account: User, nod: Nod, page: Any) -> bool:
    """By a role that is current today, to somebody else's change."""
    return NEEDED[nod] in _rights(account) and account not in changed_by(page)


def has_a_say(account: User) -> bool:
    """Whether they ever agree to what others wrote, and so may say that a whole page is right."""
    return not _rights(account).isdisjoint(NEEDED.values())


def _rights(account: User) -> set[Right]:
    roles = Role.objects.current().filter(person__account=account)
    return {right for role in roles for right in role.rights}


def changed_by(page: Any) -> set[User]:
    """Whose change waits: who saved it last, and who asked for it to be checked."""
    state = page.current_workflow_state
    people = (page.latest_revision and page.latest_revision.user, state and state.requested_by)
    return {each for each in people if each}
