# %% right: moves the pictures, 30 epochs
# seeds: yes
import keras
from keras import layers


def train_on_little(x, y):
    model = keras.Sequential(
        [
            keras.Input(shape=(28, 28)),
            layers.Rescaling(1 / 255),
            layers.Reshape((28, 28, 1)),
            layers.RandomTranslation(0.1, 0.1, fill_mode="constant"),
            layers.Flatten(),
            layers.Dense(128, activation="relu"),
            layers.Dense(128, activation="relu"),
            layers.Dense(10),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.003), loss, metrics=["accuracy"])
    model.fit(x, y, batch_size=50, epochs=30, verbose=0)
    return model


# %% right: functional, moves and turns, a little dropout, softmax
import keras
from keras import layers


def train_on_little(x, y):
    pictures = keras.Input((28, 28))
    h = layers.Rescaling(1 / 255)(layers.Reshape((28, 28, 1))(pictures))
    h = layers.RandomTranslation(0.08, 0.08, fill_mode="constant")(h)
    h = layers.RandomRotation(0.03, fill_mode="constant")(h)
    h = layers.Dense(128, activation="relu")(layers.Flatten()(h))
    h = layers.Dropout(0.1)(h)
    h = layers.Dense(128, activation="relu")(h)
    model = keras.Model(pictures, layers.Dense(10, activation="softmax")(h))
    model.compile(keras.optimizers.Adam(0.003), "sparse_categorical_crossentropy")
    model.fit(x, y, batch_size=50, epochs=22, verbose=0)
    return model


# %% right: moved copies, made once with NumPy
import keras
import numpy as np


def train_on_little(x, y):
    rng = np.random.default_rng(0)
    copies, labels = [x], [y]
    for _ in range(24):
        moved = np.roll(x, rng.integers(-3, 4, 2), axis=(1, 2))
        copies.append(moved)
        labels.append(y)
    model = keras.Sequential(
        [
            keras.Input((28, 28)),
            keras.layers.Rescaling(1 / 255),
            keras.layers.Flatten(),
            keras.layers.Dense(256, activation="relu"),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(keras.optimizers.Adam(0.002), "sparse_categorical_crossentropy")
    model.fit(np.concatenate(copies), np.concatenate(labels), batch_size=64, epochs=2, verbose=0)
    return model


# %% right: moves whole batches in a generator
import keras
import numpy as np


def batches(x, y, steps):
    rng = np.random.default_rng(1)
    for _ in range(steps):
        some = rng.choice(len(x), 64)
        picked = x[some]
        for i, shift in enumerate(rng.integers(-3, 4, (64, 2))):
            picked[i] = np.roll(picked[i], shift, axis=(0, 1))
        yield picked, y[some]


def train_on_little(x, y):
    model = keras.Sequential([keras.layers.Rescaling(1 / 255), keras.layers.Flatten()])
    for units in (256, 128):
        model.add(keras.layers.Dense(units, "relu"))
    model.add(keras.layers.Dense(10))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.002), loss, steps_per_execution=20)
    model.fit(batches(x, y, 360), verbose=0)
    return model


# %% right: shares its weights over places
import keras
from keras import layers


def train_on_little(x, y):
    model = keras.Sequential(
        [
            keras.Input((28, 28)),
            layers.Rescaling(1 / 255),
            layers.Reshape((28, 28, 1)),
            layers.Conv2D(12, 5, strides=2, activation="relu"),
            layers.Conv2D(24, 3, activation="relu"),
            layers.MaxPooling2D(3),
            layers.Flatten(),
            layers.Dropout(0.3),
            layers.Dense(10),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.005), loss, steps_per_execution=6)
    model.fit(x, y, batch_size=50, epochs=15, verbose=0)
    return model


# %% wrong: nothing against learning by heart
# hint: learned-by-heart
import keras
from keras import layers


def train_on_little(x, y):
    model = keras.Sequential(
        [
            keras.Input((28, 28)),
            layers.Rescaling(1 / 255),
            layers.Flatten(),
            layers.Dense(128, activation="relu"),
            layers.Dense(128, activation="relu"),
            layers.Dense(10),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.002), loss, metrics=["accuracy"])
    model.fit(x, y, batch_size=50, epochs=10, verbose=0)
    return model


