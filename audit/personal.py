"""Fields of the log of acts. It holds ids and codes; an id points at a person, so it counts as one."""

from base.privacy import Declaration, Keep, person, staff

FIELDS: Declaration = {
    "Entry": {
        **staff(Keep.LOG, "number", "at", "act", "why", "before", "digest"),
        **person(Keep.LOG, "on", "by"),
    },
    "Head": staff(Keep.LOG, "id", "number", "digest"),
}
