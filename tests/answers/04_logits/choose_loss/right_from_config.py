# right: builds the loss from a class name and a config with keras.losses.get
import keras


def choose_loss(n_classes, labels, output):
    prefix = "Categorical"
    if labels == "integer":
        prefix = "Binary" if n_classes == 2 else "SparseCategorical"
    config = {"from_logits": output == "logits", "reduction": "sum_over_batch_size"}
    return keras.losses.get({"class_name": prefix + "Crossentropy", "config": config})
