# right: a Dense layer with softmax whose kernel is set to the identity and which is frozen
import keras
import numpy as np


def probability_model(model):
    head = keras.layers.Dense(10, activation="softmax", trainable=False)
    result = keras.Sequential([keras.Input((64,)), model, head])
    head.set_weights([np.eye(10), np.zeros(10)])
    return result
