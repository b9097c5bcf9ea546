# right: itertools.zip_longest on the reversed shapes
from itertools import zip_longest


def broadcast_shape(first, second):
    pairs = list(zip_longest(reversed(first), reversed(second), fillvalue=1))
    if any(len({a, b} - {1}) > 1 for a, b in pairs):
        return None
    return tuple((({a, b} - {1}) or {1}).pop() for a, b in pairs)[::-1]
