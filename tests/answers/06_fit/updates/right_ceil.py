# right: the batches of an epoch with math.ceil, times the epochs
import math


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = math.floor(n_examples * (1 - validation_split))
    return math.ceil(n_train / batch_size) * epochs
