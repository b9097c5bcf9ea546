"""Spec of 02.pipeline: a dataset of scaled, mixed batches, judged by what comes out of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from autograder.checks import pipelines
from autograder.checks.answer import Answer, Raised, Unusable, guarded
from autograder.checks.compare import Words
from autograder.checks.exercise import Exercise, Observation, Part
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


# What was found: slug, words, why; `None` where all is well
_Found = tuple[str, str, str] | None
_NOTHING = ("value", "gives nothing to look at", "")


def _observe_pipeline(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    each = int(rng.integers(10, 14))
    batch_size = int(rng.choice([size for size in range(7, 16) if 5 * each % size]))
    data = _Data.draw(rng, 5, each, batch_size)
    outcome = answer(data.images, data.labels, data.batch_size, convert=pipelines.is_dataset)
    made = None if outcome.failed else outcome.value
    seen = outcome.value if made is None else "a dataset"
    yield Observation(data.call(), seen, printed=outcome.printed)
    changed = outcome.changed_arguments is not None
    yield Observation(
        "training_pipeline(…)",
        Words("changed its arguments" if changed else "left its arguments alone"),
        stage="changes-input",
        why="The caller still needs the images and labels as they were.",
    )
    first = _epoch(made, data)
    yield from _observe_content(first, data)
    second = _epoch(made, data)
    yield _second_epoch(first, second, data)
    yield _observed(f"{data.call()}", "mixed", _about_order(first, second, data), "mixes")
    # Only with many examples can be seen how far an example can move.
    large = _Data.draw(rng, 10, 150, int(rng.choice([100, 125, 150])))
    outcome = answer(large.images, large.labels, large.batch_size, convert=pipelines.is_dataset)
    epoch = _epoch(None if outcome.failed else outcome.value, large)
    yield _observed(large.call(), "answer", _about_sizes(epoch, large), "gives the right batches")
    yield _observed(large.call(), "mixed", _about_reach(epoch, large), "mixes all examples")


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
        yield _observed(what, "answer", _about_form(epoch), "gives pairs of batches")
    yield _observed(what, "answer", _about_dtypes(epoch), "gives float32 and integers")
    yield _observed(what, "answer", _about_sizes(epoch, data), "gives the right batches")
    yield _observed(what, "answer", _about_members(epoch, data), "gives each example once")
    yield _observed(what, "answer", _about_pairs(epoch, data), "keeps images and labels together")
    stage, why = _about_scale(epoch, data)
    yield Observation(
        f"the pixels 0, {', '.join(map(str, _some_pixels(data)[1:]))} in {what}",
        _as_they_come(epoch, data),
        stage=stage,
        why=why,
        atol=1e-5,
    )
    yield _observed(what, "answer", _about_pixels(epoch, data), "gives each image as it was")


def _observed(what: str, part: str, found: _Found, well: str) -> Observation:
    stage, words, why = found or ("value", well, "")
    return Observation(what, Words(words), part=part, stage=stage, why=why)


def _about_form(epoch: _Epoch) -> _Found:
    if epoch.odd is not None:
        return _about_odd(epoch.odd)
    if not epoch.batches:
        return "cut-by-take", "gives nothing at all", "The dataset is empty."
    x, y = epoch.batches[0]
    shapes = f"gives pairs of the shapes {x.shape} and {y.shape}"
    if x.ndim == 1 and y.shape[1:] == (28, 28):
        return "pair-swapped", shapes, "The images come first, then their labels."
    if x.ndim == 4 and x.shape[2:] == (28, 28) and y.ndim == 2:
        return (
            "batched-twice",
            shapes,
            "These are batches of batches: examples were put together twice.",
        )
    if x.shape[1:] != (28, 28) or y.ndim != 1 or len(x) != len(y):
        return (
            "wrong-shape",
            shapes,
            "A batch of images has the shape (b, 28, 28), its labels have the shape (b,).",
        )
    return None


def _about_odd(element: Any) -> _Found:
    if isinstance(element, tuple | list) and len(element) == 2:
        shapes = [np.shape(item) for item in element]
        if (28, 28) in shapes and () in shapes:
            return (
                "unbatched",
                "gives single examples, no batches",
                "An image has the shape (28, 28), a batch of images has one axis more. A method "
                "such as `batch` does not change the dataset; it returns a new one.",
            )
    kind = f"an array of shape {element.shape}" if isinstance(element, np.ndarray) else ""
    return (
        "images-only",
        f"gives {kind or 'a ' + type(element).__name__} in each step, and no pair",
        "`fit` needs images and labels: each element is a pair of both.",
    )


def _about_dtypes(epoch: _Epoch) -> _Found:
    if not epoch.batches:
        return _NOTHING
    x, y = epoch.batches[0]
    if x.dtype.kind in "iu" and x.max() <= 1:
        return (
            "casts-after-division",
            f"gives images of dtype {x.dtype} in which only 0 and 1 are left",
            "As whole numbers, fractions become 0. The images have to be floats before they are "
            "divided, and stay so.",
        )
    if x.dtype != np.float32:
        why = "A model computes with float32; `float64` takes twice the memory."
        return "wrong-dtype", f"gives images of dtype {x.dtype}, not float32", why
    if y.dtype.kind not in "iu":
        why = "A label is the number of a class, a whole number."
        return "wrong-dtype", f"gives labels of dtype {y.dtype}", why
    return None


def _about_sizes(epoch: _Epoch, data: _Data) -> _Found:
    """Whether the batches have the right sizes; `_about_order` looks at which one comes last."""
    sizes, wanted = epoch.sizes, data.sizes
    if sorted(sizes) == sorted(wanted):
        return None
    if not sizes:
        return _NOTHING
    words = f"gives {len(sizes)} batches of the sizes {_few(sizes)}, expected {_few(wanted)}"
    if sum(sizes) > data.n:
        return (
            "examples-repeat",
            f"gives more than the {data.n} examples, or does not end",
            "An epoch holds each example once, and ends. `fit` begins the next one by itself.",
        )
    if sizes == [size for size in wanted if size == data.batch_size]:
        return (
            "drops-the-rest",
            words,
            "The last batch, which is smaller, was dropped, and its examples with it.",
        )
    if sum(sizes) == data.n and sizes[0] != data.batch_size and len(set(sizes[:-1])) == 1:
        return "fixed-batch-size", words, f"The batch size asked for is {data.batch_size}."
    if sum(sizes) < data.n:
        return "cut-by-take", words, f"{data.n - sum(sizes)} examples never come."
    return "value", words, "Only the last batch may be smaller."


def _few(sizes: list[int]) -> str:
    shown = ", ".join(map(str, sizes[:2]))
    return f"{shown}, …, {sizes[-1]}" if len(sizes) > 3 else ", ".join(map(str, sizes))


def _about_members(epoch: _Epoch, data: _Data) -> _Found:
    positions = epoch.positions
    if np.array_equal(np.sort(positions), np.arange(data.n)):
        return None
    if not len(positions):
        return _NOTHING
    if (positions < 0).any():
        why = "The pixels of an image have other places than in the arrays."
        return "value", "gives images that are none of the given ones", why
    missing = data.n - len(np.unique(positions))
    return (
        "classes-sampled",
        f"leaves out {missing} of {data.n} examples, and gives others more than once",
        "An epoch holds each example exactly once. Whoever draws at random with replacement misses "
        "about a third of them.",
    )


def _about_pairs(epoch: _Epoch, data: _Data) -> _Found:
    if not epoch.batches:
        return _NOTHING
    positions = epoch.positions
    labels = np.concatenate([np.ravel(y) for _, y in epoch.batches])
    if (positions < 0).any() or len(labels) != len(positions):
        return "value", "gives images that are none of the given ones", ""
    foreign = int(np.sum(labels != data.labels[positions]))
    if not foreign:
        return None
    return (
        "labels-torn-off",
        f"gives {foreign} of {len(labels)} images another label than their own",
        "Images and labels were mixed apart from each other, each in an order of its own.",
    )


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


def _about_pixels(epoch: _Epoch, data: _Data) -> _Found:
    if not epoch.batches:
        return _NOTHING
    off = [
        np.abs(x - data.images[positions] / 255.0).max()
        if x.shape[1:] == (28, 28) and (positions >= 0).all()
        else 1.0
        for (x, _), positions in zip(epoch.batches, epoch.order, strict=True)
    ]
    if max(off) < 1e-4:
        return None
    return "value", "gives images with other pixels", "Each pixel is to be divided by 255."


def _about_scale(epoch: _Epoch, data: _Data) -> tuple[str, str]:
    given = _some_pixels(data).astype(float)
    seen = _as_they_come(epoch, data)
    if np.allclose(seen, given, atol=1e-4):
        return "not-scaled", "The pixels still go from 0 to 255."
    if np.allclose(seen, given / 255**2, atol=1e-7):
        return "scaled-twice", "The pixels were divided by 255 twice."
    if np.allclose(seen, given / 256, atol=1e-6):
        return "divides-by-256", "The brightest pixel is 255, and it becomes 1."
    if set(np.unique(seen)) <= {0.0, 1.0}:
        return (
            "casts-after-division",
            "Only 0 and 1 are left. A division of whole numbers, or a cast to them, drops fractions.",
        )
    return "value", "Each pixel is to be divided by 255."


def _second_epoch(first: _Epoch, second: _Epoch, data: _Data) -> Observation:
    what = f"the second epoch of {data.call()}"
    if second.failed is not None:
        return Observation(what, second.failed)
    found: _Found = None
    if first.batches and not second.batches:
        found = (
            "one-epoch-only",
            "gives nothing any more",
            "`fit` iterates over the dataset once in each epoch. A generator is used up after the "
            "first one.",
        )
    else:
        found = _about_sizes(second, data) or _about_members(second, data)
        found = found or _about_pairs(second, data)
    return _observed(what, "answer", found, "has all examples again")


def _about_order(first: _Epoch, second: _Epoch, data: _Data) -> _Found:
    """Whether the order of small data is mixed at all, and anew in each epoch."""
    order = first.positions
    if len(order) != data.n:
        return _NOTHING
    for epoch in (first, second):
        if epoch.sizes != data.sizes and sorted(epoch.sizes) == sorted(data.sizes):
            return (
                "batch-then-shuffle",
                f"gives batches of the sizes {_few(epoch.sizes)}, expected {_few(data.sizes)}",
                "The smaller batch is not the last one: the examples were put into batches first, "
                "and whole batches change places. The examples of a batch stay together.",
            )
    if np.array_equal(order, np.arange(data.n)):
        return (
            "never-shuffled",
            "gives the examples in the order of the arrays",
            "The first batch holds one class only. A model that sees the classes one after the "
            "other forgets the first ones.",
        )
    blocks = [np.ptp(batch) + 1 == len(batch) for batch in first.order]
    if all(blocks) and np.all(np.diff([batch.min() for batch in first.order]) > 0):
        return (
            "shuffle-within-batch",
            "mixes each batch in itself",
            "The examples of a batch are always the same, neighbours in the arrays. Most batches "
            "hold one class only.",
        )
    sets = [{frozenset(batch.tolist()) for batch in epoch.order} for epoch in (first, second)]
    same_order = np.array_equal(order, second.positions)
    if all(blocks) or (not same_order and sets[0] == sets[1]):
        return (
            "batch-then-shuffle",
            "changes the order of the batches, not what is in them",
            "The examples were put into batches first and mixed afterwards, so that whole batches "
            "change places. The examples of a batch stay together.",
        )
    if same_order:
        return (
            "shuffled-once",
            "gives the same order in both epochs",
            "The order was drawn once and is kept. A new order in each epoch gives the model other "
            "batches each time.",
        )
    return None


def _about_reach(epoch: _Epoch, data: _Data) -> _Found:
    """Whether examples of the end can come at the beginning.

    Of 1,500 examples, some 22 of the last 180 come among the first 180; fewer than four by chance
    once in a million times.
    """
    order = epoch.positions
    if len(order) != data.n:
        return _NOTHING
    end = data.n * 12 // 100
    early = int(np.sum(order[:end] >= data.n - end))
    if early >= 4:
        return None
    return (
        "buffer-too-small",
        f"gives {early} of the last {end} examples among the first {end}, where about "
        f"{end * end // data.n} are usual",
        "An example can come early only if it is in the buffer early. The buffer of `shuffle` holds "
        "so many examples as its number says; at first, these are the first ones.",
    )


EXERCISE = Exercise(
    id="02.pipeline",
    title="a pipeline for training",
    points=3,
    lesson="A pipeline with tf.data",
    reference=training_pipeline,
    observe=_observe_pipeline,
    parts={"answer": Part(0.5), "mixed": Part(0.5, needs=("answer",))},
)
