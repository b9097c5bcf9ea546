"""Lesson 07 says what numbers are worth; every such sentence is run here, with the lesson's cells.

A failing test names the sentence that became false and who would be misled by it. Ranges were
measured with TensorFlow 2.21 and Keras 3.15 on a CPU, over the three seeds of the lesson.
"""

import keras
import numpy as np
import pytest
from lessons import watched

from course.toolkit.places import LESSONS

LESSON = LESSONS / "07_evaluation.ipynb"
SLOW_CELLS = {
    "confused-run",
    "confused-compare",
    "ab-run",
    "sure-run",
    "sure-compare",
    "temperature",
    "reliability",
}
NAMES = "0O1Il"


@pytest.mark.slow
def test_lesson_runs_untouched_in_its_time_and_memory(lesson):
    lesson.assert_cheap()


# --- what one number hides -----------------------------------------------------------------------


@pytest.mark.slow
def test_each_network_is_right_for_about_62_of_100(lesson):
    right = (lesson.names["large"] == lesson.names["alike"].y_test).mean(axis=1)
    assert np.all((right > 0.58) & (right < 0.66))


@pytest.mark.slow
def test_an_l_is_called_I_more_often_than_l_and_than_anything_else_is_confused(lesson):
    counts = lesson.names["counts"]
    assert lesson.compared["07.confused"] == "lI"
    assert counts[4, 3] > counts[4, 4]
    off_the_diagonal = counts - np.diag(np.diag(counts))
    assert off_the_diagonal.max() == counts[4, 3]
    assert off_the_diagonal[[0, 1], [1, 0]].max() < counts[4, 3] / 1.3  # zero and O: far less


@pytest.mark.slow
def test_hardly_a_round_character_is_taken_for_a_stroke(lesson):
    counts = lesson.names["counts"]
    assert counts.sum() == 3 * 750
    assert counts[:2, 2:].sum() + counts[2:, :2].sum() == pytest.approx(16, abs=8)


@pytest.mark.slow
def test_rows_of_the_matrix_are_true_classes_and_its_diagonal_the_accuracy(lesson):
    counts, y = lesson.names["counts"], lesson.names["alike"].y_test
    assert counts.sum(axis=1).tolist() == (3 * np.bincount(y)).tolist()
    assert np.trace(counts) / counts.sum() == (lesson.names["large"] == y).mean()


# --- baseline, precision, recall -----------------------------------------------------------------


def test_the_baseline_of_the_tumours_is_063_and_of_five_equal_classes_020(lesson):
    y_new, most_frequent = lesson.names["y_new"], lesson.names["most_frequent"]
    assert (y_new == most_frequent).mean() == pytest.approx(0.63, abs=0.005)
    alike = lesson.names["alike"]
    assert (alike.y_test == np.bincount(alike.y_train).argmax()).mean() == pytest.approx(0.2)


def test_the_completion_cell_runs_before_the_learner_has_completed_it(lesson):
    assert lesson.printed["baseline"].strip() == "not completed yet"


def test_a_higher_threshold_loses_recall_and_wins_precision(lesson):
    p, ill, y = lesson.names["p"], lesson.names["ill"], lesson.names["y_new"]
    called = [p >= threshold for threshold in (0.2, 0.5, 0.8)]
    recall = [c[ill].mean() for c in called]
    precision = [ill[c].mean() for c in called]
    assert recall == sorted(recall, reverse=True)
    assert precision == sorted(precision)
    accuracy = [(c == y).mean() for c in called]
    assert accuracy == pytest.approx([0.65, 0.76, 0.71], abs=0.005)


def test_f1_is_low_where_one_of_the_two_is_low():
    metric = keras.metrics.F1Score(threshold=0.5)
    metric.update_state(np.ones((50, 1)), np.array([[1.0]] * 1 + [[0.0]] * 49))
    recall, precision = 1 / 50, 1.0
    f1 = 2 * precision * recall / (precision + recall)
    assert float(np.ravel(metric.result())[0]) == pytest.approx(f1, abs=1e-5)
    assert f1 < 0.04


