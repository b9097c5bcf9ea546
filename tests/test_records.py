"""Marks in a real gradebook: the same as plain nbgrader's, whole after a kill, nothing twice."""

from __future__ import annotations

import copy
import errno
import gc
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from importlib import metadata
from pathlib import Path

import nbformat
import pytest
from classroom import PLAIN, RIGHT_DOUBLE, RIGHT_HALF, Classroom, add_plain_assignment, cell
from nbformat import NotebookNode, v4
from nbgrader.api import Gradebook
from nbgrader.plugins import CsvExportPlugin
from sqlalchemy import event
from sqlalchemy.engine import Connection, Engine

from autograder import records
from autograder.records import (
    Entry,
    Key,
    RecordError,
    Records,
    Unrecordable,
    folders,
    marking_digest,
)
from autograder.release import generate

ESSAY = "essay"
KEY = Key(submission="as handed in", marking="as marked")
IN_TIME = "2026-03-01 12:00:00 UTC"
DUE = datetime(2026, 3, 2)
LATE = "2026-03-04 12:00:00 UTC"

# What an instructor may have in nbgrader_config.py; nbgrader's own steps, as its defaults are.
PLAIN_NBGRADER = """
from nbgrader.plugins import LateSubmissionPlugin

class Penalty(LateSubmissionPlugin):
    def late_submission_penalty(self, student_id, score, total_seconds_late):
        penalties = {"some": total_seconds_late / 259200, "all": 100, "bonus": -1, "extended": 0.5}
        return penalties.get(student_id)

c.AssignLatePenalties.plugin_class = Penalty
for steps in ("sanitize_preprocessors", "autograde_preprocessors"):
    c.Autograde.pop(steps, None)
"""


def essay() -> NotebookNode:
    """The source of a notebook that a person marks: a program, a text and a task."""

    def flags(grade_id: str, **more: bool | int) -> dict:
        usual = {"grade": False, "solution": False, "locked": False, "task": False}
        return {"nbgrader": {"schema_version": 3, "grade_id": grade_id, **usual, **more}}

    cells = [
        v4.new_code_cell(
            "### BEGIN SOLUTION\nprint('done')\n### END SOLUTION",
            id="program",
            metadata=flags("program", grade=True, solution=True, points=3),
        ),
        v4.new_markdown_cell(
            "Because.", id="why", metadata=flags("why", grade=True, solution=True, points=5)
        ),
        v4.new_markdown_cell(
            "Draw it.", id="draw", metadata=flags("draw", task=True, locked=True, points=2)
        ),
        v4.new_code_cell(
            "assert True", id="test-end", metadata=flags("test-end", grade=True, points=1)
        ),
    ]
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    return v4.new_notebook(cells=cells, metadata={"kernelspec": kernel})


@pytest.fixture(scope="module")
def template(tmp_path_factory) -> Classroom:
    """A course with an assignment of two notebooks in its gradebook, due `DUE`."""
    room = Classroom.open(tmp_path_factory.mktemp("template") / "course")
    add_plain_assignment(room)
    nbformat.write(essay(), room.root / "solutions" / PLAIN / f"{ESSAY}.ipynb")
    with pytest.MonkeyPatch.context() as monkeypatch:
        room.use(monkeypatch)
        generate(PLAIN, room.root / "exercises", room.db_url)
    with Gradebook(room.db_url, "keras") as gradebook:
        gradebook.update_or_create_assignment(PLAIN, duedate=DUE)
    return room


@pytest.fixture
def room(template, tmp_path, monkeypatch) -> Classroom:
    """A copy of that course, in which this process works."""
    shutil.copytree(template.root, tmp_path / "course")
    room = Classroom(tmp_path / "course")
    room.use(monkeypatch)
    return room


RIGHT = "right"
WRONG = "wrong"
FAULT = "fault in the check"


def executed(
    room: Classroom, double: str | float = RIGHT, half: str | float = RIGHT
) -> dict[str, NotebookNode]:
    """Both notebooks as they come back from marking: outcome of the test cells of the first."""
    answers = {"double": RIGHT_DOUBLE, "half": RIGHT_HALF, "program": "print(1)", "why": "So."}
    notebooks = {}
    for name in (PLAIN, ESSAY):
        path = room.root / "exercises" / PLAIN / f"{name}.ipynb"
        notebooks[name] = nbformat.read(path, as_version=4)
        for part in notebooks[name].cells:
            part.source = answers.get(part.id, part.source)
    for part, outcome in (("test-double", double), ("test-half", half)):
        cell(notebooks[PLAIN], part).outputs = outputs(outcome)
    return notebooks


