"""Spec of 03.rings: train a classifier of points, evaluate it, and predict with it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

import numpy as np

from autograder.checks import models, training
from autograder.checks.answer import Answer, Outcome, guarded
from autograder.checks.ask import noted
from autograder.checks.beliefs import HISTORY_RETURNED
from autograder.checks.exercise import Exercise, Level, Misconception, Observation, Part
from autograder.checks.models import OnPaper, Sketch
from autograder.checks.plain import NotPlain

Points = tuple[np.ndarray, np.ndarray]

_RADIUS, _FILLED = 2.0, 0.7
_HELD, _NEW = 200, 1000
_AS_PASSED = (
    "The check asked the model about the same points, just as they were passed in. What has to be "
    "done to points before they go in is a task of the model itself."
)


@OnPaper
def fit_rings(
    x: np.ndarray,
    y: np.ndarray,
    x_held: np.ndarray,
    y_held: np.ndarray,
    x_new: np.ndarray,
    n_classes: int,
) -> tuple[Sketch, float, np.ndarray]:
    """Give each point the ring of the nearest point that is known."""

    def call(new: np.ndarray) -> np.ndarray:
        nearest = [np.square(x - point).sum(axis=1).argmin() for point in new]
        return np.eye(n_classes)[y[nearest]]

    return Sketch(call, [x]), training.accuracy(call(x_held), y_held), call(x_new).argmax(axis=1)


# Questions


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    seed = int(rng.integers(2**31))
    reached: float | None = None
    signs: dict[str, bool] = {}
    asked: list[tuple[Any, ...]] = []
    for k, cuts in ((2, [64, 101, 131]), (4, [600, 600 + _HELD, 600 + _HELD + _NEW])):
        (x, held, new, _), (y, y_held, y_new, _) = (
            np.split(part, cuts) for part in rings(rng, k, cuts[-1])
        )
        if k == 2:
            # However good a model is, its accuracy here is not that on the 64 points it learns from.
            y_held = np.where(np.arange(len(y_held)) % 4, y_held, 1 - y_held)
        call = f"fit_rings(…, n_classes={k})"
        outcome = _trained(answer, x, y, held, y_held, new, k, seed=seed)
        number, named = None, None
        if isinstance(outcome.value, tuple):
            model, number, named = outcome.value
            outcome = dataclasses.replace(outcome, value=model)
        model = training.model_of(outcome)
        yield from training.returned(call, outcome, part="form")
        yield from _about_form(call, model, new, k)
        outputs = training.predictions(model, new)
        usable = isinstance(outputs, np.ndarray) and outputs.shape == (len(new), k)
        yield _about_number(call, number, model if usable else None, (x, y), (held, y_held))
        yield _about_rings(call, named, outputs if usable else None)
        reached = training.accuracy(outputs, y_new) if usable else None
        signs = {} if reached is None or LEVEL.met_by(reached) else _signs(model, x, y)
        asked.append((outputs, x, y, held, y_held, new, k))
    yield training.reaches(f"the model from {call}", LEVEL, reached, signs, part="level")
    learned = (
        reached is not None and LEVEL.met_by(reached) and _learns_held(answer, seed, *asked[0])
    )
    yield noted(
        "the model from fit_rings(…, n_classes=2)",
        {"held_learned": True} if learned else None,
        "is the same when the points that were held back have other labels",
        "is another one when the points that were held back have other labels",
        part="report",
    )


def _trained(answer: Answer, *given: Any, seed: int) -> Outcome:
    return training.train(answer, *given, seed=seed, convert=_model_number_rings)


def _learns_held(
    answer: Answer,
    seed: int,
    outputs: Any,
    x: np.ndarray,
    y: np.ndarray,
    held: np.ndarray,
    y_held: np.ndarray,
    new: np.ndarray,
    k: int,
) -> bool:
    """Whether another model comes back when the points that were held back have other labels."""

    def differs(labels: np.ndarray) -> bool:
        value = _trained(answer, x, y, held, labels, new, k, seed=seed).value
        model = value[0] if isinstance(value, tuple) else None
        again = training.predictions(model, new)
        return not (isinstance(again, np.ndarray) and np.allclose(outputs, again, atol=0.01))

    if not isinstance(outputs, np.ndarray):  # something else is wrong
        return False
    # An answer may also have chance of its own.
    return differs(1 - y_held) and not differs(y_held)


def _model_number_rings(value: Any) -> tuple[Any, Any, Any] | None:
    """Let a model, what should be its accuracy, and what should be rings through."""
    if value is None:
        return None
    if not isinstance(value, tuple | list):
        models.is_model(value)
        raise NotPlain("a model alone, where three things were asked for")
    if len(value) != 3:
        raise NotPlain(f"{len(value)} things, where three were asked for")
    number, named = (training.plain_number(one) for one in value[1:])
    return models.is_model(value[0]), number, named


def _about_number(call: str, number: Any, model: Any, known: Points, held: Points) -> Observation:
    """Whether the second thing is the accuracy of the model on the points that were held back."""
    facts: dict[str, Any] | None = {"loss": isinstance(number, list | tuple | dict)}
    if isinstance(number, int | float) and model is not None:
        (rows, right), (rows_known, right_known) = (
            (training.predictions(model, x), y) for x, y in (held, known)
        )
        more = number - training.accuracy(rows_known, right_known)
        facts = {
            "loss": abs(number - training.cross_entropy(rows, right)) < 1e-3,
            # What `fit` reports of its last epoch is a little less: it was learned meanwhile. So
            # large a number is none of the points held back, where a quarter of the labels is wrong.
            "of_training": abs(more) < 1e-3 or (number > 0.8 and -0.1 < more < 0),
        }
        facts = None if abs(number - training.accuracy(rows, right)) < 1e-3 else facts
    words = "the accuracy of the model on the points that were held back"
    told = {"part": "report", "stage": "wrong-accuracy", "why": _AS_PASSED}
    wrong = "has no model to belong to" if model is None else f"is not {words}"
    return noted(f"the second thing from {call}", facts, f"is {words}", wrong, **told)


def _about_rings(call: str, named: Any, outputs: np.ndarray | None) -> Observation:
    """Whether the third thing is the ring that the model gives to each new point."""
    shape = guarded(lambda: np.shape(named))  # a list may hold rows of different lengths
    shape = shape if isinstance(shape, tuple) else ()
    facts: dict[str, Any] | None = {"table": len(shape) == 2, "other_points": len(shape) == 1}
    if outputs is not None and shape == outputs.shape[:1]:
        found = np.asarray(named)
        right = np.mean(found == outputs.argmax(axis=1)) > 0.99
        facts = None if right else {"largest": found.dtype.kind == "f" and _near(found, outputs)}
    words = "the ring that the model names for each new point"
    told = {"part": "report", "stage": "wrong-rings", "why": _AS_PASSED}
    wrong = "has no model to belong to" if outputs is None else f"is not {words}"
    return noted(f"the third thing from {call}", facts, f"is {words}", wrong, **told)


def _near(found: np.ndarray, outputs: np.ndarray) -> bool:
    return np.allclose(found, outputs.max(axis=1), atol=1e-3)


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
        "thrown": facts["commonest"] > 0.95 or facts["loss"] > 1.1,  # guessing has 1
        "linear": facts["linear"],
        "small": facts["parameters"] <= 40,
        "few_steps": facts["steps"] <= 300,
        "unlearned": learned < LEVEL.value,
    }


LEVEL = Level(
    0.92,
    margin=0.01,
    text="920 of 1,000 new points",
    missed="names the ring of {:.1%} of 1,000 new points; 92 % are asked for",
)
_LAST = "Activations and units for the task"

EXERCISE = Exercise(
    id="03.rings",
    title="learn the rings",
    points=3,
    lesson="Train, evaluate, predict once through",
    reference=fit_rings,
    observe=_observe,
    parts={
        "form": Part(1 / 3),
        "report": Part(1 / 3, needs=("form",)),
        "level": Part(1 / 3, needs=("form",)),
    },
    level=LEVEL,
    misconceptions=(
        HISTORY_RETURNED,
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
            "ReLU in the last layer turns each negative sum into 0. A unit whose sums are all negative "
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
            "loss-for-accuracy",
            "`evaluate` gives the loss and each metric, in this order. The accuracy is one of them: "
            "by its position in the list, or by its name with `return_dict=True`.",
            signs=("loss",),
        ),
        Misconception(
            "training-accuracy",
            "This is the accuracy on the points that the model learned from. How good it is on "
            "points that it has never met is what `evaluate` is for.",
            signs=("of_training",),
        ),
        Misconception(
            "held-back-learned",
            "With other labels on the points that were held back, another model came back. It has learned from "
            "them, so its accuracy on them is too good: they are to say what it does with points it has never met.",
            signs=("held_learned",),
        ),
        Misconception(
            "largest-not-its-place",
            "These are the largest outputs themselves, probabilities for instance. The ring is the "
            "*place* at which the largest one stands.",
            signs=("largest",),
        ),
        Misconception(
            "rows-for-rings",
            "`predict` gives a row of probabilities for each point. The ring is the position of the "
            "largest in each row.",
            signs=("table",),
        ),
        Misconception(
            "other-points",
            "There is not one ring for each new point. Were other points handed to `predict`, or was "
            "the largest looked for in each column?",
            signs=("other_points",),
        ),
        Misconception(
            "never-fitted",
            "No optimizer has changed the weights of the model that came back. It answers with the "
            "random numbers that it began with.",
            signs=("unmoved",),
        ),
        Misconception(
            "loss-misreads-outputs",
            "The last layer has no activation, so its outputs are not probabilities. The loss takes them "
            "for probabilities all the same, and leads the steps astray.",
            lesson=_LAST,
            signs=("misread",),
        ),
        Misconception(
            "thrown-too-far",
            "It names the same ring for nearly every point, or is surest where it is wrong. Its first "
            "steps threw the weights so far that they never came back: how large is a step of the "
            "optimizer?",
            signs=("thrown",),
        ),
        Misconception(
            "linear",
            "Halfway between two points the model always says what lies halfway between its two "
            "answers: it is linear. Such a model divides the plane by straight lines only.",
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
            "too-few-steps",
            "The optimizer made few steps, and the model does not know even the points that it was "
            "given. A step is one batch, and `fit` makes one epoch unless `epochs` says more.",
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
