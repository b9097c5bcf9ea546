"""What the course consists of, read from its notebooks: chapters, exercises, minutes, quizzes."""

import json
import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from course.toolkit import places

_EXERCISE_ID = re.compile(r"\d\d\.[a-z0-9_]+")
_CHECK_CALL = re.compile(r"check\(\s*[\"'](\d\d\.[a-z0-9_]+)[\"']")
_TITLE = re.compile(r"^# (.+)$", re.MULTILINE)
_TASK_TITLE = re.compile(r"^## (?:Exercise \d+: )?(.+?)[ ★☆]*$", re.MULTILINE)
_TASK_MINUTES = re.compile(r"^(\d+) minutes?\b", re.MULTILINE)
_LESSON_MINUTES = re.compile(r"\*\*Time\*\*: (\d+) minutes?\b")


@dataclass(frozen=True)
class Exercise:
    """One exercise; `minutes` is 0 where its notebook does not say."""

    id: str
    title: str
    minutes: int = 0

    @property
    def cell(self) -> str:
        """The id of the cell that states it."""
        return f"{self.id[3:].replace('_', '-')}-task"


@dataclass(frozen=True)
class Chapter:
    """A lesson with its exercises.

    Attributes:
        name: such as "04_logits".
        title: the heading of the lesson, such as "04 Logits, softmax and cross-entropy".
        minutes: what the lesson takes, without the exercises; 0 where it does not say.
        exercises: in the order of their notebook.
        quizzes: id of each quiz, such as "04.quiz", and how many questions it asks.
    """

    name: str
    title: str
    minutes: int
    exercises: tuple[Exercise, ...]
    quizzes: dict[str, int]

    @property
    def number(self) -> str:
        return self.name[:2]

    @property
    def short_title(self) -> str:
        """The title up to its colon."""
        return self.title.partition(":")[0]

    @property
    def lesson(self) -> Path:
        return places.LESSONS / f"{self.name}.ipynb"

    @property
    def assignment(self) -> Path:
        return places.assignment(places.EXERCISES, self.number)


def chapters(recorded: Iterable[str] = (), folder: Path | None = None) -> list[Chapter]:
    """The chapters that there are, in reading order.

    Args:
        recorded: ids of exercises; those that stand in no notebook are added to their chapter.
        folder: where the exercises are read from; `exercises/` by default.
    """
    folder = folder or places.EXERCISES
    known = sorted(filter(_EXERCISE_ID.fullmatch, recorded))
    found = []
    for name in places.CHAPTERS:
        exercises = exercises_in(places.assignment(folder, name[:2]))
        ids = {one.id for one in exercises}
        extra = [Exercise(i, i[3:]) for i in known if i[:2] == name[:2] and i not in ids]
        found.append(_chapter(name, (*exercises, *extra)))
    return [one for one in found if one.exercises or one.lesson.is_file()]


def duration(minutes: int) -> str:
    """`45 minutes`, `2 h` or `2 h 5 min`."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{minutes} minute" + ("" if minutes == 1 else "s")
    return f"{hours} h {rest} min" if rest else f"{hours} h"


def _chapter(name: str, exercises: tuple[Exercise, ...]) -> Chapter:
    lesson = "\n".join(_sources(places.LESSONS / f"{name}.ipynb").values())
    title = _TITLE.search(lesson)
    return Chapter(
        name=name,
        title=title[1] if title else name.replace("_", " "),
        minutes=_number(_LESSON_MINUTES, lesson),
        exercises=exercises,
        quizzes=_quizzes(name),
    )


def exercises_in(notebook: Path) -> list[Exercise]:
    """The exercises that a notebook checks, in its order; none where there is no notebook."""
    sources = _sources(notebook)
    ids = [found for source in sources.values() for found in _CHECK_CALL.findall(source)]
    return [_exercise(exercise_id, sources) for exercise_id in dict.fromkeys(ids)]


def _exercise(exercise_id: str, sources: dict[str, str]) -> Exercise:
    plain = Exercise(exercise_id, exercise_id[3:])
    task = sources.get(plain.cell, "")
    title = _TASK_TITLE.search(task)
    return Exercise(exercise_id, title[1] if title else plain.title, _number(_TASK_MINUTES, task))


def _number(pattern: re.Pattern, text: str) -> int:
    found = pattern.search(text)
    return int(found[1]) if found else 0


def _quizzes(name: str) -> dict[str, int]:
    try:
        text = (places.LESSONS / "quizzes" / f"{name}.toml").read_text(encoding="utf-8")
        tables = tomllib.loads(text)
        return {f"{name[:2]}.{key}": len(table["questions"]) for key, table in tables.items()}
    except (OSError, ValueError, KeyError, TypeError):
        return {}  # `quiz.ask` names the mistake


def _sources(notebook: Path) -> dict[str, str]:
    """Cell id → source; empty for a notebook that is not there or that a learner has broken."""
    try:
        cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
        return {
            str(cell.get("id", number)): "".join(cell.get("source", ""))
            for number, cell in enumerate(cells)
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}
