"""Lesson 09 says what functional models do; every such sentence is run here, with its own cells.

Ranges were measured with TensorFlow 2.21 and Keras 3.15 on a CPU; the comments say over how many
seeds.
"""

import re

import keras
import numpy as np
import pytest
import tensorflow as tf
from keras import layers
from lessons import markdown_of, watched

from course.toolkit import quiz
from course.toolkit.places import LESSONS

LESSON = LESSONS / "09_functional.ipynb"
SLOW_CELLS = {
    "two-inputs-plot",
    "two-inputs-compare",
    "two-outputs-plot",
    "two-outputs-compare",
    "tower-run",
    "shortcut-plot",
    "shortcut-compare",
    "convolution-run",
}


def two_outputs(**arguments):
    """A small compiled model with two named outputs, and data for it."""
    x = keras.Input((4,), name="x")
    model = keras.Model(x, {"one": layers.Dense(1)(x), "other": layers.Dense(2)(x)})
    model.compile(loss={"one": "mse", "other": "mse"}, **arguments)
    return model, np.zeros((8, 4)), {"one": np.ones((8, 1)), "other": np.ones((8, 2))}


def code_block():
    """The subclass that stands in the text."""
    return re.search(r"```python\n(.*?)```", markdown_of(LESSON), re.DOTALL)[1]


@pytest.mark.slow
def test_lesson_runs_untouched_in_its_time_and_memory(lesson):
    lesson.assert_cheap()


def test_the_lesson_runs_without_a_warning(lesson):
    assert {cell: texts for cell, texts in lesson.warned.items() if texts} == {}


# --- the same network, with names ----------------------------------------------------------------


def test_a_symbolic_tensor_has_a_shape_and_no_numbers(lesson):
    printed = lesson.printed["symbolic-run"]
    assert "KerasTensor" in printed
    assert "(None, 64)" in printed
    with pytest.raises(ValueError, match="A KerasTensor is symbolic"):
        watched(lambda: np.array(lesson.names["hidden"]))
    with pytest.raises(ValueError, match="A KerasTensor is symbolic"):
        float(lesson.names["hidden"][0, 0])


def test_a_model_collects_every_layer_on_the_way(lesson):
    names = [layer.name for layer in lesson.names["model"].layers]
    assert names == ["picture", "scaled", "flat", "hidden", "logits"]


def test_the_same_layers_in_a_sequential_give_equal_outputs(lesson):
    model, batch = lesson.names["model"], lesson.names["batch"]
    stacked = keras.Sequential(model.layers)
    assert np.allclose(stacked(batch), model(batch))


# --- look inside ---------------------------------------------------------------------------------


def test_an_extractor_gives_the_hidden_layer_by_hand_and_some_units_say_0(lesson):
    batch, inside = lesson.names["batch"], lesson.names["inside"]
    kernel, bias = lesson.names["model"].get_layer("hidden").get_weights()
    by_hand = np.maximum(batch.reshape(5, 784) / 255 @ kernel + bias, 0)
    assert np.allclose(inside(batch), by_hand, atol=1e-4)
    assert (by_hand == 0).any(axis=1).all()


def test_number_3_is_the_hidden_layer_here_and_a_sequential_hides_its_input(lesson):
    model = lesson.names["model"]
    assert model.layers[3] is model.get_layer("hidden")
    assert model.layers[0].name == "picture"
    stacked = keras.Sequential([keras.Input((4,)), layers.Dense(3, name="first")])
    assert stacked.layers[0].name == "first"


def test_the_completion_runs_uncompleted_and_its_expected_shape_is_right(lesson):
    assert lesson.printed["inside-completion"].strip() == "not completed yet"
    model = lesson.names["model"]
    flat_model = keras.Model(model.input, model.get_layer("flat").output)
    assert flat_model(lesson.names["batch"]).shape == (5, 784)


def test_only_the_logits_go_below_zero(lesson):
    lines = lesson.printed["inside-all"].splitlines()
    lowest = {line.split()[0]: float(line.split()[-3]) for line in lines}
    assert list(lowest) == ["picture", "scaled", "flat", "hidden", "logits"]
    assert [name for name, low in lowest.items() if low < 0] == ["logits"]


def test_a_feature_extractor_uses_the_weights_of_its_model():
    x = keras.Input((4,))
    h = layers.Dense(3, name="hidden")(x)
    model, inside = keras.Model(x, layers.Dense(1)(h)), keras.Model(x, h)
    before = np.array(inside(np.ones((1, 4))))
    model.compile(keras.optimizers.SGD(0.1), loss="mse")
    model.fit(np.ones((8, 4)), np.full((8, 1), 5.0), verbose=0)
    assert not np.allclose(inside(np.ones((1, 4))), before)


def test_models_nest_and_the_nested_one_has_no_weights(lesson):
    pixels, batch = lesson.names["pixels"], lesson.names["batch"]
    assert pixels.count_params() == 0
    assert np.allclose(pixels(batch), batch.reshape(5, 784) / 255)


# --- two inputs ----------------------------------------------------------------------------------


