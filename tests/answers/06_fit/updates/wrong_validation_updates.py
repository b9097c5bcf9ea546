# wrong: counts the batches of the validation part as well
# hint: validation-trains-too
import math


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = math.floor(n_examples * (1 - validation_split))
    n_validation = n_examples - n_train
    batches = math.ceil(n_train / batch_size) + math.ceil(n_validation / batch_size)
    return batches * epochs
