"""Where the parts of the course lie, seen from any working directory."""

import os
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LESSONS = ROOT / "course"
EXERCISES = ROOT / "exercises"
SOLUTIONS = ROOT / "solutions"
# What the learner has done; elsewhere where the course itself is read-only, and in tests.
PROGRESS = Path(os.environ.get("COURSE_PROGRESS") or ROOT / ".progress")
# The folder whose `course` and `exercises` the learner writes in: see course/front_door/desk.py.
# Kernels start in the folder of their notebook.
_desk = ROOT / "desk"
DESK = Path(os.environ.get("COURSE_DESK") or (_desk if _desk in Path.cwd().parents else ROOT))


def chapter_folders() -> tuple[str, ...]:
    """Names of the chapters there are: of each lesson, and of each folder of solutions.

    Where a number stands twice, as after a learner's copy of a lesson, the solutions decide.
    """
    names = [path.stem for path in sorted(LESSONS.glob("*.ipynb")) + sorted(SOLUTIONS.glob("*"))]
    found = {name[:2]: name for name in names if re.fullmatch(r"\d\d_[a-z0-9_]+", name)}
    return tuple(found[number] for number in sorted(found))


# The chapters there are, in reading order; each is a lesson, an assignment and a folder of specs.
CHAPTERS = chapter_folders()


def chapter(number: str) -> str:
    """The chapter with a two-digit number: `chapter("04")` is `04_logits`.

    Raises:
        KeyError: there is no such chapter.
    """
    for name in CHAPTERS:
        if name.startswith(f"{number}_"):
            return name
    raise KeyError(f"There is no chapter {number!r}; chapters: {', '.join(CHAPTERS)}.")


def lessons() -> list[Path]:
    """The lessons that there are, in reading order; other notebooks may stand beside them."""
    return sorted(LESSONS.glob("[0-9][0-9]_*.ipynb"))


def assignment(folder: Path, number: str) -> Path:
    """The notebook of a chapter's exercises under `EXERCISES` or `SOLUTIONS`."""
    name = chapter(number)
    return folder / name / f"{name}.ipynb"
