"""How a file comes in with a form: what is large goes to disk sealed with a key that is forgotten with the request."""

import os
import tempfile
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler
from django.utils.translation import gettext as _

from vault.keys import KEY_BYTES
from vault.streams import Opening, Sealer
from vault.words import WHY_NOT, Words

PLACE = "upload"


class SealedUploads(FileUploadHandler):
    """Takes files of forms. Of one that is too large it keeps nothing but its size (see `trouble_with`)."""

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self._key = os.urandom(KEY_BYTES)
        self._sealer = Sealer(self._key, PLACE)
        self._file = tempfile.SpooledTemporaryFile(max_size=settings.FILE_UPLOAD_MAX_MEMORY_SIZE)  # noqa: SIM115
        self._size = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        self._size += len(raw_data)
        if self._size <= settings.LARGEST_UPLOAD:
            self._file.write(self._sealer.feed(raw_data))

    def file_complete(self, file_size: int) -> UploadedFile:
        self._file.write(self._sealer.end())
        opening: Any = Opening(self._file, self._key, PLACE)
        return UploadedFile(opening, self.file_name, self.content_type, file_size, self.charset)

    def upload_interrupted(self) -> None:
        self._file.close()


def trouble_with(upload: UploadedFile) -> Words:
    """Why this file cannot be taken in, to be told beside its field; nothing when it can."""
    if not upload.size:
        return WHY_NOT["empty"]
    if upload.size > settings.LARGEST_UPLOAD:
        most = settings.LARGEST_UPLOAD // (1024 * 1024)
        return _("That file is too large for us: %(most)s MB is the most. Please send a smaller one.") % {"most": most}
    return ""
