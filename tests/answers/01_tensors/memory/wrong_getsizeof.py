# wrong: asks Python for the size of an object, overhead counted
# hint: python-object-size
import math
import sys

import numpy as np


def memory_in_bytes(shape, dtype):
    return math.prod(shape) * sys.getsizeof(np.ones((), dtype=dtype)[()])
