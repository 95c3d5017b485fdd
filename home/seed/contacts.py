"""National offices that our pages name and that are no helpline: one number, one record."""

from agency.enums import ContactKind
from home.seed.facts.evidence import GRO_NOTES

CONTACTS = [
    {
        "key": "gro",
        "name": "General Register Office, Adoptions Section",
        "kind": ContactKind.RECORDS,
        "phone": "0300 123 1837",
        "email": "adoptions@gro.gov.uk",
        "address": "Adoptions Section, Room C202\nGeneral Register Office\nTrafalgar Road\nSouthport\nPR8 2HH",
        "what_they_can_do": "Send you the form for your birth record. Put you on the Adoption Contact Register.",
        "what_they_cannot_do": "Show you your adoption file. They do not hold it.",
        "verified_on": GRO_NOTES.on,
        "verified_by": "records worker",
    },
]
