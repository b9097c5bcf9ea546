# right: a model whose weights are all zero, evaluated on one example of each class
import keras
import numpy as np


def first_loss(n_classes):
    model = keras.Sequential(
        [
            keras.Input((1,)),
            keras.layers.Dense(n_classes, activation="softmax", kernel_initializer="zeros"),
        ]
    )
    model.compile(loss="sparse_categorical_crossentropy")
    x, y = np.ones((n_classes, 1)), np.arange(n_classes)
    return float(model.evaluate(x, y, verbose=0))
