"""Lesson 01 says what NumPy, TensorFlow and Keras do; every such sentence is run here.

The lesson's own cells are executed. A failing test names the sentence that became false and who
would be misled by it. Ranges were measured with TensorFlow 2.21, Keras 3.15 and NumPy 2.4 on a
CPU; the comments say over how many seeds.
"""

import io
import re
import warnings
from contextlib import redirect_stdout

import keras
import numpy as np
import pandas as pd
import pytest
import tensorflow as tf
from keras import layers
from lessons import markdown_of

from course.toolkit import datasets, quiz
from course.toolkit.places import LESSONS

LESSON = LESSONS / "01_tensors.ipynb"
SLOW_CELLS = frozenset()
MANY_SEEDS = range(30)
FIXED_HEADINGS = {  # the exercises point to them
    "Shape, rank and dtype",
    "What a tensor costs in memory",
    "Reshape",
    "Broadcasting",
    "The batch axis",
    "Dtypes that change on the way",
    "When dtypes meet",
}


@pytest.fixture(scope="module")
def pixels():
    return datasets.load("digits").x_train


def random_targets(seed, n=1000):
    return np.random.default_rng(seed).normal(size=n)


def mean_over_all_pairs(predicted, targets):
    """The slow, obvious version of what the wrong line computes."""
    return np.mean([(p - t) ** 2 for p in predicted for t in targets])


# --- the lesson as a whole -----------------------------------------------------------------------


@pytest.mark.slow
def test_lesson_runs_untouched_in_its_time_and_memory(lesson):
    lesson.assert_cheap()


def test_no_cell_of_the_lesson_warns(lesson):
    assert {cell: given for cell, given in lesson.warned.items() if given} == {}


def test_headings_that_the_exercises_link_to_are_there():
    headings = set(re.findall(r"(?m)^##+ (.+)$", markdown_of(LESSON)))
    assert headings >= FIXED_HEADINGS


# --- a perfect model with a bad number -----------------------------------------------------------


def test_random_targets_lie_around_0_and_most_between_minus_2_and_2(lesson):
    for seed in lesson.names["SEEDS"]:
        targets = random_targets(seed)
        assert abs(targets.mean()) < 0.15
        assert np.mean(np.abs(targets) < 2) > 0.9


def test_usual_line_gives_about_2_for_a_perfect_model_with_every_seed(lesson):
    # 30 seeds: 1.77 to 2.10, median 1.99
    errors = [lesson.names["perfect_error"](seed) for seed in MANY_SEEDS]
    assert all(1.6 < error < 2.4 for error in errors)
    assert lesson.compared["01.perfect-error"] == pytest.approx(2, abs=0.3)


def test_keras_model_with_one_output_gives_a_table_of_one_column():
    model = keras.Sequential([keras.Input((3,)), layers.Dense(1)])
    assert model.predict(np.zeros((5, 3)), verbose=0).shape == (5, 1)


# --- layers of software --------------------------------------------------------------------------


def test_keras_3_hands_the_calculation_to_tensorflow_here():
    assert keras.__version__.startswith("3.")
    assert keras.backend.backend() == "tensorflow"


def test_an_operation_has_a_kernel_for_each_dtype_and_kind_of_device():
    from tensorflow.python.framework import kernels

    found = kernels.get_registered_kernels_for_op("AddV2").kernel
    assert len(found) > 5
    assert len({str(kernel.constraint) for kernel in found}) > 5


def test_a_call_runs_at_once_and_a_function_can_be_made_a_graph():
    assert tf.executing_eagerly()
    graph_function = tf.function(lambda x: x + 1)
    assert float(graph_function(tf.constant(1.0))) == 2
    assert graph_function.get_concrete_function(tf.constant(1.0)).graph.get_operations()


def test_estimators_are_gone():
    assert not hasattr(tf, "estimator")


# --- shape, rank, dtype --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "shape", "rank", "dtype"),
    [
        ("number", "()", 0, "float32"),
        ("row", "(3,)", 1, "float32"),
        ("table", "(2, 3)", 2, "int32"),
        ("image", "(8, 8)", 2, "uint8"),
        ("batch of images", "(1347, 8, 8)", 3, "uint8"),
    ],
)
def test_table_of_kinds(lesson, kind, shape, rank, dtype):
    lines = lesson.printed["kinds-run"].splitlines()
    line = next(line for line in lines if line.startswith(kind))
    assert line.split("shape ")[1].split("  ")[0].strip() == shape
    assert f"rank {rank}  {dtype}" in line


