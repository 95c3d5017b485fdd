"""A log line tells where and when, never who or what."""

import logging
import sys

import pytest

from portal.logs import Quiet


@pytest.fixture
def line():
    def format_line(message, *args, **fields):
        record = logging.LogRecord("ribbon", logging.WARNING, __file__, 1, message, args, None)
        record.__dict__.update(fields)
        return Quiet("%(levelname)s %(message)s").format(record)

    return format_line


def test_a_plain_line_stays_as_it_is(line):
    assert line("job %s broke off", "outbox.sweep") == "WARNING job outbox.sweep broke off"


def test_an_address_is_masked(line):
    assert line("refused: %s", "Keira.Moss+x@mail.example.org") == "WARNING refused: [e-mail]"


def test_a_query_is_masked(line):
    assert line('"GET /search/?q=Jacob+Moss HTTP/1.1" 200') == 'WARNING "GET /search/?[query] HTTP/1.1" 200'


def test_an_exception_tells_its_kind_and_place_alone(line):
    try:
        raise ValueError("Jacob lives in Blyth")
    except ValueError:
        told = line("job broke off", exc_info=sys.exc_info())
    assert "Jacob" not in told
    assert told.endswith("ValueError")
    assert "test_logs.py" in told
