"""Cells are put right: what the release says of them holds, and honest work stays."""

from __future__ import annotations

import copy
import logging
import random
import time

import nbformat
import pytest
from classroom import PLAIN, Classroom, add_plain_assignment, cell
from hypothesis import given, settings
from hypothesis import strategies as st
from nbformat import NotebookNode
from nbgrader.api import Gradebook
from nbgrader.nbgraderformat import MetadataValidator
from nbgrader.preprocessors import CheckCellMetadata, OverwriteCells

from autograder.preprocessors import RestoreCells
from autograder.release import enter
from autograder.submission.restore import ReleasedCell, Restored, released_cells, restore
from course.toolkit import places

NAME = "04_logits"
RELEASE = nbformat.read(places.EXERCISES / NAME / f"{NAME}.ipynb", as_version=4)
DOUBLE = "def double(x):\n    return 2 * x"


def as_released(notebook: NotebookNode) -> tuple[ReleasedCell, ...]:
    """The released cells of a notebook as students get it; it has no hidden tests."""
    return tuple(
        ReleasedCell(
            grade_id=one.metadata.nbgrader.grade_id,
            cell_type=one.cell_type,
            source=one.source,
            handed_out=one.source,
            grade=one.metadata.nbgrader.grade,
            solution=one.metadata.nbgrader.solution,
            locked=one.metadata.nbgrader.locked,
            task=one.metadata.nbgrader.task,
            points=one.metadata.nbgrader.get("points"),
            checksum=one.metadata.nbgrader.checksum,
            cell_id=one.id,
        )
        for one in notebook.cells
        if "nbgrader" in one.metadata
    )


LOGITS = as_released(RELEASE)


def released(grade_id: str, source: str, **flags) -> ReleasedCell:
    plain = {"grade": False, "solution": False, "locked": False, "task": False}
    return ReleasedCell(
        grade_id=grade_id,
        cell_type=flags.pop("cell_type", "code"),
        source=source,
        handed_out=flags.pop("handed_out", source),
        checksum="0" * 32,
        cell_id=grade_id,
        **{**plain, **flags},
    )


def answer(grade_id: str, source: str, **more) -> ReleasedCell:
    return released(grade_id, source, solution=True, **more)


def a_test(grade_id: str, source: str, points: float = 1, **more) -> ReleasedCell:
    return released(grade_id, source, grade=True, locked=True, points=points, **more)


STUB = "def double(x):\n    raise NotImplementedError()"
FULL_TEST = "assert double(1) == 2\n### BEGIN HIDDEN TESTS\nassert double(5) == 10\n### END"
SHOWN_TEST = "assert double(1) == 2\n"
SMALL = (
    released("setup", "import numpy as np", locked=True),
    answer("double", STUB),
    a_test("test-double", FULL_TEST, 2, handed_out=SHOWN_TEST),
    answer("half", "def half(x):\n    raise NotImplementedError()"),
    a_test("test-half", "assert half(3) == 1.5", 1),
    answer("essay", "YOUR ANSWER HERE", grade=True, points=5, cell_type="markdown"),
    released("drawing", "Draw it.", task=True, locked=True, points=3, cell_type="markdown"),
)


def handed_in(*names: str, **sources: str) -> NotebookNode:
    """A submission of these cells of `SMALL`; other names are cells of the student."""
    known = {one.grade_id: one for one in SMALL}
    cells = []
    for number, name in enumerate(names):
        one = known.get(name)
        text = sources.get(name.replace("-", "_"), one.handed_out if one else name)
        kind = one.cell_type if one else "code"
        make = nbformat.v4.new_markdown_cell if kind == "markdown" else nbformat.v4.new_code_cell
        cells.append(make(text, id=f"c{number}"))
        if one:
            cells[-1].metadata["nbgrader"] = NotebookNode(one.metadata)
    return nbformat.v4.new_notebook(cells=cells)


ALL = tuple(one.grade_id for one in SMALL)


def order(restored: Restored) -> list[str]:
    """Grade ids and, of the student's own cells, sources."""
    return [
        one.metadata.nbgrader.grade_id if "nbgrader" in one.metadata else one.source
        for one in restored.notebook.cells
    ]


def find(restored: Restored, grade_id: str) -> NotebookNode:
    (found,) = (
        one
        for one in restored.notebook.cells
        if one.metadata.get("nbgrader", {}).get("grade_id") == grade_id
    )
    return found


