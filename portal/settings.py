"""Django's settings. What differs from place to place comes from the environment (portal/env.py)."""

from pathlib import Path
from typing import Any

import dj_database_url
from celery.schedules import schedule
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from portal import env as environment

BASE_DIR = Path(__file__).resolve().parent.parent
ENV = environment.read()
EMBEDDED = not ENV.production
VAR = ENV.var
if EMBEDDED:
    VAR.mkdir(mode=0o700, parents=True, exist_ok=True)

DEBUG = False
SECRET_KEY = ENV.secret_key.get_secret_value() if ENV.secret_key else environment.secret_in(VAR, "secret_key")
ALLOWED_HOSTS = ENV.host_list()
PUBLIC_URL = ENV.public_url.rstrip("/")
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL]

INSTALLED_APPS = [
    "portal",
    "desk",
    "home",
    "letterbox",
    "people",
    "outbox",
    "vault",
    "agency",
    "audit",
    "base",
    "wagtail.contrib.routable_page",
    "wagtail.contrib.redirects",
    "wagtail.contrib.search_promotions",
    "wagtail.contrib.typed_table_block",
    "wagtail.contrib.simple_translation",
    "wagtail.contrib.sitemaps",
    "wagtail.embeds",
    "wagtail.locales",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "taggit",
    "csp",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "django.contrib.humanize",
    "django.contrib.sitemaps",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "portal.middleware.Headers",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "portal.middleware.CmsPolicy",
    "portal.middleware.Pages",
    "home.middleware.Language",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "people.middleware.Doors",
    "home.middleware.SayWhy",
    "home.middleware.OldAddresses",
]

ROOT_URLCONF = "portal.urls"
WSGI_APPLICATION = "portal.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "csp.context_processors.nonce",
                "portal.context.site",
            ],
        },
    }
]

# --- Data -------------------------------------------------------------------------------------

SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=10000",
}


def _database(url: str | None) -> dict[str, Any]:
    if url is None:
        return {"ENGINE": "django.db.backends.sqlite3", "NAME": VAR / "ribbon.sqlite3", "OPTIONS": SQLITE_OPTIONS}
    database: dict[str, Any] = dict(dj_database_url.parse(url))
    if database["ENGINE"].endswith("sqlite3"):
        return {**database, "OPTIONS": SQLITE_OPTIONS}
    return {**database, "OPTIONS": {"pool": True} if ENV.production else {}}


DATABASES = {"default": _database(ENV.database_url)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
ON_POSTGRESQL = "postgresql" in DATABASES["default"]["ENGINE"]
if ON_POSTGRESQL:
    INSTALLED_APPS.append("django.contrib.postgres")

CACHES: dict[str, dict[str, Any]]
if ENV.cache_url:
    CACHES = {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": ENV.cache_url}}
else:
    CACHES = {"default": {"BACKEND": "django.core.cache.backends.filebased.FileBasedCache", "LOCATION": VAR / "cache"}}
CACHES["default"]["KEY_FUNCTION"] = "portal.cachekeys.keyed"
# Kept pages have a place of their own, so that many pages never push out what counts attempts to sign in.
CACHES["pages"] = {**CACHES["default"], "KEY_PREFIX": "pages", "OPTIONS": {}}
if not ENV.cache_url:
    CACHES["pages"] |= {"LOCATION": VAR / "pages", "OPTIONS": {"MAX_ENTRIES": 20_000}}

MEDIA_ROOT = VAR / "media"
MEDIA_URL = "/media/"
STATIC_ROOT = VAR / "static"
STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "portal" / "static"]
_SEALED = {"file_permissions_mode": 0o600, "directory_permissions_mode": 0o700}
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "quarantine": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": ENV.quarantine or VAR / "quarantine", **_SEALED},
    },
    "copies": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": ENV.copies or VAR / "copies", **_SEALED},
    },
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# --- The vault --------------------------------------------------------------------------------

