# %% right: one-hot font, concatenated, 20 epochs
# seeds: yes
import keras
from keras import layers


def train_two_inputs(pictures, fonts, n_fonts, y):
    picture = keras.Input((28, 28), name="picture")
    font = keras.Input((), dtype="int32", name="font")
    h = layers.Flatten()(layers.Rescaling(1 / 255)(picture))
    h = layers.Dense(64, activation="relu")(h)
    one_hot = layers.CategoryEncoding(n_fonts, output_mode="one_hot")(font)
    h = layers.Dense(64, activation="relu")(layers.concatenate([h, one_hot]))
    model = keras.Model([picture, font], layers.Dense(2)(h))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.002), loss, metrics=["accuracy"])
    model.fit([pictures, fonts], y, batch_size=64, epochs=20, verbose=0)
    return model


# %% right: an embedding beside the pixels, one hidden layer, large batches
# seeds: yes
import keras
from keras import layers


def train_two_inputs(pictures, fonts, n_fonts, y):
    picture = keras.Input((28, 28))
    font = keras.Input((), dtype="int32")
    pixels = layers.Flatten()(layers.Rescaling(1 / 255)(picture))
    both = layers.Concatenate()([pixels, layers.Embedding(n_fonts, 16)(font)])
    hidden = layers.Dense(64, activation="relu")(both)
    model = keras.Model([picture, font], layers.Dense(2, activation="softmax")(hidden))
    model.compile(keras.optimizers.Adam(0.003), "sparse_categorical_crossentropy")
    model.fit([pictures, fonts], y, batch_size=128, epochs=20, verbose=0)
    return model


# %% right: inputs in a dictionary, trained with their names
import keras
from keras import layers


def train_two_inputs(pictures, fonts, n_fonts, y):
    inputs = {"picture": keras.Input((28, 28)), "font": keras.Input((1,), dtype="int32")}
    pixels = layers.Reshape((784,))(inputs["picture"] / 255)
    h = layers.Dense(96, activation="relu")(pixels)
    which = layers.Flatten()(layers.Embedding(n_fonts, 24)(inputs["font"]))
    h = layers.Dense(48, activation="relu")(layers.concatenate([h, which]))
    model = keras.Model(inputs, layers.Dense(2)(h))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(0.003), loss=loss)
    model.fit({"picture": pictures, "font": fonts}, y, batch_size=128, epochs=12, verbose=0)
    return model


# %% right: a class of its own
import keras
from keras import layers


class Reader(keras.Model):
    def __init__(self, n_fonts):
        super().__init__()
        self.flat = keras.Sequential([layers.Rescaling(1 / 255), layers.Flatten()])
        self.look = layers.Dense(64, activation="relu")
        self.fonts = layers.Embedding(n_fonts, 16)
        self.think = layers.Dense(64, activation="relu")
        self.last = layers.Dense(2, activation="softmax")

    def call(self, inputs):
        pictures, fonts = inputs
        both = [self.look(self.flat(pictures)), self.fonts(fonts)]
        return self.last(self.think(keras.ops.concatenate(both, axis=1)))


def train_two_inputs(pictures, fonts, n_fonts, y):
    model = Reader(n_fonts)
    model.compile(keras.optimizers.Adam(0.003), "sparse_categorical_crossentropy")
    model.fit([pictures, fonts], y, batch_size=128, epochs=12, verbose=0)
    return model


# %% right: the font only shifts the two outputs, which is enough if it learns fast
import keras
from keras import layers


def train_two_inputs(pictures, fonts, n_fonts, y):
    picture = keras.Input((28, 28))
    font = keras.Input((), dtype="int32")
    seen = layers.Dense(64, "relu")(layers.Flatten()(layers.Rescaling(1 / 255)(picture)))
    both = layers.concatenate([seen, layers.Embedding(n_fonts, 16)(font)])
    model = keras.Model([picture, font], layers.Dense(2)(both))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.003), loss)
    model.fit([pictures, fonts], y, batch_size=128, epochs=12, verbose=0)
    return model


# %% wrong: the font is added to the outputs
# hint: font-joins-last
# seeds: yes
import keras
from keras import layers


