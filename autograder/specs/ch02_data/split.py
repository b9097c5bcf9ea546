"""Spec of 02.split: three parts with the same mixture of classes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from autograder.checks.answer import Answer, Outcome
from autograder.checks.ask import spelled
from autograder.checks.compare import Words
from autograder.checks.exercise import Exercise, Observation, Part


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
_Parts = Sequence[np.ndarray]


def _observe_split(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    shares = _WHOLE_SHARES[rng.integers(len(_WHOLE_SHARES))]
    labels = _labels(rng, rng.permutation(_WHOLE_SIZES))
    seeds = [int(seed) for seed in rng.choice(1_000_000, 3, replace=False)]
    first = answer(labels, *shares, seeds[0])
    yield from _observe_parts(first, labels, shares, seeds[0], within=0.5)
    other_labels = _labels(rng, rng.integers(30, 90, 4))
    other_shares = _OTHER_SHARES[rng.integers(len(_OTHER_SHARES))]
    other = answer(other_labels, *other_shares, seeds[1])
    yield from _observe_parts(other, other_labels, other_shares, seeds[1], within=2.0)
    again = [answer(labels, *shares, seed) for seed in (seeds[0], seeds[2])]
    # Chance may hit all shares once, but hardly twice.
    yield _observed(
        spelled("stratified_split", labels, *shares, seeds[2]),
        "shares",
        _about_shares(_positions(again[1].value), labels, shares, within=0.5),
        "gives each class its share",
    )
    yield from _observe_chance(first, again, labels, shares, seeds)


def _labels(rng: np.random.Generator, sizes: np.ndarray) -> np.ndarray:
    """Labels in a random order; the classes have gaps, and one of them has two digits."""
    classes = [*rng.choice(np.arange(2, 10), len(sizes) - 1, replace=False), rng.integers(11, 30)]
    return rng.permutation(np.repeat(classes, sizes))


def _observe_parts(
    outcome: Outcome, labels: np.ndarray, shares: tuple, seed: int, within: float
) -> Iterator[Observation]:
    """What one call returns: three arrays, all positions, the share of each class."""
    what = spelled("stratified_split", labels, *shares, seed)
    parts = _positions(outcome.value)
    seen, stage, why = _about_kind(outcome.value)
    yield Observation(what, seen, stage=stage, why=why, printed=outcome.printed)
    changed = outcome.changed_arguments is not None
    yield Observation(
        "stratified_split(…)",
        Words("changed the labels" if changed else "left the labels alone"),
        stage="changes-input",
        why="The caller still needs the labels as they were, to look up the class of a position.",
    )
    yield _observed(what, "answer", _about_positions(parts, labels), "holds each position once")
    yield _observed(
        what, "shares", _about_shares(parts, labels, shares, within), "gives each class its share"
    )


# What was found: slug, words, why; `None` where all is well
_Found = tuple[str, str, str] | None


def _observed(what: object, part: str, found: _Found, well: str) -> Observation:
    stage, words, why = found or ("value", well, "")
    return Observation(what, Words(words), part=part, stage=stage, why=why)


def _positions(value: Any) -> _Parts | None:
    """The three arrays, if that is what was returned."""
    if not isinstance(value, tuple | list) or len(value) != 3:
        return None
    good = all(isinstance(one, np.ndarray) and one.ndim == 1 for one in value)
    return value if good and all(one.dtype.kind in "iu" for one in value) else None


def _about_kind(value: Any) -> tuple[Any, str, str]:
    """What is compared, with slug and text: what is no three parts is compared as it is."""
    why = "Three NumPy arrays of positions are asked for."
    if not isinstance(value, tuple | list):
        return value, "wrong-type", why
    if len(value) != 3:
        words = Words(f"returned {len(value)} things, where three arrays were asked for")
        return words, "wrong-type", why
    for part in value:
        if not isinstance(part, np.ndarray):
            return Words(f"returned a part that is a {type(part).__name__}"), "wrong-type", why
        if part.dtype.kind == "b":
            return (
                Words("returned True and False for each example"),
                "masks-not-positions",
                "A mask says of each example whether it is in the part. The positions of those "
                "that are in it were asked for.",
            )
        if part.ndim != 1:
            return Words(f"returned an array of shape {part.shape}"), "wrong-shape", why
        if part.dtype.kind not in "iu":
            return (
                Words(f"returned an array of dtype {part.dtype}"),
                "wrong-dtype",
                "A position is a whole number; a float is no position, and NumPy refuses it as one.",
            )
    return Words("returned three arrays"), "wrong-type", why


def _about_positions(parts: _Parts | None, labels: np.ndarray) -> _Found:
    if parts is None:
        return "wrong-type", "does not return three arrays of positions", ""
    n = len(labels)
    together = np.concatenate(parts)
    if _are_all(together, n):
        return None
    return (
        _labels_or_local(parts, together, labels)
        or _outside(together, n)
        or _doubled(parts)
        or _lost(together, labels)
    )


def _are_all(positions: np.ndarray, n: int) -> bool:
    """Whether these are the positions from 0 to n - 1, each once."""
    return np.array_equal(np.sort(positions), np.arange(n))


def _labels_or_local(parts: _Parts, together: np.ndarray, labels: np.ndarray) -> _Found:
    classes, sizes = np.unique(labels, return_counts=True)
    if together.size and np.isin(together, classes).all():
        return (
            "labels-not-positions",
            "returns labels, not positions",
            "These numbers are labels of classes. Positions are asked for: with them, images and "
            "labels can be split in the same way.",
        )
    if together.size != len(labels):
        return None
    local = together.max() < sizes.max() and together.min() >= 0
    pairs = [np.concatenate([parts[i], parts[j]]) for i, j in ((0, 1), (0, 2), (1, 2))]
    counted = (len(pair) < len(labels) and _are_all(pair, len(pair)) for pair in pairs)
    if local or any(counted):
        return (
            "labels-not-positions",
            "returns positions that were not counted in `labels`",
            "These positions were counted within a class, or within what an earlier split had "
            "left. The position of an example in `labels` is asked for.",
        )
    return None


def _outside(together: np.ndarray, n: int) -> _Found:
    if together.size and (together.min() < 0 or together.max() >= n):
        return "value", f"holds a position outside of 0 to {n - 1}", ""
    return None


def _doubled(parts: _Parts) -> _Found:
    sets = [set(part.tolist()) for part in parts]
    for name, part, members in zip(_NAMES, parts, sets, strict=True):
        if len(members) < len(part):
            return (
                "with-replacement",
                f"holds a position twice in the {name} part",
                "Whoever draws with replacement puts an example back after drawing it, and may draw "
                "it again.",
            )
    for i, j in ((0, 1), (0, 2), (1, 2)):
        both = sets[i] & sets[j]
        if both:
            return (
                "parts-overlap",
                f"has {len(both)} positions in the {_NAMES[i]} and in the {_NAMES[j]} part",
                "An example that stands in two parts is judged by a model that knows it. Each part "
                "must be drawn from what the others have left.",
            )
    return None


def _lost(together: np.ndarray, labels: np.ndarray) -> _Found:
    missing = np.setdiff1d(np.arange(len(labels)), together)
    lost_classes = [
        c for c in np.unique(labels) if np.isin(np.flatnonzero(labels == c), missing).all()
    ]
    if lost_classes:
        return (
            "classes-are-zero-to-k",
            f"has no example of the class {lost_classes[0]} in any part",
            "The classes need not be 0, 1, 2, …: look at which labels there are.",
        )
    return (
        "examples-lost",
        f"leaves out {len(missing)} of {len(labels)} positions",
        "Each example belongs into one of the parts. What is in neither of the other two is for "
        "training.",
    )


def _about_shares(parts: _Parts | None, labels: np.ndarray, shares: tuple, within: float) -> _Found:
    if parts is None or _about_positions(parts, labels) is not None:
        return "wrong-type", "does not return three parts", ""
    classes, sizes = np.unique(labels, return_counts=True)
    wanted = np.outer([1 - sum(shares), *shares], sizes)
    counts = np.array([[np.sum(labels[part] == c) for c in classes] for part in parts])
    off = np.abs(counts - wanted) >= within
    if not off.any():
        return None
    part, column = np.argwhere(off)[0]
    words = (
        f"puts {counts[part, column]} of the {sizes[column]} examples of class {classes[column]} "
        f"into the {_NAMES[part]} part, where {wanted[part, column]:.4g} would be its share"
    )
    stage, why = _reason(parts, counts, wanted, shares, len(labels))
    return stage, words, why


def _reason(
    parts: _Parts, counts: np.ndarray, wanted: np.ndarray, shares: tuple, n: int
) -> tuple[str, str]:
    """Slug and text for parts that hold all positions, but not the right shares."""
    totals, wanted_totals = counts.sum(axis=1), wanted.sum(axis=1)
    # Shares that are rounded class by class add up to totals that are a little off; totals alone
    # are off by less. Random sizes must not be taken for a wrong formula that comes near.
    each = np.abs(counts - np.outer(totals, counts.sum(axis=0)) / n)
    close = 2.0 + len(counts[0]) / 2 if each.max() < 1.5 else 1.5
    if sum(np.ptp(part) + 1 == len(part) for part in parts) >= 2:
        return (
            "sorted-order-split",
            "The examples were cut as they come, one part after the other. Where they are sorted, "
            "whole classes are missing in a part.",
        )
    for order in ((0, 2, 1), (1, 0, 2), (2, 1, 0), (1, 2, 0), (2, 0, 1)):
        if np.all(np.abs(totals[list(order)] - wanted_totals) < close):
            return (
                "parts-swapped",
                "The parts have the right sizes, but in another order than training, validation, "
                "test.",
            )
    validation, test = shares
    if any(abs(totals[i + 1] - (1 - share) * n) < close for i, share in enumerate(shares)):
        return (
            "parts-swapped",
            "What was left after drawing a part was taken for the part itself. `train_test_split` "
            "returns the part for training first.",
        )
    rests = {2: test * (1 - validation) * n, 1: validation * (1 - test) * n}
    if any(
        abs(totals[i] - rest) < close and abs(totals[3 - i] - wanted_totals[3 - i]) < close
        for i, rest in rests.items()
    ):
        return (
            "share-of-rest",
            "One part is too small: its share was taken of what the other had left. The shares are "
            "shares of the whole.",
        )
    if any(np.ptp(row) <= 1 for row in counts[1:]):
        return (
            "balanced-not-stratified",
            "Each class has the same number of examples in the part, though some classes are "
            "larger than others. Each class has the same *share*.",
        )
    if np.all(np.abs(totals - wanted_totals) < close):
        return (
            "not-stratified",
            "The parts have the right sizes, but chance decided how many examples of a class a "
            "part gets. Small classes suffer most.",
        )
    random = np.all(np.abs(totals - wanted_totals) < 5 * np.sqrt(wanted_totals))
    return (
        ("not-stratified", "Chance decided on the sizes of the parts.") if random else ("value", "")
    )


def _observe_chance(
    first: Outcome,
    again: Sequence[Outcome],
    labels: np.ndarray,
    shares: tuple,
    seeds: Sequence[int],
) -> Iterator[Observation]:
    """Whether the parts are drawn by chance, by the seed and nothing else."""
    call = spelled("stratified_split", labels, *shares, seeds[0])
    parts = _positions(first.value)
    yield _observed(call, "chance", _about_regularity(parts, labels), "draws by chance")
    same, other = (_same_split(parts, _positions(outcome.value)) for outcome in again)
    yield Observation(
        f"a second call of {call}",
        Words("gives the same split" if same else "gives another split"),
        part="chance",
        stage="seed-not-kept",
        why="The same seed must give the same split, or nobody can repeat an experiment. All "
        "chance has to come from a generator that was made from the seed.",
    )
    yield Observation(
        f"{call} and with the seed {seeds[2]}",
        Words("gives the same split" if other else "gives another split"),
        part="chance",
        stage="seed-ignored",
        why="Two seeds give the same split: the seed is not used.",
    )


def _about_regularity(parts: _Parts | None, labels: np.ndarray) -> _Found:
    if parts is None:
        return "wrong-type", "does not return three parts", ""
    for name, part in zip(_NAMES[1:], parts[1:], strict=True):
        steps: list[set[int]] = []
        for c in np.unique(labels):
            inside = np.isin(np.flatnonzero(labels == c), part)
            ranks = np.flatnonzero(inside)
            # A block may begin anywhere and go on at the start: the widest gap is no step.
            gaps = np.sort(np.diff(ranks, append=ranks[:1] + len(inside)))
            steps.append(set(gaps[:-1].tolist()))
        if all(len(one) <= 1 for one in steps):
            return (
                "not-random",
                f"takes neighbours of each class, or every so many, into the {name} part",
                "In each class, the examples were taken in the order in which they stand. That "
                "order may mean something: the oldest, the easiest, one writer.",
            )
    return None


def _same_split(one: _Parts | None, other: _Parts | None) -> bool:
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
)
