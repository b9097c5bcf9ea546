"""Ask the questions of a quiz file: radio buttons with feedback per option, or plain text."""

import html
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from course.toolkit import places, progress, widget_view
from course.toolkit.judging import Tolerance, as_number
from course.toolkit.panel import Panel, box, inline, plain, show

_EXACT = Tolerance(within=0.0)


class QuizError(ValueError):
    """A quiz that cannot be found, or whose file has mistakes; the message lists all of them."""


@dataclass(frozen=True)
class Option:
    """One answer to choose from. `misconception` is the belief behind a wrong one, else None."""

    text: str
    feedback: str
    misconception: str | None = None

    @property
    def right(self) -> bool:
        return self.misconception is None


@dataclass(frozen=True)
class Known:
    """A wrong number that learners really give, with the belief behind it."""

    value: float
    misconception: str
    feedback: str


@dataclass(frozen=True)
class Question:
    """One question; `options` for a choice, `value` with its tolerance for a number."""

    id: str
    text: str
    options: tuple[Option, ...] = ()
    value: float | None = None
    tolerance: Tolerance = _EXACT
    feedback: str = ""
    wrong: tuple[Known, ...] = ()
    otherwise: str = ""
    see: str = ""

    @property
    def numeric(self) -> bool:
        return self.value is not None


@dataclass(frozen=True)
class Quiz:
    """A quiz as it stands in its file; id is "04.quiz" for `[quiz]` of `04_logits.toml`."""

    id: str
    title: str
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class Reply:
    """What a learner is told about one answer."""

    right: bool
    feedback: str


def ask(quiz_id: str) -> None:
    """Show a quiz, such as "04.quiz" or "04.warm-up".

    Where widgets work: radio buttons (or a field for a number) with a Check button. A second
    output has the same questions with the answers given so far, as HTML and as text. It is hidden
    as long as the first one works, and is what a notebook shows that is opened again: the widgets
    end with their kernel.

    Raises:
        QuizError: when there is no such quiz or its file has mistakes.
    """
    quiz = load(quiz_id)
    try:
        import ipywidgets  # noqa: F401
        from IPython import get_ipython
        from IPython.display import display
    except ImportError:
        return show(text_twin(quiz))
    if getattr(get_ipython(), "kernel", None) is None:
        return show(text_twin(quiz))
    asked = widget(quiz, lambda: saved.update(_saved(quiz)))
    display({**widget_view.bundle(asked), "text/plain": ""}, raw=True)
    saved = display(_saved(quiz), display_id=True)


# --- reading -------------------------------------------------------------------------------------


def folder() -> Path:
    """Where the quiz files lie."""
    return places.LESSONS / "quizzes"


def load(quiz_id: str) -> Quiz:
    """Read one quiz, such as "04.quiz".

    Raises:
        QuizError: when there is no such quiz or its file has mistakes.
    """
    number, dot, name = quiz_id.partition(".")
    files = sorted(folder().glob(f"{number}_*.toml")) if dot and number.isdigit() else []
    if not files:
        known = ", ".join(path.name for path in sorted(folder().glob("*.toml"))) or "none"
        raise QuizError(
            f"There is no quiz {quiz_id!r}. Its name is the chapter's number, a dot and the "
            f"quiz's name, as in '04.quiz'. Quiz files that exist: {known}."
        )
    mistakes = problems(files[0])
    if mistakes:
        raise QuizError("\n".join([f"{files[0].name} has mistakes:", *mistakes]))
    tables = tomllib.loads(files[0].read_text(encoding="utf-8"))
    if name not in tables:
        raise QuizError(
            f"{files[0].name} has no quiz {name!r}; it has {', '.join(map(repr, tables))}."
        )
    table = tables[name]
    title = table.get("title", name.capitalize())
    return Quiz(quiz_id, title, tuple(_question(entry) for entry in table["questions"]))


def _question(entry: dict) -> Question:
    numeric = "value" in entry
    return Question(
        id=entry["id"],
        text=entry["text"].strip(),
        options=tuple(
            Option(o["text"].strip(), o["feedback"].strip(), o.get("misconception"))
            for o in entry.get("options", ())
        ),
        value=entry.get("value"),
        tolerance=Tolerance(entry.get("within", 0.0), entry.get("relative")),
        feedback=entry["feedback"].strip() if numeric else "",
        wrong=tuple(
            Known(k["value"], k["misconception"], k["feedback"].strip())
            for k in entry.get("wrong", ())
        ),
        otherwise=entry.get("otherwise", "").strip(),
        see=entry.get("see", "").strip(),
    )


