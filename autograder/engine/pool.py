"""Marks jobs, several at once: on this machine, or on a Dask cluster.

A pool holds two warm processes. For each job it makes a folder, lets one fork the student's
process and the other the examiner, waits for the result, and ends both, however it went.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from autograder.engine import codec, job, sandbox
from autograder.engine.concurrency import Key, Value, map_calls, usable_cores
from autograder.engine.job import Job, Result
from autograder.engine.ordinary import OrdinaryKernels
from autograder.engine.run_folder import RunFolder
from course.tensorflow_variables import QUIET
from course.toolkit import places

# What takes long to import and not every course uses; TensorFlow stands for all that checks need.
LIBRARIES = ("pandas", "matplotlib.pyplot", "tensorflow")
_STRENGTH = (job.NONE, job.PARTIAL, job.FULL)
_READY_SECONDS = 180.0
_GRACE_SECONDS = 90.0
# What goes wrong with one file and would go wrong with every other.
_FOR_EVERYBODY = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO, errno.EMFILE, errno.ENFILE)
_RESULT_BYTES = 200_000_000
_MOST_LEFT_OPEN = 3  # test cells of one submission; each costs a run of its notebook
_FOLDERS = ("scratch/files", "scratch/home", "sockets", "examiner")
# What the process that forks workers may read of this repository: nothing that marks.
_OF_THE_COURSE = tuple(
    places.ROOT / path
    for path in (
        "course",
        "autograder/__init__.py",
        "autograder/cells.py",
        "autograder/checks",
        "autograder/engine",
    )
)


class PoolError(Exception):
    """Nothing can be marked; the message says why and what to do."""


class _ExaminerEnded(Exception):
    """An examiner ended, or does not end, before it had a result.

    Attributes:
        cell: the test cell that it was at, if any.
    """

    def __init__(self, cell: str | None):
        super().__init__(cell)
        self.cell = cell


class WarmProcess:
    """A process that forks on request (`autograder.engine.warm`).

    Args:
        role: `worker` or `examiner`.
        prefix: command in front of Python, for instance bubblewrap with its options.
        libraries: what it imports, of `LIBRARIES`.
    """

    def __init__(self, role: str, prefix: Iterable[str] = (), libraries: Iterable[str] = ()):
        self._lock = threading.Lock()
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        code = (
            "import sys; sys.path.insert(0, sys.argv.pop(1));"
            "import socket; from autograder.engine.warm import main;"
            "main(sys.argv[1], socket.socket(fileno=int(sys.argv[2])), sys.argv[3:])"
        )
        self._said = tempfile.TemporaryFile()  # noqa: SIM115 (open as long as the process)
        command = [sys.executable, "-c", code, str(places.ROOT), role, str(theirs.fileno())]
        command += libraries
        self._process = subprocess.Popen(
            [*prefix, *command],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=self._said,
            env=_plain_environment(),
            pass_fds=(theirs.fileno(),),
            start_new_session=True,
        )
        theirs.close()
        self.role = role

    @property
    def pid(self) -> int:
        """Number of the process."""
        return self._process.pid

    def alive(self) -> bool:
        """Whether it still runs."""
        return self._process.poll() is None

    def last_words(self) -> str:
        """The last line that it, or a child that could not start, wrote to standard error."""
        self._said.seek(0)
        lines = self._said.read(100_000).decode(errors="replace").strip().splitlines()
        return lines[-1] if lines else "it says nothing"

    def wait_until_ready(self) -> None:
        """Wait until it has imported what it needs.

        Raises:
            PoolError: it has ended instead.
        """
        self._control.settimeout(_READY_SECONDS)
        try:
            message = self._control.recv(1000)
        except TimeoutError:
            message = b""
        if not message:
            self._process.kill()
            raise PoolError(
                f"The process that forks {self.role}s did not start: {self.last_words()}. "
                "`python3 -m course doctor` examines the installation."
            )

    def fork(self, request: dict, descriptors: Iterable[int]) -> int:
        """Let it fork a child and return a descriptor (pidfd) of that.

        Raises:
            ConnectionError: the warm process has ended.
        """
        with self._lock:
            try:
                socket.send_fds(self._control, [json.dumps(request).encode()], list(descriptors))
                message, received, _, _ = socket.recv_fds(self._control, 10_000, 1)
            except OSError as error:
                raise ConnectionError(f"the {self.role} process has ended: {error}") from None
        if not message or not received:
            raise ConnectionError(f"the {self.role} process has ended")
        return received[0]

    def close(self) -> None:
        """End it, and with it all its children."""
        self._control.close()
        self._process.kill()
        self._process.wait()
        self._said.close()


def _plain_environment() -> dict[str, str]:
    """Variables without secrets; students' processes inherit what is in them."""
    kept = ("PATH", "LANG", "LC_ALL", "TZ", "HOME", "MPLCONFIGDIR", "XDG_CACHE_HOME")
    return {
        **{name: os.environ[name] for name in kept if name in os.environ},
        "MPLBACKEND": "module://matplotlib_inline.backend_inline",
        **QUIET,
        # Several submissions run at once: each gets one core.
        "TF_NUM_INTRAOP_THREADS": "1",
        "TF_NUM_INTEROP_THREADS": "1",
        "OMP_NUM_THREADS": "1",
        # No process can be started in the sandbox: with `n_jobs=2`, scikit-learn works alone.
        "JOBLIB_MULTIPROCESSING": "0",
        "OPENBLAS_NUM_THREADS": "1",
        "MKL_NUM_THREADS": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
    }


