"""Show a short message in a box: HTML in a notebook, the same words as plain text elsewhere."""

import html
import re
from dataclasses import dataclass

# Blue and vermilion of Okabe and Ito: told apart by every kind of colour vision. They only
# repeat what a sign and a word already say.
_EDGES = {"right": "#0072b2", "wrong": "#d55e00", "note": "#888888"}


@dataclass(frozen=True)
class Panel:
    """A message with two faces, displayed as one output.

    Args:
        text: what a terminal, a screen reader or a stripped notebook shows.
        html: what JupyterLab shows; already escaped.
    """

    text: str
    html: str

    def __repr__(self) -> str:
        return self.text

    def _repr_html_(self) -> str:
        return self.html


def show(panel: Panel) -> None:
    """Display a panel: in a notebook as HTML with text twin, in a terminal as text."""
    from IPython.display import display

    display(panel)


def box(content: str, kind: str = "note") -> str:
    """HTML of a box around `content` (HTML); kind is "right", "wrong" or "note".

    Text and background stay those of the page, so the box is readable in light and dark themes;
    `role="status"` lets a screen reader read it out when it appears.
    """
    return (
        f'<div role="status" style="border:1px solid var(--jp-border-color1,#999);'
        f"border-left:6px solid {_EDGES[kind]};border-radius:4px;padding:.5em .9em;"
        f'margin:.3em 0;max-width:52em;line-height:1.45">{content}</div>'
    )


def inline(text: str) -> str:
    """Escape text for HTML; `code` between backticks and **bold** keep their meaning."""
    escaped = html.escape(str(text))
    escaped = re.sub(r"`([^`]+)`", r"<code>\1</code>", escaped)
    return re.sub(r"\*\*([^*]+)\*\*", r"<strong>\1</strong>", escaped)


def plain(text: str) -> str:
    """The same sentence without the marks of `inline`."""
    return re.sub(r"\*\*([^*]+)\*\*", r"\1", str(text)).replace("`", "")
