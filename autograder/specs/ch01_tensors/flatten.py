"""Spec of 01.flatten: the numbers of each image in one row."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from autograder.checks.answer import Answer
from autograder.checks.ask import ask, ask_and_watch
from autograder.checks.exercise import Exercise, Misconception, Observation
from autograder.specs.ch01_tensors.dtypes import and_dtype

Wrong = Callable[[np.ndarray], object]

_NAME = "flatten_images"


def flatten_images(images: np.ndarray) -> np.ndarray:
    """Number after number of each image, in the order of the axes, written into a row."""
    rows = [[image[index] for index in np.ndindex(image.shape)] for image in images]
    return np.array(rows, dtype=images.dtype)


# Questions


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    n, height, width = (int(k) for k in rng.permutation(np.arange(2, 6))[:3])
    yield from _about(answer, _images(rng, (n, height, width), "uint8"))
    yield from _about(answer, _images(rng, (n, height, width, 3), "float32"))
    why = "A batch of one image is a batch: its first axis stays, with the length 1."
    yield ask(answer, _NAME, _images(rng, (1, height, width), "int64"), why=why)
    yield ask(answer, _NAME, _images(rng, (1, width, height, 2), "uint8"))
    yield ask(answer, _NAME, _images(rng, (3, 3, 3), "float64"))
    yield from _about(answer, rng.random((height, n, width)) < 0.5)
    yield ask(answer, _NAME, _images(rng, (n, 1, 1), "float32"))
    yield ask(answer, _NAME, _images(rng, (n, height, height, 1), "uint8"))
    yield from _about(answer, _images(rng, (2, 28, 28), "float16"))


def _about(answer: Answer, images: np.ndarray) -> Iterator[Observation]:
    yield from and_dtype(
        ask_and_watch(answer, _NAME, images),
        why=f"These images have the dtype {images.dtype}, and so must the rows: a reshape changes no number.",
    )


def _images(rng: np.random.Generator, shape: tuple[int, ...], dtype: str) -> np.ndarray:
    """Images in which no two numbers are equal, as far as the dtype allows."""
    size = int(np.prod(shape))
    numbers = rng.permutation(size) if size > 200 else rng.permutation(200)[:size]
    return numbers.reshape(shape).astype(dtype)


# Known wrong answers


def _rows(images: np.ndarray) -> np.ndarray:
    return images.reshape(len(images), -1)


def _moved(*order: int) -> Wrong:
    """Axes of an image in another order before the reshape; images without channels as well."""
    return lambda images: _rows(images.transpose([axis for axis in order if axis < images.ndim]))


def _for_rank(rank: int, change: Wrong) -> Wrong:
    """Right but for images with channels, of rank 4, or for those without, of rank 3."""
    return lambda images: change(images) if images.ndim == rank else _rows(images)


def _refused(images: np.ndarray) -> None:
    raise ValueError


def _also(change: Wrong) -> Wrong:
    """The right rows, then something done to them."""
    return lambda images: change(_rows(images))


EXERCISE = Exercise(
    id="01.flatten",
    title="one row an image",
    points=1,
    lesson="Reshape",
    reference=flatten_images,
    observe=_observe,
    tensors=False,
    misconceptions=(
        Misconception(
            "everything-flat",
            "All images have ended up in one row. There are as many rows as images: the first axis stays as it is.",
            (lambda images: images.ravel(), lambda images: images.reshape(1, -1)),
            lesson="The batch axis",
        ),
        Misconception(
            "batch-axis-squeezed",
            "`squeeze` takes away every axis of length 1, and the batch axis of a single image is one of them.",
            (_also(np.squeeze), lambda images: _rows(images.squeeze())),
            lesson="The batch axis",
        ),
        Misconception(
            "only-first-image",
            "Only one of the images comes back.",
            (lambda images: images[0].reshape(1, -1),),
        ),
        Misconception(
            "reshape-not-kept",
            "The shape is still the old one. `reshape` changes nothing in place: it returns an array of the new shape.",
            (lambda images: images,),
        ),
        Misconception(
            "channels-kept",
            "The channels still have an axis of their own. All numbers of an image belong into its row.",
            (_for_rank(4, lambda images: images.reshape(len(images), -1, images.shape[3])),),
        ),
        Misconception(
            "channels-dropped",
            "Numbers are missing: a pixel of an image with channels has several, and all of them belong into the row.",
            (_for_rank(4, lambda images: _rows(images[..., 0])),),
        ),
        Misconception(
            "grey-images-only",
            "This works for images without channels and stops at images with channels: their shape has one axis more.",
            (
                _for_rank(4, _refused),
                lambda images: images.reshape(len(images), images.shape[1] * images.shape[2]),
            ),
        ),
        Misconception(
            "channels-expected",
            "This works for images with channels and stops at images without: their shape has one axis less.",
            (_for_rank(3, _refused),),
        ),
        Misconception(
            "rows-are-not-images",
            "There are more rows than images: with channels, an image has more numbers than height times width.",
            (lambda images: images.reshape(-1, images.shape[1] * images.shape[2]),),
        ),
        Misconception(
            "rows-of-the-image",
            "Each row of an image has become a row of the result. One row of the result holds a whole image.",
            (lambda images: images.reshape(-1, images.shape[-1]),),
        ),
        Misconception(
            "one-axis-left",
            "Two axes of the image are still there. Height and width (and channels) become one axis.",
            (lambda images: images.reshape(images.shape[0], images.shape[1], -1),),
        ),
        Misconception(
            "images-in-columns",
            "The result has one column an image. The first axis counts the images.",
            (_also(np.transpose), lambda images: images.reshape(-1, len(images))),
        ),
        Misconception(
            "images-mixed",
            "A row holds numbers of several images. A reshape keeps the order of the numbers: "
            "the axis of the images must be first before and after it.",
            (lambda images: images.reshape(-1, len(images)).T,),
        ),
        Misconception(
            "column-after-column",
            "The numbers of an image are in another order: column after column. They are stored row after row.",
            (
                lambda images: images.reshape(len(images), -1, order="F"),
                _moved(0, 2, 1, 3),
                _moved(0, 3, 2, 1),
            ),
        ),
        Misconception(
            "channels-first",
            "The order is another: first one channel of all pixels, then the next. Images are stored pixel after pixel.",
            (_moved(0, 3, 1, 2),),
        ),
        Misconception(
            "scales-too",
            "The numbers have changed: they were divided. Only the shape was to be changed.",
            (_also(lambda rows: rows / 255),),
        ),
        Misconception(
            "fixed-size",
            "The shape does not fit the number of pixels. Images of any height and width occur: take the size from them.",
            (
                lambda images: images.reshape(-1, 784),
                lambda images: images.reshape(len(images), 784),
                lambda images: images.reshape(len(images), images.shape[1] ** 2),
            ),
        ),
    ),
)
