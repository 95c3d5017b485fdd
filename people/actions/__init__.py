"""Every change of state about people and accounts, one noun a file."""

from people.actions import changing, erasing, merging
from people.actions.contact import ask_again, set_safe_contact
from people.actions.knowing import know_person, make_account, make_account_without_email, tie_account
from people.actions.proposing import agree, carry_out_due, propose, take_back, turn_down, undo
from people.actions.roles import end_role, grant_role, leave, settle_leavers
from people.actions.standing import set_standing
from people.actions.steps import ask_to_confirm, confirm_second_step
from people.actions.stopping import resume, sign_out_everywhere, stop

__all__ = [
    "agree",
    "ask_again",
    "ask_to_confirm",
    "carry_out_due",
    "changing",
    "confirm_second_step",
    "end_role",
    "erasing",
    "grant_role",
    "know_person",
    "leave",
    "make_account",
    "make_account_without_email",
    "merging",
    "propose",
    "resume",
    "set_safe_contact",
    "set_standing",
    "settle_leavers",
    "sign_out_everywhere",
    "stop",
    "take_back",
    "tie_account",
    "turn_down",
    "undo",
]
