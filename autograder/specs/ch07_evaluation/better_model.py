"""Spec of 07.better_model: is A better than B, as far as this exam can tell?"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks.answer import Answer
from autograder.checks.ask import about_arguments, spelled
from autograder.checks.exercise import Exercise, Misconception, Observation, Part

Found = tuple[Any, Any, Any]
Wrong = Callable[[np.ndarray, np.ndarray], Any]
_WORDS = ("A", "B", "cannot tell")


def better_model(right_a: np.ndarray, right_b: np.ndarray) -> Found:
    """Write down 1, 0 or −1 for each example, and follow the formula."""
    gains = [int(a) - int(b) for a, b in zip(right_a, right_b, strict=True)]
    n = len(gains)
    difference = sum(gains) / n
    error = math.sqrt(sum((gain - difference) ** 2 for gain in gains) / n) / math.sqrt(n)
    return difference, error, _word(difference, error)


def _word(difference: float, error: float, times: float = 2) -> str:
    if abs(difference) <= times * error:
        return "cannot tell"
    return "A" if difference > 0 else "B"


# Questions

_NAME = "better_model"
# How many examples both answer rightly, A alone, B alone, and none of them.
_EXAMS = (
    (140, 17, 4, 39),  # 2.9 standard errors; 1.4 as if the exams were two
    (90, 9, 22, 29),  # -2.4
    (60, 13, 7, 20),  # 1.4
    (300, 4, 6, 90),  # -0.6
    (50, 8, 8, 14),  # no difference
    (400, 30, 2, 68),  # 5.2
    (70, 0, 12, 18),  # -3.7
    (45, 0, 0, 15),  # the same answers
    (0, 60, 0, 0),  # A alone, each time: the error is 0
)


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    for counts in _EXAMS:
        more = rng.integers(0, 6) if counts[0] else 0
        yield from _about(answer, *_exam(rng, (counts[0] + more, *counts[1:])))


def _exam(rng: np.random.Generator, counts: tuple[int, ...]) -> tuple[np.ndarray, np.ndarray]:
    """Which examples A and B answer rightly, in any order."""
    kind = rng.permutation(np.repeat(np.arange(4), counts))
    return kind <= 1, kind % 2 == 0


def _about(answer: Answer, right_a: np.ndarray, right_b: np.ndarray) -> Iterator[Observation]:
    outcome = answer(right_a, right_b)
    call = spelled(_NAME, right_a, right_b)
    found = (outcome.value,) * 3
    if isinstance(outcome.value, list | tuple) and len(outcome.value) == 3:
        found = tuple(outcome.value)
    difference, error, word = found
    is_word = isinstance(word, str) and word in _WORDS
    told = {"part": "numbers", "rtol": 1e-5}
    yield Observation(f"the difference of {call}", difference, printed=outcome.printed, **told)
    # Both ways of dividing, by n and by n − 1, are at most 0.9 % apart.
    yield Observation(f"the standard error of {call}", error, part="numbers", rtol=0.012)
    yield Observation(
        f"the word of {call}",
        word,
        part="word",
        stage="value" if is_word else "wrong-words",
        why=""
        if is_word
        else "There are three words: " + ", ".join(f'`"{one}"`' for one in _WORDS) + ".",
    )
    why = "The caller still needs to know who was right."
    yield about_arguments(outcome, call, why, "its arguments", part="numbers")


# Known wrong answers


def _error(formula: Callable[[np.ndarray, np.ndarray], float]) -> Wrong:
    """Another standard error, from what A and B have right (0 and 1), and the word from it."""

    def wrong(right_a: np.ndarray, right_b: np.ndarray) -> Found:
        a, b = right_a.astype(float), right_b.astype(float)
        difference, error = float(a.mean() - b.mean()), float(formula(a, b))
        return difference, error, _word(difference, error)

    return wrong


def _then(change: Callable[[float, float, str], Found]) -> Wrong:
    """Something made of the right answer."""
    return lambda right_a, right_b: change(*better_model(right_a, right_b))


def _decided(word: Callable[[float, float], str]) -> Wrong:
    """The right numbers, and another way to the word."""
    return _then(lambda d, e, _: (d, e, word(d, e)))


def _of_gains(gains: np.ndarray) -> Found:
    if not len(gains):
        return math.nan, math.nan, "cannot tell"
    difference, error = float(gains.mean()), float(gains.std() / math.sqrt(len(gains)))
    return difference, error, _word(difference, error)


def _where_they_differ(right_a: np.ndarray, right_b: np.ndarray) -> Found:
    return _of_gains((right_a.astype(int) - right_b)[right_a != right_b])


def _error_where_they_differ(right_a: np.ndarray, right_b: np.ndarray) -> Found:
    difference, error = better_model(right_a, right_b)[0], _where_they_differ(right_a, right_b)[1]
    return difference, error, "cannot tell" if math.isnan(error) else _word(difference, error)


def _disagreement(right_a: np.ndarray, right_b: np.ndarray) -> Found:
    return _of_gains((right_a != right_b).astype(int))


def _times(factor: Callable[[int], float]) -> Wrong:
    """Both numbers multiplied by a factor that depends on n."""

    def wrong(right_a: np.ndarray, right_b: np.ndarray) -> Found:
        difference, error, word = better_model(right_a, right_b)
        by = factor(len(right_a))
        return difference * by, error * by, word

    return wrong


EXERCISE = Exercise(
    id="07.better_model",
    title="A or B",
    points=2,
    lesson="Is A better than B?",
    reference=better_model,
    observe=_observe,
    tensors=False,
    parts={"numbers": Part(0.5), "word": Part(0.5)},
    misconceptions=(
        Misconception(
            "unpaired",
            "The two variances were added, as if A and B had sat two different exams. They answered "
            "the same questions, and a question that is hard for one is often hard for both: the "
            "spread of the differences is smaller.",
            (_error(lambda a, b: np.sqrt((a.var() + b.var()) / len(a))),),
        ),
        Misconception(
            "one-model-only",
            "This is the standard error of the accuracy of one model. What is asked for is the one of "
            "the difference.",
            (_error(lambda a, b: np.sqrt(a.var() / len(a))),),
        ),
        Misconception(
            "signs-lost",
            "This is the spread of “A and B differ”, 1 or 0. A difference has a sign: where B alone is right, "
            "it is −1.",
            (_error(lambda a, b: (a != b).std() / np.sqrt(len(a))),),
        ),
        Misconception(
            "standard-deviation",
            "This is the standard deviation of the differences. It says how far single examples "
            "spread, and does not shrink when the exam gets longer. The error of a mean does.",
            (_error(lambda a, b: (a - b).std()),),
            lesson="How long must the exam be?",
        ),
        Misconception(
            "divided-by-n",
            "The standard deviation is divided by n. An exam four times as long makes the error half "
            "as large, not a quarter.",
            (_error(lambda a, b: (a - b).std() / len(a)),),
            lesson="How long must the exam be?",
        ),
        Misconception(
            "no-root",
            "This is the square of the standard error: the root is missing.",
            (_error(lambda a, b: (a - b).var() / len(a)),),
        ),
        Misconception(
            "twice-the-error",
            "The second number is already doubled. Return one standard error.",
            (_then(lambda d, e, word: (d, 2 * e, word)),),
        ),
        Misconception(
            "one-standard-error",
            "The numbers are right, but one standard error was taken for enough. Two models that are "
            "equally good are further apart than this in one exam of three.",
            (_decided(lambda d, e: _word(d, e, 1)),),
        ),
        Misconception(
            "three-standard-errors",
            "The numbers are right, but more than two standard errors were asked for.",
            (_decided(lambda d, e: _word(d, e, 3)),),
        ),
        Misconception(
            "sign-only",
            "The numbers are right, but whoever has more right answers won. With other questions it "
            "could be the other one: a small difference is no proof.",
            (_decided(lambda d, e: _word(d, 0)),),
        ),
        Misconception(
            "b-forgotten",
            "The numbers are right, but B never wins. A difference far below 0 says something, too.",
            (_decided(lambda d, e: "A" if d > 2 * e else "cannot tell"),),
        ),
        Misconception(
            "b-too-soon",
            "The numbers are right, but B wins with any difference below 0. B, too, must be more than "
            "two standard errors ahead.",
            (_decided(lambda d, e: "A" if d > 2 * e else "B" if d < 0 else "cannot tell"),),
        ),
        Misconception(
            "b-ahead-above-zero",
            "The numbers are right, but B wins even where the difference is a little above 0. There "
            "A has more right answers. B is better only where the difference is far below 0.",
            (_decided(lambda d, e: "A" if d > 2 * e else "B" if d < 2 * e else "cannot tell"),),
        ),
        Misconception(
            "never-in-doubt",
            "The numbers are right, but where A does not win, B does. There is a third word.",
            (_decided(lambda d, e: "A" if d > 2 * e else "B"),),
        ),
        Misconception(
            "size-only",
            "The sign of the difference is lost. Where B is better it is negative.",
            (_then(lambda d, e, word: (abs(d), e, _word(abs(d), e))),),
        ),
        Misconception(
            "size-in-the-verdict",
            "The numbers are right, but only the size of the difference decides for the word: so A "
            "wins where B is better.",
            (_decided(lambda d, e: _word(abs(d), e)),),
        ),
        Misconception(
            "sign-swapped",
            "The difference has the wrong sign: it is the accuracy of A minus that of B.",
            (
                _then(lambda d, e, word: (-d, e, word)),
                _then(lambda d, e, word: (-d, e, _word(-d, e))),
            ),
        ),
        Misconception(
            "percentage-points",
            "These are percentage points. An accuracy lies between 0 and 1.",
            (_times(lambda n: 100),),
        ),
        Misconception(
            "counts",
            "These are numbers of examples. An accuracy is a share.",
            (_times(lambda n: n),),
        ),
        Misconception(
            "disagreement",
            "This is the share of examples on which A and B differ. Who of them is right then?",
            (_disagreement,),
        ),
        Misconception(
            "only-where-they-differ",
            "Only the examples on which A and B differ were counted, in both numbers or in the "
            "standard error. The others say that the difference is 0 there, and n is the length of "
            "the whole exam.",
            (_where_they_differ, _error_where_they_differ),
        ),
    ),
)
