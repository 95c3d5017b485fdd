"""Run inside the stock project: as many pages as asked, each with the body that comes in. Prints nothing."""

import json
import sys

import django

django.setup()

from django.core.files.base import ContentFile  # noqa: E402 - Django comes first
from wagtail.images.models import Image  # noqa: E402
from wagtail.models import Site  # noqa: E402

from home.models import Fact, HomePage, Phone  # noqa: E402


def main(asked):
    file = ContentFile(bytes.fromhex(asked["picture"]), "wood.jpg")
    Image.objects.create(title="A wood", description="Tall trees", file=file)
    Fact.objects.create(statement=asked["statement"])
    Phone.objects.create(**asked["phone"])
    start = Site.objects.get().root_page
    for number in range(asked["pages"]):
        start.add_child(instance=HomePage(title=asked["title"], slug=f"page-{number}", body=asked["body"]))


main(json.load(sys.stdin))
