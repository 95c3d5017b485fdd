"""Addresses: those of the site as a whole, and those of pages in every language."""
