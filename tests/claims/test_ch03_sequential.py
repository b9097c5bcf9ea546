"""Lesson 03 says what Keras does; every such sentence is run here, with the lesson's own cells.

A failing test names the sentence that became false and who would be misled by it. Ranges were
measured with TensorFlow 2.21 and Keras 3.15 on a CPU; the comments say over how many seeds.
"""

import re

import keras
import numpy as np
import pytest
from keras import layers
from lessons import markdown_of, watched

from course.toolkit import datasets, quiz
from course.toolkit.places import LESSONS

LESSON = LESSONS / "03_sequential.ipynb"
SLOW_CELLS = {"wider-run", "wider-compare"}
SHAPES = ["(5, 8, 8)", "(5, 64)", "(5, 32)", "(5, 10)"]  # of five pictures, after each layer


@pytest.fixture(scope="module")
def digits():
    return datasets.load("digits")


def summary_of(model):
    lines = []
    model.summary(print_fn=lines.append)
    return "\n".join(lines)


def classifier(*hidden, shape=(8, 8), classes=10):
    """Flat pixels, `hidden` layers, softmax; compiled as in the lesson."""
    model = keras.Sequential([keras.Input(shape), layers.Flatten()])
    for units in hidden:
        model.add(layers.Dense(units, activation="relu"))
    model.add(layers.Dense(classes, activation="softmax"))
    model.compile(loss="sparse_categorical_crossentropy")
    return model


def numeric(name):
    """A question of the quiz by its id."""
    return next(one for one in quiz.load("03.quiz").questions if one.id == name)


def loss_by_hand(model, x, y):
    """Mean of −ln p over the examples, p the probability of the right class."""
    rows = np.array(model(x))
    return np.mean([-np.log(row[label]) for row, label in zip(rows, y, strict=True)])


# --- a stack of layers ---------------------------------------------------------------------------


@pytest.mark.slow
def test_lesson_runs_untouched_in_its_time_and_memory(lesson):
    lesson.assert_cheap()


def test_no_cell_of_the_lesson_warns(lesson):
    assert {cell: given for cell, given in lesson.warned.items() if given} == {}


def test_digits_are_8_by_8_pixels_from_0_to_16(digits):
    assert digits.x_train.shape[1:] == (8, 8)
    assert (digits.x_train.min(), digits.x_train.max()) == (0, 16)


def test_shapes_after_each_layer_are_printed_and_the_batch_axis_stays(lesson):
    shown = re.findall(r"\(5[^)]*\)", lesson.printed["shape-run"])
    assert shown == [*SHAPES, "(5, 10)"]
    assert lesson.compared["03.shape"] == (5, 10)


def test_calling_the_model_is_calling_its_layers_one_after_another(lesson, digits):
    array = digits.x_train[:5]
    for layer in lesson.names["model"].layers:
        array = layer(array)
    assert np.array(array) == pytest.approx(np.array(lesson.names["model"](digits.x_train[:5])))


def test_rescaling_multiplies_and_flatten_lays_the_rows_behind_one_another(digits):
    picture = digits.x_train[:1]
    assert np.array(layers.Rescaling(1 / 16)(picture)) == pytest.approx(picture / 16)
    flat = np.array(layers.Flatten()(picture))[0]
    assert flat.tolist() == [pixel for row in picture[0] for pixel in row]


def test_a_model_grown_by_add_is_the_same_as_one_from_a_list(lesson):
    grown = lesson.names["grown"]
    from_list = classifier(32, 16)
    assert [w.shape for w in grown.get_weights()] == [w.shape for w in from_list.get_weights()]
    from_list.set_weights(grown.get_weights())
    pictures = np.random.default_rng(0).random((6, 8, 8))
    expected = from_list.predict(pictures, verbose=0)
    assert grown.predict(pictures, verbose=0) == pytest.approx(expected)
    assert lesson.printed["by-add-run"].strip().endswith("gives (None, 10)")


