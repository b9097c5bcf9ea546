"""Marks jobs on a Dask cluster: bytes in, bytes out, a sandbox on every machine."""

from __future__ import annotations

import atexit
import threading
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from autograder.engine.concurrency import Key, Value, map_calls
from autograder.engine.job import Job, Result
from autograder.engine.pool import PoolError, local_pool

_SECONDS_TO_CONNECT = 10
_RETRIES = 3

_lock = threading.Lock()
_local: Any = None


class DaskPool:
    """Marks jobs on the workers of a Dask cluster.

    The workers need this repository and the same libraries: `python3 -m course setup`, then
    `dask worker ADDRESS` from its root. What is sent is JSON; nothing of a student is unpickled.

    Args:
        address: of the scheduler, `tcp://host:8786`.
        trusted: mark where students' code cannot be isolated.
    """

    def __init__(self, address: str, trusted: bool = False):
        self._address = address
        self._trusted = trusted

    def __enter__(self) -> DaskPool:
        try:
            from distributed import Client
        except ImportError:
            raise PoolError(
                "A Dask cluster needs the package `distributed`: "
                "`python3 -m pip install --requirement requirements/cluster.txt`."
            ) from None
        try:
            self._client = Client(self._address, timeout=_SECONDS_TO_CONNECT)
        except (OSError, ValueError) as error:
            raise PoolError(f"No Dask scheduler answers at {self._address}: {error}") from None
        return self

    def __exit__(self, *_: Any) -> None:
        self._client.close()

    def mark(self, task: Job) -> Result:
        """Mark one notebook on some worker. May be called from several threads at once.

        Raises:
            PoolError: no worker can mark.
        """
        future = self._client.submit(
            mark_bytes, task.to_bytes(), self._trusted, pure=False, retries=_RETRIES
        )
        return Result.from_bytes(future.result())

    def map_calls(
        self, calls: Iterable[tuple[Key, Callable[[], Value]]]
    ) -> Iterator[tuple[Key, Value]]:
        """Run functions that call `mark`, two for each thread of the cluster at once."""
        threads = sum(self._client.nthreads().values()) or 1
        return map_calls(calls, 2 * threads)


def mark_bytes(task: bytes, trusted: bool) -> bytes:
    """Mark one job on this machine, in a pool that stays warm; runs on a worker of the cluster."""
    return _pool(trusted).mark(Job.from_bytes(task)).to_bytes()


def _pool(trusted: bool) -> Any:
    global _local
    with _lock:
        if _local is None:
            _local = local_pool(trusted=trusted).__enter__()
            atexit.register(_local.__exit__)
        return _local
