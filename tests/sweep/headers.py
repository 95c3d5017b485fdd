"""What every answer carries, whoever asked and whatever was answered."""

from django.http import HttpResponse

EVERYWHERE = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
}
OPEN = {"Cross-Origin-Resource-Policy": "cross-origin"}  # data that other websites are to show
REFERRER = ("no-referrer", "same-origin")  # a page with a form on it needs the second
SECRET_ADDRESS = ("strict-origin",)  # the address itself is a secret: not even our own next page is told
STRICT = {
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "media-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
    "manifest-src 'self'",
}
FOR_WAGTAIL = {
    "script-src 'self' 'unsafe-inline'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "frame-src 'self'",  # its preview of a page beside the form
}
PRIVATE = ("/your-page/", "/staff/", "/account/", "/cms/", "/mailbox/")


def _name(rule: str) -> str:
    return rule.partition(" ")[0]


def policy_for(path: str) -> set[str]:
    if not path.startswith("/cms/"):
        return STRICT
    looser = {_name(rule) for rule in FOR_WAGTAIL}
    return {rule for rule in STRICT if _name(rule) not in looser} | FOR_WAGTAIL


def faults(path: str, response: HttpResponse) -> list[str]:
    """Each header that is missing, says something else, or should not be there."""
    is_feed = path.startswith("/open-data") and "Access-Control-Allow-Origin" in response.headers
    wanted = EVERYWHERE | OPEN if is_feed else EVERYWHERE
    found = [f"{name}: {response.get(name)}" for name, value in wanted.items() if response.get(name) != value]
    told = SECRET_ADDRESS if path.startswith("/account/invited/") else REFERRER
    if response.get("Referrer-Policy") not in told:
        found.append(f"Referrer-Policy: {response.get('Referrer-Policy')}")
    rules = {rule.strip() for rule in response.get("Content-Security-Policy", "").split(";")}
    if rules != policy_for(path):
        found.append(f"Content-Security-Policy: {sorted(rules ^ policy_for(path))}")
    if path.startswith(PRIVATE):
        found += _faults_of_a_private_answer(response)
    return found


def _faults_of_a_private_answer(response: HttpResponse) -> list[str]:
    found = [f"{name} is there" for name in ("ETag", "Last-Modified", "Expires") if name in response]
    if response.get("Cache-Control") != "no-store, private":
        found.append(f"Cache-Control: {response.get('Cache-Control')}")
    return found
