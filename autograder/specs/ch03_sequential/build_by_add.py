"""Spec of 03.build_by_add: a classifier of any depth from the numbers of its units."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np

from autograder.checks.answer import Answer
from autograder.checks.ask import spelled
from autograder.checks.exercise import Exercise, Misconception, Observation
from autograder.checks.models import Draft
from autograder.checks.paper import linear, relu, softmax
from autograder.specs.ch03_sequential import stacks
from autograder.specs.ch03_sequential.stacks import stack

Wrong = Callable[[list[int]], Draft]


def build_by_add(units: list[int]) -> Draft:
    """Each entry but the first is a layer; ReLU in all but the last, softmax in the last."""
    return stack(units)


def _observe_build_by_add(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    a, b, c, d, e = rng.choice(np.arange(4, 40), 5, replace=False).tolist()
    narrow, middle, wide = sorted([c, d, e])
    # A layer that comes twice, a width that the last layer has too, and widths in no order.
    lists = ([a, narrow, wide, b], [a, b], [a, b, middle, wide, middle, wide, narrow, b])
    for number, units in enumerate(lists):
        x = rng.normal(0, 1, (3, units[0])).astype("float32")
        x[-1] *= 4
        call, seed = spelled("build_by_add", units), int(rng.integers(2**31))
        yield from stacks.observe_model(answer, call, x, units, seed, twice=number == 0)


# Known wrong answers


def _faulty(**faults: Any) -> Wrong:
    return lambda units: stack(units, **faults)


def _other(change: Callable[[list[int]], Sequence[int]], **faults: Any) -> Wrong:
    """A right stack, or one with faults, of other units than those that were asked for."""
    return lambda units: stack(change(units), **faults)


def _first_hidden_with_relu(units: list[int]) -> Draft:
    """ReLU in the first hidden layer, nothing in the others."""
    return stack(units, [relu, *[linear] * len(units)][: len(units) - 2])


def _softmax_where(chosen: Callable[[list[int], int], bool]) -> Wrong:
    """Softmax in the layers (told by their position in the list) that are chosen, else ReLU."""

    def wrong(units: list[int]) -> Draft:
        given = [softmax if chosen(units, i) else relu for i in range(1, len(units))]
        return stack(units, given[:-1], given[-1])

    return wrong


def _first_layer_by_value(units: list[int]) -> Draft:
    return stack(units[:2], last=softmax if units[1] == units[-1] else relu)


def _three_by_position(units: list[int]) -> Draft:
    return stack([units[0], units[1], units[2], units[3]])


def _three_unpacked(units: list[int]) -> Draft:
    a, b, c, d = units
    return stack([a, b, c, d])


EXERCISE = Exercise(
    id="03.build_by_add",
    title="build a stack of any depth",
    points=3,
    lesson="A model is a stack of layers",
    reference=build_by_add,
    observe=_observe_build_by_add,
    misconceptions=(
        *stacks.about_activations(
            _faulty,
            without=("log-probabilities", "argmax-for-probabilities", "relu-on-inputs"),
            other_hidden=(np.tanh,),
        ),
        Misconception(
            "relu-in-one-layer",
            "Only one of the hidden layers has ReLU. Every layer but the last needs it.",
            (_first_hidden_with_relu,),
            lesson="Activations and units for the task",
        ),
        Misconception(
            "softmax-too-early",
            "The softmax begins one layer too early. Count the layers of a short list by hand: for "
            "which numbers of the loop is the layer the last one?",
            (_softmax_where(lambda units, i: i >= len(units) - 2),),
        ),
        Misconception(
            "last-found-by-value",
            "The last layer is looked for by its number of units. A hidden layer may have as many "
            "units; only the position in the list says which layer is the last.",
            (
                _softmax_where(lambda units, i: units[i] == units[-1]),
                _softmax_where(lambda units, i: units.index(units[i]) == len(units) - 1),
            ),
        ),
        Misconception(
            "hidden-layers-missing",
            "The data pass through the last layer only. Either the others are not made, or each "
            "layer is called on the inputs and not on what the layer before it returns.",
            (_other(lambda units: [units[0], units[-1]]),),
        ),
        Misconception(
            "last-layer-missing",
            "The last layer is missing: the model returns what the hidden layers compute. Does the "
            "loop stop too early?",
            (_other(lambda units: units[:-1], last=relu),),
        ),
        Misconception(
            "returns-in-the-loop",
            "There is one layer only, the first one: the function ends when it meets `return`, and "
            "that is inside the loop.",
            (_first_layer_by_value,),
        ),
        Misconception(
            "input-as-dense",
            "The first entry of the list has become a Dense layer. The inputs need no layer of "
            "their own: `Input` says their shape, and that is all.",
            (_other(lambda units: [units[0], *units]),),
            lesson="Input and summary",
        ),
        Misconception(
            "order-reversed",
            "The list is read from its end. Its first number is the number of inputs, and its last "
            "the number of classes.",
            (_other(lambda units: units[::-1]),),
        ),
        Misconception(
            "units-sorted",
            "The hidden layers are in another order than in the list. Layers may become wider "
            "and narrower again.",
            (_other(lambda units: [units[0], *sorted(units[1:-1], reverse=True), units[-1]]),),
        ),
        Misconception(
            "repeated-units-dropped",
            "Where two layers have the same number of units, one of them is left out. They are two "
            "layers, each with weights of its own.",
            (_other(lambda units: [units[0], *dict.fromkeys(units[1:-1]), units[-1]]),),
        ),
        Misconception(
            "example-numbers",
            "These are the numbers of the example, whatever list is passed in.",
            (_other(lambda units: [64, 32, 16, 10]),),
        ),
        Misconception(
            "classes-typed-in",
            "The last layer has 10 units, whatever the list says. The number of classes is its last "
            "entry.",
            (_other(lambda units: [*units[:-1], 10]),),
        ),
        Misconception(
            "fixed-depth",
            "This is right for one number of layers only. The list can be longer or shorter; there "
            "may be no hidden layer at all.",
            (_three_by_position, _three_unpacked),
        ),
    ),
)
