# wrong: a pair of tensors, as the metrics give them
# hint: wrong-type
import keras


def weighted_accuracy(labels, predicted, sample_weight):
    plain = keras.metrics.Accuracy()
    weighted = keras.metrics.Accuracy()
    plain.update_state(labels, predicted)
    weighted.update_state(labels, predicted, sample_weight)
    return plain.result(), weighted.result()
