"""Spec of 03.rings: train a classifier of points, and be judged by new points."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import keras
import numpy as np

from autograder.checks import training
from autograder.checks.answer import Answer, guarded
from autograder.checks.ask import noted
from autograder.checks.exercise import Exercise, Level, Misconception, Observation, Part
from autograder.checks.models import OnPaper, Sketch

Points = tuple[np.ndarray, np.ndarray]

_RADIUS, _FILLED = 2.0, 0.7
_NEW = 1000


@OnPaper
def fit_rings(x: np.ndarray, y: np.ndarray, n_classes: int) -> Sketch:
    """Give each point the ring of the nearest point that is known."""

    def call(new: np.ndarray) -> np.ndarray:
        nearest = [np.square(x - point).sum(axis=1).argmin() for point in new]
        return np.eye(n_classes)[y[nearest]]

    return Sketch(call, [x])


# Questions


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    seed = int(rng.integers(2**31))
    few, rings_of_few = rings(rng, 2, 64)
    (x, new), (y, rings_of_new) = (np.split(part, [600]) for part in rings(rng, 4, 600 + _NEW))

    call = "fit_rings(x, y, 2)"
    first = training.train(answer, few, rings_of_few, 2, seed=seed)
    yield from training.returned(call, first, part="form")
    yield from _about_form(call, training.model_of(first), few, 2)

    call = "fit_rings(x, y, 4)"
    second = training.train(answer, x, y, 4, seed=seed)
    model = training.model_of(second)
    yield from training.returned(call, second, part="form")
    yield from _about_form(call, model, new, 4)
    outputs = training.predictions(model, new)
    usable = isinstance(outputs, np.ndarray) and outputs.shape == (_NEW, 4)
    reached = training.accuracy(outputs, rings_of_new) if usable else None
    signs = {} if reached is None or LEVEL.met_by(reached) else _signs(model, x, y)
    yield training.reaches(f"the model from {call}", LEVEL, reached, signs, part="level")


def rings(rng: np.random.Generator, k: int, n: int) -> Points:
    """Points (n, 2) in k rings around a centre near 0, with gaps between them, and their rings."""
    y = rng.permutation(np.arange(n) % k)
    width = _RADIUS / k
    radius = (y + 0.5 + rng.uniform(-0.5, 0.5, n) * _FILLED) * width
    angle = rng.uniform(0, 2 * np.pi, n)
    around = np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)
    return (around + rng.uniform(-0.5, 0.5, 2)).astype("float32"), y.astype("int64")


def _about_form(call: str, model: Any, x: np.ndarray, k: int) -> Iterator[Observation]:
    """The shape of what the model gives, and whether its rows can be what is asked for."""
    outputs = training.predictions(model, x)
    shape = outputs.shape if isinstance(outputs, np.ndarray) else outputs
    yield Observation(
        f"the shape of model({len(x)} points), with the model from {call},",
        shape,
        part="form",
        facts={"one_output": shape == (len(x), 1), "other_outputs": isinstance(shape, tuple)},
    )
    rows = training.rows_are(outputs) if shape == (len(x), k) else "logits"
    yield noted(
        f"the model from {call}",
        {rows: True} if rows in ("none negative", "shares") else None,
        "has rows that can be classes",
        "gives no number below 0, and its rows do not sum to 1",
        part="form",
    )


def _signs(model: Any, x: np.ndarray, y: np.ndarray) -> dict[str, bool]:
    """What is noticed about a model that has not learned the rings."""
    facts = training.facts_of(model) | training.facts_of_classifier(model, x, y, 4)
    if "steps" not in facts or "loss" not in facts:
        return {}
    learned = facts["accuracy"]
    logits = training.rows_are(training.predictions(model, x)) == "logits"
    misread = logits and guarded(lambda: training.loss_takes_logits(model, 4)) is False
    return {
        "unmoved": facts["steps"] == 0 and learned < 0.65,
        "misread": misread,
        "one_answer": facts["commonest"] > 0.95,
        "linear": facts["linear"],
        "small": facts["parameters"] <= 40,
        "few_steps": facts["steps"] <= 300,
        "like_guessing": facts["steps"] > 300 and facts["loss"] > 0.94 and learned < 0.6,
        "too_sure": facts["surplus"] > 0.06,
        "unlearned": learned < LEVEL.value,
    }


LEVEL = Level(
    0.945,
    margin=0.005,
    text="945 of 1,000 new points",
    missed="names the ring of {:.1%} of 1,000 new points; 94.5 % are asked for",
)
_LAST = "Activations and units for the task"

EXERCISE = Exercise(
    id="03.rings",
    title="learn the rings",
    points=3,
    lesson="Train, evaluate, predict once through",
    reference=fit_rings,
    observe=_observe,
    parts={"form": Part(1 / 3), "level": Part(2 / 3, needs=("form",))},
    level=LEVEL,
    misconceptions=(
        Misconception(
            "history-returned",
            "`fit` changes the weights of the model and returns a History, which holds the losses. "
            "What can predict is the model itself.",
            (OnPaper(lambda x, y, n_classes: keras.callbacks.History()),),
        ),
        Misconception(
            "one-output",
            "There is a single output. A ring is a name, not a quantity that could be nearly right: "
            "a classifier needs one output for each class.",
            lesson=_LAST,
            signs=("one_output",),
        ),
        Misconception(
            "fixed-number-of-classes",
            "The number of outputs must follow `n_classes`, which differs from call to call. A number "
            "that is written down does not, nor does a model that was built outside the function.",
            lesson=_LAST,
            signs=("other_outputs",),
        ),
        Misconception(
            "relu-at-the-end",
            "ReLU in the last layer makes 0 of each negative sum. A unit whose sums are all negative "
            "gives 0 for every point, and training no longer reaches it: a matter of luck.",
            lesson=_LAST,
            signs=("none negative",),
        ),
        Misconception(
            "sigmoid-at-the-end",
            "Sigmoid answers the question of each unit by itself. A point lies in exactly one ring, so "
            "its probabilities belong together.",
            lesson=_LAST,
            signs=("shares",),
            seen="gives numbers between 0 and 1, but its rows do not sum to 1",
        ),
        Misconception(
            "never-fitted",
            "No optimizer has changed the weights of the model that came back. It answers with the "
            "random numbers that it began with.",
            signs=("unmoved",),
        ),
        Misconception(
            "loss-misreads-outputs",
            "The last layer has no activation, so its outputs are no probabilities. The loss takes them "
            "for probabilities all the same, and leads the steps astray.",
            lesson=_LAST,
            signs=("misread",),
        ),
        Misconception(
            "one-answer-for-all",
            "It names the same ring for nearly every point. Its first steps threw the weights so far "
            "that they did not find back: how large is a step of the optimizer?",
            signs=("one_answer",),
        ),
        Misconception(
            "linear",
            "Halfway between two points the model always says what lies halfway between its two "
            "answers: it is linear. Such a model parts the plane by straight lines only.",
            lesson=_LAST,
            signs=("linear",),
        ),
        Misconception(
            "bottleneck",
            "The model has very few parameters. Two units draw two straight edges; a ring has none.",
            lesson="Wider or deeper?",
            signs=("small",),
        ),
        Misconception(
            "labels-mixed-up",
            "After many steps it is no better than guessing, even on the points that it was given. So "
            "it learned other pairs than these: were the points changed outside of the model, or does a "
            "point no longer stand beside its own ring?",
            signs=("like_guessing",),
        ),
        Misconception(
            "learned-by-heart",
            "It is much surer of its answers than they are right, as if it had seen a few points only. "
            "All points that are passed in are to be learned from.",
            signs=("too_sure",),
        ),
        Misconception(
            "too-few-steps",
            "The optimizer made few steps, and the model does not know even the points that it was "
            "given. A step is one batch, and `fit` makes one epoch where nothing else is said.",
            signs=("few_steps",),
        ),
        Misconception(
            "still-learning",
            "After many steps it has not learned the points that it was given either. Its steps were "
            "small: the optimizer and its step size decide how far each one goes.",
            signs=("unlearned",),
        ),
    ),
)