def outputs(outcome: str | float) -> list[NotebookNode]:
    if outcome == RIGHT:
        return []
    if isinstance(outcome, float):
        data = {"text/plain": str(outcome)}
        return [v4.new_output("execute_result", data=data, execution_count=1)]
    name = "CheckFault" if outcome == FAULT else "AssertionError"
    return [v4.new_output("error", ename=name, evalue=outcome, traceback=[f"{name}: {outcome}"])]


def save(kept: Records, student: str, notebooks: Mapping[str, NotebookNode], **more) -> float:
    given = {"timestamp": IN_TIME, "files": {}, "key": KEY, **more}
    return kept.save(PLAIN, student, notebooks, **given)


def gradebook_rows(db_url: str) -> dict[str, list]:
    """All that stands in the gradebook, without the ids that are drawn at random."""

    def plain(row, **more) -> dict:
        return {name: value for name, value in row.to_dict().items() if name != "id"} | more

    with Gradebook(db_url, "keras") as gradebook:
        submissions = gradebook.assignment_submissions(PLAIN)
        notebooks = [notebook for entry in submissions for notebook in entry.notebooks]
        late = "late_submission_penalty"
        rows = {
            "students": [student.to_dict() for student in gradebook.students],
            "submissions": [plain(row, extension=row.extension) for row in submissions],
            "notebooks": [plain(row, **{late: getattr(row, late)}) for row in notebooks],
            "grades": [plain(row) for notebook in notebooks for row in notebook.grades],
            "comments": [plain(row) for notebook in notebooks for row in notebook.comments],
        }
    return {kind: sorted(found, key=repr) for kind, found in rows.items()}


def table_sizes(db_url: str) -> dict[str, int]:
    with Gradebook(db_url, "keras") as gradebook:
        names = ("student", "submitted_assignment", "submitted_notebook", "grade", "comment")
        connection = gradebook.db.connection()
        return {
            name: connection.exec_driver_sql(f"SELECT count(*) FROM {name}").scalar()
            for name in names
        }


def folder(room: Classroom, student: str) -> dict[str, tuple[bytes, int]]:
    """Files of a marked submission: relative path → content and permissions."""
    top = room.root / "autograded" / student / PLAIN
    return {
        path.relative_to(top).as_posix(): (path.read_bytes(), path.stat().st_mode & 0o777)
        for path in top.rglob("*")
        if path.is_file()
    }


def grades(room: Classroom, student: str) -> dict[str, tuple[float | None, bool]]:
    """Cell → points of the tests, and whether a person has to look."""
    with Gradebook(room.db_url, "keras") as gradebook:
        notebooks = gradebook.find_submission(PLAIN, student).notebooks
        return {
            grade.name: (grade.auto_score, grade.needs_manual_grade)
            for notebook in notebooks
            for grade in notebook.grades
        }


def commits(during) -> int:
    """Transactions that end in a commit while something is done."""
    seen = []

    def note(connection: Connection) -> None:
        seen.append(connection)

    event.listen(Engine, "commit", note)
    try:
        during()
    finally:
        event.remove(Engine, "commit", note)
    return len(seen)


# --- the same as nbgrader ---


def mark_by_hand(db_url: str) -> None:
    """What a person does in formgrader between two runs."""
    with Gradebook(db_url, "keras") as gradebook:
        essay_grade = gradebook.find_grade("why", ESSAY, PLAIN, "right")
        essay_grade.manual_score, essay_grade.needs_manual_grade = 4.0, False
        test = gradebook.find_grade("test-half", PLAIN, PLAIN, "some")
        test.manual_score, test.extra_credit, test.needs_manual_grade = 0.5, 0.25, False
        gradebook.find_comment("why", ESSAY, PLAIN, "right").manual_comment = "Well said."
        gradebook.find_submission(PLAIN, "extended").extension = timedelta(days=7)
        gradebook.db.commit()


def export(db_url: str, to: Path) -> str:
    with Gradebook(db_url, "keras") as gradebook:
        CsvExportPlugin(to=str(to)).export(gradebook)
    return to.read_text(encoding="utf-8")


