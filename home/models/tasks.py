"""Steps of a workflow in which a second person agrees. Nobody agrees to their own change."""

from django.db import transaction
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractGroupApprovalTask, Page

from home import gate
from home.enums import Nod
from home.nods import may_agree

NOT_YET = frozenset({"safeguarding-missing"})


class SecondPerson(AbstractGroupApprovalTask):
    """Its approval is refused, with the reasons, while the page could not go live."""

    nod = Nod.EDITORIAL
    without = NOT_YET

    class Meta:
        abstract = True

    def get_actions(self, obj, user):
        actions = super().get_actions(obj, user)
        return [each for each in actions if each[0] != "approve" or self._may_approve(obj, user)]

    @transaction.atomic
    def on_action(self, task_state, user, action_name, **options):
        if action_name == "approve":
            self._approve(task_state.revision.as_object(), user, options.get("comment", ""))
        return super().on_action(task_state, user, action_name, **options)

    def _approve(self, thing, user, note):
        if not self._may_approve(thing, user):
            words = _("Somebody else must agree: nobody agrees to their own change, and it takes the right for it.")
            raise gate.Refused(thing, [gate.Problem("own-change", gate.Level.BLOCK, "", words)])
        if not isinstance(thing, Page):
            return
        import_string("home.actions.approving.approve")(thing, self.nod, user, note[:300])
        if stops := gate.blocks(thing, without=self.without):
            raise gate.Refused(thing, stops)
        if self.nod == Nod.EDITORIAL and (warned := gate.warnings(thing)):
            self._answer(thing, user, warned, note.strip())

    def _answer(self, thing, user, warned, why):
        """Who agrees to a page with warnings says why, and that is kept."""
        if not why:
            words = _("Mend this, or choose “Approve with comment” and say why the page goes live all the same.")
            raise gate.Refused(thing, [*warned, gate.Problem("unanswered", gate.Level.WARN, "", words)])
        import_string("home.actions.publishing.note_warnings")(thing, user, why[:300])

    def _may_approve(self, thing, user):
        return may_agree(user, self.nod, thing)


class EditorialCheck(SecondPerson):
    """Words and facts."""

    class Meta:
        verbose_name = _("check of words and facts")

    @classmethod
    def get_description(cls):
        return _("Somebody who did not make the change reads the words and the facts.")


class SafeguardingCheck(SecondPerson):
    """Whether the page is safe for children, or in an emergency. Its yes is for exactly these words."""

    nod = Nod.SAFEGUARDING
    without = frozenset()

    class Meta:
        verbose_name = _("safeguarding check")

    @classmethod
    def get_description(cls):
        return _("A safeguarding reviewer who did not make the change agrees to exactly these words.")
