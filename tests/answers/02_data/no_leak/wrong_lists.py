# wrong: lists of examples
# hint: wrong-type
import random


def split_dataset(dataset, n_validation):
    pairs = list(dataset)
    random.shuffle(pairs)
    return pairs[n_validation:], pairs[:n_validation]
