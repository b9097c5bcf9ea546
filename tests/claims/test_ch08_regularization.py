"""Lesson 08 says what regularization does; every such sentence is run here, with its own cells.

A failing test names the sentence that became false and who would be misled by it. Ranges were
measured with TensorFlow 2.21 and Keras 3.15 on a CPU, over three seeds where nothing else is said.
"""

import re

import keras
import numpy as np
import pytest
from keras import layers, regularizers
from lessons import markdown_of

from course.toolkit import quiz
from course.toolkit.places import LESSONS

LESSON = LESSONS / "08_regularization.ipynb"
SLOW_CELLS = {
    *("nonsense-run", "nonsense-compare", "capacity-run", "capacity-plot", "capacity-compare"),
    *("price-run", "dropout-run", "stop-run", "league-run", "league-plot", "league-compare"),
    *("batch-norm-run", "moving-run"),
}
LOSS, ACCURACY = "validation cross-entropy", "validation accuracy"


def of(lesson, name, what):
    """One number of each seed, of a row of the league table."""
    return np.array([float(run[what]) for run in lesson.names["league"][name]])


def watched_losses(val_losses, **settings):
    """Let `EarlyStopping` watch these losses: the last epoch, and the epoch whose weights stay."""
    model = keras.Sequential([keras.Input((1,)), layers.Dense(1, use_bias=False)])
    model.stop_training = False
    stop = keras.callbacks.EarlyStopping(**settings)
    stop.set_model(model)
    stop.on_train_begin()
    last = 0
    for last, loss in enumerate(val_losses, 1):
        model.set_weights([np.array([[last]])])
        stop.on_epoch_end(last - 1, {"val_loss": loss})
        if model.stop_training:
            break
    stop.on_train_end()
    return last, round(float(model.get_weights()[0][0, 0]))


@pytest.mark.slow
def test_lesson_runs_untouched_in_its_time_and_memory(lesson):
    lesson.assert_cheap()


def test_no_cell_of_the_lesson_warns(lesson):
    assert {cell: given for cell, given in lesson.warned.items() if given} == {}


# --- learning by heart, and capacity -------------------------------------------------------------


def test_the_network_and_the_pictures_are_as_many_as_the_text_says(lesson):
    names = lesson.names
    assert names["network"](0).count_params() == 118_282
    assert (len(names["x_few"]), len(names["x_val"]), len(names["x"])) == (600, 1_500, 2_400)


@pytest.mark.slow
def test_labels_drawn_by_lot_are_learnt_by_heart_and_help_nobody(lesson):
    assert lesson.compared["08.nonsense"] > 0.97
    runs = lesson.names["by_lot"]
    assert min(float(run["training accuracy"]) for run in runs) > 0.95
    assert max(float(run[ACCURACY]) for run in runs) < 0.16


@pytest.mark.slow
def test_sixteen_units_have_the_lowest_validation_cross_entropy_with_every_seed(lesson):
    assert lesson.compared["08.capacity"] == 16
    validation, training = lesson.names["lines"]["validation"], lesson.names["lines"]["training"]
    assert (validation.argmin(axis=1) == 2).all()
    assert (validation[:, 3] > validation[:, 2] + 0.05).all()  # it rises again
    assert (np.diff(training, axis=1) <= 0).all()
    assert training[:, :2].min() > 0.3
    assert training[:, 3].max() < 0.05


@pytest.mark.slow
def test_the_accuracy_does_not_fall_with_the_width(lesson):
    few, many = lesson.names["few"], lesson.names["many"]
    assert few - 0.02 < many < few + 0.08


# --- penalties -----------------------------------------------------------------------------------


def test_the_penalties_of_the_worked_example(lesson):
    by_hand, by_keras = re.findall(r"0\.\d+", lesson.printed["price-worked"])
    assert (float(by_hand), float(by_keras)) == pytest.approx((0.0525, 0.0525))
    kernel = lesson.names["kernel"]
    assert float(regularizers.L1(0.01)(kernel)) == pytest.approx(0.01 * np.abs(kernel).sum())


@pytest.mark.parametrize(("penalty", "left"), [("L1", 0.0), ("L2", 0.045)])
def test_fifty_steps_make_a_small_weight_zero_with_l1_only(penalty, left):
    start = keras.initializers.Constant(0.05)
    price = getattr(regularizers, penalty)(0.01)
    dense = layers.Dense(1, use_bias=False, kernel_initializer=start, kernel_regularizer=price)
    model = keras.Sequential([keras.Input((1,)), dense])
    model.compile(keras.optimizers.SGD(0.1), loss="mse")
    nothing_to_learn = np.zeros((50, 1))
    model.fit(nothing_to_learn, nothing_to_learn, batch_size=1, verbose=0)
    assert float(dense.kernel.numpy()[0, 0]) == pytest.approx(left, abs=0.0003)


