"""Quiz files are sound, every answer gets its own feedback, and no widget is needed."""

import os
import re
import tomllib

import nbformat
import pytest
from nbclient import NotebookClient
from patience import A_LONG_TIME

from course.toolkit import places, progress, quiz
from course.toolkit.jsonstore import JsonStore
from course.toolkit.panel import inline, plain

FILES = sorted((places.LESSONS / "quizzes").glob("*.toml"))
# Questions whose right option still stands out by its length.
GIVEN_AWAY = {"two-seeds", "last-layer"}

GOOD = """
[quiz]
title = "Quiz: logits"

[[quiz.questions]]
id = "first-loss"
text = "What is the loss of `Dense(10)` before training, if a < b?"
see = "Cross-entropy"

[[quiz.questions.options]]
text = "about `2.3`"
feedback = "That is **ln 10**."
right = true

[[quiz.questions.options]]
text = "about 0.1"
feedback = "Only after training."
misconception = "the loss begins near zero"

[[quiz.questions]]
id = "ln-two"
text = "And with two classes?"
value = 0.693
within = 0.01
feedback = "ln 2."
otherwise = "Think of ln K."

[[quiz.questions.wrong]]
value = 0.5
misconception = "a loss is a share of errors"
feedback = "0.5 is the share of errors."

[warm-up]

[[warm-up.questions]]
id = "w"
text = "One?"
value = 1
feedback = "Yes."
otherwise = "No."
"""


@pytest.fixture
def write(tmp_path, monkeypatch):
    """Writes a quiz file of chapter 04 into an empty course; answers go nowhere else."""
    monkeypatch.setattr(places, "LESSONS", tmp_path)
    monkeypatch.setattr(places, "PROGRESS", tmp_path / ".progress")
    monkeypatch.setattr(progress, "_store", JsonStore("progress.json", "Your progress"))

    def write(text):
        path = tmp_path / "quizzes" / "04_logits.toml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return write


# --- files ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_quiz_files_of_the_course_have_no_mistakes(path):
    assert quiz.problems(path) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_lesson_closes_with_five_questions(path):
    assert len(quiz.load(f"{path.stem[:2]}.quiz").questions) == 5


def given_away_by_length(options) -> bool:
    """Whether the right option is more than twice as long as all others, or less than half."""
    right = next(len(plain(option.text)) for option in options if option.right)
    wrong = [len(plain(option.text)) for option in options if not option.right]
    return right > 2 * max(wrong) or 2 * right < min(wrong)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_length_tells_which_option_is_right(path):
    names = tomllib.loads(path.read_text(encoding="utf-8"))
    found = [
        question.id
        for name in names
        for question in quiz.load(f"{path.stem[:2]}.{name}").questions
        if not question.numeric and given_away_by_length(question.options)
    ]
    assert set(found) - GIVEN_AWAY == set()


@pytest.mark.parametrize(
    ("right", "wrong", "away"),
    [
        ("a sentence that explains itself", ["no", "of course"], True),
        ("b", ["four", "fives"], True),
        ("four", ["b", "no"], False),
        ("no", ["four", "b"], False),
    ],
)
def test_lengths_of_options_are_compared(right, wrong, away):
    options = [quiz.Option(right, ""), *(quiz.Option(text, "", "a belief") for text in wrong)]
    assert given_away_by_length(options) == away


def test_a_good_file_is_read_whole(write):
    assert quiz.problems(write(GOOD)) == []
    loaded = quiz.load("04.quiz")
    assert loaded.title == "Quiz: logits"
    assert [option.right for option in loaded.questions[0].options] == [True, False]
    assert loaded.questions[1].wrong[0].misconception == "a loss is a share of errors"
    assert quiz.load("04.warm-up").title == "Warm-up"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("right = true", 'misconception = "x"', "0 options are marked right = true"),
        ('misconception = "the loss begins near zero"', "right = true", "2 options are marked"),
        ('misconception = "the loss begins near zero"', "", "names no misconception"),
        ("right = true", 'right = true\nmisconception = "x"', "only one can be"),
        ("right = true", 'right = "yes"', "write right = true"),
        ('feedback = "Only after training."', "", "option 2 has no feedback"),
        ('text = "about 0.1"', 'text = " "', "option 2 has no text"),
        ('text = "about 0.1"', 'text = "about `2.3`"', "the same text"),
        ('id = "ln-two"', "", "question 2 has no id"),
        ('id = "ln-two"', 'id = "first-loss"', "stands twice"),
        ('see = "Cross-entropy"', 'seee = "Cross-entropy"', "unknown key 'seee'"),
        ("value = 0.693", "value = 'ln 2'", "must be a number"),
        ("value = 0.693", "", "either options"),
        ('otherwise = "Think of ln K."', "", "it has no otherwise"),
        ("value = 0.5", "value = 0.69", "within the tolerance of the right value"),
        ("within = 0.01", "within = -1", "at least 0"),
        ('misconception = "a loss is a share of errors"', "", "wrong value 1 has no misconception"),
        ("[warm-up]\n\n[[warm-up.questions]]", "[warm-up]\n[[warm-up.question]]", "no questions"),
        ("[quiz]", "[quiz", "cannot be read as TOML"),
    ],
)
def test_each_mistake_in_a_file_is_named(write, old, new, message):
    assert old in GOOD
    found = quiz.problems(write(GOOD.replace(old, new, 1)))
    assert any(message in problem for problem in found), found
    with pytest.raises(quiz.QuizError, match=r"04_logits\.toml has mistakes"):
        quiz.load("04.quiz")


