"""Spec of 05.train_given: compile and train a given network, within 200 updates."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any

import numpy as np

from autograder.checks import training
from autograder.checks.answer import Answer, guarded
from autograder.checks.ask import noted
from autograder.checks.beliefs import HISTORY_RETURNED
from autograder.checks.compiling import Untrained, updates_of
from autograder.checks.exercise import Exercise, Level, Misconception, Observation, Part
from autograder.checks.models import OnPaper, Sketch
from course.toolkit import datasets

UPDATES = 200
_HIDDEN = 32


@OnPaper
def train_given(model: Sketch, x: np.ndarray, y: np.ndarray) -> Sketch:
    """Give each new picture the digit of the nearest one that is known."""
    known = x.reshape(len(x), -1)

    def call(new: np.ndarray) -> np.ndarray:
        nearest = [np.square(known - one).sum(axis=1).argmin() for one in new.reshape(len(new), -1)]
        return 5.0 * np.eye(y.max() + 1)[y[nearest]]

    model.call = call
    return model


# Questions

_CALL = "train_given(model, x, y)"


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    k = int(rng.integers(7, 11))
    (x, new), (y, labels) = _digits(k, int(rng.integers(2**31)))
    given = Untrained.draw(rng, _HIDDEN, k).for_answer(answer.function)
    outcome = training.train(answer, given, x, y, seed=int(rng.integers(2**31)))
    yield from training.returned(_CALL, outcome, part="form")
    model = training.model_of(outcome)
    outputs = training.predictions(model, new)
    same = isinstance(outputs, np.ndarray) and np.array_equal(
        outputs, training.predictions(given, new)
    )
    yield noted(
        _CALL,
        {"another": True} if model is not None and not same else None,
        "returned the model that it was given",
        "returned another model than the one that it was given",
        part="form",
    )
    steps = guarded(lambda: updates_of(given))
    over = isinstance(steps, int) and steps > UPDATES
    yield noted(
        _CALL,
        {"steps": steps, "too_many": True} if over else None,
        f"made at most {UPDATES} updates",
        f"made {steps} updates; {UPDATES} are allowed",
        part="form",
    )
    reached = training.cross_entropy(outputs, labels) if same else None
    signs = {}
    if reached is not None and not LEVEL.met_by(reached):
        signs = _signs(model, x, y, k)
    yield training.reaches(f"the model from {_CALL}", LEVEL, reached, signs, part="level")


@functools.lru_cache(maxsize=4)  # a proof asks many answers about the same pictures
def _digits(k: int, seed: int) -> tuple[list[np.ndarray], list[np.ndarray]]:
    """Pictures of k of the ten digits, with new numbers for the classes: two thirds and a third."""
    rng, digits = np.random.default_rng(seed), datasets.load("digits")
    x = np.concatenate([digits.x_train, digits.x_test])
    y = np.concatenate([digits.y_train, digits.y_test])
    number = np.full(10, -1)
    number[rng.permutation(10)[:k]] = np.arange(k)
    chosen = rng.permutation(np.flatnonzero(number[y] >= 0))
    parts = np.split(chosen, [2 * len(chosen) // 3])
    scaled = (x / 16).astype("float32")
    return [scaled[part] for part in parts], [number[y[part]] for part in parts]


def _signs(model: Any, x: np.ndarray, y: np.ndarray, k: int) -> dict[str, Any]:
    """What is noticed about a network that has not learned enough."""
    facts = training.facts_of(model) | training.facts_of_classifier(model, x, y, k)
    if "steps" not in facts or "loss" not in facts:
        return {}
    misread = guarded(lambda: training.loss_takes_logits(model, k)) is False
    learned = facts["accuracy"]
    return {
        "steps": facts["steps"],
        "unmoved": facts["steps"] == 0,
        "near": misread and learned > 0.7,
        "misread": misread,
        "few_steps": facts["steps"] < 120,
        # Others see next to nothing in such dark pictures.
        "other_scale": training.accuracy(training.predictions(model, x / 255), y) > 0.3,
        "thrown": facts["loss"] > 0.9 and learned < 0.5,
        "unlearned": True,
    }


LEVEL = Level(
    0.33,
    margin=0.05,
    text="a cross-entropy of 0.33",
    missed="has a cross-entropy of {:.2f} on new pictures; at most 0.33 is asked for",
    largest=True,
)
_RATES = "Comparing optimizers fairly"

EXERCISE = Exercise(
    id="05.train_given",
    title="compile and train what you are given",
    points=3,
    lesson=_RATES,
    reference=train_given,
    observe=_observe,
    parts={"form": Part(1 / 3), "level": Part(2 / 3, needs=("form",))},
    level=LEVEL,
    misconceptions=(
        HISTORY_RETURNED,
        Misconception(
            "another-model",
            "Weights and layers are to be those of the model that was passed in: train that one.",
            signs=("another",),
        ),
        Misconception(
            "too-many-updates",
            "An update is one batch, and the last batch of an epoch may be a small one. How many are "
            "there in an epoch, for as many pictures as `x` has?",
            signs=("too_many",),
            seen="made {steps} updates; 200 are allowed",
        ),
        Misconception(
            "never-fitted",
            "No optimizer has changed the weights of the model that came back.",
            signs=("unmoved",),
        ),
        Misconception(
            "not-cross-entropy",
            "It gives most pictures their digit, but the loss that it was compiled with is not the "
            "cross-entropy of logits: the right class is hardly above the others.",
            lesson="A loss for the task",
            signs=("near",),
        ),
        Misconception(
            "loss-misreads-logits",
            "The model ends in logits. The same number added to all logits of a picture changes no "
            "probability, but it changes this loss: it takes the outputs for something else.",
            lesson="A loss for the task",
            signs=("misread",),
        ),
        Misconception(
            "too-few-updates",
            f"There were {UPDATES} updates to use, and `fit` makes one epoch where nothing else is said.",
            signs=("few_steps",),
            seen="made {steps} updates, and has not learned enough in them",
        ),
        Misconception(
            "scaled-twice",
            "It was trained on pictures that are 255 times as dark as those in `x`, which are scaled "
            "already, and it is asked about pictures like those in `x`.",
            signs=("other_scale",),
        ),
        Misconception(
            "thrown-too-far",
            "After its updates it knows no more than guessing. Its steps threw the weights so far that "
            "they did not find their way back.",
            signs=("thrown",),
        ),
        Misconception(
            "still-learning",
            "It used its updates and is still on its way: each step was short. An optimizer given by "
            "its name takes its default learning rate.",
            signs=("unlearned",),
        ),
    ),
)
