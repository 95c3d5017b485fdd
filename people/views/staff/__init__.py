"""Pages on which staff look after people and colleagues."""
