"""An assignment as it is marked: what the gradebook and the instructor's notebooks say of it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import nbformat
from IPython.core.inputtransformer2 import TransformerManager
from nbformat import NotebookNode, v4
from nbgrader.api import Gradebook

from autograder.engine.job import Job, Limits
from autograder.engine.names import bound_in, is_literal, modules_in, read_in
from autograder.nbgrader_course import Course, this_course
from autograder.submission.intake import Submission
from autograder.submission.restore import ReleasedCell, released_cells, restore

_IMPORTS = (ast.Import, ast.ImportFrom)
_DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


@dataclass(frozen=True)
class Tried:
    """What came of the tests of an assignment with the instructor's own answers.

    Attributes:
        left_open: test cells that are left to a person → why.
        asked: notebook → test cell → what it asks of objects; see `engine.job.Job.asked`.
    """

    left_open: dict[str, str] = field(default_factory=dict)
    asked: dict[str, dict[str, list[str]]] = field(default_factory=dict)


@dataclass(frozen=True)
class Assignment:
    """An assignment, read once for a whole class.

    Attributes:
        name: for instance `04_logits`.
        cells: notebook → its released cells, in order.
        points: points to be had.
        marking: digest of all that decides a mark besides the submission.
        course: the course it belongs to.
        tried: how its tests did with the instructor's own answers; `None` as long as nobody knows.
    """

    name: str
    cells: dict[str, tuple[ReleasedCell, ...]]
    points: float = 0.0
    marking: str = ""
    course: Course = field(default_factory=this_course)
    tried: Tried | None = None

    @classmethod
    def from_gradebook(
        cls, gradebook: Gradebook, name: str, points: float, marking: str, course: Course
    ) -> Assignment:
        """Read flags, points, order and full test cells of an assignment."""
        notebooks = [notebook.name for notebook in gradebook.find_assignment(name).notebooks]
        cells = {one: released_cells(gradebook, name, one, course) for one in notebooks}
        return cls(name, cells, points, marking, course)

    @classmethod
    def from_source(cls, name: str, course: Course) -> Assignment:
        """An assignment as the instructor has it, for trying its tests without a gradebook."""
        cells: dict[str, tuple[ReleasedCell, ...]] = {}
        cells.update((Path(one).stem, ()) for one in course.notebooks(name))
        return cls(name, cells, course=course)

    @property
    def folder(self) -> Path:
        """Where the instructor's notebooks lie."""
        return self.course.source / self.name

    @property
    def notebooks(self) -> list[str]:
        """Names of its notebooks."""
        return sorted(self.cells)

    @cached_property
    def files(self) -> dict[str, bytes]:
        """What the instructor has put beside the notebooks: relative path → content."""
        return {
            str(path.relative_to(self.folder)): path.read_bytes()
            for path in sorted(self.folder.rglob("*"))
            if path.is_file()
            and path.suffix != ".ipynb"
            and not any(part.startswith((".", "__")) for part in path.parts)
        }

    @cached_property
    def preambles(self) -> dict[str, str]:
        """Notebook → source that the examiner runs before its test cells."""
        return {name: preamble(self.folder / f"{name}.ipynb") for name in self.cells}

    @cached_property
    def names(self) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
        """Notebook → names that its cells give a value, and names that they read; not its tests."""
        return {name: names(self.folder / f"{name}.ipynb") for name in self.cells}

    @cached_property
    def modules(self) -> dict[str, dict[str, str]]:
        """Notebook → the modules that it imports, answers and tests included, by their names."""
        found: dict[str, dict[str, str]] = {}
        for name in self.cells:
            modules = found[name] = {}
            for _, code in _code(self.folder / f"{name}.ipynb"):
                modules.update(modules_in(code))
        return found

    @cached_property
    def imports(self) -> dict[str, str]:
        """Notebook → the imports outside of its answers, as students got them."""
        return {name: imports(self.folder / f"{name}.ipynb") for name in self.cells}

    def jobs(
        self, submission: Submission, limits: Limits | None = None
    ) -> tuple[dict[str, Job], list[str]]:
        """One job for each notebook that was handed in, and what was repaired in them."""
        made, repairs = {}, list(submission.left_out)
        for name, notebook in submission.notebooks.items():
            restored = restore(notebook, self.cells[name])
            repairs += restored.repairs
            made[name] = self.job(name, restored.notebook, submission, limits)
        return made, repairs

    def job(
        self,
        name: str,
        notebook: NotebookNode,
        submission: Submission | None = None,
        limits: Limits | None = None,
    ) -> Job:
        """The job for a notebook whose cells have been put right; files of its submission go in."""
        beside = submission.files if submission else {}
        own = {path: data for path, data in beside.items() if path not in self.files}
        return Job(
            notebook=v4.writes(notebook),
            preamble=self.preambles[name],
            theirs=self.names[name][0],
            read=self.names[name][1],
            modules=self.modules[name],
            imports=self.imports[name],
            asked=self.tried.asked.get(name) if self.tried else None,
            files=self.files,
            handed_in=own,
            limits=limits or Limits(),
        )


def preamble(path: Path) -> str:
    """What test cells may use beside the student's names, from the instructor's own notebook.

    The imports, and the functions, classes and constants of locked cells: taken from the student's
    process they could be anything. Answers give nothing: an import there could be the answer.
    """
    statements = []
    for flags, one in _statements(path):
        locked = flags.get("locked") and (isinstance(one, _DEFINITIONS) or _is_constant(one))
        if locked or isinstance(one, _IMPORTS):
            statements.append(ast.unparse(one))
    return "\n".join(dict.fromkeys(statements))


def imports(path: Path) -> str:
    """The imports of a notebook of the instructor, without those of the answers."""
    found = [ast.unparse(one) for _, one in _statements(path) if isinstance(one, _IMPORTS)]
    return "\n".join(dict.fromkeys(found))


def names(path: Path) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names that the cells of an instructor's notebook give a value, and names that they read.

    Tests do not count, answers do.
    """
    code = [code for flags, code in _code(path) if not _is_test(flags)]
    bound = set[str]().union(*map(bound_in, code))
    return tuple(sorted(bound)), tuple(sorted(set[str]().union(*map(read_in, code))))


def _is_constant(statement: ast.stmt) -> bool:
    """Whether it gives names to what is written there: `TOLERANCE = 1e-3`."""
    if not isinstance(statement, ast.Assign | ast.AnnAssign) or statement.value is None:
        return False
    return is_literal(statement.value)


def _is_test(flags: dict) -> bool:
    return bool(flags.get("grade")) and not flags.get("solution")


def _code(path: Path) -> Iterator[tuple[dict, str]]:
    """The code of each cell, magics made Python, with nbgrader's flags of the cell."""
    for cell in nbformat.read(path, as_version=4).cells:
        if cell.cell_type == "code":
            flags = cell.metadata.get("nbgrader", {})
            yield flags, TransformerManager().transform_cell(cell.source)


def _statements(path: Path) -> Iterator[tuple[dict, ast.stmt]]:
    """The statements of all cells but answers and tests, each with nbgrader's flags of its cell."""
    for flags, code in _code(path):
        if flags.get("grade") or flags.get("solution"):
            continue
        try:
            body = ast.parse(code).body
        except SyntaxError:  # a notebook of the instructor, so nothing to refuse
            body = []
        yield from ((flags, one) for one in body)
