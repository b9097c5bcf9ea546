"""Spec of 06.choose: choose units, rate and epochs by validation, and report on the test once."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any

import numpy as np

from autograder.checks import paper, training
from autograder.checks.answer import Answer
from autograder.checks.ask import noted
from autograder.checks.exercise import Exercise, Level, Misconception, Observation, Part
from autograder.checks.models import OnPaper, Sketch
from course.toolkit import datasets

Examples = tuple[np.ndarray, np.ndarray]

SECONDS = 20.0
# Of other sizes, two parts hardly ever have the same accuracy by chance.
_TRAIN, _HELD, _TEST, _NEW = 600, 301, 299, 1000


@OnPaper
def choose(train: Examples, validation: Examples, test: Examples) -> tuple[Sketch, float]:
    """Let the nearest known picture, moved by up to two pixels, decide."""
    shifts = [(down, right) for down in (-2, 0, 2) for right in (-2, 0, 2)]
    known = np.concatenate([np.roll(train[0], shift, axis=(1, 2)) for shift in shifts])
    known = paper.flat(known).astype("float32")
    lengths = np.square(known).sum(axis=1)

    def call(new: np.ndarray) -> np.ndarray:
        far = lengths - 2 * paper.flat(new).astype("float32") @ known.T
        return np.eye(10)[np.tile(train[1], len(shifts))[far.argmin(axis=1)]]

    model = Sketch(call, [known])
    return model, training.accuracy(model.call(test[0]), test[1])


# Questions

_CALL = "choose(train, validation, test)"


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    train, validation, test, new = _draw(int(rng.integers(2**31)))
    seed = int(rng.integers(2**31))

    def ask(labels: np.ndarray) -> Any:
        given = (train, validation, (test[0], labels))
        return training.train_and_report(answer, *given, seed=seed, seconds=SECONDS)

    outcome, number = ask(test[1])
    model = training.model_of(outcome)
    yield from training.returned(_CALL, outcome, part="form")
    outputs = training.predictions(model, new[0])
    usable = isinstance(outputs, np.ndarray) and outputs.shape == (_NEW, 10)
    yield Observation(
        f"the shape of model({_NEW} new pictures), with the model from {_CALL},",
        outputs.shape if isinstance(outputs, np.ndarray) else outputs,
        part="form",
        stage="other-outputs",
        why="Ten numbers for each picture are asked for.",
    )
    mistaken = _about_number(model, number, (train, validation, test), usable)
    yield noted(
        f"the number from {_CALL}",
        mistaken,
        "is the accuracy of that model on the test part",
        "is missing" if number is None else "is not the accuracy of that model on the test part",
        part="report",
        stage="wrong-number",
        why="Of which model is it, and on which pictures was it measured?",
    )
    reached = training.accuracy(outputs, new[1]) if usable else None
    signs = {} if reached is None or LEVEL.met_by(reached) else _signs(model, *train)
    yield training.reaches(f"the model from {_CALL}", LEVEL, reached, signs, part="level")
    looks = False
    if mistaken is None:  # else there is nothing in the report that could be too good
        # The better a model, the fewer of the moved labels it names: a choice by them is another.
        moved = (test[1] + 1) % 10
        other = training.predictions(training.model_of(ask(moved)[0]), new[0])
        looks = not _same(outputs, other)
    if looks:  # an answer may also have chance of its own
        looks = _same(outputs, training.predictions(training.model_of(ask(test[1])[0]), new[0]))
    yield noted(
        f"the model from {_CALL}",
        {"looks": True} if looks else None,
        "is the same when the test pictures have other labels",
        "is another one when the test pictures have other labels",
        part="report",
    )


@functools.lru_cache(maxsize=4)  # a proof asks many answers about the same pictures
def _draw(seed: int) -> tuple[Examples, ...]:
    """Pictures to train on, to choose by, to report on, and new ones to judge by."""
    n = _TRAIN + _HELD + _TEST + _NEW
    drawn = datasets.glyphs(n=n, jitter=0.8, test_fraction=_NEW / n, seed=seed)
    cuts = [_TRAIN, _TRAIN + _HELD]
    parts = zip(np.split(drawn.x_train, cuts), np.split(drawn.y_train, cuts), strict=True)
    return *parts, (drawn.x_test, drawn.y_test)


def _same(one: np.ndarray, other: Any) -> bool:
    return isinstance(other, np.ndarray) and np.allclose(one, other, rtol=0.01, atol=0.01)


def _about_number(
    model: Any, number: float | None, parts: tuple[Examples, ...], usable: bool
) -> dict[str, bool] | None:
    """What the number is in place of the accuracy on the test part; `None` where it is that."""
    if number is None or not usable:
        return {}
    outputs = [training.predictions(model, x) for x, _ in parts]
    known, held, own = (training.accuracy(z, y) for z, (_, y) in zip(outputs, parts, strict=True))
    if abs(number - own) < 1e-4:
        return None
    return {
        "percent": abs(number / 100 - own) < 1e-3,
        "of_training": abs(number - known) < 1e-3,
        "of_validation": abs(number - held) < 1e-3,
        "loss": abs(number - training.cross_entropy(outputs[2], parts[2][1])) < 1e-3,
    }


def _signs(model: Any, x: np.ndarray, y: np.ndarray) -> dict[str, bool]:
    """What is noticed about a model that is not good enough."""
    facts = training.facts_of(model) | training.facts_of_classifier(model, x, y, 10)
    if "steps" not in facts or "loss" not in facts:
        return {}
    return {
        "unmoved": facts["steps"] == 0,
        "one_answer": facts["commonest"] > 0.5,
        "few_steps": facts["steps"] <= 250,
        "small": facts["parameters"] < 16_000,
        "unlearned": facts["accuracy"] < 0.97,
    }


LEVEL = Level(
    0.79,
    margin=0.02,
    text="790 of 1,000 new pictures",
    missed="recognises {:.1%} of 1,000 new pictures; 79 % are asked for",
)

EXERCISE = Exercise(
    id="06.choose",
    title="choose, then report once",
    points=3,
    lesson="Reading the curves",
    reference=choose,
    observe=_observe,
    parts={
        "form": Part(0.0),
        "report": Part(1 / 3, needs=("form",)),
        "level": Part(2 / 3, needs=("form",)),
    },
    level=LEVEL,
    misconceptions=(
        Misconception(
            "model-alone",
            "The model came alone. Return its accuracy on the test pictures as well.",
            (OnPaper(lambda *parts: choose(*parts)[0]),),
        ),
        Misconception(
            "percent",
            "The number is a percentage. An accuracy lies between 0 and 1.",
            signs=("percent",),
        ),
        Misconception(
            "validation-reported",
            "The number is the accuracy on the *validation* pictures. They helped to choose, so it "
            "is too good: report on pictures that played no part in it.",
            signs=("of_validation",),
        ),
        Misconception(
            "training-reported",
            "The number is the accuracy on the training pictures, which the model has learned from.",
            signs=("of_training",),
        ),
        Misconception(
            "loss-reported",
            "The number is the loss. `evaluate` returns the loss first, then the metrics.",
            signs=("loss",),
        ),
        Misconception(
            "test-has-a-say",
            "With other labels on the test pictures, another model came back. So the model was "
            "trained on them, or they helped to choose it, and its number on them is too good.",
            signs=("looks",),
        ),
        Misconception(
            "never-fitted",
            "No optimizer has changed the weights of the model that came back.",
            signs=("unmoved",),
        ),
        Misconception(
            "one-answer-for-many",
            "The model names the same character for more than half of the pictures. Its first steps "
            "threw the weights so far off that it never recovered: how large is the learning rate?",
            signs=("one_answer",),
        ),
        Misconception(
            "too-few-steps",
            "The optimizer made few steps, and the curves were still falling. An epoch has only 600 "
            "pictures.",
            signs=("few_steps",),
        ),
        Misconception(
            "too-small",
            "The model has few parameters, and it does not know the training pictures. Try more "
            "units.",
            signs=("small",),
        ),
        Misconception(
            "still-learning",
            "After many steps the model does not know the training pictures: its steps are too "
            "small, or too large to settle. Look at the curves and change the learning rate.",
            signs=("unlearned",),
        ),
    ),
)
