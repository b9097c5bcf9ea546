# wrong: only the second shape is stretched
# hint: one-direction-only
from itertools import zip_longest


def broadcast_shape(first, second):
    for a, b in zip_longest(reversed(first), reversed(second), fillvalue=1):
        if b not in (a, 1):
            return None
    length = max(len(first), len(second))
    return (1,) * (length - len(first)) + tuple(first)
