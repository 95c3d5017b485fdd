"""What stands in a mail: the same outside for every message, and not a word more than was meant."""

import pytest
from django.core import mail

from agency.models import FAMILY_LINE, Agency, ContactPoint
from outbox import render
from outbox.actions import deliver, queue_to_address

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]

NOTICE = """There is a message for you.

Sign in when it suits you:
http://127.0.0.1:8000/your-page/

If this is not a good time, it will wait for you.

Would you rather talk? Ring 01632 960 120, Monday to Friday, 9am to 5pm.
"""
NOTICE_HTML = """<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>You have a message</title>
  </head>
  <body style="margin:0;padding:24px;background:#fbf7f1;color:#261c2c;font:18px/1.5 Arial,sans-serif">
      <p>There is a message for you.</p>
      <p>
        <a href="http://127.0.0.1:8000/your-page/" style="color:#7a1f4b">Sign in when it suits you</a>
      </p>
      <p>If this is not a good time, it will wait for you.</p>
      <p>
        Would you rather talk? Ring 01632 960 120, Monday to Friday, 9am to 5pm.
      </p>
  </body>
</html>
"""
OWN = """Your code is 123456.

Would you rather talk? Ring 01632 960 120, Monday to Friday, 9am to 5pm.
"""
OWN_HTML = NOTICE_HTML.replace(
    """      <p>There is a message for you.</p>
      <p>
        <a href="http://127.0.0.1:8000/your-page/" style="color:#7a1f4b">Sign in when it suits you</a>
      </p>
      <p>If this is not a good time, it will wait for you.</p>
""",
    "      <p>Your code is 123456.</p>\n",
)


def without_gaps(html):
    return "\n".join(line for line in html.splitlines() if line.strip())


@pytest.fixture
def sent(notice, any_hour):
    """A neutral notice, and an account mail to somebody else."""
    for message in (notice(), queue_to_address("keira@example.org", "Your code is 123456.", "account")):
        deliver(message.pk)
    return mail.outbox


@pytest.mark.shows("letterbox INV-18")
def test_the_notice_says_only_that_something_is_there(sent):
    assert sent[0].body == NOTICE
    assert [(part.mimetype, without_gaps(part.content)) for part in sent[0].alternatives] == [
        ("text/html", without_gaps(NOTICE_HTML))
    ]


def test_an_account_mail_carries_its_own_words(sent):
    assert sent[1].body == OWN
    assert without_gaps(sent[1].alternatives[0].content) == without_gaps(OWN_HTML)


@pytest.mark.shows("trust C-38")
def test_from_outside_all_mails_look_the_same(sent):
    assert [(letter.subject, letter.from_email) for letter in sent] == [
        ("You have a message", "Messages <messages@example.org>")
    ] * 2
    assert [sorted(letter.message().keys()) for letter in sent] == [
        ["Auto-Submitted", "Content-Type", "Date", "From", "MIME-Version", "Message-ID", "Subject", "To"]
    ] * 2
    assert all(letter.attachments == [] for letter in sent)


@pytest.mark.shows("trust C-38")
def test_the_link_opens_nothing_by_itself(sent, client):
    answer = client.get("/your-page/")
    assert (answer.status_code, answer.url) == (302, "/account/login/?next=%2Fyour-page%2F")


def test_there_is_one_reader_and_no_copy(sent):
    assert [(letter.to, letter.cc, letter.bcc) for letter in sent] == [
        (["alison@example.org"], [], []),
        (["keira@example.org"], [], []),
    ]


def test_html_in_somebodys_words_is_shown_as_words():
    said = render.words("<b>Your</b> code & yours")
    assert said.text.startswith("<b>Your</b> code & yours\n")
    assert "<p>&lt;b&gt;Your&lt;/b&gt; code &amp; yours</p>" in said.html


def test_an_agency_without_a_line_or_a_name_still_writes():
    ContactPoint.objects.filter(key=FAMILY_LINE).update(key="another")
    Agency.objects.all().delete()
    said = render.words()
    assert said.sender == "messages@example.org"
    assert said.text == NOTICE.partition("\nWould")[0]
