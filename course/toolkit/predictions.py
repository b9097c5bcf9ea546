"""Predict, run, explain: keep what the learner guessed before a run and compare it afterwards."""

import html
import math
import numbers
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from course.toolkit.jsonstore import JsonStore, now
from course.toolkit.panel import Panel, box, inline, plain, show

_store = JsonStore("predictions.json", "Your predictions")
_YES = {"yes", "y", "true", "right", "1"}
_NO = {"no", "n", "false", "wrong", "0"}
_SIGNS = {"right": "✔", "close": "✘", "wrong": "✘", "untyped": "–"}
_WORDS = {
    "right": "You predicted it",
    "close": "Close, but not it",
    "wrong": "It came out differently",
    "untyped": "No prediction was typed",
}

Sentences = Mapping[Any, str] | Iterable[tuple[Any, str]]


@dataclass(frozen=True)
class Verdict:
    """How a guess compares with a result.

    Args:
        kind: "right", "close", "wrong" or "untyped".
        sentence: the explanation that speaks to this guess; may be empty.
        parts: for lists and dictionaries, (label, guess, result, agrees) of each element.
    """

    kind: str
    sentence: str
    parts: tuple[tuple[str, Any, Any, bool], ...] = ()


def remember(key: str, guess: Any) -> None:
    """Keep the learner's prediction and show that it was kept.

    Args:
        key: chapter and name, such as "04.first-loss".
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


def compare(
    key: str,
    actual: Any,
    *,
    within: float | None = None,
    relative: float | None = None,
    close: float | None = None,
    choices: Sequence[str] = (),
    also: Sequence[Any] = (),
    show_as: str = "",
    if_right: str = "",
    if_close: str = "",
    if_wrong: Sentences = (),
    otherwise: str = "",
) -> None:
    """Show the prediction beside the result, and the sentence that fits *that* prediction.

    In every sentence `{guess}` and `{actual}` stand for the two values; text between backticks
    is shown as code and **this** in bold.

    Args:
        key: the key given to `remember`.
        actual: the result: number (NumPy and TensorFlow scalars too), word, bool, list or
            dictionary of these; a set where a list in any order is right.
        within: largest distance between guess and result that counts as right.
        relative: the same as a share of the result: 0.1 means ten per cent. With neither, whole
            numbers must be equal and other numbers may be five per cent off.
        close: largest distance that counts as close; three times the tolerance when not given.
        choices: the words that can be meant; any other word is answered with this list.
        also: further values that count as right.
        show_as: format of numbers, such as ".3f"; four significant digits when not given.
        if_right: said to a right prediction.
        if_close: said to a close one (`otherwise` when empty).
        if_wrong: said to certain wrong ones: a dictionary (or list of pairs) from a value, or a
            function of the guess that returns True or False, to a sentence. The first that
            fits is used. It is asked before `if_close`.
        otherwise: said to any other wrong prediction, and when none was typed.
    """
    any_order = isinstance(actual, set | frozenset)
    actual = simple(actual)
    entry = _see(key)
    guess = entry.get("guess")
    if any_order and isinstance(guess, list):
        actual, guess = _in_order(actual), _in_order(guess)
    tolerance = Tolerance(within, relative, close)
    verdict = judge(
        guess, actual, tolerance, choices, [simple(a) for a in also],
        if_right, if_close, if_wrong, otherwise,
    )  # fmt: skip
    if any_order:
        verdict = replace(verdict, parts=())  # place by place says nothing here
    show(_panel(entry, guess, actual, verdict, show_as))


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
    entry = _store.read().get(key)
    return entry.get("guess") if isinstance(entry, dict) else None


# --- judging -------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Tolerance:
    """What counts as right and as close; see `compare` for the three numbers."""

    within: float | None = None
    relative: float | None = None
    close: float | None = None

    def allows(self, actual: float) -> float:
        """Largest distance from `actual` that counts as right."""
        if not math.isfinite(actual):
            return 0.0
        if self.within is None and self.relative is None:
            return 0.0 if isinstance(actual, int) else 0.05 * abs(actual)
        return max(self.within or 0.0, (self.relative or 0.0) * abs(actual))

    def distance(self, guess: float, actual: float) -> float:
        """Distance of two numbers; zero for two infinities of one sign or two nans."""
        if guess == actual or (math.isnan(guess) and math.isnan(actual)):
            return 0.0
        gap = abs(guess - actual)
        return math.inf if math.isnan(gap) else gap

    def same(self, guess: float, actual: float) -> bool:
        """Whether the guess counts as right."""
        rounding = 1e-9 * max(1.0, abs(actual)) if math.isfinite(actual) else 0.0
        return self.distance(guess, actual) <= self.allows(actual) + rounding

    def near(self, guess: float, actual: float) -> bool:
        """Whether the guess counts as close."""
        limit = 3 * self.allows(actual) if self.close is None else self.close
        return self.distance(guess, actual) <= limit


def judge(
    guess: Any,
    actual: Any,
    tolerance: Tolerance | None = None,
    choices: Sequence[str] = (),
    also: Sequence[Any] = (),
    if_right: str = "",
    if_close: str = "",
    if_wrong: Sentences = (),
    otherwise: str = "",
) -> Verdict:
    """Decide how a guess compares with a result and which sentence fits; arguments of `compare`."""
    tolerance = tolerance or Tolerance()
    if guess is None:
        return Verdict("untyped", otherwise or if_right)
    parts = _parts(guess, actual, tolerance)
    if any(_agree(guess, value, tolerance) for value in (actual, *also)):
        return Verdict("right", if_right, parts)
    pairs = if_wrong.items() if isinstance(if_wrong, Mapping) else if_wrong
    for wanted, sentence in pairs:
        if _fits(guess, wanted, tolerance):
            return Verdict("wrong", sentence, parts)
    listed = {_word(choice) for choice in choices}
    if listed and _word(guess) not in listed:
        options = ", ".join(f"`{choice}`" for choice in choices)
        return Verdict("wrong", f"The choices were {options}. {otherwise}".strip(), parts)
    guess_number, number = as_number(guess), as_number(actual)
    if isinstance(actual, str | bool):
        number = None
    if number is not None and guess_number is None and not isinstance(guess, list | dict):
        return Verdict("wrong", f"A number was asked for. {otherwise}".strip(), parts)
    if None not in (guess_number, number) and tolerance.near(guess_number, number):
        return Verdict("close", if_close or otherwise, parts)
    return Verdict("wrong", otherwise, parts)


def simple(value: Any) -> Any:
    """Anything a learner may type or a run may give, as plain JSON data; `...` becomes None."""
    if value is None or value is ...:
        return None
    if isinstance(value, str):
        return value.strip() or None
    if type(value) in (bool, int, float):  # not NumPy's float64, which is a float too
        return value
    if hasattr(value, "numpy") and callable(value.numpy):  # a tensor
        value = value.numpy()
    if hasattr(value, "tolist") and callable(value.tolist):  # a NumPy array or scalar
        return simple(value.tolist())
    if isinstance(value, numbers.Integral):
        return int(value)
    if isinstance(value, numbers.Real):
        return float(value)
    if isinstance(value, Mapping):
        items = {str(name): simple(item) for name, item in value.items()}
        return items if any(item is not None for item in items.values()) else None
    if isinstance(value, set | frozenset):
        value = sorted(value, key=repr)
    if isinstance(value, list | tuple | range):
        items = [simple(item) for item in value]
        return items if not items or any(item is not None for item in items) else None
    return repr(value)


def as_number(value: Any) -> float | int | None:
    """A number, also from text: "0.5", "0,5", "50 %"; None when it is no number."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return value
    if not isinstance(value, str):
        return None
    text, scale = value.strip().replace("−", "-"), 1
    if text.endswith("%"):
        text, scale = text[:-1].strip(), 100
    if "," in text and "." not in text:
        text = text.replace(",", ".")
    try:
        number = float(text)
    except ValueError:
        return None
    return number / scale


