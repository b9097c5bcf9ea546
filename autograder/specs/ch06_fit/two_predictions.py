"""Spec of 06.two_predictions: a higher loss and a higher accuracy."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.checks.answer import Answer, Outcome
from autograder.checks.ask import about_arguments, spelled
from autograder.checks.compare import Words
from autograder.checks.exercise import Exercise, Misconception, Observation
from autograder.checks.plain import type_name

_ROUNDING = 1e-9


def two_predictions(labels: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """First wrong by a little, then half of them right by a little and half very wrong."""
    before, after = [], []
    for place, label in enumerate(labels):
        p_true = 0.6 if place % 2 else 0.001
        before.append(0.4 if label == 1 else 0.6)
        after.append(p_true if label == 1 else 1 - p_true)
    return np.array(before), np.array(after)


# What a pair is like


@dataclass(frozen=True, eq=False)
class Pair:
    """Two vectors of probabilities for the same labels, both of shape (n,)."""

    labels: np.ndarray
    before: np.ndarray
    after: np.ndarray
    whole: bool = False  # arrays of ints, in which no probability can stand

    def gain(self, measure: Callable[[np.ndarray, np.ndarray], float]) -> float:
        """How much larger the loss or the accuracy is afterwards."""
        return measure(self.labels, self.after) - measure(self.labels, self.before)

    def loss_rises(self) -> bool:
        """Whether the mean binary cross-entropy is higher afterwards."""
        return self.gain(_loss) > _ROUNDING

    def succeeds(self) -> bool:
        """Whether both are higher, and all numbers probabilities."""
        return self.are_probabilities() and self.loss_rises() and self.gain(_accuracy) > 0

    def are_probabilities(self) -> bool:
        """Whether all numbers lie strictly between 0 and 1."""
        return bool(np.all((self.numbers > 0) & (self.numbers < 1)))

    def has_half(self) -> bool:
        """Whether a probability belongs to no class."""
        return bool(np.any(self.numbers == 0.5))

    def is_like(self, other: Pair) -> bool:
        """Whether both hold the same probabilities."""
        return np.array_equal(self.numbers, other.numbers)

    @property
    def numbers(self) -> np.ndarray:
        """All probabilities, those before first."""
        return np.concatenate([self.before, self.after])


def _loss(labels: np.ndarray, p: np.ndarray) -> float:
    return float(-np.log(np.where(labels == 1, p, 1 - p)).mean())


def _accuracy(labels: np.ndarray, p: np.ndarray) -> float:
    return float(((p > 0.5) == (labels == 1)).mean())


@dataclass(frozen=True)
class NoPair:
    """What came back instead of two vectors, in words, and the slug of this mistake."""

    words: str
    slug: str


# Questions


def _observe_two_predictions(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    few, many, more = (int(number) for number in rng.integers([8, 8, 50], [12, 12, 70]))
    mixtures = [(3, 3), (5, 6), (1, 3), (3, 1), (1, few), (many, 1), (14, 6), (60, more)]
    mixtures += [(1, 119), (119, 1)]
    asked = [rng.permutation(np.repeat([0, 1], counts)) for counts in mixtures]
    outcomes = [answer(labels) for labels in asked]
    seen = [_read(labels, outcome) for labels, outcome in zip(asked, outcomes, strict=True)]
    facts = _facts(answer, asked, seen)
    first = outcomes[0].value if outcomes[0].failed else "an answer"
    yield Observation(spelled("two_predictions", asked[0]), first, printed=outcomes[0].printed)
    for labels, outcome, found in zip(asked, outcomes, seen, strict=True):
        told: dict[str, Any] = {"seen": found}
        if isinstance(found, NoPair):
            told = {"seen": Words(found.words), "stage": found.slug, "why": _FORM}
        elif isinstance(found, Pair):
            words = Words(_shortcoming(found) or _RIGHT)
            told = {"seen": words, "why": _COMPUTE, "facts": facts}
        yield Observation(spelled("two_predictions", labels), printed=outcome.printed, **told)
    for outcome in outcomes:
        why = "The caller still needs the labels. Work on a copy, or make new arrays."
        yield about_arguments(outcome, "two_predictions(…)", why)


_RIGHT = "gave a higher loss and a higher accuracy"
_FORM = "Two arrays are wanted, `return before, after`, each of the shape (n,) of the labels."
_COMPUTE = "Compute both numbers for these labels, before and after."


def _read(labels: np.ndarray, outcome: Outcome) -> Any:
    """The pair that came back; `NoPair`, None or a failed outcome's value instead of one."""
    value = outcome.value
    if outcome.failed or value is None:
        return value
    if isinstance(value, np.ndarray) and value.ndim == 2 and len(value) == 2:
        value = list(value)
    if isinstance(value, np.ndarray) and value.ndim == 2:
        return NoPair(f"returned one array of shape {value.shape}", "wrong-shape")
    if not isinstance(value, list | tuple):
        return NoPair(f"returned {type_name(value)}, not two arrays", "wrong-type")
    if len(value) != 2:
        return NoPair(f"returned {len(value)} things, where two were asked for", "wrong-type")
    try:
        before, after = (np.asarray(item, dtype=float) for item in value)
    except (TypeError, ValueError):
        return NoPair("returned a pair of something else than arrays of numbers", "wrong-type")
    for array in (before, after):
        if array.shape != labels.shape:
            slug = "wrong-shape" if array.ndim else "wrong-type"
            slug = "four-examples-only" if array.shape == (4,) else slug
            return NoPair(f"returned an array of shape {array.shape} in its pair", slug)
    whole = all(np.asarray(item).dtype.kind in "biu" for item in value)
    return Pair(labels, before, after, whole)


