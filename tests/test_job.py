"""What the processes of a marking agree on: which cells are tests, and how a fault is called."""

from __future__ import annotations

import pytest
from nbformat import v4

from autograder.engine import job
from autograder.learner import CheckFault

TEST = {"grade_id": "test", "grade": True, "solution": False, "points": 2}


def test_a_fault_in_a_check_is_known_by_its_name_where_the_class_is_not():
    assert CheckFault.__name__ == job.CHECK_FAULT


def test_a_graded_cell_with_points_is_a_test():
    assert job.is_test(v4.new_code_cell("assert True", metadata={"nbgrader": TEST}))


@pytest.mark.parametrize(
    "flags",
    [None, {"grade": False}, {"solution": True}, {"points": None}, {"grade_id": None}],
    ids=["no flags", "not graded", "an answer that a person marks", "no points", "no name"],
)
def test_a_cell_that_lacks_a_part_of_that_is_none(flags):
    metadata = {} if flags is None else {"nbgrader": {**TEST, **flags}}
    assert not job.is_test(v4.new_code_cell("assert True", metadata=metadata))


def test_a_text_that_a_person_marks_is_no_test():
    assert not job.is_test(v4.new_markdown_cell("Because.", metadata={"nbgrader": TEST}))
