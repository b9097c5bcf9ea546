"""Stacks of Dense layers on paper, and the questions that are put to a model built as one.

The specs of `build`, `build_by_add` and `repair` share them.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np

from autograder.checks import models
from autograder.checks.answer import Answer, Outcome, Raised, guarded
from autograder.checks.ask import about_arguments
from autograder.checks.compare import Words
from autograder.checks.exercise import Misconception, Observation
from autograder.checks.models import Draft
from autograder.checks.paper import (
    OTHER_ACTIVATIONS,
    Function,
    linear,
    log_softmax,
    relu,
    sigmoid,
    softmax,
)

Shapes = Sequence[tuple[int, ...]]

CLOSE = {"rtol": 1e-3, "atol": 1e-5}


def relu_then_softmax(z: np.ndarray) -> np.ndarray:
    """Both, in this order."""
    return softmax(relu(z))


# Models on paper


def one_by_one(units: Sequence[int], inputs: tuple[int, ...] | None = None) -> Draft:
    """The right model, slow and obvious: one layer after the other, one row after the other."""

    def call(arrays: list[np.ndarray], x: np.ndarray) -> np.ndarray:
        rows = []
        for example in x.astype(float):
            row = example.ravel()
            for position in range(0, len(arrays), 2):
                kernel, bias = arrays[position], arrays[position + 1]
                row = row @ kernel + bias
                if position < len(arrays) - 2:
                    row = np.array([max(number, 0.0) for number in row])
            rows.append(row)
        return softmax(np.array(rows))

    shapes = [
        shape for n_in, n_out in itertools.pairwise(units) for shape in ((n_in, n_out), (n_out,))
    ]
    return Draft(call, inputs or (units[0],), [np.zeros(shape, "float32") for shape in shapes])


def stack(
    units: Sequence[int],
    hidden: Function | Sequence[Function] = relu,
    last: Function = softmax,
    *,
    first: Function = linear,
    inputs: tuple[int | None, ...] | None = None,
    biases: Callable[[int, int], bool] = lambda layer, layers: True,
    **noted: Any,
) -> Draft:
    """A model on paper with the faults that are asked for.

    Args:
        units: inputs of the first Dense layer, then the units of each.
        hidden: activation of all layers but the last, or one for each of them.
        last: activation of the last layer.
        first: what is done to the inputs before the first Dense layer.
        inputs: shape of one example; `(units[0],)` by default.
        biases: whether a layer, told by its number and how many there are, has biases.
        noted: fields of the `Draft`.
    """
    n = len(units) - 1
    between = list(hidden) if isinstance(hidden, Sequence) else [hidden] * (n - 1)
    activations = [*between, last]
    with_bias = [biases(layer, n) for layer in range(n)]

    def call(arrays: list[np.ndarray], x: np.ndarray) -> np.ndarray:
        left = iter(arrays)
        h = first(x.astype(float))
        for activation, has_bias in zip(activations, with_bias, strict=True):
            h = h @ next(left)
            h = activation(h + next(left) if has_bias else h)
        return h

    arrays = []
    for layer, shape in enumerate(itertools.pairwise(units)):
        arrays.append(np.zeros(shape, "float32"))
        if with_bias[layer]:
            arrays.append(np.zeros(shape[1], "float32"))
    return Draft(call, inputs or (units[0],), arrays, **noted)


# Questions


def observe_model(
    answer: Answer,
    spelled: object,
    arguments: tuple[Any, ...],
    x: np.ndarray,
    units: Sequence[int],
    seed: int,
    twice: bool = True,
) -> Iterator[Observation]:
    """What comes of one call: the model, its shapes, what it computes with weights put in.

    Args:
        answer: the function that builds the model.
        spelled: the call as a learner would write it.
        arguments: its arguments.
        x: inputs, more than one example.
        units: inputs of the first Dense layer and units of each, as they should be.
        seed: draws the weights.
        twice: also look at what a second call gives.
    """
    outcome = answer(*arguments, convert=models.is_model)
    made = None if outcome.failed else outcome.value
    shown = outcome.value if made is None else "a Keras model"
    yield Observation(spelled, shown, printed=outcome.printed)
    shapes = _asked(made, models.weight_shapes)
    known = shapes if isinstance(shapes, list) else []
    yield _about_being_built(spelled, made, known)
    yield _about_input(spelled, made, known, x, tuple(units))
    yield _about_shapes(spelled, shapes, units)
    arrays = drawn(seed, known)
    failed = _asked(made, models.put_weights, arrays) if known else None
    seen = _asked(made, models.outputs, x) if failed is None and known else failed
    again = _asked(made, models.outputs, x, None) if isinstance(seen, np.ndarray) else seen
    yield _about_repetition(spelled, seen, again)
    while_training = _asked(made, models.outputs, x, True)
    yield _about_training(spelled, seen, while_training)
    yield Observation(
        f"model(x) of the model from {spelled}, with random weights and biases put in,",
        seen,
        stage="other-computation",
        why="The arrays of weights have the right shapes, but the model computes something else "
        "with them. Look at the activation of each layer, and at what stands between the layers.",
        **CLOSE,
    )
    yield Observation(
        f"model(x[:1]) of the model from {spelled}, with the same weights,",
        _asked(made, models.outputs, x[:1]) if isinstance(seen, np.ndarray) else seen,
        stage="depends-on-the-batch",
        why="One example alone gets other numbers than the same example in a batch.",
        **CLOSE,
    )
    steps = _asked(made, models.training_steps)
    yield Observation(
        f"the model from {spelled}",
        Words("was trained" if isinstance(steps, int) and steps else "was not trained"),
        stage="trained",
        why="An optimizer has changed its weights already. The exercise asks for a model as it is "
        "before training.",
    )
    if twice:
        yield _about_a_second_one(spelled, answer(*arguments, convert=models.is_model), arrays)
    if arguments:
        yield about_arguments(
            outcome,
            spelled,
            "The caller still needs the list. `pop`, `remove`, `append`, `+=` and "
            "`units[i] = …` change it; a part of it, such as `units[1:]`, is a new list.",
            "the list that was passed in",
        )


def _asked(model: Any, question: Callable[..., Any], *arguments: Any) -> Any:
    return None if model is None else guarded(lambda: question(model, *arguments))


def _about_being_built(spelled: object, made: Any, shapes: Shapes) -> Observation:
    built = made is None or bool(shapes)
    return Observation(
        f"the model from {spelled}",
        Words("has weights" if built else "has no weights yet"),
        stage="not-built",
        why="A Dense layer can make its weights only when it knows how many numbers it will be "
        "given. Nothing here says the shape of the inputs, so the model is not built.",
    )


def _about_input(
    spelled: object, made: Any, shapes: Shapes, x: np.ndarray, units: tuple[int, ...]
) -> Observation:
    """Whether the model takes `x`; where it does not, the stage says what it takes instead.

    Only what it does with data counts: Keras adds and drops axes of length 1 at the end by itself,
    and a size of the batch that was given to `Input` keeps no other batch away.
    """
    wanted = x.shape[1:]
    tried = _asked(made, models.outputs, x) if shapes else None
    if not isinstance(tried, Raised):
        return Observation(f"the model from {spelled}", Words(f"takes examples of shape {wanted}"))
    for n in (32, 1):
        if isinstance(_asked(made, models.outputs, np.resize(x, (n, *wanted))), np.ndarray):
            return Observation(
                f"the model from {spelled}",
                Words(f"takes {n} examples at once and no other number of them"),
                stage="fixed-batch",
                why="The size of the batch is written into the model. It must take any number of "
                "examples: -1 or `None` leaves it open.",
            )
    shape = _asked(made, models.input_shape)
    if not isinstance(shape, tuple) or shape == wanted:
        return Observation(f"model(x) of the model from {spelled}", tried)
    stage, why = "wrong-input-shape", "This is not the shape of one example that was asked for."
    if shape[1:] == wanted:
        stage = "batch-in-shape"
        why = (
            "`shape` is the shape of one example. Keras puts the axis of the batch in front by "
            "itself: with the size of the batch in `shape`, each example gets an axis too many."
        )
    elif shape == units:
        stage = "shape-is-units"
        why = (
            "The whole list is taken for the shape of an example. Only its first number says how "
            "many numbers go in; the others are the units of the layers."
        )
    elif len(wanted) == 1 and len(shape) > 1 and np.prod([n or 0 for n in shape]) == wanted[0]:
        stage = "takes-images"
        why = "It takes images. This exercise asks for a model whose inputs are flat already."
    elif len(wanted) > 1 and len(shape) == 1:
        stage = "takes-vectors"
        why = (
            "It takes flat vectors. This exercise asks for a model that is given images and makes "
            "one row of each itself."
        )
    return Observation(
        f"the model from {spelled}",
        Words(f"takes examples of shape {shape}, where {wanted} was asked for"),
        stage=stage,
        why=why,
    )


def _about_shapes(spelled: object, shapes: Any, units: Sequence[int]) -> Observation:
    """The shapes of the arrays; where they differ, the stage says what kind of difference it is."""
    kernels = list(itertools.pairwise(units))
    biases = [(n,) for n in units[1:]]
    stage, why = "other-units", "The number of units or inputs of a layer is another one."
    if isinstance(shapes, list):
        own_kernels = [shape for shape in shapes if len(shape) == 2]
        own_biases = [shape for shape in shapes if len(shape) == 1]
        if len(own_kernels) < len(kernels):
            stage = "layer-missing"
            why = "Each Dense layer has an array of weights and one of biases. One is missing here."
        elif len(own_kernels) > len(kernels) or len(own_biases) > len(biases):
            stage = "extra-layer"
            why = "There is a layer too many: the model has more arrays than was asked for."
        elif own_kernels == kernels and len(own_biases) < len(biases):
            stage = "biases-forgotten"
            why = "A layer has no biases. Each unit needs one: without it, the inputs 0 give 0."
    return Observation(
        f"get_weights() of the model from {spelled}",
        [tuple(shape) for shape in shapes] if isinstance(shapes, list) else shapes,
        stage=stage,
        why=why,
    )


def _about_repetition(spelled: object, once: Any, again: Any) -> Observation:
    repeated = _agree(once, again)
    return Observation(
        f"the model from {spelled}",
        Words("gives the same numbers each time" if repeated else "gives other numbers each time"),
        stage="dropout-at-prediction",
        why="The same input gives different numbers in `model(x)`. Something in the model draws random "
        "numbers outside of training too, as a Dropout does that is called with `training=True`.",
    )


def _about_training(spelled: object, seen: Any, while_training: Any) -> Observation:
    """Whether `fit` would train the same computation: a Dropout is asleep outside of training."""
    same = _agree(seen, while_training)
    return Observation(
        f"model(x, training=True) of the model from {spelled}",
        Words("gives what model(x) gives" if same else "gives other numbers than model(x)"),
        stage="dropout-in-between",
        why="A layer computes something else during training, as Dropout does. Many tutorials put one "
        "between the Dense layers; here it was not asked for.",
    )


def _agree(one: Any, other: Any) -> bool:
    """Whether two outputs are alike; what is no output is looked at elsewhere."""
    if not (isinstance(one, np.ndarray) and isinstance(other, np.ndarray)):
        return True
    return one.shape == other.shape and np.allclose(one, other, equal_nan=True, **CLOSE)


def _about_a_second_one(
    spelled: object, outcome: Outcome, arrays: Sequence[np.ndarray]
) -> Observation:
    if outcome.failed or outcome.value is None:
        return Observation(f"a second call of {spelled}", outcome.value)
    mine = _asked(outcome.value, models.weights)
    shared = isinstance(mine, list) and any(
        own.shape == array.shape and np.array_equal(own, array)
        for own, array in zip(mine, arrays, strict=False)
    )
    return Observation(
        f"the model from a second call of {spelled}",
        Words("has the weights of the first one" if shared else "has weights of its own"),
        stage="shared-model",
        why="Both calls return the same layers: whoever trains one model trains the other. "
        "Layers that are made outside the function are made only once.",
    )


def drawn(seed: int, shapes: Shapes) -> list[np.ndarray]:
    """Weights and biases for arrays of these shapes; none of them is 0."""
    return [_drawn(seed, position, tuple(shape)) for position, shape in enumerate(shapes)]


@functools.lru_cache(maxsize=64)
def _drawn(seed: int, position: int, shape: tuple[int, ...]) -> np.ndarray:
    """One array, kept: many known wrong answers are asked with the same numbers."""
    rng = np.random.default_rng([seed, position])
    spread = 1.5 / np.sqrt(shape[0]) if len(shape) > 1 else 0.5
    array = rng.normal(0.0, spread, shape).astype("float32")
    array.flags.writeable = False
    return array


# Beliefs about activations


Faulty = Callable[..., Callable[..., Draft]]


def about_activations(faulty: Faulty) -> tuple[Misconception, ...]:
    """Beliefs that show in what the model computes, though its arrays have the right shapes.

    Args:
        faulty: makes a known wrong answer from what is wrong with it: `hidden`, `last` and
            `first` of `stack`.
    """
    return (
        Misconception(
            "logits-returned",
            "These are not probabilities: numbers below 0 occur, and the rows do not sum to 1. Nothing "
            "is applied to the sums of the last layer. The loss in `compile` does not change what "
            "the model returns.",
            (faulty(last=linear),),
            lesson="Activations and units for the task",
        ),
        Misconception(
            "sigmoid-for-many-classes",
            "The sigmoid looks at each class by itself, so the rows do not sum to 1. These classes "
            "exclude each other and share one probability.",
            (faulty(last=sigmoid),),
            lesson="Activations and units for the task",
        ),
        Misconception(
            "relu-instead-of-softmax",
            "The last layer has ReLU, as the ones before it. Its outputs are no probabilities: they "
            "can be larger than 1, and the rows do not sum to 1.",
            (faulty(last=relu),),
            lesson="Activations and units for the task",
        ),
        Misconception(
            "relu-on-last",
            "ReLU is applied before the softmax. All classes with a sum below 0 get the same "
            "probability then, and what the layer had learned of them is lost.",
            (faulty(last=relu_then_softmax),),
            lesson="Activations and units for the task",
        ),
        Misconception(
            "softmax-twice",
            "Softmax is applied twice, so the probabilities come out far too equal. A layer with "
            "this activation needs no further layer for it.",
            (faulty(last=lambda z: softmax(softmax(z))),),
            lesson="Activations and units for the task",
        ),
        Misconception(
            "softmax-over-batch",
            "The softmax runs over the examples of the batch, so the rows do not sum to 1. The "
            "probabilities of one example must not depend on the others.",
            (faulty(last=lambda z: softmax(z, axis=0)),),
            lesson="Activations and units for the task",
        ),
        Misconception(
            "softmax-over-everything",
            "All numbers of the batch together sum to 1. Each row must do so by itself.",
            (faulty(last=lambda z: softmax(z, axis=None)),),
            lesson="Activations and units for the task",
        ),
        Misconception(
            "log-probabilities",
            "These numbers are negative: they are the logarithms of the probabilities.",
            (faulty(last=log_softmax),),
            lesson="Activations and units for the task",
        ),
        Misconception(
            "argmax-for-probabilities",
            "This says which class is the most probable. It no longer says how sure the model is, "
            "and the other classes are lost.",
            (
                faulty(last=lambda z: z.argmax(axis=1)),
                faulty(last=lambda z: np.eye(z.shape[1])[z.argmax(axis=1)]),
            ),
            lesson="Activations and units for the task",
        ),
        Misconception(
            "activations-swapped",
            "The softmax stands in front and the ReLU at the end. Only the last layer returns the "
            "probabilities of the classes.",
            (faulty(hidden=softmax, last=relu),),
            lesson="Activations and units for the task",
        ),
        Misconception(
            "softmax-in-every-layer",
            "Softmax is in every layer. In a hidden layer it makes the units compete: they share "
            "the sum 1, and one that grows takes from all others.",
            (faulty(hidden=softmax),),
            lesson="Activations and units for the task",
        ),
        Misconception(
            "no-hidden-activation",
            "There is no activation between the layers. Two layers without one compute the same "
            "as a single layer could: a sum of weighted inputs.",
            (faulty(hidden=linear), faulty(hidden=linear, last=linear)),
            lesson="Activations and units for the task",
        ),
        Misconception(
            "other-hidden-activation",
            "A hidden layer has another activation than ReLU. ReLU turns each number below 0 into 0, "
            "and leaves all others as they are.",
            tuple(faulty(hidden=function) for function in OTHER_ACTIVATIONS),
            lesson="Activations and units for the task",
        ),
        Misconception(
            "relu-on-inputs",
            "ReLU is applied to the inputs in place of the sums of the hidden layer: it stands "
            "one layer too early.",
            (faulty(hidden=linear, first=relu), faulty(first=relu)),
        ),
        Misconception(
            "inputs-rescaled",
            "The model divides its inputs by a number before the first layer. What was asked for "
            "takes them as they come.",
            tuple(faulty(first=lambda x, d=d: x / d) for d in (255, 256, 16, 100, 10, 127.5)),
        ),
    )
