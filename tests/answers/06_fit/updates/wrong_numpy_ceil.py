# wrong: np.ceil gives a float
# hint: wrong-type
import numpy as np


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = np.floor(n_examples * (1 - validation_split))
    return np.ceil(n_train / batch_size) * epochs
