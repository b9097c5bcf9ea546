# wrong: returns in the first turn of the loop over the epochs
# hint: epochs-forgotten
def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = int(n_examples * (1 - validation_split))
    updates = 0
    for epoch in range(epochs):
        for start in range(0, n_train, batch_size):
            updates += 1
        return updates
