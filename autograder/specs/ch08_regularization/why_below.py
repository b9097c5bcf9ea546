"""Spec of 08.why_below: six reports in which training looks worse than validation, six reasons."""

from __future__ import annotations

from autograder.checks.exercise import Exercise, Misconception
from autograder.checks.words import WordPuzzle

# tests/claims/test_ch08_why_below.py makes the six reports and finds these words in their numbers.
TRUTH = {
    "A": "augmentation",
    "B": "wrong labels",
    "C": "averaged",
    "D": "penalty",
    "E": "easier pictures",
    "F": "dropout",
}
WORDS = tuple(sorted(TRUTH.values()))
_WHY = {
    "A": "After training, the model does well on the training pictures as they are. So which "
    "pictures did `fit` measure it on?",
    "B": "The model gives the same answers in the third and in the last column. What differs is "
    "what they are compared with.",
    "C": "After one epoch the model does much better than `fit` told. When did `fit` measure, and "
    "what did the model know then?",
    "D": "Compare the accuracies first. Which of the two numbers of a pair is worse at all?",
    "E": "`evaluate` finds training worse, too, so no layer is to blame. Do the two sets hold "
    "pictures of the same kind?",
    "F": "What changes in the model between the third column and the last one?",
}


def reasons() -> dict[str, str]:
    """Why training looks worse in each of the six."""
    return dict(TRUTH)


_PUZZLE = WordPuzzle("reasons", "report", TRUTH, _WHY, WORDS, once=True, levels=(3, 6))
_swapped = _PUZZLE.swapped

EXERCISE = Exercise(
    id="08.why_below",
    title="six reports, six reasons",
    points=2,
    lesson="Dropout",
    reference=reasons,
    observe=_PUZZLE.observe,
    parts=_PUZZLE.parts,
    misconceptions=(
        Misconception(
            "dropout-averaged-swapped",
            "Two words have changed places. A model with its Dropout at work is much worse in one "
            "of these reports, and hardly worse in the other.",
            (_swapped("dropout", "averaged"),),
        ),
        Misconception(
            "dropout-augmentation-swapped",
            "Two words have changed places. Both models have Dropout layers. In which of the two do "
            "they cost much, by the last column?",
            (_swapped("dropout", "augmentation"),),
        ),
        Misconception(
            "averaged-augmentation-swapped",
            "Two words have changed places. The mean over an epoch lags behind where the model "
            "still learns fast. How many epochs were there, and what was done to the pictures?",
            (_swapped("averaged", "augmentation"),),
            lesson="More pictures out of the same",
        ),
        Misconception(
            "dropout-penalty-swapped",
            "Two words have changed places. A penalty is added to the loss. It cannot lower the "
            "accuracy that is measured.",
            (_swapped("dropout", "penalty"),),
            lesson="A price for large weights",
        ),
        Misconception(
            "labels-pictures-swapped",
            "Two words have changed places. In one of these reports the last column changes what the "
            "answers are compared with, in the other what is shown to the model.",
            (_swapped("wrong labels", "easier pictures"),),
            lesson="Nonsense, learnt by heart",
        ),
        Misconception(
            "pictures-augmentation-swapped",
            "Two words have changed places. Augmented pictures are seen by `fit` alone; `evaluate` "
            "got the pictures as they are. In which report is `evaluate` worse than validation?",
            (_swapped("easier pictures", "augmentation"),),
            lesson="More pictures out of the same",
        ),
        Misconception(
            "labels-averaged-swapped",
            "Two words have changed places. A mean over the epoch disappears when the model is "
            "evaluated afterwards. Wrong labels do not.",
            (_swapped("wrong labels", "averaged"),),
        ),
        Misconception(
            "labels-penalty-swapped",
            "Two words have changed places. In one of these reports only the loss is worse.",
            (_swapped("wrong labels", "penalty"),),
            lesson="A price for large weights",
        ),
        Misconception(
            "shifted-by-one",
            "The words stand in the right order, but one letter too far.",
            (_PUZZLE.shifted(1), _PUZZLE.shifted(-1)),
        ),
    ),
)
