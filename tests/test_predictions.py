"""Predictions are kept before the run and answered, after it, with the sentence that fits."""

import json

import numpy as np
import pytest

from course.toolkit import explanations, places, predictions
from course.toolkit.jsonstore import JsonStore
from course.toolkit.judging import Condition, Explanation, Tolerance, judge, simple


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(places, "PROGRESS", tmp_path / ".progress")
    monkeypatch.setattr(predictions, "_store", JsonStore("predictions.json", "Your predictions"))
    return tmp_path / ".progress"


FILE = """
[loss]
answer = ["ln 10"]
right = "Well reasoned."
otherwise = "You typed {guess}, it is {actual}."
after = "a < b: each digit gets 0.1, and −ln 0.1 is ln 10.\\n\\nAll {seeds} seeds agree."

[[loss.wrong]]
value = 0.5
say = "Half is for two classes."

[game]
answer = ["doubled"]
after = "Case B is doubled."

[map]
answer = ["10"]
otherwise = "not these"
after = "10, 11 and 20."
"""


@pytest.fixture(autouse=True)
def said(tmp_path, monkeypatch):
    """A file of explanations for the keys of these tests."""
    monkeypatch.setattr(explanations, "folder", lambda: tmp_path / "predictions")
    (tmp_path / "predictions").mkdir()
    (tmp_path / "predictions" / "04_logits.toml").write_text(FILE)


@pytest.fixture
def shown(monkeypatch):
    panels = []
    monkeypatch.setattr(predictions, "show", panels.append)
    return panels


# --- right, close, wrong -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("guess", "actual", "kind"),
    [
        (2.3, 2.3026, "right"),  # five per cent when nothing is said
        (2.6, 2.3026, "close"),
        (7.0, 2.3026, "wrong"),
        (3, 3, "right"),
        (3.0, 3, "right"),
        (4, 3, "wrong"),  # whole numbers must be equal
        ("2.3", 2.3026, "right"),  # quotation marks around a number do not matter
        ("2,3", 2.3026, "right"),
        ("50 %", 0.5, "right"),
        ("−1", -1.0, "right"),
        ("ten", 10, "wrong"),
        (True, 1, "wrong"),  # "yes" is not the number 1
        ("  Mean ", "mean", "right"),
        ("'mean'", "mean", "right"),
        ("report", "mean", "wrong"),
        ("yes", True, "right"),
        ("No", False, "right"),
        (False, True, "wrong"),
        (True, "yes", "right"),
        ([1, 2, 3], [1, 2, 3], "right"),
        ([1, 3, 2], [1, 2, 3], "wrong"),
        ([1, 2], [1, 2, 3], "wrong"),
        ({"A": "RIGHT", "B": "doubled"}, {"A": "right", "B": "doubled"}, "right"),
        ({"A": "right"}, {"A": "right", "B": "doubled"}, "wrong"),
        (float("inf"), float("inf"), "right"),
        (float("nan"), float("nan"), "right"),
        (1e9, float("inf"), "wrong"),
        (float("nan"), 1.0, "wrong"),
        (0.0, 0.0, "right"),
        ([], [], "right"),
        (None, 2.3, "untyped"),
    ],
)
def test_a_guess_is_judged_as_a_person_would(guess, actual, kind):
    assert judge(guess, actual).kind == kind


@pytest.mark.parametrize(
    ("tolerance", "guess", "kind"),
    [
        (Tolerance(within=0.3), 2.6, "right"),
        (Tolerance(within=0.3), 2.9, "close"),
        (Tolerance(within=0.3, close=0.4), 2.9, "wrong"),
        (Tolerance(relative=0.5), 3.4, "right"),
        (Tolerance(relative=0.5), 3.6, "close"),
        (Tolerance(within=0.1), 2.4, "right"),  # the edge, in spite of binary fractions
        (Tolerance(within=0.0), 2.3000001, "wrong"),
    ],
)
def test_the_author_sets_how_near_is_right(tolerance, guess, kind):
    assert judge(guess, 2.3, Explanation(tolerance=tolerance)).kind == kind


def test_the_sentence_speaks_to_the_guess_that_was_made():
    explanation = Explanation(
        right="ln 10",
        close="near",
        wrong=(
            (Condition(0.1), "untrained"),
            (Condition(above=5), "large"),
            (Condition("low"), "?"),
        ),
        otherwise="it is ln 10",
        tolerance=Tolerance(within=0.3),
    )

    def said(guess):
        return judge(guess, 2.3, explanation).sentence

    assert said(2.2) == "ln 10"
    assert said(0.1) == "untrained"
    assert said(9) == "large"
    assert said(3.0) == "near"
    assert said(1.0) == "it is ln 10"
    assert said("LOW") == "?"
    assert said("high") == "A number was asked for. it is ln 10"
    assert said(None) == ""


