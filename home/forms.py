"""The form in which a page is edited: whoever publishes or asks for a check hears at each field what is wrong."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.blocks import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError

from home import gate

Steps = tuple[int | str, ...]
BY_CHECK = frozenset({"safeguarding-missing"})
ONWARDS = ("action-publish", "action-submit", "action-restart-workflow")


class PageForm(WagtailAdminPageForm):
    """Wagtail lets a page go without a description. Here it is the sentence that leads readers in."""

    why_anyway = forms.CharField(
        label=gettext_lazy("If you publish with warnings, why?"),
        help_text=gettext_lazy("Kept in the page’s history. What is no warning must be put right."),
        max_length=300,
        required=False,
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["search_description"].required = True

    def _post_clean(self) -> None:
        with self.instance.unjudged():
            super()._post_clean()
        if not self.is_deferred_validation and self._goes_on:
            self._judge()

    @property
    def _goes_on(self) -> bool:
        """Towards readers. Whoever sends a page back, or takes it back, need not mend it first."""
        agrees = self.data.get("workflow-action-name") == "approve"
        return agrees or any(name in self.data for name in ONWARDS)

    def _judge(self) -> None:
        publishing = "action-publish" in self.data
        found = [each for each in gate.problems(self.instance) if publishing or each.code not in BY_CHECK]
        warned = [each for each in found if each.level == gate.Level.WARN]
        stops = [each for each in found if each.level == gate.Level.BLOCK]
        if publishing and warned and not self.cleaned_data.get("why_anyway"):
            stops += warned
            self.add_error("why_anyway", _("There are warnings. Mend what they name, or say here why you publish."))
        for field in dict.fromkeys(each.field for each in stops):
            self._add(field, [each for each in stops if each.field == field])

    def _add(self, field: str, problems: list[gate.Problem]) -> None:
        if field not in self.fields:
            self.add_error(None, [each.message for each in problems])
        elif field not in self.errors:
            self.add_error(field, at_blocks([(each.steps, each.message) for each in problems]))


def at_blocks(found: Iterable[tuple[Steps, str]]) -> ValidationError:
    """One error in which each message stands at its block."""
    here: list[str] = []
    below: dict[int | str, list[tuple[Steps, str]]] = {}
    for steps, message in found:
        if steps:
            below.setdefault(steps[0], []).append((steps[1:], message))
        else:
            here.append(message)
    if not below:
        return ValidationError(list(dict.fromkeys(here)))
    errors = {step: at_blocks(inner) for step, inner in below.items()}
    kind = StreamBlockValidationError if isinstance(next(iter(below)), int) else StructBlockValidationError
    return kind(block_errors=errors, non_block_errors=here or None)  # type: ignore[no-any-return]
