# wrong: each row by its own mean and deviation
# hint: over-rows
import numpy as np


def normalize(train, validation, test):
    def one(part):
        mean = part.mean(axis=1, keepdims=True)
        std = part.std(axis=1, keepdims=True)
        return (part - mean) / np.where(std == 0, 1, std)

    return one(train), one(validation), one(test)
