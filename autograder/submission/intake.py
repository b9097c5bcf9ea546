"""Read what a student handed in; nothing of it is run, followed or believed.

A notebook is rebuilt from the parts that matter: types and sources of its cells, their nbgrader
metadata, pictures in its text. What an honest student's editor or browser does to a notebook is
put right; everything else is refused, for this student alone.
"""

from __future__ import annotations

import contextlib
import hashlib
import itertools
import json
import os
import re
import stat
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import Any

import nbformat
import numpy as np
from nbformat import NotebookNode

from autograder.nbgrader_course import TIMESTAMP
from autograder.submission import archives
from autograder.submission.candidates import Undecided, assignment_of, choose, is_notebook
from autograder.submission.names import listed, shown
from autograder.submission.restore import ReleasedCell
from autograder.submission.timestamp import Unclear, handed_in_at
from course.toolkit import places

_MEGABYTE = 1_000_000
_MAX_NOTEBOOK = 20 * _MEGABYTE  # with its outputs
_MAX_SOURCES = 5 * _MEGABYTE
_MAX_PICTURES = 5 * _MEGABYTE
_MAX_ARCHIVE = 60 * _MEGABYTE
_MAX_CELLS = 1000
_MAX_SOURCE = 200_000  # characters of one cell
_MAX_JSON_DEPTH = 50
_MAX_JSON_VALUES = 2_000_000
_MAX_FILE = 10 * _MEGABYTE
_MAX_FILES_TOGETHER = 30 * _MEGABYTE
_MAX_FILES = 100
_MAX_ENTRIES = 1000  # that are looked at
_MAX_DEPTH = 3  # folders in folders
_MAX_NAME_BYTES = 200

_MODULE = ".py"
_SUFFIXES = {
    _MODULE,  # for the student's own process
    *(".csv", ".tsv", ".txt", ".md", ".json", ".toml", ".yaml", ".yml"),
    *(".npy", ".npz", ".png", ".jpg", ".jpeg", ".gif", ".webp"),
}
_SKIPPED = {"__pycache__", "__MACOSX"}
# Letters and digits of any language; no sign that starts an option, hides or turns text around.
_NAME = re.compile(r"\w[\w .()+-]*")
_CELL_ID = re.compile(r"[a-zA-Z0-9_-]{1,64}")
_CELL_TYPES = ("code", "markdown", "raw")
_SURROGATE = re.compile("[\ud800-\udfff]")
_NBGRADER = (
    *("schema_version", "grade_id", "grade", "solution", "locked", "task", "points"),
    *("checksum", "cell_type"),
)
_PICTURES = {"image/png", "image/jpeg", "image/gif", "image/webp"}
_BASE64 = re.compile(r"[A-Za-z0-9+/=\s]*")
_METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


class Refused(Exception):
    """A submission that cannot be marked; the message is one line for the instructor."""


class _NotTaken(Exception):
    """One file that is not read; the message says why, after its name."""


@dataclass(frozen=True)
class Submission:
    """What a student handed in, as far as it counts.

    Attributes:
        notebooks: name → notebook without outputs, in format 4.5, its cell ids unique. A notebook
            of the assignment that was not handed in is missing.
        files: what else was in the folder and may be used: relative path → content.
        left_out: what was not taken, or taken though it had another name; one line each.
        digest: SHA-256 of all that was taken and of when it was handed in, in hexadecimal.
        timestamp: when it was handed in, in UTC, as `timestamp.txt` says; `None` without it, and
            where it is not certain.
    """

    notebooks: dict[str, NotebookNode]
    files: dict[str, bytes]
    left_out: list[str]
    digest: str
    timestamp: datetime | None = None

    @property
    def data(self) -> dict[str, bytes]:
        """The files without modules, which a kernel or a program started beside them would run."""
        return {name: content for name, content in self.files.items() if not is_module(name)}


