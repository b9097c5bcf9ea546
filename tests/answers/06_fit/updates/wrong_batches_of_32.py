# wrong: always batches of 32, which is only what fit does when nothing is said
# hint: fixed-batch-size
import math


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    batch_size = 32
    n_train = math.floor(n_examples * (1 - validation_split))
    return math.ceil(n_train / batch_size) * epochs
