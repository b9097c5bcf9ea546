"""What layers, activations and losses compute, on paper: NumPy only, for references and known
wrong answers of several chapters.

`tests/test_paper.py` holds the numbers to those of Keras.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Callable

import numpy as np

Function = Callable[[np.ndarray], np.ndarray]
Loss = Callable[[np.ndarray, np.ndarray], float]

_TINY = np.float32(1e-7)
_TENTHS = np.array([tenths for tenths in range(-40, 41) if tenths != 0])


class InvalidArgumentError(Exception):
    """Stands for TensorFlow's error of this name: a check looks at the name only."""


# Activations: from an array of numbers to one of the same shape


def linear(z: np.ndarray) -> np.ndarray:
    """No activation."""
    return z


def relu(z: np.ndarray) -> np.ndarray:
    """Numbers below 0 become 0."""
    return np.maximum(z, 0)


def leaky_relu(z: np.ndarray) -> np.ndarray:
    """Numbers below 0 are multiplied by 0.3, as in Keras' layer of this name."""
    return np.where(z > 0, z, 0.3 * z)


def relu6(z: np.ndarray) -> np.ndarray:
    """ReLU that ends at 6."""
    return np.clip(z, 0, 6)


def gelu(z: np.ndarray) -> np.ndarray:
    """Each number times the probability of a smaller one in a standard normal distribution."""
    return z / 2 * (1 + np.vectorize(math.erf)(z / np.sqrt(2)))


def sigmoid(z: np.ndarray) -> np.ndarray:
    """Each number by itself, between 0 and 1."""
    return np.exp(-np.logaddexp(0, -z))


def softmax(z: np.ndarray, axis: int | None = -1) -> np.ndarray:
    """Probabilities along an axis; of the whole array for `None`."""
    powers = np.exp(z - z.max(axis=axis, keepdims=True))
    return powers / powers.sum(axis=axis, keepdims=True)


def log_softmax(z: np.ndarray) -> np.ndarray:
    """The logarithms of the probabilities of each row."""
    shifted = z - z.max(axis=-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))


def shares(z: np.ndarray) -> np.ndarray:
    """Each row divided by its sum: softmax without the powers."""
    return z / z.sum(axis=1, keepdims=True)


def largest_only(z: np.ndarray) -> np.ndarray:
    """1 for the largest number of each row, 0 for the others."""
    return np.eye(z.shape[1])[z.argmax(axis=1)]


# Layers


def flat(x: np.ndarray) -> np.ndarray:
    """Each example as one row, (n, …) to (n, d)."""
    return x.reshape(len(x), -1)


def dense(x: np.ndarray, kernel: np.ndarray, bias: np.ndarray) -> np.ndarray:
    """What Dense computes before its activation, (n, d) to (n, units)."""
    return x @ kernel + bias


# Losses: the mean over a batch of labels and predictions, with what Keras does to those that do
# not fit


def binary(y: np.ndarray, prediction: np.ndarray, from_logits: bool = False) -> float:
    """`BinaryCrossentropy`: a question of its own for each column."""
    if y.ndim != prediction.ndim:
        raise ValueError
    if from_logits:
        return np.mean(np.logaddexp(0, prediction) - y * prediction)
    p = _clipped(prediction)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


def categorical(y: np.ndarray, prediction: np.ndarray, from_logits: bool = False) -> float:
    """`CategoricalCrossentropy`: labels with a column for each class."""
    if y.ndim != prediction.ndim:
        raise ValueError
    log_p = log_softmax(prediction) if from_logits else np.log(_clipped(shares(prediction)))
    return -np.mean((y * log_p).sum(axis=1))


def sparse(y: np.ndarray, prediction: np.ndarray, from_logits: bool = False) -> float:
    """`SparseCategoricalCrossentropy`: a whole number for each example."""
    if y.size != len(prediction):
        raise ValueError
    if y.max() >= prediction.shape[1]:
        raise InvalidArgumentError("a label without a column")
    log_p = log_softmax(prediction if from_logits else np.log(_clipped(prediction)))
    return -np.mean(log_p[np.arange(len(log_p)), y.ravel()])


def squared(y: np.ndarray, prediction: np.ndarray, from_logits: bool = False) -> float:
    """`"mse"`, whatever the numbers mean."""
    return np.mean((y - prediction) ** 2)


def absolute(y: np.ndarray, prediction: np.ndarray, from_logits: bool = False) -> float:
    """`"mae"`, whatever the numbers mean."""
    return np.mean(np.abs(y - prediction))


def of_logits(loss: Callable[..., float]) -> Loss:
    """A cross-entropy that is given logits."""
    return functools.partial(loss, from_logits=True)


def _clipped(p: np.ndarray) -> np.ndarray:
    return np.clip(p.astype("float32"), _TINY, 1 - _TINY)


# Numbers to ask with


def ordinary_logits(rng: np.random.Generator, n: int, k: int) -> np.ndarray:
    """Logits (n, k) between -4 and 4, none of them 0 and all different within a row."""
    return rng.permuted(np.tile(_TENTHS, (n, 1)), axis=1)[:, :k] / 10


def labelled_batch(
    rng: np.random.Generator, n_classes: int, labels: str, output: str, n: int
) -> tuple[np.ndarray, np.ndarray]:
    """Labels and predictions for a loss, all classes as far as n goes.

    Args:
        rng: draws them.
        n_classes: with 2 and integer labels there is one unit, (n, 1); else one for each class.
        labels: "integer" or "one-hot".
        output: "logits" or "probabilities".
        n: number of examples.
    """
    units = 1 if (n_classes, labels) == (2, "integer") else n_classes
    y: np.ndarray = np.resize(rng.permutation(n_classes), n)
    # No probability is so small that the 1e-7 in a formula such as log(p + 1e-7) would show.
    scores = rng.uniform(-2.5, 2.5, (n, units))
    if output == "probabilities":
        scores = sigmoid(scores) if units == 1 else softmax(scores)
    if labels == "one-hot":
        y = np.eye(n_classes)[y]
    elif units == 1:
        y = y.reshape(-1, 1)
    return y.astype("float32" if labels == "one-hot" else "int64"), scores.astype("float32")
