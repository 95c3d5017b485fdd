"""The embedded run's mailbox: mails as files, read back whole."""

import os

import pytest

from outbox.actions import deliver, queue_to_address
from outbox.mailbox import newest, seen

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]


@pytest.fixture
def box(settings, tmp_path):
    """Mails go into files here."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.MAILBOX = settings.EMAIL_FILE_PATH = tmp_path / "mailbox"
    settings.OUTBOX_SEEN = "outbox.mailbox.seen"
    return settings.MAILBOX


def put(text="Your code is 123456.", address="alison@example.org"):
    message = queue_to_address(address, text, "account")
    deliver(message.pk)
    return message


def test_an_empty_box_is_empty(box):
    assert (newest(), seen("<a@ribbon.invalid>")) == ([], False)


def test_a_mail_is_read_back(box):
    message = put("Your code is 123456.\n\nCaf\u00e9 \u2013 \U0001f49b")
    [found] = newest()
    assert (found.to, found.sender, found.subject, found.message_id) == (
        "alison@example.org",
        "Messages <messages@example.org>",
        "You have a message",
        message.message_id,
    )
    assert found.text.startswith("Your code is 123456.\n\nCaf\u00e9 \u2013 \U0001f49b\n\nWould you rather talk?")


def test_the_newest_come_first_and_only_so_many(box):
    there = set()
    for number in range(3):
        put(f"Mail {number}")
        (new,) = set(box.iterdir()) - there
        mail = new.rename(box / f"{number}.log")  # two of one second may be given one name
        os.utime(mail, (number, number))  # a file system may give all three the same moment
        there.add(mail)
    assert [mail.text.splitlines()[0] for mail in newest(2)] == ["Mail 2", "Mail 1"]


def test_a_mail_in_the_box_was_seen(box):
    message = put()
    assert seen(message.message_id) is True
    assert seen("<other@ribbon.invalid>") is False


@pytest.mark.parametrize("left", [200, 600, -40])
def test_a_mail_that_broke_off_half_way_was_not(box, left):
    message = put()
    [path] = box.iterdir()
    path.write_bytes(path.read_bytes()[:left])
    assert message.message_id.encode() in path.read_bytes() or left == 200
    assert seen(message.message_id) is False


def test_the_page_shows_them(box, client):
    put("Your code is 123456. <b>Bold</b>")
    answer = client.get("/mailbox/")
    assert (answer.status_code, "Your code is 123456. &lt;b&gt;Bold&lt;/b&gt;" in answer.text) == (200, True)


def test_the_page_of_an_empty_box_says_so(box, client):
    assert "There are no messages yet." in client.get("/mailbox/").text
