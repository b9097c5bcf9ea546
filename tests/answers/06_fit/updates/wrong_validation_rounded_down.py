# wrong: rounds the validation part down, so that the rest is one example larger
# hint: rounded-up
import math


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_validation = math.floor(n_examples * validation_split)
    n_train = n_examples - n_validation
    return math.ceil(n_train / batch_size) * epochs
