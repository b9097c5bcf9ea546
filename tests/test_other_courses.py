"""`python3 -m autograder grade --course DIR`: courses of nbgrader that know nothing of this one."""

from __future__ import annotations

import shutil
import subprocess
import sysconfig
from pathlib import Path

import nbformat
import pytest
from classroom import command_line
from nbformat import NotebookNode, v4
from nbgrader.api import Gradebook

from autograder import grading
from autograder.grading import GradingError, Options
from autograder.nbgrader_course import Course, find_programs
from course.toolkit import places

CONFIG = """
c = get_config()
c.CourseDirectory.course_id = "physics"
c.CourseDirectory.submitted_directory = "handed_in"
c.CourseDirectory.db_url = "sqlite:///{root}/marks.db"
c.IncludeHeaderFooter.header = "source/header.ipynb"
"""
MEAN = "def mean(x):\n    ### BEGIN SOLUTION\n    return total(x) / len(x)\n    ### END SOLUTION"
TEST_MEAN = """assert mean([1, 2, 3]) == 2
### BEGIN HIDDEN TESTS
assert mean([4]) == 4
### END HIDDEN TESTS"""
DRAW = """def draw(values):
    ### BEGIN SOLUTION
    plt.plot(values)
    ### END SOLUTION"""
# The figure is in the process of the student, and so is what belongs to `plt` there.
TEST_DRAW = "draw([1, 2])\nassert len(plt.gca().lines) == 1"
BROKEN = "assert draw([1]) == 'no answer can be that'"


def cell(name: str, source: str, **flags: object) -> NotebookNode:
    metadata = {"grade_id": name, "schema_version": 3, "grade": False, "solution": False}
    metadata |= {"locked": False, "task": False, **flags}
    return v4.new_code_cell(source, id=name, metadata={"nbgrader": metadata})


def test_cell(name: str, source: str, points: float) -> NotebookNode:
    return cell(name, source, grade=True, points=points)


test_cell.__test__ = False  # type: ignore[attr-defined]


def notebook(*cells: NotebookNode) -> NotebookNode:
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return v4.new_notebook(cells=list(cells), metadata={"kernelspec": kernel})


class Physics:
    """A course of two notebooks an assignment, with a header and a module beside them."""

    def __init__(self, root: Path):
        self.root = root
        sources = root / "source" / "ps1"
        sources.mkdir(parents=True)
        (root / "nbgrader_config.py").write_text(CONFIG.format(root=root))
        header = notebook(v4.new_markdown_cell("Honour code", id="header"))
        nbformat.write(header, root / "source" / "header.ipynb")
        (sources / "sums.py").write_text("def total(x):\n    return sum(x)\n")
        self.numbers = notebook(
            v4.new_code_cell("from sums import total", id="imports"),
            cell("mean", MEAN, solution=True),
            test_cell("test-mean", TEST_MEAN, 3),
        )
        self.plots = notebook(
            v4.new_code_cell("%matplotlib inline\nimport matplotlib.pyplot as plt", id="imports"),
            cell("draw", DRAW, solution=True),
            test_cell("test-draw", TEST_DRAW, 2),
            test_cell("test-broken", BROKEN, 1),
        )
        nbformat.write(self.numbers, sources / "problem1.ipynb")
        nbformat.write(self.plots, sources / "problem2.ipynb")

    def submit(self, student: str, **notebooks: NotebookNode) -> None:
        folder = self.root / "handed_in" / student / "ps1"
        folder.mkdir(parents=True)
        for name, one in notebooks.items():
            nbformat.write(one, folder / f"{name}.ipynb")

    def marks(self) -> dict[tuple[str, str], tuple[float | None, bool]]:
        """(student, test cell) → points, and whether a person has to look."""
        with Gradebook(f"sqlite:///{self.root}/marks.db", "physics") as gradebook:
            return {
                (submission.student.id, grade.name): (
                    grade.auto_score,
                    bool(grade.needs_manual_grade),
                )
                for submission in gradebook.assignment_submissions("ps1")
                for part in submission.notebooks
                for grade in part.grades
            }


def answered(original: NotebookNode, name: str, source: str) -> NotebookNode:
    changed = nbformat.from_dict(original)
    next(one for one in changed.cells if one.id == name).source = source
    return changed


