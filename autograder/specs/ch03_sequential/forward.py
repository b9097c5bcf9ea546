"""Spec of 03.forward: what a stack of Dense layers computes, in NumPy."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks.answer import Answer
from autograder.checks.ask import about_arguments
from autograder.checks.exercise import Exercise, Misconception, Observation
from autograder.checks.paper import Function, dense, linear, relu, softmax
from autograder.specs.ch03_sequential import stacks

Arrays = list[np.ndarray]
Wrong = Callable[[np.ndarray, Arrays], Any]
Dense = Callable[[np.ndarray, np.ndarray, np.ndarray], np.ndarray]

_CLOSE = {"rtol": 1e-5, "atol": 1e-5}
# Near 1000 the numbers of float32 lie 0.00006 apart.
_CLOSE_TO_LARGE = {"rtol": 1e-3, "atol": 1e-4}


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
    x, weights = _large(rng)
    yield Observation(
        f"{_spelled(x, weights)}, with sums near 1000 and -1000 before the softmax,",
        answer(x, weights).value,
        stage="overflow",
        why="`exp` of a large number is inf, and `exp` of one far below 0 is 0. Neither inf / inf "
        "nor 0 / 0 is a probability.",
        **_CLOSE_TO_LARGE,
    )


def _spelled(x: np.ndarray, weights: Arrays) -> str:
    layers = " and ".join(f"Dense({len(bias)})" for bias in weights[1::2])
    return f"forward(x, weights) for x of shape {x.shape} and {layers}"


def _drawn(rng: np.random.Generator, n: int, *units: int) -> tuple[np.ndarray, Arrays]:
    """Examples, and weights and biases of which none is 0."""
    x = rng.normal(0, 1, (n, units[0])).astype("float32")
    shapes = [shape for a, b in itertools.pairwise(units) for shape in ((a, b), (b,))]
    return x, stacks.drawn(int(rng.integers(2**31)), shapes)


def _large(rng: np.random.Generator) -> tuple[np.ndarray, Arrays]:
    """Whole numbers, which float32 holds exactly; each row of `x` chooses a row of the last kernel."""
    x = np.eye(3, dtype="float32")[rng.permutation(3)]
    high = int(rng.integers(900, 990))
    near = rng.permuted(np.tile([0, 1, 3, 6], (2, 1)), axis=1)
    both = rng.permutation([high, high - 2, -high, -high - 1])
    kernel = np.array([high + near[0], -high - near[1], both])
    arrays = [np.eye(3), np.zeros(3), kernel, rng.permutation([-1, 0, 1, 2])]
    return x, [array.astype("float32") for array in arrays]


# Known wrong answers


def _without_bias(h: np.ndarray, kernel: np.ndarray, bias: np.ndarray) -> np.ndarray:
    return h @ kernel


def _faulty(
    *,
    first: Function = linear,
    hidden: Function = relu,
    last: Function = softmax,
    sums: Dense = dense,
    last_sums: Dense | None = None,
) -> Wrong:
    """A forward pass with the faults that are asked for.

    Args:
        first: what is done to `x`.
        hidden: activation of all layers but the last.
        last: activation of the last layer.
        sums: what is done before the activation.
        last_sums: the same in the last layer; like `sums` by default.
    """

    def wrong(x: np.ndarray, weights: Arrays) -> np.ndarray:
        h = first(x.astype(float))
        for i in range(0, len(weights) - 2, 2):
            h = hidden(sums(h, weights[i], weights[i + 1]))
        return last((last_sums or sums)(h, weights[-2], weights[-1]))

    return wrong


def _bias_late(hidden: bool, last: bool) -> Wrong:
    """Biases added behind the activations of the hidden layers, of the last one, or of both."""

    def wrong(x: np.ndarray, weights: Arrays) -> np.ndarray:
        h = x
        for kernel, bias in zip(weights[:-2:2], weights[1:-2:2], strict=True):
            h = relu(h @ kernel) + bias if hidden else relu(h @ kernel + bias)
        if last:
            return softmax(h @ weights[-2]) + weights[-1]
        return softmax(h @ weights[-2] + weights[-1])

    return wrong


def _never_on(x: np.ndarray, weights: Arrays) -> np.ndarray:
    """Each layer is given x."""
    for i in range(0, len(weights) - 2, 2):
        relu(x @ weights[i] + weights[i + 1])
    return softmax(x @ weights[-2] + weights[-1])


def _skips_last(activation: Function) -> Wrong:
    def wrong(x: np.ndarray, weights: Arrays) -> np.ndarray:
        for i in range(0, len(weights) - 2, 2):
            x = relu(x @ weights[i] + weights[i + 1])
        return activation(x)

    return wrong


def _first_and_last(x: np.ndarray, weights: Arrays) -> np.ndarray:
    h = relu(x @ weights[0] + weights[1])
    return softmax(h @ weights[-2] + weights[-1])


def _first_two(x: np.ndarray, weights: Arrays) -> np.ndarray:
    h = relu(x @ weights[0] + weights[1])
    return softmax(h @ weights[2] + weights[3])


def _unpacked(x: np.ndarray, weights: Arrays) -> np.ndarray:
    a, b, c, d = weights
    return softmax(relu(x @ a + b) @ c + d)


def _first_example(x: np.ndarray, weights: Arrays) -> np.ndarray:
    return forward(x[:1], weights)[0]


def _powers(z: np.ndarray) -> np.ndarray:
    return np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)


def _powers_with_math(z: np.ndarray) -> np.ndarray:
    return np.array([[math.exp(v) / sum(math.exp(u) for u in row) for v in row] for row in z])


def _shifted(shift: Callable[[np.ndarray], Any]) -> Function:
    return lambda z: _powers(z - shift(z))


def _in_float32(function: Function) -> Function:
    return lambda z: function(z.astype("float32"))


def _no_keepdims(z: np.ndarray) -> np.ndarray:
    powers = np.exp(z - z.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1)


def _no_keepdims_at_all(z: np.ndarray) -> np.ndarray:
    powers = np.exp(z - z.max(axis=1))
    return powers / powers.sum(axis=1)


def _largest_of_batch(z: np.ndarray) -> np.ndarray:
    return np.max(z, 0)


_LIMITS = (10, 20, 30, 50, 80, 88, 100, 300, 500, 600, 700, 709)
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
        *stacks.about_activations(_faulty),
        Misconception(
            "biases-forgotten",
            "Biases are missing. Each unit adds its own to the sum of its weighted inputs, in the "
            "last layer too.",
            (
                _faulty(sums=_without_bias),
                _faulty(last_sums=_without_bias),
                _faulty(sums=_without_bias, last_sums=dense),
            ),
        ),
        Misconception(
            "bias-subtracted",
            "The biases are subtracted. Dense adds them.",
            (
                _faulty(sums=lambda h, kernel, bias: h @ kernel - bias),
                _faulty(last_sums=lambda h, kernel, bias: h @ kernel - bias),
            ),
        ),
        Misconception(
            "bias-after-activation",
            "A bias is added behind the activation. It belongs to the sum that the activation is "
            "applied to.",
            (_bias_late(True, False), _bias_late(False, True), _bias_late(True, True)),
        ),
        Misconception(
            "kernel-transposed",
            "The kernel is turned, or stands on the wrong side. x has one row for each example, "
            "and the kernel one row for each input: the numbers of inputs must meet in the "
            "middle, (n, inputs) times (inputs, units).",
            (
                _faulty(sums=lambda h, kernel, bias: h @ kernel.T + bias),
                _faulty(sums=lambda h, kernel, bias: kernel @ h + bias),
                _faulty(sums=lambda h, kernel, bias: kernel.T @ h + bias),
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
            (_skips_last(softmax), _skips_last(linear)),
            lesson="A model is a stack of layers",
        ),
        Misconception(
            "two-layers-assumed",
            "This is right for two layers only. The list can hold one layer, or three.",
            (_first_and_last, _first_two, _unpacked),
        ),
        Misconception(
            "first-example-only",
            "Only the first example is computed. x holds several, one in each row.",
            (_first_example,),
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
            (
                _faulty(hidden=_largest_of_batch, last=lambda z: softmax(np.atleast_2d(z))),
                _faulty(hidden=_largest_of_batch, last=lambda z: _powers(z)),
                _faulty(hidden=_largest_of_batch, last=lambda z: softmax(z)),
            ),
            lesson=_TASK,
        ),
        Misconception(
            "normalise-without-exp",
            "The sums are divided by their total. They can be below 0, and probabilities cannot: a "
            "step before the division is missing.",
            (
                _faulty(last=lambda z: z / z.sum(axis=1, keepdims=True)),
                _faulty(last=lambda z: relu(z) / relu(z).sum(axis=1, keepdims=True)),
                _faulty(last=lambda z: np.abs(z) / np.abs(z).sum(axis=1, keepdims=True)),
            ),
            lesson=_TASK,
        ),
        Misconception(
            "no-keepdims",
            "The sums of the rows have lost an axis. NumPy then divides column by column: with an "
            "error where the shapes do not fit, and with the sum of another row where they do.",
            (_faulty(last=_no_keepdims), _faulty(last=_no_keepdims_at_all)),
            lesson=_TASK,
        ),
        Misconception(
            "divided-by-maximum",
            "The sums are divided by their largest one. That changes their differences, and with "
            "them the probabilities. A subtraction changes nothing.",
            (
                _faulty(last=lambda z: softmax(z / np.abs(z).max(axis=1, keepdims=True))),
                _faulty(last=lambda z: softmax(z / z.max(axis=1, keepdims=True))),
                _faulty(last=lambda z: softmax(z / z.max())),
                _faulty(last=lambda z: softmax(z / np.abs(z).max())),
            ),
        ),
        Misconception(
            "overflow",
            "`exp` of a large number is inf, and inf divided by inf is no probability; `math.exp` "
            "stops with an error. Subtracting the same number from a whole row changes no "
            "probability.",
            (
                _faulty(last=_powers),
                _faulty(last=_powers_with_math),
                _faulty(last=_shifted(lambda z: z.min(axis=1, keepdims=True))),
                _faulty(last=_shifted(lambda z: z.mean(axis=1, keepdims=True))),
            ),
        ),
        Misconception(
            "maximum-of-everything",
            "The largest number of the whole batch is subtracted. In a row far below it every power "
            "becomes 0, and 0 divided by 0 is no probability.",
            (_faulty(last=_shifted(np.max)),),
        ),
        Misconception(
            "nan-replaced",
            "The overflow is still there: its nan are only replaced by another number. The rows "
            "no longer sum to 1.",
            tuple(
                _faulty(last=lambda z, n=n: np.nan_to_num(_powers(z), nan=n)) for n in (0.0, 1.0)
            ),
        ),
        Misconception(
            "logits-clipped",
            "Cutting the sums off avoids inf, but two sums beyond the limit become equal, and so do "
            "their probabilities.",
            (
                *(_faulty(last=lambda z, m=m: _powers(np.clip(z, -m, m))) for m in _LIMITS),
                *(_faulty(last=lambda z, m=m: _powers(np.minimum(z, m))) for m in _LIMITS),
                *(
                    _faulty(last=_in_float32(lambda z, m=m: _powers(np.clip(z, -m, m))))
                    for m in _LIMITS
                ),
            ),
        ),
        Misconception(
            "rounded-too-far",
            "The result is rounded. Return the exact values and round only when you print them.",
            tuple(_faulty(last=lambda z, d=d: softmax(z).round(d)) for d in range(1, 5)),
        ),
    ),
)
