"""Mark the same class with plain nbgrader and with the engine, in one run.

    python3 benchmarks/marking.py                        # a class of 40 on 04_logits
    python3 benchmarks/marking.py --submissions 20
    python3 benchmarks/marking.py --cheap 10 100 1000    # how the cost grows, on plain asserts

The class is a mixture of the right and wrong answers under tests/answers/, every second submission
with some exercises left untouched; it is the same each time. All happens in temporary copies of
the course. Plain nbgrader runs as it comes, with its own steps and with TensorFlow's log off.
"""

from __future__ import annotations

import argparse
import contextlib
import functools
import io
import json
import os
import platform
import random
import statistics
import sys
import tempfile
import threading
import time
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from course.front_door import reexec_script_into_environment

reexec_script_into_environment(__file__, tests=True)

import nbformat
import psutil
from classroom import (
    PLAIN,
    RIGHT_DOUBLE,
    RIGHT_HALF,
    Classroom,
    add_plain_assignment,
    answered,
    any_answer,
    exercises_of,
)
from nbgrader.api import Gradebook

from autograder.engine.job import Job
from autograder.engine.pool import LocalPool
from autograder.submission.assignment import preamble

LOGITS = "04_logits"
_BARE = "processor seconds of its cells in a warm bare process"
_PLAIN_NBGRADER = """
import os, sysconfig
c = get_config()
c.CourseDirectory.course_id = "keras"
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "exercises"
c.Execute.timeout = 120
os.environ.update(TF_CPP_MIN_LOG_LEVEL="3", TF_ENABLE_ONEDNN_OPTS="0")
os.environ["PATH"] = sysconfig.get_path("scripts") + os.pathsep + os.environ.get("PATH", "")
"""


