"""Whatever an answer returns, and whatever a student's process says, no check fails over it."""

from __future__ import annotations

import contextlib
import functools
import random
from collections.abc import Callable, Sequence
from typing import Any

import keras
import numpy as np
import pandas as pd
import pytest
import tensorflow as tf

from autograder import specs
from autograder.checks.answer import Outcome, Unusable
from autograder.checks.elsewhere import Elsewhere
from autograder.checks.judge import Questions, judge
from autograder.checks.verdict import FAULT, RIGHT

EXERCISES = [exercise for number in specs.chapters() for exercise in specs.of_chapter(number)]

pytestmark = pytest.mark.slow


def junk(rng: random.Random, depth: int = 0) -> Any:
    """Plain data of any kind."""
    leaves: list[Callable[[], Any]] = [
        lambda: None,
        lambda: rng.random() < 0.5,
        lambda: rng.randint(-3, 10**6),
        lambda: rng.choice([0.0, -1.5, float("nan"), float("inf"), rng.random()]),
        lambda: rng.choice(["", "loss", "accuracy", "Dense", "float32", "model.keras"]),
        lambda: np.random.default_rng(rng.randint(0, 99)).random(rng.choice([(), (0,), (3, 2)])),
        lambda: np.array(["a", "b"]),
        lambda: b"\0",
    ]
    if depth < 3:
        leaves += 2 * [
            lambda: [junk(rng, depth + 1) for _ in range(rng.randint(0, 3))],
            lambda: tuple(junk(rng, depth + 1) for _ in range(rng.randint(0, 3))),
            lambda: {
                rng.choice(["loss", "class_name", "config", 1]): junk(rng, depth + 1)
                for _ in range(rng.randint(0, 3))
            },
        ]
    return rng.choice(leaves)()


class Liar(Elsewhere):
    """An answer in a process that answers everything with whatever `lie` gives."""

    class_name = "function"

    def __init__(self, lie: Callable[[], Any]):
        self._lie = lie

    def __call__(self, *args: Any) -> Any:
        return self._lie()

    def observe(self, args: Sequence[Any], tensors: bool, keep: bool) -> Outcome:
        value = Liar(self._lie) if keep else self._lie()
        return Outcome(Unusable("an object") if value is None else value)

    def ask(self, question: str, *args: Any) -> Any:
        return self._lie()


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda one: one.id)
def test_no_lie_is_right_or_a_fault_of_the_check(exercise):
    lies: list[Callable[[], Any]] = [lambda: {}, lambda: None, lambda: []]
    lies += [functools.partial(junk, random.Random(seed)) for seed in range(4)]
    for number, lie in enumerate(lies):
        verdict = judge(exercise, Liar(lie), seed=1)
        assert verdict.state not in (FAULT, RIGHT), f"lie {number}: {verdict}"


class Odd:
    """Equals everything, and has no attribute that can be looked at."""

    __hash__ = None  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        return True

    def __getattr__(self, name: str) -> Any:
        raise RuntimeError("odd")


def emptied(*given: Any) -> Any:
    """What was given, taken apart as far as it goes."""
    for one in given:
        for spoil in (
            lambda x: x.layers.clear(),
            lambda x: x.pop(),
            lambda x: x.clear(),
            lambda x: x.fill(7),
        ):
            with contextlib.suppress(Exception):
                spoil(one)
    return given[0] if given else None


ODD: dict[str, Callable[..., Any]] = {
    "an odd object": lambda *_: Odd(),
    "a function": lambda *_: lambda x: x,
    "a generator": lambda *_: (i for i in range(3)),
    "no arguments": lambda: 1,
    "a large int": lambda *_: 10**400,
    "a complex number": lambda *_: 1j,
    "a list in lists": lambda *_: [None, [1, [2]]],
    "a list of odd objects": lambda *_: [Odd(), Odd()],
    "two arrays": lambda *_: (np.zeros(0), np.zeros((2, 2))),
    "an array of objects": lambda *_: np.array([None, Odd], dtype=object),
    "an array of texts": lambda *_: np.array(["a", "b"]),
    "a mixed dictionary": lambda *_: {0: "a", "b": 1, 1.5: None, "loss": Odd()},
    "a set": lambda *_: {1, 2},
    "an empty table": lambda *_: pd.DataFrame(),
    "a table with one name twice": lambda *_: pd.DataFrame([[1, 2]], columns=["mean", "mean"]),
    "a ragged tensor": lambda *_: tf.ragged.constant([[1], [2, 3]]),
    "a class": lambda *_: keras.Sequential,
    "a model without layers": lambda *_: keras.Sequential(),
    "a model that was not built": lambda *_: keras.Sequential([keras.layers.Dense(10)]),
    "a history": lambda *_: keras.callbacks.History(),
    "what was given": lambda *given: given[0] if given else None,
    "all that was given": lambda *given: given,
    "what was given, emptied": emptied,
}


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda one: one.id)
def test_no_odd_answer_is_a_fault_of_the_check(exercise):
    questions = Questions(exercise, seed=1)
    for name, answer in ODD.items():
        verdict = questions.judge(answer).verdict
        assert verdict.state != FAULT, f"{name}: {verdict}"
