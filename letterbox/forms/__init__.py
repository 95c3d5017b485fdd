"""Input, by whose it is."""
