"""Which files of this repository a piece of code depends on, found by reading; none is run."""

from __future__ import annotations

import ast
import contextlib
import functools
import hashlib
import platform
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from importlib import metadata
from pathlib import Path

from course.toolkit import places

SPECS = "autograder.specs"
_PACKAGES = ("autograder", "course")
_LIBRARIES = (
    "tensorflow",
    "tensorflow-cpu",
    "keras",
    "numpy",
    "pandas",
    "scikit-learn",
    "nbgrader",
)

# To parse all of a module takes twenty times as long as to parse its import statements.
_STATEMENT = re.compile(r"^[ \t]*((?:from|import)[ \t][^(\n]*(?:\([^)]*\))?)", re.MULTILINE)
_OURS = re.compile(r"\b(?:autograder|course)\b|^from[ \t]+\.")
# The full name of a module, or the beginning of one: `f"autograder.engine.{role}"`.
_NAME = re.compile(r"\b(?:autograder|course)(?:\.\w+)+(?:\.(?=\{))?")


def reached_from(names: Iterable[str], without: Collection[str] = ()) -> dict[Path, bytes]:
    """The modules of this repository that some import, and all that these import in turn.

    Imports inside functions and by name count too, and so do the data beside a module that it
    names.

    Args:
        names: of modules; one that ends with a dot stands for all modules of a package.
        without: names of modules that are not looked at.

    Returns:
        Each file and its content.
    """
    found: dict[Path, bytes] = {}
    seen, waiting = set(without), list(names)
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
            waiting += named_in(source, name if path.name == "__init__.py" else package)
    return found


def digest_of(contents: Mapping[str, bytes]) -> str:
    """A digest of files by their names."""
    digest = hashlib.sha256()
    for name, content in sorted(contents.items()):
        digest.update(f"{name} {hashlib.sha256(content).hexdigest()}\n".encode())
    return digest.hexdigest()


def versions() -> dict[str, str]:
    """The versions of Python and of the libraries that can move a mark."""
    libraries = {name: _version(name) for name in _LIBRARIES}
    return {"python": platform.python_version(), **libraries}


@functools.cache
def named_in(source: str, package: str) -> frozenset[str]:
    """Modules of this repository that a source imports, or whose full names stand in it.

    Not all of them need exist: of `from autograder import x`, x may be a function. With a dot at
    its end a name stands for all modules of a package. The specs of a chapter count only where they
    are imported by a statement, or else every assignment would depend on every chapter.

    Args:
        source: Python code.
        package: the package it belongs to; empty if it is in none.
    """
    named = {name for name in _NAME.findall(source) if not name.startswith(f"{SPECS}.ch")}
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


def folder_of(package: str) -> Path:
    """Where a package of this repository lies, or would lie."""
    return places.ROOT.joinpath(*package.split("."))


def _path(name: str) -> Path | None:
    """Where a module of this repository lies; `None` if there is none of this name."""
    place = folder_of(name)
    paths = (place / "__init__.py", place.with_suffix(".py"))
    return next((path for path in paths if path.is_file()), None)


def _modules_in(package: str) -> list[str]:
    """The modules of a package and of those in it; of `specs` without those of its chapters."""
    folder = folder_of(package)
    paths = (path.relative_to(folder).with_suffix("") for path in folder.rglob("*.py"))
    names = (".".join([package, *path.parts]).removesuffix(".__init__") for path in paths)
    return [name for name in names if package != SPECS or not name.startswith(f"{SPECS}.ch")]


def _data_named(source: str, folder: Path) -> list[Path]:
    """Files beside a module, other than modules, whose names stand in its source."""
    names = (path.name for path in folder.iterdir() if path.suffix not in (".py", ""))
    return [folder / name for name in names if name in source]


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "none"