def test_input_is_not_in_the_list_of_layers(lesson):
    assert not any(isinstance(layer, layers.InputLayer) for layer in lesson.names["grown"].layers)
    assert "input" not in lesson.printed["by-add-run"]


def test_without_flatten_each_pixel_row_gets_ten_numbers_and_nobody_says_so(lesson):
    assert lesson.printed["without-flatten-run"].strip() == "(None, 8, 10)"
    pictures = np.random.default_rng(0).random((1, 8, 8)).astype("float32")
    model = lesson.names["no_flatten"]
    last_row_only = model.layers[0](pictures[0, 7:])
    assert np.array(model(pictures))[0, 7] == pytest.approx(np.array(last_row_only)[0])


# --- Dense ---------------------------------------------------------------------------------------


def test_worked_unit_and_completed_unit_have_the_sums_of_the_text(lesson):
    names = lesson.names
    assert "sum: 0.25   after ReLU: 0.25" in lesson.printed["unit-worked"]
    assert names["inputs"] @ names["w2"] + names["b2"] == -0.25
    assert lesson.printed["unit-completion"].strip() == "not completed yet"


def test_keras_agrees_with_the_layer_by_hand(lesson):
    shapes, by_hand, by_keras = lesson.printed["layer-run"].splitlines()
    assert shapes == "shapes: (4, 3) @ (3, 2) + (2,)"
    assert by_hand.split(":")[1].strip() == by_keras.split(":")[1].strip()
    assert "[0.25, 0.0]" in by_hand  # the two units of the text


def test_dense_is_activation_of_x_times_w_plus_b_for_any_weights():
    rng = np.random.default_rng(1)
    x, W, b = rng.normal(size=(7, 5)), rng.normal(size=(5, 4)), rng.normal(size=4)
    model = keras.Sequential([keras.Input((5,)), layers.Dense(4, activation="relu")])
    model.set_weights([W, b])
    assert np.array(model(x)) == pytest.approx(np.maximum(x @ W + b, 0), abs=1e-5)


def test_weights_begin_as_random_numbers_and_biases_as_zero():
    kernels = []
    for seed in (0, 1):
        keras.utils.set_random_seed(seed)
        kernel, bias = classifier(32).layers[1].get_weights()
        kernels.append(kernel)
        assert bias.tolist() == [0] * 32
        assert kernel.std() > 0.1
    assert np.abs(kernels[0] - kernels[1]).max() > 0.1


@pytest.mark.parametrize(("inputs", "units"), [(64, 32), (32, 10), (30, 16), (1, 1), (784, 128)])
def test_parameter_formula(inputs, units):
    model = keras.Sequential([keras.Input((inputs,)), layers.Dense(units)])
    assert model.count_params() == units * (inputs + 1)


def test_parameters_of_the_model_of_the_lesson(lesson):
    assert lesson.compared["03.parameters"] == 2080
    assert [layer.count_params() for layer in lesson.names["model"].layers] == [0, 0, 2080, 330]
    assert "W: (64, 32)   b: (32,)   parameters: 2080" in lesson.printed["parameters-run"]
    told = lesson.told["03.parameters"]
    assert "32 · (64 + 1) = 2,080" in told
    assert "10 · (32 + 1) = 330" in told


# --- Input and summary ---------------------------------------------------------------------------


def test_summary_without_input_prints_question_marks_and_no_parameters(lesson):
    assert lesson.compared["03.no-input"] == 0
    table = summary_of(keras.Sequential([layers.Flatten(), layers.Dense(10)]))
    assert table.count("0 (unbuilt)") == 2
    assert "?" in table
    assert "Total params: 0" in table


def test_first_data_builds_the_model_for_any_number_of_examples(lesson, digits):
    assert "after five pictures: 650 parameters" in lesson.printed["model-summary"]
    model = lesson.names["no_input"]  # built with 5 examples
    assert model.predict(digits.x_train[:70], verbose=0).shape == (70, 10)


