"""A kept proof stands as long as nothing that it is of has changed, and only one that held."""

from __future__ import annotations

import json
from pathlib import Path

import nbformat
import pytest
from classroom import Classroom

from autograder import answers, kept_proofs, specs
from autograder.checks.verdict import RIGHT, Verdict
from autograder.prove import Proof
from course.toolkit import places

EXERCISE = specs.find("04.softmax")


@pytest.fixture(scope="module")
def template(tmp_path_factory) -> Classroom:
    return Classroom.open(tmp_path_factory.mktemp("template") / "course")


@pytest.fixture
def room(template, monkeypatch) -> Classroom:
    """A copy of the course with a kept proof of 04.softmax."""
    template.use(monkeypatch)
    monkeypatch.setattr(answers, "FOLDER", template.root / "tests" / "answers")
    own = answers.file_of(EXERCISE.id)
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_text("# %% right: one\ndef softmax(logits):\n    return logits\n")
    assert kept_proofs.keep(EXERCISE, proof(), kept_proofs.digest(EXERCISE)) is not None
    return template


def proof(**changed) -> Proof:
    """A proof that holds and took long."""
    verdict = Verdict(EXERCISE.id, "softmax", RIGHT, score=2.0, points=2.0)
    fields = {
        **{"right": 5, "accepted": 5, "wrong": 8, "rejected": 8, "hinted": 8},
        **{"seconds": [60.0], "verdicts": {"one": verdict}},
    }
    return Proof(EXERCISE.id, **fields | changed)


def stands_with_a_byte_more(path: Path) -> bool:
    before = path.read_bytes()
    path.write_bytes(before + b"\n")
    try:
        return kept_proofs.of(EXERCISE) is not None
    finally:
        path.write_bytes(before)


def test_a_kept_proof_says_its_figures_and_verdicts(room):
    kept = kept_proofs.of(EXERCISE)
    assert kept.verdicts == {"one": (2.0, "")}
    assert kept.line.startswith("04.softmax")
    assert kept.line.endswith("proven")


@pytest.mark.parametrize(
    "name",
    [
        "autograder/specs/ch04_logits/softmax.py",
        "autograder/checks/judge.py",
        "autograder/checks/compare.py",
        "autograder/prove.py",
        "autograder/mutants.py",
        "tests/answers/04_logits/softmax.py",
    ],
)
def test_one_byte_more_in_what_it_is_of_and_it_stands_no_more(room, name):
    assert not stands_with_a_byte_more(room.root / name)
    assert kept_proofs.of(EXERCISE) is not None


def test_what_was_changed_while_it_was_made_it_is_not_of(room):
    began = kept_proofs.digest(EXERCISE)
    answers.file_of(EXERCISE.id).write_text("# %% right: new\ndef softmax(x):\n    return x\n")
    kept_proofs.keep(EXERCISE, proof(), began)
    assert kept_proofs.of(EXERCISE) is None


def test_what_is_explained_beside_the_answers_counts(room):
    beside = answers.file_of(EXERCISE.id).with_suffix(".toml")
    beside.write_text('[survivors]\n"a -> b" = "no difference"\n')
    assert kept_proofs.of(EXERCISE) is None
    beside.unlink()


@pytest.mark.parametrize(("cell", "stands"), [("softmax", False), ("softmax-task", True)])
def test_the_reference_solution_counts_and_the_text_of_the_task_does_not(room, cell, stands):
    path = places.assignment(room.root / "solutions", "04")
    before = path.read_bytes()
    notebook = nbformat.reads(before.decode(), as_version=4)
    [changed] = [one for one in notebook.cells if one.id == cell]
    changed.source += "\n# more"
    nbformat.write(notebook, path)
    try:
        assert (kept_proofs.of(EXERCISE) is not None) == stands
    finally:
        path.write_bytes(before)


@pytest.mark.parametrize(
    "name",
    [
        "autograder/specs/ch04_logits/game.py",
        "autograder/learner.py",
        "autograder/engine/pool.py",
        "course/04_logits.ipynb",
    ],
)
def test_what_no_verdict_of_it_depends_on_lets_it_stand(room, name):
    assert stands_with_a_byte_more(room.root / name)


@pytest.mark.parametrize("changed", [{"accepted": 4}, {"missing": ["a"]}, {"seconds": [1.0]}])
def test_a_proof_that_does_not_hold_or_was_short_is_not_kept_and_ends_the_one_before(room, changed):
    assert kept_proofs.keep(EXERCISE, proof(**changed), "") is None
    assert kept_proofs.of(EXERCISE) is None
    assert not kept_proofs.file_of_proof(EXERCISE).exists()


def test_other_versions_of_the_libraries_end_it_without_a_reproach(room, monkeypatch):
    monkeypatch.setattr("autograder.sources.versions", lambda: {"keras": "4.0"})
    assert kept_proofs.of(EXERCISE) is None
    assert kept_proofs.fallen() == {}


def test_one_that_has_fallen_is_named_with_what_to_do(room):
    answers.file_of(EXERCISE.id).write_text("# %% right: two\ndef softmax(x):\n    return x\n")
    assert kept_proofs.fallen() == {"04.softmax": "run `python3 -m autograder prove 04.softmax`"}


def test_no_proof_that_is_kept_here_has_fallen():
    assert kept_proofs.fallen() == {}


def test_the_kept_proofs_are_of_exercises_that_are_here():
    ids = {exercise.id for number in specs.chapters() for exercise in specs.of_chapter(number)}
    paths = list(answers.FOLDER.glob("*/*.proof.json"))
    assert paths
    for path in paths:
        name = path.name.removesuffix(".proof.json")
        assert f"{path.parent.name[:2]}.{name}" in ids
        kept = json.loads(path.read_text(encoding="utf-8"))
        assert kept["proof"].endswith("proven")
        assert kept["verdicts"].keys() == {
            one.about for one in answers.answers_to(f"{path.parent.name[:2]}.{name}")
        }
