# wrong: takes validation_split for the share that is trained on
# hint: split-is-train-share
import math


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = math.floor(n_examples * validation_split)
    return math.ceil(n_train / batch_size) * epochs
