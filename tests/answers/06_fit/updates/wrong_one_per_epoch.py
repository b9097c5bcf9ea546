# wrong: an epoch is one change of the weights, as in gradient descent on all examples
# hint: one-update-per-epoch
def number_of_updates(n_examples, batch_size, epochs, validation_split):
    return epochs
