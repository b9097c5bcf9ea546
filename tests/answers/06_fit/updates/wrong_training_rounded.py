# wrong: round() instead of floor for the training examples
# hint: rounded-nearest
import math


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = round(n_examples * (1 - validation_split))
    return math.ceil(n_train / batch_size) * epochs
