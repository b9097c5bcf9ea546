"""Lesson 04 says what Keras does; every such sentence is run here, with the lesson's own cells.

A failing test names the sentence that became false and who would be misled by it. Ranges were
measured with TensorFlow 2.21 and Keras 3.15 on a CPU; the comments say over how many seeds.
"""

import keras
import numpy as np
import pytest
import tensorflow as tf
from keras import layers, losses
from lessons import markdown_of, watched

from course.toolkit import quiz
from course.toolkit.places import LESSONS

LESSON = LESSONS / "04_logits.ipynb"
SLOW_CELLS = {"accuracy-run", "accuracy-compare", "accuracy-plot", "doubled-train"}
RIGHT, DOUBLED = 0.1698, 0.6578  # losses of the row [3, 1, 0] of class 0; see the first test
THE_WARNING = "thus does not represent logits"


def softmax(row):
    """The slow, obvious softmax of one row."""
    odds = [np.exp(float(score) - max(row)) for score in row]
    return np.array([one / sum(odds) for one in odds])


def pass_on(units, activation=None, **options):
    """A layer that hands its inputs on unchanged, then applies the activation."""
    return layers.Dense(units, activation, kernel_initializer="identity", **options)


def evaluated(row, label, *last_layers, from_logits=True):
    """Loss that `evaluate` reports for one row and one label, and the warnings."""
    model = keras.Sequential([keras.Input((len(row),)), *last_layers])
    model.compile(loss=losses.SparseCategoricalCrossentropy(from_logits=from_logits))
    x, y = np.array([row], dtype="float32"), np.array([label])
    return watched(lambda: model.evaluate(x, y, verbose=0))


def gradient(loss, row, label):
    """Gradient of the loss of one row of scores with respect to the scores."""
    scores = tf.Variable(np.array([row], dtype="float32"))
    with tf.GradientTape() as tape:
        value = loss(np.array([label]), scores)
    return tape.gradient(value, scores).numpy()[0]


# --- scores, odds, softmax -----------------------------------------------------------------------


@pytest.mark.slow
def test_lesson_runs_untouched_in_its_time_and_memory(lesson):
    lesson.assert_cheap()


def test_worked_row_has_the_odds_and_probabilities_that_the_text_names(lesson):
    assert lesson.names["powers"].round(2).tolist() == [20.09, 2.72, 1.0]
    assert lesson.names["probabilities"] == pytest.approx([0.844, 0.114, 0.042], abs=5e-4)
    assert softmax([3, 1, 0]) == pytest.approx([0.844, 0.114, 0.042], abs=5e-4)


def test_keras_softmax_is_exponentials_divided_by_their_sum():
    rows = np.random.default_rng(0).normal(size=(20, 7))
    expected = np.array([softmax(row) for row in rows])
    assert np.array(keras.ops.softmax(rows)) == pytest.approx(expected, abs=1e-6)


def test_completed_cell_shows_the_same_probabilities_after_a_shift_by_100(lesson):
    powers = lesson.names["shifted_powers"]
    assert powers / powers.sum() == pytest.approx(lesson.names["probabilities"])


def test_the_completion_cell_runs_before_the_learner_has_completed_it(lesson):
    assert lesson.printed["softmax-completion"].strip() == "not completed yet"


def test_a_difference_of_two_logits_is_the_log_odds_of_the_two_classes():
    p = softmax([3, 1, 0])
    assert np.log(p[0] / p[1]) == pytest.approx(3 - 1)
    assert p[0] / p[1] == pytest.approx(7.4, abs=0.05)


def test_one_logit_of_three_is_not_the_log_odds_of_its_class():
    p = softmax([3, 1, 0])[0]
    assert abs(np.log(p / (1 - p)) - 3) > 1


def test_large_scores_overflow_to_nan_and_the_shifted_ones_do_not(lesson):
    with np.errstate(over="ignore"):
        assert np.isinf(np.exp(1000.0))
    printed, warned = lesson.printed["large-scores"], " ".join(lesson.warned["large-scores"])
    assert "[nan nan nan]" in " ".join(printed.split()).replace("[ ", "[")
    assert "overflow encountered in exp" in warned
    assert "invalid value encountered in divide" in warned
    assert printed.count("[0.844 0.114 0.042]") == 3  # one row by NumPy, both by Keras