def test_summary_of_the_model_reads_as_the_table_says(lesson):
    table = summary_of(classifier(32))
    assert "(None, 32)" in table
    assert "2,410 (9.41 KB)" in table
    assert round(2410 * 4 / 1024, 2) == 9.41
    assert lesson.names["model"].count_params() == 2080 + 330 == 2410


def test_three_input_shapes_give_what_the_lesson_prints(lesson):
    good, number, too_long = lesson.printed["input-shapes-run"].splitlines()
    assert good == "(64,) becomes (None, 64)"
    assert number == "64 raises ValueError: Cannot convert '64' to a shape."
    assert too_long == "(32, 64) becomes (None, 32, 64)"


@pytest.mark.parametrize("shape", [(13,), (28, 28, 3), (24, 3)], ids=str)
def test_shape_of_one_example_is_what_stands_in_input(shape):
    assert keras.Input(shape).shape == (None, *shape)


def test_batch_size_inside_the_shape_is_silent_until_the_data_comes():
    def build():
        return keras.Sequential([keras.Input((32, 64)), layers.Dense(10)])

    model, messages = watched(build)
    assert messages == []
    expected = r"Expected shape \(None, 32, 64\), but input has incompatible shape \(32, 64\)"
    with pytest.raises(ValueError, match=expected):
        model.predict(np.zeros((32, 64)), verbose=0)


# --- activations and the last layer --------------------------------------------------------------


def test_two_linear_layers_are_one_also_with_biases():
    rng = np.random.default_rng(2)
    two = keras.Sequential([keras.Input((3,)), layers.Dense(5), layers.Dense(2)])
    two.set_weights([rng.normal(size=w.shape) for w in two.get_weights()])
    W1, b1, W2, b2 = two.get_weights()
    one = keras.Sequential([keras.Input((3,)), layers.Dense(2)])
    one.set_weights([W1 @ W2, b1 @ W2 + b2])
    x = rng.normal(size=(9, 3))
    assert np.array(one(x)) == pytest.approx(np.array(two(x)), abs=1e-4)


def test_lesson_prints_the_same_numbers_for_two_linear_layers_and_one(lesson):
    batch, one, two = (lesson.names[name] for name in ("batch", "one", "two"))
    assert np.array(one(batch)) == pytest.approx(np.array(two(batch)), abs=1e-5)
    assert np.abs(np.array(two(batch))).max() > 0.1


def test_an_activation_between_two_layers_makes_more_than_a_line():
    bent = keras.Sequential(
        [keras.Input((1,)), layers.Dense(2, activation="relu"), layers.Dense(1)]
    )
    bent.set_weights([np.array([[1.0, -1.0]]), np.zeros(2), np.ones((2, 1)), np.zeros(1)])
    assert np.array(bent(np.array([[-1.0], [0.0], [1.0]]))).ravel().tolist() == [1, 0, 1]


def test_an_activation_is_a_name_or_a_function():
    by_name = layers.Dense(3, activation="relu")
    assert by_name.activation is keras.activations.relu
    assert layers.Dense(3, activation=keras.activations.relu).activation is by_name.activation


def test_activations_are_drawn_and_softmax_of_four_sums_is_printed(lesson):
    lines = {name: np.array(line) for name, line in lesson.names["lines"].items()}
    assert lines["ReLU"].max() == 4  # as far as the sums go
    assert lines["tanh"].min() > -1
    assert lines["tanh"].max() < 1
    assert lines["sigmoid"].min() > 0
    assert lines["sigmoid"].max() < 1
    assert "[[0.01 0.04 0.11 0.84]]" in lesson.printed["activations-run"]


