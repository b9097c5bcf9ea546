"""Opens folders that a submission has made: no links, and closed ones too."""

from __future__ import annotations

import os


def open_folder(name: str, folder: int | None) -> int:
    """A descriptor of a folder; one that is closed to its owner is opened to it first.

    Args:
        name: of the folder.
        folder: descriptor of the folder that it is in; none for a path.

    Raises:
        OSError: it is no folder, or that of somebody else.
    """
    flags = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW
    try:
        return os.open(name, flags, dir_fd=folder)
    except PermissionError:
        if not hasattr(os, "O_PATH"):
            raise
    place = os.open(name, os.O_PATH | os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=folder)
    try:
        os.chmod(f"/proc/self/fd/{place}", 0o700)
        return os.open(name, flags, dir_fd=folder)
    finally:
        os.close(place)
