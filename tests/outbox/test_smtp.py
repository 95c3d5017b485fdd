"""Against a real mail server on loopback: every way a delivery can end is told apart."""

from smtplib import SMTPResponseException

import pytest

from agency.models import Agency
from outbox.actions import deliver, queue_to_address, sweep
from outbox.enums import State
from outbox.models import Message
from tests.outbox.sink import Sink, free_port

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite, pytest.mark.usefixtures("any_hour")]


def ended(message):
    row = Message.objects.get(pk=message.pk)
    return row.state, row.trouble


def test_it_arrives_whole_for_one_reader(sink: Sink, notice):
    message = notice()
    deliver(message.pk)
    [letter] = sink.mails
    assert sink.sent_to == [["alison@example.org"]]
    assert (letter["To"], letter["Cc"], letter["Bcc"]) == ("alison@example.org", None, None)
    assert (letter["Subject"], letter["From"]) == ("You have a message", "Messages <messages@example.org>")
    assert letter["Message-ID"] == f"<{message.public_id}@ribbon.invalid>"
    assert letter["Auto-Submitted"] == "auto-generated"
    assert [part.get_content_type() for part in letter.iter_parts()] == ["text/plain", "text/html"]
    assert ended(message) == (State.HANDED_OVER, "")


@pytest.mark.parametrize("step", ["MAIL", "RCPT", "DATA"])
@pytest.mark.parametrize(
    ("answer", "state", "trouble"),
    [("550 Nobody here", State.NOT_TAKEN, "550"), ("451 Later", State.WAITING, "451")],
)
def test_a_refusal_is_certain(sink: Sink, notice, step, answer, state, trouble):
    sink.answers[step] = answer
    message = notice()
    deliver(message.pk)
    assert (ended(message), sink.mails) == ((state, trouble), [])


def test_a_server_that_is_away_took_nothing(sink: Sink, notice, settings):
    settings.EMAIL_PORT = free_port()
    message = notice()
    deliver(message.pk)
    assert ended(message) == (State.WAITING, "ConnectionRefusedError")


@pytest.mark.parametrize(("moment", "arrived"), [("during", 0), ("after", 1)])
def test_a_line_that_breaks_in_the_mail_leaves_a_doubt(sink: Sink, notice, moment, arrived):
    sink.hangs_up = moment
    message = notice()
    deliver(message.pk)
    assert (ended(message), sink.took(message.message_id)) == ((State.DOUBTFUL, "SMTPServerDisconnected"), arrived)


@pytest.mark.shows("trust C-23")
def test_a_doubt_is_listed_and_never_sent_again_by_itself(sink: Sink, notice):
    sink.hangs_up = "after"
    message = notice()
    deliver(message.pk)
    sink.hangs_up = ""
    for _ in range(3):
        sweep()
    assert sink.took(message.message_id) == 1
    assert list(Message.objects.for_a_person()) == [message]


def test_a_quarrel_at_parting_changes_nothing(sink: Sink, notice, monkeypatch):
    def quarrel(line):
        line.close()
        raise SMTPResponseException(554, b"Go away")

    monkeypatch.setattr("smtplib.SMTP.quit", quarrel)
    message = notice()
    deliver(message.pk)
    assert (ended(message), len(sink.mails)) == ((State.HANDED_OVER, ""), 1)


@pytest.mark.parametrize(
    "address",
    [
        "alison@example.org\nBcc: other@example.org",
        "alison@example.org\r\nSubject: Adoption",
        "alison@example.org, other@example.org",
        "ali\u00e7on@exa mple.org",
    ],
)
def test_an_address_with_more_in_it_reaches_nobody(sink: Sink, address):
    message = queue_to_address(address, "Your code is 123456.", "account")
    deliver(message.pk)
    state, _trouble = ended(message)
    assert (state, sink.mails) == (State.NOT_TAKEN, [])


def test_somebodys_words_cannot_add_a_header(sink: Sink):
    message = queue_to_address("alison@example.org", "Hello\r\nBcc: other@example.org\r\n\r\n.\r\nQUIT", "account")
    deliver(message.pk)
    [letter] = sink.mails
    assert (letter["Bcc"], sink.sent_to) == (None, [["alison@example.org"]])
    assert "Bcc: other@example.org" in letter.get_body(("plain",)).get_content()


def test_a_name_of_the_agency_cannot_add_a_header(sink: Sink, notice):
    Agency.objects.update(neutral_name="Messages\nBcc: other@example.org")
    message = notice()
    deliver(message.pk)
    assert (ended(message)[0], sink.mails) == (State.NOT_TAKEN, [])
