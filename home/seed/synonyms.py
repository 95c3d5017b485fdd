"""Other words that people type, and pages put first for what many look for."""

from wagtail.contrib.search_promotions.models import Query, SearchPromotion
from wagtail.models import Page

from home.models import SearchSynonym

SYNONYMS = {
    "asf": "fund",
    "asgsf": "fund",
    "adoption support fund": "fund",
    "letter box": "letterbox",
    "letterbox": "staying in touch",
    "contact": "staying in touch",
    "birth certificate": "records",
    "adoption certificate": "records",
    "file": "records",
    "access to records": "records",
    "sgo": "special guardianship",
    "nvr": "child to parent violence",
    "cpv": "child to parent violence",
    "capva": "child to parent violence",
    "foetal alcohol": "fasd",
    "life book": "life story",
    "real parents": "birth parents",
    "birth mum": "birth mother",
    "birth dad": "birth father",
    "therapy": "fund",
    "allowance": "money",
    "benefits": "money",
    "ppp": "pupil premium",
    "complain": "complaint",
    "crisis": "urgent help",
}
FIRST = {
    "asf": "adopters/fund",
    "letterbox": "letterbox",
    "letter box": "letterbox",
    "birth certificate": "adopted-adults/find-your-route",
    "help now": "urgent-help",
}


def plant_words() -> None:
    """Safe to run again: what editors changed stays."""
    for term, also in SYNONYMS.items():
        SearchSynonym.objects.get_or_create(term=term, defaults={"also": also})


def plant_first(start: Page) -> None:
    """A page that the site does not have is left out."""
    for words, path in FIRST.items():
        page = Page.objects.filter(url_path=f"{start.url_path}{path}/").first()
        query, made = Query.objects.get_or_create(query_string=words)
        if page and made:
            SearchPromotion.objects.create(query=query, page=page, description=page.search_description)
