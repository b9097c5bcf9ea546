"""Predictions are kept before the run and answered, after it, with the sentence that fits."""

import json

import numpy as np
import pytest

from course.toolkit import places, predictions
from course.toolkit.jsonstore import JsonStore
from course.toolkit.predictions import Tolerance, judge, simple


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(places, "PROGRESS", tmp_path / ".progress")
    monkeypatch.setattr(predictions, "_store", JsonStore("predictions.json", "Your predictions"))
    return tmp_path / ".progress"


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
    assert judge(guess, 2.3, tolerance).kind == kind


def test_the_sentence_speaks_to_the_guess_that_was_made():
    def said(guess):
        pairs = {0.1: "untrained is not 0.1", (lambda g: g > 5): "too large", "low": "how low?"}
        return judge(
            guess, 2.3, Tolerance(within=0.3), if_right="ln 10", if_close="near",
            if_wrong=pairs, otherwise="it is ln 10",
        ).sentence  # fmt: skip

    assert said(2.2) == "ln 10"
    assert said(0.3) == "untrained is not 0.1"
    assert said(9) == "too large"
    assert said(3.0) == "near"
    assert said(1.0) == "it is ln 10"
    assert said("LOW") == "how low?"
    assert said("high") == "A number was asked for. it is ln 10"
    assert said(None) == "it is ln 10"


def test_a_known_wrong_guess_is_answered_even_when_it_is_close():
    verdict = judge(0.313, 0.3, Tolerance(0.01, close=0.1), if_wrong={0.313: "the floor for two"})
    assert verdict.sentence == "the floor for two"


def test_a_word_outside_the_choices_is_answered_with_the_choices():
    verdict = judge("sideways", "up", choices=("up", "down"), otherwise="It goes up.")
    assert verdict.sentence == "The choices were `up`, `down`. It goes up."


def test_further_values_can_be_right():
    assert judge("cross entropy", "crossentropy", also=["cross entropy"]).kind == "right"


def test_a_list_guess_can_be_named_wrong():
    verdict = judge([3, 2, 1], [1, 2, 3], if_wrong=[([3, 2, 1], "from the other end")])
    assert verdict.sentence == "from the other end"


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
    predictions.remember("04.loss", np.float64(0.5))
    assert json.loads((folder / "predictions.json").read_text())["04.loss"]["guess"] == 0.5
    predictions.compare(
        "04.loss", np.float32(2.3), if_wrong={0.5: "You typed {guess}, it is {actual}."}
    )
    assert "Kept: you predict 0.5" in shown[0].text
    assert "your prediction: 0.5" in shown[1].text
    assert "You typed 0.5, it is 2.3." in shown[1].text
    assert "✘ It came out differently" in shown[1].html


def test_running_everything_untouched_fails_nowhere_and_still_explains(shown):
    predictions.remember("04.loss", ...)
    predictions.compare("04.loss", 2.3, otherwise="It is ln 10.")
    assert "No prediction yet" in shown[0].text
    assert "not typed" in shown[1].text
    assert "It is ln 10." in shown[1].text
    assert "✘" not in shown[1].text


def test_comparing_without_the_cell_before_it_does_not_fail(shown):
    predictions.compare("04.never-asked", 1, otherwise="One.")
    assert "One." in shown[0].text


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
    predictions.compare("04.loss", 2.3, if_right="ln 10")
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
    predictions.compare("04.loss", 1, otherwise="a < b, you typed {guess}")
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
    predictions.compare("04.loss", 2.3, otherwise="ln 10")
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
    predictions.compare("04.map", {10, 11, 20}, otherwise="no")
    shown = capsys.readouterr().out
    assert "✔" in shown
    predictions.remember("04.other", [20, 10])
    predictions.compare("04.other", {10, 11}, otherwise="not these")
    assert "not these" in capsys.readouterr().out


def test_a_numpy_number_can_be_typed_after_the_result_was_shown():
    predictions.remember("04.late", 2)
    predictions.compare("04.late", 2.3)
    predictions.remember("04.late", np.log(10))
    assert predictions.kept("04.late") == pytest.approx(2.302585)
