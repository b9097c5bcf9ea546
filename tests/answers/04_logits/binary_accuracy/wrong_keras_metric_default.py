# wrong: Keras' BinaryAccuracy with its default threshold
# hint: threshold-half
import keras
import numpy as np


def binary_accuracy(logits, labels):
    metric = keras.metrics.BinaryAccuracy()
    metric.update_state(np.reshape(labels, (-1, 1)), np.reshape(logits, (-1, 1)))
    return float(metric.result())
