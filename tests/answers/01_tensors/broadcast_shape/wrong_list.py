# wrong: a list
# hint: wrong-type
from itertools import zip_longest


def broadcast_shape(first, second):
    result = []
    for a, b in zip_longest(reversed(first), reversed(second), fillvalue=1):
        if a != b and 1 not in (a, b):
            return None
        result.insert(0, b if a == 1 else a)
    return result
