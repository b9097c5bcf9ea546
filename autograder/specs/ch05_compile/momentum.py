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
_CLOSE = {"rtol": 1e-5, "atol": 3e-5}


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    yield from _about(answer, rng, (2,), 2, 0.1, 0.0, why="Momentum 0 is plain gradient descent.")
    yield from _about(answer, rng, (3,), 4, 0.1, 0.9)
    yield from _about(answer, rng, (3, 2), 4, rng.integers(20, 50) / 100, 0.5)
    yield from _about(answer, rng, (1, 3, 2), 3, 0.01, rng.integers(60, 85) / 100)
    yield from _about(answer, rng, (1,), 1, 0.5, 0.3)
    yield ask(
        answer,
        _NAME,
        _numbers(rng, (2,)),
        [],
        0.1,
        0.9,
        stage="empty-list",
        why="Without gradients there are no steps, and no weights after a step.",
    )


def _about(
    answer: Answer,
    rng: np.random.Generator,
    shape: tuple[int, ...],
    steps: int,
    learning_rate: float,
    momentum: float,
    why: str = "",
) -> Iterator[Observation]:
    gradients = [_numbers(rng, shape) for _ in range(steps)]
    yield from ask_and_watch(
        answer,
        _NAME,
        _numbers(rng, shape),
        gradients,
        float(learning_rate),
        float(momentum),
        why=why,
        **_CLOSE,
    )


def _numbers(rng: np.random.Generator, shape: tuple[int, ...]) -> np.ndarray:
    """Between 0.3 and 3, above and below 0, with two decimals."""
    return rng.integers(30, 300, shape) * rng.choice([-1, 1], shape) / 100


# Known wrong answers

State = tuple[np.ndarray, np.ndarray]
Step = Callable[[State, np.ndarray, float, float], State]


def _with(step: Step, start: Callable[[Arrays, float], Any] = lambda g, r: 0.0) -> Wrong:
    """Weights and velocity go through `step` for each gradient."""

    def wrong(w: np.ndarray, gradients: Arrays, learning_rate: float, momentum: float) -> Arrays:
        velocity = start(gradients, learning_rate) if gradients else 0.0
        state, weights = (w, velocity), []
        for gradient in gradients:
            state = step(state, gradient, learning_rate, momentum)
            weights.append(state[0])
        return weights

    return wrong


def _velocity(formula: Callable[[Any, np.ndarray, float, float], np.ndarray]) -> Step:
    """Another formula for the velocity; the weights move by it."""

    def step(state: State, g: np.ndarray, r: float, m: float) -> State:
        v = formula(state[1], g, r, m)
        return state[0] + v, v

    return step


def _usual(v: Any, g: np.ndarray, r: float, m: float) -> np.ndarray:
    return m * v - r * g


def _nesterov(state: State, g: np.ndarray, r: float, m: float) -> State:
    v = _usual(state[1], g, r, m)
    return state[0] + m * v - r * g, v


def _moved_first(state: State, g: np.ndarray, r: float, m: float) -> State:
    return state[0] + state[1], _usual(state[1], g, r, m)


def _on_weights(state: State, g: np.ndarray, r: float, m: float) -> State:
    return m * state[0] - r * g, state[1]


def _rate_twice(state: State, g: np.ndarray, r: float, m: float) -> State:
    v = _usual(state[1], g, r, m)
    return state[0] + r * v, v


def _changed(change: Callable[[np.ndarray, Arrays], Any], rule: Wrong = sgd_weights) -> Wrong:
    """The weights of a rule, then something made of them."""
    return lambda w, g, r, m: change(w, rule(w, g, r, m))


def _steps(w: np.ndarray, weights: Arrays) -> Arrays:
    return [after - before for before, after in zip([w, *weights], weights, strict=False)]


def _two_gradients(w: np.ndarray, gradients: Arrays, r: float, m: float) -> Arrays:
    weights = []
    for step, gradient in enumerate(gradients):
        before = gradients[step - 1] if step else 0.0
        w = w - r * gradient - r * m * before
        weights.append(w)
    return weights


