"""The screens on which our own words are written and read: that family's side, and nothing of another."""

from dataclasses import dataclass
from typing import Any

from letterbox.comparing import Change, changes
from letterbox.enums.desk import SecondWhy, WordsState
from letterbox.models import Item, KindReply, OurWords, Talk, Worksheet
from letterbox.replies import fill, writers_end
from letterbox.telling import hits_in_words
from people.models import Person


@dataclass(frozen=True)
class WritingPage:
    """What a worker sees while they write to a family: what that family knows, and what it was told before."""

    name: str
    child: str
    other: str
    letter: str
    said: list[OurWords]
    talks: list[Talk]
    replies: list[KindReply]
    handed_back: OurWords | None


@dataclass(frozen=True)
class ReadingPage:
    """What the second reader of our words sees."""

    name: str
    child: str
    other: str
    letter: str
    changes: list[list[Change]]
    said: list[OurWords]
    why: list[object]
    hits: list[str]


def _said(item: Item) -> list[OurWords]:
    """What this family was told before about letters on this line."""
    sent = OurWords.objects.filter(item__line=item.line, state=WordsState.SENT).select_related("made_by")
    return list(sent.order_by("-sent_at", "-pk")[:5])


def writing_page(item: Item, worker: Person) -> WritingPage:
    end = writers_end(item.line)
    return WritingPage(
        name=end.name,
        child=end.child,
        other=end.other,
        letter=item.latest().text,
        said=_said(item),
        talks=list(Talk.objects.for_readers(item.line.writer_id)),
        replies=list(KindReply.objects.in_use()),
        handed_back=item.ourwords_set.not_sent_by(worker).first(),
    )


def reading_page(ours: OurWords) -> ReadingPage:
    end = writers_end(ours.item.line)
    return ReadingPage(
        name=end.name,
        child=end.child,
        other=end.other,
        letter=ours.version.text,
        changes=changes(ours.version.text, ours.copy) if ours.copy else [],
        said=_said(ours.item),
        why=[SecondWhy(why).label for why in ours.why_second],
        hits=hits_in_words(ours),
    )


def with_reply(item: Item, ref: str, note: str) -> str:
    """What was typed, and below it a saved reply made for this writer."""
    chosen = KindReply.objects.in_use().filter(public_id=ref).first()
    return note if chosen is None else f"{note}\n\n{fill(chosen.text, writers_end(item.line))}".strip()


def begun(item: Item, worker: Person) -> dict[str, Any]:
    """With what a worker begins: what they had written before."""
    before = item.ourwords_set.not_sent_by(worker).first()
    if before is not None:
        again = {"note": before.text, "reason": before.reason, "call": before.call}
        return {**again, "copy": before.copy} if before.copy else again
    sheet = Worksheet.objects.filter(item=item, reader=worker).first()
    return {"note": sheet.note} if sheet else {}
