"""Nobody is left out without a word: who is marked, who is not, and who has handed in nothing."""

from __future__ import annotations

import csv
import io
import json
import sys
import unicodedata
from pathlib import Path

import nbformat
import pytest

if sys.platform == "win32":
    pytest.skip("marks a class, which Windows cannot", allow_module_level=True)

from classroom import (
    PLAIN,
    RIGHT_DOUBLE,
    RIGHT_HALF,
    Classroom,
    answered,
)
from nbgrader.api import Gradebook
from test_command_line import room, run, warm  # noqa: F401  (fixtures)

from autograder import preprocessors
from autograder.command_line import main
from autograder.export import CsvExport
from autograder.submission.roster import read_roster

RIGHT = {"double": RIGHT_DOUBLE, "half": RIGHT_HALF}


def folder(room: Classroom, *parts: str) -> Path:  # noqa: F811
    path = room.root.joinpath("submitted", *parts)
    path.mkdir(parents=True)
    return path


def test_folders_without_the_assignment_are_told_apart(tmp_path: Path) -> None:
    for path in ("ada/99_plain", "bob/99_Plain", "cy/99-plain (1)", "dora/98_other", "emil"):
        (tmp_path / path).mkdir(parents=True)
    (tmp_path / "emil" / "99_plain (2).ipynb").touch()
    (tmp_path / "flo").mkdir()
    (tmp_path / "flo" / "99_plain.zip").touch()
    (tmp_path / "gil").mkdir()
    (tmp_path / "gil" / "about 99_plain.pdf").touch()
    (tmp_path / "hal_99_plain.ipynb").touch()
    (tmp_path / "list.txt").touch()
    (tmp_path / ".hidden" / "99_plain").mkdir(parents=True)
    roster = read_roster(tmp_path, "99_plain")
    assert list(roster.handed_in) == ["ada"]
    assert "its folder is called 99_Plain; rename it to 99_plain" in roster.misplaced["bob"]
    assert "99-plain (1)" in roster.misplaced["cy"]
    assert "move it to submitted/emil/99_plain/" in roster.misplaced["emil"]
    assert "99_plain.zip" in roster.misplaced["flo"]
    assert list(roster.strays) == ["hal_99_plain.ipynb"]
    assert roster.others == {"dora", "gil"}
    assert read_roster(tmp_path / "nowhere", "99_plain").handed_in == {}


def test_the_tenth_assignment_is_not_the_first_under_another_name(tmp_path: Path) -> None:
    for path in ("ada/ps10", "bob/PS 1", "cy/ps1-Copy(2)", "dora/ps-01"):
        (tmp_path / path).mkdir(parents=True)
    roster = read_roster(tmp_path, "ps1")
    assert roster.others == {"ada", "dora"}
    assert set(roster.misplaced) == {"bob", "cy"}


def test_one_name_in_two_spellings_of_its_accents_is_one_student(tmp_path: Path) -> None:
    composed, taken_apart = (unicodedata.normalize(form, "Zoë") for form in ("NFC", "NFD"))
    (tmp_path / taken_apart / "99_plain").mkdir(parents=True)
    assert read_roster(tmp_path, "99_plain").handed_in == {
        composed: tmp_path / taken_apart / "99_plain"
    }
    try:
        (tmp_path / composed / "99_plain").mkdir(parents=True)
    except FileExistsError:
        return  # a file system that knows both for one
    roster = read_roster(tmp_path, "99_plain")
    assert (roster.handed_in, list(roster.misplaced)) == ({}, [composed])
    assert "two folders have this name" in roster.misplaced[composed]


@pytest.mark.slow
def test_everybody_has_a_line(room, run, warm):  # noqa: F811
    room.submit("ada", PLAIN, answered(room.notebook, RIGHT))
    room.submit("broken", PLAIN, b"{")
    nbformat.write(room.notebook, folder(room, "bob") / f"{PLAIN}.ipynb")
    nbformat.write(room.notebook, folder(room, "cy", PLAIN.upper()) / f"{PLAIN}.ipynb")
    folder(room, "dora", "98_other")
    room.submit("emil", PLAIN, answered(room.notebook, {"half": RIGHT_HALF}))
    run("grade", PLAIN, "--student", "emil")
    with Gradebook(room.db_url, "keras") as gradebook:
        gradebook.add_student("flo")
    (room.root / "submitted" / "emil").rename(room.root / "elsewhere")
    code, out, err = run("grade", PLAIN)
    lines = {line.split()[0]: line for line in out.splitlines()}
    assert list(lines) == ["ada", "bob", "broken", "cy", "dora", "emil", "flo"]
    assert " 3 of 3 " in lines["ada"]
    assert "NOT MARKED: 99_plain.ipynb lies in no folder of the assignment" in lines["bob"]
    assert "NOT MARKED: 99_plain.ipynb is not a notebook" in lines["broken"]
    assert "NOT MARKED: its folder is called 99_PLAIN" in lines["cy"]
    assert lines["dora"].split(maxsplit=1)[1] == "nothing handed in"
    assert " 1 of 3 " in lines["emil"]
    assert "no such folder under submitted/" in lines["emil"]
    assert lines["flo"].split(maxsplit=1)[1] == "nothing handed in"
    assert code == 1
    assert err.startswith("1 of 4 marked, 1 of them now; 3 handed in nothing")
    rows = exported(room)
    assert {name: (row["score"], row["status"]) for name, row in rows.items()} == {
        "ada": ("3.0", "marked"),
        "bob": ("0.0", "could not be marked"),
        "broken": ("0.0", "could not be marked"),
        "cy": ("0.0", "could not be marked"),
        "emil": ("1.0", "marked"),
        "flo": ("0.0", "not handed in"),
    }


