# right: walks through every epoch and every batch and counts
def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = int((1 - validation_split) * n_examples // 1)
    updates = 0
    for _ in range(epochs):
        left = n_train
        while left > 0:
            left = left - batch_size
            updates = updates + 1
    return updates
