"""When a submission was handed in, as its `timestamp.txt` says; nothing is guessed."""

from __future__ import annotations

import codecs
import re
from datetime import datetime, tzinfo

from dateutil import parser, tz

_LONGEST = 100  # characters
_BYTE_ORDER_MARKS = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
# nbgrader writes the name of a zone behind the time: `2026-11-20 23:30:00 Europe/Berlin`.
_ZONE_AT_THE_END = re.compile(r"(.*\d) ([A-Z][\w+-]*(?:/[\w+-]+)+)", re.DOTALL)
_YEAR_FIRST = re.compile(r"\d{4}\D")
# What is missing in a text is taken from these, and then the two differ.
_DEFAULTS = (datetime(2001, 1, 1, 1), datetime(2002, 2, 2, 2))


class Unclear(ValueError):
    """A text says no time, or could say several; the message tells which, for a person."""


def handed_in_at(data: bytes) -> datetime | None:
    """Read the content of a `timestamp.txt`.

    Args:
        data: the text, in UTF-8 or, as Windows' programs write it, with a byte order mark.

    Returns:
        The time in UTC, without a zone, as nbgrader keeps it. A text that names no zone is in UTC,
        as for nbgrader; `None` for an empty one.

    Raises:
        Unclear: there is a text, but it is not certain which time it says.
    """
    encoding = _BYTE_ORDER_MARKS.get(data[:2], "utf-8-sig")
    text = data.decode(encoding, "replace").strip()
    if not text:
        return None
    named = _ZONE_AT_THE_END.fullmatch(text)
    bare, zone = (named[1], _zone(named[2])) if named else (text, None)
    found = {_parsed(bare, default) for default in _DEFAULTS}
    if len(found) > 1:
        raise Unclear(f"{text[:40]!a} is no date with a time")
    (time,) = found
    if not _YEAR_FIRST.match(text) and _parsed(bare, _DEFAULTS[0], dayfirst=True) != time:
        raise Unclear(f"in {text[:40]!a} day and month could be the other way round")
    if time.tzinfo is None:
        time = time.replace(tzinfo=zone or tz.UTC)
    try:
        return time.astimezone(tz.UTC).replace(tzinfo=None)
    except OverflowError:
        raise Unclear(f"{text[:40]!a} is beyond all calendars") from None


def _parsed(text: str, default: datetime, dayfirst: bool = False) -> datetime:
    try:
        return parser.parse(text[:_LONGEST], default=default, dayfirst=dayfirst, tzinfos=_named)
    except Unclear:
        raise
    except (ValueError, OverflowError, TypeError, ArithmeticError):
        raise Unclear(f"{text[:40]!a} is no date with a time") from None


def _named(name: str | None, offset: int | None) -> tzinfo | None:
    """The zone that a text names, or says by its distance from UTC in seconds, or does not."""
    if offset is not None:
        return tz.tzoffset(None, offset)
    return _zone(name) if name else None


def _zone(name: str) -> tzinfo:
    if name in ("UTC", "GMT", "Z"):
        return tz.UTC
    found = tz.gettz(name)
    # IST is India's, Israel's and Ireland's; only names of the tz database are one zone each.
    if not isinstance(found, tz.tzfile):
        raise Unclear(f"the zone {name[:40]!a} could be several; UTC or Europe/Berlin would be one")
    return found
