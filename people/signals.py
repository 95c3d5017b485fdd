"""What people tells the rooms above it. Sent inside the transaction of the act."""

from django.dispatch import Signal

roles_changed = Signal()
