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
    weighted, n, weights = [], 0, 0.0
    for i, loss in enumerate(losses):
        weight = 1.0 if sample_weight is None else float(sample_weight[i])
        weighted.append(loss * weight)
        n += 1
        weights += weight
    divisors = {
        "sum": 1.0,
        "sum_over_batch_size": n,
        "mean": n,
        "mean_with_sample_weight": weights,
    }
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
    for reduction in _WORDS:
        yield ask(answer, _NAME, _losses(rng, 4), None, reduction, **_CLOSE)
    weights = _weights(rng, 7)
    weights[rng.integers(7)] = 0.0
    for reduction in _WORDS:
        yield ask(answer, _NAME, _losses(rng, 7), weights, reduction, **_CLOSE)
    for reduction in _WORDS:
        yield ask(answer, _NAME, _losses(rng, 1), np.array([2.5]), reduction, **_CLOSE)
    for reduction in ("sum", "none"):
        whole = rng.permutation([1, 2, 3, 5])
        yield ask(answer, _NAME, _losses(rng, 4), whole, reduction, **_CLOSE)


def _losses(rng: np.random.Generator, n: int) -> np.ndarray:
    return rng.integers(50, 900, n) / 100


def _weights(rng: np.random.Generator, n: int) -> np.ndarray:
    """Different from each other, some of them below 1; their sum is not n."""
    return rng.permutation(np.linspace(0.3, 3.0, n) + rng.integers(1, 9, n) / 100)


# Known wrong answers


def _total(losses: np.ndarray, weights: np.ndarray) -> float:
    return (losses * weights).sum()


_RIGHT: dict[str, Formula] = {
    "sum": _total,
    "sum_over_batch_size": lambda x, w: _total(x, w) / len(x),
    "mean_with_sample_weight": lambda x, w: _total(x, w) / w.sum(),
    "none": lambda x, w: x * w,
}


def _quotient(losses: np.ndarray, weights: np.ndarray) -> float:
    return (losses / np.where(weights > 0, weights, 1.0)).sum()


_BY_N, _BY_WEIGHT = _RIGHT["sum_over_batch_size"], _RIGHT["mean_with_sample_weight"]


def _where(**formulas: Formula) -> Wrong:
    """An answer with other formulas of losses and weights for some of the words.

    `nothing` is that for `None`, and `mean` that for this word; without them `None` is treated like
    "none" and "mean" like "sum_over_batch_size".
    """
    table = {**_RIGHT, **formulas}
    table.setdefault("mean", table["sum_over_batch_size"])
    table.setdefault("nothing", table["none"])

    def wrong(losses: np.ndarray, sample_weight: Weights, reduction: str | None) -> Any:
        weights = np.ones(len(losses)) if sample_weight is None else sample_weight
        made = table["nothing" if reduction is None else reduction](losses, weights)
        return made if isinstance(made, np.ndarray) or made is None else float(made)

    return wrong


def _reweighted(change: Callable[[np.ndarray], np.ndarray]) -> Wrong:
    """Weights that are changed first; without weights nothing is wrong."""

    def wrong(losses: np.ndarray, sample_weight: Weights, reduction: str | None) -> Any:
        weights = None if sample_weight is None else change(sample_weight)
        return reduce_losses(losses, weights, reduction)

    return wrong


def _only_with_weights(table: Wrong) -> Wrong:
    """A wrong answer that is right where there are no weights."""

    def wrong(losses: np.ndarray, sample_weight: Weights, reduction: str | None) -> Any:
        answer = reduce_losses if sample_weight is None else table
        return answer(losses, sample_weight, reduction)

    return wrong


def _separate(factor: Callable[[np.ndarray], float]) -> dict[str, Formula]:
    """Losses and weights reduced apart, then multiplied."""
    return {
        "sum": lambda x, w: x.sum() * factor(w),
        "sum_over_batch_size": lambda x, w: x.mean() * factor(w),
        "mean_with_sample_weight": lambda x, w: x.mean(),
    }


def _without_weights(weights: Callable[[np.ndarray], Any], **formulas: Formula) -> Wrong:
    """Right with weights; where there are none, something stands in their place."""
    table = _where(**formulas)

    def wrong(losses: np.ndarray, sample_weight: Weights, reduction: str | None) -> Any:
        if sample_weight is None:
            return table(losses, weights(losses), reduction)
        return reduce_losses(losses, sample_weight, reduction)

    return wrong


