"""What is said to a prediction stands in a file that an author writes without code, and is told
what is wrong with it in words.
"""

import re
import tomllib

import nbformat
import pytest

from course.toolkit import explanations, places
from course.toolkit.explanations import ExplanationError, filled, given_away, load, problems, unsaid
from course.toolkit.judging import Condition, Explanation, Tolerance

FILES = sorted(explanations.folder().glob("*.toml"))
LESSONS = places.lessons()
GOOD = """
[loss]
answer = ["ln 10"]
after = "It is ln 10."
within = 0.2
"""


@pytest.fixture
def file(tmp_path):
    def write(text):
        path = tmp_path / "04_logits.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


# --- the files of the course ---------------------------------------------------------------------


def test_every_lesson_has_its_file():
    assert [path.stem for path in FILES] == [path.stem for path in LESSONS]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_file_has_no_mistakes(path):
    assert problems(path) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_prediction_is_explained_and_every_explanation_is_asked_for(path):
    lesson = nbformat.read(places.LESSONS / f"{path.stem}.ipynb", as_version=4)
    source = "\n".join(cell.source for cell in lesson.cells if cell.cell_type == "code")
    number = path.name[:2]
    explained = {f"{number}.{name}" for name in tomllib.loads(path.read_text("utf-8"))}
    for verb in ("remember", "compare"):
        assert set(re.findall(rf'predictions\.{verb}\(\s*"([^"]+)"', source)) == explained


# --- mistakes are named --------------------------------------------------------------------------


def test_a_small_file_is_good(file):
    assert problems(file(GOOD)) == []


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("[loss", "cannot be read as TOML"),
        ("", "It explains nothing"),
        ('after = "x"', "after stands outside of an entry"),
        ('[loss]\nanswer = ["x"]', "has no after"),
        ('[loss]\nafter = "x"', "has no answer"),
        ('[loss]\nafter = " "\nanswer = ["x"]', "after is not a text"),
        ('[loss]\nafter = "x"\nanswer = []', "answer must be a list with something in it"),
        ('[loss]\nafter = "x"\nanswer = [1]', "lists of texts"),
        (GOOD + 'sentence = "x"', "unknown key 'sentence'"),
        (GOOD + "relative = -1", "relative is -1; it must be a number of at least 0"),
        (GOOD.replace("ln 10.", "ln 10, {guess}."), "also said to those who typed none"),
        (GOOD + 'right = "{actual:.2f}"', "show_as does that"),
        (GOOD + 'wrong = ["x"]', "wrong must be tables"),
        (GOOD + "[[loss.wrong]]\nvalue = 1", "it has no say"),
        (GOOD + '[[loss.wrong]]\nsay = "x"', "it has no condition; conditions are value"),
        (GOOD + '[[loss.wrong]]\nsay = "x"\nover = 1', "unknown key 'over'"),
        (GOOD + '[[loss.wrong]]\nsay = "x"\nabove = "1"', "above is '1'; it must be a number"),
        (GOOD + '[[loss.wrong]]\nsay = "x"\nbetween = [2, 1]', "[smaller, larger]"),
        (GOOD + '[[loss.wrong]]\nsay = "x"\nword = 3', "word is 3; it must be a text"),
        (GOOD + '[[loss.wrong]]\nsay = "x"\nword = "a"\nvalue = 3', "leave one out"),
        (GOOD + '[[loss.wrong]]\nsay = "x"\nlacks = 3', "lacks must be a list"),
        (GOOD + '[[loss.wrong]]\nsay = "x"\nabove = 2\nbelow = 1', "no guess can meet"),
    ],
)
def test_a_mistake_is_named(file, text, mistake):
    assert mistake in "\n".join(problems(file(text)))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("above = 1", "above = 5"),
        ("above = 1", "value = 5"),
        ("below = 3", "between = [1, 2]"),
        ('word = "up"', 'word = "Up"'),
        ("longer_than = 2", "longer_than = 4"),
    ],
)
def test_a_sentence_that_nobody_can_read_is_named(file, first, second):
    def both(one, other):
        return f'{GOOD}[[loss.wrong]]\nsay = "x"\n{one}\n[[loss.wrong]]\nsay = "y"\n{other}\n'

    shadowed = "[loss] wrong guess 2: a condition above it takes every such guess."
    assert problems(file(both(first, second))) == [shadowed]
    if "up" not in first:  # two words are the same in either order
        assert problems(file(both(second, first))) == []


def test_a_word_that_is_not_among_the_choices_is_named(file):
    text = GOOD + 'choices = ["up", "down"]\n[[loss.wrong]]\nsay = "x"\nword = "left"'
    assert "'left' is not among the choices" in problems(file(text))[0]


def test_loading_says_what_is_wrong_and_what_there_is(file, monkeypatch):
    path = file(GOOD)
    monkeypatch.setattr(explanations, "folder", lambda: path.parent)
    assert load("04.loss").tolerance == Tolerance(within=0.2)
    with pytest.raises(ExplanationError, match=r"has no entry \[map\]; it has loss"):
        load("04.map")
    with pytest.raises(ExplanationError, match=r"Files that exist: 04_logits\.toml"):
        load("05.loss")
    file(GOOD + "x = 1")
    with pytest.raises(ExplanationError, match=r"has mistakes:\n\[loss\] has the unknown key 'x'"):
        load("04.loss")


# --- once the result is known --------------------------------------------------------------------


def test_an_explanation_is_rehearsed_with_the_result():
    said = Explanation(
        after="From {first:.1f} to {actual}.", answer=("2.3",), tolerance=Tolerance(within=0.5)
    )
    assert unsaid(said, 2.3, {"first": 1}) == []
    assert unsaid(said, 2.3, {}) == ["the text asks for {first}."]
    assert unsaid(said, 2.3, {"first": 1, "last": 2}) == ["no text uses last."]
    assert "are these the answer?" in unsaid(said, 4.5, {"first": 1})[0]


def test_a_sentence_for_guesses_that_are_right_is_named():
    known = Explanation(after="x 2.3", answer=("2.3",), wrong=((Condition(2.3), "no"),))
    assert unsaid(known, 2.3, {}) == ["nobody can read “no”: such guesses count as right."]


def test_numbers_of_the_run_stand_in_the_text_and_code_keeps_its_braces():
    text = filled("{actual}: {more:.2f}, {flag}, {count:,}, {10, 11}, {other}", dict(
        actual="2.3", more=1 / 3, flag=True, count=2000
    ))  # fmt: skip
    assert text == "2.3: 0.33, True, 2,000, {10, 11}, {other}"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("It is ln 10.", True),
        ("It is **ln\n10**, of course", True),
        ("LN 10", True),
        ("ln 100", False),
        ("ln 10.5", False),
        ("tln 10", False),
    ],
)
def test_words_of_the_answer_are_found_whole(text, shown):
    assert bool(given_away(Explanation(answer=("ln 10",)), text)) == shown
