"""Spec of 08.penalty: what L1 and L2 add to the loss of a stack of Dense layers."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks.answer import Answer
from autograder.checks.ask import ask_and_watch
from autograder.checks.exercise import Exercise, Misconception, Observation

Arrays = list[np.ndarray]


def penalty(weights: Arrays, l1: float, l2: float) -> float:
    """Number by number, for each kernel."""
    total = 0.0
    for kernel in weights[::2]:
        for w in kernel.ravel():
            total += l1 * abs(float(w)) + l2 * float(w) ** 2
    return total


# Questions


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    l1, l2, other_l1, other_l2 = (int(n) / 100 for n in rng.integers([2, 5, 11, 2], [5, 9, 30, 9]))
    for units, factors in (
        ((2, 2), (0.0, l2)),
        ((3, 2), (l1, 0.0)),
        ((4, 3, 2), (0.0, other_l2)),
        ((4, 3, 2), (l1, l2)),
        ((5, 4, 3, 1), (other_l1, other_l2)),
    ):
        weights = _stack(rng, units)
        yield from ask_and_watch(answer, "penalty", weights, *factors, rtol=1e-4)


def _stack(rng: np.random.Generator, units: tuple[int, ...]) -> Arrays:
    """Kernels and biases, above and below 0, none of them small, with more of them below."""
    weights = []
    for inputs, outputs in itertools.pairwise(units):
        for shape in ((inputs, outputs), (outputs,)):
            signs = rng.permuted(np.resize([-1, -1, 1], shape).ravel()).reshape(shape)
            weights.append((signs * rng.integers(30, 200, shape) / 100).astype("float32"))
    return weights


# Known wrong answers

Parts = Callable[[np.ndarray, float, float], Any]


def _each(part: Parts, first: int = 0, last: int | None = None, by: int = 2) -> Callable[..., Any]:
    """The sum of another penalty of each array, or of some of them."""
    return lambda weights, l1, l2: float(sum(part(w, l1, l2) for w in weights[first:last:by]))


def _long(part: Parts) -> Callable[..., Any]:
    """Another penalty of all kernels in one vector."""
    return lambda weights, l1, l2: float(
        part(np.concatenate([kernel.ravel() for kernel in weights[::2]]), l1, l2)
    )


def _right(w: np.ndarray, l1: float, l2: float) -> float:
    return l1 * np.abs(w).sum() + l2 * np.square(w).sum()


def _mean(w: np.ndarray, l1: float, l2: float) -> float:
    return _right(w, l1, l2) / w.size


def _root(w: np.ndarray, l1: float, l2: float) -> float:
    return l1 * np.abs(w).sum() + l2 * np.sqrt(np.square(w).sum())


EXERCISE = Exercise(
    id="08.penalty",
    title="the penalty of a model",
    points=2,
    lesson="A price for large weights",
    reference=penalty,
    observe=_observe,
    misconceptions=(
        Misconception(
            "biases-included",
            "The biases are counted as well. The regularizer was given to the kernels only.",
            (_each(_right, by=1),),
        ),
        Misconception(
            "biases-only",
            "These are the biases. In the list a kernel stands before the bias of its layer.",
            (_each(_right, first=1),),
        ),
        Misconception(
            "one-unit-taken-for-a-bias",
            "The kernel of a layer with a single unit was left out, as if it were a bias. A kernel has two axes, "
            "however many units there are; a bias has one.",
            (
                lambda weights, l1, l2: float(
                    sum(_right(w, l1, l2) for w in weights if len(w) != w.size)
                ),
            ),
        ),
        Misconception(
            "half-of-the-squares",
            "The squares count half. Books often write λ/2, so that the derivative has no 2. Keras "
            "writes λ.",
            (_each(lambda w, l1, l2: _right(w, l1, l2 / 2)),),
        ),
        Misconception(
            "mean-not-sum",
            "This is a mean. A loss is a mean over *examples*; a penalty is a sum over weights, so "
            "that every weight pays for itself, whatever the number of the others.",
            (
                _each(_mean),
                _long(_mean),
                lambda weights, l1, l2: 2 * penalty(weights, l1, l2) / len(weights),
            ),
        ),
        Misconception(
            "root-of-the-sum",
            "This contains the length of the weights, with a root. L2 adds the squares themselves.",
            (_each(_root), _long(_root)),
        ),
        Misconception(
            "no-absolute-value",
            "Positive and negative weights cancel here. What should a weight of −2 cost?",
            (
                _each(lambda w, l1, l2: l1 * w.sum() + l2 * np.square(w).sum()),
                _each(lambda w, l1, l2: l1 * abs(w.sum()) + l2 * np.square(w).sum()),
            ),
        ),
        Misconception(
            "square-of-the-sum",
            "The weights are added first and squared afterwards, so 3 and −3 would cost nothing.",
            (_each(lambda w, l1, l2: l1 * np.abs(w).sum() + l2 * w.sum() ** 2),),
        ),
        Misconception(
            "factors-swapped",
            "The two factors have changed places. The number in the name is the power: L1 takes "
            "the absolute values, L2 the squares.",
            (_each(lambda w, l1, l2: _right(w, l2, l1)),),
        ),
        Misconception(
            "one-layer-only",
            "Only one layer is counted. Every layer with a regularizer adds to the loss.",
            (_each(_right, last=1), _each(_right, first=-2)),
        ),
        Misconception(
            "l1-forgotten",
            "The absolute values are missing. With l2 = 0 there is still something to pay.",
            (_each(lambda w, l1, l2: _right(w, 0, l2)),),
        ),
        Misconception(
            "l2-forgotten",
            "The squares are missing. With l1 = 0 there is still something to pay.",
            (_each(lambda w, l1, l2: _right(w, l1, 0)),),
        ),
        Misconception(
            "factors-forgotten",
            "The factors are not used. They say how dear a weight is.",
            (_each(lambda w, l1, l2: _right(w, 1, 1)),),
        ),
        Misconception(
            "gradient-not-penalty",
            "This is the derivative, which the optimizer follows. The penalty itself is asked for.",
            (_each(lambda w, l1, l2: np.sum(l1 * np.sign(w) + 2 * l2 * w)),),
        ),
        Misconception(
            "factor-squared",
            "The factor is squared together with the weight.",
            (_each(lambda w, l1, l2: _right(w, l1, l2**2)),),
        ),
    ),
)