def main() -> int:
    """Measure what was asked for and print it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--submissions", type=int, default=40, metavar="N", help="40 by default")
    parser.add_argument("--cheap", type=int, nargs="+", metavar="N", help="sizes of cheap classes")
    parser.add_argument("--jobs", type=int, metavar="N", help="at once; one a core by default")
    parser.add_argument("--no-nbgrader", action="store_true", help="measure the engine alone")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    options = parser.parse_args()
    figures = _growth(options) if options.cheap else _class(options)
    figures.update(_machine())
    if options.json:
        print(json.dumps(figures, indent=1))
    else:
        for name, value in figures.items():
            print(f"{name:55} {value}")
    return 0


def _class(options: argparse.Namespace) -> dict:
    """A class on 04_logits: wall time with both, processor time, memory, one resubmission."""
    figures: dict = {"submissions": options.submissions}
    with tempfile.TemporaryDirectory() as folder:
        room = Classroom.open(Path(folder) / "engine")
        notebooks = list(_submissions(room, options.submissions))
        for number, notebook in enumerate(notebooks):
            room.submit(f"student{number:04}", LOGITS, notebook)
        busy = _busy_seconds()
        engine, seconds, first = _graded(room, LOGITS, options.jobs)
        busy = (_busy_seconds() - busy) / seconds / (os.cpu_count() or 1)
        figures["engine: seconds, start included"] = round(seconds, 1)
        figures["engine: seconds from the start to the first mark"] = round(first, 1)
        figures["engine: seconds each"] = round(seconds / len(notebooks), 2)
        figures["engine: share of all cores that was busy"] = f"{busy:.0%}"
        if not options.no_nbgrader:
            plain, plain_seconds = _graded_by_nbgrader(Path(folder) / "plain", notebooks)
            figures["plain nbgrader: seconds"] = round(plain_seconds, 1)
            figures["plain nbgrader: seconds each"] = round(plain_seconds / len(notebooks), 2)
            figures["plain nbgrader ÷ engine"] = round(plain_seconds / seconds, 1)
            different = {
                name: (plain.get(name), mark)
                for name, mark in engine.items()
                if plain[name] != mark
            }
            figures["submissions with another mark (nbgrader, engine)"] = different or 0
        figures.update(_inside(room, notebooks, options.jobs))
    at_best = figures[_BARE] * len(notebooks) / (options.jobs or os.cpu_count() or 1)
    figures["share of what the cells alone allow"] = f"{at_best / seconds:.0%}"
    return figures


def _submissions(room: Classroom, count: int) -> list[nbformat.NotebookNode]:
    rng = random.Random(2026)
    released = room.released(LOGITS)
    for number in range(count):
        answers = {}
        for exercise in exercises_of(released):
            if number % 2 and rng.random() < 0.3:
                continue
            right = rng.random() < 0.6
            answers[exercise] = any_answer(f"04.{exercise.replace('-', '_')}", right, rng)
        yield answered(released, answers)


def _graded(room: Classroom, assignment: str, jobs: int | None) -> tuple[dict, float, float]:
    """Marks by student, wall time of `python3 -m autograder grade`, and that to the first mark."""
    first: list[float] = []
    done = threading.Event()

    def watch() -> None:
        while not first and not done.wait(0.02):
            if any((room.root / "autograded").glob(f"*/{assignment}/{assignment}.ipynb")):
                first.append(time.perf_counter())

    watcher = threading.Thread(target=watch)
    start = time.perf_counter()
    watcher.start()
    outcome = room.autograder(
        "grade", assignment, "--json", *(["--jobs", str(jobs)] if jobs else [])
    )
    end = time.perf_counter()
    done.set()
    watcher.join()
    if outcome.returncode:
        sys.exit(outcome.stderr or outcome.stdout)
    marks = {one["student"]: one["score"] for one in json.loads(outcome.stdout)}
    return marks, end - start, min([*first, end]) - start


def _graded_by_nbgrader(folder: Path, notebooks: list) -> tuple[dict, float]:
    room = Classroom.open(folder)
    (room.root / "nbgrader_config.py").write_text(_PLAIN_NBGRADER, encoding="utf-8")
    for number, notebook in enumerate(notebooks):
        room.submit(f"student{number:04}", LOGITS, notebook)
    made = room.nbgrader("generate_assignment", LOGITS, "--force")
    if made.returncode:
        sys.exit(made.stderr)
    start = time.perf_counter()
    outcome = room.nbgrader("autograde", LOGITS)
    seconds = time.perf_counter() - start
    if outcome.returncode:
        sys.exit(outcome.stderr)
    with Gradebook(room.db_url, "keras") as gradebook:
        rows = gradebook.assignment_submissions(LOGITS)
        return {row.student.id: row.score for row in rows}, seconds


def _inside(room: Classroom, notebooks: list, jobs: int | None) -> dict:
    """What a submission costs beside its own cells: on warm processes, without the gradebook."""
    before = preamble(room.root / "solutions" / LOGITS / f"{LOGITS}.ipynb")
    tasks = [Job(nbformat.writes(notebook), before) for notebook in notebooks]
    tasks = tasks[:: max(1, len(tasks) // 20)]  # a sample of the whole class
    bare = _bare_seconds(tasks)
    at_start = _children_seconds()
    with LocalPool(jobs):
        pass
    of_starting = _children_seconds() - at_start
    at_start = _children_seconds()
    with LocalPool(jobs) as pool, _watched_memory(pool) as memory:
        calls = [(i, functools.partial(pool.mark, task)) for i, task in enumerate(tasks)]
        results = [result for _, result in pool.map_calls(calls)]
        one = time.perf_counter()
        results.append(pool.mark(tasks[0]))
        one = time.perf_counter() - one
    # Within bubblewrap, the children of the warm process are not counted here; they are in the
    # results.
    within = 0.0 if pool.namespaces else sum(result.cpu_seconds for result in results)
    outside = _children_seconds() - at_start - of_starting - within
    each = (sum(result.cpu_seconds for result in results) + outside) / len(results)
    return {
        "processor seconds of a submission in the engine": round(each, 2),
        _BARE: round(bare, 2),
        "engine ÷ bare": round(each / bare, 2),
        "one more submission on warm processes: seconds": round(one, 2),
        "private memory of a student's process: MB, largest": round(max(memory) / 1e6),
        "private memory of a student's process: MB, median": round(statistics.median(memory) / 1e6),
        "isolation": f"{pool.isolation}, {'with' if pool.namespaces else 'without'} namespaces",
    }


def _bare_seconds(tasks: list[Job]) -> float:
    """Mean processor time of all cells, `check` included, in forks of a process with TensorFlow.

    Runs in a process of its own: this one must stay fit to fork.
    """
    out, into = os.pipe()
    runner = os.fork()
    if runner == 0:
        os.environ.update(
            TF_CPP_MIN_LOG_LEVEL="3",
            TF_NUM_INTRAOP_THREADS="1",
            TF_NUM_INTEROP_THREADS="1",
            OMP_NUM_THREADS="1",
        )
        import keras  # noqa: F401
        import tensorflow  # noqa: F401

        import autograder.learner  # noqa: F401

        total = 0.0
        for task in tasks:
            child = os.fork()
            if child == 0:
                _run_bare(task)
            usage = os.wait4(child, 0)[2]
            total += usage.ru_utime + usage.ru_stime
        os.write(into, str(total / len(tasks)).encode())
        os._exit(0)
    os.close(into)
    with os.fdopen(out) as pipe:
        text = pipe.read()
    os.waitpid(runner, 0)
    return float(text)


def _run_bare(task: Job) -> None:
    """Never returns."""
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 2)
    namespace = {"__name__": "__main__"}
    for cell in nbformat.reads(task.notebook, as_version=4).cells:
        if cell.cell_type == "code":
            with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(BaseException):
                exec(compile(cell.source, cell.id, "exec"), namespace)
    os._exit(0)


@contextlib.contextmanager
def _watched_memory(pool: LocalPool):
    """Private bytes of students' processes, the largest of each."""
    largest: dict[int, int] = {}
    over = threading.Event()

    def watch() -> None:
        while not over.wait(0.05):
            for process in psutil.Process(pool.warm["worker"].pid).children(recursive=True):
                with contextlib.suppress(psutil.Error):
                    if process.parent().parent().pid != os.getpid():
                        private = process.memory_full_info().uss
                        largest[process.pid] = max(largest.get(process.pid, 0), private)

    memory: list[int] = []
    thread = threading.Thread(target=watch)
    thread.start()
    try:
        yield memory
    finally:
        over.set()
        thread.join()
        # With bubblewrap the warm process itself is a descendant too: its children are of interest.
        memory += sorted(largest.values()) or [0]


