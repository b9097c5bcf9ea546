"""Questions that can be put to a Keras model or loss through Keras' public interface only."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import Any

import keras
import numpy as np

from autograder.checks.plain import NotPlain, type_name


def is_model(value: Any) -> keras.Model | None:
    """Let a Keras model (or `None`) through as the result of an answer.

    Raises:
        NotPlain: it is something else; the message names it.
    """
    if value is None or isinstance(value, keras.Model):
        return value
    raise NotPlain(type_name(value))


def classifier(
    rng: np.random.Generator, style: str, inputs: int = 64, units: Sequence[int] = (16, 10)
) -> keras.Model:
    """A small network with random weights *and biases* whose outputs are logits.

    Zero biases, which Keras starts from, would hide a lost or misplaced bias.

    Args:
        rng: source of the weights.
        style: `sequential` or `functional`.
        inputs: width of the input, shape (n, inputs).
        units: width of each dense layer; the last one has no activation.
    """
    entry = keras.Input((inputs,))
    layers = [keras.layers.Dense(width, activation="relu") for width in units[:-1]]
    layers.append(keras.layers.Dense(units[-1]))
    if style == "sequential":
        model = keras.Sequential([entry, *layers])
    else:
        x = entry
        for layer in layers:
            x = layer(x)
        model = keras.Model(entry, x)
    randomize(model, rng)
    return model


def randomize(model: keras.Model, rng: np.random.Generator, scale: float = 0.5) -> None:
    """Put random numbers into all weights and biases of a built model."""
    model.set_weights(
        [
            rng.normal(0.0, scale, weight.shape).astype(weight.dtype)
            for weight in model.get_weights()
        ]
    )


def outputs(model: keras.Model, x: np.ndarray) -> np.ndarray:
    """What the model computes for `x` at inference, as an array."""
    return np.asarray(model(x, training=False))


def loss_value(loss: Any, y: np.ndarray, prediction: np.ndarray) -> float | None:
    """The value that a compiled model reports for given labels and predictions.

    Args:
        loss: whatever `compile(loss=…)` takes: a name, a loss object, a function.
        y: labels in the shape that belongs to the loss.
        prediction: outputs of the model, shape (n, k).

    Returns:
        The loss of the batch; `None` for `None`, which `compile` would silently take.
    """
    if loss is None:
        return None
    model = _identity(prediction.shape[1:])
    model.compile(optimizer=None, loss=loss)
    value = model.compute_loss(y=keras.ops.convert_to_tensor(y), y_pred=prediction)
    return float(value)


@functools.cache
def _identity(shape: tuple[int, ...]) -> keras.Model:
    """A model that returns its input; kept, since building one costs more than using it."""
    return keras.Sequential([keras.Input(shape), keras.layers.Identity()])


def carries_weights(model: keras.Model, given: keras.Model) -> bool:
    """Whether every weight array of `given` is also in `model`."""
    arrays = model.get_weights()
    return all(
        any(array.shape == mine.shape and np.allclose(array, mine) for mine in arrays)
        for array in given.get_weights()
    )
