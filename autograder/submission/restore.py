"""Put the cells of a submission right: what the release says of them holds, nothing else.

nbgrader's own preprocessors end the run of a whole class at a copied cell (nbgrader issue 1083),
leave deleted test cells to be marked by hand, and believe the flags that a submission claims.
"""

from __future__ import annotations

import copy
import itertools
import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nbformat import NotebookNode

from autograder.nbgrader_course import Course, this_course

if TYPE_CHECKING:
    from nbgrader.api import Gradebook

# The doubled signs never give back what they took: no text makes this slow.
_DEFINED = re.compile(
    r"^(?:(?:async ++)?(?:def|class) ++(\w++)|(\w++) *+(?::[^=\n]++)?=(?!=))", re.MULTILINE
)
_FLAGS = ("grade", "solution", "locked", "task", "points")


@dataclass(frozen=True)
class ReleasedCell:
    """A cell of the release that has a grade id.

    Attributes:
        grade_id: its name.
        cell_type: `code`, `markdown` or `raw`.
        source: its text in the gradebook, with hidden tests.
        handed_out: the text that students got.
        grade: it has points.
        solution: students write into it.
        locked: its text is the instructor's.
        task: students answer in other cells, and a person gives it points.
        points: points to be had; `None` if it has none.
        checksum: nbgrader's, of its text and flags.
        cell_id: of the cell in the notebook; empty if not known.
    """

    grade_id: str
    cell_type: str
    source: str
    handed_out: str
    grade: bool
    solution: bool
    locked: bool
    task: bool
    points: float | None = None
    checksum: str | None = None
    cell_id: str = ""

    @property
    def is_test(self) -> bool:
        """Whether running it decides about points."""
        return self.grade and not self.solution

    @cached_property
    def texts(self) -> frozenset[str]:
        """Its texts without white space, which editors change."""
        return frozenset(map(squeezed, (self.handed_out, self.source))) - {""}

    @cached_property
    def names(self) -> frozenset[str]:
        """What an answer cell has to define; empty for other cells."""
        is_code = self.solution and self.cell_type == "code"
        return _defined(self.handed_out) if is_code else frozenset()

    @property
    def metadata(self) -> dict[str, Any]:
        """What nbgrader keeps in the cell."""
        metadata = {
            "schema_version": 3,
            "grade_id": self.grade_id,
            "grade": self.grade,
            "solution": self.solution,
            "locked": self.locked,
            "task": self.task,
            "cell_type": self.cell_type,
            "checksum": self.checksum,
        }
        return metadata if self.points is None else {**metadata, "points": self.points}

    def __str__(self) -> str:
        if self.is_test:
            kind = "test"
        elif self.solution:
            kind = "answer"
        else:
            kind = "task" if self.task else "locked"
        return f"{kind} cell '{self.grade_id}'"


@dataclass(frozen=True)
class Restored:
    """A notebook whose cells are right.

    Attributes:
        notebook: the notebook.
        repairs: what had to be done, one line each, for the instructor.
    """

    notebook: NotebookNode
    repairs: tuple[str, ...]


def released_cells(
    gradebook: Gradebook, assignment: str, notebook: str, course: Course | None = None
) -> tuple[ReleasedCell, ...]:
    """The cells of a release that have a grade id, in the order of the notebook.

    Args:
        gradebook: the open gradebook.
        assignment: name of the assignment.
        notebook: name of the notebook, without `.ipynb`.
        course: the course; this one by default.

    Raises:
        nbgrader.api.MissingEntry: the gradebook does not know the notebook.
    """
    from nbgrader.preprocessors import ClearHiddenTests, ClearMarkScheme

    source = gradebook.find_notebook(notebook, assignment)
    points = {cell.name: cell.max_score for cell in [*source.grade_cells, *source.task_cells]}
    graded = {cell.name for cell in source.grade_cells}
    solutions = {cell.name for cell in source.solution_cells}
    tasks = {cell.name for cell in source.task_cells}
    course = course or this_course()
    cell_ids = _cell_ids(course.source / assignment / f"{notebook}.ipynb")
    order = {name: place for place, name in enumerate(cell_ids)}
    hide = (ClearHiddenTests(config=course.config), ClearMarkScheme(config=course.config))
    released = []
    for cell in sorted(source.source_cells, key=lambda cell: order.get(cell.name, len(order))):
        one = ReleasedCell(
            grade_id=cell.name,
            cell_type=cell.cell_type,
            source=cell.source or "",
            handed_out="",
            grade=cell.name in graded,
            solution=cell.name in solutions,
            locked=bool(cell.locked),
            task=cell.name in tasks,
            points=points.get(cell.name),
            checksum=cell.checksum,
            cell_id=cell_ids.get(cell.name, ""),
        )
        shown = _new_cell(one)
        for preprocessor in hide:
            shown, _ = preprocessor.preprocess_cell(shown, {}, 0)
        released.append(replace(one, handed_out=shown.source))
    return tuple(released)


