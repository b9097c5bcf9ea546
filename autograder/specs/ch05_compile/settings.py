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


def settings(task: str) -> dict[str, Any]:
    """The last layer, and the mean of the usual losses of all numbers that are predicted."""

    def loss(y: Array, output: Array) -> float:
        found = []
        for label, numbers in zip(y, output.astype(float), strict=True):
            if task == "price":
                found.append((label[0] - numbers[0]) ** 2)
            elif task == "spam":
                p = 1 / (1 + np.exp(-numbers[0]))
                found.append(-np.log(p if label[0] == 1 else 1 - p))
            elif task == "digit":
                found.append(-np.log(np.exp(numbers[label]) / np.exp(numbers).sum()))
            elif task == "digit one-hot":
                found.append(-np.log(numbers[np.argmax(label)]))
            else:
                found += [-np.log(p if on else 1 - p) for on, p in zip(label, numbers, strict=True)]
        return float(np.mean(found))

    activation = {"digit one-hot": softmax, "tags": sigmoid}.get(task, linear)
    return {
        "units": _UNITS[task],
        "activation": PaperActivation(activation),
        "loss": PaperLoss(loss),
    }


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
    values = found if isinstance(found, list) else [found] * 2
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


# Losses on paper


_binary_logits = of_logits(binary)
_categorical_logits = of_logits(categorical)
_sparse_logits = of_logits(sparse)


def _huber(y: Array, output: Array) -> float:
    size = np.abs(y - output)
    return np.mean(np.where(size <= 1, size**2 / 2, size - 0.5))


def _hinge(y: Array, output: Array) -> float:
    signs = 2 * y - 1 if set(np.unique(y)) <= {0, 1} else y
    return np.mean(np.maximum(1 - signs * output, 0))


def _squared_hinge(y: Array, output: Array) -> float:
    return np.mean(np.maximum(1 - (2 * y - 1) * output, 0) ** 2)


def _summed(loss: Formula) -> Formula:
    return lambda y, output: loss(y, output) * len(y)


def _named(text: str) -> Formula:
    def wrong(y: Array, output: Array) -> float:
        raise NotPlain(text)

    return wrong


def _unnamed(z: Array) -> Array:
    raise NotPlain(NO_ACTIVATION)


# Known wrong answers

Row = tuple[int, Function, Formula]
_RIGHT: dict[str, Row] = {
    "price": (1, linear, squared),
    "spam": (1, linear, _binary_logits),
    "digit": (10, linear, _sparse_logits),
    "digit one-hot": (10, softmax, categorical),
    "tags": (5, sigmoid, binary),
}


def _with(**rows: Row) -> Callable[[str], dict[str, Any]]:
    """An answer with other settings for some tasks; `one_hot` is that with one-hot labels."""
    table = {**_RIGHT, **rows}
    table["digit one-hot"] = rows.get("one_hot", table["digit one-hot"])

    def wrong(task: str) -> dict[str, Any]:
        units, activation, loss = table[task]
        return {
            "units": units,
            "activation": PaperActivation(activation),
            "loss": PaperLoss(loss),
        }

    return wrong


def _each(**rows: Row) -> tuple[Callable[[str], dict[str, Any]], ...]:
    """All the other settings at once, and those of each task alone."""
    alone = [_with(**{task: row}) for task, row in rows.items()]
    return (_with(**rows), *alone) if len(rows) > 1 else tuple(alone)


def _with_loss(change: Callable[[Formula], Formula]) -> dict[str, Row]:
    return {
        key: (*_RIGHT[task][:2], change(_RIGHT[task][2]))
        for key, task in zip(("price", "spam", "digit", "one_hot", "tags"), TASKS, strict=True)
    }


def _with_activation(activation: Function) -> dict[str, Row]:
    return {
        key: (_RIGHT[task][0], activation, _RIGHT[task][2])
        for key, task in zip(("price", "spam", "digit", "one_hot", "tags"), TASKS, strict=True)
    }


def _other_activation(task: str, *activations: Function) -> tuple[Callable, ...]:
    units, _, loss = _RIGHT[task]
    return tuple(_with(**{task: (units, activation, loss)}) for activation in activations)


