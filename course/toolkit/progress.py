"""Remember what the learner has done: exercises, hints and quiz answers, on this computer only."""

import base64
import html
import json
import re
from collections.abc import Iterable
from pathlib import Path

from course.toolkit import places
from course.toolkit.jsonstore import JsonStore, now
from course.toolkit.panel import Panel, box, show

STATES = ("right", "wrong", "not attempted")
SIGNS = {"right": "✔", "wrong": "✘", "not attempted": "–"}
HINTS = 3  # hints an exercise has, as a rule

_store = JsonStore("progress.json", "Your progress")
_predictions = JsonStore("predictions.json", "Your predictions")
_EXERCISE_ID = re.compile(r"\d\d\.[a-z0-9_]+")
_CHECK_CALL = re.compile(r"check\(\s*[\"'](\d\d\.[a-z0-9_]+)[\"']")


# --- exercises -----------------------------------------------------------------------------------


def record(
    exercise_id: str, state: str, points: float | None = None, possible: float | None = None
) -> None:
    """Keep the outcome of one check.

    "not attempted" never replaces an outcome: running a fresh copy of the notebook loses nothing.

    Args:
        exercise_id: such as "04.softmax".
        state: "right", "wrong" or "not attempted".
        points: points reached, where the check gives points.
        possible: points that can be reached.

    Raises:
        ValueError: for an id or a state that does not exist.
    """
    _require_exercise_id(exercise_id)
    state = state.replace("_", " ").replace("-", " ")
    if state not in STATES:
        raise ValueError(f"state is {state!r}; it must be one of {', '.join(map(repr, STATES))}")

    def change(data: dict) -> None:
        entry = _entry(data, exercise_id)
        entry["last"] = now()
        if state == "not attempted":
            return
        entry["state"] = state
        entry["tries"] = entry.get("tries", 0) + 1
        if state == "right" or "best" not in entry:
            entry["best"] = state
        if points is not None:
            entry["points"] = float(points)
        if possible is not None:
            entry["possible"] = float(possible)

    _store.change(change)


def state(exercise_id: str) -> str:
    """The last outcome of an exercise: "right", "wrong" or "not attempted"."""
    return _exercise(exercise_id).get("state", "not attempted")


def attempted(exercise_id: str) -> bool:
    """Whether the exercise was ever checked with an answer in it, right or wrong."""
    return state(exercise_id) != "not attempted"


def solved(exercise_id: str) -> bool:
    """Whether the exercise was ever right."""
    return _exercise(exercise_id).get("best") == "right"


def tries(exercise_id: str) -> int:
    """How many answers were checked."""
    return int(_exercise(exercise_id).get("tries", 0))


def hints_opened(exercise_id: str) -> int:
    """How many hints the learner has opened: 0 to 3."""
    return int(_exercise(exercise_id).get("hints", 0))


def open_hint(exercise_id: str, most: int = HINTS) -> int:
    """Count one more hint and return its number, 1 to `most`; stays at `most` after the last."""
    _require_exercise_id(exercise_id)

    def change(data: dict) -> None:
        entry = _entry(data, exercise_id)
        entry["hints"] = min(int(entry.get("hints", 0)) + 1, most)
        entry["last"] = now()

    return _store.change(change)["exercises"][exercise_id]["hints"]


# --- quizzes -------------------------------------------------------------------------------------


def record_answer(quiz_id: str, question_id: str, right: bool, answer: str) -> None:
    """Keep one answer to a quiz question; whether the first try was right is kept for good.

    Args:
        quiz_id: such as "04.quiz".
        question_id: the question's id in the quiz file.
        right: whether the answer was right.
        answer: what was chosen or typed.
    """

    def change(data: dict) -> None:
        questions = _part(_part(data, "quizzes"), quiz_id)
        entry = _part(questions, question_id)
        entry.setdefault("first_right", bool(right))
        entry["right"] = bool(right)
        entry["answer"] = str(answer)
        entry["tries"] = entry.get("tries", 0) + 1
        entry["last"] = now()

    _store.change(change)


def answers(quiz_id: str) -> dict[str, dict]:
    """What is kept of a quiz: question id → {"right", "first_right", "answer", "tries", "last"}."""
    return _part(_part(_store.read(), "quizzes"), quiz_id)


# --- the progress page ---------------------------------------------------------------------------


def table() -> None:
    """Show chapters × exercises with the state of each, and the quiz answers that were right."""
    show(overview())


