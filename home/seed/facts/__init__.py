"""National facts, each with its source and the date of that evidence.

`checked=False` means that nobody has yet confirmed it at its source: it is kept, and hidden from the public.
"""

from home.seed.facts.birth import BIRTH_FAMILY
from home.seed.facts.children import CHILDREN
from home.seed.facts.everyone import EVERYONE
from home.seed.facts.records import RECORDS
from home.seed.facts.shape import CHECKED_ON, Fact
from home.seed.facts.support import SUPPORT

FACTS = [*SUPPORT, *BIRTH_FAMILY, *RECORDS, *CHILDREN, *EVERYONE]

__all__ = ["CHECKED_ON", "FACTS", "Fact"]
