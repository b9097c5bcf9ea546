"""A class for tests: a copy of the course, submissions in it, the commands that mark them."""

from __future__ import annotations

import copy
import os
import random
import re
import shutil
import subprocess
import sys
import sysconfig
from dataclasses import dataclass, field
from pathlib import Path

import nbformat
import pytest
from nbformat import NotebookNode

from autograder.answers import answers_to
from course.toolkit import places

# What marking needs of the course.
PARTS = ("autograder", "course", "solutions", "exercises", "nbgrader_config.py", "pyproject.toml")
_MAIN = "import sys; from autograder.command_line import main; sys.exit(main())"


@dataclass
class Classroom:
    """A copy of the course in a folder of its own; nothing touches the repository.

    Args:
        root: the copy.
    """

    root: Path
    variables: dict[str, str] = field(default_factory=dict)

    @classmethod
    def open(cls, root: Path) -> Classroom:
        """Copy what marking needs into `root`."""
        root.mkdir(parents=True, exist_ok=True)
        skip = shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints")
        for name in PARTS:
            source = places.ROOT / name
            if source.is_dir():
                shutil.copytree(source, root / name, ignore=skip)
            else:
                shutil.copyfile(source, root / name)
        return cls(root)

    def use(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Let the modules of this process work on the copy, as long as the test lasts."""
        monkeypatch.setattr(places, "ROOT", self.root)
        monkeypatch.setattr(places, "DESK", self.root)
        for name in ("LESSONS", "EXERCISES", "SOLUTIONS", "PROGRESS"):
            folder = getattr(places, name).name
            monkeypatch.setattr(places, name, self.root / folder)

    def released(self, assignment: str) -> NotebookNode:
        """The notebook that a student gets."""
        path = self.root / "exercises" / assignment / f"{assignment}.ipynb"
        return nbformat.read(path, as_version=4)

    def submit(self, student: str, assignment: str, notebook: NotebookNode | bytes) -> Path:
        """Put a submission where nbgrader looks for it; bytes are written as they are."""
        path = self.root / "submitted" / student / assignment / f"{assignment}.ipynb"
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(notebook, bytes):
            path.write_bytes(notebook)
        else:
            nbformat.write(notebook, path)
        return path

    def autograder(self, *arguments: str) -> subprocess.CompletedProcess:
        """Run `python3 -m autograder …` in the copy."""
        return self.run(*command_line(*arguments))

    def nbgrader(self, *arguments: str) -> subprocess.CompletedProcess:
        """Run `nbgrader …` in the copy, by its path, in no activated environment."""
        return self.run(str(Path(sysconfig.get_path("scripts")) / "nbgrader"), *arguments)

    def run(self, *command: str) -> subprocess.CompletedProcess:
        """Run a command in the copy, with the copy's modules and plain variables."""
        return subprocess.run(
            command, cwd=self.root, env=self.environment(), capture_output=True, text=True
        )

    def environment(self) -> dict[str, str]:
        """Variables of a shell in which nothing is activated and nothing is quietened."""
        drop = ("TF_CPP_MIN_LOG_LEVEL", "TF_ENABLE_ONEDNN_OPTS", "VIRTUAL_ENV", "PYTHONPATH")
        kept = {name: value for name, value in os.environ.items() if name not in drop}
        scripts = sysconfig.get_path("scripts")
        folders = kept.get("PATH", "").split(os.pathsep)
        kept["PATH"] = os.pathsep.join(folder for folder in folders if folder != scripts)
        return {**kept, "PYTHONPATH": str(self.root), **self.variables}

    @property
    def db_url(self) -> str:
        """The gradebook, as nbgrader's `Gradebook` wants it."""
        return f"sqlite:///{self.root / 'gradebook.db'}"

    def feedback(self, student: str, assignment: str) -> str:
        """The feedback page of a student."""
        path = self.root / "feedback" / student / assignment / f"{assignment}.html"
        return path.read_text(encoding="utf-8")


PLAIN = "99_plain"

_DOUBLE = """def double(x):
    \"\"\"Return x times two.\"\"\"
    ### BEGIN SOLUTION
    return 2 * x
    ### END SOLUTION"""
_TEST_DOUBLE = """assert double(3) == 6
### BEGIN HIDDEN TESTS
assert double(-5) == -10
### END HIDDEN TESTS"""
_HALF = """def half(x):
    \"\"\"Return x divided by two.\"\"\"
    ### BEGIN SOLUTION
    return x / 2
    ### END SOLUTION"""
RIGHT_DOUBLE = "def double(x):\n    return x + x"
RIGHT_HALF = "def half(x):\n    return 0.5 * x"


def add_plain_assignment(classroom: Classroom) -> NotebookNode:
    """Add an assignment as instructors write their own: plain asserts, no TensorFlow to wait for.

    Returns:
        The notebook that students get: `double` for 2 points, `half` for 1.
    """
    v4 = nbformat.v4
    cells = [
        v4.new_markdown_cell("# Plain asserts", id="title"),
        v4.new_code_cell(_DOUBLE, id="double", metadata=_metadata("double", solution=True)),
        v4.new_code_cell(
            _TEST_DOUBLE, id="test-double", metadata=_metadata("test-double", grade=True, points=2)
        ),
        v4.new_code_cell(_HALF, id="half", metadata=_metadata("half", solution=True)),
        v4.new_code_cell(
            "assert half(3) == 1.5",
            id="test-half",
            metadata=_metadata("test-half", grade=True, points=1),
        ),
    ]
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    notebook = v4.new_notebook(cells=cells, metadata={"kernelspec": kernel})
    path = classroom.root / "solutions" / PLAIN / f"{PLAIN}.ipynb"
    path.parent.mkdir()
    nbformat.write(notebook, path)
    for changed in notebook.cells[1:]:
        changed.source = _as_released(changed.source)
        changed.metadata.nbgrader["checksum"] = "0" * 32
    return notebook


def _metadata(grade_id: str, grade: bool = False, solution: bool = False, **more: int) -> dict:
    flags = {"grade": grade, "solution": solution, "locked": grade, "task": False}
    return {"nbgrader": {"schema_version": 3, "grade_id": grade_id, **flags, **more}}


def _as_released(source: str) -> str:
    source = re.sub(
        r"### BEGIN SOLUTION.*?### END SOLUTION", "raise NotImplementedError()", source, flags=re.S
    )
    return re.sub(r"\n### BEGIN HIDDEN TESTS.*?### END HIDDEN TESTS", "", source, flags=re.S)


def command_line(*arguments: str) -> list[str]:
    """The command `python3 -m autograder …`, in the environment that runs the tests."""
    # The front door would first look for an environment that belongs to the copy.
    return [sys.executable, "-c", _MAIN, *arguments]


def cell(notebook: NotebookNode, cell_id: str) -> NotebookNode:
    """The first cell with this id."""
    return next(cell for cell in notebook.cells if cell.id == cell_id)


def answered(notebook: NotebookNode, answers: dict[str, str]) -> NotebookNode:
    """A copy of a notebook with these sources in its solution cells (cell id → source)."""
    filled = copy.deepcopy(notebook)
    for cell_id, source in answers.items():
        cell(filled, cell_id).source = source
    return filled


def kept_answer(exercise: str, about: str) -> str:
    """The text of an answer under `tests/answers/`, by exercise and name of the section."""
    return next(one.source.strip() for one in answers_to(exercise) if one.about == about)


def first_right_answer(exercise: str) -> str:
    """The text of the first answer in the file of an exercise."""
    return answers_to(exercise)[0].source.strip()


def any_answer(exercise: str, right: bool, rng: random.Random) -> str:
    """The text of a right or a wrong kept answer, drawn at random."""
    return rng.choice([one.source.strip() for one in answers_to(exercise) if one.right == right])


def exercises_of(notebook: NotebookNode) -> list[str]:
    """Ids of the solution cells, in order."""
    return [cell.id for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("solution")]
