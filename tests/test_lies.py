"""A student's process may say anything: no lie is right, and none is a fault of the check."""

from __future__ import annotations

import functools
import random
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pytest

from autograder import specs
from autograder.checks.answer import Outcome, Unusable
from autograder.checks.elsewhere import Elsewhere
from autograder.checks.judge import judge
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