def test_each_layer_with_a_regularizer_adds_one_number_to_losses_and_biases_pay_nothing():
    price = regularizers.L2(0.1)
    dense = layers.Dense(2, kernel_regularizer=price)
    model = keras.Sequential([keras.Input((2,)), dense, layers.Dense(1, kernel_regularizer=price)])
    dense.set_weights([np.array([[3.0, 0.0], [0.0, -1.0]]), np.array([5.0, 5.0])])
    assert len(model.losses) == 2
    assert float(model.losses[0]) == pytest.approx(1)  # the question in the quiz


@pytest.mark.slow
def test_the_reported_loss_is_cross_entropy_plus_penalty_and_misleads(lesson):
    numbers = re.findall(r"loss of (\S+), of which penalty (\S+)", lesson.printed["price-run"])
    loss, paid = np.array(numbers, dtype=float).T
    without, with_it = of(lesson, "nothing", LOSS), of(lesson, "L2 0.003", LOSS)
    assert loss - paid == pytest.approx([without[-1], with_it[-1]], abs=0.02)
    assert paid[0] == 0
    assert 0.2 < paid[1] / loss[1] < 0.3  # "a quarter"
    assert loss[1] > loss[0] + 0.05
    assert (with_it < without - 0.12).all()


@pytest.mark.slow
def test_ten_times_the_penalty_does_not_help_more(lesson):
    model = lesson.names["network"](0, penalty=regularizers.L2(0.03))
    run = {what: float(value) for what, value in lesson.names["train"](model).items()}
    paid = float(sum(model.losses))
    assert 0.27 < paid / (paid + run[LOSS]) < 0.42  # "a third"
    assert run[LOSS] > np.median(of(lesson, "L2 0.003", LOSS)) - 0.05
    assert run[ACCURACY] < np.median(of(lesson, "nothing", ACCURACY))
    assert run["training accuracy"] < 0.99


# --- decay ---------------------------------------------------------------------------------------


def test_l2_is_decay_for_sgd_and_not_for_adam(lesson):
    ends = {name: path[-1] for name, path in lesson.names["paths"].items()}
    assert lesson.compared["08.decay"] == "small"
    assert ends["SGD and L2"] == pytest.approx(ends["SGD, decay"], abs=1e-5)
    assert ends["SGD and L2"] == pytest.approx([0.82, 0.82], abs=0.005)
    assert ends["Adam and L2"] == pytest.approx([0.807, 0.226], abs=0.002)
    assert ends["AdamW"] == pytest.approx([0.804, 0.804], abs=0.002)


def test_every_optimizer_takes_weight_decay_and_only_adamw_has_some():
    for name in ("SGD", "RMSprop", "Adam", "Adagrad", "Nadam"):
        optimizer = getattr(keras.optimizers, name)
        assert not optimizer().weight_decay
        assert optimizer(weight_decay=0.1).weight_decay == 0.1
    assert keras.optimizers.AdamW().weight_decay == 0.004


def test_the_number_of_the_quiz_is_what_the_lesson_computes(lesson):
    path = lesson.names["two_weights"](keras.optimizers.Adam(0.01), l2=0.01)
    question = next(q for q in quiz.load("08.quiz").questions if q.id == "run-decay")
    assert path[-1][1] == pytest.approx(question.value, abs=0.005)


# --- dropout -------------------------------------------------------------------------------------


def test_dropout_enlarges_what_survives_and_does_nothing_afterwards(lesson):
    assert lesson.compared["08.dropped"] == pytest.approx(1.25)
    trained, used = lesson.names["out"][True], lesson.names["out"][False]
    assert set(np.unique(trained)) == {0.0, 1.25}
    assert trained.mean() == pytest.approx(1, abs=0.05)
    assert (used == 1).all()


def test_predict_and_a_plain_call_switch_dropout_off():
    model = keras.Sequential([keras.Input((2,)), layers.Dropout(0.5)])
    numbers = np.array([[2.0, 4.0]])
    assert model.predict(numbers, verbose=0).tolist() == [[2, 4]]
    assert np.array(model(numbers)).tolist() == [[2, 4]]
    drawn = {tuple(np.array(model(numbers, training=True))[0].tolist()) for _ in range(40)}
    assert drawn == {(0, 0), (4, 0), (0, 8), (4, 8)}


@pytest.mark.slow
def test_dropout_lowers_the_cross_entropy_and_hardly_moves_the_accuracy(lesson):
    gain = of(lesson, "nothing", LOSS) - of(lesson, "dropout 0.5", LOSS)
    more = of(lesson, "dropout 0.5", ACCURACY) - of(lesson, "nothing", ACCURACY)
    assert 0.1 < np.median(gain) < 0.3
    assert gain.min() > 0.05
    assert np.abs(more).max() < 0.05


# --- early stopping ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("settings", "last", "weights_of"),
    [
        ({"patience": 2}, 5, 5),
        ({"patience": 3}, 9, 9),
        ({"patience": 3, "restore_best_weights": True}, 9, 6),
        ({"patience": 20, "restore_best_weights": True}, 9, 6),  # the epochs ran out
        ({"patience": 20}, 9, 9),
    ],
)
def test_early_stopping_counts_and_restores_as_the_text_says(settings, last, weights_of):
    val_losses = [0.9, 0.8, 0.7, 0.74, 0.72, 0.65, 0.66, 0.67, 0.68]
    assert ", ".join(map(str, val_losses)) in markdown_of(LESSON)
    assert watched_losses(val_losses, **settings) == (last, weights_of)