def test_three_activations_do_what_the_list_says():
    sums = np.random.default_rng(3).normal(scale=3, size=(20, 4))
    assert np.array(keras.ops.relu(sums)) == pytest.approx(np.maximum(sums, 0), abs=1e-6)
    sigmoid = np.array(keras.ops.sigmoid(sums))
    assert ((sigmoid > 0) & (sigmoid < 1)).all()
    softmax = np.array(keras.ops.softmax(sums))
    assert (softmax > 0).all()
    assert softmax.sum(axis=1) == pytest.approx(np.ones(20), abs=1e-5)
    assert not np.allclose(sigmoid.sum(axis=1), 1)


# --- train, evaluate, predict --------------------------------------------------------------------


def test_fit_prints_two_lines_an_epoch(lesson):
    lines = [line for line in lesson.printed["fit-run"].splitlines() if line.strip()]
    assert len(lines) == 2 * 10
    assert [line.startswith("Epoch") for line in lines] == [True, False] * 10


def test_loss_falls_fast_then_slowly_and_stays_lower_than_on_new_pictures(lesson):
    # 6 seeds: loss after epochs 1, 3, 6, 10 about 1.7, 0.4, 0.16, 0.08; val_loss 0.157 to 0.184
    history = lesson.names["history"].history
    loss, val_loss = history["loss"], history["val_loss"]
    assert loss[0] - loss[2] > 5 * (loss[5] - loss[9]) > 0
    assert val_loss[-1] > 1.3 * loss[-1]


def test_small_network_reaches_about_096_on_the_test_pictures(lesson):
    # 6 seeds: 0.951 to 0.967
    assert lesson.names["tested"]["accuracy"] == pytest.approx(0.96, abs=0.02)


def test_predict_gives_a_row_of_ten_probabilities_for_each_picture(lesson, digits):
    rows = lesson.names["probabilities"]
    assert rows.shape == (len(digits.x_test), 10)
    assert rows.sum(axis=1) == pytest.approx(np.ones(len(rows)), abs=1e-5)
    share = np.mean(rows.argmax(axis=1) == digits.y_test)
    assert share == pytest.approx(lesson.names["tested"]["accuracy"], abs=1e-6)
    assert len(lesson.names["wrong"]) == 6


def test_noise_of_the_weights_became_patterns(lesson):
    # 6 seeds: the standard deviation grows from 0.14 to 0.28
    before, after = lesson.names["kernel"], lesson.names["trained_kernel"]
    assert after.std() > 1.5 * before.std()


def test_unit_whose_picture_hardly_changed_gives_0_to_every_training_picture(lesson, digits):
    # 8 seeds: the median change of a weight is 0.2; below 0.055 the unit is 0 everywhere
    model, before = lesson.names["model"], lesson.names["kernel"]
    change = np.abs(lesson.names["trained_kernel"] - before).mean(axis=0)
    assert change[:8].argmin() == 6  # "the seventh"
    assert change[6] < 0.05 < np.delete(change[:8], 6).min() / 2
    hidden = digits.x_train
    for layer in model.layers[:3]:
        hidden = layer(hidden)
    positive = (np.array(hidden) > 0).mean(axis=0)
    assert positive[6] == 0
    assert np.delete(positive[:8], 6).min() > 0


# --- the loss of an untrained model --------------------------------------------------------------


def test_reported_loss_is_the_mean_of_minus_ln_p(lesson, digits):
    x, y = digits.x_train, digits.y_train
    model = lesson.names["new_model"](7)
    assert model.evaluate(x, y, verbose=0)[0] == pytest.approx(loss_by_hand(model, x, y), abs=1e-4)


def test_untrained_model_loses_about_ln_10_and_most_seeds_a_little_more(lesson, digits):
    # 40 seeds: 2.302 to 2.539, median 2.386
    new_model = lesson.names["new_model"]
    first = [loss_by_hand(new_model(s), digits.x_train, digits.y_train) for s in range(12)]
    assert all(np.log(10) - 0.05 < loss < 2.6 for loss in first)
    assert np.mean(np.array(first) > np.log(10)) > 0.8
    assert lesson.compared["03.first-loss"] == pytest.approx(np.log(10), abs=0.2)