def read_submission(
    folder: Path,
    released: Mapping[str, Sequence[ReleasedCell]],
    sources: Path | None = None,
    given: Mapping[str, bytes] | None = None,
) -> Submission:
    """Read the notebooks of a submission and the data beside them.

    Archives are read when there is no notebook: a folder that holds a single one is taken for
    what is in it. Notebook and data may lie together in one folder further down. A copy that a
    browser or JupyterLab has given a longer name is taken when there is no doubt, and a notebook
    under any name when its cells are those of the release.

    Args:
        folder: `submitted/<student>/<assignment>`; neither it nor the student's may be a link.
        released: names of the assignment's notebooks, without `.ipynb` → their cells in the
            release; where these are not known (none), only names count.
        sources: where the instructor's notebooks lie, to know those of other assignments; those of
            this course by default.
        given: what the instructor put beside the notebooks: relative path → content. Of copies of
            these nothing is said.

    Raises:
        Refused: there is no notebook that can be marked, or what stands for it is no plain file
            or too large, or is the notebook of another assignment.
    """
    notes, wanted = _Notes(), list(released)
    sources = sources or places.SOLUTIONS
    with _Folder(folder) as handed_in:
        timestamp = _timestamp(handed_in, notes)
        names = [name for name in handed_in.names(notes, wanted) if name != TIMESTAMP]
        source: _Folder | _Archive = handed_in
        if not any(map(is_notebook, names)):
            packed = _only_archive(names, wanted)
            source = _Archive(packed, _read(handed_in, packed, _MAX_ARCHIVE))
            for name in names:
                if name != packed:
                    notes.add(name, "left out, the archive beside it counts")
            names = source.names()
        base = _folder_of_notebooks(names)
        chosen = _chosen(source, names, base, folder.name, released, sources, notes)
        contents = {name: _read(source, path) for name, path in sorted(chosen.items())}
        others = [name for name in names if name not in chosen.values()]
        files = _take_files(source, others, base, notes, given or {})
    notebooks = {name: _notebook(chosen[name], data, notes) for name, data in contents.items()}
    for name, notebook in notebooks.items():
        _check_assignment(notebook, folder.name, released[name], sources)
    digest = _digest(contents, files, timestamp)
    return Submission(notebooks, files, notes.lines(), digest, timestamp)


def read_notebook(path: Path) -> NotebookNode:
    """Read one notebook, as `read_submission` does; its nbgrader metadata stay.

    Raises:
        Refused: it is none, too large, or cannot be read.
    """
    try:
        with path.open("rb") as file:
            data = file.read(_MAX_NOTEBOOK + 1)
        _check_size(len(data), _MAX_NOTEBOOK)
    except OSError as error:
        raise Refused(f"{shown(path.name)} cannot be read ({error.strerror})") from None
    except _NotTaken as error:
        raise Refused(f"{shown(path.name)} {error}") from None
    return _notebook(path.name, data, _Notes())


def files_beside(path: Path) -> dict[str, bytes]:
    """What lies beside a notebook and may be used, as `read_submission` takes it; no notebooks.

    Raises:
        Refused: its folder cannot be read.
    """
    path, notes = path.resolve(), _Notes()
    with _Folder(path.parent) as folder:
        names = [name for name in folder.names(notes, []) if not is_notebook(name)]
        return _take_files(folder, names, "", notes)


def is_module(name: str) -> bool:
    """Whether a kernel or a program that is started beside a file would run it."""
    return name.lower().endswith(_MODULE)


def remove_special_files(folder: Path) -> list[str]:
    """Remove what is neither a folder nor a plain file; no content is lost with it.

    Args:
        folder: it may itself be a link, then nothing happens.

    Returns:
        Paths of what was removed.
    """
    removed: list[str] = []
    if folder.is_symlink() or folder.parent.is_symlink():
        return removed
    for parent, folders, files in os.walk(folder):
        for path in (os.path.join(parent, name) for name in [*folders, *files]):
            kind = stat.S_IFMT(os.lstat(path).st_mode)
            if kind not in (stat.S_IFREG, stat.S_IFDIR):
                os.unlink(path)
                removed.append(path)
    return removed


class _Notes:
    """What the instructor should know, a line for each reason."""

    def __init__(self) -> None:
        self._names: dict[str, list[str]] = {}

    def add(self, name: str, reason: str) -> None:
        self._names.setdefault(reason, []).append(name)

    def lines(self) -> list[str]:
        return [f"{listed(sorted(names))}: {reason}" for reason, names in self._names.items()]


