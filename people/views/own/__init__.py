"""A person's own pages: what is theirs, and what they change about it themselves."""
