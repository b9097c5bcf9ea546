"""Where the parts of the course lie, seen from any working directory."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LESSONS = ROOT / "course"
EXERCISES = ROOT / "exercises"
SOLUTIONS = ROOT / "solutions"
# What the learner has done; elsewhere where the course itself is read-only, and in tests.
PROGRESS = Path(os.environ.get("COURSE_PROGRESS") or ROOT / ".progress")

# The chapters in reading order; each is a lesson, an assignment and a module of specs.
CHAPTERS = (
    "00_start_here",
    "01_tensors",
    "02_data",
    "03_sequential",
    "04_logits",
    "05_compile",
    "06_fit",
    "07_evaluation",
    "08_regularization",
    "09_functional",
    "10_saving",
    "11_devices",
)


def chapter(number: str) -> str:
    """The chapter with a two-digit number: `chapter("04")` is `04_logits`.

    Raises:
        KeyError: there is no such chapter.
    """
    for name in CHAPTERS:
        if name.startswith(f"{number}_"):
            return name
    raise KeyError(f"There is no chapter {number!r}; chapters are 00 to {CHAPTERS[-1][:2]}.")


def lessons() -> list[Path]:
    """The lessons that there are, in reading order; other notebooks may stand beside them."""
    return sorted(LESSONS.glob("[0-9][0-9]_*.ipynb"))


def assignment(folder: Path, number: str) -> Path:
    """The notebook of a chapter's exercises under `EXERCISES` or `SOLUTIONS`."""
    name = chapter(number)
    return folder / name / f"{name}.ipynb"
