# wrong: prints the error
# hint: no-return
import numpy as np


def mean_squared_error(predictions, targets):
    print(float(np.mean((predictions[:, 0] - targets) ** 2)))
