"""Runs Python code in the sandbox for `test_sandbox.py`: a small process that forks a child a time.

Started with the JSON object `{"folder", "user", "without", "imports"}`; reads requests, one JSON
object a line: `{"code", "limits", "sealed"}`. The answer to each is what happened to the child:
`{"value"}` of the last variable `value`, `{"error", "errno"}` or `{"signal"}`.
"""

from __future__ import annotations

import ctypes
import errno
import importlib
import json
import os
import platform
import signal
import socket
import struct
import sys
import tempfile
from pathlib import Path

from autograder.engine import sandbox
from autograder.engine.job import Limits
from autograder.engine.sandbox import process

# What the code imports: an ordinary user may be unable to read the Python of root.
_IMPORTED_BEFORE = (
    *("asyncio", "concurrent.futures.thread", "fcntl", "mmap", "resource", "shutil"),
    *("subprocess", "tempfile", "termios", "threading"),
)
# unshare, setns, mount, pivot_root, chroot and the flags of clone, as Docker's profile has it.
_NAMESPACES = {"x86_64": (272, 308, 165, 155, 161), "aarch64": (97, 268, 40, 41, 51)}
_CLONE = {"x86_64": 56, "aarch64": 220}
_CLONE3 = 435
_LANDLOCK = (444, 445, 446)
_SETRESUID = {"x86_64": 117, "aarch64": 147}
_SECCOMP = {"x86_64": 317, "aarch64": 277}


def refuse(*what: str) -> None:
    """Be a system without user `namespaces`, without `landlock` or without other `users`."""
    machine = platform.machine()
    refused = {}
    if "namespaces" in what:
        refused.update(dict.fromkeys(_NAMESPACES[machine], errno.EPERM))
        refused[_CLONE3] = errno.ENOSYS
    if "landlock" in what:
        refused.update(dict.fromkeys(_LANDLOCK, errno.ENOSYS))
    if "users" in what:
        refused[_SETRESUID[machine]] = errno.EINVAL
    program = [struct.pack("=HBBI", 0x20, 0, 0, 0)]
    for number, answer in refused.items():
        program.append(struct.pack("=HBBI", 0x15, 0, 1, number))
        program.append(struct.pack("=HBBI", 0x06, 0, 0, 0x0005_0000 | answer))
    if "namespaces" in what:
        program += [
            struct.pack("=HBBI", 0x15, 0, 4, _CLONE[machine]),
            struct.pack("=HBBI", 0x20, 0, 0, 16),
            struct.pack("=HBBI", 0x54, 0, 0, 0x7E02_0000),
            struct.pack("=HBBI", 0x15, 1, 0, 0),
            struct.pack("=HBBI", 0x06, 0, 0, 0x0005_0000 | errno.EPERM),
        ]
    program.append(struct.pack("=HBBI", 0x06, 0, 0, 0x7FFF_0000))
    code = ctypes.create_string_buffer(b"".join(program))
    process.set_no_new_privileges()
    header = struct.pack("@HP", len(program), ctypes.addressof(code))
    process.syscall(_SECCOMP[machine], 1, 0, header)


def main() -> None:
    options = json.loads(sys.argv[1])
    for name in (*_IMPORTED_BEFORE, *options["imports"]):
        importlib.import_module(name)
    folder = Path(options["folder"])
    if options["user"]:
        os.setgroups([])
        os.setresgid(*[options["user"]] * 3)
        os.setresuid(*[options["user"]] * 3)
    refuse(*options["without"])
    for line in sys.stdin:
        print(json.dumps(_done(json.loads(line), folder)), flush=True)


def _done(request: dict, folder: Path) -> dict:
    reading, writing = os.pipe()
    parent = os.getpid()
    child = os.fork()
    if child == 0:
        os.close(reading)
        os.dup2(2, 1)
        answer = _tried(request, folder, parent)
        os.write(writing, json.dumps(answer, default=repr).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as told:
        answer = told.read()
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return {"signal": signal.Signals(os.WTERMSIG(status)).name}
    return json.loads(answer)


def _tried(request: dict, folder: Path, parent: int) -> dict:
    scratch = folder / "scratch"
    os.environ.update(HOME=str(scratch), TMPDIR=str(scratch), MPLCONFIGDIR=str(scratch))
    tempfile.tempdir = None
    os.chdir(scratch)
    names = {
        "folder": folder,
        "scratch": scratch,
        "outside": folder / "outside",
        "parent": parent,
        "call": process.syscall,
    }
    try:
        names["isolation"] = sandbox.enter(
            [*sandbox.library_paths(), folder / "data"], [scratch], Limits(**request["limits"])
        )
        names["unix_socket"] = socket.socket(socket.AF_UNIX)
        if request["sealed"]:
            sandbox.seal()
        exec(request["code"], names)
    except BaseException as error:
        return {"error": f"{type(error).__name__}: {error}", "errno": getattr(error, "errno", None)}
    return {"value": names.get("value")}


if __name__ == "__main__":
    main()
