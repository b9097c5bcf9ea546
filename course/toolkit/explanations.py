"""What is said to a prediction: read from `course/predictions/NN_topic.toml`, and check the file.

A table is one prediction, `[shape]` of `03_sequential.toml` belongs to the key "03.shape":

    [first-loss]
    answer = ["ln 10", "2.3"]   # words that a lesson must not show before the run
    within = 0.2
    right = "Well estimated."
    otherwise = "You predicted {guess}."
    after = "Each of ten digits gets about 0.1, and −ln 0.1 is 2.3."

    [[first-loss.wrong]]
    value = 0
    say = "A loss of 0 needs a model that is always sure and always right."
"""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from course.toolkit import places
from course.toolkit.judging import Condition, Explanation, Tolerance, judge, simple, written

_PLACE = re.compile(r"\{([a-z_]\w*)(?::([^{}]*))?\}")
_TEXTS = ("right", "close", "otherwise", "after")
_NUMBERS = ("within", "relative", "close_within")
_LISTS = ("choices", "also", "answer")
_KEYS = {*_TEXTS, *_NUMBERS, *_LISTS, "show_as", "wrong"}
_CONDITIONS = ("value", "word", "above", "below", "between", "has", "lacks", "longer_than")


class ExplanationError(ValueError):
    """An explanation that cannot be found, or whose file has mistakes; the message lists all."""


def folder() -> Path:
    """Where the files lie."""
    return places.LESSONS / "predictions"


def load(key: str) -> Explanation:
    """Read one explanation, such as "03.shape".

    Raises:
        ExplanationError: there is no such entry, or its file has mistakes.
    """
    number, dot, name = key.partition(".")
    files = sorted(folder().glob(f"{number}_*.toml")) if dot and number.isdigit() else []
    if not files:
        known = ", ".join(path.name for path in sorted(folder().glob("*.toml"))) or "none"
        raise ExplanationError(
            f"There is no explanation for {key!r}. A key is the chapter's number, a dot and a "
            f"name, as in '03.first-loss'. Files that exist: {known}."
        )
    mistakes = problems(files[0])
    if mistakes:
        raise ExplanationError("\n".join([f"{files[0].name} has mistakes:", *mistakes]))
    tables = tomllib.loads(files[0].read_text(encoding="utf-8"))
    if name not in tables:
        raise ExplanationError(
            f"{files[0].name} has no entry [{name}]; it has {', '.join(tables)}."
        )
    return _explanation(tables[name])


def filled(text: str, values: Mapping[str, Any]) -> str:
    """A text with `{guess}`, `{actual}` and other numbers of the run, as in `{second:.2f}`.

    Braces that name no value stay as they are, so that code may contain them.
    """

    def put(place: re.Match) -> str:
        name, form = place.groups()
        if name not in values:
            return place.group(0)
        value = simple(values[name])
        return format(value, form or "") if form or not isinstance(value, float) else f"{value:.4g}"

    return _PLACE.sub(put, text)


def names_in(text: str) -> set[str]:
    """The values that a text asks for: "from {first} to {actual}" asks for two."""
    return {name for name, _ in _PLACE.findall(text)}


def _explanation(entry: dict) -> Explanation:
    return Explanation(
        after=entry.get("after", "").strip(),
        right=entry.get("right", "").strip(),
        close=entry.get("close", "").strip(),
        wrong=tuple((condition(w), w["say"].strip()) for w in entry.get("wrong", ())),
        otherwise=entry.get("otherwise", "").strip(),
        tolerance=Tolerance(*(entry.get(name) for name in _NUMBERS)),
        choices=tuple(entry.get("choices", ())),
        also=tuple(entry.get("also", ())),
        show_as=entry.get("show_as", ""),
        answer=tuple(entry.get("answer", ())),
    )


def condition(table: dict) -> Condition:
    """The condition of one `[[….wrong]]` table."""
    return Condition(
        value=table.get("value", table.get("word")),
        above=table.get("above"),
        below=table.get("below"),
        between=tuple(table["between"]) if "between" in table else None,
        has=table.get("has"),
        lacks=tuple(table.get("lacks", ())),
        longer_than=table.get("longer_than"),
    )


# --- checking a file -----------------------------------------------------------------------------


def problems(path: Path) -> list[str]:
    """Everything that is wrong with a file, one sentence each; empty for a good file."""
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        return [f"It cannot be read as TOML: {error}."]
    if not tables:
        return ["It explains nothing: begin with a line such as [first-loss]."]
    found = []
    for name, entry in tables.items():
        if isinstance(entry, dict):
            found += [f"[{name}] {text}" for text in _entry_problems(entry)]
        else:
            found.append(f"{name} stands outside of an entry: write [name] above it.")
    return found