@pytest.mark.slow
def test_the_gradebook_and_the_folders_are_those_of_plain_nbgrader(room, tmp_path, monkeypatch):
    settings = room.root / "nbgrader_config.py"
    settings.write_text(settings.read_text(encoding="utf-8") + PLAIN_NBGRADER, encoding="utf-8")
    shutil.copytree(room.root, tmp_path / "ours")
    theirs, ours = room, Classroom(tmp_path / "ours")
    ours.use(monkeypatch)
    released = {
        name: nbformat.read(room.root / "exercises" / PLAIN / f"{name}.ipynb", as_version=4)
        for name in (PLAIN, ESSAY)
    }
    handed_in = {
        "all": (executed(room), LATE),
        "bonus": (executed(room, double=1.5), LATE),
        "extended": (executed(room), LATE),
        "nothing": (released, None),
        "one notebook": ({PLAIN: executed(room, half=WRONG)[PLAIN]}, IN_TIME),
        "right": (executed(room), "2026-03-01 23:30:00 UTC+3"),
        "some": (executed(room, double=0.5, half=WRONG), LATE),
        "wrong": (executed(room, WRONG, WRONG), IN_TIME),
    }
    files = {"data/x.csv": b"1,2\n"}
    for student, (notebooks, timestamp) in handed_in.items():
        place = theirs.root / "submitted" / student / PLAIN
        (place / "data").mkdir(parents=True)
        (place / "data" / "x.csv").write_bytes(files["data/x.csv"])
        if timestamp:
            (place / "timestamp.txt").write_text(timestamp)
        for name, notebook in notebooks.items():
            nbformat.write(notebook, place / f"{name}.ipynb")

    for again in (False, True):
        if again:
            mark_by_hand(theirs.db_url)
            mark_by_hand(ours.db_url)
        outcome = theirs.nbgrader("autograde", PLAIN, "--no-execute", "--force")
        assert outcome.returncode == 0, outcome.stderr
        with Records() as kept:
            for student, (notebooks, timestamp) in handed_in.items():
                marked = {
                    name: nbformat.read(
                        theirs.root / "autograded" / student / PLAIN / f"{name}.ipynb",
                        as_version=4,
                    )
                    for name in notebooks
                }
                beside = {**files, **({"timestamp.txt": timestamp.encode()} if timestamp else {})}
                save(kept, student, marked, timestamp=timestamp, files=beside)

        wanted = gradebook_rows(theirs.db_url)
        assert gradebook_rows(ours.db_url) == wanted
        assert table_sizes(ours.db_url) == table_sizes(theirs.db_url)
        assert export(ours.db_url, tmp_path / "o.csv") == export(theirs.db_url, tmp_path / "t.csv")
        for student in handed_in:
            mine = folder(ours, student)
            assert mine.pop(records.MARKER)
            assert mine == folder(theirs, student)
    penalties = {row["student"]: row["late_submission_penalty"] for row in wanted["notebooks"]}
    assert penalties["bonus"] == 0
    assert penalties["extended"] is None


def test_a_fault_of_the_check_itself_waits_for_a_person(room):
    with Records() as kept:
        assert save(kept, "ada", executed(room, double=FAULT)) == 2
        assert kept.entry(PLAIN, "ada").needs_manual_grade
    assert grades(room, "ada")["test-double"] == (None, True)
    assert grades(room, "ada")["test-half"] == (1, False)


def test_the_entry_tells_points_score_and_open_questions(room):
    with Records() as kept:
        assert kept.assignment(PLAIN).points == 14
        assert kept.entry(PLAIN, "ada") is None
        assert save(kept, "ada", executed(room, double=0.5)) == 2.5
        assert kept.entry(PLAIN, "ada") == Entry(2.5, 14, needs_manual_grade=True)
        assert save(kept, "bob", {}) == 0
        assert kept.entry(PLAIN, "bob") == Entry(0, 14, needs_manual_grade=False)


def test_marks_extra_credit_and_comments_of_a_person_stay(room):
    with Records() as kept:
        for student in ("right", "some", "extended"):
            save(kept, student, executed(room, half=WRONG))
        mark_by_hand(room.db_url)
        assert save(kept, "right", executed(room)) == 2 + 1 + 1 + 4
        assert save(kept, "some", executed(room)) == 2 + 0.75 + 1
    with Gradebook(room.db_url, "keras") as gradebook:
        assert gradebook.find_grade("test-half", PLAIN, PLAIN, "some").auto_score == 1
        assert gradebook.find_comment("why", ESSAY, PLAIN, "right").comment == "Well said."


