"""Spec of 09.shared_tower: one tower looks at both inputs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import keras
import numpy as np

from autograder.checks import functional, models
from autograder.checks.answer import Answer, guarded
from autograder.checks.compare import Words
from autograder.checks.exercise import Exercise, Misconception, Observation, Part
from autograder.checks.functional import Arrays, Net
from autograder.checks.models import OnPaper
from autograder.checks.paper import Function, dense, linear, relu, sigmoid

Join = Callable[[np.ndarray, np.ndarray], np.ndarray]


def _apart(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    return np.abs(a - b)


def _network(
    n_inputs: int,
    units: Sequence[int],
    join: Join = _apart,
    towers: int = 1,
    activation: Function = relu,
    last: Function = linear,
    top: Function | None = None,
    early: bool = False,
) -> Net:
    """The network on paper, or one with faults. A second tower has weights of its own.

    `top` is the activation of the tower's last layer, where it differs from that of the others;
    with `early` the two are joined before the tower.
    """
    tower = functional.shapes_of([n_inputs, *units])
    joined = join(np.zeros((1, units[-1])), np.zeros((1, units[-1]))).shape[1]

    def through(weights: Arrays, x: np.ndarray) -> np.ndarray:
        layers = list(zip(weights[::2], weights[1::2], strict=True))
        for kernel, bias in layers[:-1]:
            x = activation(dense(x, kernel, bias))
        return (top or activation)(dense(x, *layers[-1]))

    def call(weights: Arrays, inputs: list[np.ndarray]) -> np.ndarray:
        first, second = weights[: len(tower)], weights[-2 - len(tower) : -2]
        if early:
            return last(dense(through(first, join(*inputs)), *weights[-2:]))
        both = join(through(first, inputs[0]), through(second, inputs[1]))
        return last(dense(both, *weights[-2:]))

    return functional.net(call, [*tower * towers, (joined, 1), (1,)])


@OnPaper
def same_or_not(n_inputs: int, units: list[int]) -> Net:
    """The distance between what one tower says of the two."""
    return _network(n_inputs, units)


# Questions

_CLOSE = {"rtol": 1e-3, "atol": 1e-4}


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    n_inputs, *units = rng.choice(np.arange(4, 13), 3, replace=False).tolist()
    a, b = rng.normal(0, 1, (2, 6, n_inputs)).astype("float32")
    call = f"same_or_not({n_inputs}, {units})"
    outcome = answer(n_inputs, units, convert=models.is_model)
    made = None if outcome.failed else outcome.value
    shown = outcome.value if made is None else "a Keras model"
    yield Observation(call, shown, part="shared", printed=outcome.printed)
    yield Observation(
        f"the shape of {call}([a, b])",
        np.shape(first) if isinstance(first := _outputs(made, a, b), np.ndarray) else first,
        part="shared",
    )
    shapes = None if made is None else guarded(lambda: models.weight_shapes(made))
    known = shapes if isinstance(shapes, list) else []
    yield _about_shapes(call, known, functional.shapes_of([n_inputs, *units, 1]))
    arrays = functional.drawn(int(rng.integers(2**31)), known)
    if made is not None:
        guarded(lambda: models.put_weights(made, arrays))
    one, other = _outputs(made, a, b), _outputs(made, b, a)
    apart = isinstance(one, np.ndarray) and not np.allclose(one, other, **_CLOSE)
    yield Observation(
        f"{call}, when a and b change places,",
        Words("gives other numbers" if apart else "gives the same numbers"),
        part="shared",
        stage="not-symmetric",
        why="Whether two pictures show the same does not depend on which one comes first.",
    )
    yield Observation(f"{call}([a, b])", one, part="value", **_CLOSE)


def _outputs(model: Any, a: np.ndarray, b: np.ndarray) -> Any:
    return None if model is None else guarded(lambda: functional.all_outputs(model, [a, b]))


def _about_shapes(call: str, shapes: list, wanted: list) -> Observation:
    twice = [shape for shape in wanted[:2] if shapes.count(shape) > 1]
    words = "has two towers" if twice else f"has weights of the shapes {shapes}"
    return Observation(
        f"the model from {call}",
        Words("has the weights of one tower" if sorted(shapes) == sorted(wanted) else words),
        part="shared",
        stage="two-towers" if twice else "other-weights",
        why="Each input goes through layers of its own. They begin with different weights and learn "
        "different things; layers that are made once and called twice cannot."
        if twice
        else "The tower has one Dense layer for each number in the list. What it says of a and of b is "
        "compared, and one Dense layer of one unit takes the comparison.",
    )


def _faulty(*given: Any, **faults: Any) -> OnPaper:
    return OnPaper(lambda n_inputs, units: _network(n_inputs, units, *given, **faults))


EXERCISE = Exercise(
    id="09.shared_tower",
    title="one tower for two inputs",
    points=3,
    lesson="One tower, used twice",
    reference=same_or_not,
    observe=_observe,
    parts={"shared": Part(2 / 3), "value": Part(1 / 3, needs=("shared",))},
    misconceptions=(
        Misconception(
            "tensor-not-model",
            "This is a symbolic tensor. The line that makes a model of inputs and outputs is missing.",
            (OnPaper(lambda n_inputs, units: keras.Input((1,))),),
            lesson="The forgotten line",
        ),
        Misconception(
            "joined-in-order",
            "Both sides go into the last layer one after the other, so it has weights of its own for "
            "the first and for the second. The answer depends on which picture comes first.",
            (_faulty(lambda a, b: np.hstack([a, b])),),
        ),
        Misconception(
            "difference-with-sign",
            "The difference changes its sign when the inputs change places, so the answer changes.",
            (_faulty(lambda a, b: a - b),),
        ),
        Misconception(
            "added",
            "The two sides are added. The sum does not depend on the order, but it hardly says "
            "whether they are alike: 1 + 5 is as much as 3 + 3.",
            (_faulty(np.add),),
        ),
        Misconception(
            "squared",
            "The differences are squared here. That does not depend on the order either; the absolute "
            "value was asked for.",
            (_faulty(lambda a, b: (a - b) ** 2),),
        ),
        Misconception(
            "probability-returned",
            "The output is a probability: a sigmoid was applied to the logit.",
            (_faulty(last=sigmoid),),
        ),
        Misconception(
            "joined-before-the-tower",
            "The two pictures are compared pixel by pixel, and the tower looks at the difference. It is to look at "
            "each of them by itself; what it says of them is compared.",
            (_faulty(early=True),),
        ),
        Misconception(
            "top-without-activation",
            "The last layer of the tower has no activation. Each layer of the tower has ReLU; the layer behind the "
            "comparison has none.",
            (_faulty(top=linear),),
        ),
        Misconception(
            "no-activation",
            "The tower is linear: its layers have no activation.",
            (_faulty(activation=linear),),
        ),
    ),
)
