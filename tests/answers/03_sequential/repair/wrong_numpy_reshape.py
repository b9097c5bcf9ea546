# wrong: np.reshape on the symbolic input
# hint: raises
import keras
import numpy as np


def repaired_model():
    images = keras.Input((28, 28))
    x = np.reshape(images, (-1, 784))
    x = keras.layers.Dense(128, activation="relu")(x)
    return keras.Model(images, keras.layers.Dense(10, activation="softmax")(x))
