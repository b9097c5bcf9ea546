"""Mark the submissions of an assignment: intake, many at once through the engine, records."""

from __future__ import annotations

import contextlib
import functools
import itertools
import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import nbformat
from tqdm import tqdm

from autograder.engine import job
from autograder.engine.pool import PoolError, local_pool, usable_cores
from autograder.nbgrader_course import Course, NoCourse, quiet_nbgrader, this_course
from autograder.records import MARKER, Entry, Key, RecordError, Records, Unrecordable
from autograder.submission.assignment import Assignment
from autograder.submission.intake import Refused, Submission, read_submission
from autograder.submission.roster import Roster, one_spelling, read_roster
from autograder.trial import left_open, try_tests


class GradingError(Exception):
    """Nothing more can be marked; the message says why and what to do."""


@dataclass(frozen=True)
class Result:
    """How one submission did.

    Attributes:
        student: name of the folder under `submitted/`.
        marked: whether the gradebook holds a mark for what was handed in.
        score: points, after a late penalty; `None` without a mark.
        points: points to be had.
        needs_manual_grade: a person has to look at a part of it.
        late_penalty: points taken off for a late submission.
        handed_in: whether anything lies under `submitted/`; a mark without it is an earlier one.
        isolation: `full`, `partial` or `none`; empty when nothing was run.
        seconds: wall time of its marking.
        notes: why there is no mark, what was repaired, what went wrong.
        cells: how each test cell did (see `engine.job.CellResult`); empty when nothing was run.
    """

    student: str
    marked: bool
    score: float | None
    points: float
    needs_manual_grade: bool = False
    late_penalty: float = 0.0
    handed_in: bool = True
    isolation: str = ""
    seconds: float = 0.0
    notes: tuple[str, ...] = ()
    cells: tuple[job.CellResult, ...] = field(default=(), repr=False)

    def __str__(self) -> str:
        # Names and notes hold what students wrote, control characters too.
        name = _printable(self.student)
        notes = _printable("; ".join(self.notes))
        if not self.marked:
            return f"{name:20} {'NOT MARKED: ' if self.handed_in else ''}{notes}"
        late = f"  (late: {self.late_penalty:g} taken off)" if self.late_penalty else ""
        manual = "  (needs a manual mark)" if self.needs_manual_grade else ""
        took = f"  {self.seconds:.1f} s" if self.seconds else ""
        return f"{name:20} {self.score:g} of {self.points:g}{late}{manual}{took}" + (
            f"  ({notes})" if notes else ""
        )


def summary(results: list[Result]) -> str:
    """One line about a class: how many were marked, and how well their code was isolated."""
    here = [result for result in results if result.handed_in]
    marked = [result for result in here if result.marked]
    new = [result for result in marked if result.isolation]
    levels = sorted({result.isolation for result in new}, key=_weakest)
    isolation = f"; isolation of student code: {', '.join(levels)}" if levels else ""
    absent = len(results) - len(here)
    missing = f"; {absent} handed in nothing" if absent else ""
    return f"{len(marked)} of {len(here)} marked, {len(new)} of them now{missing}{isolation}"


def _printable(text: str) -> str:
    return text if text.isprintable() else ascii(text)[1:-1]


@dataclass(frozen=True)
class Options:
    """How a class is marked.

    Attributes:
        course: folder of the nbgrader course whose submissions are marked; this one by default.
        student: mark only this one.
        force: mark again what is already marked.
        jobs: how many at once; as many as there are cores by default.
        scheduler: address of a Dask scheduler; this machine by default.
        db_url: the gradebook; what nbgrader_config.py says by default.
        trusted: mark where students' code cannot be isolated.
        limits: what the code of one submission may use.
        progress: show a bar on standard error, if that is a terminal.
        log: file to which a line of JSON is added for each submission.
    """

    course: Path | None = None
    student: str | None = None
    force: bool = False
    jobs: int | None = None
    scheduler: str | None = None
    db_url: str | None = None
    trusted: bool = False
    limits: job.Limits = field(default_factory=job.Limits)
    progress: bool = True
    log: Path | None = None


