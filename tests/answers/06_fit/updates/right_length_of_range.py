# right: counts the places at which a batch begins
import numpy as np


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = int(np.floor(n_examples * (1 - validation_split)))
    return len(range(0, n_train, batch_size)) * epochs
