# %% right: Rescaling in a Sequential model
import keras
from keras import layers


def keep_bytes(images, units, n_classes):
    model = keras.Sequential(
        [
            keras.Input(shape=images.shape[1:]),
            layers.Rescaling(1 / 255),
            layers.Flatten(),
            layers.Dense(units, activation="relu"),
            layers.Dense(n_classes),
        ]
    )
    return images, model


# %% right: functional, an input of uint8, flattened first
import keras
from keras import layers


def keep_bytes(images, units, n_classes):
    entry = keras.Input(images.shape[1:], dtype="uint8")
    h = layers.Flatten()(entry)
    h = layers.Rescaling(scale=1.0 / 255)(h)
    h = layers.Dense(units, "relu")(h)
    return images, keras.Model(entry, layers.Dense(n_classes)(h))


# %% right: a class of its own that casts and divides
import keras
from keras import layers, ops


class Bytes(keras.Model):
    def __init__(self, units, n_classes):
        super().__init__()
        self.hidden = layers.Dense(units, activation="relu")
        self.last = layers.Dense(n_classes)

    def call(self, images):
        x = ops.cast(images, "float32") / 255
        return self.last(self.hidden(ops.reshape(x, (ops.shape(x)[0], -1))))


def keep_bytes(images, units, n_classes):
    model = Bytes(units, n_classes)
    model(images[:1])
    return images, model


# %% right: grown with add, ReLU as a layer, Reshape
import math

import keras


def keep_bytes(images, units, n_classes):
    pixels = math.prod(images.shape[1:])
    model = keras.Sequential()
    model.add(keras.layers.Input(shape=images.shape[1:]))
    model.add(keras.layers.Rescaling(1 / 255))
    model.add(keras.layers.Reshape((pixels,)))
    model.add(keras.layers.Dense(units))
    model.add(keras.layers.ReLU())
    model.add(keras.layers.Dense(n_classes, activation=None))
    return images.copy(), model


# %% right: arithmetic on the symbolic input, and a list instead of a tuple
import keras
from keras import layers


def keep_bytes(images, units, n_classes):
    entry = keras.Input(images.shape[1:])
    h = layers.Dense(units, activation="relu")(layers.Flatten()(entry / 255.0))
    return [images, keras.Model(inputs=entry, outputs=layers.Dense(n_classes)(h))]


# %% wrong: divides before the model, as tutorials do
# hint: scaled-outside
import keras
from keras import layers


def keep_bytes(images, units, n_classes):
    model = keras.Sequential(
        [
            keras.Input(shape=images.shape[1:]),
            layers.Flatten(),
            layers.Dense(units, activation="relu"),
            layers.Dense(n_classes),
        ]
    )
    return images / 255.0, model


# %% wrong: divides before the model, in float32
# hint: scaled-outside
import keras
from keras import layers


def keep_bytes(images, units, n_classes):
    model = keras.Sequential(
        [
            keras.Input(shape=images.shape[1:]),
            layers.Flatten(),
            layers.Dense(units, activation="relu"),
            layers.Dense(n_classes),
        ]
    )
    return images.astype("float32") / 255, model


# %% wrong: Rescaling, and yet float32 data
# hint: data-as-floats
import keras
from keras import layers


def keep_bytes(images, units, n_classes):
    model = keras.Sequential(
        [
            keras.Input(shape=images.shape[1:]),
            layers.Rescaling(1 / 255),
            layers.Flatten(),
            layers.Dense(units, activation="relu"),
            layers.Dense(n_classes),
        ]
    )
    return images.astype("float32"), model


# %% wrong: scales twice
# hint: scaled-twice
import keras
from keras import layers


def keep_bytes(images, units, n_classes):
    x = images / 255.0
    model = keras.Sequential(
        [
            keras.Input(shape=images.shape[1:]),
            layers.Rescaling(1 / 255),
            layers.Flatten(),
            layers.Dense(units, activation="relu"),
            layers.Dense(n_classes),
        ]
    )
    return x, model


# %% wrong: scales twice, in float32
# hint: scaled-twice
import keras
from keras import layers


def keep_bytes(images, units, n_classes):
    x = images.astype("float32") / 255
    entry = keras.Input(images.shape[1:])
    h = layers.Flatten()(layers.Rescaling(1 / 255)(entry))
    h = layers.Dense(units, activation="relu")(h)
    return x, keras.Model(entry, layers.Dense(n_classes)(h))


# %% wrong: uint8 again after the division: nearly all zeros
# hint: bytes-of-fractions
import keras
from keras import layers


def keep_bytes(images, units, n_classes):
    x = (images / 255).astype("uint8")
    model = keras.Sequential(
        [
            keras.Input(shape=images.shape[1:]),
            layers.Flatten(),
            layers.Dense(units, activation="relu"),
            layers.Dense(n_classes),
        ]
    )
    return x, model


# %% wrong: bytes, and nothing that scales
# hint: not-scaled
import keras
from keras import layers


def keep_bytes(images, units, n_classes):
    model = keras.Sequential(
        [
            keras.Input(shape=images.shape[1:]),
            layers.Flatten(),
            layers.Dense(units, activation="relu"),
            layers.Dense(n_classes),
        ]
    )
    return images, model


# %% wrong: Rescaling by 1, which changes nothing
# hint: not-scaled
import keras
from keras import layers


