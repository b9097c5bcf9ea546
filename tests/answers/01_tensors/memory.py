# %% right: reads the bits out of the name
import math
import re


def memory_in_bytes(shape, dtype):
    bits = 8 if dtype == "bool" else int(re.search(r"\d+", dtype).group())
    return math.prod(shape) * bits // 8


# %% right: a table of sizes and a loop
def memory_in_bytes(shape, dtype):
    sizes = {"bool": 1, "int8": 1, "uint8": 1, "int16": 2, "uint16": 2, "float16": 2}
    sizes.update({"bfloat16": 2, "int32": 4, "uint32": 4, "float32": 4})
    sizes.update({"int64": 8, "uint64": 8, "float64": 8, "complex64": 8, "complex128": 16})
    total = sizes[dtype]
    for length in shape:
        total *= length
    return total


# %% right: makes a single number and asks it for its bytes
import numpy as np


def memory_in_bytes(shape, dtype):
    one_number = len(np.ones(1, dtype=dtype).tobytes())
    result = one_number
    for axis in range(len(shape)):
        result = result * int(shape[axis])
    return result


# %% right: the product of the shape times the size of one number, in Python ints
import math

import numpy as np


def memory_in_bytes(shape, dtype):
    return math.prod(shape) * np.dtype(dtype).itemsize


# %% right: np.prod over Python ints, which cannot overflow
import numpy as np


def memory_in_bytes(shape, dtype):
    n_numbers = np.prod(np.array(shape, dtype=object))
    return int(n_numbers) * np.dtype(dtype).itemsize


# %% right: recursion over the axes
import numpy as np


def memory_in_bytes(shape, dtype):
    if len(shape) == 0:
        return np.zeros((), dtype=dtype).nbytes
    return shape[0] * memory_in_bytes(shape[1:], dtype)


# %% right: functools.reduce with the size as its start
import functools
import operator

import numpy as np


def memory_in_bytes(shape, dtype):
    return functools.reduce(operator.mul, shape, np.dtype(dtype).itemsize)


# %% right: tf.as_dtype knows the size
import tensorflow as tf


def memory_in_bytes(shape, dtype):
    count = 1
    for length in shape:
        count = count * length
    return count * tf.as_dtype(dtype).size


# %% right: TensorShape counts the numbers
import tensorflow as tf


def memory_in_bytes(shape, dtype):
    n_numbers = tf.TensorShape(shape).num_elements()
    return int(n_numbers) * tf.dtypes.as_dtype(dtype).size


# %% wrong: counts bits
# hint: bits-not-bytes
import math

import numpy as np


def memory_in_bytes(shape, dtype):
    return math.prod(shape) * np.dtype(dtype).itemsize * 8


# %% wrong: takes the number in the name for the bytes
# hint: bits-not-bytes
import math
import re


def memory_in_bytes(shape, dtype):
    bits = 8 if dtype == "bool" else int(re.search(r"\d+", dtype).group())
    return math.prod(shape) * bits


# %% wrong: counts the numbers and leaves the dtype out
# hint: numbers-not-bytes
import math


def memory_in_bytes(shape, dtype):
    return math.prod(shape)


# %% wrong: takes four bytes for every dtype
# hint: always-four-bytes
import math


def memory_in_bytes(shape, dtype):
    return 4 * math.prod(shape)


# %% wrong: takes eight bytes for every dtype
# hint: always-eight-bytes
import math


def memory_in_bytes(shape, dtype):
    return 8 * math.prod(shape)


# %% wrong: eight bools in a byte
# hint: bool-is-one-bit
import math

import numpy as np


def memory_in_bytes(shape, dtype):
    if dtype == "bool":
        return math.ceil(math.prod(shape) / 8)
    return math.prod(shape) * np.dtype(dtype).itemsize


# %% wrong: adds the lengths of the axes
# hint: sum-of-axes
import numpy as np


def memory_in_bytes(shape, dtype):
    return sum(shape) * np.dtype(dtype).itemsize


