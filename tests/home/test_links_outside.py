"""Links to other websites: gathered from what was written, tried politely, and only when asked."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from django.core.management import call_command

from base.clock import today
from home.links import outside
from home.models import KeyFact, OutsideLink
from tests.home.editing import page_at

pytestmark = pytest.mark.django_db


class _Server(BaseHTTPRequestHandler):
    asked: list[str] = []

    def do_HEAD(self) -> None:
        self.asked.append(f"HEAD {self.path}")
        if self.path == "/moved":
            self.send_response(301)
            self.send_header("Location", "/fine")
        else:
            self.send_response({"/fine": 200, "/no-head": 405, "/shy": 403}.get(self.path, 404))
        self.end_headers()

    def do_GET(self) -> None:
        self.asked.append(f"GET {self.path}")
        self.send_response({"/fine": 200, "/no-head": 200, "/shy": 403}.get(self.path, 404))
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setattr(outside, "PAUSE", 0.0)
    _Server.asked.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Server)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def _try(address: str) -> OutsideLink:
    OutsideLink.objects.all().delete()
    OutsideLink.objects.create(address=address)
    outside.try_links(10, inside_too=True)
    return OutsideLink.objects.get()


@pytest.mark.parametrize(
    ("path", "is_ok", "answer"),
    [
        ("/fine", True, "200"),
        ("/moved", True, "200"),
        ("/no-head", True, "200"),
        ("/shy", False, "403"),
        ("/gone", False, "404"),
    ],
)
def test_an_address_is_tried(server: str, path: str, is_ok: bool, answer: str) -> None:
    link = _try(server + path)
    assert (link.last_answer, link.last_tried_on) == (answer, today())
    assert link.last_ok_on == (today() if is_ok else None)


def test_the_whole_is_asked_for_only_where_the_head_is_refused(server: str) -> None:
    _try(f"{server}/fine")
    assert _Server.asked == ["HEAD /fine"]
    _try(f"{server}/no-head")
    assert _Server.asked[1:] == ["HEAD /no-head", "GET /no-head"]


def test_a_server_that_is_away_is_noted(server: str) -> None:
    assert _try("http://127.0.0.1:1/").last_answer == "ConnectionRefusedError"


def test_our_own_network_is_asked_nothing(server: str) -> None:
    OutsideLink.objects.create(address=f"{server}/fine")
    assert outside.try_links(10) == 1
    assert OutsideLink.objects.get().last_answer == "NotOutside"
    assert _Server.asked == []


def test_no_more_are_tried_than_were_asked_for_and_the_oldest_first(server: str) -> None:
    for path in ("/a", "/b", "/c"):
        OutsideLink.objects.create(address=server + path)
    outside.try_links(2, inside_too=True)
    outside.try_links(1, inside_too=True)
    assert [each for each in _Server.asked if each.startswith("HEAD")] == ["HEAD /a", "HEAD /b", "HEAD /c"]


def test_two_questions_to_one_host_keep_their_distance(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []
    monkeypatch.setattr(outside, "PAUSE", 30.0)
    monkeypatch.setattr(outside.time, "sleep", slept.append)
    for path in ("/a", "/b"):
        OutsideLink.objects.create(address=server + path)
    outside.try_links(2, inside_too=True)
    assert len(slept) == 1
    assert 29 < slept[0] <= 30


def test_they_are_gathered_from_text_sources_and_records() -> None:
    page = page_at("/adopters/fund/")
    page.body = [{"type": "text", "value": '<p><a href="https://from.text.example/a?b=1&amp;c=2">there</a></p>'}]
    page.sources = [{"type": "source", "value": {"name": "A source", "address": "https://from.source.example/"}}]
    type(page).objects.filter(pk=page.pk).update(body=page.body, sources=page.sources)
    KeyFact.objects.filter(key="fund-end").update(source_address="https://from.fact.example/")
    found = outside.addresses()
    wanted = {"https://from.text.example/a?b=1&c=2", "https://from.source.example/", "https://from.fact.example/"}
    assert wanted <= found


def test_the_list_follows_what_is_written() -> None:
    outside.gather()
    before = set(OutsideLink.objects.values_list("address", flat=True))
    assert before == outside.addresses()
    OutsideLink.objects.create(address="https://nowhere.example/any-more")
    KeyFact.objects.filter(key="fund-end").update(source_address="https://new.example/")
    outside.gather()
    after = set(OutsideLink.objects.values_list("address", flat=True))
    assert after == outside.addresses()
    assert "https://new.example/" in after


def test_the_command_can_try_none(capsys: pytest.CaptureFixture[str], server: str) -> None:
    call_command("check_links", "--gather-only")
    assert capsys.readouterr().out == f"{OutsideLink.objects.count()} links to other websites.\n"
    assert not OutsideLink.objects.filter(last_tried_on__isnull=False).exists()


def test_the_command_says_how_many_were_silent(
    capsys: pytest.CaptureFixture[str], server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outside, "addresses", lambda: {f"{server}/fine", f"{server}/gone"})
    call_command("check_links", "--inside-too")
    assert capsys.readouterr().out == "2 links to other websites; 1 of those tried did not answer.\n"
