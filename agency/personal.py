"""Fields of the agency: nothing here is about a person."""

from base.privacy import Declaration, Keep, public, staff

COUNCIL = (
    *("name", "slug", "gss_code", "starts_on", "ends_on", "successors", "is_in_region", "adoption_support_contact"),
    *("social_care_front_door", "emergency_duty_team", "virtual_school_contact", "letterbox_contact"),
    *("records_contact", "records_held_by", "local_offer_url", "advocacy_provider"),
)
LINE = (
    *("name", "kind", "phone", "text_number", "relay_note", "email", "web_url", "chat_url", "address", "staffed_by"),
    *("what_they_can_do", "what_they_cannot_do", "response_target", "always_open", "fallback", "verified_on"),
)

FIELDS: Declaration = {
    "Agency": {
        **public(Keep.IN_USE, "name", "short_name", "neutral_name", "promise_days", "delivery_model"),
        **public(Keep.IN_USE, "host_authority", "main_contact", "ofsted_note", "records_holder_note"),
        **staff(Keep.IN_USE, "id", "latest_revision", "write_from", "write_until"),
    },
    "Spoke": {
        **staff(Keep.IN_USE, "id", "public_id", "latest_revision"),
        **public(Keep.IN_USE, "name", "slug", "team_contact", "sort_order", "active"),
    },
    "LocalAuthority": {
        **staff(Keep.RECORD, "id", "public_id", "latest_revision", "spoke"),
        **public(Keep.RECORD, *COUNCIL),
    },
    "RecordHolder": {**staff(Keep.RECORD, "id", "public_id", "council"), **public(Keep.RECORD, "name")},
    "OutwardCode": {**staff(Keep.IN_USE, "id"), **public(Keep.IN_USE, "code", "sector", "authorities")},
    "PostcodeFile": {**staff(Keep.IN_USE, "id"), **public(Keep.IN_USE, "name", "attribution", "imported_on")},
    "Postcode": {**staff(Keep.IN_USE, "id"), **public(Keep.IN_USE, "postcode", "authority")},
    "ContactPoint": {
        **staff(Keep.IN_USE, "id", "public_id", "latest_revision", "key", "verified_by", "verify_every_days"),
        **public(Keep.IN_USE, *LINE),
    },
    "OpeningHours": {
        **staff(Keep.IN_USE, "id"),
        **public(Keep.IN_USE, "contact_point", "weekday", "opens", "closes"),
    },
    "OpeningException": {
        **staff(Keep.IN_USE, "id"),
        **public(Keep.IN_USE, "contact_point", "date", "closed", "opens", "closes", "note"),
    },
    "BankHoliday": {**staff(Keep.IN_USE, "id"), **public(Keep.IN_USE, "date", "name")},
    "Topic": {**staff(Keep.IN_USE, "id"), **public(Keep.IN_USE, "name", "slug")},
    "Organisation": {
        **staff(Keep.IN_USE, "id", "latest_revision", "checked"),
        **public(Keep.IN_USE, "name", "alternate_name", "description", "url", "charity_number", "contacts", "areas"),
        **public(Keep.IN_USE, "topics", "source_name", "verified_on"),
    },
}
