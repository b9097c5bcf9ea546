"""Run notebooks become pages: without what needs a kernel, and without telling too early."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell, new_notebook

from course.toolkit import quiz
from course.toolkit.way import BOTTOM, COLAB, TOP
from course.website import doors, folds, private

_OF_NOTEBOOKS = (TOP, COLAB, BOTTOM)  # pages have their own way, and nothing to fetch
STOPS = "raises-exception"  # the tag of a cell that may fail, or that waits for an answer
_QUIZ = re.compile(r"quiz\.ask\(\s*[\"']([^\"']+)[\"']\s*\)")
_GLOSSARY = re.compile(r"(^#+ Glossary\n)(.*?)(?=^#|\Z)", re.MULTILINE | re.DOTALL)
_TERM = re.compile(r"\*\*(.+?)\*\*(?=[^\n]*?: )")
_ENTRY = re.compile(r"(?m)^- \*\*(?P<term>.+?)\*\*: (?P<meaning>.+)$\n?")
_LANGUAGE = {"language_info": {"name": "python", "pygments_lexer": "ipython3"}}
_WIDGET = "application/vnd.jupyter.widget-view+json"
_SOLUTION_MARK = re.compile(r"(?m)^\s*### (?:BEGIN|END) SOLUTION\n?")


def lesson(run: NotebookNode, path: Path) -> NotebookNode:
    """The page of a lesson.

    Args:
        run: the notebook with its outputs.
        path: where it lies in the course.
    """
    cells = [_without_kernel(cell) for cell in run.cells if cell.id not in _OF_NOTEBOOKS]
    return _page(folds.folded(cells), path)


def exercises(
    run: NotebookNode, path: Path, solutions: Mapping[str, str] | None = None
) -> NotebookNode:
    """The page of an assignment: statements, hints, the cells that a learner fills, the checks.

    Args:
        run: the notebook that learners get, with its outputs.
        path: where it lies in the course.
        solutions: cell id → a right answer, shown folded below its check; none by default.
    """
    cells, answer = [], ""
    for cell in map(_without_kernel, run.cells):
        if cell.id in _OF_NOTEBOOKS:
            continue
        if STOPS in cell.metadata.get("tags", ()):
            cell.outputs = []  # "not attempted yet", to everybody
        cells.append(cell)
        grading = cell.metadata.get("nbgrader", {})
        answer = cell.id if grading.get("solution") else answer
        if solutions and grading.get("grade") and answer in solutions:
            code = new_markdown_cell(
                f"```python\n{solutions[answer]}\n```", id=f"{answer}-solution"
            )
            cells += folds.fold("One right answer", f"{answer}-solution", [code])
    return _page(cells, path)


def solutions_of(notebook: NotebookNode) -> dict[str, str]:
    """Cell id → the reference solution, of a notebook under `solutions/`."""
    return {
        cell.id: _SOLUTION_MARK.sub("", cell.source).strip()
        for cell in notebook.cells
        if cell.metadata.get("nbgrader", {}).get("solution")
    }


def glossary(text: str) -> str:
    """`glossary.md` with an entry for each word that pages can link to."""
    start = _ENTRY.search(text)
    if start is None:
        return text
    entries = "\n".join(
        f"{entry['term']}\n  {entry['meaning']}\n" for entry in _ENTRY.finditer(text)
    )
    return f"{text[: start.start()]}:::{{glossary}}\n{entries}:::\n"


def _page(cells: list[NotebookNode], path: Path) -> NotebookNode:
    ready = [_with_words(cell) for cell in cells]
    title = next(cell for cell in ready if cell.source.startswith("# "))
    heading, _, rest = title.source.partition("\n")
    title.source = f"{heading}\n\n{doors.line(path)}\n{rest}"
    return new_notebook(cells=ready, metadata=_LANGUAGE)


def _without_kernel(cell: NotebookNode) -> NotebookNode:
    """A copy of a cell whose outputs say what they say without a kernel, and nothing private."""
    if cell.cell_type != "code":
        return NotebookNode({**cell})
    asked = _QUIZ.search(cell.source)
    if asked:
        twin = quiz.text_twin(quiz.load(asked[1]), given={})
        return new_markdown_cell(twin.html, id=cell.id)
    outputs = [private.without(one) for one in cell.outputs if _WIDGET not in one.get("data", {})]
    return NotebookNode({**cell, "outputs": outputs})


def _with_words(cell: NotebookNode) -> NotebookNode:
    """Link the words in the lesson's own glossary to the glossary of the course."""
    if cell.cell_type != "markdown":
        return cell
    return NotebookNode({**cell, "source": _GLOSSARY.sub(_linked, cell.source)})


def _linked(section: re.Match) -> str:
    return section[1] + _TERM.sub(r"**{term}`\1`**", section[2])


Change = Callable[[str], str]


def changed(page: NotebookNode, of_markdown: Change, of_html: Change) -> NotebookNode:
    """The page with its Markdown and the HTML of its outputs put through a function each."""
    cells = []
    for cell in page.cells:
        if cell.cell_type == "markdown":
            cell = NotebookNode({**cell, "source": of_markdown(cell.source)})
        elif cell.cell_type == "code":
            cell = NotebookNode({**cell, "outputs": [_put(one, of_html) for one in cell.outputs]})
        cells.append(cell)
    return new_notebook(cells=cells, metadata=_LANGUAGE)


def _put(output: NotebookNode, of_html: Change) -> NotebookNode:
    text = output.get("data", {}).get("text/html")
    if text is None:
        return output
    return NotebookNode({**output, "data": {**output.data, "text/html": of_html(text)}})
