"""Spec of 02.read_csv: images and labels from a table in a file."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np

from autograder.checks.answer import Answer, Outcome, Raised
from autograder.checks.ask import about_arrays
from autograder.checks.compare import Words
from autograder.checks.exercise import Exercise, Misconception, Observation, Part
from autograder.checks.files import text_file


def read_images(path: str) -> tuple[np.ndarray, np.ndarray]:
    """Images and labels, one number at a time."""
    with Path(path).open(newline="") as file:
        names, *lines = csv.reader(file)
    where = names.index("label")
    side = round((len(names) - 1) ** 0.5)
    images = np.zeros((len(lines), side, side), dtype="uint8")
    labels = np.zeros(len(lines), dtype=int)
    for i, line in enumerate(lines):
        labels[i] = int(line.pop(where))
        for position, entry in enumerate(line):
            images[i, position // side, position % side] = int(entry)
    return images, labels


# Questions


def _observe_read_csv(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    """Files of all kinds: sides, numbers of lines, places of the label.

    The labels have two digits or three, and some do not fit into `int8`; two lines of a file are
    equal; the sides are so large that the names of the columns have another order as text.
    """
    n = int(rng.integers(3, 6))
    yield from _observe_one(answer, rng, n, 4, 0, "answer")
    yield from _observe_one(answer, rng, int(rng.integers(12, 15)), 28, 0, "answer")
    yield from _observe_one(answer, rng, 1, int(rng.integers(5, 8)), 0, "one line")
    for side, where in ((6, 36), (5, int(rng.integers(5, 20)))):
        yield from _observe_one(answer, rng, int(rng.integers(2, 5)), side, where, "elsewhere")


def _observe_one(
    answer: Answer, rng: np.random.Generator, n: int, side: int, where: int, part: str
) -> Iterator[Observation]:
    """What comes of one file: a pair, and shape, type and numbers of both arrays."""
    images = rng.integers(0, 256, (n, side, side))
    # Pixels of all sizes, in each image.
    images[:, 0, 0], images[:, -1, -1] = 255, rng.integers(128, 255, n)
    images[:, 0, 1], images[:, 1, 0] = rng.integers(1, 60, n), rng.integers(61, 120, n)
    labels = rng.permutation(np.r_[10:20, 130:140])[:n]
    if n > 5:
        images[-1], labels[-1] = images[0], labels[0]
    with text_file(answer.function, ".csv", _table(images, labels, where)) as path:
        outcome = answer(path)
    place = {0: "first", side * side: "last"}.get(where, f"at position {where}")
    lines = "1 image" if n == 1 else f"{n} images"
    what = f"read_images(a file with {lines} of {side}×{side} pixels, the label {place})"
    yield _about_pair(what, outcome, part)
    value = outcome.value
    pair = value if isinstance(value, tuple | list) and len(value) == 2 else (None, None)
    noted = {"printed": outcome.printed, "facts": {"lines_lost": _are_too_few(pair[0], n, side)}}
    for of, seen, stage, why in _about_arrays(*pair):
        yield Observation(f"{of} {what}".strip(), seen, part, stage, why, **noted)


def _about_pair(what: str, outcome: Outcome, part: str) -> Observation:
    error = outcome.value
    if isinstance(error, Raised) and error.kind == "ValueError" and "label" in error.message:
        why = "The first line holds the names of the columns, which cannot become numbers."
        return Observation(what, Words(f"stopped with {error}"), part, "header-is-data", why)
    why = "A pair of two NumPy arrays is asked for."
    return about_arrays(what, outcome, "two arrays", 2, why=why, part=part)


def _are_too_few(images: Any, n: int, side: int) -> bool:
    """Whether images of the right size are fewer than the lines."""
    return isinstance(images, np.ndarray) and images.shape in [(k, side, side) for k in range(n)]


def _about_arrays(images: Any, labels: Any) -> Iterator[tuple[str, Any, str, str]]:
    """What is looked at, what is there, the stage, and what a difference means."""
    images, labels = (
        array if isinstance(array, np.ndarray) else np.zeros(0) for array in (images, labels)
    )
    stage, why = (
        "wrong-shape",
        "Asked for are (n, side, side) for the images and (n,) for the labels.",
    )
    if labels.ndim == 2 and labels.shape[1] > 1 and (labels.sum(axis=1) == 1).all():
        stage, why = "one-hot-labels", "A whole number for each image is asked for, not a table."
    yield "", Words(f"returned arrays of the shapes {images.shape} and {labels.shape}"), stage, why
    whole = labels.dtype.kind in "iu"
    kind = Words("is an integer type" if whole else f"is {labels.dtype}")
    why = "A label is the number of a class: a whole number."
    yield "the dtype of the labels of", kind, "wrong-dtype", why
    why = "These are not the numbers of the column `label`, line after line."
    yield "the labels of", labels.astype(int) if whole else labels, "value", why
    why = (
        "A pixel is a whole number from 0 to 255. One byte, `uint8`, is enough for it; `int64` "
        "takes eight."
    )
    yield "the dtype of the images of", Words(f"is {images.dtype}"), "not-uint8", why
    why = "The pixels fill an image row after row, in the order of their columns."
    yield "the images of", images, "value", why


def _table(images: np.ndarray, labels: np.ndarray, where: int) -> str:
    """The text of the file, with the label at position `where` of each line."""
    pixels = images.reshape(len(images), -1)
    names = [f"pixel{i + 1}" for i in range(pixels.shape[1])]
    rows = [
        [*row[:where], label, *row[where:]]
        for row, label in zip([names, *pixels.tolist()], ["label", *labels.tolist()], strict=True)
    ]
    return "".join(",".join(map(str, row)) + "\n" for row in rows)


# Known wrong answers

Wrong = Callable[[str], Any]


class _Table:
    """A file, read once: names, and all numbers, (lines, columns)."""

    def __init__(self, path: str):
        with Path(path).open() as file:
            self.names, *lines = csv.reader(file)
        self.numbers = np.array(lines, dtype=int)
        self.labels = self.numbers[:, self.names.index("label")]
        self.pixels = np.delete(self.numbers, self.names.index("label"), axis=1)
        self.images = self.squares(self.pixels)

    def squares(self, pixels: np.ndarray) -> np.ndarray:
        side = round((len(self.names) - 1) ** 0.5)
        return pixels.reshape(-1, side, side).astype("uint8")


def _from_table(make: Callable[[_Table], Any]) -> Wrong:
    return lambda path: make(_Table(path))


def _images_as(change: Callable[[np.ndarray], np.ndarray]) -> Wrong:
    return _from_table(lambda table: (change(table.images), table.labels))


def _lines(kept: slice) -> Wrong:
    return _from_table(lambda table: (table.images[kept], table.labels[kept]))


def _left_out(where: int) -> tuple[Wrong, Wrong]:
    """The column at this place is no pixel; its numbers are taken for the labels, or not."""

    def images(table: _Table) -> np.ndarray:
        return table.squares(np.delete(table.numbers, where, axis=1))

    return (
        _from_table(lambda table: (images(table), table.numbers[:, where])),
        _from_table(lambda table: (images(table), table.labels)),
    )


def _stops(error: Any, where: Callable[[_Table], bool] = lambda table: True) -> Wrong:
    """Right, but for files where it stops with an error."""

    def wrong(table: _Table) -> Any:
        if where(table):
            raise error
        return table.images, table.labels

    return _from_table(wrong)


def _is_other_size(table: _Table) -> bool:
    return len(table.names) != 785


def _is_single(table: _Table) -> bool:
    return len(table.labels) == 1


def _by_name(table: _Table) -> Any:
    order = np.argsort([name for name in table.names if name != "label"])
    return table.squares(table.pixels[:, order]), table.labels


EXERCISE = Exercise(
    id="02.read_csv",
    title="images from a table",
    points=2,
    lesson="A table of pixels in a CSV file",
    reference=read_images,
    observe=_observe_read_csv,
    parts={
        "answer": Part(0.5),
        "one line": Part(0.25, needs=("answer",)),
        "elsewhere": Part(0.25, needs=("answer",)),
    },
    tensors=False,
    misconceptions=(
        Misconception(
            "label-among-pixels",
            "The label was taken for a pixel. It makes a line one entry longer than a square: "
            "`reshape` fails, or all pixels move by one where the line is cut to size.",
            (
                _from_table(lambda table: (table.squares(table.numbers[:, :-1]), table.labels)),
                _stops(ValueError),
            ),
        ),
        Misconception(
            "header-is-data",
            "The first line holds the names of the columns. It is no image; and whoever takes it "
            "off twice loses the first image.",
            (_lines(slice(1, None)), _stops(KeyError)),
        ),
        Misconception(
            "column-after-column",
            "Each picture is mirrored along its diagonal: the pixels were filled in column after "
            "column. In the file `pixel2` stands to the right of `pixel1`, not below it.",
            (_images_as(lambda images: images.transpose(0, 2, 1)),),
        ),
        Misconception(
            "sorted-by-name",
            "The columns were put into the order of their names. Names are text, and as text "
            "`pixel10` stands before `pixel2`.",
            (_from_table(_by_name),),
        ),
        Misconception(
            "pair-swapped",
            "The labels stand where the images belong, and the other way round.",
            (
                _from_table(lambda table: (table.labels, table.images)),
                _from_table(lambda table: (table.labels.astype("uint8"), table.images)),
            ),
        ),
        Misconception(
            "scaled-too",
            "The pixels were divided by 255. They were asked for as they stand in the file, from 0 "
            "to 255; and as `uint8` a fraction becomes 0.",
            (
                _images_as(lambda images: (images / 255).astype("float32")),
                _images_as(lambda images: (images / 255).astype("uint8")),
            ),
        ),
        Misconception(
            "labels-overflow",
            "Labels above 127 have become negative: `int8` ends there, and says nothing.",
            (_from_table(lambda table: (table.images, table.labels.astype("int8"))),),
        ),
        Misconception(
            "fixed-size",
            "This works for images of 28×28 pixels only. The number of pixel columns says how "
            "large the images of a file are.",
            (_stops(ValueError, _is_other_size), _stops(KeyError, _is_other_size)),
        ),
        Misconception(
            "one-image-squeezed",
            "A file with a single image gives a batch of one image: shape (1, side, side), and one "
            "label in an array of shape (1,).",
            (
                _from_table(lambda table: (table.images.squeeze(), table.labels.squeeze())),
                _stops(np.exceptions.AxisError("axis 1 is out of bounds"), _is_single),
                _stops(IndexError, _is_single),
            ),
        ),
        Misconception(
            "label-elsewhere",
            "This takes the label from a fixed place, the first or the last column. It need not "
            "stand there: the names in the first line say where it is.",
            (*_left_out(0), *_left_out(-1)),
        ),
        Misconception(
            "lines-lost",
            "There are fewer images than lines in the file. Each line below the names is an image, "
            "the last one as well, and a line that occurs twice is two images.",
            signs=("lines_lost",),
        ),
    ),
)
