from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('outbox', '0004_reminders'),
    ]

    operations = [
        migrations.AddField(
            model_name='message',
            name='by_post',
            field=models.BooleanField(default=False, help_text='Something is to be put into an envelope.'),
        ),
        migrations.AddConstraint(
            model_name='message',
            constraint=models.CheckConstraint(condition=models.Q(('by_post', True), ('by_voice', True), _negated=True), name='by_voice_or_by_post'),
        ),
    ]
