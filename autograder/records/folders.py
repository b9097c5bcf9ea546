"""The folders under `autograded/`, one a submission: each is replaced whole, whatever happens."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path, PurePosixPath
from typing import Any

from filelock import FileLock, Timeout
from nbformat import NotebookNode, v4

from autograder.records.errors import RecordError, Unrecordable
from autograder.submission.assignment import Assignment, Tried

# `CourseDirectory.ignore` in nbgrader_config.py keeps it out of feedback.
MARKER = ".marked.json"
_UNMARKED = ".unmarked.json"  # assignment → students whose submission could not be marked
_TRIED = ".tried.json"  # assignment → how its tests did with the instructor's own answers
LOCK_SECONDS = 30  # longest wait for another program that writes
_NEW, _OLD = ".new", ".old"  # ends of the names of folders beside the real one
_NAME_LENGTH = 128  # of a student, in nbgrader's tables


class Folders:
    """What is kept of submissions beside the gradebook.

    Args:
        path: `autograded/`.
        permissions: of files in it, as `chmod` takes them.
    """

    def __init__(self, path: Path, permissions: int):
        self.path = path
        self._permissions = permissions

    def of(self, assignment: str, student: str) -> Path:
        """The folder of a submission.

        Raises:
            Unrecordable: these cannot be the names of folders, or of a student.
        """
        for name in (assignment, student):
            if not name.isprintable() or "/" in name or name in ("", ".", ".."):
                raise Unrecordable(f"{name!a} cannot be the name of a folder; rename it")
        if len(student) > _NAME_LENGTH:
            raise Unrecordable(f"a name has at most {_NAME_LENGTH} characters; rename the folder")
        return self.path / student / assignment

    @contextlib.contextmanager
    def lock(self) -> Iterator[None]:
        """Keep other runs of the course away for some milliseconds.

        Raises:
            RecordError: another run does not end.
        """
        self.path.mkdir(exist_ok=True)
        lock = FileLock(self.path / ".lock", timeout=LOCK_SECONDS)
        try:
            lock.acquire(poll_interval=0.01)
        except Timeout:
            raise RecordError(
                "Another run keeps autograded/ to itself. Close it and start the same command "
                "again; what was marked is kept."
            ) from None
        try:
            yield
        finally:
            lock.release()

    def write_unmarked(self, assignment: str, students: set[str]) -> None:
        """Keep whose submission of an assignment could not be marked; see `unmarked`."""
        kept = {name: sorted(found) for name, found in unmarked(self.path).items()}
        kept[assignment] = sorted(students)
        self._keep(_UNMARKED, kept)

    def tried(self, assignment: Assignment) -> Tried | None:
        """How the tests of an assignment did, if they were tried as they are now."""
        kept: Any = _kept(self.path / _TRIED).get(assignment.name)
        if not isinstance(kept, dict) or kept.get("marking") != assignment.marking:
            return None
        with contextlib.suppress(TypeError, KeyError):
            return Tried(**kept["tried"])
        return None

    def keep_tried(self, assignment: Assignment, tried: Tried) -> None:
        """Keep how the tests of an assignment did with the instructor's own answers."""
        with self.lock():
            kept = _kept(self.path / _TRIED)
            kept[assignment.name] = {"marking": assignment.marking, "tried": asdict(tried)}
            self._keep(_TRIED, kept)

    def _keep(self, name: str, content: dict) -> None:
        new = self.path / f"{name}{_NEW}"
        new.write_text(json.dumps(content, indent=1), encoding="utf-8")
        new.replace(self.path / name)

    def settle(self) -> None:
        """Finish, or undo, what a process that was killed has left."""
        for path in self.path.glob("*/.*"):
            if path.suffix in (_NEW, _OLD):
                _settle(path.with_name(path.stem.removeprefix(".")))

    @contextlib.contextmanager
    def replacing(
        self, folder: Path, notebooks: Mapping[str, NotebookNode], files: Mapping[str, bytes]
    ) -> Iterator[None]:
        """Write a folder beside its place, onto the disk itself; at the end, put it there.

        What is done in between, the commit, is kept together with the folder or not at all.

        Args:
            folder: of the submission.
            notebooks: name → notebook.
            files: relative path → content.
        """
        _settle(folder)
        try:
            self._write(_beside(folder, _NEW), notebooks, files)
            yield
            _swap_in(folder)
        finally:
            _settle(folder)

    def _write(
        self, folder: Path, notebooks: Mapping[str, NotebookNode], files: Mapping[str, bytes]
    ) -> None:
        folder.mkdir(parents=True)
        content = dict(files)
        for name, notebook in notebooks.items():
            text = v4.writes(notebook)
            content[f"{name}.ipynb"] = text.removesuffix("\n").encode() + b"\n"
        paths = {folder / name: data for name, data in content.items()}
        for path, data in paths.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            path.chmod(self._permissions)
        for parent in {path.parent for path in paths}:
            _sync(parent)


def unmarked(autograded: Path) -> dict[str, set[str]]:
    """Assignment → students whose last submission could not be marked, as the last run found."""
    try:
        return {name: set(found) for name, found in _kept(autograded / _UNMARKED).items()}
    except TypeError:
        return {}


def _kept(path: Path) -> dict:
    """A file of JSON; empty where there is none that can be read."""
    try:
        kept = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    return kept if isinstance(kept, dict) else {}


def checked(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """A copy, if every name stays inside the folder and takes nobody's place."""
    for name in files:
        path = PurePosixPath(name)
        inside = name == str(path) and not path.is_absolute() and ".." not in path.parts
        if not inside or not name.isprintable() or name == MARKER or path.suffix == ".ipynb":
            raise Unrecordable(f"{name!a} cannot be the name of a file beside the notebook")
    return dict(files)


def _beside(folder: Path, suffix: str) -> Path:
    return folder.with_name(f".{folder.name}{suffix}")


def _swap_in(folder: Path) -> None:
    """Put what is written beside a folder into its place; `_settle` knows every state between."""
    new, old = _beside(folder, _NEW), _beside(folder, _OLD)
    if folder.exists():
        folder.rename(old)
    new.rename(folder)
    _sync(folder.parent)
    if old.exists():
        shutil.rmtree(old)


def _settle(folder: Path) -> None:
    """Finish, or undo, what was stopped while it replaced a folder."""
    new, old = _beside(folder, _NEW), _beside(folder, _OLD)
    if old.exists() and not folder.exists():
        # The gradebook has the new marks by now: the old folder is moved away after them.
        (new if new.exists() else old).rename(folder)
    for leftover in (new, old):
        if leftover.exists():
            shutil.rmtree(leftover)


def _sync(folder: Path) -> None:
    """Put the names in a folder onto the disk."""
    if sys.platform == "win32":
        return  # no program can open a folder there
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
