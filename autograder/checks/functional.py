"""Questions to models of several inputs and outputs, to their layers, and to functions that build
a piece of a network from a symbolic tensor.

As in `autograder.checks.models`, the reference and the known wrong answers work on paper.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import keras
import numpy as np

from autograder.checks.elsewhere import asked_where_it_lives
from autograder.checks.models import Draft, OnPaper
from autograder.checks.paper import Function, dense, linear, relu, sigmoid
from autograder.checks.plain import NotPlain, plain, type_name

Arrays = list[np.ndarray]
Shapes = Sequence[Sequence[int]]

# Activations by the names that Keras has for them.
ACTIVATIONS: dict[str, Function] = {
    "linear": linear,
    "relu": relu,
    "sigmoid": sigmoid,
    "tanh": np.tanh,
}

# On paper


@dataclass
class Net(Draft):
    """A model on paper that may have several inputs and outputs.

    Its `call` takes weight arrays and inputs (an array, a list or a dictionary of arrays) and
    returns outputs in one of these forms; `inputs` says nothing.

    Attributes:
        layers: name of a layer → positions of its arrays in `weights`.
        report: outputs and labels to what `evaluate` would report; it raises what Keras would.
    """

    layers: dict[str, list[int]] = field(default_factory=dict)
    report: Callable[[Any, Any], dict[str, float]] | None = None


def net(call: Callable[[Arrays, Any], Any], shapes: Shapes, **more: Any) -> Net:
    """A `Net` whose weights of these shapes are still 0: the check puts others in."""
    return Net(call, None, [np.zeros(shape, "float32") for shape in shapes], **more)


@dataclass
class Stack(Draft):
    """A stack of Dense layers with names, to be given to an answer; on paper, or made in Keras.

    Attributes:
        names: of the layers.
        activations: theirs, keys of `ACTIVATIONS`.
        style: `sequential` or `functional`.
    """

    names: tuple[str, ...] = ()
    activations: tuple[str, ...] = ()
    style: str = "sequential"

    @classmethod
    def of(
        cls, weights: Arrays, names: Sequence[str], activations: Sequence[str], style: str
    ) -> Stack:
        """The stack with these weights."""

        def call(arrays: Arrays, x: np.ndarray) -> np.ndarray:
            return outputs_in_turn(arrays, activations, x)[-1]

        inputs = (weights[0].shape[0],)
        return cls(call, inputs, list(weights), 0, tuple(names), tuple(activations), style)

    @classmethod
    def draw(
        cls,
        rng: np.random.Generator,
        units: Sequence[int],
        names: Sequence[str],
        activations: Sequence[str],
        style: str,
    ) -> Stack:
        """A stack with random weights and biases.

        Args:
            rng: draws them.
            units: the number of inputs, then the units of each layer.
            names: of the layers.
            activations: of the layers.
            style: `sequential` or `functional`.
        """
        weights = drawn(int(rng.integers(2**31)), shapes_of(units))
        return cls.of(weights, names, activations, style)

    def outputs_of_layers(self, x: np.ndarray) -> Arrays:
        """What each layer returns, with the weights that it has now."""
        return outputs_in_turn(self.weights, self.activations, x)

    def positions(self) -> dict[str, list[int]]:
        """Name of a layer → positions of its arrays among the weights."""
        return {name: [2 * i, 2 * i + 1] for i, name in enumerate(self.names)}

    def as_keras(self) -> keras.Model:
        """The stack as a new Keras model."""
        h = entry = keras.Input(self.weights[0].shape[:1])
        rows = zip(self.weights[1::2], self.activations, self.names, strict=True)
        layers = [keras.layers.Dense(bias.size, kind, name=name) for bias, kind, name in rows]
        if self.style == "sequential":
            model = keras.Sequential([entry, *layers])
        else:
            for layer in layers:
                h = layer(h)
            model = keras.Model(entry, h)
        model.set_weights(self.weights)
        return model

    def for_answer(self, function: Any) -> Stack | keras.Model:
        """A fresh model to hand to an answer, in the form that it works with."""
        names, activations = list(self.names), list(self.activations)
        if isinstance(function, OnPaper):
            return Stack.of(self.weights, names, activations, self.style)
        return keras_stack(function, self.weights, names, activations, self.style)


def outputs_in_turn(weights: Arrays, activations: Sequence[str], x: np.ndarray) -> Arrays:
    """What each Dense layer of a stack returns for x."""
    outputs = [x]
    for i, name in enumerate(activations):
        z = dense(outputs[-1], weights[2 * i], weights[2 * i + 1])
        outputs.append(ACTIVATIONS[name](z))
    return outputs[1:]


def shapes_of(units: Sequence[int]) -> list[tuple[int, ...]]:
    """The shapes of kernel and bias of each Dense layer of a stack; first come the inputs."""
    return [shape for pair in itertools.pairwise(units) for shape in (pair, pair[1:])]


@asked_where_it_lives
def keras_stack(
    answer: Any, weights: Arrays, names: list[str], activations: list[str], style: str
) -> keras.Model:
    """A `Stack` as a Keras model in the process where the answer to be asked lives."""
    return Stack.of(weights, names, activations, style).as_keras()


# Numbers to put in


def drawn(seed: int, shapes: Shapes) -> Arrays:
    """Weights and biases of these shapes, none of them 0.

    Arrays of one shape are equal, so the order in which a model holds them makes no difference:
    that of a class of its own is another one than that of a functional model.
    """
    arrays = []
    for shape in map(tuple, shapes):
        rng = np.random.default_rng([seed, *shape])
        spread = 1.5 / np.sqrt(shape[0]) if len(shape) > 1 else 0.5
        arrays.append(rng.normal(0, spread, shape).astype("float32"))
    return arrays


# Questions


@asked_where_it_lives
def all_outputs(model: keras.Model | Draft, inputs: Any) -> Any:
    """What a model of any number of inputs and outputs computes at inference.

    Args:
        model: a model, in Keras or on paper.
        inputs: an array, a list of arrays or a dictionary of arrays. A model whose inputs are a
            dictionary is given a list in the order of its keys.

    Returns:
        An array, or a list or dictionary of arrays, as the model returns them.

    Raises:
        NotPlain: it computes something else than numbers.
        Exception: whatever the model raises.
    """
    if isinstance(model, Draft):
        return model.call(model.weights, inputs)
    own = getattr(model, "input", None) if isinstance(inputs, list) else None
    if isinstance(own, dict) and len(own) == len(inputs):
        # Keras would sort the keys.
        inputs = dict(zip(own, inputs, strict=True))
    return _numbers(model(inputs, training=False))


@asked_where_it_lives
def named_outputs(model: keras.Model | Draft, inputs: dict[str, np.ndarray]) -> Any:
    """What a model with named inputs computes, by the names of its outputs.

    A dictionary has names; outputs in a list have those of the layers that they come from.
    """
    outputs = all_outputs(model, inputs)
    names = getattr(model, "output_names", None)
    if not isinstance(outputs, dict) and isinstance(names, list):
        listed = outputs if isinstance(outputs, list) else [outputs]
        return dict(zip(map(str, names), listed, strict=True))
    return outputs


def _numbers(outputs: Any) -> Any:
    if isinstance(outputs, dict):
        return {str(key): _numbers(value) for key, value in outputs.items()}
    if isinstance(outputs, list | tuple):
        return [_numbers(value) for value in outputs]
    numbers = plain(np.asarray(outputs))
    if numbers.dtype.kind not in "biuf":
        raise NotPlain(f"outputs of dtype {numbers.dtype}")
    return numbers


@asked_where_it_lives
def weights_of_layer(model: keras.Model | Net | Stack, name: str) -> Arrays | None:
    """The weight arrays of the layer with this name; `None` where there is no such layer."""
    if isinstance(model, Net | Stack):
        found = model.layers if isinstance(model, Net) else model.positions()
        return [model.weights[i] for i in found[name]] if name in found else None
    try:
        return model.get_layer(name).get_weights()
    except ValueError:
        return None


@asked_where_it_lives
def reported(model: keras.Model | Net, inputs: Any, labels: Any) -> dict[str, float]:
    """What `evaluate` reports for one batch: the loss, and all else by its name.

    It runs without a graph, which takes a tenth of the time.

    Raises:
        Exception: whatever Keras raises, also for a model that is not compiled.
    """
    if isinstance(model, Net):
        if model.report is None:
            raise ValueError
        return model.report(model.call(model.weights, inputs), labels)
    before, model.run_eagerly = model.run_eagerly, True
    try:
        model.reset_metrics()
        found = model.test_on_batch(inputs, labels, return_dict=True)
    finally:
        model.run_eagerly = before
    return {str(name): float(np.asarray(value)) for name, value in found.items()}


@asked_where_it_lives
def model_around(function: Any, n_inputs: int, *args: Any) -> keras.Model | Draft | None:
    """A model that consists of what a function makes of a symbolic input.

    Args:
        function: takes a symbolic tensor of shape (batch, n_inputs), and `args`. On paper it takes
            `n_inputs` in place of the tensor, and returns a `Draft`.
        n_inputs: how many numbers an example has.
        args: its further arguments.

    Raises:
        NotPlain: it returns something else than a symbolic tensor.
        Exception: whatever the function raises.
    """
    if isinstance(function, OnPaper):
        return function(n_inputs, *args)
    entry = keras.Input((n_inputs,))
    made = function(entry, *args)
    if made is None:
        return None
    if not isinstance(made, keras.KerasTensor):
        raise NotPlain(type_name(made))
    return keras.Model(entry, made)