def test_a_score_of_1_point_3_outweighs_the_two_others_together(lesson):
    needed = np.log(np.exp(1) + np.exp(0))
    assert needed == pytest.approx(1.31, abs=0.005)
    assert softmax([needed, 1, 0])[0] == pytest.approx(0.5)
    first, *others = lesson.names["columns"]
    assert all(np.diff(first) > 0)
    assert all((np.diff(other) < 0).all() for other in others)  # "the other curves sink"


# --- cross-entropy -------------------------------------------------------------------------------


def test_cross_entropy_by_hand_by_log_sum_exp_and_by_keras_are_one_number(lesson):
    by_keras = float(lesson.names["loss"](lesson.names["labels"], lesson.names["logits"]))
    assert -np.log(softmax([3, 1, 0])[0]) == pytest.approx(RIGHT, abs=1e-4)
    assert np.log(np.exp([3, 1, 0]).sum()) - 3 == pytest.approx(by_keras, abs=1e-6)


def test_loss_of_a_batch_is_the_mean_over_its_rows():
    rows, labels = np.array([[3.0, 1.0, 0.0], [0.0, 2.0, 1.0]]), np.array([0, 2])
    by_row = [-np.log(softmax(row)[label]) for row, label in zip(rows, labels, strict=True)]
    loss = losses.SparseCategoricalCrossentropy(from_logits=True)
    assert float(loss(labels, rows)) == pytest.approx(np.mean(by_row), abs=1e-6)


def test_slopes_of_the_row_are_its_probabilities_minus_its_label(lesson):
    expected = softmax([3, 1, 0]) - [1, 0, 0]
    assert lesson.names["slopes"] == pytest.approx(expected, abs=2e-4)
    assert lesson.compared["04.slope"] == pytest.approx(0.114, abs=1e-3)
    assert "−0.156, 0.114 and 0.042" in lesson.told["04.slope"]
    loss = losses.SparseCategoricalCrossentropy(from_logits=True)
    assert gradient(loss, [3, 1, 0], 0) == pytest.approx(expected, abs=1e-5)


def test_slopes_of_any_row_are_its_probabilities_minus_its_label():
    loss = losses.SparseCategoricalCrossentropy(from_logits=True)
    for row in np.random.default_rng(0).normal(0, 3, (5, 10)):
        expected = softmax(row) - np.eye(10)[4]
        assert gradient(loss, row, 4) == pytest.approx(expected, abs=1e-5)


def test_sparse_and_one_hot_losses_give_the_same_number_and_two_messages(lesson):
    numbers, same_rank, rank_less_one = lesson.printed["labels-run"].splitlines()
    sparse, categorical = map(float, numbers.split())
    assert sparse == pytest.approx(categorical, abs=1e-6)
    assert same_rank.startswith("ValueError: Arguments `target` and `output` must have the same ra")
    assert same_rank.endswith("target.shape=(1,), output.shape=(1, 3)")
    assert "must have rank (ndim) `target.ndim - 1`" in rank_less_one
    assert rank_less_one.endswith("target.shape=(1, 3), output.shape=(1, 3)")


@pytest.mark.parametrize(
    ("loss", "one_hot", "message"),
    [
        ("categorical_crossentropy", False, "must have the same rank"),
        ("sparse_categorical_crossentropy", True, r"must have rank \(ndim\) `target.ndim - 1`"),
    ],
)
def test_fit_gives_the_messages_that_common_bugs_explains(loss, one_hot, message):
    x, y = np.zeros((4, 2)), np.array([0, 1, 2, 1])
    model = keras.Sequential([keras.Input((2,)), layers.Dense(3)])
    model.compile(loss=loss)
    with pytest.raises(ValueError, match=message):
        model.fit(x, keras.utils.to_categorical(y, 3) if one_hot else y, verbose=0)


