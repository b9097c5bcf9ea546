"""Spec of 10.export: a function that answers from an exported model, and from nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np

from autograder.checks import files, models, saving
from autograder.checks.answer import Answer, guarded
from autograder.checks.compare import Words
from autograder.checks.exercise import Exercise, Misconception, Observation, Part
from autograder.checks.models import OnPaper
from autograder.checks.saving import Trained

Served = Callable[[np.ndarray], np.ndarray]

_SAVED_MODEL = "saved_model.pb"


@OnPaper
def served(model: Trained, folder: Path) -> Served:
    """Write a file, and answer with a copy."""
    (folder / _SAVED_MODEL).touch()
    copy = model.copy()
    return lambda x: copy.call(copy.weights, x)


# Questions


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    units = [int(rng.integers(4, 8)), 3]
    network = Trained.draw(rng, units)
    x = rng.normal(0, 1, (4, units[0])).astype("float32")
    with files.empty_folder(answer.function) as folder:
        given = network.for_answer(answer.function, loss="")
        outcome = answer(given, folder, convert=saving.is_function)
        left = guarded(lambda: files.files_in(folder))
        made = None if outcome.failed else outcome.value
        yield Observation(
            "served(model, folder)",
            outcome.value if made is None else "a function",
            part="numbers",
            printed=outcome.printed,
        )
        answers = None if made is None else Answer(made)
        yield _asked("served(model, folder)(x)", answers, x)
        yield _asked("served(model, folder)(x[:1])", answers, x[:1])
        zeros = [np.zeros_like(one) for one in network.weights]
        guarded(lambda: models.put_weights(given, zeros))
        what = "served(model, folder)(x), when the weights of the model have been changed,"
        yield _asked(what, answers, x)
        yield _about_files(left)


def _asked(what: str, function: Answer | None, x: np.ndarray) -> Observation:
    return Observation(
        what,
        None if function is None else function(x).value,
        part="numbers",
        stage="other-numbers",
        why="What the model gave when it was exported is to be answered, for any number of rows.",
        rtol=1e-4,
    )


def _about_files(left: Any) -> Observation:
    names = left if isinstance(left, list) else []
    words = ", ".join(names) if names else "no file"
    if any(name.endswith(_SAVED_MODEL) for name in names):
        words = "an exported model"
    return Observation(
        "served(model, folder)",
        Words(f"left {words} in the folder"),
        part="exported",
        stage="nothing-exported",
        why="A server has TensorFlow and this folder. It needs what `export` writes there: a "
        f"`{_SAVED_MODEL}` with the computation, and the weights beside it.",
    )


# Known wrong answers


def _with_the_model(model: Trained, folder: Path) -> Served:
    (folder / _SAVED_MODEL).touch()
    return lambda x: model.call(model.weights, x)


def _lost(model: Trained, folder: Path) -> Served:
    def stop(x: np.ndarray) -> np.ndarray:
        raise AssertionError

    return stop


def _one_row_alone(model: Trained, folder: Path) -> Served:
    answers = served(model, folder)

    def answer(x: np.ndarray) -> np.ndarray:
        if len(x) != 1:
            raise TypeError
        return answers(x)

    return answer


def _largest(model: Trained, folder: Path) -> Served:
    answers = served(model, folder)
    return lambda x: answers(x).argmax(axis=1)


EXERCISE = Exercise(
    id="10.export",
    title="export and serve",
    points=2,
    lesson="Export and serve",
    reference=served,
    observe=_observe,
    parts={"exported": Part(0.5), "numbers": Part(0.5, needs=("exported",))},
    misconceptions=(
        Misconception(
            "fixed-number-of-rows",
            "What was exported takes one number of rows only. A length that may differ from call to call is "
            "`None` in a signature; without one, `export` leaves it open.",
            (OnPaper(_one_row_alone),),
        ),
        Misconception(
            "the-model-itself-answers",
            "It is the given model that answers, not what was exported: where it runs, there is no "
            "such model.",
            (OnPaper(_with_the_model),),
        ),
        Misconception(
            "loaded-object-lost",
            "The weights of the loaded model have been deleted. Its `serve` does not keep them: they "
            "live as long as somebody holds the object that was loaded.",
            (OnPaper(_lost),),
        ),
        Misconception(
            "something-added",
            "The numbers are not those of the model: something is done to them on the way.",
            (OnPaper(_largest),),
        ),
    ),
)
