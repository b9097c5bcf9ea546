# wrong: counts the updates for all examples, then takes the share of them
# hint: split-of-batches
import math


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    updates = epochs * math.ceil(n_examples / batch_size)
    return math.floor(updates * (1 - validation_split))
