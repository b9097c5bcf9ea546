"""Spec of 00.seed: the same random numbers again, from Python, NumPy and Keras."""

from __future__ import annotations

import contextlib
import functools
import random
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np

from autograder.checks.answer import Answer, Outcome
from autograder.checks.compare import Words
from autograder.checks.exercise import Exercise, Misconception, Observation

_NAME = "seeded_numbers"
_PLACES = ("first", "second", "third")
_LIBRARIES = ("Python", "NumPy", "Keras")


# Setting the seed makes TensorFlow forget its kernels, which costs 20 ms at the next draw.
@functools.lru_cache(maxsize=256)
def seeded_numbers(seed: int) -> list[float]:
    """Set the seed of all libraries, then draw one number from each."""
    import keras

    keras.utils.set_random_seed(seed)
    from_python = random.random()
    from_numpy = np.random.random()
    from_keras = float(keras.random.uniform(()))
    return [from_python, from_numpy, from_keras]


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    with _generators_left_alone():
        other, seed = (int(n) for n in rng.choice(np.arange(1, 10_000), 2, replace=False))
        # The first call draws from all generators. Without it, a Keras generator that was never
        # seeded gives the right number in a fresh process: it starts from Python's generator.
        before, first, again = (answer(n) for n in (other, seed, seed))
        what = f"{_NAME}({seed})"
        yield Observation(
            what=what,
            seen=[] if isinstance(first.value, list | tuple) else first.value,
            printed=first.printed,
            why="A list of three Python floats is asked for. `float(...)` turns a tensor that holds "
            "one number into a float.",
        )
        yield _how_many(first, what)
        yield _all_numbers(first, what)
        yield _range(what, (before, first, again))
        yield _follows_the_seed(before, first, (other, seed))
        yield _repeats(first, again, seed)
        yield from _one_by_one(first, what)
        yield Observation(
            what=f"{what}, called again,",
            seen=again.value,
            stage="not-seeded-each-call",
            why="The second call with the same seed gives other numbers than the first one.",
        )
        zero = answer(0)
        yield Observation(
            what=f"{_NAME}(0)",
            seen=zero.value,
            printed=zero.printed,
            stage="zero-is-no-seed",
            why="0 is a seed like any other. In a condition, and before `or`, Python takes the "
            "number 0 for False.",
        )


@contextlib.contextmanager
def _generators_left_alone() -> Iterator[None]:
    """Put Python's and NumPy's generators back to where they were."""
    of_python, of_numpy = random.getstate(), np.random.get_state()
    try:
        yield
    finally:
        random.setstate(of_python)
        np.random.set_state(of_numpy)


def _numbers(*outcomes: Outcome) -> list[Sequence[float]]:
    """What the calls gave; empty unless each gave three numbers."""
    values = [outcome.value for outcome in outcomes]
    fit = all(
        isinstance(value, list | tuple)
        and len(value) == len(_PLACES)
        and all(map(_is_number, value))
        for value in values
    )
    return values if fit else []


def _is_number(item: Any) -> bool:
    return isinstance(item, int | float) and not isinstance(item, bool)


def _how_many(outcome: Outcome, what: str) -> Observation:
    value = outcome.value
    return Observation(
        what=f"len({what})",
        seen=len(value) if isinstance(value, list | tuple) else len(_PLACES),
        stage="wrong-shape",
        why="One number from each of the three libraries is asked for.",
    )


def _all_numbers(outcome: Outcome, what: str) -> Observation:
    """The first item that is no number, if there is one."""
    items = list(outcome.value) if isinstance(outcome.value, list | tuple) else []
    odd = [i for i, item in enumerate(items) if not _is_number(item)]
    return Observation(
        what=f"{what}[{odd[0]}]" if odd else what,
        # None would look like a function without `return`.
        seen=("None" if items[odd[0]] is None else items[odd[0]]) if odd else 0.0,
        why="A Python float is asked for in each place: one number, not a list or a text.",
    )


def _range(what: str, outcomes: Sequence[Outcome]) -> Observation:
    outside = [
        number for numbers in _numbers(*outcomes) for number in numbers if not 0 <= number < 1
    ]
    return Observation(
        what=what,
        seen=Words(f"gave {outside[0]:.4g}" if outside else "gave numbers in [0, 1)"),
        stage="not-in-zero-one",
        why="The three functions named in the exercise draw numbers that are at least 0 and less "
        "than 1, all equally likely. A normal distribution and whole numbers are something else.",
    )


def _follows_the_seed(before: Outcome, first: Outcome, seeds: tuple[int, int]) -> Observation:
    """Whether another seed gives other numbers."""
    pairs = zip(*_numbers(before, first), strict=True)
    same = _listed([a == b for a, b in pairs])
    return Observation(
        what=f"{_NAME} with the seeds {seeds[0]} and {seeds[1]}",
        seen=Words(f"gave the same {same} number" if same else "gave other numbers"),
        stage="fixed-seed",
        why="Two seeds must give different numbers. Look for the place where your code uses the "
        "argument.",
    )


