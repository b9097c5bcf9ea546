"""Spec of 02.from_folders: pictures, labels and names of classes from folders."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from autograder.checks.answer import Answer, Outcome, Raised, Unusable
from autograder.checks.ask import noted
from autograder.checks.compare import Words
from autograder.checks.exercise import Exercise, Misconception, Observation, Part
from autograder.checks.files import empty_folder, fill_folder
from autograder.checks.plain import type_name

Facts = dict[str, Any]


def read_folders(folder: Path) -> tuple[np.ndarray, np.ndarray, list[str]]:
    """One folder after the other, one file after the other."""
    names = sorted(place.name for place in folder.iterdir() if place.is_dir())
    x, y = [], []
    for name in names:
        for file in (folder / name).iterdir():
            if file.name.endswith(".png"):
                x.append(np.array(Image.open(file)) / 255)
                y.append(names.index(name))
    return np.array(x, dtype="float32"), np.array(y), names


# Questions

_LOWER = ("ant", "bee", "cat", "eel", "fox", "gnu", "hen", "ibex")
_CAPITALS = ("Rat", "Seal", "Toad", "Wolf", "Yak", "Zebra")
_OTHER_FILES = (".DS_Store", "notes.txt")
_ASKED = "Asked for are `x`, `y` and `names`: two arrays and a list of texts."
_SHAPES = "Asked for are (n, 28, 28) for the pictures and (n,) for their labels."


@dataclass(frozen=True)
class _Task:
    """A folder, and what is to be read from it; pictures in the order of their first pixel."""

    contents: dict[str, Any]
    names: list[str]
    pixels: np.ndarray
    labels: np.ndarray

    @classmethod
    def draw(cls, rng: np.random.Generator, counts: dict[str, int], brightest: int = 255) -> _Task:
        """Class folders, made in this order, with so many pictures, none like another."""
        names, n = sorted(counts), sum(counts.values())
        pixels = rng.integers(0, brightest, (n, 28, 28), dtype="uint8", endpoint=True)
        pixels[:, 0, 0] = np.sort(rng.choice(np.arange(1, brightest), n, replace=False))
        pixels[:, 0, 1], pixels[:, 1, 0] = brightest, 0
        where = iter(rng.permutation(n))
        contents: dict[str, Any] = dict.fromkeys(counts)
        labels = np.zeros(n, dtype=int)
        for name, count in counts.items():
            for i in (next(where) for _ in range(count)):
                contents[f"{name}/{i}.png"], labels[i] = pixels[i], names.index(name)
        return cls(contents, names, pixels, labels)

    def with_other_files(self) -> _Task:
        """The same with files that are no pictures, in the folder and in those of the classes."""
        places = ["", *(f"{name}/" for name in self.names)]
        others = {f"{place}{file}": "no picture" for place in places for file in _OTHER_FILES}
        return _Task(self.contents | others, self.names, self.pixels, self.labels)


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    names = [*rng.choice(_LOWER, 3, replace=False), *rng.choice(_CAPITALS, 3, replace=False)]
    words = _Task.draw(rng, {str(n): int(rng.integers(6, 12)) for n in _unsorted(rng, names)})
    yield from _observe_one(answer, words, "6 classes", "answer")
    numbers = [str(number + 1) for number in range(12)]
    dark = _Task.draw(rng, {n: int(rng.integers(1, 4)) for n in _unsorted(rng, numbers)}, 180)
    yield from _observe_one(answer, dark, "12 classes", "answer")
    names = _unsorted(rng, rng.choice(_LOWER, 4, replace=False))
    few = dict(zip(map(str, names), (3, 1, 4, 2), strict=True))
    others = _Task.draw(rng, few).with_other_files()
    yield from _observe_one(answer, others, "4 classes, and other files", "others")
    gap = _Task.draw(rng, few | {sorted(few)[1]: 0})
    yield from _observe_one(answer, gap, "4 classes, one of them without a picture", "empty")


def _unsorted(rng: np.random.Generator, names: Sequence[str]) -> list[str]:
    """The names in an order that no file system can give back as the sorted one."""
    mixed = list(rng.permutation(sorted(names)))
    return mixed if sorted(mixed) not in (mixed, mixed[::-1]) else _unsorted(rng, names)


def _observe_one(answer: Answer, task: _Task, holds: str, part: str) -> Iterator[Observation]:
    with empty_folder(answer.function) as folder:
        fill_folder(folder, task.contents)
        outcome = answer(folder)
    what = f"read_folders(a folder with {holds})"
    yield _about_three(what, outcome, part)
    value = outcome.value
    good = isinstance(value, tuple | list) and len(value) == 3
    x, y, names = value if good else (None, None, None)
    x, y = (one if isinstance(one, np.ndarray) else np.zeros(0) for one in (x, y))
    well = "holds the names in order"
    yield noted(f"names of {what}", _about_names(names, task), well, f"is {names}", part=part)
    facts = _about_shapes(x, y, len(task.labels))
    words = f"returned arrays of the shapes {x.shape} and {y.shape}"
    told = {"part": part, "stage": "wrong-shape", "why": _SHAPES}
    yield noted(what, facts, "returned arrays of the right shapes", words, **told)
    if facts is not None:
        x, y = np.zeros(task.pixels.shape, "float32"), np.zeros(len(task.labels), int)
    order = np.argsort(x[:, 0, 0])
    facts, otherwise = (
        _about_pixels(x[order].astype(float), task),
        f"has numbers up to {x.max():.3g}",
    )
    why = "Asked for are the pixels of each picture, divided by 255."
    yield noted(f"x of {what}", facts, "holds the pixels / 255", otherwise, part=part, why=why)
    words = Words(f"is {x.dtype}")
    why = "`float32` is enough, and takes half the memory of `float64`."
    yield Observation(f"the dtype of x of {what}", words, part, "wrong-dtype", why)
    whole = Words("is an integer type" if y.dtype.kind in "iu" else f"is {y.dtype}")
    why = "A label is the place of the folder's name in `names`: a whole number."
    yield Observation(f"the dtype of y of {what}", whole, part, "wrong-dtype", why)
    facts, otherwise = _about_labels(y[order], task), "holds other labels"
    yield noted(f"y of {what}", facts, "holds each label", otherwise, part=part, why=why)


def _about_three(what: str, outcome: Outcome, part: str) -> Observation:
    """Whether two arrays and a list of texts were returned."""
    value, stage, why = outcome.value, "wrong-type", _ASKED
    seen: Any = Words("returned two arrays and a list")
    if isinstance(value, Raised) and part == "others" and not value.unfinished:
        seen, stage = Words(f"stopped with {value}"), "other-files"
        why = f"Beside the pictures lie files such as `{_OTHER_FILES[0]}`, which are none."
    elif value is None or isinstance(value, Raised | Unusable):
        seen = value
    elif not isinstance(value, tuple | list) or len(value) != 3:
        seen = Words(f"returned {type_name(value)}, where three things were asked for")
    elif odd := [type_name(one) for one in value[:2] if not isinstance(one, np.ndarray)]:
        seen = Words(f"returned {odd[0]} in the place of an array")
    elif not isinstance(value[2], list | tuple) or not all(isinstance(n, str) for n in value[2]):
        seen = Words(f"returned {type_name(value[2])} in the place of a list of names")
    return Observation(what, seen, part, stage, why, printed=outcome.printed)


# Facts about what was returned; `None` where all is well


def _about_names(names: Any, task: _Task) -> Facts | None:
    if names is None or list(names) == task.names:
        return {} if names is None else None
    with_pictures = [task.names[label] for label in np.unique(task.labels)]
    return {
        "files": [name for name in names if name in _OTHER_FILES],
        "empty_lost": list(names) == with_pictures,
        "other_order": sorted(names) == task.names,
    }


def _about_shapes(x: np.ndarray, y: np.ndarray, n: int) -> Facts | None:
    if (x.shape, y.shape) == ((n, 28, 28), (n,)):
        return None
    return {
        "of_keras": x.ndim == 4 or x.shape[1:2] == (256,),
        "fewer": len(x) == len(y) < n and f"{len(x)} of {n} pictures",
    }


def _about_pixels(x: np.ndarray, task: _Task) -> Facts | None:
    def are_divided_by(number: float) -> bool:
        return np.allclose(x * number, task.pixels, atol=0.01)

    if are_divided_by(255):
        return None
    return {
        "unscaled": are_divided_by(1),
        "twice": are_divided_by(255**2),
    }


def _about_labels(y: np.ndarray, task: _Task) -> Facts | None:
    if np.array_equal(y, task.labels):
        return None
    return {"torn": np.array_equal(np.sort(y), np.sort(task.labels))}


EXERCISE = Exercise(
    id="02.from_folders",
    title="pictures from folders",
    points=2,
    lesson="Images in class folders",
    reference=read_folders,
    observe=_observe,
    parts={
        "answer": Part(0.5),
        "others": Part(0.25, needs=("answer",)),
        "empty": Part(0.25, needs=("answer",)),
    },
    misconceptions=(
        Misconception(
            "other-files",
            "Not everything in a folder is a class folder, and not every file is a picture.",
            signs=("files",),
            seen="takes the file {files[0]} for a class",
        ),
        Misconception(
            "empty-class-lost",
            "A class without a picture is a class all the same. Without it, the classes behind it "
            "get other numbers.",
            signs=("empty_lost",),
        ),
        Misconception(
            "not-sorted",
            "The right names, in another order. A file system lists folders in any order; `sorted` "
            "puts “10” before “2”, since names are texts, and capitals before small letters.",
            signs=("other_order",),
        ),
        Misconception(
            "form-of-keras",
            "Keras gives pictures a last axis for the colour; unless it is told otherwise, it also "
            "makes them 256×256 and puts them in colour.",
            signs=("of_keras",),
        ),
        Misconception(
            "pictures-missing",
            "Pictures are missing. A data set gives one batch after another, and one batch is not "
            "all of them.",
            signs=("fewer",),
            seen="returned only {fewer}",
        ),
        Misconception(
            "not-scaled", "The pixels still go up to 255 or near it.", signs=("unscaled",)
        ),
        Misconception("scaled-twice", "The pixels were divided by 255 twice.", signs=("twice",)),
        Misconception(
            "labels-torn-off",
            "All labels are there, each as often as it should be, but not beside their pictures. "
            "Two loops over a data set that is mixed see two orders.",
            signs=("torn",),
        ),
    ),
)
