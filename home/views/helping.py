"""Two pages of help inside the admin."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from base import access
from people.enums import Right


@access.right(Right.OPEN_CMS)
def how_we_write(request: HttpRequest) -> HttpResponse:
    return render(request, "home/admin/how_we_write.html")


@access.right(Right.OPEN_CMS)
def how_a_page_goes_live(request: HttpRequest) -> HttpResponse:
    return render(request, "home/admin/how_a_page_goes_live.html")
