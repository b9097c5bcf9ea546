"""Questions that can be put to a Keras model or loss through Keras' public interface only.

Building a Keras model takes some 40 ms, and a check compares an answer with many known wrong ones.
So the reference and the known wrong answers work *on paper*: with a `Sketch` (a model that is only
a NumPy function and weights) and a `PaperLoss`. The questions take these like the real things.
"""

from __future__ import annotations

import functools
import itertools
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import keras
import numpy as np

from autograder.checks.elsewhere import asked_where_it_lives
from autograder.checks.plain import NotPlain, plain, type_name

Batch = tuple[np.ndarray, np.ndarray]


# Models on paper


@dataclass
class Sketch:
    """A model on paper.

    Attributes:
        call: inputs (n, inputs) to outputs (n, k).
        weights: its weight arrays, in Keras' order.
        style: how the Keras model that it stands for is built, `sequential` or `functional`.
        compiled: whether it stands for a model with a loss.
    """

    call: Callable[[np.ndarray], np.ndarray]
    weights: list[np.ndarray]
    style: str = "sequential"
    compiled: bool = False

    def followed_by(self, function: Callable[[np.ndarray], np.ndarray]) -> Sketch:
        """A new model that applies `function` to what this one returns now."""
        call = self.call
        return Sketch(lambda x: function(call(x)), self.weights, self.style)


@dataclass
class Draft:
    """A new model on paper, into which weights can be put.

    Attributes:
        call: weight arrays and inputs (n, …) to outputs (n, k).
        inputs: shape of one example; `None` where a Keras model would not know it.
        weights: its weight arrays, in Keras' order; none before it is built.
        steps: how often an optimizer has changed them.
    """

    call: Callable[[list[np.ndarray], np.ndarray], np.ndarray]
    inputs: tuple[int | None, ...] | None
    weights: list[np.ndarray]
    steps: int = 0


class OnPaper:
    """Marks an answer that takes and returns what is on paper, as a `Sketch` is."""

    def __init__(self, function: Callable[..., Any]):
        functools.update_wrapper(self, function)
        self.function = function

    def __call__(self, *given: Any) -> Any:
        return self.function(*given)


@dataclass(frozen=True)
class Classifier:
    """A small trained network: its weights, from which a sketch or a Keras model is made.

    All weights *and biases* are random: zero biases, which Keras starts from, would hide a lost
    or misplaced bias. Every network has a Dropout, which must do nothing at inference; the
    functional one has a branch around it, so that its layers in a row are another model.

    Attributes:
        style: `sequential` or `functional`.
        weights: kernel and bias of each dense layer in turn.
    """

    style: str
    weights: tuple[np.ndarray, ...]

    @classmethod
    def draw(
        cls, rng: np.random.Generator, style: str, inputs: int = 64, classes: int = 10
    ) -> Classifier:
        """A network from (n, inputs) to logits (n, classes) that differ by a few units."""
        widths = [inputs, 16, 16, classes] if style == "functional" else [inputs, 16, classes]
        weights: list[np.ndarray] = []
        for n_in, n_out in itertools.pairwise(widths):
            weights.append(rng.normal(0.0, 1.5 / np.sqrt(n_in), (n_in, n_out)).astype("float32"))
            weights.append(rng.normal(0.0, 0.5, n_out).astype("float32"))
        return cls(style, tuple(weights))

    def sketch(self) -> Sketch:
        """The network on paper."""
        return Sketch(self._logits, [weight.copy() for weight in self.weights], self.style)

    def as_keras(self) -> keras.Model:
        """The network as a new, built Keras model that is not compiled."""
        entry = keras.Input((self.weights[0].shape[0],))
        hidden = keras.layers.Dense(self.weights[1].size, activation="relu")
        dropout = keras.layers.Dropout(0.3)
        last = keras.layers.Dense(self.weights[-1].size)
        if self.style == "sequential":
            model = keras.Sequential([entry, hidden, dropout, last])
        else:
            h = hidden(entry)
            branch = keras.layers.Dense(h.shape[-1], activation="relu")(dropout(h))
            model = keras.Model(entry, last(keras.layers.add([h, branch])))
        model.set_weights(list(self.weights))
        return model

    def for_answer(self, function: Any) -> Sketch | keras.Model:
        """A fresh model to hand to an answer, in the form that it works with."""
        if isinstance(function, OnPaper):
            return self.sketch()
        return keras_classifier(function, self.style, list(self.weights))

    def _logits(self, x: np.ndarray) -> np.ndarray:
        pairs = list(zip(self.weights[::2], self.weights[1::2], strict=True))
        h = _relu(_dense(x, *pairs[0]))
        if self.style == "functional":
            h = h + _relu(_dense(h, *pairs[1]))
        return _dense(h, *pairs[-1])