@pytest.mark.slow
def test_the_stopped_network_has_its_lowest_loss_and_a_lower_accuracy_than_the_long_one(lesson):
    numbers = re.findall(r"(\d+) epochs; epoch (\d+) had (\S+)", lesson.printed["stop-run"])
    for (last, best, loss), now in zip(numbers, of(lesson, "early stopping", LOSS), strict=True):
        assert int(last) == int(best) + 5 < 32
        assert float(loss) == pytest.approx(now, abs=0.011)
    assert np.median(of(lesson, "early stopping", ACCURACY)) < np.median(
        of(lesson, "nothing", ACCURACY)
    )
    assert (of(lesson, "early stopping", LOSS) < of(lesson, "nothing", LOSS)).all()


# --- augmentation and the league table -----------------------------------------------------------


def test_augmentation_changes_each_picture_in_training_only(lesson):
    names = lesson.names
    first = names["changed"].reshape(7, -1)
    assert len(np.unique(first, axis=0)) == 7
    model = keras.Sequential([keras.Input((28, 28, 1)), names["move"], names["turn"]])
    pictures = names["x_few"][:3].astype("float32")
    assert np.array(model(pictures, training=False)) == pytest.approx(pictures)
    assert model.predict(pictures, verbose=0) == pytest.approx(pictures)
    for plain in (model(pictures), model(pictures, training=True)):  # on by default: the trap
        assert np.abs(np.array(plain) - pictures).max() > 20


def test_all_rows_make_the_same_number_of_updates():
    assert 32 * (600 // 50) == 8 * (2_400 // 50) == 384
    assert "384" in markdown_of(LESSON)


@pytest.mark.slow
def test_augmentation_brings_more_than_four_times_the_data_and_nothing_else_comes_near(lesson):
    moved, four = (of(lesson, name, ACCURACY) for name in ("augmentation", "4 × the data"))
    assert lesson.compared["08.league"] == pytest.approx(0.87, abs=0.03)
    assert np.median(moved) > np.median(four) + 0.02
    assert moved.min() > four.max()
    nothing = of(lesson, "nothing", ACCURACY)
    for name in ("L2 0.003", "dropout 0.5", "early stopping"):
        row = of(lesson, name, ACCURACY)
        assert row.max() < min(moved.min(), four.min()) - 0.05
        assert abs(np.median(row) - np.median(nothing)) < 0.06
        assert (of(lesson, name, LOSS) < of(lesson, "nothing", LOSS)).all()


# --- batch normalization -------------------------------------------------------------------------


@pytest.mark.slow
def test_only_the_normalized_network_survives_a_rate_of_one(lesson):
    survived = lesson.names["survived"]
    assert max(survived["plain, rate 1.0"]) < 0.2
    assert 0.2 < min(survived["plain, rate 0.1"]) <= max(survived["plain, rate 0.1"]) < 0.5
    for rate in ("0.1", "1.0"):
        assert min(survived[f"normalized, rate {rate}"]) > 0.45


@pytest.mark.slow
def test_moving_averages_arrive_late(lesson):
    with_batch, with_averages = (
        np.array([float(word.strip("[],")) for word in row.split()[1:]])
        for row in lesson.printed["moving-run"].splitlines()
    )
    assert (with_batch > with_averages + 0.03).all()
    assert 3 * 2_400 // 50 == 144
    assert round(0.99**144, 3) == 0.235
    assert layers.BatchNormalization().momentum == 0.99


def test_a_picture_alone_is_its_own_mean():
    keras.utils.set_random_seed(0)
    normalize = layers.BatchNormalization()
    alone = [np.array(normalize(row[None], training=True)) for row in np.random.rand(3, 4)]
    assert np.ptp(alone, axis=0).max() < 1e-5


# --- common bugs, since Keras 2 ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: layers.Dropout(50), ValueError, "Invalid value received for argument `rate`"),
        (
            lambda: layers.Dense(2, kernel_regularizer=0.01),
            ValueError,
            "Could not interpret regularizer identifier: 0.01",
        ),
        (lambda: regularizers.L2(l=0.01), TypeError, "unexpected keyword argument 'l'"),
        (
            lambda: layers.RandomTranslation(3, 3),
            ValueError,
            "`factor` argument should be a number",
        ),
        (lambda: layers.RandomRotation(15), ValueError, "`factor` argument should be a number"),
    ],
)
def test_messages_of_the_table_are_those_of_keras(call, error, message):
    assert f"“{message}”" in markdown_of(LESSON)
    with pytest.raises(error, match=message):
        call()


def test_augmentation_by_image_data_generator_is_gone_from_keras():
    assert not hasattr(keras.preprocessing.image, "ImageDataGenerator")
