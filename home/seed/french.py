"""A few sentences in French, for the demonstration: they show how a page lives in another language.

Whoever offers a language for real has its words written or checked by somebody whose language it is.
"""

from wagtail.models import Locale, Page

from home.gate import judging
from home.models import HomePage, UrgentHelpPage
from home.renewing import at_once
from home.seed.dates import READ_ON
from home.seed.shapes import Block, Draft, card, contact, h2, notice, p
from home.seed.tree import Ids, finish

MADE_FOR = notice("info", "Cette traduction a été faite pour la démonstration.")

HOME = Draft(
    HomePage,
    "ribbon",
    "Accueil",
    "Des informations, quelqu’un à qui parler, et des lettres qui arrivent à bon port.",
    [
        MADE_FOR,
        h2("Prenez votre temps"),
        p(
            "Vous pouvez lire ici sans donner votre nom. Nous n’utilisons pas de cookies et nous ne regardons pas ce "
            "que vous lisez.",
            "Nous n’avons que quelques pages en français. Les autres sont en anglais.",
        ),
    ],
    fields={"heading": "L’adoption dure toute une vie. Notre aide aussi.", "seo_title": "Aide autour de l’adoption"},
)
CARDS: list[Block] = [
    card(
        "emergency",
        "Appelez le 999 si",
        [
            "quelqu’un est gravement blessé, ou a pris trop d’une substance",
            "quelqu’un est en danger maintenant",
            "vous risquez maintenant de vous faire du mal, ou de faire du mal à quelqu’un d’autre",
        ],
        "Dites où vous êtes. Si vous ne pouvez pas parler sur un portable, attendez la question et appuyez sur 55.",
    ),
    card(
        "urgent",
        "Cherchez de l’aide aujourd’hui si",
        [
            "vous n’en pouvez plus, ou ne pouvez pas vous protéger",
            "un enfant est peut-être en danger, mais pas à cette minute",
            "quelqu’un à la maison vous frappe, vous menace ou vous contrôle",
            "votre famille est sur le point de se briser",
        ],
        "Appelez un des numéros pour une aide aujourd’hui. Si personne ne répond et que cela s’aggrave, appelez "
        "le 999.",
    ),
    card(
        "talk",
        "Parlez à quelqu’un si",
        [
            "vous êtes triste, en colère, ou vous vous sentez seul",
            "l’inquiétude vous empêche de dormir",
            "vous ne savez pas ce qui ne va pas",
        ],
        "Pas besoin d’être à bout de forces. Appelez n’importe lequel des numéros pour parler.",
    ),
]
URGENT = Draft(
    UrgentHelpPage,
    "urgent-help",
    "Aide urgente",
    "Qui appeler maintenant. Le plus urgent vient en premier.",
    [
        MADE_FOR,
        h2("Si vous vous inquiétez pour un enfant"),
        p(
            "Appelez les services de protection de l’enfance du « council » (la collectivité locale) où se trouve "
            "l’enfant. Si l’enfant est en danger maintenant, appelez le 999.",
        ),
        h2("Ce que nous pouvons faire"),
        p(
            "Nous ne sommes pas un service d’urgence. Pendant nos heures d’ouverture, vous pouvez nous appeler. Nous "
            "vous aiderons à trouver les bonnes personnes.",
        ),
        contact("family"),
    ],
    late={"cards": CARDS},
)
PAGES = (HOME, URGENT)
"""Each with the slug of the English page that it translates, the higher ones first."""


def plant_french() -> None:
    """Safe to run again: what is there already stays as it is."""
    french, _ = Locale.objects.get_or_create(language_code="fr")
    ids = Ids(HomePage.objects.get(slug=HOME.slug))
    with at_once(), judging(day=READ_ON):
        for draft in PAGES:
            english: Page = draft.model.objects.get(slug=draft.slug, locale=Locale.get_default())
            if not english.has_translation(french):
                _translate(english, french, draft, ids)


def _translate(english: Page, french: Locale, draft: Draft, ids: Ids) -> None:
    page = english.copy_for_translation(french)
    page.title = page.draft_title = draft.title
    page.search_description = draft.summary
    for name, value in draft.fields.items():
        setattr(page, name, value)
    finish(draft, page, ids)
