# wrong: [0] takes the first row, not the first column
# hint: first-prediction-only
import numpy as np


def mean_squared_error(predictions, targets):
    return float(np.mean((predictions[0] - targets) ** 2))
