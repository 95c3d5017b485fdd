"""The door for questions that public pages ask."""

from django.views.decorators.csrf import csrf_exempt
from wagtail import views as wagtail_views

from base import access

# A question on a public page is asked at `…/answer/`. It changes nothing and knows nobody, so that nothing can be done
# in somebody's name there, and no cookie is needed.
answer = access.public(csrf_exempt(wagtail_views.serve))
