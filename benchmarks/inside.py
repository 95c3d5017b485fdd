"""Measuring in this process: queries of a page, and requests one after the other without a server."""

from http import HTTPStatus
from time import perf_counter

from allauth.mfa.totp.internal import auth
from django.db import connection
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext

from benchmarks.ground import EMAIL, PASSWORD, SECRET

HOST = {"SERVER_NAME": "127.0.0.1"}


def sign_in() -> Client:
    """A browser in which the worker has signed in, with both steps, through the pages."""
    browser = Client(**HOST)
    browser.post("/account/login/", {"login": EMAIL, "password": PASSWORD})
    counter = next(iter(auth.yield_hotp_counters_from_time()))
    code = auth.format_hotp_value(auth.hotp_value(SECRET, counter))
    browser.post("/account/2fa/authenticate/", {"code": code})
    return browser


def queries(browser: Client, address: str) -> int:
    """How often the page asks the database, once it is warm."""
    _get(browser, address)
    with CaptureQueriesContext(connection) as asked:
        _get(browser, address)
    return len(asked)


def _get(browser: Client, address: str) -> None:
    status = browser.get(address).status_code
    if status != HTTPStatus.OK:
        raise SystemExit(f"{address} answered {status}")


def rate(browser: Client, address: str, seconds: float) -> float:
    """Requests per second, one after the other."""
    count, began = 0, perf_counter()
    while perf_counter() - began < seconds:
        _get(browser, address)
        count += 1
    return count / (perf_counter() - began)


def hello(seconds: float) -> float:
    """The same for a bare Django page."""
    with override_settings(ROOT_URLCONF="benchmarks.hello", MIDDLEWARE=[]):
        return rate(Client(**HOST), "/hello/", seconds)
