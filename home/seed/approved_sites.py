"""Other websites to which pages for children may lead: few, and each of them made for children."""

APPROVED_SITES = [
    {"host": "www.childline.org.uk", "name": "Childline"},
    {"host": "www.childrenscommissioner.gov.uk", "name": "Children’s Commissioner for England"},
    {"host": "coramvoice.org.uk", "name": "Coram Voice"},
    {"host": "www.talktofrank.com", "name": "FRANK"},
]
