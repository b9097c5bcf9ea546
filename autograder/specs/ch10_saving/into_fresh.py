"""Spec of 10.into_fresh: the weights of a file into a model that is built anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from autograder.checks import files, models, paper, saving
from autograder.checks.answer import Answer, guarded
from autograder.checks.compare import Words
from autograder.checks.exercise import Exercise, Misconception, Observation
from autograder.checks.models import OnPaper, Sketch
from autograder.checks.paper import Function, relu
from autograder.checks.saving import Arrays

_UNITS = ([5, 3], [4, 6, 5, 3], [6, 3, 4, 3])  # the inputs, then the units of each layer


@OnPaper
def into_fresh(weights: Arrays, units: list[int]) -> Sketch:
    """The weights themselves stand for the file that holds them."""
    return Sketch(lambda x: saving.tanh_stack(weights, x), weights)


# Questions


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    for units in _UNITS:
        weights = saving.random_weights(rng, units)
        x = rng.normal(0, 1, (4, units[0])).astype("float32")
        yield from _observe_one(answer, units, weights, x)


def _observe_one(
    answer: Answer, units: list[int], weights: Arrays, x: np.ndarray
) -> Iterator[Observation]:
    with files.empty_folder(answer.function) as folder:
        on_paper = isinstance(answer.function, OnPaper)
        path = weights if on_paper else saving.written_file(folder, "old.weights.h5", weights)
        outcome = answer(path, list(units), convert=models.is_model)
    call = f"into_fresh(path, {units})"
    made = None if outcome.failed else outcome.value
    yield Observation(
        call, outcome.value if made is None else "a Keras model", printed=outcome.printed
    )
    mine = None if made is None else guarded(lambda: models.weights(made))
    yield Observation(
        f"the shapes of the weights of {call}",
        [tuple(one.shape) for one in mine] if isinstance(mine, list) else mine,
        stage="other-architecture",
        why="This model has other layers than those that the file is of.",
    )
    loaded = not isinstance(mine, list) or models.compare_weights(mine, weights) == "same"
    yield Observation(
        f"the model from {call}",
        Words("has the weights of the file" if loaded else "has other weights than the file"),
        stage="weights-not-loaded",
        why="A model begins with random weights. Those of the file come into it by a call of their own, "
        "on the model that is returned.",
    )
    yield Observation(
        f"{call}(x)",
        None if made is None else guarded(lambda: models.outputs(made, x)),
        stage="other-function",
        why="The weights are those of the file, but the layers do something else with them.",
        rtol=1e-4,
    )


# Known wrong answers


def _with(hidden: Function = np.tanh, last: Function = paper.linear) -> Callable[..., Sketch]:
    """Other activations between the layers and at the end."""

    def wrong(weights: Arrays, units: list[int]) -> Sketch:
        def call(x: np.ndarray) -> np.ndarray:
            sums = x.astype(float)
            for i in range(0, len(weights), 2):
                activation = last if i + 2 == len(weights) else hidden
                sums = activation(sums @ weights[i] + weights[i + 1])
            return sums

        return Sketch(call, weights)

    return OnPaper(wrong)


@OnPaper
def _none_where_equal(weights: Arrays, units: list[int]) -> Sketch:
    """The last layer is looked for by its number of units."""

    def call(x: np.ndarray) -> np.ndarray:
        sums = x.astype(float)
        for kernel, bias, n in zip(weights[::2], weights[1::2], units[1:], strict=True):
            sums = paper.dense(sums, kernel, bias)
            sums = sums if n == units[-1] else np.tanh(sums)
        return sums

    return Sketch(call, weights)


EXERCISE = Exercise(
    id="10.into_fresh",
    title="weights into a fresh model",
    points=2,
    lesson="Weights only",
    reference=into_fresh,
    observe=_observe,
    misconceptions=(
        Misconception(
            "weights-bring-no-activation",
            "The hidden layers have another activation than tanh. A weights file holds numbers and no "
            "activation: it loads into this model as well, without a complaint.",
            (_with(relu), _with(paper.linear)),
        ),
        Misconception(
            "found-by-its-units",
            "A hidden layer has no activation here, the one with as many units as the last layer. Which layer is "
            "the last one is told by its place, not by its number of units.",
            (_none_where_equal,),
        ),
        Misconception(
            "activation-at-the-end",
            "The last layer has an activation. The model that was saved has none there, and its file "
            "could not tell.",
            (_with(last=paper.softmax), _with(last=np.tanh)),
        ),
    ),
)
