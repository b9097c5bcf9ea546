# %% right: casts to float32, then divides
import numpy as np


def scale_pixels(images):
    return images.astype("float32") / np.float32(255)


# %% right: TensorFlow's function for images
import numpy as np
import tensorflow as tf


def scale_pixels(images):
    return np.asarray(tf.image.convert_image_dtype(images, tf.float32).numpy())


# %% right: divides in float64 and casts the result
import numpy as np


def scale_pixels(images):
    return np.asarray(images / 255.0, dtype=np.float32)


# %% right: divides a float32 copy in place
import numpy as np


def scale_pixels(images):
    scaled = np.array(images, dtype="float32")
    scaled /= 255
    return scaled


# %% right: Keras ops
import keras
import numpy as np


def scale_pixels(images):
    scaled = keras.ops.cast(images, "float32") * (1 / 255)
    return np.array(keras.ops.convert_to_numpy(scaled))


# %% right: a table of the 256 possible values, looked up
import numpy as np


def scale_pixels(images):
    table = np.array([value / 255 for value in range(256)], dtype=np.float32)
    return np.asarray(table[images])


# %% right: np.divide told which dtype to use
import numpy as np


def scale_pixels(images):
    return np.asarray(np.divide(images, 255, dtype=np.float32))


# %% right: interpolates between 0 and 255
import numpy as np


def scale_pixels(images):
    return np.asarray(np.interp(images, [0, 255], [0.0, 1.0])).astype("float32")


# %% right: a loop over the numbers of a new array
import numpy as np


def scale_pixels(images):
    scaled = np.zeros(images.shape, dtype=np.float32)
    for position in np.ndindex(images.shape):
        scaled[position] = int(images[position]) / 255
    return scaled


# %% right: Keras's Rescaling layer on float32 pixels
import keras
import numpy as np


def scale_pixels(images):
    layer = keras.layers.Rescaling(1 / 255, dtype="float32")
    return np.array(keras.ops.convert_to_numpy(layer(images.astype("float32"))))


# %% right: tf.cast, then NumPy
import numpy as np
import tensorflow as tf


def scale_pixels(images):
    return np.array((tf.cast(images, tf.float32) / 255.0).numpy())


# %% wrong: divides by 255.0, which NumPy does in float64
# hint: float64-from-division
def scale_pixels(images):
    return images / 255.0


# %% wrong: astype(float) means float64
# hint: float64-from-division
def scale_pixels(images):
    return images.astype(float) / 255


# %% wrong: float32 pixels, but a float64 array as the divisor
# hint: float64-from-division
import numpy as np


def scale_pixels(images):
    return np.asarray(images.astype("float32") / np.array([255.0])).reshape(images.shape)


# %% wrong: divides by the int 255, which NumPy does in float64 too
# hint: float64-from-division
def scale_pixels(images):
    return images / 255


# %% wrong: float16, half the memory and too few digits
# hint: wrong-dtype
def scale_pixels(images):
    return (images / 255).astype("float16")


# %% wrong: casts back to the dtype of the argument, which cuts off
# hint: fractions-cut-off
def scale_pixels(images):
    return (images / 255.0).astype(images.dtype)


# %% wrong: casts to whole numbers on the way
# hint: fractions-cut-off
def scale_pixels(images):
    return (images / 255).astype("uint8").astype("float32")


