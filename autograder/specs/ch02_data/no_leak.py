"""Spec of 02.no_leak: a dataset split in two, judged by what comes out in several epochs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from autograder.checks import pipelines
from autograder.checks.answer import Answer, Raised, Unusable, guarded
from autograder.checks.compare import Words
from autograder.checks.exercise import Exercise, Observation, Part
from autograder.checks.models import OnPaper
from autograder.checks.pipelines import Stream


@OnPaper
def split_dataset(dataset: Stream, n_validation: int) -> tuple[Stream, Stream]:
    """All elements are taken out, mixed once and cut."""
    elements = list(dataset.epoch())
    np.random.default_rng().shuffle(elements)
    train, validation = elements[n_validation:], elements[:n_validation]
    return Stream(lambda: train), Stream(lambda: validation)


# Questions

_EPOCHS = 2
# What was found: slug, words, why; `None` where all is well
_Found = tuple[str, str, str] | None
_Epochs = list[np.ndarray]  # positions in the given dataset, epoch by epoch


def _observe_no_leak(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    each, classes = int(rng.integers(92, 101)), 4
    n, n_validation = each * classes, int(rng.integers(118, 125))
    x = rng.normal(0, 1, (n, 3)).astype("float32")
    y = np.repeat(np.sort(rng.choice(20, classes, replace=False)), each)
    given = pipelines.pairs(answer.function, x, y)
    outcome = answer(given, n_validation, convert=pipelines.are_two_datasets)
    what = f"split_dataset(a dataset of {n} pairs, {n_validation})"
    made = None if outcome.failed else outcome.value
    seen = outcome.value if made is None else "two datasets"
    yield Observation(what, seen, printed=outcome.printed)
    odd: Any = None
    epochs: list[_Epochs] = [[], []]
    for _ in range(_EPOCHS if made else 0):
        for part, dataset in zip(epochs, made, strict=True):
            positions, odd = _positions(dataset, x, y)
            if odd is not None:
                break
            part.append(positions)
        if odd is not None:
            break
    if isinstance(odd, Raised | Unusable):
        yield Observation(f"an epoch of what came from {what}", odd)
    else:
        yield _observed(f"{what}: each part", "answer", odd, "gives pairs of the dataset")
    whole = [len(part) == _EPOCHS for part in epochs] == [True, True]
    train, validation = epochs if whole else ([], [])
    for found, part, well in (
        (
            _about_sizes(train, validation, n, n_validation),
            "answer",
            "has parts of the right sizes",
        ),
        (_about_leak(train, validation, n), "answer", "keeps the parts apart"),
        (_about_chance(validation, n), "chance", "draws by chance"),
    ):
        yield _observed(what, part, found, well)
    yield _observe_sizes_again(answer, x, y, n_validation - 7)


def _observe_sizes_again(
    answer: Answer, x: np.ndarray, y: np.ndarray, n_validation: int
) -> Observation:
    """The sizes of another split: a coin for each example hits one number in 22, but not two."""
    given = pipelines.pairs(answer.function, x, y)
    outcome = answer(given, n_validation, convert=pipelines.are_two_datasets)
    parts = [] if outcome.failed or outcome.value is None else outcome.value
    train, validation = ([_positions(part, x, y)[0]] for part in parts) if parts else ([], [])
    found = _about_sizes(train, validation, len(x), n_validation)
    what = f"split_dataset(a dataset of {len(x)} pairs, {n_validation})"
    return _observed(what, "answer", found, "has parts of the right sizes")


def _observed(what: str, part: str, found: _Found, well: str) -> Observation:
    stage, words, why = found or ("value", well, "")
    return Observation(what, Words(words), part=part, stage=stage, why=why)


def _positions(dataset: Any, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, Any]:
    """Where the elements of one epoch stood in the given dataset, or what is odd about them."""
    nothing = np.zeros(0, dtype=int)
    found = guarded(lambda: pipelines.stacked(dataset, len(x) + len(x) // 2))
    if isinstance(found, Raised):  # batches of several sizes, or a fault of the pipeline itself
        some = guarded(lambda: pipelines.elements(dataset, 1))
        usable = not isinstance(some, Raised | Unusable) and some
        return nothing, _about_form(some[0]) if usable else found
    if found is None:
        return nothing, None
    pair = isinstance(found, tuple | list) and len(found) == 2
    if not pair or [np.shape(item)[1:] for item in found] != [(3,), ()]:
        first = [item[0] for item in found] if isinstance(found, tuple | list) else found
        return nothing, found if isinstance(found, Unusable) else _about_form(first)
    known = {features.tobytes(): position for position, features in enumerate(x)}
    positions = np.array([known.get(features.tobytes(), -1) for features in found[0]], dtype=int)
    if (positions < 0).any():
        return nothing, ("value", "gives features that are none of the given ones", "")
    if not np.array_equal(found[1], y[positions]):
        return nothing, (
            "labels-torn-off",
            "gives features with another label than their own",
            "Features and labels were mixed apart from each other, each in an order of its own.",
        )
    return positions, None


def _about_form(element: Any) -> _Found:
    """What is odd about an element that is no pair as in the given dataset."""
    shapes = [np.shape(item) for item in element] if isinstance(element, tuple | list) else []
    if len(shapes) == 2 and shapes[0][-1:] == (3,) and len(shapes[0]) > 1:
        return (
            "batched",
            f"gives elements of the shapes {shapes[0]} and {shapes[1]}",
            "These are batches. Single pairs were asked for, so that the caller can choose the size "
            "of a batch.",
        )
    kind = f"things of the shapes {shapes}" if shapes else f"a {type(element).__name__}"
    return "wrong-shape", f"gives {kind}", "Each element is a pair as in the given dataset."


def _about_sizes(train: _Epochs, validation: _Epochs, n: int, n_validation: int) -> _Found:
    if not train:
        return "value", "has no parts to look at", ""
    sizes = len(train[0]), len(validation[0])
    words = f"has {sizes[0]} elements in train and {sizes[1]} in validation"
    for part, name in ((train, "train"), (validation, "validation")):
        if any(not len(epoch) for epoch in part[1:]) and len(part[0]):
            return (
                "one-epoch-only",
                f"has an empty second epoch of {name}",
                "Each epoch must give all.",
            )
        doubled = [epoch for epoch in part if len(np.unique(epoch)) < len(epoch)]
        if doubled and len(doubled[0]) < n:
            return (
                "with-replacement",
                f"gives an element of {name} more than once in an epoch",
                "Whoever draws with replacement puts an element back after drawing it, and may "
                "draw it again.",
            )
        if doubled:
            return (
                "repeated",
                f"gives an element of {name} more than once in an epoch, or does not end",
                "An epoch holds each example once, and ends.",
            )
    if sizes == (n - n_validation, n_validation):
        return None
    if sizes == (n_validation, n - n_validation):
        return "swapped-pair", words, "The parts stand in the other order: train comes first."
    if sizes[1] == n_validation and sizes[0] == n:
        return (
            "validation-in-train",
            words,
            "The training part is the whole dataset, the validation part included.",
        )
    if sizes[1] == n_validation and abs(sum(sizes) - n) == 1:
        return "off-by-one", words, "One element is in neither of the parts, or in both."
    if sizes[1] == n_validation:
        return "examples-lost", words, f"{n - sum(sizes)} elements are in neither of the parts."
    changing = len({len(epoch) for epoch in validation}) > 1
    spread = np.sqrt(n_validation * (1 - n_validation / n))
    if changing or (sum(sizes) == n and 1 < abs(sizes[1] - n_validation) < 4 * spread):
        return (
            "drawn-by-coin",
            words,
            "When chance decides for each element by itself, their number is a matter of chance too.",
        )
    if abs(sizes[1] - n_validation) == 1:
        return "off-by-one", words, f"The validation part is to have {n_validation} elements."
    return "share-not-number", words, f"`n_validation` is a number of elements: {n_validation}."


def _about_leak(train: _Epochs, validation: _Epochs, n: int) -> _Found:
    if not train:
        return "value", "has no parts to look at", ""
    sets = [[set(epoch.tolist()) for epoch in part] for part in (train, validation)]
    seen = set.union(*sets[0]) & set.union(*sets[1])
    if any(epoch != part[0] for part in sets for epoch in part):
        return (
            "reshuffled-split",
            f"gives {len(seen)} elements in both parts within {_EPOCHS} epochs",
            "Each iteration draws a new order, and the cut is made in the new order. So an example "
            "that is held back in one epoch is trained on in another.",
        )
    if not seen:
        return None
    why = "An example that is in both parts is judged by a model that knows it."
    words = f"gives {len(seen)} elements in both parts"
    if sets[1][0] <= sets[0][0]:
        return "validation-in-train", words, why
    return (
        "both-reshuffled-apart",
        words,
        "Two parts are cut from two different orders: what one leaves out is not what the other "
        "takes.",
    )


def _about_chance(validation: _Epochs, n: int) -> _Found:
    """Whether the validation part can come from anywhere."""
    if not validation:
        return "value", "has no parts to look at", ""
    positions = np.sort(validation[0])
    steps = np.diff(positions)
    if not len(steps):
        return "value", "has no parts to look at", ""
    why = "The dataset is sorted by class: whole classes are never validated."
    if np.all(steps == 1):
        where = {0: "first", n - len(positions): "last"}.get(int(positions[0]), "neighbouring")
        slug = "last-n" if where == "last" else "first-n"
        return slug, f"takes the {where} {len(positions)} elements for validation", why
    if positions[-1] < 0.85 * n:
        return (
            "buffer-too-small",
            f"takes no element after position {positions[-1]} of {n} for validation",
            "The buffer of `shuffle` holds so many elements as its number says. An element that "
            "stands far behind cannot get in, so the last class is never validated.",
        )
    if len(np.unique(steps)) <= 2 and steps.min() > 1:
        return (
            "every-kth",
            "takes elements at regular distances for validation",
            "The positions are no matter of chance: each call takes the same, and a pattern in the "
            "order of the data goes into the split.",
        )
    if np.mean(steps == 1) > 0.7:
        return "first-n", "takes neighbours for validation", "They are not drawn by chance."
    return None


EXERCISE = Exercise(
    id="02.no_leak",
    title="repair a split that leaks",
    points=3,
    lesson="Order matters: shuffle, batch, take",
    reference=split_dataset,
    observe=_observe_no_leak,
    parts={"answer": Part(1 / 3), "chance": Part(2 / 3, needs=("answer",))},
)