def train_two_inputs(pictures, fonts, n_fonts, y):
    picture = keras.Input((28, 28))
    font = keras.Input((), dtype="int32")
    h = layers.Dense(64, activation="relu")(layers.Flatten()(layers.Rescaling(1 / 255)(picture)))
    h = layers.Dense(64, activation="relu")(h)
    one_hot = layers.CategoryEncoding(n_fonts, output_mode="one_hot")(font)
    model = keras.Model([picture, font], layers.Dense(2)(layers.concatenate([h, one_hot])))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.002), loss)
    model.fit([pictures, fonts], y, batch_size=64, epochs=20, verbose=0)
    return model


# %% wrong: numbers the fonts anew before fit, without gaps
# hint: fonts-renumbered
import keras
import numpy as np
from keras import layers


def train_two_inputs(pictures, fonts, n_fonts, y):
    names = np.unique(fonts)
    places = np.searchsorted(names, fonts).astype("int32")
    picture, font = keras.Input((28, 28)), keras.Input((), dtype="int32")
    pixels = layers.Flatten()(layers.Rescaling(1 / 255)(picture))
    both = layers.Concatenate()([pixels, layers.Embedding(n_fonts, 12)(font)])
    logits = layers.Dense(2)(layers.Dense(64, activation="relu")(both))
    model = keras.Model([picture, font], logits)
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.003), loss=loss)
    model.fit([pictures, places], y, batch_size=64, epochs=10, verbose=0)
    return model


# %% wrong: the number of the font as a quantity
# hint: font-as-a-quantity
import keras
from keras import layers


def train_two_inputs(pictures, fonts, n_fonts, y):
    picture = keras.Input((28, 28))
    font = keras.Input((1,))
    h = layers.Dense(64, activation="relu")(layers.Flatten()(layers.Rescaling(1 / 255)(picture)))
    h = layers.concatenate([h, layers.Rescaling(1 / n_fonts)(font)])
    model = keras.Model([picture, font], layers.Dense(2)(layers.Dense(64, activation="relu")(h)))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.003), loss)
    model.fit([pictures, fonts], y, batch_size=128, epochs=12, verbose=0)
    return model


# %% wrong: takes the font and does not use it
# hint: font-unused
import keras
from keras import layers


def train_two_inputs(pictures, fonts, n_fonts, y):
    picture = keras.Input((28, 28))
    font = keras.Input((), dtype="int32")
    h = layers.Dense(64, activation="relu")(layers.Flatten()(layers.Rescaling(1 / 255)(picture)))
    model = keras.Model([picture, font], layers.Dense(2)(layers.Dense(64, activation="relu")(h)))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.003), loss)
    model.fit([pictures, fonts], y, batch_size=128, epochs=8, verbose=0)
    return model


# %% wrong: one epoch, and a table of fonts that refuses all other numbers
# hint: too-few-steps
import keras
import numpy as np
from keras import layers


def train_two_inputs(pictures, fonts, n_fonts, y):
    names = np.unique(fonts)
    picture, font = keras.Input((28, 28)), keras.Input((), dtype="int32")
    place = layers.IntegerLookup(vocabulary=names, num_oov_indices=0)(font)
    pixels = layers.Flatten()(layers.Rescaling(1 / 255)(picture))
    both = layers.Concatenate()([pixels, layers.Embedding(len(names), 8)(place)])
    logits = layers.Dense(2)(layers.Dense(64, activation="relu")(both))
    model = keras.Model([picture, font], logits)
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile("adam", loss=loss)
    model.fit([pictures, fonts], y, verbose=0)
    return model


# %% wrong: one epoch
# hint: too-few-steps
import keras
from keras import layers


def train_two_inputs(pictures, fonts, n_fonts, y):
    picture = keras.Input((28, 28))
    font = keras.Input((), dtype="int32")
    h = layers.Dense(64, activation="relu")(layers.Flatten()(layers.Rescaling(1 / 255)(picture)))
    both = layers.concatenate([h, layers.Embedding(n_fonts, 8)(font)])
    model = keras.Model([picture, font], layers.Dense(2)(layers.Dense(64, activation="relu")(both)))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.002), loss)
    model.fit([pictures, fonts], y)
    return model


