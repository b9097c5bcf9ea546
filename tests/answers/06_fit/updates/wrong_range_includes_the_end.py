# wrong: counts a batch at 0, batch_size, … up to and with n_train itself
# hint: one-batch-too-many
def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = int(n_examples * (1 - validation_split))
    starts = range(0, n_train + 1, batch_size)
    return len(starts) * epochs
