"""How much of what may come in, and what comes out. Both sides of the jail's wall read this."""

from vault.inside.walls import Limits

MB = 1024 * 1024

MOST_PIXELS = 80_000_000
MOST_PIXELS_OF_JPEG = 210_000_000  # telephones make them, and they can be opened at an eighth of their size
LONGEST_EDGE = 2400  # 8 inches at 300 dots; a page of A4 at 200
THUMBNAIL_EDGE = 400
MOST_PAGES = 40
MOST_PIECES = MOST_PAGES + 1
MOST_WORDS = 400_000  # letters of text, a long book
MOST_SOUND = 30 * 60
MOST_FILM = 10 * 60
REPORT = "report.json"
ORIGINAL = "original"

# By the kind of the file: what one process may use, and for how long all of it may take.
LIMITS = {
    "picture": Limits(seconds=10, memory=900 * MB, file_size=40 * MB),
    "pdf": Limits(seconds=40, memory=900 * MB, file_size=40 * MB),
    "words": Limits(seconds=40, memory=900 * MB, file_size=40 * MB),
    "film": Limits(seconds=900, memory=2000 * MB, file_size=400 * MB),
}
PATIENCE = {"picture": 30, "pdf": 60, "words": 60, "film": 540}
ACCEPTED = {"picture": 60 * MB, "pdf": 60 * MB, "words": 60 * MB, "film": 400 * MB}
