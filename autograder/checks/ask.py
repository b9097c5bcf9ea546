"""Put one question to an answer and note what it does: the building blocks of `observe`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from autograder.checks.answer import Answer
from autograder.checks.compare import show
from autograder.checks.exercise import Observation


def ask(answer: Answer, name: str, *args: Any, **noted: Any) -> Observation:
    """Call `answer(*args)` and note the result.

    Args:
        answer: the function under examination.
        name: its name in the exercise, to spell the call out.
        args: arguments of the call.
        noted: fields of the `Observation`, for instance `part`, `stage`, `why`, `atol`.
    """
    outcome = answer(*args)
    noted.setdefault("what", spelled(name, *args))
    return Observation(seen=outcome.value, printed=outcome.printed, **noted)


def ask_and_watch(answer: Answer, name: str, *args: Any, **noted: Any) -> Iterator[Observation]:
    """Like `ask`, then note whether the arguments are still what they were."""
    outcome = answer(*args)
    yield Observation(
        what=spelled(name, *args), seen=outcome.value, printed=outcome.printed, **noted
    )
    yield Observation(
        what=f"{name}(…)",
        seen="changed its argument" if outcome.changed_arguments else "left its argument alone",
        part=noted.get("part", "answer"),
        stage="changes-input",
        why="The caller still needs the array that was passed in. Operators such as `-=` and "
        "`out=` write into it; `a = a - b` makes a new array.",
    )


def spelled(name: str, *args: Any) -> str:
    """A call as a learner would write it, long arrays shortened."""
    return f"{name}({', '.join(_argument(arg) for arg in args)})"


def _argument(arg: Any) -> str:
    if isinstance(arg, np.ndarray) and arg.size > 12:
        return f"<array {arg.shape}>"
    return show(arg, width=90)
