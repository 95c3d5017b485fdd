"""Pages of those who read letters, and of those who lead them."""