_POSITIVE = (relu, lambda z: np.logaddexp(0, z), np.exp, np.abs)

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
            "Activation and loss fit each other here, but the task says that the last layer returns "
            "logits. These are probabilities.",
            _each(spam=(1, sigmoid, binary), digit=(10, softmax, sparse)),
        ),
        Misconception(
            "logits-for-probabilities",
            "Activation and loss fit each other here, but the task says that the last layer returns "
            "probabilities. These are logits.",
            _each(one_hot=(10, linear, _categorical_logits), tags=(5, linear, _binary_logits)),
        ),
        Misconception(
            "from-logits-forgotten",
            "The loss takes the logits for probabilities. It does not find out by itself what it is "
            "given.",
            _each(spam=(1, linear, binary), digit=(10, linear, sparse)),
        ),
        Misconception(
            "softmax-twice",
            "The output is squashed twice: once by the activation, and once by the loss, which was "
            "told that logits come in.",
            (
                *_each(spam=(1, sigmoid, _binary_logits), digit=(10, softmax, _sparse_logits)),
                *_each(
                    one_hot=(10, softmax, _categorical_logits), tags=(5, sigmoid, _binary_logits)
                ),
                _with(
                    spam=(1, sigmoid, _binary_logits),
                    digit=(10, softmax, _sparse_logits),
                    one_hot=(10, softmax, _categorical_logits),
                    tags=(5, sigmoid, _binary_logits),
                ),
            ),
        ),
        Misconception(
            "softmax-for-tags",
            "The five numbers of a softmax share a sum of 1. Two tags that are both on could not both "
            "have a probability near 1.",
            (
                *_each(tags=(5, softmax, categorical)),
                *_each(tags=(5, softmax, binary)),
                *_each(tags=(5, softmax, _categorical_logits)),
                *_each(tags=(5, softmax, sparse)),
            ),
        ),
        Misconception(
            "categorical-for-tags",
            "A tag that is off costs nothing in this loss. Each tag is a yes-or-no question of its own, "
            "and a wrong yes must cost something as well.",
            (
                *_each(tags=(5, sigmoid, categorical)),
                *_each(tags=(5, sigmoid, _categorical_logits)),
            ),
        ),
        Misconception(
            "one-unit-for-tags",
            "One number cannot say of each of five tags whether it is on.",
            _each(tags=(1, sigmoid, binary)),
        ),
        Misconception(
            "one-unit-for-classes",
            "One unit gives one number. There must be one number for each class, although the label "
            "is a single integer.",
            (
                *_each(digit=(1, linear, _sparse_logits)),
                *_each(digit=(1, linear, squared)),
                *_each(digit=(1, linear, sparse)),
                *_each(digit=(1, linear, _sparse_logits), one_hot=(1, softmax, categorical)),
            ),
        ),
        Misconception(
            "two-units-for-yes-no",
            "Yes or no needs one number only, and the task says that there is one logit.",
            (
                *_each(spam=(2, linear, _binary_logits)),
                *_each(spam=(2, linear, _sparse_logits)),
                *_each(spam=(2, linear, _categorical_logits)),
                *_each(spam=(2, softmax, sparse)),
                *_each(spam=(2, softmax, categorical)),
            ),
        ),
        Misconception(
            "softmax-of-one-unit",
            "The softmax of a single number is always 1, whatever the number is.",
            (
                *_each(spam=(1, softmax, binary)),
                *_each(spam=(1, softmax, _binary_logits)),
                *_each(spam=(1, softmax, categorical)),
            ),
        ),
        Misconception(
            "digit-tasks-the-same",
            "The two tasks with digits have got the same settings. Both the labels and the output "
            "of the second one are others.",
            (
                *_each(one_hot=(10, linear, _sparse_logits)),
                *_each(digit=(10, softmax, categorical)),
                _with(one_hot=(10, softmax, sparse), digit=(10, softmax, sparse)),
            ),
        ),
        Misconception(
            "sparse-and-categorical-swapped",
            "A single integer and a one-hot row need different losses. `Sparse` means that the label "
            "is a single integer.",
            (
                _with(digit=(10, linear, _categorical_logits), one_hot=(10, softmax, sparse)),
                *_each(digit=(10, linear, _categorical_logits)),
                *_each(one_hot=(10, softmax, sparse)),
                *_each(digit=(10, linear, categorical)),
                _with(digit=(10, linear, categorical), one_hot=(10, softmax, sparse)),
            ),
        ),
        Misconception(
            "binary-for-classes",
            "Each class is judged as a yes-or-no question of its own. Ten classes that exclude each "
            "other are one question with ten answers.",
            (
                *_each(digit=(10, linear, _binary_logits), one_hot=(10, softmax, binary)),
                *_each(digit=(10, linear, binary)),
                *_each(one_hot=(10, sigmoid, binary)),
                _with(digit=(10, linear, _binary_logits), one_hot=(10, sigmoid, binary)),
            ),
        ),
        Misconception(
            "squared-error-for-classes",
            "This measures a distance between label and output. For classes, the task asks for the "
            "cross-entropy.",
            (
                *_each(
                    spam=(1, linear, squared),
                    digit=(10, linear, squared),
                    one_hot=(10, softmax, squared),
                    tags=(5, sigmoid, squared),
                ),
                *_each(spam=(1, sigmoid, squared)),
            ),
        ),
        Misconception(
            "absolute-error",
            "With this loss, errors of 1 and 2 do not cost 1 and 4. The task asks for the mean squared "
            "error.",
            (
                *_each(price=(1, linear, absolute)),
                *_each(price=(1, linear, lambda y, p: np.sqrt(squared(y, p)))),
                *_each(price=(1, linear, _huber)),
                *_each(
                    price=(1, linear, lambda y, p: np.mean(np.logaddexp(y - p, p - y) - np.log(2)))
                ),
            ),
        ),
        Misconception(
            "no-negative-price",
            "A real number may be below 0. This layer gives no negative number.",
            _other_activation("price", *_POSITIVE),
        ),
        Misconception(
            "price-between-0-and-1",
            "This layer gives no number above 1, and a real number may be any number.",
            _other_activation("price", sigmoid, np.tanh, softmax),
        ),
        Misconception(
            "relu-in-the-last-layer",
            "ReLU sets negative numbers to 0. Negative logits are lost, and it makes no probabilities.",
            (
                _with(**_with_activation(relu)),
                _with(**{k: row for k, row in _with_activation(relu).items() if k != "price"}),
                *_other_activation("spam", relu),
                *_other_activation("digit", relu),
                *_each(digit=(10, relu, sparse)),
                *_each(spam=(1, relu, binary)),
                *_each(one_hot=(10, relu, categorical)),
                *_each(tags=(5, relu, binary)),
            ),
        ),
        Misconception(
            "accuracy-as-loss",
            "Accuracy is a metric. It changes in jumps and has no useful gradient, and Keras knows no "
            "loss of that name.",
            (
                *_each(**_with_loss(lambda loss: _named(_ACCURACY))),
                _with(
                    **{
                        k: r
                        for k, r in _with_loss(lambda _: _named(_ACCURACY)).items()
                        if k != "price"
                    }
                ),
            ),
        ),
        Misconception(
            "unknown-loss-name",
            'Keras knows no loss of this name. `keras.losses.get("…")` says so with an error.',
            _each(**_with_loss(lambda loss: _named(_NO_LOSS))),
        ),
        Misconception(
            "unknown-activation-name",
            'Keras knows no activation of this name. `keras.activations.get("…")` says so with an '
            "error.",
            (
                *_each(**_with_activation(_unnamed)),
                _with(**{k: _with_activation(_unnamed)[k] for k in ("spam", "digit")}),
                _with(**{k: _with_activation(_unnamed)[k] for k in ("price", "spam", "digit")}),
            ),
        ),
        Misconception(
            "summed-loss",
            "The value is too large by the number of examples. The usual loss is a mean over the batch.",
            _each(**_with_loss(_summed)),
            lesson="From many losses to one number",
        ),
        Misconception(
            "hinge-loss",
            "This loss looks at a margin and not at probabilities. The task asks for the cross-entropy.",
            (
                *_each(spam=(1, linear, _hinge)),
                *_each(spam=(1, linear, _squared_hinge)),
                *_each(spam=(1, np.tanh, _hinge)),
                *_each(tags=(5, sigmoid, _hinge)),
            ),
        ),
    ),
)
