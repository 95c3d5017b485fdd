"""What a sealed row calls itself may end up in a log or a screen title: its public id, nothing else."""

import pytest
from django.apps import apps

from letterbox.models import Arrangement, Item, Side
from people.models import User
from vault.models import Sealed

SEALED = [model for model in apps.get_models() if issubclass(model, Sealed)]


@pytest.mark.parametrize("model", [*SEALED, Arrangement, Item, Side, User], ids=lambda model: model.__name__)
def test_a_row_is_called_by_its_public_id(model):
    row = model()
    assert str(row) == row.public_id


def test_the_sealed_rows_are_all_there():
    assert {"Person", "Message", "Version", "ReleaseCopy", "ProtectedTerm"} <= {model.__name__ for model in SEALED}
