"""What was planned on a line that rests or has ended is planned no more, and nobody is reminded of it."""

from audit.log import action, record
from base.moves import move
from letterbox.enums.plan import MAY_STOP, ExchangeState
from letterbox.messages import DUE, WAITING_WORD, about_reader, about_writer
from letterbox.models import Exchange, Line
from outbox.actions import take_out


@action
def stop_exchanges(line: Line) -> int:
    """Every exchange that still waits stops; what was to be told about any of them and has not gone is taken out."""
    found = Exchange.objects.select_for_update().filter(line=line, state__in=MAY_STOP)
    for exchange in found:
        move(exchange, ExchangeState.STOPPED)
        record("exchange_stopped", on=exchange)
    every = list(Exchange.objects.filter(line=line))
    take_out([about_writer(exchange) for exchange in every], [DUE])
    take_out([about_reader(exchange) for exchange in every], [WAITING_WORD])
    return len(found)
