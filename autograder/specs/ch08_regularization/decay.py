"""Spec of 08.decay: a penalty in the loss and weight decay, with SGD and with Adam."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks.answer import Answer
from autograder.checks.ask import ask, ask_and_watch
from autograder.checks.exercise import Exercise, Misconception, Observation, Part

Arrays = list[np.ndarray]
_TINY = 1e-7


def weights_after(
    w: np.ndarray, gradients: Arrays, rate: float, l2: float, decay: float, optimizer: str
) -> np.ndarray:
    """Each moment is a sum over all gradients so far, the last one first."""
    past: Arrays = []
    for gradient in gradients:
        past.insert(0, gradient + 2 * l2 * w)
        step = past[0]
        if optimizer == "adam":
            mean = _weighted_mean(past, 0.9)
            step = mean / (np.sqrt(_weighted_mean([one**2 for one in past], 0.999)) + _TINY)
        w = w - rate * decay * w - rate * step
    return w


def _weighted_mean(latest_first: Arrays, share: float) -> np.ndarray:
    """What Adam's moment is after its correction: weights 1, share, share², …"""
    weights = share ** np.arange(len(latest_first))
    return np.tensordot(weights / weights.sum(), np.array(latest_first), axes=1)


# Questions

_NAME = "weights_after"


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    for optimizer in ("sgd", "adam"):
        for l2, decay, shape, steps in (
            (0.2, 0.0, (2,), 1),
            (0.0, 0.4, (2,), 1),
            (0.25, 0.0, (3,), 4),
            (0.0, 0.3, (3, 2), 4),
        ):
            rate = int(rng.integers(5, 20)) / 100
            gradients = [_numbers(rng, shape) for _ in range(steps)]
            arguments = _numbers(rng, shape), gradients, rate, l2, decay, optimizer
            yield from ask_and_watch(
                answer, _NAME, *arguments, part=optimizer, rtol=2e-5, atol=2e-5
            )
    w, gradients = _numbers(rng, (2,)), [_numbers(rng, (2,)) for _ in range(3)]
    why = "Without a penalty and without decay these are the steps of plain Adam."
    yield ask(answer, _NAME, w, gradients, 0.1, 0.0, 0.0, "adam", part="adam", why=why, atol=2e-5)


def _numbers(rng: np.random.Generator, shape: tuple[int, ...]) -> np.ndarray:
    """Between 0.3 and 3, above and below 0, with two decimals."""
    return rng.integers(30, 300, shape) * rng.choice([-1, 1], shape) / 100


# Known wrong answers: w weights, g gradients, r rate


def _factors(l2: float = 1.0, decay: float = 1.0) -> Callable[..., Any]:
    """The right rule with other factors."""
    return lambda w, g, r, by_loss, by_step, optimizer: weights_after(
        w, g, r, l2 * by_loss, decay * by_step, optimizer
    )


def _rule(
    pull: Callable[..., Any] = lambda w, start, l2: 2 * l2 * w,
    shrink: Callable[..., Any] = lambda w, start, r: r * w,
    after: bool = False,
    corrected: int | None = 0,
    root: float = 0.5,
    penalty_in_square: bool = True,
    remembers: bool = True,
) -> Callable[..., Any]:
    """Another gradient of the penalty, another decay, or another Adam."""

    def wrong(
        w: np.ndarray, gradients: Arrays, r: float, l2: float, decay: float, optimizer: str
    ) -> np.ndarray:
        start, m, v = w, 0.0, 0.0
        for t, gradient in enumerate(gradients, 1):
            step = gradient + pull(w, start, l2)
            if optimizer == "adam":
                m, v = (m, v) if remembers else (0.0, 0.0)
                m = 0.9 * m + 0.1 * step
                v = 0.999 * v + 0.001 * (step if penalty_in_square else gradient) ** 2
                n = np.inf if corrected is None else t + corrected
                step = m / (1 - 0.9**n) / ((v / (1 - 0.999**n)) ** root + _TINY)
            moved = w - r * step
            w = moved - decay * shrink(moved if after else w, start, r)
        return w

    return wrong


def _one_array(
    w: np.ndarray, gradients: Arrays, r: float, l2: float, decay: float, optimizer: str
) -> np.ndarray:
    """Both averages of Adam are the same array."""
    both = np.zeros_like(w)
    for t, gradient in enumerate(gradients, 1):
        step = gradient + 2 * l2 * w
        if optimizer == "adam":
            both = 0.999 * (0.9 * both + 0.1 * step) + 0.001 * step**2
            step = both / (1 - 0.9**t) / (np.sqrt(np.abs(both) / (1 - 0.999**t)) + _TINY)
        w = w - r * step - r * decay * w
    return w


def _decay_at_the_end(
    w: np.ndarray, gradients: Arrays, r: float, l2: float, decay: float, optimizer: str
) -> np.ndarray:
    after = weights_after(w, gradients, r, l2, 0.0, optimizer)
    return after * (1 - r * decay) ** len(gradients)


def _always_the_first_step(w: np.ndarray, gradients: Arrays, *rest: Any) -> np.ndarray:
    return functools.reduce(lambda w, one: weights_after(w, [one], *rest), gradients, w)