def _cell_ids(path: Path) -> dict[str, str]:
    """Grade id → id of its cell, in the order of the source, which the gradebook does not keep."""
    try:
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    except FileNotFoundError:
        return {}
    named = [(cell["metadata"].get("nbgrader", {}).get("grade_id"), cell) for cell in cells]
    return {name: cell.get("id", "") for name, cell in named if name}


def restore(notebook: NotebookNode, released: Sequence[ReleasedCell]) -> Restored:
    """Give every cell of the release its place, its flags and, if it is locked, its text.

    Afterwards each of these cells exists once, apart from answer cells that were deleted; test
    cells come after the answers they test; no other cell has nbgrader metadata. The other cells
    keep their places.

    Args:
        notebook: a submission in format 4; it is not changed.
        released: the cells of the release, in order.
    """
    work = _Restoration(notebook, released)
    work.claim()
    work.find_unmarked()
    work.choose()
    work.order()
    work.add_missing()
    return Restored(work.notebook, tuple(_together(work.repairs)))


def answered(notebook: NotebookNode, released: Sequence[ReleasedCell]) -> int:
    """In how many answer cells of the release something was written."""
    restored = restore(notebook, released).notebook
    found = {cell.metadata.get("nbgrader", {}).get("grade_id"): cell for cell in restored.cells}
    return sum(
        one.solution and one.grade_id in found and _is_answered(found[one.grade_id], one)
        for one in released
    )


_Repair = tuple[ReleasedCell | str, str]  # what a line is about, and what it says
_MOST_NAMED = 4  # cells that have each a line of their own
_OF_MANY = {
    "had lost its nbgrader metadata": "{} cells had lost their nbgrader metadata",
    "had other flags or points": "{} cells had other flags or points",
    "had another text": "{} cells had another text",
    "is missing": "{} answer cells are missing",
    "was missing and was put back": "{} cells were missing and were put back",
}


