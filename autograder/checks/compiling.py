"""Questions about what `compile` and `fit` are given: activations, optimizers, training runs.

As in `autograder.checks.models`, the reference and the known wrong answers work on paper.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import keras
import numpy as np

from autograder.checks.elsewhere import asked_where_it_lives
from autograder.checks.models import OnPaper
from autograder.checks.plain import NotPlain, plain, type_name

# Activations


@dataclass(frozen=True)
class PaperActivation:
    """An activation on paper, a function from an array to an array of the same shape."""

    function: Callable[[np.ndarray], np.ndarray]


NO_ACTIVATION = "a text that names no activation"


@asked_where_it_lives
def activation_values(activation: Any, numbers: np.ndarray) -> np.ndarray:
    """What `Dense(…, activation=activation)` makes of the numbers in its units.

    Raises:
        NotPlain: it is no activation; the message says what it is.
        Exception: whatever the activation raises.
    """
    if isinstance(activation, PaperActivation):
        return activation.function(numbers)
    if isinstance(activation, str):
        try:
            activation = keras.activations.get(activation)
        except ValueError:
            raise NotPlain(NO_ACTIVATION) from None
    if activation is None:
        return numbers
    if not callable(activation):
        raise NotPlain(type_name(activation))
    return plain(np.asarray(activation(keras.ops.convert_to_tensor(numbers))))


# Training that is only pretended


class PretendedTraining:
    """A function `train(optimizer, seed)` that trains nothing and remembers its calls.

    Args:
        losses: (optimizer, seed) → the loss that it returns. Any other call gives a number too.
    """

    def __init__(self, losses: dict[tuple[str, int], float]):
        self._losses = losses
        self.calls: list[tuple[Any, Any]] = []

    def __call__(self, optimizer: Any, seed: Any) -> float:
        call = (_recorded(optimizer), _recorded(seed))
        self.calls.append(call)
        # A real training could not be seeded with a list either: here it is no key.
        return self._losses.get(call, 0.755)


def _recorded(argument: Any) -> Any:
    try:
        return plain(argument)
    except NotPlain as error:
        return str(error)


@asked_where_it_lives
def pretended_training(
    answer: Any, optimizers: list[str], seeds: list[int], losses: np.ndarray
) -> PretendedTraining:
    """A fresh pretended training in the process where the answer to be asked lives.

    Args:
        answer: the function that will be given it.
        optimizers: names.
        seeds: numbers.
        losses: what it returns, of shape (optimizers, seeds).
    """
    return PretendedTraining(
        {
            (name, seed): float(loss)
            for name, row in zip(optimizers, losses, strict=True)
            for seed, loss in zip(seeds, row, strict=True)
        }
    )


@asked_where_it_lives
def calls_of(train: PretendedTraining) -> list[tuple[Any, Any]]:
    """All calls of a pretended training in turn: optimizer and seed."""
    return list(train.calls)


@asked_where_it_lives
def table_of(frame: Any) -> dict[str, list] | None:
    """The columns of a DataFrame as lists; its index under the key `(index)`.

    Raises:
        NotPlain: it is something else, or a column holds something else than numbers and texts.
    """
    if frame is None:
        return None
    if type_name(frame) != "a DataFrame":
        raise NotPlain(type_name(frame))
    table = {str(name): plain(frame[name].tolist()) for name in frame.columns}
    return {**table, "(index)": plain(list(frame.index))}


# A model with two outputs


@dataclass
class TwoOutputs:
    """A network on paper with a hidden layer (tanh) and the outputs `digit` and `slant`.

    Attributes:
        weights: kernel and bias of the hidden layer, of `digit` and of `slant`.
        steps: how often an optimizer has changed them.
        compiled: whether it stands for a model with a loss.
    """

    weights: list[np.ndarray]
    steps: int = 0
    compiled: bool = True

    @classmethod
    def draw(cls, rng: np.random.Generator, inputs: int, hidden: int) -> TwoOutputs:
        """Random weights and biases."""
        shapes = [(inputs, hidden), (hidden,), (hidden, 10), (10,), (hidden, 1), (1,)]
        return cls([rng.normal(0, 0.7, shape).astype("float32") for shape in shapes])

    def outputs(self, x: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """The numbers of the hidden layer, and both outputs."""
        kernel, bias, digit, digit_bias, slant, slant_bias = self.weights
        hidden = np.tanh(x.astype(float) @ kernel + bias)
        return hidden, hidden @ digit + digit_bias, hidden @ slant + slant_bias

    def gradients(self, x: np.ndarray, y: dict[str, np.ndarray]) -> list[np.ndarray]:
        """Of the summed cross-entropy plus the summed squared error, for each weight array."""
        hidden, logits, slant = self.outputs(x)
        powers = np.exp(logits - logits.max(axis=1, keepdims=True))
        at_digit = powers / powers.sum(axis=1, keepdims=True) - np.eye(10)[y["digit"]]
        at_slant = 2 * (slant - y["slant"])
        behind = at_digit @ self.weights[2].T + at_slant @ self.weights[4].T
        at_hidden = behind * (1 - hidden**2)
        pairs = [(x.astype(float), at_hidden), (hidden, at_digit), (hidden, at_slant)]
        return [part for before, at in pairs for part in (before.T @ at, at.sum(axis=0))]

    def get_weights(self) -> list[np.ndarray]:
        """As that of a Keras model."""
        return list(self.weights)

    def as_keras(self) -> keras.Model:
        """The network as a new, built Keras model that is not compiled."""
        kernel = self.weights[0]
        entry = keras.Input((kernel.shape[0],))
        hidden = keras.layers.Dense(kernel.shape[1], activation="tanh")(entry)
        digit = keras.layers.Dense(10, name="digit")(hidden)
        slant = keras.layers.Dense(1, name="slant")(hidden)
        model = keras.Model(entry, [digit, slant])
        model.set_weights(self.weights)
        return model

    def for_answer(self, function: Any) -> TwoOutputs | keras.Model:
        """A fresh model to hand to an answer, in the form that it works with."""
        if isinstance(function, OnPaper):
            return TwoOutputs(list(self.weights))
        return model_with_two_outputs(function, self.weights)


@asked_where_it_lives
def model_with_two_outputs(answer: Any, weights: list[np.ndarray]) -> keras.Model:
    """`TwoOutputs` as a Keras model in the process where the answer to be asked lives."""
    return TwoOutputs(list(weights)).as_keras()


@asked_where_it_lives
def optimizer_steps(model: keras.Model | TwoOutputs) -> int:
    """How often the model's optimizer has changed its weights; 0 without an optimizer."""
    if isinstance(model, TwoOutputs):
        return model.steps
    optimizer = getattr(model, "optimizer", None)
    return 0 if optimizer is None else int(optimizer.iterations)


@dataclass(frozen=True)
class PaperHistory:
    """What `fit` returns, on paper.

    Attributes:
        history: name of a loss or metric → its value after each epoch.
        params: `epochs`, and `steps` of an epoch.
    """

    history: dict[str, list[float]]
    params: dict[str, int]


@asked_where_it_lives
def history_of(value: Any) -> dict[str, Any] | None:
    """The `history` and the number of `steps` in an epoch of what `fit` returned.

    Raises:
        NotPlain: it is something else, for instance the dictionary in a `History`.
    """
    if value is None:
        return None
    # In the examiner, `History` is another class of the same name.
    if not isinstance(value, PaperHistory) and type(value).__name__ != "History":
        raise NotPlain(type_name(value))
    history, steps = plain(value.history), plain((value.params or {}).get("steps"))
    if not isinstance(history, dict) or not all(
        isinstance(key, str) and isinstance(values, Sequence) for key, values in history.items()
    ):
        raise NotPlain("a History without a list of numbers for each name")
    return {"history": history, "steps": steps}