def _growth(options: argparse.Namespace) -> dict:
    """How the cost of a cheap submission grows with the class."""
    figures = {}
    for count in options.cheap:
        with tempfile.TemporaryDirectory() as folder:
            room = Classroom.open(Path(folder))
            released = add_plain_assignment(room)
            for number in range(count):
                half = RIGHT_HALF if number % 2 else "def half(x):\n    return 2"
                answers = {"double": RIGHT_DOUBLE, "half": half}
                room.submit(f"student{number:04}", PLAIN, answered(released, answers))
            log = room.root / "log.jsonl"
            start = time.perf_counter()
            outcome = room.autograder("grade", PLAIN, "--json", "--log", str(log))
            seconds = time.perf_counter() - start
            if outcome.returncode:
                sys.exit(outcome.stderr or outcome.stdout)
            saved = [json.loads(line)["save_seconds"] for line in log.read_text().splitlines()]
            again = time.perf_counter()
            room.autograder("grade", PLAIN, "--json")
            again = time.perf_counter() - again
        figures[f"{count} cheap submissions: seconds"] = round(seconds, 1)
        figures[f"{count}: milliseconds each"] = round(1000 * seconds / count)
        figures[f"{count}: of these in the gradebook, median"] = round(
            1000 * statistics.median(saved), 1
        )
        figures[f"{count}: seconds of a second run, nothing changed"] = round(again, 1)
    return figures


def _busy_seconds() -> float:
    """Processor time of the whole machine, whoever used it."""
    times = psutil.cpu_times()
    return sum(times) - times.idle - getattr(times, "iowait", 0.0) - getattr(times, "guest", 0.0)


def _children_seconds() -> float:
    times = os.times()
    return times.children_user + times.children_system


def _machine() -> dict:
    return {
        "cores": os.cpu_count(),
        "load at the end": round(os.getloadavg()[0], 1),
        "machine": f"{platform.system()} {platform.machine()}, Python {platform.python_version()}",
        **{name: _version(name) for name in ("nbgrader", "tensorflow", "keras", "ipykernel")},
    }


def _version(name: str) -> str:
    for candidate in (name, f"{name}-cpu"):
        with contextlib.suppress(metadata.PackageNotFoundError):
            return metadata.version(candidate)
    return "none"


if __name__ == "__main__":
    sys.exit(main())