def test_label_10_of_ten_classes_gives_the_message_of_common_bugs():
    model = keras.Sequential([keras.Input((2,)), layers.Dense(10)])
    model.compile(loss=losses.SparseCategoricalCrossentropy(from_logits=True))
    message = "label value of 10 which is outside the valid range"
    with pytest.raises(tf.errors.InvalidArgumentError, match=message):
        model.fit(np.zeros((2, 2)), np.array([1, 10]), verbose=0)


# --- from_logits ---------------------------------------------------------------------------------


def test_default_loss_of_the_row_is_ln_2_and_not_its_cross_entropy(lesson):
    assert lesson.compared["04.default-loss"] == pytest.approx(np.log(2), abs=1e-4)
    assert "ln 2 = 0.693" in lesson.told["04.default-loss"]


@pytest.mark.parametrize("row", [[3.0, 1.0, 0.0], [-1.0, 0.5, 0.0], [0.2, 0.3, 0.9]])
def test_from_logits_false_clips_and_takes_the_logarithm_of_the_share(row):
    clipped = np.clip(row, 1e-7, 1 - 1e-7)
    loss = losses.SparseCategoricalCrossentropy()
    for label in range(3):
        value, messages = watched(lambda y=label: float(loss(np.array([y]), np.array([row]))))
        assert value == pytest.approx(-np.log(clipped[label] / clipped.sum()), abs=1e-5)
        assert messages == []


def test_columns_of_the_stuck_score_stand_still_outside_zero_and_one(lesson):
    rows = [line.split() for line in lesson.printed["stuck-scores"].splitlines()[:6]]
    false = [float(row[2]) for row in rows]
    true = [float(row[4]) for row in rows]
    assert false[0] == false[1] > false[2] > false[3] > false[4] == false[5]
    assert sorted(true, reverse=True) == true
    assert len(set(true)) == 6


@pytest.mark.parametrize("score", [-30.0, -1.0, 3.0, 30.0])
def test_missing_softmax_gives_a_score_outside_zero_and_one_no_gradient(score):
    false = losses.SparseCategoricalCrossentropy()
    assert gradient(false, [score, 0.5, 0.0], 0)[0] == 0
    true = losses.SparseCategoricalCrossentropy(from_logits=True)
    assert gradient(true, [-1.0, 0.5, 0.0], 0)[0] < -0.5


def test_first_loss_without_from_logits_is_about_10_and_silent(lesson):
    shown = lesson.printed["stuck-scores"].splitlines()[6:]
    values = [float(line.split()[-1]) for line in shown]
    assert len(values) == 3
    # seeds 0 to 2: 12.3 11.9 9.7; 40 seeds: 5.6 to 12.5
    assert all(8 < value < 14 for value in values)
    assert lesson.warned["stuck-scores"] == []


def test_softmax_inside_evaluate_is_exact_and_after_predict_stops_at_16(lesson):
    inside, after_predict = lesson.printed["softmax-inside-run"].splitlines()
    assert float(inside.split()[-1]) == 1000
    assert float(after_predict.split()[-1]) == pytest.approx(16.118, abs=1e-3)
    assert -np.log(1e-7) == pytest.approx(16.118, abs=1e-3)


def test_softmax_inside_fit_makes_the_same_step_as_logits_for_extreme_scores():
    weights = {}
    for activation in (None, "softmax"):
        model = keras.Sequential([keras.Input((2,)), pass_on(2, activation)])
        loss = losses.SparseCategoricalCrossentropy(from_logits=activation is None)
        model.compile(optimizer=keras.optimizers.SGD(0.1), loss=loss)
        model.fit(np.array([[30.0, 0.0]]), np.array([1]), verbose=0)
        weights[activation] = model.get_weights()[0]
    assert np.abs(weights[None] - np.eye(2)).max() > 1
    assert weights["softmax"] == pytest.approx(weights[None])


def test_softmax_without_the_note_gives_extreme_scores_no_gradient():
    loss = losses.SparseCategoricalCrossentropy()
    bare = gradient(lambda y, z: loss(y, tf.nn.softmax(z)), [30.0, 0.0], 1)
    noted = gradient(lambda y, z: loss(y, keras.ops.softmax(z)), [30.0, 0.0], 1)
    assert bare.tolist() == [0, 0]
    assert noted == pytest.approx([1, -1])


