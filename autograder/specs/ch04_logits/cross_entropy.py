"""Spec of 04.cross_entropy: cross-entropy of each row from its logits."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks import paper
from autograder.checks.answer import Answer
from autograder.checks.ask import ask, ask_and_watch
from autograder.checks.exercise import Exercise, Misconception, Observation, Part

Wrong = Callable[[np.ndarray, np.ndarray], Any]


def cross_entropy(logits: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """log(sum of exp) minus the logit of the label, row by row, shifted by the row's maximum."""
    losses = []
    for row, label in zip(logits, labels, strict=True):
        top = max(row)
        losses.append(top + math.log(sum(math.exp(z - top) for z in row)) - row[label])
    return np.array(losses, dtype=float)


# Questions


def _observe_cross_entropy(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    # Wider than float32 needs: 0.0000001 added to a probability is a question for large logits.
    near = {"rtol": 1e-4, "atol": 1e-4}
    logits, labels = paper.ordinary_logits(rng, 3, 4), rng.permutation(4)[:3]
    yield from ask_and_watch(answer, "cross_entropy", logits, labels, **near)
    for n, k in [(1, 5), (5, 2), (3, 3)]:
        labels = np.resize(rng.permutation(k), n)
        yield ask(answer, "cross_entropy", paper.ordinary_logits(rng, n, k), labels, **near)
    positive = np.abs(paper.ordinary_logits(rng, 4, 3)).astype(np.float32)
    labels = np.array([2, 0, 1, 2], dtype=np.int32)
    yield ask(answer, "cross_entropy", positive, labels, **near)
    yield from _observe_large(answer, rng)


def _observe_large(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    # Near 1000, float32 numbers lie 0.00006 apart.
    large = {"part": "large", "stage": "overflow", "atol": 1e-3}
    small_probabilities = [[0, 25, 0], [40, 0, 1], [0, 3, 80]], [0, 1, 1]
    yield _ask_large(
        answer,
        *small_probabilities,
        why="Nothing overflows here. A very small probability is not 0, and its logarithm is a "
        "large negative number, which no limit may hide.",
        **{**large, "stage": "log-of-clipped"},
    )
    low, middle, high = rng.integers(600, 690), rng.integers(715, 735), rng.integers(800, 1000)
    questions = [
        ([[low, low - 2], [-low, 1 - low], [300, 0]], [1, 0, 1]),
        # exp(715) is inf, while exp(-735) is not yet 0.
        ([[middle, 0], [0, middle]], [1, 1]),
        ([[high, high - 2], [-high, -high - 3]], [1, 1]),
        ([[high, 0], [0, -high]], [1, 1]),
    ]
    for logits, labels in questions:
        yield _ask_large(
            answer,
            logits,
            labels,
            why="`exp` of a large logit is inf, and a probability that is rounded to 0 has no "
            "logarithm. The formula with the log-sum-exp can avoid both.",
            **large,
        )


def _ask_large(answer: Answer, logits: list, labels: list, **noted: Any) -> Observation:
    return ask(answer, "cross_entropy", np.array(logits, float), np.array(labels), **noted)


# Known wrong answers


def _picked(rows: np.ndarray, y: np.ndarray) -> np.ndarray:
    return rows[np.arange(len(y)), y]


def _one_hot(z: np.ndarray, y: np.ndarray) -> np.ndarray:
    return np.eye(z.shape[1])[y]


def _lse(z: np.ndarray, axis: int | None = 1) -> np.ndarray:
    return np.logaddexp.reduce(z, axis=axis)


def _lse_above_max(z: np.ndarray) -> np.ndarray:
    return _lse(z) - z.max(axis=1)


def _loss(z: np.ndarray, y: np.ndarray) -> np.ndarray:
    """The right result, in less time than the reference takes."""
    return _lse(z) - _picked(z, y)


def _textbook(z: np.ndarray) -> np.ndarray:
    return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)


def _log_of(probabilities: Callable[[np.ndarray], np.ndarray]) -> Wrong:
    return lambda z, y: -np.log(_picked(probabilities(z), y))


def _log_of_one_hot(probabilities: Callable[[np.ndarray], np.ndarray]) -> Wrong:
    return lambda z, y: -(_one_hot(z, y) * np.log(probabilities(z))).sum(axis=1)


def _shifted(shift: Callable[[np.ndarray, np.ndarray], Any]) -> Wrong:
    """Log-sum-exp with a shift of shape (n, 1) or a single number."""

    def wrong(z: np.ndarray, y: np.ndarray) -> np.ndarray:
        s = z - shift(z, y)
        return np.log(np.exp(s).sum(axis=1)) - _picked(s, y)

    return wrong


def _in_loops(loss: Callable[[np.ndarray, int, np.ndarray], float]) -> Wrong:
    """One row after the other with `math`, which raises where NumPy gives inf or nan."""
    return lambda z, y: np.array([loss(row, label, z) for row, label in zip(z, y, strict=True)])


def _log_of_sum(row: np.ndarray, shift: float) -> float:
    return math.log(sum(math.exp(value - shift) for value in row))


def _own_column(z: np.ndarray, y: np.ndarray) -> np.ndarray:
    return _picked(z, y)[:, None]


def _every_pair(table: Wrong) -> tuple[Wrong, ...]:
    """A table of shape (n, n), as it is and with one of its axes averaged away."""
    return (
        table,
        lambda z, y: table(z, y).mean(axis=1),
        lambda z, y: table(z, y).mean(axis=0),
    )


_USUAL_LIMITS = (1e-7, 1e-8, 1e-9, 1e-10, 1e-12, 1e-15)
_OTHER_LIMITS = (1e-5, 1e-6, 1e-300, 2.0**-23, 2.0**-52, 2.0**-1022)  # the last are NumPy's finfo


def _cut_off(
    probabilities: Callable[[np.ndarray], np.ndarray], limits: tuple[float, ...]
) -> Iterator[Wrong]:
    """Minus the logarithm of a probability, the smallest ones replaced by a limit."""
    for limit in limits:
        yield lambda z, y, limit=limit: -np.log(np.maximum(_picked(probabilities(z), y), limit))
        yield lambda z, y, limit=limit: -np.log(_picked(probabilities(z), y) + limit)
    yield lambda z, y: np.nan_to_num(-np.log(_picked(probabilities(z), y)))


def _taken_for_probabilities() -> Iterator[Wrong]:
    """Minus the logarithm of a logit, or of its share of the row."""
    for positive in (np.array, np.abs, lambda z: z - z.min(axis=1, keepdims=True)):
        yield lambda z, y, f=positive: -np.log(_picked(f(z), y))
        yield lambda z, y, f=positive: -np.log(_picked(f(z) / f(z).sum(axis=1, keepdims=True), y))
    for low in _USUAL_LIMITS:
        for high in (None, 1.0, 1 - low):
            yield lambda z, y, a=low, b=high: -np.log(np.clip(_picked(z, y), a, b))
        yield lambda z, y, a=low: -np.log(_picked(z, y) + a)
    yield _in_loops(lambda row, label, z: -math.log(row[label]))


def _without_second_axis(z: np.ndarray) -> np.ndarray:
    return z - z.max(axis=1)


def _sigmoid_losses(z: np.ndarray, y: np.ndarray) -> np.ndarray:
    return np.logaddexp(0, z) - _one_hot(z, y) * z


def _two_sided_losses(z: np.ndarray, y: np.ndarray) -> np.ndarray:
    return -np.log(np.where(_one_hot(z, y) == 1, paper.softmax(z), 1 - paper.softmax(z)))


EXERCISE = Exercise(
    id="04.cross_entropy",
    title="cross-entropy from logits",
    points=2,
    lesson="Minus the logarithm of one probability",
    reference=cross_entropy,
    observe=_observe_cross_entropy,
    parts={"answer": Part(0.5), "large": Part(0.5, needs=("answer",))},
    tensors=False,
    misconceptions=(
        Misconception(
            "mean-instead-of-rows",
            "This is one number for the whole batch. The exercise asks for the loss of each row; "
            "Keras takes the mean afterwards.",
            (
                lambda z, y: float(_loss(z, y).mean()),
                lambda z, y: float(_loss(z, y).sum()),
                lambda z, y: float(_loss(z, y).sum() / z.size),
                lambda z, y: np.full(len(y), _loss(z, y).mean()),
                lambda z, y: np.full(len(y), _loss(z, y).sum()),
            ),
        ),
        Misconception(
            "overflow",
            "For ordinary logits this is the cross-entropy. `exp` of a large logit is larger than "
            "the largest float: NumPy gives inf, `math.exp` stops with an error. Which number can "
            "be subtracted from a row so that no exponent is large?",
            (
                _log_of(_textbook),
                _log_of_one_hot(_textbook),
                lambda z, y: np.log(np.exp(z).sum(axis=1)) - _picked(z, y),
                _shifted(_own_column),
                _shifted(lambda z, y: z.mean(axis=1, keepdims=True)),
                _shifted(lambda z, y: z.min(axis=1, keepdims=True)),
                _in_loops(lambda row, label, z: _log_of_sum(row, 0.0) - row[label]),
                _in_loops(lambda row, label, z: _log_of_sum(row, row[label])),
            ),
            lesson="Large scores: subtract the maximum",
        ),
        Misconception(
            "log-of-softmax",
            "The probability of an unlikely class is rounded to 0 before its logarithm is taken, "
            "and 0 has no logarithm. Simplify the logarithm of the softmax on paper first.",
            (
                _log_of(paper.softmax),
                _log_of(lambda z: paper.softmax(z).astype(np.float32)),
                _in_loops(lambda row, label, z: -math.log(paper.softmax(row[None])[0, label])),
            ),
            lesson="Large scores: subtract the maximum",
        ),
        Misconception(
            "log-of-clipped",
            "A small number is added or a limit is set so that the logarithm exists. That hides "
            "the true loss, which then stops at the limit: -log(0.0000001) is 16.1.",
            (
                *_cut_off(paper.softmax, _USUAL_LIMITS + _OTHER_LIMITS),
                *_cut_off(_textbook, _USUAL_LIMITS),
            ),
            lesson="Large scores: subtract the maximum",
        ),
        Misconception(
            "maximum-of-everything",
            "One number is subtracted from all rows. In a row whose logits are far below that "
            "number every power becomes 0, and 0 has no logarithm.",
            (
                _shifted(lambda z, y: z.max()),
                _log_of(lambda z: _textbook(z - z.max())),
                _in_loops(lambda row, label, z: _log_of_sum(row, z.max()) + z.max() - row[label]),
            ),
            lesson="Large scores: subtract the maximum",
        ),
        Misconception(
            "no-keepdims",
            "A maximum or a sum of each row has shape (n,). NumPy lines that up with the columns: "
            "this stops with an error, or, when n equals K, it takes the number of the wrong row.",
            (
                lambda z, y: _lse(_without_second_axis(z)) - _picked(_without_second_axis(z), y),
                lambda z, y: _lse(_without_second_axis(z)) + z.max(axis=1) - _picked(z, y),
                lambda z, y: -_picked(z - _lse(z), y),
            ),
            lesson="Softmax, step by step",
        ),
        Misconception(
            "maximum-not-added-back",
            "The maximum is subtracted in one of the two terms only. Their difference is then too "
            "small or too large by the maximum of the row.",
            (
                lambda z, y: _loss(z, y) - z.max(axis=1),
                lambda z, y: _loss(z, y) + z.max(axis=1),
            ),
            lesson="Large scores: subtract the maximum",
        ),
        Misconception(
            "maximum-for-log-sum-exp",
            "The maximum of the row stands where the log-sum-exp belongs. A right prediction would "
            "then cost nothing, although the other classes also have a share of the probability.",
            (lambda z, y: z.max(axis=1) - _picked(z, y),),
        ),
        Misconception(
            "no-normalising-term",
            "Only the logit of the true class is used. Adding 100 to all logits of a row changes "
            "no probability, but it changes this result.",
            (lambda z, y: -_picked(z, y), lambda z, y: _picked(z, y)),
            lesson="A shift changes nothing",
        ),
        Misconception(
            "logits-as-probabilities",
            "The logarithm is taken of the logit itself, or of its share of the sum. A logit is a "
            "score, not a probability: it can be negative or larger than 1.",
            tuple(_taken_for_probabilities()),
            lesson="From scores to probabilities",
        ),
        Misconception(
            "wrong-sign",
            "These losses are negative. The logarithm of a probability is negative; the loss is "
            "its opposite.",
            (lambda z, y: -_loss(z, y),),
        ),
        Misconception(
            "logit-added",
            "The logit of the true class is added. A larger logit of the true class must make the "
            "loss smaller.",
            (lambda z, y: _lse(z) + _picked(z, y),),
        ),
        Misconception(
            "predicted-not-label",
            "This takes the class with the largest probability, whatever the label says: a "
            "confident wrong answer would cost almost nothing.",
            (lambda z, y: _loss(z, z.argmax(axis=1)),),
        ),
        Misconception(
            "wrong-base",
            "Another logarithm than the natural one is used. For K equal logits the loss must be "
            "ln K.",
            (
                lambda z, y: _loss(z, y) / math.log(2),
                lambda z, y: _loss(z, y) / math.log(10),
                lambda z, y: np.log2(np.exp(z).sum(axis=1)) - _picked(z, y),
                lambda z, y: np.log10(np.exp(z).sum(axis=1)) - _picked(z, y),
                lambda z, y: _lse_above_max(z) / math.log(2) + z.max(axis=1) - _picked(z, y),
                lambda z, y: _lse_above_max(z) / math.log(10) + z.max(axis=1) - _picked(z, y),
            ),
            lesson="What an untrained model loses",
        ),
        Misconception(
            "probability-not-log",
            "This is a probability, or 1 minus a probability. It can never be larger than 1, but "
            "the loss for the logits (1000, 0) and the label 1 is 1000.",
            (
                lambda z, y: _picked(paper.softmax(z), y),
                lambda z, y: -_picked(paper.softmax(z), y),
                lambda z, y: 1 - _picked(paper.softmax(z), y),
                lambda z, y: -np.log(1 - _picked(paper.softmax(z), y)),
            ),
        ),
        Misconception(
            "all-pairs",
            "Every row meets every label: a table of n times n. One number per row is wanted: row "
            "0 with label 0, row 1 with label 1, and so on.",
            (
                *_every_pair(lambda z, y: -paper.log_softmax(z)[:, y]),
                *_every_pair(lambda z, y: _lse(z) - z[:, y]),
                *_every_pair(lambda z, y: _lse(z)[:, None] - _picked(z, y)),
            ),
        ),
        Misconception(
            "indices-swapped",
            "The label is used as the number of the row, and the number of the row as the class. "
            "The first index chooses the row, the second one the class.",
            (
                lambda z, y: _lse(z) - z[y, np.arange(len(y))],
                lambda z, y: -paper.log_softmax(z)[y, np.arange(len(y))],
            ),
        ),
        Misconception(
            "labels-from-one",
            "Labels count from 0, and so do the columns. The class next to the true one is taken "
            "here.",
            (
                lambda z, y: _loss(z, y - 1),
                lambda z, y: _loss(z, y + 1),
            ),
            lesson="Integer labels and one-hot labels",
        ),
        Misconception(
            "label-as-factor",
            "The label is multiplied with logarithms. It is the number of a class, not a weight: "
            "for label 0 the result would always be 0.",
            (
                lambda z, y: -(y[:, None] * paper.log_softmax(z)).sum(axis=1),
                lambda z, y: -(y * paper.log_softmax(z)).sum(axis=1),
                lambda z, y: y * _loss(z, y),
            ),
            lesson="Integer labels and one-hot labels",
        ),
        Misconception(
            "binary-per-class",
            "Each class is treated as a yes-or-no question of its own. The classes share one "
            "probability of 1, and only the probability of the true class counts.",
            (
                lambda z, y: _sigmoid_losses(z, y).sum(axis=1),
                lambda z, y: _sigmoid_losses(z, y).mean(axis=1),
                lambda z, y: _two_sided_losses(z, y).sum(axis=1),
                lambda z, y: _two_sided_losses(z, y).mean(axis=1),
                lambda z, y: np.logaddexp(0, -_picked(z, y)),
                lambda z, y: -paper.log_softmax(z).sum(axis=1),
            ),
        ),
        Misconception(
            "divided-by-classes",
            "The result is too small by the factor K: a mean is taken over the classes, of which "
            "only one counts.",
            (lambda z, y: _loss(z, y) / z.shape[1],),
        ),
        Misconception(
            "softmax-over-columns",
            "The sum runs over the examples instead of over the classes of a row.",
            (
                lambda z, y: -_picked(z - _lse(z, axis=0), y),
                lambda z, y: _lse(z, axis=0) - _picked(z, y),
            ),
            lesson="Softmax, step by step",
        ),
        Misconception(
            "softmax-over-everything",
            "The sum runs over all numbers of the array. Every row is one example with a sum of "
            "its own.",
            (lambda z, y: _lse(z, axis=None) - _picked(z, y),),
            lesson="Softmax, step by step",
        ),
        Misconception(
            "softmax-twice",
            "Softmax is applied to numbers that are already probabilities, so the loss cannot get "
            "close to 0.",
            (lambda z, y: _loss(paper.softmax(z), y),),
        ),
    ),
)
