"""A stock page with the usual blocks, each with a template of its own, and two kinds of snippets."""

from django.db import models
from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock
from wagtail.models import Page
from wagtail.snippets.blocks import SnippetChooserBlock
from wagtail.snippets.models import register_snippet


@register_snippet
class Fact(models.Model):
    statement = models.CharField(max_length=400)


@register_snippet
class Phone(models.Model):
    name = models.CharField(max_length=80)
    number = models.CharField(max_length=20)
    hours = models.CharField(max_length=120)


def templated(block, name, **options):
    """The block with its template."""
    return block(template=f"home/blocks/{name}.html", **options)


def struct(name, *fields):
    return templated(blocks.StructBlock, name, local_blocks=fields)


def words():
    return blocks.CharBlock(required=False)


def rich():
    return blocks.RichTextBlock(required=False)


def listed():
    return blocks.ListBlock(blocks.CharBlock())


STEP = blocks.StructBlock([("title", words()), ("text", rich())])
BODY = [
    ("heading", struct("heading", ("text", words()), ("level", words()))),
    ("text", templated(blocks.RichTextBlock, "text")),
    ("image", struct("image", ("image", ImageBlock()), ("caption", words()))),
    ("steps", templated(blocks.ListBlock, "steps", child_block=STEP)),
    (
        "do_dont",
        struct("do_dont", ("do_title", words()), ("do", listed()), ("dont_title", words()), ("dont", listed())),
    ),
    ("details", struct("details", ("summary", words()), ("text", rich()))),
    ("quote", struct("quote", ("text", words()), ("who", words()))),
    ("table", struct("table", ("caption", words()), ("table", TypedTableBlock([("text", words())])))),
    ("notice", struct("notice", ("kind", words()), ("text", rich()))),
    (
        "care_card",
        struct("care_card", ("urgency", words()), ("heading", words()), ("items", listed()), ("action", words())),
    ),
    ("fact", templated(SnippetChooserBlock, "fact", target_model="home.Fact")),
    ("contact", struct("contact", ("contact_point", SnippetChooserBlock("home.Phone")))),
    ("helplines", templated(blocks.ListBlock, "helplines", child_block=SnippetChooserBlock("home.Phone"))),
]


class HomePage(Page):
    """The page that `wagtail start` makes, with a column of blocks."""

    body = StreamField(BODY, blank=True)

    content_panels = [*Page.content_panels, FieldPanel("body")]
