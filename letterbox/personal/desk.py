"""Fields of the check desk: our own words, locks, what is kept safe, news, incidents."""

from base.privacy import Declaration, Keep, Side, letter, person, staff

RECORD = Keep.RECORD
SEALED = staff(RECORD, "id", "public_id", "key_owner")

FIELDS: Declaration = {
    "Talk": {
        **SEALED,
        **staff(RECORD, "party", "item", "how", "by", "noted_at", "is_private"),
        **person(RECORD, "spoke_with", "on"),
        **letter(RECORD, "words"),
    },
    "OurWords": {
        **SEALED,
        **staff(RECORD, "item", "version", "kind", "state", "reason", "call", "ticks", "made_by", "made_at"),
        **staff(RECORD, "why_second", "needs_second", "read_by", "read_at", "sent_at", "talk"),
        **person(RECORD, "answer", "answered_by", "answered_at", side=Side.WRITER),
        **letter(RECORD, "text", "copy", side=Side.WRITER),
        **letter(RECORD, "back_note", side=Side.NONE),
    },
    "KindReply": staff(
        Keep.IN_USE, "id", "public_id", "title", "text", "state", "made_by", "made_at", "agreed_by", "agreed_at"
    ),
    "Lock": {
        **SEALED,
        **staff(RECORD, "item", "kind", "put_by", "put_at", "next_look_on", "risk_due_on", "risk_talk", "no_risk_by"),
        **staff(RECORD, "say_due_on", "say_by", "said", "asked_by", "asked_end", "ended_by", "ended_at"),
        **letter(RECORD, "why", "reference", "no_risk_why", "say", "asked_why", side=Side.NONE),
    },
    "NotThisTime": {
        **SEALED,
        **staff(RECORD, "item", "reason", "decided_by", "decided_at", "next_look_on", "teller", "told"),
        **staff(RECORD, "lifted_by", "lifted_at"),
        **letter(RECORD, "why", "say", side=Side.NONE),
    },
    "Challenge": {
        **SEALED,
        **staff(RECORD, "item", "noted_by", "first", "end", "decided_by", "decided_at"),
        **person(RECORD, "asked_by", "asked_at", side=Side.WRITER),
        **letter(RECORD, "words", side=Side.WRITER),
    },
    "News": {
        **SEALED,
        **staff(RECORD, "item", "kind", "noted_by", "noted_at", "told", "waived_by", "waived_at"),
        **letter(RECORD, "words", "waived_why", side=Side.NONE),
    },
    "WishAsked": {**staff(RECORD, "id", "version", "kind", "talk"), **person(RECORD, "may_stay")},
    "DeskNote": {**SEALED, **staff(RECORD, "item", "by", "at"), **letter(RECORD, "words", side=Side.NONE)},
    "ToldFact": {
        **SEALED,
        **staff(RECORD, "line", "item", "kind", "noted_by", "noted_at"),
        **letter(RECORD, "words", side=Side.NONE),
    },
    "Incident": {
        **SEALED,
        **staff(RECORD, "state", "kind", "line", "item", "spoke", "council", "reported_by", "reported_at"),
        **staff(RECORD, "clock_ends_at", "lead", "at_risk", "contact", "told", "closed_by", "closed_at"),
        **letter(RECORD, "words", "regulator", "learned", side=Side.NONE),
    },
}
