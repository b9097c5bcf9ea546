# wrong: a length 0 fits every length
# hint: zero-fits-everything
from itertools import zip_longest


def broadcast_shape(first, second):
    result = []
    for a, b in zip_longest(reversed(first), reversed(second), fillvalue=1):
        if 0 in (a, b):
            result.insert(0, 0)
        elif a == b or 1 in (a, b):
            result.insert(0, max(a, b))
        else:
            return None
    return tuple(result)
