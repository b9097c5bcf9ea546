"""Spec of 10.best_epoch: train, and keep the epoch with the smallest validation loss.

Nothing here is decided by chance: all examples form one batch, so the training can be repeated on
paper, step by step, and it is known what the model is after each epoch.
"""

from __future__ import annotations

import copy
import functools
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from autograder.checks import files, paper, saving, training
from autograder.checks.answer import Answer, guarded
from autograder.checks.compare import Words
from autograder.checks.exercise import Exercise, Misconception, Observation, Part
from autograder.checks.models import OnPaper
from autograder.checks.saving import Trained

Pair = tuple[np.ndarray, np.ndarray]

_EPOCHS = 6
_LEGAL = (".keras", ".weights.h5")


@dataclass(frozen=True)
class Epoch:
    """What a training is after an epoch: the model, and the numbers in the history."""

    model: Trained
    loss: float
    val_loss: float
    val_accuracy: float


def epochs_of(model: Trained, train: Pair, held_out: Pair, epochs: int) -> list[Epoch]:
    """Train on paper with one batch of all examples, and note each epoch."""
    loss, found, model = paper.of_logits(paper.sparse), [], model.copy()
    (x, y), (x_held, y_held) = train, held_out
    for _ in range(epochs):
        before = loss(y, model.call(model.weights, x))
        model.update(model.gradients(x, y))
        logits = model.call(model.weights, x_held)
        accuracy = float((logits.argmax(axis=1) == y_held).mean())
        found.append(Epoch(model.copy(), before, loss(y_held, logits), accuracy))
    return found


@OnPaper
def best_epoch(model: Trained, train: Pair, held_out: Pair, epochs: int, folder: Path) -> Trained:
    """The model after the epoch whose validation loss is the smallest."""
    done = epochs_of(model, train, held_out, epochs)
    return _kept(min(done, key=lambda epoch: epoch.val_loss).model, folder)


def _kept(model: Trained, folder: Path) -> Trained:
    weights = [weight.tolist() for weight in model.weights]
    (folder / "best.keras").write_text(json.dumps(weights))
    return model


# Questions


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    network, train, held_out = copy.deepcopy(_drawn(int(rng.integers(2**31))))
    new = rng.normal(0, 1.5, (5, network.weights[0].shape[0])).astype("float32")
    call = f"best_epoch(model, train, held_out, {_EPOCHS}, folder)"
    with files.empty_folder(answer.function) as folder:
        given = network.for_answer(answer.function, "cross-entropy")
        outcome = training.train(
            answer, given, train, held_out, _EPOCHS, folder, seed=int(rng.integers(2**31))
        )
        made = training.model_of(outcome)
        answers = training.predictions(made, new)
        left = guarded(lambda: files.files_in(folder))
        names = left if isinstance(left, list) else []
        yield from training.returned(call, outcome, part="file")
        yield _about_files(call, names, made)
        in_file: Any = None
        if made is not None and len(names) == 1 and names[0].endswith(_LEGAL):
            in_file = guarded(lambda: saving.outputs_of_file(folder, names[0], given, new))
    yield Observation(
        f"the model in the file, for new examples after {call},",
        in_file,
        part="file",
        stage="other-epoch",
        why="This is not the model after the epoch with the smallest validation loss. Was it trained "
        "as the task says, and which number decided?",
        **_CLOSE,
    )
    yield Observation(
        f"the model from {call}, for new examples,",
        answers,
        part="model",
        stage="other-model-returned",
        why="The file holds the best epoch; the model that came back is another one.",
        **_CLOSE,
    )


_CLOSE: dict[str, Any] = {"rtol": 2e-3, "atol": 2e-3, "reveal": False}


@functools.lru_cache(maxsize=4)
def _drawn(seed: int) -> tuple[Trained, Pair, Pair]:
    """A model and few, partly mislabelled examples, so that it soon learns them by heart.

    Its steps are large: the validation loss rises once before it is smallest.
    """
    rng = np.random.default_rng(seed)
    while True:  # some hundred times: a second
        network = Trained.draw(rng, [6, 10, 3])
        network.rate = 1.0
        centres = rng.normal(0, 1, (3, 6))
        train, held_out = _examples(rng, centres, 24, 0.35), _examples(rng, centres, 30, 0.1)
        epochs = epochs_of(network, train, held_out, _EPOCHS)
        losses = np.array([epoch.val_loss for epoch in epochs])
        best, (first, second) = int(losses.argmin()), np.sort(losses)[:2]
        by_accuracy = int(np.argmax([epoch.val_accuracy for epoch in epochs]))
        until_a_rise = _before_a_rise(losses)
        by_training = int(np.argmin([epoch.loss for epoch in epochs]))
        if (
            0 < until_a_rise < best < _EPOCHS - 1
            and losses[-1] > 1.05 * first
            and second > 1.002 * first
            and losses[until_a_rise + 1] > 1.002 * losses[until_a_rise]
            and by_training == _EPOCHS - 1
            and by_accuracy not in (0, until_a_rise, best, _EPOCHS - 1)
            and losses.argmax() not in (by_accuracy, _EPOCHS - 1)
        ):
            return network, train, held_out