def keep_bytes(images, units, n_classes):
    model = keras.Sequential(
        [
            keras.Input(shape=images.shape[1:]),
            layers.Flatten(),
            layers.Rescaling(1.0),
            layers.Dense(units, activation="relu"),
            layers.Dense(n_classes),
        ]
    )
    return images, model


# %% wrong: 256 levels, so 1/256
# hint: one-in-256
import keras
from keras import layers


def keep_bytes(images, units, n_classes):
    model = keras.Sequential(
        [
            keras.Input(shape=images.shape[1:]),
            layers.Rescaling(1 / 256),
            layers.Flatten(),
            layers.Dense(units, activation="relu"),
            layers.Dense(n_classes),
        ]
    )
    return images, model


# %% wrong: 255 as the factor
# hint: multiplied
import keras
from keras import layers


def keep_bytes(images, units, n_classes):
    model = keras.Sequential(
        [
            keras.Input(shape=images.shape[1:]),
            layers.Rescaling(255),
            layers.Flatten(),
            layers.Dense(units, activation="relu"),
            layers.Dense(n_classes),
        ]
    )
    return images, model


# %% wrong: from -1 to 1
# hint: around-zero
import keras
from keras import layers


def keep_bytes(images, units, n_classes):
    model = keras.Sequential(
        [
            keras.Input(shape=images.shape[1:]),
            layers.Rescaling(1 / 127.5, offset=-1),
            layers.Flatten(),
            layers.Dense(units, activation="relu"),
            layers.Dense(n_classes),
        ]
    )
    return images, model


# %% wrong: Rescaling behind the first Dense layer
# hint: scaled-too-late
import keras
from keras import layers


def keep_bytes(images, units, n_classes):
    model = keras.Sequential(
        [
            keras.Input(shape=images.shape[1:]),
            layers.Flatten(),
            layers.Dense(units, activation="relu"),
            layers.Rescaling(1 / 255),
            layers.Dense(n_classes),
        ]
    )
    return images, model


# %% wrong: softmax, though logits are asked for
# hint: softmax-at-the-end
import keras
from keras import layers


def keep_bytes(images, units, n_classes):
    model = keras.Sequential(
        [
            keras.Input(shape=images.shape[1:]),
            layers.Rescaling(1 / 255),
            layers.Flatten(),
            layers.Dense(units, activation="relu"),
            layers.Dense(n_classes, activation="softmax"),
        ]
    )
    return images, model


# %% wrong: the size of one data set written down
# hint: other-arrays
import keras
from keras import layers


def keep_bytes(images, units, n_classes):
    model = keras.Sequential(
        [
            keras.Input(shape=(28, 28)),
            layers.Rescaling(1 / 255),
            layers.Flatten(),
            layers.Dense(units, activation="relu"),
            layers.Dense(n_classes),
        ]
    )
    return images, model


# %% wrong: no Input, so no weights
# hint: other-arrays
import keras
from keras import layers


def keep_bytes(images, units, n_classes):
    model = keras.Sequential(
        [
            layers.Rescaling(1 / 255),
            layers.Flatten(),
            layers.Dense(units, activation="relu"),
            layers.Dense(n_classes),
        ]
    )
    return images, model


# %% wrong: no ReLU
# hint: no-relu
import keras
from keras import layers


def keep_bytes(images, units, n_classes):
    model = keras.Sequential(
        [
            keras.Input(shape=images.shape[1:]),
            layers.Rescaling(1 / 255),
            layers.Flatten(),
            layers.Dense(units),
            layers.Dense(n_classes),
        ]
    )
    return images, model


# %% wrong: the model first
# hint: wrong-type
import keras
from keras import layers


def keep_bytes(images, units, n_classes):
    model = keras.Sequential(
        [
            keras.Input(shape=images.shape[1:]),
            layers.Rescaling(1 / 255),
            layers.Flatten(),
            layers.Dense(units, activation="relu"),
            layers.Dense(n_classes),
        ]
    )
    return model, images


# %% wrong: the model alone
# hint: wrong-type
import keras
from keras import layers


def keep_bytes(images, units, n_classes):
    return keras.Sequential(
        [
            keras.Input(shape=images.shape[1:]),
            layers.Rescaling(1 / 255),
            layers.Flatten(),
            layers.Dense(units, activation="relu"),
            layers.Dense(n_classes),
        ]
    )


# %% wrong: works in half precision, where 1/255 is not exact enough
# hint: another-precision
import keras
from keras import layers


def keep_bytes(images, units, n_classes):
    model = keras.Sequential(
        [
            keras.Input(shape=images.shape[1:]),
            layers.Rescaling(1 / 255, dtype="float16"),
            layers.Flatten(dtype="float16"),
            layers.Dense(units, activation="relu", dtype="float16"),
            layers.Dense(n_classes, dtype="float16"),
        ]
    )
    return images, model


# %% wrong: divided by the largest pixel of these pictures
# hint: by-the-largest-there
import keras
from keras import layers


def keep_bytes(images, units, n_classes):
    model = keras.Sequential(
        [
            keras.Input(shape=images.shape[1:]),
            layers.Rescaling(1 / int(images.max())),
            layers.Flatten(),
            layers.Dense(units, activation="relu"),
            layers.Dense(n_classes),
        ]
    )
    return images, model
