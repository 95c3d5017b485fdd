"""The days on which somebody read the seeded pages against their sources."""

from datetime import date

READ_ON = date(2026, 11, 20)
