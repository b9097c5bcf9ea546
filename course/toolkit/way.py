"""The line that leads from each lesson and assignment to the next, and the table of contents.

`python3 -m autograder release` writes both into the notebooks.
"""

import os
from pathlib import Path

import nbformat

from course.toolkit import address, contents, places
from course.toolkit.contents import Chapter, duration

TOP, BOTTOM, TABLE = "way-top", "way-bottom", "contents-table"
_FIXED = {"deletable": False, "editable": False}


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
            chapter.lesson: lesson_line(before, chapter, after),
            solution: assignment_line(before, chapter, after),
        }
        for path, line in lines.items():
            if path.is_file() and _put(path, {TOP: line, BOTTOM: line}, write):
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
    straight = " · ".join(f"[{one.number}]({address.binder(one.lesson)})" for one in chapters)
    words = "The words of the course: [glossary](glossary.md)."
    return "\n".join([*lines, "", words, "", f"Straight to a lesson on Binder: {straight}"])


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
        place = {TOP: 0, TABLE: ids.index(TABLE) if TABLE in ids else 1}.get(cell_id, len(others))
        line = nbformat.v4.new_markdown_cell(text, id=cell_id, metadata=dict(_FIXED))
        notebook.cells = [*others[:place], line, *others[place:]]
    after = nbformat.writes(notebook)
    if write and after != before:
        path.write_text(after + "\n", encoding="utf-8", newline="\n")
    return after != before
