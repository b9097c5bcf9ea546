# wrong: integer labels, so the sparse loss, also for a single unit
# hint: sparse-for-one-unit
import keras


def choose_loss(n_classes, labels, output):
    from_logits = output == "logits"
    if labels == "integer":
        return keras.losses.SparseCategoricalCrossentropy(from_logits=from_logits)
    return keras.losses.CategoricalCrossentropy(from_logits=from_logits)
