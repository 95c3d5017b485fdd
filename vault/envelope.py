"""A sealed text as it lies in the database."""


class Envelope(bytes):
    """What `vault.seal` makes of a text."""


EMPTIED = Envelope()  # a text that was emptied: it reads as nothing, and needs no key
