"""`python3 -m autograder`: clear words for every foreseeable mistake; a stopped run goes on."""

from __future__ import annotations

import contextlib
import dataclasses
import errno
import json
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest
from classroom import (
    PLAIN,
    RIGHT_DOUBLE,
    RIGHT_HALF,
    Classroom,
    add_plain_assignment,
    answered,
    command_line,
)
from held import HELD, let_go_on, student_at_work
from nbgrader.api import Gradebook
from patience import A_LONG_TIME, PATIENT

from autograder import grading
from autograder.command_line import main
from autograder.engine import job, sandbox
from autograder.records import folders

RIGHT = {"double": RIGHT_DOUBLE, "half": RIGHT_HALF}


@pytest.fixture
def room(tmp_path, monkeypatch):
    """A course with one assignment of plain asserts; commands in this process work on it."""
    room = Classroom.open(tmp_path)
    room.use(monkeypatch)
    room.notebook = add_plain_assignment(room)
    return room


@pytest.fixture
def run(capsys):
    """Run a command in this process; hand back exit code, standard output, standard error."""

    def run(*arguments: str) -> tuple[int, str, str]:
        code = main(list(arguments))
        said = capsys.readouterr()
        assert "Traceback" not in said.out + said.err
        if "autograder: " in said.err:
            assert len(said.err.splitlines()) <= 2
        return code, said.out, said.err

    return run


@pytest.fixture
def warm(pool, monkeypatch):
    """Commands in this process use the engine of all tests, which has started already."""

    def shared(jobs: int, trusted: bool, libraries: list[str]) -> contextlib.AbstractContextManager:
        monkeypatch.setattr(pool, "jobs", jobs)
        return contextlib.nullcontext(pool)

    monkeypatch.setattr(grading, "local_pool", shared)


def test_windows_is_told_where_a_class_can_be_marked(run, monkeypatch):
    monkeypatch.setattr("autograder.command_line.sys.platform", "win32")
    code, out, err = run("grade", "ps1")
    assert (code, out) == (1, "")
    assert "WSL 2" in err


def test_an_unknown_assignment_is_refused_with_the_known_ones(room, run):
    code, out, err = run("grade", "04_logit")
    assert (code, out) == (1, "")
    assert err.startswith("autograder: There is no solutions/04_logit.")
    assert "04_logits" in err.partition("Assignments:")[2]


def test_no_submissions_says_where_they_belong(room, run):
    code, _, err = run("grade", PLAIN)
    assert code == 1
    assert f"submitted/<student>/{PLAIN}/{PLAIN}.ipynb" in err


def test_an_unknown_student_is_refused_with_the_known_ones(room, run):
    room.submit("ada", PLAIN, room.notebook)
    code, _, err = run("grade", PLAIN, "--student", "bob")
    assert code == 1
    assert "no submission of 'bob'" in err
    assert "ada" in err


def test_wrong_usage_is_code_2(run, capsys):
    with pytest.raises(SystemExit) as stopped:
        main(["grade"])
    assert stopped.value.code == 2
    assert "assignment" in capsys.readouterr().err


UNREADABLE = {
    "b-empty": (b"", "99_plain.ipynb is not a notebook (the file is empty)"),
    "c-truncated": (b'{"cells": [\n{"cell_type"', "broken JSON in line 2"),
    "d-no-notebook-format": (b'{"cells": []}', "it has no `nbformat`"),
    "e-bytes": (b"\xff\xfe\x00", "not UTF-8 text"),
    "f-a-list": (b"[1, 2]", "it has no `nbformat`"),
    "g-cells-are-no-list": (b'{"nbformat": 4, "nbformat_minor": 5, "cells": 3}', "not a notebook"),
}


