"""Lesson 06 says what `fit` does; every such sentence is run here, with the lesson's own cells.

A failing test names the sentence that became false and who would be misled by it. Ranges were
measured with TensorFlow 2.21 and Keras 3.15 on a CPU, over three seeds where nothing else is said.
"""

import io
from contextlib import redirect_stdout

import keras
import numpy as np
import pytest
import tensorflow as tf
from keras import layers
from lessons import markdown_of, watched

from course.toolkit import quiz
from course.toolkit.places import LESSONS

LESSON = LESSONS / "06_fit.ipynb"
SLOW_CELLS = {"batch-size-plot"}
GONE = ("workers", "use_multiprocessing", "max_queue_size")


X = np.random.default_rng(0).normal(size=(100, 4)).astype("float32")
Y = (X[:, 0] > 0).astype(int)


def small(metrics=("accuracy",)):
    """A compiled linear classifier of two classes; the same weights in every call."""
    keras.utils.set_random_seed(0)
    model = keras.Sequential([keras.Input((4,)), layers.Dense(2)])
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.01), loss=loss, metrics=list(metrics))
    return model


def updates_of(model):
    return int(model.optimizer.iterations)


# --- epochs, batches and updates -----------------------------------------------------------------


@pytest.mark.slow
def test_lesson_runs_untouched_in_its_time_and_memory(lesson):
    lesson.assert_cheap()


def test_no_cell_of_the_lesson_warns(lesson):
    assert {cell: given for cell, given in lesson.warned.items() if given} == {}


def test_one_label_in_twenty_is_wrong(lesson):
    glyphs = lesson.names["glyphs"]
    wrong = glyphs.y_train != glyphs.details_train["clean_label"]
    assert wrong[:1000].mean() == pytest.approx(0.05, abs=0.02)
    assert wrong[-1000:].mean() == pytest.approx(0.05, abs=0.02)
    assert len(glyphs.y_train) >= 2000  # the two parts do not overlap
    labels, clean = glyphs.y_train[:8], glyphs.details_train["clean_label"][:8]
    assert np.flatnonzero(labels != clean).tolist() == [1]  # the second of the eight
    assert (labels[1], clean[1]) == (9, 8)


def test_updates_are_batches_rounded_up_times_epochs(lesson):
    assert lesson.compared["06.updates"] == 39
    told = "12 batches of 64 and one of 32: 800 / 64 = 12.5 is rounded up"
    assert told in lesson.told["06.updates"]
    assert 12 * 64 + 32 == 800 == 0.8 * len(lesson.names["x"])
    assert "13/13" in lesson.printed["updates-run"]


def test_a_batch_has_32_examples_by_default():
    model = small()
    model.fit(X, Y, verbose=0)
    assert updates_of(model) == 4


def test_validation_split_takes_the_last_examples_unshuffled():
    model = small()
    run = model.fit(X, Y, validation_split=0.2, verbose=0).history
    last = model.evaluate(X[-20:], Y[-20:], verbose=0)[0]
    assert run["val_loss"][0] == pytest.approx(last, rel=1e-4)


def test_validation_data_wins_over_validation_split():
    model = small()
    given = (X[:10], Y[:10])
    run = model.fit(X, Y, validation_split=0.5, validation_data=given, verbose=0)
    assert run.history["val_loss"][0] == pytest.approx(model.evaluate(*given, verbose=0)[0])
    assert updates_of(model) == 4  # nothing was set aside


@pytest.mark.parametrize(
    ("verbose", "lines", "bar"),
    [(0, 0, False), (1, 4, True), (True, 4, True), (2, 4, False), ("auto", 4, True)],
)
def test_what_verbose_prints_for_two_epochs(verbose, lines, bar):
    output = io.StringIO()
    with redirect_stdout(output):
        small().fit(X, Y, epochs=2, verbose=verbose)
    assert output.getvalue().count("\n") == lines
    assert ("━" in output.getvalue()) is bar


