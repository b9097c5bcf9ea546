"""`autograder.grade`: one notebook, marked by a plain Python call."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
from classroom import answered, kept_answer

import autograder
from autograder.engine import job
from autograder.engine.job import Job
from autograder.engine.ordinary import OrdinaryKernels
from autograder.engine.pool import PoolError, local_pool
from autograder.submission.intake import Refused
from course.toolkit import places

pytestmark = pytest.mark.slow


def test_a_notebook_is_marked_without_gradebook_and_course_tree(tmp_path: Path) -> None:
    released = nbformat.read(places.assignment(places.EXERCISES, "04"), as_version=4)
    answers = {
        "softmax": kept_answer("04.softmax", "vectorised, row maximum subtracted, keepdims"),
        "cross-entropy": kept_answer(
            "04.cross_entropy", "the mean of the batch, as Keras shows it"
        ),
    }
    path = tmp_path / "mine.ipynb"
    nbformat.write(answered(released, answers), path)
    before = path.read_bytes()
    result = autograder.grade(path)
    points = {cell.grade_id: (cell.points, cell.hint) for cell in result.cells}
    assert points["test-softmax"] == (2, "")
    assert points["test-cross-entropy"][0] == 0
    assert points["test-game"] == (0, "not-attempted")
    assert (result.score, result.max_score) == (2, 17)
    assert "04.softmax (softmax of each row): right" in result.notebook
    assert path.read_bytes() == before


def test_what_is_no_notebook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "broken.ipynb"
    path.write_text("{", encoding="utf-8")
    with pytest.raises(Refused, match="broken"):
        autograder.grade(path)


def test_one_s_own_notebook_is_marked_without_fork_and_sandbox(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    released = nbformat.read(places.assignment(places.EXERCISES, "00"), as_version=4)
    answers = {
        "name-error": kept_answer("00.name_error", "keeps the name count and gives it a value")
    }
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr("sys.platform", "darwin")
        with pytest.raises(PoolError, match="container"), local_pool(1):
            pass
        pool = local_pool(1, trusted=True)
    with pool:
        result = pool.mark(Job(nbformat.writes(answered(released, answers))))
    assert result.isolation == "none"
    assert {cell.grade_id: cell.points for cell in result.cells} == {
        "test-environment": 0,
        "test-name-error": 1,
        "test-seed": 0,
        "test-gpus": 0,
    }


def test_what_ends_an_ordinary_kernel_costs_the_marks_after_it_only() -> None:
    released = nbformat.read(places.assignment(places.EXERCISES, "00"), as_version=4)
    answers = {"seed": "import os; os._exit(1)"}
    with OrdinaryKernels() as pool:
        result = pool.mark(Job(nbformat.writes(answered(released, answers))))
    status = {cell.grade_id: cell.status for cell in result.cells}
    assert status["test-environment"] == job.RAISED
    assert status["test-gpus"] == job.NOT_RUN
    assert result.notes
