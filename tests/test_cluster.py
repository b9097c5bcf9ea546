"""A Dask cluster marks as this machine does, also when one of its workers is killed."""

from __future__ import annotations

import os
import signal
import threading
import time

import pytest
from test_engine import grader, notebook, student

from autograder.engine.cluster import DaskPool
from autograder.engine.job import Job, Limits, Result
from autograder.engine.pool import LocalPool, PoolError

distributed = pytest.importorskip("distributed")
pytestmark = pytest.mark.slow

LIMITS = Limits(cell_seconds=20, notebook_seconds=60)


def job(number: int) -> Job:
    source = f"import time\ntime.sleep(0.5)\ndef f():\n    return {number}"
    cells = [student(source), grader("odd", "float(f() % 2)"), grader("small", "assert f() < 3")]
    return Job(notebook(*cells), limits=LIMITS)


def marks(results: dict[int, Result]) -> dict[int, dict[str, float | None]]:
    return {
        number: {cell.grade_id: cell.points for cell in result.cells}
        for number, result in results.items()
    }


def marked(pool: LocalPool | DaskPool, count: int) -> dict[int, Result]:
    return dict(pool.map_calls((n, lambda n=n: pool.mark(job(n))) for n in range(count)))


def test_a_cluster_gives_the_same_marks_though_a_worker_is_killed(pool: LocalPool) -> None:
    here = marked(pool, 8)
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
        ) as cluster,
        DaskPool(cluster.scheduler_address) as dask,
    ):
        there: dict[int, Result] = {}
        thread = threading.Thread(target=lambda: there.update(marked(dask, 8)))
        thread.start()
        _kill_a_busy_worker(cluster.scheduler_address)
        thread.join(timeout=240)
    assert marks(there) == marks(here)
    assert {result.isolation for result in there.values()} == {pool.isolation}


def _kill_a_busy_worker(address: str) -> None:
    with distributed.Client(address) as client:
        deadline = time.monotonic() + 120
        while time.monotonic() < deadline:
            busy = [worker for worker, tasks in client.processing().items() if tasks]
            if busy:
                break
            time.sleep(0.1)
        pids = client.run(os.getpid, workers=busy[:1])
        time.sleep(8)  # its warm processes have started
        for pid in pids.values():
            os.kill(pid, signal.SIGKILL)


def test_a_scheduler_that_does_not_answer_is_named() -> None:
    with pytest.raises(PoolError, match="No Dask scheduler"), DaskPool("tcp://127.0.0.1:1"):
        pass
