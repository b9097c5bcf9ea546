"""What learners are told about an error is chosen by its message: these are the libraries' own."""

import keras
import numpy as np
import pandas as pd
import pytest

from autograder.checks.answer import Raised
from autograder.checks.errors import meaning


def one_optimizer_for_two_models():
    optimizer = keras.optimizers.SGD(0.1)
    for _ in range(2):
        model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
        model.compile(optimizer, "mse")
        model.fit(np.ones((4, 2)), np.ones(4), verbose=0)


def branches_as_a_chain():
    x = keras.Input((2,))
    joined = keras.layers.Add()([keras.layers.Dense(2)(x), x])
    config = keras.Model(x, joined).get_config()
    layers = [one for one in config["layers"] if one["class_name"] != "InputLayer"]
    keras.Sequential.from_config({"name": "chain", "layers": layers})(np.ones((1, 2)))


def arrays_beside_other_variables():
    layers = [keras.layers.Dense(3, trainable=False), keras.layers.Dense(4)]
    model = keras.Sequential([keras.Input((2,)), *layers])
    for variable, array in zip(model.trainable_variables, model.get_weights(), strict=False):
        variable.assign(array)


def writes_into_a_table():
    mean = pd.DataFrame(np.ones((3, 2))).mean().to_numpy()
    mean[mean == 1] = 2


def changes_a_table_in_place():
    mean = pd.DataFrame(np.ones((3, 2))).mean().to_numpy()
    mean /= 2


def looks_up_a_class_that_is_not_there():
    dict(zip(*np.unique([0, 1, 1], return_counts=True), strict=True))[2]


def names_a_column_that_is_not_there():
    pd.DataFrame({"label": [1]})["class"]


@pytest.mark.parametrize(
    ("wrong", "message", "told"),
    [
        (looks_up_a_class_that_is_not_there, "2", "need not occur"),
        (names_a_column_that_is_not_there, "class", "columns that it has"),
        (one_optimizer_for_two_models, "Unknown variable", "Each model needs a new one"),
        (branches_as_a_chain, "called on a list of inputs", "as a chain?"),
        (arrays_beside_other_variables, "shape of the target variable", "paired one by one"),
        (writes_into_a_table, "assignment destination is read-only", "Make a copy"),
        (changes_a_table_in_place, "output array is read-only", "Make a copy"),
    ],
)
def test_a_message_of_a_library_is_explained(wrong, message, told):
    with pytest.raises((ValueError, KeyError), match=message) as raised:
        wrong()
    assert told in meaning(Raised(raised.type.__name__, str(raised.value)[:300]))