def test_printed_first_losses_are_those_of_five_seeds(lesson):
    losses = [float(n) for n in re.findall(r"\d\.\d+", lesson.printed["first-loss-run"])[:5]]
    assert all(abs(loss - np.log(10)) < 0.25 for loss in losses)
    assert "ln 10 = 2.303" in lesson.told["03.first-loss"]
    assert round(np.log(10), 3) == 2.303
    accuracies = [accuracy for _, accuracy in lesson.names["first"]]
    assert np.median(accuracies) == pytest.approx(0.1, abs=0.05)


@pytest.mark.parametrize("classes", [2, 4, 100])
def test_first_loss_is_about_ln_k_for_other_numbers_of_classes(digits, classes):
    # 10 seeds of 100 classes: 4.53 to 4.73
    x, y = digits.x_train / 16, np.random.default_rng(0).integers(classes, size=len(digits.x_train))
    losses = []
    for seed in range(3):
        keras.utils.set_random_seed(seed)
        losses.append(loss_by_hand(classifier(32, classes=classes), x, y))
    assert np.median(losses) == pytest.approx(np.log(classes), abs=0.2)


def test_first_loss_without_rescaling_is_far_from_ln_10(digits):
    # 5 seeds: 7.4 to 13.8; "data, loss or last layer are wrong", and a further experiment
    for seed in range(3):
        keras.utils.set_random_seed(seed)
        assert classifier(32).evaluate(digits.x_train, digits.y_train, verbose=0) > 5


# --- wider or deeper -----------------------------------------------------------------------------


@pytest.mark.slow
def test_three_seeds_of_four_kinds_of_model_order_as_the_lesson_says(lesson):
    # 6 seeds: none 0.933-0.941, 2: 0.396-0.452, 32: 0.948-0.963, three of 32: 0.922-0.963
    none, two, one_layer, three_layers = lesson.names["reached"].values()
    assert lesson.compared["03.wider"] == "none"
    assert 0.33 < min(two) <= max(two) < 0.5
    assert max(two) - min(two) < 0.1  # "with all three seeds nearly the same"
    assert min(none + one_layer + three_layers) > 0.9
    assert min(one_layer) > max(none)
    assert np.median(one_layer) - np.median(none) == pytest.approx(0.02, abs=0.015)
    assert np.median(three_layers) < np.median(one_layer) + 0.005


def test_units_with_tanh_are_not_dead_before_training_nor_after(lesson, digits):
    for seed in (0, 1, 2):
        model = lesson.names["new_model"](seed, hidden=(2,), activation="tanh")
        data = {"x": digits.x_train, "y": digits.y_train, "batch_size": 64, "epochs": 2}
        model.fit(**data, verbose=0)
        hidden = np.array(keras.Sequential(model.layers[:-1])(digits.x_train))
        assert np.ptp(hidden, axis=0).min() > 0.5


def test_three_layers_of_32_have_almost_twice_the_parameters_of_one():
    ratio = classifier(32, 32, 32).count_params() / classifier(32).count_params()
    assert ratio == pytest.approx(1.9, abs=0.05)


# --- common bugs ---------------------------------------------------------------------------------


def test_bug_unbuilt_model_cannot_count_its_parameters():
    with pytest.raises(ValueError, match="isn't built"):
        keras.Sequential([layers.Dense(10)]).count_params()


def test_bug_number_as_shape():
    with pytest.raises(ValueError, match="Cannot convert '64' to a shape"):
        keras.Input(64)


def test_bug_one_picture_without_batch_axis(digits):
    message = r"Expected shape \(None, 8, 8\), but input has incompatible shape \(8, 8\)"
    model = classifier(4)
    with pytest.raises(ValueError, match=message):
        model.predict(digits.x_test[0], verbose=0)
    assert model.predict(digits.x_test[:1], verbose=0).shape == (1, 10)


