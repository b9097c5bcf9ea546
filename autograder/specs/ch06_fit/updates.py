"""Spec of 06.updates: how often fit changes the weights."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks.answer import Answer
from autograder.checks.ask import ask
from autograder.checks.exercise import Exercise, Misconception, Observation

Wrong = Callable[[int, int, int, float], Any]


def number_of_updates(
    n_examples: int, batch_size: int, epochs: int, validation_split: float
) -> int:
    """Take batch after batch, epoch after epoch, and count."""
    updates = 0
    for _ in range(epochs):
        left = math.floor(n_examples * (1 - validation_split))
        while left > 0:
            left -= batch_size
            updates += 1
    return updates


# Questions

_NAME = "number_of_updates"
_SHARES = (0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4)
Arguments = tuple[int, int, float]


def _observe_updates(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    few = int(rng.integers(20, 60))
    *several, once = (
        _split_inside_a_batch(rng),
        _drawn(rng, last=(0.01, 0.3)),
        _drawn(rng, last=(0.6, 0.9)),
        _drawn(rng, fraction=(0.1, 0.45)),
        _drawn(rng, fraction=(0.55, 0.95)),
        _drawn(rng, last=(0.01, 0.3), shares=(0.0,)),
        (few, 2 * few, 0.25),
        _drawn(rng, last=(0.01, 0.3)),
    )
    for n, batch_size, share in several:
        yield ask(answer, _NAME, n, batch_size, int(rng.integers(2, 10)), share)
    n, batch_size, share = once
    yield ask(answer, _NAME, n, batch_size, 1, share)
    n, batch_size, share = _below_a_whole_number(rng)
    why = (
        "A float product can end just below a whole number: 100 * (1 - 0.9) is "
        "9.999999999999998, and its floor is 9. Keras counts so, and so does the formula."
    )
    epochs = int(rng.integers(2, 10))
    yield ask(answer, _NAME, n, batch_size, epochs, share, stage="another-floor", why=why)


def _drawn(
    rng: np.random.Generator,
    last: tuple[float, float] = (0, 0),
    fraction: tuple[float, float] = (0, 0),
    shares: tuple[float, ...] = _SHARES,
) -> Arguments:
    """Examples, batch size and one of the shares for validation, of a certain kind.

    Args:
        rng: draws them.
        last: how full the last, smaller batch is, from … to; there is none by default.
        fraction: of an example, that n · (1 − share) leaves over, from … to.
        shares: to choose from.
    """
    while True:
        batch_size, share = int(rng.integers(12, 40)), float(rng.choice(shares))
        n = int(rng.integers(5 * batch_size, 20 * batch_size))
        over, whole = math.modf(n * (1 - share))
        full = whole % batch_size / batch_size
        if fraction[0] <= round(over, 6) <= fraction[1] and last[0] <= full <= last[1]:
            return n, batch_size, share


def _split_inside_a_batch(rng: np.random.Generator) -> Arguments:
    """Batches that fit exactly, but not if all examples made batches before the split."""
    while True:
        n, batch_size, share = _drawn(rng)
        batches = math.floor(n * (1 - share)) / batch_size
        if math.ceil(n / batch_size) * (1 - share) - batches > 0.51:
            return n, batch_size, share


def _below_a_whole_number(rng: np.random.Generator) -> Arguments:
    """One example fewer than the fractions on paper give, and with it one batch fewer."""
    while True:
        n, share = int(rng.integers(20, 400)), float(rng.choice([0.6, 0.8, 0.9]))
        examples = math.floor(n * (1 - share))
        if examples > 4 and round(n * (1 - share), 6) == examples + 1:
            return n, examples, share


# Known wrong answers: of n examples, t are trained on, in batches of b


def _updates(count: Callable[[int, int, int], Any]) -> Wrong:
    """Another number of updates, from the training examples, the batch size and the epochs."""
    return lambda n, b, epochs, share: count(math.floor(n * (1 - share)), b, epochs)


def _examples(count: Callable[[int, float], int]) -> Wrong:
    """Another number of training examples."""
    return lambda n, b, epochs, share: math.ceil(count(n, share) / b) * epochs


def _with_validation(n: int, b: int, epochs: int, share: float) -> int:
    trained = math.floor(n * (1 - share))
    return (math.ceil(trained / b) + math.ceil((n - trained) / b)) * epochs


EXERCISE = Exercise(
    id="06.updates",
    title="how often fit changes the weights",
    points=1,
    lesson="Epochs, batches and updates",
    reference=number_of_updates,
    observe=_observe_updates,
    misconceptions=(
        Misconception(
            "last-batch-dropped",
            "Only the full batches are counted. What becomes of the examples that are left over?",
            (_updates(lambda t, b, epochs: t // b * epochs),),
        ),
        Misconception(
            "one-batch-too-many",
            "There is one batch too many where the examples fit exactly: none is left over then.",
            (_updates(lambda t, b, epochs: (t // b + 1) * epochs),),
        ),
        Misconception(
            "batches-rounded-nearest",
            "The number of batches is rounded to the nearest whole number, so a small last batch "
            "is lost. Its size makes no difference to the number of updates.",
            (_updates(lambda t, b, epochs: round(t / b) * epochs),),
        ),
        Misconception(
            "fraction-of-batch",
            "A part of a batch is counted as a part of an update. It makes a whole one.",
            (
                _updates(lambda t, b, epochs: t / b * epochs),
                _updates(lambda t, b, epochs: t * epochs // b),
            ),
        ),
        Misconception(
            "batches-run-on",
            "Here the batches run on from one epoch into the next. In `fit`, every epoch has a last "
            "batch of its own, which may be smaller, and the next epoch begins with a new batch.",
            (_updates(lambda t, b, epochs: math.ceil(t * epochs / b)),),
        ),
        Misconception(
            "epochs-forgotten",
            "These are the updates of one epoch.",
            (_updates(lambda t, b, epochs: math.ceil(t / b)),),
        ),
        Misconception(
            "epochs-off-by-one",
            "One epoch too few or too many is counted.",
            (
                _updates(lambda t, b, epochs: math.ceil(t / b) * (epochs - 1)),
                _updates(lambda t, b, epochs: math.ceil(t / b) * (epochs + 1)),
            ),
        ),
        Misconception(
            "one-update-per-epoch",
            "The weights change after every batch, not once in an epoch.",
            (_updates(lambda t, b, epochs: epochs),),
        ),
        Misconception(
            "one-update-per-example",
            "This counts examples. All examples of a batch make one update together.",
            (_updates(lambda t, b, epochs: t * epochs),),
        ),
        Misconception(
            "split-ignored",
            "All examples are counted, also those that `validation_split` puts aside.",
            (_examples(lambda n, share: n),),
        ),
        Misconception(
            "split-is-train-share",
            "`validation_split` is the share that is put aside, not the share that is trained on.",
            (_examples(lambda n, share: math.floor(n * share)),),
        ),
        Misconception(
            "validation-trains-too",
            "The validation batches are counted, too. They are only looked at: no weight changes.",
            (_with_validation,),
        ),
        Misconception(
            "split-of-batches",
            "The share is taken from the batches or from the updates. `fit` puts examples aside "
            "first, and makes batches of those that remain.",
            (
                lambda n, b, epochs, share: math.floor(math.ceil(n / b) * (1 - share)) * epochs,
                lambda n, b, epochs, share: math.floor(math.ceil(n / b) * epochs * (1 - share)),
            ),
        ),
        Misconception(
            "rounded-nearest",
            "The number of training examples is rounded to the nearest whole number. Keras rounds "
            "it down, and one example more can make one batch more.",
            (_examples(lambda n, share: round(n * (1 - share))),),
        ),
        Misconception(
            "rounded-up",
            "The number of training examples is not rounded down here. One example more, or a part "
            "of one, can make one batch more.",
            (
                _examples(lambda n, share: math.ceil(n * (1 - share))),
                _examples(lambda n, share: n - int(n * share)),
            ),
        ),
        Misconception(
            "fixed-batch-size",
            "The batch size makes no difference here. 32 is only what `fit` takes by default.",
            (_updates(lambda t, b, epochs: math.ceil(t / 32) * epochs),),
        ),
        Misconception(
            "arguments-swapped",
            "The division is upside down: how many batches do the examples make?",
            (_updates(lambda t, b, epochs: math.ceil(b / t) * epochs),),
        ),
    ),
)
