"""Spec of 04.game: six models, four words."""

from __future__ import annotations

from autograder.checks.exercise import Exercise, Misconception
from autograder.checks.words import WordPuzzle

# tests/claims/test_ch04_game.py runs the six models and finds these words.
TRUTH = {
    "A": "right",
    "B": "repaired",
    "C": "doubled",
    "D": "missing",
    "E": "doubled",
    "F": "repaired",
}
WORDS = ("right", "repaired", "doubled", "missing")
_WHY = {
    "A": "The last layer gives raw scores. Is that what the loss is told?",
    "B": "Keras 3 remembers which scores a softmax output came from. What does it do with them?",
    "C": "What the loss receives is no longer the output of the softmax itself: another layer "
    "stands behind it.",
    "D": "Who applies softmax here: the last layer, the loss, or nobody?",
    "E": "`predict` returns a NumPy array. An array remembers nothing of where it came from.",
    "F": "What does Dropout do with its input when a model is evaluated?",
}


def prediction_game() -> dict[str, str]:
    """What really happens to the six models."""
    return dict(TRUTH)


_PUZZLE = WordPuzzle("prediction_game", "model", TRUTH, _WHY, WORDS)
_but = _PUZZLE.but
_MAP = "What Keras 3 repairs, and what it does not"
_DEFAULT = "What from_logits=False means"

EXERCISE = Exercise(
    id="04.game",
    title="six models, four words",
    points=3,
    lesson=_MAP,
    reference=prediction_game,
    observe=_PUZZLE.observe,
    parts=_PUZZLE.parts,
    misconceptions=(
        Misconception(
            "everything-doubled",
            "Many tutorials say that softmax together with `from_logits=True` is always applied "
            "twice. Keras 3 looks for the scores behind a softmax output. Ask of each model "
            "whether they can still be found.",
            (_but(B="doubled", F="doubled"), _but(B="doubled")),
        ),
        Misconception(
            "everything-repaired",
            "Keras can only use the scores behind a softmax output while it can still find them. "
            "Not every model of this game leaves it a way back.",
            (_but(C="repaired", E="repaired"),),
        ),
        Misconception(
            "false-applies-softmax",
            "With `from_logits=False` the loss applies no softmax. It takes the numbers for "
            "probabilities, whatever they are.",
            (
                _but(D="right"),
                _but(B="doubled", C="doubled", D="right", E="doubled", F="doubled"),
            ),
            lesson=_DEFAULT,
        ),
        Misconception(
            "missing-is-repaired",
            "To the loss, these numbers look like any others: nothing tells Keras that they are no "
            "probabilities. Look at the first loss of such a model.",
            (_but(D="repaired"), _but(C="repaired", D="repaired", E="repaired")),
            lesson=_DEFAULT,
        ),
        Misconception(
            "from-logits-swapped",
            "`from_logits=True` says that raw scores come in. It does not say that softmax was "
            "applied already.",
            (_but(A="missing", B="right", C="right", D="right", E="right", F="right"),),
            lesson="What from_logits tells the loss",
        ),
        Misconception(
            "doubled-missing-swapped",
            "Two words have changed places. Count how often softmax is applied in the models C, D "
            "and E, the loss included.",
            (_but(C="missing", D="doubled", E="missing"),),
        ),
        Misconception(
            "rescaling-is-harmless",
            "Multiplying by 1 changes no number, but it makes a new tensor. What counts is whether "
            "Keras can still find the scores behind it.",
            (_but(C="repaired"), _but(C="right")),
        ),
        Misconception(
            "predict-keeps-logits",
            "`predict` returns what the last layer gives, as a NumPy array. An array has no memory "
            "of the layer that made it.",
            (_but(E="repaired"), _but(E="right")),
        ),
        Misconception(
            "dropout-breaks-it",
            "At evaluation Dropout does nothing at all: it returns the very tensor it was given.",
            (_but(F="doubled"), _but(F="missing")),
        ),
        Misconception(
            "repaired-is-not-right",
            "The value of the loss is right here, but that is only half of what the word `right` "
            "means. Run the cells once more and look at everything that Keras says.",
            (_but(B="right", F="right"), _but(B="right"), _but(F="right")),
        ),
        Misconception(
            "accuracy-tells",
            "A second softmax keeps the order of the classes, so the accuracy stays good. Compare "
            "the losses, not the accuracies.",
            (
                _but(C="right", E="right"),
                _but(B="right", C="right", E="right", F="right"),
            ),
        ),
        Misconception(
            "warning-means-wrong",
            "A warning does not say that the value is wrong, and silence does not say that it is "
            "right. Compare the losses with the right value.",
            (
                _but(B="doubled", C="right", D="right", E="right", F="doubled"),
                _but(B="doubled", C="right", E="right", F="doubled"),
            ),
        ),
        Misconception(
            "everything-right",
            "All six models run without an error, and some of them still compute a wrong loss. "
            "Compare each loss with the right value.",
            (_but(**dict.fromkeys("ABCDEF", "right")),),
        ),
    ),
)
