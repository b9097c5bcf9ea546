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
from autograder.checks.plain import type_name


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
    white: int

    @classmethod
    def draw(
        cls, rng: np.random.Generator, classes: int, each: int, batch_size: int, white: int = 255
    ) -> _Data:
        """Random pixels; twelve of the first row are 0 or `white`, the bits of the position."""
        n = classes * each
        images = rng.integers(1, white, (n, 28, 28), dtype="uint8", endpoint=True)
        images[:, 0, :12] = white * ((np.arange(n)[:, None] >> np.arange(12)) & 1)
        images[:, 0, 12:14] = 0, white
        labels = np.sort(rng.choice(np.arange(20), classes, replace=False))
        return cls(images, np.repeat(labels, each), batch_size, white)

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


@dataclass
class _Epoch:
    """What came out in one epoch: batches, and where their images stood; or something odd."""

    number: int
    batches: list[tuple[np.ndarray, np.ndarray]] = field(default_factory=list)
    order: list[np.ndarray] = field(default_factory=list)
    odd: Any = None

    @property
    def positions(self) -> np.ndarray:
        return np.concatenate(self.order) if self.order else np.zeros(0, dtype=int)

    @property
    def sizes(self) -> list[int]:
        return [len(positions) for positions in self.order]


Facts = dict[str, Any]
_NOTHING = "gives nothing to look at"


