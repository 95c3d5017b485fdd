"""Where sealed bytes lie: what was given to us in one store, what was rebuilt from it in another."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from django.core.files.base import File as Content
from django.core.files.storage import Storage, storages

from vault.keys import data_key, data_key_for_writing
from vault.streams import Opening, Pulled, sealed


class Store:
    """One storage of the settings. A name is a random id: no file name of anybody is ever part of a path."""

    def __init__(self, alias: str) -> None:
        self.alias = alias

    @property
    def _storage(self) -> Storage:
        return storages[self.alias]

    def _path(self, name: str) -> str:
        return f"{name[:2]}/{name}"

    def _place(self, name: str) -> str:
        return f"{self.alias}|{name}"

    def write(self, owner: str, name: str, chunks: Iterable[bytes]) -> int:
        """Seals these for `owner`; returns how many bytes they were. What breaks off leaves nothing behind."""
        count = 0

        def counted() -> Iterator[bytes]:
            nonlocal count
            for chunk in chunks:
                count += len(chunk)
                yield chunk

        stream: Any = Pulled(sealed(counted(), data_key_for_writing(owner), self._place(name)))
        try:
            self._storage.save(self._path(name), Content(stream, name))
        except BaseException:
            self.remove(name)
            raise
        return count

    def open(self, owner: str, name: str) -> Opening:
        """Raises FileNotFoundError when there is none, InvalidTag when it is not what was written."""
        return Opening(self._storage.open(self._path(name)), data_key(owner), self._place(name))

    def remove(self, *names: str) -> None:
        for name in names:
            self._storage.delete(self._path(name))

    def names(self, before: datetime) -> Iterator[str]:
        """All that was written before then."""
        for folder in self._storage.listdir("")[0] if self._storage.exists("") else ():
            for name in self._storage.listdir(folder)[1]:
                if self._storage.get_modified_time(self._path(name)) < before:
                    yield name


QUARANTINE = Store("quarantine")
COPIES = Store("copies")
