"""Every word on screen goes through the translation tags, in pages and in mails."""

from pathlib import Path

import pytest

from tests.words import unmarked

ROOT = Path(__file__).parent.parent / "templates"
TEMPLATES = sorted(path for kind in ("*.html", "*.txt") for path in ROOT.rglob(kind))


def test_there_are_templates_to_read():
    assert len(TEMPLATES) > 50


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_word_is_left_unmarked(path):
    assert unmarked(path.read_text(), is_html=path.suffix == ".html") == []


@pytest.mark.parametrize(
    ("template", "word"),
    [
        ("<p>Hello</p>", "Hello"),
        ("<p>{% translate 'Hello' %} there</p>", "there"),
        ('<img src="a.png" alt="A cat">', "A cat"),
        ('<button aria-label="Close">×</button>', "Close"),
        ('<input type="submit" value="Send">', "Send"),
        ('<form data-text-saved="Saved at {time}"></form>', "Saved at {time}"),
        ('<p data-i18n.activated="Loading."></p>', "Loading."),
        ('{% include "components/button.html" with text="Save" only %}', "Save"),
        ('{{ name|default:"no name" }}', "no name"),
        ("<title>{% block title %}Letters{% endblock %}</title>", "Letters"),
        ('<meta name="description" content="What we do">', "What we do"),
    ],
)
def test_an_unmarked_word_is_found(template, word):
    assert unmarked(template) == [word]


@pytest.mark.parametrize(
    "template",
    [
        '<p>{% translate "Hello" %}</p>',
        "{% blocktranslate trimmed %}<b>Two</b> words{% endblocktranslate %}",
        "{% comment %}A note{% endcomment %}{# and another #}",
        '<img alt="{% translate "A cat" %}" src="cat.png" class="rb-picture">',
        '<script type="application/json">{"ids": {"add": "button"}}</script>',
        "<p>{{ letter.text }} 10:42 &nbsp; Ribbon</p>",
        '<div id="{{ prefix|default:"task" }}"></div>',
    ],
)
def test_marked_words_and_no_words_are_let_be(template):
    assert unmarked(template) == []


def test_an_unmarked_word_is_found_in_a_mail():
    assert unmarked('{% translate "Hello," %}\n\nGoodbye <b>', is_html=False) == ["Goodbye <b>"]
