"""Names of what lies in the cache, from which nobody can tell whom an entry is about."""

from django.utils.crypto import salted_hmac


def keyed(key: str, prefix: str, version: int) -> str:
    """A keyed digest. allauth names its counters by plain digests of e-mail addresses, which can be guessed."""
    return salted_hmac("cache", f"{prefix}:{version}:{key}", algorithm="sha256").hexdigest()