def test_the_fifth_picture_is_an_o_in_the_font_of_the_second(lesson):
    data = lesson.names["zero_or_o"]
    assert data.y_train[:8].tolist() == [0, 0, 0, 0, 1, 0, 0, 0]
    font = data.details_train["font"]
    assert font[1] == font[4]


def test_the_font_alone_says_nothing_since_each_has_as_many_zeros_as_o(lesson):
    data = lesson.names["zero_or_o"]
    fonts = data.details_train["font"]
    assert len(np.unique(fonts)) == 21
    assert np.array_equal(np.unique(fonts), np.unique(data.details_test["font"]))
    for font in np.unique(fonts):
        zeros, os = np.bincount(data.y_train[fonts == font], minlength=2)
        assert abs(zeros - os) <= 1
    assert lesson.names["font_train"].sum(axis=1).tolist() == [1] * len(fonts)


@pytest.mark.slow
def test_three_seeds_the_font_takes_away_about_half_of_the_mistakes(lesson):
    # 3 seeds: 0.82 to 0.83 alone, 0.91 to 0.93 with the font
    alone, both = lesson.names["reached"].values()
    assert max(alone) < min(both)
    assert 0.77 < np.median(alone) < 0.86
    assert lesson.compared["09.both"] == pytest.approx(0.91, abs=0.03)
    assert 0.35 < (1 - np.median(both)) / (1 - np.median(alone)) < 0.7


def test_inputs_of_equal_shape_change_places_unnoticed_in_a_list_and_not_by_name():
    a, b = keras.Input((2,), name="a"), keras.Input((2,), name="b")
    model = keras.Model([a, b], layers.Subtract()([a, b]))
    one, two = np.ones((1, 2)), np.zeros((1, 2))
    right = np.array(model({"b": two, "a": one}))
    swapped, messages = watched(lambda: np.array(model([two, one])))
    assert right.tolist() == [[1, 1]]
    assert swapped.tolist() == [[-1, -1]]
    assert messages == []


def test_a_wrong_name_of_an_input_gives_the_message_of_common_bugs(lesson):
    two = lesson.names["picture_and_font"](0)
    x = {"picture": np.zeros((1, 28, 28)), "fonts": np.zeros((1, 21))}
    with pytest.raises(ValueError, match="Missing data for input"):
        two.predict(x, verbose=0)


# --- two outputs ---------------------------------------------------------------------------------


def test_the_digits_are_turned_by_up_to_15_degrees_either_way(lesson):
    angles = lesson.names["digits"].details_train["rotation"]
    assert -15 <= angles.min() < -14
    assert 14 < angles.max() <= 15


@pytest.mark.slow
def test_three_seeds_equal_weights_are_not_equal_shares(lesson):
    # 3 seeds: 0.78 to 0.82 with weight 0.01, 0.53 to 0.58 with weight 1
    small, equal = lesson.names["read"].values()
    assert min(small) > 0.74
    assert max(equal) < 0.65
    assert lesson.compared["09.weights"] == pytest.approx(0.54, abs=0.07)
    rows = [line.split(" ", 1) for line in lesson.printed["two-outputs-plot"].splitlines()]
    assert len(rows) == 6
    for weight, text in rows:
        parts = dict(re.findall(r"'(\w+)': ([\d.]+)", text))
        total = float(parts["character_loss"]) + float(weight) * float(parts["angle_loss"])
        assert float(parts["loss"]) == pytest.approx(total, abs=0.03)
        assert 40 < float(parts["angle_loss"]) < 60  # "near 50"
        assert 0.3 < float(parts["character_loss"]) < 2  # "near 1"


def test_a_list_of_metrics_passes_compile_and_stops_in_fit():
    model, x, y = two_outputs(metrics=["accuracy"])
    with pytest.raises(ValueError, match="Invalid `metrics`"):
        model.fit(x, y, verbose=0)
    model, x, y = two_outputs(metrics={"one": ["mae"]})
    assert "one_mae" in model.fit(x, y, verbose=0).history


# --- one tower, used twice -----------------------------------------------------------------------


def test_one_tower_has_half_the_parameters(lesson):
    same_digit = lesson.names["same_digit"]
    assert same_digit(0, shared=True).count_params() == 52_353
    assert same_digit(0, shared=False).count_params() == 104_673


def test_quiz_two_smaller_towers_have_the_number_of_the_quiz(lesson):
    source = lesson.sources["tower-model"].replace("Dense(32)", "Dense(16)")
    names = dict(lesson.names)
    exec(source, names)
    assert names["same_digit"](0, shared=False).count_params() == 102_577
    assert names["same_digit"](0, shared=True).count_params() == 51_297


def test_one_tower_says_exactly_the_same_for_swapped_pictures(lesson):
    model, x = lesson.names["same_digit"](0, shared=True), lesson.names["digits"].x_test
    left, right = x[:50], x[50:100]
    assert np.array_equal(model([left, right]), model([right, left]))


