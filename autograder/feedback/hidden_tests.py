"""Leave hidden tests and mark schemes out of what students see."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from nbconvert import filters
from nbconvert.exporters.exporter import ResourcesDict
from nbformat import NotebookNode, v4
from nbgrader.preprocessors import ClearHiddenTests, ClearMarkScheme, NbGraderPreprocessor
from nbgrader.utils import is_locked, is_task

from autograder.feedback.text import PICTURES

_TELLING = 8  # signs: a hidden line of fewer stands in honest outputs too
_HIDDEN_FAILED = "a hidden test failed"
_ASKED = "[not shown in feedback: hidden tests had run before this cell]\n"
_OF_THE_STUDENT = re.compile(r"\(line \d+: ")  # as the examiner writes an error of their code
_FAILED_LINE = re.compile(r"^-+> *\d+ (.*)$", re.MULTILINE)  # the first is the test cell's


class HideTests(NbGraderPreprocessor):
    """Leave hidden tests and mark schemes out of feedback, in cells and in what they put out.

    The engine writes nothing hidden into outputs. A mark from plain nbgrader comes with whole
    tracebacks, and with whatever a student's code found in the memory of its kernel.
    """

    def preprocess(
        self, nb: NotebookNode, resources: ResourcesDict
    ) -> tuple[NotebookNode, ResourcesDict]:
        """Return the notebook as students may see it."""
        clearers = [
            ClearHiddenTests(parent=self, enforce_metadata=False),
            ClearMarkScheme(parent=self, enforce_metadata=False, check_attachment_leakage=False),
        ]
        hidden: set[str] = set()
        asked = False  # something that is hidden
        for cell in nb.cells:
            if asked and cell.cell_type == "code":
                cell.outputs = _without_what_was_asked(cell)
            # In a cell of the student's own, the markers mean nothing.
            if not (is_locked(cell) or is_task(cell)):
                continue
            before = cell.source.splitlines()
            for clearer in clearers:
                cell, resources = clearer.preprocess_cell(cell, resources, 0)
            removed = set(before) - set(cell.source.splitlines())
            hidden |= removed
            if removed and cell.cell_type == "code":
                asked = True
                cell.outputs = [_without_traceback(output, removed) for output in cell.outputs]
        telling = [bare for bare in map(_bare, hidden) if len(bare) >= _TELLING]
        for cell in nb.cells:
            if cell.cell_type == "code":
                cell.outputs = [_without(output, telling) for output in cell.outputs]
        return nb, resources


def _without_what_was_asked(cell: NotebookNode) -> list[NotebookNode]:
    """The outputs of a cell after hidden tests: the student's code could show what these ask.

    Of a test cell how it ended stays, in the instructor's words.
    """
    if not is_locked(cell):
        return [v4.new_output("stream", name="stdout", text=_ASKED)] if cell.outputs else []
    kept = []
    for output in cell.outputs:
        if output.output_type == "error" and _OF_THE_STUDENT.search(output.evalue):
            line = [text for text in output.traceback if text.startswith("line ")]
            output = _error(output, line, "your code stopped here; its message is not shown")
        if output.output_type != "stream":
            kept.append(output)
    return kept


def _without_traceback(output: NotebookNode, hidden: Iterable[str]) -> NotebookNode:
    """The output of a test cell with hidden lines; of a traceback, what failed if that is not."""
    if output.output_type != "error":
        return output
    text = filters.strip_ansi("\n".join(output.traceback))
    if "Traceback (most recent call last)" not in text and "Cell In[" not in text:
        return output
    failed = [line.strip() for line in _FAILED_LINE.findall(text)]
    if not failed or _bare(failed[0]) in map(_bare, hidden):
        return _error(output, [], _HIDDEN_FAILED)
    return _error(output, [f"failed: {failed[0]}"], output.evalue)


def _without(output: NotebookNode, hidden: list[str]) -> NotebookNode:
    """The output, unless it shows one of the hidden lines."""
    if output.output_type == "stream":
        parts = [output.text]
    elif output.output_type == "error":
        parts = [output.evalue, *output.traceback]
    else:
        parts = [text for kind, text in output.data.items() if kind not in PICTURES]
    shown = _bare("\n".join(parts))
    if not any(line in shown for line in hidden):
        return output
    if output.output_type == "error":
        return _error(output, [], _HIDDEN_FAILED)
    return v4.new_output("stream", name="stdout", text="[not shown: it holds hidden tests]\n")


def _error(output: NotebookNode, lines: list[str], message: str) -> NotebookNode:
    return v4.new_output(
        "error",
        ename=output.ename,
        evalue=message,
        traceback=[*lines, f"{output.ename}: {message}"],
    )


def _bare(text: str) -> str:
    """What is left of a line however it is printed: coloured, escaped, quoted, indented."""
    return re.sub(r"[\s\\'\"]+", "", html.unescape(filters.strip_ansi(text)))
