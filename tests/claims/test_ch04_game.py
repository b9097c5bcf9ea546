"""The six models of the prediction game are run: their losses and warnings give the words."""

import warnings

import keras
import numpy as np
import pytest

from autograder.specs.ch04_logits.game import TRUTH, WORDS

_RNG = np.random.default_rng(4)
_KERNEL = _RNG.normal(size=(64, 10)).astype("float32") / 4
_BIAS = _RNG.normal(size=10).astype("float32")
_X = _RNG.normal(size=(50, 64)).astype("float32")
_Y = _RNG.integers(0, 10, size=50)
_LOGITS = _X @ _KERNEL + _BIAS

# The end of each model, and the from_logits that its loss is given.
_MODELS = {
    "A": (None, [], True),
    "B": ("softmax", [], True),
    "C": ("softmax", [keras.layers.Rescaling(1.0)], True),
    "D": (None, [], False),
    "E": ("softmax", [], True),
    "F": ("softmax", [keras.layers.Dropout(0.5)], True),
}


@pytest.mark.parametrize("letter", _MODELS)
def test_word_of_the_game(letter):
    value, repairs = _run(letter)
    assert _word(value, repairs) == TRUTH[letter]


def test_game_has_no_other_models_and_words():
    assert list(TRUTH) == list(_MODELS)
    assert set(TRUTH.values()) == set(WORDS)


def test_right_doubled_and_missing_softmax_give_three_different_losses():
    losses = [_right(), _doubled(), _run("D")[0]]
    assert min(abs(a - b) for i, a in enumerate(losses) for b in losses[:i]) > 0.1


def _run(letter):
    """The loss that the course's cells show for a model, and the warnings about from_logits."""
    activation, behind, from_logits = _MODELS[letter]
    dense = keras.layers.Dense(10, activation=activation)
    model = keras.Sequential([keras.Input((64,)), dense, *behind])
    dense.set_weights([_KERNEL, _BIAS])
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=from_logits)
    model.compile(loss=loss)
    with warnings.catch_warnings(record=True) as given:
        warnings.simplefilter("always")
        if letter == "E":
            value = float(loss(_Y, model.predict(_X, verbose=0)))
        else:
            value = model.evaluate(_X, _Y, verbose=0)
    return value, [w for w in given if "from_logits" in str(w.message)]


def _word(value, repairs):
    """The word that the game's table of words has for a loss and the warnings beside it."""
    if np.isclose(value, _right(), rtol=1e-4):
        return "repaired" if repairs else "right"
    assert not repairs, "a wrong value with a warning: the game has no word for it"
    if np.isclose(value, _doubled(), rtol=1e-4):
        return "doubled"
    assert np.isclose(value, _logits_as_probabilities(), rtol=1e-2), value
    return "missing"


def _softmax(z):
    powers = np.exp(z - z.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def _cross_entropy(p):
    return -np.mean(np.log(p[np.arange(len(_Y)), _Y]))


def _right():
    return _cross_entropy(_softmax(_LOGITS))


def _doubled():
    return _cross_entropy(_softmax(_softmax(_LOGITS)))


def _logits_as_probabilities():
    """Clipped to the range of a probability; the sparse loss then divides by their sum."""
    p = np.clip(_LOGITS, 1e-7, 1 - 1e-7)
    return _cross_entropy(p / p.sum(axis=1, keepdims=True))