# %% wrong: L2 alone
# hint: learned-by-heart
# seeds: yes
import keras
from keras import layers, regularizers


def train_on_little(x, y):
    l2 = regularizers.L2(0.001)
    model = keras.Sequential(
        [
            keras.Input((28, 28)),
            layers.Rescaling(1 / 255),
            layers.Flatten(),
            layers.Dense(128, activation="relu", kernel_regularizer=l2),
            layers.Dense(128, activation="relu", kernel_regularizer=l2),
            layers.Dense(10),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.003), loss)
    model.fit(x, y, batch_size=50, epochs=30, verbose=0)
    return model


# %% wrong: dropout alone
# hint: learned-by-heart
# seeds: yes
import keras
from keras import layers


def train_on_little(x, y):
    model = keras.Sequential(
        [
            keras.Input((28, 28)),
            layers.Rescaling(1 / 255),
            layers.Flatten(),
            layers.Dense(256, activation="relu"),
            layers.Dropout(0.5),
            layers.Dense(128, activation="relu"),
            layers.Dropout(0.3),
            layers.Dense(10),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.003), loss)
    model.fit(x, y, batch_size=50, epochs=30, verbose=0)
    return model


# %% wrong: flips the pictures, too
# hint: flipped
import keras
from keras import layers


def train_on_little(x, y):
    model = keras.Sequential(
        [
            keras.Input((28, 28)),
            layers.Rescaling(1 / 255),
            layers.Reshape((28, 28, 1)),
            layers.RandomFlip("horizontal"),
            layers.RandomTranslation(0.1, 0.1, fill_mode="constant"),
            layers.Flatten(),
            layers.Dense(128, activation="relu"),
            layers.Dense(128, activation="relu"),
            layers.Dense(10),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.003), loss)
    model.fit(x, y, batch_size=50, epochs=14, verbose=0)
    return model


# %% wrong: moves the pictures by four tenths of their width
# hint: unlearned
import keras
from keras import layers


def train_on_little(x, y):
    model = keras.Sequential(
        [
            keras.Input((28, 28)),
            layers.Rescaling(1 / 255),
            layers.Reshape((28, 28, 1)),
            layers.RandomTranslation(0.4, 0.4, fill_mode="constant"),
            layers.Flatten(),
            layers.Dense(128, activation="relu"),
            layers.Dense(128, activation="relu"),
            layers.Dense(10),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.003), loss)
    model.fit(x, y, batch_size=50, epochs=18, verbose=0)
    return model


# %% wrong: moved copies stand behind the pictures, the labels are repeated one by one
# hint: labels-mixed-up
import keras
import numpy as np
from keras import layers


def train_on_little(x, y):
    more = np.concatenate([x, np.roll(x, 1, axis=2), np.roll(x, -1, axis=1)])
    model = keras.Sequential(
        [
            keras.Input((28, 28)),
            layers.Rescaling(1 / 255),
            layers.Flatten(),
            layers.Dense(128, activation="relu"),
            layers.Dropout(0.2),
            layers.Dense(10),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.002), loss=loss)
    model.fit(more, np.repeat(y, 3), batch_size=50, epochs=12, verbose=0)
    return model


# %% wrong: moves the pictures without a colour axis
# hint: labels-mixed-up
import keras
from keras import layers


