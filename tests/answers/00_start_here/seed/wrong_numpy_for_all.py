# wrong: draws three numbers from NumPy
# hint: one-library-for-all
import numpy as np


def seeded_numbers(seed):
    np.random.seed(seed)
    return np.random.random(3).tolist()
