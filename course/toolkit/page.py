"""The progress page: what is done, tried and open, how many minutes are left, what comes next."""

import html
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from course.toolkit import contents
from course.toolkit.contents import Chapter, Exercise, duration
from course.toolkit.panel import Panel, box

DONE, TRIED, OPEN = "done", "tried", "open"
_SIGNS = {DONE: "✔", TRIED: "✘", OPEN: "–"}
_LEGEND = "✔ done, ✘ tried, – open"


@dataclass(frozen=True)
class Step:
    """A lesson or an exercise, and how it stands.

    Attributes:
        title: what the learner reads.
        state: done, tried or open.
        words: how it stands, in more words.
        minutes: what it takes.
        file: the notebook.
        cell: the cell where it begins; empty for the top of the notebook.
    """

    title: str
    state: str
    words: str
    minutes: int
    file: Path
    cell: str = ""

    @property
    def minutes_left(self) -> int:
        return 0 if self.state == DONE else self.minutes


def page(records: Mapping[str, Any]) -> Panel:
    """The page about what `progress` has kept."""
    chapters = [
        (chapter, _steps(chapter, records))
        for chapter in contents.chapters(_part(records, "exercises"))
    ]
    steps = [step for _, steps in chapters for step in steps]
    exercises = [step for _, steps in chapters for step in steps[1:]]
    if not exercises:
        message = "No exercises were found and none is recorded yet."
        return Panel(message, box(message))
    done = sum(step.state == DONE for step in exercises)
    left = duration(sum(step.minutes_left for step in steps))
    head = f"Your progress: {done} of {len(exercises)} exercises done, about {left} left"
    lines = [f"{head} ({_LEGEND})"]
    parts = [f"<strong>{html.escape(head)}</strong> ({_LEGEND})"]
    following = _next(chapters, _latest(records))
    if following is not None:
        lines.append(f"Next: {following.title}")
        parts.append(f"<br>Next: <strong>{_link(following)}</strong>")
    faces = [_chapter(chapter, steps) for chapter, steps in chapters]
    lines += [face.text for face in faces]
    parts += [face.html for face in faces]
    return Panel("\n".join(lines), f'<div role="status">{"".join(parts)}</div>')


def _chapter(chapter: Chapter, steps: list[Step]) -> Panel:
    """A chapter in one line, and its lesson and exercises, which HTML shows folded."""
    title, summary = f"{_sign(steps)} {chapter.short_title}", _summary(steps)
    lines = [f"{title}: {summary}", *(f"  {_face(one)} {one.title}: {one.words}" for one in steps)]
    items = [f"<li>{_face(one)} {_link(one)}: {html.escape(one.words)}</li>" for one in steps]
    return Panel(
        "\n".join(lines),
        f'<details style="margin:.15em 0"><summary><strong>{html.escape(title)}</strong>: '
        f'{html.escape(summary)}</summary><ul style="margin:.2em 0;list-style:none">'
        f"{''.join(items)}</ul></details>",
    )


def _steps(chapter: Chapter, records: Mapping[str, Any]) -> list[Step]:
    """The lesson, then the exercises."""
    kept = _part(records, "exercises")
    exercises = [_exercise(chapter, one, kept.get(one.id)) for one in chapter.exercises]
    begun = any(step.state != OPEN for step in exercises)
    return [_lesson(chapter, begun, _part(records, "quizzes")), *exercises]


def _lesson(chapter: Chapter, begun: bool, quizzes: Mapping[str, Any]) -> Step:
    """A lesson is done when its quizzes are answered, or when its exercises were begun."""
    entries = [
        entry
        for quiz in chapter.quizzes
        for entry in _part(quizzes, quiz).values()
        if isinstance(entry, dict)
    ]
    right = sum(bool(entry.get("right")) for entry in entries)
    asked = sum(chapter.quizzes.values())
    state = DONE if begun or (asked and len(entries) >= asked) else TRIED if entries else OPEN
    words = f"quiz {right} of {asked} right" if asked else state
    return Step(f"Lesson {chapter.short_title}", state, words, chapter.minutes, chapter.lesson)


def _exercise(chapter: Chapter, exercise: Exercise, entry: Any) -> Step:
    state = _state(entry)
    words = [{DONE: "right", TRIED: "not right yet", OPEN: "open"}[state]]
    entry = entry if isinstance(entry, dict) else {}
    if state == TRIED and entry.get("best") == "right":
        words = ["not right now, was right before"]
    if state != OPEN:
        words.append(_counted(entry.get("tries", 1), "try", "tries"))
    if entry.get("hints"):
        words.append(_counted(entry["hints"], "hint", "hints"))
    if state != DONE and exercise.minutes:
        words.append(duration(exercise.minutes))
    where = chapter.assignment
    return Step(exercise.title, state, ", ".join(words), exercise.minutes, where, exercise.cell)


def _state(entry: Any) -> str:
    last = entry.get("state", "") if isinstance(entry, dict) else ""
    return {"right": DONE, "wrong": TRIED}.get(last, OPEN)


def _next(chapters: list[tuple[Chapter, list[Step]]], latest: str) -> Step | None:
    """The first step that is not done from the chapter on where the learner was last."""
    open_steps = [
        (chapter.number, step)
        for chapter, steps in chapters
        for step in steps
        if step.state != DONE
    ]
    ahead = [step for number, step in open_steps if number >= latest]
    return next(iter(ahead or [step for _, step in open_steps]), None)


def _latest(records: Mapping[str, Any]) -> str:
    """The number of the chapter where something was recorded last; empty if nothing was."""
    times = [
        (str(entry.get("last", "")), name[:2])
        for name, entry in _part(records, "exercises").items()
        if isinstance(entry, dict)
    ]
    for quiz, questions in _part(records, "quizzes").items():
        entries = questions.values() if isinstance(questions, dict) else ()
        times += [(str(one.get("last", "")), quiz[:2]) for one in entries if isinstance(one, dict)]
    return max(times, default=("", ""))[1]


def _summary(steps: list[Step]) -> str:
    lesson, *exercises = steps
    done = sum(step.state == DONE for step in exercises)
    words = [f"{done} of {len(exercises)} exercises"] if exercises else []
    if lesson.words.startswith("quiz"):
        words.append(lesson.words)
    left = sum(step.minutes_left for step in steps)
    return ", ".join([*words, f"{duration(left)} left" if left else "nothing left"])


def _sign(steps: Iterable[Step]) -> str:
    states = {step.state for step in steps}
    return _SIGNS[states.pop()] if len(states) == 1 else "…"


def _face(step: Step) -> str:
    return _SIGNS[step.state]


def _link(step: Step) -> str:
    """A link from the notebook that shows the page: a kernel runs in the folder of its notebook."""
    target = Path(os.path.relpath(step.file, Path.cwd())).as_posix()
    # JupyterLab goes to a cell, not to a heading, of a notebook that it has yet to open.
    anchor = f"#cell-id={step.cell}" if step.cell else ""
    return f'<a href="{html.escape(target + anchor)}">{html.escape(step.title)}</a>'


def _counted(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"


def _part(records: Mapping[str, Any], name: str) -> dict:
    """A part of the records that certainly is a dictionary, whatever stood in the file."""
    found = records.get(name)
    return found if isinstance(found, dict) else {}