@pytest.mark.parametrize(
    ("condition", "meant", "not_meant"),
    [
        (Condition(188), [188, 188.16, "188"], [189, 190.5, "many"]),
        (Condition(2048), [2048, 2048.0], [2049, 2047]),
        (Condition(0.1), [0.1, 0.1005, "0,1"], [0.11, 0, "one"]),
        (Condition(0), [0, 0.0], [0.01, -1, False]),
        (Condition("report"), ["report", "Report."], ["mean", 1]),
        (Condition([5, 4]), [[5, 4]], [[4, 5], [5], 54]),
        (Condition({"B": "error"}), [{"A": 1, "B": "Error"}], [{"B": 2}, "error"]),
        (Condition(above=0.8), [0.9, "90 %", float("inf")], [0.8, 0, "much", [1]]),
        (Condition(below=0.4), [0.3, -2], [0.4, 1, float("nan")]),
        (Condition(between=(0.15, 0.19)), [0.15, 0.17, 0.19], [0.1499, 0.2, "0"]),
        (Condition(above=1, below=2), [1.5], [1, 2, 3]),
        (Condition(has=8), [[8], [1, 8]], [[], [1], 8]),
        (Condition(lacks=(10, 11)), [[10], [], [8, 11]], [[10, 11], [11, 10, 3], 10]),
        (Condition(longer_than=2), [[1, 2, 3]], [[1, 2], 3, "abc"]),
        (Condition(), [], [0, "", [], None]),
    ],
)
def test_a_condition_means_the_guesses_that_its_words_say(condition, meant, not_meant):
    assert [guess for guess in meant if not condition.fits(guess)] == []
    assert [guess for guess in not_meant if condition.fits(guess)] == []


def test_a_known_wrong_guess_is_answered_even_when_it_is_close():
    known = Explanation(
        wrong=((Condition(0.313), "the floor"),), tolerance=Tolerance(0.01, None, 1)
    )
    assert judge(0.313, 0.3, known).sentence == "the floor"


def test_a_right_guess_is_never_answered_as_a_known_wrong_one():
    known = Explanation(right="yes", wrong=((Condition(above=0), "no"),))
    assert judge(3, 3, known).sentence == "yes"


def test_a_word_outside_the_choices_is_answered_with_the_choices():
    said = Explanation(choices=("up", "down"), otherwise="It goes up.")
    assert judge("sideways", "up", said).sentence == "The choices were `up`, `down`. It goes up."


def test_further_values_can_be_right():
    said = Explanation(also=("cross entropy",))
    assert judge("cross entropy", "crossentropy", said).kind == "right"


def test_each_element_is_compared():
    verdict = judge([1, 5, 3], [1, 2, 3])
    assert [same for *_, same in verdict.parts] == [True, False, True]
    verdict = judge({"B": "doubled"}, {"A": "right", "B": "doubled"})
    assert [(label, same) for label, _, _, same in verdict.parts] == [("A", False), ("B", True)]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (..., None),
        ("  ", None),
        ([..., ...], None),
        ([1, ...], [1, None]),
        (np.float32(0.5), 0.5),
        (np.array([1, 2]), [1, 2]),
        (np.bool_(True), True),
        ((1, "a"), [1, "a"]),
        ({1: ...}, None),
        (range(3), [0, 1, 2]),
        (1 + 2j, "(1+2j)"),
    ],
)
def test_whatever_is_typed_can_be_kept(typed, kept):
    found = simple(typed)
    assert found == kept
    assert type(found) is type(kept)
    json.dumps(found)


# --- keeping and showing -------------------------------------------------------------------------


def test_a_prediction_is_kept_on_disk_and_compared(folder, shown):
    predictions.remember("04.loss", np.float64(0.7))
    assert json.loads((folder / "predictions.json").read_text())["04.loss"]["guess"] == 0.7
    predictions.compare("04.loss", np.float32(2.3))
    assert "Kept: you predict 0.7" in shown[0].text
    assert "your prediction: 0.7" in shown[1].text
    assert "You typed 0.7, it is 2.3." in shown[1].text
    assert "✘ It came out differently" in shown[1].html


@pytest.mark.parametrize(
    ("guess", "sentence"),
    [(2.3, "Well reasoned."), (0.5, "Half is for two classes."), (9, "You typed 9"), (..., "")],
)
def test_everybody_gets_the_explanation_whatever_they_typed(shown, guess, sentence):
    predictions.remember("04.loss", guess)
    predictions.compare("04.loss", 2.3, seeds=5)
    assert sentence in shown[1].text
    assert "−ln 0.1 is ln 10." in shown[1].text
    assert "All 5 seeds agree." in shown[1].html


def test_running_everything_untouched_fails_nowhere_and_still_explains(shown):
    predictions.remember("04.loss", ...)
    predictions.compare("04.loss", 2.3)
    assert "No prediction yet" in shown[0].text
    assert "not typed" in shown[1].text
    assert "ln 10" in shown[1].text
    assert "✘" not in shown[1].text


def test_comparing_without_the_cell_before_it_does_not_fail(shown):
    predictions.compare("04.game", {"B": "doubled"})
    assert "Case B is doubled." in shown[0].text