def test_a_time_without_a_file_is_kept_in_utc(room):
    zone = timezone(timedelta(hours=2))
    with Records() as kept:
        save(kept, "ada", executed(room), timestamp=datetime(2026, 3, 1, 14, tzinfo=zone))
        save(kept, "ada", executed(room), timestamp=None)
    with Gradebook(room.db_url, "keras") as gradebook:
        assert gradebook.find_submission(PLAIN, "ada").timestamp == datetime(2026, 3, 1, 12)
    assert "timestamp.txt" not in folder(room, "ada")


def test_an_extension_without_a_due_date_is_no_delay(room):
    with Gradebook(room.db_url, "keras") as gradebook:
        gradebook.find_assignment(PLAIN).duedate = None
        gradebook.db.commit()
    with Records() as kept:
        save(kept, "extended", executed(room))
        with Gradebook(room.db_url, "keras") as gradebook:
            gradebook.grant_extension(PLAIN, "extended", days=1)
        assert save(kept, "extended", executed(room), timestamp=LATE) == 4


def test_a_submission_is_one_transaction(room):
    with Records() as kept:
        kept.assignment(PLAIN)
        first = executed(room)
        assert commits(lambda: save(kept, "ada", first)) == 1
        assert commits(lambda: save(kept, "ada", executed(room, WRONG), timestamp=LATE)) == 1


# --- what is marked already ---


def test_only_the_same_key_is_current(room):
    with Records() as kept:
        assert not kept.is_current(PLAIN, "ada", KEY)
        save(kept, "ada", executed(room))
        assert kept.is_current(PLAIN, "ada", KEY)
        assert not kept.is_current(PLAIN, "ada", replace(KEY, submission="handed in again"))
        assert not kept.is_current(PLAIN, "ada", replace(KEY, marking="other check"))
        assert not kept.is_current(PLAIN, "bob", KEY)


@pytest.mark.parametrize("text", [b"", b"{", b"[]", b"\xff"])
def test_a_broken_marker_says_nothing(room, text):
    with Records() as kept:
        save(kept, "ada", executed(room))
        marker = room.root / "autograded" / "ada" / PLAIN / records.MARKER
        marker.unlink()
        marker.write_bytes(text)
        assert not kept.is_current(PLAIN, "ada", KEY)


def test_an_earlier_copy_of_the_gradebook_is_noticed(room):
    gradebook, before = room.root / "gradebook.db", room.root / "before.db"
    second = replace(KEY, submission="handed in again")
    with Records() as kept:
        save(kept, "ada", executed(room, half=WRONG))
    shutil.copy(gradebook, before)
    with Records() as kept:
        save(kept, "ada", executed(room), key=second)
        assert kept.is_current(PLAIN, "ada", second)
    shutil.copy(before, gradebook)
    with Records() as kept:
        assert not kept.is_current(PLAIN, "ada", second)


def test_a_person_who_marks_does_not_make_it_outdated(room):
    with Records() as kept:
        for student in ("right", "some", "extended"):
            save(kept, student, executed(room))
        mark_by_hand(room.db_url)
        assert kept.is_current(PLAIN, "right", KEY)
        assert kept.is_current(PLAIN, "some", KEY)


CHANGES = {
    "a check": "autograder/checks/compare.py",
    "the engine": "autograder/engine/job.py",
    "a spec of the chapter": "autograder/specs/ch04_logits/softmax.py",
    "the instructor's notebook": "solutions/04_logits/04_logits.ipynb",
    "a file beside it": "solutions/04_logits/data.csv",
    "nbgrader's settings": "nbgrader_config.py",
}


@pytest.mark.parametrize("changed", CHANGES.values(), ids=CHANGES.keys())
def test_the_digest_follows_what_decides_a_mark(room, changed):
    before = marking_digest("04_logits"), marking_digest("00_start_here")
    path = room.root / changed
    path.write_bytes((path.read_bytes() if path.exists() else b"") + b"\n")
    assert marking_digest("04_logits") != before[0]
    only_here = "04_logits" in changed
    assert (marking_digest("00_start_here") == before[1]) == only_here


