# wrong: takes the larger length, so that 1 with 0 gives 1
# hint: maximum-of-lengths
from itertools import zip_longest


def broadcast_shape(first, second):
    pairs = list(zip_longest(first[::-1], second[::-1], fillvalue=1))
    if any(a != b and 1 not in (a, b) for a, b in pairs):
        return None
    return tuple(max(pair) for pair in pairs)[::-1]
