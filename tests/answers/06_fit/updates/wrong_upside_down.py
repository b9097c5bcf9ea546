# wrong: divides the batch size by the number of examples
# hint: arguments-swapped
import math


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = math.floor(n_examples * (1 - validation_split))
    return math.ceil(batch_size / n_train) * epochs
