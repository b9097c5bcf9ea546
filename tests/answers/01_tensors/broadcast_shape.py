# %% right: compares the lengths as NumPy arrays
import numpy as np


def broadcast_shape(first, second):
    n_axes = max(len(first), len(second))
    table = np.ones((2, n_axes), dtype=object)
    for row, shape in enumerate((first, second)):
        if len(shape) > 0:
            table[row, n_axes - len(shape) :] = shape
    fits = (table[0] == table[1]) | (table[0] == 1) | (table[1] == 1)
    if not fits.all():
        return None
    return tuple(int(n) for n in np.where(table[0] == 1, table[1], table[0]))


# %% right: match on each pair of lengths
def broadcast_shape(first, second):
    a, b = list(first), list(second)
    result = []
    while a or b:
        match (a.pop() if a else 1, b.pop() if b else 1):
            case (1, n) | (n, 1):
                result.insert(0, n)
            case (n, m) if n == m:
                result.insert(0, n)
            case _:
                return None
    return tuple(result)


# %% right: np.broadcast_shapes
import numpy as np


def broadcast_shape(first, second):
    try:
        return tuple(int(length) for length in np.broadcast_shapes(first, second))
    except ValueError:
        return None


# %% right: pads with ones in front, then compares
def broadcast_shape(first, second):
    length = max(len(first), len(second))
    first = (1,) * (length - len(first)) + tuple(first)
    second = (1,) * (length - len(second)) + tuple(second)
    for a, b in zip(first, second, strict=True):
        if not (a == b or a == 1 or b == 1):
            return None
    return tuple(a if b == 1 else b for a, b in zip(first, second, strict=True))


# %% right: recursion over the last axis
def broadcast_shape(first, second):
    if not first:
        return tuple(second)
    if not second:
        return tuple(first)
    front = broadcast_shape(first[:-1], second[:-1])
    a, b = first[-1], second[-1]
    if front is None or (a != b and 1 not in (a, b)):
        return None
    return (*front, b if a == 1 else a)


# %% right: from the last axis to the first, missing axes count as 1
def broadcast_shape(first, second):
    result = []
    for step in range(1, max(len(first), len(second)) + 1):
        a = first[-step] if step <= len(first) else 1
        b = second[-step] if step <= len(second) else 1
        if a != b and a != 1 and b != 1:
            return None
        result.append(b if a == 1 else a)
    return tuple(result[::-1])


# %% right: arrays that take no memory, as zero strides repeat one number
import numpy as np


def broadcast_shape(first, second):
    one = np.zeros(())
    try:
        return np.broadcast(np.broadcast_to(one, first), np.broadcast_to(one, second)).shape
    except ValueError as error:
        if "mismatch" in str(error):
            return None
        raise


# %% right: tf.broadcast_static_shape
import tensorflow as tf


def broadcast_shape(first, second):
    try:
        shape = tf.broadcast_static_shape(tf.TensorShape(first), tf.TensorShape(second))
    except ValueError:
        return None
    return tuple(shape.as_list())


# %% right: itertools.zip_longest on the reversed shapes
from itertools import zip_longest


def broadcast_shape(first, second):
    pairs = list(zip_longest(reversed(first), reversed(second), fillvalue=1))
    if any(len({a, b} - {1}) > 1 for a, b in pairs):
        return None
    return tuple((({a, b} - {1}) or {1}).pop() for a, b in pairs)[::-1]


# %% wrong: compares from the first axis on
# hint: left-aligned
from itertools import zip_longest


def broadcast_shape(first, second):
    result = []
    for a, b in zip_longest(first, second, fillvalue=1):
        if a != b and 1 not in (a, b):
            return None
        result.append(b if a == 1 else a)
    return tuple(result)


# %% wrong: puts the ones behind the shorter shape
# hint: left-aligned
def broadcast_shape(first, second):
    length = max(len(first), len(second))
    first = tuple(first) + (1,) * (length - len(first))
    second = tuple(second) + (1,) * (length - len(second))
    if any(a != b and 1 not in (a, b) for a, b in zip(first, second, strict=True)):
        return None
    return tuple(b if a == 1 else a for a, b in zip(first, second, strict=True))


# %% wrong: zip() stops at the shorter shape
# hint: longer-shape-cut-off
def broadcast_shape(first, second):
    result = []
    for a, b in zip(reversed(first), reversed(second), strict=False):
        if a != b and a != 1 and b != 1:
            return None
        result.insert(0, b if a == 1 else a)
    return tuple(result)


# %% wrong: takes the larger length, so that 1 with 0 gives 1
# hint: maximum-of-lengths
from itertools import zip_longest


def broadcast_shape(first, second):
    pairs = list(zip_longest(first[::-1], second[::-1], fillvalue=1))
    if any(a != b and 1 not in (a, b) for a, b in pairs):
        return None
    return tuple(max(pair) for pair in pairs)[::-1]


# %% wrong: takes the larger length and refuses nothing
# hint: never-none
from itertools import zip_longest


def broadcast_shape(first, second):
    pairs = zip_longest(first[::-1], second[::-1], fillvalue=1)
    return tuple(max(pair) for pair in pairs)[::-1]


# %% wrong: the library's function without a word on shapes that do not fit
# hint: raises
import numpy as np


def broadcast_shape(first, second):
    return np.broadcast_shapes(first, second)


# %% wrong: an axis that () does not have
# hint: raises
def broadcast_shape(first, second):
    length = max(len(first), len(second), 1)
    result = []
    for step in range(1, length + 1):
        a = first[-step]
        b = second[-step]
        if a != b and 1 not in (a, b):
            return None
        result.insert(0, b if a == 1 else a)
    return tuple(result)


