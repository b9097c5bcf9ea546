"""Predict, run, explain: keep what the learner guessed before a run and compare it afterwards."""

import html
from dataclasses import dataclass, replace
from typing import Any

from course.toolkit import explanations
from course.toolkit.jsonstore import JsonStore, now
from course.toolkit.judging import Verdict, as_number, judge, simple, written
from course.toolkit.panel import Panel, box, inline, plain, show

_store = JsonStore("predictions.json", "Your predictions")
_SIGNS = {"right": "✔", "close": "✘", "wrong": "✘", "untyped": "–"}
_WORDS = {
    "right": "You predicted it",
    "close": "Close, but not it",
    "wrong": "It came out differently",
    "untyped": "No prediction was typed",
}


def remember(key: str, guess: Any) -> None:
    """Keep the learner's prediction and show that it was kept.

    Args:
        key: chapter and name, such as "03.first-loss".
        guess: a number, a word, a yes/no, or a list or dictionary of these. `...`, `None` and an
            empty text mean that nothing was typed: a kind line, no error.
    """
    guess = simple(guess)
    entry = _keep(key, guess)
    if entry.get("guess") is None:
        message = (
            "**No prediction yet.** Put your guess in place of `...` and run this cell again. "
            "A wrong guess costs nothing and helps you to remember the answer. "
            "You may also go on without one."
        )
    elif guess is None:
        message = (
            f"**Still kept:** your prediction `{written(entry['guess'])}`. Now run the next cell."
        )
    elif entry.get("late"):
        message = (
            f"**Noted:** `{written(guess)}`. The result was on the screen before this prediction, "
            "so it is marked as typed afterwards. That is fine for repeating."
        )
    else:
        message = f"**Kept:** you predict `{written(guess)}`. Now run the next cell."
    show(Panel(plain(message), box(inline(message))))


def compare(key: str, actual: Any, **more: Any) -> None:
    """Show the prediction beside the result, and explain what happened.

    What is said stands in `course/predictions/NN_topic.toml` (see `explanations`): a sentence
    that fits *this* guess, and the explanation that everybody gets.

    Args:
        key: the key given to `remember`.
        actual: the result: number (NumPy and TensorFlow scalars too), word, bool, list or
            dictionary of these; a set where a list in any order is right.
        **more: further numbers of the run; the text writes them as `{name}` or `{name:.2f}`.

    Raises:
        ExplanationError: there is no such entry, or its file has mistakes.
    """
    said = explanations.load(key)
    any_order, is_shape = isinstance(actual, set | frozenset), isinstance(actual, tuple)
    actual = simple(actual)
    entry = _see(key)
    guess = entry.get("guess")
    if any_order and isinstance(guess, list):
        actual, guess = _in_order(actual), _in_order(guess)
    verdict = judge(guess, actual, said)
    if any_order:
        verdict = replace(verdict, parts=())  # place by place says nothing here
    if is_shape:  # kept as lists, shown as they were typed
        guess, actual = (tuple(v) if isinstance(v, list) else v for v in (guess, actual))
    values = {
        "guess": written(guess, said.show_as), "actual": written(actual, said.show_as), **more
    }  # fmt: skip
    text = explanations.filled(f"{verdict.sentence}\n\n{said.after}", values)
    show(_panel(entry, guess, actual, verdict, text, said.show_as))


def forget(key: str | None = None) -> None:
    """Throw one prediction away, or all of them, to begin a lesson afresh."""

    def change(data: dict) -> None:
        if key is None:
            data.clear()
        else:
            data.pop(key, None)

    _store.change(change)


def kept(key: str) -> Any:
    """The prediction that is kept under a key, or None."""
    return _entry(_store.read(), key).get("guess")


# --- inside --------------------------------------------------------------------------------------


def _keep(key: str, guess: Any) -> dict:
    def change(data: dict) -> None:
        data[key] = entry = _entry(data, key)
        if guess is None or guess == entry.get("guess"):
            return
        if "seen" in entry:
            entry.setdefault("before", entry.get("guess"))
            entry["late"] = entry["before"] != guess
        entry["guess"] = guess
        entry["last"] = now()

    return _store.change(change)[key]


def _see(key: str) -> dict:
    """Note that the result has been on the screen; from now on a new guess comes afterwards."""
    entry = _entry(_store.read(), key)
    if "seen" in entry:
        return entry

    def change(data: dict) -> None:
        data[key] = {**_entry(data, key), "seen": now(), "last": now()}

    return _store.change(change)[key]


def _entry(data: dict, key: str) -> dict:
    """What is kept of a prediction; empty for none, whatever stands in the file."""
    entry = data.get(key)
    return entry if isinstance(entry, dict) else {}


def _in_order(items: list) -> list:
    """Each item once, in an order that does not depend on how they were typed."""
    unique = [item for i, item in enumerate(items) if item not in items[:i]]
    return sorted(
        unique, key=lambda item: (as_number(item) is None, as_number(item) or 0, repr(item))
    )


def _panel(
    entry: dict, guess: Any, actual: Any, verdict: Verdict, text: str, show_as: str
) -> Panel:
    sign, words = _SIGNS[verdict.kind], _WORDS[verdict.kind]
    if entry.get("late") and verdict.kind == "right":
        words = "It agrees with the result"
    number = isinstance(guess, int | float) and not isinstance(guess, bool)
    typed = "not typed" if guess is None else repr(guess) if number else written(guess)
    if verdict.parts:
        agreed = sum(part[3] for part in verdict.parts)
        words += f": {agreed} of {len(verdict.parts)} agree"
    heading = f"{sign} {words}."
    rows = _rows(typed, written(actual, show_as), verdict.parts, show_as)
    paragraphs = [part for part in (_late(entry), *text.split("\n\n")) if part.strip()]
    lines = [heading, *(f"  {row}" for row in rows.text), *map(plain, paragraphs)]
    content = [f"<strong>{html.escape(heading)}</strong>{rows.html}"]
    content += [f'<div style="margin-top:.5em">{inline(text)}</div>' for text in paragraphs]
    kind = {"right": "right", "untyped": "note"}.get(verdict.kind, "wrong")
    return Panel("\n".join(lines), box("".join(content), kind))


def _late(entry: dict) -> str:
    if not entry.get("late"):
        return ""
    before = entry.get("before")
    before = "none" if before is None else f"`{written(before)}`"
    return (
        f"Typed after the result had been shown (the one before it: {before}). "
        "No harm done: this is a repetition."
    )


@dataclass(frozen=True)
class _Rows:
    text: list[str]
    html: str


def _rows(typed: str, result: str, parts: tuple, show_as: str) -> _Rows:
    if not parts:
        return _Rows(
            [f"your prediction: {typed}", f"the result:      {result}"],
            '<div style="margin-top:.2em">'
            f"Your prediction: <code>{html.escape(typed)}</code> &nbsp; "
            f"The result: <code>{html.escape(result)}</code></div>",
        )
    cells = [
        (label, written(g), written(a, show_as), "✔ agrees" if same else "✘ differs")
        for label, g, a, same in parts
    ]
    heads = ("", "Your prediction", "The result", "")
    top = "".join(f'<th scope="col" style="text-align:left">{head}</th>' for head in heads)
    body = "".join(
        "<tr>"
        + "".join(f'<td style="text-align:left">{html.escape(c)}</td>' for c in row)
        + "</tr>"
        for row in cells
    )
    return _Rows(
        [f"{label}: your prediction {g}, the result {a}: {same}" for label, g, a, same in cells],
        f"<table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>",
    )
