"""What is under way about a letter ends when the letter goes another way."""

from base.moves import move
from letterbox.enums.desk import WordsKind, WordsState
from letterbox.models import Item, OurWords, Packet, Worksheet


def put_away_packet(item: Item) -> None:
    Packet.objects.filter(item=item, is_open=True).update(is_open=False)


def put_away_words(item: Item) -> None:
    """Our words that wait for a second reader, or for an answer, count no more."""
    waiting = OurWords.objects.waiting().filter(item=item)
    unanswered = OurWords.objects.filter(item=item, kind=WordsKind.CHANGE, state=WordsState.SENT, answer="")
    for ours in [*waiting, *unanswered]:
        move(ours, WordsState.PUT_AWAY)


def settle(item: Item) -> None:
    """Puts away packet and words. The caller holds the lock and moves the letter."""
    put_away_packet(item)
    put_away_words(item)


def begin_afresh(item: Item) -> None:
    """Nobody's earlier ticks stand for another reading."""
    Worksheet.objects.filter(item=item).update(ticks=[], read_under=0)
