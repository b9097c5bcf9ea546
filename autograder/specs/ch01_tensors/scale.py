"""Spec of 01.scale: pixels from 0 to 1, in float32."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from autograder.checks.answer import Answer
from autograder.checks.ask import ask_and_watch
from autograder.checks.exercise import Exercise, Misconception, Observation
from autograder.specs.ch01_tensors.dtypes import and_dtype

Wrong = Callable[[np.ndarray], object]

_NAME = "scale_pixels"
_DTYPE = (
    "`float32` is asked for: models compute with it, and it takes half the memory of `float64`."
)
_OWN_RANGE = (
    "The scale is the same for every image: 0 and 255 are its ends, whether they occur or not."
)


def scale_pixels(images: np.ndarray) -> np.ndarray:
    """Each pixel by itself, divided as Python numbers, put into an array of float32."""
    scaled = np.empty(images.shape, dtype=np.float32)
    for index in np.ndindex(images.shape):
        scaled[index] = int(images[index]) / 255
    return scaled


# Questions


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    levels = rng.permutation([0, 255, 51, *rng.integers(1, 255, 3)])
    yield from _about(answer, levels.reshape(2, 3))
    # Neither 0 nor 255: the range of the numbers that are there is not the scale.
    yield from _about(answer, rng.integers(30, 100, (2, 3, 5)), why=_OWN_RANGE)
    yield from _about(answer, rng.permutation(256).reshape(4, 8, 8))
    yield from _about(answer, rng.integers(150, 220, (2, 3, 2, 3)), why=_OWN_RANGE)
    yield from _about(answer, np.full((1, 3, 3), rng.integers(50, 150)), why=_OWN_RANGE)
    yield from _about(answer, np.array([255, 0, 0, 17, 255]))
    yield from _about(answer, rng.permutation([0, 0, 0, 1, 1, 1]).reshape(2, 3))
    yield from _about(answer, np.zeros((2, 3)))


def _about(answer: Answer, numbers: np.ndarray, why: str = "") -> Iterator[Observation]:
    images = np.asarray(numbers).astype("uint8")
    yield from and_dtype(
        ask_and_watch(answer, _NAME, images, why=why, rtol=0.0, atol=1e-6), why=_DTYPE
    )


# Known wrong answers


def _float32(images: np.ndarray) -> np.ndarray:
    return images.astype("float32")


def _then(change: Callable[[np.ndarray], object]) -> Wrong:
    """The right pixels, then something done to them."""
    return lambda images: change(_float32(images) / 255)


def _in_float32(formula: Callable[[np.ndarray], np.ndarray]) -> Wrong:
    """A wrong formula, computed without loss and returned in the dtype that is asked for."""
    return lambda images: formula(images.astype("float64")).astype("float32")


def _stretched(images: np.ndarray) -> np.ndarray:
    return (images - images.min()) / max(1, images.max() - images.min())


def _row_length_one(images: np.ndarray) -> np.ndarray:
    """What `keras.utils.normalize` does: a single row comes back as a table of one row."""
    images = np.atleast_2d(images)
    length = np.linalg.norm(images, axis=-1, keepdims=True)
    return images / np.where(length == 0, 1, length)


def _standardised(eps: float) -> Callable[[np.ndarray], np.ndarray]:
    return lambda images: (images - images.mean()) / (images.std() + eps)


EXERCISE = Exercise(
    id="01.scale",
    title="pixels from 0 to 1, in float32",
    points=2,
    lesson="Dtypes that change on the way",
    reference=scale_pixels,
    observe=_observe,
    tensors=False,
    misconceptions=(
        Misconception(
            "float64-from-division",
            "The numbers are right, but in `float64`: NumPy divides `uint8` in it, and `float` is another name of it.",
            (lambda images: images / 255.0,),
        ),
        Misconception(
            "wrong-dtype",
            "`float16` keeps about three digits: neighbouring grey levels move, and the numbers are not right to 0.000001.",
            (
                _then(lambda pixels: pixels.astype("float16")),
                lambda images: images.astype("float16") / np.float16(255),
                lambda images: _float32(images.astype("float16") / np.float16(255)),
            ),
        ),
        Misconception(
            "fractions-cut-off",
            "Everything below 255 has become 0: `//` cuts fractions off, and so does a change of the dtype to whole numbers.",
            (lambda images: images // 255, lambda images: _float32(images // 255)),
        ),
        Misconception(
            "black-or-white",
            "Every pixel is 0 or 1, and the grey levels in between are lost: the numbers were rounded or compared.",
            (_then(np.round), _in_float32(lambda images: images > 127.0)),
        ),
        Misconception(
            "divides-by-256",
            "255 does not become 1 here. There are 256 levels, but the largest of them is 255.",
            (_in_float32(lambda images: images / 256),),
        ),
        Misconception(
            "scales-only-if-needed",
            "The code looks at the pixels to find out whether they are scaled already. A very dark image "
            "holds nothing but 0 and 1, too; the dtype, `uint8`, says that it is not scaled.",
            (_in_float32(lambda images: images / 255 if images.max() > 1 else images),),
        ),
        Misconception(
            "divides-by-own-maximum",
            "The brightest pixel becomes 1 even in a dark image. The same grey must become the same number in every image.",
            (_in_float32(lambda images: images / max(1, images.max())), _in_float32(_stretched)),
        ),
        Misconception(
            "standardised",
            "This brings the mean to 0, or the length of a row to 1. Asked for is the scale on "
            "which 0 stays 0 and 255 becomes 1.",
            (
                _in_float32(_standardised(1e-7)),
                _in_float32(_standardised(1e-8)),
                _in_float32(_row_length_one),
            ),
        ),
        Misconception(
            "minus-one-to-one",
            "These numbers lie between −1 and 1, or around 0. 0 is to stay 0.",
            (
                _in_float32(lambda images: images / 127.5 - 1),
                _in_float32(lambda images: (images - 127.5) / 127.5),
            ),
        ),
        Misconception(
            "cast-without-scaling",
            "The dtype has changed and the numbers have not: they still go up to 255.",
            (_in_float32(lambda images: images),),
        ),
        Misconception(
            "divided-twice",
            "The largest number is 1/255: the pixels were divided twice.",
            (_in_float32(lambda images: images / 255 / 255),),
        ),
        Misconception(
            "multiplied-by-255",
            "The numbers are larger than before: they were multiplied and not divided.",
            (_in_float32(lambda images: images * 255),),
        ),
        Misconception(
            "inverted",
            "Black and white have changed places: 0 has become 1.",
            (
                _in_float32(lambda images: 1 - images / 255),
                _in_float32(lambda images: (255 - images) / 255),
            ),
        ),
        Misconception(
            "bytes-reread",
            "`view` reads four bytes in memory as one `float32`. Keep the numbers and change only their dtype.",
            (lambda images: images.view("float32") / np.float32(255),),
        ),
        Misconception(
            "rounded",
            "The numbers are rounded, and grey levels that differ can become equal. Round only when you print.",
            (_in_float32(lambda images: (images / 255).round(2)),),
        ),
    ),
)