@asked_where_it_lives
def keras_classifier(answer: Any, style: str, weights: list[np.ndarray]) -> keras.Model:
    """A `Classifier` as a Keras model in the process where the answer to be asked lives."""
    return Classifier(style, tuple(weights)).as_keras()


def _dense(x: np.ndarray, kernel: np.ndarray, bias: np.ndarray) -> np.ndarray:
    return np.asarray(x, dtype=float) @ kernel + bias


def _relu(x: np.ndarray) -> np.ndarray:
    return np.maximum(x, 0.0)


# Questions to models


@asked_where_it_lives
def is_model(value: Any) -> keras.Model | Sketch | Draft | None:
    """Let a model (or `None`) through as the result of an answer.

    Raises:
        NotPlain: it is something else; the message names it.
    """
    if value is None or isinstance(value, keras.Model | Sketch | Draft):
        return value
    if isinstance(value, type):
        raise NotPlain(f"the class {value.__name__}, not a model that was made from it")
    name = type_name(value)
    raise NotPlain("a Python function, not a model" if name == "a function" else name)


@asked_where_it_lives
def is_layer(value: Any) -> keras.layers.Layer | Draft | None:
    """Let a layer (a model is one too) or `None` through as the result of an answer.

    Raises:
        NotPlain: it is something else; the message names it.
    """
    if value is None or isinstance(value, keras.layers.Layer | Draft):
        return value
    if isinstance(value, type):
        raise NotPlain(f"the class {value.__name__}, not a layer that was made from it")
    raise NotPlain(type_name(value))


@asked_where_it_lives
def behind_inputs(layer: keras.layers.Layer | Draft, inputs: int) -> keras.Model | Draft:
    """A built model of this layer alone, for inputs (n, inputs)."""
    if isinstance(layer, Draft):
        return layer
    return keras.Sequential([keras.Input((inputs,)), layer])


@asked_where_it_lives
def outputs(
    model: keras.Model | Sketch | Draft, x: np.ndarray, training: bool | None = False
) -> np.ndarray:
    """What the model computes for `x` at inference, as an array.

    Args:
        model: a model, in Keras or on paper.
        x: a batch of inputs.
        training: `None` calls it as `model(x)` does, where a Dropout that was built into a
            functional model with `training=True` is at work; `predict` switches it off.

    Raises:
        NotPlain: it computes something else than numbers, for instance a dictionary of outputs.
        Exception: whatever the model raises.
    """
    if isinstance(model, Sketch):
        return model.call(x)
    if isinstance(model, Draft):
        if model.inputs != x.shape[1:]:
            raise ValueError(f"inputs of shape {x.shape}")
        return model.call(model.weights, x)
    numbers = plain(np.asarray(model(x, training=training)))
    if numbers.dtype.kind not in "biuf":
        raise NotPlain(f"outputs of dtype {numbers.dtype}")
    return numbers


@asked_where_it_lives
def weights(model: keras.Model | Sketch | Draft) -> list[np.ndarray]:
    """All weight arrays of the model; none before it is built."""
    return model.weights if isinstance(model, Sketch | Draft) else model.get_weights()


@asked_where_it_lives
def made_of(model: keras.Model | Sketch) -> str:
    """The layers of the model and their settings, as a text: what is another model has another."""
    if isinstance(model, Sketch):
        return model.style
    return json.dumps(model.get_config(), default=str)


@asked_where_it_lives
def weight_shapes(model: keras.Model | Draft) -> list[tuple[int, ...]]:
    """The shapes of all weight arrays of the model; none before it is built."""
    return [tuple(array.shape) for array in weights(model)]


@asked_where_it_lives
def put_weights(model: keras.Model | Draft, arrays: Sequence[np.ndarray]) -> None:
    """Replace all weights of the model."""
    if isinstance(model, Draft):
        model.weights[:] = arrays
    else:
        model.set_weights(list(arrays))


