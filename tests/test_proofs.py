"""Every check is proven: right answers pass, wrong ones get their hint, mutants are rejected.

A proof that took long is kept, and stands as long as nothing that it is of has changed; with
`--prove-all` it is made again. What it says is compared with the examiner in each run.
"""

from __future__ import annotations

import nbformat
import pytest
from nbformat import NotebookNode, v4
from patience import PATIENT

from autograder import kept_proofs, specs
from autograder.answers import KeptAnswer, answers_to
from autograder.checks.exercise import Exercise
from autograder.engine.job import Job
from autograder.engine.pool import LocalPool
from autograder.learner import notebook_imports
from autograder.missing import LEAST_RIGHT, LEAST_WRONG, missing_of
from autograder.prove import prove

EXERCISES = [exercise for number in specs.chapters() for exercise in specs.of_chapter(number)]


@pytest.mark.slow
@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda e: e.id)
def test_check_is_proven_and_says_the_same_in_the_examiner(exercise, request, capsys):
    assert not missing_of(exercise), "\n".join(missing_of(exercise))
    kept = None if request.config.getoption("prove_all") else kept_proofs.of(exercise)
    line, here = (kept.line, kept.verdicts) if kept else proven_now(exercise)
    with capsys.disabled():
        print(f"\n{line}{'  (kept)' if kept else ''}")
    # The pool starts, or skips where it cannot, only when the proof is done.
    asked = some_of(exercise) if kept or exercise.level else answers_to(exercise.id)
    there = verdicts_in_the_examiner(request.getfixturevalue("pool"), exercise, asked)
    different = {name: (here[name], there[name]) for name in there if here[name] != there[name]}
    assert not different


def proven_now(exercise: Exercise) -> tuple[str, dict[str, tuple[float, str]]]:
    """The line of a proof, and points and hint of each kept answer, by its name."""
    proof = prove(exercise)
    assert proof.right >= LEAST_RIGHT
    assert proof.wrong >= LEAST_WRONG
    assert proof.holds, "\n".join([str(proof), *proof.problems, *proof.unneeded])
    return str(proof), {name: (one.score, one.hint) for name, one in proof.verdicts.items()}


def verdicts_in_the_examiner(
    pool: LocalPool, exercise: Exercise, answers: list[KeptAnswer]
) -> dict[str, tuple]:
    """Points and hint of each answer, asked the first questions of the proof, by its name."""
    imports, function = notebook_imports(exercise.id), exercise.reference.__name__
    cells, names = [], {}
    for number, answer in enumerate(answers):
        names[f"a{number}"] = answer.about
        # One answer must not use what an earlier one has defined. Those that draw without a seed
        # of their own draw as they do in the proof; no name is left behind.
        draws = '__import__("random").seed(1); __import__("numpy").random.seed(1)'
        cells += [student("%reset -f"), student(imports), student(answer.source), student(draws)]
        source = f'check("{exercise.id}", {function}, seed=1)'
        cells.append(grader(f"a{number}", source, exercise.points))
    notebook = nbformat.writes(v4.new_notebook(cells=cells))
    result = pool.mark(Job(notebook, "from autograder import check", limits=PATIENT))
    assert not result.error
    return {names[cell.grade_id]: (cell.points, cell.hint) for cell in result.cells}


def some_of(exercise: Exercise) -> list[KeptAnswer]:
    """A right answer and a wrong one; three of these where they take less time."""
    first_of: dict[str, KeptAnswer] = {}
    for answer in answers_to(exercise.id):
        first_of.setdefault(answer.hint, answer)
    return list(first_of.values())[: 2 if exercise.level else 4]


def student(source: str) -> NotebookNode:
    return v4.new_code_cell(source)


def grader(grade_id: str, source: str, points: float) -> NotebookNode:
    flags = {"grade": True, "solution": False, "locked": True, "task": False}
    metadata = {"grade_id": grade_id, "points": points, "schema_version": 3, **flags}
    return v4.new_code_cell(source, metadata={"nbgrader": metadata})