def overview() -> Panel:
    """The table that `table` shows."""
    data = _store.read()
    entries = _part(data, "exercises")
    chapters = exercises_by_chapter(entries)
    rows, lines = [], []
    for chapter, ids in chapters.items():
        cells = [_cell(exercise_id, entries.get(exercise_id, {})) for exercise_id in ids]
        right = sum(_entry_state(entries.get(i, {})) == "right" for i in ids)
        summary = f"{right} of {len(ids)} right; quiz: {_quiz_line(data, chapter[:2])}"
        rows.append(_row(chapter, summary, head=True))
        rows += [_row(f"{sign} {name}", words) for sign, name, words in cells]
        lines.append(f"{chapter}: {summary}")
        lines += [f"  {sign} {name}: {words}" for sign, name, words in cells]
    if not rows:
        message = "No exercises were found and none is recorded yet."
        return Panel(message, box(message))
    ids = [i for group in chapters.values() for i in group]
    total = sum(_entry_state(entries.get(i, {})) == "right" for i in ids)
    title = f"Your progress: {total} of {len(ids)} exercises right"
    legend = "✔ right, ✘ wrong, – not attempted yet"
    body = (
        f'<div role="status" style="overflow-x:auto"><table><caption style="text-align:left">'
        f"{title} ({legend})</caption><tbody>{''.join(rows)}</tbody></table></div>"
    )
    return Panel("\n".join([f"{title} ({legend})", *lines]), body)


def exercises_by_chapter(recorded: Iterable[str] = ()) -> dict[str, list[str]]:
    """Chapter folder → ids of its exercises, in the order of the exercise notebook.

    Read from the test cells of `exercises/`; ids in `recorded` that stand in no notebook are added.
    """
    chapters: dict[str, list[str]] = {}
    for chapter in places.CHAPTERS:
        found = _ids_in(places.assignment(places.EXERCISES, chapter[:2]))
        if found:
            chapters[chapter] = list(dict.fromkeys(found))
    for exercise_id in sorted(filter(_EXERCISE_ID.fullmatch, recorded)):
        try:
            chapter = places.chapter(exercise_id[:2])
        except KeyError:
            continue  # kept by a course with more chapters than this one
        ids = chapters.setdefault(chapter, [])
        if exercise_id not in ids:
            ids.append(exercise_id)
    return dict(sorted(chapters.items()))


# --- taking it along -----------------------------------------------------------------------------


def export(path: str | Path | None = None) -> str:
    """Everything kept, as one small JSON text; written to `path` too, when one is given.

    Binder forgets its files when a session ends: export before, `restore` in the next session.
    """
    bundle = {
        "course-progress": 1,
        "progress": _store.read(),
        "predictions": _predictions.read(),
    }
    text = json.dumps(bundle, ensure_ascii=False, sort_keys=True)
    if path is not None:
        Path(path).write_text(text + "\n", encoding="utf-8")
    return text


def download() -> None:
    """Show a link that saves the exported progress on the learner's own computer."""
    text = export()
    data = base64.b64encode(text.encode()).decode()
    link = (
        f'<a download="course-progress.json" href="data:application/json;base64,{data}">'
        "Save course-progress.json on this computer</a>"
    )
    how = "To go on elsewhere, upload the file into the folder `course` and run"
    call = 'progress.restore("course-progress.json")'
    show(
        Panel(
            f"{how.replace('`', '')} {call}. The file's content:\n{text}",
            box(f"{link}. {how.replace('`course`', '<code>course</code>')} <code>{call}</code>."),
        )
    )


