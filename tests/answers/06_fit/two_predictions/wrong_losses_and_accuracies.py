# wrong: the numbers to compare instead of the predictions
# hint: wrong-type
import numpy as np


def two_predictions(labels):
    before, after = {"loss": 0.612, "accuracy": 0.50}, {"loss": 2.175, "accuracy": 0.75}
    return before, after
