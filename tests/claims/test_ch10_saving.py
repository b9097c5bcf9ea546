"""Lesson 10 says what is in a model file and what comes back; every such sentence is run here.

A failing test names the sentence that became false and who would be misled by it. Numbers were
measured with TensorFlow 2.21 and Keras 3.15 on a CPU, over three seeds where nothing else is said.
All tests that use the lesson are slow: its cells load what the first training has saved.
"""

import base64
import json
import re
import tempfile
import zipfile
from pathlib import Path

import h5py
import keras
import numpy as np
import pytest
import tensorflow as tf
from keras import layers
from lessons import markdown_of, watched

from course.toolkit import quiz
from course.toolkit.places import LESSONS

LESSON = LESSONS / "10_saving.ipynb"
SLOW_CELLS = set()
X = np.random.default_rng(0).normal(size=(40, 3)).astype("float32")
Y = X.sum(axis=1)
SKIPPED = "Skipping variable loading for optimizer"


def small(optimizer="sgd", units=4, prefix="layer"):
    """A compiled network of two layers; the same weights in every call."""
    keras.utils.set_random_seed(0)
    first = layers.Dense(units, activation="relu", name=f"{prefix}-1")
    model = keras.Sequential([keras.Input((3,)), first, layers.Dense(1, name=f"{prefix}-2")])
    model.compile(optimizer, loss="mse", run_eagerly=True)  # no graph to make: cheaper here
    return model


def numbers_in(path):
    """How many numbers the weights of a `.keras` file are."""
    sizes = []

    def add(_, item):
        if isinstance(item, h5py.Dataset):
            sizes.append(item.size)

    with zipfile.ZipFile(path) as archive, archive.open("model.weights.h5") as file:
        h5py.File(file).visititems(add)
    return sum(sizes)


def config_in(path):
    with zipfile.ZipFile(path) as archive:
        return archive.read("config.json").decode()


def updates_of(model):
    return int(model.optimizer.iterations)


# --- stop, save, go on ---------------------------------------------------------------------------


@pytest.mark.slow
def test_lesson_runs_untouched_in_its_time_and_memory(lesson):
    lesson.assert_cheap()


@pytest.mark.slow
def test_lesson_writes_into_the_temporary_folder_only(lesson):
    here = lesson.names["here"]
    assert here.is_relative_to(tempfile.gettempdir())
    written = {path.name for path in here.iterdir()}
    assert written >= {"model.keras", "model.weights.h5", "train.py", "best.keras", "served"}
    assert not written & {path.name for path in LESSON.parent.iterdir()}


@pytest.mark.slow
def test_only_the_cells_that_fill_an_unbuilt_optimizer_warn(lesson):
    warned = {cell: given for cell, given in lesson.warned.items() if given}
    assert set(warned) == {"continuous-run", "weights-run"}
    assert all(SKIPPED in text for given in warned.values() for text in given)
    assert "it has 2 variables whereas the saved optimizer has 10 variables" in str(warned)


@pytest.mark.slow
def test_whole_model_goes_on_to_the_last_digit_in_every_seed(lesson):
    curves = lesson.names["curves"]
    assert curves["A"].shape == (3, 11)
    assert np.array_equal(curves["A"], curves["never stopped"])
    assert lesson.compared["10.continuous"] == {"A"}
    assert "six epochs and three seeds is 0." in lesson.told["10.continuous"]


@pytest.mark.slow
def test_new_optimizer_makes_a_jump_and_catches_up_and_json_begins_again(lesson):
    curves = lesson.names["curves"]
    straight, jump, again = (curves[way][:, 5] for way in ("never stopped", "B", "C"))
    assert (jump > 1.5 * straight).all()  # 0.18 0.19 0.15 against 0.07 0.09 0.08
    assert (again > 4 * jump).all()  # 0.88 to 1.03
    assert np.median(curves["B"][:, -3:]) < 1.25 * np.median(curves["never stopped"][:, -3:])


@pytest.mark.slow
def test_jump_is_smaller_with_a_smaller_learning_rate(lesson):
    train, model = lesson.names["train"], lesson.names["network"](0)

    def compiled_anew():
        model.compile(keras.optimizers.Adam(0.01), loss=model.loss)

    compiled_anew()
    train(model, 0, 5)
    weights = model.get_weights()
    [straight] = train(model, 5, 6)
    model.set_weights(weights)
    compiled_anew()
    [jump] = train(model, 5, 6)
    curves = lesson.names["curves"]
    assert 1 < jump / straight < curves["B"][0, 5] / curves["never stopped"][0, 5]


