"""What a check says: a verdict, as HTML for notebooks and as text for everything else."""

from __future__ import annotations

import functools
import html
import json
import textwrap
from dataclasses import dataclass

from course.toolkit import places
from course.toolkit.panel import box, inline, plain

RIGHT = "right"
WRONG = "wrong"
NOT_ATTEMPTED = "not attempted"
FAULT = "fault in the check"

_MARKS = {RIGHT: "✔", WRONG: "✘", NOT_ATTEMPTED: "…", FAULT: "!"}
_KINDS = {RIGHT: "right", WRONG: "wrong", NOT_ATTEMPTED: "note", FAULT: "note"}
# `nbgrader validate` indents by four and cuts off at 87.
_WIDTH = 83


@dataclass(frozen=True)
class Verdict:
    """The result of one check.

    Attributes:
        exercise: `04.softmax`.
        title: what the exercise is about.
        state: `right`, `wrong`, `not attempted` or `fault in the check`.
        score: points earned.
        points: points to be had.
        hint: slug of the misconception or stage that was recognised; empty when right.
        seen: what the answer did, one sentence.
        why: why that is not right, one to three sentences.
        printed: what the answer wrote to the screen in the call that is described.
        lesson: file of the lesson, relative to the repository root.
        heading: heading in the lesson that explains it.
        detail: longer text behind the verdict (the traceback of a fault in the check).
        note: what to know before reading on, one or two sentences.
        seed: number from which the questions were drawn; puts the same ones again.
    """

    exercise: str
    title: str
    state: str
    score: float
    points: float
    hint: str = ""
    seen: str = ""
    why: str = ""
    printed: str = ""
    lesson: str = ""
    heading: str = ""
    detail: str = ""
    note: str = ""
    seed: int = 0

    @property
    def headline(self) -> str:
        """One line: the exercise, the state in words, the points."""
        words = {
            RIGHT: f"right, {_points(self.points)}",
            WRONG: f"not right yet, {self.score:g} of {_points(self.points)}",
            NOT_ATTEMPTED: "not attempted yet",
            FAULT: "the check itself failed; this is not your fault",
        }
        return f"{self.exercise} ({self.title}): {words[self.state]}"

    @property
    def rows(self) -> list[tuple[str, str]]:
        """Label and text of what stands below the headline."""
        where = f"lesson {self.exercise[:2]}, “{self.heading}” ({self.lesson})"
        rows = [("Note", self.note), ("Seen", self.seen)]
        rows += [("Printed", self.printed.rstrip()), ("Why", self.why)]
        if self.state == WRONG:
            rows.append(("Read", where if self.heading else ""))
            rows.append(("Next", f'`hint("{self.exercise}")` opens a hint'))
        if self.state == NOT_ATTEMPTED:
            rows.append(("Next", "write your answer in the cell above, run it, then check again"))
        if self.state == FAULT:
            rows.append(("Next", f"please report it, with the number {self.seed}"))
        rows.append(("Detail", self.detail))
        return [(label, text) for label, text in rows if text]

    def __str__(self) -> str:
        lines = [_wrapped(f"{_MARKS[self.state]} ", self.headline)]
        for label, text in self.rows:
            as_is = label in ("Printed", "Detail")
            head = f"  {label + ':':8} "
            lines.append(
                textwrap.indent(text, " " * len(head)).replace(" " * len(head), head, 1)
                if as_is
                else _wrapped(head, plain(text))
            )
        return "\n".join(lines)

    __repr__ = __str__

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict[str, str]:
        return {"text/plain": str(self), "text/html": self.to_html()}

    def to_html(self) -> str:
        """The verdict as a self-contained HTML fragment, everything in it escaped."""
        rows = "".join(
            f"<tr><th scope='row' style='text-align:left;vertical-align:top;padding:2px 12px 2px 0;"
            f"background:none'>{label}</th>"
            f"<td style='text-align:left;vertical-align:top;padding:2px 0;background:none'>"
            f"{self._cell(label, text)}</td></tr>"
            for label, text in self.rows
        )
        table = f"<table style='border:none;margin:4px 0 0 0'>{rows}</table>" if rows else ""
        headline = f"<strong>{_MARKS[self.state]} {inline(self.headline)}</strong>"
        return box(headline + table, _KINDS[self.state])

    def _cell(self, label: str, text: str) -> str:
        if label == "Read":
            # Notebooks with exercises lie two levels below the root, next to no lesson.
            target = f"../../{self.lesson}#{_anchor(self.lesson, self.heading)}"
            link = f"<a href='{html.escape(target, quote=True)}'>{html.escape(self.heading)}</a>"
            return f"lesson {html.escape(self.exercise[:2])}, “{link}”"
        if label in ("Printed", "Detail"):
            return f"<pre style='margin:0'>{html.escape(text)}</pre>"
        return inline(text)


@functools.cache
def _anchor(lesson: str, heading: str) -> str:
    """What stands after `#` in a link to a heading.

    JupyterLab scrolls to a cell when it opens a notebook, but to a heading only in one that is
    open already; so it is the cell, where the lesson is at hand.
    """
    try:
        cells = json.loads((places.ROOT / lesson).read_text(encoding="utf-8"))["cells"]
    except (OSError, ValueError, KeyError):
        cells = []
    for cell in cells:
        lines = "".join(cell["source"]).splitlines() if cell["cell_type"] == "markdown" else []
        if any(line.startswith("#") and line.lstrip("# ") == heading for line in lines):
            return f"cell-id={cell['id']}"
    return heading.replace(" ", "-")


def _wrapped(head: str, text: str) -> str:
    return textwrap.fill(
        text,
        _WIDTH,
        initial_indent=head,
        subsequent_indent=" " * len(head),
        break_long_words=False,
        break_on_hyphens=False,
    )


def _points(points: float) -> str:
    return f"{points:g} point" + ("" if points == 1 else "s")
