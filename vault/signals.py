"""What the rooms above may wish to know. Sent inside the transaction, with `file` or `edit`."""

from django.dispatch import Signal

file_looked_at = Signal()  # it was made safe, or could not be taken: its state says which
edit_ended = Signal()  # a picture was cropped or covered, or that could not be done
