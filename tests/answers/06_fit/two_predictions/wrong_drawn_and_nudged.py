# wrong: drawn predictions and the same ones with noise
# hint: by-chance
import numpy as np


def two_predictions(labels):
    rng = np.random.default_rng(len(labels))
    before = rng.uniform(0.3, 0.7, size=len(labels))
    after = np.clip(before + rng.normal(0, 0.3, size=len(labels)), 0.01, 0.99)
    return before, after
