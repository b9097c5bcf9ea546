"""Record what kept answers reach in an exercise whose answer trains, and hold its level to that.

The answers to record are right ones and the best wrong ones: those sections of the answers file
that say `# seeds: yes` in the first line below their header. The record stands beside them, in
`<name>.levels.json`. With each seed the data, the first weights and the training change.
"""

from __future__ import annotations

import datetime
import hashlib
import json
import platform
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np

from autograder.answers import KeptAnswer, answers_to, file_of
from autograder.checks.answer import Answer, quiet
from autograder.checks.exercise import Exercise

SEEDS = 20
_MARK = "# seeds: yes\n"


class NothingReached(ValueError):
    """An answer gave nothing to measure; the message says which one, and what it did."""


# Record


def record(exercise: Exercise, seeds: int = SEEDS, say: Callable[[str], Any] = print) -> Path:
    """Let the answers train with many seeds and write down what they reach.

    What is recorded already, for the same answer and the same data, is kept: a command that was
    stopped goes on where it was.

    Args:
        exercise: one with a level.
        seeds: how many sets of data each answer is given.
        say: told each line of progress.

    Returns:
        The file that was written.

    Raises:
        NothingReached: an answer returned no model that could be measured.
    """
    path = file_of_levels(exercise)
    before = _read(path)
    given = _given(exercise)
    kept = before["answers"] if _same_data(before["given"], given) else {}
    answers = {}
    for answer in answers_to_record(exercise):
        known = kept.get(answer.about, {})
        if known.get("source") != _digest(answer) or len(known["reached"]) < seeds:
            known = _trained(exercise, answer, seeds)
        answers[answer.about] = known
        _write(path, given, {**kept, **answers})
        reached = known["reached"]
        say(f"{answer}: {min(reached):.3f} to {max(reached):.3f} in {len(reached)} seeds")
    _write(path, given, answers)
    return path


def answers_to_record(exercise: Exercise) -> list[KeptAnswer]:
    """The kept answers that say `# seeds: yes`."""
    return [one for one in answers_to(exercise.id) if one.source.startswith(_MARK)]


def file_of_levels(exercise: Exercise) -> Path:
    """Where the record of an exercise stands."""
    return file_of(exercise.id).with_suffix(".levels.json")


def _trained(exercise: Exercise, answer: KeptAnswer, seeds: int) -> dict[str, Any]:
    reached, seconds = [], []
    for seed in range(seeds):
        function = answer.function(exercise.reference.__name__)
        start = time.process_time()
        with quiet():
            reached.append(round(reached_by(exercise, function, seed, str(answer)), 4))
        seconds.append(round(time.process_time() - start, 2))
    return {
        "right": answer.right,
        "source": _digest(answer),
        "date": datetime.date.today().isoformat(),
        "versions": _versions(),
        "reached": reached,
        "cpu_seconds": seconds,
    }


def _versions() -> dict[str, str]:
    import keras
    import tensorflow

    libraries = {module.__name__: module.__version__ for module in (keras, tensorflow, np)}
    return {"python": platform.python_version(), **libraries}


def reached_by(exercise: Exercise, function: Any, seed: int, name: str) -> float:
    """What a function reaches with the questions of a check with this seed.

    Raises:
        NothingReached: there is no trained model that could be measured.
    """
    last: Any = None
    for one in exercise.observe(Answer(function), np.random.default_rng(seed)):
        if one.reached is not None:
            return one.reached
        last = one
    raise NothingReached(f"{name}, seed {seed}: `{last.what}` {last.seen}")


# Hold the level to the record


def doubts(exercise: Exercise) -> Iterator[str]:
    """What speaks against the level of an exercise, a line each; nothing where it stands.

    Every recorded right answer reaches the level by its margin with each seed, no recorded wrong
    one reaches it with any, and the record is of these answers and this data.
    """
    record = _read(file_of_levels(exercise))
    recorded = record["answers"]
    wanted = answers_to_record(exercise)
    command = f"run `python3 -m autograder levels {exercise.id}`"
    for right in (True, False):
        if not any(answer.right is right for answer in wanted):
            yield f"no {'right' if right else 'wrong'} answer says `{_MARK.strip()}`"
    if recorded and not _same_data(record["given"], _given(exercise)):
        yield f"the check draws other data than the record is of: {command}"
    for name in recorded.keys() - {answer.about for answer in wanted}:
        yield f"the record is of an answer that is gone, {name!r}: {command}"
    for answer in wanted:
        known = recorded.get(answer.about)
        if known is None or known["source"] != _digest(answer):
            yield f"{answer}: not recorded as it is now: {command}"
        elif len(known["reached"]) < SEEDS:
            yield f"{answer}: recorded with {len(known['reached'])} seeds, not {SEEDS}: {command}"
        else:
            yield from _doubt(exercise, answer, known["reached"])


def _doubt(exercise: Exercise, answer: KeptAnswer, reached: list[float]) -> Iterator[str]:
    level = exercise.level
    if answer.right:
        short = [number for number in reached if not level.met_by(number, level.margin)]
        if short:
            yield f"{answer}: reaches {short[0]}, too near to the level {level.value}"
    else:
        enough = [number for number in reached if level.met_by(number)]
        if enough:
            yield f"{answer}: reaches {enough[0]}, which passes the level {level.value}"


def _read(path: Path) -> dict[str, Any]:
    if not path.is_file():
        return {"given": [], "answers": {}}
    return json.loads(path.read_text(encoding="utf-8"))


def _write(path: Path, given: list[list[float]], answers: dict[str, Any]) -> None:
    text = json.dumps({"given": given, "answers": answers}, indent=1, ensure_ascii=False)
    # A list of numbers in one line.
    text = re.sub(r"\[([^][{}]*)\]", lambda found: f"[{' '.join(found[1].split())}]", text)
    path.write_text(text + "\n", encoding="utf-8")


def _digest(answer: KeptAnswer) -> str:
    return hashlib.sha256(answer.source.encode()).hexdigest()[:16]


def _given(exercise: Exercise) -> list[list[float]]:
    """What the check hands over with seed 0: size, mean and spread of the arrays of each call."""
    calls: list[list[float]] = []

    def note(*given: Any) -> None:
        arrays = [np.asarray(one, dtype=float) for one in _arrays(given)]
        calls.append([float(f(array)) for array in arrays for f in (np.size, np.mean, np.std)])
        raise NotImplementedError

    with quiet():
        list(exercise.observe(Answer(note), np.random.default_rng(0)))
    return calls


def _arrays(given: Any) -> Iterator[Any]:
    for one in given:
        if hasattr(one, "get_weights"):
            yield from one.get_weights()
        elif isinstance(one, list | tuple):
            yield from _arrays(one)
        else:
            yield one


def _same_data(one: list[list[float]], other: list[list[float]]) -> bool:
    """Whether the numbers agree as far as they do from machine to machine."""
    if [len(call) for call in one] != [len(call) for call in other]:
        return False
    return all(np.allclose(a, b, rtol=1e-3, atol=1e-4) for a, b in zip(one, other, strict=True))