# %% wrong: counts one image, not the batch
# hint: batch-axis-left-out
import math

import numpy as np


def memory_in_bytes(shape, dtype):
    return math.prod(shape[1:]) * np.dtype(dtype).itemsize


# %% wrong: takes a scalar for a tensor without numbers
# hint: scalar-has-no-bytes
import math

import numpy as np


def memory_in_bytes(shape, dtype):
    if not shape:
        return 0
    return math.prod(shape) * np.dtype(dtype).itemsize


# %% wrong: leaves an axis of length 0 out of the product
# hint: zero-axis-skipped
import numpy as np


def memory_in_bytes(shape, dtype):
    count = 1
    for length in shape:
        count *= length or 1
    return count * np.dtype(dtype).itemsize


# %% wrong: gives kilobytes
# hint: other-unit
import math

import numpy as np


def memory_in_bytes(shape, dtype):
    return math.prod(shape) * np.dtype(dtype).itemsize // 1000


# %% wrong: gives megabytes as a float
# hint: other-unit
import math

import numpy as np


def memory_in_bytes(shape, dtype):
    return math.prod(shape) * np.dtype(dtype).itemsize / 1e6


# %% wrong: asks Python for the size of an object, overhead counted
# hint: python-object-size
import math
import sys

import numpy as np


def memory_in_bytes(shape, dtype):
    return math.prod(shape) * sys.getsizeof(np.ones((), dtype=dtype)[()])


# %% wrong: makes the tensor and asks for nbytes
# hint: allocates
import numpy as np


def memory_in_bytes(shape, dtype):
    return np.zeros(shape, dtype=dtype).nbytes


# %% wrong: makes the tensor in TensorFlow
# hint: allocates
import tensorflow as tf


def memory_in_bytes(shape, dtype):
    return tf.zeros(shape, dtype=dtype).numpy().nbytes


# %% wrong: np.prod in int64, which overflows for large shapes
# hint: integer-overflow
import numpy as np


def memory_in_bytes(shape, dtype):
    return int(np.prod(shape, dtype=np.int64)) * np.dtype(dtype).itemsize


# %% wrong: multiplies in floating point, which is not exact for large shapes
# hint: float-rounding
import numpy as np


def memory_in_bytes(shape, dtype):
    return int(np.prod(shape, dtype="float64") * np.dtype(dtype).itemsize)


# %% wrong: prints the bytes
# hint: no-return
import math

import numpy as np


def memory_in_bytes(shape, dtype):
    print(math.prod(shape) * np.dtype(dtype).itemsize)


# %% wrong: starts from the first axis, which a scalar does not have
# hint: raises
import numpy as np


def memory_in_bytes(shape, dtype):
    count = shape[0]
    for length in shape[1:]:
        count *= length
    return count * np.dtype(dtype).itemsize


# %% wrong: knows only the dtypes of the example
# hint: raises
import math


def memory_in_bytes(shape, dtype):
    sizes = {"uint8": 1, "float32": 4, "float64": 8}
    return math.prod(shape) * sizes[dtype]


# %% wrong: divides bits by 8 with /, so the result is a float
# hint: wrong-type
import math

import numpy as np


def memory_in_bytes(shape, dtype):
    bits = np.dtype(dtype).itemsize * 8
    return math.prod(shape) * bits / 8


# %% wrong: a sentence with the unit
# hint: wrong-type
import math

import numpy as np


def memory_in_bytes(shape, dtype):
    return f"{math.prod(shape) * np.dtype(dtype).itemsize} bytes"


# %% wrong: counts the axes instead of the numbers along them
# hint: rank-not-size
import numpy as np


def memory_in_bytes(shape, dtype):
    return len(shape) * np.dtype(dtype).itemsize


# %% wrong: np.prod as it is: 1.0 for a scalar, and 64 bits for large shapes
# hint: numpy-product
import numpy as np


def memory_in_bytes(shape, dtype):
    return np.prod(shape) * np.dtype(dtype).itemsize
