"""Files that an answer is asked to read: they are written where the answer lives."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from autograder.checks.elsewhere import asked_where_it_lives

_written: set[str] = set()


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
