"""What `wagtail start` leaves to the place: a secret, hosts, the database, and one more app, which tables need."""

import os

import dj_database_url
from stock.settings.base import INSTALLED_APPS

SECRET_KEY = "measured and thrown away"
ALLOWED_HOSTS = ["127.0.0.1"]
DATABASES = {"default": dj_database_url.parse(os.environ["STOCK_DATABASE_URL"]) | {"OPTIONS": {"pool": True}}}
INSTALLED_APPS = [*INSTALLED_APPS, "wagtail.contrib.typed_table_block"]