@pytest.mark.slow
def test_what_cannot_be_read_costs_nobody_else_anything(room, run, warm):
    room.submit("a-right", PLAIN, answered(room.notebook, RIGHT))
    for student, (content, _) in UNREADABLE.items():
        room.submit(student, PLAIN, content)
    room.submit("h-a-folder", PLAIN, b"").unlink()
    (room.root / "submitted" / "h-a-folder" / PLAIN / f"{PLAIN}.ipynb").mkdir()
    (room.root / "submitted" / "i-empty-folder" / PLAIN).mkdir(parents=True)
    room.submit("j-other-name", PLAIN, room.notebook).rename(
        room.root / "submitted" / "j-other-name" / PLAIN / "99_plain (1).ipynb"
    )
    room.submit("k [1]*", PLAIN, room.notebook)
    room.submit("l\nname", PLAIN, room.notebook)
    room.submit("m  Zoë +&%#'", PLAIN, answered(room.notebook, {"half": RIGHT_HALF}))
    room.submit(".hidden", PLAIN, room.notebook)
    code, out, err = run("grade", PLAIN)
    assert code == 1
    assert err.startswith("4 of 13 marked, 4 of them now; isolation of student code: ")
    lines = {line[:1]: line for line in out.splitlines()}
    assert len(lines) == len(out.splitlines()) == 13
    assert lines["a"].split()[:4] == ["a-right", "3", "of", "3"]
    assert " 1 of 3 " in lines["m"]
    for student, (_, words) in UNREADABLE.items():
        assert "NOT MARKED" in lines[student[0]]
        assert words in lines[student[0]]
    assert "NOT MARKED" in lines["h"]
    assert "the folder is empty" in lines["i"]
    assert " 0 of 3 " in lines["j"]
    assert "99_plain (1).ipynb" in lines["j"]
    assert " 0 of 3 " in lines["k"]
    assert lines["l"].startswith(r"l\nname")  # the line break is spelled out
    assert "rename" in lines["l"]


@pytest.mark.slow
def test_only_what_changed_is_marked_again(room, run, warm):
    first = room.submit("ada", PLAIN, answered(room.notebook, RIGHT))
    room.submit("ben", PLAIN, answered(room.notebook, {"half": RIGHT_HALF}))
    run("grade", PLAIN)
    written = (room.root / "autograded" / "ben" / PLAIN / f"{PLAIN}.ipynb").stat().st_mtime_ns
    # Handed in again, with a file that is older than the first mark.
    room.submit("ada", PLAIN, room.notebook)
    long_ago = time.time() - 10_000
    os.utime(first, (long_ago, long_ago))
    code, out, _ = run("grade", PLAIN, "--json")
    results = json.loads(out)
    assert code == 0
    assert [(r["student"], r["score"], r["notes"]) for r in results] == [
        ("ada", 0, []),
        ("ben", 1, ["already marked"]),
    ]
    marked = room.root / "autograded" / "ben" / PLAIN / f"{PLAIN}.ipynb"
    assert marked.stat().st_mtime_ns == written
    again = run("grade", PLAIN, "--student", "ben", "--force")[1]
    assert again.startswith("ben                  1 of 3  ")
    assert marked.stat().st_mtime_ns != written


@pytest.mark.slow
def test_a_broken_second_submission_keeps_the_first_mark_and_says_so(room, run, warm):
    room.submit("ada", PLAIN, answered(room.notebook, {"half": RIGHT_HALF}))
    run("grade", PLAIN)
    room.submit("ada", PLAIN, b"{")
    code, out, _ = run("grade", PLAIN)
    assert code == 1
    assert out.rstrip().endswith("the gradebook keeps 1 from an earlier submission")


@pytest.mark.slow
def test_a_lost_gradebook_is_filled_again(room, run, warm):
    room.submit("ada", PLAIN, answered(room.notebook, RIGHT))
    run("grade", PLAIN)
    (room.root / "gradebook.db").unlink()
    code, out, _ = run("grade", PLAIN)
    assert (code, out.split()[:4]) == (0, ["ada", "3", "of", "3"])
    with Gradebook(room.db_url, "keras") as gradebook:
        assert gradebook.find_submission(PLAIN, "ada").score == 3


@pytest.mark.slow
def test_a_dead_kernel_is_that_student_s_own_affair(room, run, warm):
    leave = "import os\n\ndef half(x):\n    os._exit(7)"
    room.submit("ada", PLAIN, answered(room.notebook, {**RIGHT, "half": leave}))
    room.submit("ben", PLAIN, answered(room.notebook, RIGHT))
    code, out, _ = run("grade", PLAIN)
    assert code == 0
    ada, ben = out.splitlines()
    # What was earned before it is kept.
    assert ada.split()[:4] == ["ada", "2", "of", "3"]
    assert "the code ended the Python process (exit code 7)" in ada
    assert ben.split()[:4] == ["ben", "3", "of", "3"]


@pytest.mark.slow
def test_feedback_is_written_on_request(room, run, warm):
    room.submit("ada", PLAIN, answered(room.notebook, RIGHT))
    assert run("grade", PLAIN)[0] == 0
    assert not (room.root / "feedback").exists()
    code, out, _ = run("grade", PLAIN, "--feedback")
    assert (code, out.strip()) == (0, "ada                  3 of 3  (already marked)")
    assert "Plain asserts" in room.feedback("ada", PLAIN)


