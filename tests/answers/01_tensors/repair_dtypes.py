# %% right: casts each part where it is needed
import tensorflow as tf


def income(sold, returned, prices, percent):
    kept = tf.constant(sold) - tf.cast(returned, "int32")
    full = tf.cast(kept, "float32") * prices
    return full * (1 - tf.cast(percent, "float32") / 100)


# %% right: everything float32 at the beginning
import tensorflow as tf


def income(sold, returned, prices, percent):
    sold, returned, prices, percent = (
        tf.constant(numbers, dtype=tf.float32) for numbers in (sold, returned, prices, percent)
    )
    return (sold - returned) * prices * (1 - percent / 100)


# %% right: NumPy in float64, cast at the end
def income(sold, returned, prices, percent):
    return ((sold - returned) * prices * (1 - percent / 100)).astype("float32")


# %% right: astype before the tensors are made
import tensorflow as tf


def income(sold, returned, prices, percent):
    kept = tf.constant(sold.astype("float32")) - tf.constant(returned.astype("float32"))
    return kept * tf.constant(prices) * (100.0 - tf.constant(percent.astype("float32"))) / 100.0


# %% right: Keras' operations, which find a common dtype
import keras


def income(sold, returned, prices, percent):
    kept = keras.ops.cast(keras.ops.subtract(sold, returned), "float32")
    paid = keras.ops.multiply(kept, prices)
    return keras.ops.multiply(paid, 1 - keras.ops.divide(keras.ops.cast(percent, "float32"), 100))


# %% right: casts the quotient down
import tensorflow as tf


def income(sold, returned, prices, percent):
    sold, returned = tf.constant(sold), tf.constant(returned)
    prices, percent = tf.constant(prices), tf.constant(percent)
    kept = tf.cast(sold, returned.dtype) - returned
    full = tf.cast(kept, prices.dtype) * prices
    return full * tf.cast(1 - percent / 100, prices.dtype)


# %% right: a loop over the articles
import numpy as np


def income(sold, returned, prices, percent):
    result = []
    for s, r, price, p in zip(sold, returned, prices, percent, strict=True):
        result.append((int(s) - int(r)) * float(price) * (100 - int(p)) / 100)
    return np.array(result, dtype="float32")


# %% wrong: the colleague's code as it is
# hint: raises
import tensorflow as tf


def income(sold, returned, prices, percent):
    sold, returned = tf.constant(sold), tf.constant(returned)
    prices, percent = tf.constant(prices), tf.constant(percent)
    kept = sold - returned
    full = kept * prices
    return full * (1 - percent / 100)


# %% wrong: only the first error is repaired
# hint: raises
import tensorflow as tf


def income(sold, returned, prices, percent):
    kept = tf.constant(sold) - tf.cast(returned, tf.int32)
    full = kept * tf.constant(prices)
    return full * (1 - tf.constant(percent) / 100)


# %% wrong: makes whole numbers of the prices
# hint: prices-cut-off
import tensorflow as tf


def income(sold, returned, prices, percent):
    kept = tf.constant(sold) - tf.cast(returned, tf.int32)
    full = kept * tf.cast(prices, tf.int32)
    return tf.cast(full, "float32") * (1 - tf.cast(percent, "float32") / 100)


# %% wrong: whole numbers until the discount
# hint: prices-cut-off
def income(sold, returned, prices, percent):
    full = (sold - returned) * prices.astype("int64")
    return (full * (1 - percent / 100)).astype("float32")


# %% wrong: the discount as a whole number
# hint: discount-cut-off
import tensorflow as tf


def income(sold, returned, prices, percent):
    kept = tf.cast(sold, "float32") - tf.cast(returned, "float32")
    discount = tf.cast(tf.constant(percent) / 100, "int32")
    return kept * prices * tf.cast(1 - discount, "float32")


# %% wrong: // in place of /
# hint: discount-cut-off
import tensorflow as tf


