"""HTTP, by whose pages they are."""
