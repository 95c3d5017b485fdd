"""Fields of accounts, people, and what is known about how to reach them."""

from base.privacy import Declaration, Keep, letter, person, staff

ROW = staff(Keep.PERSON, "id", "public_id", "key_owner")

FIELDS: Declaration = {
    "User": {
        **staff(Keep.ACCOUNT, "id", "public_id", "is_active", "is_superuser", "groups", "user_permissions"),
        **staff(Keep.ACCOUNT, "second_step_confirmed_at", "stopped_as", "stopped_at", "warned_at", "session_seed"),
        **person(Keep.ACCOUNT, "email", "password", "last_login", "joined_at"),
    },
    "Card": {
        **staff(Keep.ACCOUNT, "id", "public_id", "account", "handed", "made_by", "made_at", "use_by", "ended_at"),
        **person(Keep.ACCOUNT, "number_digest", "pin", "pin_set_at"),
    },
    "Guess": staff(Keep.DAYS, "id", "number_digest", "wrong", "wait_until", "last_at"),
    "KnownDevice": {
        **staff(Keep.DEVICE, "id", "account", "first_seen", "last_seen"),
        **person(Keep.DEVICE, "digest"),
    },
    "Person": {
        **staff(Keep.PERSON, "id", "public_id", "key_owner", "spoke", "council", "is_canary"),
        **staff(Keep.PERSON, "closed_at", "erased_at", "merged_into"),
        **person(Keep.PERSON, "account", "called", "full_name", "address", "phone", "born"),
        **person(Keep.PERSON, "known_since", "died_on"),
    },
    "SafeContact": {
        **ROW,
        **staff(Keep.PERSON, "ask_again_on", "asked_on", "asked_by"),
        **person(Keep.PERSON, "person", "ways", "shared_device", "voicemail", "days", "not_before", "not_after"),
        **person(Keep.PERSON, "hours", "say_from", "quiet"),
    },
    "IdentityCheck": {
        **staff(Keep.PERSON, "id", "public_id", "seen_by", "at"),
        **person(Keep.PERSON, "person", "seen", "met"),
    },
    "Invitation": {
        **staff(Keep.TWO_YEARS, "id", "public_id", "key_owner", "way", "token_digest", "made_by", "made_at"),
        **staff(Keep.TWO_YEARS, "use_by", "used_at", "ended_at"),
        **person(Keep.TWO_YEARS, "person", "address"),
    },
    "FormerName": {**ROW, **person(Keep.PERSON, "person", "called", "full_name", "until")},
    "SearchKey": {**staff(Keep.PERSON, "id"), **person(Keep.PERSON, "person", "digest")},
    "Proposal": {
        **staff(Keep.SIX_YEARS, "id", "public_id", "key_owner", "kind", "state", "account", "made_by", "made_at"),
        **staff(
            Keep.SIX_YEARS, "decided_by", "decided_at", "due_at", "waived_by", "done_at", "undo_until", "undone_by"
        ),
        **person(Keep.SIX_YEARS, "person", "other", "payload"),
        **letter(Keep.SIX_YEARS, "why"),
    },
    "Support": {
        **staff(Keep.PERSON, "id", "public_id"),
        **person(Keep.PERSON, "person", "supporter", "kind", "since", "accepted_at", "ended_at"),
    },
    "Look": {**staff(Keep.SIX_YEARS, "id", "worker", "why", "at"), **person(Keep.SIX_YEARS, "person")},
    "Glass": {
        **staff(Keep.SIX_YEARS, "id", "public_id", "key_owner", "worker", "at", "until"),
        **staff(Keep.SIX_YEARS, "reviewed_by", "reviewed_at", "outcome"),
        **person(Keep.SIX_YEARS, "person"),
        **letter(Keep.SIX_YEARS, "why", "comment"),
    },
    "Alert": staff(Keep.SIX_YEARS, "id", "public_id", "key", "kind", "worker", "at", "seen_by", "seen_at"),
    "Training": {
        **staff(Keep.RECORD, "id", "public_id", "recorded_by"),
        **person(Keep.RECORD, "person", "kind", "passed_on", "valid_until"),
    },
    "Conflict": {
        **staff(Keep.SIX_YEARS, "id", "public_id", "key_owner", "worker", "declared_at", "declared_by"),
        **person(Keep.SIX_YEARS, "person"),
        **letter(Keep.SIX_YEARS, "why"),
    },
    "Role": {
        **staff(Keep.RECORD, "id", "spoke", "council", "everywhere"),
        **person(Keep.RECORD, "person", "role", "since", "until", "granted_by"),
    },
    "Standing": {
        **staff(Keep.RECORD, "id"),
        **person(Keep.RECORD, "one", "other", "stand"),
    },
}