@pytest.mark.slow
def test_three_seeds_of_two_towers_a_quarter_or_more_of_the_answers_change(lesson):
    # 9 seeds: 0.25 to 0.43
    assert all(0.15 < share < 0.55 for share in lesson.names["changed"]["two towers"])
    assert lesson.names["changed"]["one tower, used twice"] == 0


# --- shortcuts -----------------------------------------------------------------------------------


@pytest.mark.slow
def test_three_seeds_twenty_plain_layers_guess_and_blocks_with_shortcuts_read(lesson):
    plain, short = lesson.names["depth"].values()
    assert max(plain) < 0.2
    assert min(short) > 0.55  # 3 seeds: 0.70 to 0.72
    assert lesson.compared["09.plain"] == pytest.approx(0.1, abs=0.03)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("old", "remedy"),
    [
        ("SGD(0.03)", "Adam(0.001)"),  # 2 seeds: 0.41, 0.42
        ("Dense(32,", 'Dense(32, kernel_initializer="he_normal",'),  # 2 seeds: 0.25, 0.27
    ],
    ids=["adam", "he_normal"],
)
def test_other_remedies_help_the_plain_layers_too_but_less(lesson, old, remedy):
    names = dict(lesson.names)
    exec(lesson.sources["shortcut-run"].replace(old, remedy), names)
    assert 0.13 < names["deep"](0, shortcuts=False) < 0.6


def test_shortcuts_need_equal_widths():
    x = keras.Input((4,))
    with pytest.raises(ValueError, match="Inputs have incompatible shapes"):
        layers.add([x, layers.Dense(3)(x)])


# --- the forgotten line --------------------------------------------------------------------------


def test_without_keras_model_the_old_network_is_trained_on(lesson):
    assert lesson.compared["09.forgotten"] == "old"
    accuracy = float(re.search(r"accuracy: ([\d.]+)", lesson.printed["forgotten-run"])[1])
    assert accuracy > 0.9
    wide = keras.Sequential([keras.Input((784,)), layers.Dense(512), layers.Dense(10)])
    assert wide.count_params() > 100_000 > lesson.names["count"]  # how the comparison tells them


# --- subclass, convolution -----------------------------------------------------------------------


def test_the_subclass_of_the_text_computes_and_has_no_symbolic_output(lesson):
    names = dict(lesson.names)
    exec(code_block(), names)
    reader = names["Reader"]()
    assert reader(lesson.names["batch"]).shape == (5, 10)
    assert reader.count_params() == lesson.names["model"].count_params()
    with pytest.raises(AttributeError, match="has never been called"):
        keras.Model(keras.Input((28, 28)), reader.hidden.output)


def test_the_filters_stand_at_121_places(lesson):
    image = keras.Input((28, 28, 1))
    assert layers.Conv2D(32, 7, strides=2)(image).shape == (None, 11, 11, 32)


@pytest.mark.slow
def test_moved_by_four_pixels_only_pooling_still_reads(lesson):
    # 3 seeds at four pixels: 0.10 to 0.16, 0.15 to 0.18, 0.99
    dense, convolution, pooling = lesson.names["moved"].values()
    assert min(dense[0], convolution[0], pooling[0]) > 0.93
    assert dense[4] < 0.25
    assert convolution[4] < 0.35
    assert pooling[4] > 0.93


# --- common bugs ---------------------------------------------------------------------------------


def test_tensorflow_functions_refuse_symbolic_tensors_and_keras_ops_take_them():
    x = keras.Input((4,))
    with pytest.raises(ValueError, match="cannot be used as input to a TensorFlow function"):
        tf.abs(x)
    assert keras.ops.abs(x).shape == (None, 4)


def test_outputs_of_another_input_give_the_message_of_common_bugs():
    with pytest.raises(ValueError, match="is not connected to `inputs`"):
        keras.Model(keras.Input((4,)), layers.Dense(2)(keras.Input((4,))))


def test_wrong_and_doubled_names_give_the_messages_of_common_bugs(lesson):
    with pytest.raises(ValueError, match=r"No such layer: hiden.*'hidden'"):
        lesson.names["model"].get_layer("hiden")
    x = keras.Input((4,))
    with pytest.raises(ValueError, match="All operation names should be unique"):
        keras.Model(x, layers.Dense(2, name="a")(layers.Dense(3, name="a")(x)))


def test_layers_have_no_output_shape_today():
    layer = layers.Dense(3)
    layer(keras.Input((4,)))
    assert not hasattr(layer, "output_shape")
    assert layer.output.shape == (None, 3)


# --- the quizzes ---------------------------------------------------------------------------------


def test_quiz_files_have_no_mistakes_and_point_to_headings_of_the_lesson():
    assert quiz.problems(LESSONS / "quizzes" / "09_functional.toml") == []
    headings = set(re.findall(r"(?m)^#+ (.+)$", markdown_of(LESSON)))
    questions = quiz.load("09.quiz").questions
    assert len(questions) == 5
    assert {question.see for question in questions} <= headings
    assert keras.Sequential([keras.Input((85,)), layers.Dense(64)]).count_params() == 5504