def _moments(
    fade: Callable[[float], float],
    fade_squares: float,
    corrected: bool = True,
    momentum: bool = False,
) -> Wrong:
    """Adam, and RMSprop with `fade` at 0."""

    def wrong(w: np.ndarray, gradients: Arrays, r: float, m: float) -> Arrays:
        mean, squares, weights = 0.0, 0.0, []
        velocity: Any = 0.0
        share = fade(m)
        for step, g in enumerate(gradients, start=1):
            mean = share * mean + (1 - share) * g
            squares = fade_squares * squares + (1 - fade_squares) * g**2
            up, down = (1 - share**step, 1 - fade_squares**step) if corrected else (1.0, 1.0)
            velocity = (m if momentum else 0.0) * velocity + r * (mean / up) / (
                np.sqrt(squares / down) + 1e-7
            )
            w = w - velocity
            weights.append(w)
        return weights

    return wrong


def _falling(divisor: Callable[[int], float]) -> Wrong:
    def wrong(w: np.ndarray, gradients: Arrays, r: float, m: float) -> Arrays:
        velocity, weights = np.zeros_like(w), []
        for step, gradient in enumerate(gradients):
            velocity = m * velocity - r / divisor(step) * gradient
            w = w + velocity
            weights.append(w)
        return weights

    return wrong


def _signs(direction: Callable[[np.ndarray], np.ndarray]) -> Wrong:
    return lambda w, g, r, m: sgd_weights(w, [direction(one) for one in g], r, m)


