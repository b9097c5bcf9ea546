# wrong: two draws; it fits now and then
# hint: by-chance
import numpy as np


def two_predictions(labels):
    rng = np.random.default_rng(0)
    before = rng.uniform(0.4, 0.6, size=len(labels))
    after = rng.uniform(0.01, 0.99, size=len(labels))
    return before, after