def written(value: Any, show_as: str = "") -> str:
    """A value as a learner reads it: short numbers, words without quotes."""
    if value is None:
        return "–"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int) and not show_as:
        return str(value)
    if isinstance(value, int | float):
        return format(value, show_as or ".4g")
    if isinstance(value, list):
        return "[" + ", ".join(written(item, show_as) for item in value) + "]"
    if isinstance(value, dict):
        return ", ".join(f"{name}: {written(item, show_as)}" for name, item in value.items())
    return str(value)


# --- inside --------------------------------------------------------------------------------------


def _keep(key: str, guess: Any) -> dict:
    def change(data: dict) -> None:
        entry = data.get(key) if isinstance(data.get(key), dict) else {}
        data[key] = entry
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
    entry = _store.read().get(key)
    if isinstance(entry, dict) and "seen" in entry:
        return entry

    def change(data: dict) -> None:
        entry = data.get(key) if isinstance(data.get(key), dict) else {}
        data[key] = {**entry, "seen": now(), "last": now()}

    return _store.change(change)[key]


def _in_order(items: list) -> list:
    """Each item once, in an order that does not depend on how they were typed."""
    unique = [item for i, item in enumerate(items) if item not in items[:i]]
    return sorted(
        unique, key=lambda item: (as_number(item) is None, as_number(item) or 0, repr(item))
    )


