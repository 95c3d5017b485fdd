"""Fields of the letterbox. What names a side's people or places belongs to that side and to nobody else."""

from base.privacy import Declaration, Keep, Side, letter, person, staff
from letterbox.personal import receiving
from letterbox.personal.plan import FIELDS as PLAN
from letterbox.personal.writing import FIELDS as WRITING

RECORD = Keep.RECORD
SEALED = staff(RECORD, "id", "public_id", "key_owner")

FIELDS: Declaration = {
    **WRITING,
    **PLAN,
    "Arrangement": {
        **SEALED,
        **staff(RECORD, "state", "record_holder", "spoke", "made_at", "source", "legal_status"),
        **staff(RECORD, "start_rule", "starts_on", "review_on"),
        **letter(RECORD, "purpose", "review_when", side=Side.NONE),
    },
    "Child": {
        **SEALED,
        **staff(RECORD, "arrangement", "regime", "ordered_on"),
        **letter(RECORD, "born", "ends_on", side=Side.NONE),
    },
    "Side": staff(RECORD, "id", "public_id", "arrangement", "kind"),
    "ChildName": {**SEALED, **staff(RECORD, "child", "side"), **letter(RECORD, "name", "full_name")},
    "ProtectedTerm": {
        **SEALED,
        **staff(RECORD, "side", "kind", "is_active"),
        **letter(RECORD, "value", side=Side.NONE),
    },
    "SharedTerm": {
        **SEALED,
        **staff(RECORD, "arrangement", "sides", "sharing"),
        **letter(RECORD, "value", side=Side.SHARED),
    },
    "Party": {
        **SEALED,
        **staff(RECORD, "side", "first_told_at", "is_awaited"),
        **person(RECORD, "role", "signs_as", "addressed_as", "relationship", "language", "reads", "help", "channel"),
        **person(RECORD, "any_day"),
    },
    "Member": {**staff(RECORD, "id", "party"), **person(RECORD, "person")},
    "Line": {
        **SEALED,
        **staff(RECORD, "arrangement", "writer", "reader", "state", "children", "months", "kinds"),
        **staff(RECORD, "window_days", "grace_days", "goes_first", "festivals", "photos", "photos_are"),
        **staff(RECORD, "addressed_to", "proposed", "ended_why", "ended_on"),
        **person(RECORD, "writer_ref", "reader_called", side=Side.WRITER),
        **person(RECORD, "reader_ref", "writer_called", side=Side.READER),
    },
    "Item": {
        **staff(RECORD, "id", "line", "via", "promised_on", "claimed_by", "claimed_at", "claimed_until"),
        **staff(RECORD, "claim_number", "read_under", "was_read", "passed_on_at", "logged_as"),
        **staff(RECORD, "agreement", "exchange", "is_shared"),
        **person(RECORD, "taken_back_at", "for_child", side=Side.WRITER),
        **person(RECORD, "public_id", "author", "state", "kind", "started_at", "received_at", side=Side.WRITER),
    },
    "Draft": {
        **staff(Keep.UNSENT, "id", "public_id", "key_owner", "item", "revision", "saved_at"),
        **letter(Keep.UNSENT, "text", "answers", side=Side.WRITER),
    },
    "Version": {
        **SEALED,
        **staff(RECORD, "item", "number", "made_at", "typed_by", "dictated", "read_back_at"),
        **person(RECORD, "made_by", side=Side.WRITER),
        **letter(RECORD, "text", side=Side.WRITER),
    },
    "Check": {
        **SEALED,
        **staff(RECORD, "item", "version", "reader", "part", "ticks", "outcome", "reason", "call", "at"),
        **letter(RECORD, "note", side=Side.WRITER),
    },
    "Worksheet": {
        **staff(Keep.WORK, "id", "public_id", "key_owner", "item", "reader", "ticks", "saved_at"),
        **letter(Keep.WORK, "note", side=Side.NONE),
    },
    "Hold": {
        **SEALED,
        **staff(RECORD, "item", "put_by", "put_at", "next_look_on", "lifted_by", "lifted_at"),
        **letter(RECORD, "why", side=Side.NONE),
    },
    "Packet": {
        **SEALED,
        **staff(RECORD, "item", "version", "digest", "made_by", "made_at", "approved_by", "approved_at"),
        **staff(RECORD, "approved_digest", "is_open", "is_heavy", "announced_at"),
        **letter(RECORD, "cover", side=Side.READER),
    },
    "ReleaseCopy": {
        **staff(RECORD, "id", "key_owner", "packet", "line", "made_at"),
        **person(RECORD, "public_id", side=Side.READER),
        **letter(RECORD, "text", side=Side.READER),
    },
    **receiving.FIELDS,
}