@pytest.mark.slow
def test_batches_of_twenty_lead_at_first_and_batches_of_a_thousand_stay_behind(lesson):
    train, network = lesson.names["train"], lesson.names["network"]
    reached = {
        size: np.array([train(network(s), 5, batch_size=size)["val_accuracy"] for s in range(6)])
        for size in (20, 100, 1000)
    }
    third, fifth = ({size: a[:, k] for size, a in reached.items()} for k in (2, 4))
    assert (third[20] > third[100] + 0.03).all()
    assert (third[100] > third[1000] + 0.15).all()
    assert np.median(fifth[20] - fifth[100]) < np.median(third[20] - third[100])  # "shrinks"


def test_validation_split_of_sorted_digits_is_two_digits_that_were_hardly_met(lesson):
    y, told = lesson.names["y"], lesson.told["06.sorted"]
    last = np.sort(y)[-200:]
    assert set(last.tolist()) == {8, 9}
    assert [(np.sort(y)[:-200] == k).sum() for k in (8, 9)] == [1, 0]  # "that single eight"
    assert "the eights and nines" in told
    assert max(lesson.names["ended"]) < 0.01
    for line in lesson.printed["sorted-run"].splitlines():
        assert 0.78 < float(line.split()[1]) < 0.95  # "above 0.8"


def test_validation_batch_size_changes_no_number():
    runs = [
        small().fit(X, Y, validation_data=(X, Y), validation_batch_size=size, verbose=0).history
        for size in (7, 100)
    ]
    assert runs[0]["val_loss"] == pytest.approx(runs[1]["val_loss"], rel=1e-4)


def test_steps_per_epoch_beyond_the_data_cuts_each_epoch_and_warns():
    model = small()
    asked = {"batch_size": 32, "steps_per_epoch": 10, "epochs": 3}
    _, given = watched(lambda: model.fit(X, Y, verbose=0, **asked))
    assert updates_of(model) == 12
    assert given
    assert all("ran out of data" in text for text in given)


def test_steps_per_epoch_of_arrays_cuts_batches_that_do_not_last_and_warns():
    model, x = small(), np.tile(X, (11, 1))[:1078]
    y = np.tile(Y, 11)[:1078]
    _, given = watched(lambda: model.fit(x, y, steps_per_epoch=100, verbose=0))
    assert updates_of(model) == 98  # batches of 11: 1,078 / 11 = 98
    assert any("ran out of data" in text for text in given)


def test_a_dataset_that_repeats_has_as_many_steps_as_asked_for():
    model = small()
    endless = tf.data.Dataset.from_tensor_slices((X, Y)).batch(32).repeat()
    _, given = watched(lambda: model.fit(endless, steps_per_epoch=10, epochs=3, verbose=0))
    assert updates_of(model) == 30
    assert not any("ran out of data" in text for text in given)


def test_a_dataset_ignores_batch_size_warns_of_shuffle_and_refuses_validation_split():
    data, model = tf.data.Dataset.from_tensor_slices((X, Y)).batch(50), small()
    _, given = watched(lambda: model.fit(data, batch_size=10, verbose=0))
    assert updates_of(model) == 2
    assert len(given) == 1
    assert "shuffle" in given[0]
    _, given = watched(lambda: model.fit(data, shuffle=False, verbose=0))
    assert given == []
    with pytest.raises(ValueError, match="`y` should not be passed"):
        small().fit(data, Y, verbose=0)
    with pytest.raises(ValueError, match="`validation_split` is only supported"):
        small().fit(data, validation_split=0.2, verbose=0)


def test_validation_freq_of_five_validates_after_every_fifth_epoch():
    run = small().fit(X, Y, validation_data=(X, Y), validation_freq=5, epochs=10, verbose=0)
    assert len(run.history["val_loss"]) == 2


# --- going on ------------------------------------------------------------------------------------


def test_initial_epoch_and_epochs_are_first_number_and_end(lesson):
    assert lesson.names["history"].epoch == [0, 1, 2]
    assert lesson.names["second"].epoch == [3, 4]


def test_a_second_fit_continues(lesson):
    first, second = (lesson.names[name].history["loss"] for name in ("history", "second"))
    assert second[0] < first[-1]