def grade(assignment: str, options: Options | None = None) -> list[Result]:
    """Mark `submitted/*/<assignment>` into the gradebook and `autograded/`.

    One submission cannot stop another: whatever goes wrong with it is its own result. What is
    marked and has not changed is left alone, so a run that was stopped goes on where it was.

    Args:
        assignment: for instance `04_logits`.
        options: how.

    Returns:
        One result a student, by name; also for those of the gradebook and of `submitted/` who
        have handed in nothing, unless only one student is asked for.

    Raises:
        GradingError: no such course, unknown assignment or student, no submissions, a gradebook or
            a machine that cannot be used. What was marked until then is kept.
    """
    options = options or Options()
    course = course_of(options)
    known = course.assignments()
    if assignment not in known:
        raise GradingError(
            f"There is no {course.source.name}/{assignment}. Assignments: {', '.join(known)}."
        )
    roster = _roster(course, assignment, options.student)
    try:
        with (
            _within(course.root),
            quiet_nbgrader(),
            _Engine(options, len(roster.handed_in), course.libraries(assignment)) as engine,
        ):
            if options.force or _has_new_work(course, assignment, roster):
                engine.begin()
            with Records(options.db_url, course) as records:
                run = _Run(records.enter(assignment), roster, records, engine, options)
                return run.results()
    except (RecordError, PoolError) as error:
        raise GradingError(str(error)) from None
    except OSError as error:
        where = f": {error.filename}" if error.filename else ""
        raise GradingError(
            f"{error.strerror or error}{where}. Put that right and start the same command again; "
            "what was marked is kept."
        ) from None


def course_of(options: Options) -> Course:
    """The course whose submissions are marked.

    Raises:
        GradingError: there is none.
    """
    try:
        return Course.at(options.course) if options.course else this_course()
    except NoCourse as error:
        raise GradingError(str(error)) from None


def _roster(course: Course, assignment: str, student: str | None) -> Roster:
    roster = read_roster(course.submitted, assignment)
    found = sorted({*roster.handed_in, *roster.misplaced})
    if not found and not roster.strays:
        raise GradingError(
            f"There is nothing to mark: put each submission into "
            f"{course.submitted.name}/<student>/{assignment}/{course.notebooks(assignment)[0]}."
        )
    if student is None:
        return roster
    name = one_spelling(student)
    if name not in found:
        raise GradingError(
            f"There is no submission of {student!r} for {assignment}. "
            f"Submissions: {', '.join(found[:10])}{' …' if len(found) > 10 else ''}."
        )
    return Roster(
        {one: folder for one, folder in roster.handed_in.items() if one == name},
        {one: why for one, why in roster.misplaced.items() if one == name},
    )


def _has_new_work(course: Course, assignment: str, roster: Roster) -> bool:
    """Whether some work has surely to be marked: there is no mark of an earlier run."""
    marked = course.autograded
    return any(not (marked / name / assignment / MARKER).exists() for name in roster.handed_in)


class _Engine:
    """The pool, whose processes take seconds to start; a context manager.

    Args:
        options: how a class is marked.
        waiting: submissions at most.
        libraries: what they use, of `engine.pool.LIBRARIES`.
    """

    def __init__(self, options: Options, waiting: int, libraries: list[str]):
        self._opened = contextlib.ExitStack()
        self._new = functools.partial(_pool, options, waiting, libraries)
        self._thread = ThreadPoolExecutor(1)
        self._pool: Future | None = None

    def __enter__(self) -> _Engine:
        return self

    def begin(self) -> None:
        """Start it beside all else that has to be done first."""
        if self._pool is None:
            self._pool = self._thread.submit(self._opened.enter_context, self._new())

    def pool(self) -> Any:
        """The pool, ready to mark.

        Raises:
            PoolError: nothing can be marked here.
        """
        self.begin()
        assert self._pool is not None
        return self._pool.result()

    def __exit__(self, *_: Any) -> None:
        self._thread.shutdown()
        self._opened.close()


