"""What the two ends of a line are told about a letter that is due: an invitation before, a true word after."""

from audit.log import action, record
from base.clock import today
from letterbox import calendar, messages
from letterbox.actions.calendar import locked
from letterbox.avoiding import days_to_avoid
from letterbox.enums.plan import WAITING_FOR_A_LETTER, ExchangeState
from letterbox.models import Exchange, Line
from outbox.reminders import NotNow
from people.models import falls_on

TO_INVITE = frozenset({ExchangeState.PLANNED, ExchangeState.OPEN})
TO_TELL_FIRST = WAITING_FOR_A_LETTER | {ExchangeState.NOT_THIS_TIME}
TO_TELL_AGAIN = WAITING_FOR_A_LETTER | calendar.QUIET_STATES | {ExchangeState.RECEIVED}


def _still_due(exchange: Exchange, states: frozenset[str], party: int) -> Exchange:
    """The locked exchange. Raises NotNow when its line has shut, its state has changed, or today is to be avoided."""
    exchange = locked(exchange)
    is_open = Line.objects.open().filter(pk=exchange.line_id).exists()
    if not is_open or exchange.state not in states or falls_on(days_to_avoid(party), today()):
        raise NotNow
    return exchange


@action
def invite(exchange: Exchange) -> None:
    """Two weeks before the window the writer is asked whether they would like to write. Raises NotNow."""
    exchange = _still_due(exchange, TO_INVITE, exchange.line.writer_id)
    messages.it_is_nearly_time(exchange)
    record("exchange_writer_reminded", on=exchange)


@action
def tell_the_waiting(exchange: Exchange, *, again: bool) -> None:
    """The true word, with the day of the next one, unless this is the last. Raises NotNow."""
    exchange = _still_due(exchange, TO_TELL_AGAIN if again else TO_TELL_FIRST, exchange.line.reader_id)
    is_last = again and exchange.state in calendar.QUIET_STATES
    days = days_to_avoid(exchange.line.reader_id)
    until = None if is_last else calendar.next_word(today(), days)
    exchange.waiting_told_on, exchange.told_again, exchange.look_again_on = today(), again, until
    exchange.save(update_fields=["waiting_told_on", "told_again", "look_again_on"])
    record("exchange_waiting_side_told", on=exchange)
    messages.a_word_while_waiting(exchange, calendar.said(until, again=again))
