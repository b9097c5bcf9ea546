# wrong: looks at the last axis only
# hint: last-axis-only
from itertools import zip_longest


def broadcast_shape(first, second):
    if first and second and first[-1] != second[-1] and 1 not in (first[-1], second[-1]):
        return None
    pairs = zip_longest(reversed(first), reversed(second), fillvalue=1)
    return tuple(b if a == 1 else a for a, b in pairs)[::-1]
