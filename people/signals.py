"""What people tells the rooms above it. Sent inside the transaction of the act."""

from django.dispatch import Signal

roles_changed = Signal()  # account
role_ended = Signal()  # person, role, by: their open work goes back
account_stopped = Signal()  # account, why
contact_changed = Signal()  # person, what: the names of what changed, never the values
person_died = Signal()  # person, by
person_lives = Signal()  # person, by: that they had died was a mistake
persons_merged = Signal()  # kept, gone, moved: a list to which each room adds what it moved
persons_parted = Signal()  # kept, gone: a merge was undone; the rows have been put back
person_erased = Signal()  # person: what hangs on them and is no adoption record goes too
kept_apart = Signal()  # one, other: two people must not meet from now on
