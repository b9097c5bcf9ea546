"""Spec of 06.fit_and_evaluate: the training loss that `fit` reports, and the one measured after."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks import fitting
from autograder.checks.answer import Answer
from autograder.checks.exercise import Exercise, Misconception, Observation
from autograder.checks.fitting import Fitted
from autograder.checks.models import OnPaper

Losses = list[float]


@OnPaper
def fit_and_evaluate(
    model: Fitted, x: np.ndarray, y: np.ndarray, epochs: int
) -> tuple[Losses, Losses]:
    """Go through the batches, note the loss of each before its update, and measure at the end."""
    reported, measured = [], []
    for _ in range(epochs):
        total = 0.0
        for some in model.batches(len(x), fitting.BATCH_SIZE):
            total += len(some) * model.evaluate(x[some], y[some])[0]
            model.update(model.gradients(x[some], y[some]))
        reported.append(total / len(x))
        measured.append(model.evaluate(x, y)[0])
    return reported, measured


# Questions


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    for epochs in (3, 2):
        n = int(rng.integers(100, 120))
        network = Fitted.draw(rng, [4, 6, 3], scale=0.7)
        network.rate = 0.04
        x = rng.normal(0, 1.5, (n, 4)).astype("float32")
        y = x[:, :3].argmax(axis=1)
        given = network.for_answer(answer.function, "cross-entropy")
        outcome = answer(given, x, y, epochs)
        yield Observation(
            f"fit_and_evaluate(model, x, y, {epochs})",
            outcome.value,
            printed=outcome.printed,
            stage="other-losses",
            why="These are not the losses of this training, epoch by epoch. Were the examples in the "
            "same order in each epoch, in batches of 32, and is each loss taken at its time?",
            rtol=2e-3,
            atol=2e-3,
        )


# Known wrong answers


def _of(make: Callable[[Fitted, np.ndarray, np.ndarray, int], Any]) -> OnPaper:
    return OnPaper(make)


def _told(change: Callable[[Losses, Losses], Any]) -> OnPaper:
    """The right losses, then something made of them."""
    return OnPaper(lambda *given: change(*fit_and_evaluate(*given)))


def _measured_before(
    model: Fitted, x: np.ndarray, y: np.ndarray, epochs: int
) -> tuple[Losses, Losses]:
    before = model.evaluate(x, y)[0]
    reported, measured = fit_and_evaluate(model, x, y, epochs)
    return reported, [before, *measured[:-1]]


def _measured_at_the_end(
    model: Fitted, x: np.ndarray, y: np.ndarray, epochs: int
) -> tuple[Losses, Losses]:
    reported, measured = fit_and_evaluate(model, x, y, epochs)
    return reported, [measured[-1]] * epochs


def _all_again(model: Fitted, x: np.ndarray, y: np.ndarray, epochs: int) -> tuple[Losses, Losses]:
    """Call `fit(epochs=1)`, then `fit(epochs=2)`, and so on."""
    pairs = [(model.fit(x, y, k + 1)["loss"][-1], model.evaluate(x, y)[0]) for k in range(epochs)]
    return [a for a, _ in pairs], [b for _, b in pairs]


def _all_each_time(
    model: Fitted, x: np.ndarray, y: np.ndarray, epochs: int
) -> tuple[Losses, Losses]:
    """Call `fit(epochs=epochs)` once for each epoch."""
    pairs = [(model.fit(x, y, epochs)["loss"][-1], model.evaluate(x, y)[0]) for _ in range(epochs)]
    return [a for a, _ in pairs], [b for _, b in pairs]


def _with_metrics(model: Fitted, x: np.ndarray, y: np.ndarray, epochs: int) -> Any:
    reported, measured = [], []
    for _ in range(epochs):
        reported += model.fit(x, y)["loss"]
        measured.append(list(model.evaluate(x, y)))
    return reported, measured


def _accuracies(model: Fitted, x: np.ndarray, y: np.ndarray, epochs: int) -> Any:
    reported, measured = [], []
    for _ in range(epochs):
        reported += model.fit(x, y)["accuracy"]
        measured.append(model.evaluate(x, y)[1])
    return reported, measured


EXERCISE = Exercise(
    id="06.fit_and_evaluate",
    title="fit's number against evaluate's",
    points=2,
    lesson="Training loss and validation loss",
    reference=fit_and_evaluate,
    observe=_observe,
    misconceptions=(
        Misconception(
            "measured-once",
            "The second list holds the loss after *all* epochs. The weights of the epochs in between "
            "are gone by then, so it has to be measured while the training goes on.",
            (
                _of(_measured_at_the_end),
                _told(lambda reported, measured: (reported, measured[-1:])),
                _told(lambda reported, measured: (reported, measured[-1])),
            ),
        ),
        Misconception(
            "reported-twice",
            "Both lists hold what `fit` reports. The second one is to be measured after each epoch, by "
            "`evaluate` or as validation on the same examples.",
            (
                _told(lambda reported, measured: (reported, reported)),
                _told(lambda reported, measured: (reported, [*reported[1:], measured[-1]])),
            ),
        ),
        Misconception(
            "measured-twice",
            "Both lists hold losses that were measured after the epochs. `fit` reports the mean over "
            'the batches while it trains: `history["loss"]`.',
            (_told(lambda reported, measured: (measured, measured)),),
        ),
        Misconception(
            "measured-before",
            "The second list begins with the loss *before* the first epoch. Measure after each one.",
            (_of(_measured_before),),
        ),
        Misconception(
            "order-swapped",
            "The two lists are in the wrong order: what `fit` reports comes first.",
            (_told(lambda reported, measured: (measured, reported)),),
        ),
        Misconception(
            "trains-too-much",
            "Each call of `fit` goes on with the weights of the one before. So several calls add up: "
            "one epoch in each is enough.",
            (_of(_all_again), _of(_all_each_time)),
        ),
        Misconception(
            "loss-and-accuracy",
            "`evaluate` gives a list here, the loss and the accuracy. The loss alone is asked for.",
            (_of(_with_metrics),),
        ),
        Misconception(
            "accuracies",
            "These are accuracies. Losses are asked for.",
            (_of(_accuracies),),
        ),
        Misconception(
            "difference-returned",
            "These are differences. Two lists are asked for, so that everybody can compare.",
            (_told(lambda reported, measured: np.subtract(reported, measured).tolist()),),
        ),
        Misconception(
            "pairs",
            "Here is a pair for each epoch. Two lists with a number for each epoch are asked for.",
            (_told(lambda reported, measured: list(zip(reported, measured, strict=True))),),
        ),
    ),
)
