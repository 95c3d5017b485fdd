"""What the outbox tells the rooms above it, inside the transaction."""

from django.dispatch import Signal

looked_up = Signal()
"""Sent with `message`, and to which `account`, when it was shown how to reach its recipient."""

handed_over = Signal()
"""Sent with `message`, `by` whom, and whether a person told them (`was_rung`), when it has been handed over."""