class _Folder:
    """A folder whose files are reached through no link; a context manager.

    Args:
        path: `submitted/<student>/<assignment>`; `submitted/` itself may be a link.
    """

    def __init__(self, path: Path):
        self._path = path
        self._opened = contextlib.ExitStack()

    def __enter__(self) -> _Folder:
        with contextlib.ExitStack() as opened:
            try:
                submitted = opened.enter_context(_directory(self._path.parent.parent))
                student = opened.enter_context(_directory(self._path.parent.name, submitted))
                self._handle = opened.enter_context(_directory(self._path.name, student))
            except NotADirectoryError:
                raise Refused(
                    "its folder is a link or a file; put a folder with the notebook in its place"
                ) from None
            except OSError as error:
                raise Refused(f"its folder cannot be read ({error.strerror})") from None
            self._opened = opened.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._opened.close()

    def names(self, notes: _Notes, wanted: Sequence[str]) -> list[str]:
        """Paths of all files, sorted; if there are too many, of the wanted notebooks alone."""
        found: list[str] = []
        try:
            self._walk(self._handle, "", itertools.count(), found, notes)
        except _NotTaken as error:
            notes.add("all but the notebooks", str(error))
            return [f"{name}.ipynb" for name in sorted(wanted) if self.has(f"{name}.ipynb")]
        return sorted(found)

    def _walk(
        self, handle: int, prefix: str, counter: Iterator[int], found: list[str], notes: _Notes
    ) -> None:
        with os.scandir(handle) as entries:
            for entry in entries:
                if next(counter) >= _MAX_ENTRIES:
                    raise _NotTaken(f"left out, the folder holds more than {_MAX_ENTRIES} files")
                if entry.name.startswith(".") or entry.name in _SKIPPED:
                    continue
                if not entry.is_dir(follow_symlinks=False):
                    found.append(prefix + entry.name)
                elif prefix.count("/") >= _MAX_DEPTH:
                    notes.add(prefix + entry.name, "left out, a folder too far down")
                else:
                    try:
                        with _directory(entry.name, handle) as inner:
                            self._walk(inner, f"{prefix}{entry.name}/", counter, found, notes)
                    except OSError as error:
                        notes.add(prefix + entry.name, f"left out, {error.strerror}")

    def has(self, name: str) -> bool:
        """Whether there is anything of this name directly in the folder."""
        try:
            os.stat(name, dir_fd=self._handle, follow_symlinks=False)
        except OSError:
            return False
        return True

    def read(self, name: str, max_bytes: int) -> bytes:
        """Read a plain file.

        Raises:
            _NotTaken: it is something else, too large, or cannot be read.
        """
        *folders, last = name.split("/")
        try:
            with contextlib.ExitStack() as opened:
                handle = self._handle
                for folder in folders:
                    handle = opened.enter_context(_directory(folder, handle))
                return _read_plain(last, handle, max_bytes)
        except OSError as error:
            raise _NotTaken(f"cannot be read ({error.strerror})") from None


class _Archive:
    """An archive in place of a folder."""

    def __init__(self, name: str, data: bytes):
        try:
            self._contents = archives.members(data)
        except archives.BadArchive as error:
            raise Refused(f"{shown(name)} {error}") from None

    def names(self) -> list[str]:
        """Paths of all files, sorted."""
        return sorted(
            name
            for name in self._contents
            if not any(part.startswith(".") or part in _SKIPPED for part in name.split("/"))
        )

    def read(self, name: str, max_bytes: int) -> bytes:
        """The content of a file; `_NotTaken` if it is too large."""
        _check_size(len(self._contents[name]), max_bytes)
        return self._contents[name]


@contextlib.contextmanager
def _directory(path: str | Path, parent: int | None = None) -> Iterator[int]:
    """Open a folder; inside another one, only if it is no link."""
    flags = os.O_RDONLY | os.O_DIRECTORY | (0 if parent is None else os.O_NOFOLLOW)
    handle = os.open(path, flags, dir_fd=parent)
    try:
        yield handle
    finally:
        os.close(handle)


def _read_plain(name: str, folder: int, max_bytes: int) -> bytes:
    # Opening a device may already do something; and until it is open, it can be replaced.
    owner = os.fstat(folder).st_uid
    _check_plain(os.stat(name, dir_fd=folder, follow_symlinks=False), owner)
    handle = os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK, dir_fd=folder)
    with open(handle, "rb") as file:
        status = os.fstat(handle)
        _check_plain(status, owner)
        _check_size(status.st_size, max_bytes)
        data = file.read(max_bytes + 1)
    _check_size(len(data), max_bytes)
    return data


