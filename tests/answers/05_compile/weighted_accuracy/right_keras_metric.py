# right: two Keras metrics, one of them given the weights
import keras


def weighted_accuracy(labels, predicted, sample_weight):
    plain = keras.metrics.Accuracy()
    plain.update_state(labels, predicted)
    weighted = keras.metrics.Accuracy()
    weighted.update_state(labels, predicted, sample_weight=sample_weight)
    return float(plain.result()), float(weighted.result())
