# wrong: int() cuts the started batch off
# hint: last-batch-dropped
def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = int(n_examples * (1 - validation_split))
    steps_per_epoch = int(n_train / batch_size)
    return steps_per_epoch * epochs
