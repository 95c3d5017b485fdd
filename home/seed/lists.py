"""The two lists that have a page each: services, and things to read."""

from home.models import ResourceLibraryPage, ServiceDirectoryPage
from home.seed.shapes import Draft, p

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
)
RESOURCES = Draft(
    ResourceLibraryPage,
    "library",
    "Things to read",
    "Leaflets of ours, and websites of others that we have looked at.",
    [p("Some lead to another website. We do not run those, so tell us if something there is wrong.")],
)
