# right: rounds up by a whole division of the negative number
def number_of_updates(n_examples, batch_size, epochs, validation_split):
    training = int(n_examples * (1.0 - validation_split))
    return -(-training // batch_size) * epochs
