"""Spec of 05.comparison: a fair comparison of optimizers, as a table."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np
import pandas as pd

from autograder.checks import compiling
from autograder.checks.answer import Answer
from autograder.checks.ask import about_arguments, noted
from autograder.checks.compare import Words, show
from autograder.checks.exercise import Exercise, Misconception, Observation

Train = Callable[[str, int], float]
NUMBERS = ("mean", "lowest", "highest")
_COLUMNS = ("optimizer", *NUMBERS)


def comparison(train: Train, optimizers: list[str], seeds: list[int]) -> pd.DataFrame:
    """Each loss by hand; an optimizer with a run that is nan stands at the end."""
    rows = []
    for name in optimizers:
        losses = [train(name, seed) for seed in seeds]
        numbers = sum(losses) / len(losses), min(losses), max(losses)
        diverged = any(math.isnan(loss) for loss in losses)
        rows.append((name, *((math.nan,) * 3 if diverged else numbers)))
    rows.sort(key=lambda row: (math.isnan(row[1]), row[1]))
    return pd.DataFrame(rows, columns=list(_COLUMNS))


# Questions

_NAMES = ("adam", "rmsprop", "sgd", "nadam", "adagrad", "adamw", "adadelta", "lion")

Question = tuple[list[str], list[int], np.ndarray]


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    for question in _questions(int(rng.integers(2**31))):
        yield from _about(answer, *question)


@functools.lru_cache(maxsize=4)
def _questions(seed: int) -> list[Question]:
    """Optimizers, seeds and losses (optimizers, seeds); kept, since many answers are asked."""
    rng = np.random.default_rng(seed)
    tables = [
        _drawn(rng, 4, 3),
        _drawn(rng, 3, 3),
        _drawn(rng, 4, 4, diverged={1: 1}),
        _drawn(rng, 5, 3, diverged={0: 0, 2: 2}),
        _drawn(rng, 3, 2, diverged={1: 1}),
        np.array([[0.4321, 0.1234]]),
    ]
    # The seeds are not 0, 1, 2: a loop over range(len(seeds)) is another one.
    return [
        (_names(rng, losses), (rng.choice(90, losses.shape[1], replace=False) + 7).tolist(), losses)
        for losses in tables
    ]


def _drawn(
    rng: np.random.Generator, n: int, k: int, diverged: dict[int, int] | None = None
) -> np.ndarray:
    """Losses (n, k) whose optimizers stand in no order that a wrong answer could mistake for right.

    Args:
        rng: draws them.
        n: number of optimizers.
        k: number of seeds.
        diverged: optimizer → seed of the run that is nan.
    """
    diverged = diverged or {}
    while True:
        losses = rng.integers(1000, 30_000, (n, k)) / 10_000
        whole = np.delete(losses, list(diverged), axis=0)
        means = whole.mean(axis=1)
        given = tuple(range(len(whole)))
        confusing = {given}
        if len(whole) > 2:
            confusing |= {given[::-1], _order(whole.min(axis=1)), _order(whole.max(axis=1))}
        if _order(means) not in confusing and np.diff(np.sort(means)).min() > 0.01:
            break
    for row, seed in diverged.items():
        losses[row, seed] = np.nan
    return losses


def _order(numbers: np.ndarray) -> tuple[int, ...]:
    return tuple(np.argsort(numbers).tolist())


def _names(rng: np.random.Generator, losses: np.ndarray) -> list[str]:
    """Names whose alphabetical order is not that of the means, where there are several."""
    order = _order(losses.mean(axis=1))
    while True:
        names = rng.choice(_NAMES, len(losses), replace=False).tolist()
        by_mean = [names[i] for i in order]
        if len(losses) == 1 or by_mean not in (sorted(names), sorted(names, reverse=True)):
            return names


def _about(
    answer: Answer, optimizers: list[str], seeds: list[int], losses: np.ndarray
) -> Iterator[Observation]:
    train = compiling.pretended_training(answer.function, optimizers, seeds, losses)
    outcome = answer(train, optimizers, seeds, convert=compiling.table_of)
    table = outcome.value
    columns = table if isinstance(table, dict) else {}
    call = f"comparison(train, {show(optimizers)}, {show(seeds)})"
    yield _columns(call, table, outcome.printed, optimizers)
    yield _calls(call, compiling.calls_of(train), optimizers, seeds, losses)
    texts = any(isinstance(one, str) for column in NUMBERS for one in columns.get(column, ()))
    yield Observation(
        f"the numbers of {call}",
        Words("are texts" if texts else "are numbers"),
        stage="text-for-numbers",
        why="As a text, 10.0 comes before 9.0. Round only when you print.",
    )
    diverged = [name for name, row in zip(optimizers, losses, strict=True) if np.isnan(row).any()]
    names = columns.get("optimizer") if columns else table
    repeated = isinstance(names, list) and len(names) > len(set(map(str, names)))
    yield Observation(
        f"the column 'optimizer' of {call}",
        _diverged_in_order(names, diverged) if isinstance(names, list) else names,
        stage="row-per-run" if repeated else "not-sorted",
        why="One row for each optimizer, the lowest mean first. An optimizer with a run that is nan "
        "stands at the end.",
    )
    for column in NUMBERS:
        yield Observation(
            f"the column {column!r} of {call}",
            _of_diverged(columns, diverged, column),
            stage="diverged-run-dropped",
            why="Nothing is known of the mean, the lowest and the highest loss of this optimizer. "
            "All three are to be nan.",
        )
    whole = sorted(set(optimizers) - set(diverged))
    for column in NUMBERS:
        numbers = [_number(columns, name, column) for name in whole]
        yield Observation(
            f"the column {column!r} of {call}, for {', '.join(whole)},",
            np.array(numbers) if "optimizer" in columns else table,
            rtol=0.0,
            atol=1.01e-4,
        )
    yield about_arguments(
        outcome,
        call,
        "The caller still needs the lists. `pop`, `remove` and `sort` change a list; make a new one "
        "instead.",
        shown=True,
    )


def _columns(call: str, table: Any, printed: str, optimizers: list[str]) -> Observation:
    seen, stage = table, "wrong-keys"
    why = "The columns must have exactly the four names of the exercise."
    if isinstance(table, dict):
        seen = sorted(column for column in table if column != "(index)")
        if "optimizer" not in seen and sorted(map(str, table["(index)"])) == sorted(optimizers):
            stage = "optimizer-as-index"
            why = "The names are to be a column of their own, called `optimizer`."
    return Observation(f"the columns of {call}", seen, stage=stage, why=why, printed=printed)


def _calls(
    call: str,
    calls: list[tuple[Any, Any]],
    optimizers: list[str],
    seeds: list[int],
    losses: np.ndarray,
) -> Observation:
    """How `train` was called: each pair once, or what else."""
    pairs = [(name, seed) for name in optimizers for seed in seeds]
    foreign = [c for c in calls if not (_in(c[0], optimizers) and _in(c[1], seeds))]
    swapped = [c for c in foreign if _in(c[1], optimizers) and not _in(c[0], optimizers)]
    used = {repr(seed) for _, seed in calls}
    twice = [pair for pair in pairs if calls.count(pair) > 1]
    missing = [pair for pair in pairs if pair not in calls]
    one_seed = len(seeds) > 1 and len(used) == 1
    nan = np.isnan(losses)
    nan_before = (nan.cumsum(axis=1) - nan).ravel()
    facts = {
        "swapped": _first(swapped),
        "foreign": _first(foreign),
        "one_seed": one_seed and min(used),
        "twice": _first(twice),
        "times": calls.count(twice[0]) if twice else 0,
        "missing": _first(missing),
        "after_nan": nan.any()
        and all(n or pair in calls for n, pair in zip(nan_before, pairs, strict=True)),
    }
    right = not (foreign or one_seed or twice or missing)
    return noted(call, None if right else facts, "called train once for each pair", "")


def _first(calls: list[tuple[Any, Any]]) -> str:
    """The arguments of the first of some calls."""
    return ", ".join(show(one, 40) for one in calls[0]) if calls else ""


def _in(argument: Any, known: Sequence[Any]) -> bool:
    return isinstance(argument, str | int) and argument in known


def _diverged_in_order(names: list[Any], diverged: list[str]) -> list[Any]:
    """The names; those of diverged optimizers, if they stand at the end, in alphabetical order."""
    kept = [name for name in names if not _in(name, diverged)]
    end = names[len(kept) :]
    return kept + sorted(end) if all(_in(name, diverged) for name in end) else names


def _entry(columns: dict[str, list], name: str, column: str) -> Any:
    """What the table says of an optimizer; `None` where it says nothing."""
    rows = zip(columns.get("optimizer", ()), columns.get(column, ()), strict=False)
    return next((entry for one, entry in rows if one == name), None)


def _number(columns: dict[str, list], name: str, column: str) -> float:
    found = _entry(columns, name, column)
    return float(found) if isinstance(found, int | float) else math.nan


def _of_diverged(columns: dict[str, list], diverged: list[str], column: str) -> Words:
    """The first entry of a diverged optimizer that is not nan, or that all are."""
    for name in diverged:
        found = _entry(columns, name, column)
        if not (isinstance(found, float) and math.isnan(found)):
            return Words(f"gave {show(found)} for {name}, of which a run was nan")
    return Words("gave nan for each optimizer that diverged")


# Known wrong answers

Row = tuple[str, float, float, float]
Wrong = Callable[[Train, list[str], list[int]], Any]


def _table(rows: list[Row]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=list(_COLUMNS))


def _row(name: str, losses: np.ndarray) -> Row:
    return name, float(losses.mean()), float(losses.min()), float(losses.max())


def _made(
    row: Callable[[str, np.ndarray], Row] = _row,
    finish: Callable[[pd.DataFrame], Any] = lambda frame: frame.sort_values("mean"),
) -> Wrong:
    """An answer with another row for an optimizer, or another end."""

    def wrong(train: Train, optimizers: list[str], seeds: list[int]) -> Any:
        losses = {name: np.array([train(name, seed) for seed in seeds]) for name in optimizers}
        return finish(_table([row(name, found) for name, found in losses.items()]))

    return wrong


def _numbers(
    mean: Callable = np.mean, lowest: Callable = np.min, highest: Callable = np.max
) -> Wrong:
    """Another formula for one of the numbers."""
    return _made(lambda name, x: (name, float(mean(x)), float(lowest(x)), float(highest(x))))


def _sorted(column: str, **options: Any) -> Wrong:
    return _made(finish=lambda frame: frame.sort_values(column, **options))


def _deviation_around(ddof: int) -> Wrong:
    return _numbers(
        lowest=lambda x: x.mean() - x.std(ddof=ddof), highest=lambda x: x.mean() + x.std(ddof=ddof)
    )


def _with_number(number: float) -> Wrong:
    """A number for each run that is nan."""
    return _made(lambda name, x: _row(name, np.where(np.isnan(x), number, x)))


def _without_nan(name: str, x: np.ndarray) -> Row:
    kept = x[~np.isnan(x)]
    return _row(name, kept if len(kept) else x)


def _carried_over(train: Train, optimizers: list[str], seeds: list[int]) -> pd.DataFrame:
    losses, rows = [], []
    for name in optimizers:
        losses += [train(name, seed) for seed in seeds]
        rows.append(_row(name, np.array(losses)))
    return _table(rows).sort_values("mean")


def _by_seed(train: Train, optimizers: list[str], seeds: list[int]) -> pd.DataFrame:
    losses = np.array([[train(name, seed) for seed in seeds] for name in optimizers])
    columns = (optimizers, losses.mean(axis=0), losses.min(axis=0), losses.max(axis=0))
    return pd.DataFrame(dict(zip(_COLUMNS, columns, strict=True))).sort_values("mean")


def _sorted_in_python(frame: pd.DataFrame) -> pd.DataFrame:
    return _table(sorted(frame.to_numpy().tolist(), key=lambda row: row[1]))


EXERCISE = Exercise(
    id="05.comparison",
    title="a fair comparison of optimizers",
    points=3,
    lesson="Comparing optimizers fairly",
    reference=comparison,
    observe=_observe,
    misconceptions=(
        Misconception(
            "train-arguments-swapped",
            "`train` takes the optimizer first and the seed second.",
            signs=("swapped",),
            seen="called train({swapped})",
        ),
        Misconception(
            "own-seeds",
            "Only the optimizers and seeds of the two lists may be used.",
            signs=("foreign",),
            seen="called train({foreign})",
        ),
        Misconception(
            "one-seed",
            "One run cannot tell whether an optimizer is better or luckier.",
            signs=("one_seed",),
            seen="called train with the seed {one_seed} only",
        ),
        Misconception(
            "trained-again",
            "Each call of `train` is a whole training: keep its loss for all that is computed.",
            signs=("twice",),
            seen="called train({twice}) {times} times",
        ),
        Misconception(
            "stops-when-diverged",
            "After a run that returned nan, the other runs of that optimizer are missing.",
            signs=("missing", "after_nan"),
            seen="never called train({missing})",
        ),
        Misconception(
            "seeds-shared-out",
            "Each optimizer must be trained with every seed. With a seed of its own for each of "
            "them, luck and optimizer cannot be told apart.",
            signs=("missing",),
            seen="never called train({missing})",
        ),
        Misconception(
            "not-sorted",
            "The rows stand in the order of the list. `sort_values` returns a new table and leaves the "
            "old one as it is.",
            (_made(finish=lambda frame: frame),),
        ),
        Misconception(
            "sorted-by-lowest",
            "The rows are sorted by the luckiest run of each optimizer. The mean is to decide.",
            (_sorted("lowest"),),
        ),
        Misconception(
            "sorted-by-highest",
            "The rows are sorted by the worst run of each optimizer. The mean is to decide.",
            (_sorted("highest"),),
        ),
        Misconception(
            "sorted-by-name",
            "The rows stand in alphabetical order. The best optimizer is to come first.",
            (_sorted("optimizer"),),
        ),
        Misconception(
            "worst-first",
            "The highest mean comes first. This is a loss: the lower, the better.",
            (
                _sorted("mean", ascending=False),
                _made(finish=lambda frame: frame.sort_values("mean")[::-1]),
            ),
        ),
        Misconception(
            "lowest-highest-swapped",
            "The lowest and the highest loss have changed places.",
            (_numbers(lowest=np.max, highest=np.min),),
        ),
        Misconception(
            "std-for-range",
            "These are the mean minus and plus a standard deviation, and not losses of real runs.",
            (_deviation_around(ddof=0), _deviation_around(ddof=1)),
        ),
        Misconception(
            "median-for-mean",
            "This is the median, the loss in the middle, and not the mean.",
            (_numbers(mean=np.median),),
        ),
        Misconception(
            "middle-of-range",
            "This is the middle between the lowest and the highest loss. The mean looks at all runs.",
            (_numbers(mean=lambda x: (x.min() + x.max()) / 2),),
        ),
        Misconception(
            "sum-for-mean",
            "The losses were added up, and the sum was not divided by their number.",
            (_numbers(mean=np.sum),),
        ),
        Misconception(
            "losses-carried-over",
            "The numbers of the second optimizer hold the losses of the first one as well.",
            (_carried_over,),
        ),
        Misconception(
            "axis-swapped",
            "The mean was taken over the optimizers, for each seed. It is to be taken over the seeds.",
            (_by_seed,),
        ),
        Misconception(
            "best-only",
            "Only the winner is returned. A comparison shows all optimizers.",
            (_made(finish=lambda frame: frame.nsmallest(1, "mean")),),
        ),
        Misconception(
            "diverged-run-dropped",
            "The run that diverged was left out, and the other runs look as if nothing had happened. "
            "pandas leaves nan out of a mean.",
            (_made(_without_nan),),
        ),
        Misconception(
            "diverged-as-number",
            "A number stands where nan should be. It looks like the result of a training.",
            (_with_number(0.0), _with_number(np.inf)),
        ),
        Misconception(
            "diverged-optimizer-missing",
            "An optimizer that diverged has disappeared. That it diverged is a result, too.",
            (_made(finish=lambda frame: frame.dropna().sort_values("mean")),),
        ),
        Misconception(
            "diverged-first",
            "An optimizer that diverged stands at the top, where one looks for the best.",
            (_sorted("mean", na_position="first"),),
        ),
        Misconception(
            "nan-in-min",
            "Python's `min` and `max` find nan in some places only: `min([1.0, nan])` is 1.0, and "
            "`min([nan, 1.0])` is nan.",
            (_numbers(lowest=min, highest=max),),
        ),
        Misconception(
            "sorted-with-nan",
            "A comparison with nan is always False, so `sorted` and `sort` stop too soon and leave other "
            "rows in a wrong order too.",
            (_made(finish=_sorted_in_python),),
        ),
        Misconception(
            "rounded-too-far",
            "The numbers are rounded. Return the exact values and round only when you print them.",
            (_made(finish=lambda frame: frame.sort_values("mean").round(2)),),
        ),
    ),
)
