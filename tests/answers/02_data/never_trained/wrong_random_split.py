# wrong: M31: draws the validation part by chance
# hint: split-is-random
import numpy as np


def never_trained(labels, validation_split):
    order = np.random.default_rng(0).permutation(len(labels))
    n_train = int(len(labels) * (1 - validation_split))
    train, validation = labels[order[:n_train]], labels[order[n_train:]]
    return sorted(set(validation.tolist()) - set(train.tolist()))