def _check_plain(status: os.stat_result, owner: int) -> None:
    if stat.S_ISLNK(status.st_mode):
        raise _NotTaken("is a link")
    if not stat.S_ISREG(status.st_mode):
        raise _NotTaken("is no file")
    # Programs that save space give one file several names. A student could link to a file of
    # somebody else only where each has a user of their own.
    if status.st_nlink > 1 and status.st_uid != owner:
        raise _NotTaken("is a hard link to a file of another user; put a copy in its place")


def _check_size(size: int, max_bytes: int) -> None:
    if size > max_bytes:
        raise _NotTaken(f"has {size:,} bytes, and {max_bytes:,} are allowed")


def _timestamp(folder: _Folder, notes: _Notes) -> datetime | None:
    """When it was handed in; nbgrader's `collect` writes it, and only beside the notebook."""
    if not folder.has(TIMESTAMP):
        return None
    try:
        return handed_in_at(folder.read(TIMESTAMP, 1000))
    except (_NotTaken, Unclear) as error:
        notes.add(TIMESTAMP, f"{error}; it is marked without a time")
        return None


def _only_archive(names: list[str], wanted: Sequence[str]) -> str:
    """The archive that stands for a folder without notebooks."""
    packed = [name for name in names if name.lower().endswith(archives.SUFFIXES)]
    if len(packed) != 1:
        raise Refused(_nothing_to_mark(names, wanted))
    return packed[0]


def _read(source: _Folder | _Archive, path: str, max_bytes: int = _MAX_NOTEBOOK) -> bytes:
    """The content of a file that has to be there."""
    try:
        return source.read(path, max_bytes)
    except _NotTaken as error:
        raise Refused(f"{shown(path)} {error}") from None


def _chosen(
    source: _Folder | _Archive,
    names: list[str],
    base: str,
    assignment: str,
    released: Mapping[str, Sequence[ReleasedCell]],
    sources: Path,
    notes: _Notes,
) -> dict[str, str]:
    """Name of a notebook → path of the file that stands for it.

    Raises:
        Refused: there is none, or several could be meant.
    """

    def read(path: str) -> NotebookNode | None:
        try:
            return _notebook(path, _read(source, path), _Notes())
        except Refused:
            return None

    there = [name for name in names if is_notebook(name) and _in(name, base)]
    try:
        found = choose(there, released, read)
    except Undecided as error:
        raise Refused(str(error)) from None
    if not found:
        only = read(there[0]) if len(there) == 1 else None
        if only is not None:
            _check_assignment(only, assignment, itertools.chain(*released.values()), sources)
        raise Refused(_nothing_to_mark(names, list(released)))
    for path, note in found.values():
        if note:
            notes.add(path, note)
    for name in sorted(set(released) - set(found)):
        notes.add(f"{name}.ipynb", "not handed in")
    return {name: path for name, (path, _) in found.items()}


def _check_assignment(
    notebook: NotebookNode, assignment: str, cells: Iterable[ReleasedCell], sources: Path
) -> None:
    if other := assignment_of(notebook, assignment, tuple(cells), sources):
        raise Refused(f"this is the notebook of {other}")


def _folder_of_notebooks(names: list[str]) -> str:
    """`""`, or the one folder that holds all notebooks, with a slash at its end."""
    folders = {name[: name.rfind("/") + 1] for name in names if is_notebook(name)}
    return folders.pop() if len(folders) == 1 else ""


def _in(name: str, folder: str) -> bool:
    """Whether a file lies directly in this folder."""
    return name.startswith(folder) and "/" not in name[len(folder) :]


def _nothing_to_mark(names: list[str], wanted: Sequence[str]) -> str:
    missing = " or ".join(f"{name}.ipynb" for name in wanted)
    others = f"the folder holds {listed(names)}" if names else "the folder is empty"
    return f"there is no {missing}; {others}"


def _take_files(
    source: _Folder | _Archive,
    names: list[str],
    base: str,
    notes: _Notes,
    given: Mapping[str, bytes] | None = None,
) -> dict[str, bytes]:
    """What lies beside the notebooks, without what was given: path seen from them → content."""
    files: dict[str, bytes] = {}
    room = _MAX_FILES_TOGETHER
    for path in names:
        name = unicodedata.normalize("NFC", path.removeprefix(base))
        if given and name in given and _holds(source, path, given[name]):
            continue
        try:
            _check_name(name)
            if not path.startswith(base):
                raise _NotTaken("not beside the notebook")
            if name in files:
                raise _NotTaken("there twice")
            if len(files) == _MAX_FILES:
                raise _NotTaken(f"more than {_MAX_FILES} files")
            content = source.read(path, _MAX_FILE)
            if len(content) > room:
                raise _NotTaken(f"more than {_MAX_FILES_TOGETHER // _MEGABYTE} MB together")
        except _NotTaken as error:
            notes.add(path, f"left out, {error}")
        else:
            files[name] = content
            room -= len(content)
    return files


