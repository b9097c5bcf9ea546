# right: structural pattern matching with a catch-all for one-hot labels
from keras.losses import (
    BinaryCrossentropy,
    CategoricalCrossentropy,
    SparseCategoricalCrossentropy,
)


def choose_loss(n_classes, labels, output):
    match (n_classes, labels, output):
        case (_, "one-hot", "logits"):
            return CategoricalCrossentropy(from_logits=True)
        case (_, "one-hot", _):
            return CategoricalCrossentropy(from_logits=False)
        case (2, _, "logits"):
            return BinaryCrossentropy(from_logits=True)
        case (2, _, _):
            return BinaryCrossentropy(from_logits=False)
        case (_, _, "logits"):
            return SparseCategoricalCrossentropy(from_logits=True)
        case _:
            return SparseCategoricalCrossentropy(from_logits=False)
