"""Lesson 00: what its predictions are told about kernels, errors and seeds is run here."""

import numpy as np
import pytest
from lessons import Lesson

from course.toolkit.places import LESSONS

LESSON = LESSONS / "00_start_here.ipynb"
ABOUT_EXERCISES = {"not-attempted", "wrong", "better", "first-hint", "progress-table"}


@pytest.fixture(scope="module")
def lesson():
    return Lesson(LESSON, leave_out=ABOUT_EXERCISES)


def test_total_is_81_after_three_doublings(lesson):
    assert lesson.compared["00.run-order"] == ((10 * 2) * 2) * 2 + 1
    assert "10, 20, 40, 80" in lesson.told["00.run-order"]


def test_a_text_that_was_only_written_changes_no_result(lesson):
    assert lesson.compared["00.edited-cell"] == 21
    assert lesson.names["names"]["price"] == 20  # "it still holds `price = 20`"
    assert "the same page gives 101" in lesson.told["00.edited-cell"]


def test_python_stops_in_the_newest_call_and_names_float_and_list(lesson):
    assert lesson.compared["00.error"] == "mean"
    shown = lesson.printed["broken-program"]
    assert shown.index("in report") < shown.index("in mean")
    assert shown.strip().endswith("unsupported operand type(s) for /: 'float' and 'list'")


def test_means_of_100_numbers_differ_by_a_few_hundredths(lesson):
    # 200 triples of seeds: 90 of 100 between 0.013 and 0.098
    assert 0.01 < lesson.compared["00.spread"] < 0.1
    spreads = []
    for first in range(0, 60, 3):
        rngs = [np.random.default_rng(seed) for seed in range(first, first + 3)]
        spreads.append(np.ptp([rng.random(100).mean() for rng in rngs]))
    assert 0.02 < np.median(spreads) < 0.08
    assert list(lesson.names["spread"]) == sorted(lesson.names["spread"], reverse=True)


def test_a_loop_over_no_gpus_runs_on_where_the_first_of_them_stops(lesson):
    assert "The loop ran 0 times." in lesson.printed["list-devices"]
    assert "[0] stops: IndexError" in lesson.printed["list-devices"]