VAULT_MASTER_KEYS = (
    ENV.master_keys.get_secret_value() if ENV.master_keys else "embedded:" + environment.secret_in(VAR, "master_key")
)
VAULT_DIGEST_KEY = ENV.digest_key.get_secret_value() if ENV.digest_key else environment.secret_in(VAR, "digest_key")

LARGEST_UPLOAD = ENV.upload_mb * 1024 * 1024
FILE_UPLOAD_HANDLERS = ["vault.uploads.SealedUploads"]
SCANNER = ENV.scanner
JAIL_FOLDER = ENV.jail
JAIL_USER = ENV.jail_user

# --- Words and time ---------------------------------------------------------------------------

LANGUAGE_CODE = "en-gb"
LANGUAGES = [("en-gb", "English"), ("fr", "French")]  # those whose words on the pages' frame stand in locale/
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAIL_I18N_ENABLED = True
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "Europe/London"
USE_TZ = True
USE_I18N = True

# --- Sign-in ----------------------------------------------------------------------------------

AUTH_USER_MODEL = "people.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.ScryptPasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/your-page/"
LOGOUT_REDIRECT_URL = "/account/signed-out/"
ACCOUNT_ADAPTER = "people.adapters.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_TIMEOUT = 180
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_MAX_ATTEMPTS = 3
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 180
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 3
ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED = True
ACCOUNT_PASSWORD_RESET_BY_CODE_TIMEOUT = 180
ACCOUNT_PASSWORD_RESET_BY_CODE_MAX_ATTEMPTS = 3
ACCOUNT_FORMS = {"signup": "people.forms.signing_in.SignUpForm"}
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = True  # a stranger's address gets the same number of mails as a known one
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
ACCOUNT_SESSION_REMEMBER = False  # the session ends with the browser: many share a device
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_RATE_LIMITS = {
    "login": "10/m/ip",
    "login_failed": "10/m/ip,5/5m/key",
    "request_login_code": "10/m/ip,3/5m/key",
    "reset_password": "10/m/ip,3/5m/key",
    "signup": "10/m/ip",
    "card": "10/m/ip",
}
ALLAUTH_USER_CODE_FORMAT = {"numeric": True, "length": 6, "dashed": False}
ALLAUTH_TRUSTED_PROXY_COUNT = ENV.trusted_proxies
MFA_ADAPTER = "people.adapters.MFAAdapter"
MFA_FORMS = {
    "add_webauthn": "people.forms.signing_in.AddPasskeyForm",
    "login_webauthn": "people.forms.signing_in.PasskeySignInForm",
}
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_PASSKEY_SIGNUP_ENABLED = False
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = EMBEDDED
MFA_TOTP_ISSUER = "Ribbon"
MFA_TOTP_TOLERANCE = 1
USERSESSIONS_TRACK_ACTIVITY = False  # an address list of where a family signs in is nobody's business

SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_AGE = None  # gone with the browser, like the session
CSRF_COOKIE_HTTPONLY = True
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"  # no third cookie
CSRF_FAILURE_VIEW = "portal.views.csrf_failure"

# --- Safety of the wire -----------------------------------------------------------------------

X_FRAME_OPTIONS = "SAMEORIGIN"
SILENCED_SYSTEM_CHECKS = [
    "security.W019",  # Wagtail shows an editor the preview in a frame of its own
    "security.W021",  # whether browsers preload it is for the owner of the domain to say
]
SECURE_REFERRER_POLICY = "same-origin"  # "no-referrer" has browsers send forms with "Origin: null", which are refused
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "media-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [SELF],
        "manifest-src": [SELF],
    }
}
if ENV.production:
    SESSION_COOKIE_NAME = "__Host-sessionid"
    CSRF_COOKIE_NAME = "__Host-csrftoken"
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True
    SECURE_SSL_REDIRECT = True
    SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if ENV.trusted_proxies else None

# --- Messages ---------------------------------------------------------------------------------