def _ones_counted_once(losses: np.ndarray, sample_weight: Weights, reduction: str | None) -> Any:
    """The weight that stands for none is the number 1, and its sum is 1."""
    if sample_weight is None and reduction == "mean_with_sample_weight":
        return float(losses.sum())
    return reduce_losses(losses, sample_weight, reduction)


def _ignored(losses: np.ndarray, sample_weight: Weights, reduction: str | None) -> Any:
    return reduce_losses(losses, None, reduction)


def _masked(losses: np.ndarray, sample_weight: Weights, reduction: str | None) -> Any:
    """A weight above 0 counts as 1."""
    mask = None if sample_weight is None else (sample_weight > 0) * 1.0
    return reduce_losses(losses, mask, reduction)


def _picked(losses: np.ndarray, sample_weight: Weights, reduction: str | None) -> Any:
    """Examples of weight 0 are left out, and the others count as 1."""
    kept = losses if sample_weight is None else losses[sample_weight > 0]
    return reduce_losses(kept, None, reduction)


def _all_pairs(losses: np.ndarray, sample_weight: Weights, reduction: str | None) -> Any:
    weights = np.ones(len(losses)) if sample_weight is None else sample_weight
    table = losses[:, None] * weights
    if reduction is None or reduction == "none":
        return table
    if reduction == "sum":
        return float(table.sum())
    if reduction == "mean_with_sample_weight":
        return float(table.sum() / weights.sum())
    return float(table.mean())


