"""Fields of the agency: nothing here is about a person."""

from base.privacy import Declaration, Keep, public, staff

FIELDS: Declaration = {
    "Agency": {
        **public(Keep.IN_USE, "name", "neutral_name", "promise_days"),
        **staff(Keep.IN_USE, "id", "write_from", "write_until"),
    },
    "Spoke": {**staff(Keep.IN_USE, "id", "public_id"), **public(Keep.IN_USE, "name")},
    "LocalAuthority": {
        **staff(Keep.RECORD, "id", "public_id", "spoke"),
        **public(Keep.RECORD, "name", "starts_on", "ends_on"),
    },
    "RecordHolder": {**staff(Keep.RECORD, "id", "public_id", "council"), **public(Keep.RECORD, "name")},
    "ContactPoint": {
        **staff(Keep.IN_USE, "id", "public_id", "key"),
        **public(Keep.IN_USE, "name", "phone", "email", "hours"),
    },
}
