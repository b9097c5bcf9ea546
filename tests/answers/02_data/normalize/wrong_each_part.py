# wrong: each part by its own mean and deviation
# hint: fitted-on-each-part
import numpy as np


def normalize(train, validation, test):
    def one(part):
        std = part.std(axis=0)
        return (part - part.mean(axis=0)) / np.where(std == 0, 1, std)

    return one(train), one(validation), one(test)