def _all_pairs_by_n(losses: np.ndarray, sample_weight: Weights, reduction: str | None) -> Any:
    if reduction in ("sum_over_batch_size", "mean"):
        return _all_pairs(losses, sample_weight, "sum") / len(losses)
    return _all_pairs(losses, sample_weight, reduction)


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
            (_ignored,),
        ),
        Misconception(
            "batch-size-is-sum-of-weights",
            "This divides by the sum of the weights. The size of a batch is the number of its examples, "
            "whatever their weights are.",
            (
                _where(sum_over_batch_size=_BY_WEIGHT),
                _where(sum_over_batch_size=_BY_WEIGHT, mean=_BY_N),
            ),
        ),
        Misconception(
            "weighted-mean-by-n",
            "This divides by the number of examples. If all weights are doubled, the mean with "
            "sample weights should stay as it is.",
            (_where(mean_with_sample_weight=_BY_N),),
        ),
        Misconception(
            "divides-by-nonzero",
            "This divides by the number of weights that are not 0. An example of weight 0 belongs to the "
            "batch, and a weight of 2 is not a weight of 1.",
            (
                _where(sum_over_batch_size=lambda x, w: _total(x, w) / (w > 0).sum()),
                _where(mean_with_sample_weight=lambda x, w: _total(x, w) / (w > 0).sum()),
                _where(
                    sum_over_batch_size=lambda x, w: _total(x, w) / (w > 0).sum(),
                    mean_with_sample_weight=lambda x, w: _total(x, w) / (w > 0).sum(),
                ),
            ),
        ),
        Misconception(
            "batch-size-is-sum",
            "Nothing was divided. The word *over* stands for the line of a fraction: the sum, divided by "
            "the size of the batch.",
            (_where(sum_over_batch_size=_total), _where(sum_over_batch_size=_total, mean=_BY_N)),
        ),
        Misconception(
            "sum-is-mean",
            "The sum was divided by something. For a batch of twice the size, the sum is about twice as "
            "large.",
            (
                _where(sum=_BY_N),
                _where(sum=_BY_WEIGHT),
                _where(sum=_BY_N, mean_with_sample_weight=_BY_N),
                _where(sum=_BY_WEIGHT, sum_over_batch_size=_BY_WEIGHT),
                _where(sum=_BY_N, mean_with_sample_weight=_BY_N, none=_BY_N),
                _where(sum=_BY_WEIGHT, sum_over_batch_size=_BY_WEIGHT, none=_BY_WEIGHT),
            ),
        ),
        Misconception(
            "none-without-weights",
            "These are the losses as they came in. Only the reduction is left out: the weights still "
            "count.",
            (_where(none=lambda x, w: x),),
        ),
        Misconception(
            "none-reduced",
            "One number came out. With no reduction, as many losses come out as went in.",
            (
                _where(none=_BY_N),
                _where(none=_total),
                _where(none=_BY_WEIGHT),
                _where(none=_BY_N, nothing=_RIGHT["none"]),
                _where(none=_total, nothing=_RIGHT["none"]),
                _where(none=_BY_WEIGHT, nothing=_RIGHT["none"]),
            ),
        ),
        Misconception(
            "none-object-forgotten",
            'For `None` itself another thing comes out than for the word `"none"`. Both mean the same.',
            (
                _where(nothing=lambda x, w: None),
                _where(nothing=_BY_N),
                _where(nothing=_total),
                _where(nothing=_BY_WEIGHT),
                _where(nothing=lambda x, w: x),
            ),
        ),
        Misconception(
            "weights-normalised",
            "The weights were divided by their sum first. Keras takes them as they are: with the sum, an "
            "example of weight 2 counts twice.",
            (
                _reweighted(lambda w: w / w.sum()),
                *(
                    _only_with_weights(
                        _where(
                            sum=_BY_WEIGHT,
                            sum_over_batch_size=mean,
                            mean_with_sample_weight=_BY_WEIGHT,
                            none=lambda x, w: x * w / w.sum(),
                        )
                    )
                    for mean in (_BY_WEIGHT, lambda x, w: _BY_WEIGHT(x, w) / len(x))
                ),
            ),
        ),
        Misconception(
            "weights-rescaled",
            "The weights were brought to a mean of 1 first, or divided by the largest. Keras takes them "
            "as they are.",
            (
                _reweighted(lambda w: w / w.mean()),
                _reweighted(lambda w: w / w.max()),
            ),
        ),
        Misconception(
            "divided-by-weight",
            "A larger weight makes the loss smaller here. It should make it count more.",
            (
                _reweighted(lambda w: 1 / w),
                _where(
                    sum=_quotient,
                    sum_over_batch_size=lambda x, w: _quotient(x, w) / len(x),
                    mean_with_sample_weight=lambda x, w: _quotient(x, w) / w.sum(),
                    none=lambda x, w: x / np.where(w > 0, w, 1.0),
                ),
            ),
        ),
        Misconception(
            "weights-after-the-sum",
            "The losses were added up before the weights came in. Then it is lost which weight belongs to "
            "which loss.",
            (
                *(
                    _only_with_weights(_where(**_separate(factor), none=none))
                    for factor in (np.sum, np.mean)
                    for none in (_RIGHT["none"], lambda x, w: x * w.mean())
                ),
                _only_with_weights(
                    _where(
                        sum=lambda x, w: x.sum() * w.sum(),
                        sum_over_batch_size=lambda x, w: x.mean() * w.mean(),
                        mean_with_sample_weight=lambda x, w: x.mean(),
                    )
                ),
                _only_with_weights(
                    _where(
                        sum=lambda x, w: x.sum() * w.sum(),
                        sum_over_batch_size=lambda x, w: x.sum() * w.sum() / len(x),
                        mean_with_sample_weight=lambda x, w: x.sum(),
                    )
                ),
            ),
        ),
        Misconception(
            "weights-as-mask",
            "Every weight above 0 counts as 1 here. A weight of 0.5 should count half.",
            (_masked, _picked),
        ),
        Misconception(
            "outer-product",
            "Each loss was multiplied with each weight, n times n products. Shape (n, 1) times "
            "shape (n,) gives a table of (n, n).",
            (
                _all_pairs,
                _all_pairs_by_n,
                _where(
                    sum=lambda x, w: x.sum() * w.sum(),
                    sum_over_batch_size=lambda x, w: x.sum() * w.sum() / len(x),
                    mean_with_sample_weight=lambda x, w: x.sum(),
                ),
                _where(
                    sum=lambda x, w: x.sum() * w.sum(),
                    sum_over_batch_size=lambda x, w: x.mean() * w.mean(),
                    mean_with_sample_weight=lambda x, w: x.sum(),
                ),
            ),
        ),
        Misconception(
            "no-weights-sum-to-one",
            "With weights this is right. Without them, nothing was divided: each of the n examples has "
            "the weight 1, and so the sum of the weights is n.",
            (_ones_counted_once,),
        ),
        Misconception(
            "no-weights-as-zeros",
            "Without weights every loss has become 0. An example without a weight counts as 1.",
            (
                _without_weights(np.zeros_like),
                _without_weights(
                    np.zeros_like, mean_with_sample_weight=lambda x, w: np.float64(0.0) / w.sum()
                ),
                _without_weights(np.zeros_like, mean_with_sample_weight=lambda x, w: 0.0),
            ),
        ),
        Misconception(
            "words-swapped",
            "The number of examples and the sum of the weights have changed places below the line.",
            (
                _where(sum_over_batch_size=_BY_WEIGHT, mean_with_sample_weight=_BY_N),
                _where(sum_over_batch_size=_BY_WEIGHT, mean_with_sample_weight=_BY_N, mean=_BY_N),
            ),
        ),
    ),
)
