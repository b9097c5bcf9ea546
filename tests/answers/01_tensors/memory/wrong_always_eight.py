# wrong: takes eight bytes for every dtype
# hint: always-eight-bytes
import math


def memory_in_bytes(shape, dtype):
    return 8 * math.prod(shape)