_NOT_REPEATED = {
    (True, True, False): (
        "keras-not-seeded",
        "Python and NumPy start again, Keras does not: `keras.random` has a generator of its own, "
        "which neither of the other seeds reaches, nor `tf.random.set_seed`.",
    ),
    (True, False, False): (
        "one-seed-for-all",
        "Only the number from Python repeats. Each library has a generator of its own, and "
        "`random.seed` reaches that of Python only.",
    ),
    (False, True, False): (
        "one-seed-for-all",
        "Only the number from NumPy repeats. Each library has a generator of its own, and "
        "`np.random.seed` reaches that of NumPy only.",
    ),
    (False, False, False): (
        "not-seeded-each-call",
        "No number repeats. The seed must reach all three libraries at every call; "
        "`tf.random.set_seed` reaches none of them, and a seed set once serves the first call only.",
    ),
}
_FROM_ELSEWHERE = (
    "own-generator",
    "Some numbers repeat, so a seed is set. The others come from a generator that this seed does "
    "not reach: one that was made separately.",
)


def _repeats(first: Outcome, again: Outcome, seed: int) -> Observation:
    """Which numbers are the same when the same seed comes again."""
    pairs = zip(*_numbers(first, again), strict=True)
    repeated = tuple(a == b for a, b in pairs) or (True,) * len(_PLACES)
    slug, why = _NOT_REPEATED.get(repeated, _FROM_ELSEWHERE)
    changed = _listed([not same for same in repeated])
    return Observation(
        what=f"{_NAME}({seed}), called twice,",
        seen=Words(f"gave another {changed} number" if changed else "gave the same numbers"),
        stage=slug,
        why=why,
    )


def _one_by_one(outcome: Outcome, what: str) -> Iterator[Observation]:
    value = outcome.value
    listed = isinstance(value, list | tuple) and len(value) == len(_PLACES)
    for i, library in enumerate(_LIBRARIES):
        yield Observation(
            what=f"{what}[{i}]",
            seen=value[i] if listed else 0.0,
            stage="own-generator" if i else "remembered-not-seeded",
            why=f"The number repeats, but it is not the one that {library}'s own global generator "
            "gives first after this seed."
            if i
            else "The number repeats, but it is not the one that a generator gives first after "
            "this seed. A number that was stored repeats too, until the kernel is started again.",
        )


def _listed(chosen: Sequence[bool]) -> str:
    """`first and third`."""
    places = [place for place, yes in zip(_PLACES, chosen, strict=False) if yes]
    return " and ".join([", ".join(places[:-1]), places[-1]] if places[1:] else places)


# --- known wrong answers --------------------------------------------------------------------------


@functools.lru_cache(maxsize=256)
def _drawn(seed: int, order: str) -> tuple[float, ...]:
    """Numbers drawn after setting the seed; `order` names the libraries: `pnk` is the right one."""
    import keras

    draw = {"p": random.random, "n": np.random.random, "k": lambda: float(keras.random.uniform(()))}
    keras.utils.set_random_seed(seed)
    return tuple(draw[letter]() for letter in order)


# Keras makes its generator at the first draw, from Python's: drawing from it first changes both.
_TWICE, _KERAS_FIRST = "pnkpnk", "kpnkk"


def _picked(order: str, *positions: int) -> Callable[[int], list[float]]:
    return lambda seed: [_drawn(seed, order)[i] for i in positions]


def _changed(change: Callable[[list[float]], Any]) -> Callable[[int], Any]:
    return lambda seed: change(seeded_numbers(seed))


def _reordered(*positions: int) -> Callable[[int], list[float]]:
    return _changed(lambda numbers: [numbers[i] for i in positions])


def _seed_comes_late(numbers: Callable[[int, int], list[float]]) -> Callable[[int], list[float]]:
    """The numbers depend on the seed of the call before."""
    earlier: list[int] = []

    def wrong(seed: int) -> list[float]:
        before = earlier.pop() if earlier else 0
        earlier.append(seed)
        return numbers(before, seed)

    return wrong


def _three(generator: Callable[[int], Callable[[], float]]) -> Callable[[int], list[float]]:
    def wrong(seed: int) -> list[float]:
        draw = generator(seed)
        return [draw() for _ in _PLACES]

    return wrong


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
            "seed-after-drawing",
            "The numbers depend on the call before this one. A seed fixes what is drawn after it, "
            "not what was drawn already.",
            (
                _seed_comes_late(lambda before, seed: seeded_numbers(before)),
                _seed_comes_late(
                    lambda before, seed: [
                        _drawn(before, _KERAS_FIRST)[1],
                        _drawn(seed, _KERAS_FIRST)[2],
                        _drawn(seed, _KERAS_FIRST)[0],
                    ]
                ),
            ),
        ),
        Misconception(
            "one-library-for-all",
            "All three numbers come from the same library. One number from each of the three is "
            "asked for.",
            (
                _three(lambda seed: random.Random(seed).random),
                _three(lambda seed: np.random.RandomState(seed).random_sample),
            ),
        ),
        Misconception(
            "wrong-order",
            "The seed is set well, but the order is not the one asked for. Draw and return the "
            "numbers in the order Python, NumPy, Keras.",
            (_reordered(1, 0, 2), _reordered(2, 1, 0), _changed(sorted)),
        ),
        Misconception(
            "extra-draw",
            "These are later numbers after this seed, not the first ones. Each draw moves a "
            "generator on, even if its number is only printed.",
            (_picked(_TWICE, 3, 4, 5),),
        ),
        Misconception(
            "rounded",
            "The numbers are rounded. Return them as exact as they are; rounding is for what is "
            "shown on the screen.",
            (_changed(lambda numbers: [round(n, 2) for n in numbers]),),
        ),
    ),
)
