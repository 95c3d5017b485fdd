"""The two lists that have a page each: services, and things to read."""

from home.models import ResourceLibraryPage, ServiceDirectoryPage, TopicPage
from home.seed.shapes import Draft, h2, p, ul

SERVICES = Draft(
    ServiceDirectoryPage,
    "services",
    "Find help",
    "All the help there is: ours, and that of others. Choose what fits you.",
    [
        p(
            "The same help is not the same everywhere. Each has a page that says who can have it in which council, and "
            "how long the wait was when we last measured it.",
        )
    ],
    fields={"show_in_menus": True},
    related=["library"],
)
RESOURCES = Draft(
    ResourceLibraryPage,
    "library",
    "Things to read",
    "Leaflets of ours, and websites of others that we have looked at.",
    [p("Some lead to another website. We do not run those, so tell us if something there is wrong.")],
    related=["services"],
)
OPEN_DATA = Draft(
    TopicPage,
    "open-data",
    "Our services as open data",
    "The list of services for other websites, in a shape that programs can read.",
    [
        p(
            "Other directories can show our services without typing them again. The list is open to everyone. No key "
            "is needed, and there is nothing in it about any person.",
        ),
        h2("Where it is"),
        ul(
            "<a href='/open-data/services'>All services</a>, in pages. Ask for more with “page” and “per_page”, "
            "up to a hundred at a time.",
            "One service: the same address, a stroke, and its id.",
            "<a href='/open-data'>What this feed is</a>: its version and its licence.",
        ),
        h2("Its shape"),
        p(
            "It follows Open Referral UK, which is short for the UK profile of the Human Services Data "
            "Specification. The feed itself names the version.",
        ),
        h2("What you may do with it"),
        p("You may use it under the Open Government Licence. Please say that it comes from us."),
        h2("How fresh it is"),
        p("A change to a service is in the feed within ten minutes. How long people wait is not in it."),
    ],
    sources=[
        ("Open Referral UK: the UK profile", "https://github.com/OpenReferralUK/uk-profile"),
        (
            "Open Government Licence, version 3.0",
            "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
        ),
    ],
)
