"""Spec of 09.features: a model of what a layer inside another model returns."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from typing import Any

import keras
import numpy as np

from autograder.checks import functional, models
from autograder.checks.answer import Answer, guarded
from autograder.checks.exercise import Exercise, Misconception, Observation, Part
from autograder.checks.functional import Arrays, Net, Stack
from autograder.checks.models import OnPaper

Which = str | int | None


@OnPaper
def extractor(given: Stack, which: Which) -> Net:
    """Look at all layers, and choose."""
    return _net(given, lambda x: _chosen(given, given.outputs_of_layers(x), which))


def _chosen(given: Stack, outputs: Arrays, which: Which) -> Any:
    if which is None:
        return outputs
    return outputs[given.names.index(which) if isinstance(which, str) else which]


def _net(given: Stack, call: Callable[[np.ndarray], Any]) -> Net:
    return Net(lambda _, x: call(x), None, given.weights)


# Questions

_CLOSE = {"rtol": 1e-3, "atol": 1e-5}


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    width = int(rng.integers(3, 7))
    branching, in_a_row = (_drawn(rng, width, style) for style in ("functional", "sequential"))
    x = rng.normal(0, 1, (4, width)).astype("float32")
    others = functional.drawn(int(rng.integers(2**31)), [w.shape for w in branching.weights])

    given = branching.for_answer(answer.function)
    yield from _asked(answer, branching, given, branching.names[1], x, "name")
    yield from _asked(answer, branching, given, 2, x, "index")
    row = in_a_row.for_answer(answer.function)
    yield from _asked(answer, in_a_row, row, 1, x, "index")
    yield from _asked(answer, in_a_row, row, 0, x, "index")  # counts as false
    made = yield from _asked(answer, branching, given, None, x, "all")
    guarded(lambda: models.put_weights(given, others))
    outputs = _outputs(made, x)
    yield Observation(
        "the first of these outputs, after the given model has got other weights,",
        outputs[0] if isinstance(outputs, list) and outputs else outputs,
        part="all",
        stage="weights-copied",
        why="The extractor still works with the weights of before. It must look into the given "
        "model, so that it sees what training changes there, and not into a copy.",
        **_CLOSE,
    )


def _drawn(rng: np.random.Generator, width: int, style: str) -> Stack:
    """Four layers. The first is as wide as the input: the second could take the input, too."""
    others = rng.choice(np.arange(7, 14), 3, replace=False).tolist()
    names = rng.choice(["edges", "strokes", "parts", "shapes", "letters"], 4, replace=False)
    kinds = ["tanh", "relu", "sigmoid", "linear"]
    return Stack.draw(rng, [width, width, *others], names.tolist(), kinds, style)


def _asked(
    answer: Answer, stack: Stack, given: Any, which: Which, x: np.ndarray, part: str
) -> Generator[Observation, None, Any]:
    """Ask for one extractor and what it returns for x; the generator returns the extractor."""
    call = f"extractor({stack.style} model, {which!r})"
    outcome = answer(given, which, convert=models.is_model)
    made = None if outcome.failed else outcome.value
    shown = outcome.value if made is None else "a Keras model"
    yield Observation(call, shown, part=part, printed=outcome.printed)
    own = None if made is None else guarded(lambda: models.weights(made))
    copied = isinstance(own, list) and models.compare_weights(stack.weights, own) == "other"
    yield Observation(
        f"{call}(x)",
        _outputs(made, x),
        part=part,
        stage="new-weights" if copied else "value",
        why="Its weights are not those of the given model. A new layer, and a clone too, begins "
        "with random numbers."
        if copied
        else "",
        **_CLOSE,
    )
    return made


def _outputs(model: Any, x: np.ndarray) -> Any:
    return None if model is None else guarded(lambda: functional.all_outputs(model, x))


# Known wrong answers

Choose = Callable[[Stack, Arrays, Which], Any]


def _choosing(choose: Choose) -> OnPaper:
    """Other outputs than those asked for."""

    def wrong(given: Stack, which: Which) -> Net:
        return _net(given, lambda x: choose(given, [x, *given.outputs_of_layers(x)], which))

    return OnPaper(wrong)


def _input_counted(given: Stack, outputs: Arrays, which: Which) -> Any:
    """`model.layers` as it is: it begins with the Input, but not in a Sequential."""
    listed = outputs if given.style == "functional" else outputs[1:]
    return _chosen(given, outputs[1:] if isinstance(which, str) else listed, which)


def _input_expected(given: Stack, outputs: Arrays, which: Which) -> Any:
    """`model.layers` without its first, in a Sequential too."""
    if isinstance(which, int) and given.style == "sequential":
        which += 1
    return _chosen(given, outputs[1:], which)


def _from_one(given: Stack, outputs: Arrays, which: Which) -> Any:
    return _chosen(given, outputs[1:], which - 1 if isinstance(which, int) else which)


def _on_the_input(given: Stack, which: Which) -> Net:
    at = 2 * given.names.index(which) if isinstance(which, str) else 0
    row = slice(at // 2, at // 2 + 1)
    one = Stack.of(given.weights[at : at + 2], given.names[row], given.activations[row], "")
    return _net(given, lambda x: one.outputs_of_layers(x)[0])


EXERCISE = Exercise(
    id="09.features",
    title="what a layer inside a model returns",
    points=3,
    lesson="Look inside",
    reference=extractor,
    observe=_observe,
    parts={"name": Part(1 / 3), "index": Part(1 / 3), "all": Part(1 / 3)},
    misconceptions=(
        Misconception(
            "layer-not-model",
            "This is the layer. It can be applied to what the layer before it returns; from the "
            "pixels to its output leads a model only.",
            (OnPaper(lambda given, which: keras.layers.Dense(1)),),
        ),
        Misconception(
            "tensor-not-model",
            "This is a symbolic tensor: it says where numbers will be, and holds none. The line that "
            "makes a model of inputs and outputs is missing.",
            (OnPaper(lambda given, which: keras.Input((1,))),),
            lesson="The forgotten line",
        ),
        Misconception(
            "input-counted",
            "The Input is counted as a layer here. In `model.layers` of a functional model it comes "
            "first, and in a Sequential it does not stand at all.",
            (_choosing(_input_counted),),
        ),
        Misconception(
            "input-expected",
            "Here the first entry of `model.layers` is always taken for the Input. In a Sequential it "
            "is the first Dense layer.",
            (_choosing(_input_expected),),
        ),
        Misconception(
            "counted-from-one",
            "The number is one too small: layers are counted from 0 here, as all lists are.",
            (_choosing(_from_one),),
        ),
        Misconception(
            "zero-taken-for-none",
            "The number 0 was taken for `None`: where a condition is asked for, 0 counts as false.",
            (_choosing(lambda given, outputs, which: _chosen(given, outputs[1:], which or None)),),
        ),
        Misconception(
            "last-output",
            "This is what the whole model returns, whichever layer is asked for.",
            (_choosing(lambda given, outputs, which: outputs[-1]),),
        ),
        Misconception(
            "layer-on-the-input",
            "The layer is applied to the input of the model, and the layers before it are left out. "
            "What is wanted is the tensor that it returned when the model was built.",
            (OnPaper(_on_the_input),),
        ),
        Misconception(
            "last-layer-left-out",
            "The last layer is left out. It is a layer as all others are.",
            (
                _choosing(
                    lambda given, outputs, which: _chosen(
                        given, outputs[1:-1] if which is None else outputs[1:], which
                    )
                ),
            ),
        ),
    ),
)
