# wrong: round() to the nearest number of batches
# hint: batches-rounded-nearest
import math


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = math.floor(n_examples * (1 - validation_split))
    return round(n_train / batch_size) * epochs
