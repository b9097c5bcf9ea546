"""Spec of 06.curve_doctor: eight histories, eight words."""

from __future__ import annotations

from autograder.checks.exercise import Exercise, Misconception
from autograder.checks.words import WordPuzzle

# tests/claims/test_ch06_curve_doctor.py finds in the recorded numbers what each word means.
TRUTH = {
    "A": "regularized",
    "B": "not finished",
    "C": "validation not representative",
    "D": "underfitting",
    "E": "learning rate too large",
    "F": "fine",
    "G": "overfitting",
    "H": "learning rate too small",
}
WORDS = tuple(sorted(TRUTH.values()))
_WHY = {
    "A": "Which of the two curves is the upper one, and is the loss low at the end? What is active "
    "in training and not in validation?",
    "B": "Look at the last five epochs: do the losses still fall?",
    "C": "Look at the validation accuracy in the table, from the first epoch to the last.",
    "D": "Where do the losses end, and do they still change there?",
    "E": "Do the losses settle? What makes a loss go up and down from one epoch to the next?",
    "F": "Is there anything wrong with these curves? Read the numbers on the axis.",
    "G": "Compare where the validation loss is lowest with where the training loss is lowest. What "
    "becomes of the validation accuracy?",
    "H": "Compare the first number with the last. What is the loss of a model that only guesses?",
}


def diagnoses() -> dict[str, str]:
    """What is the matter with each of the eight."""
    return dict(TRUTH)


_PUZZLE = WordPuzzle("diagnoses", "history", TRUTH, _WHY, WORDS, once=True, levels=(3, 5, 8))
_swapped = _PUZZLE.swapped
_FINE, _UNDER, _OVER, _EARLY = "fine", "underfitting", "overfitting", "not finished"
_LARGE, _SMALL = "learning rate too large", "learning rate too small"
_STRANGE, _DROPOUT = "validation not representative", "regularized"

EXERCISE = Exercise(
    id="06.curve_doctor",
    title="eight histories, eight words",
    points=3,
    lesson="Reading the curves",
    reference=diagnoses,
    observe=_PUZZLE.observe,
    parts=_PUZZLE.parts,
    misconceptions=(
        Misconception(
            "overfitting-underfitting-swapped",
            "Two words have changed places. A model that underfits cannot even learn the training "
            "examples; one that overfits learns them by heart.",
            (_swapped(_OVER, _UNDER),),
        ),
        Misconception(
            "underfitting-not-finished-swapped",
            "Both losses are above 0.6 at the end in two of these histories. One of them has "
            "stopped falling, the other has not.",
            (_swapped(_UNDER, _EARLY),),
        ),
        Misconception(
            "learning-rates-swapped",
            "Two words have changed places. The learning rate sets the size of an update: what do "
            "large updates do to the loss, and what do small ones?",
            (_swapped(_LARGE, _SMALL),),
        ),
        Misconception(
            "not-finished-too-small-swapped",
            "Two histories still fall at the end. One has learned much, the other nearly nothing.",
            (_swapped(_EARLY, _SMALL),),
        ),
        Misconception(
            "too-small-is-underfitting",
            "Two histories end with a high loss. In one of them the loss is that of guessing; in "
            "the other the model learned quickly what it can, and then no more.",
            (_swapped(_SMALL, _UNDER),),
        ),
        Misconception(
            "fine-not-finished-swapped",
            "Look at the last epochs and at the axis: which of the two has settled at a low loss?",
            (_swapped(_FINE, _EARLY),),
        ),
        Misconception(
            "fine-is-overfitting",
            "A small gap between the curves at the end is normal. Overfitting shows when the "
            "validation loss rises while the training loss falls.",
            (_swapped(_FINE, _OVER),),
        ),
        Misconception(
            "fine-is-regularized",
            "Two histories end well. Look at which of the two curves is the upper one, from the "
            "first epochs to the last.",
            (_swapped(_FINE, _DROPOUT),),
        ),
        Misconception(
            "gap-is-overfitting",
            "Two histories have a wide gap. In one of them the validation accuracy becomes good and "
            "stays there; in the other it is almost zero all the time.",
            (_swapped(_OVER, _STRANGE),),
        ),
        Misconception(
            "regularized-is-unrepresentative",
            "The training loss can be the higher one because of what is active in training only. "
            "That does not make the validation part one of another kind.",
            (_swapped(_DROPOUT, _STRANGE),),
        ),
        Misconception(
            "regularized-is-overfitting",
            "Two curves that lie apart are not enough for overfitting: the *validation* loss must "
            "be the higher one, and rise.",
            (_swapped(_DROPOUT, _OVER),),
        ),
        Misconception(
            "too-large-is-unrepresentative",
            "One of these two histories jumps up and down, in the training loss too, which has "
            "nothing to do with the validation part.",
            (_swapped(_LARGE, _STRANGE),),
        ),
        Misconception(
            "too-large-is-overfitting",
            "One of these two histories jumps up and down, the other rises steadily while the "
            "training loss falls. Only one of them learns by heart.",
            (_swapped(_LARGE, _OVER),),
        ),
        Misconception(
            "large-rate-is-underfitting",
            "One of these two histories jumps, but its training accuracy is above 0.9: the model "
            "can learn the examples. The other one cannot.",
            (_swapped(_LARGE, _UNDER),),
        ),
        Misconception(
            "shifted-by-one",
            "The words stand in the right order, but one letter too far.",
            (_PUZZLE.shifted(1), _PUZZLE.shifted(-1)),
        ),
    ),
)
