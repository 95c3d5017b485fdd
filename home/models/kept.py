"""What editors keep beside the pages: drafts, history, a lock, a workflow and a preview, all of them Wagtail's."""

from django.db import models
from modelcluster.models import ClusterableModel
from wagtail.models import DraftStateMixin, LockableMixin, PreviewableMixin, RevisionMixin, WorkflowMixin
from wagtail.search import index


class Kept(
    WorkflowMixin, DraftStateMixin, LockableMixin, RevisionMixin, PreviewableMixin, index.Indexed, ClusterableModel
):
    """A snippet. What is not live is seen by nobody but staff."""

    class Meta:
        abstract = True

    def get_preview_template(self, request, mode_name):
        return f"home/snippets/{self._meta.model_name}.html"

    def get_preview_context(self, request, mode_name):
        return super().get_preview_context(request, mode_name) | {"value": self, "record": self}


class LiveQuerySet(models.QuerySet):
    def shown(self):
        """What readers see."""
        return self.filter(live=True)
