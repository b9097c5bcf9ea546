# right: the loss of Keras for one row of equal probabilities
import keras
import numpy as np


def first_loss(n_classes):
    loss = keras.losses.SparseCategoricalCrossentropy()
    equal = np.full((1, n_classes), 1.0 / n_classes)
    return float(loss(np.array([0]), equal))
