"""Locks of `multiprocessing` in a process that can start no other: it shares them with nobody.

The system keeps such locks in `/dev/shm`, which is closed in the sandbox. Pools of threads need
them as well (`multiprocessing.pool.ThreadPool`, and so `keras.utils.image_dataset_from_directory`),
and one process can count for itself.
"""

from __future__ import annotations

import _multiprocessing
import os
import threading
from multiprocessing import synchronize
from types import SimpleNamespace, TracebackType

RECURSIVE = 0  # as in multiprocessing.synchronize; the other kind is a semaphore


class SemLock:
    """What `_multiprocessing.SemLock` is, for the threads of this process.

    Args:
        kind: `RECURSIVE`, or 1 for a semaphore.
        value: how often it can be acquired at first.
        maxvalue: the largest value.
        name, unlink: of the file that this one does not need.
    """

    SEM_VALUE_MAX = 2**31 - 1

    def __init__(self, kind: int, value: int, maxvalue: int, name: str, unlink: bool):
        self.kind, self.maxvalue = kind, maxvalue
        # Without a name there is no file that somebody would have to remove.
        self.name, self.handle = None, 0
        self._value, self._acquired, self._last = value, 0, 0
        self._changed = threading.Condition()

    def acquire(self, block: bool = True, timeout: float | None = None) -> bool:
        """Take it; `timeout` in seconds, `None` to wait without end. Says whether it was taken."""
        with self._changed:
            if not (self.kind == RECURSIVE and self._is_mine()):
                wait = timeout if timeout is None else max(timeout, 0)
                if not self._changed.wait_for(lambda: self._value > 0, wait if block else 0):
                    return False
                self._value -= 1
            self._acquired += 1
            self._last = threading.get_ident()
            return True

    def release(self) -> None:
        """Give it back.

        Raises:
            AssertionError: a recursive lock that this thread does not hold.
            ValueError: it was not taken so often.
        """
        with self._changed:
            if self.kind == RECURSIVE:
                if not self._is_mine():
                    raise AssertionError("attempt to release recursive lock not owned by thread")
                self._acquired -= 1
                if self._acquired:
                    return
            else:
                if self._value >= self.maxvalue:
                    raise ValueError("semaphore or lock released too many times")
                self._acquired -= 1
            self._value += 1
            self._changed.notify()

    def __enter__(self) -> bool:
        return self.acquire()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.release()

    # What multiprocessing.synchronize calls, by these names.

    def _count(self) -> int:
        return self._acquired

    def _is_mine(self) -> bool:
        return self._acquired > 0 and self._last == threading.get_ident()

    def _get_value(self) -> int:
        return self._value

    def _is_zero(self) -> bool:
        return self._value == 0

    def _after_fork(self) -> None:
        self._acquired = 0


def keep_within_this_process() -> None:
    """Let the locks of `multiprocessing` be those above where the system refuses its own.

    `_multiprocessing` itself stays as it is: joblib asks it whether processes can share a lock,
    and works without processes where they cannot.
    """
    try:
        _multiprocessing.SemLock(1, 1, 1, f"/probe-{os.getpid()}", True)
    except OSError:
        synchronize._multiprocessing = SimpleNamespace(SemLock=SemLock)  # type: ignore[attr-defined]
