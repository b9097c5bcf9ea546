"""Lesson 11 measures; what it says of the measures is run here, with the lesson's own cells.

Times are compared within one run only, with wide margins: other programs run at the same time. What
happens on a GPU cannot be tested without one; tests/test_doctor.py asks with pretended devices.
"""

import os
import subprocess
import sys
import threading

import keras
import numpy as np
import pytest
import tensorflow as tf
from lessons import markdown_of

from course.toolkit.places import LESSONS

LESSON = LESSONS / "11_devices.ipynb"
SLOW_CELLS = {"move-table", "move-compare", "wait-measure", "wait-compare", "fit-run"}


@pytest.mark.slow
def test_lesson_runs_untouched_in_its_time_and_memory(lesson):
    lesson.assert_cheap()


# --- devices -------------------------------------------------------------------------------------


def test_the_first_cell_works_without_a_gpu_and_says_so(lesson):
    count = len(lesson.names["gpus"])
    assert lesson.names["DEVICES"] == (["CPU", "GPU"] if count else ["CPU"])
    assert lesson.printed["devices"].startswith(f"{count} GPUs")
    assert "device:CPU:0" in lesson.printed["devices"] or count


@pytest.mark.skipif(bool(tf.config.list_physical_devices("GPU")), reason="there is a GPU")
def test_the_first_of_no_gpus_is_an_index_error():
    with pytest.raises(IndexError, match="list index out of range"):
        tf.config.list_physical_devices("GPU")[0]


def test_devices_are_set_up_before_the_first_computation_or_not_at_all():
    tf.constant(1.0)  # the runtime is initialised now
    cpu = tf.config.list_physical_devices("CPU")[0]
    halves = [tf.config.LogicalDeviceConfiguration()] * 2
    with pytest.raises(RuntimeError, match="cannot be modified after being initialized"):
        tf.config.set_logical_device_configuration(cpu, halves)


# --- measuring -----------------------------------------------------------------------------------


def test_the_first_call_takes_more_than_five_times_as_long(lesson):
    assert lesson.compared["11.first-call"] == "more than five times"
    times = lesson.names["times"]
    assert times.mean() > 1.2 * np.median(times)  # one call spoils the mean


def test_sixty_four_pictures_cost_little_more_than_one(lesson):
    assert lesson.compared["11.price"] < 8
    cpu = lesson.names["measured"]["CPU"]
    rates = lesson.names["SIZES"] / cpu
    assert rates[2] > 8 * rates[0]
    assert cpu[-1] > 2 * cpu[0]  # and many pictures do cost more


def test_the_completion_cell_runs_before_the_learner_has_completed_it(lesson):
    assert lesson.printed["law"].startswith("CPU: a = ")


# --- half the bits -------------------------------------------------------------------------------


@pytest.mark.slow
def test_in_bfloat16_adam_moves_not_one_weight(lesson):
    assert lesson.compared["11.bfloat16"] == 0.0
    assert all(accuracy < 0.3 for accuracy, _ in lesson.names["runs"]["bfloat16"])


@pytest.mark.slow
def test_in_float16_the_weights_fly_away_and_mixed_precision_learns(lesson):
    runs = lesson.names["runs"]
    assert all(accuracy < 0.75 for accuracy, _ in runs["float16"])
    assert all(not move < 10 for _, move in runs["float16"])  # large, or nan
    assert all(accuracy > 0.9 and 0.1 < move < 1 for accuracy, move in runs["mixed_float16"])


def test_what_the_numbers_are_in_sixteen_bits():
    assert float(tf.cast(0.999, tf.bfloat16)) == 1.0
    assert float(tf.cast(1e-4, tf.float16) ** 2) == 0.0


def test_under_a_mixed_policy_layers_compute_in_16_bits_and_keep_32():
    layer = keras.layers.Dense(2, dtype="mixed_float16")
    assert layer(np.ones((1, 3))).dtype == "float16"
    assert {str(weight.dtype) for weight in layer.weights} == {"float32"}


def test_the_global_policy_scales_the_loss_and_is_known_by_two_names():
    assert keras.mixed_precision.set_global_policy is keras.config.set_dtype_policy
    before = keras.config.dtype_policy()
    try:
        keras.config.set_dtype_policy("mixed_float16")
        model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3)])
        assert model.layers[0].compute_dtype == "float16"
        model.compile("adam", "mse")
        assert isinstance(model.optimizer, keras.optimizers.LossScaleOptimizer)
    finally:
        keras.config.set_dtype_policy(before)


