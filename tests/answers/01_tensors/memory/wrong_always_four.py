# wrong: takes four bytes for every dtype
# hint: always-four-bytes
import math


def memory_in_bytes(shape, dtype):
    return 4 * math.prod(shape)
