"""Spec of 04.game: six models, four words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks.answer import Answer
from autograder.checks.exercise import Exercise, Misconception, Observation, Part

# tests/claims runs the six models and finds these words.
_TRUTH = {
    "A": "right",
    "B": "repaired",
    "C": "doubled",
    "D": "missing",
    "E": "doubled",
    "F": "repaired",
}
_GAME_HINTS = {
    "A": "The last layer gives raw scores, and the loss is told so.",
    "B": "Keras 3 remembers from which scores a softmax output came, and says so when it uses them.",
    "C": "Ask which layer is the last one: what the loss receives is no longer the softmax's output.",
    "D": "Ask who applies softmax here: neither the model nor the loss, unless `from_logits` says so.",
    "E": "`predict` returns a NumPy array. An array remembers nothing of where it came from.",
    "F": "At evaluation, Dropout hands its input on untouched.",
}


def prediction_game() -> dict[str, str]:
    """What really happens to the six models."""
    return dict(_TRUTH)


def _observe_game(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    outcome = answer()
    given = outcome.value
    if isinstance(given, dict):
        form: Any = {str(key): "" for key in given}
        words = {str(key): word for key, word in given.items()}
    else:
        form, words = given, dict.fromkeys(_TRUTH, given)
    yield Observation("prediction_game()", form, part="form", printed=outcome.printed)
    for letter in _TRUTH:
        word = words.get(letter, "no answer")
        yield Observation(
            f"prediction_game()[{letter!r}]",
            word.strip().lower() if isinstance(word, str) else word,
            part=letter,
            stage=f"model-{letter}",
            why=_GAME_HINTS[letter],
            reveal=False,
        )


def _but(**words: str) -> Callable[[], dict[str, str]]:
    return lambda: {**_TRUTH, **words}


_MAP = "What Keras 3 repairs, and what it does not"

EXERCISE = Exercise(
    id="04.game",
    title="six models, four words",
    points=3,
    lesson=_MAP,
    reference=prediction_game,
    observe=_observe_game,
    parts={"form": Part(0.0), **{letter: Part(1 / 6, needs=("form",)) for letter in _TRUTH}},
    misconceptions=(
        Misconception(
            "everything-doubled",
            "Most tutorials say that softmax with `from_logits=True` is always applied twice. Keras "
            "3 looks for the scores behind a softmax output and uses those, with a warning, as long "
            "as it can still find them.",
            (
                _but(B="doubled", F="doubled"),
                _but(B="doubled"),
                _but(B="doubled", F="doubled", D="doubled"),
                _but(B="doubled", F="doubled", D="right"),
            ),
        ),
        Misconception(
            "everything-repaired",
            "Keras can only use the scores behind a softmax output while it can still find them. A "
            "layer after the softmax, or a NumPy array, has lost the way back.",
            (_but(C="repaired", E="repaired"), _but(C="repaired", E="repaired", D="repaired")),
        ),
        Misconception(
            "default-applies-softmax",
            "`from_logits=False` does not apply softmax. It takes the numbers for probabilities, "
            "whatever they are.",
            (_but(D="right"), _but(D="repaired"), _but(A="missing", D="right")),
            lesson="from_logits=False does not apply softmax",
        ),
        Misconception(
            "default-doubles",
            "With `from_logits=False` the loss applies no softmax, and this model has none either.",
            (_but(D="doubled"),),
            lesson="from_logits=False does not apply softmax",
        ),
        Misconception(
            "rescaling-changes-nothing",
            "Multiplying by 1 changes no number, but it makes a new tensor. What counts is whether "
            "Keras can still find the scores behind it.",
            (_but(C="repaired"), _but(C="right")),
        ),
        Misconception(
            "predict-keeps-the-logits",
            "`predict` returns a NumPy array. An array has no memory of the layer that made it.",
            (_but(E="repaired"), _but(E="right")),
        ),
        Misconception(
            "dropout-breaks-it",
            "At evaluation Dropout does nothing at all: it returns the very tensor it was given.",
            (_but(F="doubled"), _but(F="missing"), _but(F="right")),
        ),
        Misconception(
            "logits-need-softmax",
            "Raw scores with `from_logits=True` are the convention of this course: the loss applies "
            "softmax itself, in a stable way.",
            (_but(A="missing"), _but(A="repaired"), _but(A="doubled")),
            lesson="What from_logits tells the loss",
        ),
        Misconception(
            "repair-unnoticed",
            "The value is right, but Keras warns about it: that is what `repaired` means here.",
            (_but(B="right", F="right"), _but(B="right")),
        ),
    ),
)
