"""Spec of 05.comparison: a fair comparison of optimizers, as a table."""

from __future__ import annotations

import functools
import math
import statistics
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
Losses = dict[str, list[float]]
NUMBERS = ("mean", "lowest", "highest")
_COLUMNS = ("optimizer", *NUMBERS)


def comparison(train: Train, optimizers: list[str], seeds: list[int]) -> pd.DataFrame:
    """Each loss by hand; the rows with the smallest mean are taken out one after the other."""
    whole, diverged = [], []
    for name in optimizers:
        losses = []
        for seed in seeds:
            losses.append(train(name, seed))
        if any(loss != loss for loss in losses):
            diverged.append((name, math.nan, math.nan, math.nan))
        else:
            whole.append((name, sum(losses) / len(losses), min(losses), max(losses)))
    rows = []
    while whole:
        best = min(whole, key=lambda row: row[1])
        rows.append(best)
        whole.remove(best)
    return pd.DataFrame(rows + diverged, columns=list(_COLUMNS))


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
        whole = np.array([row for i, row in enumerate(losses) if i not in diverged])
        order = _order(whole.mean(axis=1))
        others = [whole.min(axis=1), whole.max(axis=1), np.median(whole, axis=1)]
        given = tuple(range(len(whole)))
        confusing = len(whole) > 2 and (
            order in (given, given[::-1]) or any(order == _order(other) for other in others[:2])
        )
        apart = np.diff(np.sort(whole.mean(axis=1))).min() > 0.01
        if confusing or not apart or (len(whole) == 2 and order == given):
            continue
        for row, seed in diverged.items():
            losses[row, seed] = np.nan
        return losses


def _order(numbers: np.ndarray) -> tuple[int, ...]:
    return tuple(np.argsort(numbers).tolist())


