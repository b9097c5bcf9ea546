"""What decides a mark besides the submission, as one digest.

The modules that can move a mark are found, not listed: what the marking itself imports, the specs
of the chapters that an assignment asks about, what its notebooks import, and all that these import
in turn, inside functions and by name too. Sources are read for that; none is run.
"""

from __future__ import annotations

import ast
import contextlib
import functools
import hashlib
import json
import platform
import re
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from autograder.nbgrader_course import Course, this_course
from course.toolkit import places

# The two ways to a mark: this project's command, and nbgrader's.
_ENTRANCES = ("autograder.grading", "autograder.preprocessors")
_PACKAGES = ("autograder", "course")
_SPECS = "autograder.specs"
_LIBRARIES = (
    "tensorflow",
    "tensorflow-cpu",
    "keras",
    "numpy",
    "pandas",
    "scikit-learn",
    "nbgrader",
)
_NOT_OURS = {"__pycache__", ".ipynb_checkpoints"}

# To parse all of a module takes twenty times as long as to parse its import statements.
_STATEMENT = re.compile(r"^[ \t]*((?:from|import)[ \t][^(\n]*(?:\([^)]*\))?)", re.MULTILINE)
_OURS = re.compile(r"\b(?:autograder|course)\b|^from[ \t]+\.")
# The full name of a module, or the beginning of one: `f"autograder.engine.{role}"`.
_NAME = re.compile(r"\b(?:autograder|course)(?:\.\w+)+(?:\.(?=\{))?")
_EXERCISE = re.compile(r"""["'](\d\d)\.\w""")  # check("04.softmax", …)


def marking_digest(assignment: str, course: Course | None = None) -> str:
    """Digest of all that decides a mark besides the submission, in this course by default.

    That is what `deciding` finds, and the versions of Python and of the libraries.
    """
    digest = hashlib.sha256(f"python {platform.python_version()}\n".encode())
    for path, content in sorted(deciding(assignment, course).items()):
        root = course.root if course and course.root in path.parents else places.ROOT
        name = path.relative_to(root).as_posix()
        digest.update(f"{name} {hashlib.sha256(content).hexdigest()}\n".encode())
    for name in _LIBRARIES:
        digest.update(f"{name} {_version(name)}\n".encode())
    return digest.hexdigest()


def deciding(assignment: str, course: Course | None = None) -> dict[Path, bytes]:
    """The files of this repository, and of a course, that can move a mark; and their contents.

    These are the instructor's notebooks and what lies beside them, nbgrader's settings, the modules
    that take part in the marking, and the data beside these that they name.
    """
    course = course or this_course()
    paths = [*_files(course.source / assignment), *course.settings]
    found = {path: path.read_bytes() for path in paths}
    code = "\n".join(_code(found[path]) for path in found if path.suffix == ".ipynb")
    waiting = [*_ENTRANCES, *_named(code, package="")]
    for number in {assignment[:2], *_EXERCISE.findall(code)}:
        for chapter in _folder(_SPECS).glob(f"ch{number}_*"):
            found.update((path, path.read_bytes()) for path in _files(chapter))
            waiting.append(f"{_SPECS}.{chapter.name}.")
    seen: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        if name.endswith("."):
            waiting += _modules_in(name[:-1])
        elif path := _path(name):
            found[path] = content = path.read_bytes()
            source = content.decode()
            found.update((data, data.read_bytes()) for data in _data_named(source, path.parent))
            package = name.rpartition(".")[0]
            waiting.append(package)  # it is run before what is in it
            waiting += _named(source, name if path.name == "__init__.py" else package)
    return found


def _files(folder: Path) -> list[Path]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return sorted(path for path in paths if not _NOT_OURS & set(path.parts))


def _code(notebook: bytes) -> str:
    """All code of a notebook; empty for what is none, which the marking will refuse."""
    try:
        cells = json.loads(notebook)["cells"]
        return "\n".join("".join(c["source"]) for c in cells if c["cell_type"] == "code")
    except (ValueError, KeyError, TypeError):
        return ""


@functools.cache
def _named(source: str, package: str) -> frozenset[str]:
    """Modules of this repository that a source imports, or whose full names stand in it.

    Not all of them need exist: of `from autograder import x`, x may be a function. With a dot at
    its end a name stands for all modules of a package. The specs of a chapter count only where they
    are imported by a statement, or else every assignment would depend on every chapter.

    Args:
        source: Python code.
        package: the package it belongs to; empty if it is in none.
    """
    named = {name for name in _NAME.findall(source) if not name.startswith(f"{_SPECS}.ch")}
    imported = {name for name in _imported(source, package) if name.split(".")[0] in _PACKAGES}
    return frozenset(named | imported)


def _imported(source: str, package: str) -> Iterator[str]:
    for node in _import_statements(source):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        else:
            above = package.split(".")[: package.count(".") + 2 - node.level]
            module = ".".join([*(above if node.level else ()), node.module or ""]).strip(".")
            yield from (module, *(f"{module}.{alias.name}" for alias in node.names))


def _import_statements(source: str) -> list[ast.Import | ast.ImportFrom]:
    statements = [one for one in _STATEMENT.findall(source) if _OURS.search(one)]
    trees: list[ast.AST] = []
    try:
        trees += map(ast.parse, statements)
    except SyntaxError:  # a sentence, or a statement that the pattern has cut off
        with contextlib.suppress(SyntaxError):
            trees = [ast.parse(source)]
    nodes = (node for tree in trees for node in ast.walk(tree))
    return [node for node in nodes if isinstance(node, ast.Import | ast.ImportFrom)]


def _folder(name: str) -> Path:
    return places.ROOT.joinpath(*name.split("."))


def _path(name: str) -> Path | None:
    """Where a module of this repository lies; `None` if there is none of this name."""
    place = _folder(name)
    paths = (place / "__init__.py", place.with_suffix(".py"))
    return next((path for path in paths if path.is_file()), None)


def _modules_in(package: str) -> list[str]:
    """The modules of a package and of those in it; of `specs` without those of its chapters."""
    folder = _folder(package)
    paths = (path.relative_to(folder).with_suffix("") for path in folder.rglob("*.py"))
    names = (".".join([package, *path.parts]).removesuffix(".__init__") for path in paths)
    return [name for name in names if package != _SPECS or not name.startswith(f"{_SPECS}.ch")]


def _data_named(source: str, folder: Path) -> list[Path]:
    """Files beside a module, other than modules, whose names stand in its source."""
    names = (path.name for path in folder.iterdir() if path.suffix not in (".py", ""))
    return [folder / name for name in names if name in source]


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "none"
