# wrong: counts the epochs from 0 to epochs, one too many
# hint: epochs-off-by-one
import math


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = math.floor(n_examples * (1 - validation_split))
    per_epoch = math.ceil(n_train / batch_size)
    total = 0
    for epoch in range(0, epochs + 1):
        total += per_epoch
    return total