def test_always_taking_the_first_option_must_not_pass(write):
    question = GOOD[GOOD.index("[[quiz.questions]]") : GOOD.index('[[quiz.questions]]\nid = "ln')]
    three = "[quiz]\n" + "".join(question.replace("first-loss", f"q{i}") for i in range(3))
    [found] = quiz.problems(write(three))
    assert "always number 1" in found


@pytest.mark.parametrize("name", ["05.quiz", "quiz", "04quiz", "../04.quiz"])
def test_a_quiz_that_does_not_exist_is_answered_with_those_that_do(write, name):
    write(GOOD)
    with pytest.raises(quiz.QuizError, match=r"04_logits\.toml"):
        quiz.ask(name)


def test_a_mistyped_quiz_of_a_chapter_is_answered_with_its_quizzes(write):
    write(GOOD)
    with pytest.raises(quiz.QuizError, match="'quiz', 'warm-up'"):
        quiz.load("04.warmup")


# --- answers -------------------------------------------------------------------------------------


def test_every_option_and_every_known_number_gets_its_own_feedback(write):
    write(GOOD)
    choice, number = quiz.load("04.quiz").questions
    assert quiz.reply(choice, 0) == quiz.Reply(True, "That is **ln 10**.")
    assert quiz.reply(choice, 1) == quiz.Reply(False, "Only after training.")
    assert quiz.reply(number, "0.69") == quiz.Reply(True, "ln 2.")
    assert quiz.reply(number, "69.3 %").right
    assert quiz.reply(number, "0.5").feedback == "0.5 is the share of errors."
    assert quiz.reply(number, "7").feedback == "Think of ln K."
    assert "is not a number" in quiz.reply(number, "seven").feedback


@pytest.fixture
def widget(write):
    """The quiz as a learner in a notebook has it in front of them."""
    write(GOOD)
    return quiz.widget(quiz.load("04.quiz"))


def test_clicking_an_answer_shows_its_feedback_and_keeps_it(widget):
    _, choice, number, score = widget.children
    _, field, button, feedback = choice.children
    assert field.value is None  # nothing is chosen beforehand
    field.value = 1
    button.click()
    assert "✘ Not yet." in feedback.value
    assert "Only after training." in feedback.value
    assert "See: Cross-entropy" in feedback.value
    assert "0 of 2 right so far" in score.value
    field.value = 0
    button.click()
    assert "✔ Right." in feedback.value
    assert "<strong>ln 10</strong>" in feedback.value
    assert "1 of 2 right so far, 0 of them at the first try" in score.value
    _, field, button, feedback = number.children
    field.value = "0.69"
    button.click()
    assert "2 of 2 right so far, 1 of them" in score.value
    kept = progress.answers("04.quiz")
    assert (kept["first-loss"]["tries"], kept["ln-two"]["answer"]) == (2, "0.69")


def test_check_without_an_answer_asks_for_one_and_keeps_nothing(widget):
    for row in widget.children[1:3]:
        _, _, button, feedback = row.children
        button.click()
        assert "answer first" in feedback.value
    assert progress.answers("04.quiz") == {}


def test_a_quiz_that_is_asked_again_has_the_answers_given(widget):
    _, choice, number, _ = widget.children
    choice.children[1].value = 1
    choice.children[2].click()
    number.children[1].value = "0.5"
    number.children[2].click()
    _, choice, number, score = quiz.widget(quiz.load("04.quiz")).children
    assert choice.children[1].value == 1
    assert "Only after training." in choice.children[3].value
    assert number.children[1].value == "0.5"
    assert "0.5 is the share of errors." in number.children[3].value
    assert "0 of 2 right so far" in score.value
    assert progress.answers("04.quiz")["first-loss"]["tries"] == 1


def test_an_answer_that_is_no_longer_offered_is_not_shown_as_another_one(widget, write):
    _, choice, _, _ = widget.children
    choice.children[1].value = 1
    choice.children[2].click()
    write(GOOD.replace('text = "about 0.1"', 'text = "about 0.2"'))
    _, choice, _, _ = quiz.widget(quiz.load("04.quiz")).children
    assert choice.children[1].value is None
    assert choice.children[3].value == ""


