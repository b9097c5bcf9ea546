"""Spec of 01.one_example: the answer of a model for a single example."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks import pretended
from autograder.checks.answer import Answer
from autograder.checks.ask import about_arguments
from autograder.checks.exercise import Exercise, Misconception, Observation

Shape = tuple[int, ...]
Predict = Callable[[np.ndarray], np.ndarray]
Wrong = Callable[[Predict, np.ndarray], Any]

_NAME = "answer_for_one"


def answer_for_one(predict: Predict, example: np.ndarray) -> np.ndarray:
    """A batch with one place, into which the example is written."""
    batch = np.zeros((1, *example.shape), example.dtype)
    batch[0] = example
    for answer in predict(batch):
        return answer
    raise ValueError("no answer for one example")


# Questions


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    for inputs, outputs in (
        ((8, 8), (10,)),
        ((5,), (3,)),
        ((6, 4), (1,)),
        ((3, 4, 2), (2, 3)),
        ((1, 7), (4,)),
        ((4, 4, 1), (4, 4, 1)),
    ):
        yield from _about(answer, rng, inputs, outputs)


def _about(
    answer: Answer, rng: np.random.Generator, inputs: Shape, outputs: Shape
) -> Iterator[Observation]:
    kernel = rng.normal(0, 0.5, (math.prod(inputs), math.prod(outputs))).astype("float32")
    predict = pretended.pretended_predict(answer.function, kernel, inputs, outputs)
    example = rng.uniform(-1, 1, inputs).astype("float32")
    outcome = answer(predict, example)
    yield Observation(
        what=f"{_NAME}(predict, example)` with an example of shape `{inputs}",
        seen=outcome.value,
        printed=outcome.printed,
        why="The answer for one example is an array, also where it holds a single number: the batch "
        "without its first axis.",
        facts=_facts(pretended.first_given(predict), inputs, outcome.failed),
    )
    yield about_arguments(
        outcome,
        f"{_NAME}(predict, example)",
        "The caller still needs the example in its old shape. `example[…]` and `reshape` leave it as it is.",
        argument="the example",
    )


def _facts(given: tuple[str, Shape] | None, inputs: Shape, failed: bool) -> dict[str, Any]:
    """What the answer gave to `predict` in its first call."""
    if given is None:
        return {"nothing": not failed}
    kind, shape = given
    return {
        "given": shape,
        "list": kind == "list",
        "same": shape == inputs,
        "at_end": shape == (*inputs, 1),
        "row": len(inputs) > 1 and shape == (1, math.prod(inputs)),
        "slice": shape == (1, *inputs[1:]),
    }


# Known wrong answers


def _from(change: Callable[[np.ndarray], Any]) -> Wrong:
    """The right batch, then something done to the array of its answers."""
    return lambda predict, example: change(predict(example[None]))


EXERCISE = Exercise(
    id="01.one_example",
    title="ask a model about one example",
    points=2,
    lesson="The batch axis",
    reference=answer_for_one,
    observe=_observe,
    misconceptions=(
        Misconception(
            "batch-axis-kept",
            "A batch of one gives a batch of one answer. The batch axis is still there; the answer itself has one axis less.",
            (_from(lambda answers: answers),),
        ),
        Misconception(
            "all-axes-squeezed",
            "`squeeze` takes away every axis of length 1, also one that belongs to the answer. "
            "Only the first axis is the batch.",
            (_from(np.squeeze), _from(lambda answers: np.squeeze(answers)[()])),
        ),
        Misconception(
            "answer-flattened",
            "One long row is right only where an answer is one. Here the answer has more than one axis of its own.",
            (_from(np.ravel),),
        ),
        Misconception(
            "first-column",
            "`[:, 0]` goes along the batch axis and takes the first number of each answer. "
            "With one example that leaves one number.",
            (_from(lambda answers: answers[:, 0]),),
        ),
        Misconception(
            "one-number-only",
            "This is the first number of the answer. The second `[0]` looks inside the answer.",
            (_from(lambda answers: answers[0][0]),),
        ),
        Misconception(
            "position-of-the-largest",
            "This is the position of the largest number. The numbers themselves are asked for.",
            (_from(lambda answers: int(np.argmax(answers[0]))),),
        ),
        Misconception(
            "predict-never-called",
            "The answer has to come from `predict`: give it a batch that holds the example.",
            signs=("nothing",),
            seen="never called `predict`",
        ),
        Misconception(
            "list-for-a-batch",
            "To Keras a list means several inputs, not several examples. A batch is an array with one axis more.",
            signs=("list",),
            seen="gave `predict` a list",
        ),
        Misconception(
            "no-batch-axis",
            "That is the shape of the example itself. In a batch the first axis counts the examples, "
            "and here it would have the length 1.",
            signs=("same",),
            seen="gave `predict` an array of shape `{given}`",
        ),
        Misconception(
            "axis-at-the-end",
            "The new axis stands at the end. The axis that counts the examples is the first one.",
            signs=("at_end",),
            seen="gave `predict` an array of shape `{given}`",
        ),
        Misconception(
            "slice-of-the-example",
            "`[:1]` keeps an axis that is there. This example has no batch axis yet, so it cut a piece from the example.",
            signs=("slice",),
            seen="gave `predict` an array of shape `{given}`",
        ),
        Misconception(
            "made-a-row",
            "The batch axis is there, but the example has lost its own axes: it became one long row.",
            signs=("row",),
            seen="gave `predict` an array of shape `{given}`",
        ),
    ),
)
