# wrong: forgets the return
# hint: no-return
from itertools import zip_longest


def broadcast_shape(first, second):
    pairs = zip_longest(reversed(first), reversed(second), fillvalue=1)
    result = tuple(b if a == 1 else a for a, b in pairs)[::-1]