def _observe_pipeline(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    each = int(rng.integers(10, 14))
    batch_size = int(rng.choice([size for size in (4, 5, 6, 7) if 5 * each % size > 1]))
    data = _Data.draw(rng, 5, each, batch_size)
    outcome = answer(data.images, data.labels, data.batch_size, convert=pipelines.is_dataset)
    made = None if outcome.failed else outcome.value
    seen = outcome.value if made is None else "a dataset"
    yield Observation(data.call(), seen, printed=outcome.printed)
    why = "The caller still needs the images and labels as they were."
    yield about_arguments(outcome, "training_pipeline(…)", why, "its arguments")
    first, second = _epoch(made, data, 1), _epoch(made, data, 2)
    yield _about_epoch(f"an epoch of {data.call()}", first, data)
    yield _about_epoch(f"the second epoch of {data.call()}", second, data)
    facts = _about_order(first, second, data)
    yield noted(data.call(), facts, "mixes", _NOTHING, part="mixed")
    # Only with many examples can be seen how far an example can move.
    size, white = int(rng.choice([100, 125, 150])), int(rng.integers(150, 200))
    large = _Data.draw(rng, 10, 150, size, white)
    outcome = answer(large.images, large.labels, large.batch_size, convert=pipelines.is_dataset)
    epoch = _epoch(None if outcome.failed else outcome.value, large, 1)
    yield _about_epoch(large.call(), epoch, large)
    facts = _about_reach(epoch, large)
    yield noted(large.call(), facts, "mixes all examples", _NOTHING, part="mixed")


def _epoch(dataset: Any, data: _Data, number: int) -> _Epoch:
    """One epoch, up to twice as many examples as there are."""
    epoch = _Epoch(number)
    if dataset is None:
        return epoch
    found = guarded(lambda: pipelines.elements(dataset, 2 * len(data.sizes) + 2))
    if isinstance(found, Raised | Unusable):
        return _Epoch(number, odd=found)
    for element in found:
        pair = isinstance(element, tuple | list) and len(element) == 2
        if not pair or not all(isinstance(item, np.ndarray) and item.ndim for item in element):
            epoch.odd = element
            break
        epoch.batches.append((element[0], element[1]))
        epoch.order.append(data.positions(element[0]))
    return epoch


def _about_epoch(what: str, epoch: _Epoch, data: _Data) -> Observation:
    """Whether an epoch holds the right pairs in the right form: the first fault there is."""
    if isinstance(epoch.odd, Raised | Unusable):
        return Observation(what, epoch.odd)
    for about, stage, why in _CHECKS:
        facts = about(epoch, data)
        if facts is not None:
            words = facts.get("words", _NOTHING)
            return noted(what, facts, _ALL_IS_WELL, words, stage=stage, why=why)
    return noted(what, None, _ALL_IS_WELL, "")


# Facts about an epoch; `None` where all is well


def _about_form(epoch: _Epoch, data: _Data) -> Facts | None:
    if epoch.odd is not None:
        return _odd_facts(epoch.odd)
    if not epoch.batches:
        return {"used_up": epoch.number > 1}
    x, y = epoch.batches[0]
    if x.shape[1:] == (28, 28) and y.ndim == 1 and len(x) == len(y):
        return None
    return {"words": f"gives pairs of the shapes {x.shape} and {y.shape}"}


def _odd_facts(element: Any) -> Facts:
    """About an element that is no pair of batches."""
    pair = isinstance(element, tuple | list) and len(element) == 2
    shapes = [np.shape(item) for item in element] if pair else []
    array = isinstance(element, np.ndarray)
    kind = f"an array of shape {element.shape}" if array else type_name(element)
    return {"single": (28, 28) in shapes and () in shapes, "no_pair": kind}


def _about_dtypes(epoch: _Epoch, data: _Data) -> Facts | None:
    x, y = epoch.batches[0]
    if x.dtype == np.float32 and y.dtype.kind in "iu":
        return None
    return {"words": f"gives images of dtype {x.dtype} and labels of dtype {y.dtype}"}


def _about_sizes(epoch: _Epoch, data: _Data) -> Facts | None:
    """Whether the batches have the right sizes; `_about_order` looks at which one comes last."""
    sizes, wanted = epoch.sizes, data.sizes
    if sorted(sizes) == sorted(wanted):
        return None
    return {
        "more_than_there_are": sum(sizes) > data.n and str(data.n),
        "whole_ones_only": sizes == [size for size in wanted if size == data.batch_size],
        "missing": max(data.n - sum(sizes), 0),
        "words": f"gives {len(sizes)} batches of the sizes {_few(sizes)}, expected {_few(wanted)}",
    }


def _few(sizes: list[int]) -> str:
    shown = ", ".join(map(str, sizes[:2]))
    return f"{shown}, …, {sizes[-1]}" if len(sizes) > 3 else ", ".join(map(str, sizes))


def _about_members(epoch: _Epoch, data: _Data) -> Facts | None:
    """Whether each image comes once, with its own label."""
    positions = epoch.positions
    labels = np.concatenate([np.ravel(y) for _, y in epoch.batches])
    if (positions < 0).any() or len(labels) != len(positions):
        return {"words": "gives images that are none of the given ones"}
    missing = data.n - len(np.unique(positions))
    foreign = int(np.sum(labels != data.labels[positions]))
    if not missing and not foreign:
        return None
    return {
        "left_out": missing and f"{missing} of {data.n} examples",
        "other_labels": f"{foreign} of {len(labels)} images",
    }


def _about_pixels(epoch: _Epoch, data: _Data) -> Facts | None:
    pixels = np.concatenate([x for x, _ in epoch.batches]).astype(float)
    given = data.images[epoch.positions]

    def are_divided_by(number: float) -> bool:
        return np.allclose(pixels * number, given, atol=0.02)

    if are_divided_by(255):
        return None
    dark, bright = pixels[0, 0, 12:14]  # were 0 and white
    return {
        "unscaled": are_divided_by(1),
        "twice": are_divided_by(255**2),
        "by_largest": are_divided_by(data.white) and f"{bright:.4g} of a pixel {data.white}",
        "no_fractions": set(np.unique(pixels)) <= {0.0, 1.0},
        "words": f"makes {dark:.4g} of a pixel 0, and {bright:.4g} of a pixel {data.white}",
    }


_ALL_IS_WELL = "gives each example once, scaled, in batches"
# What is looked at in turn: the stage, and what a fault means where no misconception says it.
_CHECKS = (
    (
        _about_form,
        "wrong-shape",
        "A batch of images has the shape (b, 28, 28), its labels have the shape (b,).",
    ),
    (
        _about_dtypes,
        "wrong-dtype",
        "A model computes with float32; `float64` takes twice the memory. A label is the number "
        "of a class, a whole number.",
    ),
    (_about_sizes, "value", "Only the last batch may be smaller."),
    (_about_members, "value", "The pixels of an image stay where they are."),
    (_about_pixels, "value", "Each pixel is to be divided by 255."),
)


def _about_order(first: _Epoch, second: _Epoch, data: _Data) -> Facts | None:
    """Whether the order of small data is mixed at all, and anew in each epoch.

    The eight batches or more of *two* epochs are looked at: a few batches that change places come
    back in their old order every now and then.
    """
    order = first.positions
    if len(order) != data.n or len(second.positions) != data.n:
        return {}
    epochs = (first, second)
    early = [epoch.sizes for epoch in epochs if epoch.sizes != data.sizes]
    sets = [{frozenset(batch.tolist()) for batch in epoch.order} for epoch in epochs]
    repeated = np.array_equal(order, second.positions)
    blocks = all(np.ptp(batch) + 1 == len(batch) for batch in first.order)
    firsts = [[batch.min() for batch in epoch.order] for epoch in epochs]
    facts = {
        "unmixed": repeated and np.array_equal(order, np.arange(data.n)),
        "mixed_within": blocks and all(np.all(np.diff(one) > 0) for one in firsts),
        # The smaller batch is not the last one, or the batches are the same ones.
        "whole_batches": early or blocks or (not repeated and sets[0] == sets[1]),
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
    facts = {"end": end, "early": early, "few_early": True, "usual": end * end // data.n}
    return facts if early < 4 else None


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
        Misconception("cut-by-take", "Some of the examples never come.", signs=("missing",)),
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
        Misconception("not-scaled", "The pixels still go from 0 to 255.", signs=("unscaled",)),
        Misconception("scaled-twice", "The pixels were divided by 255 twice.", signs=("twice",)),
        Misconception(
            "divides-by-largest",
            "Divided by the largest pixel there is: the same grey becomes another number where the "
            "images are darker.",
            signs=("by_largest",),
            seen="makes {by_largest}",
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
            "batches, the smaller one too, change places. The examples of a batch stay together.",
            signs=("whole_batches",),
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
            "An example can come early only if it is in the buffer of `shuffle` early. At first the "
            "buffer holds the first examples, as many as its number says.",
            signs=("few_early",),
            seen="gives {early} of the last {end} examples among the first {end}, where about "
            "{usual} are usual",
        ),
    ),
)