class LocalPool:
    """Marks jobs on this machine.

    Args:
        jobs: how many at once; as many as there are cores by default.
        trusted: mark without a sandbox where there is none; for one's own notebooks only.
        namespaces: put bubblewrap around students' processes too, where it works.
        own_files: give each a file system of its own for what it writes, where that works.
        libraries: what is imported beforehand, of `LIBRARIES`; notebooks may import others
            themselves, which takes them longer.

    Attributes:
        isolation: `full`, `partial` or `none`, as the self-test found it.
        reasons: what was not refused in the self-test.
        namespaces: whether bubblewrap is used.
        warm: the warm processes by role.
    """

    def __init__(
        self,
        jobs: int | None = None,
        trusted: bool = False,
        namespaces: bool = True,
        own_files: bool = True,
        libraries: Iterable[str] = LIBRARIES,
    ):
        self.jobs = jobs or usable_cores()
        self._trusted = trusted
        self._use_namespaces = namespaces
        self._own_files = own_files
        self._libraries = tuple(libraries)
        self._prefix: dict[str, list[str]] = {}
        self._lock = threading.Lock()
        self.warm: dict[str, WarmProcess] = {}
        self._folder: RunFolder | None = None
        self.isolation = job.NONE
        self.reasons: tuple[str, ...] = ()
        self.namespaces = False

    def __enter__(self) -> LocalPool:
        self._folder = RunFolder()
        try:
            prefix = self._namespaces()
            self._prefix = {"worker": prefix}
            self._start()
            probed = sandbox.probe(prefix)
            self.isolation, self.reasons = probed.isolation, probed.reasons
            self.namespaces = bool(prefix)
            if self.isolation == job.NONE and not self._trusted:
                raise PoolError(
                    "Student code cannot be isolated here: "
                    f"{'; '.join(self.reasons)}. Mark on Linux, in WSL2 or in a container, or, for "
                    "notebooks that you trust like your own, add --trust-submissions."
                )
            self._wait_until_ready()
        except BaseException:
            self.__exit__()
            raise
        return self

    def _namespaces(self) -> list[str]:
        """Command that puts bubblewrap around the process that forks workers, if it works here."""
        if not self._use_namespaces or self._folder is None:
            return []
        import matplotlib

        environment = _plain_environment()
        environment.update(HOME="/tmp", MPLCONFIGDIR=matplotlib.get_cachedir())
        readable = [*sandbox.library_paths(), *_OF_THE_COURSE]
        return sandbox.bwrap_prefix(readable, [self._folder.path], environment) or []

    def __exit__(self, *_: Any) -> None:
        with self._lock:
            for process in self.warm.values():
                process.close()
            self.warm = {}
        if self._folder is not None and (left := self._folder.close()):
            print(left, file=sys.stderr)
        self._folder = None

    def _start(self) -> None:
        """Start both at once: most of the time goes into importing TensorFlow."""
        self.warm = {
            role: WarmProcess(role, self._prefix.get(role, ()), self._libraries)
            for role in ("worker", "examiner")
        }

    def _wait_until_ready(self) -> None:
        for process in self.warm.values():
            process.wait_until_ready()

    def mark(self, task: Job) -> Result:
        """Mark one notebook. May be called from several threads at once.

        Raises:
            PoolError: the warm processes do not start again.
        """
        tries = 2
        for attempt in range(tries):
            processes = dict(self.warm)
            if not processes:
                return _failed(task, _STOPPED)
            try:
                result = self._mark_to_its_end(task, processes)
            except ConnectionError as error:
                if attempt + 1 == tries:
                    return _failed(task, f"marking was interrupted twice: {error}")
                self._restart(processes)
                continue
            if not result.killed:
                break
            # Killed from outside; where memory was short it may have been another's fault.
        weaker = min(result.isolation, self.isolation, key=_STRENGTH.index)
        return replace(result, isolation=weaker)

    def _mark_to_its_end(self, task: Job, processes: dict[str, WarmProcess]) -> Result:
        """Mark a notebook; a test cell that ends the examiner is left to a person."""
        while True:
            try:
                return self._mark(task, processes)
            except _ExaminerEnded as ended:
                if not ended.cell or len(task.left_open) == _MOST_LEFT_OPEN:
                    return _failed(task, "the examiner ended before it had a result")
                task = replace(task, left_open=(*task.left_open, ended.cell))

    def _restart(self, broken: dict[str, WarmProcess]) -> None:
        with self._lock:
            if self.warm != broken:
                return  # another thread has done it, or the pool is closed
            for process in self.warm.values():
                process.close()
            self._start()
            self._wait_until_ready()

    def _mark(self, task: Job, processes: dict[str, WarmProcess]) -> Result:
        with contextlib.ExitStack() as stack:
            if self._folder is None:
                return _failed(task, _STOPPED)
            folder = self._folder.new()
            stack.callback(self._folder.discard, folder)
            left_out = _fill(folder, task)
            ours, examiners_pool = _pair(stack)
            examiners_link, workers_link = _pair(stack)
            workers_end, report_of_worker = _pair(stack)
            _, report_of_examiner = _pair(stack)
            request = {
                "folder": str(folder),
                "limits": asdict(task.limits),
                "sandbox": self.isolation != job.NONE,
                "own_files": self._own_files,
                "readable": [str(places.ROOT / "course")],
            }
            worker = processes["worker"].fork(request, _numbers(workers_link, report_of_worker))
            stack.callback(_end, worker)
            theirs = (examiners_pool, examiners_link, workers_end, report_of_examiner)
            numbers = _numbers(*theirs)
            numbers.insert(2, worker)
            examiner = processes["examiner"].fork({"folder": str(folder)}, numbers)
            stack.callback(_end, examiner)
            # Held by the children alone, so that the end of one is the end of its connection.
            for end in (*theirs, workers_link, report_of_worker):
                end.close()
            try:
                result = self._talk(task, ours)
            finally:
                if not all(process.alive() for process in processes.values()):
                    raise ConnectionError("a warm process has ended, and its children with it")
            return replace(result, notes=(*left_out, *result.notes))

    def _talk(self, task: Job, examiner: socket.socket) -> Result:
        last = time.monotonic() + task.limits.notebook_seconds + _GRACE_SECONDS
        deadline, examining = last, None
        try:
            codec.send(examiner, task.to_bytes())
            while True:
                data = bytes(codec.receive(examiner, _RESULT_BYTES, deadline))
                if not data.startswith(job.EXAMINING):
                    return Result.from_bytes(data)
                examining = data.removeprefix(job.EXAMINING).decode() or None
                patience = time.monotonic() + task.limits.cell_seconds + _GRACE_SECONDS
                deadline = min(last, patience) if examining else last
        except TimeoutError:
            if examining:  # computing where nothing can interrupt it
                raise _ExaminerEnded(examining) from None
            return _failed(task, "marking took far too long and was stopped")
        except (codec.Closed, codec.BadData, job.BadBytes, OSError):
            raise _ExaminerEnded(examining) from None

    def map_calls(
        self, calls: Iterable[tuple[Key, Callable[[], Value]]]
    ) -> Iterator[tuple[Key, Value]]:
        """Run functions that call `mark`, several at once; see `concurrency.map_calls`."""
        return map_calls(calls, self.jobs)


