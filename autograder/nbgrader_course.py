"""A course as nbgrader sees it: its folder, and the settings of its nbgrader_config.py."""

from __future__ import annotations

import contextlib
import json
import logging
import os
import re
import sysconfig
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config, JSONFileConfigLoader, PyFileConfigLoader

from course.toolkit import places

CONFIG_FILES = ("nbgrader_config.py", "nbgrader_config.json")
TIMESTAMP = "timestamp.txt"  # in a submission: when it was handed in
# Which library the code of a notebook uses.
_USES = {
    "pandas": re.compile(r"\bpandas\b"),
    "matplotlib.pyplot": re.compile(r"\b(?:matplotlib|pylab|seaborn)\b"),
    "tensorflow": re.compile(r"\b(?:tensorflow|keras|autograder|course)\b"),
}
_STRUCTURE = os.path.join("{nbgrader_step}", "{student_id}", "{assignment_id}")


class NoCourse(Exception):
    """A folder is no course of nbgrader that can be marked; the message says what is missing."""


@dataclass(frozen=True)
class Course:
    """A course of nbgrader.

    Attributes:
        root: its folder.
        config: nbgrader's settings, with full paths.
    """

    root: Path
    config: Config = field(compare=False)

    @classmethod
    def at(cls, root: Path) -> Course:
        """Read the settings of a course; what they do not say is as nbgrader has it.

        Raises:
            NoCourse: there is no such course, or its settings cannot be read.
        """
        find_programs()
        root = root.resolve()
        config = Config()
        try:
            for name in CONFIG_FILES:
                if (root / name).is_file():
                    kind = PyFileConfigLoader if name.endswith(".py") else JSONFileConfigLoader
                    config.merge(kind(name, path=str(root)).load_config())
        except Exception as error:  # a settings file is a program
            raise NoCourse(
                f"{root / name} cannot be read: {type(error).__name__}: {error}"
            ) from None
        config.CourseDirectory.root = str(root)
        course = cls(root, config)
        if not course.source.is_dir():
            raise NoCourse(
                f"{root} is no course of nbgrader: there is no folder {course.source.name}/ in it."
            )
        if course.directory.directory_structure != _STRUCTURE:
            raise NoCourse(
                f"{root} has another CourseDirectory.directory_structure than nbgrader's own, "
                f"{_STRUCTURE}; such a course cannot be marked."
            )
        return course

    @cached_property
    def directory(self) -> CourseDirectory:
        """nbgrader's own object."""
        return CourseDirectory(config=self.config)

    @property
    def source(self) -> Path:
        """Where the instructor's notebooks lie, a folder an assignment."""
        return self.root / self.directory.source_directory

    @property
    def submitted(self) -> Path:
        """Where submissions lie, a folder a student."""
        return self.root / self.directory.submitted_directory

    @property
    def autograded(self) -> Path:
        """Where marked submissions lie, a folder a student."""
        return self.root / self.directory.autograded_directory

    @property
    def settings(self) -> list[Path]:
        """The files in which its settings stand."""
        paths = (self.root / name for name in CONFIG_FILES)
        return [path for path in paths if path.is_file()]

    def assignments(self) -> list[str]:
        """Names of all assignments: the folders with notebooks in them."""
        folders = {path.parent.name for path in self.source.glob("*/*.ipynb")}
        return sorted(name for name in folders if not name.startswith("."))

    def notebooks(self, assignment: str) -> list[str]:
        """Names of the notebooks of an assignment, with `.ipynb`."""
        return sorted(path.name for path in (self.source / assignment).glob("*.ipynb"))

    def libraries(self, assignment: str) -> list[str]:
        """Which of `engine.pool.LIBRARIES` the instructor's notebooks use."""
        code = [
            "".join(cell["source"])
            for name in self.notebooks(assignment)
            for cell in json.loads((self.source / assignment / name).read_bytes())["cells"]
            if cell["cell_type"] == "code"
        ]
        return [name for name, used in _USES.items() if any(map(used.search, code))]


def find_programs() -> None:
    """Let what nbgrader calls by name, `alembic`, be found without an activated environment too."""
    scripts = sysconfig.get_path("scripts")
    if scripts not in os.environ.get("PATH", "").split(os.pathsep):
        os.environ["PATH"] = os.pathsep.join([scripts, os.environ.get("PATH", "")])


def this_course() -> Course:
    """The course in this repository, whatever the working directory is."""
    return Course.at(places.ROOT)


@contextlib.contextmanager
def quiet_nbgrader() -> Iterator[None]:
    """Keep nbgrader's log off the terminal; its API hands the log back with each result."""
    log = logging.getLogger("traitlets")
    handlers, propagate = list(log.handlers), log.propagate
    log.handlers, log.propagate = [logging.NullHandler()], False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        log.handlers, log.propagate = handlers, propagate


def reason(outcome: dict) -> str:
    """What nbgrader's API says last of a failure: one line of at most 200 characters."""
    lines = f"{outcome.get('log') or ''}\n{outcome.get('error') or ''}".strip().splitlines()
    telling = [
        line
        for line in lines
        if ("Error" in line or "Exception" in line) and not line.lstrip().startswith(("File", "["))
    ]
    # The last exception is nbgrader's own, which only points to the ones before.
    own = [line for line in telling if "NbGraderException" not in line]
    return (own or telling or lines or ["nbgrader gives no reason"])[-1].strip()[:200]
