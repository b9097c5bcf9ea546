"""Questions to models of several inputs and outputs, in the learner's kernel and elsewhere."""

from __future__ import annotations

import keras
import nbformat
import numpy as np
import pytest
from keras import layers
from nbformat import v4

from autograder.checks import functional, models
from autograder.checks.functional import Stack
from autograder.checks.plain import NotPlain
from autograder.engine.job import Job
from autograder.engine.pool import LocalPool

A = np.random.default_rng(0).normal(size=(4, 3)).astype("float32")
B = np.random.default_rng(1).normal(size=(4, 2)).astype("float32")
NAMED = {"a": A, "b": B}


def of_two(as_dictionary: bool) -> keras.Model:
    """Inputs a and b, outputs `sum` (n, 1) and `both` (n, 5)."""
    a, b = keras.Input((3,), name="a"), keras.Input((2,), name="b")
    both = layers.Concatenate(name="both")([a, b])
    outputs = {"sum": layers.Dense(1, name="sum")(both), "both": both}
    if as_dictionary:
        return keras.Model({"b": b, "a": a}, outputs)
    return keras.Model([a, b], [outputs["sum"], both])


class Subclassed(keras.Model):
    """The same as a class of its own, which has no names for outputs in a list."""

    def __init__(self, as_dictionary: bool = True):
        super().__init__()
        self.sum = layers.Dense(1)
        self.as_dictionary = as_dictionary

    def call(self, inputs):
        a, b = (inputs["a"], inputs["b"]) if isinstance(inputs, dict) else inputs
        both = keras.ops.concatenate([a, b], axis=1)
        outputs = {"sum": self.sum(both), "both": both}
        return outputs if self.as_dictionary else list(outputs.values())


# Outputs


@pytest.mark.parametrize("model", [of_two(True), of_two(False), Subclassed()])
def test_named_outputs_are_found_however_the_model_is_built(model) -> None:
    outputs = functional.named_outputs(model, NAMED)
    assert {name: array.shape for name, array in outputs.items()} == {"sum": (4, 1), "both": (4, 5)}
    np.testing.assert_allclose(outputs["both"], np.hstack([A, B]))


def test_outputs_keep_the_form_that_the_model_gives_them() -> None:
    assert [one.shape for one in functional.all_outputs(of_two(False), [A, B])] == [(4, 1), (4, 5)]
    assert list(functional.all_outputs(Subclassed(), [A, B])) == ["sum", "both"]
    assert isinstance(functional.named_outputs(Subclassed(False), NAMED), list)
    entry = keras.Input((3,))
    assert functional.all_outputs(keras.Model(entry, layers.Dense(2)(entry)), A).shape == (4, 2)


def test_a_list_goes_to_a_dictionary_of_inputs_in_the_order_of_its_keys() -> None:
    outputs = functional.all_outputs(of_two(True), [B, A])
    np.testing.assert_allclose(outputs["both"], np.hstack([A, B]))


def test_dropout_is_off_and_texts_are_refused() -> None:
    entry = keras.Input((3,))
    model = keras.Model(entry, {"x": layers.Dropout(0.5)(entry)})
    np.testing.assert_array_equal(functional.all_outputs(model, A)["x"], A)

    class Text(keras.Model):
        def call(self, x):
            return ["seven"]

    with pytest.raises(NotPlain, match="dtype"):
        functional.all_outputs(Text(), A)


# A nested model


def test_a_nested_model_holds_its_weights_once_and_answers_as_one() -> None:
    tower = keras.Sequential([keras.Input((3,)), layers.Dense(2, activation="relu", name="seen")])
    one, other = keras.Input((3,)), keras.Input((3,))
    model = keras.Model([one, other], tower(one) - tower(other))
    assert models.weight_shapes(model) == [(3, 2), (2,)]
    models.put_weights(model, functional.drawn(1, models.weight_shapes(model)))
    there, back = (functional.all_outputs(model, pair) for pair in ([A, A + 1], [A + 1, A]))
    np.testing.assert_allclose(there, -back)


# Layers, given stacks, numbers to put in


@pytest.mark.parametrize("style", ["sequential", "functional"])
def test_a_stack_is_the_same_on_paper_and_in_keras(style: str) -> None:
    kinds, names = ["tanh", "relu", "sigmoid", "linear"], ["w", "x", "y", "z"]
    stack = Stack.draw(np.random.default_rng(3), [3, 3, 5, 6, 4], names, kinds, style)
    model = stack.for_answer(lambda given: given)
    on_paper = stack.for_answer(models.OnPaper(lambda given: given))
    assert isinstance(model, keras.Sequential) == (style == "sequential")
    np.testing.assert_allclose(models.outputs(model, A), models.outputs(on_paper, A), atol=1e-5)
    for one in (model, on_paper):
        assert [a.shape for a in functional.weights_of_layer(one, "y")] == [(5, 6), (6,)]
        assert functional.weights_of_layer(one, "v") is None
    models.put_weights(on_paper, [0 * array for array in stack.weights])
    assert all(array.any() for array in stack.weights), "the stack keeps what its copies lose"


