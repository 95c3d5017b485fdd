import base.clock
import base.ids
import django.db.models.deletion
import letterbox.models.arrangement
import vault.fields
from django.db import migrations, models


def keep_the_month(apps, editor):
    for line in apps.get_model("letterbox", "Line").objects.only("pk", "month", "months"):
        line.months = [line.month]
        line.save(update_fields=["months"])


def put_the_month_back(apps, editor):
    for line in apps.get_model("letterbox", "Line").objects.only("pk", "month", "months"):
        line.month = line.months[0]
        line.save(update_fields=["month"])


def name_keys_children_and_sides(apps, editor):
    """Each line was about each child of its arrangement, and each shared word was known to each side of it."""
    for arrangement in apps.get_model("letterbox", "Arrangement").objects.all():
        arrangement.key_owner = f"arrangement:{arrangement.public_id}"
        arrangement.save(update_fields=["key_owner"])
        for line in arrangement.lines.only("pk", "state"):
            line.children.set(arrangement.children.only("pk"))
            if line.state == "quiet":
                arrangement.pauses.create(
                    line=line, why="death", next_look_on=base.clock.today(), key_owner=arrangement.key_owner
                )
        for term in arrangement.shared_terms.only("pk"):
            term.sides.set(arrangement.sides.all())


class Migration(migrations.Migration):

    dependencies = [
        ('letterbox', '0002_reading_and_taking_back'),
        ('people', '0008_editors_of_pages'),
    ]

    operations = [
        migrations.CreateModel(
            name='Agreement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', base.ids.PublicId(default=base.ids.new, editable=False, max_length=32, unique=True)),
                ('key_owner', models.CharField(editable=False, max_length=80)),
                ('version', models.PositiveSmallIntegerField()),
                ('state', models.CharField(choices=[('offered', 'With them, to agree'), ('asked', 'They asked for a change'), ('agreed', 'Agreed'), ('not_now', 'Not for them now'), ('replaced', 'A later one took its place')], default='offered', max_length=20)),
                ('terms', vault.fields.SealedTextField(default='{}', help_text="What was offered, as JSON, from this side's own data.")),
                ('offered_at', models.DateTimeField(default=base.clock.now)),
                ('accepts_titles', models.CharField(choices=[('accept', 'Yes, that is fine'), ('ask', 'Ask me first'), ('no', 'Please not')], default='ask', max_length=10)),
                ('accepts_strong_feelings', models.CharField(choices=[('accept', 'Yes, that is fine'), ('ask', 'Ask me first'), ('no', 'Please not')], default='ask', max_length=10)),
                ('accepts_letters_to_child', models.CharField(choices=[('accept', 'Yes, that is fine'), ('ask', 'Ask me first'), ('no', 'Please not')], default='ask', max_length=10)),
                ('news_to_be_told', models.JSONField(default=list, help_text='What they want to hear at once (News).')),
                ('held_for', vault.fields.SealedTextField(default='', help_text='Where letters wait if they are not wanted; who may ask for them.')),
                ('asked_for', vault.fields.SealedTextField(default='', help_text='The change they asked for, in their words.')),
                ('answered_on', models.DateField(blank=True, null=True)),
                ('agreed_how', models.CharField(blank=True, choices=[('page', 'On this site'), ('signature', 'Signed on paper'), ('aloud', 'Read aloud by one of us, and agreed to')], max_length=20)),
                ('witness', vault.fields.SealedTextField(default='', help_text='Who else was there when it was read aloud or signed.')),
                ('copy_as', models.CharField(blank=True, choices=[('plain', 'Plain words'), ('easy_read', 'Easy read'), ('large_print', 'Large print'), ('aloud', 'Read aloud')], max_length=20)),
                ('copy_given_on', models.DateField(blank=True, null=True)),
            ],
            options={
                'ordering': ['party', 'version'],
            },
        ),
        migrations.CreateModel(
            name='AvoidDate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', base.ids.PublicId(default=base.ids.new, editable=False, max_length=32, unique=True)),
                ('key_owner', models.CharField(editable=False, max_length=80)),
                ('day', vault.fields.SealedTextField(help_text='As people.quiet writes days: 2026-12-24, or --05-14 for each year.')),
                ('why', vault.fields.SealedTextField(default='')),
                ('is_active', models.BooleanField(default=True)),
                ('made_at', models.DateTimeField(default=base.clock.now)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Change',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', base.ids.PublicId(default=base.ids.new, editable=False, max_length=32, unique=True)),
                ('key_owner', models.CharField(editable=False, max_length=80)),
                ('kind', models.CharField(choices=[('end_line', 'End a line'), ('term', 'Add protected words'), ('term_off', 'Stop protecting words'), ('sharing', 'Record what two sides both know'), ('end_order', 'End a court order')], max_length=20)),
                ('state', models.CharField(choices=[('waiting', 'Waits for a second person'), ('done', 'Agreed and done'), ('turned_down', 'Not agreed'), ('taken_back', 'Taken back')], default='waiting', max_length=20)),
                ('detail', models.CharField(blank=True, help_text='Which end (EndWhy) is asked for.', max_length=20)),
                ('why', vault.fields.SealedTextField(default='')),
                ('made_at', models.DateTimeField(default=base.clock.now)),
                ('decided_at', models.DateTimeField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name='ChildWish',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', base.ids.PublicId(default=base.ids.new, editable=False, max_length=32, unique=True)),
                ('key_owner', models.CharField(editable=False, max_length=80)),
                ('on', models.DateField()),
                ('words', vault.fields.SealedTextField()),
                ('asked_how', vault.fields.SealedTextField(default='', help_text='By whom, where and how they were asked.')),
            ],
            options={
                'verbose_name_plural': 'child wishes',
                'ordering': ['on', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='CourtOrder',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', base.ids.PublicId(default=base.ids.new, editable=False, max_length=32, unique=True)),
                ('key_owner', models.CharField(editable=False, max_length=80)),
                ('kind', models.CharField(choices=[('s26', 'Section 26, while a placement order stands'), ('s51a', 'Section 51A, after adoption'), ('non_molestation', 'Non-molestation order'), ('restraining', 'Restraining order'), ('other', 'Another order')], max_length=20)),
                ('effect', models.CharField(choices=[('requires', 'Contact must be kept up'), ('forbids', 'There must be no contact')], max_length=10)),
                ('court', vault.fields.SealedTextField(default='', help_text='Which court, and its number of the case.')),
                ('made_on', models.DateField()),
                ('begins_on', models.DateField()),
                ('until', models.DateField(blank=True, help_text='The last day; empty: until the child is 18.', null=True)),
                ('conditions', vault.fields.SealedTextField(default='')),
                ('ended_on', models.DateField(blank=True, help_text='When it was ended before its time.', null=True)),
            ],
            options={
                'ordering': ['begins_on', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='Exchange',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', base.ids.PublicId(default=base.ids.new, editable=False, max_length=32, unique=True)),
                ('key_owner', models.CharField(editable=False, max_length=80)),
                ('writer_ref', base.ids.PublicId(default=base.ids.new, editable=False, max_length=32, unique=True)),
                ('reader_ref', base.ids.PublicId(default=base.ids.new, editable=False, max_length=32, unique=True)),
                ('opens_on', models.DateField()),
                ('due_on', models.DateField(help_text='The last day of the window; later when there is more time.')),
                ('state', models.CharField(choices=[('planned', 'Planned'), ('open', 'It is time to write'), ('received', 'Something has come'), ('passed_on', 'Passed on'), ('kept', 'Kept safe'), ('late', 'Nothing has come yet'), ('extended', 'There is more time'), ('closed', 'Quiet this time'), ('not_this_time', 'Not this time'), ('stopped', 'Resting with its line')], default='planned', max_length=20)),
                ('excuse', vault.fields.SealedTextField(default='', help_text='Why there is more time, or no letter this time. For staff alone.')),
                ('waiting_told_on', models.DateField(blank=True, help_text='When the waiting side last heard from us.', null=True)),
                ('look_again_on', models.DateField(blank=True, help_text='By when we promised to write to it again.', null=True)),
                ('told_again', models.BooleanField(default=False, help_text='More was said since than that nothing had come.')),
            ],
            options={
                'ordering': ['opens_on', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='Occasion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', base.ids.PublicId(default=base.ids.new, editable=False, max_length=32, unique=True)),
                ('key_owner', models.CharField(editable=False, max_length=80)),
                ('kind', models.CharField(choices=[('first_meeting', 'A first meeting'), ('meet_up', 'Brothers and sisters meet'), ('call', 'A call'), ('found_online', 'They found each other online'), ('other', 'Another way of being in touch')], max_length=20)),
                ('state', models.CharField(choices=[('planned', 'Planned'), ('happened', 'It happened'), ('not_this_time', 'Not this time')], default='planned', max_length=20)),
                ('day', models.DateField()),
                ('words', vault.fields.SealedTextField(default='', help_text='What is planned, or what happened. For staff alone.')),
                ('support', vault.fields.SealedTextField(default='', help_text='What help was offered, and to whom.')),
                ('look_again_on', models.DateField(blank=True, help_text='When we ask how it is going.', null=True)),
                ('made_at', models.DateTimeField(default=base.clock.now)),
            ],
            options={
                'ordering': ['day', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='Pause',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', base.ids.PublicId(default=base.ids.new, editable=False, max_length=32, unique=True)),
                ('key_owner', models.CharField(editable=False, max_length=80)),
                ('why', models.CharField(choices=[('death', 'Somebody has died'), ('order', 'A court order'), ('asked', 'Somebody asked for quiet'), ('worry', 'We are worried about somebody'), ('other', 'Another reason')], max_length=20)),
                ('words', vault.fields.SealedTextField(default='')),
                ('put_at', models.DateTimeField(default=base.clock.now)),
                ('next_look_on', models.DateField()),
                ('lifted_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'ordering': ['put_at', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='Sharing',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('public_id', base.ids.PublicId(default=base.ids.new, editable=False, max_length=32, unique=True)),
                ('key_owner', models.CharField(editable=False, max_length=80)),
                ('agreed_on', models.DateField()),
                ('until', models.DateField(blank=True, null=True)),
                ('signed', vault.fields.SealedTextField(help_text='Who signed, and where the paper is.')),
                ('reasons', vault.fields.SealedTextField()),
                ('may_tell', vault.fields.SealedTextField(help_text='What each may know of the other.')),
                ('limits', vault.fields.SealedTextField(default='', help_text='What stays private all the same.')),
                ('know_each_other', models.BooleanField(default=False, help_text='Other rooms need not keep them apart.')),
                ('counts', models.BooleanField(default=False, help_text='True once a second person has agreed.')),
            ],
            options={
                'ordering': ['agreed_on', 'pk'],
            },
        ),
        migrations.RemoveConstraint(
            model_name='line',
            name='line_month_is_a_month',
        ),
        migrations.AddField(
            model_name='arrangement',
            name='key_owner',
            field=models.CharField(default='', editable=False, max_length=80),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='arrangement',
            name='legal_status',
            field=models.CharField(choices=[('good_faith', 'A promise in good faith'), ('recital', 'Written down by the court, not ordered'), ('order', 'Ordered by a court')], default='good_faith', max_length=20),
        ),
        migrations.AddField(
            model_name='arrangement',
            name='purpose',
            field=vault.fields.SealedTextField(default='', help_text='Why staying in touch is good for these children.'),
        ),
        migrations.AddField(
            model_name='arrangement',
            name='review_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='arrangement',
            name='review_when',
            field=vault.fields.SealedTextField(default='', help_text='What else should bring a review.'),
        ),
        migrations.AddField(
            model_name='arrangement',
            name='source',
            field=models.CharField(blank=True, choices=[('care_plan', 'The care plan'), ('support_plan', 'The adoption support plan'), ('recital', 'What the court wrote down, without ordering it'), ('order', 'A court order'), ('families', 'The families asked for it')], max_length=20),
        ),
        migrations.AddField(
            model_name='arrangement',
            name='start_rule',
            field=models.CharField(choices=[('agreed', 'As soon as both have agreed'), ('order', 'Once the adoption order is made'), ('month_after', 'From the month after the adoption order'), ('day', 'From a day that we set')], default='agreed', max_length=20),
        ),
        migrations.AddField(
            model_name='arrangement',
            name='starts_on',
            field=models.DateField(blank=True, default=base.clock.today, help_text='Nothing goes before this day; empty while it is not known.', null=True),
        ),
        migrations.AddField(
            model_name='child',
            name='ends_on',
            field=vault.fields.SealedTextField(default='', help_text='ISO date; empty: the 18th birthday.'),
        ),
        migrations.AddField(
            model_name='child',
            name='ordered_on',
            field=models.DateField(blank=True, help_text='The day of the adoption order.', null=True),
        ),
        migrations.AddField(
            model_name='child',
            name='regime',
            field=models.CharField(choices=[('care', 'In care: the council’s plan and the family court'), ('placement', 'Placement order: section 26 of the 2002 Act'), ('adopted', 'Adopted: as agreed, or section 51A of the 2002 Act')], default='adopted', max_length=20),
        ),
        migrations.AddField(
            model_name='childname',
            name='full_name',
            field=vault.fields.SealedTextField(default='', help_text='The whole name as this side knows it; for staff alone.'),
        ),
        migrations.AddField(
            model_name='line',
            name='addressed_to',
            field=models.CharField(choices=[('adults', 'To the grown-ups'), ('child', 'To the child')], default='adults', max_length=10),
        ),
        migrations.AddField(
            model_name='line',
            name='children',
            field=models.ManyToManyField(related_name='lines', to='letterbox.child'),
        ),
        migrations.AddField(
            model_name='line',
            name='ended_on',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='line',
            name='ended_why',
            field=models.CharField(blank=True, choices=[('eighteen', 'The child is 18'), ('child', 'The child’s wish'), ('family', 'A family’s wish'), ('order', 'A court order'), ('death', 'Somebody has died'), ('apart', 'No longer living together'), ('never_began', 'It never began')], max_length=20),
        ),
        migrations.AddField(
            model_name='line',
            name='festivals',
            field=models.JSONField(default=list, help_text='For which days a card may come besides (Festival).'),
        ),
        migrations.AddField(
            model_name='line',
            name='goes_first',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='line',
            name='grace_days',
            field=models.PositiveSmallIntegerField(default=14, help_text='After that, how long until it counts as late.'),
        ),
        migrations.AddField(
            model_name='line',
            name='months',
            field=models.JSONField(default=list, help_text='The months in which a letter is planned, 1 to 12, in order.'),
        ),
        migrations.AddField(
            model_name='line',
            name='photos',
            field=models.CharField(choices=[('none', 'No photographs'), ('no_face', 'Photographs without faces'), ('group', 'Photographs of several people together'), ('face', 'Photographs with faces')], default='none', max_length=10),
        ),
        migrations.AddField(
            model_name='line',
            name='photos_are',
            field=models.CharField(choices=[('view', 'To look at with one of us'), ('print', 'A print to keep, no file'), ('keep', 'To keep')], default='keep', max_length=10),
        ),
        migrations.AddField(
            model_name='line',
            name='proposed',
            field=models.JSONField(blank=True, help_text='Terms that count once both ends have agreed to them.', null=True),
        ),
        migrations.AddField(
            model_name='line',
            name='window_days',
            field=models.PositiveSmallIntegerField(default=14, help_text='How long there is to write.'),
        ),
        migrations.AddField(
            model_name='party',
            name='addressed_as',
            field=vault.fields.SealedTextField(default='', help_text='How our own words to them begin; empty: as they sign.'),
        ),
        migrations.AddField(
            model_name='party',
            name='channel',
            field=models.CharField(choices=[('page', 'On this site'), ('post', 'By post'), ('both', 'Either way')], default='page', max_length=10),
        ),
        migrations.AddField(
            model_name='party',
            name='help',
            field=vault.fields.SealedTextField(default='', help_text='What helps them to read and write, and who.'),
        ),
        migrations.AddField(
            model_name='party',
            name='is_awaited',
            field=models.BooleanField(default=False, help_text='Nobody knows where they are; letters to them are kept.'),
        ),
        migrations.AddField(
            model_name='party',
            name='language',
            field=models.CharField(default='English', max_length=40),
        ),
        migrations.AddField(
            model_name='party',
            name='reads',
            field=models.CharField(choices=[('plain', 'Plain words'), ('easy_read', 'Easy read'), ('large_print', 'Large print'), ('aloud', 'Read aloud')], default='plain', max_length=20),
        ),
        migrations.AddField(
            model_name='party',
            name='relationship',
            field=vault.fields.SealedTextField(default='', help_text='What they wish to be called in words, such as “first mum”.'),
        ),
        migrations.AddField(
            model_name='party',
            name='role',
            field=models.CharField(choices=[('adoptive_parents', 'Adoptive parents'), ('adoptive_parent', 'Adoptive parent, with a home of their own'), ('birth_mother', 'Birth mother'), ('birth_father', 'Birth father'), ('grandparent', 'Grandparent'), ('relative', 'Aunt, uncle or cousin'), ('grown_sibling', 'Grown-up brother or sister'), ('sibling_home', 'Home of a brother or sister'), ('foster_carer', 'Foster carer'), ('adopted_person', 'The adopted person'), ('other', 'Someone else who matters')], default='other', max_length=20),
        ),
        migrations.AddField(
            model_name='protectedterm',
            name='is_active',
            field=models.BooleanField(default=True),
        ),
        migrations.AddField(
            model_name='sharedterm',
            name='sides',
            field=models.ManyToManyField(related_name='shared_terms', to='letterbox.side'),
        ),
        migrations.AlterField(
            model_name='arrangement',
            name='state',
            field=models.CharField(choices=[('draft', 'Being prepared'), ('with_parties', 'With the families, to agree'), ('agreed', 'Agreed, not begun yet'), ('active', 'Active'), ('under_review', 'Active, being looked at again'), ('paused', 'Quiet for now'), ('ended', 'Ended')], default='active', max_length=20),
        ),
        migrations.AlterField(
            model_name='item',
            name='kind',
            field=models.CharField(choices=[('letter', 'A letter'), ('card', 'A card'), ('photo', 'A photograph'), ('drawing', 'A drawing'), ('voice', 'A voice message'), ('video', 'A film'), ('keepsake', 'A keepsake')], default='letter', max_length=20),
        ),
        migrations.AlterField(
            model_name='line',
            name='kinds',
            field=models.JSONField(default=letterbox.models.arrangement.usual_kinds),
        ),
        migrations.AlterField(
            model_name='line',
            name='state',
            field=models.CharField(choices=[('prepared', 'Being agreed'), ('active', 'Open'), ('quiet', 'Quiet for now'), ('ended', 'Ended')], default='active', max_length=10),
        ),
        migrations.AlterField(
            model_name='side',
            name='kind',
            field=models.CharField(choices=[('adoptive', 'Adoptive family'), ('birth', 'Birth family'), ('sibling_home', 'Home of a brother or sister'), ('other', 'Someone else who matters'), ('adopted_person', 'The adopted person')], max_length=20),
        ),
        migrations.AddConstraint(
            model_name='line',
            constraint=models.CheckConstraint(condition=models.Q(('grace_days__lte', 92), ('window_days__gte', 1), ('window_days__lte', 92)), name='line_window_is_a_window'),
        ),
        migrations.AddConstraint(
            model_name='line',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('ended_on__isnull', False), ('state', 'ended'), models.Q(('ended_why', ''), _negated=True)), models.Q(models.Q(('state', 'ended'), _negated=True), ('ended_on__isnull', True), ('ended_why', '')), _connector='OR'), name='line_ended_when_and_why'),
        ),
        migrations.AddField(
            model_name='agreement',
            name='agreed_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person'),
        ),
        migrations.AddField(
            model_name='agreement',
            name='offered_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person'),
        ),
        migrations.AddField(
            model_name='agreement',
            name='party',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='agreements', to='letterbox.party'),
        ),
        migrations.AddField(
            model_name='agreement',
            name='recorded_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person'),
        ),
        migrations.AddField(
            model_name='agreement',
            name='side',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='%(class)s_set', to='letterbox.side'),
        ),
        migrations.AddField(
            model_name='item',
            name='agreement',
            field=models.ForeignKey(blank=True, help_text='Sent under this one.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='letterbox.agreement'),
        ),
        migrations.AddField(
            model_name='avoiddate',
            name='party',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='avoid_dates', to='letterbox.party'),
        ),
        migrations.AddField(
            model_name='avoiddate',
            name='recorded_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person'),
        ),
        migrations.AddField(
            model_name='avoiddate',
            name='side',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='%(class)s_set', to='letterbox.side'),
        ),
        migrations.AddField(
            model_name='change',
            name='arrangement',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='changes', to='letterbox.arrangement'),
        ),
        migrations.AddField(
            model_name='change',
            name='decided_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person'),
        ),
        migrations.AddField(
            model_name='change',
            name='line',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='letterbox.line'),
        ),
        migrations.AddField(
            model_name='change',
            name='made_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person'),
        ),
        migrations.AddField(
            model_name='change',
            name='term',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='letterbox.protectedterm'),
        ),
        migrations.AddField(
            model_name='childwish',
            name='arrangement',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='wishes', to='letterbox.arrangement'),
        ),
        migrations.AddField(
            model_name='childwish',
            name='child',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='wishes', to='letterbox.child'),
        ),
        migrations.AddField(
            model_name='childwish',
            name='recorded_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person'),
        ),
        migrations.AddField(
            model_name='courtorder',
            name='arrangement',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='orders', to='letterbox.arrangement'),
        ),
        migrations.AddField(
            model_name='courtorder',
            name='children',
            field=models.ManyToManyField(help_text='None: each child of the arrangement.', related_name='orders', to='letterbox.child'),
        ),
        migrations.AddField(
            model_name='courtorder',
            name='persons',
            field=models.ManyToManyField(related_name='+', to='people.person'),
        ),
        migrations.AddField(
            model_name='courtorder',
            name='recorded_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person'),
        ),
        migrations.AddField(
            model_name='change',
            name='order',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='letterbox.courtorder'),
        ),
        migrations.AddField(
            model_name='exchange',
            name='line',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='exchanges', to='letterbox.line'),
        ),
        migrations.AddField(
            model_name='item',
            name='exchange',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='items', to='letterbox.exchange'),
        ),
        migrations.AddField(
            model_name='occasion',
            name='arrangement',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='occasions', to='letterbox.arrangement'),
        ),
        migrations.AddField(
            model_name='occasion',
            name='children',
            field=models.ManyToManyField(related_name='occasions', to='letterbox.child'),
        ),
        migrations.AddField(
            model_name='occasion',
            name='parties',
            field=models.ManyToManyField(related_name='occasions', to='letterbox.party'),
        ),
        migrations.AddField(
            model_name='occasion',
            name='recorded_by',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person'),
        ),
        migrations.AddField(
            model_name='pause',
            name='arrangement',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='pauses', to='letterbox.arrangement'),
        ),
        migrations.AddField(
            model_name='pause',
            name='lifted_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person'),
        ),
        migrations.AddField(
            model_name='pause',
            name='line',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='pauses', to='letterbox.line'),
        ),
        migrations.AddField(
            model_name='pause',
            name='owner',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person'),
        ),
        migrations.AddField(
            model_name='sharing',
            name='arrangement',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='sharings', to='letterbox.arrangement'),
        ),
        migrations.AddField(
            model_name='sharing',
            name='one',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='letterbox.side'),
        ),
        migrations.AddField(
            model_name='sharing',
            name='other',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='letterbox.side'),
        ),
        migrations.AddField(
            model_name='change',
            name='sharing',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='letterbox.sharing'),
        ),
        migrations.AddField(
            model_name='sharedterm',
            name='sharing',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='terms', to='letterbox.sharing'),
        ),
        migrations.AddConstraint(
            model_name='agreement',
            constraint=models.UniqueConstraint(fields=('party', 'version'), name='one_agreement_of_each_version'),
        ),
        migrations.AddConstraint(
            model_name='agreement',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'agreed')), fields=('party',), name='one_agreement_in_force'),
        ),
        migrations.AddConstraint(
            model_name='agreement',
            constraint=models.UniqueConstraint(condition=models.Q(('state__in', frozenset(['asked', 'offered']))), fields=('party',), name='one_open_offer'),
        ),
        migrations.AddConstraint(
            model_name='agreement',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'agreed'), _negated=True), models.Q(('answered_on__isnull', False), models.Q(('agreed_how', ''), _negated=True)), _connector='OR'), name='agreed_when_and_how'),
        ),
        migrations.AddConstraint(
            model_name='agreement',
            constraint=models.CheckConstraint(condition=models.Q(('agreed_how__in', ['', 'page']), ('recorded_by__isnull', False), _connector='OR'), name='paper_was_taken_in_by_somebody'),
        ),
        migrations.AddConstraint(
            model_name='courtorder',
            constraint=models.CheckConstraint(condition=models.Q(('until__isnull', True), ('until__gte', models.F('begins_on')), _connector='OR'), name='order_ends_after_it_begins'),
        ),
        migrations.AddIndex(
            model_name='exchange',
            index=models.Index(fields=['state', 'opens_on'], name='exchange_calendar'),
        ),
        migrations.AddConstraint(
            model_name='exchange',
            constraint=models.UniqueConstraint(fields=('line', 'opens_on'), name='one_exchange_for_a_day'),
        ),
        migrations.AddConstraint(
            model_name='exchange',
            constraint=models.CheckConstraint(condition=models.Q(('due_on__gte', models.F('opens_on'))), name='exchange_is_due_after_opening'),
        ),
        migrations.AddConstraint(
            model_name='exchange',
            constraint=models.CheckConstraint(condition=models.Q(('look_again_on__isnull', True), ('look_again_on__gt', models.F('waiting_told_on')), _connector='OR'), name='promised_a_later_day'),
        ),
        migrations.AddConstraint(
            model_name='pause',
            constraint=models.UniqueConstraint(condition=models.Q(('lifted_at__isnull', True), ('line__isnull', False)), fields=('line', 'why'), name='one_open_pause_of_a_line'),
        ),
        migrations.AddConstraint(
            model_name='sharing',
            constraint=models.CheckConstraint(condition=models.Q(('one', models.F('other')), _negated=True), name='sharing_is_between_two_sides'),
        ),
        migrations.AddConstraint(
            model_name='change',
            constraint=models.CheckConstraint(condition=models.Q(('decided_by__isnull', True), models.Q(('made_by', models.F('decided_by')), _negated=True), _connector='OR'), name='nobody_decides_their_own'),
        ),
        migrations.AddConstraint(
            model_name='change',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('state', 'done'), _negated=True), ('decided_by__isnull', False), _connector='OR'), name='change_has_a_second_person'),
        ),
        migrations.RunPython(keep_the_month, put_the_month_back),
        migrations.RemoveField(
            model_name='line',
            name='month',
        ),
        migrations.RunPython(name_keys_children_and_sides, migrations.RunPython.noop),
    ]