# --- checking a file -----------------------------------------------------------------------------

_QUESTION_KEYS = {"id", "text", "see"}
_CHOICE_KEYS = {"options"}
_NUMBER_KEYS = {"value", "within", "relative", "feedback", "wrong", "otherwise"}


def problems(path: Path) -> list[str]:
    """Everything that is wrong with a quiz file, one sentence each; empty for a good file."""
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        return [f"It cannot be read as TOML: {error}."]
    if not tables:
        return ["It holds no quiz: begin with a line [quiz]."]
    found = []
    for name, table in tables.items():
        if not isinstance(table, dict) or not isinstance(table.get("questions"), list):
            found.append(f"[{name}] has no questions: each begins with [[{name}.questions]].")
            continue
        for key in sorted(set(table) - {"title", "questions"}):
            found.append(f"[{name}] has the unknown key {key!r}.")
        seen: set[str] = set()
        for index, entry in enumerate(table["questions"], 1):
            where = f"[{name}] question {index}"
            if _missing(entry, "id"):
                found.append(f"{where} has no id.")
            else:
                where += f" ({entry['id']})"
                if entry["id"] in seen:
                    found.append(f"{where}: this id stands twice; answers are kept by id.")
                seen.add(entry["id"])
            found += [f"{where}: {text}" for text in _question_problems(entry)]
        found += [f"[{name}] {text}" for text in _position_problems(table["questions"])]
    return found


def _question_problems(entry: dict) -> list[str]:
    found = ["it has no text."] if _missing(entry, "text") else []
    if ("options" in entry) == ("value" in entry):
        return [*found, "it needs either options (a choice) or value (a number), not both."]
    numeric = "value" in entry
    allowed = _QUESTION_KEYS | (_NUMBER_KEYS if numeric else _CHOICE_KEYS)
    found += [f"unknown key {key!r}." for key in sorted(set(entry) - allowed)]
    return found + (_number_problems(entry) if numeric else _choice_problems(entry))


def _choice_problems(entry: dict) -> list[str]:
    options = entry["options"]
    if not isinstance(options, list) or not all(isinstance(o, dict) for o in options):
        return ["options must be tables: each begins with [[….questions.options]]."]
    found = []
    if len(options) < 2:
        found.append("it needs at least two options.")
    for index, option in enumerate(options, 1):
        which = f"option {index}"
        if _missing(option, "text"):
            found.append(f"{which} has no text.")
        if _missing(option, "feedback"):
            found.append(f"{which} has no feedback.")
        right = option.get("right", False)
        if not isinstance(right, bool):
            found.append(f"{which}: right is {right!r}; write right = true.")
        if right is True and "misconception" in option:
            found.append(f"{which} is right and has a misconception; only one can be.")
        if right is not True and _missing(option, "misconception"):
            found.append(f"{which} is wrong and names no misconception (the belief behind it).")
        for key in sorted(set(option) - {"text", "feedback", "right", "misconception"}):
            found.append(f"{which} has the unknown key {key!r}.")
    count = sum(option.get("right") is True for option in options)
    if count != 1:
        found.append(f"{count} options are marked right = true; exactly one must be.")
    texts = [str(option.get("text")).strip() for option in options]
    if len(set(texts)) < len(texts):
        found.append("two options have the same text.")
    return found


def _number_problems(entry: dict) -> list[str]:
    found = []
    if not _is_number(entry["value"]):
        return [f"value is {entry['value']!r}; it must be a number."]
    for key in ("within", "relative"):
        if key in entry and not (_is_number(entry[key]) and entry[key] >= 0):
            found.append(f"{key} is {entry[key]!r}; it must be a number of at least 0.")
    for key in ("feedback", "otherwise"):
        if _missing(entry, key):
            found.append(f"it has no {key}.")
    if found:
        return found
    tolerance = Tolerance(entry.get("within", 0.0), entry.get("relative"))
    for index, known in enumerate(entry.get("wrong", ()), 1):
        which = f"wrong value {index}"
        if not _is_number(known.get("value")):
            found.append(f"{which} has no number as value.")
        elif tolerance.same(known["value"], entry["value"]):
            found.append(f"{which} ({known['value']}) is within the tolerance of the right value.")
        for key in ("misconception", "feedback"):
            if _missing(known, key):
                found.append(f"{which} has no {key}.")
    return found


