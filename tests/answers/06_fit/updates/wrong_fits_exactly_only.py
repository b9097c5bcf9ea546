# wrong: only done for batches that fit exactly
# hint: unfinished
def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = int(n_examples * (1 - validation_split))
    if n_train % batch_size == 0:
        return n_train // batch_size * epochs
    raise NotImplementedError("a last, smaller batch")