def test_python_numbers_become_int32_or_float32_and_numpy_keeps_its_dtype():
    assert tf.constant([1, 2]).dtype == tf.int32
    assert tf.constant([1, 2.5]).dtype == tf.float32
    assert np.array([1.5]).dtype == np.float64
    for dtype in ("uint8", "int64", "float32", "float64"):
        assert tf.convert_to_tensor(np.zeros(2, dtype)).dtype.name == dtype


def test_way_to_tensorflow_and_back(lesson):
    made, back = lesson.printed["numpy-run"].splitlines()
    assert "dtype=float64" in made
    assert back.startswith("[1.5 2.5] [1.2247")
    assert isinstance(np.sqrt(tf.constant([4.0])), np.ndarray)


def test_a_tensor_cannot_be_changed_and_a_variable_can(lesson):
    error, values = lesson.printed["unchangeable-run"].splitlines()
    assert error.startswith("TypeError:")
    assert "does not support item assignment" in error
    assert values == "[1.5 2.5]"
    weights = keras.layers.Dense(1)
    weights.build((None, 2))
    assert isinstance(weights.kernel.value, tf.Variable)


# --- memory --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("dtype", "size"),
    [
        ("uint8", 1),
        ("bool", 1),
        ("float16", 2),
        ("int32", 4),
        ("float32", 4),
        ("int64", 8),
        ("float64", 8),
    ],
)
def test_table_of_bytes(dtype, size):
    assert np.dtype(dtype).itemsize == size
    assert tf.as_dtype(dtype).size == size


def test_table_of_ranges_and_digits():
    assert (np.iinfo("uint8").min, np.iinfo("uint8").max) == (0, 255)
    assert np.finfo("float16").max == 65504
    assert np.finfo("float16").precision == 3
    assert np.iinfo("int32").max == pytest.approx(2.1e9, rel=0.03)
    assert 10**7 < 1 / np.finfo("float32").eps * 2 < 10**8
    assert 10**15 < 1 / np.finfo("float64").eps * 2 < 10**17


def test_computed_bytes_are_those_that_numpy_counts(lesson):
    computed, asked = (re.findall(r"\d+", s) for s in lesson.printed["memory-worked"].splitlines())
    assert computed == asked == ["86208", "344832"]


def test_memory_of_mnist_and_of_a_batch_of_colour_images(lesson):
    assert (60_000 * 28 * 28, 60_000 * 28 * 28 * 8) == (47_040_000, 376_320_000)
    assert round(256 * 224 * 224 * 3 * 4 / 1e6) == 154
    assert lesson.printed["memory-completion"].strip() == "not completed yet"
    completed = lesson.sources["memory-completion"].replace(" = ...", " = 60_000 * 28 * 28", 1)
    output = io.StringIO()
    with redirect_stdout(output):
        exec(completed, {})
    assert output.getvalue() == "47.04 MB\n"


# --- reshape -------------------------------------------------------------------------------------


def test_reshape_keeps_the_order_and_moves_nothing():
    row = np.arange(6)
    table = row.reshape(2, 3)
    assert np.shares_memory(row, table)
    assert table.reshape(-1).tolist() == row.tolist()
    assert table.reshape(-1, 2).shape == (3, 2)
    assert tf.reshape(table, (3, 2)).numpy().tolist() == table.reshape(3, 2).tolist()


def test_first_row_after_reshape_and_after_transpose(lesson):
    assert lesson.compared["01.first-row"].tolist() == [0, 1]
    assert "transpose: [[0, 3]" in lesson.printed["reshape-run"]


def test_both_ways_to_rows_of_64_have_the_same_shape_and_dtype(lesson):
    assert lesson.printed["mixed-run"].strip() == "(1347, 64) (1347, 64) uint8 uint8"


def test_each_mixed_row_has_its_pixels_from_64_images_and_hardly_any_from_its_own(pixels):
    owner = np.repeat(np.arange(len(pixels)), 64)  # the image to which each pixel belongs
    mixed = owner.reshape(64, -1).T
    assert {len(set(row)) for row in mixed} == {64}
    assert max((row == i).sum() for i, row in enumerate(mixed)) <= 1
    flat = owner.reshape(len(pixels), -1)
    assert all((row == i).all() for i, row in enumerate(flat))


def test_suggested_change_turns_each_picture_about_its_diagonal(pixels):
    changed = pixels.transpose(0, 2, 1).reshape(-1, 64)
    assert changed.shape == (1347, 64)
    assert np.array_equal(changed.reshape(-1, 8, 8)[5], pixels[5].T)