# --- the map -------------------------------------------------------------------------------------

MAP = {
    "1  Dense(3, softmax)": "repaired",
    "2  Softmax()": "repaired",
    "3  Activation(tf.nn.softmax)": "repaired",
    "4  Lambda(tf.nn.softmax)": "repaired",
    "5  keras.ops.softmax in a model": "repaired",
    "6  a softmax model as a layer": "repaired",
    "7  a logits model, then Softmax()": "repaired",
    "8  softmax, then Dropout(0.5)": "repaired",
    "9  softmax, then Activation(linear)": "repaired",
    "10 softmax, then Reshape((3,))": "doubled",
    "11 softmax, then Rescaling(1.0)": "doubled",
    "12 the average of two softmax layers": "doubled",
    "13 softmax in float16, then float32": "doubled",
    "14 a saved and loaded softmax model": "repaired",
    "15 loss(y, model(x))": "repaired",
    "16 the same in a tf.function": "repaired",
    "17 loss(y, keras.ops.softmax(z))": "repaired",
    "18 loss(y, tf.nn.softmax(z))": "doubled",
    "19 the same in a tf.function": "repaired",
    "20 loss(y, model.predict(x))": "doubled",
}


def test_right_and_doubled_loss_of_the_row_are_the_two_numbers_of_the_text():
    assert -np.log(softmax([3, 1, 0])[0]) == pytest.approx(RIGHT, abs=1e-4)
    assert -np.log(softmax(softmax([3, 1, 0]))[0]) == pytest.approx(DOUBLED, abs=1e-4)


def _dense(dtype="float32"):
    return pass_on(3, "softmax", dtype=dtype)


def _other_cases(lesson):
    """What the lesson leaves out, by the number in MAP."""
    x = keras.Input((3,))
    model = keras.Sequential([x, _dense()])
    heads = keras.Model(x, layers.average([_dense()(x), _dense()(x)]))
    loss, labels, logits = (lesson.names[name] for name in ("loss", "labels", "logits"))
    row = [3, 1, 0]
    return {
        3: lambda: evaluated(row, 0, layers.Activation(tf.nn.softmax)),
        5: lambda: evaluated(row, 0, keras.Model(x, keras.ops.softmax(x))),
        6: lambda: evaluated(row, 0, model),
        7: lambda: evaluated(row, 0, keras.Sequential([x, pass_on(3)]), layers.Softmax()),
        9: lambda: evaluated(row, 0, _dense(), layers.Activation("linear")),
        10: lambda: evaluated(row, 0, _dense(), layers.Reshape((3,))),
        12: lambda: evaluated(row, 0, heads),
        13: lambda: evaluated(row, 0, _dense("float16"), layers.Identity()),
        15: lambda: watched(lambda: loss(labels, model(logits))),
        16: lambda: watched(tf.function(lambda: loss(labels, model(logits)))),
        17: lambda: watched(lambda: loss(labels, keras.ops.softmax(logits))),
        19: lambda: watched(tf.function(lambda: loss(labels, tf.nn.softmax(logits)))),
    }


IN_THE_LESSON = (1, 2, 4, 8, 11, 14, 18, 20)


def test_the_lesson_shows_eight_of_these_cases(lesson):
    assert len(lesson.names["cases"]) == len(IN_THE_LESSON)
    assert set(IN_THE_LESSON) | set(_other_cases(lesson)) == {int(case[:2]) for case in MAP}


@pytest.mark.parametrize(("case", "verdict"), MAP.items())
def test_map_of_what_keras_repairs(lesson, case, verdict):
    number = int(case[:2])
    if number in IN_THE_LESSON:
        computes = list(lesson.names["cases"].values())[IN_THE_LESSON.index(number)]
        value, messages = watched(computes)
    else:
        value, messages = _other_cases(lesson)[number]()
    if verdict == "repaired":
        assert float(value) == pytest.approx(RIGHT, abs=1e-4)
        assert [THE_WARNING in message for message in messages] == [True]
    else:
        # half precision rounds the probabilities of case 13: 0.6581
        assert float(value) == pytest.approx(DOUBLED, abs=5e-4)
        assert messages == []


