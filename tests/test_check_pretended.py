"""Pretended clocks, devices and models behave as the real ones do, as far as exercises use them."""

from __future__ import annotations

from types import SimpleNamespace

import keras
import numpy as np
import pytest
import tensorflow as tf

from autograder.checks import pretended
from autograder.checks.pretended import PretendedConfig


def test_only_calls_move_the_clock_on():
    clock = pretended.pretended_clock(print, 100.0)
    call = pretended.pretended_call(clock, [9.0, 1.0, 2.0])
    readings = [clock()]
    for _ in range(4):
        call()
        readings.append(clock())
    assert [*readings, clock()] == [100.0, 109.0, 110.0, 112.0, 113.0, 113.0]
    assert pretended.count_of(call) == 4
    assert pretended.reads_of(clock) == 6


def test_memory_grows_where_it_is_set():
    config = PretendedConfig(["CPU:0", "GPU:0", "GPU:1"])
    gpus = config.list_physical_devices("GPU")
    config.experimental.set_memory_growth(gpus[1], True)
    assert pretended.state_of(config) == (True, ["GPU:1"])


def test_started_devices_are_refused_unless_nothing_changes():
    config = PretendedConfig(["CPU:0", "GPU:0", "GPU:1"], growing=["GPU:0"])
    config.list_logical_devices()
    first, second = config.list_physical_devices("GPU")
    config.experimental.set_memory_growth(first, True)
    with pytest.raises(RuntimeError, match=pretended.ALREADY_STARTED):
        config.experimental.set_memory_growth(second, True)


@pytest.mark.parametrize("device", ["the CPU", SimpleNamespace(name="GPU:7", device_type="GPU")])
def test_what_tensorflow_refuses_is_refused_in_its_words(device):
    messages = []
    for config in (tf.config, PretendedConfig(["CPU:0"])):
        refused = config.list_physical_devices("CPU")[0] if device == "the CPU" else device
        with pytest.raises(ValueError, match=r"Unrecognized|Cannot set") as error:
            config.experimental.set_memory_growth(refused, True)
        messages.append(str(error.value))
    assert messages[0] == messages[1]


@pytest.fixture
def predicts():
    """A model of Keras and the pretended one, with the same weights."""
    model = keras.Sequential([keras.Input((5,)), keras.layers.Dense(3, activation="tanh")])
    kernel = model.get_weights()[0]
    return model.predict, pretended.pretended_predict(print, kernel, (5,), (3,))


def test_a_pretended_model_answers_a_batch_as_keras_does(predicts):
    batch = np.random.default_rng(0).normal(size=(4, 5)).astype("float32")
    real, pretended_one = (predict(batch, verbose=0) for predict in predicts)
    assert pretended_one.shape == real.shape == (4, 3)
    assert pretended_one.dtype == real.dtype
    assert pretended_one == pytest.approx(real, abs=1e-6)


@pytest.mark.parametrize(
    "given", [np.zeros(5), [np.zeros(5)], [[0.0] * 5]], ids=["no batch axis", "a list", "lists"]
)
def test_a_pretended_model_refuses_what_keras_refuses_in_its_words(predicts, given):
    messages = []
    for predict in predicts:
        with pytest.raises(ValueError, match=r"Expected shape|Unrecognized data type") as error:
            predict(given, verbose=0)
        messages.append(str(error.value))
    end = "input has incompatible shape (5,)" if hasattr(given[0], "shape") else "class 'list'>)"
    assert all(end in message for message in messages)


def test_what_a_pretended_model_was_first_given_is_noted():
    predict = pretended.pretended_predict(print, np.ones((4, 2), "float32"), (2, 2), (2,))
    assert pretended.first_given(predict) is None
    predict(np.zeros((3, 2, 2)))
    predict(np.zeros((1, 2, 2)))
    assert pretended.first_given(predict) == ("array", (3, 2, 2))
