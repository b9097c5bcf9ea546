"""Folders that hurt whoever reads them: links, bombs, odd names, notebooks that claim too much.

Each is made in the place of a submission of `classroom.PLAIN`, three points in all, and is marked
in one class with honest ones.
"""

from __future__ import annotations

import copy
import io
import json
import os
import shutil
import socket
import tarfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat import NotebookNode, v4

from tests.classroom import PLAIN, RIGHT_DOUBLE, RIGHT_HALF, answered, cell

HIDDEN = "-10"  # stands in a hidden test
NAME = f"{PLAIN}.ipynb"
_WRONG = {"double": "def double(x):\n    return 0", "half": "def half(x):\n    return 0"}
_RIGHT = {"double": RIGHT_DOUBLE, "half": RIGHT_HALF}


@dataclass(frozen=True)
class HandedIn:
    """What a student handed in.

    Attributes:
        slug: name of the student, too.
        make: called with the folder, which is there and empty, and the released notebook.
        score: what it must get; `None` if it must be refused.
        says: words that must stand in its line of the report.
        hides: texts that must be nowhere in what is kept of it.
    """

    slug: str
    make: Callable[[Path, NotebookNode], None]
    score: float | None = None
    says: str = ""
    hides: tuple[str, ...] = ()


def honest(folder: Path, released: NotebookNode) -> None:
    """Right answers."""
    nbformat.write(answered(released, _RIGHT), folder / NAME)


def _changed(change: Callable[[NotebookNode], None]) -> Callable[[Path, NotebookNode], None]:
    """Wrong answers in a notebook with something else changed."""

    def make(folder: Path, released: NotebookNode) -> None:
        notebook = answered(released, _WRONG)
        change(notebook)
        (folder / NAME).write_text(json.dumps(notebook))  # as it is, valid or not

    return make


def _beside(make: Callable[[Path], None]) -> Callable[[Path, NotebookNode], None]:
    """Right answers, and something else in their folder."""

    def both(folder: Path, released: NotebookNode) -> None:
        honest(folder, released)
        make(folder)

    return both


def _alone(make: Callable[[Path], None]) -> Callable[[Path, NotebookNode], None]:
    """Something in the place of the notebook."""
    return lambda folder, released: make(folder / NAME)


def _text(content: str) -> Callable[[Path], None]:
    return lambda path: path.write_text(content)


# Links and what is no file


def _of_alice(path: Path) -> None:
    path.symlink_to(Path("..", "..", "alice", PLAIN, NAME))


def _hard_link_to_alice(path: Path) -> None:
    os.link(path.parents[2] / "alice" / PLAIN / NAME, path)
    os.chown(path.parent, 1234, 1234)  # a student with a user of their own


def _folder_of_alice(folder: Path, released: NotebookNode) -> None:
    folder.rmdir()
    folder.symlink_to(Path("..", "alice", PLAIN))


def _student_is_alice(folder: Path, released: NotebookNode) -> None:
    shutil.rmtree(folder.parent)
    folder.parent.symlink_to("alice")


def _gradebook_beside(folder: Path) -> None:
    for name, target in {
        "data.csv": "../../../gradebook.db",
        "passwd.txt": "/etc/passwd",
        "loop.txt": "loop.txt",
        "inner": "../../alice",
        "nbgrader_config.py": "../../../nbgrader_config.py",
    }.items():
        (folder / name).symlink_to(target)


def _socket(path: Path) -> None:
    before = Path.cwd()
    os.chdir(path.parent)  # the path of a socket must be short
    try:
        with socket.socket(socket.AF_UNIX) as one:
            one.bind(path.name)
    finally:
        os.chdir(before)


# Notebooks that are too much


def _deep(path: Path) -> None:
    path.write_text('{"cells": ' + "[" * 100_000 + "]" * 100_000 + "}")


def _many_cells(notebook: NotebookNode) -> None:
    notebook.cells += [v4.new_code_cell("1", id=f"more-{number}") for number in range(100_000)]


def _long_line(notebook: NotebookNode) -> None:
    notebook.cells.append(v4.new_code_cell("x = '" + "x" * 6_000_000 + "'", id="long"))


def _large_outputs(notebook: NotebookNode) -> None:
    cell(notebook, "half").outputs = [v4.new_output("stream", text="x" * 30_000_000)]