def _word(value: Any) -> str:
    return " ".join(str(value).casefold().split()).strip("\"'`.!")


def _agree(guess: Any, actual: Any, tolerance: Tolerance) -> bool:
    if isinstance(actual, bool):
        if isinstance(guess, bool):
            return guess == actual
        return _word(guess) in (_YES if actual else _NO)
    if isinstance(actual, str):
        if isinstance(guess, bool):
            return _word(actual) in (_YES if guess else _NO)
        return _word(guess) == _word(actual)
    if isinstance(actual, list):
        return (
            isinstance(guess, list)
            and len(guess) == len(actual)
            and all(_agree(g, a, tolerance) for g, a in zip(guess, actual, strict=True))
        )
    if isinstance(actual, dict):
        return isinstance(guess, dict) and all(
            name in guess and _agree(guess[name], a, tolerance) for name, a in actual.items()
        )
    guess_number = as_number(guess)
    return guess_number is not None and actual is not None and tolerance.same(guess_number, actual)


def _fits(guess: Any, wanted: Any, tolerance: Tolerance) -> bool:
    """Whether a guess is the wrong one that an explanation was written for."""
    if callable(wanted):
        number = as_number(guess)
        try:
            return bool(wanted(guess if number is None else number))
        except (TypeError, ValueError, KeyError, IndexError, ZeroDivisionError):
            return False  # such as `guess > 1` on a word: then the sentence is not meant for it
    return _agree(guess, simple(wanted), tolerance)


def _parts(guess: Any, actual: Any, tolerance: Tolerance) -> tuple:
    if isinstance(actual, dict) and isinstance(guess, dict):
        pairs = [(name, guess.get(name), value) for name, value in actual.items()]
    elif isinstance(actual, list) and isinstance(guess, list) and len(guess) == len(actual):
        pairs = [(str(i), g, a) for i, (g, a) in enumerate(zip(guess, actual, strict=True))]
    else:
        return ()
    return tuple((label, g, a, g is not None and _agree(g, a, tolerance)) for label, g, a in pairs)


def _panel(entry: dict, guess: Any, actual: Any, verdict: Verdict, show_as: str) -> Panel:
    sign, words = _SIGNS[verdict.kind], _WORDS[verdict.kind]
    if entry.get("late") and verdict.kind == "right":
        words = "It agrees with the result"
    result = written(actual, show_as)
    said = verdict.sentence.replace("{guess}", written(guess, show_as)).replace("{actual}", result)
    number = isinstance(guess, int | float) and not isinstance(guess, bool)
    typed = "not typed" if guess is None else repr(guess) if number else written(guess)
    if verdict.parts:
        agreed = sum(part[3] for part in verdict.parts)
        words += f": {agreed} of {len(verdict.parts)} agree"
    heading = f"{sign} {words}."
    late = ""
    if entry.get("late"):
        before = entry.get("before")
        before = "none" if before is None else f"`{written(before)}`"
        late = (
            f"Typed after the result had been shown (the one before it: {before}). "
            "No harm done: this is a repetition."
        )
    rows = _rows(typed, result, verdict.parts, show_as)
    lines = [heading, *(f"  {row}" for row in rows.text), plain(late), plain(said)]
    content = [f"<strong>{html.escape(heading)}</strong>{rows.html}"]
    content += [f'<div style="margin-top:.4em">{inline(t)}</div>' for t in (late, said) if t]
    kind = {"right": "right", "untyped": "note"}.get(verdict.kind, "wrong")
    return Panel("\n".join(line for line in lines if line), box("".join(content), kind))


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
