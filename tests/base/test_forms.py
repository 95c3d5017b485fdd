"""Ribbon's form renderer: what a field looks like, empty, filled and with an error."""

from html.parser import HTMLParser

import pytest
from django import forms
from django.contrib.auth.forms import UsernameField
from django.template import Context, Template
from django.template.loader import render_to_string

from base.forms import RENDERER, RibbonField, RibbonForm, RibbonModelForm, redress
from base.templatetags.ribbon import beneath, device, ready_to_type, spoken_digits
from people.models import User


class Sample(RibbonForm):
    name = forms.CharField(help_text="As on your card", widget=forms.TextInput(attrs={"autocomplete": "name"}))
    letter = forms.CharField(widget=forms.Textarea(attrs={"class": "govuk-textarea--letter"}), max_length=20)
    child = forms.ChoiceField(choices=[("a", "Ash"), ("b", "Bo")], widget=forms.RadioSelect, help_text="One")
    days = forms.MultipleChoiceField(choices=[("m", "Monday")], widget=forms.CheckboxSelectMultiple)
    month = forms.ChoiceField(choices=[("5", "May")])
    agreed = forms.BooleanField(help_text="All of it")
    picture = forms.FileField()
    password = forms.CharField(widget=forms.PasswordInput)
    revision = forms.IntegerField(widget=forms.HiddenInput)


class Stranger(forms.Form):
    """A form of another library."""

    code = forms.CharField(widget=forms.TextInput(attrs={"placeholder": "Code", "autocomplete": "one-time-code"}))


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


def tags(html, name):
    """The attributes of each element of that name."""
    page = _Tags()
    page.feed(str(html))
    return [attrs for tag, attrs in page.found if tag == name]


def drawn(name, data=None):
    """One field as the browser gets it."""
    return Sample(data)[name].as_field_group()


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("name", "text"),
        ("letter", "textarea"),
        ("child", "radios"),
        ("days", "checkboxes"),
        ("month", "select"),
        ("agreed", "checkbox"),
        ("picture", "file"),
        ("password", "password"),
    ],
)
def test_each_widget_has_its_kind(name, kind):
    assert Sample()[name].kind == kind


def test_a_field_is_tied_to_its_label_and_its_hint():
    html = drawn("name")
    assert tags(html, "label") == [{"class": "govuk-label", "for": "id_name"}]
    assert tags(html, "input") == [
        {
            "type": "text",
            "name": "name",
            "id": "id_name",
            "class": "govuk-input",
            "autocomplete": "name",
            "aria-describedby": "id_name_helptext",
        }
    ]
    assert '<div id="id_name_helptext" class="govuk-hint">As on your card</div>' in html


def test_an_error_is_said_beside_its_field_and_keeps_what_was_typed():
    html = drawn("letter", {"letter": "x" * 25})
    (area,) = tags(html, "textarea")
    assert area["aria-invalid"] == "true"
    assert area["aria-describedby"] == "id_letter_error id_letter-info"
    assert "govuk-textarea--error" in str(area["class"])
    assert '<span class="govuk-visually-hidden">Error:</span>' in html
    assert "x" * 25 in html


def test_a_textarea_counts_but_never_cuts():
    html = drawn("letter")
    (area,) = tags(html, "textarea")
    assert "maxlength" not in area
    assert area["class"] == "govuk-textarea govuk-textarea--letter govuk-js-character-count"
    assert tags(html, "div")[0]["data-maxlength"] == "20"
    assert "There is room for 20 characters." in html


def test_a_large_number_is_easy_to_read():
    class Long(RibbonForm):
        letter = forms.CharField(max_length=20_000, widget=forms.Textarea())

    assert "There is room for 20,000 characters." in str(Long()["letter"].as_field_group())


@pytest.mark.parametrize(("name", "legend"), [("child", "Child"), ("days", "Days")])
def test_a_group_of_choices_is_a_fieldset_with_a_legend(name, legend):
    html = drawn(name, {})
    assert tags(html, "fieldset")[0]["aria-describedby"].split()[-1] == f"id_{name}_error"
    assert f'govuk-fieldset__legend--s">{legend}</legend>' in html
    assert next(control["id"] for control in tags(html, "input")) == f"id_{name}_0"


def test_a_choice_carries_no_attribute_that_its_role_forbids():
    controls = tags(drawn("child", {}), "input") + tags(drawn("agreed", {}), "input")
    assert len(controls) == 3
    assert not any("aria-invalid" in control for control in controls)


