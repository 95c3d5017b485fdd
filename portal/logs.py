"""Log lines that cannot tell: no addresses of people, no query strings, no exception text."""

import logging
import re
from typing import Any

_TELLING = [
    (re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+"), "[e-mail]"),
    (re.compile(r"\?[^\s\"]*"), "?[query]"),
    (re.compile(r"(/account/invited/)[^\s/\"']+"), r"\1[secret]"),
]


class Quiet(logging.Formatter):
    """Masks what a library may have put into a line, and prints of an exception only its kind and place."""

    def format(self, record: logging.LogRecord) -> str:
        line = super().format(record)
        for pattern, mask in _TELLING:
            line = pattern.sub(mask, line)
        return line

    def formatException(self, ei: Any) -> str:  # noqa: N802 - the name is logging's
        kind, _value, trace = ei
        frames = []
        while trace is not None:
            code = trace.tb_frame.f_code
            frames.append(f"{code.co_filename}:{trace.tb_lineno} in {code.co_name}")
            trace = trace.tb_next
        return "\n".join([*frames, kind.__name__])
