"""Spec of 02.read_csv: images and labels from a table in a file."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np

from autograder.checks.answer import Answer, Raised, Unusable
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

    The labels have two digits, so that they are no pixels of the images; the sides are so large
    that the names of the columns have another order as text.
    """
    n = int(rng.integers(3, 6))
    yield from _observe_one(answer, rng, n, 4, 0, "answer")
    yield from _observe_one(answer, rng, int(rng.integers(6, 9)), 28, 0, "answer")
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
    labels = rng.permutation(np.arange(10, 20))[:n]
    with text_file(answer.function, ".csv", _table(images, labels, where)) as path:
        outcome = answer(path)
    place = {0: "first", side * side: "last"}.get(where, f"at position {where}")
    lines = "1 image" if n == 1 else f"{n} images"
    what = f"read_images(a file with {lines} of {side}×{side} pixels, the label {place})"
    noted = {"part": part, "printed": outcome.printed}
    yield _about_pair(what, outcome.value, noted)
    pair = outcome.value if _is_pair(outcome.value) else (None, None)
    yield from _observe_arrays(what, pair, noted)


def _is_pair(pair: Any) -> bool:
    return isinstance(pair, tuple | list) and len(pair) == 2


def _about_pair(what: str, pair: Any, noted: dict) -> Observation:
    if isinstance(pair, Raised) and pair.kind == "ValueError" and "label" in pair.message:
        return Observation(
            what,
            Words(f"stopped with {pair}"),
            stage="header-is-data",
            why="The first line holds the names of the columns, which cannot become numbers.",
            **noted,
        )
    seen = pair
    if pair is not None and not isinstance(pair, Raised | Unusable):
        kinds = [type(item).__name__ for item in pair] if _is_pair(pair) else [type(pair).__name__]
        arrays = kinds == ["ndarray", "ndarray"]
        seen = Words(f"returned {'two arrays' if arrays else ' and '.join(kinds)}")
    return Observation(
        what, seen, stage="wrong-type", why="A pair of two NumPy arrays is asked for.", **noted
    )


def _observe_arrays(what: str, pair: Any, noted: dict) -> Iterator[Observation]:
    images, labels = (item if isinstance(item, np.ndarray) else np.zeros(0) for item in pair)
    one_hot = labels.ndim == 2 and labels.shape[1] > 1 and bool((labels.sum(axis=1) == 1).all())
    yield Observation(
        what,
        Words(f"returned arrays of the shapes {images.shape} and {labels.shape}"),
        stage="one-hot-labels" if one_hot else "wrong-shape",
        why="The labels are a table. One whole number for each image is asked for."
        if one_hot
        else "The shapes asked for are (n, side, side) for the images and (n,) for the labels.",
        **noted,
    )
    yield Observation(
        f"the dtype of the labels of {what}",
        Words(_kind(labels)),
        stage="wrong-dtype",
        why="A label is the number of a class: a whole number.",
        **noted,
    )
    yield Observation(
        f"the labels of {what}",
        labels.astype(int) if labels.dtype.kind in "iu" else labels,
        why="These are not the numbers of the column `label`, line after line.",
        **noted,
    )
    yield Observation(
        f"the dtype of the images of {what}",
        Words(f"is {images.dtype}"),
        stage="wrong-dtype",
        why="A pixel is a whole number from 0 to 255, for which `uint8` is enough.",
        **noted,
    )
    yield Observation(
        f"the images of {what}",
        images,
        why="The pixels fill an image row after row, in the order of their columns.",
        **noted,
    )


def _kind(array: np.ndarray) -> str:
    return "is an integer type" if array.dtype.kind in "iu" else f"is {array.dtype}"


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


class _Table:
    """A file, read once: names, all numbers (lines, columns), the place of the label."""

    def __init__(self, path: str):
        with Path(path).open() as file:
            self.names = file.readline().strip().split(",")
            self.numbers = np.array([line.split(",") for line in file], dtype=int)
        self.label = self.names.index("label")
        self.side = round((len(self.names) - 1) ** 0.5)

    @property
    def labels(self) -> np.ndarray:
        return self.numbers[:, self.label]

    @property
    def pixels(self) -> np.ndarray:
        return np.delete(self.numbers, self.label, axis=1)

    @property
    def images(self) -> np.ndarray:
        return self.pixels.reshape(-1, self.side, self.side).astype("uint8")


Wrong = Callable[[_Table], Any]


def _from_table(make: Wrong) -> Callable[[str], Any]:
    """A wrong answer from what it makes of the table."""
    return lambda path: make(_Table(path))


def _images_as(change: Callable[[np.ndarray], np.ndarray]) -> Callable[[str], Any]:
    return _from_table(lambda table: (change(table.images), table.labels))


def _label_at(where: int) -> Callable[[str], Any]:
    """The column at this place is taken for the label."""

    def wrong(table: _Table) -> Any:
        pixels = np.delete(table.numbers, where, axis=1).astype("uint8")
        return pixels.reshape(-1, table.side, table.side), table.numbers[:, where]

    return _from_table(wrong)


def _all_but_at(where: int) -> Callable[[str], Any]:
    """The label is found by its name, but the pixels are all columns except one fixed one."""

    def wrong(table: _Table) -> Any:
        pixels = np.delete(table.numbers, where, axis=1).astype("uint8")
        return pixels.reshape(-1, table.side, table.side), table.labels

    return _from_table(wrong)


