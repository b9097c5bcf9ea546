# wrong: trains the new model, and with it the layers of the given one, on made-up data
# hint: retrains
import keras
import numpy as np


def probability_model(model):
    result = keras.Sequential([model, keras.layers.Softmax()])
    result.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    rng = np.random.default_rng(0)
    x, y = rng.normal(size=(64, 64)), rng.integers(0, 10, 64)
    result.fit(x, y, epochs=5, verbose=0)
    return result
