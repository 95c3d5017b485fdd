"""Public ids: random, never ordered, the only ones that stand in an address."""

import re
from itertools import pairwise

import pytest
from django.urls import path, resolve
from django.urls.exceptions import Resolver404

from base import ids
from base.ids import Converter, PublicId

pytestmark = pytest.mark.sqlite
urlpatterns = [path("x/<pid:ref>/", lambda request, ref: None)]


def test_an_id_is_128_random_bits():
    made = [ids.new() for _ in range(1000)]
    assert len(set(made)) == 1000
    assert all(re.fullmatch("[0-9a-f]{32}", one) for one in made)


def test_ids_tell_nothing_about_time():
    made = [ids.new() for _ in range(1000)]
    rising = sum(one < other for one, other in pairwise(made))
    assert 400 < rising < 600


def test_the_field_is_set_before_saving_and_cannot_be_edited():
    field = PublicId()
    assert (field.max_length, field.unique, field.editable) == (32, True, False)
    assert len(field.get_default()) == 32


def test_the_field_keeps_what_a_migration_says():
    _name, _path, args, options = PublicId().deconstruct()
    again = PublicId(*args, **options)
    assert (again.max_length, again.unique, again.default) == (32, True, ids.new)


@pytest.mark.parametrize("address", ["x/abc/", "x/17/", f"x/{'A' * 32}/", f"x/{'a' * 33}/", f"x/{'a' * 31}%0A/"])
def test_an_address_takes_nothing_else(address, settings):
    settings.ROOT_URLCONF = __name__
    with pytest.raises(Resolver404):
        resolve(f"/{address}")


def test_an_address_takes_an_id(settings):
    settings.ROOT_URLCONF = __name__
    ref = ids.new()
    assert resolve(f"/x/{ref}/").kwargs == {"ref": ref}
    assert Converter().to_url(ref) == ref
