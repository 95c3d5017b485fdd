"""Fields of messages, of reminders and of work that comes round. A recipient's key is an id that points at a person."""

from base.privacy import Declaration, Keep, person, staff

FIELDS: Declaration = {
    "Message": {
        **staff(Keep.MESSAGE, "id", "public_id", "key_owner", "purpose", "hurried", "state", "attempts", "trouble"),
        **staff(Keep.MESSAGE, "by_voice", "by_post"),
        **staff(Keep.MESSAGE, "run_after", "leased_until", "made_at", "handed_over_at", "emptied_at"),
        **person(Keep.MESSAGE, "reason", "about", "recipient", "to_address", "text", "spoken", "not_on"),
    },
    "Reminder": {**staff(Keep.MESSAGE, "id", "rule", "occurrence", "at"), **person(Keep.MESSAGE, "subject")},
    "Job": staff(Keep.WORK, "id", "name", "due_at", "leased_until", "done_at"),
}
