"""The walls of the jail, raised by the process itself before it opens what a stranger sent.

Its own user and its own empty network where the system lets us; always: limits, no sockets, no look into
other processes, and files only where the kernel knows Landlock. What is raised goes down to ffmpeg too.
"""

import ctypes
import os
import platform
import resource
import signal
import struct
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass

CLONE_NEWUSER, CLONE_NEWNET = 0x10000000, 0x40000000
PR_SET_PDEATHSIG, PR_SET_NO_NEW_PRIVS, PR_SET_SECCOMP, SECCOMP_MODE_FILTER = 1, 38, 22, 2

# AUDIT_ARCH, and the calls by number: socket, socketpair, connect, ptrace, process_vm_readv, process_vm_writev,
# add_key, request_key, keyctl, bpf, perf_event_open, userfaultfd, io_uring_setup, mount, unshare, setns,
# setsid, setpgid.
CALLS = {
    "x86_64": (0xC000003E, (41, 53, 42, 101, 310, 311, 248, 249, 250, 321, 298, 323, 425, 165, 272, 308, 112, 109)),
    "aarch64": (0xC00000B7, (198, 199, 203, 117, 270, 271, 217, 218, 219, 280, 241, 282, 425, 40, 97, 268, 157, 154)),
}
X32_BIT = 0x40000000
LOAD, EQUAL, AT_LEAST, RETURN = 0x20, 0x15, 0x35, 0x06
ALLOW, DENY, KILL = 0x7FFF0000, 0x00050000 | 1, 0x80000000  # DENY: the call says EPERM

LANDLOCK_CREATE, LANDLOCK_ADD, LANDLOCK_RESTRICT = 444, 445, 446
EXECUTE, WRITE, READ, READ_FOLDER, REMOVE, MAKE, TRUNCATE = 1, 2, 4, 8, 1 << 5, 1 << 8, 1 << 14
DEVICES = {"/dev/null": READ | WRITE, "/dev/urandom": READ}
FILES = (1 << 13) - 1
SINCE = {2: 1 << 13, 3: TRUNCATE}  # rights that came with later versions of Landlock

_libc = ctypes.CDLL(None, use_errno=True)


class NoWalls(Exception):
    """This system cannot hold a stranger's file."""


@dataclass(frozen=True)
class Limits:
    """For one process. A process that breaks one is ended."""

    seconds: int
    memory: int
    file_size: int
    processes: int = 64
    open_files: int = 64


def raise_all(limits: Limits, user: int | None, readable: Iterable[str], writable: str) -> list[str]:
    """Raises what can be raised; returns the names. Raises NoWalls when sockets cannot be shut off."""
    standing = ["network"] if _leave_the_network() else []
    _call(_libc.prctl, PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    if _keep_to(readable, writable):
        standing.append("files")
    if user is not None:
        _become(user)
        standing.append("user")
    _call(_libc.prctl, PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)  # goes with its worker
    _limit(limits, alone=user is not None)
    _shut_calls()
    return [*standing, "calls", "limits"]


def _call(function: object, *args: object) -> int:
    result: int = function(*args)  # type: ignore[operator]
    if result < 0:
        raise NoWalls(os.strerror(ctypes.get_errno()))
    return result


def _leave_the_network() -> bool:
    """An empty network of its own: as root, or as root of a user namespace where that is allowed."""
    return any(_libc.unshare(flags) == 0 for flags in (CLONE_NEWNET, CLONE_NEWUSER | CLONE_NEWNET))


def _become(user: int) -> None:
    os.setgroups([])
    os.setresgid(user, user, user)
    os.setresuid(user, user, user)


def _limit(limits: Limits, *, alone: bool) -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_DFL)  # Python would go on
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (limits.seconds, limits.seconds + 1))
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))
    resource.setrlimit(resource.RLIMIT_FSIZE, (limits.file_size, limits.file_size))
    resource.setrlimit(resource.RLIMIT_NOFILE, (limits.open_files, limits.open_files))
    if alone:  # the count is by user: with a shared one it would be the worker's count too
        resource.setrlimit(resource.RLIMIT_NPROC, (limits.processes, limits.processes))


def _keep_to(readable: Iterable[str], writable: str) -> bool:
    """Landlock: may read and run what lies in these folders, and write in one."""
    version = _libc.syscall(LANDLOCK_CREATE, None, 0, 1)
    if version < 1:
        return False
    handled = FILES | sum(right for since, right in SINCE.items() if version >= since)
    rules = _call(_libc.syscall, LANDLOCK_CREATE, ctypes.create_string_buffer(struct.pack("=Q", handled), 8), 8, 0)
    for folder in readable:
        with suppress(FileNotFoundError):
            _allow(rules, folder, EXECUTE | READ | READ_FOLDER)
    for device, rights in DEVICES.items():
        _allow(rules, device, rights)
    _allow(rules, writable, (READ | READ_FOLDER | WRITE | REMOVE | MAKE | TRUNCATE) & handled)
    _call(_libc.syscall, LANDLOCK_RESTRICT, rules, 0)
    os.close(rules)
    return True


def _allow(rules: int, path: str, rights: int) -> None:
    place = os.open(path, os.O_PATH | os.O_CLOEXEC)
    rule = ctypes.create_string_buffer(struct.pack("=Qi", rights, place), 12)
    _call(_libc.syscall, LANDLOCK_ADD, rules, 1, rule, 0)
    os.close(place)


class _Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("steps", ctypes.c_char_p)]


def _shut_calls() -> None:
    """seccomp: the calls of the table say EPERM; those of another kind of processor end the process."""
    try:
        arch, calls = CALLS[platform.machine()]
    except KeyError as error:
        raise NoWalls(f"no table of calls for {platform.machine()}") from error
    steps = [(LOAD, 0, 0, 4), (EQUAL, 1, 0, arch), (RETURN, 0, 0, KILL), (LOAD, 0, 0, 0)]
    steps += [(AT_LEAST, len(calls) + 1, 0, X32_BIT)] if platform.machine() == "x86_64" else []
    steps += [(EQUAL, len(calls) - at, 0, call) for at, call in enumerate(calls)]
    steps += [(RETURN, 0, 0, ALLOW), (RETURN, 0, 0, DENY)]
    packed = b"".join(struct.pack("=HBBI", *step) for step in steps)
    program = _Program(len(steps), packed)
    _call(_libc.prctl, PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.byref(program), 0, 0)
