# wrong: n // batch_size + 1, one batch too many where the batches fit exactly
# hint: one-batch-too-many
import math


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = math.floor(n_examples * (1 - validation_split))
    return (n_train // batch_size + 1) * epochs
