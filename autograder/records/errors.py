"""Why a mark could not be saved: for a person, with what to do about it."""

from __future__ import annotations

import contextlib
import errno
import re
from collections.abc import Iterator
from pathlib import Path

from nbgrader.api import InvalidEntry
from sqlalchemy import URL
from sqlalchemy.exc import DatabaseError, DataError

from course.toolkit import places

# Of all that can go wrong with a file, what would go wrong with every submission's.
_HOPELESS = {
    errno.ENOSPC: "There is no room left on the disk",
    errno.EDQUOT: "The disk quota is used up",
    errno.EROFS: "The disk is read-only",
    errno.EACCES: "There is no permission to write",
    errno.EPERM: "There is no permission to write",
    errno.EIO: "The disk does not work",
}


class RecordError(Exception):
    """No mark can be saved, now or at all; the message says why and what to do."""


class Unrecordable(ValueError):
    """This one submission cannot be saved; what the records hold of it stays."""


@contextlib.contextmanager
def clear_errors(url: URL, folder: Path) -> Iterator[None]:
    """Say what an error of the database or the disk means.

    Args:
        url: the gradebook.
        folder: `autograded/`, where an error of the disk is that says no file.

    Raises:
        RecordError, Unrecordable: in place of the error.
    """
    try:
        yield
    except DataError as error:
        raise Unrecordable(f"the gradebook refuses it: {error.orig}") from None
    except (DatabaseError, InvalidEntry) as error:
        raise RecordError(about_the_database(str(error), url)) from None
    except OSError as error:
        path = Path(error.filename or folder)
        where = path.relative_to(places.ROOT) if places.ROOT in path.parents else path
        if error.errno in _HOPELESS:
            raise RecordError(
                f"{_HOPELESS[error.errno]}: {where}. Put that right and start the same command "
                "again; what was marked is kept."
            ) from None
        raise Unrecordable(f"{error.strerror}: {where}") from None


def about_the_database(said: str, url: URL) -> str:
    """What a message of the database means, and what to do."""
    is_file = url.get_backend_name() == "sqlite"
    name = Path(url.database or "").name if is_file else url.render_as_string()
    again = "and start the same command again; what was marked is kept."
    if "database is locked" in said:
        return (
            f"Another program is writing to {name} (a second run, formgrader, a viewer). "
            f"Close it {again}"
        )
    if re.search(r"no such (column|table)|no column named|Undefined(Column|Table)", said):
        return (
            f"{name} was made by another version of nbgrader. Make a copy of it, then run "
            "`nbgrader db upgrade`."
        )
    if "disk is full" in said:
        return f"There is no room left on the disk for {name}. Make room {again}"
    if re.search(r"readonly database|unable to open database file", said):
        return f"{name} or its folder cannot be written. Give yourself the permission {again}"
    found = re.search(r"Error\) ([^\n]{1,120})", said)
    why = found.group(1) if found else said.strip().splitlines()[-1][:120]
    if not is_file:
        return f"The gradebook {name} cannot be used: {why}. See that its server runs {again}"
    return (
        f"{name} cannot be used: {why}. Move it away and mark again, or put a copy of an "
        "earlier one in its place."
    )
