# wrong: BinaryAccuracy(threshold=0.0) compares with >, so logit 0 goes to class 0
# hint: strict-comparison
import keras
import numpy as np


def binary_accuracy(logits, labels):
    metric = keras.metrics.BinaryAccuracy(threshold=0.0)
    return float(metric(np.reshape(labels, (-1, 1)), np.reshape(logits, (-1, 1))))
