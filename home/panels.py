"""What editors see beside the words they write."""

from typing import Any

from wagtail.admin.panels import Panel

from home import gate


class ReadingAgePanel(Panel):
    """How hard the saved words are to read, and the sentence to begin with."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "home/admin/reading_age.html"

        def is_shown(self) -> bool:
            return bool(self.instance.pk)

        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            reading = gate.reading_of(self.instance)
            wanted = self.instance.reading_age_wanted
            context: dict[str, Any] = super().get_context_data(parent_context)
            return context | {"reading": reading, "wanted": wanted, "too_hard": reading.age > wanted}
