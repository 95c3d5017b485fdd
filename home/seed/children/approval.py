"""Who approved the guides, and when: all three together, at the yearly review."""

from datetime import date

APPROVED = {
    "version": "2026.1",
    "approved_by": "Head of service, after the safeguarding lead",
    "approved_on": date(2026, 9, 14),
}