def restore(source: str | Path) -> None:
    """Bring back what `export` gave: a file name or the text itself.

    What is kept here already is joined with it, never replaced: for an exercise that stands in
    both, the later outcome counts and a "right" is never lost.

    Raises:
        ValueError: when the source is not an export of this course; nothing is changed then.
    """
    text = str(source)
    if not text.lstrip().startswith("{"):
        try:
            text = Path(source).read_text(encoding="utf-8")
        except OSError as error:
            raise ValueError(
                f"{source} cannot be read ({error.strerror}). Give the name of an exported file "
                "in this folder, or the exported text itself."
            ) from None
    try:
        bundle = json.loads(text)
        incoming, guesses = bundle["progress"], bundle["predictions"]
        exercises, quizzes = _part(incoming, "exercises"), _part(incoming, "quizzes")
        entries = [*exercises.values(), *guesses.values(), *quizzes.values()]
        if bundle["course-progress"] != 1 or not all(isinstance(e, dict) for e in entries):
            raise ValueError
    except (ValueError, KeyError, TypeError, AttributeError):
        raise ValueError(
            "This is not an exported progress: it should be what progress.export() gave, whole. "
            "Nothing was changed."
        ) from None

    def join(data: dict) -> None:
        for exercise_id, entry in exercises.items():
            mine = _entry(data, exercise_id)
            _part(data, "exercises")[exercise_id] = _joined(mine, entry)
        for quiz_id, questions in quizzes.items():
            mine = _part(_part(data, "quizzes"), quiz_id)
            for question_id, entry in questions.items():
                mine[question_id] = _joined(mine.get(question_id, {}), entry)

    def join_guesses(data: dict) -> None:
        for key, entry in guesses.items():
            data[key] = entry if key not in data else _joined(data[key], entry)

    _store.change(join)
    _predictions.change(join_guesses)
    message = (
        f"Restored: {len(exercises)} exercises, {len(quizzes)} quizzes, {len(guesses)} predictions."
    )
    show(Panel(message, box(message)))


# --- inside --------------------------------------------------------------------------------------


def _require_exercise_id(exercise_id: str) -> None:
    if not isinstance(exercise_id, str) or not _EXERCISE_ID.fullmatch(exercise_id):
        raise ValueError(f"exercise id is {exercise_id!r}; it looks like '04.softmax'")


def _part(data: dict, name: str) -> dict:
    """A sub-dictionary that is certainly a dictionary, whatever stood in the file."""
    if not isinstance(data.get(name), dict):
        data[name] = {}
    return data[name]


def _entry(data: dict, exercise_id: str) -> dict:
    data["version"] = 1
    return _part(_part(data, "exercises"), exercise_id)


def _exercise(exercise_id: str) -> dict:
    _require_exercise_id(exercise_id)
    return _part(_part(_store.read(), "exercises"), exercise_id)


def _entry_state(entry: dict) -> str:
    found = entry.get("state") if isinstance(entry, dict) else None
    return found if found in STATES else "not attempted"


def _cell(exercise_id: str, entry: dict) -> tuple[str, str, str]:
    """Sign, name and words of one exercise in the table."""
    last = _entry_state(entry)
    words = [last]
    if last == "wrong" and entry.get("best") == "right":
        words = ["wrong now, was right before"]
    if last != "not attempted":
        count = entry.get("tries", 1)
        words.append("1 try" if count == 1 else f"{count} tries")
    if entry.get("hints"):
        words.append("1 hint" if entry["hints"] == 1 else f"{entry['hints']} hints")
    return SIGNS[last], exercise_id[3:], ", ".join(words)


def _row(name: str, words: str, head: bool = False) -> str:
    """One row of the table: a chapter (`head`) or one of its exercises, and how it stands."""
    weight = "bold" if head else "normal"
    style = f"text-align:left;font-weight:{weight};white-space:nowrap"
    return (
        f'<tr><th scope="row" style="{style}">{html.escape(name)}</th>'
        f'<td style="text-align:left">{html.escape(words)}</td></tr>'
    )


def _quiz_line(data: dict, number: str) -> str:
    questions = _part(_part(data, "quizzes"), f"{number}.quiz")
    right = sum(bool(entry.get("right")) for entry in questions.values())
    return f"{right} right" if questions else "–"


def _ids_in(notebook: Path) -> list[str]:
    try:
        cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    except (OSError, ValueError, KeyError, TypeError):
        return []  # a learner's broken notebook is no reason to show no table
    return [
        found.group(1)
        for cell in cells
        if cell.get("metadata", {}).get("nbgrader", {}).get("grade")
        for found in _CHECK_CALL.finditer("".join(cell.get("source", "")))
    ]


def _joined(mine: dict, theirs: dict) -> dict:
    """Two records of the same thing: the later one, with the better of each count."""
    older, newer = sorted((mine, theirs), key=lambda entry: str(entry.get("last", "")))
    both = {**older, **newer}
    for name in ("tries", "hints"):
        counts = [e[name] for e in (mine, theirs) if isinstance(e.get(name), int)]
        if counts:
            both[name] = max(counts)
    if "right" in (mine.get("best"), theirs.get("best")):
        both["best"] = "right"
    return both