class _Run:
    """One run of `grade`."""

    def __init__(
        self,
        assignment: Assignment,
        roster: Roster,
        records: Records,
        engine: _Engine,
        options: Options,
    ):
        self._assignment = assignment
        self._roster = roster
        self._records = records
        # The gradebook may know a student by the other spelling of the accents.
        known = {one_spelling(name): name for name in records.students()}
        self._folders = {
            known.get(name, name): folder for name, folder in sorted(roster.handed_in.items())
        }
        self._options = options
        self._engine = engine
        self._results: dict[str, Result] = {}
        self._pool: Any = None

    def results(self) -> list[Result]:
        """Mark what has to be marked."""
        bar = tqdm(
            total=len(self._folders),
            desc=self._assignment.name,
            unit="submission",
            disable=None if self._options.progress else True,
            leave=False,
        )
        with bar:
            tasks = self._tasks(bar)
            first = next(tasks, None)
            if first is not None:
                self._pool = self._engine.pool()
                self._try_tests()
                for student, marked in self._pool.map_calls(itertools.chain([first], tasks)):
                    self._record(student, *marked)
                    bar.update()
        for name, why in self._roster.misplaced.items():
            self._not_marked(name, why)
        marked = {name: result.marked for name, result in self._results.items()}
        self._records.keep_unmarked(self._assignment.name, marked)
        for name, why in self._roster.strays.items():
            self._not_marked(name, why)
        if self._options.student is None:
            self._name_the_absent()
        return [self._results[student] for student in sorted(self._results)]

    def _try_tests(self) -> None:
        """Know how the tests do with the instructor's own answers; it costs one submission."""
        tried = self._records.tried(self._assignment)
        if tried is None:
            tried = try_tests(self._assignment, self._pool)
            self._records.keep_tried(self._assignment, tried)
        self._assignment = replace(self._assignment, tried=tried)

    def _name_the_absent(self) -> None:
        """Those whom `submitted/` does not show, or only with other assignments."""
        name, points = self._assignment.name, self._assignment.points
        for student in sorted({*self._records.students(), *self._roster.others}):
            if student in self._results or one_spelling(student) in self._results:
                continue
            entry = self._records.entry(name, student)
            if entry is None:
                self._results[student] = Result(
                    student, False, None, points, handed_in=False, notes=("nothing handed in",)
                )
            else:
                note = "an earlier mark; there is no such folder under submitted/ any more"
                self._results[student] = replace(
                    _of_entry(student, entry), handed_in=False, notes=(note,)
                )

    def _taken_in(self, student: str) -> Submission | None:
        """A submission that is to be run; for all others the result is there already."""
        name = self._assignment.name
        try:
            submission = read_submission(
                self._folders[student],
                self._assignment.cells,
                self._assignment.course.source,
                self._assignment.files,
            )
            if not self._options.force and self._records.is_current(
                name, student, self._key(submission)
            ):
                entry = self._records.entry(name, student)
                self._results[student] = replace(
                    _of_entry(student, entry), notes=("already marked", *submission.left_out)
                )
                return None
        except (Refused, Unrecordable, OSError) as error:
            self._not_marked(student, str(error))
            return None
        return submission

    def _key(self, submission: Submission) -> Key:
        return Key(submission.digest, self._assignment.marking)

    def _tasks(self, bar: tqdm) -> Iterator[tuple[str, Callable[[], tuple]]]:
        """What is to be marked, read when its turn comes: never a whole class in memory."""
        for student in self._folders:
            submission = self._taken_in(student)
            if submission is None:
                bar.update()
            else:
                yield student, functools.partial(self._marked, submission)

    def _marked(self, submission: Submission) -> tuple:
        """Run in a thread of the pool; the notebooks of a submission one after the other."""
        try:
            jobs, repairs = self._assignment.jobs(submission, self._options.limits)
            marked = {name: self._pool.mark(task) for name, task in jobs.items()}
        except (PoolError, OSError):
            raise  # as bad for everybody
        except Exception as error:
            why = f"marking it failed ({type(error).__name__}: {error}); please report this"
            return submission, {"": job.Result("", error=why)}, []
        return submission, marked, repairs

    def _record(
        self,
        student: str,
        submission: Submission,
        marked: dict[str, job.Result],
        repairs: list[str],
    ) -> None:
        if tried := self._assignment.tried:
            marked = {name: left_open(one, tried.left_open) for name, one in marked.items()}
        failed = next((one.error for one in marked.values() if one.error), "")
        if failed:
            self._not_marked(student, failed)
            return
        notebooks = {
            name: nbformat.reads(one.notebook, as_version=4) for name, one in marked.items()
        }
        name = self._assignment.name
        start = time.monotonic()
        try:
            self._records.save(
                name,
                student,
                notebooks,
                submission.timestamp,
                {**submission.data, **self._assignment.files},
                self._key(submission),
            )
        except Unrecordable as error:
            self._not_marked(student, str(error))
            return
        saved = time.monotonic() - start
        entry = self._records.entry(name, student)
        self._results[student] = replace(
            _of_entry(student, entry),
            isolation=min((one.isolation for one in marked.values()), key=_weakest, default=""),
            seconds=round(sum(one.seconds for one in marked.values()), 3),
            notes=(*repairs, *(note for one in marked.values() for note in one.notes)),
            cells=tuple(cell for one in marked.values() for cell in one.cells),
        )
        self._log(self._results[student], marked, saved)

    def _not_marked(self, student: str, why: str) -> None:
        try:
            entry = self._records.entry(self._assignment.name, student)
        except Unrecordable:
            entry = None
        if entry is not None:
            kept = max(0.0, entry.score - entry.late_penalty)
            why += f"; the gradebook keeps {kept:g} from an earlier submission"
        self._results[student] = Result(student, False, None, self._assignment.points, notes=(why,))
        self._log(self._results[student], {})

    def _log(self, result: Result, marked: dict[str, job.Result], saved: float = 0.0) -> None:
        if self._options.log is None:
            return
        line = {
            "time": round(time.time(), 1),
            "assignment": self._assignment.name,
            "student": result.student,
            "marked": result.marked,
            "score": result.score,
            "isolation": result.isolation,
            "seconds": result.seconds,
            "cpu_seconds": round(sum(one.cpu_seconds for one in marked.values()), 3),
            "save_seconds": round(saved, 4),
            "peak_bytes": max((one.peak_bytes for one in marked.values()), default=0),
            "notes": result.notes,
        }
        with self._options.log.open("a", encoding="utf-8") as log:
            log.write(json.dumps(line) + "\n")


def _of_entry(student: str, entry: Entry) -> Result:
    score = max(0.0, entry.score - entry.late_penalty)
    return Result(student, True, score, entry.points, entry.needs_manual_grade, entry.late_penalty)


def _weakest(isolation: str) -> int:
    return (job.NONE, job.PARTIAL, job.FULL).index(isolation)


@contextlib.contextmanager
def _pool(options: Options, waiting: int, libraries: list[str]) -> Iterator[Any]:
    if options.scheduler:
        from autograder.engine.cluster import DaskPool

        with DaskPool(options.scheduler, trusted=options.trusted) as pool:
            yield pool
    else:
        jobs = min(options.jobs or usable_cores(), waiting)
        with local_pool(jobs, options.trusted, libraries) as pool:
            if pool.isolation != job.FULL:
                tqdm.write(
                    f"Isolation of student code is {pool.isolation}: {'; '.join(pool.reasons)}. "
                    "See docs/marking.md.",
                    file=sys.stderr,
                )
            yield pool


@contextlib.contextmanager
def _within(folder: Path) -> Iterator[None]:
    """Work in a folder; nbgrader changes it too, so be back where we were in the end."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)
