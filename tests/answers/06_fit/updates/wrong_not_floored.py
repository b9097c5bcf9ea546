# wrong: does not make a whole number of the training examples before it divides
# hint: rounded-up
import math


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    return math.ceil(n_examples * (1 - validation_split) / batch_size) * epochs
