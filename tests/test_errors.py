"""What learners are told about an error is chosen by its message: these are the libraries' own."""

import keras
import numpy as np
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


@pytest.mark.parametrize(
    ("wrong", "message", "told"),
    [
        (one_optimizer_for_two_models, "Unknown variable", "Each model needs a new one"),
        (branches_as_a_chain, "called on a list of inputs", "as a chain?"),
    ],
)
def test_a_message_of_keras_is_explained(wrong, message, told):
    with pytest.raises(ValueError, match=message) as raised:
        wrong()
    assert told in meaning(Raised("ValueError", str(raised.value)[:300]))