def exported(room: Classroom) -> dict[str, dict[str, str]]:  # noqa: F811
    path = room.root / "grades.csv"
    with Gradebook(room.db_url, "keras") as gradebook:
        CsvExport(to=str(path)).export(gradebook)
    with path.open(newline="", encoding="utf-8") as file:
        return {row["student_id"]: row for row in csv.DictReader(file)}


@pytest.mark.slow
def test_who_hands_in_nothing_is_no_failure_of_the_run(room, run, warm):  # noqa: F811
    room.submit("ada", PLAIN, answered(room.notebook, RIGHT))
    folder(room, "dora", "98_other")
    code, out, _ = run("grade", PLAIN, "--json")
    assert code == 0
    assert [(one["student"], one["handed_in"]) for one in json.loads(out)] == [
        ("ada", True),
        ("dora", False),
    ]
    assert len(json.loads(run("grade", PLAIN, "--json", "--student", "ada")[1])) == 1


@pytest.mark.slow
def test_a_late_penalty_stands_in_the_line_as_in_the_gradebook(room, run, warm):  # noqa: F811
    config = room.root / "nbgrader_config.py"
    config.write_text(
        config.read_text(encoding="utf-8") + "\nfrom nbgrader.plugins import LateSubmissionPlugin\n"
        "class Half(LateSubmissionPlugin):\n"
        "    def late_submission_penalty(self, student, score, late):\n"
        "        return score / 2\n"
        "c.AssignLatePenalties.plugin_class = Half\n",
        encoding="utf-8",
    )
    path = room.submit("ada", PLAIN, answered(room.notebook, RIGHT))
    path.with_name("timestamp.txt").write_text("2026-03-02 10:00:00 UTC")
    run("grade", PLAIN)
    with Gradebook(room.db_url, "keras") as gradebook:
        gradebook.update_or_create_assignment(PLAIN, duedate="2026-03-01 10:00:00 UTC")
    out = run("grade", PLAIN, "--force")[1]
    assert " 1.5 of 3  (late: 1.5 taken off)" in out
    assert " 1.5 of 3  (late: 1.5 taken off)" in run("grade", PLAIN)[1]
    (one,) = json.loads(run("grade", PLAIN, "--json")[1])
    assert (one["score"], one["late_penalty"]) == (1.5, 1.5)
    assert exported(room)["ada"]["score"] == "1.5"


@pytest.mark.slow
@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_a_screen_that_cannot_show_a_name_stops_nothing(room, warm, monkeypatch, encoding):  # noqa: F811
    room.submit("Łukasz 雪", PLAIN, answered(room.notebook, RIGHT))
    screen = io.TextIOWrapper(io.BytesIO(), encoding=encoding, write_through=True)
    monkeypatch.setattr(sys, "stdout", screen)
    assert main(["grade", PLAIN]) == 0
    monkeypatch.undo()
    shown = screen.buffer.getvalue().decode(encoding)
    assert r"ukasz \u96ea" in shown
    assert " 3 of 3 " in shown


@pytest.mark.slow
def test_a_student_whose_folder_was_renamed_by_a_mac_stays_one(room, run, warm):  # noqa: F811
    composed, taken_apart = (unicodedata.normalize(form, "Zoë") for form in ("NFC", "NFD"))
    room.submit(composed, PLAIN, answered(room.notebook, {"half": RIGHT_HALF}))
    run("grade", PLAIN)
    (room.root / "submitted" / composed).rename(room.root / "submitted" / taken_apart)
    room.submit(taken_apart, PLAIN, answered(room.notebook, RIGHT))
    out = run("grade", PLAIN, "--feedback")[1]
    assert [line.split()[:2] for line in out.splitlines()] == [[composed, "3"]]
    assert (room.root / "feedback" / composed).is_dir()
    assert run("grade", PLAIN, "--student", taken_apart)[1].startswith(composed)
    with Gradebook(room.db_url, "keras") as gradebook:
        assert [student.id for student in gradebook.students] == [composed]


def test_marks_that_nbgraders_own_command_makes_smaller_are_said(
    room,  # noqa: F811
    run,  # noqa: F811
    warm,  # noqa: F811
    caplog,
):
    """Of several notebooks it gives 0 for one under another name, which `grade` has taken."""
    paths = [
        room.submit(student, PLAIN, answered(room.notebook, RIGHT)) for student in ("ada", "bob")
    ]
    run("grade", PLAIN)
    for path in paths:
        preprocessors.before_autograde(PLAIN, [str(path)])
    with Gradebook(room.db_url, "keras") as gradebook:
        gradebook.find_grade("test-double", PLAIN, PLAIN, "bob").auto_score = 0
        gradebook.db.commit()
    preprocessors.after_autograde()
    (said,) = [one.getMessage() for one in caplog.records if "points for" in one.getMessage()]
    assert said.startswith(f"bob has 1 points for {PLAIN} now, and had 3.")
    assert f"autograder grade {PLAIN}" in said
