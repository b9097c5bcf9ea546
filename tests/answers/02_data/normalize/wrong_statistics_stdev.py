# wrong: statistics.stdev divides by n - 1
# hint: sample-deviation
import statistics

import numpy as np


def normalize(train, validation, test):
    mean = np.array([statistics.mean(column) for column in train.T.tolist()])
    std = np.array([statistics.stdev(column) or 1 for column in train.T.tolist()])
    return (train - mean) / std, (validation - mean) / std, (test - mean) / std
