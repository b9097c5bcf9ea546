"""Spec of 04.choose_loss: the Keras loss that fits labels and output."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks import models
from autograder.checks.answer import Answer, Raised
from autograder.checks.exercise import Exercise, Misconception, Observation, Part
from autograder.checks.models import PaperLoss
from autograder.checks.paper import binary, categorical, labelled_batch, softmax, sparse, squared
from autograder.checks.plain import NotPlain

ROWS = tuple(
    (n, labels, output)
    for n in (2, 10)
    for labels in ("integer", "one-hot")
    for output in ("logits", "probabilities")
)


def choose_loss(n_classes: int, labels: str, output: str) -> PaperLoss:
    """Mean of minus the logarithm of the probability of each true class, straight from the words."""

    def mean_cross_entropy(y: np.ndarray, prediction: np.ndarray) -> float:
        numbers = prediction.astype(float)
        if prediction.shape[1] == 1:  # the probability of class 1, or its log-odds
            if output == "logits":
                numbers = np.hstack([np.zeros_like(numbers), numbers])
            else:
                numbers = np.hstack([1 - numbers, numbers])
        if output == "logits":
            numbers = np.exp(numbers) / np.exp(numbers).sum(axis=1, keepdims=True)
        true = y.argmax(axis=1) if labels == "one-hot" else y.ravel()
        return float(np.mean([-np.log(row[k]) for row, k in zip(numbers, true, strict=True)]))

    return PaperLoss(mean_cross_entropy)


# Questions


def _observe_choose_loss(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    for row in ROWS:
        batches = _two_batches(rng, row)
        outcome = answer(*row, convert=lambda loss, b=batches: models.loss_values(loss, b))
        values = outcome.value
        if not (isinstance(values, list) and len(values) == len(batches)):
            values = [values] * len(batches)
        told = {
            "part": ", ".join(map(str, row)),
            "rtol": 1e-3,
            "printed": outcome.printed,
        }
        call = "the loss from choose_loss({}, {!r}, {!r})".format(*row)
        yield Observation(
            call,
            _about_the_value(values[0]),
            stage="wrong-loss",
            why="With labels and predictions of the shapes in the table, a model compiled with "
            "this loss does not report their mean cross-entropy.",
            **told,
        )
        yield Observation(
            f"{call}, used on a second batch,",
            _about_the_value(values[1]),
            stage="metric-instead-of-loss",
            why="The first batch was right, and the second one is mixed with it. A metric collects "
            "over batches and gives no gradient; a loss looks at one batch only. The module "
            "`keras.metrics` has classes with the same names as `keras.losses`.",
            **told,
        )


def _two_batches(rng: np.random.Generator, row: tuple[int, str, str]) -> list[models.Batch]:
    """Two batches with losses so different that a mean over both is no loss of the second."""
    while True:
        batches = [labelled_batch(rng, *row, n) for n in (6, 4)]
        one, two = (choose_loss(*row).function(*each) for each in batches)
        if not np.isclose(one, two, rtol=0.02):
            return batches


def _about_the_value(value: Any) -> Any:
    """An error that Keras raises for the loss is about the loss, not about a line of the cell."""
    if isinstance(value, Raised):
        return dataclasses.replace(value, message=value.message[:160])
    return value


# Known wrong answers

Formula = Callable[[np.ndarray, np.ndarray, bool], float]


def _that_chooses(
    one_unit: Formula = binary,
    two_columns: Formula = categorical,
    many_integers: Formula = sparse,
    many_columns: Formula = categorical,
    from_logits: Callable[[bool], bool] = lambda logits: logits,
) -> Callable[..., PaperLoss]:
    """A `choose_loss` with these losses in the four lines of the table."""
    table = {
        (2, "integer"): one_unit,
        (2, "one-hot"): two_columns,
        (10, "integer"): many_integers,
        (10, "one-hot"): many_columns,
    }

    def wrong(n_classes: int, labels: str, output: str) -> PaperLoss:
        formula, flag = table[n_classes, labels], from_logits(output == "logits")
        return PaperLoss(lambda y, prediction: formula(y, prediction, flag))

    return wrong


def _softmax_twice(n_classes: int, labels: str, output: str) -> PaperLoss:
    """Softmax by hand where logits of several units come in, and once more in the loss."""
    loss = choose_loss(n_classes, labels, output)
    if output != "logits" or (n_classes, labels) == (2, "integer"):
        return loss
    return PaperLoss(lambda y, z: loss.function(y, softmax(z)))


def _smoothed(loss: Formula) -> Formula:
    """Each label mixed with a tenth of equal shares for all classes."""

    def wrong(y: np.ndarray, prediction: np.ndarray, from_logits: bool) -> float:
        return loss(0.9 * y + 0.1 / max(y.shape[1], 2), prediction, from_logits)

    return wrong


def _summed(n_classes: int, labels: str, output: str) -> PaperLoss:
    loss = choose_loss(n_classes, labels, output)
    return PaperLoss(lambda y, prediction: loss.function(y, prediction) * len(y))


def _accuracy(n_classes: int, labels: str, output: str) -> PaperLoss:
    raise NotPlain(models.no_loss("accuracy"))


def _only_class_zero(y: np.ndarray, prediction: np.ndarray, from_logits: bool) -> float:
    """The sparse loss for one unit where TensorFlow gives nan in place of an error, on a GPU."""
    return np.nan


_LABELS = "Integer labels and one-hot labels"
_REPAIRED = "What Keras 3 repairs, and what it does not"
_MINUS_LOG = "Minus the logarithm of one probability"

EXERCISE = Exercise(
    id="04.choose_loss",
    title="the loss that fits labels and output",
    points=4,
    lesson="What from_logits tells the loss",
    reference=choose_loss,
    observe=_observe_choose_loss,
    parts={", ".join(map(str, row)): Part(1 / 8) for row in ROWS},
    misconceptions=(
        Misconception(
            "from-logits-swapped",
            "`from_logits` describes what the loss is given, not what it should produce: it answers "
            "the question whether raw scores come in.",
            (_that_chooses(from_logits=lambda logits: not logits),),
        ),
        Misconception(
            "from-logits-forgotten",
            "Without `from_logits` a loss takes its input for probabilities. Raw scores are then "
            "cut off to the range 0 to 1, without a warning.",
            (_that_chooses(from_logits=lambda logits: False),),
            lesson="What from_logits=False means",
        ),
        Misconception(
            "from-logits-always",
            "`from_logits=True` makes the loss apply softmax or sigmoid by itself. To probabilities "
            'it is then applied a second time. A string such as `"logits"` counts as True as well.',
            (_that_chooses(from_logits=lambda logits: True),),
            lesson=_REPAIRED,
        ),
        Misconception(
            "sparse-for-one-hot",
            "The sparse loss wants one whole number per example. A one-hot row is already a vector "
            "with one place per class.",
            (_that_chooses(two_columns=sparse, many_columns=sparse),),
            lesson=_LABELS,
        ),
        Misconception(
            "categorical-for-integers",
            "The categorical loss wants one-hot rows. It does not make them from whole numbers.",
            (_that_chooses(many_integers=categorical),),
            lesson=_LABELS,
        ),
        Misconception(
            "sparse-categorical-swapped",
            "Two losses have changed places: each was given the labels of the other. `Sparse` means "
            "that a label is a single whole number.",
            (_that_chooses(two_columns=sparse, many_integers=categorical, many_columns=sparse),),
            lesson=_LABELS,
        ),
        Misconception(
            "sparse-for-one-unit",
            "The sparse loss looks for one column per class. One unit is only one column: it holds "
            "the log-odds of class 1, and there is no column for label 1.",
            (_that_chooses(one_unit=sparse), _that_chooses(one_unit=_only_class_zero)),
            lesson="Two classes: one logit",
        ),
        Misconception(
            "softmax-for-one-unit",
            "This loss is 0 for every prediction: the softmax of a single number is always 1. "
            "One unit holds the log-odds of class 1.",
            (_that_chooses(one_unit=categorical),),
            lesson="One unit and softmax",
        ),
        Misconception(
            "one-hot-taken-for-integers",
            "One-hot labels get the loss of integer labels, with 2 and with 10 classes. Is the word "
            '`"one-hot"` compared letter by letter?',
            (_that_chooses(two_columns=binary, many_columns=sparse),),
            lesson=_LABELS,
        ),
        Misconception(
            "two-classes-always-binary",
            "Two units with one-hot labels are a softmax problem with two classes. The binary loss "
            "looks at each column as a question of its own.",
            (_that_chooses(two_columns=binary),),
            lesson="Two classes: one logit",
        ),
        Misconception(
            "binary-for-many-classes",
            "The binary loss asks a separate yes-or-no question about each class. Ten classes that "
            "exclude each other are one question with ten answers.",
            (
                _that_chooses(many_columns=binary),
                _that_chooses(two_columns=binary, many_columns=binary),
            ),
        ),
        Misconception(
            "softmax-twice",
            "Softmax is applied twice to the logits: once before the loss, and once by it.",
            (_softmax_twice,),
            lesson=_REPAIRED,
        ),
        Misconception(
            "sum-not-mean",
            "The losses of the batch are added up, so the value grows with the size of the batch.",
            (_summed,),
            lesson=_MINUS_LOG,
        ),
        Misconception(
            "label-smoothing",
            "Label smoothing mixes the true class with all others: this is another value.",
            # The sparse loss has no such option.
            (
                _that_chooses(
                    _smoothed(binary), _smoothed(categorical), sparse, _smoothed(categorical)
                ),
            ),
            lesson=_MINUS_LOG,
        ),
        Misconception(
            "squared-error",
            "This measures a distance between the label and the prediction. Cross-entropy measures "
            "how much probability the true class was given.",
            (_that_chooses(one_unit=squared, two_columns=squared, many_columns=squared),),
            lesson=_MINUS_LOG,
        ),
        Misconception(
            "accuracy-as-loss",
            "Accuracy is no loss: it changes in steps and has no useful gradient.",
            (_accuracy,),
            lesson=_MINUS_LOG,
        ),
    ),
)
