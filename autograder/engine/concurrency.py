"""Several at once: how many this machine can run, and how they are run in threads."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from typing import TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


def usable_cores() -> int:
    """Cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def map_calls(
    calls: Iterable[tuple[Key, Callable[[], Value]]], at_once: int
) -> Iterator[tuple[Key, Value]]:
    """Run functions in threads; results come as they are ready.

    When it is stopped, by Ctrl-C for instance, it does not wait for what still runs: closing the
    pool ends that.

    Args:
        calls: key and function. Of these no more are taken than run at once, so that a class of
            thousands is never in memory as a whole.
        at_once: how many run at a time.
    """
    rest = iter(calls)
    threads = ThreadPoolExecutor(at_once)
    running: dict[Future, Key] = {}
    try:
        while True:
            while len(running) < at_once and (entry := next(rest, None)) is not None:
                running[threads.submit(entry[1])] = entry[0]
            if not running:
                return
            for done in wait(running, return_when=FIRST_COMPLETED).done:
                yield running.pop(done), done.result()
    finally:
        threads.shutdown(wait=False, cancel_futures=True)
