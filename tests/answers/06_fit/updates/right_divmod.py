# right: divmod; a rest is one batch more
def number_of_updates(n_examples, batch_size, epochs, validation_split):
    whole, rest = divmod(int(n_examples * (1 - validation_split)), batch_size)
    if rest > 0:
        whole += 1
    return epochs * whole
