"""The embedded run's mailbox: mails as files in a folder."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes, policy
from pathlib import Path

from django.conf import settings

RULE = b"-" * 79


@dataclass(frozen=True)
class Mail:
    """A mail as it lies in the mailbox."""

    to: str
    sender: str
    subject: str
    text: str
    at: datetime
    message_id: str


def _files() -> Iterator[Path]:
    folder = Path(settings.MAILBOX)
    return iter(sorted(folder.glob("*.log"), key=lambda path: path.stat().st_mtime_ns, reverse=True))


def _read(path: Path) -> Iterator[Mail]:
    for part in path.read_bytes().split(RULE):
        if not part.strip():
            continue
        parsed = message_from_bytes(part.strip(), policy=policy.default)
        body = parsed.get_body(("plain",))
        yield Mail(
            to=str(parsed["To"]),
            sender=str(parsed["From"]),
            subject=str(parsed["Subject"]),
            text=body.get_content() if body else "",
            at=datetime.fromtimestamp(path.stat().st_mtime, UTC),
            message_id=str(parsed["Message-ID"]),
        )


def newest(count: int = 50) -> list[Mail]:
    """The newest mails, newest first."""
    found: list[Mail] = []
    for path in _files():
        found.extend(_read(path))
        if len(found) >= count:
            break
    return found[:count]


def seen(message_id: str) -> bool:
    """Whether this mail was put into the mailbox whole: the rule after it is written last."""
    return any(message_id.encode() in mail for path in _files() for mail in path.read_bytes().split(RULE)[:-1])
