# right: adds batch_size - 1 before the whole division
from math import floor


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    share = 1 - validation_split
    in_training = floor(share * n_examples)
    batches_in_one_epoch = (in_training + batch_size - 1) // batch_size
    return sum(batches_in_one_epoch for _ in range(epochs))
