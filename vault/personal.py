"""Fields of the vault's keys, of files and of what they were made into.

The rooms above say how long a file is kept, by what it belongs to: they discard it, or never.
"""

from base.privacy import Declaration, Keep, letter, staff

KEPT = Keep.BELONGS
DUE = staff(KEPT, "attempts", "run_after", "leased_until", "trouble")
ROW = staff(KEPT, "id", "public_id", "key_owner")

FIELDS: Declaration = {
    "DataKey": staff(Keep.KEY, "id", "owner", "wrapped", "master", "made_at"),
    "File": {
        **ROW,
        **DUE,
        **staff(KEPT, "size", "state", "kind", "scan", "reason", "arrived_at", "looked_at"),
        **letter(KEPT, "name", "stripped"),
    },
    "SafeCopy": {
        **ROW,
        **staff(KEPT, "file", "place", "version", "kind", "width", "height", "seconds", "size"),
        **staff(KEPT, "has_thumbnail", "made_at"),
        **letter(KEPT, "text"),
    },
    "Edit": {**ROW, **DUE, **staff(KEPT, "of", "kind", "boxes", "state", "made", "asked_at")},
}
