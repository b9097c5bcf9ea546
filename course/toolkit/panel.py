"""Show a short message in a box: HTML in a notebook, the same words as plain text elsewhere."""

import html
import re
from dataclasses import dataclass

# Blue and vermilion of Okabe and Ito: told apart by every kind of colour vision. They only
# repeat what a sign and a word already say.
_EDGES = {"right": "#0072b2", "wrong": "#d55e00", "note": "#888888"}


_BLOCK = re.compile(r"\s*```\n(.*?)\n?```\s*", re.DOTALL)
_BOLD = re.compile(r"\*\*([^*\n]+)\*\*")
_ITALIC = re.compile(r"(?<![*\w])\*([^*\s](?:[^*\n]*[^*\s])?)\*(?![*\w])")
_CODE = re.compile(r"`([^`]+)`")
_OPEN, _CLOSE, _STAR = "\ue000", "\ue001", "\ue002"  # characters that nobody writes


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
    """Escape text for HTML; `code`, **bold**, *italic* and ``` blocks keep their meaning."""
    pieces = _BLOCK.split(str(text))
    pieces[0::2] = [_inline_piece(piece) for piece in pieces[0::2]]
    pieces[1::2] = [f'<pre style="margin:.3em 0">{html.escape(b)}</pre>' for b in pieces[1::2]]
    return "".join(pieces)


def plain(text: str) -> str:
    """The same text without the marks of `inline`."""
    pieces = _BLOCK.split(str(text))
    pieces[0::2] = [_plain_piece(piece) for piece in pieces[0::2]]
    pieces[1::2] = [f"\n{block}\n" for block in pieces[1::2]]
    return "".join(pieces)


def _inline_piece(text: str) -> str:
    marked = _emphasized(html.escape(text), r"<strong>\1</strong>", r"<em>\1</em>")
    return marked.replace(_OPEN, "<code>").replace(_CLOSE, "</code>").replace(_STAR, "*")


def _plain_piece(text: str) -> str:
    marked = _emphasized(text, r"\1", r"\1")
    return marked.replace(_OPEN, "").replace(_CLOSE, "").replace(_STAR, "*")


def _emphasized(text: str, bold: str, italic: str) -> str:
    """Stars of bold and italic text replaced; those in code are hidden from it for the time."""
    hidden = _CODE.sub(lambda code: _OPEN + code[1].replace("*", _STAR) + _CLOSE, text)
    return _ITALIC.sub(italic, _BOLD.sub(bold, hidden))
