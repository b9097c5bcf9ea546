"""A prediction on a page: the question, the code, and folded what comes out."""

import html
import re
from collections.abc import Iterable

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell

from course.toolkit import explanations

SUMMARY = "Guess first, then open"
_GUESS = re.compile(r"predictions\.remember\(\s*[\"']([^\"']+)[\"']")
_COMPARE = re.compile(r"predictions\.compare\(\s*[\"']([^\"']+)[\"']")
_KIND = re.compile(r"#\s*(?:your prediction)?[:,]?\s*(.*)$", re.MULTILINE)
_IN_PLACE = re.compile(r",? in place of the three dots|,? with the quotation marks")
# What `predictions.compare` says to somebody who typed nothing, which nobody can on a page.
_NOBODY_TYPED = (
    "<strong>– No prediction was typed.</strong>",
    "Your prediction: <code>not typed</code> &nbsp; ",
)


class Unpaired(ValueError):
    """A prediction without its comparison, or the other way round."""


def folded(cells: Iterable[NotebookNode]) -> list[NotebookNode]:
    """The cells of a lesson, in which no prediction is answered before it is made.

    The code between a guess and its comparison stays in sight, since questions speak of it and it
    does not tell (`tests/test_giving_away.py`). What it puts out is folded, with the comparison.

    Raises:
        Unpaired: a guess is not compared, or a comparison has no guess.
    """
    page: list[NotebookNode] = []
    key, outputs = "", list[NotebookNode]()
    for cell in cells:
        guess, compare = _called(_GUESS, cell), _called(_COMPARE, cell)
        if bool(key) is bool(guess) and (guess or compare):
            raise Unpaired(f"{cell.id}: {key or compare} has no partner before {guess or 'it'}.")
        if guess:
            key, outputs = guess, []
            page.append(_asked(cell, guess))
        elif compare:
            if compare != key:
                raise Unpaired(f"{cell.id} compares {compare}, but {key} was asked.")
            page += _told(cell, outputs)
            key = ""
        elif key and cell.cell_type == "code":
            outputs += cell.outputs
            page.append(NotebookNode({**cell, "outputs": []}))
        else:
            page.append(cell)
    if key:
        raise Unpaired(f"{key} is asked and never compared.")
    return page


def fold(summary: str, cell_id: str, inside: Iterable[NotebookNode]) -> list[NotebookNode]:
    """Cells in a drop-down, which opens without a script."""
    opened = f'<details class="fold"><summary>{html.escape(summary)}</summary>'
    return [
        new_markdown_cell(opened, id=f"{cell_id}-fold"),
        *inside,
        new_markdown_cell("</details>", id=f"{cell_id}-end"),
    ]


def _asked(cell: NotebookNode, key: str) -> NotebookNode:
    """In place of the cell that keeps a guess: what to guess, and among what."""
    choices = explanations.load(key).choices
    if choices:
        listed = "".join(f"<li>{html.escape(choice)}</li>" for choice in choices)
        asked = f"one of these<ul>{listed}</ul>"
    else:
        asked = html.escape(_kind(cell.source))
    text = f'<div class="guess"><strong>Your prediction:</strong> {asked}</div>'
    return new_markdown_cell(text, id=cell.id)


def _kind(source: str) -> str:
    """What the comment of the cell asks for, such as "a number"."""
    found = _KIND.search(source)
    words = _IN_PLACE.sub("", found[1]) if found else ""
    return words.strip() or "say it before you read on"


def _told(compare: NotebookNode, outputs: list[NotebookNode]) -> list[NotebookNode]:
    # MyST-NB leaves out cells without code; this code it hides.
    before = new_code_cell("...", id=f"{compare.id}-before", outputs=outputs)
    before.metadata.tags = ["remove-input"]
    inside = [before] if outputs else []
    compare = NotebookNode({**compare, "outputs": [_for_nobody(one) for one in compare.outputs]})
    return fold(SUMMARY, compare.id, [*inside, compare])


def _for_nobody(output: NotebookNode) -> NotebookNode:
    text = output.get("data", {}).get("text/html")
    if text is None:
        return output
    for words in _NOBODY_TYPED:
        text = text.replace(words, "")
    return NotebookNode({**output, "data": {"text/html": text}})


def _called(pattern: re.Pattern, cell: NotebookNode) -> str:
    found = pattern.search(cell.source) if cell.cell_type == "code" else None
    return found[1] if found else ""
