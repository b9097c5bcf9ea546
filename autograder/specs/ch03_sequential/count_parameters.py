"""Spec of 03.count_parameters: the parameters of each Dense layer of a stack."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks.answer import Answer
from autograder.checks.ask import ask, ask_and_watch
from autograder.checks.exercise import Exercise, Misconception, Observation

Wrong = Callable[[list[int]], Any]


def count_parameters(units: list[int]) -> list[int]:
    """Count the weights and biases of each layer one by one."""
    counts = []
    for layer in range(1, len(units)):
        count = 0
        for _unit in range(units[layer]):
            count += units[layer - 1]  # a weight for each input
            count += 1  # the bias
        counts.append(count)
    return counts


# Questions

_NAME = "count_parameters"


def _observe_count_parameters(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    yield from ask_and_watch(answer, _NAME, [784, 128, 10])
    yield ask(answer, _NAME, _units(rng, 4))
    yield ask(answer, _NAME, _units(rng, 2))
    yield ask(answer, _NAME, sorted(_units(rng, 3)))
    yield ask(answer, _NAME, [1, int(rng.integers(5, 20)), 1])
    yield ask(answer, _NAME, _units(rng, 6))


def _units(rng: np.random.Generator, length: int) -> list[int]:
    """Different numbers: no layer has as many units as another has inputs."""
    return rng.choice(np.arange(3, 200), length, replace=False).tolist()


# Known wrong answers


def _each(count: Callable[[int, int], Any]) -> Wrong:
    """A list of what `count` gives for the inputs and the units of each layer."""
    return lambda units: [count(a, b) for a, b in itertools.pairwise(units)]


_right = _each(lambda a, b: (a + 1) * b)


def _without_last_bias(units: list[int]) -> list[int]:
    return [*_right(units)[:-1], units[-2] * units[-1]]


def _only_three(units: list[int]) -> list[int]:
    a, b, c = units
    return _right([a, b, c])


EXERCISE = Exercise(
    id="03.count_parameters",
    title="count the parameters of a stack",
    points=2,
    lesson="Dense and its parameters",
    reference=count_parameters,
    observe=_observe_count_parameters,
    misconceptions=(
        Misconception(
            "biases-forgotten",
            "These are the weights only. Each unit has one more number that is added to its sum.",
            (_each(lambda a, b: a * b),),
        ),
        Misconception(
            "bias-per-input",
            "One bias is counted for each input. A bias belongs to a unit: it is added to the sum "
            "of the unit, after all inputs were multiplied by their weights.",
            (_each(lambda a, b: a * (b + 1)),),
        ),
        Misconception(
            "bias-on-both-sides",
            "Biases are counted for the inputs and for the units. Only the units have one each; the "
            "inputs are given, and nothing is added to them.",
            (
                _each(lambda a, b: (a + 1) * (b + 1)),
                _each(lambda a, b: a * b + a + b),
                _each(lambda a, b: (a + 1) * b + a),
            ),
        ),
        Misconception(
            "one-bias-per-layer",
            "One bias is counted for a whole layer. Each of its units has a bias of its own.",
            (_each(lambda a, b: a * b + 1),),
        ),
        Misconception(
            "last-layer-left-without",
            "One layer is counted without its biases. Every Dense layer has them, the last too.",
            (_without_last_bias,),
        ),
        Misconception(
            "inputs-of-the-first-layer",
            "Each layer is counted with the inputs of the whole model. A layer is given what the "
            "layer before it returns: as many numbers as that one has units.",
            (lambda units: [(units[0] + 1) * n for n in units[1:]],),
            lesson="A model is a stack of layers",
        ),
        Misconception(
            "entry-for-the-inputs",
            "There is an entry for the inputs. They are no layer with parameters: the list has one "
            "entry for each Dense layer.",
            (
                lambda units: [0, *_right(units)],
                lambda units: [2 * units[0], *_right(units)],
                lambda units: [units[0] * (units[-1] + 1), *_right(units)],
            ),
            lesson="Input and summary",
        ),
        Misconception(
            "last-layer-missing",
            "Layers are missing at the end. Does the loop stop too early, or does `return` stand "
            "inside it?",
            (lambda units: _right(units)[:-1], lambda units: _right(units)[:1]),
        ),
        Misconception(
            "first-layer-missing",
            "The first layer is missing. Its inputs are the first number of the list.",
            (lambda units: _right(units)[1:],),
        ),
        Misconception(
            "total-instead-of-layers",
            "This is the total of the whole model. Return one number for each layer.",
            (lambda units: sum(_right(units)), lambda units: [sum(_right(units))]),
        ),
        Misconception(
            "total-appended",
            "The total stands in the list as well. `summary()` prints it, but it is no layer.",
            (lambda units: [*_right(units), sum(_right(units))],),
            lesson="Input and summary",
        ),
        Misconception(
            "running-total",
            "Each number holds all layers before it too: the total grows and is never set back "
            "to 0.",
            (lambda units: np.cumsum(_right(units)).tolist(),),
        ),
        Misconception(
            "order-reversed",
            "The numbers stand in the wrong order. The list begins with the layer that is given the "
            "inputs of the model.",
            (lambda units: _right(units)[::-1],),
        ),
        Misconception(
            "weights-and-biases-apart",
            "Weights and biases are listed apart. Return one number for each layer, which counts "
            "both.",
            (
                lambda units: [n for a, b in itertools.pairwise(units) for n in (a * b, b)],
                _each(lambda a, b: (a * b, b)),
                _each(lambda a, b: [a * b, b]),
            ),
        ),
        Misconception(
            "units-added",
            "Inputs and units are added here. Each unit has a weight for *each* input: how many "
            "pairs of an input and a unit are there?",
            (_each(lambda a, b: a + b),),
        ),
        Misconception(
            "found-by-value",
            "A layer is looked for by its number of units, and `index` finds the first such entry. "
            "A number may come twice in the list; go by the position.",
            (lambda units: [n * (units[units.index(n) - 1] + 1) for n in units[1:]],),
        ),
        Misconception(
            "two-layers-assumed",
            "This is right for two Dense layers only. The list can be longer or shorter.",
            (
                lambda units: _right([units[0], units[1], units[-1]]),
                lambda units: _right(units[:3]),
                _only_three,
            ),
        ),
    ),
)
