# right: reads the bits out of the name
import math
import re


def memory_in_bytes(shape, dtype):
    bits = 8 if dtype == "bool" else int(re.search(r"\d+", dtype).group())
    return math.prod(shape) * bits // 8
