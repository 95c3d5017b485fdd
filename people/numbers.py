"""Digits on a card and in a PIN: which can be, and which others would try first."""

import secrets
from itertools import pairwise

DIGITS = 12
PIN_DIGITS = 6
FEWEST_DIFFERENT = 3
EXAMPLE = "274193"  # stands on the page as a way to choose, so that many would take it


def plain_digits(typed: str) -> str:
    """What was typed, without the spaces and strokes that make a number easier to read."""
    return "".join(mark for mark in typed if mark not in " -–.\u00a0\t")


def check_digit(digits: str) -> str:
    """The last digit, by which a mistyped number is told from a wrong one (ISO/IEC 7812-1, annex B)."""
    doubled = [int(digit) * 2 if place % 2 == 0 else int(digit) for place, digit in enumerate(reversed(digits))]
    return str(-sum(number // 10 + number % 10 for number in doubled) % 10)


def are_digits(text: str, length: int) -> bool:
    return len(text) == length and text.isascii() and text.isdecimal()


def is_possible(number: str) -> bool:
    """Twelve digits whose last one fits."""
    return are_digits(number, DIGITS) and check_digit(number[:-1]) == number[-1]


def new_number() -> str:
    body = "".join(secrets.choice("0123456789") for _ in range(DIGITS - 1))
    return body + check_digit(body)


def is_weak(pin: str, number: str = "") -> bool:
    """One that others try first: few different digits, a run, a repeated part, or digits to be read."""
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    is_run = steps <= {1} or steps <= {9}
    half, third = len(pin) // 2, len(pin) // 3
    is_repeated = pin == pin[:half] * 2 or pin == pin[:third] * 3
    stands_somewhere = pin in number or pin == EXAMPLE
    return len(set(pin)) < FEWEST_DIFFERENT or is_run or is_repeated or stands_somewhere