def test_bug_no_flatten_stops_fit_with_a_message_about_rank(digits):
    model = keras.Sequential([keras.Input((8, 8)), layers.Dense(10, activation="softmax")])
    model.compile(loss="sparse_categorical_crossentropy")
    message = r"must have rank \(ndim\) `target.ndim - 1`.*output.shape=\(None, 8, 10\)"
    with pytest.raises(ValueError, match=message):
        model.fit(digits.x_train, digits.y_train, verbose=0)


def test_bug_class_instead_of_layer():
    with pytest.raises(ValueError, match=r"Only instances of `keras\.Layer` can be added"):
        keras.Sequential([keras.Input((8, 8)), layers.Flatten])


def test_bug_add_returns_nothing():
    model = keras.Sequential().add(layers.Dense(3))
    with pytest.raises(AttributeError, match="'NoneType' object has no attribute 'add'"):
        model.add(layers.Dense(3))


def test_bug_fit_before_compile():
    model = keras.Sequential([keras.Input((3,)), layers.Dense(2)])
    with pytest.raises(ValueError, match=r"You must call `compile\(\)`"):
        model.fit(np.zeros((4, 3)), np.zeros(4), verbose=0)


def test_bug_one_hot_labels_and_a_loss_for_class_numbers(digits):
    message = r"must have rank \(ndim\) `target.ndim - 1`.*target.shape=\(None, 10\)"
    with pytest.raises(ValueError, match=message):
        classifier(4).fit(digits.x_train, np.eye(10)[digits.y_train], verbose=0)


def test_labels_of_shape_n_1_are_as_good_as_those_of_shape_n(digits):
    losses = []
    for y in (digits.y_train, digits.y_train[:, np.newaxis]):
        keras.utils.set_random_seed(0)
        run = classifier(4).fit(digits.x_train, y, verbose=0)
        losses.append(run.history["loss"][0])
    assert losses[0] == pytest.approx(losses[1], rel=1e-4)


def test_bug_labels_are_texts(digits):
    names = np.array(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    )
    texts = names[digits.y_train]
    with pytest.raises(ValueError, match="Invalid dtype: str160"):
        classifier(4).fit(digits.x_train, texts, verbose=0)
    with pytest.raises(Exception, match="Cast string to float is not supported"):
        classifier(4).fit(digits.x_train, texts.astype(object), verbose=0)
    numbers = np.unique(texts, return_inverse=True)[1]
    assert sorted(set(zip(texts, numbers, strict=True)), key=lambda pair: pair[1]) == [
        (name, place) for place, name in enumerate(sorted(names))
    ]
    classifier(4).fit(digits.x_train, numbers, verbose=0)


def test_bug_labels_in_a_list(digits):
    x, y = digits.x_train, digits.y_train
    with pytest.raises(IndexError, match="tuple index out of range"):
        classifier(4).fit(x, list(y), verbose=0)
    with pytest.raises(ValueError, match="Unrecognized data type"):
        classifier(4).fit(x, y.tolist(), verbose=0)
    classifier(4).fit(x, np.array(y.tolist()), verbose=0)


# --- since Keras 2 -------------------------------------------------------------------------------


@pytest.mark.parametrize("old", [{"input_shape": (64,)}, {"input_dim": 64}], ids=str)
def test_old_input_arguments_work_and_warn(old):
    model, messages = watched(lambda: keras.Sequential([layers.Dense(32, **old)]))
    assert model.count_params() == 2080
    assert len(messages) == 1
    assert "Do not pass an `input_shape`/`input_dim` argument to a layer" in messages[0]


def test_old_flatten_of_flat_rows_only_says_their_shape():
    model, messages = watched(lambda: keras.Sequential([layers.Flatten(input_shape=(784,))]))
    assert "Do not pass an `input_shape`/`input_dim` argument to a layer" in messages[0]
    rows = np.random.default_rng(0).random((3, 784)).astype("float32")
    assert np.array_equal(np.array(model(rows)), rows)


