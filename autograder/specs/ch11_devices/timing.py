"""Spec of 11.timing: the median time of a call, without the first one."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks import pretended
from autograder.checks.answer import Answer
from autograder.checks.ask import noted
from autograder.checks.compare import Words
from autograder.checks.exercise import Exercise, Misconception, Observation

Clock = Callable[[], float]
Wrong = Callable[[Callable[[], Any], Clock, int], Any]


def median_seconds(call: Callable[[], Any], clock: Clock, repeats: int) -> float:
    """Take away the fastest and the slowest until one or two are left."""
    call()
    seconds = sorted(_timed(call, clock) for _ in range(repeats))
    while len(seconds) > 2:
        seconds = seconds[1:-1]
    return sum(seconds) / len(seconds)


def _timed(call: Callable[[], Any], clock: Clock) -> float:
    start = clock()
    call()
    return clock() - start


# Questions


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    for repeats in (7, 4, 9, 1, 6):
        yield from _about(answer, rng, repeats)


def _about(answer: Answer, rng: np.random.Generator, repeats: int) -> Iterator[Observation]:
    clock = pretended.pretended_clock(answer.function, float(rng.uniform(50, 1000)))
    call = pretended.pretended_call(clock, _seconds(rng, repeats))
    outcome = answer(call, clock, repeats)
    asked = f"median_seconds(call, clock, {repeats})"
    came_back = outcome.failed or outcome.value is None
    yield Observation(
        asked, outcome.value if came_back else Words("ended"), printed=outcome.printed
    )
    count, reads = pretended.count_of(call), pretended.reads_of(clock)
    facts = {"own_clock": count > 0 and reads == 0, "never_called": count == 0}
    used = count > 0 and reads > 0
    yield noted(asked, None if used else facts, "used both", "did not use call and clock")
    yield Observation(asked, outcome.value, rtol=1e-6, atol=1e-9)
    yield Observation(
        f"after {asked}, the number of calls",
        count,
        stage="another-number-of-calls",
        why="One call to warm up and `repeats` that are measured: each of them costs time.",
    )


def _seconds(rng: np.random.Generator, repeats: int) -> list[float]:
    """How long each call takes: the first one very long, one of the others long.

    Neither the times in the order of the calls nor their mean leads to the median by chance.
    """
    while True:
        seconds = rng.uniform(0.1, 0.5, repeats + 4)
        seconds[0] = rng.uniform(3, 9)
        seconds[int(rng.integers(1, repeats + 1))] *= 30
        median = np.median(seconds[1 : repeats + 1])
        middle = seconds[repeats // 2 + 1], seconds[1 : repeats + 1].mean()
        if repeats == 1 or min(abs(np.array(middle) - median)) > 0.01:
            return seconds.tolist()


# Known wrong answers


def _made(
    end: Callable[[list[float]], Any], warm_up: int = 1, measured: Callable[[int], int] = int
) -> Wrong:
    """An answer with another end, or other numbers of calls."""

    def wrong(call: Callable[[], Any], clock: Clock, repeats: int) -> Any:
        for _ in range(warm_up):
            call()
        return end([_timed(call, clock) for _ in range(measured(repeats))])

    return wrong


def _median(seconds: list[float]) -> float:
    return float(np.median(seconds)) if seconds else math.nan


def _middle_too_high(seconds: list[float]) -> float:
    """The median; of an even number, from the two that stand one place too high."""
    ordered, middle = sorted(seconds), len(seconds) // 2
    return ordered[middle] if len(seconds) % 2 else float(np.mean(ordered[middle : middle + 2]))


def _one_more(repeats: int) -> int:
    return repeats + 1


EXERCISE = Exercise(
    id="11.timing",
    title="the median time of a call, without the first one",
    points=2,
    lesson="Measure properly",
    reference=median_seconds,
    observe=_observe,
    misconceptions=(
        Misconception(
            "own-clock",
            "The function reads another clock than the one that it was given. The check moves its own "
            "clock, so that nothing depends on how busy this computer is.",
            signs=("own_clock",),
            seen="never read `clock`",
        ),
        Misconception(
            "never-called",
            "A function runs only where parentheses stand behind its name.",
            signs=("never_called",),
            seen="never ran `call`",
        ),
        Misconception(
            "middle-too-high",
            "For an odd number of times this is right. Of an even number, the two in the middle have the places "
            "n/2 − 1 and n/2, counted from 0. `statistics.median` knows that.",
            (_made(_middle_too_high),),
        ),
        Misconception(
            "first-call-included",
            "The first call is among those measured. It prepares what the later ones use again, so it "
            "says nothing about them.",
            (_made(_median, 0), _made(_median, 0, _one_more)),
        ),
        Misconception(
            "one-measured-too-few",
            "The first call is left out, but it was one of the `repeats`: one measurement is missing.",
            (_made(lambda seconds: _median(seconds[1:]), 0),),
        ),
        Misconception(
            "slowest-dropped",
            "The slowest call is left out instead of the first. A slow one that comes later belongs to "
            "what is measured; the median can bear it.",
            (_made(lambda seconds: _median(sorted(seconds)[:-1]), 0, _one_more),),
        ),
        Misconception(
            "mean-not-median",
            "This is the mean. One call that was disturbed moves it a long way.",
            (_made(np.mean),),
        ),
        Misconception(
            "mean-with-first",
            "This is the mean, and the slow first call is a part of it.",
            (_made(np.mean, 0),),
        ),
        Misconception(
            "all-together", "This is the time of all calls together, not of one.", (_made(sum),)
        ),
        Misconception(
            "start-read-once",
            "The start is read once, so each time also holds those of all calls before it.",
            (_made(lambda seconds: _median(np.cumsum(seconds).tolist())),),
        ),
        Misconception(
            "fastest-call",
            "This is the fastest call. It tells what is possible, not what is usual.",
            (_made(min),),
        ),
        Misconception(
            "not-sorted",
            "This is the call in the middle of the row, whatever time it took. A median stands in the "
            "middle after sorting.",
            (_made(lambda seconds: seconds[len(seconds) // 2]),),
        ),
        Misconception(
            "two-in-the-middle",
            "This holds for odd numbers only. An even number of times has two in the middle.",
            (
                _made(lambda seconds: sorted(seconds)[len(seconds) // 2]),
                _made(lambda seconds: sorted(seconds)[(len(seconds) - 1) // 2]),
            ),
        ),
        Misconception(
            "another-number-of-calls",
            "Other calls are measured than those that were asked for: one call to warm up, then "
            "`repeats` that count.",
            (_made(_median, 3), _made(_median, 1, lambda repeats: 10)),
        ),
        Misconception(
            "nothing-between",
            "Nothing happens between the two readings of the clock.",
            (_made(lambda seconds: 0.0),),
        ),
        Misconception(
            "other-unit",
            "The clock counts seconds, and seconds are asked for.",
            (_made(lambda seconds: _median(seconds) * 1000),),
        ),
        Misconception(
            "subtracted-the-wrong-way",
            "The time is negative: the later reading is the larger one.",
            (_made(lambda seconds: -_median(seconds)),),
        ),
    ),
)
