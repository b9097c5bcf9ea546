"""Spec of 06.two_predictions: a higher loss and a higher accuracy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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

    def loss_rises(self) -> bool:
        """Whether the mean binary cross-entropy is higher afterwards."""
        return _loss(self.labels, self.after) - _loss(self.labels, self.before) > _ROUNDING

    def accuracy_rises(self) -> bool:
        """Whether the accuracy is higher afterwards."""
        return _accuracy(self.labels, self.after) > _accuracy(self.labels, self.before)

    def succeeds(self) -> bool:
        """Whether both are higher, and all numbers probabilities."""
        return self.are_probabilities() and self.loss_rises() and self.accuracy_rises()

    def are_probabilities(self) -> bool:
        """Whether all numbers lie strictly between 0 and 1."""
        both = np.concatenate([self.before, self.after])
        return bool(np.all((both > 0) & (both < 1)))

    def numbers(self) -> str:
        """Loss and accuracy of both, in words."""
        losses = [_loss(self.labels, p) for p in (self.before, self.after)]
        shares = [_accuracy(self.labels, p) for p in (self.before, self.after)]
        return (
            f"the loss goes from {losses[0]:.3f} to {losses[1]:.3f}, the accuracy from "
            f"{shares[0]:.3f} to {shares[1]:.3f}"
        )


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
    asked = [
        _labels(rng, 3, 3),
        _labels(rng, 5, 6),
        _labels(rng, 1, 3),
        _labels(rng, 3, 1),
        _labels(rng, 1, int(rng.integers(8, 12))),
        _labels(rng, int(rng.integers(8, 12)), 1),
        _labels(rng, 14, 6),
        _labels(rng, 60, int(rng.integers(50, 70))),
        _labels(rng, 1, 119),
        _labels(rng, 119, 1),
    ]
    outcomes = [answer(labels) for labels in asked]
    seen = [_read(labels, outcome) for labels, outcome in zip(asked, outcomes, strict=True)]
    facts = _facts(answer, asked, seen)
    yield Observation(
        spelled("two_predictions", asked[0]),
        outcomes[0].value if outcomes[0].failed else "an answer",
        printed=outcomes[0].printed,
    )
    for labels, outcome, found in zip(asked, outcomes, seen, strict=True):
        what = spelled("two_predictions", labels)
        if isinstance(found, NoPair):
            yield Observation(
                what, Words(found.words), stage=found.slug, why=_FORM, printed=outcome.printed
            )
        elif not isinstance(found, Pair):
            yield Observation(what, found, printed=outcome.printed)
        elif found.succeeds() and not _has_half(found):
            yield Observation(what, Words(_RIGHT), printed=outcome.printed)
        else:
            yield Observation(
                what,
                Words(_shortcoming(found)),
                why="Compute both numbers for these labels, before and after.",
                printed=outcome.printed,
                facts=facts,
            )
    for outcome in outcomes:
        why = "The caller still needs the labels. Work on a copy, or make new arrays."
        yield about_arguments(outcome, "two_predictions(…)", why)


_RIGHT = "gave a higher loss and a higher accuracy"
_FORM = "Two arrays are wanted, `return before, after`, each of the shape (n,) of the labels."


def _labels(rng: np.random.Generator, zeros: int, ones: int) -> np.ndarray:
    return rng.permutation(np.repeat([0, 1], [zeros, ones]))


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
    return Pair(labels, before, after)


def _has_half(pair: Pair) -> bool:
    return bool(np.any(pair.before == 0.5) or np.any(pair.after == 0.5))


def _shortcoming(pair: Pair) -> str:
    if not pair.are_probabilities():
        both = np.concatenate([pair.before, pair.after])
        return f"returned numbers from {np.nanmin(both):.4g} to {np.nanmax(both):.4g}"
    if _has_half(pair):
        return "returned a probability of exactly 0.5"
    return f"gave no such pair: {pair.numbers()}"


# Facts about all pairs together


def _facts(
    answer: Answer, asked: Sequence[np.ndarray], seen: Sequence[Any]
) -> dict[str, bool] | None:
    """From what the answer did with all labels; `None` where each pair is right."""
    pairs = [found for found in seen if isinstance(found, Pair)]
    wrong = [pair for pair in pairs if not pair.succeeds() or _has_half(pair)]
    right = [pair for pair in pairs if pair not in wrong]
    if not wrong:
        return None
    numbers = np.concatenate([np.concatenate([pair.before, pair.after]) for pair in wrong])
    blind = _ignores_labels(answer, asked, seen)
    rises = {pair.loss_rises() for pair in wrong}
    gains = [_accuracy(p.labels, p.after) - _accuracy(p.labels, p.before) for p in wrong]
    return {
        "zero_or_one": np.all((numbers >= 0) & (numbers <= 1)) and {0, 1} & set(numbers),
        "no_probabilities": not all(pair.are_probabilities() for pair in wrong),
        "half": any(_has_half(pair) for pair in wrong),
        "same_arrays": all(np.array_equal(pair.before, pair.after) for pair in pairs),
        "other_order": all(Pair(p.labels, p.after, p.before).succeeds() for p in pairs),
        "of_true_class": all(
            Pair(np.ones_like(p.labels), p.before, p.after).succeeds() for p in pairs
        ),
        "drawn": (blind and _look_drawn(pairs)) or _is_random(answer, asked[0], seen[0]),
        "blind": blind,
        "few_only": right
        and max(len(pair.labels) for pair in right) < min(len(pair.labels) for pair in wrong)
        and all(pair.accuracy_rises() and not pair.loss_rises() for pair in wrong),
        "rare_class_fails": all(_rare(pair) == 1 for pair in wrong) and right,
        "depends_on_mixture": right and _depends_on_mixture(right, wrong),
        "worse": rises == {True} and max(gains) < 0,
        "better": rises == {False} and min(gains) > 0,
        "loss_only": rises == {True},
    }


def _rare(pair: Pair) -> int:
    return min(int((pair.labels == k).sum()) for k in (0, 1))


def _depends_on_mixture(right: Sequence[Pair], wrong: Sequence[Pair]) -> bool:
    shares = [[pair.labels.mean() for pair in group] for group in (right, wrong)]
    return (
        all(abs(2 * share - 1) < 0.2 for share in shares[0])
        or max(shares[0]) < min(shares[1])
        or max(shares[1]) < min(shares[0])
    )


def _look_drawn(pairs: Sequence[Pair]) -> bool:
    """Whether the numbers are all different and in no order, with a fixed seed too."""
    longest = max(pairs, key=lambda pair: len(pair.labels))
    steps = np.sign(np.diff(longest.before))
    return len(np.unique(longest.before)) == len(longest.labels) and len(np.unique(steps)) > 1


def _is_random(answer: Answer, labels: np.ndarray, found: Any) -> bool:
    again = _read(labels, answer(labels))
    if not isinstance(found, Pair) or not isinstance(again, Pair):
        return False
    return not (
        np.array_equal(found.before, again.before) and np.array_equal(found.after, again.after)
    )


def _ignores_labels(answer: Answer, asked: Sequence[np.ndarray], seen: Sequence[Any]) -> bool:
    """Whether the same number of other labels gets the same probabilities."""
    for labels, found in list(zip(asked, seen, strict=True))[:2]:
        flipped = _read(1 - labels, answer(1 - labels))
        if not isinstance(found, Pair) or not isinstance(flipped, Pair):
            return False
        same_before = np.array_equal(found.before, flipped.before)
        if not (same_before and np.array_equal(found.after, flipped.after)):
            return False
    return True


EXERCISE = Exercise(
    id="06.two_predictions",
    title="a higher loss and a higher accuracy",
    points=2,
    lesson="Loss up and accuracy up",
    reference=two_predictions,
    observe=_observe_two_predictions,
    misconceptions=(
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
            "The pair is right in the other order: `before` comes first, and `after` has the higher "
            "loss and the higher accuracy.",
            signs=("other_order",),
        ),
        Misconception(
            "probability-of-the-true-class",
            "This would be right if all labels were 1. The numbers are asked for as probabilities of "
            "class 1, also where the label is 0.",
            signs=("of_true_class",),
        ),
        Misconception(
            "by-chance",
            "The probabilities are drawn at random, and some of them fit by chance. A pair can be made "
            "on purpose for any labels.",
            signs=("drawn",),
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
            "one-class-alone",
            "This fails where one of the classes occurs only once. The examples of either class can "
            "become right by a little or wrong by much.",
            signs=("rare_class_fails",),
        ),
        Misconception(
            "balanced-only",
            "Whether this works depends on how frequent the two classes are. It must work for any "
            "numbers of zeros and ones.",
            signs=("depends_on_mixture",),
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
            "The loss rises, and the accuracy does not. Some examples must pass to the right side of "
            "0.5.",
            signs=("loss_only",),
        ),
    ),
)
