"""Spec of 04.choose_loss: the Keras loss that fits labels and output."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import keras
import numpy as np

from autograder.checks import models
from autograder.checks.answer import Answer, Raised
from autograder.checks.exercise import Exercise, Misconception, Observation, Part
from autograder.specs.ch04_logits.softmax import softmax

_ROWS = tuple(
    (n, labels, output)
    for n in (2, 10)
    for labels in ("integer", "one-hot")
    for output in ("logits", "probabilities")
)


def choose_loss(n_classes: int, labels: str, output: str) -> keras.losses.Loss:
    """The loss that belongs to the labels and the output."""
    from_logits = output == "logits"
    if labels == "one-hot":
        return keras.losses.CategoricalCrossentropy(from_logits=from_logits)
    if n_classes == 2:
        return keras.losses.BinaryCrossentropy(from_logits=from_logits)
    return keras.losses.SparseCategoricalCrossentropy(from_logits=from_logits)


def _observe_choose_loss(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    for n_classes, labels, output in _ROWS:
        y, prediction = _batch(rng, n_classes, labels, output)
        outcome = answer(
            n_classes,
            labels,
            output,
            convert=lambda loss, y=y, p=prediction: models.loss_value(loss, y, p),
        )
        yield Observation(
            what=f"choose_loss({n_classes}, {labels!r}, {output!r})",
            seen=_about_the_value(outcome.value),
            part=f"{n_classes}, {labels}, {output}",
            stage="wrong-loss",
            why="With labels and predictions of the shapes in the table, a model compiled with "
            "this loss does not report their mean cross-entropy.",
            rtol=1e-4,
            printed=outcome.printed,
        )


def _about_the_value(value: Any) -> Any:
    """An error that Keras raises for the loss is about the loss, not about a line of the cell."""
    if isinstance(value, Raised):
        return Raised(value.kind, value.message[:160], value.line, value.source)
    return value


def _batch(
    rng: np.random.Generator, n_classes: int, labels: str, output: str, n: int = 6
) -> tuple[np.ndarray, np.ndarray]:
    """Labels and predictions in the shapes of the exercise's table."""
    units = 1 if (n_classes, labels) == (2, "integer") else n_classes
    y = np.resize(rng.permutation(n_classes), n)
    scores = rng.normal(0, 2, (n, units))
    if output == "probabilities":
        scores = 1 / (1 + np.exp(-scores)) if units == 1 else softmax(scores)
    if labels == "one-hot":
        y = np.eye(n_classes)[y]
    elif units == 1:
        y = y.reshape(-1, 1)
    return y.astype("float32" if labels == "one-hot" else "int64"), scores.astype("float32")


def _loss_for(
    binary: type, sparse: type, categorical: type, logits: Callable[[str], bool], **options: Any
) -> Callable:
    """A wrong `choose_loss` that differs from the reference in some of its decisions."""

    def wrong(n_classes: int, labels: str, output: str) -> keras.losses.Loss:
        for_integers = binary if n_classes == 2 else sparse
        kind = categorical if labels == "one-hot" else for_integers
        return kind(from_logits=logits(output), **options)

    return wrong


_BINARY = keras.losses.BinaryCrossentropy
_SPARSE = keras.losses.SparseCategoricalCrossentropy
_CATEGORICAL = keras.losses.CategoricalCrossentropy


def _is_logits(output: str) -> bool:
    return output == "logits"


def _binary_for_two_columns(n_classes: int, labels: str, output: str) -> keras.losses.Loss:
    if n_classes == 2:
        return _BINARY(from_logits=_is_logits(output))
    return choose_loss(n_classes, labels, output)


