"""Spec of 08.early_stopping: which epoch is the last, and whose weights are kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks.answer import Answer
from autograder.checks.ask import ask_and_watch
from autograder.checks.exercise import Exercise, Misconception, Observation, Part

Losses = list[float]
Epochs = tuple[int, int]


def early_stopping(val_losses: Losses, patience: int, restore: bool) -> Epochs:
    """After each epoch, look back for the best one and see how long ago it was."""
    for epoch in range(1, len(val_losses) + 1):
        best = _best_of(val_losses[:epoch])
        if epoch - best == patience:
            break
    return epoch, best if restore else epoch


def _best_of(losses: Losses) -> int:
    """The number of the first epoch with the smallest loss."""
    return losses.index(min(losses)) + 1


# Questions

# An epoch is better than all before it (+), as good as the best (=), worse by much (-) or by less (d).
_QUESTIONS = (
    ("stop", "++-d-+-d--", 3, False),
    ("stop", "+++-d+", 2, False),
    ("stop", "+-++", 1, False),
    ("stop", "++-+-+-d+", 2, False),
    ("stop", "++=-++", 2, False),
    ("stop", "+++--", 4, False),
    ("kept", "+++-d-++", 3, True),
    ("kept", "++-+-d-+", 2, True),
    ("kept", "+-+", 1, True),
    ("kept", "+++=d=+", 3, True),
    ("kept", "++-d-", 9, True),
    ("kept", "+++", 2, True),
)


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    for part, pattern, patience, restore in _QUESTIONS:
        losses = _losses(rng, pattern)
        yield from ask_and_watch(answer, "early_stopping", losses, patience, restore, part=part)


def _losses(rng: np.random.Generator, pattern: str) -> Losses:
    best, losses = int(rng.integers(180, 230)), []
    for letter in pattern:
        best -= int(rng.integers(3, 20)) if letter == "+" else 0
        above = {"-": (20, 40), "d": (1, 19)}.get(letter, (0, 1))
        losses.append((best + int(rng.integers(*above))) / 100)
    return losses


# Known wrong answers


def _stopper(
    late: int = 0,
    better: Callable[[float, float], bool] = lambda loss, best: loss < best,
    reset: bool = True,
    with_last: bool = False,
) -> Callable[..., Epochs]:
    """The usual loop with another patience, another progress, or a count that goes on."""

    def wrong(val_losses: Losses, patience: int, restore: bool) -> Epochs:
        reference, best_epoch, wait = val_losses[0], 1, 0
        for epoch, loss in enumerate(val_losses[1:], 2):
            progress = better(loss, reference)
            if progress:
                best_epoch, wait = epoch, 0 if reset else wait
            if progress or with_last:
                reference = loss
            wait += not progress
            if wait >= max(patience + late, 1):
                break
        else:
            epoch = len(val_losses)
        if with_last:
            best_epoch = _best_of(val_losses[:epoch])
        return epoch, best_epoch if restore else epoch

    return wrong


def _first_counted(val_losses: Losses, patience: int, restore: bool) -> Epochs:
    """The first epoch is compared with itself, and so it is one without progress."""
    last, best = early_stopping([val_losses[0], *val_losses], patience, True)
    last, best = max(last - 1, 1), max(best - 1, 1)
    return last, best if restore else last


def _then(change: Callable[[Losses, int, bool, int, int], Any]) -> Callable[..., Any]:
    """Something made of the arguments and both right numbers: the last epoch and the best one."""
    return lambda losses, patience, restore: change(
        losses, patience, restore, *early_stopping(losses, patience, True)
    )


EXERCISE = Exercise(
    id="08.early_stopping",
    title="early stopping, epoch by epoch",
    points=2,
    lesson="Stop in time",
    reference=early_stopping,
    observe=_observe,
    parts={"stop": Part(0.5), "kept": Part(0.5, needs=("stop",))},
    misconceptions=(
        Misconception(
            "one-epoch-late",
            "Training goes on for one epoch too many. A patience of 1 means that the first epoch "
            "without progress is the last epoch.",
            (_stopper(late=1),),
        ),
        Misconception(
            "one-epoch-early",
            "Training ends one epoch too early. Count the epochs *after* the best one.",
            (_stopper(late=-1),),
        ),
        Misconception(
            "first-epoch-counted",
            "The first epoch is compared with itself and counts as one without progress. The count begins "
            "with the second epoch.",
            (_first_counted,),
        ),
        Misconception(
            "counted-from-zero",
            "The epochs are counted from 0. Here the first epoch has the number 1.",
            (_then(lambda v, p, r, last, best: (last - 1, (best if r else last) - 1)),),
        ),
        Misconception(
            "kept-from-zero",
            "The first number is right, the second counts the epochs from 0.",
            (_then(lambda v, p, r, last, best: (last, (best if r else last) - 1)),),
        ),
        Misconception(
            "best-kept-anyway",
            "The weights of the best epoch come back only if that was asked for. "
            "`restore_best_weights` is False by default, and then training ends with the weights of "
            "the last epoch.",
            (_then(lambda v, p, r, last, best: (last, best)),),
        ),
        Misconception(
            "never-restored",
            "With `restore` the model gets back the weights of its best epoch.",
            (_then(lambda v, p, r, last, best: (last, last)),),
        ),
        Misconception(
            "not-restored-at-the-end",
            "Where training was not stopped early, the last weights are kept here. Keras gives back "
            "the best ones in that case, too.",
            (_then(lambda v, p, r, last, best: (last, best if r and last - best == p else last)),),
        ),
        Misconception(
            "compared-with-last",
            "A loss below the one of the epoch before counts as progress here. Progress is a loss "
            "below the *best* one so far.",
            (_stopper(with_last=True),),
        ),
        Misconception(
            "count-not-reset",
            "All epochs without progress are added up. After a new best one the count begins again.",
            (_stopper(reset=False),),
        ),
        Misconception(
            "equal-is-progress",
            "A loss that equals the best one counts as progress here. It is none.",
            (_stopper(better=lambda loss, best: loss <= best),),
        ),
        Misconception(
            "best-of-all",
            "This looks at epochs that were never run. After an epoch nobody knows what would come.",
            (
                _then(lambda v, p, r, last, best: (last, _best_of(v) if r else last)),
                lambda v, p, r: (
                    min(_best_of(v) + p, len(v)),
                    _best_of(v) if r else min(_best_of(v) + p, len(v)),
                ),
            ),
        ),
        Misconception(
            "patience-back",
            "The second number lies `patience` epochs before the end. That is the best epoch only "
            "where training was stopped early.",
            (_then(lambda v, p, r, last, best: (last, last - p if r else last)),),
        ),
        Misconception(
            "patience-ignored",
            "Training ends with the first epoch that brings no progress, whatever the patience is.",
            (lambda v, p, r: early_stopping(v, 1, r),),
        ),
        Misconception(
            "never-stops",
            "All epochs are run. When is the patience at its end?",
            (lambda v, p, r: (len(v), _best_of(v) if r else len(v)),),
        ),
        Misconception(
            "largest-is-best",
            "A larger loss counts as progress here.",
            (_stopper(better=lambda loss, best: loss > best),),
        ),
        Misconception(
            "loss-returned",
            "The second item is a loss. The number of its epoch is asked for.",
            (_then(lambda v, p, r, last, best: (last, v[(best if r else last) - 1])),),
        ),
        Misconception(
            "order-swapped",
            "The two numbers have changed places: first how many epochs were run.",
            (_then(lambda v, p, r, last, best: (best if r else last, last)),),
        ),
    ),
)
