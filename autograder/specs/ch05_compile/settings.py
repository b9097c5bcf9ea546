"""Spec of 05.settings: loss and metric for five tasks."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks import models
from autograder.checks.answer import Answer, guarded
from autograder.checks.compiling import metric_values
from autograder.checks.exercise import Exercise, Misconception, Observation, Part
from autograder.checks.models import PaperLoss
from autograder.checks.paper import (
    absolute,
    binary,
    categorical,
    labelled_batch,
    of_logits,
    sigmoid,
    sparse,
    squared,
)
from autograder.checks.plain import plain

Array = np.ndarray
Formula = Callable[[Array, Array], float]

TASKS = ("price", "spam", "digit", "digit one-hot", "tags")


def _above(threshold: float) -> Formula:
    return lambda y, output: float(np.mean((output > threshold) == (y == 1)))


def _named(y: Array, output: Array) -> float:
    """The share of rows whose largest number stands at the label, integer or one-hot."""
    labels = y.argmax(axis=1) if y.ndim == 2 else y
    return float(np.mean(output.argmax(axis=1) == labels))


_BINARY, _CATEGORICAL, _SPARSE = map(of_logits, (binary, categorical, sparse))
_RIGHT: dict[str, tuple[Formula, Formula]] = {
    "price": (squared, absolute),
    "spam": (_BINARY, _above(0.0)),
    "digit": (_SPARSE, _named),
    "digit one-hot": (categorical, _named),
    "tags": (binary, _above(0.5)),
}
# Metrics that are taken for the right ones
_MISTAKEN: dict[str, Formula] = {"price": squared, "spam": _above(0.5), "tags": _named}


def _with(
    losses: dict[str, Formula] | None = None, metrics: dict[str, Formula] | None = None
) -> Callable[[str], dict[str, Any]]:
    """An answer, or one with other losses or metrics for some tasks."""

    def settings(task: str) -> dict[str, Any]:
        loss, metric = _RIGHT[task]
        loss, metric = (losses or {}).get(task, loss), (metrics or {}).get(task, metric)
        return {"loss": PaperLoss(loss), "metrics": [PaperLoss(metric)]}

    return settings


# Questions

_CLOSE = {"rtol": 1e-3, "atol": 1e-4}


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    for task, batches in _questions(int(rng.integers(2**31))).items():
        yield from _about(answer, task, batches)


@functools.lru_cache(maxsize=4)
def _questions(seed: int) -> dict[str, list[models.Batch]]:
    """For each task two batches, on which the metrics differ; kept, since many answers are asked."""
    rng, questions = np.random.default_rng(seed), {}
    for task in TASKS:
        right, mistaken = _RIGHT[task][1], _MISTAKEN.get(task)
        while True:
            batches = [_batch(rng, task, n) for n in (9, 7)]
            if not mistaken or not any(np.isclose(right(*b), mistaken(*b)) for b in batches):
                break
        questions[task] = batches
    return questions


def _batch(rng: np.random.Generator, task: str, n: int) -> models.Batch:
    """Labels and outputs in the shapes of the table."""
    if task == "price":
        y = rng.integers(-90, 90, (n, 1)) / 10
        return y.astype("float32"), y + rng.choice([-1, 1], (n, 1)) * rng.uniform(1.3, 3, (n, 1))
    if task == "spam":
        y = np.resize(rng.permutation(2), (n, 1))
        return y, rng.uniform(-1.5, 1.5, (n, 1)).astype("float32")
    if task == "tags":
        y = rng.permuted(np.tile([0, 1, 0, 1, 1], (n, 1)), axis=1)
        return y.astype("float32"), sigmoid(rng.uniform(-2.5, 2.5, (n, 5))).astype("float32")
    output = "probabilities" if task == "digit one-hot" else "logits"
    return labelled_batch(rng, 10, "one-hot" if task == "digit one-hot" else "integer", output, n)


def _about(answer: Answer, task: str, batches: list[models.Batch]) -> Iterator[Observation]:
    outcome = answer(task, convert=lambda given: _looked_at(given, batches))
    value, call, told = outcome.value, f"settings({task!r})", {"part": task, **_CLOSE}
    is_dict = isinstance(value, dict)
    entries = value if is_dict else dict.fromkeys(("loss", "metrics"), value)
    keys = dict.fromkeys(value, "") if is_dict else value
    yield Observation(call, keys, printed=outcome.printed, **told)
    for name in ("loss", "metrics"):
        yield Observation(
            f"the {name} of {call}, on two batches,",
            entries.get(name),
            stage=f"wrong-{name}",
            why="With labels and outputs as the table says, a model compiled with this reports another "
            "number than the one that is asked for.",
            **told,
        )


def _looked_at(given: Any, batches: list[models.Batch]) -> Any:
    """The entries of a dictionary, replaced by what they compute; anything else plain."""
    if not isinstance(given, dict):
        return plain(given)
    seen = dict.fromkeys(plain(list(given)), "")
    if "loss" in given:
        seen["loss"] = guarded(lambda: models.loss_values(given["loss"], batches))
    if "metrics" in given:
        seen["metrics"] = guarded(lambda: metric_values(given["metrics"], batches))
    return seen


# Known wrong answers


def _summed(loss: Formula) -> Formula:
    return lambda y, output: loss(y, output) * len(y)


EXERCISE = Exercise(
    id="05.settings",
    title="loss and metric for five tasks",
    points=3,
    lesson="A loss for the task",
    reference=_with(),
    observe=_observe,
    parts={task: Part(1 / 5) for task in TASKS},
    misconceptions=(
        Misconception(
            "from-logits-forgotten",
            "The loss takes the logits for probabilities: it does not find out what it is given.",
            (_with({"spam": binary, "digit": sparse}),),
        ),
        Misconception(
            "from-logits-everywhere",
            "The loss takes the probabilities for logits and squashes them once more.",
            (_with({"digit one-hot": _CATEGORICAL, "tags": _BINARY}),),
        ),
        Misconception(
            "categorical-for-tags",
            "A tag that is off costs nothing in this loss. Each tag is a yes-or-no question of its own, "
            "and a wrong yes must cost something as well.",
            (_with({"tags": categorical}), _with({"tags": categorical}, {"tags": _named})),
        ),
        Misconception(
            "binary-for-classes",
            "Each class is judged as a yes-or-no question of its own. Ten classes that exclude each "
            "other are one question with ten answers.",
            (_with({"digit one-hot": binary}),),
        ),
        Misconception(
            "squared-error-for-classes",
            "This is a distance between label and output. The task asks for the cross-entropy.",
            (_with(dict.fromkeys(TASKS, squared)),),
        ),
        Misconception(
            "absolute-error-as-loss",
            "The loss is to be the mean squared error: errors of 1 and 2 are to cost 1 and 4.",
            (_with({"price": absolute}), _with({"price": absolute}, {"price": squared})),
        ),
        Misconception(
            "summed-loss",
            "The value is too large by the number of examples. The usual loss is a mean over the batch.",
            (_with({task: _summed(loss) for task, (loss, _) in _RIGHT.items()}),),
            lesson="From many losses to one number",
        ),
        Misconception(
            "threshold-of-probabilities",
            "This metric says yes above 0.5. That is the threshold of a probability, and this model "
            "gives a logit.",
            (_with(None, {"spam": _above(0.5)}),),
        ),
        Misconception(
            "accuracy-for-tags",
            'For five columns the word "accuracy" looks for the largest number of each row, as if only '
            "one tag could be on.",
            (_with(None, {"tags": _named}),),
        ),
        Misconception(
            "squared-error-as-metric",
            "The metric is to say how far off the price is on average, in the unit of the price.",
            (_with(None, {"price": squared}),),
        ),
    ),
)
