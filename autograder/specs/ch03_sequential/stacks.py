"""Stacks of Dense layers on paper, and the questions that are put to a model built as one.

The specs of `build` and `repair` share them; `forward` shares the beliefs about activations.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any

import numpy as np

from autograder.checks import models, paper
from autograder.checks.answer import Answer, Outcome, Raised, guarded
from autograder.checks.ask import spelled
from autograder.checks.compare import Words
from autograder.checks.exercise import Misconception, Observation
from autograder.checks.models import Draft

Shapes = Sequence[tuple[int, ...]]

CLOSE = {"rtol": 1e-3, "atol": 1e-5}


def shapes_of(units: Sequence[int]) -> list[tuple[int, ...]]:
    """The shapes of kernel and bias of each Dense layer in turn."""
    return [
        shape for n_in, n_out in itertools.pairwise(units) for shape in ((n_in, n_out), (n_out,))
    ]


def stack(
    units: Sequence[int],
    hidden: paper.Function | Sequence[paper.Function] = paper.relu,
    last: paper.Function = paper.softmax,
    first: paper.Function = paper.linear,
    inputs: tuple[int, ...] | None = None,
) -> Draft:
    """A model on paper: the right one, or one with the faults that are asked for.

    Args:
        units: inputs of the first Dense layer, then the units of each.
        hidden: activation of all layers but the last, or one for each of them.
        last: activation of the last layer.
        first: what is done to the inputs before the first Dense layer.
        inputs: shape of one example; `(units[0],)` by default.
    """
    between = list(hidden) if isinstance(hidden, Sequence) else [hidden] * (len(units) - 2)
    activations = [*between, last]

    def call(arrays: list[np.ndarray], x: np.ndarray) -> np.ndarray:
        h = first(x.astype(float))
        for activation, kernel, bias in zip(activations, arrays[::2], arrays[1::2], strict=True):
            h = activation(paper.dense(h, kernel, bias))
        return h

    zeros = [np.zeros(shape, "float32") for shape in shapes_of(units)]
    return Draft(call, inputs or (units[0],), zeros)


# Questions

# Stage → what a difference there means
_WHY = {
    "not-built": "A Dense layer can make its weights only when it knows how many numbers it will be "
    "given. Nothing here says the shape of the inputs, so the model is not built.",
    "fixed-batch": "The size of the batch is written into the model. It must take any number of "
    "examples: -1 or `None` leaves it open.",
    "wrong-input-shape": "This is not the shape of one example that was asked for.",
    "batch-in-shape": "`shape` is the shape of one example. Keras puts the axis of the batch in front "
    "by itself: with the size of the batch in `shape`, each example gets an axis too many.",
    "takes-images": "It takes images. This exercise asks for a model whose inputs are flat already.",
    "takes-vectors": "It takes flat vectors. This exercise asks for a model that is given images and "
    "makes one row of each itself.",
    "other-units": "The number of units or inputs of a layer is another one.",
    "layer-missing": "Each Dense layer has an array of weights and one of biases. One is missing here.",
    "extra-layer": "There is a layer too many: the model has more arrays than was asked for.",
    "biases-forgotten": "A layer has no biases. Each unit needs one: without it, the inputs 0 give 0.",
    "dropout-at-prediction": "Something in the model draws random numbers outside of training too, as "
    "a Dropout does that is called with `training=True`.",
    "dropout-in-between": "A layer computes something else during training, as Dropout does. Many "
    "tutorials put one between the Dense layers; here it was not asked for.",
    "other-computation": "The arrays of weights have the right shapes, but the model computes something "
    "else with them. Look at the activation of each layer, and at what stands between the layers.",
    "depends-on-the-batch": "One example alone gets other numbers than the same example in a batch.",
    "trained": "An optimizer has changed its weights already. The exercise asks for a model as it is "
    "before training.",
    "shared-model": "Both calls return the same layers: whoever trains one model trains the other. "
    "Layers that are made outside the function are made only once.",
    "added-twice": "The first call went well, so it left something behind: a model that is made outside "
    "the function, to which the second call adds its layers as well.",
}


def observe_model(
    answer: Answer, name: str, x: np.ndarray, units: Sequence[int], seed: int
) -> Iterator[Observation]:
    """What comes of two calls: the model, its shapes, what it computes with weights put in.

    Args:
        answer: the function that builds the model.
        name: its name in the exercise.
        x: inputs, more than one example.
        units: inputs of the first Dense layer and units of each, as they should be.
        seed: draws the weights.
    """
    call = spelled(name)
    outcome = answer(convert=models.is_model)
    made, model = (None if outcome.failed else outcome.value), f"the model from {call}"
    shown = outcome.value if made is None else "a Keras model"
    yield Observation(call, shown, printed=outcome.printed)
    shapes = _asked(made, models.weight_shapes)
    known = shapes if isinstance(shapes, list) else []
    built = made is None or known
    yield _note(model, "has weights" if built else "has no weights yet", "not-built")
    yield _about_input(model, made, known, x)
    yield _about(f"get_weights() of {model}", shapes, _stage_of_shapes(shapes, units))
    arrays = drawn(seed, known)
    failed = _asked(made, models.put_weights, arrays) if known else None
    seen = _asked(made, models.outputs, x) if failed is None and known else failed
    computes = isinstance(seen, np.ndarray)
    same = _agree(seen, _asked(made, models.outputs, x, None) if computes else seen)
    words = f"gives {'the same' if same else 'other'} numbers each time"
    yield _note(model, words, "dropout-at-prediction")
    same = _agree(seen, _asked(made, models.outputs, x, True))
    words = "gives what model(x) gives" if same else "gives other numbers than model(x)"
    yield _note(f"model(x, training=True) of {model}", words, "dropout-in-between")
    what = f"model(x) of {model}, with random weights and biases put in,"
    yield _about(what, seen, "other-computation")
    alone = _asked(made, models.outputs, x[:1]) if computes else seen
    yield _about(f"model(x[:1]) of {model}, with the same weights,", alone, "depends-on-the-batch")
    steps = _asked(made, models.training_steps)
    trained = isinstance(steps, int) and steps
    yield _note(model, "was trained" if trained else "was not trained", "trained")
    yield _about_a_second_one(f"{call}", answer(convert=models.is_model), arrays)


def _about(what: str, seen: Any, stage: str) -> Observation:
    return Observation(what, seen, stage=stage, why=_WHY[stage], **CLOSE)


def _note(what: str, words: str, stage: str) -> Observation:
    return _about(what, Words(words), stage)


def _asked(model: Any, question: Callable[..., Any], *arguments: Any) -> Any:
    return None if model is None else guarded(lambda: question(model, *arguments))


def _about_input(model: str, made: Any, shapes: Shapes, x: np.ndarray) -> Observation:
    """Whether the model takes `x`; where it does not, the stage says what it takes instead.

    Only what it does with data counts: Keras adds and drops axes of length 1 at the end by itself,
    and a size of the batch that was given to `Input` keeps no other batch away.
    """
    wanted = x.shape[1:]
    tried = _asked(made, models.outputs, x) if shapes else None
    if not isinstance(tried, Raised):
        return _note(model, f"takes examples of shape {wanted}", "wrong-input-shape")
    for n in (32, 1):
        if isinstance(_asked(made, models.outputs, np.resize(x, (n, *wanted))), np.ndarray):
            words = f"takes {n} examples at once and no other number of them"
            return _note(model, words, "fixed-batch")
    shape = _asked(made, models.input_shape)
    if not isinstance(shape, tuple) or shape == wanted:
        return Observation(f"model(x) of {model}", tried)
    stage = "wrong-input-shape"
    if shape[1:] == wanted:
        stage = "batch-in-shape"
    elif len(wanted) == 1 and len(shape) > 1 and np.prod([n or 0 for n in shape]) == wanted[0]:
        stage = "takes-images"
    elif len(wanted) > 1 and len(shape) == 1:
        stage = "takes-vectors"
    return _note(model, f"takes examples of shape {shape}, where {wanted} was asked for", stage)


def _stage_of_shapes(shapes: Any, units: Sequence[int]) -> str:
    """What kind of difference there is between the shapes of the arrays and those asked for."""
    own = shapes if isinstance(shapes, list) else []
    kernels, biases = ([shape for shape in own if len(shape) == axes] for axes in (2, 1))
    layers = len(units) - 1
    if own and len(kernels) < layers:
        return "layer-missing"
    if len(kernels) > layers or len(biases) > layers:
        return "extra-layer"
    if kernels == list(itertools.pairwise(units)) and len(biases) < layers:
        return "biases-forgotten"
    return "other-units"


def _agree(one: Any, other: Any) -> bool:
    """Whether two outputs are alike; what is no output is looked at elsewhere."""
    if not (isinstance(one, np.ndarray) and isinstance(other, np.ndarray)):
        return True
    return one.shape == other.shape and np.allclose(one, other, equal_nan=True, **CLOSE)


def _about_a_second_one(call: str, outcome: Outcome, arrays: Sequence[np.ndarray]) -> Observation:
    second = f"a second call of {call}"
    if isinstance(outcome.value, Raised):
        return _note(second, f"stopped with {outcome.value}", "added-twice")
    if outcome.failed or outcome.value is None:
        return Observation(second, outcome.value)
    mine = _asked(outcome.value, models.weights)
    pairs = zip(mine if isinstance(mine, list) else (), arrays, strict=False)
    shared = any(np.array_equal(own, array) for own, array in pairs)
    words = "has the weights of the first one" if shared else "has weights of its own"
    return _note(f"the model from a second call of {call}", words, "shared-model")


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


# Beliefs that show in what the model computes, though its arrays have the right shapes

Faulty = Callable[..., Callable[..., Any]]

_TASK = "Activations and units for the task"
# Belief → what it means, and the faults of `stack` that show it
_BELIEFS: dict[str, tuple[str, Sequence[dict[str, paper.Function]]]] = {
    "logits-returned": (
        "These are not probabilities: numbers below 0 occur, and the rows do not sum to 1. Nothing "
        "is applied to the sums of the last layer, and the loss in `compile` does not change that.",
        ({"last": paper.linear},),
    ),
    "sigmoid-for-many-classes": (
        "The sigmoid looks at each class by itself, so the rows do not sum to 1. These classes "
        "exclude each other and share one probability.",
        ({"last": paper.sigmoid},),
    ),
    "relu-instead-of-softmax": (
        "The last layer has ReLU, as the ones before it. Its outputs are no probabilities: they "
        "can be larger than 1, and the rows do not sum to 1.",
        ({"last": paper.relu},),
    ),
    "relu-on-last": (
        "ReLU is applied before the softmax. All classes with a sum below 0 get the same "
        "probability then, and what the layer had learned of them is lost.",
        ({"last": lambda z: paper.softmax(paper.relu(z))},),
    ),
    "softmax-twice": (
        "Softmax is applied twice, so the probabilities come out far too equal. A layer with "
        "this activation needs no further layer for it.",
        ({"last": lambda z: paper.softmax(paper.softmax(z))},),
    ),
    "softmax-over-batch": (
        "The softmax runs over the examples of the batch, so the rows do not sum to 1. The "
        "probabilities of one example must not depend on the others.",
        ({"last": lambda z: paper.softmax(z, axis=0)},),
    ),
    "log-probabilities": (
        "These numbers are negative: they are the logarithms of the probabilities.",
        ({"last": paper.log_softmax},),
    ),
    "argmax-for-probabilities": (
        "This says which class is the most probable. It no longer says how sure the model is, "
        "and the other classes are lost.",
        ({"last": lambda z: z.argmax(axis=1)}, {"last": paper.largest_only}),
    ),
    "softmax-in-every-layer": (
        "Softmax is in every layer. In a hidden layer it makes the units compete: they share "
        "the sum 1, and one that grows takes from all others.",
        ({"hidden": paper.softmax},),
    ),
    "no-hidden-activation": (
        "There is no activation between the layers. Two layers without one compute the same "
        "as a single layer could: a sum of weighted inputs.",
        ({"hidden": paper.linear},),
    ),
    "relu-on-inputs": (
        "ReLU is applied to the inputs and not only to the sums of the hidden layer: it stands "
        "one layer too early.",
        ({"hidden": paper.linear, "first": paper.relu}, {"first": paper.relu}),
    ),
}


def about_activations(
    faulty: Faulty, without: Collection[str] = (), other_hidden: Sequence[paper.Function] = ()
) -> tuple[Misconception, ...]:
    """Misconceptions about activations that several exercises share.

    Args:
        faulty: makes a known wrong answer from `hidden`, `last` and `first` of `stack`.
        without: beliefs that no learner was seen to hold in this exercise.
        other_hidden: activations that hidden layers may have in place of ReLU.
    """
    other = (
        "A hidden layer has another activation than ReLU. ReLU turns each number below 0 into 0, "
        "and leaves all others as they are.",
        [{"hidden": function} for function in other_hidden],
    )
    beliefs = _BELIEFS | ({"other-hidden-activation": other} if other_hidden else {})
    return tuple(
        Misconception(slug, why, tuple(faulty(**one) for one in faults), lesson=_TASK)
        for slug, (why, faults) in beliefs.items()
        if slug not in without
    )


def inputs_rescaled(faulty: Faulty) -> Misconception:
    """The belief that scaling the inputs is a task of the model."""
    return Misconception(
        "inputs-rescaled",
        "The model divides its inputs by a number before the first layer. What was asked for "
        "takes them as they come.",
        (faulty(first=lambda x: x / 255),),
    )
