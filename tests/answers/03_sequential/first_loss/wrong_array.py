# wrong: the array that the Keras loss gives for one row
# hint: wrong-shape
import keras
import numpy as np


def first_loss(n_classes):
    p = np.full((1, n_classes), 1 / n_classes)
    return np.asarray(keras.losses.sparse_categorical_crossentropy(np.array([0]), p))