def _position_problems(questions: list) -> list[str]:
    """A learner who always takes the same place must not pass."""
    places_of_right = [
        [option.get("right") is True for option in entry["options"]].index(True)
        for entry in questions
        if isinstance(entry.get("options"), list)
        and any(isinstance(o, dict) and o.get("right") is True for o in entry["options"])
    ]
    if len(places_of_right) >= 3 and len(set(places_of_right)) == 1:
        place = places_of_right[0] + 1
        return [f"the right option is always number {place}; put it in different places."]
    return []


def _missing(table: dict, key: str) -> bool:
    return not isinstance(table.get(key), str) or not table[key].strip()


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


# --- answering -----------------------------------------------------------------------------------


def reply(question: Question, answer: int | str) -> Reply:
    """What to say to an answer: the index of an option, or the text typed as a number."""
    if question.value is None:
        option = question.options[int(answer)]
        return Reply(option.right, option.feedback)
    number = as_number(answer)
    if number is None:
        return Reply(False, f"`{answer}` is not a number. Type a number such as `0.5`.")
    if question.tolerance.same(number, question.value):
        return Reply(True, question.feedback)
    for known in question.wrong:
        if question.tolerance.same(number, known.value):
            return Reply(False, known.feedback)
    return Reply(False, question.otherwise)


def text_twin(quiz: Quiz, given: dict[str, dict] | None = None) -> Panel:
    """The quiz without widgets: questions, options, answers given; folded, all the feedback.

    Args:
        quiz: what is asked.
        given: the answers as `progress.answers` has them; the learner's by default.
    """
    kept = progress.answers(quiz.id) if given is None else given
    lines, parts = [quiz.title, ""], [f"<strong>{html.escape(quiz.title)}</strong>"]
    for number, question in enumerate(quiz.questions, 1):
        letters = [chr(ord("a") + i) for i in range(len(question.options))]
        lines.append(f"{number}. {plain(question.text)}")
        lines += [
            f"   {letter}) {plain(option.text)}"
            for letter, option in zip(letters, question.options, strict=True)
        ]
        choices = "<br>".join(  # letters as text: an untrusted notebook loses `type="a"`
            f"{letter}) {inline(option.text)}"
            for letter, option in zip(letters, question.options, strict=True)
        )
        chosen, feedback = _given(question, kept), ""
        if chosen is not None:
            said = reply(question, chosen)
            answer = _named(question, chosen)
            lines.append(f"   Your answer: {plain(answer)} {_verdict(said)} {plain(said.feedback)}")
            feedback = f"<p>Your answer: {inline(answer)}</p>{_feedback(question, said)}"
        listed = "".join(f"<li>{inline(line)}</li>" for line in _answers(question))
        parts.append(
            f"<p><strong>{number}.</strong> {inline(question.text)}</p>"
            f"<p>{choices or '(a number)'}</p>{feedback}"
            "<details><summary>Show the answer</summary>"
            f"<ul>{listed}</ul></details>"
        )
    lines += ["", "Answers (answer first, then read on)"]
    for number, question in enumerate(quiz.questions, 1):
        lines += [f"{number}. {plain(said)}" for said in _answers(question)]
    return Panel("\n".join(lines), box("".join(parts)))


def _saved(quiz: Quiz) -> Panel:
    """The twin that is hidden as long as the widget beside it works."""
    twin = text_twin(quiz)
    name = _css_name(quiz)
    style = (
        # JupyterLab would say "Error displaying widget" in place of one that works no more.
        f".jp-OutputArea-child:has(+ .jp-OutputArea-child .{name}-saved):not(:has(.{name}))"
        f",body:has(.{name}) .{name}-saved{{display:none}}"
    )
    how = f"<p>To answer here, run this cell. {_score(quiz)}</p>"
    body = f'<style>{style}</style><div class="{name}-saved">{how}{twin.html}</div>'
    return Panel(f"{twin.text}\n{_score(quiz)}".rstrip(), body)


def _css_name(quiz: Quiz) -> str:
    return f"course-quiz-{quiz.id.replace('.', '-')}"