def _before_a_rise(losses: Sequence[float]) -> int:
    """The last epoch before the loss rises for the first time."""
    rises = np.flatnonzero(np.diff(losses) > 0)
    return int(rises[0]) if len(rises) else len(losses) - 1


def _examples(rng: np.random.Generator, centres: np.ndarray, n: int, mislabelled: float) -> Pair:
    k, d = centres.shape
    y = rng.integers(0, k, n)
    x = (centres[y] + rng.normal(0, 1.2, (n, d))).astype("float32")
    return x, np.where(rng.random(n) < mislabelled, rng.integers(0, k, n), y)


def _about_files(call: str, names: list[str], made: Any) -> Observation:
    words, stage = "left one file of a legal name in the folder", "value"
    if made is not None and len(names) != 1:
        many = f"{len(names)} files" if names else "no file"
        words, stage = f"left {many} in the folder", "several-files" if names else "no-file"
    elif made is not None and not names[0].endswith(_LEGAL):
        words, stage = f"left the file {names[0]} in the folder", "old-format"
    return Observation(call, Words(words), part="file", stage=stage, why=_WHY.get(stage, ""))


_WHY = {
    "no-file": "The best model is to stand in a file in `folder`, where it is safe from all that comes "
    "later.",
    "several-files": "One file is to be left, that of the best epoch. A name with the number of the "
    "epoch in it makes a new file each time.",
    "old-format": "This name is one of the old format. A whole model goes into a `.keras` file.",
}


# Known wrong answers


def _of(choose: Callable[[list[Epoch]], Epoch]) -> OnPaper:
    """Keep and return another epoch."""

    def wrong(model: Trained, train: Pair, held_out: Pair, epochs: int, folder: Path) -> Trained:
        return _kept(choose(epochs_of(model, train, held_out, epochs)).model, folder)

    return OnPaper(wrong)


def _returns_the_last(
    model: Trained, train: Pair, held_out: Pair, epochs: int, folder: Path
) -> Trained:
    best_epoch(model, train, held_out, epochs, folder)
    return epochs_of(model, train, held_out, epochs)[-1].model


def _untrained(model: Trained, train: Pair, held_out: Pair, epochs: int, folder: Path) -> Trained:
    return _kept(model, folder)


EXERCISE = Exercise(
    id="10.best_epoch",
    title="train, and keep the best epoch",
    points=3,
    lesson="Keep the best epoch",
    reference=best_epoch,
    observe=_observe,
    parts={"file": Part(2 / 3), "model": Part(1 / 3, needs=("file",))},
    misconceptions=(
        Misconception(
            "last-epoch-kept",
            "The file holds the model after the last epoch. Without a word about the best, each epoch "
            "writes over the one before. Or the training examples decided: of them, the last epoch "
            "knows most.",
            (_of(lambda epochs: epochs[-1]),),
        ),
        Misconception(
            "last-epoch-returned",
            "The file is right, and what came back is not what is in it: after `fit` the given model "
            "is that of the last epoch, however good the file is.",
            (OnPaper(_returns_the_last),),
        ),
        Misconception(
            "largest-loss-kept",
            "The validation loss of the model in the file is large. Either the largest loss was taken "
            "for the best one, or there was one epoch only.",
            (
                _of(lambda epochs: max(epochs, key=lambda one: one.val_loss)),
                _of(lambda epochs: epochs[0]),
            ),
        ),
        Misconception(
            "accuracy-decided",
            "The epoch with the largest validation accuracy was kept. The task asks for the smallest "
            "validation loss, which is another epoch here.",
            (_of(lambda epochs: max(epochs, key=lambda one: one.val_accuracy)),),
        ),
        Misconception(
            "stopped-at-the-first-rise",
            "The training stopped when the validation loss rose once. It fell again, lower than before: "
            "let all the epochs run.",
            (_of(lambda epochs: epochs[_before_a_rise([one.val_loss for one in epochs])]),),
        ),
        Misconception(
            "never-trained",
            "The model in the file is the one that was handed over: no step of training lies between.",
            (OnPaper(_untrained),),
        ),
    ),
)
