"""Spec of 02.split: three parts with the same mixture of classes."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.checks.answer import Answer, Outcome
from autograder.checks.ask import Call, about_arguments, about_arrays, noted, spelled
from autograder.checks.compare import Words
from autograder.checks.exercise import Exercise, Misconception, Observation, Part


def stratified_split(
    labels: np.ndarray, validation: float, test: float, seed: int
) -> tuple[np.ndarray, ...]:
    """One class after the other, its positions drawn one by one."""
    rng = np.random.default_rng(seed)
    train_part, validation_part, test_part = [], [], []
    for label in sorted(set(labels.tolist())):
        positions = [i for i in range(len(labels)) if labels[i] == label]
        size = len(positions)
        for part, share in ((validation_part, validation), (test_part, test)):
            for _ in range(round(share * size)):
                part.append(positions.pop(int(rng.integers(len(positions)))))
        train_part += positions
    return np.array(train_part), np.array(validation_part), np.array(test_part)


# Questions

# For these shares and class sizes every share of a class is whole, also in floating-point numbers
# and whichever part scikit-learn draws first; and the three parts have different sizes.
_WHOLE_SHARES = ((0.15, 0.25), (0.25, 0.15), (0.15, 0.35), (0.35, 0.25), (0.25, 0.35))
_WHOLE_SIZES = (20, 40, 60, 80)
_OTHER_SHARES = ((0.12, 0.23), (0.23, 0.12))
_NAMES = ("training", "validation", "test")
_ASKED = "Three NumPy arrays of positions are asked for."
_NO_PARTS = "does not return three arrays of positions"
_Parts = Sequence[np.ndarray]
Facts = dict[str, Any]


@dataclass(frozen=True)
class _Split:
    """A call and what came of it; `parts` are the three arrays, if that is what was returned."""

    labels: np.ndarray
    shares: tuple[float, float]
    seed: int
    outcome: Outcome

    @property
    def what(self) -> Call:
        return spelled("stratified_split", self.labels, *self.shares, self.seed)

    @property
    def parts(self) -> _Parts | None:
        value = self.outcome.value
        three = isinstance(value, tuple | list) and len(value) == 3
        return value if three and all(map(_can_be_positions, value)) else None


def _observe_split(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    def ask(labels: np.ndarray, shares: tuple[float, float], seed: int) -> _Split:
        return _Split(labels, shares, seed, answer(labels, *shares, seed))

    shares = _WHOLE_SHARES[rng.integers(len(_WHOLE_SHARES))]
    labels = _labels(rng, rng.permutation(_WHOLE_SIZES))
    seeds = [int(seed) for seed in rng.choice(500_000, 2, replace=False)]
    # Equal in their last digits, for whoever uses only those.
    seeds.append(seeds[0] + 1000 * int(rng.integers(1, 500)))
    first = ask(labels, shares, seeds[0])
    yield from _observe_parts(first, within=0.5)
    other_labels = _labels(rng, rng.integers(30, 90, 4))
    other_shares = _OTHER_SHARES[rng.integers(len(_OTHER_SHARES))]
    yield from _observe_parts(ask(other_labels, other_shares, seeds[1]), within=2.0)
    again, other = (ask(labels, shares, seed) for seed in (seeds[0], seeds[2]))
    # Chance may hit all shares once, but hardly twice.
    yield _about_shares(other, within=0.5)
    yield from _observe_chance(first, again, other)


def _labels(rng: np.random.Generator, sizes: np.ndarray) -> np.ndarray:
    """Labels in a random order; the classes have gaps, and one of them has two digits."""
    classes = [*rng.choice(np.arange(2, 10), len(sizes) - 1, replace=False), rng.integers(11, 30)]
    return rng.permutation(np.repeat(classes, sizes))


def _observe_parts(split: _Split, within: float) -> Iterator[Observation]:
    """What one call returns: three arrays, all positions, the share of each class."""
    yield about_arrays(split.what, split.outcome, "three arrays", 3, why=_ASKED)
    yield _about_form(split)
    why = "The caller still needs the labels as they were, to look up the class of a position."
    yield about_arguments(split.outcome, "stratified_split(…)", why, "the labels")
    otherwise = "holds a position that there is not" if split.parts else _NO_PARTS
    facts = _about_positions(split.parts, split.labels)
    yield noted(split.what, facts, "holds each position once", otherwise)
    yield _about_shares(split, within)


def _can_be_positions(one: Any) -> bool:
    return isinstance(one, np.ndarray) and one.ndim == 1 and one.dtype.kind in "iu"


def _about_form(split: _Split) -> Observation:
    """Whether the arrays can be positions at all."""
    value, well = split.outcome.value, "gives arrays of positions"
    given = value if isinstance(value, tuple | list) else ()
    odd = [one for one in given if isinstance(one, np.ndarray) and not _can_be_positions(one)]
    if not odd:
        return noted(split.what, None, well, "")
    mask, dtype = odd[0].dtype.kind == "b", str(odd[0].dtype)
    facts = {"mask": mask, "other_dtype": odd[0].ndim == 1 and dtype}
    words = f"returned an array of shape {odd[0].shape}"
    return noted(split.what, facts, well, words, stage="wrong-shape", why=_ASKED)


# Facts about the parts; `None` where all is well


def _about_positions(parts: _Parts | None, labels: np.ndarray) -> Facts | None:
    if parts is None:
        return {}
    n, together = len(labels), np.concatenate(parts)
    if _are_all(together, n):
        return None
    facts = {
        "labels": together.size and np.isin(together, labels).all(),
        "counted_elsewhere": _are_counted_elsewhere(parts, together, labels),
    }
    if not np.all((together >= 0) & (together < n)):
        return facts
    missing = np.setdiff1d(np.arange(n), together)
    named = list(zip(_NAMES, parts, strict=True))
    return facts | {
        "twice_in": [name for name, part in named if len(np.unique(part)) < len(part)],
        "overlaps": [
            f"{len(both)} positions in the {name} and in the {other_name} part"
            for (name, part), (other_name, other) in itertools.combinations(named, 2)
            if len(both := np.intersect1d(part, other))
        ],
        "lost_classes": np.setdiff1d(labels, np.delete(labels, missing)).tolist(),
        "lost": f"{len(missing)} of {n} positions",
    }


def _are_all(positions: np.ndarray, n: int) -> bool:
    """Whether these are the positions from 0 to n - 1, each once."""
    return np.array_equal(np.sort(positions), np.arange(n))


def _are_counted_elsewhere(parts: _Parts, together: np.ndarray, labels: np.ndarray) -> bool:
    """Whether they were counted within a class, or within what an earlier part had left."""
    n = len(labels)
    if together.size != n:
        return False
    largest = np.unique(labels, return_counts=True)[1].max()
    pairs = [np.concatenate(pair) for pair in itertools.combinations(parts, 2)]
    return (together.min() >= 0 and together.max() < largest) or any(
        len(pair) < n and _are_all(pair, len(pair)) for pair in pairs
    )


def _about_shares(split: _Split, within: float) -> Observation:
    """Whether each class has its share in each part; `within` is how far off a count may be."""
    parts, labels, well = split.parts, split.labels, "gives each class its share"
    if parts is None or _about_positions(parts, labels) is not None:
        return noted(split.what, {}, well, _NO_PARTS, part="shares")
    classes, sizes = np.unique(labels, return_counts=True)
    wanted = np.outer([1 - sum(split.shares), *split.shares], sizes)
    counts = np.array([[np.sum(labels[part] == c) for c in classes] for part in parts])
    off = np.argwhere(np.abs(counts - wanted) >= within)
    if not len(off):
        return noted(split.what, None, well, "", part="shares")
    part, column = off[0]
    words = (
        f"puts {counts[part, column]} of the {sizes[column]} examples of class {classes[column]} "
        f"into the {_NAMES[part]} part, where {wanted[part, column]:.4g} would be its share"
    )
    facts = _share_facts(parts, counts, wanted, split.shares)
    return noted(split.what, facts, well, words, part="shares")


def _share_facts(
    parts: _Parts, counts: np.ndarray, wanted: np.ndarray, shares: tuple[float, float]
) -> Facts:
    """About parts that hold all positions, but not the right shares."""
    totals, wanted_totals, n = counts.sum(axis=1), wanted.sum(axis=1), counts.sum()
    # Shares that are rounded class by class add up to totals that are a little off; totals alone
    # are off by less. Random sizes must not be taken for a wrong formula that comes near.
    each = np.abs(counts - np.outer(totals, counts.sum(axis=0)) / n)
    close = 2.0 + len(counts[0]) / 2 if each.max() < 1.5 else 1.5

    def are(sizes: Sequence[float], order: Sequence[int] = (0, 1, 2)) -> bool:
        return bool(np.all(np.abs(totals[list(order)] - np.asarray(sizes)) < close))

    validation, test = shares
    others = list(itertools.permutations(range(3)))[1:]
    rest = test * (1 - validation) * n, validation * (1 - test) * n
    return {
        "in_order": sum(len(part) > 0 and np.ptp(part) + 1 == len(part) for part in parts) >= 2,
        "other_order": any(are(wanted_totals, order) for order in others)
        or are([(1 - validation) * n], [1])
        or are([(1 - test) * n], [2]),
        "share_of_rest": are([wanted_totals[1], rest[0]], [1, 2])
        or are([rest[1], wanted_totals[2]], [1, 2]),
        "equal_counts": any(np.ptp(row) <= 1 for row in counts[1:]),
        "by_chance": np.all(np.abs(totals - wanted_totals) < 5 * np.sqrt(wanted_totals)),
    }


def _about_regularity(parts: _Parts | None, labels: np.ndarray) -> Facts | None:
    """Whether chance can have chosen the examples of each class."""
    if parts is None:
        return {}
    regular = [
        name
        for name, part in zip(_NAMES[1:], parts[1:], strict=True)
        if all(_are_regular(part, labels == c) for c in np.unique(labels))
    ]
    return {"regular_parts": regular} if regular else None


def _are_regular(part: np.ndarray, of_class: np.ndarray) -> bool:
    """Whether the part has neighbours of this class, or every so many."""
    inside = np.isin(np.flatnonzero(of_class), part)
    ranks = np.flatnonzero(inside)
    # A block may begin anywhere and go on at the start: the widest gap is no step.
    gaps = np.sort(np.diff(ranks, append=ranks[:1] + len(inside)))
    return len(set(gaps[:-1].tolist())) <= 1


def _observe_chance(first: _Split, again: _Split, other: _Split) -> Iterator[Observation]:
    """Whether the parts are drawn at random, by the seed and nothing else."""
    facts = _about_regularity(first.parts, first.labels)
    yield noted(first.what, facts, "draws at random", _NO_PARTS, part="chance")
    for split, what, stage, why in (
        (
            again,
            f"a second call of {first.what}",
            "seed-not-kept",
            "The same seed must give the same split, or nobody can repeat an experiment. All "
            "chance has to come from a generator that was made from the seed.",
        ),
        (
            other,
            f"{first.what} and with the seed {other.seed}",
            "seed-ignored",
            "Two seeds give the same split: the seed is not used, or only a part of it.",
        ),
    ):
        same = _are_same(first.parts, split.parts)
        words = Words("gives the same split" if same else "gives another split")
        yield Observation(what, words, "chance", stage, why)


def _are_same(one: _Parts | None, other: _Parts | None) -> bool:
    if one is None or other is None:
        return False
    return all(
        np.array_equal(np.sort(mine), np.sort(theirs))
        for mine, theirs in zip(one, other, strict=True)
    )


EXERCISE = Exercise(
    id="02.split",
    title="three parts, class by class",
    points=3,
    lesson="Three parts, and who may see them",
    reference=stratified_split,
    observe=_observe_split,
    parts={
        "answer": Part(1 / 3),
        "shares": Part(1 / 3, needs=("answer",)),
        "chance": Part(1 / 3, needs=("answer", "shares")),
    },
    tensors=False,
    misconceptions=(
        Misconception(
            "masks-not-positions",
            "A mask says of each example whether it is in the part. The positions of those that "
            "are in it were asked for.",
            signs=("mask",),
            seen="returned True and False for each example",
        ),
        Misconception(
            "wrong-dtype",
            "A position is a whole number; a float is no position, and NumPy refuses it as one.",
            signs=("other_dtype",),
            seen="returned an array of dtype {other_dtype}",
        ),
        Misconception(
            "labels-not-positions",
            "These numbers are labels of classes. Positions are asked for: with them, images and "
            "labels can be split in the same way.",
            signs=("labels",),
            seen="returns labels, not positions",
        ),
        Misconception(
            "labels-not-positions",
            "These positions were counted within a class, or within what an earlier split had "
            "left. The position of an example in `labels` is asked for.",
            signs=("counted_elsewhere",),
            seen="returns positions that were not counted in `labels`",
        ),
        Misconception(
            "with-replacement",
            "Whoever draws with replacement puts an example back after drawing it, and may draw "
            "it again.",
            signs=("twice_in",),
            seen="holds a position twice in the {twice_in[0]} part",
        ),
        Misconception(
            "parts-overlap",
            "An example that stands in two parts is judged by a model that knows it. Each part "
            "must be drawn from what the others have left.",
            signs=("overlaps",),
            seen="has {overlaps[0]}",
        ),
        Misconception(
            "classes-are-zero-to-k",
            "The classes need not be 0, 1, 2, …: look at which labels there are.",
            signs=("lost_classes",),
            seen="has no example of the class {lost_classes[0]} in any part",
        ),
        Misconception(
            "examples-lost",
            "Each example belongs in one of the parts. What is in neither of the other two is "
            "for training.",
            signs=("lost",),
            seen="leaves out {lost}",
        ),
        Misconception(
            "sorted-order-split",
            "The examples were cut as they come, one part after the other. Where they are sorted, "
            "whole classes are missing in a part.",
            signs=("in_order",),
        ),
        Misconception(
            "parts-swapped",
            "A part has the size of another one, or of all that is not in it. `train_test_split` "
            "returns the part for training first.",
            signs=("other_order",),
        ),
        Misconception(
            "share-of-rest",
            "One part is too small: its share was taken of what the other had left. The shares are "
            "shares of the whole.",
            signs=("share_of_rest",),
        ),
        Misconception(
            "balanced-not-stratified",
            "Each class has the same number of examples in the part, though some classes are "
            "larger than others. Each class has the same *share*.",
            signs=("equal_counts",),
        ),
        Misconception(
            "not-stratified",
            "Chance decided how many examples of a class a part gets. Small classes suffer most.",
            signs=("by_chance",),
        ),
        Misconception(
            "not-random",
            "In each class, the examples were taken in the order in which they stand. That order "
            "may mean something: the oldest, the easiest, one writer.",
            signs=("regular_parts",),
            seen="takes neighbours of each class, or every so many, into the {regular_parts[0]} part",
        ),
    ),
)