def local_pool(
    jobs: int | None = None, trusted: bool = False, libraries: Iterable[str] = LIBRARIES
) -> LocalPool | OrdinaryKernels:
    """The pool for this machine.

    Args:
        jobs: how many at once; as many as there are cores by default.
        trusted: mark even where students' code cannot be isolated.
        libraries: what is imported beforehand, of `LIBRARIES`.
    """
    if trusted and not sys.platform.startswith("linux"):
        return OrdinaryKernels(jobs or usable_cores())
    return LocalPool(jobs, trusted, libraries=libraries)


_STOPPED = "marking was stopped"
_CHANNELS = ("shell", "iopub", "stdin", "control", "hb")


def _failed(task: Job, error: str) -> Result:
    return Result(notebook=task.notebook, error=error)


def _fill(folder: Path, task: Job) -> list[str]:
    """Put into the folder of a submission what its processes need.

    Returns:
        Notes on files of the student that are left out.
    """
    for name in _FOLDERS:
        (folder / name).mkdir(parents=True)
    files = folder / "scratch" / "files"
    for name, content in task.files.items():
        _put(folder / "examiner" / name, content)
        _put(files / name, content)
    notes = []
    for name, content in task.handed_in.items():
        try:
            _put(files / name, content)
        except OSError as error:  # the course has a folder of that name, for instance
            if error.errno in _FOR_EVERYBODY:
                raise
            notes.append(f"{name}: left out ({error.strerror})")
    connection = {
        "transport": "ipc",
        "ip": str(folder / "sockets" / "k"),
        "key": secrets.token_hex(16),
        "signature_scheme": "hmac-sha256",
        "kernel_name": "python3",
        **{f"{name}_port": i for i, name in enumerate(_CHANNELS, 1)},
    }
    path = folder / "sockets" / "connection.json"
    path.write_text(json.dumps(connection), encoding="utf-8")
    # Its own user, which the sandbox makes, passes through to its own folders.
    os.chmod(folder, 0o711)
    return notes


def _put(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _pair(stack: contextlib.ExitStack) -> tuple[socket.socket, socket.socket]:
    pair = socket.socketpair()
    for end in pair:
        stack.callback(end.close)
    return pair


def _numbers(*ends: socket.socket) -> list[int]:
    return [end.fileno() for end in ends]


def _end(process: int) -> None:
    """Kill a process, if it still runs, and forget it."""
    with contextlib.suppress(ProcessLookupError):
        signal.pidfd_send_signal(process, signal.SIGKILL)
    os.close(process)
