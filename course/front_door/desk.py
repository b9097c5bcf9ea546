"""The learner's desk: working copies of the notebooks, which each start brings up to date.

What a learner writes stands in `desk/`, where version control does not look. So it is in the way
of no `git pull`, no nbgitpuller and no newly unpacked zip, and none of them can lose it. And the
list of files in JupyterLab holds notebooks only.
"""

import hashlib
import json
import os
from collections.abc import Iterator
from pathlib import Path

from course.front_door.environment import ROOT
from course.front_door.machine import Refusal

PATTERNS = ("course/*.ipynb", "course/*.md", "exercises/*/*.ipynb")
RECORD = ".handed-out.json"  # what was handed out last: path → fingerprint
_WORKED_IN = "worked in: "
_ELSEWHERE = "To have the desk elsewhere, set the variable COURSE_DESK to a folder of yours."


def folder() -> Path:
    """Where the desk is: `desk/` in the course, or what COURSE_DESK names."""
    return Path(os.environ.get("COURSE_DESK") or ROOT / "desk").absolute()


def fill(desk: Path, course: Path = ROOT) -> list[str]:
    """Hand out what is new, and keep what the learner has changed.

    Args:
        desk: the folder of the working copies; it is made where it is missing.
        course: the folder of the course.

    Returns:
        What the learner should know, a sentence for each notebook that matters.

    Raises:
        Refusal: the desk cannot be written.
    """
    try:
        desk.mkdir(parents=True, exist_ok=True)
        record = _read_record(desk)
        said: list[str] = []
        for pattern in PATTERNS:
            for source in sorted(course.glob(pattern)):
                said += _hand_out(source, desk, source.relative_to(course).as_posix(), record)
        _replace(desk / RECORD, json.dumps(record, indent=1).encode())
    except OSError as error:
        where = error.filename or desk
        raise Refusal(
            f"Your copies of the notebooks cannot be brought up to date: {error.strerror} "
            f"({where}). Nothing that you wrote was changed. {_ELSEWHERE}"
        ) from error
    return said


def _hand_out(source: Path, desk: Path, name: str, record: dict[str, str]) -> Iterator[str]:
    content = source.read_bytes()
    new, last, target = _fingerprint(content, name), record.get(name, ""), desk / name
    # In a folder that was worked in before there were desks, it may hold what the learner wrote.
    record[name] = f"{_WORKED_IN}{new}" if _was_run(content) else new
    if not target.exists():
        _replace(target, content)
        if last:
            yield f"{name} was missing and is there again, as it is handed out."
        return
    here = target.read_bytes()
    if _is_broken(here, name):
        beside = _free_name(target, "broken")
        target.replace(beside)
        _replace(target, content)
        yield f"{name} could not be read: it is {beside.name} now, and a new one is in its place."
        return
    if _fingerprint(here, name) in (new, last):
        if _fingerprint(here, name) != new:  # nobody has written into it
            _replace(target, content)
        return
    if new != last.removeprefix(_WORKED_IN) and not _lies_beside(target, new):  # both have changed
        beside = _free_name(target, "new")
        _replace(beside, content)
        yield f"{name} has a new version. Yours stays as it is; the new one is {beside.name}."


def _lies_beside(target: Path, new: str) -> bool:
    """Whether a start that was cut off has put the new version there already."""
    others = target.parent.glob(f"{target.stem}.new*{target.suffix}")
    return any(_fingerprint(other.read_bytes(), other.name) == new for other in others)


def _fingerprint(content: bytes, name: str) -> str:
    """A text that changes when somebody writes into a file; to run a notebook changes nothing."""
    if name.endswith(".ipynb") and (cells := _cells(content)) is not None:
        texts = [[cell.get("cell_type"), "".join(cell.get("source", ""))] for cell in cells]
        content = json.dumps(texts).encode()
    return hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()


def _cells(content: bytes) -> list[dict] | None:
    try:
        cells = json.loads(content)["cells"]
        return [dict(cell) for cell in cells]
    except (ValueError, KeyError, TypeError):
        return None


def _is_broken(content: bytes, name: str) -> bool:
    return name.endswith(".ipynb") and _cells(content) is None


def _was_run(content: bytes) -> bool:
    """Whether a notebook has outputs, which those that are handed out have not."""
    return any(cell.get("outputs") for cell in _cells(content) or [])


def _read_record(desk: Path) -> dict[str, str]:
    try:
        record = json.loads((desk / RECORD).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}  # then each notebook that differs counts as changed, and is kept
    return record if isinstance(record, dict) else {}


def _replace(target: Path, content: bytes) -> None:
    """Write a file in one step, so that it is either the old or the new one."""
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(f".{target.name}.draft")
    draft.write_bytes(content)
    draft.replace(target)


def _free_name(target: Path, mark: str) -> Path:
    number, path = 1, target.with_name(f"{target.stem}.{mark}{target.suffix}")
    while path.exists():
        number += 1
        path = target.with_name(f"{target.stem}.{mark}-{number}{target.suffix}")
    return path
