# wrong: takes the number in the name for the bytes
# hint: bits-not-bytes
import math
import re


def memory_in_bytes(shape, dtype):
    bits = 8 if dtype == "bool" else int(re.search(r"\d+", dtype).group())
    return math.prod(shape) * bits
