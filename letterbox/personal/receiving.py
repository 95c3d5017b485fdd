"""What a reader chose is the reader's own; of a thank-you only the phrase is for the writer."""

from base.privacy import Declaration, Keep, Side, letter, person, staff

RECORD = Keep.RECORD

FIELDS: Declaration = {
    "StandingChoice": {
        **staff(RECORD, "id", "party"),
        **person(RECORD, "choice", "chosen_by", "chosen_at"),
    },
    "Keeping": {
        **staff(RECORD, "id", "item", "owner", "next_look_on", "writer_told_from"),
        **person(RECORD, "for_child", "kept_at", "ended_at", side=Side.READER),
    },
    "CopyPicture": {
        **staff(RECORD, "id", "key_owner", "copy", "place", "file"),
        **person(RECORD, "public_id", side=Side.READER),
        **letter(RECORD, "words", side=Side.READER),
    },
    "Delivery": {
        **staff(RECORD, "id", "copy", "seen_by"),
        **person(RECORD, "how", "by", "at", side=Side.READER),
    },
    "Thank": {
        **staff(RECORD, "id", "copy", "shown_from"),
        **person(RECORD, "phrase", side=Side.SHARED),
        **person(RECORD, "said_by", "said_at", side=Side.READER),
    },
}
