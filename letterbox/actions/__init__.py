"""Every change of a letter's state: one function each, in one transaction, with its entry in the log."""