def test_paragraphs_of_an_explanation_stay_apart(shown):
    predictions.compare("04.loss", 2.3, seeds=5)
    assert shown[0].html.count("<div style=") >= 2
    assert "ln 10.</div><div" in shown[0].html


def test_running_the_cell_again_with_the_same_guess_is_not_late(shown):
    for _ in range(2):
        predictions.remember("04.loss", 2.3)
        predictions.compare("04.loss", 2.3)
    assert "afterwards" not in shown[2].text
    assert "✔ You predicted it" in shown[3].text


def test_changing_ones_mind_before_the_result_is_not_late(shown):
    predictions.remember("04.loss", 1.0)
    predictions.remember("04.loss", 2.3)
    predictions.compare("04.loss", 2.3)
    assert "✔ You predicted it" in shown[-1].text


@pytest.mark.parametrize("first", [0.5, ...])
def test_a_guess_typed_after_the_result_is_noted_kindly(first, shown):
    predictions.remember("04.loss", first)
    predictions.compare("04.loss", 2.3)
    predictions.remember("04.loss", 2.3)
    predictions.compare("04.loss", 2.3)
    assert "typed afterwards" in shown[2].text
    text = shown[3].text
    assert "✔ It agrees with the result" in text
    assert "after the result had been shown" in text
    assert ("before it: none" if first is ... else "before it: 0.5") in text
    assert "ln 10" in text


def test_going_back_to_the_guess_made_before_is_not_late(shown):
    predictions.remember("04.loss", 0.5)
    predictions.compare("04.loss", 2.3)
    predictions.remember("04.loss", 2.3)
    predictions.remember("04.loss", 0.5)
    predictions.compare("04.loss", 2.3)
    assert "after the result" not in shown[-1].text


def test_three_dots_do_not_erase_a_prediction(shown):
    predictions.remember("04.loss", 2.3)
    predictions.remember("04.loss", ...)
    assert predictions.kept("04.loss") == 2.3
    assert "Still kept" in shown[-1].text


def test_a_lesson_can_be_begun_afresh(shown):
    predictions.remember("04.loss", 2.3)
    predictions.remember("04.game", "A")
    predictions.forget("04.loss")
    assert (predictions.kept("04.loss"), predictions.kept("04.game")) == (None, "A")
    predictions.forget()
    assert predictions.kept("04.game") is None


def test_what_the_learner_types_is_shown_as_text_not_as_html(shown):
    predictions.remember("04.loss", "<script>alert(1)</script>")
    predictions.compare("04.loss", 1)
    for panel in shown:
        assert "<script>" not in panel.html
        assert "&lt;script&gt;" in panel.html


def test_lists_are_shown_element_by_element_in_words(shown):
    predictions.remember("04.game", {"A": "right", "B": "right"})
    predictions.compare("04.game", {"A": "right", "B": "doubled"})
    assert "1 of 2 agree" in shown[-1].text
    assert "B: your prediction right, the result doubled: ✘ differs" in shown[-1].text
    assert "✔ agrees" in shown[-1].html


def test_a_broken_file_or_a_forbidden_folder_does_not_stop_a_lesson(folder, shown, capsys):
    folder.mkdir()
    (folder / "predictions.json").write_text('{"04.loss": {"gue')
    predictions.remember("04.loss", 2.3)
    predictions.compare("04.loss", 2.3)
    assert "✔" in shown[-1].text
    assert "predictions.broken-" in capsys.readouterr().out


@pytest.mark.parametrize("content", ['{"04.loss": 3}', '{"04.loss": {"guess": {"a": [1]}}}'])
def test_a_strange_entry_does_not_stop_a_lesson(folder, shown, content):
    folder.mkdir()
    (folder / "predictions.json").write_text(content)
    predictions.compare("04.loss", 2.3)
    assert "ln 10" in shown[-1].text


def test_one_output_carries_html_and_its_text_twin(shown):
    from IPython.core.formatters import DisplayFormatter

    predictions.remember("04.loss", 2.3)
    bundle, _ = DisplayFormatter().format(shown[0])
    assert set(bundle) == {"text/plain", "text/html"}
    assert 'role="status"' in bundle["text/html"]
    assert bundle["text/plain"].startswith("Kept: you predict 2.3")


def test_a_set_is_agreed_with_in_any_order(capsys):
    predictions.remember("04.map", [20, 10, 11, 10])
    predictions.compare("04.map", {10, 11, 20})
    shown = capsys.readouterr().out
    assert "✔" in shown
    predictions.remember("04.map", [20, 10])
    predictions.compare("04.map", {10, 11})
    assert "not these" in capsys.readouterr().out


def test_a_numpy_number_can_be_typed_after_the_result_was_shown():
    predictions.remember("04.loss", 2)
    predictions.compare("04.loss", 2.3)
    predictions.remember("04.loss", np.log(10))
    assert predictions.kept("04.loss") == pytest.approx(2.302585)