# --- the quizzes ---------------------------------------------------------------------------------


def test_warm_up_shapes():
    images = np.zeros((100, 8, 8))
    assert images.reshape(100, -1).shape == (100, 64)
    model = keras.Sequential([keras.Input((8, 8)), layers.Flatten()])
    assert model(images[7:8]).shape == (1, 64)
    assert images[7].shape == (8, 8)
    assert images[:7].shape == (7, 8, 8)


def test_quiz_shapes_with_and_without_flatten():
    stack = [layers.Dense(128), layers.Dense(10)]
    images = np.zeros((32, 28, 28))
    assert keras.Sequential([layers.Flatten(), *stack])(images).shape == (32, 10)
    without = keras.Sequential([layers.Dense(128), layers.Dense(10)])
    assert without(images).shape == (32, 28, 10)


def test_quiz_parameters_of_dense_layers_on_time_series():
    stack = [keras.Input((24, 3)), layers.Dense(5), layers.Flatten(), layers.Dense(2)]
    question = numeric("time-series")
    assert keras.Sequential(stack).count_params() == question.value == 20 + 242
    first_flat = [keras.Input((24, 3)), layers.Flatten(), layers.Dense(5), layers.Dense(2)]
    not_flat = [keras.Input((24, 3)), layers.Dense(5), layers.Dense(2)]
    believed = [keras.Sequential(stack).count_params() for stack in (first_flat, not_flat)]
    weights_only = sum(w.size for w in keras.Sequential(stack).get_weights() if w.ndim == 2)
    assert [known.value for known in question.wrong] == [*believed, 24 * 20 + 242, weights_only]


def test_quiz_accuracy_after_training_on_a_hundred_pictures(lesson, digits):
    # 5 seeds: 0.882 to 0.889 on the test pictures, 1.0 on the hundred
    question = numeric("few-pictures")
    model = lesson.names["new_model"](0)
    x, y = digits.x_train[:100], digits.y_train[:100]
    run = model.fit(x, y, batch_size=64, epochs=30, verbose=0)
    accuracy = model.evaluate(digits.x_test, digits.y_test, verbose=0)[1]
    assert accuracy == pytest.approx(question.value, abs=question.tolerance.within - 0.01)
    assert run.history["accuracy"][-1] == 1
    assert lesson.names["tested"]["accuracy"] == pytest.approx(0.96, abs=0.02)


def test_quiz_what_builds_a_model_and_what_does_not():
    model = keras.Sequential([layers.Dense(3)])
    model.compile(loss="mse")
    assert not model.built
    model.fit(np.zeros((4, 2)), np.zeros((4, 3)), verbose=0)
    assert model.built
    assert keras.Sequential([keras.Input((2,)), layers.Dense(3)]).built


def test_quiz_last_layers_give_what_the_feedback_says():
    sums = np.array([[2.0, 1.0, 0.5]])
    assert np.array(keras.ops.softmax(sums)).sum() == pytest.approx(1)
    assert np.array(keras.ops.sigmoid(sums)).sum() > 1.5
    assert np.array(keras.ops.relu(sums)).max() > 1
    alone, _ = watched(lambda: np.array(keras.ops.softmax(np.array([[-5.0], [5.0]]))))
    assert alone.ravel().tolist() == [1, 1]


def test_quiz_files_have_no_mistakes_and_point_to_headings_of_the_lesson():
    assert quiz.problems(LESSONS / "quizzes" / "03_sequential.toml") == []
    lines = markdown_of(LESSON).splitlines()
    headings = {line.lstrip("#").strip() for line in lines if line.startswith("#")}
    questions = quiz.load("03.quiz").questions
    assert len(questions) == 5
    assert {question.see for question in questions} <= headings
