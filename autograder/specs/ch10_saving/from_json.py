"""Spec of 10.from_json: a model from its architecture as text, and from its weights."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import numpy as np

from autograder.checks import models, paper, saving
from autograder.checks.answer import Answer, guarded
from autograder.checks.ask import about_arguments
from autograder.checks.compare import Words
from autograder.checks.exercise import Exercise, Misconception, Observation
from autograder.checks.models import Classifier, OnPaper, Sketch
from autograder.checks.saving import Arrays

_FORMS = (("sequential", 5, 3), ("functional", 6, 4))


@OnPaper
def from_json(text: Classifier, weights: Arrays) -> Sketch:
    """The network itself stands for the text that describes it."""
    return replace(text, weights=tuple(weights)).sketch()


# Questions


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    for style, inputs, classes in _FORMS:
        network = Classifier.draw(rng, style, inputs, classes)
        x = rng.normal(0, 1, (3, inputs)).astype("float32")
        on_paper = isinstance(answer.function, OnPaper)
        text = network if on_paper else saving.json_of(answer.function, style, inputs, classes)
        yield from _observe_one(answer, text, network, x)


def _observe_one(
    answer: Answer, text: Classifier | str, network: Classifier, x: np.ndarray
) -> Iterator[Observation]:
    outcome = answer(text, list(network.weights), convert=models.is_model)
    call = f"from_json(text of a {network.style} model, weights)"
    made = None if outcome.failed else outcome.value
    yield Observation(
        call, outcome.value if made is None else "a Keras model", printed=outcome.printed
    )
    mine = None if made is None else guarded(lambda: models.weights(made))
    loaded = not isinstance(mine, list) or models.compare_weights(mine, network.weights) == "same"
    some = not loaded and any(_is_one_of(array, network.weights) for array in mine)
    yield Observation(
        f"the model from {call}",
        Words("has the given weights" if loaded else "has other weights than the given ones"),
        stage="some-weights-random" if some else "json-has-no-weights",
        why="Some arrays of the list are in the model, and others are not: those are still random."
        if some
        else "The text says which layers there are and how they are connected. It does not hold one "
        "weight, so a model that is made from it begins with random ones.",
    )
    yield Observation(
        f"{call}(x)",
        None if made is None else guarded(lambda: models.outputs(made, x)),
        stage="other-function",
        why="The weights are the given ones, but the layers do something else with them than those "
        "in the text.",
        rtol=1e-4,
    )
    yield about_arguments(outcome, call, "The caller still needs the weights.", "the weights")


def _is_one_of(array: np.ndarray, given: Sequence[np.ndarray]) -> bool:
    return any(array.shape == one.shape and np.allclose(array, one) for one in given)


# Known wrong answers


def _in_a_row(text: Classifier, weights: Arrays) -> Sketch:
    """The layers one after the other, wherever the text lets them branch."""

    def call(x: np.ndarray) -> np.ndarray:
        h = x.astype(float)
        for i in range(0, len(weights), 2):
            h = h @ weights[i] + weights[i + 1]
            h = h if i + 2 == len(weights) else paper.relu(h)
        return h

    return Sketch(call, weights)


def _followed_by(function: Callable[[np.ndarray], np.ndarray]) -> OnPaper:
    return OnPaper(lambda text, weights: from_json(text, weights).followed_by(function))


EXERCISE = Exercise(
    id="10.from_json",
    title="a model from text and weights",
    points=2,
    lesson="JSON",
    reference=from_json,
    observe=_observe,
    misconceptions=(
        Misconception(
            "architecture-by-hand",
            "The model is a row of layers, and not the one in the text: there, one of them has a way "
            "around it. The text can be read by Keras, with all its branches.",
            (OnPaper(_in_a_row),),
        ),
        Misconception(
            "softmax-added",
            "A softmax was added at the end, which the text does not have.",
            (_followed_by(paper.softmax),),
        ),
    ),
)
