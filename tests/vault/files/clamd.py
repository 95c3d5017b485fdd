"""A clamd of the tests' own: one hand-written signature, no download of others, gone when the tests end."""

import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from time import monotonic, sleep

# The harmless text that every scanner finds by agreement; in two halves, so that none finds it in this file.
EICAR = (r"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*").encode()
SECONDS = 30
CONFIGURATION = """
Foreground yes
DatabaseDirectory {folder}/signatures
TemporaryDirectory {folder}
OfficialDatabaseOnly no
TCPAddr 127.0.0.1
TCPSocket {port}
StreamMaxLength {most}
MaxFileSize {most}
MaxScanSize {most}
AlertExceedsMax yes
ExitOnOOM yes
"""


def missing() -> str:
    """Why there can be no scanner here; nothing when there can."""
    return "" if shutil.which("clamd") else "No clamd here: apt-get install --no-install-recommends clamav-daemon"


def _free_port() -> int:
    with closing(socket.socket()) as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def running(folder: Path, most: str = "400M") -> Iterator[str]:
    """Its address, as RIBBON_SCANNER takes it."""
    port = _free_port()
    (folder / "signatures").mkdir()
    (folder / "signatures" / "ribbon.ndb").write_text(f"Ribbon.Eicar:0:*:{EICAR.hex()}\n")
    (folder / "clamd.conf").write_text(CONFIGURATION.format(folder=folder, port=port, most=most))
    command = [shutil.which("clamd"), "--config-file", folder / "clamd.conf"]
    with (folder / "log").open("wb") as log, subprocess.Popen(command, stdout=log, stderr=log) as process:
        try:
            _wait(process, port, folder)
            yield f"127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(SECONDS)


def _wait(process: subprocess.Popen[bytes], port: int, folder: Path) -> None:
    end = monotonic() + SECONDS
    while monotonic() < end and process.poll() is None:
        with closing(socket.socket()) as line:
            if line.connect_ex(("127.0.0.1", port)) == 0:
                return
        sleep(0.05)
    raise RuntimeError(f"clamd did not start: {(folder / 'log').read_text()[-500:]}")
