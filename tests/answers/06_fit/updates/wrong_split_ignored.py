# wrong: trains on all examples
# hint: split-ignored
import math


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    return epochs * math.ceil(n_examples / batch_size)
