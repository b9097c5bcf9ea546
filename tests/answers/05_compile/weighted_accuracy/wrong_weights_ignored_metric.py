# wrong: two Keras metrics, both without the weights
# hint: weights-ignored
import keras


def weighted_accuracy(labels, predicted, sample_weight):
    plain, weighted = keras.metrics.Accuracy(), keras.metrics.Accuracy()
    plain.update_state(labels, predicted)
    weighted.update_state(labels, predicted)
    return float(plain.result()), float(weighted.result())
