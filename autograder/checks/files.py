"""Files and folders for an answer, which are made and looked at where the answer lives."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PIL import Image

from autograder.checks.elsewhere import asked_where_it_lives

_written: set[str] = set()
_made: set[Path] = set()

_MOST_FILES = 100  # that are listed of a folder


@contextlib.contextmanager
def text_file(answer: Any, name: str, text: str) -> Iterator[str]:
    """A text file of this content that the answer can read, as a path; removed afterwards.

    Args:
        answer: the function that will be asked.
        name: how the file's name ends, for instance `.csv`.
        text: what stands in it.
    """
    path = write_text(answer, name, text)
    try:
        yield path
    finally:
        remove_text(answer, path)


@asked_where_it_lives
def write_text(answer: Any, name: str, text: str) -> str:
    """Write a file into the folder for temporary files, and return its path."""
    with tempfile.NamedTemporaryFile(
        "w", suffix=name, delete=False, encoding="utf-8", newline="\n"
    ) as file:
        file.write(text)
    _written.add(file.name)
    return file.name


@asked_where_it_lives
def remove_text(answer: Any, path: str) -> None:
    """Remove a file that `write_text` has written; no other."""
    if path in _written:
        _written.discard(path)
        with contextlib.suppress(OSError):  # the answer may hold it open, which Windows minds
            Path(path).unlink(missing_ok=True)


@contextlib.contextmanager
def empty_folder(answer: Any) -> Iterator[Any]:
    """A folder for what the answer writes, as a `pathlib.Path` where it lives; removed afterwards.

    Args:
        answer: the function that will be given it.
    """
    folder = new_folder(answer)
    try:
        yield folder
    finally:
        remove_folder(folder)


@asked_where_it_lives
def new_folder(answer: Any) -> Path:
    """Make an empty folder among the temporary files."""
    folder = Path(tempfile.mkdtemp())
    _made.add(folder)
    return folder


@asked_where_it_lives
def remove_folder(folder: Path) -> None:
    """Remove a folder that `new_folder` has made, with all that is in it; no other."""
    if folder in _made:
        _made.discard(folder)
        shutil.rmtree(folder, ignore_errors=True)


@asked_where_it_lives
def fill_folder(folder: Path, contents: dict[str, Any]) -> None:
    """Put files into a folder, in this order.

    Args:
        folder: one that `new_folder` has made.
        contents: path in it → the pixels of a grey picture (uint8, two axes), which becomes a PNG,
            or a text; `None` makes an empty folder.
    """
    for name, content in contents.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if content is None:
            path.mkdir(exist_ok=True)
        elif isinstance(content, str):
            path.write_text(content, encoding="utf-8")
        else:
            Image.fromarray(content).save(path, format="PNG")


@asked_where_it_lives
def files_in(folder: Path) -> list[str]:
    """The files in a folder and in the folders in it, as paths relative to it, sorted."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return sorted(path.relative_to(folder).as_posix() for path in found)[:_MOST_FILES]
