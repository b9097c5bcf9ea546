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
Arguments = tuple[int, int, int, float]


def _observe_updates(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    for arguments in (
        _split_inside_a_batch(rng),
        _drawn(rng, rest=(1, 0.3)),
        _drawn(rng, rest=(0.6, 0.9)),
        _drawn(rng, part=(0.1, 0.45)),
        _drawn(rng, part=(0.55, 0.95)),
        _without_split(rng),
        _one_batch(rng),
        _drawn(rng, rest=(1, 0.3), epochs=1),
    ):
        yield ask(answer, _NAME, *arguments)
    why = (
        "A float product can end just below a whole number: 100 * (1 - 0.9) is "
        "9.999999999999998, and its floor is 9. Keras counts so, and so does the formula."
    )
    yield ask(answer, _NAME, *_below_a_whole_number(rng), stage="another-floor", why=why)


def _drawn(
    rng: np.random.Generator,
    rest: tuple[float, float] = (0, 0),
    part: tuple[float, float] = (0, 0),
    epochs: int | None = None,
) -> Arguments:
    """Arguments whose last batch and whose share of examples are of a certain kind.

    Args:
        rng: draws them.
        rest: how full the last batch is, from … to, as a share of a batch; 1 as the first number
            stands for a single example, and (0, 0) for batches that fit exactly.
        part: the fraction of an example that n · (1 − share) leaves over, from … to.
        epochs: so many; 2 to 9 by default.
    """
    while True:
        batch_size = int(rng.integers(12, 40))
        share = float(rng.choice([0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4]))
        n_examples = int(rng.integers(5 * batch_size, 20 * batch_size))
        exact = n_examples * (1 - share)
        fraction, last = exact - math.floor(exact), math.floor(exact) % batch_size
        least = 1 if rest[0] == 1 else rest[0] * batch_size
        if part[0] <= round(fraction, 6) <= part[1] and least <= last <= rest[1] * batch_size:
            return n_examples, batch_size, epochs or int(rng.integers(2, 10)), share


def _split_inside_a_batch(rng: np.random.Generator) -> Arguments:
    """Batches that fit exactly, but not if all examples made batches before the split."""
    while True:
        n_examples, batch_size, epochs, share = _drawn(rng)
        of_batches = math.ceil(n_examples / batch_size) * (1 - share)
        if of_batches - math.floor(n_examples * (1 - share)) / batch_size > 0.51:
            return n_examples, batch_size, epochs, share


def _without_split(rng: np.random.Generator) -> Arguments:
    batch_size = int(rng.integers(12, 40))
    n_examples = batch_size * int(rng.integers(4, 20)) + int(rng.integers(1, 5))
    return n_examples, batch_size, int(rng.integers(2, 10)), 0.0


def _below_a_whole_number(rng: np.random.Generator) -> Arguments:
    """One example fewer than the fractions on paper give, and with it one batch fewer."""
    while True:
        n_examples, share = int(rng.integers(20, 400)), float(rng.choice([0.6, 0.8, 0.9]))
        examples = math.floor(n_examples * (1 - share))
        if examples > 4 and round(n_examples * (1 - share), 6) == examples + 1:
            return n_examples, examples, int(rng.integers(2, 10)), share


def _one_batch(rng: np.random.Generator) -> Arguments:
    """Fewer training examples than a batch holds."""
    n_examples = int(rng.integers(20, 60))
    return n_examples, 2 * n_examples, int(rng.integers(2, 10)), 0.25


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
            "There is one batch more than examples need where they fit exactly: no example is left "
            "over then.",
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
            "A part of a batch is counted as a part of an update. A smaller batch makes a whole "
            "update.",
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
            "This counts the examples that are looked at. All examples of a batch make one update "
            "together.",
            (_updates(lambda t, b, epochs: t * epochs),),
        ),
        Misconception(
            "split-ignored",
            "All examples are counted. Those that `validation_split` puts aside are never trained "
            "on.",
            (_examples(lambda n, share: n),),
        ),
        Misconception(
            "split-is-train-share",
            "`validation_split` is the share that is put aside, not the share that is trained on.",
            (_examples(lambda n, share: math.floor(n * share)),),
        ),
        Misconception(
            "validation-trains-too",
            "The batches of the validation part are counted as well. They are only looked at: no "
            "weight changes.",
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
            "The batch size makes no difference to this result. 32 is what `fit` takes when nothing "
            "is said.",
            (_updates(lambda t, b, epochs: math.ceil(t / 32) * epochs),),
        ),
        Misconception(
            "arguments-swapped",
            "The division is upside down: how many batches do the examples make?",
            (_updates(lambda t, b, epochs: math.ceil(b / t) * epochs),),
        ),
    ),
)