def _huge_number(notebook: NotebookNode) -> None:
    cell(notebook, "test-half").metadata.nbgrader.points = 10**4000


# Notebooks that claim


def _more_points(notebook: NotebookNode) -> None:
    for name in ("test-double", "test-half"):
        cell(notebook, name).metadata.nbgrader.points = 200


def _own_tests(notebook: NotebookNode) -> None:
    for name in ("test-double", "test-half"):
        cell(notebook, name).source = "2.0"


def _one_more_test(notebook: NotebookNode) -> None:
    extra = copy.deepcopy(cell(notebook, "test-double"))
    extra.update(source="assert True", id="extra")
    extra.metadata.nbgrader.update(grade_id="extra", points=100)
    notebook.cells.append(extra)


def _marked_by_hand(notebook: NotebookNode) -> None:
    for name in ("double", "half"):
        cell(notebook, name).metadata.nbgrader.update(grade=True, points=100, solution=True)
    cell(notebook, "test-double").metadata.nbgrader.update(solution=True, task=True)


def _tests_first(notebook: NotebookNode) -> None:
    notebook.cells.reverse()


def _tests_twice(notebook: NotebookNode) -> None:
    for name in ("test-double", "test-half", "double"):
        notebook.cells += [copy.deepcopy(cell(notebook, name)) for _ in range(3)]


def _own_marks(notebook: NotebookNode) -> None:
    notebook.metadata.nbgrader = {"score": 3, "points": 3}
    for name in ("test-double", "test-half"):
        one = cell(notebook, name)
        one.outputs = [v4.new_output("execute_result", {"text/plain": "2.0"})]
        one.metadata.nbgrader.update(score=2, auto_score=2, manual_score=2, checksum="0" * 32)


def _other_kernel(notebook: NotebookNode) -> None:
    notebook.metadata.kernelspec = {"name": "../../bin/sh", "display_name": "sh", "language": "sh"}
    notebook.metadata.language_info = {"name": "python", "pygments_lexer": "../../x"}


def _hostile_text(notebook: NotebookNode) -> None:
    script = "<script>window.hacked=1</script><img src=x onerror='window.hacked=1'>"
    notebook.cells.insert(0, v4.new_markdown_cell(f"# {script}", id="text"))
    notebook.cells.append(v4.new_code_cell(f"from IPython.display import HTML\nHTML({script!r})"))


# Archives