def test_reshape_to_another_product_names_both():
    with pytest.raises(ValueError, match=r"cannot reshape array of size 6 into shape \(4,2\)"):
        np.arange(6).reshape(4, 2)


# --- broadcasting --------------------------------------------------------------------------------


def test_worked_sum_of_a_column_and_a_row(lesson):
    assert lesson.printed["broadcast-worked"].split("\n")[1] == " [11 12 13 14]"


def test_four_pairs_of_shapes(lesson):
    shapes = {"A": (2, 3), "B": "error", "C": (5, 5), "D": (2, 3, 4)}
    assert lesson.compared["01.fit"] == shapes
    assert "Incompatible shapes: [2,3] vs. [2]" in lesson.printed["fit-run"]
    assert (tf.zeros((2, 3)) + tf.zeros((2, 1))).shape == (2, 3)


def test_numpy_names_the_shapes_too():
    message = r"operands could not be broadcast together with shapes \(2,3\) \(2,\)"
    with pytest.raises(ValueError, match=message):
        np.zeros((2, 3)) + np.zeros(2)


def test_rule_in_three_steps_agrees_with_numpy_and_tensorflow():
    rng = np.random.default_rng(0)
    for _ in range(200):
        first, second = (tuple(rng.integers(1, 4, rng.integers(0, 4)).tolist()) for _ in "ab")
        by_rule = shape_by_the_rule(first, second)
        if by_rule is None:
            with pytest.raises(ValueError, match="shape mismatch"):
                np.broadcast_shapes(first, second)
        else:
            assert np.broadcast_shapes(first, second) == by_rule
            assert (
                tuple(tf.broadcast_static_shape(*map(tf.TensorShape, (first, second)))) == by_rule
            )


def shape_by_the_rule(first, second):
    rank = max(len(first), len(second))
    lined_up = [(1,) * (rank - len(shape)) + shape for shape in (first, second)]
    lengths = []
    for a, b in zip(*lined_up, strict=True):
        if a != b and 1 not in (a, b):
            return None
        lengths.append(b if a == 1 else a)
    return tuple(lengths)


def test_labels_compared_with_classes_give_one_hot_rows(lesson):
    assert lesson.printed["one-hot-run"].startswith("(3, 4) bool")
    rows = lesson.names["same"].astype("float32")
    assert np.array_equal(rows, keras.utils.to_categorical([2, 0, 1], num_classes=4))


def test_table_of_three_examples(lesson):
    assert "usual line: 1.33" in lesson.printed["table-run"]
    difference = lesson.names["predicted"] - lesson.names["targets"]
    assert difference.shape == (3, 3)
    assert difference.diagonal().tolist() == [0, 0, 0]
    assert mean_over_all_pairs([1, 2, 3], [1, 2, 3]) == pytest.approx(4 / 3)


def test_wrong_number_of_a_perfect_model_is_twice_the_variance_of_the_targets(lesson):
    for seed in MANY_SEEDS:
        targets = random_targets(seed, 50)
        assert mean_over_all_pairs(targets, targets) == pytest.approx(2 * targets.var())
        assert lesson.names["perfect_error"](seed, 50) == pytest.approx(2 * targets.var())
        assert random_targets(seed).var() == pytest.approx(1, abs=0.15)  # 30 seeds: 0.89 to 1.05


def test_further_experiments_with_three_examples_the_wrong_number_varies_much(lesson):
    # five seeds: from 0.10 to 7.25
    errors = [lesson.names["perfect_error"](seed, n=3) for seed in lesson.names["SEEDS"]]
    assert min(errors) < 1
    assert max(errors) > 4


def test_usual_line_prefers_the_model_that_knows_nothing_in_every_seed(lesson):
    assert lesson.compared["01.best-k"] == 0
    wrong, right = lesson.names["wrong"], lesson.names["right"]
    assert (np.diff(wrong, axis=1) > 0).all()
    assert (np.diff(right, axis=1) < 0).all()
    # 100 seeds: from 0.88 to 1.11 at k = 0, from 1.76 to 2.22 at k = 1
    assert wrong[:, 0] == pytest.approx(np.ones(5), abs=0.2)
    assert wrong[:, -1] == pytest.approx(np.full(5, 2.0), abs=0.35)
    assert right[:, -1].tolist() == [0] * 5


def test_same_order_for_seeds_that_the_lesson_does_not_show(lesson):
    for seed in MANY_SEEDS:
        errors = lesson.names["errors_of_models"](seed, extra_axis=True)
        assert (np.diff(errors) > 0).all()


