# right: runs the six cases in Keras and compares each loss with the three possible values
import warnings

import keras
import numpy as np
from keras import layers


def mean_loss(p, y):
    return -np.mean(np.log(p[np.arange(len(y)), y]))


def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def prediction_game():
    rng = np.random.default_rng(4)
    x = rng.normal(size=(32, 8)).astype("float32")
    y = rng.integers(0, 10, size=32)
    w = rng.normal(size=(8, 10)).astype("float32")
    b = rng.normal(size=10).astype("float32")
    z = x @ w + b
    right, doubled = mean_loss(softmax(z), y), mean_loss(softmax(softmax(z)), y)

    def evaluate(from_logits, activation, extra=()):
        model = keras.Sequential(
            [keras.Input((8,)), layers.Dense(10, activation=activation), *extra]
        )
        model.layers[0].set_weights([w, b])
        loss = keras.losses.SparseCategoricalCrossentropy(from_logits=from_logits)
        model.compile(loss=loss)
        return model, loss

    def judge(value, caught):
        if np.isclose(value, right, rtol=1e-3):
            return "repaired" if caught else "right"
        return "doubled" if np.isclose(value, doubled, rtol=1e-3) else "missing"

    cases = {
        "A": (True, None),
        "B": (True, "softmax"),
        "C": (True, "softmax", [layers.Rescaling(1.0)]),
        "D": (False, None),
        "E": (True, "softmax"),
        "F": (True, "softmax", [layers.Dropout(0.5)]),
    }
    answers = {}
    for name, case in cases.items():
        model, loss = evaluate(*case)
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            if name == "E":
                value = float(loss(y, model.predict(x, verbose=0)))
            else:
                value = model.evaluate(x, y, verbose=0)
        caught = [c for c in caught if "from_logits" in str(c.message)]
        answers[name] = judge(value, caught)
    return answers