EXERCISE = Exercise(
    id="04.choose_loss",
    title="the loss that fits labels and output",
    points=4,
    lesson="What from_logits tells the loss",
    reference=choose_loss,
    observe=_observe_choose_loss,
    parts={f"{n}, {labels}, {output}": Part(1 / 8) for n, labels, output in _ROWS},
    misconceptions=(
        Misconception(
            "from-logits-swapped",
            "`from_logits` describes what the loss is given, not what it should produce: True means "
            "that raw scores come in.",
            (_loss_for(_BINARY, _SPARSE, _CATEGORICAL, lambda output: not _is_logits(output)),),
        ),
        Misconception(
            "from-logits-forgotten",
            "Without `from_logits` the loss takes its input for probabilities. Raw scores are then "
            "cut off to the range 0 to 1, without a warning.",
            (_loss_for(_BINARY, _SPARSE, _CATEGORICAL, lambda output: False),),
            lesson="from_logits=False does not apply softmax",
        ),
        Misconception(
            "from-logits-always",
            "`from_logits=True` makes the loss apply softmax or sigmoid by itself. To probabilities "
            "it is then applied a second time.",
            (_loss_for(_BINARY, _SPARSE, _CATEGORICAL, lambda output: True),),
            lesson="What Keras 3 repairs, and what it does not",
        ),
        Misconception(
            "sparse-for-one-hot",
            "The sparse loss wants one whole number per example. A one-hot row is already a vector "
            "with one place per class.",
            (_loss_for(_BINARY, _SPARSE, _SPARSE, _is_logits),),
            lesson="Integer labels and one-hot labels",
        ),
        Misconception(
            "categorical-for-integer",
            "The categorical loss wants one-hot rows, one place per class. Whole numbers go to its "
            "sparse sister.",
            (
                _loss_for(_BINARY, _CATEGORICAL, _CATEGORICAL, _is_logits),
                _loss_for(_CATEGORICAL, _CATEGORICAL, _CATEGORICAL, _is_logits),
            ),
            lesson="Integer labels and one-hot labels",
        ),
        Misconception(
            "sparse-and-categorical-swapped",
            "Sparse means that the label is a single whole number. Sparse and categorical are the "
            "wrong way round here.",
            (_loss_for(_BINARY, _CATEGORICAL, _SPARSE, _is_logits),),
            lesson="Integer labels and one-hot labels",
        ),
        Misconception(
            "softmax-for-one-unit",
            "One unit is one number: the log-odds of class 1. Softmax over a single number is "
            "always 1; two classes with one unit need the sigmoid and its own loss.",
            (
                _loss_for(_SPARSE, _SPARSE, _CATEGORICAL, _is_logits),
                _loss_for(_CATEGORICAL, _SPARSE, _CATEGORICAL, _is_logits),
            ),
            lesson="Two classes: one logit",
        ),
        Misconception(
            "binary-for-two-columns",
            "Two one-hot columns with two units are a softmax problem with two classes. The binary "
            "loss looks at each column as a question of its own.",
            (
                _binary_for_two_columns,
                _loss_for(_BINARY, _SPARSE, _BINARY, _is_logits),
            ),
            lesson="Two classes: one logit",
        ),
        Misconception(
            "binary-for-many-classes",
            "The binary loss answers ten yes-or-no questions. Ten classes of which exactly one is "
            "true are one question with ten answers.",
            (_loss_for(_BINARY, _BINARY, _BINARY, _is_logits),),
            lesson="What from_logits tells the loss",
        ),
        Misconception(
            "sum-instead-of-mean",
            "This adds the losses of the batch up instead of taking their mean.",
            (_loss_for(_BINARY, _SPARSE, _CATEGORICAL, _is_logits, reduction="sum"),),
        ),
        Misconception(
            "squared-error",
            "Squared error measures a distance. For classes, cross-entropy measures how much "
            "probability the true class was given.",
            (lambda n_classes, labels, output: "mse",),
            lesson="Minus the logarithm of one probability",
        ),
        Misconception(
            "accuracy-as-loss",
            "Accuracy is no loss: it changes in steps and has no useful gradient.",
            (lambda n_classes, labels, output: "accuracy",),
            lesson="Minus the logarithm of one probability",
        ),
    ),
)