@pytest.mark.slow
def test_a_gradebook_in_use_is_named_and_nothing_is_lost(room, run, warm, monkeypatch):
    monkeypatch.setattr(folders, "LOCK_SECONDS", 1)
    room.submit("ada", PLAIN, answered(room.notebook, RIGHT))
    run("grade", PLAIN)
    other = sqlite3.connect(room.root / "gradebook.db")
    other.execute("BEGIN EXCLUSIVE")
    code, out, err = run("grade", PLAIN, "--force")
    other.rollback()
    other.close()
    assert (code, out) == (1, "")
    assert "Another program is writing to gradebook.db" in err
    assert run("grade", PLAIN)[0] == 0


def test_a_gradebook_of_another_version_says_how_to_upgrade(room, run):
    room.submit("ada", PLAIN, room.notebook)
    old = sqlite3.connect(room.root / "gradebook.db")
    old.execute("CREATE TABLE assignment (id VARCHAR(32) PRIMARY KEY, name VARCHAR(128))")
    old.commit()
    old.close()
    code, out, err = run("grade", PLAIN)
    assert (code, out) == (1, "")
    assert "nbgrader db upgrade" in err


def test_a_file_that_is_no_gradebook_is_left_alone(room, run):
    room.submit("ada", PLAIN, room.notebook)
    (room.root / "gradebook.db").write_text("my grades, a text file " * 100)
    code, _, err = run("grade", PLAIN)
    assert code == 1
    assert "gradebook.db cannot be used: file is not a database" in err
    assert (room.root / "gradebook.db").read_text().startswith("my grades")


@pytest.mark.slow
def test_exercises_that_changed_after_marking_are_explained(room, run, warm):
    room.submit("ada", PLAIN, answered(room.notebook, RIGHT))
    run("grade", PLAIN)
    source = room.root / "solutions" / PLAIN / f"{PLAIN}.ipynb"
    source.write_text(source.read_text().replace('"test-half"', '"test-halves"'))
    code, _, err = run("grade", PLAIN)
    assert code == 1
    assert "no longer has the cells" in err


@pytest.fixture
def temporary(room):
    """The temporary directory of commands in the course, empty at first."""
    # With a longer path the engine would take /tmp: the names of sockets have a largest length.
    with tempfile.TemporaryDirectory(prefix="t-") as folder:
        room.variables["TMPDIR"] = folder
        yield Path(folder)


# Before `main` is imported: no cell that is held becomes one that takes too long.
WITH_PATIENCE = f"""from functools import partial
from autograder.engine import job
job.Limits = partial(job.Limits, **{dataclasses.asdict(PATIENT)})
"""