def _given(question: Question, kept: dict[str, dict]) -> int | str | None:
    """The answer that is kept, as `reply` takes it; None if there is none to this question now."""
    answer = kept.get(question.id, {}).get("answer")
    if not isinstance(answer, str):
        return None
    if question.numeric:
        return answer
    texts = [option.text for option in question.options]
    return texts.index(answer) if answer in texts else None


def _named(question: Question, given: int | str) -> str:
    if isinstance(given, str):
        return given
    return f"{chr(ord('a') + given)}) {question.options[given].text}"


def _answers(question: Question) -> list[str]:
    see = [f"See: {question.see}"] if question.see else []
    if question.numeric:
        known = [f"✘ {known.value:g}: {known.feedback}" for known in question.wrong]
        return [f"✔ right: {question.value:g}. {question.feedback}", *known, *see]
    return [
        f"{chr(ord('a') + i)}) {'✔ right' if option.right else '✘ wrong'}: {option.feedback}"
        for i, option in enumerate(question.options)
    ] + see


def widget(quiz: Quiz, changed: Callable[[], object] = lambda: None):
    """The quiz as an ipywidgets box, with the answers that are kept.

    Args:
        quiz: what is asked.
        changed: called after each answer.
    """
    import ipywidgets as widgets

    score = widgets.HTML()

    def answered() -> None:
        score.value = f'<div role="status">{_score(quiz)}</div>'
        changed()

    kept = progress.answers(quiz.id)
    rows = [
        _row(quiz, question, number, _given(question, kept), answered)
        for number, question in enumerate(quiz.questions, 1)
    ]
    score.value = f'<div role="status">{_score(quiz)}</div>'
    title = widgets.HTML(f"<strong>{html.escape(quiz.title)}</strong>")
    box = widgets.VBox([title, *rows, score])
    box.add_class(_css_name(quiz))
    return box


def _row(
    quiz: Quiz,
    question: Question,
    number: int,
    given: int | str | None,
    answered: Callable[[], None],
):
    """One question: text, options or a field, a Check button, and the place of the feedback."""
    import ipywidgets as widgets

    text = widgets.HTML(
        f'<div style="line-height:1.45;max-width:52em"><strong>{number}.</strong> '
        f"{inline(question.text)}</div>"
    )
    if question.numeric:
        field = widgets.Text(placeholder="a number", description="Answer")
    else:
        field = widgets.RadioButtons(
            options=[(plain(option.text), i) for i, option in enumerate(question.options)],
            value=None,
            layout=widgets.Layout(width="auto"),
        )
    button = widgets.Button(description="Check", tooltip=f"Check the answer to question {number}")
    feedback = widgets.HTML()
    if given is not None:
        field.value = given
        feedback.value = _feedback(question, reply(question, given))

    def check(_) -> None:
        if field.value is None or field.value == "":
            feedback.value = box("Choose or type an answer first, then press Check.")
            return
        said = reply(question, field.value)
        answer = field.value if question.numeric else question.options[field.value].text
        feedback.value = _feedback(question, said)
        progress.record_answer(quiz.id, question.id, said.right, answer)
        answered()

    button.on_click(check)
    if question.numeric:
        field.on_msg(lambda _, content, __: check(None) if content.get("event") == "submit" else 0)
    return widgets.VBox([text, field, button, feedback], layout=widgets.Layout(margin="0 0 1em 0"))


def _feedback(question: Question, said: Reply) -> str:
    see = "" if said.right or not question.see else f" <em>See: {inline(question.see)}</em>"
    content = f"<strong>{_verdict(said)}</strong> {inline(said.feedback)}{see}"
    return box(content, "right" if said.right else "wrong")


def _verdict(said: Reply) -> str:
    return "✔ Right." if said.right else "✘ Not yet."


def _score(quiz: Quiz) -> str:
    """How many answers were right; empty before the first one."""
    given = progress.answers(quiz.id)
    asked = [given[q.id] for q in quiz.questions if q.id in given]
    if not asked:
        return ""
    right = sum(bool(entry.get("right")) for entry in asked)
    first = sum(bool(entry.get("first_right")) for entry in asked)
    return (
        f"{right} of {len(quiz.questions)} right so far, {first} of them at the first try. "
        "The answers are kept on your progress page."
    )
