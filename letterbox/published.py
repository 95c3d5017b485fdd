"""What other rooms may know of letters."""

from letterbox.desk import Counts, counts
from letterbox.gateway import waiting_for

__all__ = ["Counts", "counts", "waiting_for"]