def _entry_problems(entry: dict) -> list[str]:
    found = [f"has the unknown key {key!r}." for key in sorted(set(entry) - _KEYS)]
    for key in (*_TEXTS, "show_as"):
        if key in entry and not _is_text(entry[key]):
            found.append(f"{key} is not a text, or an empty one.")
    for key in _NUMBERS:
        if key in entry and not (_is_number(entry[key]) and entry[key] >= 0):
            found.append(f"{key} is {entry[key]!r}; it must be a number of at least 0.")
    for key in _LISTS:
        if key in entry and not (isinstance(entry[key], list) and entry[key]):
            found.append(f"{key} must be a list with something in it.")
    if "after" not in entry:
        found.append("has no after: what everybody is told, also without a guess.")
    elif "guess" in names_in(str(entry["after"])):
        found.append("after uses {guess}, but is also said to those who typed none.")
    for key in _TEXTS:
        if re.search(r"\{(guess|actual):", str(entry.get(key, ""))):
            found.append(f"{key} gives {{guess}} or {{actual}} a format; show_as does that.")
    if "answer" not in entry:
        found.append("has no answer: the words that would give it away before the run.")
    if found:
        return found
    if not all(_is_text(word) for word in (*entry["answer"], *entry.get("choices", ()))):
        return ["answer and choices must be lists of texts."]
    wrong = entry.get("wrong", [])
    if not isinstance(wrong, list) or not all(isinstance(w, dict) for w in wrong):
        return ["wrong must be tables: each begins with [[….wrong]]."]
    found = [
        f"wrong guess {i}: {text}" for i, w in enumerate(wrong, 1) for text in _wrong_problems(w)
    ]
    return found or _shadowed(wrong, entry)


def _wrong_problems(table: dict) -> list[str]:
    found = []
    if not _is_text(table.get("say")):
        found.append("it has no say: the sentence for this guess.")
    given = [name for name in _CONDITIONS if name in table]
    if not given:
        found.append(f"it has no condition; conditions are {', '.join(_CONDITIONS)}.")
    for key in sorted(set(table) - {"say", *_CONDITIONS}):
        found.append(f"unknown key {key!r}.")
    for key in ("above", "below", "longer_than"):
        if key in table and not _is_number(table[key]):
            found.append(f"{key} is {table[key]!r}; it must be a number.")
    if "word" in table and not _is_text(table["word"]):
        found.append(f"word is {table['word']!r}; it must be a text.")
    if "word" in table and "value" in table:
        found.append("word and value say the same; leave one out.")
    if "lacks" in table and not isinstance(table["lacks"], list):
        found.append("lacks must be a list.")
    if "between" in table and not _is_range(table["between"]):
        found.append(f"between is {table['between']!r}; it must be [smaller, larger].")
    return found


def _shadowed(wrong: list[dict], entry: dict) -> list[str]:
    """Sentences that nobody can ever read: for each, guesses that should get it are tried."""
    found: list[str] = []
    earlier: list[Condition] = []
    for number, table in enumerate(wrong, 1):
        one = condition(table)
        tried = [guess for guess in examples(one) if one.fits(guess)]
        choices = [choice.casefold() for choice in entry.get("choices", ())]
        if not tried:
            found.append(f"wrong guess {number}: no guess can meet this condition.")
        elif all(any(other.fits(guess) for other in earlier) for guess in tried):
            found.append(f"wrong guess {number}: a condition above it takes every such guess.")
        if choices and _is_text(one.value) and one.value.casefold() not in choices:
            found.append(f"wrong guess {number}: {one.value!r} is not among the choices.")
        earlier.append(one)
    return found


def examples(one: Condition) -> list[Any]:
    """Guesses near the edges of a condition and far from them; some of them meet it."""
    if one.value is not None:
        return [simple(one.value)]
    if (one.above, one.below, one.between) != (None, None, None):
        edges = [e for e in (one.above, one.below, *(one.between or ())) if e is not None]
        steps = (0, 1e-6, 0.01, 0.1, 1, 10, 1000)
        near = [edge + sign * step for edge in edges for step in steps for sign in (1, -1)]
        return sorted({*near, sum(edges) / len(edges)}, key=lambda guess: abs(guess - edges[0]))
    has = [] if one.has is None else [one.has]
    filler = [f"other {n}" for n in range((one.longer_than or 0) + 1)]
    lists = [has, has + filler]
    lists += [[*has, *one.lacks[:-1]], [*has, *one.lacks, *filler]]
    return lists


# --- rehearsing with a result --------------------------------------------------------------------


def unsaid(said: Explanation, actual: Any, given: Mapping[str, Any]) -> list[str]:
    """What is wrong with an explanation once its result is known: for tests that ran the lesson.

    Args:
        said: the explanation.
        actual: the result that the lesson compares with.
        given: the further numbers that the lesson hands over.
    """
    actual = simple(actual)
    texts = [said.after, said.right, said.close, said.otherwise, *(say for _, say in said.wrong)]
    asked = set().union(*map(names_in, texts))
    found = [
        f"the text asks for {{{name}}}." for name in sorted(asked - {"guess", "actual", *given})
    ]
    found += [f"no text uses {name}." for name in sorted(set(given) - asked)]
    for one, say in said.wrong:
        tried = [guess for guess in examples(one) if one.fits(guess)]
        if all(judge(guess, actual, said).sentence != say for guess in tried):
            found.append(f"nobody can read “{say}”: such guesses count as right.")
    values = {"actual": written(actual, said.show_as), **given}
    if not given_away(said, f"{values['actual']} {filled(said.after, values)}"):
        found.append("no word of answer occurs in the result or in after: are these the answer?")
    return found


def given_away(said: Explanation, text: str) -> list[str]:
    """The words of the answer that a text shows, whole words, in capitals or not."""
    shown = _spaced(text)
    return [
        words
        for words in said.answer
        if re.search(rf"(?<![\w.]){re.escape(_spaced(words))}(?!\w|\.\d)", shown)
    ]


def _spaced(text: str) -> str:
    return " ".join(text.casefold().replace("*", "").replace("`", "").split())


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_range(value: Any) -> bool:
    return (
        isinstance(value, list)
        and len(value) == 2
        and all(map(_is_number, value))
        and value[0] < value[1]
    )
