"""The right and wrong answers kept under `tests/answers/`, by which every check is proven.

One file an exercise, a section an answer; VS Code and Spyder show the sections as cells:

    # %% right: subtracts the maximum of each row
    def softmax(logits):
        ...

    # %% wrong: powers of 10 instead of e
    # hint: wrong-base
    def softmax(logits):
        ...
"""

from __future__ import annotations

import linecache
import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from course.toolkit import places

FOLDER = places.ROOT / "tests" / "answers"

_MARK = re.compile(r"#\s*%%")  # what an editor takes for the beginning of a cell
_HEADER = re.compile(r"# %% (right|wrong): (\S.*)")
_HINT = re.compile(r"# hint: ([a-z0-9]+(?:-[a-z0-9]+)*)")


class BadAnswerFile(ValueError):
    """A file under `tests/answers/` does not say what it is; the message says where and what."""


@dataclass(frozen=True)
class KeptAnswer:
    """One answer that a learner could give.

    Attributes:
        path: the file of its exercise.
        line: number of its first line of code in that file.
        right: whether the check must accept it.
        about: how it is written, or what its author believed; its name within the file.
        hint: slug that the verdict must carry; empty for a right answer.
        source: the text of a solution cell.
    """

    path: Path
    line: int
    right: bool
    about: str
    hint: str
    source: str

    def __str__(self) -> str:
        return f"{self.path.name}:{self.line}: {'right' if self.right else 'wrong'}: {self.about}"

    def function(self, name: str) -> Callable[..., Any]:
        """Run the answer and return the function of this name; see `function_from`."""
        label = self.path.relative_to(FOLDER.parents[1]).as_posix()
        return function_from(self.source, name, label, self.line)


@dataclass(frozen=True)
class Explained:
    """What an author says about an exercise in the file `<name>.toml` beside its answers.

    Attributes:
        survivors: mutants that no check can reject: change → reason.
        unmatched: misconceptions with known wrong answers that no kept answer matches, and which
            are worth keeping all the same: slug → reason.
    """

    survivors: dict[str, str]
    unmatched: dict[str, str]


def file_of(exercise: str) -> Path:
    """Where the answers to an exercise are kept: `04.softmax` → `04_logits/softmax.py`."""
    chapter, _, name = exercise.partition(".")
    return FOLDER / places.chapter(chapter) / f"{name}.py"


def answers_to(exercise: str) -> list[KeptAnswer]:
    """All answers kept for an exercise, in the order of their file: the right ones come first.

    Args:
        exercise: its id, `04.softmax`; there may be no file yet.

    Raises:
        BadAnswerFile: the file is not in the form of this module's description.
    """
    path = file_of(exercise)
    return list(_read(path)) if path.is_file() else []


def explained(exercise: str) -> Explained:
    """What stands beside the answers to an exercise; nothing where there is no such file.

    Raises:
        BadAnswerFile: the file has another table than `Explained` has attributes.
    """
    path = file_of(exercise).with_suffix(".toml")
    tables = tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    for table in tables.keys() - {"survivors", "unmatched"}:
        raise BadAnswerFile(f"{path.name}: the tables are [survivors] and [unmatched], not {table}")
    return Explained(tables.get("survivors", {}), tables.get("unmatched", {}))


def function_from(source: str, name: str, label: str, line: int = 1) -> Callable[..., Any]:
    """Run a solution cell and return the function it defines.

    Args:
        source: text of the cell.
        name: name of the function.
        label: stands for the file name in tracebacks.
        line: number of the first line of `source` in that file.

    Raises:
        BadAnswerFile: the cell defines no such function. Whatever else the cell raises comes out.
    """
    text = "\n" * (line - 1) + source
    # Registered so that a verdict can quote the line an exception came from.
    linecache.cache[label] = (len(text), None, text.splitlines(keepends=True), label)
    namespace: dict[str, Any] = {"__name__": "__main__"}
    exec(compile(text, label, "exec"), namespace)
    if name not in namespace:
        raise BadAnswerFile(f"{label}:{line}: the answer does not define {name}.")
    return namespace[name]


def _read(path: Path) -> Iterator[KeptAnswer]:
    """The sections of a file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    starts = [i for i, text in enumerate(lines) if _MARK.match(text)]
    before = next((i for i in range(starts[0] if starts else len(lines)) if lines[i].strip()), None)
    if before is not None and not lines[before].startswith("#"):
        raise _bad(
            path,
            before,
            "the first section begins with `# %% right: …`; only comments come before.",
        )
    names: set[str] = set()
    wrong_before = False
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        answer = _section(path, lines, start, end)
        if answer.about in names:
            raise _bad(
                path,
                start,
                f"there is another section {answer.about!r}; each needs a name of its own.",
            )
        if answer.right and wrong_before:
            raise _bad(
                path,
                start,
                "this right answer stands after a wrong one; the right ones come first.",
            )
        names.add(answer.about)
        wrong_before = not answer.right
        yield answer


def _section(path: Path, lines: list[str], start: int, end: int) -> KeptAnswer:
    """The answer in `lines[start:end]`, of which the first is its header."""
    header = _HEADER.fullmatch(lines[start])
    if header is None:
        raise _bad(
            path,
            start,
            "a section begins with `# %% right: <how it is written>` or "
            f"`# %% wrong: <what its author believed>`, not with `{lines[start]}`.",
        )
    right, about = header[1] == "right", header[2]
    hint = _HINT.fullmatch(lines[start + 1]) if start + 1 < end else None
    if not right and hint is None:
        raise _bad(path, start + 1, "below the header of a wrong answer stands `# hint: <slug>`.")
    if right and hint is not None:
        raise _bad(path, start + 1, "a right answer has no hint.")
    first = start + (1 if right else 2)
    source = "\n".join(lines[first:end]).rstrip() + "\n"
    if not source.strip():
        raise _bad(path, start, "the section has a header, but no answer.")
    return KeptAnswer(path, first + 1, right, about, hint[1] if hint else "", source)


def _bad(path: Path, index: int, what: str) -> BadAnswerFile:
    return BadAnswerFile(f"{path.parent.name}/{path.name}, line {index + 1}: {what}")
