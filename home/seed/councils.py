"""One page for each council of the invented region."""

from agency.seed.region import COUNCILS
from home.seed.council_page import page_of

SUPPORT = "adoption_support_contact"
COUNCIL_PAGES = [page_of(each.slug, each.name, former=SUPPORT not in each.lines) for each in COUNCILS]
