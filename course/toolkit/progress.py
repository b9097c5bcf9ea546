"""Remember what the learner has done: exercises, hints and quiz answers, on this computer only."""

import json
import re
from pathlib import Path

from course.toolkit import page
from course.toolkit.jsonstore import JsonStore, now
from course.toolkit.panel import Panel, box, show

STATES = ("right", "wrong", "not attempted")
HINTS = 3  # hints an exercise has, as a rule

_store = JsonStore("progress.json", "Your progress")
_predictions = JsonStore("predictions.json", "Your predictions")
_EXERCISE_ID = re.compile(r"\d\d\.[a-z0-9_]+")


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
    """Show what is done, what comes next, how long it takes, and each chapter folded."""
    show(page.page(_store.read()))


# --- taking it along -----------------------------------------------------------------------------


def export(path: str | Path | None = None) -> str:
    """Everything kept, as one small JSON text; written to `path` too, when one is given.

    Binder forgets its files when a session ends: export before, `restore` in the next session.
    `course.toolkit.backup` takes the answers along, too.
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
