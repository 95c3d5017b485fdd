"""Staff pages on which an arrangement is set up and looked after: one thing a page."""