@asked_where_it_lives
def input_shape(model: keras.Model | Draft) -> tuple[int | None, ...] | None:
    """The shape of one example, without the batch; `None` where the model does not know it.

    The size of the batch is left out on purpose: a model that was built with the batch of 32 of
    its first data, or with `batch_size=32`, takes every other batch as well.

    Raises:
        NotPlain: the model has several inputs.
    """
    if isinstance(model, Draft):
        return model.inputs
    try:
        shape = model.input_shape
    except AttributeError:  # not built yet, or a class of its own, which takes what comes
        return None
    if not isinstance(shape, tuple) or not all(n is None or isinstance(n, int) for n in shape):
        raise NotPlain("a model with several inputs")
    return shape[1:]


@asked_where_it_lives
def training_steps(model: keras.Model | Draft) -> int:
    """How often the model's optimizer has changed its weights; 0 without an optimizer."""
    if isinstance(model, Draft):
        return model.steps
    optimizer = getattr(model, "optimizer", None)
    return 0 if optimizer is None else int(optimizer.iterations)


@asked_where_it_lives
def is_compiled(model: keras.Model | Sketch) -> bool:
    """Whether the model was given a loss."""
    return bool(model.compiled)


def compare_weights(mine: Sequence[np.ndarray], given: Sequence[np.ndarray]) -> str:
    """How the weights of a model relate to those that it should carry.

    Returns:
        `same`; `more`: the given ones and others; `near`: moved a little, as by some training;
        `other`: at least one given array has nothing like it.
    """
    if all(any(_equal(array, own) for own in mine) for array in given):
        return "same" if len(mine) <= len(given) else "more"
    if all(any(_near(array, own) for own in mine) for array in given):
        return "near"
    return "other"


def _equal(array: np.ndarray, other: np.ndarray) -> bool:
    return array.shape == other.shape and np.allclose(array, other)


def _near(array: np.ndarray, other: np.ndarray) -> bool:
    """Whether two matrices point in roughly the same direction, which random ones do not.

    After two passes over the digits the cosine was 0.69 or more; between random kernels of the
    sizes used here it stays below 0.4. A bias has too few numbers to tell.
    """
    if array.shape != other.shape:
        return False
    lengths = np.linalg.norm(array) * np.linalg.norm(other)
    return array.ndim < 2 or bool(np.sum(array * other) > 0.5 * lengths)


# Questions to losses


@dataclass(frozen=True)
class PaperLoss:
    """A loss on paper: `function` makes the loss of the batch from labels and predictions."""

    function: Callable[[np.ndarray, np.ndarray], float]


@asked_where_it_lives
def loss_values(loss: Any, batches: Sequence[Batch]) -> list[float] | None:
    """The values that a compiled model reports for batches of labels and predictions, in turn.

    Args:
        loss: whatever `compile(loss=…)` takes for one output: a name, a loss object, a function.
        batches: pairs of labels, in the shape that belongs to the loss, and predictions (n, k).

    Returns:
        The loss of each batch; `None` for `None`, which `compile` would silently take.

    Raises:
        NotPlain: it is no loss; the message says what it is.
        Exception: whatever Keras raises when it applies the loss to the first batch.
    """
    if isinstance(loss, PaperLoss):
        return [float(loss.function(y, prediction)) for y, prediction in batches]
    if loss is None:
        return None
    _refuse_what_is_no_loss(loss)
    model = _identity(batches[0][1].shape[1:])
    model.compile(optimizer=None, loss=loss)
    return [
        float(model.compute_loss(y=keras.ops.convert_to_tensor(y), y_pred=prediction))
        for y, prediction in batches
    ]


def _refuse_what_is_no_loss(loss: Any) -> None:
    if isinstance(loss, str):
        # These two names are known to `compile` only, which looks at the shapes to choose.
        if loss.lower() in ("crossentropy", "ce"):
            return
        try:
            keras.losses.get(loss)
        except ValueError:
            raise NotPlain(no_loss(loss)) from None
    elif isinstance(loss, keras.Model) or not (callable(loss) or isinstance(loss, dict)):
        raise NotPlain(type_name(loss))


def no_loss(name: str) -> str:
    """What is said of a text that names no loss."""
    return f"the text {name!r}, which is not the name of a loss"


@functools.cache
def _identity(shape: tuple[int, ...]) -> keras.Model:
    """A model that returns its input; kept, since building one costs more than using it."""
    return keras.Sequential([keras.Input(shape), keras.layers.Identity()])
