import base.clock
import vault.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('outbox', '0003_message_by_voice'),
    ]

    operations = [
        migrations.AddField(
            model_name='message',
            name='not_on',
            field=vault.fields.SealedTextField(default='', help_text='Days on which it must not reach them, as people.quiet writes days.'),
        ),
        migrations.CreateModel(
            name='Reminder',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('rule', models.CharField(max_length=40)),
                ('subject', models.CharField(max_length=80)),
                ('occurrence', models.CharField(max_length=40)),
                ('at', models.DateTimeField(default=base.clock.now)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('rule', 'subject', 'occurrence'), name='one_reminder_for_an_occurrence')],
            },
        ),
    ]
