"""Spec of 08.train_on_little: learn ten characters from 600 pictures, and be judged by new ones."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterator
from typing import Any

import numpy as np

from autograder.checks import training
from autograder.checks.answer import Answer, Raised
from autograder.checks.beliefs import HISTORY_RETURNED
from autograder.checks.compare import Words
from autograder.checks.exercise import Exercise, Level, Misconception, Observation, Part
from autograder.checks.models import OnPaper, Sketch
from course.toolkit import datasets

_PICTURES, _NEW = 600, 1000
# Mirrored and turned, the first four are each other: a flip makes another character of them.
_MIRRORED = "bdpq"
_OTHERS = ("AR", "EF", "HN", "KX", "S5", "TY")


@OnPaper
def train_on_little(x: np.ndarray, y: np.ndarray) -> Sketch:
    """Give each picture the character of the nearest one, moved by up to three pixels."""
    shifts = list(itertools.product((-3, -1, 1, 3), repeat=2))
    moved = np.concatenate([np.roll(x, shift, axis=(1, 2)) for shift in shifts])
    known = moved.reshape(len(moved), -1).astype("float32")
    lengths = np.square(known).sum(axis=1)

    def call(new: np.ndarray) -> np.ndarray:
        products = new.reshape(len(new), -1).astype("float32") @ known.T
        nearest = (lengths - 2 * products).argmin(axis=1)
        return np.eye(10)[np.tile(y, len(shifts))[nearest]]

    return Sketch(call, [x])


# Questions

_CALL = "train_on_little(x, y)"


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    characters = "".join(
        rng.permutation([*_MIRRORED, *(rng.choice(list(pair)) for pair in _OTHERS)])
    )
    drawn = _draw(characters, int(rng.integers(2**31)))
    x, y = drawn.x_train, drawn.y_train
    outcome = training.train(answer, x, y, seed=int(rng.integers(2**31)))
    yield from training.returned(_CALL, outcome, part="form")
    model = training.model_of(outcome)
    outputs = training.predictions(model, drawn.x_test)
    failed = isinstance(outputs, Raised)
    yield Observation(
        f"the model from {_CALL}",
        Words(f"stops with a {outputs.kind}" if failed else "takes pictures"),
        part="form",
        stage="no-pictures",
        why=f"It was given an array like `x`: uint8 of shape ({_NEW}, 28, 28). Scaling and flattening "
        "are done inside of the model.",
    )
    shape = outputs.shape if isinstance(outputs, np.ndarray) else outputs
    yield Observation(
        f"the shape of model({_NEW} new pictures), with the model from {_CALL},",
        shape,
        part="form",
        stage="other-outputs",
        why="One output for each of the ten characters is asked for, for each picture.",
    )
    usable = shape == (_NEW, 10)
    reached = training.accuracy(outputs, drawn.y_test) if usable else None
    signs = {}
    if reached is not None and not LEVEL.met_by(reached):
        signs = _signs(model, x, y, [characters.index(one) for one in _MIRRORED])
    yield training.reaches(f"the model from {_CALL}", LEVEL, reached, signs, part="level")


@functools.lru_cache(maxsize=4)  # a proof asks many answers about the same pictures
def _draw(characters: str, seed: int) -> datasets.Dataset:
    """The pictures to learn from, and the new ones."""
    n = _PICTURES + _NEW
    return datasets.glyphs(characters, n=n, noise=0.2, test_fraction=_NEW / n, seed=seed)


def _signs(model: Any, x: np.ndarray, y: np.ndarray, mirrored: list[int]) -> dict[str, bool]:
    """What is noticed about a model that does not know new pictures."""
    facts = training.facts_of(model) | training.facts_of_classifier(model, x, y, 10)
    if "steps" not in facts or "loss" not in facts:
        return {}
    learned, steps = facts["accuracy"], facts["steps"]
    some = x[np.isin(y, mirrored)]
    answers = [
        training.predictions(model, pictures).argmax(axis=1)
        for pictures in (some, some[:, :, ::-1], some[:, ::-1], some[:, ::-1, ::-1])
    ]
    return {
        "unmoved": steps == 0 and learned < 0.4,
        "mirror_blind": learned > 0.2
        and max((answers[0] == one).mean() for one in answers[1:]) > 0.5,
        "by_heart": learned > 0.96,
        "too_sure": facts["surplus"] > 0.1 and learned > 0.2,  # some it knows
        "few_steps": steps <= 150,
        "guessing": facts["loss"] > 0.9 and learned < 0.5,
        "unlearned": True,
    }


LEVEL = Level(
    0.81,
    margin=0.03,
    text="810 of 1,000 new pictures",
    missed="recognises {:.1%} of 1,000 new pictures; 81 % are asked for",
)
_MORE = "More pictures out of the same"

EXERCISE = Exercise(
    id="08.train_on_little",
    title="learn from 600 pictures",
    points=3,
    lesson=_MORE,
    reference=train_on_little,
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
            "flipped",
            "It answers a picture alike when it is mirrored or upside down. Some of these characters "
            "become others then, so whatever turned one into another took the labels away from it.",
            signs=("mirror_blind",),
        ),
        Misconception(
            "learned-by-heart",
            "It knows nearly all pictures that it was given, and not the new ones: they were learned "
            "by heart. Which row of the league table went far above all others?",
            lesson="The league table",
            signs=("by_heart",),
        ),
        Misconception(
            "some-pictures-only",
            "It is much surer of its answers than they are right, as if it had seen a few of the "
            "pictures only. All 600 are to be learned from.",
            signs=("too_sure",),
        ),
        Misconception(
            "too-few-steps",
            "The optimizer made few steps. Pictures that change from epoch to epoch need more of them.",
            signs=("few_steps",),
        ),
        Misconception(
            "labels-mixed-up",
            "After many steps it is hardly better than guessing, even with the pictures that it was "
            "given: each stood beside the label of another one. Were both shuffled apart from each other? "
            "And a layer that moves pictures takes an array with three axes for *one* picture.",
            signs=("guessing",),
        ),
        Misconception(
            "unlearned",
            "After many steps it does not know the pictures that it was given either. How far may a "
            "picture be moved or turned until nobody can read it? Very strong Dropout, a large "
            "penalty or a poor learning rate can do it, too.",
            signs=("unlearned",),
        ),
    ),
)
