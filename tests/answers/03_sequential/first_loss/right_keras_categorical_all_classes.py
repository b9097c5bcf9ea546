# right: one-hot labels of every class, the mean of keras.losses
import keras
import numpy as np


def first_loss(n_classes):
    labels = np.eye(n_classes)
    p = np.ones((n_classes, n_classes)) / n_classes
    return float(np.mean(keras.losses.categorical_crossentropy(labels, p)))
