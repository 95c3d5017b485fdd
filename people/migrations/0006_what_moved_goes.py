from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("people", "0005_move_safe_contact"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='user',
            name='card_number_is_twelve_digits',
        ),
        migrations.RemoveField(
            model_name='person',
            name='safe_hours',
        ),
        migrations.RemoveField(
            model_name='person',
            name='shared_device',
        ),
        migrations.RemoveField(
            model_name='person',
            name='way',
        ),
        migrations.RemoveField(
            model_name='user',
            name='card_number',
        ),
        migrations.AddConstraint(
            model_name='user',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('is_active', True), ('stopped_as', '')), models.Q(('is_active', False), models.Q(('stopped_as', ''), _negated=True)), _connector='OR'), name='a_stopped_account_says_why'),
        ),
    ]
