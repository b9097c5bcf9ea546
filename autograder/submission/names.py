"""Names that students chose, as a line for the instructor holds them."""

from __future__ import annotations

from collections.abc import Sequence

_LONGEST = 60  # characters
_MOST = 5


def shown(name: str) -> str:
    """A name as it may stand in a line on a terminal: short, and without control characters."""
    short = name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
    return short if short.isprintable() else ascii(short)[1:-1]


def listed(names: Sequence[str]) -> str:
    """The first names of a list, and how many more there are."""
    more = f" and {len(names) - _MOST} more" if len(names) > _MOST else ""
    return ", ".join(map(shown, names[:_MOST])) + more