@pytest.fixture(scope="module")
def marked(tmp_path_factory):
    """The course, and what the command printed."""
    physics = Physics(tmp_path_factory.mktemp("physics"))
    physics.submit("perfect", problem1=physics.numbers, problem2=physics.plots)
    untouched = "raise NotImplementedError()"
    physics.submit(
        "untouched",
        problem1=answered(physics.numbers, "mean", untouched),
        problem2=answered(physics.plots, "draw", untouched),
    )
    physics.submit("half", problem1=physics.numbers)
    command = command_line("grade", "ps1", "--course", str(physics.root), "--feedback")
    done = subprocess.run(command, cwd=places.ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return physics, done.stdout


@pytest.mark.slow
def test_all_notebooks_of_an_assignment_are_marked_with_what_lies_beside_them(marked):
    physics, _ = marked
    marks = physics.marks()
    assert marks["perfect", "test-mean"] == (3, False)
    assert marks["untouched", "test-mean"] == (0, False)
    assert marks["half", "test-mean"] == (3, False)
    assert marks["half", "test-draw"] == (0, False)


@pytest.mark.slow
def test_what_the_instructors_own_answer_fails_here_only_is_left_to_a_person(marked):
    physics, said = marked
    marks = physics.marks()
    assert marks["perfect", "test-draw"] == (None, True)
    assert marks["untouched", "test-draw"] == (None, True)
    # Nobody's answer passes it, with plain nbgrader neither.
    assert marks["perfect", "test-broken"] == marks["untouched", "test-broken"] == (0, False)
    assert "test-draw: the instructor's own answer fails this test here" in said


@pytest.mark.slow
def test_feedback_is_where_the_course_has_it_and_without_hidden_tests(marked):
    physics, _ = marked
    folder = physics.root / "feedback" / "perfect" / "ps1"
    assert {path.name for path in folder.glob("*.html")} == {"problem1.html", "problem2.html"}
    page = (folder / "problem1.html").read_text(encoding="utf-8")
    assert "Content-Security-Policy" in page
    assert "mean([4])" not in page
    assert not list(folder.rglob(".marked.json"))


@pytest.mark.slow
def test_marks_are_those_of_plain_nbgrader(marked, tmp_path):
    """All but the one that is left to a person."""
    physics, _ = marked
    plain = tmp_path / "plain"
    shutil.copytree(
        physics.root, plain, ignore=shutil.ignore_patterns("autograded", "feedback", "marks.db")
    )
    (plain / "nbgrader_config.py").write_text(CONFIG.format(root=plain))
    for student in ("perfect", "untouched", "half"):
        # Which nbgrader wants the student to hand in.
        module = plain / "source" / "ps1" / "sums.py"
        shutil.copyfile(module, plain / "handed_in" / student / "ps1" / "sums.py")
    find_programs()
    program = str(Path(sysconfig.get_path("scripts")) / "nbgrader")
    for command in (("generate_assignment", "ps1"), ("autograde", "ps1", "--create")):
        done = subprocess.run([program, *command], cwd=plain, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
    theirs = Physics.marks(type("At", (), {"root": plain})())  # type: ignore[arg-type]
    ours = physics.marks()
    assert theirs.keys() == ours.keys()
    assert {key for key in ours if ours[key] != theirs[key]} == {
        ("perfect", "test-draw"),
        ("untouched", "test-draw"),
    }


@pytest.mark.slow
def test_tests_are_tried_on_right_answers_and_on_answers_to_anything(tmp_path):
    physics = Physics(tmp_path / "physics")
    weak = notebook(
        cell("square", "def square(x):\n    return x * x", solution=True),
        test_cell("takes-nothing", "np.testing.assert_allclose(square(2), 4)", 1),
        test_cell("takes-what-is-there", "assert callable(square)", 1),
        test_cell("sound", "assert square(2) == 4 and square(3) == 9", 1),
    )
    weak.cells.insert(0, v4.new_code_cell("import numpy as np", id="imports"))
    (physics.root / "source" / "ps2").mkdir()
    nbformat.write(weak, physics.root / "source" / "ps2" / "weak.ipynb")
    said = {}
    for name in ("ps1", "ps2"):
        command = command_line("try", name, "--course", str(physics.root))
        done = subprocess.run(command, cwd=places.ROOT, capture_output=True, text=True)
        assert (done.returncode, done.stderr) == (1, "")
        said[name] = done.stdout.splitlines()
    assert [line.partition(":")[0] for line in said["ps1"]] == ["ps1, test-draw"]
    assert said["ps2"][0] == "ps2, takes-nothing: gives points for an empty list, an empty array"
    assert said["ps2"][1].startswith("ps2, takes-what-is-there: gives points for None, True, ")
    assert len(said["ps2"]) == 2


def test_an_assignment_is_a_folder_with_notebooks(tmp_path):
    physics = Physics(tmp_path / "physics")
    (physics.root / "source" / "empty").mkdir()
    course = Course.at(physics.root)
    assert course.assignments() == ["ps1"]
    assert course.notebooks("ps1") == ["problem1.ipynb", "problem2.ipynb"]
    assert course.submitted == physics.root / "handed_in"
    assert course.libraries("ps1") == ["matplotlib.pyplot"]
    with pytest.raises(GradingError, match=r"There is no source/ps2\. Assignments: ps1\."):
        grading.grade("ps2", Options(course=physics.root))
    with pytest.raises(GradingError, match=r"handed_in/<student>/ps1/problem1\.ipynb"):
        grading.grade("ps1", Options(course=physics.root))


@pytest.mark.parametrize(
    ("config", "said"),
    [
        (None, "no course of nbgrader: there is no folder source/ in it"),
        ("c = get_config()\nraise ValueError('broken')", "cannot be read: ValueError: broken"),
        ("c = get_config(\n", "cannot be read: SyntaxError"),
        (
            "c = get_config()\nc.CourseDirectory.directory_structure = '{student_id}'",
            "another CourseDirectory.directory_structure",
        ),
    ],
)
def test_what_is_no_course_is_refused_with_the_reason(tmp_path, config, said):
    if config is not None:
        (tmp_path / "source").mkdir()
        (tmp_path / "nbgrader_config.py").write_text(config)
    with pytest.raises(GradingError, match=said):
        grading.grade("ps1", Options(course=tmp_path))


def test_settings_may_be_json_or_not_be_there(tmp_path):
    (tmp_path / "source").mkdir()
    assert Course.at(tmp_path).autograded == tmp_path / "autograded"
    (tmp_path / "nbgrader_config.json").write_text(
        '{"CourseDirectory": {"autograded_directory": "marked"}}'
    )
    assert Course.at(tmp_path).autograded == tmp_path / "marked"
