"""Saved kind replies: one person writes, another agrees."""

from audit.log import action, record
from base.clock import now
from base.moves import NotAllowed, move
from letterbox.actions.claiming import NotForYou
from letterbox.enums.desk import ReplyState
from letterbox.models import KindReply
from letterbox.replies import unknown_blanks
from people.models import Person
from people.rules import is_same


class UnknownBlanks(Exception):
    """A reply may hold only what is known of the one it goes to. `blanks` are not."""

    def __init__(self, blanks: set[str]) -> None:
        self.blanks = blanks
        super().__init__(", ".join(sorted(blanks)))


@action
def ask_for_reply(title: str, text: str, by: Person) -> KindReply:
    """A new reply, for a second person to agree. Raises UnknownBlanks."""
    if blanks := unknown_blanks(text):
        raise UnknownBlanks(blanks)
    reply = KindReply.objects.create(title=title, text=text, made_by=by)
    record("reply_asked", on=reply, by=by)
    return reply


@action
def agree_to_reply(reply: KindReply, by: Person) -> None:
    """Raises NotForYou for whoever wrote it, NotAllowed when it does not wait any more."""
    reply = KindReply.objects.select_for_update(of=("self",)).select_related("made_by").get(pk=reply.pk)
    if is_same(reply.made_by, by):
        raise NotForYou
    if reply.state != ReplyState.ASKED:
        raise NotAllowed(reply, ReplyState.IN_USE)
    move(reply, ReplyState.IN_USE, agreed_by=by, agreed_at=now())
    record("reply_agreed", on=reply, by=by)


@action
def put_away_reply(reply: KindReply, by: Person) -> None:
    """It is not offered any more. To stop takes one person. Raises NotAllowed."""
    reply = KindReply.objects.select_for_update().get(pk=reply.pk)
    move(reply, ReplyState.PUT_AWAY)
    record("reply_put_away", on=reply, by=by)
