"""A class of submissions through real nbgrader: marks, feedback, export, broken notebooks."""

from __future__ import annotations

import copy
import csv
import json
import shutil

import nbformat
import pytest
from classroom import (
    PLAIN,
    RIGHT_DOUBLE,
    RIGHT_HALF,
    Classroom,
    add_plain_assignment,
    answered,
    cell,
    exercises_of,
    first_right_answer,
    kept_answer,
)
from nbformat import NotebookNode
from nbgrader.api import Gradebook
from nbgrader.validator import Validator

from autograder.nbgrader_course import this_course
from course.toolkit import places

pytestmark = pytest.mark.slow

LOGITS = "04_logits"
POINTS = {
    "softmax": 2,
    "cross-entropy": 2,
    "choose-loss": 4,
    "game": 3,
    "mismatch": 2,
    "binary-accuracy": 2,
    "probability-model": 2,
}

# Everything that plain nbgrader takes all marks for, though the answer is right.
NOISE = """
import os, sys, warnings
print("a line on standard error", file=sys.stderr)
warnings.warn("a warning")
os.write(2, b"a line from C code\\n")
"""


def right_answers() -> dict[str, str]:
    names = {
        "softmax": "vectorised, row maximum subtracted, keepdims",
        "cross-entropy": "log-sum-exp with the row maximum, fancy indexing for the label",
        "choose-loss": "a chain of ifs, one loss object for each branch",
        "game": "a dictionary typed out",
    }
    answers = {}
    for cell_id in POINTS:
        exercise = f"04.{cell_id.replace('-', '_')}"
        about = names.get(cell_id)
        answers[cell_id] = kept_answer(exercise, about) if about else first_right_answer(exercise)
    return answers


def noisy(source: str) -> str:
    """The same answer with noise in the cell and inside every call."""
    head, _, body = source.partition("):\n")
    inside = "".join(f"    {line}\n" for line in NOISE.strip().splitlines())
    return NOISE + head + "):\n" + inside + body


def damaged(notebook: NotebookNode) -> NotebookNode:
    """Right answers in a notebook that an honest student has knocked about."""
    notebook = answered(notebook, right_answers())
    notebook.cells.append(copy.deepcopy(cell(notebook, "test-softmax")))
    notebook.cells[-1].id = "copied-test"
    second = copy.deepcopy(cell(notebook, "cross-entropy"))
    second.id = "copied-answer"
    notebook.cells.insert(notebook.cells.index(cell(notebook, "cross-entropy")) + 1, second)
    notebook.cells.remove(cell(notebook, "test-choose-loss"))
    cell(notebook, "test-game").source = "print('nothing to check here')"
    cell(notebook, "test-mismatch").metadata.nbgrader.points = 100
    cell(notebook, "binary-accuracy").metadata.pop("nbgrader")
    cell(notebook, "test-binary-accuracy").metadata.pop("nbgrader")
    return notebook


def partly_right() -> dict[str, str]:
    return {
        "softmax": kept_answer(
            "04.softmax", "the formula as it stands in books: exp(1000) is inf, inf / inf is nan"
        ),
        "cross-entropy": kept_answer(
            "04.cross_entropy", "the mean of the batch, as Keras shows it"
        ),
        "choose-loss": kept_answer(
            "04.choose_loss",
            "loss objects with the default; "
            "believes that from_logits=False applies the softmax (M4)",
        ),
        "game": kept_answer(
            "04.game",
            "every softmax with from_logits=True is applied twice, as all tutorials say (M1)",
        ),
    }


