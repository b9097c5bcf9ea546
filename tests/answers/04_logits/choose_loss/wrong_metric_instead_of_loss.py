# wrong: the metrics of the same names; they add up over batches and give no gradient
# hint: metric-instead-of-loss
import keras


def choose_loss(n_classes, labels, output):
    from_logits = output == "logits"
    if labels == "one-hot":
        return keras.metrics.CategoricalCrossentropy(from_logits=from_logits)
    if n_classes == 2:
        return keras.metrics.BinaryCrossentropy(from_logits=from_logits)
    return keras.metrics.SparseCategoricalCrossentropy(from_logits=from_logits)