def check_invariants(restored: Restored, cells: tuple[ReleasedCell, ...]) -> None:
    """What has to hold after `restore`, whatever was handed in."""
    nbformat.validate(restored.notebook)
    MetadataValidator().validate_nb(restored.notebook)
    found = [one for one in restored.notebook.cells if "nbgrader" in one.metadata]
    by_id = {one.metadata.nbgrader.grade_id: one for one in found}
    assert len(by_id) == len(found)
    expected = {one.grade_id: one for one in cells}
    assert set(by_id) <= set(expected)
    gone = set(expected) - set(by_id)
    assert all(expected[name].solution and not expected[name].grade for name in gone)
    for name, one in by_id.items():
        assert one.metadata.nbgrader == expected[name].metadata
        assert one.cell_type == expected[name].cell_type
        if expected[name].locked:
            assert one.source == expected[name].source
    points = sum(one.metadata.nbgrader.get("points", 0) for one in found)
    assert points == sum(one.points or 0 for one in cells)
    place = {one.metadata.nbgrader.grade_id: i for i, one in enumerate(found)}
    latest = -1
    for one in cells:
        if one.solution:
            latest = place.get(one.grade_id, -1)
        elif one.is_test:
            assert place[one.grade_id] > latest
    assert all(line.isprintable() and len(line) < 200 for line in restored.repairs)


def test_a_notebook_as_released_stays_as_it_is():
    restored = restore(RELEASE, LOGITS)
    assert restored.repairs == ()
    assert [one.source for one in restored.notebook.cells] == [one.source for one in RELEASE.cells]
    assert [one.id for one in restored.notebook.cells] == [one.id for one in RELEASE.cells]
    check_invariants(restored, LOGITS)


def test_what_was_handed_in_is_not_changed():
    notebook = handed_in("test-double", "double", "mine")
    before = copy.deepcopy(notebook)
    restore(notebook, SMALL)
    assert notebook == before


def test_hidden_tests_come_back_without_a_word():
    restored = restore(handed_in(*ALL), SMALL)
    assert find(restored, "test-double").source == FULL_TEST
    assert restored.repairs == ()


def test_flags_and_points_are_those_of_the_release():
    notebook = handed_in(*ALL)
    cell(notebook, "c2").metadata.nbgrader.update(points=100)
    cell(notebook, "c1").metadata.nbgrader.update(grade=True, points=50)
    cell(notebook, "c5").metadata.nbgrader.update(solution=False)
    restored = restore(notebook, SMALL)
    check_invariants(restored, SMALL)
    assert set(restored.repairs) == {
        "test cell 'test-double' had other flags or points",
        "answer cell 'double' had other flags or points",
        "answer cell 'essay' had other flags or points",
    }


def test_outdated_metadata_are_nothing_to_tell():
    notebook = handed_in(*ALL)
    for one in notebook.cells:
        one.metadata.nbgrader.schema_version = 1
        del one.metadata.nbgrader["task"]
    assert restore(notebook, SMALL).repairs == ()


def test_an_edited_test_gets_its_text_back():
    restored = restore(handed_in(*ALL, test_double="pass"), SMALL)
    assert find(restored, "test-double").source == FULL_TEST
    assert restored.repairs == ("test cell 'test-double' had another text",)


def test_tags_outputs_and_settings_of_a_test_are_dropped():
    """A runner skips a cell with a certain tag, and nbgrader gives all points for no output."""
    notebook = handed_in(*ALL)
    test = cell(notebook, "c2")
    test.metadata["tags"] = ["skip-execution"]
    test.outputs = [nbformat.v4.new_output("execute_result", {"text/plain": "2"})]
    found = find(restore(notebook, SMALL), "test-double")
    assert list(found.metadata) == ["nbgrader"]
    assert found.outputs == []


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("setup", "double", "mine", "half", "test-half"), ["test-double"]),
        (("setup", "double", "test-double", "half", "mine"), ["test-half"]),
        (("double", "test-double", "half", "test-half"), ["setup"]),
        ((), ["setup", "test-double", "test-half"]),
    ],
)
def test_missing_cells_are_put_back_and_missing_answers_are_told(names, expected):
    restored = restore(handed_in(*names, "essay", "drawing"), SMALL)
    check_invariants(restored, SMALL)
    back = [line for line in restored.repairs if line.endswith("was missing and was put back")]
    assert [line.split("'")[1] for line in back] == expected
    gone = [one for one in ("double", "half") if one not in names]
    assert [line for line in restored.repairs if line.endswith("is missing")] == [
        f"answer cell '{name}' is missing" for name in gone
    ]