EXERCISE = Exercise(
    id="08.decay",
    title="L2 and weight decay, step by step",
    points=2,
    lesson="L2 and weight decay",
    reference=weights_after,
    observe=_observe,
    parts={"sgd": Part(0.5), "adam": Part(0.5)},
    misconceptions=(
        Misconception(
            "two-forgotten",
            "The pull of the penalty is half of what it should be. What is the derivative of w²?",
            (_factors(l2=0.5),),
        ),
        Misconception(
            "penalty-not-derivative",
            "What is added to the gradient is the penalty itself. A gradient is a derivative. "
            "Squares are never negative, so this pushes negative weights away from 0.",
            (_rule(pull=lambda w, start, l2: l2 * w**2),),
        ),
        Misconception(
            "decay-without-rate",
            "The weights shrink by the decay as it is. In Keras the optimizer multiplies it by the "
            "learning rate first.",
            (_rule(shrink=lambda w, start, r: w),),
        ),
        Misconception(
            "one-array-for-both",
            "The average of the gradients and that of their squares are one and the same array: "
            "`m = v = …` gives one array two names, and `+=` writes into it.",
            (_one_array,),
        ),
        Misconception(
            "decay-at-the-end",
            "The decay of all steps is taken at once, after the last one. Each step shrinks the weights as "
            "they were before it, so what a step has added is not shrunk by the steps before.",
            (_decay_at_the_end,),
        ),
        Misconception(
            "decay-through-adam",
            "The decay is added to the gradient. For SGD this comes to the same. Adam divides what "
            "comes in by its size, and decay should not be divided: it is no part of the gradient.",
            (
                lambda w, g, r, l2, decay, optimizer: weights_after(
                    w, g, r, l2 + decay / 2, 0.0, optimizer
                ),
            ),
        ),
        Misconception(
            "l2-around-adam",
            "The penalty is treated as decay, past the optimizer. For SGD this comes to the same. A "
            "penalty is part of the loss, so Adam sees its gradient together with the other one.",
            (
                lambda w, g, r, l2, decay, optimizer: weights_after(
                    w, g, r, 0.0, 2 * l2 + decay, optimizer
                ),
            ),
        ),
        Misconception(
            "decay-doubled",
            "The decay counts twice. The 2 belongs to the derivative of a square, and decay is "
            "not derived from anything.",
            (_factors(decay=2.0),),
        ),
        Misconception(
            "decay-after-step",
            "The weights shrink after the step of the optimizer. The decay takes its share from the "
            "weights as they were before it.",
            (_rule(after=True),),
        ),
        Misconception(
            "weights-grow",
            "Penalty and decay make the weights larger here. Look at the signs.",
            (_factors(-1.0, -1.0),),
        ),
        Misconception(
            "sign-of-weights",
            "The pull does not depend on the size of the weight: that is L1.",
            (_rule(pull=lambda w, start, l2: l2 * np.sign(w)),),
            lesson="A price for large weights",
        ),
        Misconception(
            "first-weights-only",
            "The first step is right. Later ones still use the weights from the beginning.",
            (
                _rule(
                    pull=lambda w, start, l2: 2 * l2 * start,
                    shrink=lambda w, start, r: r * start,
                ),
            ),
        ),
        Misconception(
            "l2-ignored",
            "The factor `l2` changes nothing. What does the penalty add to the gradient?",
            (_factors(l2=0.0),),
        ),
        Misconception(
            "decay-ignored",
            "The decay changes nothing.",
            (_factors(decay=0.0),),
        ),
        Misconception(
            "no-bias-correction",
            "Adam's two means start at 0 and are too small at first, so they are divided by 1 − 0.9ᵗ "
            "and 1 − 0.999ᵗ. This division is missing.",
            (_rule(corrected=None),),
        ),
        Misconception(
            "steps-counted-wrong",
            "Adam's first step should be about as long as the learning rate. The steps t are "
            "counted from another number than 1.",
            (_rule(corrected=1),),
        ),
        Misconception(
            "moments-begin-anew",
            "The first step of Adam is right. In each later one its two means begin at 0 again. They "
            "are there to remember the gradients of all steps before.",
            (_rule(remembers=False), _always_the_first_step),
        ),
        Misconception(
            "no-root",
            "Adam divides by the square of the size of the gradient. It should divide by the size.",
            (_rule(root=1.0),),
        ),
        Misconception(
            "square-without-penalty",
            "Adam's mean of the squares does not contain the penalty. Adam does not know which part "
            "of a gradient comes from where.",
            (_rule(penalty_in_square=False),),
        ),
        Misconception(
            "sgd-for-both",
            "These are the steps of SGD, which are as long as the gradient is large. Adam's are not.",
            (lambda w, g, r, l2, decay, optimizer: weights_after(w, g, r, l2, decay, "sgd"),),
        ),
        Misconception(
            "one-step-only",
            "Only one of the gradients is used. Each of them makes a step.",
            (lambda w, g, *rest: weights_after(w, g[:1], *rest),),
        ),
    ),
)
