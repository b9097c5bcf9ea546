"""Dtypes of models are told as Keras has them, and no policy is left behind."""

from __future__ import annotations

import keras
import numpy as np
import pytest
from keras import layers

from autograder.checks import precision
from autograder.checks.answer import Answer
from autograder.checks.models import is_model

X = np.zeros((2, 8, 8), "float32")


def model(first: str, last: str, nested: bool = False) -> keras.Model:
    hidden = [layers.Flatten(), layers.Dense(3, dtype=first)]
    if nested:
        hidden = [keras.Sequential([keras.Input((8, 8)), *hidden])]
    return keras.Sequential([keras.Input((8, 8)), *hidden, layers.Dense(2, dtype=last)])


@pytest.mark.parametrize("nested", [False, True], ids=["flat", "nested"])
@pytest.mark.parametrize("half", ["float16", "bfloat16"])
def test_the_dtypes_of_a_model_are_told(half, nested):
    mixed = precision.dtypes_of(model(f"mixed_{half}", "float32", nested), X)
    assert mixed == {
        "weights": ["float32"],
        "computing": [half, "float32"],
        "outputs": "float32",
    }
    throughout = precision.dtypes_of(model(half, half, nested), X)
    assert throughout == {"weights": [half], "computing": [half, half], "outputs": half}


def leaves_a_policy(x):
    keras.config.set_dtype_policy("mixed_bfloat16")
    return keras.Sequential([keras.Input((8, 8)), layers.Flatten(), layers.Dense(2)])


def test_a_policy_ends_with_the_answer_that_set_it():
    made = precision.from_float32(Answer(leaves_a_policy))(X, convert=is_model).value
    assert precision.dtypes_of(made, X)["outputs"] == "bfloat16"
    assert keras.config.dtype_policy().name == "float32"


def test_a_policy_that_was_set_before_does_not_reach_the_answer():
    keras.config.set_dtype_policy("mixed_float16")
    try:
        made = precision.from_float32(Answer(lambda x: model(None, None)))(X, convert=is_model)
        assert precision.dtypes_of(made.value, X)["outputs"] == "float32"
        assert keras.config.dtype_policy().name == "mixed_float16"
    finally:
        keras.config.set_dtype_policy("float32")