def _fixed_size(error: type[Exception]) -> Callable[[str], Any]:
    def wrong(table: _Table) -> Any:
        if table.side != 28:
            raise error
        return table.images, table.labels

    return _from_table(wrong)


def _fixed_size_by_pixels(table: _Table) -> Any:
    images = table.pixels.astype("uint8").reshape(-1)
    if images.size % 784:
        raise ValueError
    return images.reshape(-1, 28, 28), table.labels


def _stop(error: type[Exception]) -> Callable[[str], Any]:
    def wrong(path: str) -> Any:
        raise error

    return wrong


def _without(lines: slice) -> Callable[[str], Any]:
    def wrong(table: _Table) -> Any:
        return table.images[lines], table.labels[lines]

    return _from_table(wrong)


def _names_as_text(table: _Table) -> Any:
    names = [name for name in table.names if name != "label"]
    order = sorted(range(len(names)), key=names.__getitem__)
    pixels = table.pixels[:, order].astype("uint8")
    return pixels.reshape(-1, table.side, table.side), table.labels


def _one_squeezed(images: bool, labels: bool) -> Callable[[str], Any]:
    def wrong(table: _Table) -> Any:
        if len(table.numbers) > 1:
            return table.images, table.labels
        return (
            table.images[0] if images else table.images,
            (table.labels.squeeze() if labels else table.labels),
        )

    return _from_table(wrong)


def _raises_for_one(error: type[Exception] | Exception) -> Callable[[str], Any]:
    def wrong(table: _Table) -> Any:
        if len(table.numbers) == 1:
            raise error
        return table.images, table.labels

    return _from_table(wrong)


def _with_label(keep: slice) -> Callable[[str], Any]:
    """The whole line is taken for pixels, and cut to size."""

    def wrong(table: _Table) -> Any:
        pixels = table.numbers[:, keep].astype("uint8")
        return pixels.reshape(-1, table.side, table.side), table.labels

    return _from_table(wrong)


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
            "The label was taken for a pixel. It makes a line one entry longer than a square, so "
            "that `reshape` fails; and where the line is cut to size, all pixels have moved by one, "
            "and each picture shows its own label.",
            (
                _with_label(slice(None, -1)),
                _stop(ValueError),
            ),
        ),
        Misconception(
            "header-is-data",
            "The first line holds the names of the columns. It is no image; and whoever takes it "
            "off twice loses the first image.",
            (_without(slice(1, None)), _stop(KeyError)),
        ),
        Misconception(
            "last-line-lost",
            "The last image is missing: there are as many images as lines after the first one.",
            (_without(slice(None, -1)),),
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
            (_from_table(_names_as_text),),
        ),
        Misconception(
            "pair-swapped",
            "The labels stand where the images belong, and the other way round.",
            (_from_table(lambda table: (table.labels, table.images)),),
        ),
        Misconception(
            "flat-images",
            "Each image is still a row of pixels, as it stood in the file.",
            (_from_table(lambda table: (table.pixels.astype("uint8"), table.labels)),),
        ),
        Misconception(
            "channel-axis-added",
            "The images have an axis of length 1 that nobody asked for.",
            (
                _images_as(lambda images: images[..., None]),
                _images_as(lambda images: images[:, None]),
            ),
        ),
        Misconception(
            "int8-wraps",
            "`int8` holds numbers from -128 to 127. All brighter pixels became negative.",
            (_images_as(lambda images: images.astype("int8")),),
        ),
        Misconception(
            "scaled-too",
            "The pixels were divided by 255. They were asked for as they stand in the file, from 0 "
            "to 255; and as `uint8` a fraction becomes 0.",
            (
                _images_as(lambda images: images / 255),
                _images_as(lambda images: (images / 255).astype("float32")),
                _images_as(lambda images: (images / 255).astype("uint8")),
            ),
        ),
        Misconception(
            "not-uint8",
            "The numbers are right, but they are kept in another type. `int64` needs eight bytes "
            "for a pixel where one is enough.",
            tuple(
                _images_as(lambda images, dtype=dtype: images.astype(dtype))
                for dtype in ("int64", "int32", "uint16", "int16", "float32", "float64", "uint64")
            ),
        ),
        Misconception(
            "fixed-size",
            "This works for images of 28×28 pixels only. The number of pixel columns says how "
            "large the images of a file are.",
            (
                _fixed_size(ValueError),
                _fixed_size(KeyError),
                _fixed_size(IndexError),
                _from_table(_fixed_size_by_pixels),
            ),
        ),
        Misconception(
            "one-image-squeezed",
            "A file with a single image gives a batch of one image: shape (1, side, side), and one "
            "label in an array of shape (1,).",
            (
                _one_squeezed(images=True, labels=False),
                _one_squeezed(images=True, labels=True),
                _one_squeezed(images=False, labels=True),
                _raises_for_one(IndexError),
                _raises_for_one(ValueError),
                _raises_for_one(np.exceptions.AxisError("axis 1 is out of bounds")),
            ),
        ),
        Misconception(
            "label-is-first-column",
            "This is right where the label stands in the first column. It need not stand there: the "
            "names in the first line say where it is.",
            (_label_at(0), _all_but_at(0)),
        ),
        Misconception(
            "label-is-last-column",
            "This is right where the label stands in the last column. It need not stand there: the "
            "names in the first line say where it is.",
            (_label_at(-1), _all_but_at(-1)),
        ),
    ),
)
