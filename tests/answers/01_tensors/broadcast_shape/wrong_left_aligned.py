# wrong: compares from the first axis on
# hint: left-aligned
from itertools import zip_longest


def broadcast_shape(first, second):
    result = []
    for a, b in zip_longest(first, second, fillvalue=1):
        if a != b and 1 not in (a, b):
            return None
        result.append(b if a == 1 else a)
    return tuple(result)