class _Restoration:
    """The steps of `restore`; `claims` are cells that may be a released one."""

    def __init__(self, notebook: NotebookNode, released: Sequence[ReleasedCell]):
        self.notebook = copy.deepcopy(notebook)
        self.repairs: list[_Repair] = []
        self._released = {one.grade_id: one for one in released}
        self._claims: dict[str, list[NotebookNode]] = {name: [] for name in self._released}
        self._unmarked: list[NotebookNode] = []
        self._found: dict[str, NotebookNode] = {}

    @property
    def _cells(self) -> list[NotebookNode]:
        return self.notebook.cells

    def claim(self) -> None:
        """Take the nbgrader metadata off all cells, and note what it says."""
        forged, changed = 0, []
        for cell in self._cells:
            metadata = cell.metadata.pop("nbgrader", None)
            grade_id = metadata.get("grade_id") if isinstance(metadata, dict) else None
            if not isinstance(grade_id, str) or grade_id not in self._released:
                forged += grade_id is not None
                self._unmarked.append(cell)
                continue
            self._claims[grade_id].append(cell)
            right = self._released[grade_id].metadata
            flags = [flag for flag in _FLAGS if flag != "locked" or not right["grade"]]
            # nbgrader takes every test for locked, whatever the instructor's notebook says.
            if any(metadata.get(flag, right.get(flag)) != right.get(flag) for flag in flags):
                changed.append(grade_id)
        for name in dict.fromkeys(changed):
            self.repairs.append((self._released[name], "had other flags or points"))
        if forged:
            about = _count(forged, "cell")
            self.repairs.append((about, "had the grade id of no cell of the release"))

    def find_unmarked(self) -> None:
        """Know cells that have lost their metadata by their id, their text, what they define."""
        lost = [one for one in self._released.values() if not self._claims[one.grade_id]]
        if not lost:
            return
        marks = [_Marks.of(cell) for cell in self._unmarked]
        for is_same in (_same_id, _same_text, _same_names):
            left = [one for one in lost if not self._claims[one.grade_id]]
            for one in left:
                alike = [found for found in marks if is_same(found, one)]
                rivals = [other for other in left if other is not one]
                if any(is_same(found, rival) for found in alike for rival in rivals):
                    del alike[1:]  # each of them gets one, in order
                self._claims[one.grade_id] = [found.cell for found in alike]
                taken = {id(found) for found in alike}
                marks = [found for found in marks if id(found) not in taken]
        for one in lost:
            if self._claims[one.grade_id]:
                self.repairs.append((one, "had lost its nbgrader metadata"))

    def choose(self) -> None:
        """Of several cells that could be a released one, let one stand for it."""
        place = {id(cell): i for i, cell in enumerate(self._cells)}
        first_test = len(place)
        new: dict[int, NotebookNode | None] = {}
        repairs: list[_Repair] = []
        for one in reversed(self._released.values()):
            claims = self._claims[one.grade_id]
            if not claims:
                continue
            if one.locked:
                chosen = next((cell for cell in claims if _is_handed_out(cell, one)), claims[0])
            else:
                answers = [cell for cell in claims if _is_answered(cell, one)] or claims
                tested = [cell for cell in answers if place[id(cell)] < first_test]
                chosen = (tested or answers)[-1]
            if one.is_test:
                first_test = place[id(claims[0])]
                # In the student's process a copy would test nothing.
                new.update((id(cell), None) for cell in claims if _is_handed_out(cell, one))
            new[id(chosen)] = self._found[one.grade_id] = _new_cell(one, chosen)
            repairs = _differences(one, chosen, len(claims)) + repairs
        self.repairs += repairs
        self.notebook.cells = [
            cell for cell in (new.get(id(cell), cell) for cell in self._cells) if cell is not None
        ]

    def add_missing(self) -> None:
        """Put released cells back that are not there; an answer that is not there stays away."""
        names = list(self._released)
        for i, name in enumerate(names):
            one = self._released[name]
            if name in self._found:
                continue
            if one.solution and not one.grade:
                self.repairs.append((one, "is missing"))
                continue
            cell = _new_cell(one)
            self._name(cell, one)
            earlier = [self._found[other] for other in names[:i] if other in self._found]
            later = [self._found[other] for other in names[i:] if other in self._found]
            place = _index(self._cells, earlier[-1]) + 1 if earlier else 0
            if i == 0 or names[i - 1] not in self._found:
                # Late rather than early: what the learner wrote must have run by then.
                end = _index(self._cells, later[0]) if later else len(self._cells)
                place = max(place, end)
            self._cells.insert(place, cell)
            self._found[name] = cell
            self.repairs.append((one, "was missing and was put back"))

    def order(self) -> None:
        """Move test cells that come before the answers they test."""
        latest: NotebookNode | None = None  # what the next test has to come after
        after_test = True
        for one in self._released.values():
            cell = self._found.get(one.grade_id)
            if one.solution:
                known = [latest, cell] if not after_test else [cell]
                there = [c for c in known if c is not None]
                latest = max(there, key=lambda c: _index(self._cells, c), default=None)
                after_test = False
            elif one.is_test:
                after_test = True
                if latest is None or cell is None:
                    continue
                place, after = _index(self._cells, cell), _index(self._cells, latest)
                if place < after:
                    self._cells.insert(after, self._cells.pop(place))
                    latest = cell
                    self.repairs.append((one, "stood before its answer and was moved after it"))

    def _name(self, cell: NotebookNode, one: ReleasedCell) -> None:
        """Give a new cell an id, if cells have ids in this format of notebooks."""
        if (self.notebook.nbformat, self.notebook.nbformat_minor) < (4, 5):
            return
        used = {cell.get("id") for cell in self._cells}
        wanted = re.sub(r"[^a-zA-Z0-9_-]", "-", one.cell_id or one.grade_id)[:50]
        ids = itertools.chain([wanted], (f"{wanted}-{n}" for n in itertools.count(2)))
        cell["id"] = next(name for name in ids if name not in used)


