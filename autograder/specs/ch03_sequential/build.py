"""Spec of 03.build: a classifier for 784 inputs and 10 classes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks import paper
from autograder.checks.answer import Answer
from autograder.checks.exercise import Exercise, Misconception, Observation
from autograder.checks.models import Draft
from autograder.specs.ch03_sequential import stacks

UNITS = (784, 128, 10)


def build_classifier() -> Draft:
    """784 inputs, 128 units with ReLU, 10 units with softmax."""
    return stacks.stack(UNITS)


def _observe_build(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    x = rng.normal(0, 1, (3, 784)).astype("float32")
    x[-1] *= 4  # sums above 6, too, where `relu6` ends
    seed = int(rng.integers(2**31))
    yield from stacks.observe_model(answer, "build_classifier", x, UNITS, seed)


def _faulty(units: tuple[int, ...] = UNITS, **faults: Any) -> Callable[[], Draft]:
    return lambda: stacks.stack(units, **faults)


EXERCISE = Exercise(
    id="03.build",
    title="build a classifier",
    points=3,
    lesson="A model is a stack of layers",
    reference=build_classifier,
    observe=_observe_build,
    misconceptions=(
        *stacks.about_activations(
            _faulty, other_hidden=(paper.sigmoid, paper.leaky_relu, paper.relu6, paper.gelu)
        ),
        Misconception(
            "activations-swapped",
            "The softmax stands in front and the ReLU at the end. Only the last layer returns the "
            "probabilities of the classes.",
            (_faulty(hidden=paper.softmax, last=paper.relu),),
            lesson="Activations and units for the task",
        ),
        stacks.inputs_rescaled(_faulty),
        Misconception(
            "units-swapped",
            "The units stand in the wrong order: the last layer must have one unit for each class.",
            (_faulty((784, 10, 128)),),
        ),
        Misconception(
            "input-as-dense",
            "A Dense layer of 784 units stands in front. The inputs need no layer of their own: "
            "`Input` only says their shape, and a Dense layer has weights, 615,440 of them here.",
            (_faulty((784, *UNITS), hidden=[paper.relu, paper.relu]),),
            lesson="Input and summary",
        ),
        Misconception(
            "one-output",
            "There is a single output. A classifier needs one for each class: the number of "
            "a class is a name, not a quantity that could be nearly right.",
            tuple(_faulty((784, 128, 1), last=f) for f in (paper.linear, paper.softmax)),
            lesson="Activations and units for the task",
        ),
    ),
)
