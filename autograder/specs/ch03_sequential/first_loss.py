"""Spec of 03.first_loss: the cross-entropy of a classifier that knows nothing."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import numpy as np

from autograder.checks.answer import Answer
from autograder.checks.ask import spelled
from autograder.checks.exercise import Exercise, Misconception, Observation


def first_loss(n_classes: int) -> float:
    """Mean over the classes of minus the logarithm of the probability of the true class."""
    probabilities = [1 / n_classes] * n_classes
    losses = [-math.log(probabilities[true]) for true in range(n_classes)]
    return sum(losses) / n_classes


# Questions

# Three decimals: 0.0005, and a little for the arithmetic.
_THREE_DECIMALS = {"rtol": 0.0, "atol": 0.000505}


def _observe_first_loss(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    classes = [2, 10, int(rng.integers(3, 9)), int(rng.integers(60, 900))]
    outcomes = [answer(n) for n in classes]
    yield Observation(
        spelled("first_loss", classes[0]),
        outcomes[0].value,
        printed=outcomes[0].printed,
        why="The cross-entropy looks at one probability only: that of the true class.",
        facts=_facts(classes, [outcome.value for outcome in outcomes]),
        **_THREE_DECIMALS,
    )
    for n, outcome in zip(classes[1:], outcomes[1:], strict=True):
        yield Observation(spelled("first_loss", n), outcome.value, **_THREE_DECIMALS)


def _facts(classes: list[int], values: list[Any]) -> dict[str, bool]:
    """Whether all values lie a little above the right ones, as measured ones do."""
    floats = all(isinstance(value, float) for value in values)
    above = floats and np.subtract(values, np.log(classes))
    return {"measured": floats and np.all((above > 0.002) & (above < 1.2))}


EXERCISE = Exercise(
    id="03.first_loss",
    title="the loss before any training",
    points=1,
    lesson="The loss of an untrained model",
    reference=first_loss,
    observe=_observe_first_loss,
    tensors=False,
    misconceptions=(
        Misconception(
            "measured-with-noise",
            "All values are a little too large: a model with random weights prefers some class by "
            "chance. The exercise asks for the value of a classifier that prefers none.",
            signs=("measured",),
        ),
        Misconception(
            "sign",
            "The logarithm of a probability is below 0. A loss is minus this logarithm, so it is "
            "above 0.",
            (lambda n: -math.log(n),),
        ),
        Misconception(
            "probability-not-log",
            "This is a probability. The cross-entropy is made from the logarithm of one.",
            (lambda n: 1 / n, lambda n: 1 - 1 / n),
        ),
        Misconception(
            "other-classes-together",
            "This is made from 1 − 1/K, the probability of all *other* classes together. What counts "
            "is the probability of the true class alone.",
            (lambda n: -math.log(1 - 1 / n),),
        ),
        Misconception(
            "no-logarithm",
            "This is the number of classes. The cross-entropy grows much more slowly: it is made "
            "from a logarithm.",
            (lambda n: float(n),),
        ),
        Misconception(
            "wrong-base",
            "This is a logarithm to the base 2 or 10. Keras uses the natural logarithm, to the base "
            "e = 2.718…",
            (math.log2, math.log10),
        ),
        Misconception(
            "ten-classes-assumed",
            "This is the number for ten classes, whatever `n_classes` is.",
            (lambda n: math.log(10),),
        ),
        Misconception(
            "two-classes-assumed",
            "This is the number for two classes, whatever `n_classes` is.",
            (lambda n: math.log(2),),
        ),
        Misconception(
            "zero-before-training",
            "The loss is 0 only for a model that gives the true class the probability 1. One that "
            "has learned nothing is far from that.",
            (lambda n: 0.0,),
        ),
        Misconception(
            "not-finite",
            "The loss is infinite only if the true class gets the probability 0. Here it gets as "
            "much as each of the others. `//` drops the fraction and makes 0 of it.",
            (lambda n: math.inf,),
        ),
        Misconception(
            "divided-by-classes",
            "This was divided by the number of classes. Keras takes the mean over the examples, not "
            "over the classes.",
            (lambda n: math.log(n) / n,),
        ),
        Misconception(
            "summed-over-classes",
            "The logarithms of all classes are added up. Only the true class of an example counts.",
            (lambda n: n * math.log(n),),
        ),
        Misconception(
            "binary-per-class",
            "This is a binary cross-entropy for each class, as if each were a question of its own. "
            "The classes exclude each other, and only the true one counts.",
            (
                lambda n: math.log(n) - (n - 1) * math.log(1 - 1 / n),
                lambda n: (math.log(n) - (n - 1) * math.log(1 - 1 / n)) / n,
            ),
        ),
        Misconception(
            "yes-or-no-for-each-class",
            "This is the loss of guessing yes or no, 0.693, once for each class. A classifier makes one choice "
            "out of K, and the loss looks at the probability of what was true.",
            (lambda n: (n - 1) * math.log(2), lambda n: n * math.log(2)),
        ),
        Misconception(
            "off-by-one-class",
            "One class too few or too many is counted. The true class is one of them.",
            (lambda n: math.log(n - 1), lambda n: math.log(n + 1)),
        ),
        Misconception(
            "logarithm-upside-down",
            "This is 1 divided by the logarithm. `math.log` takes the number first and then the base.",
            (lambda n: 1 / math.log(n),),
        ),
        Misconception(
            "exp-for-log",
            "This is e to the power of a number. The cross-entropy needs the opposite, the "
            "logarithm.",
            (lambda n: math.exp(1 / n),),
        ),
        Misconception(
            "squared-error",
            "This is a squared error, the loss for quantities. For classes, the loss is the "
            "cross-entropy.",
            (
                lambda n: ((1 - 1 / n) ** 2 + (n - 1) / n**2) / n,
                lambda n: (1 - 1 / n) ** 2 + (n - 1) / n**2,
            ),
        ),
        Misconception(
            "rounded-too-far",
            "The number is rounded too far: three decimals are asked for.",
            (lambda n: float(round(math.log(n))), lambda n: round(math.log(n), 2)),
        ),
    ),
)