def test_the_lesson_shows_a_warning_for_each_repaired_case_and_compares_the_doubled_ones(lesson):
    verdicts = [verdict for case, verdict in MAP.items() if int(case[:2]) in IN_THE_LESSON]
    doubled = {n for n, verdict in enumerate(verdicts, 1) if verdict == "doubled"}
    assert lesson.compared["04.map"] == doubled == {5, 7, 8}  # "3 of 8"
    for n, line in enumerate(lesson.printed["map-run"].splitlines(), 1):
        assert line.endswith("loss 0.658  warnings 0" if n in doubled else "loss 0.170  warnings 1")


@pytest.mark.parametrize(
    ("layer", "value", "warnings_given"),
    [
        (layers.Flatten, DOUBLED, 0),
        (layers.Softmax, DOUBLED, 1),  # "warns and gives the wrong value"
    ],
)
def test_own_cases_that_the_lesson_proposes(layer, value, warnings_given):
    loss, messages = evaluated([3, 1, 0], 0, pass_on(3, "softmax"), layer())
    assert loss == pytest.approx(value, abs=1e-4)
    assert len(messages) == warnings_given


def test_dropout_after_softmax_doubles_in_fit_and_is_repaired_in_evaluate():
    # so small a rate drops nothing here, and yet dropout computes a new array
    last_layers = [pass_on(3, "softmax"), layers.Dropout(1e-7)]
    model = keras.Sequential([keras.Input((3,)), *last_layers])
    model.compile(
        optimizer=keras.optimizers.SGD(0.0),
        loss=losses.SparseCategoricalCrossentropy(from_logits=True),
    )
    x, y = np.array([[3.0, 1.0, 0.0]]), np.array([0])
    in_fit, messages = watched(lambda: model.fit(x, y, verbose=0).history["loss"][0])
    assert in_fit == pytest.approx(DOUBLED, abs=1e-4)
    assert messages == []
    in_evaluate, messages = watched(lambda: model.evaluate(x, y, verbose=0))
    assert in_evaluate == pytest.approx(RIGHT, abs=1e-4)
    assert len(messages) == 1


def test_softmax_in_mixed_precision_is_doubled_without_any_layer_after_it():
    last = pass_on(3, "softmax", dtype="mixed_float16")
    loss, messages = evaluated([3, 1, 0], 0, last)
    assert loss == pytest.approx(DOUBLED, abs=5e-4)
    assert messages == []


def test_activation_function_and_gradient_tape_are_repaired_like_their_neighbours(lesson):
    loss, labels, logits = (lesson.names[name] for name in ("loss", "labels", "logits"))

    def in_a_tape():
        with tf.GradientTape():
            return loss(labels, lesson.names["softmax_model"](logits))

    for call in (lambda: loss(labels, keras.activations.softmax(logits)), in_a_tape):
        value, messages = watched(call)
        assert float(value) == pytest.approx(RIGHT, abs=1e-4)
        assert len(messages) == 1


def test_best_possible_loss_of_ten_classes_after_a_doubled_softmax():
    certain = [1000.0, *[0.0] * 9]
    loss, _ = evaluated(certain, 0, pass_on(10, "softmax"), layers.Rescaling(1.0))
    assert loss == pytest.approx(1.461, abs=5e-4)
    assert np.log(np.e + 9) - 1 == pytest.approx(1.461, abs=5e-4)


@pytest.mark.parametrize("softmax_of_tensorflow", ["Activation", "Lambda"])
def test_softmax_of_tensorflow_is_repaired_in_a_graph_only(softmax_of_tensorflow):
    row, label = np.array([[3.0, 1.0, 0.0]], dtype="float32"), np.array([0])
    values = {}
    for eagerly in (False, True):
        last = getattr(layers, softmax_of_tensorflow)(tf.nn.softmax)
        model = keras.Sequential([keras.Input((3,)), last])
        model.compile(
            loss=losses.SparseCategoricalCrossentropy(from_logits=True), run_eagerly=eagerly
        )
        values[eagerly], given = watched(lambda m=model: m.evaluate(row, label, verbose=0))
        assert any(THE_WARNING in text for text in given) == (not eagerly)
    assert values[False] == pytest.approx(RIGHT, abs=1e-3)
    assert values[True] == pytest.approx(DOUBLED, abs=1e-3)


