"""What other rooms may know of letters."""

from letterbox.desk import Counts, counts
from letterbox.gateway import letters_wait_for

__all__ = ["Counts", "counts", "letters_wait_for"]
