"""Spec of 09.which_api: is Sequential enough, what is needed, what was forgotten?"""

from __future__ import annotations

from autograder.checks.exercise import Exercise, Misconception
from autograder.checks.words import WordPuzzle

# tests/claims/test_ch09_which_api.py runs what stands in the listings.
TRUTH = {
    "A": "Sequential",
    "B": "Sequential",
    "C": "outputs",
    "D": "forgotten",
    "E": "shortcut",
    "F": "shared",
    "G": "forgotten",
    "H": "inputs",
}
WORDS = ("Sequential", "inputs", "outputs", "shared", "shortcut", "forgotten")
_WHY = {
    "A": "Does any layer take something else than what the layer before it returns?",
    "B": "Draw the arrows between the layers. What matters is the drawing, not how it was written.",
    "C": "Count what goes in and what comes out.",
    "D": "Which layers lead from the inputs to the outputs of `model`? Count their parameters.",
    "E": "Follow one number: on how many ways does it come to the end?",
    "F": "How often is one layer, with one set of weights, called?",
    "G": "Which tensor was given to `keras.Model`, and which one was made after that line?",
    "H": "Count what goes in and what comes out. Is any layer called twice?",
}


def which_api() -> dict[str, str]:
    """The word for each of the eight."""
    return dict(TRUTH)


_PUZZLE = WordPuzzle("which_api", "sketch", TRUTH, _WHY, WORDS, levels=(5, 8))
_but = _PUZZLE.but

EXERCISE = Exercise(
    id="09.which_api",
    title="is Sequential enough?",
    points=2,
    lesson="When is Sequential enough?",
    reference=which_api,
    observe=_PUZZLE.observe,
    parts=_PUZZLE.parts,
    misconceptions=(
        Misconception(
            "runs-so-it-is-right",
            "A listing that runs can still train another model than the one that was meant. Ask each "
            "listing which tensors its `model` leads from and to.",
            (
                _but(D="Sequential", G="Sequential"),
                _but(D="Sequential"),
                _but(G="Sequential"),
            ),
            lesson="The forgotten line",
        ),
        Misconception(
            "written-as-functional",
            "A network that was written with the functional API need not need it: a chain of layers "
            "is a chain in both.",
            (_but(B="shortcut"), _but(B="inputs")),
        ),
        Misconception(
            "deep-is-not-simple",
            "How many layers there are makes no difference, nor what kind they are of.",
            (_but(A="shortcut"),),
        ),
        Misconception(
            "two-inputs-is-shared",
            "Two inputs do not say that a layer is shared. Each layer may be called once.",
            (_but(H="shared"), _but(F="inputs", H="shared")),
        ),
        Misconception(
            "shared-is-two-inputs",
            "Two inputs are only half of it in one of these sketches: the same layers look at both.",
            (_but(F="inputs"),),
            lesson="One tower, used twice",
        ),
        Misconception(
            "branch-is-shared",
            "A tensor that two layers take was computed once. A layer is shared when it is *called* "
            "more than once.",
            (_but(C="shared"), _but(E="shared")),
        ),
        Misconception(
            "two-ways-is-two-outputs",
            "Two ways lead through one of these networks and come together again: one output leaves it.",
            (_but(E="outputs"), _but(C="shortcut", E="outputs")),
            lesson="Shortcuts",
        ),
    ),
)