def test_adam_without_memory_moves_each_weight_by_the_whole_learning_rate():
    model = small(keras.optimizers.Adam(0.05))
    before = model.get_weights()
    model.train_on_batch(X, Y)
    moved = [np.abs(new - old) for new, old in zip(model.get_weights(), before, strict=True)]
    moved = np.concatenate([part.ravel() for part in moved])
    assert moved[moved > 0] == pytest.approx(0.05, rel=1e-3)
    assert (moved > 0).sum() > 10


@pytest.mark.slow
def test_adam_comes_back_with_its_count_of_updates(lesson):
    assert -(-len(lesson.names["x"]) // 64) == 22
    assert len(lesson.names["x"]) == 1347
    assert lesson.printed["loaded-run"].startswith("updates that Adam has made: 110")
    assert "sparse_categorical_crossentropy" in lesson.printed["loaded-run"]


def test_compile_false_leaves_a_model_that_predicts_and_cannot_be_trained(tmp_path):
    model = small()
    model.save(tmp_path / "m.keras")
    bare = keras.models.load_model(tmp_path / "m.keras", compile=False)
    assert np.array_equal(bare(X), model(X))
    with pytest.raises(ValueError, match=r"You must call `compile\(\)`"):
        bare.fit(X, Y, verbose=0)


# --- what is in the file -------------------------------------------------------------------------


@pytest.mark.slow
def test_file_is_a_zip_with_settings_as_text_and_all_numbers_in_one_part(lesson):
    printed = lesson.printed["file-list"]
    for name in ("metadata.json", "config.json", "model.weights.h5"):
        assert name in printed
    weights = int(re.search(r"weights\.h5\s+([\d,]+)", printed)[1].replace(",", ""))
    assert lesson.names["loaded"].count_params() == 2410
    assert weights == pytest.approx(50_000, abs=2_000)
    assert 2410 * 4 / weights == pytest.approx(1 / 5, abs=0.02)


@pytest.mark.slow
def test_numbers_of_adam_are_twice_the_parameters_and_two_more(lesson):
    assert lesson.compared["10.numbers"] == 3 * 2410 + 2 == 7232
    layers_only = [n for name, n in lesson.names["numbers"].items() if name.startswith("layers")]
    assert sum(layers_only) == 2410
    assert 4 * lesson.compared["10.numbers"] == pytest.approx(29_000, abs=500)


def test_order_of_hdf5_hardly_grows_with_the_model(tmp_path):
    model = small("adam", units=20_000)
    model.save(tmp_path / "large.keras")
    with zipfile.ZipFile(tmp_path / "large.keras") as archive:
        size = archive.getinfo("model.weights.h5").file_size
    assert size - 4 * numbers_in(tmp_path / "large.keras") < 30_000


@pytest.mark.slow
def test_model_without_its_optimizer_has_the_parameters_only(lesson, tmp_path):
    path = lesson.names["here"] / "model.keras"
    bare = keras.models.load_model(path, compile=False)
    bare.save(tmp_path / "bare.keras")
    assert numbers_in(tmp_path / "bare.keras") == 2410


# --- weights only --------------------------------------------------------------------------------


@pytest.mark.slow
def test_weights_come_back_and_an_unbuilt_optimizer_stays_empty(lesson):
    assert "same output: True" in lesson.printed["weights-run"]
    assert "made: 0" in lesson.printed["weights-run"]
    assert lesson.printed["weights-completion"] == ""


@pytest.mark.slow
def test_built_optimizer_is_filled_and_goes_on_as_the_whole_model_does(lesson):
    fresh = lesson.names["network"](99)
    fresh.optimizer.build(fresh.trainable_variables)
    path = lesson.names["here"] / "model.weights.h5"
    assert watched(lambda: fresh.load_weights(path))[1] == []
    assert updates_of(fresh) == 110
    [loss] = lesson.names["train"](fresh, 5, 6)
    assert loss == lesson.names["curves"]["A"][2, 5]


@pytest.mark.slow
def test_weights_load_into_a_network_that_computes_something_else(lesson):
    found = re.search(r"accuracy: ([\d.]+) instead of ([\d.]+)", lesson.printed["weights-change"])
    other, right = map(float, found.groups())
    assert other < right - 0.1
    assert right > 0.95
    wide = [keras.Input((8, 8)), layers.Flatten(), layers.Dense(64), layers.Dense(10)]
    with pytest.raises(ValueError, match="objects could not be loaded") as raised:
        keras.Sequential(wide).load_weights(lesson.names["here"] / "model.weights.h5")
    assert "variable.shape=(64, 64), Received: value.shape=(64, 32)" in str(raised.value)


def test_names_of_layers_do_not_matter_for_a_file_of_weights(tmp_path):
    model, other = small(prefix="one"), small(prefix="other")
    model.set_weights([weight + 1 for weight in model.get_weights()])
    model.save_weights(tmp_path / "m.weights.h5")
    other.load_weights(tmp_path / "m.weights.h5")
    assert np.array_equal(other(X), model(X))  # "not one bit is lost"


# --- JSON ----------------------------------------------------------------------------------------


def without_numbers_of_objects(value):
    """A config without the numbers by which the file tells that two objects are one."""
    if isinstance(value, dict):
        pairs = [(name, one) for name, one in value.items() if name != "shared_object_id"]
        return {name: without_numbers_of_objects(one) for name, one in pairs}
    return [without_numbers_of_objects(one) for one in value] if isinstance(value, list) else value


@pytest.mark.slow
def test_json_is_the_text_of_the_file_and_brings_no_weights(lesson):
    loaded, built = lesson.names["loaded"], lesson.names["built"]
    text = json.loads(loaded.to_json())
    loaded.save(lesson.names["here"] / "again.keras")
    in_file = json.loads(config_in(lesson.names["here"] / "again.keras"))
    assert without_numbers_of_objects(text) == without_numbers_of_objects(in_file)
    assert float(built.optimizer.learning_rate) == pytest.approx(0.05)
    assert updates_of(built) == 0
    assert float(lesson.printed["json-run"].split()[-1]) < 0.3


# --- when the process dies -----------------------------------------------------------------------


@pytest.mark.slow
def test_killed_process_leaves_a_backup_and_the_next_goes_on_with_the_same_digits(lesson):
    first, second = lesson.printed["process-first"], lesson.printed["process-second"]
    assert len(lesson.names["before_death"]) == 5
    assert "ended with code 9" in first
    assert "['latest.weights.h5', 'training_metadata.json']" in first
    assert "ended with code 0" in second
    assert [line.split(":")[0] for line in lesson.names["after_death"]] == [
        f"epoch {number}" for number in range(6, 12)
    ]
    assert lesson.compared["10.process"] == 6


def interrupted_fit(folder, *, swapped=False, dies_after=2, **more):
    """Train small() for three epochs; dies at the end of one. Returns the epochs reported."""
    epochs = []

    def report(epoch, logs):
        epochs.append(epoch + 1)
        if epoch + 1 == dies_after:
            raise InterruptedError

    callbacks = [
        keras.callbacks.BackupAndRestore(folder, **more),
        keras.callbacks.LambdaCallback(on_epoch_end=report),
    ]
    try:
        callbacks = callbacks[::-1] if swapped else callbacks
        small().fit(X, Y, epochs=3, verbose=0, callbacks=callbacks)
    except InterruptedError:
        pass
    return epochs


def test_backup_is_deleted_at_the_end_of_a_finished_training(tmp_path):
    assert interrupted_fit(tmp_path / "backup") == [1, 2]
    assert interrupted_fit(tmp_path / "backup") == [3]
    assert not (tmp_path / "backup").exists()
    assert interrupted_fit(tmp_path / "backup", dies_after=None) == [1, 2, 3]


def test_double_checkpoint_goes_on_from_the_backup_before_a_broken_one(tmp_path):
    assert interrupted_fit(tmp_path, double_checkpoint=True) == [1, 2]
    weights = tmp_path / "latest.weights.h5"
    weights.write_bytes(weights.read_bytes()[:100])  # as if it had died while writing
    assert interrupted_fit(tmp_path, dies_after=None, double_checkpoint=True) == [2, 3]


def test_report_before_backup_dies_at_every_start(tmp_path):
    assert interrupted_fit(tmp_path / "backup", swapped=True) == [1, 2]
    assert interrupted_fit(tmp_path / "backup", swapped=True) == [2]
    assert interrupted_fit(tmp_path / "backup", swapped=True) == [2]


# --- keep the best epoch -------------------------------------------------------------------------


@pytest.mark.slow
def test_file_of_the_checkpoint_is_the_epoch_of_the_lowest_val_loss(lesson):
    record, in_file = lesson.names["record"], lesson.names["in_file"]
    best = int(np.argmin(record["val_loss"]))
    assert best < 14  # 8 to 13 of 15
    assert np.argmin(record["loss"]) == 14
    assert in_file == pytest.approx(min(record["val_loss"]), abs=1e-4)
    assert in_file < record["val_loss"][-1] - 0.03  # 0.57 against 0.68


def test_name_of_a_checkpoint_may_hold_epoch_and_loss(tmp_path):
    name = tmp_path / "{epoch:02d}-{val_loss:.3f}.keras"
    best = keras.callbacks.ModelCheckpoint(name, save_best_only=True)
    record = small().fit(X, Y, validation_data=(X, Y), verbose=0, callbacks=[best]).history
    assert [path.name for path in tmp_path.iterdir()] == [f"01-{record['val_loss'][0]:.3f}.keras"]


# --- export and serve ----------------------------------------------------------------------------


@pytest.mark.slow
def test_exported_model_answers_as_predict_does_and_cannot_be_trained(lesson):
    served = lesson.names["served"]
    assert lesson.names["difference"] == pytest.approx(0, abs=1e-5)
    assert "a Keras model: False" in lesson.printed["export-run"]
    assert not any(hasattr(served, name) for name in ("fit", "summary", "optimizer"))
    names = {path.name for path in (lesson.names["here"] / "served").iterdir()}
    assert {"saved_model.pb", "variables"} <= names


class Halves(layers.Layer):
    """A layer class of our own."""

    def call(self, x):
        return x / 2


def test_own_layer_class_is_named_in_keras_files_and_not_needed_by_an_export(tmp_path):
    model = keras.Sequential([keras.Input((3,)), Halves()])
    model.save(tmp_path / "own.keras")
    assert "Halves" in config_in(tmp_path / "own.keras")
    assert '"code"' not in config_in(tmp_path / "own.keras")
    with pytest.raises(TypeError, match="could not be deserialized properly"):
        keras.models.load_model(tmp_path / "own.keras")
    given = {"Halves": Halves}
    again = keras.models.load_model(tmp_path / "own.keras", custom_objects=given)
    assert np.array_equal(again(X), X / 2)
    model.export(tmp_path / "own", verbose=False)
    assert np.array_equal(tf.saved_model.load(tmp_path / "own").serve(X), X / 2)


def test_saved_model_is_no_keras_file_and_wants_to_be_kept(tmp_path):
    small().export(tmp_path / "served", verbose=False)
    with pytest.raises(ValueError, match="File format not supported"):
        keras.models.load_model(tmp_path / "served")
    with pytest.raises(AssertionError, match="variables which have been deleted"):
        tf.saved_model.load(tmp_path / "served").serve(X)


def test_graph_of_a_saved_model_may_write_files(tmp_path):
    target = str(tmp_path / "written.txt")

    class Program(tf.Module):
        @tf.function(input_signature=[tf.TensorSpec((), tf.float32)])
        def serve(self, x):
            tf.io.write_file(target, "from the graph")
            return x

    tf.saved_model.save(Program(), tmp_path / "program")
    program = tf.saved_model.load(tmp_path / "program")
    assert not Path(target).exists()
    program.serve(tf.constant(1.0))
    assert Path(target).read_text() == "from the graph"


# --- the old format ------------------------------------------------------------------------------


@pytest.mark.slow
def test_old_format_saves_and_does_not_load(lesson):
    assert lesson.compared["10.old"] == "load"
    assert "Could not deserialize 'keras.metrics.mse'" in lesson.printed["old-run"]
    assert (lesson.names["here"] / "linear.h5").exists()


def test_old_file_is_rescued_without_compile_and_kept_in_the_new_format(tmp_path, caplog):
    model = small()
    model.save(tmp_path / "old.h5")
    assert "considered legacy" in caplog.text
    rescued = keras.models.load_model(tmp_path / "old.h5", compile=False)
    rescued.compile("sgd", loss="mse")
    rescued.save(tmp_path / "new.keras")
    assert np.array_equal(keras.models.load_model(tmp_path / "new.keras")(X), model(X))


# --- a model file is code ------------------------------------------------------------------------


@pytest.mark.slow
def test_lambda_is_saved_and_refused_and_its_code_is_in_the_file(lesson):
    printed = lesson.printed["code-run"]
    assert "whose `function` is a Python lambda" in printed
    assert "potential risk of arbitrary code execution" in printed
    text = config_in(lesson.names["here"] / "divides.keras")
    shown = re.search(r'"code": "(\S{40})', printed)[1]
    assert shown in text
    code = json.loads(lesson.names["text"])["config"]["layers"][1]["config"]["function"]["config"]
    assert b"pixels" in base64.b64decode(code["code"])


def test_safe_mode_is_the_default_and_can_be_switched_off_for_ones_own_file(tmp_path):
    model = keras.Sequential([keras.Input((3,)), layers.Lambda(lambda x: x / 2)])
    model.save(tmp_path / "mine.keras")
    for more in ({}, {"safe_mode": True}):
        with pytest.raises(ValueError, match="safe_mode=False"):
            keras.models.load_model(tmp_path / "mine.keras", **more)
    again = keras.models.load_model(tmp_path / "mine.keras", safe_mode=False)
    assert np.array_equal(again(X), X / 2)
    [code] = re.findall(r'"code": "(.*?)", "defaults"', config_in(tmp_path / "mine.keras"))
    decoded = base64.b64decode(json.loads(f'"{code}"'))
    assert Path(__file__).name.encode() in decoded  # what is said about your computer


def test_layer_of_keras_in_place_of_the_lambda_loads(tmp_path):
    model = keras.Sequential([keras.Input((3,)), layers.Rescaling(1 / 2)])
    model.save(tmp_path / "m.keras")
    assert np.array_equal(keras.models.load_model(tmp_path / "m.keras")(X), X / 2)


# --- common bugs ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda p: small().save(p / "model"), ValueError, "Invalid filepath extension for saving"),
        (lambda p: small().save(p / "m.ckpt"), ValueError, "Invalid filepath extension for saving"),
        (
            lambda p: small().save_weights(p / "model.h5"),
            ValueError,
            r"The filename must end in `.weights.h5`",
        ),
        (
            lambda p: keras.callbacks.ModelCheckpoint("best"),
            ValueError,
            r"The filepath provided must end in `.keras`",
        ),
        (
            lambda p: small().save_weights(p / "m.weights.h5", save_format="h5"),
            TypeError,
            "unexpected keyword argument 'save_format'",
        ),
        (
            lambda p: small().save(p / "no" / "m.keras"),
            FileNotFoundError,
            "No such file or directory",
        ),
    ],
    ids=["no-ending", "ckpt", "weights", "checkpoint", "save_format", "no-folder"],
)
def test_message_of_common_bugs(tmp_path, call, error, message):
    with pytest.raises(error, match=message):
        call(tmp_path)


