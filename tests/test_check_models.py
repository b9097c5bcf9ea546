"""Questions to models and losses: what they answer, and whether paper agrees with Keras."""

import keras
import numpy as np
import pytest

from autograder.checks import models
from autograder.checks.paper import labelled_batch
from autograder.checks.plain import NotPlain
from autograder.specs.ch03_sequential import stacks
from autograder.specs.ch04_logits import choose_loss as spec

STYLES = ("sequential", "functional")


def _rng():
    return np.random.default_rng(7)


def _inputs(n=4):
    return np.random.default_rng(8).normal(size=(n, 64)).astype("float32")


# Models


@pytest.mark.parametrize("style", STYLES)
def test_sketch_and_keras_model_compute_the_same(style):
    network = models.Classifier.draw(_rng(), style)
    x = _inputs()
    on_paper, real = network.sketch(), network.as_keras()
    assert np.allclose(models.outputs(on_paper, x), models.outputs(real, x), atol=1e-5)
    assert models.compare_weights(models.weights(real), models.weights(on_paper)) == "same"


@pytest.mark.parametrize("style", STYLES)
def test_no_bias_is_zero(style):
    biases = models.Classifier.draw(_rng(), style).weights[1::2]
    assert all((bias != 0).all() for bias in biases)


@pytest.mark.parametrize("style", STYLES)
def test_dropout_shows_in_training_mode_only(style):
    model = models.Classifier.draw(_rng(), style).as_keras()
    x = _inputs()
    assert np.array_equal(models.outputs(model, x), models.outputs(model, x))
    assert not np.allclose(model(x, training=True), models.outputs(model, x))


def test_layers_of_the_functional_network_in_a_row_are_not_the_network():
    model = models.Classifier.draw(_rng(), "functional").as_keras()
    in_a_row = keras.Sequential([keras.Input((64,)), *model.layers[1:]])
    with pytest.raises(ValueError, match="merge layer"):
        in_a_row(_inputs())


def test_answers_on_paper_get_a_sketch_and_others_a_keras_model():
    network = models.Classifier.draw(_rng(), "sequential")
    assert isinstance(network.for_answer(models.OnPaper(lambda given: given)), models.Sketch)
    assert isinstance(network.for_answer(lambda given: given), keras.Model)


def test_sketch_followed_by_a_function_keeps_what_it_followed():
    given = models.Classifier.draw(_rng(), "sequential").sketch()
    x = _inputs()
    before = models.outputs(given, x)
    doubled = given.followed_by(lambda z: 2 * z)
    given.call = lambda x: None
    assert np.array_equal(models.outputs(doubled, x), 2 * before)


def test_outputs_that_are_no_array_of_numbers_are_refused():
    class Text(keras.Model):
        def call(self, x):
            return "seven"

    entry = keras.Input((64,))
    with pytest.raises(NotPlain, match="object"):
        models.outputs(keras.Model(entry, {"a": keras.layers.Dense(10)(entry)}), _inputs())
    with pytest.raises(NotPlain, match="dtype"):
        models.outputs(Text(), _inputs())


def test_is_model_names_what_is_no_model():
    model = models.Classifier.draw(_rng(), "sequential").as_keras()
    assert models.is_model(model) is model
    assert models.is_model(None) is None
    with pytest.raises(NotPlain, match="the class Sequential"):
        models.is_model(keras.Sequential)
    with pytest.raises(NotPlain, match="array"):
        models.is_model(np.zeros(3))


def test_is_layer_lets_layers_and_models_through_and_names_the_rest():
    layer = keras.layers.Dense(3)
    assert models.is_layer(layer) is layer
    assert models.is_layer(keras.Sequential([layer])).layers == [layer]
    for thing, name in ((keras.layers.Dense, "the class Dense"), ("softmax", "a string")):
        with pytest.raises(NotPlain, match=name):
            models.is_layer(thing)


@pytest.mark.parametrize("wrapped", [False, True])
def test_a_layer_behind_inputs_has_its_weights_and_computes_what_it_does(wrapped):
    layer = keras.layers.Dense(3, activation="softmax")
    model = models.behind_inputs(keras.Sequential([layer]) if wrapped else layer, 64)
    assert models.weight_shapes(model) == [(64, 3), (3,)]
    assert np.allclose(models.outputs(model, _inputs()), layer(_inputs()))


def test_weights_are_same_more_near_or_other():
    given = models.Classifier.draw(_rng(), "sequential").weights
    fresh = models.Classifier.draw(np.random.default_rng(9), "sequential").weights
    moved = [weight + 0.01 for weight in given]
    assert models.compare_weights(given, given) == "same"
    assert models.compare_weights([*given, np.eye(10)], given) == "more"
    assert models.compare_weights(moved, given) == "near"
    assert models.compare_weights(fresh, given) == "other"
    assert models.compare_weights([*given[:2], *fresh[2:]], given) == "other"


# Models that are built in the answer


def _stack(*units):
    layers = [keras.layers.Dense(n, activation="relu") for n in units[1:-1]]
    last = keras.layers.Dense(units[-1], activation="softmax")
    return keras.Sequential([keras.Input((units[0],)), *layers, last])


