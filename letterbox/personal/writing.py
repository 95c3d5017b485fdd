"""Fields around writing: who helps, what is asked, what is told to us, what was said on the phone."""

from base.privacy import Declaration, Keep, Side, letter, person, staff

RECORD, UNSENT = Keep.RECORD, Keep.UNSENT
SEALED = staff(RECORD, "id", "public_id", "key_owner")

FIELDS: Declaration = {
    "Helper": {**staff(UNSENT, "id", "item", "since"), **person(UNSENT, "support", side=Side.WRITER)},
    "CarriedQuestion": {
        **SEALED,
        **staff(RECORD, "copy", "marked_by", "asked_at", "answered_in"),
        **letter(RECORD, "words", side=Side.READER),
    },
    "HelpAsked": {
        **SEALED,
        **staff(RECORD, "party", "kind", "asked_at", "rung_at"),
        **person(RECORD, "person"),
        **letter(RECORD, "words", "hours"),
    },
    "CallNote": {
        **SEALED,
        **staff(RECORD, "party", "worker", "sure", "at"),
        **person(RECORD, "person"),
        **letter(RECORD, "words"),
    },
    "Dictation": {
        **staff(UNSENT, "id", "public_id", "key_owner", "line", "worker", "item", "how", "revision"),
        **staff(UNSENT, "begun_at", "saved_at"),
        **person(UNSENT, "person", side=Side.WRITER),
        **letter(UNSENT, "text", side=Side.WRITER),
    },
}
