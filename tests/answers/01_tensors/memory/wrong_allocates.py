# wrong: makes the tensor and asks for nbytes
# hint: allocates
import numpy as np


def memory_in_bytes(shape, dtype):
    return np.zeros(shape, dtype=dtype).nbytes