DEFAULT_FROM_EMAIL = ENV.email_from
OUTBOX_REACH = "people.contact.reach"
OUTBOX_RINGABLE = "people.rules.ringable"
PEOPLE_ON_RECORD = "letterbox.published.on_record"
PEOPLE_ACROSS = "letterbox.published.across"
OUTBOX_SEEN = "outbox.mailbox.seen" if EMBEDDED and not ENV.email_host else None
DOORS = "portal.doors.policy_of"
MAILBOX = VAR / "mailbox"
if ENV.email_host:
    EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    EMAIL_HOST = ENV.email_host
    EMAIL_PORT = ENV.email_port
    EMAIL_HOST_USER = ENV.email_user
    EMAIL_HOST_PASSWORD = ENV.email_password.get_secret_value()
    EMAIL_USE_TLS = ENV.email_tls
    EMAIL_TIMEOUT = 30
elif EMBEDDED:
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = MAILBOX
else:
    raise ImproperlyConfigured("RIBBON_EMAIL_HOST is missing")

# --- Background work: rows are the memory, Celery rings the bell --------------------------------

CELERY_BROKER_URL = ENV.redis_url or "filesystem://localhost"
CELERY_BROKER_TRANSPORT_OPTIONS: dict[str, Any]
if ENV.redis_url:
    CELERY_BROKER_TRANSPORT_OPTIONS = {
        "visibility_timeout": 600,
        "unacked_restore_interval": 5,
        "unacked_restore_throttle": 1,
        "socket_connect_timeout": 2,
    }
else:
    _QUEUE = VAR / "queue"
    for _folder in (_QUEUE, _QUEUE / "control"):
        _folder.mkdir(parents=True, exist_ok=True)
    CELERY_BROKER_TRANSPORT_OPTIONS = {
        "data_folder_in": str(_QUEUE),
        "data_folder_out": str(_QUEUE),
        "control_folder": str(_QUEUE / "control"),
    }
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_TIME_LIMIT = 240
CELERY_TASK_SOFT_TIME_LIMIT = 200
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TIMEZONE = TIME_ZONE
CELERY_BEAT_SCHEDULE = {"bell": {"task": "outbox.tasks.ring_the_bell", "schedule": schedule(20.0)}}
CELERY_BEAT_SCHEDULE_FILENAME = str(VAR / "beat")

# --- Wagtail: public content only ----------------------------------------------------------------

WAGTAIL_SITE_NAME = "Ribbon"
WAGTAILADMIN_BASE_URL = PUBLIC_URL
WAGTAILADMIN_LOGIN_URL = "account_login"
WAGTAIL_FRONTEND_LOGIN_URL = "account_login"
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAILUSERS_PASSWORD_ENABLED = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_PRIVATE_PAGE_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAILDOCS_PRIVATE_COLLECTION_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAILDOCS_EXTENSIONS = ["pdf", "mp4", "webm", "mp3", "vtt"]  # nothing that a browser would run
WAGTAIL_USER_TIME_ZONES = ["Europe/London"]
WAGTAILADMIN_PERMITTED_LANGUAGES = [("en", "English")]
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp", "avif", "heic"]  # nothing that moves, nothing with code in it
WAGTAILIMAGES_FORMAT_CONVERSIONS = {"jpeg": "webp"}
WAGTAIL_FINISH_WORKFLOW_ACTION = "home.finishing.publish_agreed"
WAGTAILSEARCH_BACKENDS = {
    "default": {
        "BACKEND": "wagtail.search.backends.database",
        **({"SEARCH_CONFIG": "english"} if ON_POSTGRESQL else {}),
    }
}
TAGGIT_CASE_INSENSITIVE = True
EXIT_TO = ENV.exit_to
KEEP_DRY = ENV.keep_dry

# --- Logs: ids and states, never what people wrote -------------------------------------------------

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"()": "portal.logs.Quiet", "format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "INFO"},
    "loggers": {
        "django.db.backends": {"level": "WARNING"},
        "django.request": {"level": "ERROR"},
        "django_tasks": {"level": "WARNING"},  # Wagtail's index updates, two lines each
        "fontTools": {"level": "WARNING"},  # twenty lines for each PDF
        "wagtail": {"level": "WARNING"},  # tells page titles; Wagtail's own history has them
    },
}
