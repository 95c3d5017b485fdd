"""First halves of postcodes that nobody has: no answer of the demonstration can be taken for real.

Where a council is about to be followed by others, both stand here; the day decides which of them answers.
"""

PLACES: dict[tuple[str, str], tuple[str, ...]] = {
    ("ZZ1", ""): ("harrowmere-council",),
    ("ZZ2", ""): ("harrowmere-council", "tarnside-borough-council"),
    ("ZZ3", ""): ("tarnside-borough-council",),
    ("ZZ4", ""): ("tarnside-borough-council", "marlhaven-city-council"),
    ("ZZ4", "7"): ("marlhaven-city-council",),
    ("ZZ5", ""): ("eastwold-county-council", "north-eastwold-council"),
    ("ZZ6", ""): ("eastwold-county-council", "south-eastwold-council"),
    ("ZZ7", ""): ("eastwold-county-council", "north-eastwold-council", "south-eastwold-council"),
    ("ZZ8", ""): ("marlhaven-city-council",),
    ("ZZ9", ""): ("wenmark-county-council",),
}
