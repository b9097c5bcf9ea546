# wrong: believes that a length fits when it divides the other
# hint: multiples-fit
from itertools import zip_longest


def broadcast_shape(first, second):
    pairs = list(zip_longest(first[::-1], second[::-1], fillvalue=1))
    for a, b in pairs:
        small, large = min(a, b), max(a, b)
        if small != large and (small == 0 or large % small != 0):
            if 1 not in (a, b):
                return None
    return tuple(a if b == 1 else b if a == 1 else max(a, b) for a, b in pairs)[::-1]
