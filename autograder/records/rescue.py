"""A gradebook that is deleted, moved or replaced while it is open: what it held is written down."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Engine

from course.toolkit import places


class OpenFile:
    """The file of a gradebook as it was opened; nothing for a database on a server.

    Args:
        url: the gradebook.
    """

    def __init__(self, url: URL):
        is_file = url.get_backend_name() == "sqlite" and url.database
        self._path = Path(str(url.database)) if is_file else None
        self._identity = self._now()

    def _now(self) -> tuple[int, int] | None:
        with contextlib.suppress(OSError):
            if self._path is not None:
                found = self._path.stat()
                return found.st_dev, found.st_ino
        return None

    def is_gone(self) -> bool:
        """Whether another file, or none, is in its place."""
        return self._identity is not None and self._now() != self._identity

    def rescued(self, engine: Engine) -> str:
        """Write down what the open connection still reads, and say where; for a person.

        Args:
            engine: has been connected since before the file was gone.
        """
        assert self._path is not None
        name = self._path.name
        what = f"{name} was deleted, moved or replaced while marking. "
        kept = self._written(engine)
        if kept is None:
            return (
                f"{what}What it held is there no more. Put a copy in its place; without one, the "
                "same command marks everybody again, and marks given by hand are lost."
            )
        return (
            f"{what}All that it held is in {kept}: rename that to {name} and start the same "
            "command again."
        )

    def _written(self, engine: Engine) -> Path | None:
        assert self._path is not None
        stem, suffix = self._path.stem, self._path.suffix
        for folder in (self._path.parent, places.ROOT):
            names = (f"{stem}.rescued{number}{suffix}" for number in ("", *range(2, 100)))
            path = next((folder / name for name in names if not (folder / name).exists()), None)
            if path is not None and folder.is_dir():
                with contextlib.suppress(sqlite3.Error), _connection(engine) as source:
                    with contextlib.closing(sqlite3.connect(path)) as target:
                        source.backup(target)
                    return path
        return None


@contextlib.contextmanager
def _connection(engine: Engine) -> Any:
    connection = engine.raw_connection()
    try:
        yield connection.driver_connection
    finally:
        connection.close()
