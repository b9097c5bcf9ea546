"""Lesson 00: what it says about its first network, kernels, errors and seeds is run here.

Ranges were measured with TensorFlow 2.21 and Keras 3.15 on a CPU, over the seeds 0 to 9.
"""

import pytest
from lessons import Lesson, markdown_of

from course.toolkit.places import LESSONS

LESSON = LESSONS / "00_start_here.ipynb"
ABOUT_EXERCISES = {"not-attempted", "wrong", "better", "first-hint"}


@pytest.fixture(scope="module")
def lesson():
    return Lesson(LESSON, leave_out=ABOUT_EXERCISES)


def test_a_new_network_guesses_and_ten_epochs_later_it_reads(lesson):
    # 5 to 16 of 100 before, over ten seeds; 421 to 430 of 450 afterwards, which is 94 to 96 of 100
    before = int(lesson.printed["before-learning"].split()[1])
    assert 0 <= before <= 30
    assert 91 <= lesson.compared["00.first-network"] <= 98
    assert lesson.printed["first-network-run"].count("Epoch ") == 10


def test_the_exam_has_450_pictures_that_are_not_among_the_1347_to_learn_from(lesson):
    assert "learn from: 1347    for the exam: 450" in lesson.printed["digits"]
    digits = lesson.names["digits"]
    learned = {picture.tobytes() for picture in digits.x_train}
    assert sum(picture.tobytes() in learned for picture in digits.x_test) == 0
    assert "1,797 digits" in markdown_of(LESSON)


def test_there_are_mistakes_to_look_at(lesson):
    assert lesson.names["wrong"].sum() >= 10


def test_total_is_81_after_three_doublings(lesson):
    assert lesson.compared["00.run-order"] == ((10 * 2) * 2) * 2 + 1
    assert "10, 20, 40, 80" in lesson.told["00.run-order"]


def test_a_text_that_was_only_written_changes_no_result(lesson):
    assert lesson.compared["00.edited-cell"] == 21
    assert lesson.names["price"] == 20  # "it still holds `price = 20`"
    afresh = 50 * 2 + 1
    assert f"the same page gives {afresh}" in lesson.told["00.edited-cell"]


def test_python_stops_in_the_newest_call_and_names_float_and_list(lesson):
    assert lesson.compared["00.error"] == "mean"
    shown = lesson.printed["broken-program"]
    assert shown.index("in report") < shown.index("in mean")
    assert shown.strip().endswith("unsupported operand type(s) for /: 'float' and 'list'")


def test_a_loop_over_no_gpus_runs_on_where_the_first_of_them_stops(lesson):
    assert lesson.printed["list-devices"].endswith("The program goes on.\n")
    assert "a GPU:" not in lesson.printed["list-devices"]
    with pytest.raises(IndexError, match="list index out of range"):
        lesson.names["no_gpus"][0]


def test_a_seed_repeats_a_whole_training_and_three_seeds_are_a_few_pictures_apart(lesson):
    scores = lesson.names["scores"]
    assert scores[3] == scores[0]
    # Of the 120 triples of ten seeds, all are between 0 and 9 pictures apart, half at 5 or 6.
    assert 0 <= lesson.compared["00.spread"] <= 12
    rows = [line.split(" gives ")[1] for line in lesson.printed["same-seed-twice"].splitlines()]
    assert len(set(rows)) == 3
    assert rows[0] == rows[3]


@pytest.mark.parametrize(
    ("code", "error", "message"),
    [
        ("keras.Sequential()", NameError, "name 'keras' is not defined"),
        ("function_guess = report", NameError, "name 'report' is not defined"),
        ("right_guess = 60 %", SyntaxError, "invalid syntax"),
        ("right_guess = about 60", SyntaxError, "invalid syntax"),
        ("print((1, 2)\n", SyntaxError, r"'\(' was never closed"),
    ],
)
def test_messages_of_the_table_of_bugs_are_pythons(code, error, message):
    with pytest.raises(error, match=message):
        exec(compile(code, "cell", "exec"), {})
    assert message.replace("\\", "") in markdown_of(LESSON)


def test_the_mean_of_no_numbers_divides_by_zero(lesson):
    with pytest.raises(ZeroDivisionError, match="division by zero"):
        lesson.names["report"]("snow", [])
