"""Spec of 03.repair: a classifier for images whose input shape was wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks.answer import Answer
from autograder.checks.exercise import Exercise, Misconception, Observation
from autograder.checks.models import Draft
from autograder.checks.paper import Function, flat, linear, relu, softmax
from autograder.specs.ch03_sequential import stacks
from autograder.specs.ch03_sequential.stacks import stack

UNITS = (784, 128, 10)
IMAGE = (28, 28)


def repaired_model() -> Draft:
    """The pixels of an image in a row, 128 units with ReLU, 10 units with softmax."""
    return stack(UNITS, first=flat, inputs=IMAGE)


def _observe_repair(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    x = rng.normal(0, 1, (3, *IMAGE)).astype("float32")
    seed = int(rng.integers(2**31))
    yield from stacks.observe_model(answer, "repaired_model", x, UNITS, seed)


# Known wrong answers


def _faulty(
    units: tuple[int, ...] = UNITS, first: Function = linear, **faults: Any
) -> Callable[[], Draft]:
    """A fault behind the flattening."""
    return lambda: stack(units, first=lambda x: first(flat(x)), inputs=IMAGE, **faults)


def _not_flat(
    units: tuple[int, ...] = (28, 128, 10), first: Function = linear, **faults: Any
) -> Callable[[], Draft]:
    """A model that makes no row of the pixels, or another one."""
    return lambda: stack(units, first=first, inputs=IMAGE, **faults)


def _in_the_middle() -> Draft:
    """Flattened behind the first Dense layer."""

    def call(arrays: list[np.ndarray], x: np.ndarray) -> np.ndarray:
        kernel, bias, last, last_bias = arrays
        return softmax(flat(relu(x.astype(float) @ kernel + bias)) @ last + last_bias)

    shapes = [*stacks.shapes_of((28, 128)), *stacks.shapes_of((28 * 128, 10))]
    return Draft(call, IMAGE, [np.zeros(shape, "float32") for shape in shapes])


def _half_size(x: np.ndarray) -> np.ndarray:
    return x.reshape(-1, 14, 2, 14, 2).mean(axis=(2, 4))


EXERCISE = Exercise(
    id="03.repair",
    title="repair three models",
    points=2,
    lesson="Input and summary",
    reference=repaired_model,
    observe=_observe_repair,
    misconceptions=(
        *stacks.about_activations(
            _faulty,
            without=(
                "relu-instead-of-softmax",
                "relu-on-last",
                "softmax-twice",
                "log-probabilities",
                "argmax-for-probabilities",
                "softmax-in-every-layer",
                "relu-on-inputs",
            ),
        ),
        stacks.inputs_rescaled(_faulty),
        Misconception(
            "missing-flatten",
            "A Dense layer works on the last axis only. Each of the 28 rows of an image goes "
            "through it by itself, and the model gives 28 answers for one image.",
            (_not_flat(),),
            lesson="A model is a stack of layers",
        ),
        Misconception(
            "flatten-too-late",
            "The image becomes one row too late. A Dense layer before that works on each of the 28 rows "
            "by itself.",
            (_in_the_middle, _not_flat(last=lambda z: flat(softmax(z)))),
            lesson="A model is a stack of layers",
        ),
        Misconception(
            "dense-for-flatten",
            "A Dense layer of 784 units does not make one row of an image: it makes 784 numbers of "
            "each of the 28 rows.",
            (_not_flat((28, 784, 128, 10), hidden=[linear, relu]),),
            lesson="A model is a stack of layers",
        ),
        Misconception(
            "input-as-dense",
            "There is a Dense layer of 784 units behind the flattening. The inputs need no layer of "
            "their own, and this one has 615,440 parameters.",
            (_faulty((784, *UNITS), hidden=[relu, relu]),),
        ),
        Misconception(
            "axis-averaged-away",
            "The axis is gone because its 28 rows were averaged. The shape is right then, but the "
            "model no longer knows in which row a pixel was.",
            (
                _not_flat(first=lambda x: x.mean(axis=1)),
                _not_flat(last=lambda z: softmax(z).mean(axis=1)),
            ),
        ),
        Misconception(
            "part-of-the-image",
            "The model does not look at all 784 pixels: a part of the image, or a smaller copy, "
            "is all that it is given.",
            (
                _not_flat(first=lambda x: x[:, 0]),
                _not_flat(last=lambda z: softmax(z)[:, 0]),
                _not_flat((196, 128, 10), lambda x: flat(_half_size(x))),
            ),
        ),
        Misconception(
            "image-transposed",
            "The pixels are put in a row column after column. The task asks for row after row, "
            "as they stand in the memory.",
            (_not_flat(UNITS, lambda x: flat(x.transpose(0, 2, 1))),),
        ),
        Misconception(
            "axis-of-one",
            "An axis of length 1 is left. One row of 784 numbers has the shape (784,) and "
            "not (1, 784) or (784, 1).",
            (
                _not_flat((1, 128, 10), lambda x: x.reshape(-1, 784, 1)),
                _not_flat(UNITS, lambda x: x.reshape(-1, 1, 784)),
            ),
        ),
    ),
)
