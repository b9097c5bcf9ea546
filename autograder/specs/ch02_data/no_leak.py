"""Spec of 02.no_leak: a dataset split in two, judged by what comes out in several epochs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from autograder.checks import pipelines
from autograder.checks.answer import Answer, Outcome, Raised, Unusable, guarded
from autograder.checks.ask import noted
from autograder.checks.exercise import Exercise, Misconception, Observation, Part
from autograder.checks.models import OnPaper
from autograder.checks.pipelines import Stream
from autograder.checks.plain import type_name


@OnPaper
def split_dataset(dataset: Stream, n_validation: int) -> tuple[Stream, Stream]:
    """All elements are taken out, mixed once and cut."""
    elements = list(dataset.epoch())
    np.random.default_rng().shuffle(elements)
    train, validation = elements[n_validation:], elements[:n_validation]
    return Stream(lambda: train), Stream(lambda: validation)


# Questions

_EPOCHS = 2
_FOREIGN = "gives features that are none of the given ones"
_NO_PARTS = "has no parts to look at"
_PAIRS = "Each element is a pair as in the given dataset."
Facts = dict[str, Any]
_Epochs = list[np.ndarray]  # positions in the given dataset, epoch by epoch


def _observe_no_leak(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    each, classes = int(rng.integers(240, 251)), 4
    n, n_validation = each * classes, int(rng.integers(118, 125))
    x = rng.normal(0, 1, (n, 3)).astype("float32")
    y = np.repeat(np.sort(rng.choice(20, classes, replace=False)), each)
    what, outcome, made = _ask(answer, x, y, n_validation)
    yield Observation(
        what,
        "two datasets" if made else outcome.value,
        why="Both parts are asked for as a `tf.data.Dataset`, in a pair.",
        printed=outcome.printed,
    )
    train, validation, odd = _epochs(made, x, y)
    if isinstance(odd, Raised | Unusable):
        yield Observation(f"an epoch of what came from {what}", odd)
    else:
        well, words = "gives pairs of the dataset", (odd or {}).get("words", _FOREIGN)
        stage, why = ("value", "") if words == _FOREIGN else ("wrong-shape", _PAIRS)
        yield noted(f"{what}: each part", odd, well, words, stage=stage, why=why)
    yield _about_sizes(what, train, validation, n, n_validation)
    leak = _about_leak(train, validation)
    yield noted(what, leak, "keeps the parts apart", _NO_PARTS)
    chance = _about_chance(validation, n)
    yield noted(what, chance, "draws at random", _NO_PARTS, part="chance")
    # A coin for each example hits one number in 22, but not two.
    what, _, made = _ask(answer, x, y, n_validation // 2)
    # The other part first: who iterates over what must make no difference.
    validation, train, _ = _epochs(made[::-1] if made else made, x, y)
    yield _about_sizes(what, train, validation, n, n_validation // 2)
    yield noted(what, _about_leak(train, validation), "keeps the parts apart", _NO_PARTS)


def _ask(
    answer: Answer, x: np.ndarray, y: np.ndarray, n_validation: int
) -> tuple[str, Outcome, Any]:
    """The call, what came of it, and the two datasets if there are any."""
    given = pipelines.pairs(answer.function, x, y)
    outcome = answer(given, n_validation, convert=pipelines.are_two_datasets)
    what = f"split_dataset(a dataset of {len(x)} pairs, {n_validation})"
    return what, outcome, None if outcome.failed else outcome.value


def _epochs(made: Any, x: np.ndarray, y: np.ndarray) -> tuple[_Epochs, _Epochs, Any]:
    """Some epochs of both parts; or none, and what is odd about an element."""
    epochs: tuple[_Epochs, _Epochs] = [], []
    for _ in range(_EPOCHS if made else 0):
        for part, dataset in zip(epochs, made, strict=True):
            positions, odd = _positions(dataset, x, y)
            if odd is not None:
                return [], [], odd
            part.append(positions)
    return *epochs, None


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
        return nothing, {}
    if not np.array_equal(found[1], y[positions]):
        return nothing, {"other_labels": True}
    return positions, None


def _about_form(element: Any) -> Facts:
    """An element that is no pair as in the given dataset."""
    shapes = [np.shape(item) for item in element] if isinstance(element, tuple | list) else []
    batched = len(shapes) == 2 and shapes[0][-1:] == (3,) and len(shapes[0]) > 1
    kind = f"things of the shapes {shapes}" if shapes else type_name(element)
    return {"batches": batched and f"{shapes[0]} and {shapes[1]}", "words": f"gives {kind}"}


def _about_sizes(
    what: str, train: _Epochs, validation: _Epochs, n: int, n_validation: int
) -> Observation:
    well = "has parts of the right sizes"
    if not train:
        return noted(what, {}, well, _NO_PARTS)
    sizes = len(train[0]), len(validation[0])
    words = f"has {sizes[0]} elements in train and {sizes[1]} in validation, where {n_validation} "
    words += f"of {n} were to be held back"
    facts = _size_facts(train, validation, n, n_validation)
    right = sizes == (n - n_validation, n_validation) and not facts.keys() & {"empty", "twice_in"}
    return noted(what, None if right else facts, well, words)


def _size_facts(train: _Epochs, validation: _Epochs, n: int, n_validation: int) -> Facts:
    for part, name in ((train, "train"), (validation, "validation")):
        if len(part[0]) and not all(len(epoch) for epoch in part):
            return {"empty": name}
        for epoch in part:
            if len(np.unique(epoch)) < len(epoch):
                return {"twice_in": name, "drawn": len(epoch) < n}
    sizes = len(train[0]), len(validation[0])
    return {
        "swapped": sizes == (n_validation, n - n_validation),
        "inside": sizes == (n, n_validation),
        "lost": sizes[1] == n_validation and sizes[0] < n - n_validation - 1,
    }


def _about_leak(train: _Epochs, validation: _Epochs) -> Facts | None:
    if not train:
        return {}
    sets = [[set(epoch.tolist()) for epoch in part] for part in (train, validation)]
    both = len(set.union(*sets[0]) & set.union(*sets[1]))
    changing = any(epoch != part[0] for part in sets for epoch in part)
    if not both and not changing:
        return None
    return {"changing": changing, "inside": sets[1][0] <= sets[0][0], "both": both}


def _about_chance(validation: _Epochs, n: int) -> Facts | None:
    """Whether the validation part can come from anywhere."""
    if not validation or len(validation[0]) < 2:
        return {}
    positions = np.sort(validation[0])
    steps, first, last = np.diff(positions), int(positions[0]), int(positions[-1])
    block = bool(np.all(steps == 1))
    facts = {
        "size": len(positions),
        "n": n,
        "at_the_end": block and last == n - 1 and first > 0,
        "block": block and ("first" if first == 0 else "neighbouring"),
        "early": last < 0.85 * n and str(last),
        "regular": len(np.unique(steps)) <= 2 and steps.min() > 1,
        "neighbours": np.mean(steps == 1) > 0.7,
    }
    signs = ("block", "early", "regular", "neighbours")
    return facts if any(facts[sign] for sign in signs) else None


EXERCISE = Exercise(
    id="02.no_leak",
    title="repair a split that leaks",
    points=3,
    lesson="Order matters: shuffle, batch, take",
    reference=split_dataset,
    observe=_observe_no_leak,
    parts={"answer": Part(1 / 3), "chance": Part(2 / 3, needs=("answer",))},
    misconceptions=(
        Misconception(
            "labels-torn-off",
            "Features and labels were mixed apart from each other, each in an order of its own.",
            signs=("other_labels",),
            seen="gives features with another label than their own",
        ),
        Misconception(
            "batched",
            "These are batches. Single pairs were asked for, so that the caller can choose the "
            "size of a batch.",
            signs=("batches",),
            seen="gives elements of the shapes {batches}",
        ),
        Misconception(
            "one-epoch-only",
            "Each epoch must give all.",
            signs=("empty",),
            seen="has an empty second epoch of {empty}",
        ),
        Misconception(
            "with-replacement",
            "Whoever draws with replacement puts an element back after drawing it, and may draw "
            "it again.",
            signs=("twice_in", "drawn"),
            seen="gives an element of {twice_in} more than once in an epoch",
        ),
        Misconception(
            "repeated",
            "An epoch holds each example once, and ends.",
            signs=("twice_in",),
            seen="gives an element of {twice_in} more than once in an epoch, or does not end",
        ),
        Misconception(
            "swapped-pair",
            "The parts stand in the other order: train comes first.",
            signs=("swapped",),
        ),
        Misconception(
            "reshuffled-split",
            "Each iteration draws a new order, and the cut is made in the new order. So an "
            "example that is held back in one epoch is trained on in another.",
            signs=("changing",),
            seen="gives {both} elements in both parts within 2 epochs",
        ),
        Misconception(
            "validation-in-train",
            "The training part holds the validation part as well: these examples are judged by a "
            "model that knows them.",
            signs=("inside",),
        ),
        Misconception(
            "examples-lost", "Some elements are in neither of the parts.", signs=("lost",)
        ),
        Misconception(
            "both-reshuffled-apart",
            "Two parts are cut from two different orders: what one leaves out is not what the "
            "other takes.",
            signs=("both",),
            seen="gives {both} elements in both parts",
        ),
        Misconception(
            "last-n",
            "The dataset is sorted by class: whole classes are never validated.",
            signs=("at_the_end",),
            seen="takes the last {size} elements for validation",
        ),
        Misconception(
            "first-n",
            "The dataset is sorted by class: whole classes are never validated.",
            signs=("block",),
            seen="takes the {block} {size} elements for validation",
        ),
        Misconception(
            "buffer-too-small",
            "The buffer of `shuffle` holds as many elements as its number says. An element that "
            "stands far behind cannot get in, so the last class is never validated.",
            signs=("early",),
            seen="takes no element after position {early} of {n} for validation",
        ),
        Misconception(
            "every-kth",
            "The positions are no matter of chance: each call takes the same, and a pattern in "
            "the order of the data goes into the split.",
            signs=("regular",),
            seen="takes elements at regular distances for validation",
        ),
        Misconception(
            "batch-then-shuffle",
            "Whole batches changed places, and the examples of a batch stay together.",
            signs=("neighbours",),
            seen="takes neighbours for validation",
        ),
    ),
)
