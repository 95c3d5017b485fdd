from django.db import migrations

PAGES = ("homepage", "audiencehubpage", "topicpage", "urgenthelppage", "accessibilitystatementpage")


class Migration(migrations.Migration):
    """Page types get the names that the field uses."""

    dependencies = [("home", "0001_initial")]

    operations = [
        migrations.RenameModel("HubPage", "AudienceHubPage"),
        migrations.RenameModel("InformationPage", "TopicPage"),
        *(migrations.RenameField(page, "topic", "subject") for page in PAGES),
        migrations.DeleteModel("Review"),
    ]
