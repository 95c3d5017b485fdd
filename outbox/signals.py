"""What the outbox tells the rooms above it, inside the transaction."""

from django.dispatch import Signal

handed_over = Signal()
"""Sent with `message`, and `by` whom, when it has been handed over, by mail or by voice."""