def test_the_digest_follows_the_libraries(room, monkeypatch):
    before = marking_digest(PLAIN)
    assert marking_digest(PLAIN) == before
    version = metadata.version
    monkeypatch.setattr(metadata, "version", lambda name: "9" if name == "keras" else version(name))
    assert marking_digest(PLAIN) != before


# --- a kill at any moment ---


needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows cannot fork")


def forked() -> int:
    """`os.fork`, after which the child collects no garbage.

    It would come upon objects of TensorFlow, which other tests have used in this process, and whose
    threads the child does not have.
    """
    child = os.fork()
    if child == 0:
        gc.disable()
    return child


def steps_until_killed(room: Classroom, last: int, work) -> bool:
    """Do something in a child that is killed at its step `last`; whether it came to its end.

    A step is whatever Python reports of files and folders, and the commit.
    """
    child = forked()
    if child == 0:
        steps = 0

        def step(*_: object) -> None:
            nonlocal steps
            steps += 1
            if steps > last:
                os.kill(os.getpid(), signal.SIGKILL)

        def audit(name: str, arguments: tuple) -> None:
            if name in ("open", "os.mkdir", "os.chmod", "os.rename", "os.remove", "os.rmdir"):
                step()

        try:
            with Records() as kept:
                kept.assignment(PLAIN)
                event.listen(Engine, "commit", step)
                sys.addaudithook(audit)
                work(kept)
        finally:
            os._exit(0)
    return os.waitpid(child, 0)[1] == 0


def whole(room: Classroom, student: str) -> tuple:
    """Folder and gradebook of a student, and what else lies about."""
    beside = room.root / "autograded" / student
    return (
        folder(room, student),
        [row for row in gradebook_rows(room.db_url)["grades"] if row["student"] == student],
        sorted(path.name for path in beside.glob("*")) if beside.exists() else [],
    )


@pytest.mark.slow
@needs_fork
@pytest.mark.parametrize("marked_before", [False, True])
def test_a_kill_at_any_step_loses_nothing_and_marks_nothing_twice(room, marked_before):
    first, second = KEY, replace(KEY, submission="handed in again")
    files = {"data/x.csv": b"1,2\n"}
    student = "some"
    if marked_before:
        with Records() as kept:
            for name in ("right", "some", "extended"):
                save(kept, name, executed(room, half=WRONG), key=first)
        mark_by_hand(room.db_url)
    before = room.root / "before"
    (room.root / "autograded").mkdir(exist_ok=True)
    shutil.copytree(room.root / "autograded", before / "autograded")
    shutil.copy(room.root / "gradebook.db", before)
    old_state = whole(room, student)

    def work(kept: Records) -> None:
        save(kept, student, executed(room, double=1.5), files=files, key=second)

    with Records() as kept:
        work(kept)
    new_state, new_sizes = whole(room, student), table_sizes(room.db_url)

    finished, step, kept_old, between = False, 0, 0, 0
    while not finished:
        shutil.rmtree(room.root / "autograded")
        shutil.copytree(before / "autograded", room.root / "autograded")
        shutil.copy(before / "gradebook.db", room.root)
        finished = steps_until_killed(room, step, work)
        with Records() as kept:
            state = whole(room, student)
            assert state[0] in (old_state[0], new_state[0])
            assert state[1] in (old_state[1], new_state[1])
            assert set(state[2]) <= {PLAIN}
            assert kept.is_current(PLAIN, student, first) == (marked_before and state == old_state)
            assert kept.is_current(PLAIN, student, second) == (state == new_state)
            kept_old += state == old_state
            between += state[0] != new_state[0] and state[1] == new_state[1]
            work(kept)
        assert whole(room, student) == new_state
        assert table_sizes(room.db_url) == new_sizes
        assert not list((room.root / "autograded").glob("*/.*"))
        step += 1
    assert kept_old > 5
    assert between > 0


@needs_fork
def test_two_runs_at_a_time_wait_for_each_other(room):
    students = [f"student {i}" for i in range(12)]
    children = []
    for _ in range(2):
        child = forked()
        if child == 0:
            try:
                with Records() as kept:
                    for student in students:
                        save(kept, student, executed(room))
                os._exit(0)
            finally:
                os._exit(1)
        children.append(child)
    assert [os.waitpid(child, 0)[1] for child in children] == [0, 0]
    with Records() as kept:
        assert all(kept.is_current(PLAIN, student, KEY) for student in students)
    assert table_sizes(room.db_url)["student"] == len(students)


