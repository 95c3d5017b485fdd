"""Fields of accounts, people and roles."""

from base.privacy import Declaration, Keep, person, staff

FIELDS: Declaration = {
    "User": {
        **staff(Keep.ACCOUNT, "id", "public_id", "is_active", "is_superuser", "groups", "user_permissions"),
        **staff(Keep.ACCOUNT, "second_step_confirmed_at"),
        **person(Keep.ACCOUNT, "email", "card_number", "password", "last_login", "joined_at"),
    },
    "Person": {
        **staff(Keep.PERSON, "id", "public_id", "key_owner", "spoke", "council"),
        **person(Keep.PERSON, "account", "called", "full_name", "address", "phone"),
        **person(Keep.PERSON, "way", "safe_hours", "shared_device", "known_since"),
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
