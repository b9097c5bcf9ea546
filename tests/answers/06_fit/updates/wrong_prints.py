# wrong: prints the number
# hint: no-return
import math


def number_of_updates(n_examples, batch_size, epochs, validation_split):
    n_train = math.floor(n_examples * (1 - validation_split))
    print(math.ceil(n_train / batch_size) * epochs)