def test_a_second_fit_with_initial_epoch_is_a_training_in_one_go_to_the_last_digit():
    whole, parts = small(), small()
    whole.fit(X, Y, epochs=5, shuffle=False, verbose=0)
    parts.fit(X, Y, epochs=3, shuffle=False, verbose=0)
    parts.fit(X, Y, epochs=5, initial_epoch=3, shuffle=False, verbose=0)
    pairs = zip(whole.get_weights(), parts.get_weights(), strict=True)
    assert all((one == other).all() for one, other in pairs)


def test_epochs_below_initial_epoch_trains_nothing_silently():
    model = small()
    run, given = watched(lambda: model.fit(X, Y, epochs=2, initial_epoch=3, verbose=0))
    assert (run.history, run.epoch, updates_of(model), given) == ({}, [], 0, [])


def test_compile_keeps_weights_and_brings_an_optimizer_with_no_updates():
    model = small()
    model.fit(X, Y, verbose=0)
    before = model.get_weights()
    model.compile("adam", loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    assert all((a == b).all() for a, b in zip(before, model.get_weights(), strict=True))
    assert updates_of(model) == 0


def test_keys_of_the_history_are_the_names_given_to_the_metrics(lesson):
    assert "['accuracy', 'loss', 'val_accuracy', 'val_loss']" in lesson.printed["history-run"]
    run = small().fit(X, Y, verbose=0)
    with pytest.raises(TypeError, match="'History' object is not subscriptable"):
        run["loss"]


# --- reading the curves --------------------------------------------------------------------------


def test_the_four_cases_look_as_the_table_says(lesson):
    cases = {
        name: {key: np.array(values) for key, values in run.items()}
        for name, run in lesson.names["cases"].items()
    }
    tiny = cases["tiny steps"]
    assert tiny["loss"].max() - tiny["loss"].min() < 0.15
    assert abs(tiny["loss"][-1] - np.log(10)) < 0.15
    huge = cases["huge steps"]
    assert min(huge["loss"].min(), huge["val_loss"].min()) > 0.8
    for key in ("loss", "val_loss"):  # up again and again, in both
        assert (np.diff(huge[key])[9:] > 0.05).sum() >= 3
    two = cases["two units"]
    assert min(two["loss"].min(), two["val_loss"].min()) > 1.3
    for key in ("loss", "val_loss"):  # flat in the last third
        assert abs(two[key][-5:].mean() - two[key][-15:-10].mean()) < 0.15
    ours = cases["our network"]
    assert ours["loss"][-1] < 0.1
    assert ours["val_loss"][-1] > ours["val_loss"].min() + 0.2
    assert {len(run["loss"]) for run in cases.values()} == {30}  # one x range


def test_early_stopping_leaves_the_last_weights(lesson):
    assert lesson.compared["06.stopping"] == "last"
    losses = lesson.names["val_losses"]
    assert int(np.argmin(losses)) == len(losses) - 4  # three epochs without a lower one
    assert len(losses) < 30
    assert "three epochs past its best" in lesson.told["06.stopping"]


def test_restore_best_weights_brings_the_best_ones(lesson):
    names = lesson.names
    stop = keras.callbacks.EarlyStopping("val_loss", patience=3, restore_best_weights=True)
    model = names["network"](0)
    losses = names["train"](model, 30, callbacks=[stop])["val_loss"]
    now = model.evaluate(names["x_val"], names["y_val"], verbose=0)[0]
    assert now == pytest.approx(min(losses), rel=1e-3)


def test_monitor_val_acc_raises_and_missing_val_loss_warns():
    stop = keras.callbacks.EarlyStopping
    with pytest.raises(ValueError, match="whether that metric should be maximized or minimized"):
        small().fit(X, Y, validation_split=0.2, callbacks=[stop("val_acc")], verbose=0)
    _, given = watched(lambda: small().fit(X, Y, callbacks=[stop("val_loss")], verbose=0))
    assert any("`val_loss` which is not available" in text for text in given)


# --- loss up and accuracy up ---------------------------------------------------------------------


def test_pencil_example_has_the_numbers_of_the_text(lesson):
    first, second = lesson.printed["pencil-run"].splitlines()
    assert first.endswith("mean 0.612  accuracy 0.50")
    assert second.endswith("mean 2.175  accuracy 0.75")
    assert lesson.compared["06.both-rise"] == pytest.approx(2.175, abs=0.0005)
    assert round(-np.log(0.001) / -np.log(0.5)) == 10  # "as much as ten undecided ones"
    assert 3 < 2.175 / 0.612 < 4  # "more than three times what it was"
    assert round(-np.log(0.55), 1) == 0.6
    assert (round(-np.log(0.001), 1), round(-np.log(0.001) / 4, 1)) == (6.9, 1.7)


def test_the_answer_of_the_completion_has_a_lower_loss_and_a_lower_accuracy(lesson):
    mine, before = np.array([0.99, 0.49, 0.49, 0.49]), lesson.names["before"]
    assert -np.log(mine).mean() < -np.log(before).mean()
    assert (mine > 0.5).mean() < (before > 0.5).mean()
    assert -np.log(mine).mean() == pytest.approx(0.538, abs=0.0005)


def test_loss_and_accuracy_are_both_higher_at_the_end_in_all_seeds(lesson):
    for run in lesson.names["long_runs"]:
        best = int(np.argmin(run["val_loss"]))
        assert np.mean(run["val_loss"][-3:]) > run["val_loss"][best] + 0.1
        assert np.mean(run["val_accuracy"][-3:]) > run["val_accuracy"][best]


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
def test_after_the_best_epoch_most_pictures_gain_and_wrong_ones_cost_more(lesson, seed):
    names = lesson.names
    x, y = names["x_val"], names["y_val"]
    noisy = names["glyphs"].details_train["clean_label"][-1000:] != y
    model, after = names["network"](seed), []
    look = keras.callbacks.LambdaCallback(
        on_epoch_end=lambda epoch, logs: after.append(keras.ops.log_softmax(model(x)).numpy())
    )
    best = int(np.argmin(names["train"](model, 30, callbacks=[look])["val_loss"]))
    certain = [np.exp(after[epoch]).max(axis=1).mean() for epoch in (best, -1)]
    losses = [-after[epoch][np.arange(1000), y] for epoch in (best, -1)]
    wrong = after[-1].argmax(axis=1) != y
    assert certain[1] > certain[0] + 0.1  # "more certain of whatever it says"
    assert (losses[1] < losses[0]).mean() > 0.6  # "right answers get cheaper"
    for part in (wrong, noisy):  # "each wrong answer costs more and more"
        assert losses[1][part].mean() > 1.4 * losses[0][part].mean()


# --- training and validation numbers -------------------------------------------------------------


def test_dropout_makes_training_accuracy_lower_than_validation_accuracy(lesson):
    names = lesson.names
    assert lesson.compared["06.dropout"] == "lower"
    for fitted, validated, evaluated in zip(
        names["fitted"], names["validated"], names["evaluated"], strict=True
    ):
        assert fitted < validated < evaluated
        assert evaluated > fitted + 0.1


def test_half_an_epoch_to_the_left_the_reported_losses_fall_on_the_measured_line(lesson):
    line, told = np.array(lesson.names["true_loss"]), np.array(lesson.names["told"]["loss"])
    assert len(line) == 24
    at_the_end, in_the_middle = line[3::4], line[1::4]
    assert (told > at_the_end + 0.02).all()  # "above it, all of them"
    assert np.abs(told - in_the_middle)[1:].max() < 0.12  # "nearly"
    assert (np.abs(told - in_the_middle) < 0.5 * (told - at_the_end))[1:].all()


# --- weights -------------------------------------------------------------------------------------


def test_class_weight_multiplies_the_loss_and_sample_weight_does_the_same():
    weights = {0: 5.0, 1: 1.0}
    one = small().fit(X, Y, class_weight=weights, verbose=0).history["loss"]
    each = np.array([weights[label] for label in Y])
    other = small().fit(X, Y, sample_weight=each, verbose=0).history["loss"]
    assert one == pytest.approx(other)
    assert one[0] > 1.5 * small().fit(X, Y, verbose=0).history["loss"][0]


# --- predict -------------------------------------------------------------------------------------


def test_one_picture_without_batch_axis_gives_the_message_of_the_text(lesson):
    message = "Expected shape (None, 28, 28), but input has incompatible shape (28, 28)"
    message_line, names_line = lesson.printed["names-run"].splitlines()
    assert message in message_line
    assert names_line.startswith("(4, 10) -> [")


def test_predict_and_call_switch_dropout_off_unless_told(lesson):
    classifier, x = lesson.names["classifier"], lesson.names["x"][:50]
    predicted = classifier.predict(x, verbose=0)
    assert np.array(classifier(x)) == pytest.approx(predicted, abs=1e-4)
    assert np.abs(np.array(classifier(x, training=True)) - predicted).max() > 0.1


def test_evaluate_gives_a_list_or_a_dictionary():
    assert isinstance(small().evaluate(X, Y, verbose=0), list)
    assert set(small().evaluate(X, Y, verbose=0, return_dict=True)) == {"loss", "accuracy"}


# --- common bugs, since Keras 2, quiz ------------------------------------------------------------


@pytest.mark.parametrize("argument", GONE)
def test_arguments_that_are_gone_raise(argument):
    with pytest.raises(TypeError, match=f"unexpected keyword argument '{argument}'"):
        small().fit(X, Y, verbose=0, **{argument: 1})
    assert argument in keras.utils.PyDataset.__init__.__code__.co_varnames


def test_a_batch_size_from_a_division_is_a_float_and_raises():
    with pytest.raises(TypeError, match="float"):
        small().fit(X, Y, batch_size=64 / 4, verbose=0)
    assert (64 / 4, 64 // 4) == (16.0, 16)
    model = small()
    model.fit(X, Y, batch_size=64 // 4, verbose=0)
    assert updates_of(model) == 7


def test_labels_from_one_raise_on_a_cpu(lesson):
    if tf.config.list_physical_devices("GPU"):
        pytest.skip("a GPU gives nan in place of the error")
    x, y = lesson.names["x"][:64], lesson.names["glyphs"].details_train["clean_label"][:64] + 1
    with pytest.raises(tf.errors.InvalidArgumentError, match="Received a label value of 10"):
        lesson.names["network"](0).fit(x, y, verbose=0)


def test_one_nan_in_x_makes_the_loss_nan_from_the_first_epoch_on():
    x = X.copy()
    x[7, 2] = np.nan
    losses = small().fit(x, Y, epochs=2, verbose=0).history["loss"]
    assert np.isnan(losses).all()
    assert np.isnan(x).sum() == 1


def losses_with(shuffle):
    return small().fit(X, Y, shuffle=shuffle, verbose=0).history["loss"]


def test_any_word_for_shuffle_means_true_but_batch_mixes_only_within_each_batch():
    assert losses_with("banana") == losses_with(True) != losses_with(False)
    x, y = np.repeat(X[:4], 32, axis=0), np.repeat(Y[:4], 32)  # each batch one example, 32 times
    kept, mixed, batch = (
        small().fit(x, y, shuffle=word, verbose=0).history["loss"][0]
        for word in (False, True, "batch")
    )
    assert batch == pytest.approx(kept, rel=1e-5)
    assert abs(mixed - kept) > 1e-4 * kept


def test_all_arguments_of_fit_stand_in_the_lesson():
    text = markdown_of(LESSON)
    code = keras.Model.fit.__wrapped__ if hasattr(keras.Model.fit, "__wrapped__") else None
    names = (code or keras.Model.fit).__code__.co_varnames
    arguments = names[1 : (code or keras.Model.fit).__code__.co_argcount]
    assert "validation_freq" in arguments
    assert [name for name in arguments if f"`{name}" not in text] == []


@pytest.mark.slow
@pytest.mark.parametrize("seed", [0, 1, 2])
def test_the_number_of_the_quiz_is_what_the_lesson_computes(lesson, seed):
    names = lesson.names
    question = next(q for q in quiz.load("06.quiz").questions if q.id == "run-by-heart")
    model, x, y = names["network"](seed), names["x"], names["y"]
    names["train"](model, 30)
    wrong = names["glyphs"].details_train["clean_label"][:1_000] != y
    assert 35 < wrong.sum() < 65  # "about 50"
    share = (model.predict(x[wrong], verbose=0).argmax(axis=1) == y[wrong]).mean()
    assert question.tolerance.same(share, question.value)


def test_quiz_has_five_questions():
    assert len(quiz.load("06.quiz").questions) == 5
