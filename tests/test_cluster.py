"""A Dask cluster marks as this machine does, also when one of its workers is killed."""

from __future__ import annotations

import os
import signal
import threading

import psutil
import pytest
from held import HELD, let_go_on, student_at_work
from patience import A_LONG_TIME, PATIENT
from test_engine import grader, notebook, student

from autograder.engine.cluster import DaskPool
from autograder.engine.job import Job, Result
from autograder.engine.pool import LocalPool, PoolError

distributed = pytest.importorskip("distributed")
pytestmark = pytest.mark.slow


def job(number: int, held: bool) -> Job:
    source = f"{HELD if held else ''}def f():\n    return {number}"
    cells = [student(source), grader("odd", "float(f() % 2)"), grader("small", "assert f() < 3")]
    return Job(notebook(*cells), limits=PATIENT)


def marks(results: dict[int, Result]) -> dict[int, dict[str, float | None]]:
    return {
        number: {cell.grade_id: cell.points for cell in result.cells}
        for number, result in results.items()
    }


def marked(pool: LocalPool | DaskPool, held: int | None = None) -> dict[int, Result]:
    """The results of eight jobs, one of which may have to be let go on."""
    calls = ((n, lambda n=n: pool.mark(job(n, n == held))) for n in range(8))
    return dict(pool.map_calls(calls))


def test_a_cluster_gives_the_same_marks_though_a_worker_is_killed(pool: LocalPool) -> None:
    here = marked(pool)
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
        ) as cluster,
        DaskPool(cluster.scheduler_address) as dask,
    ):
        there: dict[int, Result] = {}
        thread = threading.Thread(target=lambda: there.update(marked(dask, held=1)))
        thread.start()
        first = student_at_work(os.getpid())
        _kill_the_worker_above(first, cluster.scheduler_address)
        let_go_on(student_at_work(os.getpid(), but=first))
        thread.join(timeout=A_LONG_TIME)
    assert marks(there) == marks(here)
    assert {result.isolation for result in there.values()} == {pool.isolation}


def _kill_the_worker_above(student: psutil.Process, address: str) -> None:
    with distributed.Client(address) as client:
        workers = set(client.run(os.getpid).values())
    (worker,) = workers & {process.pid for process in student.parents()}
    os.kill(worker, signal.SIGKILL)


def test_a_scheduler_that_does_not_answer_is_named() -> None:
    with pytest.raises(PoolError, match="No Dask scheduler"), DaskPool("tcp://127.0.0.1:1"):
        pass
