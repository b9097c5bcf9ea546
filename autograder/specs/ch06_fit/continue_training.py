"""Spec of 06.continue_training: go on with a training, its epochs numbered on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks import fitting, models
from autograder.checks.answer import Answer, guarded
from autograder.checks.compare import Words
from autograder.checks.exercise import Exercise, Misconception, Observation, Part
from autograder.checks.fitting import Fitted
from autograder.checks.models import OnPaper

History = dict[str, list[float]]


@OnPaper
def continue_training(
    model: Fitted, x: np.ndarray, y: np.ndarray, history: History, epochs: int
) -> History:
    """Train one epoch after the other, and put each behind those that were done."""
    joined = {key: list(values) for key, values in history.items()}
    for epoch in range(len(history["loss"]), epochs):
        for key, values in model.fit(x, y, epoch + 1, epoch).items():
            joined[key] += values
    return joined


# Questions


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    for done, epochs in ((3, 5), (1, 4)):
        n = int(rng.integers(70, 90))
        network = Fitted.draw(rng, [4, 6, 3], steps=done * -(-n // fitting.BATCH_SIZE))
        network.rate = 0.05
        x, y = rng.normal(0, 1.5, (n, 4)).astype("float32"), rng.integers(0, 3, n)
        history = {
            "loss": np.sort(rng.uniform(1.5, 2.5, done))[::-1].round(3).tolist(),
            "accuracy": np.sort(rng.uniform(0.2, 0.4, done)).round(3).tolist(),
        }
        given = network.for_answer(answer.function, "cross-entropy")
        outcome = answer(given, x, y, history, epochs)
        call = f"continue_training(model, x, y, history of {done} epochs, {epochs})"
        value = outcome.value
        ended = outcome.failed or value is None
        yield Observation(call, value if ended else Words("came to its end"))
        steps = guarded(lambda given=given: models.training_steps(given))
        more = (epochs - done) * -(-n // fitting.BATCH_SIZE)
        yield Observation(
            f"the number of updates that the optimizer of the model has made after {call}",
            steps,
            part="training",
            stage="other-number-of-updates",
            why=f"It had made {network.steps}. How many epochs are left, and how many batches of 32 "
            "are there in each?",
            facts={"new_optimizer": steps == more, "untouched": steps == network.steps},
        )
        yield Observation(
            f"the number of the last epoch, model.history.epoch[-1], after {call}",
            guarded(lambda given=given: fitting.last_epoch(given)),
            part="training",
            stage="other-number",
            why="The epoch numbers of the second call continue where those of the first ended.",
        )
        new = rng.normal(0, 1, (5, 4)).astype("float32")
        yield Observation(
            f"the model after {call}, for new examples,",
            guarded(lambda given=given, new=new: models.outputs(given, new)),
            part="training",
            stage="other-order",
            why="The number of updates is right, but the weights are others than after a training in "
            "one go. Were the examples in the same order in each epoch, and all of them used?",
            **_CLOSE,
        )
        yield Observation(call, value, part="history", printed=outcome.printed, **_CLOSE)


_CLOSE: dict[str, Any] = {"rtol": 2e-3, "atol": 2e-3}

# Known wrong answers


def _trained(
    first: Callable[[int], int], end: Callable[[int, int], int], careful: bool = False
) -> OnPaper:
    """Train from another first epoch, or to another end: functions of `done` (and `epochs`).

    An empty history has no keys: who is not careful gets an error from it.
    """

    def wrong(
        model: Fitted, x: np.ndarray, y: np.ndarray, history: History, epochs: int
    ) -> History:
        done = len(history["loss"])
        run = model.fit(x, y, end(done, epochs), first(done))
        return {key: history[key] + (run.get(key, []) if careful else run[key]) for key in history}

    return OnPaper(wrong)


def _reported(join: Callable[[History, History], Any]) -> OnPaper:
    """Train as asked, and make something else of the two histories."""

    def wrong(model: Fitted, x: np.ndarray, y: np.ndarray, history: History, epochs: int) -> Any:
        return join(history, model.fit(x, y, epochs, len(history["loss"])))

    return OnPaper(wrong)


EXERCISE = Exercise(
    id="06.continue_training",
    title="continue a training",
    points=2,
    lesson="Going on where you stopped",
    reference=continue_training,
    observe=_observe,
    parts={
        "answer": Part(0.0),
        "training": Part(0.5, needs=("answer",)),
        "history": Part(0.5, needs=("answer", "training")),
    },
    misconceptions=(
        Misconception(
            "trains-all-epochs-again",
            "`epochs` epochs were trained on top of those that were done. Without `initial_epoch`, "
            "`fit` counts from 0.",
            (_trained(lambda done: 0, lambda done, epochs: epochs),),
        ),
        Misconception(
            "last-call-only",
            "One of the new epochs is there, the last one. Each call of `fit` has a `History` of its own, with the "
            "epochs of this call only.",
            (_reported(lambda old, new: {key: old[key] + new[key][-1:] for key in old}),),
        ),
        Misconception(
            "epochs-is-added",
            "`epochs` in `fit` is not the number of epochs that are added. It is where the count "
            "ends.",
            (
                _trained(lambda done: done, lambda done, epochs: epochs - done),
                _trained(lambda done: done, lambda done, epochs: epochs - done, careful=True),
                _trained(lambda done: done, lambda done, epochs: done + epochs),
            ),
        ),
        Misconception(
            "numbered-from-zero",
            "The right number of epochs was trained, but they were counted from 0 again. A callback "
            "that looks at the number, or a plot, would take them for the first ones.",
            (_trained(lambda done: 0, lambda done, epochs: epochs - done),),
        ),
        Misconception(
            "off-by-one",
            "One epoch too many or too few. After three epochs, numbers 0, 1 and 2 are done.",
            (
                _trained(lambda done: done + 1, lambda done, epochs: epochs),
                _trained(lambda done: done - 1, lambda done, epochs: epochs),
                _trained(lambda done: done, lambda done, epochs: epochs + 1),
                _trained(lambda done: done, lambda done, epochs: epochs - 1),
            ),
        ),
        Misconception(
            "new-optimizer",
            "The optimizer of the model is a new one: it has counted only the updates of this call. "
            "`compile` makes one, and the old one took its memory (momentum) with it.",
            signs=("new_optimizer",),
        ),
        Misconception(
            "model-untouched",
            "The optimizer of the given model has made no further update. Is `fit` called, and on "
            "this model, not on a copy?",
            signs=("untouched",),
        ),
        Misconception(
            "new-epochs-only",
            "These are the epochs of this call only. Those that were done before belong in front.",
            (_reported(lambda old, new: new),),
        ),
        Misconception(
            "old-epochs-only",
            "These are the epochs that were done before. Those of this call belong after them.",
            (_reported(lambda old, new: old),),
        ),
        Misconception(
            "joined-in-the-wrong-order",
            "The new epochs come before the old ones.",
            (_reported(lambda old, new: {key: new[key] + old[key] for key in old}),),
        ),
        Misconception(
            "list-in-a-list",
            "There is a list inside a list. `append` adds one thing, here a whole list; `+` and "
            "`extend` join two lists.",
            (_reported(lambda old, new: {key: [*old[key], new[key]] for key in old}),),
        ),
    ),
)
