"""Fields of what was agreed, what a court said, and the dates that follow."""

from base.privacy import Declaration, Keep, Side, letter, person, staff

RECORD = Keep.RECORD
SEALED = staff(RECORD, "id", "public_id", "key_owner")

FIELDS: Declaration = {
    "Agreement": {
        **SEALED,
        **staff(RECORD, "side", "party", "version", "offered_by", "offered_at", "recorded_by", "copy_given_on"),
        **person(RECORD, "state", "accepts_titles", "accepts_strong_feelings", "accepts_letters_to_child"),
        **person(RECORD, "news_to_be_told", "answered_on", "agreed_how", "agreed_by", "copy_as"),
        **letter(RECORD, "terms", "held_for", "asked_for", "witness"),
    },
    "AvoidDate": {
        **SEALED,
        **staff(RECORD, "side", "party", "is_active", "recorded_by", "made_at"),
        **letter(RECORD, "day", "why", side=Side.NONE),
    },
    "Exchange": {
        **SEALED,
        **staff(RECORD, "line", "opens_on", "due_on", "state", "told_again"),
        **person(RECORD, "writer_ref", side=Side.WRITER),
        **person(RECORD, "reader_ref", "waiting_told_on", "look_again_on", side=Side.READER),
        **letter(RECORD, "excuse", side=Side.NONE),
    },
    "Occasion": {
        **SEALED,
        **staff(RECORD, "arrangement", "kind", "state", "day", "parties", "children", "look_again_on"),
        **staff(RECORD, "recorded_by", "made_at"),
        **letter(RECORD, "words", "support", side=Side.NONE),
    },
    "Pause": {
        **SEALED,
        **staff(RECORD, "arrangement", "line", "why", "owner", "put_at", "next_look_on", "lifted_by", "lifted_at"),
        **letter(RECORD, "words", side=Side.NONE),
    },
    "CourtOrder": {
        **SEALED,
        **staff(RECORD, "arrangement", "kind", "effect", "children", "made_on", "begins_on", "until", "recorded_by"),
        **staff(RECORD, "ended_on"),
        **person(RECORD, "persons", side=Side.NONE),
        **letter(RECORD, "court", "conditions", side=Side.NONE),
    },
    "ChildWish": {
        **SEALED,
        **staff(RECORD, "arrangement", "child", "on", "recorded_by"),
        **letter(RECORD, "words", "asked_how", side=Side.NONE),
    },
    "Sharing": {
        **SEALED,
        **staff(RECORD, "arrangement", "one", "other", "agreed_on", "until", "know_each_other", "counts"),
        **letter(RECORD, "signed", "reasons", "may_tell", "limits", side=Side.NONE),
    },
    "Change": {
        **SEALED,
        **staff(RECORD, "arrangement", "kind", "state", "line", "term", "order", "sharing", "detail"),
        **staff(RECORD, "made_by", "made_at", "decided_by", "decided_at"),
        **letter(RECORD, "why", side=Side.NONE),
    },
}
