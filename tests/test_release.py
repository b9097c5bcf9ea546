"""`exercises/` is what nbgrader makes of `solutions/`, and making it never loses what was there."""

from __future__ import annotations

import json

import nbformat
import pytest
from classroom import PLAIN, Classroom, add_plain_assignment
from nbgrader.api import Gradebook

from autograder import release
from autograder.command_line import main
from course.toolkit import places


@pytest.fixture
def copied(tmp_path, monkeypatch):
    """A copy of the course that the modules in this process take for the course."""
    room = Classroom.open(tmp_path)
    room.use(monkeypatch)
    return room


def files(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and ".ipynb_checkpoints" not in path.parts
    }


def test_exercises_are_up_to_date(capsys):
    assert main(["release", "--check"]) == 0, capsys.readouterr().out


@pytest.mark.slow
def test_plain_nbgrader_makes_the_same_bytes(tmp_path):
    room = Classroom.open(tmp_path)
    for assignment in release.assignments():
        outcome = room.nbgrader("generate_assignment", assignment, "--force", "--no-db")
        assert outcome.returncode == 0, outcome.stderr
    assert files(tmp_path / "exercises") == files(places.EXERCISES)


def test_release_replaces_what_differs_and_removes_what_is_gone(copied, capsys):
    add_plain_assignment(copied)
    extra = copied.root / "solutions" / PLAIN / "data.csv"
    extra.write_text("1,2\n")
    assert main(["release", PLAIN]) == 0
    assert "exercises/99_plain/99_plain.ipynb: made from solutions/" in capsys.readouterr().out
    notebook = copied.root / "exercises" / PLAIN / f"{PLAIN}.ipynb"
    assert "HIDDEN" not in notebook.read_text()
    extra.unlink()
    notebook.write_text("{}")
    assert main(["release", PLAIN, "--check"]) == 1
    assert notebook.read_text() == "{}"
    assert main(["release", PLAIN]) == 0
    assert sorted(files(copied.root / "exercises" / PLAIN)) == [f"{PLAIN}.ipynb"]
    assert main(["release", PLAIN]) == 0
    assert "nothing to do" in capsys.readouterr().out


def test_a_faulty_solution_notebook_leaves_the_old_release_alone(copied, capsys):
    path = copied.root / "solutions" / "04_logits" / "04_logits.ipynb"
    path.write_text(path.read_text().replace("### END SOLUTION", "### THE END", 1))
    before = files(copied.root / "exercises")
    assert main(["release", "04_logits"]) == 1
    said = capsys.readouterr().err
    assert "could not make a release of solutions/04_logits" in said
    assert "no end solution statement found" in said.lower()
    assert "Traceback" not in said
    assert files(copied.root / "exercises") == before


def test_an_unknown_assignment_is_named_with_those_that_exist(capsys):
    assert main(["release", "04_logit"]) == 1
    said = capsys.readouterr().err
    assert "There is no solutions/04_logit." in said
    assert "04_logits" in said.partition("Assignments:")[2]


def test_a_release_needs_no_gradebook_and_leaves_none(copied):
    assert release.release("00_start_here", write=False) == []
    assert not (copied.root / "gradebook.db").exists()


@pytest.mark.slow
def test_entering_an_assignment_brings_its_points_into_the_gradebook(copied):
    release.enter("04_logits", copied.db_url)
    with Gradebook(copied.db_url, "keras") as gradebook:
        cells = gradebook.find_notebook("04_logits", "04_logits").grade_cells
        points = {cell.name: cell.max_score for cell in cells}
    path = places.assignment(places.EXERCISES, "04")
    notebook = nbformat.reads(path.read_text(encoding="utf-8"), as_version=4)
    in_notebook = [cell.metadata.get("nbgrader", {}) for cell in notebook.cells]
    assert points == {m.grade_id: m.points for m in in_notebook if m and m.grade}


def test_students_get_no_solution(copied):
    for name, content in files(copied.root / "exercises").items():
        if name.endswith(".ipynb"):
            text = "".join("".join(cell["source"]) for cell in json.loads(content)["cells"])
            assert "BEGIN SOLUTION" not in text
            assert "raise NotImplementedError()" in text
