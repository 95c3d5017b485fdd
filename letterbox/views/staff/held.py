"""What those who lead decide about a letter that is held, or kept safe."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from letterbox import checkdesk
from letterbox.actions import challenging, holding, incidents
from letterbox.enums.desk import ChallengeEnd, KeptWhy
from letterbox.forms.staff.fields import LookAgainForm, SpokeForm
from letterbox.forms.staff.leading import KeepSafeForm, LiftForm, OpenAgainForm, PassHeldForm
from letterbox.forms.staff.words import ChallengeForm
from letterbox.marks import marks_in
from letterbox.staffing import readers_of
from letterbox.views.staff.steps import Step, form_step, press_step, spoke
from people.enums import Right

lift = form_step(
    Right.LEAD_LETTERS,
    Step(
        _("Answer, and put it back"),
        _("Put it back into the queue"),
        _("The letter is back in the queue."),
        lambda item, data: LiftForm(data),
        lambda item, person, form: holding.lift(item, person, form.cleaned_data["decision"]),
    ),
)
look_again = form_step(
    Right.LEAD_LETTERS,
    Step(
        _("Keep it until another day"),
        _("Keep it until then"),
        _("Kept. The letter comes up again on that day."),
        lambda item, data: LookAgainForm(data),
        lambda item, person, form: holding.look_again(item, person, form.cleaned_data["next_look_on"]),
    ),
)
pass_held = form_step(
    Right.KEEP_LETTERS,
    Step(
        _("Pass it on after all"),
        _("Pass it to a second reader"),
        _("Passed to a second reader."),
        lambda item, data: PassHeldForm(data, marks=marks_in(item, item.latest().text)),
        lambda item, person, form: holding.pass_held(item, person, form.ticked(), form.cleaned_data["decision"]),
        intro=_("You have read it yourself. A second person reads the packet before it goes."),
    ),
)
keep_safe = form_step(
    Right.KEEP_LETTERS,
    Step(
        _("Not this time, and why"),
        _("Keep it safe"),
        _("Kept safe. Now somebody tells the writer."),
        lambda item, data: KeepSafeForm(data, people=readers_of(item)),
        lambda item, person, form: holding.keep_safe(item, person, kept_from(form.cleaned_data)),
        tells="say",
        intro=_("Nothing is thrown away. The letter stays on the child’s record, and is looked at again on a day."),
    ),
)
told = form_step(
    Right.CHECK_LETTERS,
    Step(
        _("The writer has been told"),
        _("Note it"),
        _("Noted. The writer’s page now says where the letter is."),
        lambda item, data: SpokeForm(data, people=checkdesk.writers(item)),
        lambda item, person, form: holding.note_told(item, person, spoke(form)),
    ),
)
keep_on = form_step(
    Right.KEEP_LETTERS,
    Step(
        _("It stays safe until another day"),
        _("Look again then"),
        _("Noted. It comes up again on that day."),
        lambda item, data: LookAgainForm(data),
        lambda item, person, form: holding.keep_on(item, person, form.cleaned_data["next_look_on"]),
    ),
)
open_again = form_step(
    Right.KEEP_LETTERS,
    Step(
        _("Decide anew"),
        _("Take it up again"),
        _("It is with those who lead again."),
        lambda item, data: OpenAgainForm(data),
        lambda item, person, form: holding.open_again(item, person, **form.cleaned_data),
    ),
)
challenge = form_step(
    Right.LEAD_LETTERS,
    Step(
        _("Somebody else has looked"),
        _("Tell the writer"),
        _("The writer has your answer."),
        lambda item, data: ChallengeForm(data),
        lambda item, person, form: challenging.decide(
            item, person, ChallengeEnd(form.cleaned_data["end"]), form.cleaned_data["answer"]
        ),
        tells="answer",
        intro=_("They asked for another person than the first to look. Say what you decided, and why."),
    ),
)
ask_for = form_step(
    Right.CHECK_LETTERS,
    Step(
        _("They ask for somebody else to look"),
        _("Ask for another look"),
        _("Noted. Another person than the first looks at it."),
        lambda item, data: SpokeForm(data, people=checkdesk.writers(item)),
        lambda item, person, form: challenging.ask_for(item, person, spoke(form)),
        intro=_("For a writer who asked by phone or in person."),
    ),
)
read_afresh = press_step(
    Right.LEAD_LETTERS, incidents.read_afresh, _("It waits for a reader, as if it had come today.")
)


def kept_from(said: dict[str, Any]) -> holding.Kept:
    """What a form about keeping a letter safe says, for the action."""
    return holding.Kept(**{**said, "reason": KeptWhy(said["reason"])})
