"""Addresses that are there once, whatever the language."""

from django.urls import path
from wagtail import urls as wagtail_urls

from home import views
from home.openreferral import views as openreferral
from home.views.drafts import draft

urlpatterns = [
    path("open-now/<slug:key>/", views.open_now, name="open_now"),
    path("open-data", openreferral.about, name="open_data"),
    path("open-data/services", openreferral.services, name="open_data_services"),
    path("open-data/services/<uuid:ref>", openreferral.service, name="open_data_service"),
    path("draft/<str:token>/", draft, name="draft"),
    path("robots.txt", views.robots, name="robots"),
    path("sitemap.xml", views.sitemap, name="sitemap"),
    path("news.atom", views.news, name="news_feed"),
    path("search/", views.search_pages, name="search"),
    path("children/search/", views.search_childrens_pages, name="childrens_search"),
    *(pattern for pattern in wagtail_urls.urlpatterns if pattern.name != "wagtail_serve"),
]