def test_the_twin_shows_the_answers_given_and_folds_the_others(widget):
    _, choice, _, _ = widget.children
    choice.children[1].value = 1
    choice.children[2].click()
    twin = quiz.text_twin(quiz.load("04.quiz"))
    folded = re.sub(r"<details>.*?</details>", "", twin.html, flags=re.DOTALL)
    assert "Your answer: b) about 0.1" in folded
    assert "Only after training." in folded
    assert "See: Cross-entropy" in folded
    assert "ln 2." not in folded
    questions, _ = twin.text.split("Answers (", 1)
    assert "Your answer: b) about 0.1 ✘ Not yet. Only after training." in questions


def test_the_twin_folds_the_answers_and_escapes_the_text(write):
    write(GOOD)
    twin = quiz.text_twin(quiz.load("04.quiz"))
    folded = re.sub(r"<details>.*?</details>", "", twin.html, flags=re.DOTALL)
    assert "if a &lt; b?" in folded
    assert "Only after training." in twin.html
    assert "Only after training." not in folded
    assert "ln 2." not in folded
    questions, answers = twin.text.split("Answers", 1)
    assert "about 0.1" in questions
    assert "right" not in questions
    assert "Only after training." in answers


def test_without_a_kernel_the_questions_are_printed(write, capsys, monkeypatch):
    import IPython

    monkeypatch.setattr(IPython, "get_ipython", lambda: None)
    write(GOOD)
    quiz.ask("04.quiz")
    assert "1. What is the loss of Dense(10) before training" in capsys.readouterr().out


def test_code_in_a_question_stands_on_its_own_lines():
    text = "Look:\n```\nx = 1 < 2\n# **not bold**\n```\nWhat is `x`?"
    assert ">x = 1 &lt; 2\n# **not bold**</pre>What is <code>x</code>?" in inline(text)
    assert plain(text) == "Look:\nx = 1 < 2\n# **not bold**\nWhat is x?"


@pytest.mark.parametrize(
    ("text", "shown", "read"),
    [
        ("L2 *is* decay", "L2 <em>is</em> decay", "L2 is decay"),
        ("**a `b` c**", "<strong>a <code>b</code> c</strong>", "a b c"),
        ("*a `b * c` d*", "<em>a <code>b * c</code> d</em>", "a b * c d"),
        ("2 * 3 * 4, a*b*c", "2 * 3 * 4, a*b*c", "2 * 3 * 4, a*b*c"),
        (
            "`a ** 2`, `f(*a, *b)`",
            "<code>a ** 2</code>, <code>f(*a, *b)</code>",
            "a ** 2, f(*a, *b)",
        ),
    ],
)
def test_stars_mean_bold_and_italic_outside_of_code(text, shown, read):
    assert (inline(text), plain(text)) == (shown, read)


ASK = """
from course.toolkit import quiz
make, made = quiz.widget, []
quiz.widget = lambda *arguments: made.append(make(*arguments)) or made[0]
quiz.ask("00.quiz")
"""
ANSWER = """
row = next(row for row in made[0].children[1:] if hasattr(row.children[1], "options"))
_, options, button, _ = row.children
options.value = 0
button.click()
"""


@pytest.fixture(scope="module")
def asked(tmp_path_factory):
    """The outputs of a quiz in a real kernel, after its first question was answered."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(s) for s in (ASK, ANSWER)])
    progress_folder = str(tmp_path_factory.mktemp("progress"))
    client = NotebookClient(notebook, timeout=A_LONG_TIME, kernel_name="python3")
    client.execute(env={**os.environ, "COURSE_PROGRESS": progress_folder})
    return notebook.cells[0].outputs


@pytest.mark.slow
def test_a_real_kernel_shows_the_widget_and_beside_it_what_is_kept_in_the_file(asked):
    live, kept = asked
    assert live.data["text/plain"] == ""  # it would be read beside the questions of the other one
    assert set(live.data) == {"text/plain", "application/vnd.jupyter.widget-view+json"}
    assert set(kept.data) == {"text/plain", "text/html"}
    assert "<details>" in kept.data["text/html"]


@pytest.mark.slow
def test_what_is_kept_in_the_file_follows_each_answer(asked):
    questions = quiz.load("00.quiz").questions
    option = next(question.options[0] for question in questions if not question.numeric)
    _, kept = asked
    folded = re.sub(r"<details>.*?</details>", "", kept.data["text/html"], flags=re.DOTALL)
    assert "Your answer: a)" in folded
    assert inline(option.feedback) in folded
    assert "The answers are kept on your progress page." in folded
