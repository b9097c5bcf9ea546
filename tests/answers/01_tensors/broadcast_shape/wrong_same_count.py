# wrong: fits when both hold as many numbers, or one holds one
# hint: counts-the-numbers
import math


def broadcast_shape(first, second):
    n, m = math.prod(first), math.prod(second)
    if n != m and 1 not in (n, m):
        return None
    return tuple(first) if n >= m else tuple(second)