# %% wrong: divides with //, so that only 0 and 1 are left
# hint: fractions-cut-off
def scale_pixels(images):
    return (images // 255).astype("float32")


# %% wrong: divides by the number of values, so that 255 does not become 1
# hint: divides-by-256
def scale_pixels(images):
    return images.astype("float32") / 256


# %% wrong: divides by 256 in TensorFlow
# hint: divides-by-256
import numpy as np
import tensorflow as tf


def scale_pixels(images):
    return np.array((tf.cast(images, tf.float32) / 256.0).numpy())


# %% wrong: scales only if the maximum is above 1, "otherwise it is scaled already"; very dark images stay
# hint: scales-only-if-needed
import numpy as np


def scale_pixels(images):
    answer = images.astype(np.float32)
    if answer.max() > 1:
        answer /= 255
    return answer


# %% wrong: divides by the largest number present
# hint: divides-by-own-maximum
import numpy as np


def scale_pixels(images):
    return images.astype("float32") / max(1, int(np.max(images, initial=0)))


# %% wrong: stretches the numbers present to 0 to 1
# hint: divides-by-own-maximum
import numpy as np


def scale_pixels(images):
    smallest, largest = images.min(), images.max()
    scaled = (images - smallest).astype("float32")
    return np.asarray(scaled / np.float32(max(1, int(largest) - int(smallest))))


# %% wrong: keras.utils.normalize, which makes every row a vector of length 1
# hint: standardised
import keras


def scale_pixels(images):
    return keras.utils.normalize(images.astype("float32"), axis=-1).astype("float32")


# %% wrong: subtracts the mean and divides by the standard deviation
# hint: standardised
import numpy as np


def scale_pixels(images):
    pixels = images.astype("float32")
    return (pixels - pixels.mean()) / (pixels.std() + np.float32(1e-7))


# %% wrong: scales to -1 to 1
# hint: minus-one-to-one
import numpy as np


def scale_pixels(images):
    return images.astype("float32") / np.float32(127.5) - np.float32(1)


# %% wrong: casts and forgets the division
# hint: cast-without-scaling
def scale_pixels(images):
    return images.astype("float32")


# %% wrong: multiplies by 255 instead of dividing
# hint: multiplied-by-255
import numpy as np


def scale_pixels(images):
    return images.astype("float32") * np.float32(255)


# %% wrong: makes black white
# hint: inverted
import numpy as np


def scale_pixels(images):
    return np.float32(1) - images.astype("float32") / np.float32(255)


# %% wrong: view() reads the same bytes as other numbers
# hint: bytes-reread
import numpy as np


def scale_pixels(images):
    return np.ascontiguousarray(images).view("float32") / np.float32(255)


# %% wrong: rounds to two places
# hint: rounded
import numpy as np


def scale_pixels(images):
    return np.round(images.astype("float32") / np.float32(255), 2)


# %% wrong: writes the scaled numbers back into the argument
# hint: changes-input
import numpy as np


def scale_pixels(images):
    scaled = images.astype("float32") / np.float32(255)
    images[...] = scaled
    return scaled


# %% wrong: forgets the return
# hint: no-return
def scale_pixels(images):
    scaled = images.astype("float32") / 255


# %% wrong: divides the uint8 array in place
# hint: raises
def scale_pixels(images):
    images /= 255.0
    return images


# %% wrong: adds an axis for the channel
# hint: wrong-shape
import numpy as np


def scale_pixels(images):
    return (images.astype("float32") / np.float32(255))[..., None]


# %% wrong: flattens the images as well
# hint: wrong-shape
import numpy as np


def scale_pixels(images):
    return images.reshape(len(images), -1).astype("float32") / np.float32(255)


# %% wrong: gives nested lists
# hint: wrong-type
def scale_pixels(images):
    return (images / 255).tolist()


# %% wrong: gives a tensor
# hint: wrong-type
import tensorflow as tf


def scale_pixels(images):
    return tf.cast(images, tf.float32) / 255.0


# %% wrong: rounds after the division
# hint: black-or-white
import numpy as np


def scale_pixels(images):
    return np.round(images.astype("float32") / 255)


# %% wrong: divides in place once and once more in the last line
# hint: divided-twice
def scale_pixels(images):
    pixels = images.astype("float32")
    pixels /= 255
    return pixels / 255


# %% wrong: divides in float16, then float32
# hint: wrong-dtype
def scale_pixels(images):
    return (images.astype("float16") / 255).astype("float32")
