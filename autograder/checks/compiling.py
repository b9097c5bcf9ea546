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
from autograder.checks.models import OnPaper, PaperLoss, Sketch, training_steps
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


# Metrics


@asked_where_it_lives
def metric_values(metrics: Any, batches: list[tuple[np.ndarray, np.ndarray]]) -> list[list[float]]:
    """What a compiled model reports for each batch of labels and predictions: a value a metric.

    Args:
        metrics: what `compile(metrics=…)` takes for one output; functions on paper, for one that
            works on paper.
        batches: pairs of labels and predictions (n, k).

    Raises:
        NotPlain: it is no list.
        Exception: whatever Keras raises when it applies the metrics.
    """
    if not isinstance(metrics, list | tuple):
        raise NotPlain(type_name(metrics))
    if metrics and all(isinstance(metric, PaperLoss) for metric in metrics):
        return [[float(metric.function(*batch)) for metric in metrics] for batch in batches]
    shape = batches[0][1].shape[1:]
    model = keras.Sequential([keras.Input(shape), keras.layers.Identity()])
    model.compile(optimizer=None, metrics=list(metrics))
    found = []
    for y, prediction in batches:
        model.reset_metrics()
        values = model.compute_metrics(None, keras.ops.convert_to_tensor(y), prediction)
        found.append([float(value) for name, value in values.items() if name != "loss"])
    return found


# Small trainings that are watched


def start_of(seed: int, inputs: int, classes: int) -> np.ndarray:
    """The first kernel (inputs, classes) of this seed; the biases are 0."""
    return np.random.default_rng(int(seed)).normal(0, 0.3, (inputs, classes)).astype("float32")


class WatchedBuild:
    """A function `build(seed)` that makes a model of one layer, and remembers it.

    Args:
        inputs: how many numbers an example has.
        classes: how many logits the model gives.
    """

    def __init__(self, inputs: int, classes: int):
        self._sizes = inputs, classes
        self.made: list[tuple[int, keras.Model]] = []

    def __call__(self, seed: int) -> keras.Model:
        inputs, classes = self._sizes
        kernel = start_of(seed, inputs, classes)
        model = keras.Sequential([keras.Input((inputs,)), keras.layers.Dense(classes)])
        model.set_weights([kernel, np.zeros(classes, "float32")])
        self.made.append((int(seed), model))
        return model


class WatchedOptimizers:
    """A function `new_optimizer(name)` that makes an optimizer, and remembers its name.

    Args:
        rates: name of an optimizer of Keras → its learning rate.
    """

    def __init__(self, rates: dict[str, float]):
        self._rates = rates
        self.made: list[str] = []

    def __call__(self, name: str) -> keras.optimizers.Optimizer:
        optimizer = keras.optimizers.get(name)
        optimizer.learning_rate = self._rates[name]
        self.made.append(name)
        return optimizer


@asked_where_it_lives
def watched_build(answer: Any, inputs: int, classes: int) -> WatchedBuild:
    """A fresh `WatchedBuild` in the process where the answer to be asked lives."""
    return WatchedBuild(inputs, classes)


@asked_where_it_lives
def watched_optimizers(answer: Any, rates: dict[str, float]) -> WatchedOptimizers:
    """Fresh `WatchedOptimizers` in the process where the answer to be asked lives."""
    return WatchedOptimizers(rates)


@asked_where_it_lives
def runs_of(build: WatchedBuild) -> list[tuple[int, int]]:
    """Of each model that was made: its seed, and how often an optimizer changed its weights."""
    return [(seed, training_steps(model)) for seed, model in build.made]


@asked_where_it_lives
def names_of(optimizers: WatchedOptimizers) -> list[str]:
    """The names of all optimizers that were made, in turn."""
    return list(optimizers.made)


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


# A network that an answer is given to train


@keras.saving.register_keras_serializable("course")  # for answers that clone or save the network
class CountedUpdates(keras.constraints.Constraint):
    """Leaves a weight as it is, and counts how often an optimizer has changed it.

    Every optimizer calls the constraints after its step, so a second `compile` begins no new count.
    """

    def __init__(self) -> None:
        self.count = keras.Variable(0, trainable=False, dtype="int32")

    def __call__(self, weight: Any) -> Any:
        self.count.assign_add(1)
        return weight


@asked_where_it_lives
def updates_of(model: keras.Model | Sketch) -> int:
    """How often optimizers have changed the weights of a network made by `Untrained`."""
    if isinstance(model, Sketch):
        return 0
    constraints = [one.constraint for one in model.trainable_variables]
    return sum(int(one.count) for one in constraints if isinstance(one, CountedUpdates))


@dataclass(frozen=True)
class Untrained:
    """A digit network that is built and not compiled: (8, 8), a layer with ReLU, logits.

    Attributes:
        weights: kernel and bias of the hidden layer and of the last one.
    """

    weights: tuple[np.ndarray, ...]

    @classmethod
    def draw(cls, rng: np.random.Generator, hidden: int, classes: int) -> Untrained:
        """Random kernels as Keras begins with them (Glorot), and biases of 0."""
        weights = []
        for n_in, n_out in ((64, hidden), (hidden, classes)):
            limit = np.sqrt(6 / (n_in + n_out))
            weights += [rng.uniform(-limit, limit, (n_in, n_out)), np.zeros(n_out)]
        return cls(tuple(array.astype("float32") for array in weights))

    def logits(self, x: np.ndarray) -> np.ndarray:
        """What the network computes for pictures (n, 8, 8)."""
        kernel, bias, last, last_bias = self.weights
        return np.maximum(x.reshape(len(x), 64) @ kernel + bias, 0) @ last + last_bias

    def as_keras(self) -> keras.Model:
        """The network as a new, built Keras model that is not compiled."""
        kernel, _, last, _ = self.weights
        hidden = keras.layers.Dense(
            kernel.shape[1], activation="relu", kernel_constraint=CountedUpdates()
        )
        layers = [keras.Input((8, 8)), keras.layers.Flatten(), hidden]
        model = keras.Sequential([*layers, keras.layers.Dense(last.shape[1])])
        model.set_weights(list(self.weights))
        return model

    def for_answer(self, function: Any) -> Sketch | keras.Model:
        """A fresh network to hand to an answer, in the form that it works with."""
        if isinstance(function, OnPaper):
            return Sketch(self.logits, list(self.weights))
        return untrained_network(function, list(self.weights))


@asked_where_it_lives
def untrained_network(answer: Any, weights: list[np.ndarray]) -> keras.Model:
    """An `Untrained` as a Keras model in the process where the answer to be asked lives."""
    return Untrained(tuple(weights)).as_keras()


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
