"""The small trainings of 05.comparison on paper: softmax regression, four optimizers."""

from __future__ import annotations

from collections import Counter
from typing import Any

import numpy as np

from autograder.checks.compiling import start_of
from autograder.checks.paper import softmax

Array = np.ndarray

RATES = {"sgd": 0.5, "rmsprop": 0.05, "adam": 0.1, "adagrad": 0.2}
BATCH, EPOCHS = 25, 2
INPUTS, CLASSES = 6, 3


def trained(name: str, seed: int, x: Array, y: Array) -> tuple[Array, float]:
    """The weights after training; and the mean loss in the last epoch, as `fit` reports it.

    Kernel and bias are one array, and each example ends in a 1.
    """
    weights = np.vstack([start_of(seed, INPUTS, CLASSES), np.zeros(CLASSES)])
    kept: dict[str, Array] = {}
    starts = list(range(0, len(x), BATCH))
    reported = 0.0
    for t, start in enumerate(starts * EPOCHS, 1):
        batch, labels = x[start : start + BATCH], y[start : start + BATCH]
        if t > len(starts) * (EPOCHS - 1):
            reported += len(labels) * loss(weights, batch, labels) / len(x)
        errors = softmax(logits(weights, batch)) - np.eye(CLASSES)[labels]
        slopes = _with_ones(batch).T @ errors / len(labels)
        weights = weights - RATES[name] * _step(name, slopes, kept, t)
    return weights, reported


def logits(weights: Array, x: Array) -> Array:
    """What the model computes."""
    return _with_ones(x) @ weights


def loss(weights: Array, x: Array, y: Array) -> float:
    """The mean cross-entropy."""
    return float(-np.log(softmax(logits(weights, x))[np.arange(len(y)), y]).mean())


def _with_ones(x: Array) -> Array:
    return np.hstack([x, np.ones((len(x), 1))])


def _step(name: str, gradient: Array, kept: dict[str, Array], t: int) -> Array:
    """What is taken off the weights in step t, and what is kept for the next one."""
    if name == "sgd":
        return gradient
    square = np.square(gradient)
    if name == "adagrad":
        kept["v"] = kept.get("v", 0.1) + square
    else:
        share = 0.9 if name == "rmsprop" else 0.999
        kept["v"] = share * kept.get("v", 0.0) + (1 - share) * square
    if name != "adam":
        return gradient / np.sqrt(kept["v"] + 1e-7)
    kept["m"] = 0.9 * kept.get("m", 0.0) + 0.1 * gradient
    return kept["m"] / (1 - 0.9**t) / (np.sqrt(kept["v"] / (1 - 0.999**t)) + 1e-7)


def irregular(
    runs: list[tuple[int, int]], made: list[str], names: list[str], seeds: list[int], updates: int
) -> dict[str, Any] | None:
    """What is wrong with the runs of an answer; `None` where nothing is.

    Args:
        runs: seed and number of updates of each model that was built.
        made: the optimizers that were made.
        names: those that were asked for.
        seeds: those that were asked for.
        updates: how many each model was to have.
    """
    begun = {seed for seed, _ in runs}
    steps = [n for _, n in runs if n]
    others = [n for n in steps if n != updates]
    regular = Counter(seed for seed, n in runs if n) == Counter(seeds * len(names))
    if regular and set(names) <= set(made) and not others:
        return None
    return {
        "foreign": ", ".join(str(seed) for seed in begun if seed not in seeds),
        "models": len(runs),
        "optimizers": len(made),
        "used_again": 0 < len(runs) < len(made),
        "one_seed": str(*begun) if len(begun) == 1 else "",
        "own_optimizer": not set(names) <= set(made),
        "unmoved": not steps,
        "steps": next(iter(others), 0),
        "updates": updates,
    }
