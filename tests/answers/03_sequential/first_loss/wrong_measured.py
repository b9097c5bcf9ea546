# wrong: measures an untrained model on noise, which is above ln K and differs by seed
# hint: measured-with-noise
import keras
import numpy as np


def first_loss(n_classes):
    keras.utils.set_random_seed(0)
    model = keras.Sequential(
        [keras.Input((64,)), keras.layers.Dense(n_classes, activation="softmax")]
    )
    rng = np.random.default_rng(0)
    x, y = rng.normal(size=(500, 64)), rng.integers(0, n_classes, 500)
    model.compile(loss="sparse_categorical_crossentropy")
    return float(model.evaluate(x, y, verbose=0))
