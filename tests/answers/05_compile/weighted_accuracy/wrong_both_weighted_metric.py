# wrong: hands sample_weight to the metric of metrics= too
# hint: metrics-weighted-too
import keras


def weighted_accuracy(labels, predicted, sample_weight):
    results = []
    for _ in ("accuracy", "weighted_accuracy"):
        metric = keras.metrics.Accuracy()
        metric.update_state(labels, predicted, sample_weight)
        results.append(float(metric.result()))
    return tuple(results)
