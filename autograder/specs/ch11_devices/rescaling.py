"""Spec of 11.rescaling: pictures stay bytes, and the model scales them."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks import models, precision
from autograder.checks.answer import Answer, guarded
from autograder.checks.compare import Words
from autograder.checks.elsewhere import Elsewhere
from autograder.checks.exercise import Exercise, Misconception, Observation, Part
from autograder.checks.models import Draft, OnPaper
from autograder.checks.paper import softmax
from autograder.checks.plain import NotPlain, plain, type_name

Pair = tuple[np.ndarray, Draft]
Array = np.ndarray


def _answer(
    images: Array,
    units: int,
    n_classes: int,
    keep: Callable[[Array], Array] = lambda images: images,
    scale: Callable[[Array], Array] = lambda pixels: pixels / 255,
    hidden: Callable[[Array], Array] = lambda sums: np.maximum(sums, 0),
    end: Callable[[Array], Array] = lambda logits: logits,
) -> Pair:
    """What it keeps, and a model on paper that does something where."""
    pixels = math.prod(images.shape[1:])
    shapes = [(pixels, units), (units,), (units, n_classes), (n_classes,)]

    def call(weights: list[Array], x: Array) -> Array:
        flat = scale(x.reshape(len(x), pixels).astype("float32"))
        outputs = end(hidden(flat @ weights[0] + weights[1]) @ weights[2] + weights[3])
        return outputs.astype("float32")

    return keep(images), Draft(call, images.shape[1:], [np.zeros(shape) for shape in shapes])


def _made(**other: Callable[[Array], Array]) -> OnPaper:
    """An answer that does something else at one place or two."""
    return OnPaper(lambda *given: _answer(*given, **other))


@OnPaper
def keep_bytes(images: Array, units: int, n_classes: int) -> Pair:
    """The pictures as they are, and a model that divides each pixel by 255."""
    return _answer(images, units, n_classes)


# Questions


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    shape = (int(rng.integers(9, 15)), *rng.choice(np.arange(5, 12), 2, replace=False).tolist())
    images = rng.integers(0, 210, shape, dtype="uint8")  # rather dark
    units, n_classes = (int(n) for n in rng.choice(np.arange(5, 15), 2, replace=False))
    call = f"keep_bytes({shape[0]} images, {units}, {n_classes})"
    outcome = precision.from_float32(answer)(images, units, n_classes, convert=data_and_model)
    pair = isinstance(outcome.value, tuple)
    yield Observation(
        call,
        Words("returned two things") if pair else outcome.value,
        part="data",
        printed=outcome.printed,
        why="A pair is asked for: first the array for `fit`, then the model.",
    )
    data, model = outcome.value if pair else (outcome.value, None)
    yield Observation(
        f"{call}[0].dtype", data.dtype.name if pair else data, part="data", stage="data-as-floats"
    )
    yield Observation(f"{call}[0]", data, part="data")
    yield from _about_model(f"{call}[1]", model, images, rng, (units, n_classes))


def data_and_model(value: Any) -> tuple[np.ndarray, Any] | None:
    """Let a pair of an array and a model (or `None`) through as the result of an answer.

    Raises:
        NotPlain: it is something else; the message names it.
    """
    if value is None:
        return None
    if isinstance(value, Elsewhere) or not isinstance(value, tuple | list):
        raise NotPlain(f"{type_name(value)}, not a pair")
    if len(value) != 2:
        raise NotPlain(f"{len(value)} things, not a pair")
    try:
        data, model = plain(value[0]), models.is_model(value[1])
    except NotPlain as error:
        raise NotPlain(f"a pair that holds {error}") from None
    if not isinstance(data, np.ndarray) or model is None:
        raise NotPlain(f"a pair of {type_name(value[0])} and {type_name(value[1])}")
    return data, model


def _about_model(
    call: str, model: Any, images: Array, rng: np.random.Generator, sizes: tuple[int, int]
) -> Iterator[Observation]:
    inputs, (units, n_classes) = math.prod(images.shape[1:]), sizes
    shapes = [(inputs, units), (units,), (units, n_classes), (n_classes,)]
    seen = None if model is None else guarded(lambda: models.weight_shapes(model))
    yield Observation(
        f"the shapes of the weights of {call}",
        seen,
        part="model",
        stage="other-arrays",
        why="Two Dense layers have four arrays: kernel and bias of each. None at all means that "
        "the model is not built: it does not know the shape of its inputs.",
    )
    weights = [
        rng.normal(0, 1.5 / math.sqrt(shape[0]), shape).astype("float32") for shape in shapes
    ]
    outputs: Any = seen
    if seen == shapes:
        guarded(lambda: models.put_weights(model, weights))
        outputs = guarded(lambda: models.outputs(model, images))
    usable = isinstance(outputs, np.ndarray)
    yield Observation(
        f"the dtype of the outputs of {call}",
        outputs.dtype.name if usable else outputs,
        part="model",
        stage="another-precision",
        why="The model computes in another precision than `float32`.",
    )
    yield Observation(
        f"{call}, with random weights put in, for {len(images)} images,",
        outputs,
        part="model",
        rtol=1e-4,
        atol=1e-4,
        why="The model is to divide each pixel by 255, then apply a Dense layer with ReLU and one "
        "without activation.",
    )


EXERCISE = Exercise(
    id="11.rescaling",
    title="let pictures stay bytes",
    points=2,
    lesson="Where the bytes go",
    reference=keep_bytes,
    observe=_observe,
    parts={"data": Part(0.5), "model": Part(0.5)},
    misconceptions=(
        Misconception(
            "scaled-outside",
            "The pixels are divided before the model sees them. An array of fractions takes four "
            "bytes a pixel in `float32` and eight in `float64`, where one was enough.",
            (
                _made(keep=lambda images: images / 255.0, scale=lambda pixels: pixels),
                _made(
                    keep=lambda images: images.astype("float32") / 255,
                    scale=lambda pixels: pixels,
                ),
            ),
        ),
        Misconception(
            "scaled-twice",
            "The pixels are divided twice: outside, and by the model once more. Everything that it "
            "sees lies between 0 and 0.004.",
            (
                _made(keep=lambda images: images / 255.0),
                _made(keep=lambda images: images.astype("float32") / 255),
            ),
        ),
        Misconception(
            "data-as-floats",
            "The pixels have their old values, each in more bytes. `fit` casts one batch at a time.",
            (_made(keep=lambda images: images.astype("float32")),),
        ),
        Misconception(
            "bytes-of-fractions",
            "Fractions do not fit into whole numbers: all pixels but the white ones became 0.",
            (
                _made(
                    keep=lambda images: (images / 255).astype("uint8"), scale=lambda pixels: pixels
                ),
            ),
        ),
        Misconception(
            "not-scaled",
            "The model computes with the pixels as they come, from 0 to 255.",
            (_made(scale=lambda pixels: pixels),),
        ),
        Misconception(
            "one-in-256",
            "A white pixel becomes 0.996. There are 256 values, but the largest one is 255.",
            (_made(scale=lambda pixels: pixels / 256),),
        ),
        Misconception(
            "by-the-largest-there",
            "The model divides by the largest pixel of the pictures that it was made with. Others "
            "may be brighter or darker, and a pixel must mean the same in all of them.",
            (_made(scale=lambda pixels: pixels / pixels.max()),),
        ),
        Misconception(
            "multiplied",
            "The pixels become 255 times as large. The layer multiplies by its number.",
            (_made(scale=lambda pixels: pixels * 255),),
        ),
        Misconception(
            "around-zero",
            "The pixels lie between −1 and 1 here; from 0 to 1 is asked for.",
            (_made(scale=lambda pixels: pixels / 127.5 - 1),),
        ),
        Misconception(
            "scaled-too-late",
            "What the first Dense layer makes is divided. Its own inputs still reach from 0 to 255.",
            (_made(scale=lambda pixels: pixels, hidden=lambda s: np.maximum(s, 0) / 255),),
        ),
        Misconception(
            "no-relu",
            "The first Dense layer has no ReLU.",
            (_made(hidden=lambda sums: sums),),
        ),
        Misconception(
            "softmax-at-the-end",
            "The outputs are probabilities; logits are asked for.",
            (_made(end=softmax),),
        ),
    ),
)
