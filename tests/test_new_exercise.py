"""`python3 -m autograder new`: a small exercise that works, over nothing that is there."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import nbformat
import pytest

from autograder import answers, new_exercise
from autograder.new_exercise import CannotBegin
from autograder.prove import prove
from course.toolkit import places

HEADINGS = {"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}


@pytest.fixture
def course(tmp_path, monkeypatch):
    """A course that has the lesson 04_logits and nothing else."""
    monkeypatch.setattr(places, "ROOT", tmp_path)
    for name in ("LESSONS", "SOLUTIONS", "EXERCISES"):
        folder = tmp_path / getattr(places, name).name
        folder.mkdir()
        monkeypatch.setattr(places, name, folder)
    monkeypatch.setattr(places, "CHAPTERS", ("04_logits", "07_evaluation"))
    monkeypatch.setattr(answers, "FOLDER", tmp_path / "tests" / "answers")
    (places.LESSONS / "04_logits.ipynb").write_text(json.dumps(HEADINGS), encoding="utf-8")
    return tmp_path


def spec_in(path):
    found = importlib.util.spec_from_file_location("fresh", path)
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module.EXERCISE


def contents(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_fresh_exercise_works_and_prove_says_what_is_missing(course):
    notebook, spec, _ = new_exercise.begin("04.temperature")
    proof = prove(spec_in(spec))
    assert (proof.right, proof.accepted, proof.wrong, proof.hinted) == (1, 1, 3, 3)
    assert proof.killed == proof.mutants > 0
    assert (proof.problems, proof.unneeded) == ([], [])
    assert not proof.holds
    assert "not finished" in str(proof)
    said = "\n".join(proof.missing)
    for what in (
        "TODO in the cell temperature-task",
        "has no heading 'TODO a heading of the lesson'",
        "ch04_logits/temperature.py:1: ",
        "1 of 5 right answers",
        "3 of 8 wrong answers",
    ):
        assert what in said
    assert notebook.name == "04_logits.ipynb"


def test_prove_names_the_cells_that_are_not_there(course):
    notebook, spec, _ = new_exercise.begin("04.temperature")
    content = nbformat.read(notebook, as_version=4)
    content.cells = [cell for cell in content.cells if not cell.id.startswith("temperature")]
    nbformat.write(content, notebook)
    missing = "\n".join(prove(spec_in(spec)).missing)
    assert "there is no cell temperature-task" in missing
    assert "there is no cell temperature\n" in missing
    assert "0 of 3 hints" in missing


def test_the_spec_is_about_thirty_lines(course):
    _, spec, _ = new_exercise.begin("04.temperature")
    lines = spec.read_text(encoding="utf-8").splitlines()
    assert len([line for line in lines if line.strip()]) <= 33


def test_a_second_exercise_goes_behind_the_first_and_before_what_closes_the_notebook(course):
    new_exercise.begin("04.temperature")
    notebook, _, _ = new_exercise.begin("04.two_words")
    text = notebook.read_text(encoding="utf-8")
    content = nbformat.reads(text, as_version=4)
    assert text == nbformat.writes(content) + "\n"
    first, second = (
        [f"{name}-task", name, f"{name}-try", f"test-{name}"]
        for name in ("temperature", "two-words")
    )
    assert [cell.id for cell in content.cells] == ["title", "imports", *first, *second, "what-next"]
    tasks = [cell.source.splitlines()[0] for cell in content.cells if cell.id.endswith("-task")]
    assert [task[:14] for task in tasks] == ["## Exercise 1:", "## Exercise 2:"]
    assert content.cells[-2].source == 'check("04.two_words", two_words)'


def test_run_all_cells_goes_on_after_every_cell_that_a_learner_can_break(course):
    notebook, _, _ = new_exercise.begin("07_evaluation.confusion")
    content = nbformat.read(notebook, as_version=4)
    code = {cell.id: cell for cell in content.cells if cell.cell_type == "code"}
    assert "from autograder import check, hint, solution, trying" in code.pop("imports").source
    assert code["confusion-try"].source.startswith("with trying():\n")
    assert set(code) == {"confusion", "confusion-try", "test-confusion"}
    assert all(cell.metadata.tags == ["raises-exception"] for cell in code.values())


@pytest.mark.parametrize("part", ["solutions", "autograder", "tests"])
def test_nothing_is_overwritten_and_nothing_half_begun(course, part):
    made = new_exercise.begin("04.temperature")
    for path in made:
        if path.relative_to(course).parts[0] != part:
            path.unlink()
    before = contents(course)
    with pytest.raises(CannotBegin, match="begun already"):
        new_exercise.begin("04.temperature")
    assert contents(course) == before


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("temperature", "no name for an exercise"),
        ("04.Temperature", "no name for an exercise"),
        ("04.class", "no name for an exercise"),
        ("04/../x.y", "no name for an exercise"),
        ("07.confusion", "no chapter 07 yet.* 07_topic.confusion"),
        ("04_softmax.x", "Chapter 04 is 04_logits"),
    ],
)
def test_a_name_that_does_not_fit_is_refused_with_the_reason(course, name, message):
    before = contents(course)
    with pytest.raises(CannotBegin, match=message):
        new_exercise.begin(name)
    assert contents(course) == before


def test_the_first_exercise_of_a_chapter_makes_its_notebook_and_its_package(course):
    notebook, spec, _ = new_exercise.begin("07_evaluation.confusion")
    assert notebook == course / "solutions" / "07_evaluation" / "07_evaluation.ipynb"
    assert spec.with_name("__init__.py").is_file()
    missing = "\n".join(prove(spec_in(spec)).missing)
    assert "course/07_evaluation.ipynb: there is no lesson yet" in missing
    assert "TODO in the cell title" in missing


def test_the_page_for_authors_shows_the_spec_that_is_made(course):
    page = (Path(__file__).parents[1] / "docs" / "authors.md").read_text("utf-8")
    (places.LESSONS / "01_tensors.ipynb").write_text(json.dumps(HEADINGS), encoding="utf-8")
    _, spec, _ = new_exercise.begin("01.mean")
    assert f"```python\n{spec.read_text(encoding='utf-8')}```" in page