def started(room: Classroom, *arguments: str) -> subprocess.Popen:
    """The command `grade` in a process of its own, where a cell may take long."""
    python, option, source, *rest = command_line("grade", PLAIN, *arguments)
    return subprocess.Popen(
        [python, option, WITH_PATIENCE + source, *rest],
        cwd=room.root,
        env=room.environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def wait_for(process: subprocess.Popen, found: Callable) -> object:
    """What a search finds at last, as long as the process runs."""
    while not (what := found()):
        assert process.poll() is None, process.communicate()
        time.sleep(0.02)
    return what


def is_marked(room: Classroom, student: str) -> bool:
    return (room.root / "autograded" / student / PLAIN / f"{PLAIN}.ipynb").exists()


def of_json(out: str) -> list[tuple]:
    return [(r["student"], r["score"], r["notes"]) for r in json.loads(out)]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGKILL"])  # Windows lacks the last
def test_a_stopped_run_goes_on_where_it_was(room, run, warm, temporary, name):
    how = getattr(signal, name)
    room.submit("ada", PLAIN, answered(room.notebook, RIGHT))
    room.submit("ben", PLAIN, answered(room.notebook, {**RIGHT, "double": HELD}))
    room.submit("cy", PLAIN, answered(room.notebook, RIGHT))
    process = started(room, "--jobs", "1")
    wait_for(process, lambda: is_marked(room, "ada"))
    ben = student_at_work(process.pid)
    children = psutil.Process(process.pid).children(recursive=True)
    process.send_signal(how)
    _, err = process.communicate()
    # It has not waited until ben's cell took too long.
    assert time.time() - ben.create_time() < PATIENT.cell_seconds
    assert process.returncode == (130 if how == signal.SIGINT else -how)
    assert "Traceback" not in err
    assert psutil.wait_procs(children, timeout=A_LONG_TIME)[1] == []
    if how == signal.SIGINT:
        assert "the same command goes on" in err
        assert list(temporary.iterdir()) == []
    room.submit("ben", PLAIN, answered(room.notebook, RIGHT))
    code, out, _ = run("grade", PLAIN, "--json")
    assert code == 0
    assert of_json(out) == [("ada", 3, ["already marked"]), ("ben", 3, []), ("cy", 3, [])]


def processes(of: subprocess.Popen, role: str) -> list[psutil.Process]:
    """The warm process of a role and its children, the oldest first; without bubblewrap."""
    found = []
    with contextlib.suppress(psutil.NoSuchProcess):
        for one in psutil.Process(of.pid).children(recursive=True):
            with contextlib.suppress(psutil.NoSuchProcess):
                if role in one.cmdline() and one.name() != "bwrap":
                    found.append(one)
    return sorted(found, key=lambda one: one.create_time())


@pytest.mark.slow
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs the engine of Linux")
def test_killed_processes_cost_nobody_a_mark(room, temporary):
    """Of the three who wait, one loses the student's process, two a warm one."""
    held = answered(room.notebook, {**RIGHT, "double": HELD + RIGHT_DOUBLE})
    for student in ("ben", "dan", "fay"):
        room.submit(student, PLAIN, held)
    for student in ("ada", "cy", "eve"):
        room.submit(student, PLAIN, answered(room.notebook, {"half": RIGHT_HALF}))
    log = room.root / "log.jsonl"
    process = started(room, "--jobs", "1", "--json", "--log", str(log))
    for marked, role, number in (("ada", "worker", 1), ("cy", "worker", 0), ("eve", "examiner", 0)):
        wait_for(process, lambda marked=marked: is_marked(room, marked))
        first = student_at_work(process.pid)
        wait_for(process, lambda role=role: len(processes(process, role)) == 2)
        processes(process, role)[number].kill()
        let_go_on(student_at_work(process.pid, but=first))
    out, err = process.communicate()
    assert (process.returncode, err) == (0, "")
    scores = {"ada": 1, "ben": 3, "cy": 1, "dan": 3, "eve": 1, "fay": 3}
    assert of_json(out) == [(student, score, []) for student, score in scores.items()]
    logged = [json.loads(line) for line in log.read_text().splitlines()]
    assert {line["student"]: line["score"] for line in logged} == scores
    assert len(logged) == 6
    assert list(temporary.iterdir()) == []


@pytest.mark.slow
def test_the_number_of_jobs_changes_no_mark_and_the_log_has_a_line_each(room, run, warm):
    for number in range(6):
        answers = [RIGHT, {"half": RIGHT_HALF}, {}][number % 3]
        room.submit(f"s{number}", PLAIN, answered(room.notebook, answers))
    room.submit("s6", PLAIN, b"{")
    log = room.root / "log.jsonl"
    scores = [
        [
            (one["student"], one["score"])
            for one in json.loads(
                run("grade", PLAIN, "--json", "--force", "--jobs", jobs, "--log", str(log))[1]
            )
        ]
        for jobs in ("1", "2")
    ]
    assert scores[0] == scores[1]
    assert [score for _, score in scores[0]] == [3, 1, 0, 3, 1, 0, None]
    lines = [json.loads(line) for line in log.read_text().splitlines()]
    assert sorted((line["student"], line["score"]) for line in lines[:7]) == scores[0]
    assert sorted((line["student"], line["score"]) for line in lines[7:]) == scores[0]
    for line in lines:
        if line["marked"]:
            assert line["isolation"]
            assert min(line["seconds"], line["cpu_seconds"], line["peak_bytes"]) > 0
        else:
            assert "not a notebook" in line["notes"][0]


@pytest.mark.slow
def test_the_results_as_json_say_how_each_test_cell_did(room, run, warm):
    room.submit("ada", PLAIN, answered(room.notebook, {"half": RIGHT_HALF}))
    code, out, err = run("grade", PLAIN, "--json")
    (result,) = json.loads(out)
    assert (code, err) == (0, "")
    assert (result["student"], result["marked"]) == ("ada", True)
    assert (result["score"], result["points"], result["needs_manual_grade"]) == (1, 3, False)
    assert result["isolation"] in (job.FULL, job.PARTIAL)
    assert result["seconds"] > 0
    cells = [
        (cell["grade_id"], cell["status"], cell["points"], cell["max_points"])
        for cell in result["cells"]
    ]
    assert cells == [("test-double", job.RAISED, 0, 2), ("test-half", job.DONE, 1, 1)]


@pytest.mark.slow
def test_without_isolation_only_trusted_submissions_are_run(room, run, monkeypatch):
    found = sandbox.Probe(job.NONE, ("the network can be reached",))
    monkeypatch.setattr(sandbox, "probe", lambda prefix: found)
    room.submit("ada", PLAIN, answered(room.notebook, RIGHT))
    code, out, err = run("grade", PLAIN)
    assert (code, out) == (1, "")
    assert "the network can be reached" in err
    assert "--trust-submissions" in err
    assert not is_marked(room, "ada")
    code, out, err = run("grade", PLAIN, "--trust-submissions")
    assert (code, out.split()[:4]) == (0, ["ada", "3", "of", "3"])
    assert "Isolation of student code is none: the network can be reached" in err
    assert "isolation of student code: none" in err


@pytest.mark.slow
def test_the_gradebook_may_lie_elsewhere(room, run, warm, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "marks.db"
    room.submit("ada", PLAIN, answered(room.notebook, RIGHT))
    url = f"sqlite:///{elsewhere}"
    assert run("grade", PLAIN, "--db", url)[0] == 0
    code, out, _ = run("grade", PLAIN, "--db", url, "--feedback")
    assert (code, out.strip()) == (0, "ada                  3 of 3  (already marked)")
    assert "Plain asserts" in room.feedback("ada", PLAIN)
    assert not (room.root / "gradebook.db").exists()
    with Gradebook(url, "keras") as gradebook:
        assert gradebook.find_submission(PLAIN, "ada").score == 3


@pytest.mark.slow
def test_a_full_disk_keeps_what_was_marked(room, run, warm, monkeypatch):
    for student in ("ada", "ben", "cy"):
        room.submit(student, PLAIN, answered(room.notebook, RIGHT))
    sync = os.fsync

    def full_after_ada(handle: int) -> None:
        if is_marked(room, "ada"):
            raise OSError(errno.ENOSPC, "No space left on device")
        sync(handle)

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full_after_ada)
        code, out, err = run("grade", PLAIN, "--jobs", "1")
    assert (code, out) == (1, "")
    assert "no room left on the disk" in err
    assert not is_marked(room, "ben")
    code, out, _ = run("grade", PLAIN, "--json")
    assert code == 0
    assert of_json(out) == [("ada", 3, ["already marked"]), ("ben", 3, []), ("cy", 3, [])]


@pytest.mark.slow
def test_a_full_temporary_directory_is_named(room, run, warm, monkeypatch):
    def full(**_: object) -> str:
        raise OSError(errno.ENOSPC, "No space left on device", "/tmp/marking")

    room.submit("ada", PLAIN, answered(room.notebook, RIGHT))
    with monkeypatch.context() as patched:
        patched.setattr(tempfile, "mkdtemp", full)
        code, out, err = run("grade", PLAIN)
    assert (code, out) == (1, "")
    assert "no room left on the disk: /tmp/marking" in err
    assert run("grade", PLAIN)[0] == 0


@pytest.mark.slow
@pytest.mark.parametrize(
    ("log", "words"),
    [
        ("no/such/folder/log.jsonl", "No such file or directory: no/such/folder/log.jsonl"),
        pytest.param(
            "/dev/full",
            "No space left on device",
            marks=pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full"),
        ),
    ],
)
def test_a_log_that_cannot_be_written_is_named_and_the_mark_is_kept(room, run, warm, log, words):
    room.submit("ada", PLAIN, answered(room.notebook, RIGHT))
    code, out, err = run("grade", PLAIN, "--log", log)
    assert (code, out) == (1, "")
    assert words in err
    code, out, _ = run("grade", PLAIN, "--json")
    assert of_json(out) == [("ada", 3, ["already marked"])]


@pytest.mark.slow
def test_a_cluster_gives_the_marks_of_this_machine(room, run, warm):
    distributed = pytest.importorskip("distributed")
    for number in range(6):
        answers = [RIGHT, {"half": RIGHT_HALF}, {}][number % 3]
        room.submit(f"s{number}", PLAIN, answered(room.notebook, answers))
    here = of_json(run("grade", PLAIN, "--json")[1])
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
    ) as cluster:
        address = cluster.scheduler_address
        code, out, _ = run("grade", PLAIN, "--json", "--force", "--scheduler", address)
    assert code == 0
    assert of_json(out) == here
    assert [score for _, score, _ in here] == [3, 1, 0, 3, 1, 0]
