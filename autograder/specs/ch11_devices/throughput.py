"""Spec of 11.throughput: pictures per second by batch size, and the best size that fits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.checks.answer import Answer
from autograder.checks.ask import about_arguments, spelled
from autograder.checks.compare import Words
from autograder.checks.exercise import Exercise, Misconception, Observation, Part

Seconds = dict[int, list[float]]
Table = list[dict[str, Any]]
Wrong = Callable[[Seconds, int, int], Any]

_NAME = "throughput"


def throughput(seconds: Seconds, bytes_per_picture: int, memory: int) -> tuple[Table, int | None]:
    """Row by row; of two sizes that fit, the faster one stays."""
    table: Table = []
    best = None
    for size in sorted(seconds):
        table.append({"batch_size": size, "pictures_per_second": size / _median(seconds[size])})
        fits = size * bytes_per_picture <= memory
        if fits and (best is None or table[-1]["pictures_per_second"] > _speed(table, best)):
            best = size
    return table, best


def _median(times: list[float]) -> float:
    times = sorted(times)
    while len(times) > 2:
        times = times[1:-1]
    return sum(times) / len(times)


def _speed(table: Table, size: int) -> float:
    return next(row["pictures_per_second"] for row in table if row["batch_size"] == size)


# Questions


def _observe(answer: Answer, rng: np.random.Generator) -> Iterator[Observation]:
    # From slow to fast, for batch sizes in rising order; how many sizes fit, and how much room the
    # largest of them leaves.
    for ranks, fitting, room in (
        ((0, 2, 1, 3), 3, 0.5),
        ((1, 0, 4, 3, 2), 5, 0.5),
        ((0, 1, 2, 3), 3, 0.0),
        ((1, 3, 0, 2), 0, 0.9),
    ):
        sizes = np.sort(rng.choice(np.arange(8, 400), len(ranks), replace=False)).tolist()
        bytes_per_picture = int(rng.integers(200, 900))
        seconds = _measured(rng, sizes, ranks, n=int(rng.integers(2, 5)) * 2 + (fitting % 2))
        below, above = ([0, *sizes][fitting], [*sizes, sizes[-1] + 40][fitting])
        pictures = below + room * (above - below)
        memory = round(pictures * bytes_per_picture)
        yield from _about(answer, seconds, bytes_per_picture, memory)


def _measured(
    rng: np.random.Generator, sizes: list[int], ranks: tuple[int, ...], n: int
) -> Seconds:
    """Seconds of n calls for each size, in no order; the sizes in no order, either."""
    while True:
        speeds = 1000 * 1.3 ** np.array(ranks)
        times = (sizes / speeds)[:, None] * rng.uniform(0.9, 1.1, (len(sizes), n))
        times[:, rng.choice(list({*range(1, n)} - {n // 2}))] *= 3
        middle = np.median(times, axis=1)
        order = rng.permutation(len(sizes)).tolist()
        told_apart = np.abs(times[:, [0, n // 2]] / middle[:, None] - 1).min() > 1e-3
        as_ranked = np.argsort(sizes / middle).tolist() == np.argsort(ranks).tolist()
        if told_apart and as_ranked and order not in (sorted(order), sorted(order)[::-1]):
            return {sizes[i]: times[i].round(6).tolist() for i in order}


def _about(answer: Answer, *given: Any) -> Iterator[Observation]:
    outcome = answer(*given)
    call = spelled(_NAME, *given)
    value = outcome.value
    pair = isinstance(value, tuple | list) and len(value) == 2
    yield Observation(
        call,
        Words("returned two things") if pair else value,
        part="table",
        printed=outcome.printed,
        why="A pair is asked for: the table, and the best batch size.",
    )
    table, best = value if pair else (value, value)
    yield Observation(f"the table of {call}", table, part="table")
    why = "The caller still needs the measurements as they were."
    yield about_arguments(outcome, f"{_NAME}(…)", why, part="table")
    yield Observation(f"the best batch size of {call}", best, part="best", reveal=False)


# Known wrong answers


def _made(
    speed: Callable[[int, list[float]], float] = lambda size, times: size / _median(times),
    order: Callable[[Seconds], Any] = sorted,
    shown: Callable[[int, int], bool] = lambda size, most: True,
    best: Callable[[dict[int, float], int], Any] | None = None,
) -> Wrong:
    """An answer with other speeds, other rows, or another choice of the best.

    Args:
        speed: from batch size and measured seconds.
        order: the batch sizes of the rows, in turn.
        shown: whether a batch size has a row, from it and the most pictures that fit.
        best: from the speeds and the most pictures that fit.
    """

    def wrong(seconds: Seconds, bytes_per_picture: int, memory: int) -> Any:
        most = memory // bytes_per_picture
        speeds = {size: speed(size, seconds[size]) for size in order(seconds)}
        table = [
            {"batch_size": size, "pictures_per_second": speeds[size]}
            for size in speeds
            if shown(size, most)
        ]
        return table, (best or _fastest)(speeds, most)

    return wrong


def _fitting(speeds: dict[int, float], most: int) -> list[int]:
    return [size for size in speeds if size <= most]


def _fastest(speeds: dict[int, float], most: int) -> int | None:
    return max(_fitting(speeds, most), key=speeds.__getitem__, default=None)


def _chosen(best: Callable[[dict[int, float], int], Any]) -> Wrong:
    return _made(best=best)


def _until_slower(speeds: dict[int, float], most: int) -> int | None:
    best = None
    for size in sorted(_fitting(speeds, most)):
        if best is not None and speeds[size] < speeds[best]:
            break
        best = size
    return best


EXERCISE = Exercise(
    id="11.throughput",
    title="pictures per second, and the best batch that fits",
    points=2,
    lesson="The price of a call",
    reference=throughput,
    observe=_observe,
    parts={"table": Part(0.5), "best": Part(0.5)},
    misconceptions=(
        Misconception(
            "median-of-speeds",
            "The speeds of the single calls were computed first, and their median taken. For an even number of "
            "times that is another number: take the median of the times.",
            (_made(lambda size, times: float(np.median([size / one for one in times]))),),
        ),
        Misconception(
            "stopped-at-the-first-drop",
            "The search ended where a larger batch was slower for once. A still larger one can be faster again: "
            "look at all that fit.",
            (_chosen(_until_slower),),
        ),
        Misconception(
            "upside-down",
            "These are seconds per picture. How many pictures go into one second?",
            (_made(lambda size, times: _median(times) / size),),
        ),
        Misconception(
            "calls-per-second",
            "These are calls per second. Each call works on a whole batch.",
            (_made(lambda size, times: 1 / _median(times)),),
        ),
        Misconception(
            "all-calls-one-batch",
            "The seconds of all calls are added, but the pictures of one call are counted.",
            (_made(lambda size, times: size / sum(times)),),
        ),
        Misconception(
            "mean-not-median",
            "The mean of the seconds is taken. In each list one call was disturbed, and moves it.",
            (_made(lambda size, times: size / np.mean(times)),),
        ),
        Misconception(
            "fastest-call",
            "The fastest call of each list is taken: what is possible, not what is usual.",
            (_made(lambda size, times: size / min(times)),),
        ),
        Misconception(
            "first-measurement",
            "Only the first measurement of each list is taken.",
            (_made(lambda size, times: size / times[0]),),
        ),
        Misconception(
            "middle-unsorted",
            "The call in the middle of the row is taken, whatever time it took. Sort first.",
            (_made(lambda size, times: size / times[len(times) // 2]),),
        ),
        Misconception(
            "not-sorted",
            "The rows stand as they were measured. Only in rising order does one see a trend.",
            (_made(order=list),),
        ),
        Misconception(
            "sorted-by-speed",
            "The rows are sorted in another way. In rising order of the batch size one sees a trend.",
            (
                _made(order=lambda seconds: sorted(seconds, reverse=True)),
                lambda *given: (
                    sorted(throughput(*given)[0], key=lambda row: -row["pictures_per_second"]),
                    throughput(*given)[1],
                ),
            ),
        ),
        Misconception(
            "rows-left-out",
            "Batch sizes that do not fit are missing from the table. They were measured, too.",
            (_made(shown=lambda size, most: size <= most),),
        ),
        Misconception(
            "memory-ignored",
            "This is the fastest of all. Its batch takes more memory than there is.",
            (_chosen(lambda speeds, most: max(speeds, key=speeds.__getitem__)),),
        ),
        Misconception(
            "largest-not-fastest",
            "This is the largest batch that fits. Look at the table: is it the fastest?",
            (_chosen(lambda speeds, most: max(_fitting(speeds, most), default=None)),),
        ),
        Misconception(
            "shortest-call",
            "A small batch has the shortest call, since it does the least in it.",
            (
                _chosen(
                    lambda speeds, most: min(
                        _fitting(speeds, most), key=lambda size: size / speeds[size], default=None
                    )
                ),
            ),
        ),
        Misconception(
            "exactly-full",
            "A batch fits when it takes exactly all the memory that there is.",
            (
                lambda seconds, each, memory: (
                    throughput(seconds, each, memory)[0],
                    throughput(seconds, each, memory - 1)[1],
                ),
            ),
        ),
        Misconception(
            "speed-not-size",
            "This is the speed of the best batch, not its size.",
            (
                _chosen(
                    lambda speeds, most: max(
                        (speeds[size] for size in _fitting(speeds, most)), default=None
                    )
                ),
            ),
        ),
        Misconception(
            "nothing-fits",
            "Not one of the batches fits. This happens, and no batch size is an answer to it.",
            (
                _chosen(lambda speeds, most: max(_fitting(speeds, most), key=speeds.__getitem__)),
                _chosen(
                    lambda speeds, most: max(
                        _fitting(speeds, most) or [min(speeds)], key=speeds.__getitem__
                    )
                ),
            ),
        ),
    ),
)
