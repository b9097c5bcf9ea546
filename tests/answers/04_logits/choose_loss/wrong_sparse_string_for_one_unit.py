# wrong: never thinks of one unit as a case of its own; looks only at the kind of label
# hint: sparse-for-one-unit


def choose_loss(n_classes, labels, output):
    import tensorflow as tf

    name = "sparse_categorical_crossentropy" if labels == "integer" else "categorical_crossentropy"
    if output == "probabilities":
        return name
    return lambda y, z: getattr(tf.keras.losses, name)(y, z, from_logits=True)