@pytest.fixture(scope="module")
def logits_class(tmp_path_factory):
    """A class of 04_logits, marked with `python3 -m autograder grade --feedback`."""
    room = Classroom.open(tmp_path_factory.mktemp("logits"))
    released = room.released(LOGITS)
    assert exercises_of(released) == list(POINTS)
    right = right_answers()
    loud = {**right, "softmax": noisy(right["softmax"]), "game": noisy(right["game"])}
    text = json.dumps(answered(released, right)).encode()
    room.submit("ada", LOGITS, answered(released, loud))
    room.submit("eli", LOGITS, answered(released, partly_right()))
    room.submit("cut", LOGITS, text[: len(text) // 2])
    room.submit("dan", LOGITS, released)
    room.submit("fay [2]", LOGITS, released)
    room.submit("Zoë O'Hara", LOGITS, damaged(released))
    room.outcome = room.autograder("grade", LOGITS, "--feedback", "--json")
    return room


def marks(room: Classroom, student: str, assignment: str = LOGITS) -> dict[str, float | None]:
    """Points by exercise, as the gradebook holds them."""
    with Gradebook(room.db_url, "keras") as gradebook:
        submission = gradebook.find_submission_notebook(assignment, assignment, student)
        return {g.name.removeprefix("test-"): g.auto_score for g in submission.grades}


def waiting(room: Classroom, student: str, assignment: str = LOGITS) -> bool:
    with Gradebook(room.db_url, "keras") as gradebook:
        return gradebook.find_submission(assignment, student).needs_manual_grade


def test_right_answers_that_write_to_standard_error_keep_all_marks(logits_class):
    assert marks(logits_class, "ada") == POINTS


def test_partly_right_answers_get_part_of_the_points(logits_class):
    assert marks(logits_class, "eli") == {
        "softmax": 1,
        "cross-entropy": 0,
        "choose-loss": 2,
        "game": 2,
        "mismatch": 0,
        "binary-accuracy": 0,
        "probability-model": 0,
    }


def test_an_untouched_notebook_gets_nothing_and_waits_for_nobody(logits_class):
    assert marks(logits_class, "dan") == dict.fromkeys(POINTS, 0)
    assert not waiting(logits_class, "dan")


def test_a_damaged_notebook_with_right_answers_gets_full_marks(logits_class):
    assert marks(logits_class, "Zoë O'Hara") == POINTS
    assert not waiting(logits_class, "Zoë O'Hara")


def test_a_truncated_notebook_is_reported_and_stops_nobody(logits_class):
    results = {result["student"]: result for result in json.loads(logits_class.outcome.stdout)}
    assert logits_class.outcome.returncode == 1
    assert list(results) == ["Zoë O'Hara", "ada", "cut", "dan", "eli", "fay [2]"]
    assert not results["cut"]["marked"]
    assert results["fay [2]"]["score"] == 0
    assert "04_logits.ipynb is not a notebook (broken JSON in line" in results["cut"]["notes"][0]
    others = [results[name]["score"] for name in ("Zoë O'Hara", "ada", "dan", "eli")]
    assert others == [17, 17, 0, 5]
    assert all(result["points"] == 17 for result in results.values())


def test_nothing_but_the_results_is_printed(logits_class):
    assert logits_class.outcome.stderr == ""
    json.loads(logits_class.outcome.stdout)


def test_feedback_says_what_was_seen_why_and_where_to_read(logits_class):
    page = logits_class.feedback("eli", LOGITS)
    overflow = "exp(1000)</code> is too large for a float"
    assert overflow in page  # softmax, partly right: the box
    assert "04.softmax (softmax of each row): not right yet, 1 of 2 points" in page
    wrong = page[page.index("04.cross_entropy (") :]
    assert "not right yet, 0 of 2 points" in wrong[:300]
    for label in ("Seen:", "Why:", "Read:", "course/04_logits.ipynb"):
        assert label in wrong[:3000]
    assert "not attempted yet" in page


def test_feedback_shows_no_reference_solution_and_no_code_of_the_check(logits_class):
    reference = (logits_class.root / "solutions" / LOGITS / f"{LOGITS}.ipynb").read_text()
    notebook = nbformat.reads(reference, as_version=4)
    for student in ("eli", "dan"):
        page = logits_class.feedback(student, LOGITS)
        assert "autograder/" not in page
        assert "BEGIN SOLUTION" not in page
        for exercise in POINTS:
            body = cell(notebook, exercise).source.partition("### BEGIN SOLUTION")[2]
            line = max((line.strip() for line in body.splitlines()), key=len)
            assert line not in page


def test_export_writes_the_right_numbers(logits_class):
    outcome = logits_class.nbgrader("export")
    assert outcome.returncode == 0, outcome.stderr
    with open(logits_class.root / "grades.csv", newline="", encoding="utf-8") as file:
        rows = {row["student_id"]: row for row in csv.DictReader(file)}
    scores = {name: float(row["score"]) for name, row in rows.items()}
    assert scores == {"ada": 17, "eli": 5, "dan": 0, "fay [2]": 0, "Zoë O'Hara": 17, "cut": 0}
    assert {float(row["max_score"]) for row in rows.values()} == {17}


def test_plain_autograde_goes_on_after_the_truncated_notebook(logits_class):
    """Whose marks are lost gets the same ones from the instructor's other command."""
    shutil.rmtree(logits_class.root / "autograded" / "eli")
    with Gradebook(logits_class.db_url, "keras") as gradebook:
        gradebook.remove_submission(LOGITS, "eli")
    outcome = logits_class.nbgrader("autograde", LOGITS)
    assert (
        "There was an error processing assignment '04_logits' for student 'cut'" in outcome.stderr
    )
    assert outcome.returncode == 1
    assert sum(marks(logits_class, "eli").values()) == 5


def test_validate_praises_the_solution(tmp_path):
    path = tmp_path / "04_logits.ipynb"
    shutil.copyfile(places.assignment(places.SOLUTIONS, "04"), path)
    assert Validator(config=this_course().config).validate(str(path)) == {}


def test_validate_prints_our_hints(logits_class):
    notebook = answered(logits_class.released(LOGITS), partly_right())
    nbformat.write(notebook, logits_class.root / "mine.ipynb")
    outcome = logits_class.nbgrader("validate", "mine.ipynb")
    said = " ".join(outcome.stdout.split())
    assert "VALIDATION FAILED ON 7 CELL(S)" in said
    assert "04.softmax (softmax of each row): not right yet, 1 of 2 points" in said
    assert "exp(1000) is too large for a float" in said
    assert "04.mismatch (find the rows that do not belong together): not attempted yet" in said
    assert "Traceback" not in said
    assert "..." not in outcome.stdout  # no line is cut off


FAULT = "q-fault-of-the-test"  # which ends the process that marks


def damages(released: NotebookNode) -> dict[str, tuple[NotebookNode | bytes, dict]]:
    """Student → submission and expected marks, in an assignment with plain asserts."""
    right = answered(released, {"double": RIGHT_DOUBLE, "half": RIGHT_HALF})

    def changed(change) -> NotebookNode:
        notebook = copy.deepcopy(right)
        change(notebook)
        return notebook

    def copy_to_the_end(name):
        def change(nb):
            nb.cells.append(copy.deepcopy(cell(nb, name)))
            nb.cells[-1].id = "copied"

        return change

    def remove(*names):
        return lambda nb: [nb.cells.remove(cell(nb, name)) for name in names]

    def lose_metadata(nb):
        for one in nb.cells:
            one.metadata.clear()
            one.id = f"new-{one.id}"

    def outdated(nb):
        for one in nb.cells[1:]:
            one.metadata.nbgrader.schema_version = 1

    def hand_flags(nb):
        cell(nb, "test-double").metadata.nbgrader.update(grade=False, locked=False)
        cell(nb, "double").metadata.nbgrader.update(grade=True, points=50)
        cell(nb, "half").metadata.nbgrader = "text"
        cell(nb, "test-half").metadata.nbgrader.grade_id = "unknown"

    full = {"double": 2, "half": 1}
    loud = 'import sys\n\ndef double(x):\n    print("!", file=sys.stderr)\n    return 2 * x'
    # `check` raises an error of this name when its own code fails; the student's proves nothing.
    pretended = """class CheckFault(Exception): pass\ndef double(x): raise CheckFault("ours")"""
    visible_only = "def double(x):\n    return abs(x) * 2"
    return {
        "a-copied-test": (changed(copy_to_the_end("test-double")), full),
        "b-copied-answer": (changed(copy_to_the_end("double")), full),
        "c-deleted-test": (changed(remove("test-double")), full),
        "d-deleted-exercise": (changed(remove("double", "test-double")), {"double": 0, "half": 1}),
        "e-deleted-first-four": (
            changed(remove("title", "double", "test-double", "half")),
            {"double": 0, "half": 0},
        ),
        "f-no-metadata": (changed(lose_metadata), full),
        "g-outdated-metadata": (changed(outdated), full),
        "h-wrong-flags": (changed(hand_flags), full),
        "i-invalid-json": (b'{"cells": [}', None),
        "j-empty": (b"", None),
        "k-stderr-in-the-test": (answered(right, {"double": loud}), full),
        "l-visible-tests-only": (answered(right, {"double": visible_only}), {**full, "double": 0}),
        "m-edited-test": (
            changed(lambda nb: cell(nb, "test-double").update(source="pass")),
            full,
        ),
        "n-half-done": (answered(released, {"half": RIGHT_HALF}), {"double": 0, "half": 1}),
        "o-right": (right, full),
        "p-pretended-fault": (answered(right, {"double": pretended}), {"double": 0, "half": 1}),
        FAULT: (answered(right, {"half": "def half(x): return -1"}), {"double": 2, "half": None}),
    }


@pytest.fixture(scope="module")
def plain_class(tmp_path_factory):
    """Damaged notebooks, marked with plain `nbgrader autograde` in a clone without a gradebook."""
    room = Classroom.open(tmp_path_factory.mktemp("plain"))
    room.expected = {}
    released = add_plain_assignment(room)
    source = room.root / "solutions" / PLAIN / f"{PLAIN}.ipynb"
    tests = nbformat.read(source, as_version=4)
    ends = "import os\nif half(3) == -1:\n    os._exit(0)\n"
    cell(tests, "test-half").source = ends + cell(tests, "test-half").source
    nbformat.write(tests, source)
    for student, (notebook, expected) in damages(released).items():
        room.submit(student, PLAIN, notebook)
        room.expected[student] = expected
    room.outcome = room.nbgrader("autograde", PLAIN)
    return room


def test_plain_autograde_survives_every_damaged_notebook(plain_class):
    found = {
        student: marks(plain_class, student, PLAIN)
        for student, expected in plain_class.expected.items()
        if expected
    }
    assert found == {student: full for student, full in plain_class.expected.items() if full}


def test_plain_autograde_names_the_unreadable_ones(plain_class):
    unreadable = [student for student, full in plain_class.expected.items() if full is None]
    named = [
        student
        for student in plain_class.expected
        if f"processing assignment '{PLAIN}' for student '{student}'" in plain_class.outcome.stderr
    ]
    assert named == unreadable
    assert plain_class.outcome.returncode == 1


def test_export_tells_the_unreadable_ones_from_an_earned_zero(plain_class):
    outcome = plain_class.nbgrader("export")
    assert outcome.returncode == 0, outcome.stderr
    with open(plain_class.root / "grades.csv", newline="", encoding="utf-8") as file:
        rows = {row["student_id"]: row for row in csv.DictReader(file)}
    unreadable = {student for student, full in plain_class.expected.items() if full is None}
    failed = {name for name, row in rows.items() if row["status"] == "could not be marked"}
    assert failed == unreadable
    assert (rows["e-deleted-first-four"]["score"], rows["e-deleted-first-four"]["status"]) == (
        "0.0",
        "marked",
    )
    assert rows[FAULT]["status"] == "needs a manual mark"


def test_only_a_fault_of_the_check_itself_waits_for_a_manual_mark(plain_class):
    marked = [student for student, expected in plain_class.expected.items() if expected]
    assert [student for student in marked if waiting(plain_class, student, PLAIN)] == [FAULT]


def test_generate_feedback_writes_a_page_for_everyone_who_is_marked(plain_class):
    outcome = plain_class.nbgrader("generate_feedback", PLAIN)
    assert outcome.returncode == 0, outcome.stderr
    pages = plain_class.root.glob(f"feedback/*/{PLAIN}/*.html")
    marked = [student for student, expected in plain_class.expected.items() if expected]
    assert sorted(page.parts[-3] for page in pages) == marked
    assert not list(plain_class.root.glob("feedback/*/*/.marked.json"))