# --- what cannot be saved ---


def nothing_kept(room: Classroom, kept: Records, student: str) -> bool:
    beside = room.root / "autograded" / student
    return kept.entry(PLAIN, student) is None and not (beside.exists() and any(beside.iterdir()))


def changed_part(room: Classroom, part: str, **nbgrader: object) -> dict[str, NotebookNode]:
    notebooks = copy.deepcopy(executed(room))
    cell(notebooks[PLAIN], part).metadata.nbgrader.update(nbgrader)
    return notebooks


BAD = {
    "a notebook of another assignment": lambda room: {"notebooks": {"other": essay()}},
    "a cell that was never released": lambda room: {
        "notebooks": changed_part(room, "test-half", grade_id="other")
    },
    "more points than there are": lambda room: {"notebooks": executed(room, half=7.0)},
    "a file that leaves the folder": lambda room: {"files": {"../../x.csv": b""}},
    "a file from the root": lambda room: {"files": {"/tmp/x.csv": b""}},
    "a file with a control character": lambda room: {"files": {"x\0.csv": b""}},
    "a file in place of the marker": lambda room: {"files": {records.MARKER: b"{}"}},
    "a notebook among the files": lambda room: {"files": {f"{PLAIN}.ipynb": b"{}"}},
    "a file and a folder of one name": lambda room: {"files": {"x": b"", "x/y": b""}},
    "a name too long for a file": lambda room: {"files": {"x" * 300: b""}},
    "a time that is none": lambda room: {"timestamp": "yesterday, sort of"},
    "a time beyond all calendars": lambda room: {"timestamp": "9" * 40},
}


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD.keys())
def test_a_bad_submission_is_refused_alone_and_whole(room, bad):
    given = {"notebooks": executed(room), **bad(room)}
    with Records() as kept:
        with pytest.raises(Unrecordable):
            save(kept, "ada", **given)
        assert nothing_kept(room, kept, "ada")
        assert save(kept, "bob", executed(room)) == 4
        assert kept.entry(PLAIN, "ada") is None


@pytest.mark.parametrize("name", ["", ".", "..", "a/b", "a\nb", "\udc80", "x" * 129])
def test_a_name_that_is_no_folder_is_refused(room, name):
    with Records() as kept:
        for refused in (
            lambda: save(kept, name, executed(room)),
            lambda: kept.entry(PLAIN, name),
            lambda: kept.is_current(PLAIN, name, KEY),
        ):
            with pytest.raises(Unrecordable, match="name"):
                refused()


def test_a_plugin_that_fails_stops_only_who_is_late(room):
    settings = room.root / "nbgrader_config.py"
    broken = PLAIN_NBGRADER.replace("penalties.get", "1 / 0, penalties.get")
    settings.write_text(settings.read_text(encoding="utf-8") + broken, encoding="utf-8")
    with Records() as kept:
        with pytest.raises(Unrecordable, match="division by zero"):
            save(kept, "ada", executed(room), timestamp=LATE)
        assert nothing_kept(room, kept, "ada")
        assert save(kept, "bob", executed(room)) == 4


def test_an_unknown_assignment_is_named(room):
    with Records() as kept, pytest.raises(RecordError, match="no assignment '12_other'"):
        kept.assignment("12_other")


def test_a_full_disk_keeps_what_there_was(room, monkeypatch):
    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with Records() as kept:
        save(kept, "ada", executed(room, half=WRONG))
        before = whole(room, "ada")
        with monkeypatch.context() as patched:
            patched.setattr(os, "fsync", full)
            with pytest.raises(RecordError, match="no room left on the disk"):
                save(kept, "ada", executed(room))
        assert whole(room, "ada") == before
        assert save(kept, "ada", executed(room)) == 4


def test_marks_are_kept_on_windows_where_no_folder_can_be_opened(room, monkeypatch):
    def as_on_windows(path, *arguments):
        if Path(path).is_dir():
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return opened(path, *arguments)

    opened = os.open
    with Records() as kept:
        submission = executed(room)
        with monkeypatch.context() as patched:
            patched.setattr(folders.sys, "platform", "win32")
            patched.setattr(folders.os, "open", as_on_windows)
            assert save(kept, "ada", submission) == 4
        assert kept.is_current(PLAIN, "ada", KEY)