_PLAIN = _with(_velocity(lambda v, g, r, m: -r * g))

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
            (_PLAIN,),
        ),
        Misconception(
            "velocity-never-fades",
            "Each step is kept for ever and in full. The momentum is the share of the last movement "
            "that is kept.",
            (_with(_velocity(lambda v, g, r, m: v - r * g)),),
        ),
        Misconception(
            "uphill",
            "The weights go in the direction of the gradient. That is where the loss grows.",
            (
                _with(_velocity(lambda v, g, r, m: m * v + r * g)),
                _with(_velocity(lambda v, g, r, m: r * g)),
            ),
        ),
        Misconception(
            "velocity-pushes-back",
            "The first step is right. After it, what is left of the velocity works against the last "
            "movement instead of prolonging it.",
            (
                _with(_velocity(lambda v, g, r, m: -m * v - r * g)),
                _with(lambda s, g, r, m: (s[0] - (m * s[1] + r * g), m * s[1] - r * g)),
            ),
        ),
        Misconception(
            "averaged-velocity",
            "The first step is too small, by the factor 1 − momentum. Keras' SGD takes no average of "
            "the gradients; the new gradient counts in full.",
            (_with(_velocity(lambda v, g, r, m: m * v - (1 - m) * r * g)),),
        ),
        Misconception(
            "nesterov",
            "The first step is too large already: momentum was used a second time after the velocity "
            "was known. That is the variant with `nesterov=True`.",
            (_with(_nesterov),),
        ),
        Misconception(
            "previous-gradient-only",
            "This is right for two steps. In the third one the first gradient still counts, by "
            "momentum times momentum.",
            (_two_gradients,),
        ),
        Misconception(
            "old-velocity",
            "The weights are moved by the velocity of the step before. The first step does nothing, "
            "and each gradient comes one step too late.",
            (_with(_moved_first),),
        ),
        Misconception(
            "velocity-starts-at-gradient",
            "The first step has the wrong size: something moved before it. The velocity starts "
            "at 0.",
            (
                _with(_velocity(_usual), start=lambda g, r: g[0]),
                _with(_velocity(_usual), start=lambda g, r: -g[0]),
                _with(_velocity(_usual), start=lambda g, r: -r * g[0]),
                _with(_velocity(_usual), start=lambda g, r: r * g[0]),
                _with(_velocity(_usual), start=lambda g, r: np.ones_like(g[0])),
            ),
        ),
        Misconception(
            "momentum-on-gradient-too",
            "The new gradient is multiplied by the momentum as well. With momentum 0 nothing moves "
            "any more.",
            (_with(_velocity(lambda v, g, r, m: m * (v - r * g))),),
        ),
        Misconception(
            "momentum-on-weights",
            "The momentum shrinks the weights themselves, with momentum 0 to nothing. It belongs to "
            "the last movement.",
            (
                _with(_on_weights),
                _with(lambda s, g, r, m: (m * s[0] + _usual(s[1], g, r, m), _usual(s[1], g, r, m))),
                _with(lambda s, g, r, m: (m * s[0] - (1 - m) * r * g, s[1])),
            ),
        ),
        Misconception(
            "learning-rate-missing",
            "The steps are as large as if the learning rate were 1.",
            (
                _with(_velocity(lambda v, g, r, m: m * v - g)),
                _with(_velocity(lambda v, g, r, m: -g)),
            ),
        ),
        Misconception(
            "learning-rate-twice",
            "The steps are too small: the learning rate was multiplied in twice.",
            (
                _with(_rate_twice),
                _with(_velocity(lambda v, g, r, m: m * v - r * r * g)),
                _with(_velocity(lambda v, g, r, m: r * (m * v - r * g))),
                _with(_velocity(lambda v, g, r, m: r * (m * v - g))),
            ),
        ),
        Misconception(
            "arguments-swapped",
            "The momentum was used as the learning rate, and the learning rate as the momentum.",
            (lambda w, g, r, m: sgd_weights(w, g, m, r),),
        ),
        Misconception(
            "always-from-the-start",
            "Each item lies one step away from the first weights. A step begins where the last one "
            "ended.",
            (
                _changed(lambda w, weights: [w + step for step in _steps(w, weights)]),
                _changed(lambda w, weights: [w + step for step in _steps(w, weights)], _PLAIN),
            ),
        ),
        Misconception(
            "same-array-again",
            "All items are equal: the list holds one and the same array several times, and the last "
            "step has changed it.",
            (_changed(lambda w, weights: [weights[-1]] * len(weights) if weights else []),),
        ),
        Misconception(
            "start-included",
            "There is one item more than there are gradients. The weights before the first step do "
            "not belong to the list.",
            (_changed(lambda w, weights: [w, *weights]),),
        ),
        Misconception(
            "last-only",
            "Only the weights at the end are returned. There should be an item for each gradient.",
            (
                _changed(lambda w, weights: (weights or [w])[-1]),
                _changed(lambda w, weights: (weights or [None])[-1]),
                _changed(lambda w, weights: [(weights or [w])[-1]]),
                _changed(lambda w, weights: weights[-1:]),
            ),
        ),
        Misconception(
            "one-step-missing",
            "There is one item fewer than there are gradients, or the list begins one step too early.",
            (
                _changed(lambda w, weights: weights[:-1]),
                _changed(lambda w, weights: weights[1:]),
                _changed(lambda w, weights: [w, *weights][:-1]),
                lambda w, g, r, m: sgd_weights(w, g[1:], r, m),
            ),
        ),
        Misconception(
            "changes-returned",
            "These are the steps. The places to which they lead are asked for.",
            (_changed(_steps), _changed(_steps, _PLAIN)),
        ),
        Misconception(
            "gradient-size-lost",
            "A small and a large gradient give a step of the same size: only the direction of the "
            "gradient is used.",
            (
                _signs(np.sign),
                _signs(lambda g: g / np.linalg.norm(g)),
                _signs(lambda g: g / np.abs(g).max()),
            ),
        ),
        Misconception(
            "other-optimizer",
            "The size of the first step does not depend on the size of the gradient. Adam and RMSprop "
            "divide by it; SGD does not.",
            (
                _moments(lambda m: 0.9, 0.999),
                _moments(lambda m: m, 0.999),
                _moments(lambda m: 0.0, 0.9, corrected=False),
                _moments(lambda m: 0.0, 0.9, corrected=False, momentum=True),
            ),
            lesson="Comparing optimizers fairly",
        ),
        Misconception(
            "learning-rate-falls",
            "The second step is smaller than it should be, with momentum 0 too. The learning rate "
            "stays as it is given.",
            (
                _falling(lambda step: step + 1),
                _falling(lambda step: (step + 1) ** 0.5),
                _falling(lambda step: 2**step),
                _falling(lambda step: 10**step),
                _falling(lambda step: 1 + 0.1 * step),
            ),
        ),
    ),
)
