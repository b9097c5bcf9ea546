"""A class is marked again when something has changed that could move its marks, and only then."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from classroom import PLAIN, Classroom, add_plain_assignment

from autograder.records.digest import deciding, marking_digest
from autograder.release import assignments
from course.toolkit import places

# What Python itself loads, to be compared with what the digest finds by reading.
_LOADED = """
import importlib, json, sys
from pathlib import Path
from course.toolkit import places
import autograder.grading, autograder.preprocessors
from autograder import specs
from autograder.engine import examiner, worker

def files():
    paths = {getattr(module, "__file__", None) for module in list(sys.modules.values())}
    inside = [Path(path) for path in paths if path and Path(path).is_relative_to(places.ROOT)]
    inside = [path.relative_to(places.ROOT) for path in inside if path.suffix == ".py"]
    return sorted(str(path) for path in inside if path.parts[0] in ("autograder", "course"))

for role in (worker, examiner):
    for name in (*role._LIBRARIES, *role._OF_THE_COURSE):
        importlib.import_module(name)
marking, modules = files(), set(sys.modules)
loaded = {"marking": marking}
for number in specs.chapters():
    for name in set(sys.modules) - modules:
        if name.startswith(("autograder.", "course.")):
            package, _, last = name.rpartition(".")
            del sys.modules[name]
            if package in sys.modules:  # or `from package import last` would find it there
                delattr(sys.modules[package], last)
    specs.of_chapter(number)
    loaded[places.chapter(number)] = sorted(set(files()) - set(marking))
print(json.dumps(loaded))
"""


@pytest.fixture(scope="module")
def loaded() -> dict[str, list[str]]:
    """Files that are loaded for marking, and for the specs of each chapter."""
    done = subprocess.run(
        [sys.executable, "-c", _LOADED], cwd=places.ROOT, capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def template(tmp_path_factory) -> Classroom:
    room = Classroom.open(tmp_path_factory.mktemp("template") / "course")
    add_plain_assignment(room)
    return room


@pytest.fixture
def room(template, monkeypatch) -> Classroom:
    """A copy of the course with an ordinary assignment; each test leaves it as it was."""
    template.use(monkeypatch)
    return template


def moved_by(path: Path) -> set[str]:
    """Assignments whose digest is another one as long as a byte is added to a file."""
    before = {name: marking_digest(name) for name in assignments()}
    content = path.read_bytes()
    path.write_bytes(content + b"\n")
    try:
        return {name for name in before if marking_digest(name) != before[name]}
    finally:
        path.write_bytes(content)


@pytest.mark.slow
def test_after_a_change_in_what_marks_everybody_is_marked_again(room, loaded):
    assert {
        "autograder/grading.py",
        "autograder/learner.py",
        "autograder/preprocessors.py",
        "autograder/checks/judge.py",
        "autograder/records/gradebook.py",
        "autograder/submission/assignment.py",
        "course/toolkit/datasets.py",
    } <= set(loaded["marking"])
    assert moved_by(room.root / "autograder/checks/judge.py") == set(assignments())
    found = {name: set(deciding(name)) for name in assignments()}
    for name in loaded["marking"]:
        assert {one for one in found if room.root / name in found[one]} == set(found), name


@pytest.mark.slow
def test_after_a_change_in_a_spec_those_who_load_it_are_marked_again_and_no_others(room, loaded):
    chapters = [name for name in loaded if name != "marking"]
    assert {*chapters, PLAIN} == set(assignments())
    files = {name for chapter in chapters for name in loaded[chapter]}
    specs = room.root.glob("autograder/specs/ch*/*.py")
    assert {str(path.relative_to(room.root)) for path in specs} <= files
    assert moved_by(room.root / "autograder/specs/ch04_logits/softmax.py") == {"04_logits"}
    found = {name: set(deciding(name)) for name in assignments()}
    for name in files:
        users = {chapter for chapter in chapters if name in loaded[chapter]}
        assert {one for one in found if room.root / name in found[one]} == users, name


def test_after_a_change_in_the_data_of_a_module_its_users_are_marked_again(room):
    assert moved_by(room.root / "course" / "toolkit" / "course.mplstyle") == set(assignments())


@pytest.mark.parametrize(
    "name",
    [
        "autograder/prove.py",
        "autograder/feedback/filters.py",
        "course/__main__.py",
        "course/04_logits.ipynb",
    ],
)
def test_what_no_mark_depends_on_lets_marks_be(room, name):
    assert moved_by(room.root / name) == set()


def test_an_assignment_follows_the_specs_that_it_asks_for_whatever_its_name(room):
    path = room.root / "solutions" / "midterm" / "midterm.ipynb"
    path.parent.mkdir()
    source = 'check("04.softmax", softmax)'
    cells = [nbformat.v4.new_code_cell(source, id="test")]
    nbformat.write(nbformat.v4.new_notebook(cells=cells), path)
    specs = room.root / "autograder" / "specs"
    try:
        assert "midterm" in moved_by(specs / "ch04_logits" / "softmax.py")
        assert "midterm" not in moved_by(specs / "ch01_tensors" / "scale.py")
    finally:
        path.unlink()
        path.parent.rmdir()


IMPORTS = {
    "in a function": "def later():\n    from autograder import extra",
    "by its full name": "import autograder.extra as other",
    "in brackets, one in a comment": "from autograder import (\n    x,  # (y)\n    extra)",
    "over two lines": "from autograder import \\\n    extra",
    "from its own package": "from . import extra",
    "by a name in a text": 'import_module("autograder.extra")',
    "by a module of its own package": "from .extra import x",
    "all in its package": 'import_module(f"autograder.more.{name}")',
    "a file beside it": 'Path(__file__).with_name("extra.csv")',
}


@pytest.mark.parametrize("statement", IMPORTS.values(), ids=IMPORTS.keys())
def test_whatever_the_way_in_which_a_module_is_imported_it_counts(room, statement):
    package = room.root / "autograder"
    grading, own = package / "grading.py", package / "more"
    before = grading.read_bytes()
    new = [package / "extra.py", package / "extra.csv", own / "__init__.py", own / "inner.py"]
    own.mkdir()
    try:
        for path in new:
            path.write_text("from autograder import extra\n" if path.name == "inner.py" else "")
        assert not set(new) & set(deciding(PLAIN))
        grading.write_bytes(before + f"\n\n{statement}\n".encode())
        assert set(new[:2]) & set(deciding(PLAIN))
    finally:
        grading.write_bytes(before)
        for path in new:
            path.unlink()
        own.rmdir()
