"""Spec of 09.convert: a Sequential as a functional model with an output more."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import keras
import numpy as np

from autograder.checks import functional, models
from autograder.checks.answer import Answer, guarded
from autograder.checks.compare import Words, difference
from autograder.checks.exercise import Exercise, Misconception, Observation, Part
from autograder.checks.functional import Arrays, Net, Stack
from autograder.checks.models import OnPaper

Chosen = Sequence[np.ndarray]


@OnPaper
def convert(given: Stack) -> Net:
    """What the last two layers return, by name."""
    return _net(given, lambda outputs, x: (outputs[-2], outputs[-1]))


def _net(given: Stack, choose: Callable[[Arrays, np.ndarray], Chosen], named: bool = True) -> Net:
    def call(_: Arrays, x: np.ndarray) -> dict[str, np.ndarray]:
        return dict(zip(("hidden", "scores"), choose(given.outputs_of_layers(x), x), strict=True))

    layers = given.positions() if named else {}
    return Net(call, None, given.weights, layers=layers)


# Questions

_CALL = "convert(model)"
_CLOSE = {"rtol": 1e-3, "atol": 1e-5}


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    stack = _drawn(rng)
    x = rng.normal(0, 1, (5, stack.weights[0].shape[0])).astype("float32")
    given = stack.for_answer(answer.function)
    outcome = answer(given, convert=models.is_model)
    made = None if outcome.failed else outcome.value
    shown = outcome.value if made is None else "a Keras model"
    yield Observation(_CALL, shown, part="form", printed=outcome.printed)

    outputs = None if made is None else guarded(lambda: functional.all_outputs(made, x))
    form = dict.fromkeys(outputs, "") if isinstance(outputs, dict) else outputs
    yield Observation(f"{_CALL}(x)", form, part="form")
    yield _about_weights(made, stack)
    found = outputs if isinstance(outputs, dict) else {}
    for key in ("scores", "hidden"):
        yield Observation(f"{_CALL}(x)[{key!r}]", found.get(key), part=key, **_CLOSE)
    after = guarded(lambda: models.outputs(given, x))
    same = difference(after, stack.outputs_of_layers(x)[-1], **_CLOSE) is None
    yield Observation(
        _CALL,
        Words(f"{'left' if same else 'changed'} the model that it was given"),
        part="scores",
        stage="changes-input",
        why="It no longer returns what its owner expects.",
    )
    yield _about_names(made, stack)


def _drawn(rng: np.random.Generator) -> Stack:
    """Four layers. The first is as wide as the input, so that it can be left out with no error."""
    d, a, b, k = rng.choice(np.arange(3, 12), 4, replace=False).tolist()
    words = ["edges", "strokes", "parts", "shapes", "letters", "digits"]
    names = rng.choice(words, 4, replace=False).tolist()
    hidden = rng.permutation(["relu", "tanh", "sigmoid"]).tolist()
    return Stack.draw(rng, [d, d, a, b, k], names, [*hidden, "linear"], "sequential")


def _about_weights(made: Any, stack: Stack) -> Observation:
    mine = stack.weights if made is None else guarded(lambda: models.weights(made))
    known = isinstance(mine, list)
    # One that leaves layers out has no weights of its own.
    other = not known or models.compare_weights(stack.weights, mine) in ("near", "other")
    return Observation(
        f"the model from {_CALL}",
        Words("has weights of its own" if other else "has the given weights"),
        part="scores",
        stage="new-weights",
        why="A new layer begins with random numbers, also when it has the units, the activation and "
        "the name of another one. What the given model has learned stands in its weights.",
    )


def _about_names(made: Any, stack: Stack) -> Observation:
    return Observation(
        f"get_layer of the model from {_CALL}",
        Words("has no model" if made is None else _found(made, stack)),
        part="names",
        stage="names-lost",
        why="A new layer gets a name from Keras, such as `dense_7`, unless it is given one.",
    )


def _found(made: Any, stack: Stack) -> str:
    for name, at in stack.positions().items():
        mine = guarded(functools.partial(functional.weights_of_layer, made, name))
        if not isinstance(mine, list):
            return f"finds no layer with the name {name!r}"
        if [array.shape for array in mine] != [stack.weights[i].shape for i in at]:
            return f"finds another layer under the name {name!r}"
    return "finds each layer by its name"


# Known wrong answers


def _with_activations(change: Callable[[tuple[str, ...]], list[str]]) -> OnPaper:
    def wrong(given: Stack) -> Net:
        other = Stack.of(given.weights, given.names, change(given.activations), given.style)
        return _net(other, lambda outputs, x: (outputs[-2], outputs[-1]))

    return OnPaper(wrong)


def _choosing(choose: Callable[[Arrays, np.ndarray], Chosen]) -> OnPaper:
    return OnPaper(lambda given: _net(given, choose))


@OnPaper
def _without_the_first(given: Stack) -> Net:
    rest = Stack.of(given.weights[2:], given.names[1:], given.activations[1:], given.style)
    return _net(given, lambda outputs, x: rest.outputs_of_layers(x)[-2:])


EXERCISE = Exercise(
    id="09.convert",
    title="from Sequential to functional",
    points=2,
    lesson="The same network, with names",
    reference=convert,
    observe=_observe,
    parts={
        "form": Part(0.0),
        "scores": Part(0.5, needs=("form",)),
        "hidden": Part(0.25, needs=("form",)),
        "names": Part(0.25, needs=("form",)),
    },
    misconceptions=(
        Misconception(
            "tensor-not-model",
            "These are symbolic tensors: they say how numbers would flow, and nothing can be "
            "predicted with them. The line that makes a model of inputs and outputs is missing.",
            (OnPaper(lambda given: keras.Input((1,))), OnPaper(lambda given: {})),
            lesson="The forgotten line",
        ),
        Misconception(
            "one-output",
            "This model has one output, an array, as a Sequential always has. Two outputs with "
            "names were asked for.",
            (OnPaper(lambda given: given),),
        ),
        Misconception(
            "activation-forgotten",
            "All layers are linear. The activation belongs to a layer, as its weights do; a new "
            "Dense layer has none unless it is told one.",
            (_with_activations(lambda kinds: ["linear"] * len(kinds)),),
        ),
        Misconception(
            "relu-for-all",
            "Each layer of the given model has an activation of its own, and not all have ReLU.",
            (
                _with_activations(lambda kinds: ["relu"] * len(kinds)),
                _with_activations(lambda kinds: [*["relu"] * (len(kinds) - 1), "linear"]),
            ),
        ),
        Misconception(
            "first-layer-skipped",
            "The first Dense layer is left out. A Sequential does not list its Input among its "
            "`layers`; a functional model does.",
            (_without_the_first,),
            lesson="Look inside",
        ),
        Misconception(
            "outputs-exchanged",
            "The two outputs have changed places.",
            (_choosing(lambda outputs, x: (outputs[-1], outputs[-2])),),
        ),
        Misconception(
            "hidden-is-scores",
            "Under both names stands the same: what the last layer returns. Which variable held the "
            "numbers before the last layer was called?",
            (_choosing(lambda outputs, x: (outputs[-1], outputs[-1])),),
        ),
        Misconception(
            "hidden-from-the-start",
            "Under `hidden` stands what the first layer returns. The layer before the last is asked "
            "for, however many there are.",
            (_choosing(lambda outputs, x: (outputs[0], outputs[-1])),),
        ),
        Misconception(
            "stack-cut-off",
            "The stack was cut for three layers, and this one has four.",
            (_choosing(lambda outputs, x: (outputs[1], outputs[2])),),
        ),
    ),
)
