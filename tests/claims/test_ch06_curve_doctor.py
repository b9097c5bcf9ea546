"""The eight recorded histories are what their words say, and two of them can be made again."""

import numpy as np
import pytest

from autograder.specs.ch06_fit.curve_doctor import TRUTH
from course.toolkit import alttext, histories

_GUESSING = np.log(10)
_LETTER = {word: letter for letter, word in TRUTH.items()}


def _curves(letter):
    return {key: np.array(values) for key, values in histories.recorded(letter).items()}


def test_every_letter_has_a_word_of_its_own():
    assert tuple(TRUTH) == histories.LETTERS
    assert len(_LETTER) == len(TRUTH)


@pytest.mark.parametrize("letter", histories.LETTERS)
def test_each_history_has_four_curves_of_twenty_to_forty_epochs(letter):
    curves = _curves(letter)
    assert set(curves) == {"loss", "val_loss", "accuracy", "val_accuracy"}
    lengths = {len(values) for values in curves.values()}
    assert len(lengths) == 1
    assert 20 <= lengths.pop() <= 40


def test_fine_is_low_close_together_and_settled():
    c = _curves(_LETTER["fine"])
    assert max(c["loss"][-1], c["val_loss"][-1]) < 0.2
    assert abs(c["val_loss"][-1] - c["loss"][-1]) < 0.1
    assert c["val_loss"][-6] - c["val_loss"][-1] < 0.02
    assert c["val_loss"][-1] - c["val_loss"].min() < 0.01


def test_underfitting_is_high_together_and_flat():
    c = _curves(_LETTER["underfitting"])
    assert min(c["loss"][-1], c["val_loss"][-1]) > 1.4
    assert abs(c["val_loss"][-1] - c["loss"][-1]) < 0.1
    assert c["loss"][-6] - c["loss"][-1] < 0.05
    assert c["loss"][-1] < _GUESSING - 0.5


def test_overfitting_has_a_validation_loss_that_turns_while_training_falls_on():
    c = _curves(_LETTER["overfitting"])
    lowest = int(c["val_loss"].argmin())
    assert lowest < len(c["val_loss"]) // 2
    assert c["val_loss"][-1] > c["val_loss"][lowest] + 0.2
    assert c["loss"][-1] < 0.5 * c["loss"][lowest]
    assert c["val_accuracy"][-1] > 0.6


def test_not_finished_still_falls_clearly_at_the_end():
    c = _curves(_LETTER["not finished"])
    for key in ("loss", "val_loss"):
        assert c[key][-1] < 1
        assert c[key][-4] - c[key][-1] > 0.1


def test_too_large_a_rate_jumps_in_both_losses():
    c = _curves(_LETTER["learning rate too large"])
    for key in ("loss", "val_loss"):
        ups = np.diff(c[key])[3:]
        assert (ups > 0).sum() >= 8
        assert ups.max() > 0.1
    assert c["accuracy"][-1] > 0.9


def test_too_small_a_rate_stays_where_guessing_is():
    c = _curves(_LETTER["learning rate too small"])
    assert np.all(np.diff(c["loss"]) <= 0)
    assert c["loss"][0] - c["loss"][-1] < 0.1
    assert abs(c["loss"][-1] - _GUESSING) < 0.1


def test_unrepresentative_validation_is_bad_from_the_first_epoch_on():
    c = _curves(_LETTER["validation not representative"])
    assert c["val_accuracy"].max() < 0.1
    assert c["accuracy"][-1] > 0.95
    assert np.all(np.diff(c["val_loss"]) > 0)


def test_regularized_has_the_higher_loss_in_training_and_both_low():
    c = _curves(_LETTER["regularized"])
    assert np.all(c["loss"] > c["val_loss"])
    assert c["loss"][-1] < 0.3
    assert np.all(c["accuracy"] < c["val_accuracy"])


@pytest.mark.slow
@pytest.mark.parametrize("word", ["not finished", "learning rate too small"])
@pytest.mark.parametrize("seed", [0, 1])
def test_a_history_made_again_has_the_same_curves(word, seed):
    letter = _LETTER[word]
    again = histories.train(histories.RECIPES[letter], seed)
    for key in ("loss", "val_loss"):
        within = 0.02 if seed == 0 else 0.3
        assert np.allclose(again[key], _curves(letter)[key], atol=within)


@pytest.mark.slow
def test_the_unrepresentative_part_is_made_again_with_the_same_features():
    again = histories.train(histories.RECIPES[_LETTER["validation not representative"]], seed=1)
    assert max(again["val_accuracy"]) < 0.1
    assert again["val_loss"][-1] > again["val_loss"][0] + 3


def test_unknown_letter_is_named():
    with pytest.raises(ValueError, match="'I'"):
        histories.recorded("I")


def test_table_has_a_line_for_each_history_and_says_no_word():
    table = histories.table()
    assert all(f"\n{letter} " in table for letter in histories.LETTERS)
    assert not any(word in table + alttext.of_figure(histories.figure()) for word in TRUTH.values())
