# wrong: returns the name of the loss together with from_logits instead of a loss
# hint: wrong-type


def choose_loss(n_classes, labels, output):
    from_logits = output == "logits"
    if labels == "one-hot":
        return "categorical_crossentropy", from_logits
    if n_classes == 2:
        return "binary_crossentropy", from_logits
    return "sparse_categorical_crossentropy", from_logits
