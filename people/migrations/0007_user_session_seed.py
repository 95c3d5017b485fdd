import base.ids
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("people", "0006_what_moved_goes"),
    ]

    operations = [
        migrations.AddField(
            model_name="user",
            name="session_seed",
            field=models.CharField(default=base.ids.new, editable=False, help_text="Part of every session's seal: another one ends them all.", max_length=32),
        ),
    ]
