"""Spec of 11.memory: the bytes of data, parameters and activations."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks.answer import Answer
from autograder.checks.ask import spelled
from autograder.checks.exercise import Exercise, Misconception, Observation, Part

Bytes = dict[str, Any]
Wrong = Callable[[int, int, list[int], dict[str, str]], Bytes]

_NAME = "training_memory"
_KEYS = ("data", "parameters", "activations")
_SIZES = {"uint8": 1, "float16": 2, "float32": 4}


def training_memory(
    n_examples: int, batch_size: int, units: list[int], dtypes: dict[str, str]
) -> dict[str, int]:
    """Count the numbers array by array, then give each its bytes."""
    numbers = {"data": n_examples * units[0], "parameters": 0, "activations": 0}
    for inputs, outputs in itertools.pairwise(units):
        for _ in ("weights", "gradients", "first moments", "second moments"):
            numbers["parameters"] += inputs * outputs
            numbers["parameters"] += outputs
        numbers["activations"] += batch_size * outputs
    return {key: numbers[key] * _SIZES[dtypes[key]] for key in _KEYS}


# Questions


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    halves = {"data": "uint8", "parameters": "float32", "activations": "float16"}
    others = {"data": "float16", "parameters": "float16", "activations": "float32"}
    floats = dict.fromkeys(_KEYS, "float32")
    for n_layers, dtypes in ((2, halves), (3, others), (1, floats), (4, halves)):
        units = rng.choice(np.arange(7, 300), n_layers + 1, replace=False).tolist()
        n_examples, batch_size = int(rng.integers(1000, 9000)), int(rng.integers(20, 200))
        yield from _about(answer, n_examples, batch_size, units, dtypes)


def _about(answer: Answer, *given: Any) -> Iterator[Observation]:
    outcome = answer(*given)
    for key in _KEYS:
        inside = isinstance(outcome.value, dict) and key in outcome.value
        yield Observation(
            f"{spelled(_NAME, *given)}[{key!r}]" if inside else spelled(_NAME, *given),
            outcome.value[key] if inside else outcome.value,
            part=key,
            printed=outcome.printed,
        )


# Known wrong answers


def _each(change: Callable[[int], Any]) -> Wrong:
    """The right bytes, then something done to each of the three."""
    return lambda *given: {key: change(size) for key, size in training_memory(*given).items()}


def _sized(size: Callable[[str, dict[str, str]], int]) -> Wrong:
    """The right numbers, each of a wrong size; from its key and the dtypes."""

    def wrong(n: int, batch: int, units: list[int], dtypes: dict[str, str]) -> Bytes:
        numbers = training_memory(n, batch, units, dict.fromkeys(_KEYS, "uint8"))
        return {key: numbers[key] * size(key, dtypes) for key in _KEYS}

    return wrong


def _numbers(key: str, count: Callable[[int, int, list[int]], int]) -> Wrong:
    """A wrong number of numbers under one key, each of the right size."""

    def wrong(n: int, batch: int, units: list[int], dtypes: dict[str, str]) -> Bytes:
        size = count(n, batch, units) * _SIZES[dtypes[key]]
        return training_memory(n, batch, units, dtypes) | {key: size}

    return wrong


def _weights(units: list[int]) -> int:
    return sum(inputs * outputs for inputs, outputs in itertools.pairwise(units))


def _all(units: list[int]) -> int:
    return _weights(units) + sum(units[1:])


def _copies(count: int) -> Wrong:
    """So many numbers for each parameter."""
    return _numbers("parameters", lambda n, batch, units: count * _all(units))


def _biases(count: Callable[[list[int]], int]) -> Wrong:
    """Another number of biases."""
    return _numbers("parameters", lambda n, batch, units: 4 * (_weights(units) + count(units)))


def _activations(count: Callable[[int, int, list[int]], int]) -> Wrong:
    return _numbers("activations", count)


EXERCISE = Exercise(
    id="11.memory",
    title="the bytes of data, parameters and activations",
    points=3,
    lesson="Where the bytes go",
    reference=training_memory,
    observe=_observe,
    parts={key: Part(1 / 3) for key in _KEYS},
    tensors=False,
    misconceptions=(
        Misconception(
            "numbers-not-bytes",
            "This is how many numbers there are. How many bytes does one of them take?",
            (_sized(lambda key, dtypes: 1),),
        ),
        Misconception(
            "always-four-bytes",
            "Each number is counted with four bytes, as in `float32`. Here the dtype is another one.",
            (_sized(lambda key, dtypes: 4),),
        ),
        Misconception(
            "one-dtype-for-all",
            "The dtype of another entry is used. Data, parameters and activations each have their own.",
            (_sized(lambda key, dtypes: _SIZES[dtypes["data"]]),),
        ),
        Misconception(
            "bits-not-bytes",
            "These are bits. The number in the name of a dtype counts bits, and eight make a byte.",
            (_each(lambda size: size * 8),),
        ),
        Misconception(
            "other-unit",
            "These are megabytes. The exercise asks for bytes.",
            (_each(lambda size: size / 10**6), _each(lambda size: size / 2**20)),
        ),
        Misconception(
            "one-batch-of-data",
            "This is one batch. The data set stays in memory as a whole, also while one batch is used.",
            (_numbers("data", lambda n, batch, units: batch * units[0]),),
        ),
        Misconception(
            "biases-forgotten",
            "The biases are missing: each unit has one.",
            (_numbers("parameters", lambda n, batch, units: 4 * _weights(units)),),
        ),
        Misconception(
            "biases-miscounted",
            "This counts another number of biases than there are. A layer has one for each of its "
            "units, not one for each of its inputs, and not a single one for all.",
            (_biases(lambda units: sum(units[:-1])), _biases(lambda units: len(units) - 1)),
        ),
        Misconception(
            "weights-alone",
            "These are the numbers that the trained model keeps. While it is trained with Adam, "
            "each of them is accompanied by others.",
            (_copies(1), _numbers("parameters", lambda n, batch, units: _weights(units))),
        ),
        Misconception(
            "moments-forgotten",
            "With plain SGD this would be right: a gradient for each parameter. What does Adam "
            "remember from step to step?",
            (_copies(2),),
        ),
        Misconception(
            "one-copy-missing",
            "There are three numbers for each parameter here. One kind is missing: the parameter, "
            "its gradient, or one of Adam's two averages.",
            (_copies(3),),
        ),
        Misconception(
            "batch-forgotten",
            "These are the activations of one example. A whole batch passes through the layers at once.",
            (_activations(lambda n, batch, units: sum(units[1:])),),
        ),
        Misconception(
            "all-examples-at-once",
            "These are the activations of the whole data set. At any time only one batch is on its way.",
            (_activations(lambda n, batch, units: n * sum(units[1:])),),
        ),
        Misconception(
            "inputs-among-activations",
            "The inputs are counted, too. They are data; an activation is what a layer makes.",
            (_activations(lambda n, batch, units: batch * sum(units)),),
        ),
        Misconception(
            "layers-left-out",
            "The outputs of some layers are missing. The way back needs what every layer has made.",
            (
                _activations(lambda n, batch, units: batch * units[-1]),
                _activations(lambda n, batch, units: batch * sum(units[1:-1])),
            ),
        ),
    ),
)