# %% wrong: the font alone
# hint: picture-unused
import keras
from keras import layers


def train_two_inputs(pictures, fonts, n_fonts, y):
    picture = keras.Input((28, 28))
    font = keras.Input((), dtype="int32")
    h = layers.Dense(32, activation="relu")(layers.Embedding(n_fonts, 8)(font))
    model = keras.Model([picture, font], layers.Dense(2)(h))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile("adam", loss)
    model.fit([pictures, fonts], y, batch_size=128, epochs=2, verbose=0)
    return model


# %% wrong: compiled, never fitted
# hint: never-fitted
import keras
from keras import layers


def train_two_inputs(pictures, fonts, n_fonts, y):
    picture = keras.Input((28, 28))
    font = keras.Input((), dtype="int32")
    both = layers.concatenate([layers.Flatten()(picture / 255), layers.Embedding(n_fonts, 8)(font)])
    model = keras.Model([picture, font], layers.Dense(2)(layers.Dense(64, activation="relu")(both)))
    model.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    return model


# %% wrong: the picture is the only input
# hint: one-input
import keras
from keras import layers


def train_two_inputs(pictures, fonts, n_fonts, y):
    picture = keras.Input((28, 28))
    h = layers.Dense(64, activation="relu")(layers.Flatten()(layers.Rescaling(1 / 255)(picture)))
    model = keras.Model(picture, layers.Dense(2)(h))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.002), loss)
    model.fit(pictures, y, batch_size=128, verbose=0)
    return model


# %% wrong: the font first
# hint: inputs-exchanged
import keras
from keras import layers


def train_two_inputs(pictures, fonts, n_fonts, y):
    font = keras.Input((), dtype="int32")
    picture = keras.Input((28, 28))
    h = layers.Dense(64, activation="relu")(layers.Flatten()(layers.Rescaling(1 / 255)(picture)))
    both = layers.concatenate([h, layers.Embedding(n_fonts, 8)(font)])
    model = keras.Model([font, picture], layers.Dense(2)(both))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.002), loss)
    model.fit([fonts, pictures], y, batch_size=128, verbose=0)
    return model


# %% wrong: ReLU in the last layer
# hint: no-classes
import keras
from keras import layers


def train_two_inputs(pictures, fonts, n_fonts, y):
    picture = keras.Input((28, 28))
    font = keras.Input((), dtype="int32")
    both = layers.concatenate([layers.Flatten()(picture / 255), layers.Embedding(n_fonts, 8)(font)])
    model = keras.Model([picture, font], layers.Dense(2, activation="relu")(both))
    model.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    return model


# %% wrong: one output, a sigmoid
# hint: value
import keras
from keras import layers


def train_two_inputs(pictures, fonts, n_fonts, y):
    picture = keras.Input((28, 28))
    font = keras.Input((), dtype="int32")
    both = layers.concatenate([layers.Flatten()(picture / 255), layers.Embedding(n_fonts, 8)(font)])
    model = keras.Model([picture, font], layers.Dense(1, activation="sigmoid")(both))
    model.compile("adam", "binary_crossentropy")
    return model


# %% wrong: forgets to make a model
# hint: tensor-not-model
import keras
from keras import layers


def train_two_inputs(pictures, fonts, n_fonts, y):
    picture = keras.Input((28, 28))
    font = keras.Input((), dtype="int32")
    both = layers.concatenate([layers.Flatten()(picture / 255), layers.Embedding(n_fonts, 8)(font)])
    return layers.Dense(2)(layers.Dense(64, activation="relu")(both))


# %% wrong: returns what fit returns
# hint: history-returned
import keras
from keras import layers


def train_two_inputs(pictures, fonts, n_fonts, y):
    picture = keras.Input((28, 28))
    font = keras.Input((), dtype="int32")
    both = layers.concatenate([layers.Flatten()(picture / 255), layers.Embedding(n_fonts, 8)(font)])
    model = keras.Model([picture, font], layers.Dense(2)(both))
    model.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    return model.fit([pictures, fonts], y, batch_size=256, verbose=0)
