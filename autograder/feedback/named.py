"""The page of feedback: nbgrader's, with the names of the exercises at its top."""

from __future__ import annotations

import html
import re

from nbconvert.exporters import HTMLExporter
from nbformat import NotebookNode

_CHECK = re.compile(r"""\bcheck\(\s*["'](\d\d\.\w+)["']""")


class FeedbackExporter(HTMLExporter):
    """nbgrader's page of feedback with another list at its top; see `templates/named_feedback/`."""


def name_of_graded(cell: NotebookNode) -> str:
    """What a graded cell is about, as HTML: the exercise that it checks, or the cell's name."""
    found = _CHECK.search(cell.source) if cell.cell_type == "code" else None
    return html.escape(found[1] if found else str(cell.metadata.nbgrader.grade_id))