def test_every_message_that_the_table_quotes_is_asserted_here():
    lines = markdown_of(LESSON).partition("## Common bugs")[2].partition("## Recap")[0]
    quoted = re.findall(r"^\| “(.+?)”", lines, re.MULTILINE)
    here = Path(__file__).read_text().replace("\\", "")
    assert len(quoted) == 11
    assert [text for text in quoted if text[:25] not in here] == []


def test_what_keras_2_had_is_gone():
    assert not callable(getattr(small(), "to_yaml", None))


# --- the quizzes ---------------------------------------------------------------------------------


@pytest.mark.slow
def test_quiz_size_is_the_number_that_the_file_of_sgd_with_momentum_holds(lesson, tmp_path):
    model = lesson.names["network"](0)
    model.compile(keras.optimizers.SGD(0.05, momentum=0.9), loss=model.loss)
    model.save(tmp_path / "untrained.keras")
    lesson.names["train"](model, 0, 1)
    model.save(tmp_path / "trained.keras")
    question = quiz.load("10.quiz").questions[0]
    assert question.id == "size"
    assert numbers_in(tmp_path / "trained.keras") == question.value == 2 * 2410 + 2
    assert numbers_in(tmp_path / "untrained.keras") == 2412


def test_warm_up_bytes_and_second_fit():
    [question] = [one for one in quiz.load("10.warm-up").questions if one.id == "bytes"]
    dense = keras.Sequential([keras.Input((64,)), layers.Dense(10)])
    assert sum(weight.nbytes for weight in dense.get_weights()) == question.value
    model = small("adam")
    assert model.fit(X, Y, verbose=0).epoch == [0]
    assert model.fit(X, Y, verbose=0).epoch == [0]
    assert updates_of(model) == 4  # two batches, twice: Adam goes on


def test_quiz_files_have_no_mistakes_and_point_to_headings_of_the_lesson():
    assert quiz.problems(LESSONS / "quizzes" / "10_saving.toml") == []
    lines = markdown_of(LESSON).splitlines()
    headings = {line.lstrip("#").strip() for line in lines if line.startswith("#")}
    assert {question.see for question in quiz.load("10.quiz").questions} <= headings
