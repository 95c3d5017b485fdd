"""The project's own rules, told by `manage.py check`.

E001 a field is not declared in personal.py          E005 a reverse accessor leaves its room
E002 a declared field is not there                   E006 an address without a policy
E003 Wagtail content holds something personal        E007 a page could be opened by a shared password
E004 an app that has no place here is installed
"""

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from django.apps import AppConfig, apps
from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from django.db import models
from django.urls import ResolverMatch, URLPattern, URLResolver, get_resolver
from django.utils.module_loading import import_string
from modelcluster.fields import ParentalKey
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage
from wagtail.models import Page
from wagtail.snippets.models import get_snippet_models

from base.privacy import Declaration
from base.privacy import Field as Declared

Model = type[models.Model]
UNWANTED_APPS = {
    "django.contrib.admin": "people are looked after at /staff/, content at /cms/",
    "wagtail.contrib.forms": "what people send us must not lie in Wagtail",
}


def our_apps() -> list[AppConfig]:
    """The rooms of the house, without the libraries."""
    return [config for config in apps.get_app_configs() if Path(config.path).parent == settings.BASE_DIR]


def our_models() -> Iterator[tuple[Model, Declaration]]:
    """Each model of ours with what its room declares."""
    for config in our_apps():
        declaration = declaration_of(config.name)
        for model in config.get_models():
            yield model, declaration


def declaration_of(app: str) -> Declaration:
    if find_spec(f"{app}.personal") is None:
        return {}
    fields: Declaration = import_module(f"{app}.personal").FIELDS
    return fields


def own_fields(model: Model) -> list[models.Field]:
    """Those stored with this model; a Wagtail page's inherited ones lie in Wagtail's table."""
    return [*model._meta.local_concrete_fields, *model._meta.local_many_to_many]


def undeclared(model: Model, declared: dict[str, Declared]) -> list[CheckMessage]:
    """E001 and E002: the fields and what is declared are the same."""
    there = {field.name for field in own_fields(model)}
    missing = "{} is not declared in personal.py".format
    gone = "{} is declared in personal.py, but no such field is there".format
    return [
        *(Error(missing(name), obj=model, id="ribbon.E001") for name in sorted(there - declared.keys())),
        *(Error(gone(name), obj=model, id="ribbon.E002") for name in sorted(declared.keys() - there)),
    ]


def is_wagtail_content(model: Model) -> bool:
    """A page, an image, a document, a snippet, or a part of one."""
    is_part = any(isinstance(field, ParentalKey) for field in own_fields(model))
    return is_part or issubclass(model, Page | AbstractImage | AbstractDocument) or model in get_snippet_models()


def personal_content(model: Model, declared: dict[str, Declared]) -> list[CheckMessage]:
    """E003: Wagtail copies, searches, exports and publishes what it holds."""
    telling = [name for name, field in declared.items() if field.tells_about_someone]
    if not telling or not is_wagtail_content(model):
        return []
    return [Error(f"Wagtail content holds what is personal: {', '.join(telling)}", obj=model, id="ribbon.E003")]


def unwanted_apps(installed: Iterable[str]) -> list[CheckMessage]:
    """E004."""
    return [
        Error(f"{app} is installed: {why}", id="ribbon.E004")
        for app, why in UNWANTED_APPS.items()
        if any(name == app or name.startswith(f"{app}.") for name in installed)
    ]


def leaving_accessors(model: Model) -> list[CheckMessage]:
    """E005: a room above must not hang its name on a model of a room below."""
    return [
        Error(f'{field.name} leads to another room, so it needs related_name="+"', obj=model, id="ribbon.E005")
        for field in own_fields(model)
        if _leaves_its_room(model, field) and not _comes_from_a_library(model, field)
    ]


def _leaves_its_room(model: Model, field: models.Field) -> bool:
    relation = field.remote_field
    if relation is None or getattr(relation, "parent_link", False):
        return False
    return relation.model._meta.app_label != model._meta.app_label and not relation.hidden


def _comes_from_a_library(model: Model, field: models.Field) -> bool:
    """Inherited from an abstract model that is not ours."""
    ours = {config.name for config in our_apps()}
    return any(
        base.__module__.partition(".")[0] not in ours and field.name in {f.name for f in base._meta.get_fields()}
        for base in model.__mro__[1:]
        if hasattr(base, "_meta") and base._meta.abstract
    )


def routes(patterns: Iterable[URLPattern | URLResolver], before: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Every address, with the pattern behind it."""
    for pattern in patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from routes(pattern.url_patterns, route)
        else:
            yield route, pattern


def doors_without_policy(
    patterns: Iterable[URLPattern | URLResolver], policy_of: Callable[..., object]
) -> list[CheckMessage]:
    """E006: nobody has decided who may come in here."""
    return [
        Error(f"{route} has no access policy", hint="Declare one with base.access.", id="ribbon.E006")
        for route, pattern in routes(patterns)
        if policy_of(match(route, pattern), pattern.callback) is None
    ]


def match(route: str, pattern: URLPattern) -> ResolverMatch:
    """What Django would have found for this pattern."""
    return ResolverMatch(pattern.callback, (), {}, url_name=pattern.name, route=route)


def shared_passwords() -> list[CheckMessage]:
    """E007: Wagtail keeps a page's shared password in clear."""
    names = ("WAGTAIL_PRIVATE_PAGE_OPTIONS", "WAGTAILDOCS_PRIVATE_COLLECTION_OPTIONS")
    return [
        Error(f'{name} must hold {{"SHARED_PASSWORD": False}}', id="ribbon.E007")
        for name in names
        if getattr(settings, name, {}).get("SHARED_PASSWORD", True)
    ]


@register
def check_models(**_: object) -> list[CheckMessage]:
    found: list[CheckMessage] = []
    for model, declaration in our_models():
        declared = dict(declaration.get(model.__name__, {}))
        found += undeclared(model, declared) + personal_content(model, declared) + leaving_accessors(model)
    return found


@register
def check_declared_models(**_: object) -> list[CheckMessage]:
    """E002: a declaration for a model that has gone."""
    there = {(model._meta.app_config.name, model.__name__) for model, _declared in our_models()}
    return [
        Error(f"{config.name}.personal declares {name}, but no such model is there", id="ribbon.E002")
        for config in our_apps()
        for name in declaration_of(config.name)
        if (config.name, name) not in there
    ]


@register
def check_wiring(**_: object) -> list[CheckMessage]:
    policy_of = import_string(settings.DOORS)
    return [
        *unwanted_apps(settings.INSTALLED_APPS),
        *shared_passwords(),
        *doors_without_policy(get_resolver().url_patterns, policy_of),
    ]