def test_softmax_of_tensorflow_on_the_output_of_a_model_gives_the_message_of_exercise_7():
    x = keras.Input((3,))
    with pytest.raises(ValueError, match="KerasTensor cannot be used as input to a TensorFlow fun"):
        tf.nn.softmax(layers.Dense(3)(x))


# --- training over three seeds -------------------------------------------------------------------


def last(runs, name):
    return [run[name][-1] for run in runs]


@pytest.mark.slow
def test_three_seeds_missing_softmax_hurts_and_nobody_says_so(lesson):
    # 8 seeds: 0.944 to 0.959 with from_logits=True, 0.115 to 0.381 without
    assert min(last(lesson.names["with_it"], "val_accuracy")) > 0.92
    assert max(last(lesson.names["default"], "val_accuracy")) < 0.4
    assert np.ptp(last(lesson.names["default"], "val_accuracy")) > 0.05  # "in a different place"
    assert lesson.compared["04.default-accuracy"] == pytest.approx(0.25, abs=0.15)
    assert lesson.warned["accuracy-run"] == []


@pytest.mark.slow
def test_three_seeds_doubled_softmax_shows_in_the_loss_and_hardly_in_the_accuracy(lesson):
    # 8 seeds: accuracy 0.930 to 0.944, validation loss 1.539 to 1.555; with logits 0.16 to 0.20
    doubled, right = lesson.names["doubled"], lesson.names["with_it"]
    assert min(last(doubled, "val_accuracy")) > 0.9
    assert np.median(last(doubled, "val_accuracy")) < np.median(last(right, "val_accuracy"))
    assert all(1.461 < loss < 1.65 for run in doubled for loss in run["val_loss"][-1:])
    assert min(loss for run in doubled for loss in run["val_loss"]) > 1.461
    assert max(last(right, "val_loss")) < 0.25
    assert lesson.warned["doubled-train"] == []


# --- two classes ---------------------------------------------------------------------------------


def test_sigmoid_is_the_softmax_of_the_logit_and_zero():
    for z in (-2.0, -0.5, 0.2, 3.0):
        by_hand = 1 / (1 + np.exp(-z))
        assert softmax([z, 0])[0] == pytest.approx(by_hand)
        assert float(keras.ops.sigmoid(z)) == pytest.approx(by_hand, abs=1e-6)


def test_accuracy_of_one_logit_is_reported_too_low_and_silently(lesson):
    reported = lesson.names["reported"]
    assert lesson.compared["04.binary-accuracy"] == reported["accuracy"] == 0.75
    assert reported["at_zero"] == 1.0
    assert lesson.warned["binary-run"] == []
    assert "0.12 0.38 0.55 0.95" in lesson.printed["binary-run"]


def test_softmax_of_one_number_is_one_and_keras_warns(lesson):
    assert lesson.printed["one-unit-softmax-run"].startswith("[1. 1. 1.]")
    (warning,) = lesson.warned["one-unit-softmax-run"]
    assert "softmax operation will always return the value 1" in warning


def test_one_unit_with_softmax_answers_class_1_to_everything_while_its_loss_falls():
    keras.utils.set_random_seed(0)
    x = np.random.default_rng(0).normal(size=(200, 4))
    y = (x[:, 0] > 0).astype(int)
    model = keras.Sequential([keras.Input((4,)), layers.Dense(1, activation="softmax")])
    optimizer = keras.optimizers.Adam(0.1)
    model.compile(optimizer=optimizer, loss="binary_crossentropy", metrics=["accuracy"])
    history, messages = watched(lambda: model.fit(x, y, epochs=5, verbose=0).history)
    assert history["loss"][-1] < history["loss"][0] - 0.1
    assert history["accuracy"] == pytest.approx([y.mean()] * 5)
    assert any("always return the value 1" in message for message in messages)
    assert np.allclose(watched(lambda: model.predict(x, verbose=0))[0], 1)


