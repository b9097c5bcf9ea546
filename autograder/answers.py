"""The right and wrong answers kept under `tests/answers/`, by which every check is proven."""

from __future__ import annotations

import linecache
import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder.checks.exercise import Exercise
from course.toolkit import places

FOLDER = places.ROOT / "tests" / "answers"

_HEADER = re.compile(r"# (right|wrong|hint|points): (.+)")


class BadAnswerFile(ValueError):
    """A file under `tests/answers/` does not say what it is; the message says what is missing."""


@dataclass(frozen=True)
class KeptAnswer:
    """One answer that a learner could give.

    Attributes:
        path: its file.
        right: whether the check must accept it.
        about: how it is written, or what its author believed.
        hint: slug that the verdict must carry; empty for a right answer.
        source: the text of a solution cell.
    """

    path: Path
    right: bool
    about: str
    hint: str
    source: str


def answers_to(exercise: Exercise) -> list[KeptAnswer]:
    """All answers kept for an exercise, right ones first, each kind by file name."""
    return [_read(path) for path in sorted(_folder(exercise).glob("*.py"))]


def explained_survivors(exercise: Exercise) -> dict[str, str]:
    """Mutants that no check can reject, with the reason: change → reason."""
    path = _folder(exercise) / "survivors.toml"
    if not path.is_file():
        return {}
    return tomllib.loads(path.read_text(encoding="utf-8"))["survivors"]


def function_from(source: str, name: str, label: str) -> Callable[..., Any]:
    """Run a solution cell and return the function it defines.

    Args:
        source: text of the cell.
        name: name of the function.
        label: stands for the file name in tracebacks.

    Raises:
        BadAnswerFile: the cell defines no such function. Whatever else the cell raises comes out.
    """
    filename = f"<{label}>"
    # Registered so that a verdict can quote the line an exception came from.
    linecache.cache[filename] = (len(source), None, source.splitlines(keepends=True), filename)
    namespace: dict[str, Any] = {"__name__": "__main__"}
    exec(compile(source, filename, "exec"), namespace)
    if name not in namespace:
        raise BadAnswerFile(f"{label} does not define {name}.")
    return namespace[name]


def _folder(exercise: Exercise) -> Path:
    return FOLDER / places.chapter(exercise.chapter) / exercise.name


def _read(path: Path) -> KeptAnswer:
    source = path.read_text(encoding="utf-8")
    head = dict(
        match.groups() for line in source.splitlines()[:4] if (match := _HEADER.fullmatch(line))
    )
    kind = path.name.partition("_")[0]
    if kind not in ("right", "wrong") or kind not in head:
        raise BadAnswerFile(
            f"{path.name}: the name begins with right_ or wrong_, and the first line is "
            "`# right: …` or `# wrong: …` accordingly."
        )
    if kind == "wrong" and "hint" not in head:
        raise BadAnswerFile(f"{path.name}: the second line is `# hint: <slug>`.")
    return KeptAnswer(path, kind == "right", head[kind], head.get("hint", ""), source)
