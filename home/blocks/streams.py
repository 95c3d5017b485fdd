"""The reading column of a page for grown-ups."""

from django.utils.translation import gettext_lazy as _

from home.blocks import records, words
from home.blocks.outline import OutlinedBlock

WORDS, LISTS, RECORDS, PICTURES = _("Words"), _("Lists and cards"), _("From our records"), _("Pictures and documents")


class BodyBlock(OutlinedBlock):
    """Grouped as editors see them."""

    heading = words.HeadingBlock(group=WORDS)
    text = words.TextBlock(group=WORDS)
    details = words.DetailsBlock(group=WORDS)
    quote = words.QuoteBlock(group=WORDS)
    notice = words.NoticeBlock(group=WORDS)
    steps = words.StepsBlock(group=LISTS)
    do_dont = words.DoDontBlock(group=LISTS)
    care_card = words.CareCardBlock(group=LISTS)
    table = words.TableBlock(group=LISTS)
    contact = records.ContactBlock(group=RECORDS)
    local_contact = records.LocalContactBlock(group=RECORDS)
    helplines = records.HelplinesBlock(group=RECORDS)
    fact = records.FactBlock("home.KeyFact", group=RECORDS)
    entitlement = records.EntitlementBlock("home.Entitlement", group=RECORDS)
    services = records.ServicesBlock(group=RECORDS)
    resources = records.ResourcesBlock(group=RECORDS)
    faqs = records.FaqsBlock(group=RECORDS)
    glossary = records.GlossaryBlock(group=RECORDS)
    letter_example = records.LetterExampleBlock("home.LetterExample", group=RECORDS)
    profiles = records.ProfilesBlock(group=RECORDS)
    cookies = words.CookiesBlock(group=RECORDS)
    image = words.PictureBlock(group=PICTURES)
    drawing = words.DrawingBlock(group=PICTURES)
    video = words.VideoBlock(group=PICTURES)
    download = words.DownloadBlock(group=PICTURES)