def test_arrays_of_one_shape_are_equal_so_their_order_makes_no_difference() -> None:
    shapes = [(3, 3), (3,), (3, 3), (3,), (3, 2), (2,)]
    arrays = functional.drawn(5, shapes)
    assert [array.shape for array in arrays] == shapes
    assert all((array != 0).all() for array in arrays)
    np.testing.assert_array_equal(arrays[0], arrays[2])
    np.testing.assert_array_equal(functional.drawn(5, shapes[::-1])[0], arrays[5])
    assert np.abs(functional.drawn(6, shapes)[0] - arrays[0]).max() > 0.1


# What evaluate reports


def compiled(**options) -> keras.Model:
    model = of_two(True)
    model.compile("sgd", loss={"sum": "mse", "both": "mae"}, **options)
    return model


def labels() -> dict[str, np.ndarray]:
    return {"sum": np.ones((4, 1)), "both": np.ones((4, 5))}


def test_the_report_is_that_of_evaluate_each_time() -> None:
    model = compiled(loss_weights={"sum": 0.3, "both": 1.0}, metrics={"sum": ["mae"]})
    expected = model.evaluate(NAMED, labels(), verbose=0, return_dict=True)
    for _ in range(2):
        assert functional.reported(model, NAMED, labels()) == pytest.approx(expected, rel=1e-5)
    assert not model.run_eagerly


def test_one_list_of_metrics_for_two_outputs_is_noticed_when_numbers_are_computed() -> None:
    with pytest.raises(ValueError, match="Invalid `metrics`"):
        functional.reported(compiled(metrics=["mae"]), NAMED, labels())
    with pytest.raises(ValueError, match="compile"):
        functional.reported(of_two(True), NAMED, labels())


def test_a_misspelt_name_among_the_loss_weights_is_not_noticed_and_may_exchange_them() -> None:
    """As the task of 09.two_outputs says: dictionaries go by the alphabet of their keys."""
    right, lucky, unlucky = (
        functional.reported(compiled(loss_weights=weights), {"a": 0 * A, "b": 0 * B}, labels())
        for weights in (
            {"sum": 0.3, "both": 1},
            {"summ": 0.3, "both": 1},
            {"a_sum": 0.3, "both": 1},
        )
    )
    assert lucky["loss"] == pytest.approx(right["both_loss"] + 0.3 * right["sum_loss"])
    assert unlucky["loss"] == pytest.approx(0.3 * right["both_loss"] + right["sum_loss"])


# Functions on symbolic tensors


def test_a_function_on_a_symbolic_tensor_becomes_a_model() -> None:
    model = functional.model_around(lambda h, units: layers.Dense(units)(h), 3, 7)
    assert functional.all_outputs(model, A).shape == (4, 7)
    assert functional.model_around(lambda h: None, 3) is None
    for made, name in (
        (layers.Add(), "an Add"),
        (np.ones(3), "NumPy array"),
        (of_two(True), "Func"),
    ):
        with pytest.raises(NotPlain, match=name):
            functional.model_around(lambda h, made=made: made, 3)


# The same questions from the examiner

_STUDENT = """
import keras
import numpy as np
from keras import layers

def two():
    a, b = keras.Input((3,), name="a"), keras.Input((2,), name="b")
    both = layers.Concatenate()([a, b])
    model = keras.Model([a, b], {"sum": layers.Dense(1)(both), "both": both})
    model.compile("sgd", loss={"sum": "mse", "both": "mae"}, loss_weights={"sum": 0.5, "both": 1})
    return model

def block(h, units):
    return layers.add([h, layers.Dense(units)(h)])

made, entries = two(), [keras.Input((3,)), keras.Input((2,))]
nested = keras.Model(entries, two()(entries))
"""
_EXAMINER = """
import numpy as np
from autograder.checks import functional, models
x = {"a": np.ones((4, 3), "float32"), "b": np.ones((4, 2), "float32")}
y = {"sum": np.ones((4, 1)), "both": np.zeros((4, 5))}
assert {k: v.shape for k, v in functional.named_outputs(made, x).items()} == {
    "sum": (4, 1), "both": (4, 5)}
models.put_weights(made, [0 * w for w in models.weights(made)])
assert abs(functional.reported(made, x, y)["loss"] - 1.5) < 1e-6
assert functional.all_outputs(nested, [x["a"], x["b"]])["both"].shape == (4, 5)
around = functional.model_around(block, 3, 3)
models.put_weights(around, [0 * w for w in models.weights(around)])
assert np.allclose(functional.all_outputs(around, x["a"]), 1)
"""


def test_the_questions_cross_the_border(pool: LocalPool) -> None:
    flags = {"grade": True, "solution": False, "locked": True, "task": False}
    metadata = {"nbgrader": {"grade_id": "t", "points": 1, "schema_version": 3, **flags}}
    cells = [v4.new_code_cell(_STUDENT), v4.new_code_cell(_EXAMINER, metadata=metadata)]
    notebook = nbformat.writes(v4.new_notebook(cells=cells))
    result = pool.mark(Job(notebook))
    assert not result.error
    assert [cell.points for cell in result.cells] == [1], result.notebook
