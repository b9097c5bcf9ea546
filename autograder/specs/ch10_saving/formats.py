"""Spec of 10.formats: eight purposes, six ways to keep a model."""

from __future__ import annotations

from autograder.checks.exercise import Exercise, Misconception
from autograder.checks.words import WordPuzzle

_KERAS, _WEIGHTS, _JSON, _EXPORT = ".keras", ".weights.h5", "JSON", "export"
_BEST, _BACKUP = "ModelCheckpoint", "BackupAndRestore"
TRUTH = {
    "A": _KERAS,
    "B": _WEIGHTS,
    "C": _JSON,
    "D": _EXPORT,
    "E": _BACKUP,
    "F": _BEST,
    "G": _KERAS,
    "H": _JSON,
}
WORDS = (_KERAS, _WEIGHTS, _JSON, _EXPORT, _BEST, _BACKUP)
_WHY = {
    "A": "What must be in the file for the next step to be the one that would have come anyway?",
    "B": "Which parts of the model does the program make by itself, and which one can it not make?",
    "C": "Two of these files are compared by a tool for texts, line by line. What is of interest?",
    "D": "Which libraries does the machine have that answers, and which does it lack?",
    "E": "Nobody is there to save anything at the moment when it happens, or to change the program.",
    "F": "When is it known which epoch it was, and who is there to save the model at that moment?",
    "G": "The colleague has neither the program nor the numbers, and she wants to train on.",
    "H": "Which part of the trained model do the twenty new ones share, and which must they not?",
}


def formats() -> dict[str, str]:
    """Which way is meant for each of the eight purposes."""
    return dict(TRUTH)


_PUZZLE = WordPuzzle("formats", "purpose", TRUTH, _WHY, WORDS, levels=(5, 8))
_but = _PUZZLE.but

EXERCISE = Exercise(
    id="10.formats",
    title="a format for each purpose",
    points=2,
    lesson="Which when",
    reference=formats,
    observe=_PUZZLE.observe,
    parts=_PUZZLE.parts,
    misconceptions=(
        Misconception(
            "json-saves-the-model",
            "JSON is a text about the layers. It holds no weight, so a training cannot go on from it.",
            (_but(A=_JSON), _but(A=_JSON, G=_JSON)),
            lesson="JSON",
        ),
        Misconception(
            "weights-know-the-optimizer",
            "To go on as if nothing had been, the optimizer must be there again with what it remembers. "
            "Weights alone begin a new training at a good place.",
            (_but(A=_WEIGHTS),),
            lesson="Stop, save, go on",
        ),
        Misconception(
            "export-trains-on",
            "An export answers, and no more: it can neither be compiled nor trained.",
            (_but(A=_EXPORT), _but(A=_EXPORT, G=_EXPORT)),
            lesson="Export and serve",
        ),
        Misconception(
            "backup-for-the-night",
            "`BackupAndRestore` removes its file as soon as `fit` has come to its end. It is meant for "
            "a training that does not.",
            (_but(A=_BACKUP),),
            lesson="When the process dies",
        ),
        Misconception(
            "keras-file-on-every-machine",
            "A `.keras` file is read by Keras, which this machine does not have.",
            (_but(D=_KERAS),),
            lesson="Export and serve",
        ),
        Misconception(
            "best-and-backup-swapped",
            "Two callbacks have changed places. One looks at the validation loss; the other one keeps "
            "where a training was, and takes it up again.",
            (_but(E=_BEST, F=_BACKUP),),
            lesson="Keep the best epoch",
        ),
        Misconception(
            "checkpoint-restores",
            "A `ModelCheckpoint` writes files and never reads one: the program, started again, would "
            "begin with epoch 1.",
            (_but(E=_BEST),),
            lesson="When the process dies",
        ),
        Misconception(
            "last-epoch-is-the-best",
            "After `fit` the model is that of the last epoch. The epoch that is meant lies before it.",
            (_but(F=_KERAS),),
            lesson="Keep the best epoch",
        ),
        Misconception(
            "weights-know-their-layers",
            "Weights are arrays without a model. Whoever has not the program cannot say which layers "
            "they belong to.",
            (_but(G=_WEIGHTS),),
            lesson="Weights only",
        ),
        Misconception(
            "weights-come-along",
            "The new models would begin with the weights of the old one. They are to begin with "
            "their own.",
            (_but(H=_KERAS), _but(H=_WEIGHTS)),
            lesson="JSON",
        ),
    ),
)
