from vault.models.copies import Edit, SafeCopy
from vault.models.files import File
from vault.models.keys import DataKey, Sealed

__all__ = ["DataKey", "Edit", "File", "SafeCopy", "Sealed"]
