"""Spec of 05.momentum: the weights after each step of gradient descent with momentum."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks.answer import Answer
from autograder.checks.ask import ask, ask_and_watch
from autograder.checks.exercise import Exercise, Misconception, Observation

Arrays = list[np.ndarray]
Wrong = Callable[[np.ndarray, Arrays, float, float], Any]


def sgd_weights(w: np.ndarray, gradients: Arrays, learning_rate: float, momentum: float) -> Arrays:
    """Number by number: each gradient moves its weight in its own step and in all later ones."""
    weights = []
    for step in range(len(gradients)):
        after = np.empty(w.shape)
        for index in np.ndindex(w.shape):
            moved = 0.0
            for now in range(step + 1):
                for earlier in range(now + 1):
                    moved += learning_rate * momentum ** (now - earlier) * gradients[earlier][index]
            after[index] = w[index] - moved
        weights.append(after)
    return weights


# Questions

_NAME = "sgd_weights"


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    plain = "With momentum 0 this is plain gradient descent: compute the first step by hand."
    for shape, steps, learning_rate, momentum, why in (
        ((2,), 2, 0.1, 0.0, plain),
        ((3,), 4, 0.1, 0.9, ""),
        ((3, 2), 4, rng.integers(20, 50) / 100, 0.5, ""),
        ((1, 3, 2), 3, 0.01, rng.integers(60, 85) / 100, ""),
        ((1,), 1, 0.5, 0.3, ""),
    ):
        gradients = [_numbers(rng, shape) for _ in range(steps)]
        rates = float(learning_rate), float(momentum)
        arguments = _numbers(rng, shape), gradients, *rates
        yield from ask_and_watch(answer, _NAME, *arguments, why=why, rtol=1e-5, atol=3e-5)
    why = "Without gradients there are no steps, and no weights after a step."
    yield ask(answer, _NAME, _numbers(rng, (2,)), [], 0.1, 0.9, stage="empty-list", why=why)


def _numbers(rng: np.random.Generator, shape: tuple[int, ...]) -> np.ndarray:
    """Between 0.3 and 3, above and below 0, with two decimals."""
    return rng.integers(30, 300, shape) * rng.choice([-1, 1], shape) / 100


# Known wrong answers: w weights, v velocity, g a gradient, r learning rate, m momentum

State = tuple[np.ndarray, Any]


def _with(step: Callable[[np.ndarray, Any, np.ndarray, float, float], State]) -> Wrong:
    """Weights and velocity go through `step` for each gradient."""

    def wrong(w: np.ndarray, gradients: Arrays, r: float, m: float) -> Arrays:
        velocity, weights = 0.0, []
        for gradient in gradients:
            w, velocity = step(w, velocity, gradient, r, m)
            weights.append(w)
        return weights

    return wrong


def _velocity(formula: Callable[[Any, np.ndarray, float, float], np.ndarray]) -> Wrong:
    """Another formula for the velocity; the weights move by it."""

    def step(w: np.ndarray, v: Any, g: np.ndarray, r: float, m: float) -> State:
        v = formula(v, g, r, m)
        return w + v, v

    return _with(step)


def _gradients(change: Callable[[Arrays, float], Arrays]) -> Wrong:
    """The right rule for other gradients, made with the momentum."""
    return lambda w, g, r, m: sgd_weights(w, change(g, m), r, m)


def _then(change: Callable[[np.ndarray, Arrays], Any]) -> Wrong:
    """The right weights, then something made of the first weights and them."""
    return lambda w, g, r, m: change(w, sgd_weights(w, g, r, m))


def _steps(w: np.ndarray, weights: Arrays) -> Arrays:
    return [after - before for before, after in zip([w, *weights], weights, strict=False)]


def _adam(w: np.ndarray, gradients: Arrays, r: float, m: float) -> Arrays:
    mean, squares, weights = 0.0, 0.0, []
    for step, g in enumerate(gradients, start=1):
        mean = m * mean + (1 - m) * g
        squares = 0.999 * squares + 0.001 * g**2
        size = np.sqrt(squares / (1 - 0.999**step)) + 1e-7
        w = w - r * mean / (1 - m**step) / size
        weights.append(w)
    return weights


EXERCISE = Exercise(
    id="05.momentum",
    title="gradient descent with momentum",
    points=2,
    lesson="One step of gradient descent",
    reference=sgd_weights,
    observe=_observe,
    misconceptions=(
        Misconception(
            "velocity-forgotten",
            "These are the steps of plain gradient descent, whatever the momentum is. A part of "
            "each step should be left in the next one.",
            (_velocity(lambda v, g, r, m: -r * g),),
        ),
        Misconception(
            "velocity-never-fades",
            "Each step is kept for ever and in full. The momentum is the share that is kept.",
            (_velocity(lambda v, g, r, m: v - r * g),),
        ),
        Misconception(
            "uphill",
            "The weights go in the direction of the gradient. That is where the loss grows.",
            (_velocity(lambda v, g, r, m: m * v + r * g),),
        ),
        Misconception(
            "velocity-pushes-back",
            "The first step is right. After it, what is left of the velocity works against the last "
            "movement instead of prolonging it.",
            (_velocity(lambda v, g, r, m: -m * v - r * g),),
        ),
        Misconception(
            "averaged-velocity",
            "The first step is too small, by the factor 1 − momentum. Keras' SGD takes no average of "
            "the gradients; the new gradient counts in full.",
            (_velocity(lambda v, g, r, m: m * v - (1 - m) * r * g),),
        ),
        Misconception(
            "nesterov",
            "The first step is too large already: momentum was used a second time after the velocity "
            "was known. That is the variant with `nesterov=True`.",
            (_with(lambda w, v, g, r, m: (w + m * (m * v - r * g) - r * g, m * v - r * g)),),
        ),
        Misconception(
            "previous-gradient-only",
            "In the third step the first gradient still counts, by momentum times momentum.",
            (_with(lambda w, last, g, r, m: (w - r * g - r * m * last, g)),),
        ),
        Misconception(
            "old-velocity",
            "The weights are moved by the velocity of the step before. The first step does nothing, "
            "and each gradient comes one step too late.",
            (_with(lambda w, v, g, r, m: (w + v, m * v - r * g)),),
        ),
        Misconception(
            "velocity-starts-at-gradient",
            "The first step has the wrong size: something moved before it. The velocity starts at 0.",
            (_gradients(lambda g, m: [(1 + m) * one for one in g[:1]] + g[1:]),),
        ),
        Misconception(
            "momentum-on-gradient-too",
            "The new gradient is multiplied by the momentum, too. With momentum 0 nothing moves.",
            (_velocity(lambda v, g, r, m: m * (v - r * g)),),
        ),
        Misconception(
            "momentum-on-weights",
            "The momentum shrinks the weights themselves. It belongs to the last movement.",
            (_with(lambda w, v, g, r, m: (m * w - r * g, v)),),
        ),
        Misconception(
            "learning-rate-missing",
            "The steps are as large as if the learning rate were 1.",
            (_velocity(lambda v, g, r, m: m * v - g),),
        ),
        Misconception(
            "learning-rate-twice",
            "The steps are too small: the learning rate was multiplied in twice.",
            (_velocity(lambda v, g, r, m: m * v - r * r * g),),
        ),
        Misconception(
            "arguments-swapped",
            "The momentum was used as the learning rate, and the learning rate as the momentum.",
            (lambda w, g, r, m: sgd_weights(w, g, m, r),),
        ),
        Misconception(
            "always-from-the-start",
            "Each item is one step away from the start. A step begins where the last one ended.",
            (_then(lambda w, weights: [w + step for step in _steps(w, weights)]),),
        ),
        Misconception(
            "same-array-again",
            "The list holds the same array several times, and the last step has changed it.",
            (_then(lambda w, weights: [weights[-1]] * len(weights) if weights else []),),
        ),
        Misconception(
            "empty-list",
            "There are no gradients here, so no first one either. The weights have the same shape.",
            (lambda w, g, r, m: sgd_weights(w, g, r, m) if g else g[0],),
        ),
        Misconception(
            "start-included",
            "The weights before the first step do not belong to the list.",
            (_then(lambda w, weights: [w, *weights]),),
        ),
        Misconception(
            "last-only",
            "Only the weights at the end are returned. There should be an item for each gradient.",
            (
                _then(lambda w, weights: (weights or [w])[-1]),
                _then(lambda w, weights: [(weights or [w])[-1]]),
            ),
        ),
        Misconception(
            "one-step-missing",
            "There is one item fewer than there are gradients, or the list begins one step too early.",
            (
                _then(lambda w, weights: weights[:-1]),
                _then(lambda w, weights: [w, *weights][:-1]),
                _gradients(lambda g, m: g[1:]),
            ),
        ),
        Misconception(
            "changes-returned",
            "These are the steps. The places to which they lead are asked for.",
            (_then(_steps),),
        ),
        Misconception(
            "gradient-size-lost",
            "Small and large gradients give steps of the same size: only the direction is used.",
            (_gradients(lambda g, m: [np.sign(one) for one in g]),),
        ),
        Misconception(
            "other-optimizer",
            "The size of the first step does not depend on the size of the gradient. Adam and RMSprop "
            "divide by it; SGD does not.",
            (_adam,),
            lesson="Comparing optimizers fairly",
        ),
        Misconception(
            "learning-rate-falls",
            "The second step is too small, with momentum 0 too. The learning rate stays as it is.",
            (_gradients(lambda g, m: [one / n for n, one in enumerate(g, 1)]),),
        ),
    ),
)
