"""What is true of a sent letter within its state, asked for many letters at once."""

from django.db.models import Case, CharField, Exists, OuterRef, Q, Value, When

from base.clock import today
from letterbox.enums import ItemState
from letterbox.models import Challenge, Lock, NotThisTime
from letterbox.words import ANOTHER_LOOK, WITH_US


def stage() -> Case:
    """An annotation: which words fit better than those of the state alone.

    A lock reads like reading for some days; after that, or once a person has said more, only that it is with us. A
    letter that is kept safe says so once its writer has heard it from a person.
    """
    here = OuterRef("pk")
    past = Lock.objects.open().filter(Q(say_due_on__lt=today()) | Q(said__isnull=False), item=here)
    untold = NotThisTime.objects.open().filter(item=here, told__isnull=True)
    asked = Challenge.objects.open().filter(item=here)
    return Case(
        When(Q(state=ItemState.SAFEGUARDING) & Exists(past), then=Value(WITH_US)),
        When(Q(state=ItemState.KEPT_SAFE) & Exists(untold), then=Value(WITH_US)),
        When(Q(state=ItemState.HELD) & Exists(asked), then=Value(ANOTHER_LOOK)),
        default=Value(""),
        output_field=CharField(),
    )