def _holds(source: _Folder | _Archive, path: str, content: bytes) -> bool:
    try:
        return source.read(path, len(content)) == content
    except _NotTaken:
        return False


def _check_name(name: str) -> None:
    *_, last = parts = name.split("/")
    if is_notebook(last):
        raise _NotTaken("not the notebook that was asked for")
    if any(not _NAME.fullmatch(part) or len(part.encode()) > _MAX_NAME_BYTES for part in parts):
        raise _NotTaken("a name with unusual signs")
    if len(parts) > _MAX_DEPTH + 1:
        raise _NotTaken("too many folders deep")
    if last == TIMESTAMP or PurePosixPath(last).suffix.lower() not in _SUFFIXES:
        raise _NotTaken("only data, pictures and modules are taken")


def _notebook(path: str, data: bytes, notes: _Notes) -> NotebookNode:
    """Rebuild a notebook from the content of its file.

    Raises:
        Refused: it is none, or too large.
    """
    try:
        cells = _cells(_parsed(data))
        if len(cells) > _MAX_CELLS:
            raise _NotTaken(f"has {len(cells)} cells, and {_MAX_CELLS} are allowed")
        ids = _unique_ids(cells)
        rebuilt = [_rebuilt(*numbered) for numbered in zip(itertools.count(1), cells, ids)]
        if sum(len(cell["source"]) for cell in rebuilt) > _MAX_SOURCES:
            raise _NotTaken(f"has more than {_MAX_SOURCES // _MEGABYTE} MB of code and text")
    except _NotTaken as error:
        raise Refused(f"{shown(path)} {error}") from None
    if not _drop_large_pictures(rebuilt):
        notes.add(path, f"pictures beyond {_MAX_PICTURES // _MEGABYTE} MB left out")
    return nbformat.from_dict(
        {"cells": rebuilt, "metadata": _METADATA, "nbformat": 4, "nbformat_minor": 5}
    )


def _parsed(data: bytes) -> dict[str, Any]:
    try:
        text = data.decode("utf-8-sig")  # with or without a byte order mark
    except UnicodeDecodeError:
        raise _no_notebook("not UTF-8 text") from None
    if not text.strip():
        raise _no_notebook("the file is empty")
    _check_nesting(data)
    try:
        content = json.loads(text)
    except json.JSONDecodeError as error:
        raise _no_notebook(f"broken JSON in line {error.lineno}: {error.msg}") from None
    except ValueError:  # a number of thousands of digits
        raise _no_notebook("broken JSON") from None
    if not isinstance(content, dict) or "nbformat" not in content:
        raise _no_notebook("it has no `nbformat`")
    return content


def _no_notebook(why: str) -> _NotTaken:
    return _NotTaken(f"is not a notebook ({why})")


def _check_nesting(data: bytes) -> None:
    """Look at the brackets before a parser does, which would follow them on its own stack."""
    # A backslash stands in texts only, so these two cannot be anything else.
    signs = np.frombuffer(data.replace(rb"\\", b"").replace(rb"\"", b""), np.uint8)
    in_text = np.logical_xor.accumulate(signs == ord('"'))
    signs = signs[~in_text]
    opening = (signs == ord("[")) | (signs == ord("{"))
    closing = (signs == ord("]")) | (signs == ord("}"))
    depth = np.cumsum(opening.astype(np.int8) - closing.astype(np.int8), dtype=np.int32)
    if depth.max(initial=0) > _MAX_JSON_DEPTH:
        raise _no_notebook(f"JSON nested more than {_MAX_JSON_DEPTH} levels deep")
    values = opening | (signs == ord(",")) | (signs == ord(":"))
    if np.count_nonzero(values) > _MAX_JSON_VALUES:
        raise _no_notebook(f"JSON of more than {_MAX_JSON_VALUES:,} values; clear its outputs")