def test_keras_lines_the_shapes_up_and_the_repaired_line_agrees(lesson):
    assert lesson.printed["repair-run"].split() == ["Keras:", "0.0", "repaired:", "0.0"]
    rng = np.random.default_rng(0)
    targets = rng.normal(size=20)
    predicted = targets[:, np.newaxis] + 0.5 * rng.normal(size=(20, 1))
    by_keras = float(keras.losses.MeanSquaredError()(targets, predicted))
    assert by_keras == pytest.approx(np.mean((predicted[:, 0] - targets) ** 2), rel=1e-5)
    assert np.mean((predicted - targets) ** 2) > 2 * by_keras


def test_further_experiments_a_shift_of_targets_changes_nothing(lesson):
    targets = random_targets(0) + 100
    shifted = lesson.names["usual_line"](targets[:, np.newaxis], targets)
    assert shifted == pytest.approx(lesson.names["perfect_error"](0))


# --- the batch axis ------------------------------------------------------------------------------


def test_a_single_row_raises_and_a_batch_of_one_does_not(lesson):
    lines = lesson.printed["batch-run"].splitlines()
    assert lines[0] == "input shape: (None, 64)"
    assert "Expected shape (None, 64), but input has incompatible shape (64,)" in lines[1]
    assert [line.split("gives ")[1] for line in lines[2:4]] == ["(1, 10)", "(1, 10)"]


def test_the_answer_for_one_example_is_the_first_of_the_batch_of_answers(lesson):
    answers = lesson.names["model"](lesson.names["one"][np.newaxis])
    assert answers.shape == (1, 10)
    assert answers[0].shape == (10,)
    assert np.newaxis is None


def test_a_list_that_goes_into_a_model_is_refused(lesson):
    rows = lesson.names["flat"][:2].tolist()
    with pytest.raises(ValueError, match="Only input tensors may be passed"):
        lesson.names["model"](rows)
    assert lesson.names["model"](np.array(rows)).shape == (2, 10)


def test_predict_cuts_a_single_row_into_batches_of_32_before_it_complains(lesson):
    with pytest.raises(ValueError, match=r"\(None, 64\), but input has incompatible shape \(32,\)"):
        lesson.names["model"].predict(lesson.names["one"], verbose=0)


# --- dtypes --------------------------------------------------------------------------------------


