# wrong: knows only the dtypes of the example
# hint: raises
import math


def memory_in_bytes(shape, dtype):
    sizes = {"uint8": 1, "float32": 4, "float64": 8}
    return math.prod(shape) * sizes[dtype]
