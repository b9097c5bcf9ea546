"""Spec of 09.train_two_inputs: tell 0 from O with the font as a second input."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any

import keras
import numpy as np

from autograder.checks import functional, models, training
from autograder.checks.answer import Answer, Raised, guarded
from autograder.checks.ask import noted
from autograder.checks.beliefs import HISTORY_RETURNED
from autograder.checks.exercise import Exercise, Level, Misconception, Observation, Part
from autograder.checks.functional import Net
from autograder.checks.models import OnPaper
from course.toolkit import datasets

Inputs = list[np.ndarray]

_NEW = 1600
_FONTS = 30  # numbers that a font may have; not all are in use


@OnPaper
def train_two_inputs(pictures: np.ndarray, fonts: np.ndarray, n_fonts: int, y: np.ndarray) -> Net:
    """Ask the known pictures: those of the same font count more, and those that look alike."""
    pixels, fonts, sides = _pixels(pictures[:1200]), fonts[:1200], 2 * y[:1200] - 1
    known = _likeness(pixels, fonts, pixels, fonts)
    shares = np.linalg.solve(known + 0.1 * np.eye(len(known)), sides)

    def call(_: list[np.ndarray], inputs: Inputs) -> np.ndarray:
        side = _likeness(_pixels(inputs[0]), inputs[1], pixels, fonts) @ shares
        return np.stack([-side, side], axis=1)

    return Net(call, None, [])


def _likeness(one: np.ndarray, font: np.ndarray, other: np.ndarray, fonts: np.ndarray) -> Any:
    """A Gaussian of the distance between pictures, which counts more within a font."""
    squares = (one**2).sum(axis=1)[:, None] + (other**2).sum(axis=1) - 2 * one @ other.T
    return np.exp(-squares / 128) * np.where(font[:, None] == fonts, 1, 0.3)


def _pixels(pictures: np.ndarray) -> np.ndarray:
    return pictures.reshape(len(pictures), -1) / np.float32(255)


# Questions


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    seed = int(rng.integers(2**31))
    known, y, new, labels = drawn(int(rng.integers(2**31)))
    call = "train_two_inputs(pictures, fonts, 30, y)"
    outcome = training.train(answer, *known, _FONTS, y, seed=seed)
    yield from training.returned(call, outcome, part="form")

    model = training.model_of(outcome)
    outputs = _outputs(model, new)
    shape = outputs.shape if isinstance(outputs, np.ndarray) else outputs
    yield Observation(
        f"the shape of model([{_NEW} pictures, {_NEW} fonts]), with the model from {call},",
        shape,
        part="form",
        facts=_about_inputs(model, new) if isinstance(outputs, Raised) else {"shape": shape},
    )
    usable = shape == (_NEW, 2)
    rows = training.rows_are(outputs) if usable else "logits"
    yield noted(
        f"the model from {call}",
        {rows: True} if rows in ("none negative", "shares") else None,
        "has rows that can be classes",
        "gives no number below 0, and its rows do not sum to 1",
        part="form",
        stage="no-classes",
        why="The two outputs of a row are probabilities that sum to 1, or logits.",
    )
    reached = training.accuracy(outputs, labels) if usable else None
    signs = {} if reached is None or LEVEL.met_by(reached) else _signs(model, new, labels)
    yield training.reaches(f"the model from {call}", LEVEL, reached, signs, part="level")


@functools.lru_cache(maxsize=4)
def drawn(seed: int) -> tuple[Inputs, np.ndarray, Inputs, np.ndarray]:
    """Pictures and font numbers with their labels, to learn from; and new ones."""
    rng = np.random.default_rng(seed)
    part = _NEW / 4000
    data = datasets.glyphs(characters="0O", n=4000, noise=0.1, seed=seed, test_fraction=part)
    names = sorted(set(data.details_train["font"]))
    numbers = rng.permutation(_FONTS)[: len(names)]
    swapped = int(rng.integers(2))

    def font(details: Any) -> np.ndarray:
        return numbers[np.searchsorted(names, details["font"])].astype("int32")

    known, new = [data.x_train, font(data.details_train)], [data.x_test, font(data.details_test)]
    return known, data.y_train ^ swapped, new, data.y_test ^ swapped


def _outputs(model: Any, inputs: Inputs) -> Any:
    return None if model is None else guarded(lambda: functional.all_outputs(model, inputs))


def _about_inputs(model: Any, new: Inputs) -> dict[str, bool]:
    """What else a model takes that does not take pictures and fonts."""
    pictures, fonts = (part[:2] for part in new)
    return {
        "exchanged": isinstance(_outputs(model, [fonts, pictures]), np.ndarray),
        "picture_alone": isinstance(_outputs(model, pictures), np.ndarray),
    }


def _signs(model: Any, new: Inputs, labels: np.ndarray) -> dict[str, bool]:
    """What is noticed about a model that does not reach the level."""
    fonts, steps = np.unique(new[1]), guarded(lambda: models.training_steps(model))
    pictures = new[0][:80]
    grid = [np.repeat(pictures, len(fonts), axis=0), np.tile(fonts, len(pictures))]
    outputs = _outputs(model, grid)
    if training.rows_are(outputs) == "probabilities":
        outputs = np.log(np.maximum(outputs, 1e-7))
    sides = np.subtract(*outputs.T).reshape(len(pictures), len(fonts)).astype(float)
    by_font, by_picture = sides.std(axis=1).mean(), sides.std(axis=0).mean()
    together = sides - sides.mean(axis=0) - sides.mean(axis=1, keepdims=True) + sides.mean()
    jumps = np.abs(np.diff(sides, axis=1)).mean()
    numbers = np.unique(new[1], return_inverse=True)[1].astype("int32")
    as_given, otherwise = (_outputs(model, [new[0], some]) for some in (new[1], numbers))
    better = isinstance(otherwise, np.ndarray) and (  # a model may know no other numbers
        training.accuracy(otherwise, labels) > training.accuracy(as_given, labels) + 0.015
    )
    return {
        "unmoved": steps == 0,
        "font_unused": by_font <= 1e-3 * sides.std(),
        "picture_unused": by_picture <= 1e-3 * sides.std(),
        "few_steps": isinstance(steps, int) and steps < 200,
        "added": together.std() <= 0.02 * by_font,
        "in_order": jumps < 0.6 * by_font,
        "renumbered": better,
    }


LEVEL = Level(
    0.885,
    margin=0.005,
    text="885 of 1,000 new pictures",
    missed="is right about {:.1%} of 1,600 new pictures; 88.5 % are asked for",
)

EXERCISE = Exercise(
    id="09.train_two_inputs",
    title="the font tells 0 from O",
    points=3,
    lesson="Two inputs",
    reference=train_two_inputs,
    observe=_observe,
    parts={"form": Part(1 / 3), "level": Part(2 / 3, needs=("form",))},
    level=LEVEL,
    misconceptions=(
        Misconception(
            "tensor-not-model",
            "This is a symbolic tensor. The line that makes a model of inputs and outputs is missing.",
            (OnPaper(lambda *given: keras.Input((1,))),),
            lesson="The forgotten line",
        ),
        HISTORY_RETURNED,
        Misconception(
            "inputs-exchanged",
            "The model takes the fonts first. Inputs in a list go by their places.",
            signs=("exchanged",),
            seen="stopped with an error; with the fonts before the pictures it works",
        ),
        Misconception(
            "one-input",
            "The model takes the pictures alone. What is not among the inputs of a model cannot reach it.",
            signs=("picture_alone",),
            seen="stopped with an error; with the pictures alone it works",
        ),
        Misconception(
            "never-fitted",
            "No optimizer has changed the weights of the model that came back.",
            signs=("unmoved",),
        ),
        Misconception(
            "font-unused",
            "Whatever the font is, the model gives the same answer. It takes the font and does "
            "nothing with it.",
            signs=("font_unused",),
        ),
        Misconception(
            "picture-unused",
            "Whatever the picture shows, the model gives the same answer. The font alone says nothing.",
            signs=("picture_unused",),
        ),
        Misconception(
            "fonts-renumbered",
            "With the fonts of the check numbered anew, 0, 1, 2 and so on, the model is better: that is "
            "how it met them in training. What is done to the inputs outside of the model, nobody does "
            "who uses it.",
            signs=("renumbered",),
        ),
        Misconception(
            "too-few-steps",
            "The optimizer made fewer than 200 steps. A step is one batch, and `fit` makes one epoch "
            "where nothing else is said.",
            signs=("few_steps",),
        ),
        Misconception(
            "font-joins-last",
            "The font joins at the very end: it adds the same to the outputs for every picture, and had "
            "little say in what the layers before it learned. A layer after both can combine them.",
            signs=("added",),
        ),
        Misconception(
            "font-as-a-quantity",
            "Fonts with neighbouring numbers get nearly the same answer. The number of a font is a "
            "name: font 7 does not lie between 6 and 8.",
            signs=("in_order",),
        ),
    ),
)
