"""Families' pages about letters. They know the gateway and nothing behind it."""
