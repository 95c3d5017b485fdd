"""What was known to be safe moves into a row of its own; a stopped account says why."""

from django.db import migrations


def move(apps, schema_editor):
    Person = apps.get_model("people", "Person")
    SafeContact = apps.get_model("people", "SafeContact")
    for person in Person.objects.iterator():
        ways = ["ring"] if person.way == "ring" else [person.way, "ring"]
        SafeContact.objects.create(
            person=person,
            key_owner=person.key_owner,
            ways=ways,
            shared_device=person.shared_device,
            hours=person.safe_hours,
        )
    apps.get_model("people", "User").objects.filter(is_active=False).update(stopped_as="suspended")


def move_back(apps, schema_editor):
    SafeContact = apps.get_model("people", "SafeContact")
    for contact in SafeContact.objects.select_related("person"):
        person = contact.person
        person.way = "email" if "email" in contact.ways else "ring"
        person.shared_device, person.safe_hours = contact.shared_device, contact.hours
        person.save()


class Migration(migrations.Migration):

    dependencies = [
        ("people", "0004_people_in_full"),
    ]

    operations = [migrations.RunPython(move, move_back)]
