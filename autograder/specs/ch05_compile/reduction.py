"""Spec of 05.reduction: from the losses of a batch to one number, as a Keras loss does it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks.answer import Answer
from autograder.checks.ask import ask, ask_and_watch
from autograder.checks.exercise import Exercise, Misconception, Observation

Weights = np.ndarray | None
Wrong = Callable[[np.ndarray, Weights, str | None], Any]
Formula = Callable[[np.ndarray, np.ndarray], Any]

_NAME = "reduce_losses"
_WORDS = ("sum", "sum_over_batch_size", "mean", "mean_with_sample_weight", "none", None)


def reduce_losses(losses: np.ndarray, sample_weight: Weights, reduction: str | None) -> Any:
    """Example by example: what is above the line, and what is below it."""
    weighted, weights = [], 0.0
    for i, loss in enumerate(losses):
        weight = 1.0 if sample_weight is None else float(sample_weight[i])
        weighted.append(loss * weight)
        weights += weight
    n = len(weighted)
    divisors = {"sum": 1, "sum_over_batch_size": n, "mean": n, "mean_with_sample_weight": weights}
    if reduction in divisors:
        return float(sum(weighted) / divisors[reduction])
    return np.array(weighted)


# Questions

_CLOSE = {"rtol": 1e-5, "atol": 1e-5}


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    # One question that needs no weights, for an answer that is written for these only.
    yield ask(answer, _NAME, _losses(rng, 3), None, "sum", **_CLOSE)
    weights = _weights(rng, 5)
    for reduction in _WORDS:
        yield from ask_and_watch(answer, _NAME, _losses(rng, 5), weights, reduction, **_CLOSE)
    with_zero = _weights(rng, 7)
    with_zero[rng.integers(7)] = 0.0
    for n, weights in ((4, None), (7, with_zero), (1, np.array([2.5]))):
        for reduction in _WORDS:
            yield from ask_and_watch(answer, _NAME, _losses(rng, n), weights, reduction, **_CLOSE)
    for reduction in ("sum", "none"):
        whole = rng.permutation([1, 2, 3, 5])
        yield ask(answer, _NAME, _losses(rng, 4), whole, reduction, **_CLOSE)


def _losses(rng: np.random.Generator, n: int) -> np.ndarray:
    return rng.integers(50, 900, n) / 100


def _weights(rng: np.random.Generator, n: int) -> np.ndarray:
    """Different from each other, some of them below 1; their sum is not n."""
    return rng.permutation(np.linspace(0.3, 3.0, n) + rng.integers(1, 9, n) / 100)


# Known wrong answers: x losses, w weights


def _total(x: np.ndarray, w: np.ndarray) -> float:
    return (x * w).sum()


def _by_n(x: np.ndarray, w: np.ndarray) -> float:
    return _total(x, w) / len(x)


def _by_weight(x: np.ndarray, w: np.ndarray) -> float:
    return _total(x, w) / w.sum()


def _by_nonzero(x: np.ndarray, w: np.ndarray) -> float:
    return _total(x, w) / (w > 0).sum()


def _where(total: Formula = _total, **formulas: Formula) -> Wrong:
    """An answer with another sum, or with other formulas for some of the words.

    `nothing` is the formula for `None`, and `mean` that for this word; without them `None` is
    treated like "none" and "mean" like "sum_over_batch_size".
    """
    table = {
        "sum": total,
        "sum_over_batch_size": lambda x, w: total(x, w) / len(x),
        "mean_with_sample_weight": lambda x, w: total(x, w) / w.sum(),
        "none": lambda x, w: x * w,
        **formulas,
    }
    table = {"mean": table["sum_over_batch_size"], "nothing": table["none"], **table}

    def wrong(losses: np.ndarray, sample_weight: Weights, reduction: str | None) -> Any:
        weights = np.ones(len(losses)) if sample_weight is None else sample_weight
        made = table[reduction or "nothing"](losses, weights)
        return made if isinstance(made, np.ndarray) or made is None else float(made)

    return wrong


def _reweighted(change: Callable[[np.ndarray], np.ndarray]) -> Wrong:
    """Weights that are changed first; without weights nothing is wrong."""
    return _only_with_weights(lambda x, w, reduction: reduce_losses(x, change(w), reduction))


def _only_with_weights(wrong: Wrong) -> Wrong:
    """A wrong answer that is right where there are no weights."""
    return lambda x, w, reduction: (reduce_losses if w is None else wrong)(x, w, reduction)


def _zeros_for_none(losses: np.ndarray, sample_weight: Weights, reduction: str | None) -> Any:
    return reduce_losses(losses * (sample_weight is not None), sample_weight, reduction)


def _one_for_none(losses: np.ndarray, sample_weight: Weights, reduction: str | None) -> Any:
    """The weight that stands for none is the number 1, and its sum is 1."""
    if sample_weight is None and reduction == "mean_with_sample_weight":
        return float(losses.sum())
    return reduce_losses(losses, sample_weight, reduction)


_PRODUCT_OF_SUMS = _where(total=lambda x, w: x.sum() * w.sum())

EXERCISE = Exercise(
    id="05.reduction",
    title="from the losses of a batch to one number",
    points=2,
    lesson="From many losses to one number",
    reference=reduce_losses,
    observe=_observe,
    tensors=False,
    misconceptions=(
        Misconception(
            "weights-ignored",
            "Other weights give the same number: they are not used at all.",
            (_reweighted(np.ones_like),),
        ),
        Misconception(
            "batch-size-is-sum-of-weights",
            "This divides by the sum of the weights. The size of a batch is the number of its examples, "
            "whatever their weights are.",
            (_where(sum_over_batch_size=_by_weight),),
        ),
        Misconception(
            "weighted-mean-by-n",
            "This divides by the number of examples. If all weights are doubled, the mean with "
            "sample weights should stay as it is.",
            (_where(mean_with_sample_weight=_by_n),),
        ),
        Misconception(
            "divides-by-nonzero",
            "This divides by the number of weights that are not 0. An example of weight 0 belongs to the "
            "batch, and a weight of 2 is not a weight of 1.",
            (_where(sum_over_batch_size=_by_nonzero), _where(mean_with_sample_weight=_by_nonzero)),
        ),
        Misconception(
            "batch-size-is-sum",
            "Nothing was divided. The word *over* stands for the line of a fraction.",
            (_where(sum_over_batch_size=_total, mean=_by_n),),
        ),
        Misconception(
            "sum-is-mean",
            "The sum was divided by something. Twice as many losses have about twice the sum.",
            (_where(sum=_by_n), _where(sum=_by_n, mean_with_sample_weight=_by_n, none=_by_n)),
        ),
        Misconception(
            "mean-without-weights",
            'For "mean" another number comes out than for "sum_over_batch_size". These are two names '
            "of one thing, and the weights count in both.",
            (_where(mean=lambda x, w: x.mean()),),
        ),
        Misconception(
            "mean-by-weights",
            'For "mean" this divides by the sum of the weights. In Keras "mean" is another name for '
            '"sum_over_batch_size"; the mean that looks at the weights has the longer name.',
            (_where(mean=_by_weight),),
        ),
        Misconception(
            "never-reduced",
            "The losses of the examples come back whatever `reduction` says. A condition such as "
            '`x is None or "none"` is always true: a text counts as True.',
            (lambda x, w, reduction: reduce_losses(x, w, None),),
        ),
        Misconception(
            "not-reduced-without-weights",
            "Without weights the losses come back as they came in. What `reduction` says holds then, too.",
            (lambda x, w, reduction: x if w is None else reduce_losses(x, w, reduction),),
        ),
        Misconception(
            "mean-without-weights-given",
            "Without weights the mean comes out whatever `reduction` says. What it says holds then, too.",
            (lambda x, w, reduction: x.mean() if w is None else reduce_losses(x, w, reduction),),
        ),
        Misconception(
            "none-without-weights",
            "These are the losses as they came in. Without a reduction the weights still count.",
            (_where(none=lambda x, w: x),),
        ),
        Misconception(
            "none-reduced",
            "One number came out. With no reduction, as many losses come out as went in.",
            (_where(none=_by_n),),
        ),
        Misconception(
            "none-object-forgotten",
            'For `None` itself another thing comes out than for the word `"none"`. Both mean the same.',
            (_where(nothing=lambda x, w: None), _where(nothing=_by_n)),
        ),
        Misconception(
            "weights-normalised",
            "The weights were divided by their sum first. Keras takes them as they are: with the sum, an "
            "example of weight 2 counts twice.",
            (
                _reweighted(lambda w: w / w.sum()),
                _only_with_weights(
                    _where(
                        sum=_by_weight,
                        sum_over_batch_size=_by_weight,
                        none=lambda x, w: x * w / w.sum(),
                    )
                ),
            ),
        ),
        Misconception(
            "weights-rescaled",
            "The weights were brought to a mean of 1 first. Keras takes them as they are.",
            (_reweighted(lambda w: w / w.mean()),),
        ),
        Misconception(
            "divided-by-weight",
            "A larger weight makes the loss smaller here. It should make it count more.",
            (
                _where(
                    total=lambda x, w: (x / np.where(w > 0, w, 1)).sum(),
                    none=lambda x, w: x / np.where(w > 0, w, 1),
                ),
            ),
        ),
        Misconception(
            "weights-after-the-sum",
            "The losses were added up before the weights came in. Which belongs to which is lost.",
            (_where(total=lambda x, w: x.sum() * w.mean()), _only_with_weights(_PRODUCT_OF_SUMS)),
        ),
        Misconception(
            "weights-as-mask",
            "Every weight above 0 counts as 1 here. A weight of 0.5 should count half.",
            (_reweighted(lambda w: (w > 0) * 1.0),),
        ),
        Misconception(
            "outer-product",
            "These are n times n products: shape (n, 1) times shape (n,) gives a table of (n, n).",
            (_PRODUCT_OF_SUMS,),
        ),
        Misconception(
            "no-weights-sum-to-one",
            "With weights this is right. Without them, nothing was divided: each of the n examples has "
            "the weight 1, and so the sum of the weights is n.",
            (_one_for_none,),
        ),
        Misconception(
            "no-weights-as-zeros",
            "Without weights every loss has become 0. An example without a weight counts as 1.",
            (_zeros_for_none,),
        ),
        Misconception(
            "words-swapped",
            "The number of examples and the sum of the weights have changed places below the line.",
            (_where(sum_over_batch_size=_by_weight, mean_with_sample_weight=_by_n, mean=_by_n),),
        ),
    ),
)
