# wrong: returns the code of the loss as text
# hint: wrong-type


def choose_loss(n_classes, labels, output):
    if labels == "one-hot":
        name = "CategoricalCrossentropy"
    elif n_classes == 2:
        name = "BinaryCrossentropy"
    else:
        name = "SparseCategoricalCrossentropy"
    return f"keras.losses.{name}(from_logits={output == 'logits'})"