def test_a_draft_and_a_keras_model_compute_the_same_with_the_same_weights():
    units, x = (7, 5, 6, 3), _rng().normal(size=(4, 7)).astype("float32")
    model, draft = _stack(*units), stacks.stack(units)
    shapes = models.weight_shapes(model)
    assert shapes == stacks.shapes_of(units) == [(7, 5), (5,), (5, 6), (6,), (6, 3), (3,)]
    arrays = stacks.drawn(1, shapes)
    assert all((array != 0).all() for array in arrays)
    for one in (model, draft):
        assert models.weight_shapes(one) == shapes
        models.put_weights(one, arrays)
        assert all(map(np.array_equal, models.weights(one), arrays))
    for n in (4, 1):
        expected = models.outputs(model, x[:n])
        assert np.allclose(models.outputs(draft, x[:n]), expected, atol=1e-6)


def test_a_draft_refuses_other_inputs_as_keras_does():
    for model in (_stack(7, 3), stacks.stack((7, 3))):
        with pytest.raises(ValueError, match="shape"):
            models.outputs(model, np.zeros((4, 6), "float32"))


def test_a_model_that_is_not_built_has_no_weights_and_no_input_shape():
    model = keras.Sequential([keras.layers.Dense(3)])
    model.compile(loss="mse")
    assert models.weight_shapes(model) == []
    assert models.input_shape(model) is None
    model.build((None, 7))
    assert models.weight_shapes(model) == [(7, 3), (3,)]
    assert models.input_shape(model) == (7,)


def test_the_size_of_the_batch_is_no_part_of_the_input_shape_and_keeps_no_other_away():
    model = keras.Sequential([keras.Input((7,), batch_size=32), keras.layers.Dense(3)])
    assert models.input_shape(model) == (7,)
    assert models.outputs(model, np.zeros((4, 7), "float32")).shape == (4, 3)
    assert models.input_shape(keras.Sequential([keras.Input((32, 7))])) is None
    inside = keras.Sequential([keras.Input((32, 7)), keras.layers.Dense(3)])
    assert models.input_shape(inside) == (32, 7)


def test_a_model_with_several_inputs_is_named():
    a, b = keras.Input((2,)), keras.Input((2,))
    with pytest.raises(NotPlain, match="several inputs"):
        models.input_shape(keras.Model([a, b], keras.layers.add([a, b])))


def test_training_steps_are_counted_and_compiling_is_none():
    model = _stack(7, 3)
    assert models.training_steps(model) == 0
    model.compile(loss="sparse_categorical_crossentropy")
    assert models.training_steps(model) == 0
    model.train_on_batch(np.ones((4, 7)), np.array([0, 1, 2, 0]))
    assert models.training_steps(model) == 1


def test_dropout_with_training_true_shows_in_a_plain_call_only():
    entry = keras.Input((64,))
    model = keras.Model(entry, keras.layers.Dropout(0.5)(entry, training=True))
    x = _inputs()
    assert np.array_equal(models.outputs(model, x), x)
    assert not np.allclose(models.outputs(model, x, None), x)


# Losses


def _batches(row):
    rng = _rng()
    return [labelled_batch(rng, *row, n) for n in (6, 4)]


def _keras_loss(row):
    n_classes, labels, output = row
    kind = {
        (2, "integer"): keras.losses.BinaryCrossentropy,
        (10, "integer"): keras.losses.SparseCategoricalCrossentropy,
    }.get((n_classes, labels), keras.losses.CategoricalCrossentropy)
    return kind(from_logits=output == "logits")


@pytest.mark.parametrize("row", spec.ROWS, ids=str)
def test_loss_object_and_function_give_the_cross_entropy_of_each_batch(row):
    batches, loss = _batches(row), _keras_loss(row)
    expected = models.loss_values(spec.choose_loss(*row), batches)
    assert models.loss_values(loss, batches) == pytest.approx(expected, rel=1e-4)
    as_function = models.loss_values(lambda y, p: loss(y, p), batches)
    assert as_function == pytest.approx(expected, rel=1e-4)


@pytest.mark.parametrize("row", [row for row in spec.ROWS if row[2] == "probabilities"], ids=str)
def test_names_and_classes_of_losses_mean_probabilities(row):
    batches, loss = _batches(row), _keras_loss(row)
    expected = models.loss_values(spec.choose_loss(*row), batches)
    for default in (loss.name, "crossentropy", type(loss)):
        assert models.loss_values(default, batches) == pytest.approx(expected, rel=1e-4)


def test_a_metric_mixes_the_second_batch_with_the_first():
    row = (10, "integer", "probabilities")
    first, second = models.loss_values(spec.choose_loss(*row), _batches(row))
    metric = keras.metrics.SparseCategoricalCrossentropy()
    seen = models.loss_values(metric, _batches(row))
    assert seen[0] == pytest.approx(first, rel=1e-4)
    assert seen[1] == pytest.approx((6 * first + 4 * second) / 10, rel=1e-4)
    assert seen[1] != pytest.approx(second, rel=1e-2)


@pytest.mark.parametrize(
    ("thing", "name"),
    [
        ("accuracy", "the text 'accuracy'"),
        ("keras.losses.BinaryCrossentropy()", "not the name of a loss"),
        (("mse", True), "a tuple"),
        (1.5, "a float"),
    ],
)
def test_what_is_no_loss_is_named(thing, name):
    with pytest.raises(NotPlain, match=name):
        models.loss_values(thing, _batches((2, "integer", "logits")))


def test_no_loss_at_all_is_none():
    assert models.loss_values(None, _batches((2, "integer", "logits"))) is None
