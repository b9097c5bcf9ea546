# wrong: whole batches only; the last, smaller one changes the weights too
# hint: last-batch-dropped
import math


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = math.floor(n_examples * (1 - validation_split))
    return n_train // batch_size * epochs
