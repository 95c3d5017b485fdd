"""Settings of the tests: the real ones, on a database and folders of their own.

RIBBON_DATABASE_URL chooses the database (`script/test` sets it); without it, SQLite. Set RIBBON_VAR to a
folder of yours to keep the SQLite file, so that `pytest --reuse-db` need not migrate again.

The bell (Celery) rings in memory and nobody answers, as when every worker is busy: a test sees what was
rung, and has it answered, through the `bells` fixture. Mails lie in `django.core.mail.outbox`.
"""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

if "RIBBON_VAR" in os.environ:
    _FOLDER = Path(os.environ["RIBBON_VAR"]) / "tests"
else:
    _FOLDER = Path(tempfile.mkdtemp(prefix="ribbon-tests-"))
    atexit.register(shutil.rmtree, _FOLDER, ignore_errors=True)
os.environ["RIBBON_VAR"] = str(_FOLDER)
os.environ["RIBBON_MODE"] = "embedded"
for _name in ("RIBBON_REDIS_URL", "RIBBON_CACHE_URL", "RIBBON_EMAIL_HOST"):
    os.environ.pop(_name, None)

from portal.settings import *  # noqa: E402, F403 - the environment above must be set first
from portal.settings import CACHES, DATABASES, ON_POSTGRESQL, STORAGES  # noqa: E402

_NAME = os.environ.get("RIBBON_TEST_NAME", "test_ribbon")  # another one for each of several runs at once
DATABASES["default"]["TEST"] = {"NAME": _NAME if ON_POSTGRESQL else _FOLDER / f"{_NAME}.sqlite3"}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # the real ones are slow on purpose
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = True
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
CACHES["default"] |= {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "tests"}
CACHES["pages"] = {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}  # tests/home/test_cache.py uses a real one
CELERY_BROKER_URL = "memory://"
CELERY_BROKER_TRANSPORT_OPTIONS = {}
