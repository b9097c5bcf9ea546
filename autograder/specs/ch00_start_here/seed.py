"""Spec of 00.seed: the same random numbers again, from Python, NumPy and Keras."""

from __future__ import annotations

import contextlib
import functools
import random
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np

from autograder.checks.answer import Answer, Outcome
from autograder.checks.ask import ask
from autograder.checks.compare import Words
from autograder.checks.exercise import Exercise, Misconception, Observation

_NAME = "seeded_numbers"
_PLACES = ("first", "second", "third")
_CALLS = ("random.random()", "np.random.random()", "keras.random.uniform(())")


# Setting the seed makes TensorFlow forget its kernels, which costs 20 ms at the next draw.
@functools.lru_cache(maxsize=256)
def _draws(seed: int) -> tuple[list[float], list[float]]:
    """What is drawn first and second after the seed was set for all libraries."""
    import keras

    keras.utils.set_random_seed(seed)
    first, second = (
        [random.random(), np.random.random(), float(keras.random.uniform(()))] for _ in range(2)
    )
    return first, second


def seeded_numbers(seed: int) -> list[float]:
    """Set the seed of all libraries, then draw one number from each."""
    return list(_draws(seed)[0])


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    with _generators_left_alone():
        other, seed = (int(n) for n in rng.choice(np.arange(1, 10_000), 2, replace=False))
        # The first call draws from all generators. Without it, a Keras generator that was never
        # seeded gives the right number in a fresh process: it starts from Python's generator.
        before, first, again = (answer(n) for n in (other, seed, seed))
        what = f"{_NAME}({seed})"
        yield _three_numbers(first, what)
        yield _follows_the_seed(before, first, (other, seed))
        yield _repeats(first, again, seed)
        numbers = _numbers(first) or [0.0] * len(_PLACES)
        for i, call in enumerate(_CALLS):
            why = (
                f"It repeats, but it is not the number that `{call}` gives first after this seed. Stored "
                "numbers, other functions and generators of one's own repeat, too."
            )
            yield Observation(f"{what}[{i}]", numbers[i], stage="not-the-first-number", why=why)
        why = "The second call with the same seed gives other numbers than the first one."
        yield Observation(
            f"{what}, called again,", again.value, stage="not-seeded-each-call", why=why
        )
        why = "0 is a seed like any other. In a condition, and before `or`, it counts as False."
        yield ask(answer, _NAME, 0, stage="zero-is-no-seed", why=why)


@contextlib.contextmanager
def _generators_left_alone() -> Iterator[None]:
    """Put Python's and NumPy's generators back to where they were."""
    of_python, of_numpy = random.getstate(), np.random.get_state()
    try:
        yield
    finally:
        random.setstate(of_python)
        np.random.set_state(of_numpy)


def _is_number(item: Any) -> bool:
    return isinstance(item, int | float) and not isinstance(item, bool)


def _numbers(outcome: Outcome) -> Sequence[float]:
    """What a call gave; empty unless it is three numbers in a list or tuple."""
    value = outcome.value if isinstance(outcome.value, list | tuple) else []
    return value if len(value) == len(_PLACES) and all(map(_is_number, value)) else []


def _three_numbers(outcome: Outcome, what: str) -> Observation:
    """Any three numbers will do here."""
    value = outcome.value
    if isinstance(value, list | tuple):
        # None would look like a function without `return`.
        value = ["None" if item is None else item for item in value]
    return Observation(
        what,
        value,
        printed=outcome.printed,
        atol=1e300,
        stage="wrong-shape",
        why="A list of three floats is asked for, one from each of the three libraries. "
        "`float(...)` makes a float of a tensor.",
    )


def _equal(one: Outcome, other: Outcome) -> list[bool]:
    """At which places two calls gave the same number."""
    return [a == b for a, b in zip(_numbers(one), _numbers(other), strict=False)]


def _follows_the_seed(before: Outcome, first: Outcome, seeds: tuple[int, int]) -> Observation:
    """Whether another seed gives other numbers."""
    equal = _equal(before, first)
    same = bool(equal) and all(equal)
    return Observation(
        f"{_NAME} with the seeds {seeds[0]} and {seeds[1]}",
        Words("gave the same numbers" if same else "gave other numbers"),
        stage="fixed-seed",
        why="Two seeds must give different numbers. Look for the place where your code uses the argument.",
    )


_NOT_REPEATED = {
    (False, False, True): (
        "keras-not-seeded",
        "Only Keras does not start again: `keras.random` has a generator of its own, which no "
        "other seed reaches, nor `tf.random.set_seed`.",
    ),
    (True, True, True): (
        "not-seeded-each-call",
        "No number repeats. At every call the seed must reach all three libraries, before anything "
        "is drawn. `tf.random.set_seed` reaches none of them.",
    ),
}
_ONLY_SOME = (
    "one-seed-for-all",
    "Not all numbers repeat. Each library has a generator of its own, and so has everything that "
    "is made with `default_rng`: a seed reaches the one that it was set for, and what is drawn afterwards.",
)


def _repeats(first: Outcome, again: Outcome, seed: int) -> Observation:
    """Which numbers are others when the same seed comes again."""
    differ = [not same for same in _equal(first, again)]
    slug, why = _NOT_REPEATED.get(tuple(differ), _ONLY_SOME)
    changed = _listed(differ)
    words = Words(f"gave another {changed} number" if changed else "gave the same numbers")
    return Observation(f"{_NAME}({seed}), called twice,", words, stage=slug, why=why)


def _listed(chosen: Sequence[bool]) -> str:
    """`first and third`."""
    return " and ".join(place for place, yes in zip(_PLACES, chosen, strict=False) if yes)


def _changed(change: Callable[[list[float]], list[float]]) -> Callable[[int], list[float]]:
    return lambda seed: change(seeded_numbers(seed))


EXERCISE = Exercise(
    id="00.seed",
    title="draw the same random numbers again",
    points=1,
    lesson="Random numbers and seeds",
    reference=seeded_numbers,
    observe=_observe,
    # A tensor is no Python float.
    tensors=False,
    misconceptions=(
        Misconception(
            "wrong-order",
            "The seed is set well, but the order is another. Draw and return in the order Python, NumPy, Keras.",
            (
                _changed(lambda numbers: [numbers[i] for i in (1, 0, 2)]),
                _changed(lambda numbers: numbers[::-1]),
                _changed(sorted),
            ),
        ),
        Misconception(
            "extra-draw",
            "These are later numbers after this seed. Each draw moves a generator on, even if its number is only printed.",
            (lambda seed: _draws(seed)[1],),
        ),
    ),
)