# --- the promise ---------------------------------------------------------------------------------


def test_half_of_the_hospitals_keep_the_promise(lesson):
    assert 43 <= lesson.compared["07.promise"] <= 55
    assert 0.92 < lesson.names["recalls"].mean() < 0.95
    assert lesson.names["recalls"].min() < 0.8
    assert 0.45 < lesson.names["precisions"].mean() < 0.55  # every second alarm is false


def test_on_validation_the_promise_is_kept_by_construction_of_53_malignant_patients(lesson):
    halves, x, y = (lesson.names[name] for name in ("halves", "x_all", "y_all"))
    for seed in range(5):
        x_known, x_rest, y_known, y_rest = halves(x, y, seed)
        x_val, _, y_val, y_test = halves(x_rest, y_rest, seed)
        p = lesson.names["malignant"](x_known, y_known)(x_val)[y_val == 1]
        threshold = np.sort(p)[int(0.05 * len(p))]
        assert (p >= threshold).mean() >= 0.95
        assert len(p) == (y_test == 1).sum() == 53


@pytest.mark.slow
def test_a_higher_aim_helps_costs_precision_and_even_the_highest_is_no_guarantee(lesson):
    kept = {0.95: lesson.compared["07.promise"]}
    precision = {0.95: lesson.names["precisions"].mean()}
    for aim in (0.98, 1.0):
        recalls, precisions = np.array([lesson.names["hospital"](s, aim) for s in range(100)]).T
        kept[aim], precision[aim] = (recalls >= 0.95).sum(), precisions.mean()
    assert kept[0.95] < kept[0.98] < kept[1.0] < 95
    assert (kept[0.98], kept[1.0]) == (pytest.approx(65, abs=3), pytest.approx(87, abs=3))
    assert precision[0.98] == pytest.approx(0.48, abs=0.01)
    assert precision[1.0] == pytest.approx(0.46, abs=0.01)


# --- the exam ------------------------------------------------------------------------------------


def test_fifty_questions_fool_us_in_41_percent_and_a_thousand_in_one_or_two(lesson):
    exams = lesson.names["exams"]
    assert lesson.compared["07.exam"] == pytest.approx(41, abs=4)
    assert exams[1_000][0] < 2.5
    assert exams[5_000][0] < 0.1


def test_the_two_made_up_models_are_right_for_94_and_92_of_100_and_fail_together(lesson):
    a, b = lesson.names["a"], lesson.names["b"]  # of the longest exam
    assert a.mean() == pytest.approx(0.94, abs=0.001)
    assert b.mean() == pytest.approx(0.92, abs=0.001)
    assert (~b)[~a].mean() > 5 * (~b)[a].mean()


def test_the_spread_falls_with_the_root_of_the_number_of_questions(lesson):
    spreads = {n: spread for n, (_, spread) in lesson.names["exams"].items()}
    for n, spread in spreads.items():
        assert spread == pytest.approx(np.sqrt(0.94 * 0.06 / n), rel=0.08)
    assert spreads[50] / spreads[200] == pytest.approx(2, rel=0.1)
    assert spreads[50] > 0.02


def test_the_test_parts_of_the_course_have_143_and_450_examples(lesson):
    from course.toolkit import datasets

    assert len(lesson.names["y_new"]) == 143
    assert len(datasets.load("digits").y_test) == 450


# --- A or B --------------------------------------------------------------------------------------


@pytest.mark.slow
def test_a_leads_by_nearly_three_standard_errors_and_one_run_differs_from_the_next(lesson):
    difference = lesson.names["difference"]
    gap, error = difference(lesson.names["large"], lesson.names["small"])
    assert gap == pytest.approx(0.032, abs=0.015)
    assert gap > 2 * error
    gap, error = difference(lesson.names["large"][:1], lesson.names["large"][1:2])
    assert 0 < abs(gap) < 2 * error


