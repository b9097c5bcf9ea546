"""What the examiner has of its own: the instructor's names, and none that an answer brings."""

import ast

import nbformat
import pytest

from autograder.submission.assignment import imports, preamble

LOCKED = {"locked": True, "grade": False, "solution": False, "grade_id": "given"}
ANSWER = {"locked": False, "grade": False, "solution": True, "grade_id": "answer"}
TEST = {"locked": True, "grade": True, "solution": False, "grade_id": "test", "points": 1}


@pytest.fixture
def written(tmp_path):
    """A notebook of the instructor, from pairs of nbgrader's flags and a source."""

    def write(*cells):
        made = [
            nbformat.v4.new_code_cell(source, metadata={"nbgrader": flags} if flags else {})
            for flags, source in cells
        ]
        path = tmp_path / "ps1.ipynb"
        nbformat.write(nbformat.v4.new_notebook(cells=made), path)
        return path

    return write


def test_imports_beside_a_magic_or_a_shell_line_are_the_instructors(written):
    path = written(
        (None, "%matplotlib inline\nimport numpy as np\n!ls\nfrom autograder import check")
    )
    assert preamble(path) == "import numpy as np\nfrom autograder import check"


def test_an_answer_gives_nothing_to_the_tests_of_an_untouched_notebook(written):
    source = (
        "import math\n### BEGIN SOLUTION\nfrom numpy.random import randn as f\n### END SOLUTION"
    )
    path = written((None, "import os"), (ANSWER, source), (TEST, "import json\nf(3)"))
    assert preamble(path) == imports(path) == "import os"


@pytest.mark.parametrize(
    ("source", "kept"),
    [
        ("TOLERANCE = 1e-3", True),
        ("A, B = 1, -2", True),
        ("NAMES: list = ['a', 'b']", True),
        ("def same(a, b):\n    return a == b", True),
        ("x = compute()", False),
        ("print('hello')", False),
    ],
)
def test_what_stands_in_a_locked_cell_is_the_instructors(written, source, kept):
    found = preamble(written((LOCKED, source)))
    assert found == (ast.unparse(ast.parse(source)) if kept else "")


def test_a_constant_that_a_student_may_change_is_the_students(written):
    assert preamble(written((None, "TOLERANCE = 1e-3"))) == ""
