"""When something was handed in: read where it is certain, said where it is not."""

from __future__ import annotations

from datetime import datetime

import pytest

from autograder.submission.timestamp import Unclear, handed_in_at

LATE = datetime(2026, 11, 20, 23, 30)


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-20 23:30:00 UTC",
        "2026-11-20 23:30:00.000000 UTC",
        "2026-11-20 23:30",
        "2026-11-20T23:30:00Z",
        "2026-11-21 00:30:00 +0100",
        "2026-11-21T00:30:00+01:00",
        "2026-11-21 00:30:00 Europe/Berlin",
        "2026-11-20 18:30:00 America/New_York",
        "2026-11-21 05:00:00 Asia/Kolkata",
        "Fri Nov 20 23:30:00 UTC 2026",
        "2026-11-20 11:30 PM",
        "11/20/2026 11:30:00 PM",
        "20/11/2026 11:30 pm",
        "20 November 2026, 23:30 GMT",
        "\n 2026-11-20 23:30:00 UTC \r\n",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_time_is_read_in_every_spelling_that_is_certain(text, encoding):
    assert handed_in_at(text.encode(encoding)) == LATE


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("2026-11-20 23:30:00 IST", "'IST' could be several"),
        ("2026-11-20 23:30:00 CST", "'CST' could be several"),
        ("Fri Nov 20 23:30:00 PST 2026", "'PST' could be several"),
        ("2026-11-20 23:30:00 Mars/Olympus", "'Mars/Olympus' could be several"),
        ("11/05/2026 11:30 PM", "day and month"),
        ("yesterday evening", "no date with a time"),
        ("46346.98", "no date with a time"),
        ("23:30", "no date with a time"),
        ("2026-11-20", "no date with a time"),
        ("9" * 40, "no date with a time"),
        ("0001-01-01 00:00:00 +1400", "beyond all calendars"),
        ("\x1b[2J", "no date with a time"),
    ],
)
def test_what_is_not_certain_is_said(text, why):
    with pytest.raises(Unclear, match=why) as said:
        handed_in_at(text.encode())
    assert str(said.value).isprintable()


def test_an_empty_file_says_nothing():
    assert handed_in_at(b"\xef\xbb\xbf \n") is None
