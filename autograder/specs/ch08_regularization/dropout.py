"""Spec of 08.dropout: what a Dropout layer does to numbers, in training and at inference."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks.answer import Answer
from autograder.checks.ask import ask_and_watch
from autograder.checks.exercise import Exercise, Misconception, Observation, Part


def dropout(x: np.ndarray, rate: float, draws: np.ndarray, training: bool) -> np.ndarray:
    """Number by number."""
    after = np.array(x, dtype=float)
    for place in np.ndindex(x.shape):
        if training:
            after[place] = 0.0 if draws[place] < rate else x[place] / (1 - rate)
    return after


# Questions


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    low, high = int(rng.integers(22, 35)) / 100, int(rng.integers(65, 80)) / 100
    for shape, rate in (((8,), high), ((3, 4), low), ((3, 2, 2), high), ((2, 3), 0.0)):
        x, draws = _numbers(rng, shape), _draws(rng, shape)
        yield from ask_and_watch(answer, "dropout", x, rate, draws, True, part="training")
    for shape, rate in (((5,), high), ((3, 4), low)):
        x, draws = _numbers(rng, shape), _draws(rng, shape)
        yield from ask_and_watch(answer, "dropout", x, rate, draws, False, part="inference")


def _numbers(rng: np.random.Generator, shape: tuple[int, ...]) -> np.ndarray:
    """Between 0.3 and 3, above and below 0, with two decimals."""
    return rng.integers(30, 300, shape) * rng.choice([-1, 1], shape) / 100


def _draws(rng: np.random.Generator, shape: tuple[int, ...]) -> np.ndarray:
    """From 0 to 1: of three numbers one is below every rate, one above, one in between."""
    thirds: np.ndarray = np.resize([0.0, 0.5, 0.9], shape)
    draws = thirds + rng.integers(0, 8, shape) / 100
    draws.flat[0] = 0.0
    return rng.permuted(draws.ravel()).reshape(shape)


# Known wrong answers: x inputs, r rate, d draws

Step = Callable[[np.ndarray, float, np.ndarray], Any]


def _right(x: np.ndarray, r: float, d: np.ndarray) -> np.ndarray:
    return dropout(x, r, d, True)


def _dropped(x: np.ndarray, r: float, d: np.ndarray) -> np.ndarray:
    return np.where(d < r, 0.0, x)


def _same(x: np.ndarray, r: float, d: np.ndarray) -> np.ndarray:
    return x


def _scaled_down(x: np.ndarray, r: float, d: np.ndarray) -> np.ndarray:
    return x * (1 - r)


def _by_rate(x: np.ndarray, r: float, d: np.ndarray) -> np.ndarray:
    with np.errstate(all="ignore"):  # a rate of 0 gives inf
        return np.divide(_dropped(x, r, d), r)


def _counted(x: np.ndarray, r: float, d: np.ndarray) -> np.ndarray:
    after = x.ravel() / (1 - r)
    after[np.argsort(d, axis=None)[: round(r * x.size)]] = 0.0
    return after.reshape(x.shape)


def _in_training(step: Step, otherwise: Step = _same) -> Callable[..., Any]:
    """Another step in training, and perhaps another one at inference."""
    return lambda x, r, d, training: (step if training else otherwise)(x, r, d)


def _rows(x: np.ndarray, r: float, d: np.ndarray) -> np.ndarray:
    first = d.reshape(len(d), -1)[:, 0]
    return np.array([row * (draw >= r) / (1 - r) for row, draw in zip(x, first, strict=True)])


EXERCISE = Exercise(
    id="08.dropout",
    title="dropout in NumPy",
    points=2,
    lesson="Dropout",
    reference=dropout,
    observe=_observe,
    parts={"training": Part(0.5), "inference": Part(0.5, needs=("training",))},
    misconceptions=(
        Misconception(
            "scaled-at-inference",
            "The numbers are left small in training, and all are made smaller at inference. The "
            "first paper did it so. Keras makes up for the zeros at once, in training, so that "
            "nothing is left to do later.",
            (_in_training(_dropped, _scaled_down),),
        ),
        Misconception(
            "scaled-twice",
            "Training is right and makes up for the zeros already. At inference there is none.",
            (_in_training(_right, _scaled_down),),
        ),
        Misconception(
            "other-end-of-the-draws",
            "As many are dropped on average, but others: a number is to be dropped where its draw is *below* "
            "the rate.",
            (_in_training(lambda x, r, d: np.where(d < 1 - r, x, 0.0) / (1 - r)),),
        ),
        Misconception(
            "counted-not-drawn",
            "Always the same share is dropped, those with the smallest draws. Each number is on its own: "
            "how many are dropped is a matter of chance.",
            (_in_training(_counted),),
        ),
        Misconception(
            "not-scaled",
            "The right numbers are dropped, but the others stay as they were. The next layer then "
            "gets smaller sums in training than at inference.",
            (_in_training(_dropped),),
        ),
        Misconception(
            "divided-by-rate",
            "The survivors are divided by the rate, the share that is dropped. Of a rate of 0.1 "
            "they would grow tenfold.",
            (_in_training(lambda x, r, d: _dropped(x, r, d) / (r or 1)), _in_training(_by_rate)),
        ),
        Misconception(
            "scaled-down",
            "The survivors have become smaller. They must make up for those that are dropped.",
            (_in_training(lambda x, r, d: _dropped(x, r, d) * (1 - r)),),
        ),
        Misconception(
            "one-plus-rate",
            "The survivors grow too little. With a rate of 0.5 half of them must carry the whole "
            "sum: by which factor does each grow?",
            (_in_training(lambda x, r, d: _dropped(x, r, d) * (1 + r)),),
        ),
        Misconception(
            "rate-is-share-kept",
            "The rate is used as the share that is kept. In Keras it is the share that is dropped; "
            "old TensorFlow (`keep_prob`) had it the other way round.",
            (
                _in_training(lambda x, r, d: np.where(d < r, x / (1 - r), 0.0)),
                _in_training(lambda x, r, d: np.where(d < r, x / (r or 1), 0.0)),
                _in_training(lambda x, r, d: np.where(d < r, x, 0.0)),
                _in_training(lambda x, r, d: np.where(d < 1 - r, 0.0, x / (1 - r))),
            ),
        ),
        Misconception(
            "drops-at-inference",
            "Numbers are dropped at inference, too, so the same input would get another answer at "
            "each call. `training` says which of the two it is.",
            (_in_training(_right, _right),),
        ),
        Misconception(
            "training-exchanged",
            "The two cases are exchanged: numbers are dropped while `training` is False.",
            (_in_training(_same, _right),),
        ),
        Misconception(
            "never-drops",
            "No number is 0 in training. Those with a draw below the rate are to be dropped.",
            (_in_training(_same), _in_training(lambda x, r, d: x / (1 - r))),
        ),
        Misconception(
            "whole-rows",
            "Whole rows are dropped. Each number has a draw of its own.",
            (_in_training(_rows),),
        ),
        Misconception(
            "scaled-by-real-share",
            "The factor follows from how many numbers happened to survive. It is to follow from "
            "the rate alone: right on average, not in each batch.",
            (_in_training(lambda x, r, d: _dropped(x, r, d) / (d >= r).mean()),),
        ),
        Misconception(
            "mean-restored",
            "The sum is forced to be what it was. Dropout keeps it on average only.",
            (_in_training(lambda x, r, d: _dropped(x, r, d) * x.sum() / _dropped(x, r, d).sum()),),
        ),
        Misconception(
            "mask-returned",
            "These are the factors. The numbers themselves, after them, are asked for.",
            (_in_training(lambda x, r, d: (d >= r) / (1 - r)),),
        ),
    ),
)