def test_a_full_disk_under_the_gradebook_is_named(room):
    def small(connection: sqlite3.Connection, _: object) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")

    def fill(kept: Records) -> None:
        for i in range(100):
            save(kept, f"student {i}", executed(room))

    event.listen(Engine, "connect", small)
    try:
        with Records() as kept, pytest.raises(RecordError, match=r"no room .* gradebook\.db"):
            fill(kept)
    finally:
        event.remove(Engine, "connect", small)
    saved = table_sizes(room.db_url)["student"]
    with Records() as kept:
        assert all(kept.is_current(PLAIN, f"student {i}", KEY) for i in range(saved))
        assert nothing_kept(room, kept, f"student {saved}")


def test_a_folder_that_cannot_be_written_is_named(room):
    (room.root / "autograded").write_text("a file")
    with pytest.raises(RecordError, match="autograded"):
        Records()


def test_a_gradebook_that_may_only_be_read_is_named(room):
    url = f"sqlite:///file:{room.root / 'gradebook.db'}?mode=ro&uri=true"
    with Records(url) as kept:
        assert kept.assignment(PLAIN).points == 14
        with pytest.raises(RecordError, match=r"gradebook\.db or its folder cannot be written"):
            save(kept, "ada", executed(room))
    assert not folder(room, "ada")


@pytest.mark.parametrize("instead", ["nothing", "its folder is gone", "an empty file"])
def test_a_gradebook_that_is_deleted_during_a_run_is_rescued(room, instead):
    gradebook = room.root / "marks" / "gradebook.db"
    gradebook.parent.mkdir()
    (room.root / "gradebook.db").rename(gradebook)
    with Records(f"sqlite:///{gradebook}") as kept:
        assert save(kept, "ada", executed(room)) == 4
        gradebook.unlink()
        if instead == "its folder is gone":
            gradebook.parent.rmdir()
        elif instead == "an empty file":
            gradebook.touch()
        with pytest.raises(RecordError, match=r"gradebook\.db was deleted.* rename") as told:
            save(kept, "bob", executed(room))
    assert "permission" not in str(told.value)
    folder_of_it = room.root if instead == "its folder is gone" else gradebook.parent
    rescued = folder_of_it / "gradebook.rescued.db"
    assert str(rescued) in str(told.value)
    rescued.rename(room.root / "gradebook.db")
    with Records() as kept:
        assert kept.is_current(PLAIN, "ada", KEY)
        assert nothing_kept(room, kept, "bob")
        assert save(kept, "bob", executed(room)) == 4


def test_another_writer_is_waited_for(room):
    other = sqlite3.connect(room.root / "gradebook.db", check_same_thread=False)
    with Records() as kept:
        kept.assignment(PLAIN)
        other.execute("BEGIN EXCLUSIVE")
        threading.Timer(0.3, other.rollback).start()
        assert save(kept, "ada", executed(room)) == 4


def test_another_writer_who_does_not_end_is_named(room, monkeypatch):
    monkeypatch.setattr(folders, "LOCK_SECONDS", 0.1)
    with sqlite3.connect(room.root / "gradebook.db") as other, Records() as kept:
        kept.assignment(PLAIN)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(RecordError, match=r"Another program is writing to gradebook\.db"):
            save(kept, "ada", executed(room))
        other.rollback()
        assert nothing_kept(room, kept, "ada")
        assert save(kept, "ada", executed(room)) == 4


def test_another_writer_is_named_when_an_assignment_is_entered(room, monkeypatch):
    monkeypatch.setattr(folders, "LOCK_SECONDS", 0.1)
    with sqlite3.connect(room.root / "gradebook.db") as other, Records() as kept:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(RecordError, match=r"Another program is writing to gradebook\.db"):
            kept.enter(PLAIN)


def test_cells_that_came_or_went_are_entered_until_there_are_marks(room):
    path = room.root / "solutions" / PLAIN / f"{ESSAY}.ipynb"
    shorter = essay()
    del shorter.cells[2]
    with Records() as kept:
        assert kept.assignment(PLAIN).points == 14
        nbformat.write(shorter, path)
        kept.enter(PLAIN)
        assert kept.assignment(PLAIN).points == 12
        notebooks = executed(room)
        del notebooks[ESSAY].cells[2]
        save(kept, "ada", notebooks)
        nbformat.write(essay(), path)
        with pytest.raises(RecordError, match=r"no longer has the cells .* Bring the old cells"):
            kept.enter(PLAIN)
        assert kept.is_current(PLAIN, "ada", KEY)


