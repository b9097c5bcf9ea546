# wrong: counts the numbers and leaves the dtype out
# hint: numbers-not-bytes
import math


def memory_in_bytes(shape, dtype):
    return math.prod(shape)
