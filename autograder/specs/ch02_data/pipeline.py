"""Spec of 02.pipeline: a dataset of scaled, mixed batches, judged by what comes out of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from autograder.checks import pipelines
from autograder.checks.answer import Answer, Raised, Unusable, guarded
from autograder.checks.ask import about_arguments, noted
from autograder.checks.exercise import Exercise, Misconception, Observation, Part
from autograder.checks.pipelines import Stream


def training_pipeline(images: np.ndarray, labels: np.ndarray, batch_size: int) -> Stream:
    """A pipeline on paper: a new permutation in each epoch, cut into batches."""
    rng = np.random.default_rng()

    def epoch() -> Iterator[tuple[np.ndarray, np.ndarray]]:
        order = rng.permutation(len(images))
        for start in range(0, len(images), batch_size):
            batch = order[start : start + batch_size]
            yield (images[batch] / 255).astype("float32"), labels[batch]

    return Stream(epoch)


# Questions


@dataclass(frozen=True)
class _Data:
    """Images that tell their own position in their first row, with labels, sorted by class."""

    images: np.ndarray
    labels: np.ndarray
    batch_size: int

    @classmethod
    def draw(cls, rng: np.random.Generator, classes: int, each: int, batch_size: int) -> _Data:
        """Random pixels; twelve of the first row are 0 or 255, the bits of the position."""
        n = classes * each
        images = rng.integers(1, 256, (n, 28, 28), dtype="uint8")
        images[:, 0, :12] = 255 * ((np.arange(n)[:, None] >> np.arange(12)) & 1)
        images[:, 0, 12:14] = 0, 255
        labels = np.sort(rng.choice(np.arange(20), classes, replace=False))
        return cls(images, np.repeat(labels, each), batch_size)

    @property
    def n(self) -> int:
        return len(self.labels)

    @property
    def sizes(self) -> list[int]:
        rest = self.n % self.batch_size
        return [self.batch_size] * (self.n // self.batch_size) + ([rest] if rest else [])

    def positions(self, images: np.ndarray) -> np.ndarray:
        """Where these images, scaled in whatever way, stood; -1 for what cannot be told."""
        if images.ndim != 3 or images.shape[1:] != (28, 28):
            return np.full(len(images), -1)
        row = images[:, 0, :14].astype(float)
        bits = row[:, :12] > (row[:, 12:13] + row[:, 13:14]) / 2
        found = (bits << np.arange(12)).sum(axis=1)
        return np.where((row[:, 12] < row[:, 13]) & (found < self.n), found, -1)

    def call(self) -> str:
        return f"training_pipeline({self.n} images, {self.n} labels, {self.batch_size})"


_Batch = tuple[np.ndarray, np.ndarray]


@dataclass
class _Epoch:
    """What came out in one epoch: pairs of arrays; or why there are none."""

    batches: list[_Batch] = field(default_factory=list)
    order: list[np.ndarray] = field(default_factory=list)
    failed: Raised | Unusable | None = None
    odd: Any = None

    @property
    def positions(self) -> np.ndarray:
        return np.concatenate(self.order) if self.order else np.zeros(0, dtype=int)

    @property
    def sizes(self) -> list[int]:
        return [len(positions) for positions in self.order]


Facts = dict[str, Any]
_NOTHING = "gives nothing to look at"
_FOREIGN = "gives images that are none of the given ones"


def _observe_pipeline(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    each = int(rng.integers(10, 14))
    batch_size = int(rng.choice([size for size in range(7, 16) if 5 * each % size]))
    data = _Data.draw(rng, 5, each, batch_size)
    outcome = answer(data.images, data.labels, data.batch_size, convert=pipelines.is_dataset)
    made = None if outcome.failed else outcome.value
    seen = outcome.value if made is None else "a dataset"
    yield Observation(data.call(), seen, printed=outcome.printed)
    why = "The caller still needs the images and labels as they were."
    yield about_arguments(outcome, "training_pipeline(…)", why, "its arguments")
    first = _epoch(made, data)
    yield from _observe_content(first, data)
    second = _epoch(made, data)
    yield _second_epoch(first, second, data)
    facts = _about_order(first, second, data)
    yield noted(data.call(), facts, "mixes", _NOTHING, part="mixed")
    # Only with many examples can be seen how far an example can move.
    large = _Data.draw(rng, 10, 150, int(rng.choice([100, 125, 150])))
    outcome = answer(large.images, large.labels, large.batch_size, convert=pipelines.is_dataset)
    epoch = _epoch(None if outcome.failed else outcome.value, large)
    yield _about_sizes(large.call(), epoch, large)
    facts = _about_reach(epoch, large)
    yield noted(large.call(), facts, "mixes all examples", _NOTHING, part="mixed")


def _epoch(dataset: Any, data: _Data) -> _Epoch:
    """One epoch, up to twice as many examples as there are."""
    if dataset is None:
        return _Epoch()
    found = guarded(lambda: pipelines.elements(dataset, 2 * len(data.sizes) + 2))
    if isinstance(found, Raised | Unusable):
        return _Epoch(failed=found)
    epoch = _Epoch()
    for element in found:
        pair = isinstance(element, tuple | list) and len(element) == 2
        if not pair or not all(isinstance(item, np.ndarray) and item.ndim for item in element):
            epoch.odd = element
            break
        epoch.batches.append((element[0], element[1]))
        epoch.order.append(data.positions(element[0]))
    return epoch


def _observe_content(epoch: _Epoch, data: _Data) -> Iterator[Observation]:
    """Whether an epoch holds the right pairs in the right form."""
    what = f"an epoch of {data.call()}"
    if epoch.failed is not None:
        yield Observation(what, epoch.failed)
    else:
        yield noted(what, _about_form(epoch), "gives pairs of batches", _NOTHING)
    yield noted(what, _about_dtypes(epoch), "gives float32 and integers", _NOTHING)
    yield _about_sizes(what, epoch, data)
    yield noted(what, _about_members(epoch, data), "gives each example once", _FOREIGN)
    yield noted(what, _about_pairs(epoch, data), "keeps images and labels together", _FOREIGN)
    yield Observation(
        f"the pixels 0, {', '.join(map(str, _some_pixels(data)[1:]))} in {what}",
        _as_they_come(epoch, data),
        why="Each pixel is to be divided by 255.",
        atol=1e-5,
        facts=_scale_facts(epoch, data),
    )
    why = "Each pixel is to be divided by 255."
    facts = None if _are_scaled(epoch, data) else {}
    yield noted(
        what, facts, "gives each image as it was", "gives images with other pixels", why=why
    )


# Facts about an epoch; `None` where all is well


def _about_form(epoch: _Epoch) -> Facts | None:
    if epoch.odd is not None:
        return _odd_facts(epoch.odd)
    if not epoch.batches:
        return {"empty": True}
    x, y = epoch.batches[0]
    if x.shape[1:] == (28, 28) and y.ndim == 1 and len(x) == len(y):
        return None
    return {
        "shapes": f"{x.shape} and {y.shape}",
        "labels_first": x.ndim == 1 and y.shape[1:] == (28, 28),
        "batches_of_batches": x.ndim == 4 and x.shape[2:] == (28, 28) and y.ndim == 2,
    }


def _odd_facts(element: Any) -> Facts:
    """About an element that is no pair of batches."""
    pair = isinstance(element, tuple | list) and len(element) == 2
    shapes = [np.shape(item) for item in element] if pair else []
    array = isinstance(element, np.ndarray)
    kind = f"an array of shape {element.shape}" if array else f"a {type(element).__name__}"
    return {"single": (28, 28) in shapes and () in shapes, "no_pair": kind}


def _about_dtypes(epoch: _Epoch) -> Facts | None:
    if not epoch.batches:
        return {}
    x, y = epoch.batches[0]
    if x.dtype == np.float32 and y.dtype.kind in "iu":
        return None
    return {
        "zeros_and_ones": x.dtype.kind in "iu" and x.max() <= 1,
        "image_dtype": x.dtype != np.float32 and str(x.dtype),
        "x": x.dtype,
        "label_dtype": str(y.dtype),
    }


def _about_sizes(what: str, epoch: _Epoch, data: _Data) -> Observation:
    """Whether the batches have the right sizes; `_about_order` looks at which one comes last."""
    sizes, wanted, well = epoch.sizes, data.sizes, "gives the right batches"
    why = "Only the last batch may be smaller."
    if not sizes:
        return noted(what, {}, well, _NOTHING)
    facts = None if sorted(sizes) == sorted(wanted) else _size_facts(sizes, wanted, data)
    words = f"gives {len(sizes)} batches of the sizes {_few(sizes)}, expected {_few(wanted)}"
    return noted(what, facts, well, words, why=why)


def _size_facts(sizes: list[int], wanted: list[int], data: _Data) -> Facts:
    return {
        "more_than_there_are": sum(sizes) > data.n and str(data.n),
        "whole_ones_only": sizes == [size for size in wanted if size == data.batch_size],
        "other_size": sum(sizes) == data.n
        and sizes[0] != data.batch_size
        and len(set(sizes[:-1])) == 1,
        "missing": max(data.n - sum(sizes), 0),
    }


def _few(sizes: list[int]) -> str:
    shown = ", ".join(map(str, sizes[:2]))
    return f"{shown}, …, {sizes[-1]}" if len(sizes) > 3 else ", ".join(map(str, sizes))


def _about_members(epoch: _Epoch, data: _Data) -> Facts | None:
    positions = epoch.positions
    if np.array_equal(np.sort(positions), np.arange(data.n)):
        return None
    known = len(positions) > 0 and not (positions < 0).any()
    missing = data.n - len(np.unique(positions))
    return {"left_out": known and f"{missing} of {data.n} examples"}


def _about_pairs(epoch: _Epoch, data: _Data) -> Facts | None:
    positions = epoch.positions
    labels = np.concatenate([np.ravel(y) for _, y in epoch.batches] or [np.zeros(0)])
    if not len(labels) or (positions < 0).any() or len(labels) != len(positions):
        return {}
    foreign = int(np.sum(labels != data.labels[positions]))
    return {"other_labels": f"{foreign} of {len(labels)} images"} if foreign else None


def _some_pixels(data: _Data) -> np.ndarray:
    """Pixels of the first image: the darkest, the brightest, and two between."""
    return data.images[0, [0, 0, 5, 9], [12, 13, 3, 20]]


def _as_they_come(epoch: _Epoch, data: _Data) -> np.ndarray:
    """The same pixels of the same image in the epoch."""
    for (x, _), positions in zip(epoch.batches, epoch.order, strict=True):
        if 0 in positions:
            image = x[positions.tolist().index(0)].astype(float)
            return image[[0, 0, 5, 9], [12, 13, 3, 20]]
    return np.zeros(4)


def _are_scaled(epoch: _Epoch, data: _Data) -> bool:
    """Whether each image is the given one, divided by 255."""
    return bool(epoch.batches) and all(
        x.shape[1:] == (28, 28)
        and (positions >= 0).all()
        and np.abs(x - data.images[positions] / 255.0).max() < 1e-4
        for (x, _), positions in zip(epoch.batches, epoch.order, strict=True)
    )


def _scale_facts(epoch: _Epoch, data: _Data) -> Facts:
    given, seen = _some_pixels(data).astype(float), _as_they_come(epoch, data)
    return {
        "unscaled": np.allclose(seen, given, atol=1e-4),
        "twice": np.allclose(seen, given / 255**2, atol=1e-7),
        "by_256": np.allclose(seen, given / 256, atol=1e-6),
        "no_fractions": set(np.unique(seen)) <= {0.0, 1.0},
    }


def _second_epoch(first: _Epoch, second: _Epoch, data: _Data) -> Observation:
    what, well = f"the second epoch of {data.call()}", "has all examples again"
    if second.failed is not None:
        return Observation(what, second.failed)
    if first.batches and not second.batches:
        return noted(what, {"used_up": True}, well, _NOTHING)
    sizes = _about_sizes(what, second, data)
    if sizes.facts is not None:
        return sizes
    facts = _about_members(second, data)
    return noted(what, facts if facts is not None else _about_pairs(second, data), well, _FOREIGN)


def _about_order(first: _Epoch, second: _Epoch, data: _Data) -> Facts | None:
    """Whether the order of small data is mixed at all, and anew in each epoch."""
    order = first.positions
    if len(order) != data.n:
        return {}
    small_early = [
        f"{_few(epoch.sizes)}, expected {_few(data.sizes)}"
        for epoch in (first, second)
        if epoch.sizes != data.sizes and sorted(epoch.sizes) == sorted(data.sizes)
    ]
    sets = [{frozenset(batch.tolist()) for batch in epoch.order} for epoch in (first, second)]
    repeated = np.array_equal(order, second.positions)
    blocks = all(np.ptp(batch) + 1 == len(batch) for batch in first.order)
    rising = np.all(np.diff([batch.min() for batch in first.order]) > 0)
    facts = {
        "small_one_early": next(iter(small_early), ""),
        "unmixed": np.array_equal(order, np.arange(data.n)),
        "mixed_within": blocks and rising,
        "same_batches": blocks or (not repeated and sets[0] == sets[1]),
        "repeated": repeated,
    }
    return facts if any(facts.values()) else None


def _about_reach(epoch: _Epoch, data: _Data) -> Facts | None:
    """Whether examples of the end can come at the beginning.

    Of 1,500 examples, some 22 of the last 180 come among the first 180; fewer than four by chance
    once in a million times.
    """
    order = epoch.positions
    if len(order) != data.n:
        return {}
    end = data.n * 12 // 100
    early = int(np.sum(order[:end] >= data.n - end))
    return (
        {"end": end, "early": early, "few_early": True, "usual": end * end // data.n}
        if early < 4
        else None
    )


EXERCISE = Exercise(
    id="02.pipeline",
    title="a pipeline for training",
    points=3,
    lesson="A pipeline with tf.data",
    reference=training_pipeline,
    observe=_observe_pipeline,
    parts={"answer": Part(0.5), "mixed": Part(0.5, needs=("answer",))},
    misconceptions=(
        Misconception(
            "cut-by-take",
            "The dataset is empty.",
            signs=("empty",),
            seen="gives nothing at all",
        ),
        Misconception(
            "unbatched",
            "An image has the shape (28, 28), a batch of images has one axis more. A method "
            "such as `batch` does not change the dataset; it returns a new one.",
            signs=("single",),
            seen="gives single examples, no batches",
        ),
        Misconception(
            "images-only",
            "`fit` needs images and labels: each element is a pair of both.",
            signs=("no_pair",),
            seen="gives {no_pair} in each step, and no pair",
        ),
        Misconception(
            "pair-swapped",
            "The images come first, then their labels.",
            signs=("labels_first",),
            seen="gives pairs of the shapes {shapes}",
        ),
        Misconception(
            "batched-twice",
            "These are batches of batches: examples were put together twice.",
            signs=("batches_of_batches",),
            seen="gives pairs of the shapes {shapes}",
        ),
        Misconception(
            "wrong-shape",
            "A batch of images has the shape (b, 28, 28), its labels have the shape (b,).",
            signs=("shapes",),
            seen="gives pairs of the shapes {shapes}",
        ),
        Misconception(
            "casts-after-division",
            "As whole numbers, fractions become 0. The images have to be floats before they are "
            "divided, and stay so.",
            signs=("zeros_and_ones",),
            seen="gives images of dtype {x} in which only 0 and 1 are left",
        ),
        Misconception(
            "wrong-dtype",
            "A model computes with float32; `float64` takes twice the memory.",
            signs=("image_dtype",),
            seen="gives images of dtype {image_dtype}, not float32",
        ),
        Misconception(
            "wrong-dtype",
            "A label is the number of a class, a whole number.",
            signs=("label_dtype",),
            seen="gives labels of dtype {label_dtype}",
        ),
        Misconception(
            "examples-repeat",
            "An epoch holds each example once, and ends. `fit` begins the next one by itself.",
            signs=("more_than_there_are",),
            seen="gives more than the {more_than_there_are} examples, or does not end",
        ),
        Misconception(
            "drops-the-rest",
            "The last batch, which is smaller, was dropped, and its examples with it.",
            signs=("whole_ones_only",),
        ),
        Misconception(
            "fixed-batch-size",
            "The batches have another size than the one that was asked for.",
            signs=("other_size",),
        ),
        Misconception(
            "cut-by-take",
            "Some of the examples never come.",
            signs=("missing",),
        ),
        Misconception(
            "classes-sampled",
            "An epoch holds each example exactly once. Whoever draws at random with replacement "
            "misses about a third of them.",
            signs=("left_out",),
            seen="leaves out {left_out}, and gives others more than once",
        ),
        Misconception(
            "labels-torn-off",
            "Images and labels were mixed apart from each other, each in an order of its own.",
            signs=("other_labels",),
            seen="gives {other_labels} another label than their own",
        ),
        Misconception(
            "not-scaled",
            "The pixels still go from 0 to 255.",
            signs=("unscaled",),
        ),
        Misconception(
            "scaled-twice",
            "The pixels were divided by 255 twice.",
            signs=("twice",),
        ),
        Misconception(
            "divides-by-256",
            "The brightest pixel is 255, and it becomes 1.",
            signs=("by_256",),
        ),
        Misconception(
            "casts-after-division",
            "Only 0 and 1 are left. A division of whole numbers, or a cast to them, drops "
            "fractions.",
            signs=("no_fractions",),
        ),
        Misconception(
            "one-epoch-only",
            "`fit` iterates over the dataset once in each epoch. A generator is used up after "
            "the first one.",
            signs=("used_up",),
            seen="gives nothing any more",
        ),
        Misconception(
            "batch-then-shuffle",
            "The smaller batch is not the last one: the examples were put into batches first, "
            "and whole batches change places. The examples of a batch stay together.",
            signs=("small_one_early",),
            seen="gives batches of the sizes {small_one_early}",
        ),
        Misconception(
            "never-shuffled",
            "The first batch holds one class only. A model that sees the classes one after the "
            "other forgets the first ones.",
            signs=("unmixed",),
            seen="gives the examples in the order of the arrays",
        ),
        Misconception(
            "shuffle-within-batch",
            "The examples of a batch are always the same, neighbours in the arrays. Most "
            "batches hold one class only.",
            signs=("mixed_within",),
            seen="mixes each batch in itself",
        ),
        Misconception(
            "batch-then-shuffle",
            "The examples were put into batches first and mixed afterwards, so that whole "
            "batches change places. The examples of a batch stay together.",
            signs=("same_batches",),
            seen="changes the order of the batches, not what is in them",
        ),
        Misconception(
            "shuffled-once",
            "The order was drawn once and is kept. A new order in each epoch gives the model "
            "other batches each time.",
            signs=("repeated",),
            seen="gives the same order in both epochs",
        ),
        Misconception(
            "buffer-too-small",
            "An example can come early only if it is in the buffer early. The buffer of "
            "`shuffle` holds so many examples as its number says; at first, these are the first "
            "ones.",
            signs=("few_early",),
            seen="gives {early} of the last {end} examples among the first {end}, where about "
            "{usual} are usual",
        ),
    ),
)
