# wrong: takes the share from the number of batches
# hint: split-of-batches
import math


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    batches = math.ceil(n_examples / batch_size)
    return math.floor(batches * (1 - validation_split)) * epochs
