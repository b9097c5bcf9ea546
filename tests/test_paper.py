"""What layers and losses compute on paper is what they compute in Keras."""

import keras
import numpy as np
import pytest

from autograder.checks import compiling, models, paper
from autograder.checks.answer import Raised, guarded
from autograder.specs.ch04_logits.choose_loss import ROWS
from autograder.specs.ch04_logits.softmax import softmax as one_number_at_a_time


def batches_of(row):
    rng = np.random.default_rng(0)
    return [paper.labelled_batch(rng, *row, n) for n in (6, 4)]


@pytest.mark.parametrize("name", ["linear", "sigmoid", "softmax", "relu", "relu6", "gelu"])
def test_activations_on_paper_are_those_of_keras(name: str) -> None:
    numbers = np.linspace(-4, 9, 20, dtype="float32").reshape(4, 5)
    on_paper = compiling.PaperActivation(getattr(paper, name))
    for given in (name, getattr(keras.activations, name)):
        np.testing.assert_allclose(
            compiling.activation_values(given, numbers),
            compiling.activation_values(on_paper, numbers),
            atol=1e-6,
        )


def test_leaky_relu_on_paper_is_the_layer_of_keras():
    numbers = np.linspace(-4, 4, 9, dtype="float32")
    assert np.allclose(paper.leaky_relu(numbers), keras.layers.LeakyReLU()(numbers))


def test_softmax_on_paper_is_the_one_that_adds_number_by_number():
    rng = np.random.default_rng(1)
    z = np.vstack([paper.ordinary_logits(rng, 5, 7), 900 + paper.ordinary_logits(rng, 2, 7)])
    expected = one_number_at_a_time(z)
    assert np.allclose(paper.softmax(z), expected, rtol=1e-12)
    assert np.allclose(paper.softmax(z.T, axis=0), expected.T, rtol=1e-12)
    assert np.allclose(np.exp(paper.log_softmax(z)), expected, rtol=1e-12)
    assert paper.softmax(z, axis=None).sum() == pytest.approx(1)


def test_dense_on_paper_is_the_one_of_keras():
    x = np.random.default_rng(2).normal(size=(4, 3, 2)).astype("float32")
    layer = keras.layers.Dense(5, bias_initializer="random_normal")
    expected = np.asarray(layer(x.reshape(4, 6)))
    on_paper = paper.dense(paper.flat(x), *(np.asarray(w) for w in layer.get_weights()))
    assert np.allclose(on_paper, expected, atol=1e-5)


def test_ordinary_logits_repeat_no_number_in_a_row_and_hold_no_zero():
    z = paper.ordinary_logits(np.random.default_rng(3), 200, 6)
    assert z.shape == (200, 6)
    assert 0 < np.abs(z).min() <= np.abs(z).max() <= 4
    assert all(len(set(row)) == 6 for row in z)


FORMULAS = {
    "binary": (paper.binary, lambda flag: keras.losses.BinaryCrossentropy(from_logits=flag)),
    "categorical": (
        paper.categorical,
        lambda flag: keras.losses.CategoricalCrossentropy(from_logits=flag),
    ),
    "sparse": (
        paper.sparse,
        lambda flag: keras.losses.SparseCategoricalCrossentropy(from_logits=flag),
    ),
}


@pytest.mark.parametrize("from_logits", [True, False])
@pytest.mark.parametrize("kind", FORMULAS)
@pytest.mark.parametrize("row", ROWS, ids=str)
def test_losses_on_paper_do_what_keras_does_with_all_labels_and_predictions(row, kind, from_logits):
    """Also where they do not fit: the same number, or an error of the same kind."""
    formula, make = FORMULAS[kind]
    batches = batches_of(row)
    loss = models.PaperLoss(lambda y, p: formula(y, p, from_logits))
    on_paper = guarded(lambda: models.loss_values(loss, batches))
    real = guarded(lambda: models.loss_values(make(from_logits), batches))
    if isinstance(on_paper, Raised) or isinstance(real, Raised):
        assert on_paper.kind == real.kind
    else:
        assert on_paper == pytest.approx(real, rel=1e-4, abs=1e-6)


@pytest.mark.parametrize(("name", "formula"), [("mse", paper.squared), ("mae", paper.absolute)])
@pytest.mark.parametrize("row", [row for row in ROWS if row[:2] != (10, "integer")], ids=str)
def test_distances_on_paper_are_those_of_keras(row, name, formula):
    loss = models.PaperLoss(lambda y, p: formula(y, p, False))
    expected = models.loss_values(name, batches_of(row))
    assert models.loss_values(loss, batches_of(row)) == pytest.approx(expected, rel=1e-5)
