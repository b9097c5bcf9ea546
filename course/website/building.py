"""From run notebooks to HTML: write the sources, let Sphinx build beside, check, then swap."""

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from sphinx.cmd.build import build_main

from course.toolkit import places
from course.website import links, pages, pictures
from course.website.landing import landing

SETTINGS = Path(__file__).parent
MARK = ".keras-notebook-course"  # in a folder that this module may replace
GLOSSARY = places.LESSONS / "glossary.md"
_EXTRA = "extra"  # what goes into the site as it is
_PICTURES = Path(_EXTRA, "pictures")


class Broken(Exception):
    """A site that must not take the place of another one; the message says why."""


def write_sources(
    runs: Mapping[Path, NotebookNode], folder: Path, with_solutions: bool = False
) -> None:
    """Write what Sphinx reads. It reads again only what has changed, so nothing else is touched.

    Args:
        runs: notebook of the course → the same with its outputs.
        folder: what is in it and does not belong to the site any more is thrown away.
        with_solutions: show right answers in the exercises, folded.
    """
    shutil.rmtree(folder / _EXTRA, ignore_errors=True)
    (folder / _EXTRA).mkdir(parents=True)
    (folder / _EXTRA / MARK).touch()
    words = links.in_markdown(GLOSSARY.read_text(encoding="utf-8"), GLOSSARY)
    texts = {"index.md": landing(), "course/glossary.md": pages.glossary(words)}
    for path, run in runs.items():
        if places.EXERCISES in path.parents:
            solutions = solutions_of(path) if with_solutions else None
            page = pages.exercises(run, path, solutions)
        else:
            page = pages.lesson(run, path)
            page.cells.append(_exercises_of(path))
        ready = pages.changed(page, _with_links(path), _of_html(path, folder))
        texts[path.relative_to(places.ROOT).as_posix()] = nbformat.writes(ready)
    sources = {folder / name: text for name, text in texts.items()}
    for old in {*folder.rglob("*.ipynb"), *folder.rglob("*.md")} - sources.keys():
        old.unlink()
    for path, text in sources.items():
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")


def build(sources: Path, output: Path, kept: Path) -> None:
    """Let Sphinx make HTML, check its links, and put it in the place of what was there.

    Args:
        sources: from `write_sources`.
        output: the folder of the site.
        kept: what Sphinx keeps from one time to the next.

    Raises:
        Broken: Sphinx has found something wrong, or a link leads nowhere.
    """
    refuse_others(output)
    beside = output.with_name(f"{output.name}.new")
    shutil.rmtree(beside, ignore_errors=True)
    if _sphinx("html", sources, beside, kept):
        raise Broken("Sphinx says above what is wrong.")
    if problems := links.broken(beside):
        raise Broken("\n".join(["These links lead nowhere:", *problems]))
    old = output.with_name(f"{output.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if output.exists():
        output.rename(old)
    beside.rename(output)
    shutil.rmtree(old, ignore_errors=True)


def check_external(sources: Path, output: Path, kept: Path) -> int:
    """Follow the links that lead out of the site; return 0 if all lead somewhere."""
    return _sphinx("linkcheck", sources, output, kept)


def _sphinx(builder: str, sources: Path, output: Path, kept: Path) -> int:
    options = ["-b", builder, "-c", str(SETTINGS), "-d", str(kept), "-q", "-W", "--keep-going"]
    # Sphinx looks for it beside its settings, which stand elsewhere than the sources.
    options += ["-D", f"html_extra_path={sources / _EXTRA}"]
    return build_main([*options, str(sources), str(output)])


def refuse_others(output: Path) -> None:
    """Keep a folder that is no site of the course, such as somebody's home.

    Raises:
        Broken: it holds something else.
    """
    if output.exists() and any(output.iterdir()) and not (output / MARK).exists():
        raise Broken(f"{output} holds something else. Give --output a new or an empty folder.")


def solutions_of(path: Path) -> dict[str, str]:
    """Cell id → a right answer, for the notebook of an assignment."""
    solution = places.assignment(places.SOLUTIONS, path.stem[:2])
    return pages.solutions_of(nbformat.read(solution, as_version=4))


def _exercises_of(lesson: Path) -> NotebookNode:
    """In the list of pages an assignment stands below its lesson."""
    target = f"/exercises/{lesson.stem}/{lesson.stem}"
    text = f"```{{toctree}}\n:hidden:\n\nExercises <{target}>\n```"
    return nbformat.v4.new_markdown_cell(text, id="exercises-below")


def _with_links(path: Path) -> Callable[[str], str]:
    return lambda text: links.in_markdown(text, path)


def _of_html(path: Path, folder: Path) -> Callable[[str], str]:
    up = "/".join([".."] * (len(path.relative_to(places.ROOT).parts) - 1))

    def changed(text: str) -> str:
        text = pictures.as_files(text, folder / _PICTURES, f"{up}/{_PICTURES.name}")
        return links.in_html(text, path)

    return changed
