# wrong: keeps fractions of batches and makes an integer of the product
# hint: fraction-of-batch
def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = int(n_examples * (1 - validation_split))
    return int(epochs * n_train / batch_size)