def test_what_was_chosen_stays_chosen():
    chosen = [control for control in tags(drawn("child", {"child": "b"}), "input") if "checked" in control]
    assert [control["value"] for control in chosen] == ["b"]


def test_a_password_is_never_sent_back():
    (control,) = tags(drawn("password", {"password": "opensesame"}), "input")
    assert "value" not in control


def test_the_button_that_shows_a_password_waits_for_javascript():
    (button,) = tags(drawn("password"), "button")
    assert button["type"] == "button"
    assert "hidden" in button


def test_hidden_fields_come_without_a_label():
    html = str(Sample(initial={"revision": 3}))
    assert {"type": "hidden", "name": "revision", "value": "3", "class": "govuk-input", "id": "id_revision"} in tags(
        html, "input"
    )
    assert "id_revision" not in {label["for"] for label in tags(html, "label")}


def test_the_browser_does_not_check_before_we_do():
    assert not any("required" in control for control in tags(Sample(), "input"))


def test_typed_text_is_escaped():
    assert "<script>" not in drawn("name", {"name": "<script>"})


def test_the_summary_leads_to_each_field():
    html = render_to_string("components/error_summary.html", {"form": Sample({})})
    assert [link["href"] for link in tags(html, "a")] == [
        "#id_name",
        "#id_letter",
        "#id_child_0",
        "#id_days_0",
        "#id_month",
        "#id_agreed",
        "#id_picture",
        "#id_password",
    ]


def test_every_link_of_the_summary_has_its_target():
    form = Sample({})
    targets = {control.get("id") for kind in ("input", "textarea", "select") for control in tags(form, kind)}
    links = tags(render_to_string("components/error_summary.html", {"form": form}), "a")
    assert {str(link["href"])[1:] for link in links} <= targets


def test_there_is_no_summary_without_an_error():
    assert render_to_string("components/error_summary.html", {"form": Sample()}).strip() == ""


def test_an_error_of_the_whole_form_is_in_the_summary():
    form = Sample({"name": "Wren"})
    form.add_error(None, "The two do not go together.")
    assert "<li>The two do not go together.</li>" in render_to_string("components/error_summary.html", {"form": form})


@pytest.mark.parametrize(("data", "title"), [({}, "Error: Letters"), (None, "Letters")])
def test_the_page_title_says_that_something_is_wrong(data, title):
    page = Template('{% extends "layouts/base.html" %}{% block title %}Letters{% endblock %}')
    assert f"<title>{title}</title>" in page.render(Context({"form": Sample(data)}))


def test_a_form_of_another_library_gets_our_look_and_keeps_its_words():
    form = redress(Stranger({"code": "12a"}))
    (control,) = tags(form, "input")
    assert isinstance(form["code"], RibbonField)
    assert (control["value"], control["autocomplete"]) == ("12a", "one-time-code")
    assert "placeholder" not in control


def test_other_forms_are_left_alone():
    assert "govuk" not in str(Stranger())


def test_a_form_of_one_row_looks_the_same():
    class Account(RibbonModelForm):
        class Meta:
            model = User
            fields = ["email"]
            field_classes = {"email": UsernameField}

    form = Account()
    assert form.renderer is RENDERER
    assert tags(form["email"].as_field_group(), "label") == [{"class": "govuk-label", "for": "id_email"}]


def test_a_long_secret_is_shown_in_fours():
    assert spoken_digits("G2WA3OHT52") == "G2WA 3OHT 52"


@pytest.mark.parametrize(
    ("agent", "words"),
    [
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1", "Safari, iPhone"),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0", "Edge, Windows"),
        ("curl/8", "A browser we do not know"),
    ],
)
def test_a_browser_is_named_in_words(agent, words):
    assert device(agent) == words


def test_a_code_is_typed_on_a_number_pad_with_the_cursor_in_its_place():
    (field,) = tags(ready_to_type(redress(Stranger())), "input")
    assert (field["inputmode"], "autofocus" in field) == ("numeric", True)


def test_a_form_with_errors_leaves_the_cursor_to_them():
    (field,) = tags(ready_to_type(redress(Stranger({"code": ""}))), "input")
    assert "autofocus" not in field


def test_beneath_its_label_an_error_does_not_repeat_it():
    assert beneath("The letter: tick each line.", "The letter") == "Tick each line."
    assert beneath("Choose a month.", "Month") == "Choose a month."
