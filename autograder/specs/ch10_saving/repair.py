"""Spec of 10.repair: five calls of an old program that raise today."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from autograder.checks import files, models, saving
from autograder.checks.answer import Answer, Raised, Unusable, guarded
from autograder.checks.compare import Words
from autograder.checks.exercise import Exercise, Misconception, Observation, Part
from autograder.checks.models import OnPaper
from autograder.checks.plain import type_name
from autograder.checks.saving import Trained

_LOSSES = (0.9, 1.1, 0.7)  # validation losses of three epochs, for the callback


@OnPaper
def repaired(model: Trained, folder: Path) -> None:
    """Stands for an answer whose five parts are right."""


# Questions


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    network = Trained.draw(rng, [5, 3], steps=int(rng.integers(20, 90)))
    older = saving.random_weights(rng, [4, 2])
    x = rng.normal(0, 1, (3, 5)).astype("float32")
    if isinstance(answer.function, OnPaper):
        yield from _told(dict.fromkeys(_WORDS, _RIGHT), "")
        return
    with files.empty_folder(answer.function) as folder:
        saving.written_file(folder, "old.h5", older)
        given = network.for_answer(answer.function)
        architecture = saving.json_text(given)
        outcome = answer(given, folder, convert=saving.as_it_is)
        left = guarded(lambda: files.files_in(folder))
        names = left if isinstance(left, list) else []
        found: dict[str, Any] = {
            "whole": _about_whole(folder, names, network, x),
            "weights": _about_weights(folder, names, network, given, x),
        }
        value, three = outcome.value, ("text", "callback", "old")
        if isinstance(value, tuple | list) and len(value) == 3:
            found["text"] = _about_text(value[0], architecture)
            found["callback"] = _about_callback(value[1], given, folder)
            found["old"] = _about_old(value[2], older, x[:, :4])
        else:
            wrong = Unusable(f"{type_name(value)}, where three things were asked for")
            found |= dict.fromkeys(three, value if outcome.failed or value is None else wrong)
        if isinstance(value, Raised):  # it says better why something is missing
            found = {part: fault and value for part, fault in found.items()}
        yield from _told(found, outcome.printed)


def _told(found: dict[str, Any], printed: str) -> Iterator[Observation]:
    """Each part in turn: the words for what is wrong, none if it is right, or what came instead."""
    for part, (what, well, why) in _WORDS.items():
        fault, in_words = found[part], isinstance(found[part], str)
        yield Observation(
            what if in_words else "repaired(model, folder)",
            Words(fault or well) if in_words else fault,
            part=part,
            stage=f"{part}-wrong",
            why=why,
            printed=printed,
            facts={fact: fault == words for fact, words in _FACTS.items()},
        )


def _about_whole(folder: Any, names: list[str], network: Trained, x: np.ndarray) -> Any:
    if "model.keras" not in names:
        return _NO_FILE
    copy = guarded(lambda: saving.loaded_whole(folder, "model.keras"))
    steps = guarded(lambda: models.training_steps(copy))
    same = _same(guarded(lambda: models.outputs(copy, x)), network.call(network.weights, x))
    return _RIGHT if same and steps == network.steps else "holds another model than the given one"


def _about_weights(
    folder: Any, names: list[str], network: Trained, given: Any, x: np.ndarray
) -> Any:
    if "model.weights.h5" not in names:
        return _NO_FILE
    zeros = [np.zeros_like(one) for one in network.weights]
    guarded(lambda: models.put_weights(given, zeros))
    found = guarded(lambda: saving.outputs_of_file(folder, "model.weights.h5", given, x))
    right = _same(found, network.call(network.weights, x))
    return _RIGHT if right else "holds other weights than those of the given model"


def _about_text(text: Any, architecture: str) -> Any:
    if not isinstance(text, str):
        return f"is {type_name(text)}, not a text"
    try:
        mine, wanted = json.loads(text), json.loads(architecture)
    except (ValueError, RecursionError):
        return "is no JSON"
    same = isinstance(mine, dict) and mine.get("config") == wanted["config"]
    return _RIGHT if same and "class_name" in mine else _NO_ARCHITECTURE


def _about_callback(callback: Any, given: Any, folder: Any) -> Any:
    wrote = guarded(lambda: saving.writes_after(callback, given, _LOSSES, folder))
    if not isinstance(wrote, list):
        return wrote if isinstance(wrote, Raised) else f"is {type_name(callback)}, no callback"
    if wrote == ["best.keras", "", "best.keras"]:
        return _RIGHT
    if not any(wrote):
        return _NEVER_WRITTEN
    return _EACH_EPOCH if all(wrote) else f"wrote {', '.join(filter(None, wrote))}"


def _about_old(model: Any, older: saving.Arrays, x: np.ndarray) -> Any:
    found = guarded(lambda: models.outputs(model, x))
    if isinstance(found, Raised):
        return f"is {type_name(model)}, and does not take a batch of shape (3, 4)"
    return _RIGHT if _same(found, saving.tanh_stack(older, x)) else "gives other numbers"


def _same(seen: Any, expected: np.ndarray) -> bool:
    shaped = isinstance(seen, np.ndarray) and seen.shape == expected.shape
    return shaped and np.allclose(seen, expected, rtol=1e-4, atol=1e-4)


_RIGHT = ""
_NO_FILE = "is not there"
_NO_ARCHITECTURE = "is JSON, but not what Keras makes a model from"
_EACH_EPOCH = "is written after each epoch, the worse ones too"
_NEVER_WRITTEN = "wrote no file"
_FACTS = {
    "each_epoch": _EACH_EPOCH,
    "never_written": _NEVER_WRITTEN,
    "no_architecture": _NO_ARCHITECTURE,
}

# Of each part: what it is, what is said of a right one, and what a wrong one means
_WORDS = {
    "whole": (
        "the file model.keras",
        "holds the model and its optimizer",
        "The training is to go on from this file: the model and its optimizer must come out of it.",
    ),
    "weights": (
        "the file model.weights.h5",
        "holds the weights",
        "Keras tells a file of weights by the end of its name, and takes no other one.",
    ),
    "text": (
        "the first thing that was returned",
        "is the architecture as JSON",
        "The text must be one that `keras.models.model_from_json` reads.",
    ),
    "callback": (
        "the file best.keras of the callback",
        "is written when the validation loss is smaller than before",
        "It is asked after three epochs, with the validation losses "
        f"{', '.join(map(str, _LOSSES))}.",
    ),
    "old": (
        "the third thing that was returned",
        "is the model from old.h5",
        "It is to predict what the old model predicted.",
    ),
}

EXERCISE = Exercise(
    id="10.repair",
    title="repair an old program",
    points=3,
    lesson="The old format",
    reference=repaired,
    observe=_observe,
    parts={part: Part(1 / 5) for part in _WORDS},
    misconceptions=(
        Misconception(
            "best-became-last",
            "The argument that asks for the best epoch was lost in the repair: each epoch writes over "
            "the one before.",
            lesson="Keep the best epoch",
            signs=("each_epoch",),
        ),
        Misconception(
            "never-written",
            "Nothing was written when the three epochs ended. A number as `save_freq` counts *batches*; "
            "without this argument, the end of each epoch counts. Or the number to look at has another "
            "name.",
            lesson="Keep the best epoch",
            signs=("never_written",),
        ),
        Misconception(
            "configuration-only",
            "The configuration alone does not say of which class it is. Keras wants both to make "
            "a model again.",
            lesson="JSON",
            signs=("no_architecture",),
        ),
    ),
)
