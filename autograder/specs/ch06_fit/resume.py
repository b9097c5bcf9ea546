"""Spec of 06.resume: the arguments with which fit counts on."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks.answer import Answer
from autograder.checks.ask import ask
from autograder.checks.exercise import Exercise, Misconception, Observation

Wrong = Callable[[int, int], Any]


def resume(done: int, more: int) -> dict[str, int]:
    """Count on from `done` until `more` further epochs have run: `fit` stops there."""
    end = next(itertools.islice(itertools.count(done), more, None))
    return {"epochs": end, "initial_epoch": done}


# Questions


def _observe_resume(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    done, more = (int(number) for number in rng.permutation(np.arange(3, 20))[:2])
    for arguments in ((max(done, more), min(done, more)), (0, more), (done, 1), (1, done)):
        why = (
            "Always two keys, `epochs` and `initial_epoch`: `fit` trains the epochs of "
            "`range(initial_epoch, epochs)`."
        )
        yield ask(answer, "resume", *arguments, why=why)


# Known wrong answers


def _arguments(epochs: Callable[[int, int], int], initial: Callable[[int, int], int]) -> Wrong:
    return lambda done, more: {"epochs": epochs(done, more), "initial_epoch": initial(done, more)}


def _done(done: int, more: int) -> int:
    return done


def _more(done: int, more: int) -> int:
    return more


def _both(done: int, more: int) -> int:
    return done + more


def _zero(done: int, more: int) -> int:
    return 0


EXERCISE = Exercise(
    id="06.resume",
    title="the arguments with which fit counts on",
    points=1,
    lesson="Going on where you stopped",
    reference=resume,
    observe=_observe_resume,
    misconceptions=(
        Misconception(
            "epochs-is-a-count",
            "`epochs` is not a number of epochs here, it is the number at which training ends. "
            "Where it is not above `initial_epoch`, `fit` trains no epoch at all, and says nothing.",
            (_arguments(_more, _done),),
        ),
        Misconception(
            "epochs-is-last-index",
            "One epoch is missing at the end. `epochs` is where training stops, and that number is "
            "not trained any more, as in `range`.",
            (_arguments(lambda done, more: done + more - 1, _done),),
        ),
        Misconception(
            "one-epoch-too-many",
            "One epoch too many is trained at the end.",
            (_arguments(lambda done, more: done + more + 1, _done),),
        ),
        Misconception(
            "initial-epoch-from-one",
            "The epochs count from 0: after `done` epochs, the last one had the number done − 1. "
            "Here the first of the new epochs is left out.",
            (
                _arguments(_both, lambda done, more: done + 1),
                _arguments(_both, lambda done, more: max(done, 1)),
            ),
        ),
        Misconception(
            "both-one-too-late",
            "So many epochs are trained, but each number is one too large: the epochs count from 0.",
            (_arguments(lambda done, more: done + more + 1, lambda done, more: done + 1),),
        ),
        Misconception(
            "numbers-of-the-example",
            "These are the numbers of the example, whatever `done` and `more` are.",
            (_arguments(lambda done, more: 5, lambda done, more: 3),),
        ),
        Misconception(
            "last-epoch-again",
            "The epoch with the number done − 1 is over: it would be trained a second time.",
            (
                _arguments(_both, lambda done, more: done - 1),
                _arguments(_both, lambda done, more: max(done - 1, 0)),
            ),
        ),
        Misconception(
            "all-again",
            "`fit` would train all the epochs from number 0 once more.",
            (_arguments(_both, _zero),),
        ),
        Misconception(
            "numbers-from-zero",
            "So many epochs are trained, but their numbers begin at 0 again.",
            (_arguments(_more, _zero),),
        ),
        Misconception(
            "keys-swapped", "The two values have changed places.", (_arguments(_done, _both),)
        ),
        Misconception(
            "initial-epoch-is-how-many",
            "`initial_epoch` is the number of the first epoch to train. It does not say how many.",
            (_arguments(_both, _more),),
        ),
        Misconception(
            "epochs-already-done",
            "`epochs` is the number of the epochs that are over: training would end at once.",
            (_arguments(_done, _done),),
        ),
    ),
)
