"""Finds what would tell one side who or where the other is. Plain Python; it marks and never decides."""