def test_a_missing_test_follows_its_answer():
    restored = restore(handed_in("double", "mine", "half", "test-half"), SMALL)
    assert order(restored)[:5] == ["setup", "double", "test-double", "mine", "half"]


def test_without_its_answer_a_missing_test_waits_for_what_the_student_wrote():
    restored = restore(handed_in("setup", "mine", "half", "test-half"), SMALL)
    assert order(restored)[:4] == ["setup", "mine", "test-double", "half"]


def test_a_manual_answer_and_a_task_come_back_empty():
    restored = restore(handed_in(*ALL[:5]), SMALL)
    assert find(restored, "essay").source == "YOUR ANSWER HERE"
    assert find(restored, "drawing").source == "Draw it."


def test_new_cells_get_ids_that_nobody_has():
    notebook = handed_in(*ALL[:2])
    notebook.cells[0].id = "test-double"
    restored = restore(notebook, SMALL)
    assert find(restored, "test-double").id == "test-double-2"
    check_invariants(restored, SMALL)


def test_formats_without_ids_stay_without_them():
    notebook = handed_in(*ALL[:2])
    notebook.nbformat_minor = 4
    for one in notebook.cells:
        del one["id"]
    restored = restore(notebook, SMALL)
    assert not any("id" in one for one in restored.notebook.cells)
    nbformat.validate(restored.notebook)


def test_copies_of_a_test_are_removed():
    names = ("setup", "double", "test-double", "mine", "test-double", "half", "test-half")
    restored = restore(handed_in(*names), SMALL)
    assert order(restored)[:5] == ["setup", "double", "test-double", "mine", "half"]
    assert "test cell 'test-double' existed 2 times" in restored.repairs


def test_a_copy_of_a_test_that_became_something_else_stays_as_an_ordinary_cell():
    notebook = handed_in(*ALL, "test-double")
    notebook.cells[-1].source = "print(double(7))"
    restored = restore(notebook, SMALL)
    assert order(restored)[-1] == "print(double(7))"
    check_invariants(restored, SMALL)


def test_a_copied_locked_cell_stays_where_the_student_runs_it_again():
    restored = restore(handed_in(*ALL, "setup"), SMALL)
    assert order(restored) == [*ALL, "import numpy as np"]


def test_all_copies_of_an_answer_stay_and_the_last_before_the_test_stands_for_it():
    notebook = handed_in("setup", "double", "double", "double", "test-double", "double", *ALL[3:])
    for place, text in [(1, "first = 1"), (2, "second = 2"), (5, "tried = 4")]:
        notebook.cells[place].source = text
    restored = restore(notebook, SMALL)
    assert order(restored)[:6] == ["setup", "first = 1", "double", STUB, "test-double", "tried = 4"]
    assert find(restored, "double").source == "second = 2"
    assert restored.repairs == ("answer cell 'double' existed 4 times",)


def test_an_answer_written_into_a_copy_after_the_test_counts():
    notebook = handed_in("setup", "double", "test-double", "double", *ALL[3:])
    notebook.cells[3].source = DOUBLE
    restored = restore(notebook, SMALL)
    assert order(restored)[:4] == ["setup", STUB, "double", "test-double"]
    assert find(restored, "double").source == DOUBLE
    assert "test cell 'test-double' stood before its answer and was moved after it" in (
        restored.repairs
    )


def test_a_test_that_was_moved_before_its_answer_is_moved_back():
    restored = restore(handed_in("test-half", "test-double", "mine", *ALL[:2], *ALL[3:4]), SMALL)
    assert order(restored)[:6] == ["mine", "setup", "double", "test-double", "half", "test-half"]
    check_invariants(restored, SMALL)


def test_two_tests_of_one_answer_keep_their_order():
    cells = (answer("double", STUB), a_test("one", "assert 1"), a_test("two", "assert 2"))
    notebook = nbformat.v4.new_notebook()
    for one in (cells[1], cells[2], cells[0]):
        made = nbformat.v4.new_code_cell(one.source)
        made.metadata["nbgrader"] = NotebookNode(one.metadata)
        notebook.cells.append(made)
    assert order(restore(notebook, cells)) == ["double", "one", "two"]


