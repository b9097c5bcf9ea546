"""Which characters and pictures of a submission may stand on a page or in a table."""

from __future__ import annotations

import re

PICTURES = ("image/png", "image/jpeg", "image/gif", "image/webp")

# Control characters, those that turn the direction of text around, and halves of characters. Tab,
# line feed, carriage return and what escape sequences are made of (see `filters`) are left.
_CONTROL = re.compile(
    "[\x00-\x06\x08\x0b\x0c\x0e-\x1a\x1c-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def cleaned(text: str | list[str]) -> str:
    """A text, or its lines as notebooks hold them, without characters that only act."""
    return _CONTROL.sub("", "".join(text))