# %% wrong: looks at the last axis only
# hint: last-axis-only
from itertools import zip_longest


def broadcast_shape(first, second):
    if first and second and first[-1] != second[-1] and 1 not in (first[-1], second[-1]):
        return None
    pairs = zip_longest(reversed(first), reversed(second), fillvalue=1)
    return tuple(b if a == 1 else a for a, b in pairs)[::-1]


# %% wrong: believes that a length fits when it divides the other
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


# %% wrong: only equal shapes fit
# hint: only-equal-shapes
def broadcast_shape(first, second):
    return tuple(first) if tuple(first) == tuple(second) else None


# %% wrong: shapes of different length do not fit
# hint: same-rank-only
def broadcast_shape(first, second):
    if len(first) != len(second):
        return None
    if any(a != b and 1 not in (a, b) for a, b in zip(first, second, strict=True)):
        return None
    return tuple(b if a == 1 else a for a, b in zip(first, second, strict=True))


# %% wrong: missing axes are filled, but a 1 does not stretch
# hint: ones-do-not-stretch
def broadcast_shape(first, second):
    short, long = sorted((tuple(first), tuple(second)), key=len)
    if short == long[len(long) - len(short) :]:
        return long
    return None


# %% wrong: only the second shape is stretched
# hint: one-direction-only
from itertools import zip_longest


def broadcast_shape(first, second):
    for a, b in zip_longest(reversed(first), reversed(second), fillvalue=1):
        if b not in (a, 1):
            return None
    length = max(len(first), len(second))
    return (1,) * (length - len(first)) + tuple(first)


# %% wrong: checks the rule, then gives the longer shape back
# hint: longer-shape-wins
from itertools import zip_longest


def broadcast_shape(first, second):
    for a, b in zip_longest(reversed(first), reversed(second), fillvalue=1):
        if a != b and 1 not in (a, b):
            return None
    return tuple(first) if len(first) >= len(second) else tuple(second)


# %% wrong: forgets to turn the result round
# hint: reversed-result
from itertools import zip_longest


def broadcast_shape(first, second):
    result = []
    for a, b in zip_longest(reversed(first), reversed(second), fillvalue=1):
        if a != b and 1 not in (a, b):
            return None
        result.append(b if a == 1 else a)
    return tuple(result)


# %% wrong: puts one shape behind the other
# hint: shapes-joined
def broadcast_shape(first, second):
    return tuple(first) + tuple(second)


# %% wrong: fits when both hold as many numbers, or one holds one
# hint: counts-the-numbers
import math


def broadcast_shape(first, second):
    n, m = math.prod(first), math.prod(second)
    if n != m and 1 not in (n, m):
        return None
    return tuple(first) if n >= m else tuple(second)


# %% wrong: the shape of a matrix product
# hint: matrix-product
def broadcast_shape(first, second):
    if len(first) < 2 or len(second) < 2:
        return tuple(first or second)
    if first[-1] != second[-2]:
        return None
    return (*first[:-1], second[-1])


# %% wrong: a scalar fits nothing
# hint: scalar-does-not-fit
import numpy as np


def broadcast_shape(first, second):
    if not first or not second:
        return None
    try:
        return np.broadcast_shapes(first, second)
    except ValueError:
        return None


# %% wrong: gives None when the result is ()
# hint: none-for-empty-result
from itertools import zip_longest


def broadcast_shape(first, second):
    result = []
    for a, b in zip_longest(reversed(first), reversed(second), fillvalue=1):
        if a != b and 1 not in (a, b):
            return None
        result.insert(0, b if a == 1 else a)
    return tuple(result) or None


# %% wrong: a length 0 fits every length
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


# %% wrong: `or` takes a length 0 for none at all
# hint: zero-as-missing
from itertools import zip_longest


def broadcast_shape(first, second):
    result = []
    for a, b in zip_longest(reversed(first), reversed(second)):
        a, b = a or 1, b or 1
        if a != b and 1 not in (a, b):
            return None
        result.insert(0, b if a == 1 else a)
    return tuple(result)


# %% wrong: adds two real arrays
# hint: makes-the-tensors
import numpy as np


def broadcast_shape(first, second):
    try:
        return (np.zeros(first, dtype=bool) | np.zeros(second, dtype=bool)).shape
    except ValueError:
        return None


# %% wrong: forgets the return
# hint: no-return
from itertools import zip_longest


def broadcast_shape(first, second):
    pairs = zip_longest(reversed(first), reversed(second), fillvalue=1)
    result = tuple(b if a == 1 else a for a, b in pairs)[::-1]


# %% wrong: False instead of None
# hint: wrong-type
import numpy as np


def broadcast_shape(first, second):
    try:
        return np.broadcast_shapes(first, second)
    except ValueError:
        return False


# %% wrong: a list
# hint: wrong-type
from itertools import zip_longest


def broadcast_shape(first, second):
    result = []
    for a, b in zip_longest(reversed(first), reversed(second), fillvalue=1):
        if a != b and 1 not in (a, b):
            return None
        result.insert(0, b if a == 1 else a)
    return result


# %% wrong: a TensorShape
# hint: wrong-type
import tensorflow as tf


def broadcast_shape(first, second):
    try:
        return tf.broadcast_static_shape(tf.TensorShape(first), tf.TensorShape(second))
    except ValueError:
        return None


# %% wrong: looks at the last lengths only and returns the longer shape
# hint: last-axis-only
def broadcast_shape(first, second):
    if first and second and first[-1] != second[-1] and 1 not in (first[-1], second[-1]):
        return None
    return first if len(first) >= len(second) else second
