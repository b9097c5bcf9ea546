# wrong: takes the larger length and refuses nothing
# hint: never-none
from itertools import zip_longest


def broadcast_shape(first, second):
    pairs = zip_longest(first[::-1], second[::-1], fillvalue=1)
    return tuple(max(pair) for pair in pairs)[::-1]
