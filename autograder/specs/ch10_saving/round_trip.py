"""Spec of 10.round_trip: save a trained model, load it, and go on with the copy."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from autograder.checks import files, models, saving
from autograder.checks.answer import Answer, guarded
from autograder.checks.compare import Words
from autograder.checks.exercise import Exercise, Misconception, Observation, Part
from autograder.checks.models import OnPaper
from autograder.checks.saving import Trained


@OnPaper
def round_trip(model: Trained, folder: Path) -> Trained:
    """Write a file, and make a network of its own with the same numbers."""
    (folder / "model.keras").touch()
    return model.copy()


# Questions


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    units = [int(rng.integers(4, 8)), 3]
    network = Trained.draw(rng, units, steps=int(rng.integers(20, 90)))
    x = rng.normal(0, 1, (4, units[0])).astype("float32")
    gradients = [rng.normal(0, 1, one.shape).astype("float32") for one in network.weights]
    with files.empty_folder(answer.function) as folder:
        given = network.for_answer(answer.function)
        outcome = answer(given, folder, convert=models.is_model)
        left = guarded(lambda: files.files_in(folder))
        made = None if outcome.failed else outcome.value
        yield Observation(
            "round_trip(model, folder)",
            outcome.value if made is None else "a Keras model",
            printed=outcome.printed,
        )
        yield _about_weights(made, network)
        yield Observation("what the returned model gives for x", _outputs(made, x), rtol=1e-4)
        zeros = [np.zeros_like(one) for one in network.weights]
        guarded(lambda: models.put_weights(given, zeros))
        yield Observation(
            "what the returned model gives for x, when the given one has been changed,",
            _outputs(made, x),
            rtol=1e-4,
        )
        yield _about_files(left)
    yield from _about_training(made, x, gradients)


def _outputs(model: Any, x: np.ndarray) -> Any:
    return None if model is None else guarded(lambda: models.outputs(model, x))


def _about_weights(made: Any, network: Trained) -> Observation:
    mine = None if made is None else guarded(lambda: models.weights(made))
    same = not isinstance(mine, list) or models.compare_weights(mine, network.weights) == "same"
    return Observation(
        "the model from round_trip(model, folder)",
        Words("has the trained weights" if same else "has other weights than the given one"),
        stage="weights-lost",
        why="The architecture came along, the trained numbers did not: it begins with random ones.",
    )


def _about_files(left: Any) -> Observation:
    """Whether there is a `.keras` file; other files beside it do no harm."""
    names = left if isinstance(left, list) else []
    words = ", ".join(names) if names else "no file"
    if any(name.endswith(".keras") for name in names):
        words = "a .keras file"
    return Observation(
        "round_trip(model, folder)",
        Words(f"left {words} in the folder"),
        stage="nothing-saved",
        why="When the kernel ends, only what stands in a file is left. The exercise asks for a "
        "`.keras` file in `folder`.",
    )


def _about_training(made: Any, x: np.ndarray, gradients: saving.Arrays) -> Iterator[Observation]:
    """Whether the copy goes on where the given model stopped."""
    compiled = None if made is None else guarded(lambda: models.is_compiled(made))
    yield Observation(
        "the model from round_trip(model, folder)",
        Words("has a loss and an optimizer" if compiled is True else "is not compiled"),
        part="optimizer",
        stage="not-compiled",
        why="It can answer and not learn. A whole model in a file has its optimizer with it, and "
        "loading brings it back if nothing forbids it.",
    )
    yield Observation(
        "the number of steps that the optimizer of the returned model has made",
        None if made is None else guarded(lambda: models.training_steps(made)),
        part="optimizer",
        stage="new-optimizer",
        why="It is a new optimizer, which remembers no step. The next epoch would jump.",
    )
    trained = guarded(lambda: saving.update(made, gradients)) if compiled is True else None
    yield Observation(
        "what the returned model gives for x after one more step of its optimizer",
        _outputs(made, x) if trained is None else trained,
        part="next step",
        stage="momentum-lost",
        why="The next step is another one than that of the given model. What does its optimizer "
        "remember of the steps before?",
        rtol=1e-4,
    )


# Known wrong answers


def _legacy(model: Trained, folder: Path) -> Trained:
    (folder / "model.h5").touch()
    raise ValueError


def _given(model: Trained, folder: Path) -> Trained:
    (folder / "model.keras").touch()
    return model


EXERCISE = Exercise(
    id="10.round_trip",
    title="save, load, go on",
    points=2,
    lesson="Stop, save, go on",
    reference=round_trip,
    observe=_observe,
    parts={
        "answer": Part(0.5),
        "optimizer": Part(0.25, needs=("answer",)),
        "next step": Part(0.25, needs=("answer", "optimizer")),
    },
    misconceptions=(
        Misconception(
            "given-model-returned",
            "The model that came back is the given one: what is done to the one happens to the other. "
            "Whether the file is any good, nobody has tried.",
            (OnPaper(_given),),
        ),
        Misconception(
            "legacy-file",
            "A file of the old format was written, and Keras cannot read it: it stores the loss by a "
            "name that loading does not find.",
            (OnPaper(_legacy),),
            lesson="The old format",
        ),
    ),
)
