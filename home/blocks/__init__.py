"""What editors build a page from: few blocks, never nested deeper than two."""

from home.blocks.children import ChildBodyBlock, EasyReadBlock, GuideSectionBlock
from home.blocks.parts import NON_COMPLIANCE, BarrierBlock, CardsBlock, PartBlock, RelatedBlock, SourceBlock
from home.blocks.streams import BodyBlock

__all__ = [
    "NON_COMPLIANCE",
    "BarrierBlock",
    "BodyBlock",
    "CardsBlock",
    "ChildBodyBlock",
    "EasyReadBlock",
    "GuideSectionBlock",
    "PartBlock",
    "RelatedBlock",
    "SourceBlock",
]
