"""Spec of 00.name_error: the mean of squares, repaired."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

import numpy as np

from autograder.checks.answer import Answer
from autograder.checks.ask import ask, ask_and_watch, spelled
from autograder.checks.compare import Words, show
from autograder.checks.exercise import Exercise, Misconception, Observation

_NAME = "mean_of_squares"


def mean_of_squares(numbers: list[float]) -> float:
    """Add up the squares and count them, one number at a time."""
    total, count = 0.0, 0
    for number in numbers:
        total += number * number
        count += 1
    return total / count


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    two = [_not_whole(rng), -_not_whole(rng)]
    four = [int(n) for n in rng.integers(2, 9, 4)]
    yield _called_again(answer, two, four)
    yield from ask_and_watch(answer, _NAME, two)
    same = int(rng.integers(3, 8))
    for numbers in (
        four,
        [1, 2, 3],
        [int(rng.integers(-9, -1)), 0, int(rng.integers(2, 9)), 1, 0],
        [same, same + 1, same, same],
        [int(rng.integers(3, 9))],
        [-_not_whole(rng)],
        [_not_whole(rng) for _ in range(7)],
        # Small enough for every kind of rounding to show.
        [0.01, -0.02, round(float(rng.uniform(0.03, 0.09)), 3)],
        [*rng.integers(-50, 50, 6).tolist(), _not_whole(rng)],
    ):
        yield ask(answer, _NAME, numbers)


def _not_whole(rng: np.random.Generator) -> float:
    """A number such as 3.7, that differs from every whole number by at least 0.1."""
    return int(rng.integers(1, 6)) + int(rng.integers(1, 10)) / 10


def _called_again(answer: Answer, numbers: list[float], others: list[float]) -> Observation:
    """Whether a list gives the same result after another list was there."""
    first, _, again = (show(answer(given).value) for given in (numbers, others, numbers))
    return Observation(
        what=f"{spelled(_NAME, numbers)}, called before and after another list,",
        seen=Words("gave the same" if first == again else f"gave first {first}, then {again}"),
        stage="count-kept-between-calls",
        why="Something of an earlier call is still there. A name outside the function, and a list as "
        "default value, live on between calls.",
    )


_Numbers = list[float]


def _total(numbers: _Numbers) -> float:
    return sum(number**2 for number in numbers)


def _over(count: Callable[[_Numbers], float]) -> Callable[[_Numbers], float]:
    """The sum of the squares, divided by something else than the number of numbers."""
    return lambda numbers: _total(numbers) / count(numbers)


def _unbound(numbers: _Numbers) -> float:
    raise UnboundLocalError


def _unknown(numbers: _Numbers) -> float:
    raise NameError


def _without_fractions(numbers: _Numbers) -> float:
    whole = [number for number in numbers if isinstance(number, int)]
    return _total(whole) / max(len(whole), 1)


EXERCISE = Exercise(
    id="00.name_error",
    title="repair a NameError",
    points=1,
    lesson="Reading an error message",
    reference=mean_of_squares,
    observe=_observe,
    misconceptions=(
        Misconception(
            "still-name-error",
            "A name in the line shown has no value: give it one inside this function and above "
            "that line, in a line that is reached.",
            (_unknown, _unbound),
        ),
        Misconception(
            "count-stays-zero",
            "The name exists now, but it is still 0 at the division: nothing gives it another value before.",
            (_over(lambda numbers: 0),),
        ),
        Misconception(
            "count-hard-coded",
            "The sum is always divided by the same number, which fits lists of one length. A list can have any length.",
            (_over(lambda numbers: 3),),
        ),
        Misconception(
            "sum-not-mean",
            "This is the sum of the squares. A mean is the sum divided by how many numbers there are.",
            (_total, _over(lambda numbers: 1)),
        ),
        Misconception(
            "error-swallowed",
            "The result is the same for every list. The message was caught or avoided, but its cause is still there.",
            (lambda numbers: 0.0,),
        ),
        Misconception(
            "counts-something-else",
            "What you divide by is not how many numbers there are: compare it with the length of this list.",
            (
                _over(lambda numbers: numbers[-1]),
                _over(max),
                _over(lambda numbers: numbers.count(numbers[-1])),
                _over(lambda numbers: len(set(numbers))),
            ),
        ),
        Misconception(
            "off-by-one",
            "One number is missing from the sum, or you divide by one too many or too few. Try a list of two numbers.",
            (
                _over(lambda numbers: len(numbers) - 1),
                _over(lambda numbers: max(len(numbers) - 1, 1)),
                lambda numbers: (
                    _total(numbers) / (len(numbers) - 1) if numbers[1:] else _total(numbers)
                ),
                _over(lambda numbers: len(numbers) + 1),
                lambda numbers: _total(numbers[1:]) / len(numbers),
            ),
        ),
        Misconception(
            "square-of-mean",
            "This is the square of a mean or of a sum. First square each number, then average the squares.",
            (lambda numbers: (sum(numbers) / len(numbers)) ** 2,),
        ),
        Misconception(
            "root-mean-square",
            "A square root is taken, and the mean of the squares needs none.",
            (lambda numbers: math.sqrt(_total(numbers) / len(numbers)),),
        ),
        Misconception(
            "not-squared",
            "The numbers themselves or their doubles are averaged, not their squares. The square of 3 is 9.",
            (
                lambda numbers: sum(number * 2 for number in numbers) / len(numbers),
                lambda numbers: sum(numbers) / len(numbers),
            ),
        ),
        Misconception(
            "integer-division",
            "What stands behind the decimal point is gone: `//` and `int` drop it.",
            (lambda numbers: _total(numbers) // len(numbers),),
        ),
        Misconception(
            "integers-only",
            "Whole numbers come out right, but numbers with a decimal point are cut off or left out, before or after they are squared.",
            (
                lambda numbers: mean_of_squares([int(number) for number in numbers]),
                lambda numbers: sum(int(number**2) for number in numbers) / len(numbers),
                _without_fractions,
            ),
        ),
        Misconception(
            "return-in-loop",
            "Only the first number was looked at. `return` leaves the function at once: look at its indentation.",
            (lambda numbers: numbers[0] ** 2 / len(numbers),),
        ),
    ),
)