def test_an_answer_cell_that_became_text_is_code_again():
    notebook = handed_in(*ALL, double=DOUBLE)
    notebook.cells[1] = nbformat.v4.new_markdown_cell(DOUBLE, metadata=notebook.cells[1].metadata)
    restored = restore(notebook, SMALL)
    assert find(restored, "double").cell_type == "code"
    assert find(restored, "double").source == DOUBLE
    assert restored.repairs == ("answer cell 'double' was a markdown cell",)


def test_pictures_in_a_manual_answer_stay():
    notebook = handed_in(*ALL)
    cell(notebook, "c5")["attachments"] = {"a.png": {"image/png": "aGVsbG8="}}
    assert find(restore(notebook, SMALL), "essay").attachments == {
        "a.png": {"image/png": "aGVsbG8="}
    }


def test_cells_without_metadata_are_known_by_text_and_by_what_they_define():
    notebook = handed_in(*ALL, double=DOUBLE, half="def half(x):\n    return x / 2")
    for one in notebook.cells:
        one.metadata.clear()
    notebook.cells[2].source = "assert   double(1)==2"  # put in order by an editor
    restored = restore(notebook, SMALL)
    assert order(restored) == list(ALL)
    assert find(restored, "double").source == DOUBLE
    assert find(restored, "test-double").source == FULL_TEST
    # As after Colab: one line, and not one for each cell.
    assert restored.repairs == (f"{len(SMALL)} cells had lost their nbgrader metadata",)


def test_a_manual_answer_without_metadata_is_known_by_its_id():
    notebook = handed_in(*ALL, essay="Because of the logarithm.")
    cell(notebook, "c5").metadata.clear()
    cell(notebook, "c5").id = "essay"
    assert find(restore(notebook, SMALL), "essay").source == "Because of the logarithm."


def test_a_renamed_grade_id_is_known_by_what_the_cell_defines():
    notebook = handed_in(*ALL, double=DOUBLE)
    cell(notebook, "c1").metadata.nbgrader.grade_id = "cell-17"
    restored = restore(notebook, SMALL)
    assert find(restored, "double").source == DOUBLE
    assert restored.repairs == (
        "1 cell had the grade id of no cell of the release",
        "answer cell 'double' had lost its nbgrader metadata",
    )


def test_of_two_lost_tests_of_one_text_each_is_one():
    cells = (a_test("one", "check()"), a_test("two", "check()"))
    made = [nbformat.v4.new_code_cell(text) for text in ("check()", "mine", "check()")]
    assert order(restore(nbformat.v4.new_notebook(cells=made), cells)) == ["one", "mine", "two"]


def test_metadata_of_the_student_s_own_cells_is_removed():
    notebook = handed_in(*ALL, "mine", "yours")
    for one in notebook.cells[-2:]:
        one.metadata["nbgrader"] = {"grade_id": "bonus", "grade": True, "points": 100}
    restored = restore(notebook, SMALL)
    assert order(restored) == [*ALL, "mine", "yours"]
    assert restored.repairs == ("2 cells had the grade id of no cell of the release",)


def test_the_student_s_own_cells_keep_their_places():
    names = ("a", "setup", "b", "c", "double", "d", "half", "e", "test-half", "f")
    own = [name for name in order(restore(handed_in(*names), SMALL)) if len(name) == 1]
    assert own == list("abcdef")


# Anything else.