def _zip(*members: tuple[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return buffer.getvalue()


def _packed(
    *others: tuple[str, bytes], name: str = NAME, answers: dict[str, str] | None = None
) -> Callable[[Path, NotebookNode], None]:
    """An archive with a right notebook and other members."""

    def make(folder: Path, released: NotebookNode) -> None:
        notebook = nbformat.writes(answered(released, answers or _RIGHT)).encode()
        (folder / "handed_in.zip").write_bytes(_zip((name, notebook), *others))

    return make


def _bomb(folder: Path, released: NotebookNode) -> None:
    (folder / "handed_in.zip").write_bytes(_zip((NAME, b" " * 500_000_000)))


def _nested(folder: Path, released: NotebookNode) -> None:
    content = nbformat.writes(answered(released, _RIGHT)).encode()
    for _ in range(20):
        content = _zip(("inner.zip", content))
    (folder / "handed_in.zip").write_bytes(content)


def _tar_with_links(folder: Path, released: NotebookNode) -> None:
    with tarfile.open(folder / "handed_in.tar", "w") as archive:
        link = tarfile.TarInfo(NAME)
        link.type, link.linkname = tarfile.SYMTYPE, f"../../alice/{PLAIN}/{NAME}"
        archive.addfile(link)


# Files beside a notebook

_SHADOW = "raise SystemExit('REACHED a module of the student')"


def _shadows(folder: Path) -> None:
    for name in ("numpy", "autograder", "nbformat", "sitecustomize", "json", "ipykernel_launcher"):
        (folder / f"{name}.py").write_text(_SHADOW)
    (folder / "nbgrader_config.py").write_text(_SHADOW)
    (folder / "course").mkdir()
    (folder / "course" / "__init__.py").write_text(_SHADOW)
    (folder / ".ipython").mkdir()
    (folder / ".ipython" / "startup.py").write_text(_SHADOW)


def _models(folder: Path) -> None:
    for name in ("model.keras", "weights.h5", "answer.pkl", "array.npy", "run.sh", "page.html"):
        (folder / name).write_bytes(b"\x80\x04cposix\nsystem\n(S'true'\ntR.")


def _odd_names(folder: Path) -> None:
    names = (b"-rf.csv", b"new\nline.csv", b"\xff.csv", "\u202egpj.csv".encode(), b"a'$(id).csv")
    for name in names:
        with open(os.path.join(os.fsencode(folder), name), "wb") as file:
            file.write(b"1")


def _many_files(folder: Path) -> None:
    for number in range(3000):
        (folder / f"file{number}.csv").touch()


def _deep_folders(folder: Path) -> None:
    inner = folder.joinpath(*["d"] * 200)
    inner.mkdir(parents=True)
    (inner / "data.csv").touch()


def _file_of_2_gb(folder: Path) -> None:
    with open(folder / "data.csv", "wb") as file:
        file.truncate(2_000_000_000)


FULL = 3.0
ATTACKS = (
    HandedIn("link-to-alice", _alone(_of_alice), says="is a link"),
    HandedIn("link-to-passwd", _alone(lambda path: path.symlink_to("/etc/passwd")), says="a link"),
    HandedIn("link-to-itself", _alone(lambda path: path.symlink_to(NAME)), says="is a link"),
    *(
        [HandedIn("hard-link-to-alice", _alone(_hard_link_to_alice), says="hard link")]
        if os.geteuid() == 0
        else []
    ),
    HandedIn("folder-of-alice", _folder_of_alice, says="is a link"),
    HandedIn("student-is-alice", _student_is_alice, says="is a link"),
    HandedIn(
        "links-beside", _beside(_gradebook_beside), FULL, "is a link", hides=("root:x:", "SQLite")
    ),
    HandedIn("pipe", _alone(os.mkfifo), says="is no file"),
    HandedIn("pipe-beside", _beside(lambda folder: os.mkfifo(folder / "x.csv")), FULL, "no file"),
    HandedIn("socket", _alone(_socket), says="is no file"),
    HandedIn("deep-json", _alone(_deep), says="is not a notebook"),
    HandedIn("long-number", _alone(_text('{"cells": ' + "9" * 1_000_000 + "}")), says="notebook"),
    HandedIn("many-cells", _changed(_many_cells), says="cells"),
    HandedIn("long-line", _changed(_long_line), says="200000 allowed"),
    HandedIn("large-outputs", _changed(_large_outputs), says="20,000,000 are allowed"),
    HandedIn("huge-number", _changed(_huge_number), 0.0),
    HandedIn("more-points", _changed(_more_points), 0.0),
    HandedIn("own-tests", _changed(_own_tests), 0.0),
    HandedIn("one-more-test", _changed(_one_more_test), 0.0),
    HandedIn("marked-by-hand", _changed(_marked_by_hand), 0.0),
    HandedIn("tests-first", _changed(_tests_first), 0.0),
    HandedIn("tests-twice", _changed(_tests_twice), 0.0),
    HandedIn("own-marks", _changed(_own_marks), 0.0),
    HandedIn("other-kernel", _changed(_other_kernel), 0.0),
    HandedIn("hostile-text", _changed(_hostile_text), 0.0),
    HandedIn("zip-bomb", _bomb, says="too large"),
    HandedIn("nested-archives", _nested, says=f"there is no {NAME}"),
    HandedIn("zip-traversal", _packed(("../../alice/x.csv", b"1")), says="leads out"),
    HandedIn("zip-twice", _packed((NAME, b"{}")), says="twice"),
    HandedIn("zip-absolute", _packed(name=f"/tmp/{NAME}"), says="leads out"),
    HandedIn("tar-with-links", _tar_with_links, says="a link or a device"),
    HandedIn("modules-beside", _beside(_shadows), FULL, hides=("REACHED",)),
    HandedIn("models-beside", _beside(_models), FULL, "left out"),
    HandedIn("odd-names", _beside(_odd_names), FULL, "unusual"),
    HandedIn("many-files", _beside(_many_files), FULL, "more than 1000 files"),
    HandedIn("deep-folders", _beside(_deep_folders), FULL, "too far down"),
    HandedIn("large-file", _beside(_file_of_2_gb), FULL, "10,000,000 are allowed"),
)
