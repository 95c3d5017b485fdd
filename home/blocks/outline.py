"""What holds for a whole column of blocks."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.blocks.stream_block import StreamBlockValidationError


class OutlinedBlock(blocks.StreamBlock):
    """A column whose smaller headings stand under larger ones."""

    def clean(self, value):
        cleaned = super().clean(value)
        errors = {place: ValidationError(message) for place, message in skipped_levels(cleaned)}
        if errors:
            raise StreamBlockValidationError(block_errors=errors)
        return cleaned


def skipped_levels(value):
    """A smaller heading needs a heading before it, or a screen reader's outline has a hole."""
    seen = False
    for place, child in enumerate(value):
        if child.block_type != "heading":
            continue
        if child.value["level"] == "h3" and not seen:
            yield place, _("A smaller heading stands under a heading. Put a heading before this one.")
        seen = True
