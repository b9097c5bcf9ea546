"""Know which submissions are marked: same files, same check, same libraries give the same mark."""

from __future__ import annotations

import hashlib
import json
from importlib import metadata
from pathlib import Path

from course.toolkit import places

# `CourseDirectory.ignore` in nbgrader_config.py keeps it out of feedback.
MARKER = ".marked.json"
_LIBRARIES = ("tensorflow", "tensorflow-cpu", "keras", "numpy", "nbgrader")


def is_marked(submission: Path, autograded: Path, assignment: str) -> bool:
    """Whether `autograded` holds the result of marking exactly what `submission` holds now.

    The times of files do not count: a notebook handed in later can be older than its first mark.

    Args:
        submission: `submitted/<student>/<assignment>`.
        autograded: `autograded/<student>/<assignment>`.
        assignment: name of the assignment.
    """
    try:
        kept = json.loads((autograded / MARKER).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return kept == _state(submission, assignment)


def remember(submission: Path, autograded: Path, assignment: str) -> None:
    """Note that marking is finished; a run that was stopped never gets here."""
    text = json.dumps(_state(submission, assignment), indent=1)
    (autograded / MARKER).write_text(text + "\n", encoding="utf-8")


def _state(submission: Path, assignment: str) -> dict[str, str]:
    return {"submission": _digest(submission), "marking": _marking(assignment)}


def _marking(assignment: str) -> str:
    """Digest of all that decides a mark besides the submission."""
    code = [
        *sorted((places.ROOT / "autograder" / "checks").glob("*.py")),
        *sorted((places.ROOT / "autograder" / "specs" / f"ch{assignment}").glob("*.py")),
        *sorted((places.SOLUTIONS / assignment).rglob("*.ipynb")),
        places.ROOT / "autograder" / "learner.py",
        places.ROOT / "nbgrader_config.py",
    ]
    digest = hashlib.sha256()
    for path in code:
        digest.update(_entry(path.name, path.read_bytes()))
    for name in _LIBRARIES:
        digest.update(f"{name} {_version(name)}\n".encode())
    return digest.hexdigest()


def _digest(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and ".ipynb_checkpoints" not in path.parts:
            digest.update(_entry(str(path.relative_to(folder)), path.read_bytes()))
    return digest.hexdigest()


def _entry(name: str, content: bytes) -> bytes:
    return f"{name}\n{hashlib.sha256(content).hexdigest()}\n".encode("utf-8", "surrogateescape")


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "none"
