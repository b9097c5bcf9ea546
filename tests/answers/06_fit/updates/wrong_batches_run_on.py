# wrong: rounds up only once, as if a batch could reach into the next epoch
# hint: batches-run-on
import math


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = math.floor(n_examples * (1 - validation_split))
    return math.ceil(n_train * epochs / batch_size)