def test_division_makes_float64_and_mnist_eight_times_as_large(lesson):
    assert lesson.compared["01.megabytes"] == pytest.approx(60_000 * 28 * 28 * 8 / 1e6)
    lines = lesson.printed["scale-run"].splitlines()
    found = [re.search(r"(uint8|float\d\d) +(\S+) MB, values 0 … (\d+)", line) for line in lines]
    assert [match.groups() for match in found] == [
        ("float64", "376.3", "1"),
        ("float32", "188.2", "1"),
        ("uint8", "47.0", "1"),
    ]
    assert set(np.unique(lesson.names["block"] // 255)) == {0, 1}


def test_a_model_turns_float64_into_float32_and_takes_uint8_with_rescaling(lesson):
    x = np.zeros((2, 64), "float64")
    assert lesson.names["model"](x).dtype == tf.float32
    scaling = keras.Sequential([keras.Input((3,)), layers.Rescaling(1 / 255)])
    scaled = np.array(scaling(np.array([[0, 51, 255]], dtype="uint8")))
    assert scaled.dtype == np.float32
    assert scaled == pytest.approx(np.array([[0, 0.2, 1]]), abs=1e-6)


def test_two_tensors_of_different_dtype_raise_with_the_message_that_the_lesson_shows(lesson):
    error, total = lesson.printed["mixing-run"].splitlines()
    assert error.startswith(
        "InvalidArgumentError: cannot compute AddV2 as input #1(zero-based) was expected to be a "
        "float tensor but is a double tensor"
    )
    assert total == "tf.Tensor([2. 4.], shape=(2,), dtype=float32)"


def test_table_of_what_happens_when_dtypes_meet():
    single = tf.constant([1.0])
    whole = tf.constant([1, 2])
    assert (single + np.array([1.0])).dtype == tf.float32
    product = whole * np.array([1.9, 0.9])
    assert product.dtype == tf.int32
    assert product.numpy().tolist() == [1, 0]
    assert (whole / 2).dtype == tf.float64
    three, five = np.array([3], "uint8"), np.array([5], "uint8")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert (three - five).tolist() == [254]
    assert (tf.constant(three) - tf.constant(five)).numpy().tolist() == [254]
    assert int(tf.cast(1.9, "int32")) == 1
    assert int(tf.cast(-1.9, "int32")) == -1


def test_no_kernel_adds_a_float_to_a_double():
    from tensorflow.python.framework import op_def_registry

    addition = op_def_registry.get("AddV2")
    assert {argument.type_attr for argument in addition.input_arg} == {"T"}


# --- common bugs ---------------------------------------------------------------------------------


def test_five_things_on_their_way_into_a_tensor(lesson):
    failed = "Failed to convert a NumPy array to a Tensor (Unsupported object type float)."
    assert lesson.printed["common-bugs-run"].splitlines() == [
        "string",
        "ValueError: Can't convert Python sequence with mixed types to Tensor.",
        f"ValueError: {failed}",
        f"ValueError: {failed}",
        "float32",
    ]


def test_a_pandas_table_of_numbers_and_names_is_an_array_of_objects(lesson):
    table = pd.DataFrame({"rate": [1.5, 2.0], "town": ["Graz", "Linz"]})
    assert table.to_numpy().dtype == object
    assert table.to_numpy().tolist() == lesson.names["towns"].tolist()
    with pytest.raises(ValueError, match="Unsupported object type float"):
        tf.convert_to_tensor(table)
    assert tf.convert_to_tensor(table[["rate"]]).dtype == tf.float64


def test_names_of_classes_become_text_that_no_cast_turns_into_numbers():
    names = tf.convert_to_tensor(["cat", "dog"])
    with pytest.raises(tf.errors.UnimplementedError, match="Cast string to float is not supported"):
        tf.cast(names, "float32")
    with pytest.raises(tf.errors.InvalidArgumentError, match="be a string tensor but is a float"):
        _ = names + 1.0


def test_rows_of_different_length_are_refused():
    with pytest.raises(ValueError, match="Can't convert non-rectangular Python sequence"):
        tf.constant([[1, 2], [3]])


def test_a_tensor_shows_its_numbers_today_and_had_none_before_a_session_ran():
    assert "[1.5 2.5]" in str(tf.constant([1.5, 2.5]))
    with tf.Graph().as_default():  # what every TensorFlow 1 program worked in
        tensor = tf.constant([1.5, 2.5])
        assert "1.5" not in str(tensor)
        with tf.compat.v1.Session() as session:
            assert session.run(tensor).tolist() == [1.5, 2.5]


# --- the quizzes ---------------------------------------------------------------------------------


def test_warm_up_kernel_keeps_a_name_whose_cell_was_deleted():
    names = {}
    for cell in ("n = 2", *["n = n + 3"] * 3):
        exec(cell, names)
    assert names["n"] == 11


def test_quiz_bytes():
    assert np.zeros((32, 64, 64, 3), "float32").nbytes == 1572864
    assert (32 * 64 * 64 * 3, 64 * 64 * 3 * 4) == (393216, 49152)
    assert 32 * 64 * 64 * 3 * 32 == 12582912


def test_quiz_reshape():
    a = np.arange(6).reshape(2, 3)
    assert a.reshape(3, 2)[1].tolist() == [2, 3]
    assert a.T[1].tolist() == [1, 4]


def test_quiz_silent_table():
    targets = np.array([1, 2, 3, 4])
    assert np.mean((targets[:, np.newaxis] - targets) ** 2) == 2.5


def test_quiz_answer_of_one():
    answers = keras.Sequential([keras.Input((8, 8)), layers.Flatten(), layers.Dense(10)])(
        np.zeros((8, 8))[np.newaxis]
    )
    assert answers[0].shape == (10,)
    assert answers.shape == answers[:1].shape == (1, 10)
    assert answers[:, 0].shape == (1,)


def test_quiz_dtypes_meet():
    x = np.random.default_rng(0).normal(size=(10, 4))
    with pytest.raises(tf.errors.InvalidArgumentError, match="double tensor but is a float"):
        _ = tf.constant(x) @ tf.ones((4, 1))
    assert (x @ np.ones((4, 1), "float32")).dtype == np.float64


def test_quiz_file_has_no_mistakes_and_points_to_headings_of_the_lesson():
    assert quiz.problems(LESSONS / "quizzes" / "01_tensors.toml") == []
    headings = set(re.findall(r"(?m)^#+ (.+)$", markdown_of(LESSON)))
    questions = quiz.load("01.quiz").questions
    assert len(questions) == 5
    assert {question.see for question in questions} <= headings
