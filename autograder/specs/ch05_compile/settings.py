"""Spec of 05.settings: last layer and loss for five tasks."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks import models
from autograder.checks.answer import Answer, guarded
from autograder.checks.compiling import NO_ACTIVATION, PaperActivation, activation_values
from autograder.checks.exercise import Exercise, Misconception, Observation, Part
from autograder.checks.models import PaperLoss
from autograder.checks.paper import (
    absolute,
    binary,
    categorical,
    labelled_batch,
    linear,
    of_logits,
    relu,
    sigmoid,
    softmax,
    sparse,
    squared,
)
from autograder.checks.plain import NotPlain, plain

Array = np.ndarray
Function = Callable[[Array], Array]
Formula = Callable[[Array, Array], float]

TASKS = ("price", "spam", "digit", "digit one-hot", "tags")
_UNITS = {"price": 1, "spam": 1, "digit": 10, "digit one-hot": 10, "tags": 5}


# The loss of one example from its label and the output for it
_OF_ONE: dict[str, Formula] = {
    "price": lambda y, z: (y[0] - z[0]) ** 2,
    "spam": lambda y, z: np.log(1 + np.exp(-z[0] if y[0] == 1 else z[0])),
    "digit": lambda y, z: np.log(np.exp(z).sum()) - z[y],
    "digit one-hot": lambda y, p: -np.log(p[np.argmax(y)]),
    "tags": lambda y, p: np.mean([-np.log(q if on else 1 - q) for on, q in zip(y, p, strict=True)]),
}


def settings(task: str) -> dict[str, Any]:
    """The last layer, and the mean of the usual losses of all examples."""

    def loss(y: Array, output: Array) -> float:
        pairs = zip(y, output.astype(float), strict=True)
        return float(np.mean([_OF_ONE[task](label, numbers) for label, numbers in pairs]))

    activation = {"digit one-hot": softmax, "tags": sigmoid}.get(task, linear)
    return _settings(_UNITS[task], activation, loss)


def _settings(units: int, activation: Function, loss: Formula) -> dict[str, Any]:
    return {"units": units, "activation": PaperActivation(activation), "loss": PaperLoss(loss)}


# Questions

_KEYS = ("units", "activation", "loss")
_NO_LOSS = "a text that names no loss"
_ACCURACY = "the name of a metric, which is no loss"
_CLOSE = {"rtol": 1e-3, "atol": 1e-4}


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    for task, numbers, batches in _questions(int(rng.integers(2**31))):
        yield from _about(answer, task, numbers, batches)


@functools.lru_cache(maxsize=4)
def _questions(seed: int) -> list[tuple[str, Array, list[models.Batch]]]:
    """For each task numbers for its units, and two batches; kept, since many answers are asked."""
    rng, questions = np.random.default_rng(seed), []
    for task in TASKS:
        units = _UNITS[task]
        # Positive and negative numbers in each row where there are several.
        numbers = rng.permuted(np.tile(np.linspace(-2, 2.2, max(units, 2)), (4, 1)), axis=1)
        numbers = (numbers + rng.uniform(-0.2, 0.2, numbers.shape))[:, :units].astype("float32")
        numbers[0, 0], numbers[1, 0] = rng.uniform(-2, -1), rng.uniform(1, 2)
        batches = [_batch(rng, task, n) for n in (6, 4)]
        while np.isclose(*models.loss_values(settings(task)["loss"], batches), rtol=0.02):
            # A mean over both batches has to be another number than the loss of the second.
            batches[1] = _batch(rng, task, 4)
        questions.append((task, numbers, batches))
    return questions


def _about(
    answer: Answer, task: str, numbers: Array, batches: list[models.Batch]
) -> Iterator[Observation]:
    outcome = answer(task, convert=lambda given: _looked_at(given, numbers, batches))
    value, call, told = outcome.value, f"settings({task!r})", {"part": task}
    entries = value if isinstance(value, dict) else dict.fromkeys(_KEYS, value)
    yield Observation(
        call,
        dict.fromkeys(value, "") if isinstance(value, dict) else value,
        printed=outcome.printed,
        **told,
    )
    yield Observation(
        f"{call}['units']",
        entries.get("units"),
        stage="other-units",
        why="One unit gives one number. Count the numbers that the task asks for.",
        reveal=False,
        **told,
    )
    yield Observation(
        f"the activation of {call}, applied to numbers in the units,",
        entries.get("activation"),
        stage="wrong-activation",
        why="The last layer should return what the task says: any number, logits or probabilities.",
        **told,
        **_CLOSE,
    )
    found = entries.get("loss")
    values = found if isinstance(found, list) and len(found) == len(batches) else [found] * 2
    yield Observation(
        f"the loss of {call}",
        values[0],
        stage="wrong-loss",
        why="With labels and outputs as the table says, a model compiled with this loss does not "
        "report the usual loss of the task.",
        **told,
        **_CLOSE,
    )
    yield Observation(
        f"the loss of {call}, used on a second batch,",
        values[1],
        stage="metric-as-loss",
        why="The first batch was right, and the second one is mixed with it. A metric remembers "
        "batches; a loss looks at one batch only. `keras.metrics` has classes with the same names.",
        **told,
        **_CLOSE,
    )


def _looked_at(given: Any, numbers: Array, batches: list[models.Batch]) -> Any:
    """The entries of a dictionary, replaced by what they are or compute; anything else plain."""
    if not isinstance(given, dict):
        return plain(given)
    seen = dict.fromkeys(plain(list(given)), "")
    if "units" in given:
        seen["units"] = guarded(lambda: plain(given["units"]))
    if "activation" in given:
        seen["activation"] = guarded(lambda: activation_values(given["activation"], numbers))
    if "loss" in given:
        seen["loss"] = guarded(lambda: _loss_values(given["loss"], batches))
    return seen


def _loss_values(loss: Any, batches: list[models.Batch]) -> Any:
    try:
        return models.loss_values(loss, batches)
    except NotPlain:
        if not isinstance(loss, str):
            raise
    raise NotPlain(_ACCURACY if "acc" in loss.lower() else _NO_LOSS)


def _batch(rng: np.random.Generator, task: str, n: int) -> models.Batch:
    """Labels and outputs in the shapes of the table."""
    if task == "price":
        y = rng.integers(-90, 90, (n, 1)) / 10
        return y.astype("float32"), (y + rng.choice([-1, 1], (n, 1)) * rng.uniform(1.3, 3, (n, 1)))
    if task == "spam":
        y = np.resize(rng.permutation(2), (n, 1))
        return y, rng.uniform(-2.5, 2.5, (n, 1)).astype("float32")
    if task == "tags":
        y = rng.permuted(np.tile([0, 1, 0, 1, 1], (n, 1)), axis=1)
        return y.astype("float32"), sigmoid(rng.uniform(-2.5, 2.5, (n, 5))).astype("float32")
    output = "probabilities" if task == "digit one-hot" else "logits"
    return labelled_batch(rng, 10, "one-hot" if task == "digit one-hot" else "integer", output, n)


# Known wrong answers

Row = tuple[int, Function, Formula]
_BINARY, _CATEGORICAL, _SPARSE = map(of_logits, (binary, categorical, sparse))
_RIGHT: dict[str, Row] = {
    "price": (1, linear, squared),
    "spam": (1, linear, _BINARY),
    "digit": (10, linear, _SPARSE),
    "one_hot": (10, softmax, categorical),
    "tags": (5, sigmoid, binary),
}


def _with(**rows: Row) -> Callable[[str], dict[str, Any]]:
    """An answer with other settings for some tasks; `one_hot` is that with one-hot labels.

    It also explains an answer that has only some of them.
    """

    def wrong(task: str) -> dict[str, Any]:
        key = "one_hot" if task == "digit one-hot" else task
        return _settings(*{**_RIGHT, **rows}[key])

    return wrong


def _with_losses(change: Callable[[Formula], Formula]) -> Callable[[str], dict[str, Any]]:
    return _with(**{task: (n, f, change(loss)) for task, (n, f, loss) in _RIGHT.items()})


def _with_activation(activation: Function) -> Callable[[str], dict[str, Any]]:
    return _with(**{task: (n, activation, loss) for task, (n, _, loss) in _RIGHT.items()})


def _hinge(y: Array, output: Array) -> float:
    return np.mean(np.maximum(1 - (2 * y - 1) * output, 0))


def _summed(loss: Formula) -> Formula:
    return lambda y, output: loss(y, output) * len(y)


def _softplus(z: Array) -> Array:
    return np.logaddexp(0, z)


def _named(text: str) -> Callable[..., Any]:
    """A loss or an activation that is only a text."""

    def wrong(*given: Array) -> Any:
        raise NotPlain(text)

    return wrong


EXERCISE = Exercise(
    id="05.settings",
    title="last layer and loss for five tasks",
    points=3,
    lesson="A loss for the task",
    reference=settings,
    observe=_observe,
    parts={task: Part(1 / 5) for task in TASKS},
    misconceptions=(
        Misconception(
            "probabilities-for-logits",
            "Activation and loss fit each other, but the task asks for logits.",
            (_with(spam=(1, sigmoid, binary), digit=(10, softmax, sparse)),),
        ),
        Misconception(
            "logits-for-probabilities",
            "Activation and loss fit each other, but the task asks for probabilities.",
            (_with(one_hot=(10, linear, _CATEGORICAL), tags=(5, linear, _BINARY)),),
        ),
        Misconception(
            "from-logits-forgotten",
            "The loss takes the logits for probabilities: it does not find out what it is given.",
            (_with(spam=(1, linear, binary), digit=(10, linear, sparse)),),
        ),
        Misconception(
            "softmax-twice",
            "The output is squashed twice: by the activation, and by the loss with `from_logits`.",
            (
                _with(
                    spam=(1, sigmoid, _BINARY),
                    digit=(10, softmax, _SPARSE),
                    one_hot=(10, softmax, _CATEGORICAL),
                    tags=(5, sigmoid, _BINARY),
                ),
            ),
        ),
        Misconception(
            "softmax-for-tags",
            "The five numbers of a softmax share a sum of 1. Two tags that are both on could not both "
            "have a probability near 1.",
            (_with(tags=(5, softmax, categorical)), _with(tags=(5, softmax, binary))),
        ),
        Misconception(
            "categorical-for-tags",
            "A tag that is off costs nothing in this loss. Each tag is a yes-or-no question of its own, "
            "and a wrong yes must cost something as well.",
            (_with(tags=(5, sigmoid, categorical)),),
        ),
        Misconception(
            "one-unit-for-tags",
            "One number cannot say of each of five tags whether it is on.",
            (_with(tags=(1, sigmoid, binary)),),
        ),
        Misconception(
            "one-unit-for-classes",
            "There must be one number for each class, although the label is a single integer.",
            (_with(digit=(1, linear, _SPARSE)),),
        ),
        Misconception(
            "two-units-for-yes-no",
            "Yes or no needs one number only, and the task says that there is one logit.",
            (_with(spam=(2, linear, _BINARY)), _with(spam=(2, linear, _SPARSE))),
        ),
        Misconception(
            "softmax-of-one-unit",
            "The softmax of a single number is always 1, whatever the number is.",
            (_with(spam=(1, softmax, binary)),),
        ),
        Misconception(
            "digit-tasks-the-same",
            "The two tasks with digits differ in their labels and in their output.",
            (_with(one_hot=(10, linear, _SPARSE)),),
        ),
        Misconception(
            "sparse-and-categorical-swapped",
            "A single integer and a one-hot row need different losses. `Sparse` means that the label "
            "is a single integer.",
            (_with(digit=(10, linear, _CATEGORICAL), one_hot=(10, softmax, sparse)),),
        ),
        Misconception(
            "binary-for-classes",
            "Each class is judged as a yes-or-no question of its own. Ten classes that exclude each "
            "other are one question with ten answers.",
            (_with(one_hot=(10, softmax, binary)),),
        ),
        Misconception(
            "squared-error-for-classes",
            "This is a distance between label and output. The task asks for the cross-entropy.",
            (
                _with(
                    spam=(1, linear, squared),
                    digit=(10, linear, squared),
                    one_hot=(10, softmax, squared),
                    tags=(5, sigmoid, squared),
                ),
            ),
        ),
        Misconception(
            "absolute-error",
            "The task asks for the mean squared error: errors of 1 and 2 are to cost 1 and 4.",
            (_with(price=(1, linear, absolute)),),
        ),
        Misconception(
            "no-negative-price",
            "A real number may be below 0. This layer gives no negative number.",
            (_with(price=(1, relu, squared)), _with(price=(1, _softplus, squared))),
        ),
        Misconception(
            "price-between-0-and-1",
            "This layer gives no number above 1, and a real number may be any number.",
            (_with(price=(1, sigmoid, squared)),),
        ),
        Misconception(
            "relu-in-the-last-layer",
            "ReLU sets negative numbers to 0. Negative logits are lost, and it makes no probabilities.",
            (_with_activation(relu),),
        ),
        Misconception(
            "accuracy-as-loss",
            "Accuracy is a metric and no loss: it changes in jumps and has no useful gradient.",
            (_with_losses(lambda loss: _named(_ACCURACY)),),
        ),
        Misconception(
            "unknown-loss-name",
            'Keras knows no loss of this name: ask `keras.losses.get("…")`.',
            (_with_losses(lambda loss: _named(_NO_LOSS)),),
        ),
        Misconception(
            "unknown-activation-name",
            'Keras knows no activation of this name: ask `keras.activations.get("…")`.',
            (_with_activation(_named(NO_ACTIVATION)),),
        ),
        Misconception(
            "summed-loss",
            "The value is too large by the number of examples. The usual loss is a mean over the batch.",
            (_with_losses(_summed),),
            lesson="From many losses to one number",
        ),
        Misconception(
            "hinge-loss",
            "This loss looks at a margin and not at probabilities. The task asks for the cross-entropy.",
            (_with(spam=(1, linear, _hinge)),),
        ),
    ),
)
