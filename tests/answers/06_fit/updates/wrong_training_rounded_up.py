# wrong: rounds the number of training examples up
# hint: rounded-up
from math import ceil


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = ceil(n_examples * (1 - validation_split))
    return -(-n_train // batch_size) * epochs