def _differences(one: ReleasedCell, cell: NotebookNode, count: int) -> list[_Repair]:
    """What is said of a cell that was there, `count` times."""
    said = []
    if count > 1:
        said.append(f"existed {count} times")
    if one.locked and not _is_handed_out(cell, one):
        said.append("had another text")
    if cell.cell_type != one.cell_type:
        said.append(f"was a {cell.cell_type} cell")
    return [(one, what) for what in said]


def _together(repairs: Sequence[_Repair]) -> list[str]:
    """The repairs, a line each; what was done to many cells, as after Colab, is one line."""
    count = Counter(what for _, what in repairs)
    lines = []
    for one, what in repairs:
        if count[what] <= _MOST_NAMED or what not in _OF_MANY:
            lines.append(f"{one} {what}")
        else:
            lines.append(_OF_MANY[what].format(count[what]))
    return list(dict.fromkeys(lines))


def _new_cell(one: ReleasedCell, handed_in: NotebookNode | None = None) -> NotebookNode:
    """A released cell; with id and pictures of what was handed in, and its text if it may have."""
    new = NotebookNode(
        cell_type=one.cell_type,
        metadata=NotebookNode(nbgrader=NotebookNode(one.metadata)),
        source=one.source if one.locked or handed_in is None else handed_in.source,
    )
    if handed_in is not None and "id" in handed_in:
        new["id"] = handed_in.id
    if one.cell_type == "code":
        new.update(execution_count=None, outputs=[])
    elif handed_in is not None and "attachments" in handed_in:
        new["attachments"] = handed_in.attachments
    return new


@dataclass(frozen=True)
class _Marks:
    """By what a cell without metadata may be known.

    Attributes:
        cell: the cell.
        text: its text without white space.
        names: what it defines.
    """

    cell: NotebookNode
    text: str
    names: frozenset[str]

    @classmethod
    def of(cls, cell: NotebookNode) -> _Marks:
        return cls(cell, squeezed(cell.source), _defined(cell.source))


def _same_id(marks: _Marks, one: ReleasedCell) -> bool:
    return one.solution and one.cell_id != "" and marks.cell.get("id") == one.cell_id


def _same_text(marks: _Marks, one: ReleasedCell) -> bool:
    return marks.cell.cell_type == one.cell_type and marks.text in one.texts


def _same_names(marks: _Marks, one: ReleasedCell) -> bool:
    is_code = marks.cell.cell_type == "code"
    return is_code and bool(one.names) and one.names <= marks.names


def _defined(source: str) -> frozenset[str]:
    """Functions, classes and variables that code defines outside of any other."""
    return frozenset(itertools.chain.from_iterable(_DEFINED.findall(source))) - {""}


def _is_handed_out(cell: NotebookNode, one: ReleasedCell) -> bool:
    text = squeezed(cell.source)
    return text in one.texts or text == squeezed(one.handed_out)  # of a hidden test nothing


def _is_answered(cell: NotebookNode, one: ReleasedCell) -> bool:
    return cell.source.strip() != "" and not _is_handed_out(cell, one)


def squeezed(text: str) -> str:
    """A text without white space, which editors change."""
    return "".join(text.split())


def _index(cells: Iterable[NotebookNode], wanted: NotebookNode) -> int:
    return next(i for i, cell in enumerate(cells) if cell is wanted)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")
