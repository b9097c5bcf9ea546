# wrong: multiplies the batches by their size again, so it counts examples
# hint: one-update-per-example
def number_of_updates(n_examples, batch_size, epochs, validation_split):
    left = int(n_examples * (1 - validation_split))
    seen = 0
    while left > 0:
        seen += min(batch_size, left)
        left -= batch_size
    return seen * epochs
