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
            what,
            [] if isinstance(first.value, list | tuple) else first.value,
            printed=first.printed,
            why="A list of three Python floats is asked for. `float(...)` makes a float of a tensor.",
        )
        yield _how_many(first, what)
        yield _all_numbers(first, what)
        yield _range(what, (before, first, again))
        yield _follows_the_seed(before, first, (other, seed))
        yield _repeats(first, again, seed)
        yield from _one_by_one(first, what)
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


def _items(outcome: Outcome) -> Sequence[Any]:
    """What a list or tuple holds; nothing of another value."""
    return outcome.value if isinstance(outcome.value, list | tuple) else []


def _numbers(*outcomes: Outcome) -> list[Sequence[float]]:
    """What the calls gave; empty unless each gave three numbers."""
    values = [_items(outcome) for outcome in outcomes]
    fit = all(len(value) == len(_PLACES) and all(map(_is_number, value)) for value in values)
    return values if fit else []


def _is_number(item: Any) -> bool:
    return isinstance(item, int | float) and not isinstance(item, bool)


def _how_many(outcome: Outcome, what: str) -> Observation:
    count = len(outcome.value) if isinstance(outcome.value, list | tuple) else len(_PLACES)
    why = "One number from each of the three libraries is asked for."
    return Observation(f"len({what})", count, stage="wrong-shape", why=why)


def _all_numbers(outcome: Outcome, what: str) -> Observation:
    """The first item that is no number, if there is one."""
    odd = [(i, item) for i, item in enumerate(_items(outcome)) if not _is_number(item)]
    place, item = odd[0] if odd else (None, 0.0)
    return Observation(
        f"{what}[{place}]" if odd else what,
        # None would look like a function without `return`.
        "None" if item is None else item,
        why="A Python float is asked for in each place: one number, not a list or a text.",
    )


def _range(what: str, outcomes: Sequence[Outcome]) -> Observation:
    outside = [n for numbers in _numbers(*outcomes) for n in numbers if not 0 <= n < 1]
    return Observation(
        what,
        Words(f"gave {outside[0]:.4g}" if outside else "gave numbers in [0, 1)"),
        stage="not-in-zero-one",
        why="The functions named in the exercise draw numbers from 0 up to but without 1, all "
        "equally likely: neither whole numbers nor a normal distribution.",
    )


def _follows_the_seed(before: Outcome, first: Outcome, seeds: tuple[int, int]) -> Observation:
    """Whether another seed gives other numbers."""
    pairs = zip(*_numbers(before, first), strict=True)
    same = _listed([a == b for a, b in pairs])
    return Observation(
        f"{_NAME} with the seeds {seeds[0]} and {seeds[1]}",
        Words(f"gave the same {same} number" if same else "gave other numbers"),
        stage="fixed-seed",
        why="Two seeds must give different numbers. Look for the place where your code uses the argument.",
    )


_NO_OTHER = "Only the number from {0} repeats. Each library has a generator of its own, and `{1}` reaches no other."
_NOT_REPEATED = {
    (True, True, False): (
        "keras-not-seeded",
        "Only Keras does not start again: `keras.random` has a generator of its own, which no "
        "other seed reaches, nor `tf.random.set_seed`.",
    ),
    (True, False, False): ("one-seed-for-all", _NO_OTHER.format("Python", "random.seed")),
    (False, True, False): ("one-seed-for-all", _NO_OTHER.format("NumPy", "np.random.seed")),
    (False, False, False): (
        "not-seeded-each-call",
        "No number repeats. The seed must reach all three libraries at every call; "
        "`tf.random.set_seed` reaches none of them, and a seed set once serves the first call only.",
    ),
}
_FROM_ELSEWHERE = (
    "own-generator",
    "A seed is set, but some numbers come from a generator that it does not reach: one that was made separately.",
)


def _repeats(first: Outcome, again: Outcome, seed: int) -> Observation:
    """Which numbers are the same when the same seed comes again."""
    pairs = zip(*_numbers(first, again), strict=True)
    repeated = tuple(a == b for a, b in pairs) or (True,) * len(_PLACES)
    slug, why = _NOT_REPEATED.get(repeated, _FROM_ELSEWHERE)
    changed = _listed([not same for same in repeated])
    words = Words(f"gave another {changed} number" if changed else "gave the same numbers")
    return Observation(f"{_NAME}({seed}), called twice,", words, stage=slug, why=why)


def _one_by_one(outcome: Outcome, what: str) -> Iterator[Observation]:
    numbers = _items(outcome) if len(_items(outcome)) == len(_PLACES) else [0.0] * len(_PLACES)
    stage = "remembered-not-seeded"
    why = (
        "The number repeats, but Python's generator gives another one first after this seed. A stored "
        "number repeats too, until the kernel is started again."
    )
    yield Observation(f"{what}[0]", numbers[0], stage=stage, why=why)
    for i, library in enumerate(("NumPy", "Keras"), 1):
        why = f"The number repeats, but it is not the one that {library}'s own global generator gives first after this seed."
        yield Observation(f"{what}[{i}]", numbers[i], stage="own-generator", why=why)


def _listed(chosen: Sequence[bool]) -> str:
    """`first and third`."""
    places = [place for place, yes in zip(_PLACES, chosen, strict=False) if yes]
    return " and ".join([", ".join(places[:-1]), places[-1]] if places[1:] else places)


# Known wrong answers


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


def _three(generator: Callable[[int], Any]) -> Callable[[int], list[float]]:
    def wrong(seed: int) -> list[float]:
        source = generator(seed)
        return [source.random() for _ in _PLACES]

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
            "The numbers depend on the call before this one. A seed fixes what is drawn after it, not what was drawn already.",
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
            "All three numbers come from the same library. One number from each of the three is asked for.",
            (_three(random.Random), _three(np.random.RandomState)),
        ),
        Misconception(
            "wrong-order",
            "The seed is set well, but the order is another. Draw and return in the order Python, NumPy, Keras.",
            (_reordered(1, 0, 2), _reordered(2, 1, 0), _changed(sorted)),
        ),
        Misconception(
            "extra-draw",
            "These are later numbers after this seed. Each draw moves a generator on, even if its number is only printed.",
            (_picked(_TWICE, 3, 4, 5),),
        ),
        Misconception(
            "rounded",
            "The numbers are rounded. Return them as exact as they are; rounding is for what is shown on the screen.",
            (_changed(lambda numbers: [round(n, 2) for n in numbers]),),
        ),
    ),
)
