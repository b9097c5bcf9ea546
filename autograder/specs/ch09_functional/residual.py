"""Spec of 09.residual: a block of two layers with a shortcut."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import keras
import numpy as np

from autograder.checks import functional, models
from autograder.checks.answer import Answer, guarded
from autograder.checks.compare import Words
from autograder.checks.exercise import Exercise, Misconception, Observation, Part
from autograder.checks.functional import Arrays, Net
from autograder.checks.models import OnPaper
from autograder.checks.paper import Function, dense, linear, relu

Join = Callable[[np.ndarray, np.ndarray], np.ndarray]


def _block(
    n_inputs: int,
    units: int,
    join: Join = np.add,
    inner: tuple[Function, Function] = (relu, linear),
    end: Function = linear,
    projection: Function = linear,
) -> Net:
    """The block on paper, or one with faults. The weights: both layers, then the projection."""
    sizes = [n_inputs, units, units]
    shapes = functional.shapes_of(sizes)
    if n_inputs != units:
        shapes += functional.shapes_of([n_inputs, units])

    def call(weights: Arrays, x: np.ndarray) -> np.ndarray:
        kernels, biases = weights[::2], weights[1::2]
        h = x
        for kernel, bias, activation in zip(kernels[:2], biases[:2], inner, strict=True):
            h = activation(dense(h, kernel, bias))
        shortcut = x if n_inputs == units else projection(dense(x, kernels[2], biases[2]))
        return end(join(shortcut, h))

    return functional.net(call, shapes)


@OnPaper
def residual_block(n_inputs: int, units: int) -> Net:
    """The input and what two layers make of it, added."""
    return _block(n_inputs, units)


# Questions

_CLOSE = {"rtol": 1e-3, "atol": 1e-4}


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    n, other = rng.choice(np.arange(4, 10), 2, replace=False).tolist()
    for part, n_inputs, units in (("same", n, n), ("projection", other, n)):
        x = rng.normal(0, 1, (5, n_inputs)).astype("float32")
        yield from _about_block(answer, n_inputs, units, x, int(rng.integers(2**31)), part)


def _about_block(
    answer: Answer, n_inputs: int, units: int, x: np.ndarray, seed: int, part: str
) -> Iterator[Observation]:
    call = f"residual_block(h, {units}), where h has {n_inputs} numbers,"
    made = guarded(lambda: functional.model_around(answer.function, n_inputs, units))
    built = isinstance(made, models.Draft | keras.Model)
    yield Observation(call, "a tensor" if built else made, part=part)
    shapes = guarded(lambda: models.weight_shapes(made)) if built else []
    same = sorted(shapes) == sorted(models.weight_shapes(_block(n_inputs, units)))
    if part == "same":
        zeros = [np.zeros(shape, "float32") for shape in shapes]
        yield Observation(
            f"{call} when all its weights are 0,", _outputs(made, zeros, x), part=part
        )
    yield Observation(
        call,
        Words("has the right weights" if same else f"has weights of the shapes {shapes}"),
        part=part,
        stage="other-weights",
        why="The block has two Dense layers of `units` units, each with a bias, and a third one for "
        "the shortcut where the widths differ.",
    )
    seen = _outputs(made, functional.drawn(seed, shapes), x)
    yield Observation(f"{call} with known weights", seen, part=part, **_CLOSE)


def _outputs(made: Any, arrays: Arrays, x: np.ndarray) -> Any:
    if not isinstance(made, models.Draft | keras.Model):
        return None
    guarded(lambda: models.put_weights(made, arrays))
    return guarded(lambda: functional.all_outputs(made, x))


# Known wrong answers


def _faulty(**faults: Any) -> OnPaper:
    return OnPaper(lambda n_inputs, units: _block(n_inputs, units, **faults))


def _only_where_equal(n_inputs: int, units: int) -> Net:
    """An answer that adds the input itself, whatever its width."""
    if n_inputs != units:
        raise ValueError
    return _block(n_inputs, units)


def _one_layer(n_inputs: int, units: int) -> Net:
    """One Dense layer with ReLU beside the shortcut."""
    shapes = functional.shapes_of([n_inputs, units])

    def call(weights: Arrays, x: np.ndarray) -> np.ndarray:
        return x + relu(dense(x, *weights))

    return functional.net(call, shapes)


def _from_the_first_layer(n_inputs: int, units: int) -> Net:
    """A shortcut that begins behind the first layer."""
    shapes = functional.shapes_of([n_inputs, units, units])

    def call(weights: Arrays, x: np.ndarray) -> np.ndarray:
        h = relu(dense(x, *weights[:2]))
        return h + dense(h, *weights[2:])

    return functional.net(call, shapes)


def _projected_always(n_inputs: int, units: int) -> Net:
    """A Dense layer in the shortcut also where the widths are equal."""
    shapes = [*functional.shapes_of([n_inputs, units, units]), (n_inputs, units), (units,)]

    def call(weights: Arrays, x: np.ndarray) -> np.ndarray:
        first, second, third = (weights[at : at + 2] for at in (0, 2, 4))
        return dense(x, *third) + dense(relu(dense(x, *first)), *second)

    return functional.net(call, shapes)


EXERCISE = Exercise(
    id="09.residual",
    title="a block with a shortcut",
    points=3,
    lesson="Shortcuts",
    reference=residual_block,
    observe=_observe,
    parts={"same": Part(2 / 3), "projection": Part(1 / 3)},
    misconceptions=(
        Misconception(
            "no-shortcut",
            "With all weights 0 nothing comes through: the data pass through the two layers only, and "
            "are not added to what comes out of them.",
            (_faulty(join=lambda x, h: h),),
        ),
        Misconception(
            "concatenated",
            "The input and what the layers make of it stand side by side here, so the block is twice "
            "as wide as it should be. They are to be added, number by number.",
            (_faulty(join=lambda x, h: np.hstack([x, h])),),
        ),
        Misconception(
            "added-to-itself",
            "What the layers return is added to itself. The name of the input was given to something "
            "else before the addition.",
            (_faulty(join=lambda x, h: h + h),),
        ),
        Misconception(
            "behind-the-first-layer",
            "The shortcut begins behind the first layer, so with weights of 0 nothing comes through. "
            "What came into the block is to be added: does its name still mean that?",
            (OnPaper(_from_the_first_layer),),
        ),
        Misconception(
            "relu-after-the-addition",
            "Negative numbers of the input do not come through: there is a ReLU behind the addition.",
            (_faulty(end=relu),),
        ),
        Misconception(
            "relu-in-the-second-layer",
            "The second layer has ReLU, so it can only make the numbers larger. It is linear in this "
            "block, and can add and take away.",
            (_faulty(inner=(relu, relu)),),
        ),
        Misconception(
            "no-activation",
            "Both layers are linear: together they can do no more than one layer.",
            (_faulty(inner=(linear, linear)),),
        ),
        Misconception(
            "one-layer",
            "There is one Dense layer beside the shortcut, and the block has two.",
            (OnPaper(_one_layer),),
        ),
        Misconception(
            "shortcut-with-a-layer",
            "A Dense layer stands in the shortcut although the widths are equal: with weights of 0 "
            "nothing comes through.",
            (OnPaper(_projected_always),),
        ),
        Misconception(
            "widths-differ",
            "Arrays of different widths cannot be added. Where the block changes the width, the "
            "shortcut needs a layer that does so, too.",
            (OnPaper(_only_where_equal),),
        ),
        Misconception(
            "relu-in-the-shortcut",
            "The layer of the shortcut has ReLU. It is there to change the width and nothing else.",
            (_faulty(projection=relu),),
        ),
    ),
)
