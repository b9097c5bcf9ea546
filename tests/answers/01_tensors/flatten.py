# %% right: a comprehension with ravel
import numpy as np


def flatten_images(images):
    return np.array([np.ravel(image) for image in images])


# %% right: a copy whose shape is set
def flatten_images(images):
    flat = images.copy()
    flat.shape = (len(images), images[0].size)
    return flat


# %% right: fills an empty array number by number
import numpy as np


def flatten_images(images):
    n, height, width = images.shape[:3]
    channels = images.shape[3] if images.ndim == 4 else 1
    as_colour = images.reshape(n, height, width, channels)
    flat = np.zeros((n, height * width * channels), dtype=images.dtype)
    for row in range(height):
        for column in range(width):
            for channel in range(channels):
                position = (row * width + column) * channels + channel
                flat[:, position] = as_colour[:, row, column, channel]
    return flat


# %% right: flattens image after image and stacks the rows
import numpy as np


def flatten_images(images):
    rows = []
    for image in images:
        rows.append(image.flatten())
    return np.stack(rows)


# %% right: Keras's reshape, back to NumPy, the dtype kept
import keras
import numpy as np


def flatten_images(images):
    flat = keras.ops.reshape(images, (len(images), int(np.prod(images.shape[1:]))))
    return keras.ops.convert_to_numpy(flat)


# %% right: plain Python lists, the dtype given at the end
import numpy as np


def flatten_images(images):
    def numbers(part):
        if not isinstance(part, list):
            return [part]
        return [number for item in part for number in numbers(item)]

    return np.array([numbers(image.tolist()) for image in images], dtype=images.dtype)


# %% right: multiplies the axes of one image by hand
import numpy as np


def flatten_images(images):
    n_numbers = 1
    for length in images.shape[1:]:
        n_numbers *= length
    return np.reshape(images, (len(images), n_numbers))


# %% right: joins the second and the third axis until only two are left
import numpy as np


def flatten_images(images):
    if images.ndim == 2:
        return images
    rows = [images[:, i] for i in range(images.shape[1])]
    return flatten_images(np.concatenate(rows, axis=1))


# %% right: reshape with the number of images and -1
def flatten_images(images):
    return images.reshape(images.shape[0], -1)


# %% right: TensorFlow's reshape, back to NumPy
import tensorflow as tf


def flatten_images(images):
    return tf.reshape(images, [images.shape[0], -1]).numpy()


# %% wrong: one long vector: the batch axis is lost too
# hint: everything-flat
def flatten_images(images):
    return images.flatten()


# %% wrong: puts all images into one row
# hint: everything-flat
def flatten_images(images):
    return images.reshape(1, -1)


# %% wrong: ravel() of the whole batch
# hint: everything-flat
import numpy as np


def flatten_images(images):
    return np.ravel(images)


# %% wrong: squeeze() takes the batch axis away from a single image
# hint: batch-axis-squeezed
def flatten_images(images):
    return images.reshape(len(images), -1).squeeze()


# %% wrong: calls reshape and throws its result away
# hint: reshape-not-kept
def flatten_images(images):
    images.reshape(len(images), -1)
    return images


# %% wrong: joins height and width and leaves the channels as an axis
# hint: channels-kept
def flatten_images(images):
    n, height, width = images.shape[:3]
    return images.reshape(n, height * width, *images.shape[3:])


# %% wrong: expects exactly three axes
# hint: grey-images-only
def flatten_images(images):
    n, height, width = images.shape
    return images.reshape(n, height * width)


# %% wrong: multiplies only height and width, so colour images do not fit
# hint: grey-images-only
def flatten_images(images):
    n, height, width = images.shape[0], images.shape[1], images.shape[2]
    return images.reshape(n, height * width)


# %% wrong: height times width columns, so that channels become rows
# hint: rows-are-not-images
def flatten_images(images):
    return images.reshape(-1, images.shape[1] * images.shape[2])


# %% wrong: one column an image, by reshape
# hint: images-in-columns
def flatten_images(images):
    return images.reshape(-1, images.shape[0])


# %% wrong: right rows, then transposed
# hint: images-in-columns
def flatten_images(images):
    return images.reshape(len(images), -1).T


# %% wrong: reads every image column after column (Fortran order)
# hint: column-after-column
def flatten_images(images):
    return images.reshape((len(images), -1), order="F")


# %% wrong: swaps height and width before the reshape
# hint: column-after-column
import numpy as np


def flatten_images(images):
    return np.swapaxes(images, 1, 2).reshape(len(images), -1)


# %% wrong: puts all of the red before all of the green
# hint: channels-first
import numpy as np


def flatten_images(images):
    if images.ndim == 4:
        images = np.moveaxis(images, -1, 1)
    return images.reshape(len(images), -1)


# %% wrong: divides by 255 as well, as one often does next
# hint: scales-too
def flatten_images(images):
    return images.reshape(len(images), -1) / 255


# %% wrong: the size of MNIST written into the function
# hint: fixed-size
def flatten_images(images):
    return images.reshape(-1, 28 * 28)


# %% wrong: sets the shape of the argument itself
# hint: changes-input
def flatten_images(images):
    images.shape = (images.shape[0], -1)
    return images


# %% wrong: forgets the return
# hint: no-return
def flatten_images(images):
    flat = images.reshape(len(images), -1)


# %% wrong: makes float32 of it on the way
# hint: wrong-dtype
def flatten_images(images):
    return images.reshape(len(images), -1).astype("float32")


# %% wrong: the Flatten layer gives a tensor
# hint: wrong-type
import keras


def flatten_images(images):
    return keras.layers.Flatten()(images)


# %% wrong: a list of rows, no array
# hint: wrong-type
def flatten_images(images):
    return [image.flatten() for image in images]


# %% wrong: tries it out with the first image and leaves it at that
# hint: only-first-image
def flatten_images(images):
    image = images[0]
    return image.reshape(1, -1)


# %% wrong: takes the first channel, so that there is one number for each pixel
# hint: channels-dropped
def flatten_images(images):
    if images.ndim == 4:
        images = images[:, :, :, 0]
    return images.reshape(len(images), -1)


# %% wrong: unpacks four lengths, which images without channels do not have
# hint: channels-expected
def flatten_images(images):
    n, height, width, channels = images.shape
    return images.reshape(n, height * width * channels)


# %% wrong: keeps the last axis and puts everything else in front of it
# hint: rows-of-the-image
def flatten_images(images):
    return images.reshape(-1, images.shape[-1])


# %% wrong: keeps the first two axes, as if the second one were the pixels
# hint: one-axis-left
def flatten_images(images):
    return images.reshape(images.shape[0], images.shape[1], -1)


# %% wrong: one column an image first, then transposed
# hint: images-mixed
def flatten_images(images):
    return images.reshape(-1, len(images)).T


# %% wrong: squeezes first
# hint: batch-axis-squeezed
def flatten_images(images):
    images = images.squeeze()
    return images.reshape(len(images), -1)


# %% wrong: takes the side of a square
# hint: fixed-size
def flatten_images(images):
    side = images.shape[1]
    return images.reshape(len(images), side * side)
