"""Put one question to an answer and note what it does: the building blocks of `observe`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.checks.answer import Answer, Outcome
from autograder.checks.compare import Words, show
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
    yield about_arguments(
        outcome,
        f"{name}(…)",
        "The caller still needs what was passed in. `-=` and `out=` write into an array; "
        "`numbers[i] = …`, `pop`, `remove` and `sort` change a list. Make a new one instead.",
        part=noted.get("part", "answer"),
        shown=True,
    )


def spelled(name: str, *args: Any) -> Call:
    """A call as a learner would write it."""
    return Call(name, args)


@dataclass(frozen=True)
class Call:
    """A call as a learner would write it, long arrays shortened; spelled out only when shown."""

    name: str
    args: tuple[Any, ...]

    def __str__(self) -> str:
        return f"{self.name}({', '.join(_argument(arg) for arg in self.args)})"


def _argument(arg: Any) -> str:
    if isinstance(arg, np.ndarray) and arg.size > 12:
        return f"<array {arg.shape}>"
    return show(arg, width=90)


def noted(
    what: object, facts: Mapping[str, Any] | None, well: str, otherwise: str, **told: Any
) -> Observation:
    """Note facts about a result that chance decides, so that it has no one right value.

    Args:
        what: the question.
        facts: what is noticed about a wrong result, by name; `None` where it is right.
        well: what a right answer does, the end of a sentence.
        otherwise: what a wrong one does, where no misconception says it better.
        told: fields of the `Observation`.
    """
    return Observation(what, Words(well if facts is None else otherwise), facts=facts, **told)


def about_arguments(
    outcome: Outcome,
    what: object,
    why: str,
    argument: str = "its argument",
    part: str = "answer",
    shown: bool = False,
) -> Observation:
    """Note whether the arguments are still what they were.

    Args:
        outcome: of the call.
        what: the question.
        why: what the caller still needs them for.
        argument: what they are called.
        part: the part of the exercise.
        shown: whether a changed one is shown as it was and as it is.
    """
    words = f"left {argument} alone"
    if outcome.changed_arguments is not None:
        words = f"changed {argument}"
        if shown:
            before, after = (show(value, width=90) for value in outcome.changed_arguments)
            words += f": it was {before} and is {after} now"
    return Observation(what, Words(words), part=part, stage="changes-input", why=why)