def _about(
    answer: Answer, optimizers: list[str], seeds: list[int], losses: np.ndarray
) -> Iterator[Observation]:
    train = compiling.pretended_training(answer.function, optimizers, seeds, losses)
    outcome = answer(train, optimizers, seeds, convert=compiling.table_of)
    table = outcome.value
    call = f"comparison(train, {show(optimizers)}, {show(seeds)})"
    yield _columns(call, table, outcome.printed, optimizers)
    yield _calls(call, compiling.calls_of(train), optimizers, seeds, losses)
    yield _text_or_numbers(call, table)
    diverged = [name for name, row in zip(optimizers, losses, strict=True) if np.isnan(row).any()]
    names = table.get("optimizer") if isinstance(table, dict) else table
    repeated = isinstance(names, list) and len(names) > len(set(map(str, names)))
    yield Observation(
        f"the column 'optimizer' of {call}",
        _diverged_in_order(names, diverged) if isinstance(names, list) else names,
        stage="row-per-run" if repeated else "not-sorted",
        why="One row for each optimizer, the lowest mean first. An optimizer with a run that is nan "
        "stands at the end.",
    )
    rows = _rows(table)
    for column in NUMBERS:
        yield Observation(
            f"the column {column!r} of {call}",
            _of_diverged(rows, diverged, column),
            stage="diverged-run-dropped",
            why="A run of this optimizer returned nan, so nothing is known of its mean, its lowest and "
            "its highest loss. All three are to be nan.",
        )
    whole = sorted(set(optimizers) - set(diverged))
    for column in NUMBERS:
        yield Observation(
            f"the column {column!r} of {call}, for {', '.join(whole)},",
            table if rows is None else np.array([_number(rows, name, column) for name in whole]),
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


def _number(rows: dict[str, dict[str, Any]], name: str, column: str) -> float:
    """A number of the table; nan where there is none."""
    found = rows.get(name, {}).get(column)
    return float(found) if isinstance(found, int | float) else math.nan


def _names(rng: np.random.Generator, losses: np.ndarray) -> list[str]:
    """Names whose alphabetical order is not that of the means, where there are several."""
    order = _order(losses.mean(axis=1))
    while True:
        names = rng.choice(_NAMES, len(losses), replace=False).tolist()
        by_mean = [names[i] for i in order]
        if len(losses) == 1 or by_mean not in (sorted(names), sorted(names, reverse=True)):
            return names


def _columns(call: str, table: Any, printed: str, optimizers: list[str]) -> Observation:
    seen, stage = table, "wrong-keys"
    if isinstance(table, dict):
        seen = sorted(column for column in table if column != "(index)")
        index = table["(index)"]
        if "optimizer" not in seen and sorted(map(str, index)) == sorted(optimizers):
            stage = "optimizer-as-index"
    why = {
        "wrong-keys": "The columns must have exactly the four names of the exercise.",
        "optimizer-as-index": "The names are in the index. They are to be a column of their own, "
        "called `optimizer`.",
    }[stage]
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
    facts = {
        "swapped": ", ".join(map(repr, swapped[0])) if swapped else "",
        "foreign": ", ".join(show(one, 40) for one in foreign[0]) if foreign else "",
        "one_seed": one_seed and min(used),
        "twice": ", ".join(map(repr, twice[0])) if twice else "",
        "times": calls.count(twice[0]) if twice else 0,
        "missing": ", ".join(map(repr, missing[0])) if missing else "",
        "after_nan": np.isnan(losses).any()
        and all(
            _stopped_at_nan(calls, name, seeds, row)
            for name, row in zip(optimizers, losses, strict=True)
        ),
    }
    right = not (foreign or one_seed or twice or missing)
    return noted(call, None if right else facts, "called train once for each pair", "")


def _stopped_at_nan(
    calls: list[tuple[Any, Any]], name: str, seeds: list[int], row: np.ndarray
) -> bool:
    """Whether the runs of an optimizer are all there, or those up to the first nan."""
    made = [seed for one, seed in calls if one == name]
    first = int(np.argmax(np.isnan(row))) if np.isnan(row).any() else len(seeds)
    return all(seed in made for seed in seeds[: first + 1])


def _in(argument: Any, known: Sequence[Any]) -> bool:
    return isinstance(argument, str | int) and argument in known


def _text_or_numbers(call: str, table: Any) -> Observation:
    kinds = {
        type(item)
        for column in NUMBERS
        for item in (table.get(column, ()) if isinstance(table, dict) else ())
    }
    return Observation(
        f"the numbers of {call}",
        Words("are texts" if str in kinds else "are numbers"),
        stage="text-for-numbers",
        why="Texts cannot be compared as numbers: as a text, 10.0 comes before 9.0. Round only when you "
        "print.",
    )


def _diverged_in_order(names: list[Any], diverged: list[str]) -> list[Any]:
    """The names; those of diverged optimizers, if they stand together, in alphabetical order."""
    places = [i for i, name in enumerate(names) if _in(name, diverged)]
    together = places == list(range(len(names) - len(places), len(names)))
    return (
        names[: len(names) - len(places)] + sorted(names[i] for i in places) if together else names
    )


def _rows(table: Any) -> dict[str, dict[str, Any]] | None:
    """Name → the three numbers; `None` where there is no table."""
    if not isinstance(table, dict) or not isinstance(table.get("optimizer"), list):
        return None
    return {
        str(name): {column: table[column][i] for column in NUMBERS if column in table}
        for i, name in enumerate(table["optimizer"])
    }


def _of_diverged(rows: dict[str, dict[str, Any]] | None, diverged: list[str], column: str) -> Words:
    """The first number of a diverged optimizer that is not nan, or that all are."""
    for name in diverged:
        found = (rows or {}).get(name, {}).get(column)
        if not (isinstance(found, float) and math.isnan(found)):
            return Words(f"gave {show(found)} for {name}, of which a run was nan")
    return Words("gave nan for each optimizer that diverged")


# Known wrong answers

Row = tuple[str, float, float, float]


def _made(
    row: Callable[[str, np.ndarray], Row] | None = None,
    finish: Callable[[pd.DataFrame], Any] = lambda frame: frame.sort_values("mean"),
) -> Callable[[Train, list[str], list[int]], Any]:
    """An answer with another row for an optimizer, or another end."""

    def wrong(train: Train, optimizers: list[str], seeds: list[int]) -> Any:
        losses = {name: np.array([train(name, seed) for seed in seeds]) for name in optimizers}
        rows = [(row or _row)(name, found) for name, found in losses.items()]
        return finish(pd.DataFrame(rows, columns=list(_COLUMNS)))

    return wrong


def _row(name: str, losses: np.ndarray) -> Row:
    return name, float(losses.mean()), float(losses.min()), float(losses.max())


def _numbers(
    mean: Callable = np.mean, lowest: Callable = np.min, highest: Callable = np.max
) -> Callable:
    """Another formula for one of the numbers."""
    return _made(lambda name, x: (name, float(mean(x)), float(lowest(x)), float(highest(x))))


def _sorted(column: str, **options: Any) -> Callable:
    return _made(finish=lambda frame: frame.sort_values(column, **options))


def _without_nan(x: np.ndarray) -> np.ndarray:
    kept = x[~np.isnan(x)]
    return kept if len(kept) else x


def _replaced(number: float) -> Callable:
    """Each nan becomes a number, before the mean or after it."""
    before = _made(lambda name, x: _row(name, np.where(np.isnan(x), number, x)))
    after = _made(
        lambda name, x: (
            name,
            *np.nan_to_num(_row(name, x)[1:], nan=number, posinf=np.inf).tolist(),
        )
    )
    return before, after


def _carried_over(train: Train, optimizers: list[str], seeds: list[int]) -> pd.DataFrame:
    losses, rows = [], []
    for name in optimizers:
        losses += [train(name, seed) for seed in seeds]
        rows.append(_row(name, np.array(losses)))
    return pd.DataFrame(rows, columns=list(_COLUMNS)).sort_values("mean")


def _by_seed(train: Train, optimizers: list[str], seeds: list[int]) -> pd.DataFrame:
    losses = np.array([[train(name, seed) for seed in seeds] for name in optimizers])
    frame = pd.DataFrame(
        {
            "optimizer": optimizers,
            "mean": losses.mean(0),
            "lowest": losses.min(0),
            "highest": losses.max(0),
        }
    )
    return frame.sort_values("mean")


def _python_sorted(key: int = 1) -> Callable:
    def finish(frame: pd.DataFrame) -> pd.DataFrame:
        rows = sorted(frame.to_numpy().tolist(), key=lambda row: row[key])
        return pd.DataFrame(rows, columns=list(_COLUMNS))

    return _made(finish=finish)


def _python_numbers(mean: Callable = np.mean) -> tuple[Callable, ...]:
    """min and max of Python, of both or of one of them."""
    pairs = [(min, max), (min, np.max), (np.min, max)]
    return tuple(_numbers(mean, low, high) for low, high in pairs)


def _rounded(digits: int) -> tuple[Callable, ...]:
    """Rounded number by number, or as a table: halves are rounded in different ways."""
    return (
        _made(lambda name, x: (name, *(round(number, digits) for number in _row(name, x)[1:]))),
        _made(finish=lambda frame: frame.sort_values("mean").round(digits)),
    )


def _row_per_run(train: Train, optimizers: list[str], seeds: list[int]) -> pd.DataFrame:
    runs = [
        (name, loss, loss, loss) for name in optimizers for loss in [train(name, s) for s in seeds]
    ]
    return pd.DataFrame(runs, columns=list(_COLUMNS)).sort_values("mean")


def _row_per_run_repeated(train: Train, optimizers: list[str], seeds: list[int]) -> pd.DataFrame:
    frame = comparison(train, optimizers, seeds)
    return frame.loc[frame.index.repeat(len(seeds))]


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
            "Only one seed was used. One run cannot tell whether an optimizer is better or "
            "luckier.",
            signs=("one_seed",),
            seen="called train with the seed {one_seed} only",
        ),
        Misconception(
            "trained-again",
            "Each call of `train` is a whole training. Each pair must be trained once, and its "
            "loss kept for all that is computed from it.",
            signs=("twice",),
            seen="called train({twice}) {times} times",
        ),
        Misconception(
            "stops-when-diverged",
            "After a run that returned nan, the other runs of that optimizer are missing. Each "
            "pair must be trained once.",
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
            "The rows stand in the order of the list. The best optimizer is to come first.",
            (_made(finish=lambda frame: frame),),
        ),
        Misconception(
            "sorted-by-lowest",
            "The rows are sorted by the luckiest run of each optimizer. One lucky seed decides then.",
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
            (_sorted("optimizer"), _sorted("optimizer", ascending=False)),
        ),
        Misconception(
            "worst-first",
            "The highest mean comes first. This is a loss: the lower, the better.",
            (
                _sorted("mean", ascending=False),
                _sorted("mean", ascending=False, na_position="first"),
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
            "These are the mean minus and plus a standard deviation. The lowest and the highest loss are "
            "those of real runs.",
            tuple(
                _numbers(
                    lowest=lambda x, d=ddof: x.mean() - x.std(ddof=d),
                    highest=lambda x, d=ddof: x.mean() + x.std(ddof=d),
                )
                for ddof in (0, 1)
            ),
        ),
        Misconception(
            "median-for-mean",
            "This is the median, the loss in the middle, and not the mean.",
            (
                _numbers(mean=np.median),
                _numbers(mean=lambda x: statistics.median(x.tolist())),
            ),
        ),
        Misconception(
            "middle-of-range",
            "This is the middle between the lowest and the highest loss. The mean looks at all runs.",
            (_numbers(mean=lambda x: (x.min() + x.max()) / 2),),
        ),
        Misconception(
            "sum-for-mean",
            "The losses were added up, and the sum was divided by nothing or by the wrong number.",
            (
                _numbers(mean=np.sum),
                _numbers(mean=lambda x: x.sum() / (len(x) + 1)),
                _numbers(mean=lambda x: x.sum() / max(len(x) - 1, 1)),
            ),
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
            "row-per-run",
            "There is a row for each run. Make one row of all the runs of an optimizer.",
            (_row_per_run, _row_per_run_repeated),
        ),
        Misconception(
            "best-only",
            "Only the winner is returned. A comparison shows all optimizers.",
            (
                _made(finish=lambda frame: frame.sort_values("mean").head(1)),
                _made(finish=lambda frame: frame.nsmallest(1, "mean")),
            ),
        ),
        Misconception(
            "diverged-run-dropped",
            "The run that diverged was left out, and the other runs look as if nothing had happened. "
            "pandas leaves nan out of a mean.",
            (
                _made(lambda name, x: _row(name, _without_nan(x))),
                _numbers(mean=lambda x: _without_nan(x).mean()),
                _numbers(
                    lowest=lambda x: _without_nan(x).min(), highest=lambda x: _without_nan(x).max()
                ),
            ),
        ),
        Misconception(
            "diverged-as-number",
            "A number stands where nan should be. It looks like the result of a training.",
            tuple(
                wrong
                for number in (0.0, np.inf, 1e9, 1e6, 999.0, 1000.0, 1e10, 100.0)
                for wrong in _replaced(number)
            ),
        ),
        Misconception(
            "diverged-optimizer-missing",
            "An optimizer that diverged has disappeared from the table. That it diverged is a result, "
            "too.",
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
            _python_numbers(),
        ),
        Misconception(
            "sorted-with-nan",
            "A comparison with nan is always False, so `sorted` and `sort` stop too soon and leave other "
            "rows in a wrong order too.",
            (_python_sorted(),),
        ),
        Misconception(
            "rounded-too-far",
            "The numbers are rounded. Return the exact values and round only when you print them.",
            tuple(wrong for digits in range(4) for wrong in _rounded(digits)),
        ),
    ),
)
