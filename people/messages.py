"""What is said to a person about their own account."""

from django.utils.translation import gettext as _

SECOND_STEP = "second-step"


def second_step_words() -> str:
    """For the call that confirms a first second step."""
    return _(
        "Ask for them by name and make sure it is them, as you would for anything private. Say: “A second step was "
        "set up for your account. Was that you?” If it was, say thank you and press “I have told them”: their pages "
        "open now. If it was not, do not press it. Tell the co-ordinator at once; nothing has been opened."
    )
