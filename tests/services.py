"""Finds the PostgreSQL and the Redis that tests may use.

python -m tests.services postgresql     prints its address, or on standard error why there is none
"""

import os
import sys

POSTGRESQL = ["postgres://postgres@127.0.0.1:5432/postgres", "postgres://%2Fvar%2Frun%2Fpostgresql/postgres"]
REDIS = ["redis://127.0.0.1:6379/15"]
SECONDS = 3


class Missing(Exception):
    """There is no such service; the message says what to do."""


def postgresql() -> str:
    """The address of a PostgreSQL on which we may make databases."""
    import psycopg

    named = os.environ.get("RIBBON_TEST_DATABASE_URL")
    for url in [named] if named else POSTGRESQL:
        try:
            with psycopg.connect(url, connect_timeout=SECONDS) as connection:
                can = connection.execute("SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user")
                if can.fetchone() == (True,):
                    return url
        except psycopg.OperationalError:
            continue
    raise Missing(
        "No PostgreSQL answers here in which databases may be made."
        " Start one, or set RIBBON_TEST_DATABASE_URL=postgres://user:password@host/name."
    )


def redis() -> str:
    """The address of a Redis that tests may fill and empty."""
    from redis import Redis
    from redis.exceptions import RedisError

    named = os.environ.get("RIBBON_TEST_REDIS_URL")
    for url in [named] if named else REDIS:
        try:
            with Redis.from_url(url, socket_connect_timeout=SECONDS) as client:
                client.ping()
        except RedisError:
            continue
        return url
    raise Missing("No Redis answers here. Start one, or set RIBBON_TEST_REDIS_URL=redis://host:6379/15.")


def in_ci() -> bool:
    return bool(os.environ.get("CI"))


if __name__ == "__main__":
    try:
        print({"postgresql": postgresql, "redis": redis}[sys.argv[1]]())
    except Missing as missing:
        sys.exit(str(missing))