def _shortcoming(pair: Pair) -> str:
    """What a pair lacks, in words; nothing where it is right."""
    numbers = pair.numbers
    if not pair.are_probabilities():
        return f"returned numbers from {np.nanmin(numbers):.4g} to {np.nanmax(numbers):.4g}"
    if pair.has_half():
        return "returned a probability of exactly 0.5"
    if pair.succeeds():
        return ""
    both = (pair.before, pair.after)
    losses = " to ".join(f"{_loss(pair.labels, p):.3f}" for p in both)
    shares = " to ".join(f"{_accuracy(pair.labels, p):.3f}" for p in both)
    return f"gave no such pair: the loss goes from {losses}, the accuracy from {shares}"


# Facts about all pairs together


def _facts(
    answer: Answer, asked: Sequence[np.ndarray], seen: Sequence[Any]
) -> dict[str, bool] | None:
    """From what the answer did with all labels; `None` where each pair is right."""
    pairs = [found for found in seen if isinstance(found, Pair)]
    wrong = [pair for pair in pairs if _shortcoming(pair)]
    right = [pair for pair in pairs if pair not in wrong]
    if not wrong:
        return None
    numbers = np.concatenate([pair.numbers for pair in wrong])
    rises = {pair.loss_rises() for pair in wrong}
    gains = [pair.gain(_accuracy) for pair in wrong]
    return {
        "whole": all(pair.whole for pair in wrong),
        "zero_or_one": np.all((numbers >= 0) & (numbers <= 1)) and {0, 1} & set(numbers),
        "no_probabilities": not all(pair.are_probabilities() for pair in wrong),
        "half": any(pair.has_half() for pair in wrong),
        "same_arrays": all(np.array_equal(pair.before, pair.after) for pair in pairs),
        "other_order": all(Pair(p.labels, p.after, p.before).succeeds() for p in pairs),
        "of_true_class": all(
            Pair(np.ones_like(p.labels), p.before, p.after).succeeds() for p in pairs
        ),
        "blind": _ignores_labels(answer, asked, seen),
        "few_only": right
        and max(len(pair.labels) for pair in right) < min(len(pair.labels) for pair in wrong)
        and all(pair.gain(_accuracy) > 0 and not pair.loss_rises() for pair in wrong),
        "worse": rises == {True} and max(gains) < 0,
        "better": rises == {False} and min(gains) > 0,
        "loss_only": rises == {True},
    }


def _ignores_labels(answer: Answer, asked: Sequence[np.ndarray], seen: Sequence[Any]) -> bool:
    """Whether the same number of other labels gets the same probabilities."""
    flipped = [_read(1 - labels, answer(1 - labels)) for labels in asked[:2]]
    both = list(zip(seen, flipped, strict=False))
    return all(isinstance(one, Pair) and isinstance(other, Pair) for one, other in both) and all(
        one.is_like(other) for one, other in both
    )


EXERCISE = Exercise(
    id="06.two_predictions",
    title="a higher loss and a higher accuracy",
    points=2,
    lesson="Loss up and accuracy up",
    reference=two_predictions,
    observe=_observe_two_predictions,
    misconceptions=(
        Misconception(
            "whole-numbers",
            "These are whole numbers, of which none lies between 0 and 1. An array that is made like "
            "the labels, by `zeros_like` for instance, cannot hold 0.49.",
            signs=("whole",),
        ),
        Misconception(
            "zero-and-one",
            "A probability is exactly 0 or 1 here: the logarithm of 0 is −∞, and a model is never that "
            "sure. A class is not a probability.",
            signs=("zero_or_one",),
        ),
        Misconception(
            "not-probabilities",
            "Probabilities lie between 0 and 1. Logits and percentages do not.",
            signs=("no_probabilities",),
        ),
        Misconception(
            "exactly-half",
            "A probability of exactly 0.5 belongs to no class clearly.",
            signs=("half",),
        ),
        Misconception(
            "nothing-changes",
            "Both arrays hold the same numbers. A second name for an array makes no second array.",
            signs=("same_arrays",),
        ),
        Misconception(
            "order-swapped",
            "The pair is right in the other order: `after` has the higher loss and accuracy.",
            signs=("other_order",),
        ),
        Misconception(
            "probability-of-the-true-class",
            "This would be right if all labels were 1. The numbers are asked for as probabilities of "
            "class 1, also where the label is 0.",
            signs=("of_true_class",),
        ),
        Misconception(
            "labels-not-looked-at",
            "The probabilities are the same whatever the labels are. Which probability makes an "
            "example right or wrong depends on its label.",
            signs=("blind",),
        ),
        Misconception(
            "one-bad-example-is-not-enough",
            "This works for a few examples. Among many others, one or two sure mistakes are only a "
            "small part of the mean loss.",
            signs=("few_only",),
        ),
        Misconception(
            "loss-up-means-accuracy-down",
            "The loss rises and the accuracy falls: that is the usual way. Both can rise together, "
            "because the accuracy asks only on which side of 0.5 a probability lies.",
            signs=("worse",),
        ),
        Misconception(
            "both-improve",
            "The accuracy rises and the loss falls: that is the usual way. Let the examples that stay "
            "wrong be much surer of it.",
            signs=("better",),
        ),
        Misconception(
            "accuracy-unchanged",
            "The loss rises, the accuracy does not. Some examples must become right.",
            signs=("loss_only",),
        ),
    ),
)
