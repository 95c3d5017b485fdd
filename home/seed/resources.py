"""Things to read: the agency's own leaflets, which are pages here, and real websites of others.

No book or film is made up here: an editor adds those that somebody has read or seen.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from agency.models import Topic
from base.audiences import Audience
from home.enums import ResourceKind
from home.languages import only_english
from home.models import HomePage, Resource

ADOPTERS = (Audience.ADOPTERS, Audience.GUARDIANS)
BIRTH = (Audience.BIRTH_MOTHERS, Audience.BIRTH_FATHERS, Audience.BIRTH_RELATIVES)
ADULTS = (Audience.ADOPTED_ADULTS,)
YOUNG = (Audience.YOUNG_PEOPLE,)
OURS = "Wrenbridge Adoption"
LEAFLET, WEBSITE, ARTICLE = ResourceKind.LEAFLET, ResourceKind.WEBSITE, ResourceKind.ARTICLE


@dataclass(frozen=True)
class Thing:
    """A resource to be. `path` is a page of ours, by its path below the home page."""

    slug: str
    title: str
    summary: str
    audiences: Sequence[Audience]
    topics: Sequence[str]
    kind: ResourceKind = LEAFLET
    path: str = ""
    url: str = ""
    publisher: str = OURS
    age_of_child: str = ""
    minutes: int | None = None
    login_needed: bool = False
    published_year: int | None = None


def leaflet(path: str, title: str, summary: str, audiences: Sequence[Audience], topics: Sequence[str]) -> Thing:
    """One of our own pages, to read in five minutes or to print."""
    return Thing(path.replace("/", "-"), title, summary, audiences, topics, path=path, minutes=5)


OWN = [
    leaflet("adopters/support", "How to get support", "What there is, and how to ask for it.", ADOPTERS, ("rights",)),
    leaflet(
        *("adopters/fund", "The fund that pays for therapy", "Who it is for, what it pays, and who applies."),
        *(ADOPTERS, ("money", "therapy")),
    ),
    leaflet(
        "adopters/school", "School", "What a school can do for an adopted child.", ADOPTERS, ("education", "rights")
    ),
    leaflet(
        *("adopters/letters", "Writing to your child’s birth family", "What to write, what to leave out, and when."),
        *(ADOPTERS, ("letters",)),
    ),
    leaflet(
        *("birth-family/letters", "Writing to your child", "How to begin when the page feels blank."),
        *(BIRTH, ("letters",)),
    ),
    leaflet("birth-family/your-support", "A worker of your own", "Help that is for you alone.", BIRTH, ("wellbeing",)),
    leaflet(
        *("adopted-adults/your-file", "What is in a file", "What you may find, and who sits with you."),
        *(ADULTS, ("records", "identity")),
    ),
    leaflet(
        *("adopted-adults/contact-register", "The Adoption Contact Register", "How it works, and what it cannot do."),
        *(ADULTS, ("contact", "records")),
    ),
    leaflet(
        *("adopted-adults/dna-and-social-media", "DNA tests and social media", "What to think about before you send."),
        *(ADULTS, ("online", "contact")),
    ),
    leaflet("letterbox", "Letterbox", "How letters travel safely.", (*ADOPTERS, *BIRTH, *ADULTS), ("letters",)),
    leaflet(
        *("safe-online", "Staying safe online", "When someone from the birth family writes to a child online."),
        *((*ADOPTERS, *YOUNG), ("online",)),
    ),
    leaflet("complaints", "How to complain", "Whom to tell, and who can help you.", tuple(Audience), ("rights",)),
]

OTHERS = [
    Thing(
        *("adopteens", "Adopteens", "Made by and for adopted teenagers. It has myths and what is true.", YOUNG),
        *(("identity", "groups"), WEBSITE),
        url="https://adopteens.org/",
        publisher="PAC-UK",
        age_of_child="11 to 18",
    ),
    Thing(
        *("familyconnect", "FamilyConnect", "For adults who were adopted or in care and look for answers.", ADULTS),
        *(("records", "contact"), WEBSITE),
        url="https://www.familyconnect.org.uk/",
        publisher="Family Action",
        published_year=2020,
    ),
    Thing(
        *("family-rights-group", "Family Rights Group", "Advice for parents and relatives, and a map of help.", BIRTH),
        *(("rights",), WEBSITE),
        url="https://frg.org.uk/",
        publisher="Family Rights Group",
    ),
    Thing(
        *("childline", "Childline", "Talk, write or read, about anything. For everyone under 19.", YOUNG),
        *(("wellbeing",), WEBSITE),
        url="https://www.childline.org.uk/",
        publisher="NSPCC",
        age_of_child="Under 19",
    ),
    Thing(
        *("frank", "FRANK", "Straight answers about drugs.", (*YOUNG, *ADOPTERS), ("health",), WEBSITE),
        url="https://www.talktofrank.com/",
        publisher="FRANK",
        age_of_child="11 to 18",
    ),
    Thing(
        *("catch", "CATCH", "Courses and talks for parents whose children lived through hard things.", ADOPTERS),
        *(("behaviour",), WEBSITE),
        url="https://www.pactcharity.org/",
        publisher="PACT",
        login_needed=True,
    ),
    Thing(
        *("adoption-records-gov", "Adoption records", "How to apply to the General Register Office.", ADULTS),
        *(("records",), ARTICLE),
        url="https://www.gov.uk/adoption-records",
        publisher="GOV.UK",
    ),
    Thing(
        *("adoption-pay-gov", "Adoption pay and leave", "Time off work and pay when a child comes.", ADOPTERS),
        *(("money", "rights"), ARTICLE),
        url="https://www.gov.uk/adoption-pay-leave",
        publisher="GOV.UK",
    ),
    Thing(
        *("admissions-code", "School Admissions Code", "The rule on places for children who were in care.", ADOPTERS),
        *(("education", "rights"), ARTICLE),
        url="https://www.gov.uk/government/publications/school-admissions-code--2",
        publisher="Department for Education",
        published_year=2021,
        age_of_child="5 to 16",
    ),
    Thing(
        *("act-2002", "Adoption and Children Act 2002", "The law itself.", (Audience.PROFESSIONALS, *ADULTS)),
        *(("rights", "records"), ARTICLE),
        url="https://www.legislation.gov.uk/ukpga/2002/38",
        publisher="legislation.gov.uk",
        published_year=2002,
    ),
    Thing(
        *("help-at-hand", "Help at Hand", "The Children’s Commissioner’s advice team.", YOUNG, ("rights",), WEBSITE),
        url="https://www.childrenscommissioner.gov.uk/help-at-hand/",
        publisher="Children’s Commissioner for England",
    ),
    Thing(
        *("coram-voice", "Coram Voice", "How an advocate can help you to be heard.", YOUNG, ("rights",), WEBSITE),
        url="https://coramvoice.org.uk/",
        publisher="Coram Voice",
    ),
    Thing(
        *("samaritans", "Samaritans", "Somebody who listens, day and night.", (*ADOPTERS, *BIRTH, *ADULTS)),
        *(("wellbeing",), WEBSITE),
        url="https://www.samaritans.org/",
        publisher="Samaritans",
    ),
]
APART = {"topics", "path"}


def plant_resources() -> None:
    """Planted after the pages, since some of them are pages. One that is there already stays as it is."""
    home = only_english(HomePage.objects.all()).get()
    pages = {page.url_path.removeprefix(home.url_path).strip("/"): page.pk for page in home.get_descendants().live()}
    for thing in (*OWN, *OTHERS):
        if thing.path and thing.path not in pages:
            continue
        if not Resource.objects.filter(slug=thing.slug).exists():
            _plant(thing, pages.get(thing.path))


def _plant(thing: Thing, page: int | None) -> None:
    row = {name: value for name, value in vars(thing).items() if name not in APART}
    resource = Resource(**row, page_id=page)
    resource.topics = list(Topic.objects.filter(slug__in=thing.topics))
    resource.save()
