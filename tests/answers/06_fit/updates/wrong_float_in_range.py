# wrong: range() does not take the float that the share leaves
# hint: raises
def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = n_examples * (1 - validation_split)
    return len(range(0, n_train, batch_size)) * epochs