def test_another_run_that_does_not_end_is_named(room, monkeypatch):
    fcntl = pytest.importorskip("fcntl")
    monkeypatch.setattr(folders, "LOCK_SECONDS", 0.1)
    with Records() as kept, (room.root / "autograded" / ".lock").open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with pytest.raises(RecordError, match="Another run"):
            save(kept, "ada", executed(room))


def test_a_gradebook_of_another_version_says_what_to_run(room):
    with sqlite3.connect(room.root / "gradebook.db") as connection:
        connection.execute("ALTER TABLE grade DROP COLUMN extra_credit")
    with Records() as kept, pytest.raises(RecordError, match="nbgrader db upgrade"):
        save(kept, "ada", executed(room))


@pytest.mark.parametrize("damage", ["no database", "cut off"])
def test_a_broken_gradebook_is_named(room, damage):
    path = room.root / "gradebook.db"
    content = path.read_bytes()
    path.write_bytes(b"no database" * 1000 if damage == "no database" else content[:6000])

    def use() -> None:
        with Records() as kept:
            save(kept, "ada", executed(room))

    with pytest.raises(RecordError, match=r"gradebook\.db cannot be used: .*earlier one"):
        use()


@pytest.mark.parametrize(
    "url", ["nonsense", "nosuchserver://x/y", "postgresql+nosuchdriver://x/y", "oracle://x/y"]
)
def test_an_url_that_cannot_be_used_says_how_to_write_one(room, url):
    with pytest.raises(RecordError, match="psycopg2"):
        Records(url)


# --- PostgreSQL ---


def server_program(name: str) -> str | None:
    found = [*Path("/usr/lib/postgresql").glob(f"*/bin/{name}")]
    return str(found[-1]) if found else shutil.which(name)


@pytest.fixture
def postgresql() -> Iterator[str]:
    """URL of a database on a server of its own, which listens on a socket in its folder."""
    pytest.importorskip("psycopg2")
    if not (server_program("initdb") and server_program("postgres")):
        pytest.skip("no PostgreSQL server here")
    top = Path(tempfile.mkdtemp(prefix="pg-"))
    # The server refuses to run as root.
    user = {"user": "nobody"} if os.geteuid() == 0 else {}
    if user:
        shutil.chown(top, "nobody")

    def run(program: str, *arguments: str) -> None:
        command = [server_program(program), *arguments]
        subprocess.run(command, check=True, capture_output=True, cwd=top, **user)

    run("initdb", "-D", str(top / "data"), "-U", "grader", "-A", "trust", "-E", "UTF8")
    settings = f"-c listen_addresses='' -k {top} -c fsync=off"
    control = ("pg_ctl", "-D", str(top / "data"), "-l", str(top / "log"), "-w")
    run(*control, "-o", settings, "start")
    try:
        yield f"postgresql+psycopg2://grader@/postgres?host={top}"
    finally:
        run(*control, "-m", "immediate", "stop")
        shutil.rmtree(top)


@pytest.mark.slow
def test_postgresql_holds_the_same_as_sqlite(room, postgresql):
    generate(PLAIN, room.root / "again", postgresql)
    for url in (room.db_url, postgresql):
        with Gradebook(url, "keras") as gradebook:
            gradebook.update_or_create_assignment(PLAIN, duedate=DUE)
        with Records(url) as kept:
            for student in ("right", "some", "extended"):
                save(kept, student, executed(room, half=WRONG), timestamp=LATE)
            mark_by_hand(url)
            with pytest.raises(Unrecordable):
                save(kept, "ada", executed(room, half=7.0))
            assert save(kept, "some", executed(room)) == 3.75
            assert save(kept, "ada", {}) == 0
            assert kept.is_current(PLAIN, "some", KEY)
            assert kept.entry(PLAIN, "some") == Entry(3.75, 14, needs_manual_grade=True)
        shutil.rmtree(room.root / "autograded")
    assert gradebook_rows(postgresql) == gradebook_rows(room.db_url)


@pytest.mark.slow
def test_a_server_that_does_not_answer_is_named_without_the_password(room, tmp_path):
    pytest.importorskip("psycopg2")
    with pytest.raises(RecordError, match="See that its server runs") as raised:
        Records(f"postgresql+psycopg2://grader:secret@/postgres?host={tmp_path}")
    assert "secret" not in str(raised.value)
