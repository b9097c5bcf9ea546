"""Whether the sandbox holds on this machine: a process in it tries what it must not be able to."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from autograder.engine.job import MEGABYTE, NONE, PARTIAL, Limits

_SECONDS = 30
_ROOT = Path(__file__).parents[3]
_ELSEWHERE = (
    "the sandbox needs Linux: on Windows mark in WSL 2, on macOS in a container (Docker, Podman)"
)


@dataclass(frozen=True)
class Probe:
    """What the self-test found.

    Attributes:
        isolation: `full` (all was refused), `partial` (some was not) or `none`.
        reasons: what was not refused, or why nothing could be tried; empty when `full`.
    """

    isolation: str
    reasons: tuple[str, ...] = ()


def probe(prefix: Sequence[str] = ()) -> Probe:
    """Try the sandbox in a process of its own; takes about a tenth of a second.

    Args:
        prefix: command that the process is started with, as the warm process will be; see
            `bwrap_prefix`.
    """
    if not sys.platform.startswith("linux"):
        return Probe(NONE, (_ELSEWHERE,))
    try:
        tried = subprocess.run(
            [*prefix, sys.executable, "-m", __package__],
            cwd=_ROOT,
            env={**os.environ, "SANDBOX_SELFTEST": "secret"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=_SECONDS,
        )
        found = json.loads(tried.stdout)
        return Probe(found["isolation"], tuple(found["reasons"]))
    except subprocess.TimeoutExpired:
        return Probe(NONE, (f"the self-test of the sandbox did not end within {_SECONDS} s",))
    except ValueError:
        said = tried.stderr.strip().splitlines() or [f"exit code {tried.returncode}"]
        return Probe(NONE, (f"the self-test of the sandbox failed: {said[-1]}",))


def main() -> None:
    """Print the outcome of the self-test as JSON."""
    with tempfile.TemporaryDirectory(prefix="sandbox-") as folder:
        print(json.dumps(asdict(_try_in(Path(folder)))))


@dataclass(frozen=True)
class _World:
    """What the process in the sandbox has and what it tries to get at."""

    scratch: Path
    outside: Path
    parent: int
    client: socket.socket

    def read_and_write(self) -> None:
        (self.scratch / "file").write_text("text")
        (self.scratch / "file").read_text()
        os.listdir(os.path.dirname(os.__file__))

    def read_outside(self) -> None:
        (self.outside / "canary").read_text()

    def write_outside(self) -> None:
        with open(self.outside / "canary", "a"):
            pass

    def create_outside(self) -> None:
        (self.outside / "new").touch()

    def tcp(self) -> None:
        socket.socket(socket.AF_INET, socket.SOCK_STREAM).close()

    def udp(self) -> None:
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()

    def connect(self) -> None:
        self.client.connect(str(self.outside / "door"))

    def signal_parent(self) -> None:
        os.kill(self.parent, 0)

    def read_environment(self) -> None:
        Path(f"/proc/{self.parent}/environ").read_bytes()

    def memory(self) -> None:
        bytearray(2 * _LIMITS.memory_bytes)

    def large_file(self) -> None:
        (self.scratch / "large").write_bytes(bytes(2 * _LIMITS.file_bytes))

    def fork(self) -> None:
        if os.fork() == 0:
            os._exit(0)

    def execute(self) -> None:
        os.execv(shutil.which("true") or "/bin/true", ["true"])


_LIMITS = Limits(memory_bytes=500 * MEGABYTE, file_bytes=MEGABYTE)
_POSSIBLE = {"to read the libraries and write the folder": _World.read_and_write}
_REFUSED = {
    "to read a file outside": _World.read_outside,
    "to write a file outside": _World.write_outside,
    "to make a file outside": _World.create_outside,
    "to open a TCP socket": _World.tcp,
    "to open a UDP socket": _World.udp,
    "to connect to a Unix socket outside": _World.connect,
    "to send a signal to another process": _World.signal_parent,
    "to read the environment of another process": _World.read_environment,
    "to use more memory than the limit": _World.memory,
    "to write a larger file than the limit": _World.large_file,
    "to start a process": _World.fork,
    "to run a program": _World.execute,  # the last, because it may succeed
}


def _try_in(folder: Path) -> Probe:
    scratch, outside = folder / "scratch", folder / "outside"
    for part in (folder, scratch, outside):
        part.mkdir(exist_ok=True)
        part.chmod(0o777)  # it is not the user that must keep the process out
    (outside / "canary").touch()
    (outside / "canary").chmod(0o666)
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(str(outside / "door"))
        (outside / "door").chmod(0o777)
        door.listen()
        found = _found_by_child(scratch, outside)
    layers, error = found.pop("layers", NONE), found.pop("error", "")
    if error:
        return Probe(NONE, (error,))
    not_possible = [f"not possible: {what}" for what in _POSSIBLE if not found.get(what)]
    not_refused = [f"not refused: {what}" for what in _REFUSED if not found.get(what)]
    if layers == NONE or not_possible:
        return Probe(NONE, (*not_possible, *not_refused))
    return Probe(PARTIAL if not_refused else layers, tuple(not_refused))


def _found_by_child(scratch: Path, outside: Path) -> dict[str, Any]:
    """What was as it should be; a process that ends early has found nothing of the rest."""
    reading, writing = os.pipe()
    parent = os.getpid()
    child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            for line in _tried(scratch, outside, parent):
                os.write(writing, json.dumps(line).encode() + b"\n")
        except Exception as error:
            os.write(writing, json.dumps({"error": f"the sandbox failed: {error}"}).encode())
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as lines:
        found = {name: value for line in lines for name, value in json.loads(line).items()}
    os.waitpid(child, 0)
    return found


def _tried(scratch: Path, outside: Path, parent: int) -> Iterator[dict[str, Any]]:
    from autograder.engine.sandbox import enter, library_paths, seal

    layers = enter(library_paths(), [scratch], _LIMITS)
    world = _World(scratch, outside, parent, socket.socket(socket.AF_UNIX))
    seal()
    yield {"layers": layers}
    for what, attempt in _POSSIBLE.items():
        yield {what: not _refused(world, attempt)}
    for what, attempt in _REFUSED.items():
        yield {what: _refused(world, attempt)}


def _refused(world: _World, attempt: Callable[[_World], None]) -> bool:
    try:
        attempt(world)
    except (OSError, MemoryError):
        return True
    return False
