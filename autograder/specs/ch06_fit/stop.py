"""Spec of 06.stop: stop at the right time, and keep the weights of that time."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any

import numpy as np

from autograder.checks import fitting, paper, training
from autograder.checks.answer import Answer
from autograder.checks.beliefs import HISTORY_RETURNED
from autograder.checks.exercise import Exercise, Level, Misconception, Observation, Part
from autograder.checks.models import OnPaper, Sketch
from course.toolkit import datasets

_PICTURES, _NEW = 600, 1200
_RATES = {"quick": 0.004, "slow": 0.00015}


@OnPaper
def train_until_best(model: Any, x: np.ndarray, y: np.ndarray) -> Sketch:
    """Let the ten nearest pictures vote."""
    known = paper.flat(x).astype("float32")
    lengths = np.square(known).sum(axis=1)

    def call(new: np.ndarray) -> np.ndarray:
        far = lengths - 2 * paper.flat(new).astype("float32") @ known.T
        votes = np.eye(10)[y[far.argsort(axis=1)[:, :10]]].sum(axis=1)
        return np.log(votes + 0.5)

    return Sketch(call, [x])


# Questions


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    x, y, new, labels = _draw(int(rng.integers(2**31)))
    seed = int(rng.integers(2**31))
    reached, facts, outcome = [], {}, None
    for name, rate in _RATES.items():
        call = f"train_until_best(model, x, y), with a {name} model,"
        if not reached and outcome is not None:  # without a model there is no second training
            yield from training.returned(call, outcome, part="form")
            continue
        given: Any = None
        if not isinstance(answer.function, OnPaper):
            given = fitting.picture_classifier(answer.function, rate, seed)
        outcome = training.train(answer, given, x, y, seed=seed)
        yield from training.returned(call, outcome, part="form")
        model = training.model_of(outcome)
        outputs = training.predictions(model, new)
        if isinstance(outputs, np.ndarray) and outputs.shape == (_NEW, 10):
            reached.append(training.cross_entropy(outputs, labels))
            facts[name] = _facts(model, x, y) | {"missed": not LEVEL.met_by(reached[-1])}
    worse = max(reached) if len(reached) == 2 else None
    signs = {} if worse is None or LEVEL.met_by(worse) else _signs(**facts)
    what = "the worse of the two models that came back"
    yield training.reaches(what, LEVEL, worse, signs, part="level")


@functools.lru_cache(maxsize=4)  # a proof asks many answers about the same pictures
def _draw(seed: int) -> tuple[np.ndarray, ...]:
    """Pictures to learn from, sorted by class, and new ones of the same kind."""
    n = _PICTURES + _NEW
    drawn = datasets.glyphs(
        n=n + 20, jitter=0.4, label_noise=0.3, test_fraction=20 / (n + 20), seed=seed
    )
    x, new = np.split(drawn.x_train, [_PICTURES])
    y, labels = np.split(drawn.y_train, [_PICTURES])
    order = np.argsort(y, kind="stable")
    return x[order], y[order], new, labels


def _facts(model: Any, x: np.ndarray, y: np.ndarray) -> dict[str, Any]:
    named = training.predictions(model, x).argmax(axis=1)
    return {
        "steps": training.facts_of(model).get("steps", 0),
        "learned": float((named == y).mean()),
        "unnamed": 10 - len(np.unique(named)),
    }


def _signs(quick: dict[str, Any], slow: dict[str, Any]) -> dict[str, bool]:
    """What is noticed about two trained models of which one is not good enough."""
    return {
        "unmoved": quick["steps"] == 0,
        "torn_off": quick["missed"] and quick["steps"] > 0 and quick["learned"] < 0.2,
        "unnamed": quick["unnamed"] > 0,
        "past_its_best": quick["missed"] and quick["learned"] > 0.7,
        "too_soon": slow["missed"] and slow["learned"] < 0.7,
    }


LEVEL = Level(
    1.88,
    margin=0.05,
    text="a loss of at most 1.88 on 1,200 new pictures",
    missed="has a loss of {:.2f} on 1,200 new pictures; at most 1.88 is asked for",
    largest=True,
)

EXERCISE = Exercise(
    id="06.stop",
    title="stop at the right time",
    points=3,
    lesson="Stopping by itself",
    reference=train_until_best,
    observe=_observe,
    parts={"form": Part(1 / 3), "level": Part(2 / 3, needs=("form",))},
    level=LEVEL,
    misconceptions=(
        HISTORY_RETURNED,
        Misconception(
            "never-fitted",
            "No optimizer has changed the weights of the model that came back.",
            signs=("unmoved",),
        ),
        Misconception(
            "labels-torn-off",
            "The model names hardly more of the pictures as they were labelled than guessing would. "
            "Were pictures and labels mixed in two different orders?",
            signs=("torn_off",),
        ),
        Misconception(
            "sorted-by-class",
            "The model never names some of the ten characters. The pictures are sorted by class, and "
            "`validation_split` takes the last ones: those classes were never trained on.",
            lesson="The last part is not a random part",
            signs=("unnamed",),
        ),
        Misconception(
            "past-its-best",
            "The quick model has learned many of the wrong labels by heart. Either the training went "
            "on too long, perhaps because the pictures that were to end it were trained on as well; "
            "or it was stopped in time, and the weights are those of the *last* epoch, past the best.",
            signs=("past_its_best",),
        ),
        Misconception(
            "too-soon",
            "The slow model was stopped while it was still learning. Its steps are far smaller than "
            "those of the quick one, so no fixed number of epochs suits both.",
            signs=("too_soon",),
        ),
    ),
)
