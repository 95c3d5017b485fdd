"""Every address of Ribbon. Each has a policy (portal/doors.py); Wagtail's pages come last."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path
from django.views.generic import RedirectView
from django.views.static import serve
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from base.access import public
from portal.views import data

sign_in = public(RedirectView.as_view(pattern_name="account_login", query_string=True))

urlpatterns: list[URLPattern | URLResolver] = [
    path("account/", include("people.urls.account")),
    path("account/", include("allauth.urls")),
    path("your-page/", include("letterbox.urls.families")),
    path("your-page/", include("people.urls.own")),
    path("your-page/", include("desk.urls.families")),
    path("staff/", include("letterbox.urls.staff")),
    path("staff/", include("outbox.urls.staff")),
    path("staff/", include("people.urls.staff")),
    path("staff/", include("desk.urls.staff")),
    path("staff/data/", data, name="data"),
    # Wagtail's own doors would let a password alone in; they lead to the one sign-in.
    path("cms/login/", sign_in, name="cms_login"),
    path("_util/login/", sign_in, name="util_login"),
    path("cms/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
]

if settings.EMBEDDED:
    urlpatterns += [
        path("mailbox/", include("outbox.urls.mailbox")),
        path("media/images/<path:path>", public(serve), {"document_root": settings.MEDIA_ROOT / "images"}),
    ]

urlpatterns += [
    path("", include("home.urls.site")),
    *i18n_patterns(path("", include("home.urls.pages")), prefix_default_language=False),
]