def income(sold, returned, prices, percent):
    kept = tf.cast(sold, "float32") - tf.cast(returned, "float32")
    return kept * prices * tf.cast(1 - tf.constant(percent) // 100, "float32")


# %% wrong: what is left to pay as a whole number
# hint: nothing-left-to-pay
import tensorflow as tf


def income(sold, returned, prices, percent):
    kept = tf.cast(sold, "float32") - tf.cast(returned, "float32")
    left = tf.cast(1 - tf.constant(percent) / 100, "int32")
    return kept * prices * tf.cast(left, "float32")


# %% wrong: casts everything to int32, since that was asked for first
# hint: all-whole-numbers
import tensorflow as tf


def income(sold, returned, prices, percent):
    kept = tf.cast(sold, "int32") - tf.cast(returned, "int32")
    full = kept * tf.cast(prices, "int32")
    return full * (1 - tf.cast(percent / 100, "int32"))


# %% wrong: tensors of whole numbers times arrays, which brings no error
# hint: array-made-whole
import tensorflow as tf


def income(sold, returned, prices, percent):
    kept = tf.constant(sold) - returned.astype("int32")
    return kept * prices * (1 - percent / 100)


# %% wrong: the same, cast at the end
# hint: nothing-left-to-pay
import tensorflow as tf


def income(sold, returned, prices, percent):
    kept = tf.constant(sold) - returned.astype("int32")
    return tf.cast(kept * prices * (1 - percent / 100), "float32")


# %% wrong: everything in float64
# hint: float64-everywhere
import tensorflow as tf


def income(sold, returned, prices, percent):
    kept = tf.cast(sold, tf.float64) - tf.cast(returned, tf.float64)
    return kept * tf.cast(prices, tf.float64) * (1 - tf.constant(percent) / 100)


# %% wrong: NumPy instead, and its float64
# hint: float64-everywhere
def income(sold, returned, prices, percent):
    return (sold - returned) * prices * (1 - percent / 100)


# %% wrong: astype(float), which is float64
# hint: float64-everywhere
def income(sold, returned, prices, percent):
    return (sold - returned).astype(float) * prices.astype(float) * (100 - percent) / 100


# %% wrong: everything in float16
# hint: three-digits-only
import tensorflow as tf


def income(sold, returned, prices, percent):
    kept = tf.cast(sold, "float16") - tf.cast(returned, "float16")
    result = kept * tf.cast(prices, "float16") * (1 - tf.cast(percent, "float16") / 100)
    return tf.cast(result, "float32")


# %% wrong: the result as whole numbers
# hint: result-cut-off
def income(sold, returned, prices, percent):
    return ((sold - returned) * prices * (1 - percent / 100)).astype("int32")


# %% wrong: cut off, then float32
# hint: result-cut-off
import tensorflow as tf


def income(sold, returned, prices, percent):
    exact = (sold - returned) * prices * (1 - percent / 100)
    return tf.cast(tf.cast(exact, "int32"), "float32")


# %% wrong: drops the line that raised
# hint: returned-left-out
import tensorflow as tf


def income(sold, returned, prices, percent):
    full = tf.cast(sold, "float32") * tf.constant(prices)
    return full * (1 - tf.cast(percent, "float32") / 100)


# %% wrong: drops the discount that raised
# hint: discount-cut-off
import tensorflow as tf


def income(sold, returned, prices, percent):
    kept = tf.cast(sold, "float32") - tf.cast(returned, "float32")
    return kept * tf.constant(prices)


# %% wrong: percent as a share
# hint: percent-not-divided
import tensorflow as tf


def income(sold, returned, prices, percent):
    kept = tf.cast(sold, "float32") - tf.cast(returned, "float32")
    return kept * tf.constant(prices) * (1 - tf.cast(percent, "float32"))


# %% wrong: the discount in place of what is left
# hint: discount-for-price
import tensorflow as tf


def income(sold, returned, prices, percent):
    kept = tf.cast(sold, "float32") - tf.cast(returned, "float32")
    return kept * tf.constant(prices) * tf.cast(percent, "float32") / 100


# %% wrong: adds all articles up
# hint: one-sum
import tensorflow as tf


def income(sold, returned, prices, percent):
    kept = tf.cast(sold, "float32") - tf.cast(returned, "float32")
    return tf.reduce_sum(kept * prices * (1 - tf.cast(percent, "float32") / 100))


# %% wrong: rounds to whole cents
# hint: rounded
import numpy as np


def income(sold, returned, prices, percent):
    exact = (sold - returned) * prices * (1 - percent / 100)
    return np.round(exact, 2).astype("float32")


# %% wrong: subtracts into the array of the caller
# hint: changes-input
def income(sold, returned, prices, percent):
    sold -= returned.astype("int32")
    return (sold * prices * (1 - percent / 100)).astype("float32")


# %% wrong: prints
# hint: no-return
def income(sold, returned, prices, percent):
    print(((sold - returned) * prices * (1 - percent / 100)).astype("float32"))


# %% wrong: a list of numbers
# hint: wrong-type
def income(sold, returned, prices, percent):
    return [float(x) for x in (sold - returned) * prices * (1 - percent / 100)]
