"""What decides a mark besides the submission, as one digest.

The modules that can move a mark are found, not listed: what the marking itself imports, the specs
of the chapters that an assignment asks about, what its notebooks import, and all that these import
in turn.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from autograder.nbgrader_course import Course, this_course
from autograder.sources import SPECS, digest_of, folder_of, named_in, reached_from, versions
from course.toolkit import places

# The two ways to a mark: this project's command, and nbgrader's.
_ENTRANCES = ("autograder.grading", "autograder.preprocessors")
_NOT_OURS = {"__pycache__", ".ipynb_checkpoints"}
_EXERCISE = re.compile(r"""["'](\d\d)\.\w""")  # check("04.softmax", …)


def marking_digest(assignment: str, course: Course | None = None) -> str:
    """Digest of all that decides a mark besides the submission, in this course by default.

    That is what `deciding` finds, and the versions of Python and of the libraries.
    """

    def name(path: Path) -> str:
        root = course.root if course and course.root in path.parents else places.ROOT
        return path.relative_to(root).as_posix()

    found = deciding(assignment, course)
    contents = {name(path): content for path, content in found.items()}
    return digest_of({**contents, "versions": json.dumps(versions()).encode()})


def deciding(assignment: str, course: Course | None = None) -> dict[Path, bytes]:
    """The files of this repository, and of a course, that can move a mark; and their contents.

    These are the instructor's notebooks and what lies beside them, nbgrader's settings, the modules
    that take part in the marking, and the data beside these that they name.
    """
    course = course or this_course()
    paths = [*_files(course.source / assignment), *course.settings]
    found = {path: path.read_bytes() for path in paths}
    code = "\n".join(_code(found[path]) for path in found if path.suffix == ".ipynb")
    names = [*_ENTRANCES, *named_in(code, package="")]
    for number in {assignment[:2], *_EXERCISE.findall(code)}:
        for chapter in folder_of(SPECS).glob(f"ch{number}_*"):
            found.update((path, path.read_bytes()) for path in _files(chapter))
            names.append(f"{SPECS}.{chapter.name}.")
    return found | reached_from(names)


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
