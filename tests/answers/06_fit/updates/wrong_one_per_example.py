# wrong: one update for every training example
# hint: one-update-per-example
import math


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    return math.floor(n_examples * (1 - validation_split)) * epochs