def test_wrapping_a_logits_model_leaves_it_unchanged_and_gives_probabilities(lesson):
    logits, probabilities = lesson.printed["probability-model-run"].splitlines()
    assert "[-2.  -0.5  0.2  3. ]" in logits
    assert "[0.12 0.38 0.55 0.95]" in probabilities
    wrapped = lesson.names["with_sigmoid"].layers[0]
    assert wrapped is lesson.names["one_logit"]


# --- the quizzes ---------------------------------------------------------------------------------


def test_quiz_number_is_what_keras_gives():
    row, label = np.array([[2.0, -1.0, 0.5, 3.0]]), np.array([2])
    question = next(one for one in quiz.load("04.quiz").questions if one.id == "loss")
    value = float(losses.SparseCategoricalCrossentropy(from_logits=True)(label, row))
    assert value == pytest.approx(question.value, abs=question.tolerance.within / 2)
    default = float(losses.SparseCategoricalCrossentropy()(label, row))
    from_one = float(losses.SparseCategoricalCrossentropy(from_logits=True)(label - 1, row))
    wrong = [default, from_one, softmax(row[0])[2]]
    assert [known.value for known in question.wrong] == pytest.approx(wrong, abs=0.002)


def test_quiz_push_is_the_probability_minus_the_label():
    loss = losses.SparseCategoricalCrossentropy(from_logits=True)
    slopes = gradient(loss, np.log([0.7, 0.2, 0.1]), 0)
    assert slopes == pytest.approx([-0.3, 0.2, 0.1], abs=1e-5)


@pytest.mark.parametrize(
    ("last_layers", "wrong_and_silent"),
    [
        (lambda: [pass_on(10, "softmax")], False),
        (lambda: [pass_on(10, "softmax"), layers.Rescaling(1.0)], True),
        (lambda: [pass_on(10), layers.Softmax()], False),
        (lambda: [pass_on(10, "softmax"), layers.Dropout(0.5)], False),
    ],
    ids=["activation", "rescaling", "softmax-layer", "dropout"],
)
def test_quiz_question_on_the_silently_wrong_model_end(last_layers, wrong_and_silent):
    row = np.arange(10.0)
    loss, messages = evaluated(row, 9, *last_layers())
    right = -np.log(softmax(row)[9])
    assert (abs(loss - right) > 0.5 and not messages) == wrong_and_silent
    assert bool(messages) != wrong_and_silent


def test_quiz_spam_logit_is_a_probability_above_one_half_but_counted_as_wrong():
    assert 1 / (1 + np.exp(-0.3)) == pytest.approx(0.57, abs=0.005)
    assert float(keras.metrics.BinaryAccuracy()(np.array([[1]]), np.array([[0.3]]))) == 0
    at_zero = keras.metrics.BinaryAccuracy(threshold=0.0)
    assert float(at_zero(np.array([[1]]), np.array([[0.3]]))) == 1


def test_warm_up_normalization_without_adapt_changes_nothing_and_says_nothing():
    x = np.array([[5.0], [-3.0]])
    value, messages = watched(lambda: np.array(layers.Normalization()(x)))
    assert value.tolist() == x.tolist()
    assert messages == []


def test_warm_up_counts_and_shapes():
    model = keras.Sequential([keras.Input((64,)), layers.Dense(10)])
    assert model.count_params() == 650
    assert keras.Input((8, 8)).shape == (None, 8, 8)
    assert keras.Input((None, 8, 8)).shape == (None, None, 8, 8)


def test_quiz_files_have_no_mistakes_and_point_to_headings_of_the_lesson():
    path = LESSONS / "quizzes" / "04_logits.toml"
    assert quiz.problems(path) == []
    lines = markdown_of(LESSON).splitlines()
    headings = {line.lstrip("#").strip() for line in lines if line.startswith("#")}
    questions = quiz.load("04.quiz").questions
    assert len(questions) == 5
    assert {question.see for question in questions} <= headings
