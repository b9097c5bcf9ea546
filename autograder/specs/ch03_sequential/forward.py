"""Spec of 03.forward: what a stack of Dense layers computes, in NumPy."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks.answer import Answer
from autograder.checks.ask import about_arguments
from autograder.checks.exercise import Exercise, Misconception, Observation
from autograder.checks.paper import Function, dense, linear, relu, shares, sigmoid, softmax
from autograder.specs.ch03_sequential import stacks

Arrays = list[np.ndarray]
Wrong = Callable[[np.ndarray, Arrays], Any]
Layer = Callable[[np.ndarray, np.ndarray, np.ndarray], np.ndarray]

_CLOSE = {"rtol": 1e-5, "atol": 1e-5}


def forward(x: np.ndarray, weights: Arrays) -> np.ndarray:
    """One example after the other, one unit after the other."""
    rows = []
    for example in x:
        numbers = [float(number) for number in example]
        for position in range(0, len(weights), 2):
            kernel, bias = weights[position], weights[position + 1]
            sums = []
            for unit in range(len(bias)):
                products = [n * float(kernel[i, unit]) for i, n in enumerate(numbers)]
                sums.append(sum(products) + float(bias[unit]))
            numbers = sums
            if position < len(weights) - 2:
                numbers = [max(number, 0.0) for number in sums]
        rows.append(numbers)
    return softmax(np.array(rows))


# Questions


def _observe_forward(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    x, weights = _drawn(rng, 5, 3, 6, 4)
    outcome = answer(x, weights)
    yield Observation(_spelled(x, weights), outcome.value, printed=outcome.printed, **_CLOSE)
    yield about_arguments(
        outcome,
        "forward(x, weights)",
        "The caller still needs x, the list and its arrays. `+=`, `x[…] = …` and `b.shape = …` "
        "write into an array, `pop` takes from the list. Make new ones instead.",
        "what was passed in",
    )
    # As many examples as inputs and units: here a wrong axis gives no error.
    for n, *units in ((1, 4, 3), (4, 4, 4, 4), (1, 3, 5, 4), (3, 5, 4, 6, 3)):
        x, weights = _drawn(rng, n, *units)
        yield Observation(_spelled(x, weights), answer(x, weights).value, **_CLOSE)


def _spelled(x: np.ndarray, weights: Arrays) -> str:
    layers = " and ".join(f"Dense({len(bias)})" for bias in weights[1::2])
    return f"forward(x, weights) for x of shape {x.shape} and {layers}"


def _drawn(rng: np.random.Generator, n: int, *units: int) -> tuple[np.ndarray, Arrays]:
    """Examples, and weights and biases of which none is 0."""
    x = rng.normal(0, 1, (n, units[0])).astype("float32")
    return x, stacks.drawn(int(rng.integers(2**31)), stacks.shapes_of(units))


# Known wrong answers


def _through(
    hidden: Layer = lambda h, kernel, bias: relu(dense(h, kernel, bias)),
    last: Layer = lambda h, kernel, bias: softmax(dense(h, kernel, bias)),
) -> Wrong:
    """A forward pass through other layers than the right ones."""

    def wrong(x: np.ndarray, weights: Arrays) -> np.ndarray:
        h = x.astype(float)
        for kernel, bias in zip(weights[:-2:2], weights[1:-2:2], strict=True):
            h = hidden(h, kernel, bias)
        return last(h, *weights[-2:])

    return wrong


def _sums(sums: Layer) -> Wrong:
    """Other sums in all layers."""
    return _through(lambda *given: relu(sums(*given)), lambda *given: softmax(sums(*given)))


def _faulty(first: Function = linear, hidden: Function = relu, last: Function = softmax) -> Wrong:
    """Right sums, and something else before and behind them."""
    pass_on = _through(lambda *given: hidden(dense(*given)), lambda *given: last(dense(*given)))
    return lambda x, weights: pass_on(first(x), weights)


def _never_on(x: np.ndarray, weights: Arrays) -> np.ndarray:
    """Each layer is given x."""
    pairs = zip(weights[::2], weights[1::2], strict=True)
    return softmax([dense(x, kernel, bias) for kernel, bias in pairs][-1])


def _first_and_last(x: np.ndarray, weights: Arrays) -> np.ndarray:
    return softmax(dense(relu(dense(x, *weights[:2])), *weights[-2:]))


def _unpacked(x: np.ndarray, weights: Arrays) -> np.ndarray:
    a, b, c, d = weights
    return softmax(relu(x @ a + b) @ c + d)


def _no_keepdims(z: np.ndarray) -> np.ndarray:
    powers = np.exp(z - z.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1)


_TASK = "Activations and units for the task"

EXERCISE = Exercise(
    id="03.forward",
    title="the forward pass in NumPy",
    points=3,
    lesson="Dense and its parameters",
    reference=forward,
    observe=_observe_forward,
    tensors=False,
    misconceptions=(
        *stacks.about_activations(_faulty, other_hidden=(np.tanh, sigmoid, np.abs)),
        Misconception(
            "softmax-over-everything",
            "All numbers of the batch together sum to 1. Each row must do so by itself.",
            (_faulty(last=lambda z: softmax(z, axis=None)),),
            lesson=_TASK,
        ),
        Misconception(
            "biases-forgotten",
            "Biases are missing. Each unit adds its own to the sum of its weighted inputs, in all "
            "layers.",
            (
                _sums(lambda h, kernel, bias: h @ kernel),
                _through(last=lambda h, kernel, bias: softmax(h @ kernel)),
                _through(hidden=lambda h, kernel, bias: relu(h @ kernel)),
            ),
        ),
        Misconception(
            "bias-subtracted",
            "The biases are subtracted. Dense adds them.",
            (_sums(lambda h, kernel, bias: h @ kernel - bias),),
        ),
        Misconception(
            "bias-after-activation",
            "A bias is added behind the activation. It belongs to the sum that the activation is "
            "applied to.",
            (
                _through(hidden=lambda h, kernel, bias: relu(h @ kernel) + bias),
                _through(last=lambda h, kernel, bias: softmax(h @ kernel) + bias),
            ),
        ),
        Misconception(
            "kernel-transposed",
            "The kernel is turned, or stands on the wrong side. The numbers of inputs must meet in "
            "the middle: (n, inputs) times (inputs, units).",
            (
                _sums(lambda h, kernel, bias: h @ kernel.T + bias),
                _sums(lambda h, kernel, bias: kernel @ h + bias),
            ),
        ),
        Misconception(
            "layers-not-chained",
            "Each layer is given x again. A layer is given what the layer before it returns.",
            (_never_on,),
            lesson="A model is a stack of layers",
        ),
        Misconception(
            "last-layer-missing",
            "The last layer is missing: its weights and biases make no difference to the result.",
            (_through(last=lambda h, kernel, bias: softmax(h)),),
            lesson="A model is a stack of layers",
        ),
        Misconception(
            "two-layers-assumed",
            "This is right for two layers only. The list can hold one layer, or three.",
            (_first_and_last, _unpacked),
        ),
        Misconception(
            "first-example-only",
            "Only the first example is computed. x holds several, one in each row.",
            (lambda x, weights: forward(x[:1], weights)[0],),
        ),
        Misconception(
            "batch-axis-lost",
            "With a single example the axis of the batch is gone. The answer has one row for each "
            "example, also if there is only one.",
            (lambda x, weights: np.squeeze(forward(x, weights)),),
        ),
        Misconception(
            "max-for-maximum",
            "`np.max(z, 0)` is the largest number of each column: the second argument is an axis. "
            "`np.maximum` compares each number with 0.",
            (_faulty(hidden=lambda z: z.max(axis=0), last=lambda z: softmax(np.atleast_2d(z))),),
            lesson=_TASK,
        ),
        Misconception(
            "normalise-without-exp",
            "The sums are divided by their total. They can be below 0, and probabilities cannot: a "
            "step before the division is missing.",
            (_faulty(last=shares),),
            lesson=_TASK,
        ),
        Misconception(
            "no-keepdims",
            "The sums of the rows have lost an axis. NumPy then divides column by column: with an "
            "error where the shapes do not fit, and with the sum of another row where they do.",
            (_faulty(last=_no_keepdims),),
            lesson=_TASK,
        ),
        Misconception(
            "rounded-too-far",
            "The result is rounded. Return the exact values and round only when you print them.",
            (_faulty(last=lambda z: softmax(z).round(3)),),
        ),
    ),
)
