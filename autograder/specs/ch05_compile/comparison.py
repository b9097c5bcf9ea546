"""Spec of 05.comparison: optimizers compared by real trainings, as a table."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pandas as pd

from autograder.checks import compiling
from autograder.checks.answer import Answer
from autograder.checks.ask import noted
from autograder.checks.eager import run_eagerly
from autograder.checks.exercise import Exercise, Misconception, Observation, Part
from autograder.checks.models import OnPaper
from autograder.specs.ch05_compile import small_trainings as small

Data = tuple[np.ndarray, np.ndarray]
NUMBERS = ("median", "lowest", "highest")

Measure = Callable[[str, int, Data, Data], float]


def _validated(name: str, seed: int, training: Data, validation: Data) -> float:
    return small.loss(small.trained(name, seed, *training)[0], *validation)


def _table(
    measure: Measure = _validated,
    middle: Callable[[list[float]], float] = np.median,
    ends: tuple[Callable, Callable] = (min, max),
    finish: Callable[[pd.DataFrame], Any] = lambda frame: frame.sort_values("median"),
) -> OnPaper:
    """An answer, or one with a fault."""

    def comparison(build, new_optimizer, names, seeds, training, validation):
        rows = []
        for name in names:
            found = [measure(name, seed, training, validation) for seed in seeds]
            rows.append((name, float(middle(found)), *(end(found) for end in ends)))
        return finish(pd.DataFrame(rows, columns=["optimizer", *NUMBERS]))

    return OnPaper(comparison)


# Questions


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    seeds = (rng.choice(90, 3, replace=False) + 7).tolist()
    while True:
        names = rng.permutation(list(small.RATES))[:3].tolist()
        training, validation = _drawn(rng, 80)
        runs = [[_validated(n, s, training, validation) for s in seeds] for n in names]
        middle = np.median(runs, axis=1)
        mixed = middle.argsort().tolist() not in ([0, 1, 2], [2, 1, 0])
        # The mean is another number than the median, and no two medians are nearly equal.
        apart = np.abs(np.mean(runs, axis=1) - middle).min() > 0.01
        if mixed and apart and np.diff(np.sort(middle)).min() > 0.02:
            break
    build = compiling.watched_build(answer.function, small.INPUTS, small.CLASSES)
    new = compiling.watched_optimizers(answer.function, small.RATES)
    given = (build, new, names, seeds, training, validation)
    outcome = run_eagerly(answer)(*given, convert=compiling.table_of)
    table = outcome.value
    columns = table if isinstance(table, dict) else {}
    call = f"comparison(build, new_optimizer, {names}, {seeds}, …)"
    yield Observation(
        f"the columns of {call}",
        sorted(set(columns) - {"(index)"}) if columns else table,
        part="table",
        stage="wrong-keys",
        why="The columns are to have exactly the four names of the exercise.",
        printed=outcome.printed,
    )
    facts = None
    if not isinstance(answer.function, OnPaper):
        updates = small.EPOCHS * -(-len(training[0]) // small.BATCH)
        done = compiling.runs_of(build), compiling.names_of(new)
        facts = small.irregular(*done, names, seeds, updates)
    yield noted(call, facts, "trained a new model for each pair", "trained otherwise", part="runs")
    for column in NUMBERS:
        rows = zip(columns.get("optimizer", ()), columns.get(column, ()), strict=False)
        numbers = {str(name): number for name, number in rows}
        yield Observation(
            f"the column {column!r} of {call}, for {', '.join(names)},",
            [numbers.get(name) for name in names],
            part="table",
            stage="other-losses",
            why="Each run made its updates, but ended with another loss. Which examples are in a batch, "
            "and in which order, is part of the comparison, and so is the loss function.",
            rtol=2e-3,
            atol=1e-4,
        )
    yield Observation(
        f"the column 'optimizer' of {call}",
        columns.get("optimizer", table),
        part="table",
        stage="not-sorted",
        why="One row for each optimizer, the lowest median first.",
    )


def _drawn(rng: np.random.Generator, n: int) -> tuple[Data, Data]:
    """Examples of three classes to learn from, which stand in no order, and to validate with."""
    y = rng.permutation(np.arange(n + 60) % small.CLASSES)
    centres = rng.normal(0, 1.0, (small.CLASSES, small.INPUTS))
    x = (centres[y] + rng.normal(0, 1.0, (len(y), small.INPUTS))).astype("float32")
    return (x[:n], y[:n]), (x[n:], y[n:])


# Known wrong answers


def _reported(name: str, seed: int, training: Data, validation: Data) -> float:
    return small.trained(name, seed, *training)[1]


def _accuracy(name: str, seed: int, training: Data, validation: Data) -> float:
    outputs = small.logits(small.trained(name, seed, *training)[0], validation[0])
    return float((outputs.argmax(axis=1) == validation[1]).mean())


EXERCISE = Exercise(
    id="05.comparison",
    title="optimizers compared by real trainings",
    points=3,
    lesson="Comparing optimizers fairly",
    reference=_table(),
    observe=_observe,
    parts={"runs": Part(1 / 3), "table": Part(2 / 3, needs=("runs",))},
    misconceptions=(
        Misconception(
            "model-used-again",
            "`compile` keeps the weights. A model that was trained before goes on from there, and the "
            "optimizers that come later have a better start.",
            lesson="Compile again",
            signs=("used_again",),
            seen="built {models} models for {optimizers} optimizers",
        ),
        Misconception(
            "own-seeds",
            "Only the seeds of the list may be used.",
            signs=("foreign",),
            seen="built a model with the seed {foreign}",
        ),
        Misconception(
            "one-seed",
            "One run cannot tell whether an optimizer is better or luckier.",
            signs=("one_seed",),
            seen="built models with the seed {one_seed} only",
        ),
        Misconception(
            "own-optimizer",
            "`new_optimizer` knows the learning rate that was found for each optimizer. A name alone "
            "stands for the default rate.",
            signs=("own_optimizer",),
            seen="did not ask `new_optimizer` for each of the names",
        ),
        Misconception(
            "never-fitted",
            "The models were compared with the weights that they began with.",
            signs=("unmoved",),
            seen="trained no model",
        ),
        Misconception(
            "other-updates",
            "Batch size and epochs decide how many updates a run has. All runs are to have those of the "
            "exercise.",
            signs=("steps",),
            seen="gave a run {steps} updates, where {updates} were asked for",
        ),
        Misconception(
            "training-loss",
            "This is a loss on the examples that were learned from. What counts is how a model does on "
            "others.",
            (
                _table(lambda name, seed, old, new: _validated(name, seed, old, old)),
                _table(_reported),
            ),
        ),
        Misconception(
            "accuracy-for-loss",
            "These are shares of right answers. The losses are to be compared.",
            (
                _table(_accuracy),
                _table(_accuracy, finish=lambda f: f.sort_values("median", ascending=False)),
            ),
        ),
        Misconception(
            "not-sorted",
            "The rows stand in the order of the list. `sort_values` returns a new table and leaves the "
            "old one as it is.",
            (_table(finish=lambda frame: frame),),
        ),
        Misconception(
            "worst-first",
            "The highest median comes first. This is a loss: the lower, the better.",
            (_table(finish=lambda frame: frame.sort_values("median", ascending=False)),),
        ),
        Misconception(
            "lowest-highest-swapped",
            "The lowest and the highest loss have changed places.",
            (_table(ends=(max, min)),),
        ),
        Misconception(
            "mean-for-median",
            "This is the mean. The median is the loss in the middle, which one odd run cannot move.",
            (_table(middle=np.mean),),
        ),
        Misconception(
            "rounded-too-far",
            "The numbers are rounded. Return the exact values and round only when you print them.",
            (_table(finish=lambda frame: frame.sort_values("median").round(2)),),
        ),
    ),
)