# --- calibration ---------------------------------------------------------------------------------


@pytest.mark.slow
def test_an_overfitted_network_is_surer_than_it_is_right(lesson):
    assert lesson.compared["07.sure"] == pytest.approx(0.89, abs=0.015)
    for z in lesson.names["logits"]:
        sure, right = np.mean(lesson.names["reliability"](z), axis=1)
        assert sure > right + 0.03
    assert lesson.names["right"] == pytest.approx(0.81, abs=0.03)


@pytest.mark.slow
def test_as_trained_the_groups_lie_below_the_line_and_repaired_near_it(lesson):
    for z, t in zip(lesson.names["logits"], lesson.names["best"], strict=True):
        sure, right = np.array(lesson.names["reliability"](z))
        repaired, right_then = np.array(lesson.names["reliability"](z / t))
        assert np.mean(sure > right) >= 7 / 8
        assert np.abs(repaired - right_then).mean() < 0.75 * np.abs(sure - right).mean()
        assert 1.3 < t < 2.5


@pytest.mark.slow
def test_a_temperature_changes_no_answer(lesson):
    for z, t in zip(lesson.names["logits"], lesson.names["best"], strict=True):
        assert (z.argmax(axis=1) == (z / t).argmax(axis=1)).all()


@pytest.mark.slow
def test_on_its_training_pictures_the_network_is_sure_and_right(lesson):
    z = lesson.names["models"][0].predict(lesson.names["x"], verbose=0)
    sure = np.array(keras.ops.softmax(z)).max(axis=1)
    right = z.argmax(axis=1) == lesson.names["y"]
    assert sure.mean() > 0.95
    assert right.mean() > 0.95


# --- regression ----------------------------------------------------------------------------------


def test_the_three_numbers_of_a_regression(lesson):
    error, true = lesson.names["error"], lesson.names["true"]
    mae, rmse = np.abs(error).mean(), np.sqrt((error**2).mean())
    assert mae < rmse
    always_the_mean = np.abs(true - lesson.names["diabetes"].y_train.mean()).mean()
    assert always_the_mean == pytest.approx(58, abs=0.5)
    assert mae < 50
    assert 0.2 < lesson.names["r2"] < 0.5
    assert "R² 0." in lesson.printed["regression-numbers"]
    assert (true.min(), true.max()) >= (25, 300)


def test_high_values_are_predicted_too_low_and_low_ones_too_high(lesson):
    error, true = lesson.names["error"], lesson.names["true"]
    assert error[true > 200].mean() < -20
    assert error[true < 100].mean() > 20


def test_r2_of_the_mean_is_0_and_of_worse_than_the_mean_negative():
    true = np.array([1.0, 2.0, 3.0, 6.0])
    for said, r2 in ((np.full(4, 3.0), 0.0), (np.full(4, 9.0), -10.2857)):
        metric = keras.metrics.R2Score()
        metric.update_state(true[:, None], said[:, None])
        assert float(metric.result()) == pytest.approx(r2, abs=1e-3)


def test_subtracting_a_column_from_a_row_makes_a_table(lesson):
    column = lesson.names["predicted"][:, None]
    assert (column - lesson.names["true"]).shape == (len(column), len(column))


# --- since Keras 2, common bugs ------------------------------------------------------------------


def test_precision_and_recall_of_keras_have_a_threshold_of_one_half():
    y, z = np.array([1, 1, 0, 0]), np.array([0.2, 3.0, -1.0, -2.0])
    for metric in (keras.metrics.Precision, keras.metrics.Recall):
        assert float(metric(thresholds=0)(y, z)) == 1
    assert float(keras.metrics.Recall()(y, z)) == 0.5


def test_f1_of_keras_wants_one_hot_rows():
    with pytest.raises(ValueError, match="FBetaScore expects 2D inputs"):
        watched(
            lambda: keras.metrics.F1Score()(np.array([1, 0]), np.array([[0.2, 0.8], [0.7, 0.3]]))
        )