@pytest.mark.slow
def test_sgd_trains_in_pure_sixteen_bits():
    x = np.random.default_rng(0).normal(size=(256, 8)).astype("float32")
    y = (x[:, 0] > 0).astype("int64")
    for policy in ("float16", "bfloat16"):
        keras.utils.set_random_seed(0)
        model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(2, dtype=policy)])
        loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
        model.compile(keras.optimizers.SGD(0.1, momentum=0.9), loss, metrics=["accuracy"])
        model.fit(x, y, epochs=8, verbose=0)
        assert model.evaluate(x, y, verbose=0)[1] > 0.9


# --- bytes ---------------------------------------------------------------------------------------


def test_pictures_in_float64_are_the_largest_and_uint8_an_eighth(lesson):
    sizes = lesson.names["megabytes"]
    assert max(sizes, key=sizes.get) == "pictures, float64"
    assert sizes["pictures, float64"] == 8 * sizes["pictures, uint8"]
    parameters = 784 * 1024 + 1024 + 1024 * 1024 + 1024 + 1024 * 10 + 10
    assert sizes["weights, gradients, Adam's two averages"] == 16 * parameters


# --- the model that waits ------------------------------------------------------------------------


@pytest.mark.slow
def test_the_cache_makes_the_second_epoch_fastest(lesson):
    assert lesson.compared["11.waiting"] == "cache"
    epochs = lesson.names["epochs"]
    assert epochs["cache"] < 0.8 * epochs["as it is"]


@pytest.mark.slow
def test_a_cache_before_the_slow_step_saves_nothing(lesson):
    slowly, batches = lesson.names["slowly"], lesson.names["batches"]
    took = lesson.names["second_epoch"](batches.cache().map(slowly))
    assert took > 16 * 0.05  # 16 batches are read again, one after the other


def test_tensorflow_reads_ahead_by_itself_unless_it_is_told_not_to():
    def read_by_one_step(inject: bool) -> int:
        read, ahead = [], threading.Event()

        def note(n):
            read.append(n)
            if len(read) > 1:
                ahead.set()
            return n

        options = tf.data.Options()
        options.experimental_optimization.inject_prefetch = inject
        numbers = tf.data.Dataset.range(9).map(lambda n: tf.numpy_function(note, [n], tf.int64))
        steps = iter(numbers.with_options(options))
        next(steps)
        ahead.wait(20 if inject else 0.3)
        return len(read)

    assert read_by_one_step(inject=True) > 1
    assert read_by_one_step(inject=False) == 1
    assert tf.data.Options().experimental_optimization.inject_prefetch is None  # the default, on


def test_prefetch_changes_when_batches_come_not_which():
    numbers = tf.data.Dataset.range(10).batch(3)
    plain = [batch.tolist() for batch in numbers.as_numpy_iterator()]
    assert plain == [b.tolist() for b in numbers.prefetch(2).as_numpy_iterator()]


# --- what fit pays for ---------------------------------------------------------------------------


@pytest.mark.slow
def test_eager_steps_are_slowest_and_the_loss_is_the_same(lesson):
    rows = lesson.printed["fit-run"].strip().splitlines()
    later = [float(row.split("then")[1].split()[0]) for row in rows]
    default, several, _, eager = later
    assert eager > 2 * max(default, several)
    losses = [float(row.split("loss ")[1].split(":")[0]) for row in rows]
    assert losses == pytest.approx([losses[0]] * 4, rel=1e-3)


# --- log lines -----------------------------------------------------------------------------------


@pytest.mark.slow
def test_the_log_level_counts_before_the_import():
    code = "import tensorflow as tf; tf.constant(1.0)"

    def spoken(level: str, onednn: str) -> int:
        levels = {"TF_CPP_MIN_LOG_LEVEL": level, "TF_ENABLE_ONEDNN_OPTS": onednn}
        command = [sys.executable, "-c", code]
        done = subprocess.run(command, env=os.environ | levels, capture_output=True, check=True)
        return len(done.stderr)

    assert spoken("0", "1") > spoken("3", "1") > spoken("3", "0") == 0


def test_what_is_gone_since_keras_2_is_gone():
    assert not hasattr(keras.mixed_precision, "experimental")
    assert not hasattr(keras.utils, "multi_gpu_model")
    assert "multi_gpu_model" in markdown_of(LESSON)
