"""Spec of 11.train_mixed: hidden layers compute in 16 bits, and the network learns all the same."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any

import numpy as np

from autograder.checks import precision, training
from autograder.checks.answer import Answer, guarded
from autograder.checks.ask import noted
from autograder.checks.beliefs import HISTORY_RETURNED
from autograder.checks.exercise import Exercise, Level, Misconception, Observation, Part
from autograder.checks.models import OnPaper, Sketch
from course.toolkit import datasets

_KNOWN, _NEW = 1200, 597
_HALVES = ("float16", "bfloat16")


@OnPaper
def train_mixed(x: np.ndarray, y: np.ndarray) -> Sketch:
    """Give each picture the label of the nearest picture that is known."""
    known = x.reshape(len(x), -1)

    def call(new: np.ndarray) -> np.ndarray:
        flat = new.reshape(len(new), -1)
        nearest = ((known**2).sum(axis=1) - 2 * flat @ known.T).argmin(axis=1)
        return np.eye(10)[y[nearest]]

    return Sketch(call, [x])


# Questions


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    seed = int(rng.integers(2**31))
    x, y, new, labels = drawn(rng)
    call = f"train_mixed({_KNOWN} pictures, {_KNOWN} labels)"
    outcome = training.train(precision.from_float32(answer), x, y, seed=seed)
    yield from training.returned(call, outcome, part="form")
    model = training.model_of(outcome)
    outputs = training.predictions(model, new)
    shape = outputs.shape if isinstance(outputs, np.ndarray) else outputs
    yield Observation(
        f"the shape of model({_NEW} pictures), with the model from {call},",
        shape,
        part="form",
        facts={"one_output": shape == (_NEW, 1)},
    )
    dtypes = None if model is None else guarded(lambda: precision.dtypes_of(model, new[:2]))
    yield from _about_dtypes(f"the model from {call}", dtypes if isinstance(dtypes, dict) else {})
    usable = shape == (_NEW, 10)
    reached = training.accuracy(outputs, labels) if usable else None
    signs = {} if reached is None or LEVEL.met_by(reached) else _signs(model, x, y)
    yield training.reaches(f"the model from {call}", LEVEL, reached, signs, part="level")


def drawn(rng: np.random.Generator) -> tuple[np.ndarray, ...]:
    """Pictures of digits and their labels to learn from, and new ones; which digit has which
    label is drawn, too."""
    x, y = _digits()
    order, names = rng.permutation(len(x)), rng.permutation(10)
    known, new = order[:_KNOWN], order[_KNOWN:]
    return x[known], names[y[known]], x[new], names[y[new]]


@functools.cache
def _digits() -> tuple[np.ndarray, np.ndarray]:
    """All digits, (1797, 8, 8) from 0 to 1, and what they show."""
    data = datasets.digits()
    x = np.concatenate([data.x_train, data.x_test]).astype("float32") / 16
    return x, np.concatenate([data.y_train, data.y_test])


def _about_dtypes(what: str, dtypes: dict[str, Any]) -> Iterator[Observation]:
    """Whether weights, hidden layers and outputs have the precision that is asked for."""
    *hidden, last = dtypes.get("computing") or [""]
    halves = [dtype for dtype in hidden if dtype in _HALVES]
    weights = dtypes.get("weights", [])
    facts = {
        "weights": ", ".join(weights),
        "weights_in_half": any(dtype in _HALVES for dtype in weights),
    }
    right = weights == ["float32"]
    yield noted(
        what, None if right else facts, "has float32 weights", "has other weights", part="form"
    )
    facts = {
        "no_hidden_layer": not hidden,
        "last_only": last in _HALVES and not halves,
        "float32_throughout": not halves,
        "in_half": f"{len(halves)} of its {len(hidden)} hidden layers",
    }
    right = bool(hidden) and len(halves) == len(hidden)
    yield noted(what, None if right else facts, "computes in 16 bits", "does not", part="form")
    outputs = dtypes.get("outputs")
    facts = {"outputs": outputs}
    right = outputs == "float32"
    yield noted(what, None if right else facts, "ends in float32", "ends otherwise", part="form")


def _signs(model: Any, x: np.ndarray, y: np.ndarray) -> dict[str, bool]:
    """What is noticed about a model that has not learned the digits."""
    steps = training.facts_of(model).get("steps", 0)
    return {"unmoved": steps == 0, "few_steps": steps <= 80, "unlearned": True}


LEVEL = Level(
    0.88,
    margin=0.02,
    text=f"88 % of {_NEW} new pictures",
    missed="names {:.1%} of 597 new pictures; 88 % are asked for",
)

EXERCISE = Exercise(
    id="11.train_mixed",
    title="train in mixed precision",
    points=3,
    lesson="Half the bits",
    reference=train_mixed,
    observe=_observe,
    parts={"form": Part(1 / 3), "level": Part(2 / 3, needs=("form",))},
    level=LEVEL,
    misconceptions=(
        HISTORY_RETURNED,
        Misconception(
            "one-output",
            "There is a single output. A digit is a name: a classifier needs an output for each class.",
            signs=("one_output",),
        ),
        Misconception(
            "weights-in-half",
            "The weights themselves have 16 bits. A small step added to a large weight is lost in "
            "rounding, and Adam divides by squares that are 0 here. A policy whose name begins with "
            "`mixed_` keeps the weights as they were.",
            signs=("weights_in_half",),
            seen="has weights in {weights}",
        ),
        Misconception(
            "no-hidden-layer",
            "There is one layer with weights, and it is the last one. No hidden layer can compute in "
            "16 bits.",
            signs=("no_hidden_layer",),
            seen="has no hidden layer",
        ),
        Misconception(
            "last-layer-only",
            "The last layer computes in 16 bits, the hidden ones in `float32`. It is to be the other "
            "way round: the loss is made from the last layer's numbers, and it needs their digits.",
            signs=("last_only",),
            seen="computes in 16 bits in its last layer only",
        ),
        Misconception(
            "float32-throughout",
            "All hidden layers compute in `float32`. The dtype of the data decides nothing, since a "
            "layer casts its inputs; and a policy holds for layers that are made after it was set.",
            signs=("float32_throughout",),
            seen="computes in `float32` throughout",
        ),
        Misconception(
            "some-in-float32",
            "A policy that is given to one layer holds for this layer only.",
            signs=("in_half",),
            seen="computes in 16 bits in {in_half}",
        ),
        Misconception(
            "outputs-in-half",
            "The outputs have 16 bits: three digits, or two. A loss made from them is as coarse. "
            "The last layer is to compute in `float32`.",
            signs=("outputs",),
            seen="returns {outputs}",
        ),
        Misconception(
            "never-fitted",
            "No optimizer has changed the weights of the model that came back. It answers with the "
            "random numbers that it began with.",
            signs=("unmoved",),
        ),
        Misconception(
            "too-few-steps",
            "The optimizer made few steps. A step is one batch, and `fit` makes one epoch where "
            "nothing else is said.",
            signs=("few_steps",),
        ),
        Misconception(
            "still-learning",
            "After many steps it has not learned the digits. Its steps were small: the optimizer and "
            "its step size decide how far each one goes.",
            signs=("unlearned",),
        ),
    ),
)
