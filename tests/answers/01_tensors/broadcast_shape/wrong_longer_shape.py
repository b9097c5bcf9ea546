# wrong: checks the rule, then gives the longer shape back
# hint: longer-shape-wins
from itertools import zip_longest


def broadcast_shape(first, second):
    for a, b in zip_longest(reversed(first), reversed(second), fillvalue=1):
        if a != b and 1 not in (a, b):
            return None
    return tuple(first) if len(first) >= len(second) else tuple(second)
