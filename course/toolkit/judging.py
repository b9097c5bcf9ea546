"""Judge a guess as a person would: tolerances, words, lists, and wrong guesses that are known."""

import math
import numbers
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_YES = {"yes", "y", "true", "right", "1"}
_NO = {"no", "n", "false", "wrong", "0"}


@dataclass(frozen=True)
class Tolerance:
    """What counts as right and as close.

    Args:
        within: largest distance between guess and result that counts as right.
        relative: the same as a share of the result: 0.1 means ten per cent. With neither, whole
            numbers must be equal and other numbers may be five per cent off.
        close: largest distance that counts as close; three times the tolerance when not given.
    """

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


@dataclass(frozen=True)
class Condition:
    """The wrong guesses that one sentence is written for; every part that is given must hold.

    Args:
        value: this value: a number, a word, a list or a dictionary. Whole numbers must be equal;
            others may be one per cent off.
        above: numbers larger than this one.
        below: numbers smaller than this one.
        between: numbers from the first to the second, both included.
        has: lists with this element in them.
        lacks: lists in which at least one of these elements is missing.
        longer_than: lists with more elements than this.
    """

    value: Any = None
    above: float | None = None
    below: float | None = None
    between: tuple[float, float] | None = None
    has: Any = None
    lacks: tuple[Any, ...] = ()
    longer_than: int | None = None

    def fits(self, guess: Any) -> bool:
        """Whether a guess (plain data, see `simple`) is one of them."""
        checks = []
        if self.value is not None:
            checks.append(agree(guess, self.value, _near_value(guess)))
        if (self.above, self.below, self.between) != (None, None, None):
            checks.append(self._in_range(as_number(guess)))
        if self.has is not None or self.lacks or self.longer_than is not None:
            checks.append(isinstance(guess, list) and self._in_list(guess))
        return bool(checks) and all(checks)

    def _in_range(self, number: float | None) -> bool:
        low, high = self.between or (-math.inf, math.inf)
        return (
            number is not None
            and low <= number <= high
            and (self.above is None or number > self.above)
            and (self.below is None or number < self.below)
        )

    def _in_list(self, guess: list) -> bool:
        return (
            (self.has is None or self.has in guess)
            and (not self.lacks or not set(map(repr, self.lacks)) <= set(map(repr, guess)))
            and (self.longer_than is None or len(guess) > self.longer_than)
        )


@dataclass(frozen=True)
class Explanation:
    """What is said about one prediction, and how near a guess must come.

    Args:
        after: said to everybody: what happened, and why.
        right: said to a right guess.
        close: said to a close one; `otherwise` when empty.
        wrong: said to certain wrong ones, the first that fits. It is asked before `close`.
        otherwise: said to any other wrong guess.
        tolerance: what counts as right and as close.
        choices: the words that can be meant; any other word is answered with this list.
        also: further values that count as right.
        show_as: format of numbers, such as ".3f"; four significant digits when empty.
        answer: words that would give the answer away; a lesson must not show them before the run.
    """

    after: str = ""
    right: str = ""
    close: str = ""
    wrong: tuple[tuple[Condition, str], ...] = ()
    otherwise: str = ""
    tolerance: Tolerance = Tolerance()
    choices: tuple[str, ...] = ()
    also: tuple[Any, ...] = ()
    show_as: str = ""
    answer: tuple[str, ...] = ()


@dataclass(frozen=True)
class Verdict:
    """How a guess compares with a result.

    Args:
        kind: "right", "close", "wrong" or "untyped".
        sentence: what is said to this very guess; may be empty.
        parts: for lists and dictionaries, (label, guess, result, agrees) of each element.
    """

    kind: str
    sentence: str
    parts: tuple[tuple[str, Any, Any, bool], ...] = ()


_SAYS_NOTHING = Explanation()


def judge(guess: Any, actual: Any, said: Explanation = _SAYS_NOTHING) -> Verdict:
    """Decide how a guess compares with a result, and which sentence of an explanation fits.

    Args:
        guess: what the learner typed, as plain data (see `simple`).
        actual: the result, as plain data.
        said: tolerance, choices and sentences.
    """
    if guess is None:
        return Verdict("untyped", "")
    tolerance = said.tolerance
    parts = _parts(guess, actual, tolerance)
    if any(agree(guess, value, tolerance) for value in (actual, *said.also)):
        return Verdict("right", said.right, parts)
    for condition, sentence in said.wrong:
        if condition.fits(guess):
            return Verdict("wrong", sentence, parts)
    listed = {_word(choice) for choice in said.choices}
    if listed and _word(guess) not in listed:
        options = ", ".join(f"`{choice}`" for choice in said.choices)
        return Verdict("wrong", f"The choices were {options}. {said.otherwise}".strip(), parts)
    guess_number, number = as_number(guess), as_number(actual)
    if isinstance(actual, str | bool):
        number = None
    if number is not None and guess_number is None and not isinstance(guess, list | dict):
        return Verdict("wrong", f"A number was asked for. {said.otherwise}".strip(), parts)
    if guess_number is not None and number is not None and tolerance.near(guess_number, number):
        return Verdict("close", said.close or said.otherwise, parts)
    return Verdict("wrong", said.otherwise, parts)


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
        table = {str(name): simple(item) for name, item in value.items()}
        return table if any(item is not None for item in table.values()) else None
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
    if isinstance(value, tuple):
        inside = ", ".join(written(item, show_as) for item in value)
        return f"({inside},)" if len(value) == 1 else f"({inside})"
    if isinstance(value, list):
        return "[" + ", ".join(written(item, show_as) for item in value) + "]"
    if isinstance(value, dict):
        return ", ".join(f"{name}: {written(item, show_as)}" for name, item in value.items())
    return str(value)


def agree(guess: Any, actual: Any, tolerance: Tolerance) -> bool:
    """Whether a guess counts as a value: within the tolerance, as a word, element by element."""
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
            and all(agree(g, a, tolerance) for g, a in zip(guess, actual, strict=True))
        )
    if isinstance(actual, dict):
        return isinstance(guess, dict) and all(
            name in guess and agree(guess[name], a, tolerance) for name, a in actual.items()
        )
    guess_number = as_number(guess)
    return guess_number is not None and actual is not None and tolerance.same(guess_number, actual)


# --- inside --------------------------------------------------------------------------------------


def _word(value: Any) -> str:
    return " ".join(str(value).casefold().split()).strip("\"'`.!")


def _near_value(guess: Any) -> Tolerance:
    """How near a guess must come to a value: 188.16 is meant by 188, but 2048 not by 2049."""
    number = as_number(guess)
    fraction = isinstance(number, float) and not number.is_integer()
    return Tolerance(relative=0.01) if fraction else Tolerance(within=0.0)


def _parts(guess: Any, actual: Any, tolerance: Tolerance) -> tuple:
    if isinstance(actual, dict) and isinstance(guess, dict):
        pairs = [(name, guess.get(name), value) for name, value in actual.items()]
    elif isinstance(actual, list) and isinstance(guess, list) and len(guess) == len(actual):
        pairs = [(str(i), g, a) for i, (g, a) in enumerate(zip(guess, actual, strict=True))]
    else:
        return ()
    return tuple((label, g, a, g is not None and agree(g, a, tolerance)) for label, g, a in pairs)
