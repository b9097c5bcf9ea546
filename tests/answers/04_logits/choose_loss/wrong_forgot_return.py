# wrong: makes the loss in every branch, but returns nothing
# hint: no-return
import keras


def choose_loss(n_classes, labels, output):
    from_logits = output == "logits"
    if labels == "one-hot":
        loss = keras.losses.CategoricalCrossentropy(from_logits=from_logits)
    elif n_classes == 2:
        loss = keras.losses.BinaryCrossentropy(from_logits=from_logits)
    else:
        loss = keras.losses.SparseCategoricalCrossentropy(from_logits=from_logits)
    print(loss.name)
