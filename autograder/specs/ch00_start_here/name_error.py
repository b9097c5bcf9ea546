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
    yield ask(answer, _NAME, four)
    yield ask(answer, _NAME, [1, 2, 3])
    yield ask(answer, _NAME, [int(rng.integers(-9, -1)), 0, int(rng.integers(2, 9)), 1, 0])
    same = int(rng.integers(3, 8))
    yield ask(answer, _NAME, [same, same + 1, same, same])
    yield ask(answer, _NAME, [int(rng.integers(3, 9))])
    yield ask(answer, _NAME, [-_not_whole(rng)])
    yield ask(answer, _NAME, [_not_whole(rng) for _ in range(7)])
    # Small enough for every kind of rounding to show.
    yield ask(answer, _NAME, [0.01, -0.02, round(float(rng.uniform(0.03, 0.09)), 3)])
    yield ask(answer, _NAME, [*rng.integers(-50, 50, 6).tolist(), _not_whole(rng)])


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
        why="Something that an earlier call left behind is still there in the next one. A name "
        "outside the function, and a list as default value, live on between calls.",
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


def _whole_only(count: Callable[[_Numbers, _Numbers], int]) -> Callable[[_Numbers], float]:
    def wrong(numbers: _Numbers) -> float:
        whole = [number for number in numbers if isinstance(number, int)]
        return _total(whole) / count(whole, numbers)

    return wrong


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
            "Python does not know a name in the line that it shows. The name needs a value inside "
            "this function and above that line; a name of another function does not count, nor "
            "does a line that is never reached.",
            (_unknown, _unbound),
        ),
        Misconception(
            "count-stays-zero",
            "The name exists now, but it is still 0 when the division comes: nothing gives it "
            "another value before.",
            (_over(lambda numbers: 0),),
        ),
        Misconception(
            "count-hard-coded",
            "The sum is always divided by the same number. That fits lists of one length only, and "
            "a list can have any length.",
            (_over(lambda numbers: 3),),
        ),
        Misconception(
            "sum-not-mean",
            "This is the sum of the squares. A mean is the sum divided by how many numbers there "
            "are.",
            (_total, _over(lambda numbers: 1)),
        ),
        Misconception(
            "error-swallowed",
            "The result is the same for every list. A message that is caught or avoided is gone, "
            "but its cause is still there.",
            (lambda numbers: 0.0,),
        ),
        Misconception(
            "counts-something-else",
            "What you divide by is not how many numbers there are: compare it with the length of "
            "this list. The last, the largest and the repeated numbers play no part in that.",
            (
                _over(lambda numbers: numbers[-1]),
                _over(max),
                _over(lambda numbers: numbers.count(numbers[-1])),
                _over(lambda numbers: len(set(numbers))),
            ),
        ),
        Misconception(
            "off-by-one",
            "Either one number is left out of the sum, or the sum is divided by one too many or "
            "one too few. Compare both with a list of two numbers.",
            (
                _over(lambda numbers: max(len(numbers) - 1, 1)),
                _over(lambda numbers: len(numbers) + 1),
                lambda numbers: _total(numbers[1:]) / len(numbers),
            ),
        ),
        Misconception(
            "square-of-mean",
            "This is the square of a mean or of a sum. The order matters: first each number is "
            "squared, then the squares are averaged.",
            (lambda numbers: (sum(numbers) / len(numbers)) ** 2,),
        ),
        Misconception(
            "root-mean-square",
            "A square root is taken, and the mean of the squares needs none.",
            (lambda numbers: math.sqrt(_total(numbers) / len(numbers)),),
        ),
        Misconception(
            "not-squared",
            "The numbers themselves or their doubles are averaged, not their squares. The square "
            "of 3 is 9.",
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
            "rounded",
            "The result is rounded. A function returns its result as exact as it is; rounding is "
            "for what is shown on the screen.",
            (lambda numbers: round(_total(numbers) / len(numbers), 2),),
        ),
        Misconception(
            "integers-only",
            "Whole numbers come out right, numbers with a decimal point do not: they are cut off "
            "or left out before they are squared.",
            (
                lambda numbers: _total([int(number) for number in numbers]) / len(numbers),
                _whole_only(lambda whole, numbers: max(len(whole), 1)),
            ),
        ),
        Misconception(
            "return-in-loop",
            "Only the first number was looked at. `return` leaves the function at once, wherever "
            "it stands; its indentation decides whether it belongs to the loop.",
            (lambda numbers: numbers[0] ** 2 / len(numbers),),
        ),
    ),
)
