"""Which of the files that were handed in is a notebook that was asked for."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path, PurePosixPath

from nbformat import NotebookNode

from autograder.submission.names import listed, shown
from autograder.submission.restore import ReleasedCell, answered, squeezed

# Browsers and Windows add an ending of their own to one that they do not know.
_ENDINGS = (".ipynb", ".ipynb.txt", ".ipynb.json")
_MOST = 10  # files that are looked into where names do not decide

Read = Callable[[str], NotebookNode | None]


class Undecided(Exception):
    """Nobody can say which file is meant; the message is a line for the instructor."""


def is_notebook(path: str) -> bool:
    """Whether a file has the name of a notebook."""
    return path.lower().endswith(_ENDINGS)


def choose(
    paths: Sequence[str], released: Mapping[str, Sequence[ReleasedCell]], read: Read
) -> dict[str, tuple[str, str]]:
    """Find the file that stands for each notebook of an assignment.

    A name that says which notebook is meant decides; where it does not, the content does. Of
    several, the one that was worked in counts.

    Args:
        paths: files with the names of notebooks, all in one folder.
        released: name of each notebook of the assignment → its cells in the release; none where
            they are not known, and then only names count.
        read: the notebook in a file; `None` where there is none.

    Returns:
        Name of a notebook → path, and a note for the instructor, empty where there is no need. A
        notebook for which there is no file is missing.

    Raises:
        Undecided: several files could be meant.
    """
    named: dict[str, list[str]] = {name: [] for name in released}
    free = []
    for path in paths:
        name = _meant(_stem(path), released)
        if name is None:
            free.append(path)
        else:
            named[name].append(path)
    chosen = {}
    for name, cells in released.items():
        if found := named[name]:
            chosen[name] = _of_several(name, found, cells, read)
    for name, cells in released.items():
        if name in chosen or len(free) > _MOST:
            continue
        found = [path for path in free if _is_of(read(path), cells)]
        if found:
            chosen[name] = _of_several(name, found, cells, read)
            free.remove(chosen[name][0])
    return chosen


def assignment_of(
    notebook: NotebookNode, assignment: str, cells: Sequence[ReleasedCell], source: Path
) -> str | None:
    """The other assignment that a notebook belongs to; `None` if it is of this one, or of none.

    Args:
        notebook: what was handed in.
        assignment: the one it was handed in for.
        cells: of the notebook that was asked for, in the release.
        source: where the instructor's notebooks lie.
    """
    if not cells:
        return None
    signs = _signs(notebook)
    own = len(signs & _signs_of(cells))
    shared = {name: len(signs & theirs) for name, theirs in _assignments_in(source).items()}
    shared.pop(assignment, None)
    best = max(shared, key=lambda name: shared[name], default=None)
    # A few names of cells stand in several assignments.
    return best if best is not None and shared[best] > 2 * own else None


def _meant(stem: str, names: Mapping[str, object]) -> str | None:
    """The notebook that a name stands for.

    `04_logits (1)`, `04_logits-Copy1`, `Ada Lovelace_123_assignsubmission_file_04_logits`
    """
    if stem in names:
        return stem
    return max((name for name in names if speaks_of(stem, name)), key=len, default=None)


def _of_several(
    name: str, paths: Sequence[str], cells: Sequence[ReleasedCell], read: Read
) -> tuple[str, str]:
    wanted = f"{name}.ipynb"
    exact = next((path for path in paths if PurePosixPath(path).name == wanted), None)
    if len(paths) == 1:
        return paths[0], "" if exact else f"taken for {wanted}"
    different = _different(paths, read)
    if len(different) == 1:
        return exact or paths[0], "" if exact else f"taken for {wanted}"
    worked_in = [path for path, notebook in different.items() if answered(notebook, cells)]
    if exact and (exact in worked_in or len(worked_in) != 1):
        return exact, ""
    if len(worked_in) == 1:
        why = f", {shown(exact)} is as it was handed out" if exact else ", it was worked in"
        return worked_in[0], f"taken for {wanted}{why}"
    raise Undecided(f"{listed(paths)} could all be {wanted}; leave the one that counts")


def _different(paths: Sequence[str], read: Read) -> dict[str, NotebookNode]:
    """The notebooks in some files; of those with the same cells only the first."""
    found: dict[str, NotebookNode] = {}
    seen = set()
    for path in paths[:_MOST]:
        notebook = read(path)
        sources = tuple(cell.source for cell in notebook.cells) if notebook else ()
        if notebook is not None and sources not in seen:
            found[path] = notebook
        seen.add(sources)
    return found


def _is_of(notebook: NotebookNode | None, cells: Sequence[ReleasedCell]) -> bool:
    """Whether most of the cells of a release can be found in a notebook."""
    wanted = {cell.grade_id for cell in cells}
    return notebook is not None and 2 * len(_signs(notebook) & wanted) >= len(wanted) > 0


def _signs(notebook: NotebookNode) -> set[str]:
    """Grade ids and texts of the cells of a notebook."""
    ids = [cell.metadata.get("nbgrader", {}).get("grade_id") for cell in notebook.cells]
    texts = (squeezed(cell.source) for cell in notebook.cells)
    return {sign for sign in (*ids, *texts) if isinstance(sign, str) and sign}


def _signs_of(cells: Sequence[ReleasedCell]) -> set[str]:
    texts = (text for cell in cells if cell.is_test for text in cell.texts)
    return {cell.grade_id for cell in cells}.union(texts)


@functools.cache
def _assignments_in(source: Path) -> dict[str, set[str]]:
    """Assignment → grade ids and tests of its notebooks, read once."""
    found: dict[str, set[str]] = {}
    for path in sorted(source.glob("*/*.ipynb")):
        signs = found.setdefault(path.parent.name, set())
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
            flags = cell["metadata"].get("nbgrader", {})
            if isinstance(flags.get("grade_id"), str):
                signs.add(flags["grade_id"])
            if flags.get("grade") and not flags.get("solution"):
                signs.add(squeezed("".join(cell["source"])))
    return found


def _stem(path: str) -> str:
    name = PurePosixPath(path).name
    ending = next(ending for ending in reversed(_ENDINGS) if name.lower().endswith(ending))
    return name[: -len(ending)]


def speaks_of(text: str, name: str) -> bool:
    """Whether a file or folder is called by a name, spelled in whatever way, among other words.

    `04 Logits (1)` speaks of `04_logits`; `ps10` does not speak of `ps1`.
    """
    parts = re.findall(r"\d+|[^\W\d_]+", name.casefold())
    if not parts:
        return False
    spelled = r"[\W_]*".join(map(re.escape, parts))
    before = r"(?<!\d)" if parts[0][0].isdigit() else ""
    after = r"(?!\d)" if parts[-1][-1].isdigit() else ""
    return re.search(before + spelled + after, text.casefold()) is not None
