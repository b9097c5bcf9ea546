"""Spec of 03.last_layer: units and activation of the last layer for four kinds of task."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import numpy as np

from autograder.checks import models
from autograder.checks.answer import Answer, guarded
from autograder.checks.ask import spelled
from autograder.checks.exercise import Exercise, Misconception, Observation, Part
from autograder.checks.models import Draft
from autograder.checks.paper import Function, linear, relu, shares, sigmoid, softmax
from autograder.specs.ch03_sequential import stacks

Head = tuple[int, Function]

_INPUTS = 12
# Task → the part of the exercise
_PARTS = {"number": "number", "yes-no": "yes_no", "one-of-k": "one_of_k", "any-of-k": "any_of_k"}


def last_layer(task: str, k: int) -> Draft:
    """One unit for a number or a probability, else one for each class or question."""
    return _layer(*_right(task, k))


def _right(task: str, k: int) -> Head:
    if task == "number":
        return 1, linear
    if task == "yes-no":
        return 1, sigmoid
    return k, softmax if task == "one-of-k" else sigmoid


def _layer(units: int, activation: Function) -> Draft:
    return stacks.stack((_INPUTS, units), last=activation)


# Questions


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    for task, part in _PARTS.items():
        k = {"number": 1, "yes-no": 2}.get(task) or int(rng.integers(3, 10))
        seed = int(rng.integers(2**31))
        x = rng.normal(0, 1.5, (4, _INPUTS)).astype("float32")
        yield from _about_one(answer, part, task, k, x, seed)


def _about_one(
    answer: Answer, part: str, task: str, k: int, x: np.ndarray, seed: int
) -> Iterator[Observation]:
    call = spelled("last_layer", task, k)
    outcome = answer(task, k, convert=models.is_layer)
    layer = None if outcome.failed else outcome.value
    shown = "a layer" if layer is not None else outcome.value
    yield Observation(call, shown, part=part, printed=outcome.printed)
    model = shapes = computed = None
    if layer is not None:
        model = guarded(lambda: models.behind_inputs(layer, _INPUTS))
        shapes = guarded(lambda: models.weight_shapes(model))
        computed = guarded(lambda: _computed(model, shapes, x, seed))
    shape = computed.shape if isinstance(computed, np.ndarray) else computed
    what = f"the shape of what the layer from {call} gives for {len(x)} examples"
    yield Observation(what, shape, part=part)
    yield Observation(
        f"get_weights() of the layer from {call}",
        shapes,
        part=part,
        stage="other-weights",
        why="A single Dense layer with biases has two arrays, (inputs, units) and (units,).",
    )
    what = f"the layer from {call}, with random weights and biases put in,"
    yield Observation(what, computed, part=part, **stacks.CLOSE)


def _computed(model: object, shapes: stacks.Shapes, x: np.ndarray, seed: int) -> np.ndarray:
    models.put_weights(model, stacks.drawn(seed, shapes))
    return models.outputs(model, x)


# Known wrong answers


def _but(**others: Callable[[int], Head]) -> Callable[[str, int], Draft]:
    """Right but for the tasks that are named, by their parts."""

    def wrong(task: str, k: int) -> Draft:
        other = others.get(_PARTS[task])
        return _layer(*(other(k) if other else _right(task, k)))

    return wrong


def _each(part: str, heads: Mapping[str, Head] | tuple[Head, ...]) -> tuple[Callable, ...]:
    """A function for each (units, activation); 0 units stand for k."""
    return tuple(_but(**{part: lambda k, h=head: (h[0] or k, h[1])}) for head in heads)


def _shares(sums: np.ndarray) -> np.ndarray:
    return shares(sigmoid(sums))


EXERCISE = Exercise(
    id="03.last_layer",
    title="the last layer for the task",
    points=2,
    lesson="The last layer",
    reference=last_layer,
    observe=_observe,
    parts={part: Part(0.25) for part in _PARTS.values()},
    misconceptions=(
        Misconception(
            "activation-on-a-number",
            "An activation keeps the number from some values. A quantity may be below 0 or above 1: "
            "ReLU allows no negative number, sigmoid none outside of 0 to 1, and the softmax of a "
            "single number is always 1.",
            _each("number", ((1, relu), (1, sigmoid), (1, softmax))),
        ),
        Misconception(
            "two-units-for-yes-or-no",
            "There are two outputs. Yes and no share one question: where the probability of yes is "
            "known, that of no is 1 minus it.",
            _each("yes_no", ((2, softmax), (2, sigmoid), (2, linear))),
        ),
        Misconception(
            "softmax-of-one",
            "The softmax of a single number is 1, whatever the number is. So every answer is yes.",
            _each("yes_no", ((1, softmax),)),
        ),
        Misconception(
            "no-probability",
            "The outputs are no probabilities: they can lie below 0 or above 1.",
            (
                *_each("yes_no", ((1, linear), (1, relu))),
                *_each("one_of_k", ((0, linear), (0, relu))),
                *_each("any_of_k", ((0, linear), (0, relu))),
            ),
        ),
        Misconception(
            "one-unit-for-classes",
            "There is one output for all classes. The number of a class is a name, not a quantity "
            "that could be nearly right: each class needs an output.",
            _each("one_of_k", ((1, linear), (1, softmax), (1, sigmoid))),
        ),
        Misconception(
            "sigmoid-for-one-of-k",
            "Sigmoid looks at each class alone, so the rows do not sum to 1. Here exactly one class "
            "is right, and the probabilities belong together.",
            _each("one_of_k", ((0, sigmoid),)),
        ),
        Misconception(
            "shares-of-sigmoids",
            "The rows sum to 1, but by a division of sigmoids. Two classes with large sums get nearly the same "
            "share then, however far apart the sums are. Softmax keeps their difference.",
            _each("one_of_k", ((0, _shares),)),
        ),
        Misconception(
            "softmax-for-any-of-k",
            "Softmax makes the outputs compete for the sum 1. Several things can be true at once "
            "here, or none: each is a question of its own.",
            _each("any_of_k", ((0, softmax),)),
        ),
        Misconception(
            "fixed-units",
            "The number of outputs is always the same. It must follow `k`.",
            (
                *_each("one_of_k", ((10, softmax),)),
                *_each("any_of_k", ((1, sigmoid), (10, sigmoid))),
            ),
        ),
    ),
)