def train_on_little(x, y):
    model = keras.Sequential(
        [
            keras.Input((28, 28)),
            layers.Rescaling(1 / 255),
            layers.RandomTranslation(0.1, 0.1, fill_mode="constant"),
            layers.Flatten(),
            layers.Dense(128, activation="relu"),
            layers.Dense(128, activation="relu"),
            layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(keras.optimizers.Adam(0.003), "sparse_categorical_crossentropy")
    model.fit(x, y, batch_size=50, epochs=14, verbose=0)
    return model


# %% wrong: moves the pictures, but trains for five epochs
# hint: too-few-steps
import keras
from keras import layers


def train_on_little(x, y):
    model = keras.Sequential(
        [
            keras.Input((28, 28)),
            layers.Rescaling(1 / 255),
            layers.Reshape((28, 28, 1)),
            layers.RandomTranslation(0.1, 0.1, fill_mode="constant"),
            layers.Flatten(),
            layers.Dense(128, activation="relu"),
            layers.Dense(128, activation="relu"),
            layers.Dense(10),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.003), loss)
    model.fit(x, y, batch_size=50, epochs=5, verbose=0)
    return model


# %% wrong: learns from the first sixty pictures
# hint: some-pictures-only
import keras
from keras import layers


def train_on_little(x, y):
    model = keras.Sequential(
        [
            keras.Input((28, 28)),
            layers.Rescaling(1 / 255),
            layers.Flatten(),
            layers.Dense(128, activation="relu"),
            layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(keras.optimizers.Adam(0.002), "sparse_categorical_crossentropy")
    model.fit(x[:60], y[:60], batch_size=20, epochs=25, verbose=0)
    return model


# %% wrong: compiled, never fitted
# hint: never-fitted
import keras
from keras import layers


def train_on_little(x, y):
    model = keras.Sequential(
        [
            keras.Input((28, 28)),
            layers.Rescaling(1 / 255),
            layers.Flatten(),
            layers.Dense(128, activation="relu"),
            layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile("adam", "sparse_categorical_crossentropy")
    return model


# %% wrong: returns what fit returns
# hint: history-returned
import keras
from keras import layers


def train_on_little(x, y):
    model = keras.Sequential([keras.Input((28, 28)), layers.Flatten()])
    model.add(layers.Dense(10, activation="softmax"))
    model.compile("adam", "sparse_categorical_crossentropy")
    return model.fit(x, y, batch_size=200, verbose=0)


# %% wrong: takes pictures as rows
# hint: no-pictures
import keras
from keras import layers


def train_on_little(x, y):
    rows = x.reshape(len(x), 784) / 255
    model = keras.Sequential([keras.Input((784,)), layers.Dense(64, activation="relu")])
    model.add(layers.Dense(10, activation="softmax"))
    model.compile("adam", "sparse_categorical_crossentropy")
    model.fit(rows, y, batch_size=200, verbose=0)
    return model


# %% wrong: one output for all
# hint: other-outputs
import keras
from keras import layers


def train_on_little(x, y):
    model = keras.Sequential([keras.Input((28, 28)), layers.Rescaling(1 / 255), layers.Flatten()])
    model.add(layers.Dense(64, activation="relu"))
    model.add(layers.Dense(1))
    model.compile("adam", "mse")
    model.fit(x, y, batch_size=200, verbose=0)
    return model


# %% wrong: forgets to return
# hint: no-return
import keras
from keras import layers


def train_on_little(x, y):
    model = keras.Sequential([keras.Input((28, 28)), layers.Flatten(), layers.Dense(10)])
    model.compile("adam", "mse")


# %% wrong: turns pictures by up to half a turn
# hint: unlearned
import keras
from keras import layers


def train_on_little(x, y):
    model = keras.Sequential(
        [
            keras.Input(shape=(28, 28)),
            layers.Rescaling(1 / 255),
            layers.Reshape((28, 28, 1)),
            layers.RandomRotation(0.5, fill_mode="constant"),
            layers.Flatten(),
            layers.Dense(128, activation="relu"),
            layers.Dense(128, activation="relu"),
            layers.Dense(10),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.003), loss, metrics=["accuracy"])
    model.fit(x, y, batch_size=50, epochs=30, verbose=0)
    return model


# %% wrong: shuffles pictures and labels each for itself
# hint: labels-mixed-up
import keras
import tensorflow as tf
from keras import layers


def train_on_little(x, y):
    import tensorflow as tf

    pictures = tf.data.Dataset.from_tensor_slices(x).shuffle(len(x))
    labels = tf.data.Dataset.from_tensor_slices(y).shuffle(len(y))
    batches = tf.data.Dataset.zip((pictures, labels)).batch(50)
    model = keras.Sequential(
        [
            keras.Input(shape=(28, 28)),
            layers.Rescaling(1 / 255),
            layers.Reshape((28, 28, 1)),
            layers.RandomTranslation(0.1, 0.1, fill_mode="constant"),
            layers.Flatten(),
            layers.Dense(128, activation="relu"),
            layers.Dense(128, activation="relu"),
            layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(
        keras.optimizers.Adam(0.003), "sparse_categorical_crossentropy", metrics=["accuracy"]
    )
    model.fit(batches, epochs=25, verbose=0)
    return model