def _cells(content: dict[str, Any]) -> list[dict[str, Any]]:
    """The cells of a notebook in format 3 or 4."""
    if content["nbformat"] == 3:
        sheets = content.get("worksheets")
        lists: list[Any] = [s.get("cells") for s in sheets or [] if isinstance(s, dict)]
    elif content["nbformat"] == 4:
        lists = [content.get("cells")]
    else:
        raise _no_notebook("format 3 or 4 is needed; save it again in JupyterLab")
    if not lists or not all(isinstance(cells, list) for cells in lists):
        raise _no_notebook("it has no cells")
    return list(itertools.chain.from_iterable(lists))


def _rebuilt(number: int, cell: Any, cell_id: str) -> dict[str, Any]:
    if not isinstance(cell, dict):
        raise _no_notebook(f"cell {number} is none")
    source = cell.get("source", cell.get("input"))  # `input` in format 3
    if isinstance(source, list) and all(isinstance(line, str) for line in source):
        source = "".join(source)
    if not isinstance(source, str):
        raise _no_notebook(f"cell {number} has no source")
    if len(source) > _MAX_SOURCE:
        raise _NotTaken(f"has {len(source)} characters in cell {number}, of {_MAX_SOURCE} allowed")
    source = _without_halves(source).replace("\r\n", "\n").replace("\r", "\n")
    kind = cell.get("cell_type")
    if kind == "heading":  # format 3
        kind, source = "markdown", f"## {source}"
    if kind not in _CELL_TYPES:
        raise _no_notebook(f"cell {number} has no known type")
    new = {"cell_type": kind, "id": cell_id, "metadata": _metadata(cell), "source": source}
    if kind == "code":
        new |= {"execution_count": None, "outputs": []}
    elif pictures := _pictures(cell):
        new["attachments"] = pictures
    return new


def _metadata(cell: dict[str, Any]) -> dict[str, Any]:
    """What nbgrader knows of a cell. Tags are dropped: one makes a runner skip the cell."""
    metadata = cell.get("metadata")
    nbgrader = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    if not isinstance(nbgrader, dict):
        return {}
    plain = {key: nbgrader.get(key) for key in _NBGRADER}
    return {
        "nbgrader": {
            key: _without_halves(value) if isinstance(value, str) else value
            for key, value in plain.items()
            if isinstance(value, str | int | float)
        }
    }


def _without_halves(text: str) -> str:
    """A text without halves of characters, which JSON can hold and UTF-8 cannot."""
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)


def _pictures(cell: dict[str, Any]) -> dict[str, dict[str, str]]:
    """Pictures pasted into a text: they may be the answer that a person marks."""
    attachments = cell.get("attachments")
    if not isinstance(attachments, dict):
        return {}
    return {
        name: {kind: data}
        for name, bundle in attachments.items()
        if isinstance(bundle, dict) and name.isprintable()
        for kind, data in bundle.items()
        if kind in _PICTURES and isinstance(data, str) and _BASE64.fullmatch(data)
    }


def _drop_large_pictures(cells: list[dict[str, Any]]) -> bool:
    """Keep pictures as long as there is room; whether all could stay."""
    room = _MAX_PICTURES
    for cell in cells:
        pictures = cell.get("attachments", {})
        room -= sum(len(data) for bundle in pictures.values() for data in bundle.values())
        if room < 0:
            cell.pop("attachments", None)
    return room >= 0


def _unique_ids(cells: list[Any]) -> list[str]:
    """An id for each cell: its own, if that is valid and of no cell before."""
    own = [cell.get("id") if isinstance(cell, dict) else None for cell in cells]
    used: set[str] = set()
    ids: list[str] = []
    taken = {one for one in own if isinstance(one, str)}
    fresh = (name for name in map("unnamed-{}".format, itertools.count(1)) if name not in taken)
    for one in own:
        if not (isinstance(one, str) and _CELL_ID.fullmatch(one) and one not in used):
            one = next(fresh)
        ids.append(one)
        used.add(one)
    return ids


def _digest(
    notebooks: dict[str, bytes], files: dict[str, bytes], timestamp: datetime | None
) -> str:
    digest = hashlib.sha256(f"{timestamp}\n".encode())
    for kind, contents in (("notebook", notebooks), ("file", files)):
        for name, content in sorted(contents.items()):
            digest.update(f"{kind} {name} {hashlib.sha256(content).hexdigest()}\n".encode())
    return digest.hexdigest()
