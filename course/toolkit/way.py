"""The line that leads from each lesson and assignment to the next, the cell for Google Colab, and
the table of contents.

`python3 -m autograder release` writes them into the notebooks.
"""

import os
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode, v4

from course.toolkit import address, contents, places
from course.toolkit.contents import Chapter, duration

TOP, BOTTOM, COLAB, TABLE = "way-top", "way-bottom", "way-colab", "contents-table"

# Plain Python and nothing else, so that every kernel, and the marking, can run it. "from None": of
# a chain of errors that ends like this, Colab's IPython shows hundreds of lines.
_ON_COLAB = """\
# On Google Colab, run this cell first: it fetches the course. Elsewhere it does nothing.
import sys

if "google.colab" in sys.modules:
    from shutil import unpack_archive
    from urllib.request import urlretrieve

    github = "{repository}"
    try:
        unpack_archive(urlretrieve(f"{{github}}{archive}")[0], "/content", "zip")
    except Exception as problem:
        raise SystemExit(f"No course: {{problem}}. Run this cell again, or go to {{github}}") from None
    sys.path.insert(0, "/content/{folder}")
    from course.front_door import colab

    colab.prepare()"""  # noqa: E501


def update(write: bool = True) -> list[Path]:
    """Bring the line of every notebook and the table of contents up to date.

    Args:
        write: off to look for differences only.

    Returns:
        The notebooks that differed; of the exercises those under `solutions/`.
    """
    chapters = contents.chapters(folder=places.SOLUTIONS)
    pages = {_page(): table(chapters)} if _page().is_file() else {}
    changed = [path for path, text in pages.items() if _put(path, {TABLE: text}, write)]
    for position, chapter in enumerate(chapters):
        before = chapters[position - 1] if position else None
        after = chapters[position + 1] if position + 1 < len(chapters) else None
        solution = places.assignment(places.SOLUTIONS, chapter.number)
        lines = {
            chapter.lesson: (lesson_line(before, chapter, after), chapter.lesson),
            solution: (assignment_line(before, chapter, after), chapter.assignment),
        }
        for path, (line, opened) in lines.items():
            top = f"{line} · [Open in Colab]({address.colab(opened)})"
            texts = {TOP: top, COLAB: colab_cell(), BOTTOM: line}
            if path.is_file() and _put(path, texts, write):
                changed.append(path)
    return changed


def lesson_line(before: Chapter | None, chapter: Chapter, after: Chapter | None) -> str:
    """back · contents · exercises · next, with links from a lesson."""
    here = chapter.lesson
    links = [
        _link(f"← {before.short_title}", before.lesson, here) if before else None,
        _link("Contents", _page(), here),
        _link("Exercises", chapter.assignment, here) if chapter.exercises else None,
        _link(f"{after.short_title} →", after.lesson, here) if after else None,
    ]
    return " · ".join(filter(None, links))


def assignment_line(before: Chapter | None, chapter: Chapter, after: Chapter | None) -> str:
    """back · contents · lesson · next, with links from an assignment: after it comes a lesson."""
    here = chapter.assignment
    links = [
        _link(f"← Exercises {before.number}", before.assignment, here) if before else None,
        _link("Contents", _page(), here),
        _link(f"Lesson {chapter.number}", chapter.lesson, here),
        _link(f"{after.short_title} →", after.lesson, here) if after else None,
    ]
    return " · ".join(filter(None, links))


def colab_cell() -> str:
    """The code that makes a notebook run on Google Colab; the same in all."""
    repository, archive = address.repository(), address.archive()
    return _ON_COLAB.format(
        repository=repository,
        archive=archive.removeprefix(repository),
        folder=address.archive_folder(),
    )


def table(chapters: list[Chapter]) -> str:
    """The chapters with their links, as Markdown that can be read without a kernel."""
    lines = ["## All chapters", "", "| lesson | time | exercises | time |", "|---|---|---|---|"]
    for chapter in chapters:
        count = len(chapter.exercises)
        text = f"{count} exercise" + ("" if count == 1 else "s")
        minutes = sum(exercise.minutes for exercise in chapter.exercises)
        cells = [
            _link(chapter.title, chapter.lesson, _page()),
            duration(chapter.minutes),
            _link(text, chapter.assignment, _page()) if count else "",
            duration(minutes) if count else "",
        ]
        lines.append(f"| {' | '.join(cells)} |")
    words = "The words of the course: [glossary](glossary.md)."
    doors = {"Binder": address.binder, "Colab": address.colab}
    straight = [
        f"Straight to a lesson on {name}: "
        + " · ".join(f"[{one.number}]({link(one.lesson)})" for one in chapters)
        for name, link in doors.items()
    ]
    return "\n\n".join(["\n".join(lines), words, *straight])


def relative(target: Path, folder: Path) -> str:
    """A link to a file, as a notebook in `folder` writes it."""
    return Path(os.path.relpath(target, folder)).as_posix()


def _page() -> Path:
    return places.LESSONS / "contents.ipynb"


def _link(text: str, target: Path, here: Path) -> str:
    return f"[{text}]({relative(target, here.parent)})"


def _put(path: Path, texts: dict[str, str], write: bool) -> bool:
    """Give cells of a notebook their text and their place; whether that changes it."""
    notebook = nbformat.read(path, as_version=4)
    before = nbformat.writes(notebook)
    for cell_id, text in texts.items():
        ids = [cell.id for cell in notebook.cells]
        others = [cell for cell in notebook.cells if cell.id != cell_id]
        places_of = {TOP: 0, COLAB: 2, TABLE: ids.index(TABLE) if TABLE in ids else 1}
        place = places_of.get(cell_id, len(others))
        notebook.cells = [*others[:place], _cell(cell_id, text), *others[place:]]
    after = nbformat.writes(notebook)
    if write and after != before:
        path.write_text(after + "\n", encoding="utf-8", newline="\n")
    return after != before


def _cell(cell_id: str, text: str) -> NotebookNode:
    """A generated cell, which JupyterLab lets nobody change by accident."""
    fixed: dict[str, Any] = {"deletable": False, "editable": False}
    if cell_id != COLAB:
        return v4.new_markdown_cell(text, id=cell_id, metadata=fixed)
    # JupyterLab folds it away. Colab does not know of that, and there it is to be seen and run.
    return v4.new_code_cell(text, id=cell_id, metadata=fixed | {"jupyter": {"source_hidden": True}})
