"""A warm process: it imports what is needed once, then forks a child for each submission.

There are two, started by the pool: one forks workers, which run the code of students; it never
sees a spec, a mark or a secret. The other forks examiners, which run test cells.

Forking after `import tensorflow` is safe. Forking after the first operation hangs every child,
and so does a thread that holds a lock; `_fit_to_fork` refuses both.
"""

from __future__ import annotations

import ctypes
import gc
import importlib
import json
import os
import selectors
import signal
import socket
import sys
from typing import Any

_MESSAGE_BYTES = 65_536
_MAX_DESCRIPTORS = 8
_PR_SET_PDEATHSIG = 1


class NotFitToFork(RuntimeError):
    """A child of this process would hang; the message says why."""


def main(role: str, control: socket.socket, libraries: list[str]) -> None:
    """Prepare, say so, and fork until the other end of `control` is closed.

    A request is JSON with file descriptors beside it; the last descriptor is where the way the
    child ended is written. The reply is JSON with a descriptor of the child's process (pidfd).
    """
    sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]  # slow, not needed
    module = importlib.import_module(f"autograder.engine.{role}")
    module.prepare(libraries)
    gc.collect()
    # What is there now stays: the collector would touch, and so copy, every page of it.
    gc.freeze()
    fit_to_fork()
    control.send(json.dumps({"ready": os.getpid()}).encode())
    Forks(control, module.run).serve()


def fit_to_fork() -> None:
    """Make sure that a child of this process can use TensorFlow.

    Raises:
        NotFitToFork: there is a second thread, or TensorFlow has begun to work.
    """
    threads = len(os.listdir("/proc/self/task"))
    if threads != 1:
        raise NotFitToFork(f"the warm process has {threads} threads; it must have one")
    if "tensorflow" in sys.modules:
        from tensorflow.python.eager import context

        # There is no public way to ask this without starting the very thing.
        if context.context()._initialized:
            raise NotFitToFork("an operation of TensorFlow ran in the warm process")


class Forks:
    """Children of the warm process: made on request, their end reported.

    Args:
        control: where requests come from.
        run: what a child does with the request and its descriptors.
    """

    def __init__(self, control: socket.socket, run: Any):
        self._control = control
        self._run = run
        self._report_to: dict[int, int] = {}

    def serve(self) -> None:
        """Fork until the other end of the control socket is closed."""
        woken, wake = os.pipe()
        os.set_blocking(wake, False)
        signal.set_wakeup_fd(wake, warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        with selectors.DefaultSelector() as selector:
            selector.register(woken, selectors.EVENT_READ)
            selector.register(self._control, selectors.EVENT_READ)
            while True:
                for key, _ in selector.select():
                    if key.fd == woken:
                        os.read(woken, 1024)
                        self._reap()
                    elif not self._fork_one(keep_out=(woken, wake)):
                        return

    def _fork_one(self, keep_out: tuple[int, ...]) -> bool:
        message, descriptors, _, _ = socket.recv_fds(
            self._control, _MESSAGE_BYTES, _MAX_DESCRIPTORS
        )
        if not message:
            return False
        fit_to_fork()
        pid = os.fork()
        if pid == 0:
            self._child(json.loads(message), descriptors, keep_out)
        *given, report = descriptors
        for descriptor in given:
            os.close(descriptor)
        self._report_to[pid] = report
        process = os.pidfd_open(pid)
        socket.send_fds(self._control, [json.dumps({"pid": pid}).encode()], [process])
        os.close(process)
        return True

    def _child(self, request: dict, descriptors: list[int], keep_out: tuple[int, ...]) -> None:
        """Never returns."""
        code = 1
        try:
            die_with_parent()
            signal.set_wakeup_fd(-1)
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            self._control.close()
            for descriptor in (*keep_out, *self._report_to.values(), descriptors[-1]):
                os.close(descriptor)
            self._run(request, descriptors[:-1])
            code = 0
        except BaseException:
            import traceback

            traceback.print_exc()
        finally:
            os._exit(code)

    def _reap(self) -> None:
        while self._report_to:
            try:
                pid, status, usage = os.wait4(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                return
            report = self._report_to.pop(pid, None)
            if report is None:
                continue
            end = {
                "exit": os.waitstatus_to_exitcode(status),
                "cpu_seconds": usage.ru_utime + usage.ru_stime,
                "peak_bytes": usage.ru_maxrss * 1024,
            }
            try:
                os.write(report, json.dumps(end).encode())
            except BrokenPipeError:
                pass  # nobody asks any more
            finally:
                os.close(report)


def die_with_parent() -> None:
    """Let the kernel kill this process when the one that forked it ends, however it ends."""
    ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
