"""Who may say yes to a page: not the person whose change it is."""

from typing import Any

from home.enums import Nod
from people.enums import Right
from people.models import Role, User

NEEDED = {Nod.EDITORIAL: Right.AGREE_PAGES, Nod.SAFEGUARDING: Right.CHECK_CHILD_PAGES}


def may_agree(account: User, nod: Nod, page: Any) -> bool:
    """By a role that is current today, to somebody else's change."""
    roles = Role.objects.current().filter(person__account=account)
    return any(NEEDED[nod] in role.rights for role in roles) and account not in changed_by(page)


def changed_by(page: Any) -> set[User]:
    """Whose change waits: who saved it last, and who asked for it to be checked."""
    state = page.current_workflow_state
    people = (page.latest_revision and page.latest_revision.user, state and state.requested_by)
    return {each for each in people if each}
