"""The policy of every address that a library brings; our own views declare theirs themselves.

An address that stands in no list has no policy, and so stays shut.
"""

from collections.abc import Callable
from typing import Any

from django.urls import ResolverMatch

from base import access
from base.access import ACCOUNT, CLOSED, PUBLIC, Policy
from people.enums import Right

EDITORS = Policy("right", Right.OPEN_CMS)

ALLAUTH = {
    "account_login": PUBLIC,
    "account_logout": PUBLIC,
    "account_inactive": PUBLIC,
    "account_signup": PUBLIC,
    "account_request_login_code": PUBLIC,
    "account_confirm_login_code": PUBLIC,
    "account_email_verification_sent": PUBLIC,
    "account_confirm_email": PUBLIC,
    "account_reset_password": PUBLIC,
    "account_reset_password_done": PUBLIC,
    "account_reset_password_from_key": PUBLIC,
    "account_reset_password_from_key_done": PUBLIC,
    "account_confirm_password_reset_code": PUBLIC,
    "account_complete_password_reset": PUBLIC,
    "account_password_reset_completed": PUBLIC,
    "mfa_authenticate": PUBLIC,
    "mfa_trust": CLOSED,
    "mfa_login_webauthn": PUBLIC,
    "mfa_signup_webauthn": CLOSED,
    "account_change_password": ACCOUNT,
    "account_set_password": ACCOUNT,
    "account_email": CLOSED,  # an address changes with a second person's agreement, at /your-page/details/
    "account_reauthenticate": ACCOUNT,
    "mfa_index": ACCOUNT,
    "mfa_reauthenticate": ACCOUNT,
    "mfa_reauthenticate_webauthn": ACCOUNT,
    "mfa_activate_totp": ACCOUNT,
    "mfa_deactivate_totp": ACCOUNT,
    "mfa_generate_recovery_codes": ACCOUNT,
    "mfa_view_recovery_codes": ACCOUNT,
    "mfa_download_recovery_codes": ACCOUNT,
    "mfa_list_webauthn": ACCOUNT,
    "mfa_add_webauthn": ACCOUNT,
    "mfa_edit_webauthn": ACCOUNT,
    "mfa_remove_webauthn": ACCOUNT,
    "usersessions_list": ACCOUNT,
}

WAGTAIL = {
    "wagtail_serve": PUBLIC,
    "wagtailcore_authenticate_with_password": CLOSED,  # shared page passwords are stored in clear
    "wagtailcore_login": CLOSED,  # stands behind our redirect
    "wagtaildocs_serve": PUBLIC,
    "wagtaildocs_authenticate_with_password": CLOSED,
    "wagtailadmin_login": CLOSED,
    "wagtailadmin_logout": PUBLIC,
    "wagtailadmin_sprite": PUBLIC,
    "wagtailadmin_javascript_catalog": PUBLIC,
}

# The tree of pages in the menu of the admin is read from here.
TREE_IN_CMS = {"cms/api/main/pages/", "cms/api/main/pages/<int:pk>/"}
# People, groups, sites and tokens are not Wagtail's business here: people are looked after at /staff/.
CLOSED_IN_CMS = (
    "cms/users/",
    "cms/groups/",
    "cms/sites/",
    "cms/password_reset/",
    "cms/api/",
    "cms/failwhale/",
)


def policy_of(match: ResolverMatch, view: Callable[..., Any]) -> Policy | None:
    """The policy of the address that was asked for, or None when nobody has decided."""
    own = access.declared(view)
    if own is not None:
        return own
    return policy_of_route(match.url_name or "", match.route)


def policy_of_route(name: str, route: str) -> Policy | None:
    """The policy of a library's address, by its name or the place where it stands."""
    if route.startswith(CLOSED_IN_CMS) and route not in TREE_IN_CMS:
        return CLOSED
    if name in ALLAUTH:
        return ALLAUTH[name]
    if name in WAGTAIL:
        return WAGTAIL[name]
    if route.startswith("cms/"):
        return EDITORS
    if route.startswith("^media/"):
        return PUBLIC
    return None