def knocked_about(seed: int) -> NotebookNode:
    """The released notebook after something that a student, or an attacker, does to it."""
    rng = random.Random(seed)
    notebook = copy.deepcopy(RELEASE)
    cells = notebook.cells
    for _ in range(rng.randrange(40)):
        place = rng.randrange(len(cells)) if cells else 0
        kind = rng.randrange(10) if cells else 0
        flags = cells[place].metadata.get("nbgrader") if cells else None
        if kind == 0:
            cells.insert(place, nbformat.v4.new_code_cell(rng.choice(["", "x = 1", "def softmax"])))
        elif kind == 1:
            cells.append(copy.deepcopy(cells[place]))
        elif kind == 2:
            cells.pop(place)
        elif kind == 3:
            rng.shuffle(cells)
        elif kind == 4:
            cells[place].source = rng.choice(cells).source
        elif kind == 5:
            cells[place].metadata.pop("nbgrader", None)
        elif kind == 6:
            lies = [
                None,
                7,
                "text",
                [],
                {},
                {"grade_id": []},
                {"grade_id": "softmax", "points": -1},
            ]
            cells[place].metadata["nbgrader"] = rng.choice(lies)
        elif kind == 7 and isinstance(flags, dict):
            name = rng.choice(["grade", "solution", "locked", "task", "points", "grade_id"])
            flags[name] = rng.choice([True, False, None, 1e9, "softmax", "test-game", [], {}])
        elif kind == 8:
            cells[place] = nbformat.v4.new_markdown_cell(
                cells[place].source, metadata=cells[place].metadata
            )
        else:
            cells[place].id = rng.choice(cells).id
    for number, one in enumerate(cells):  # as intake does
        one.id = f"c{number}"
    return notebook


@pytest.mark.slow
@settings(max_examples=200)
@given(st.integers(0, 2**32))
def test_after_anything_the_cells_of_the_release_are_right(seed):
    notebook = knocked_about(seed)
    check_invariants(restore(notebook, LOGITS), LOGITS)


@pytest.mark.parametrize(
    "make",
    [
        lambda number: ("test-softmax", LOGITS[1].source),
        lambda number: ("softmax", f"def softmax(x):\n    return {number}"),
        lambda number: ("", "def softmax(x): pass\n" + "x = 1\n" * 800),
        lambda number: ("", LOGITS[1].source),
        lambda number: ("unknown", "w" * 5000),
        lambda number: ("", "w: " + " " * 2500 + "w" * 2500),
    ],
)
def test_a_thousand_cells_cost_no_time(make):
    cells = []
    for number in range(1000):
        grade_id, source = make(number)
        metadata = {"nbgrader": {"grade_id": grade_id}} if grade_id else {}
        cells.append(nbformat.v4.new_code_cell(source, id=f"c{number}", metadata=metadata))
    notebook = nbformat.v4.new_notebook(cells=cells)
    start = time.process_time()
    restored = restore(notebook, LOGITS)
    assert time.process_time() - start < 5  # 0.3 to 1 s on a quiet machine
    check_invariants(restored, LOGITS)


# With nbgrader.


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """A course with the assignment `99_plain` in its gradebook."""
    with pytest.MonkeyPatch.context() as patch:
        room = Classroom.open(tmp_path_factory.mktemp("course"))
        room.use(patch)
        room.notebook = add_plain_assignment(room)
        enter(PLAIN, room.db_url)
        yield room


def test_released_cells_are_those_of_the_gradebook_in_the_order_of_the_source(course):
    with Gradebook(course.db_url, "keras") as gradebook:
        double, test, half, other = released_cells(gradebook, PLAIN, PLAIN)
    assert [double.grade_id, half.grade_id, other.grade_id] == ["double", "half", "test-half"]
    assert double.solution
    assert not double.locked
    assert double.cell_id == "double"
    assert double.handed_out == double.source
    assert double.source.endswith("raise NotImplementedError()")
    assert (test.grade, test.locked, test.points) == (True, True, 2)
    assert "assert double(-5) == -10" in test.source
    assert test.handed_out == cell(course.notebook, "test-double").source == "assert double(3) == 6"


def test_nbgrader_s_own_checks_are_satisfied_afterwards(course, caplog):
    names = {"notebook": PLAIN, "assignment": PLAIN, "student": "ada", "db_url": course.db_url}
    resources = {"nbgrader": names}
    notebook = copy.deepcopy(course.notebook)
    notebook.cells.append(copy.deepcopy(cell(notebook, "test-double")))
    notebook.cells[-1].id = "copied"
    notebook.cells.remove(cell(notebook, "test-half"))
    cell(notebook, "double").metadata.nbgrader.update(grade=True, points=50)
    with caplog.at_level(logging.WARNING):
        restored, _ = RestoreCells().preprocess(notebook, resources)
        assert "ada: test cell 'test-half' was missing and was put back" in caplog.text
        caplog.clear()
        checked, _ = OverwriteCells().preprocess(copy.deepcopy(restored), resources)
        CheckCellMetadata().preprocess(checked, resources)
    assert checked == restored
    assert caplog.text == ""
