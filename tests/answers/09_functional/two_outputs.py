# %% right: dictionaries for everything
import keras
from keras import layers


def two_outputs(n_pixels, n_fonts, n_letters, slant_weight):
    pixels = keras.Input((n_pixels,), name="pixels")
    font = keras.Input((n_fonts,), name="font")
    both = layers.concatenate([pixels, font])
    h = layers.Dense(16, activation="relu")(both)
    letter = layers.Dense(n_letters, name="letter")(h)
    slant = layers.Dense(1, name="slant")(h)
    model = keras.Model([pixels, font], {"letter": letter, "slant": slant})
    model.compile(
        optimizer="adam",
        loss={
            "letter": keras.losses.SparseCategoricalCrossentropy(from_logits=True),
            "slant": "mse",
        },
        loss_weights={"letter": 1.0, "slant": slant_weight},
        metrics={"letter": ["accuracy"]},
    )
    return model


# %% right: a list of outputs, named by their layers
import keras
from keras import layers


def two_outputs(n_pixels, n_fonts, n_letters, slant_weight):
    pixels = keras.Input((n_pixels,), name="pixels")
    font = keras.Input((n_fonts,), name="font")
    both = layers.concatenate([pixels, font])
    h = layers.Dense(16, activation="relu")(both)
    letter = layers.Dense(n_letters, name="letter")(h)
    slant = layers.Dense(1, name="slant")(h)
    model = keras.Model([pixels, font], [letter, slant])
    model.compile(
        optimizer="adam",
        loss={
            "letter": keras.losses.SparseCategoricalCrossentropy(from_logits=True),
            "slant": "mse",
        },
        loss_weights={"letter": 1.0, "slant": slant_weight},
        metrics={"letter": "accuracy"},
    )
    return model


# %% right: everything in lists
import keras
from keras import layers


def two_outputs(n_pixels, n_fonts, n_letters, slant_weight):
    entries = [keras.Input((n_pixels,), name="pixels"), keras.Input((n_fonts,), name="font")]
    hidden = layers.Dense(units=16, activation="relu", name="hidden")(layers.Concatenate()(entries))
    ends = [layers.Dense(n_letters, name="letter"), layers.Dense(1, name="slant")]
    model = keras.Model(entries, [end(hidden) for end in ends])
    cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(
        loss=[cross_entropy, keras.losses.MeanSquaredError()],
        loss_weights=[1.0, slant_weight],
        metrics=[["accuracy"], []],
    )
    return model


# %% right: a class of its own
import keras
from keras import layers


class Reader(keras.Model):
    def __init__(self, n_letters):
        super().__init__()
        self.hidden = layers.Dense(16, activation="relu")
        self.letter = layers.Dense(n_letters)
        self.slant = layers.Dense(1)

    def call(self, inputs):
        both = keras.ops.concatenate([inputs["pixels"], inputs["font"]], axis=-1)
        h = self.hidden(both)
        return {"letter": self.letter(h), "slant": self.slant(h)}


def two_outputs(n_pixels, n_fonts, n_letters, slant_weight):
    model = Reader(n_letters)
    model.compile(
        "sgd",
        loss={"letter": keras.losses.SparseCategoricalCrossentropy(True), "slant": "mse"},
        loss_weights={"letter": 1, "slant": slant_weight},
        metrics={"letter": keras.metrics.SparseCategoricalAccuracy()},
    )
    return model


# %% right: a dictionary of inputs, a hidden part of its own
import keras
from keras import layers


def two_outputs(n_pixels, n_fonts, n_letters, slant_weight):
    sizes = {"pixels": n_pixels, "font": n_fonts}
    inputs = {name: keras.Input(shape=(n,), name=name) for name, n in sizes.items()}
    body = keras.Sequential([keras.Input((n_pixels + n_fonts,)), layers.Dense(16, "relu")])
    seen = body(keras.ops.concatenate([inputs["pixels"], inputs["font"]], axis=1))
    outputs = {"slant": layers.Dense(1)(seen), "letter": layers.Dense(n_letters)(seen)}

    def squared(y, prediction):
        return keras.ops.mean((y - prediction) ** 2, axis=-1)

    model = keras.Model(inputs, outputs)
    loss = {"letter": keras.losses.SparseCategoricalCrossentropy(from_logits=True), "slant": squared}
    weights = {"slant": slant_weight, "letter": 1.0}
    model.compile("adam", loss, loss_weights=weights, metrics={"letter": ["accuracy"]})
    return model


# %% wrong: accuracy for both, in one list
# hint: metrics-for-both
import keras
from keras import layers


def two_outputs(n_pixels, n_fonts, n_letters, slant_weight):
    pixels = keras.Input((n_pixels,), name="pixels")
    font = keras.Input((n_fonts,), name="font")
    both = layers.concatenate([pixels, font])
    h = layers.Dense(16, activation="relu")(both)
    letter = layers.Dense(n_letters, name="letter")(h)
    slant = layers.Dense(1, name="slant")(h)
    model = keras.Model([pixels, font], {"letter": letter, "slant": slant})
    model.compile(
        optimizer="adam",
        loss={
            "letter": keras.losses.SparseCategoricalCrossentropy(from_logits=True),
            "slant": "mse",
        },
        loss_weights={"letter": 1.0, "slant": slant_weight},
        metrics=["accuracy"],
    )
    return model


# %% wrong: accuracy for each
# hint: accuracy-of-the-slant
import keras
from keras import layers


def two_outputs(n_pixels, n_fonts, n_letters, slant_weight):
    pixels = keras.Input((n_pixels,), name="pixels")
    font = keras.Input((n_fonts,), name="font")
    both = layers.concatenate([pixels, font])
    h = layers.Dense(16, activation="relu")(both)
    letter = layers.Dense(n_letters, name="letter")(h)
    slant = layers.Dense(1, name="slant")(h)
    model = keras.Model([pixels, font], {"letter": letter, "slant": slant})
    model.compile(
        optimizer="adam",
        loss={
            "letter": keras.losses.SparseCategoricalCrossentropy(from_logits=True),
            "slant": "mse",
        },
        loss_weights={"letter": 1.0, "slant": slant_weight},
        metrics={"letter": ["accuracy"], "slant": ["accuracy"]},
    )
    return model


# %% wrong: no metric
# hint: no-accuracy
import keras
from keras import layers


def two_outputs(n_pixels, n_fonts, n_letters, slant_weight):
    pixels = keras.Input((n_pixels,), name="pixels")
    font = keras.Input((n_fonts,), name="font")
    both = layers.concatenate([pixels, font])
    h = layers.Dense(16, activation="relu")(both)
    letter = layers.Dense(n_letters, name="letter")(h)
    slant = layers.Dense(1, name="slant")(h)
    model = keras.Model([pixels, font], {"letter": letter, "slant": slant})
    model.compile(
        optimizer="adam",
        loss={
            "letter": keras.losses.SparseCategoricalCrossentropy(from_logits=True),
            "slant": "mse",
        },
        loss_weights={"letter": 1.0, "slant": slant_weight},
    )
    return model


# %% wrong: no loss weights
# hint: weight-forgotten
import keras
from keras import layers


def two_outputs(n_pixels, n_fonts, n_letters, slant_weight):
    pixels = keras.Input((n_pixels,), name="pixels")
    font = keras.Input((n_fonts,), name="font")
    both = layers.concatenate([pixels, font])
    h = layers.Dense(16, activation="relu")(both)
    letter = layers.Dense(n_letters, name="letter")(h)
    slant = layers.Dense(1, name="slant")(h)
    model = keras.Model([pixels, font], {"letter": letter, "slant": slant})
    model.compile(
        optimizer="adam",
        loss={
            "letter": keras.losses.SparseCategoricalCrossentropy(from_logits=True),
            "slant": "mse",
        },
        metrics={"letter": ["accuracy"]},
    )
    return model


# %% wrong: the weight on the letter
# hint: weight-on-the-letter
import keras
from keras import layers


def two_outputs(n_pixels, n_fonts, n_letters, slant_weight):
    pixels = keras.Input((n_pixels,), name="pixels")
    font = keras.Input((n_fonts,), name="font")
    both = layers.concatenate([pixels, font])
    h = layers.Dense(16, activation="relu")(both)
    letter = layers.Dense(n_letters, name="letter")(h)
    slant = layers.Dense(1, name="slant")(h)
    model = keras.Model([pixels, font], {"letter": letter, "slant": slant})
    model.compile(
        optimizer="adam",
        loss={
            "letter": keras.losses.SparseCategoricalCrossentropy(from_logits=True),
            "slant": "mse",
        },
        loss_weights={"letter": slant_weight, "slant": 1.0},
        metrics={"letter": ["accuracy"]},
    )
    return model


# %% wrong: weights that sum to 1
# hint: weights-share-one
import keras
from keras import layers


def two_outputs(n_pixels, n_fonts, n_letters, slant_weight):
    pixels = keras.Input((n_pixels,), name="pixels")
    font = keras.Input((n_fonts,), name="font")
    both = layers.concatenate([pixels, font])
    h = layers.Dense(16, activation="relu")(both)
    letter = layers.Dense(n_letters, name="letter")(h)
    slant = layers.Dense(1, name="slant")(h)
    model = keras.Model([pixels, font], {"letter": letter, "slant": slant})
    model.compile(
        optimizer="adam",
        loss={
            "letter": keras.losses.SparseCategoricalCrossentropy(from_logits=True),
            "slant": "mse",
        },
        loss_weights={"letter": 1 - slant_weight, "slant": slant_weight},
        metrics={"letter": ["accuracy"]},
    )
    return model


# %% wrong: a weight for one output only
# hint: raises
import keras
from keras import layers


def two_outputs(n_pixels, n_fonts, n_letters, slant_weight):
    pixels = keras.Input((n_pixels,), name="pixels")
    font = keras.Input((n_fonts,), name="font")
    both = layers.concatenate([pixels, font])
    h = layers.Dense(16, activation="relu")(both)
    letter = layers.Dense(n_letters, name="letter")(h)
    slant = layers.Dense(1, name="slant")(h)
    model = keras.Model([pixels, font], {"letter": letter, "slant": slant})
    model.compile(
        optimizer="adam",
        loss={
            "letter": keras.losses.SparseCategoricalCrossentropy(from_logits=True),
            "slant": "mse",
        },
        loss_weights={"slant": slant_weight},
        metrics={"letter": ["accuracy"]},
    )
    return model


# %% wrong: from_logits forgotten
# hint: logits-taken-for-probabilities
import keras
from keras import layers


def two_outputs(n_pixels, n_fonts, n_letters, slant_weight):
    pixels = keras.Input((n_pixels,), name="pixels")
    font = keras.Input((n_fonts,), name="font")
    both = layers.concatenate([pixels, font])
    h = layers.Dense(16, activation="relu")(both)
    letter = layers.Dense(n_letters, name="letter")(h)
    slant = layers.Dense(1, name="slant")(h)
    model = keras.Model([pixels, font], {"letter": letter, "slant": slant})
    model.compile(
        optimizer="adam",
        loss={
            "letter": "sparse_categorical_crossentropy",
            "slant": "mse",
        },
        loss_weights={"letter": 1.0, "slant": slant_weight},
        metrics={"letter": ["accuracy"]},
    )
    return model


# %% wrong: softmax for the letter
# hint: softmax-at-the-end
import keras
from keras import layers


def two_outputs(n_pixels, n_fonts, n_letters, slant_weight):
    pixels = keras.Input((n_pixels,), name="pixels")
    font = keras.Input((n_fonts,), name="font")
    both = layers.concatenate([pixels, font])
    h = layers.Dense(16, activation="relu")(both)
    letter = layers.Dense(n_letters, activation="softmax", name="letter")(h)
    slant = layers.Dense(1, name="slant")(h)
    model = keras.Model([pixels, font], {"letter": letter, "slant": slant})
    model.compile(
        optimizer="adam",
        loss={
            "letter": keras.losses.SparseCategoricalCrossentropy(from_logits=True),
            "slant": "mse",
        },
        loss_weights={"letter": 1.0, "slant": slant_weight},
        metrics={"letter": ["accuracy"]},
    )
    return model


# %% wrong: softmax, and the loss that belongs to it
# hint: softmax-at-the-end
import keras
from keras import layers


def two_outputs(n_pixels, n_fonts, n_letters, slant_weight):
    pixels = keras.Input((n_pixels,), name="pixels")
    font = keras.Input((n_fonts,), name="font")
    both = layers.concatenate([pixels, font])
    h = layers.Dense(16, activation="relu")(both)
    letter = layers.Dense(n_letters, activation="softmax", name="letter")(h)
    slant = layers.Dense(1, name="slant")(h)
    model = keras.Model([pixels, font], {"letter": letter, "slant": slant})
    model.compile(
        optimizer="adam",
        loss={
            "letter": "sparse_categorical_crossentropy",
            "slant": "mse",
        },
        loss_weights={"letter": 1.0, "slant": slant_weight},
        metrics={"letter": ["accuracy"]},
    )
    return model


# %% wrong: ReLU for the slant
# hint: relu-at-the-end
import keras
from keras import layers


def two_outputs(n_pixels, n_fonts, n_letters, slant_weight):
    pixels = keras.Input((n_pixels,), name="pixels")
    font = keras.Input((n_fonts,), name="font")
    both = layers.concatenate([pixels, font])
    h = layers.Dense(16, activation="relu")(both)
    letter = layers.Dense(n_letters, name="letter")(h)
    slant = layers.Dense(1, activation="relu", name="slant")(h)
    model = keras.Model([pixels, font], {"letter": letter, "slant": slant})
    model.compile(
        optimizer="adam",
        loss={
            "letter": keras.losses.SparseCategoricalCrossentropy(from_logits=True),
            "slant": "mse",
        },
        loss_weights={"letter": 1.0, "slant": slant_weight},
        metrics={"letter": ["accuracy"]},
    )
    return model


# %% wrong: a linear hidden layer
# hint: no-activation
import keras
from keras import layers


def two_outputs(n_pixels, n_fonts, n_letters, slant_weight):
    pixels = keras.Input((n_pixels,), name="pixels")
    font = keras.Input((n_fonts,), name="font")
    both = layers.concatenate([pixels, font])
    h = layers.Dense(16)(both)
    letter = layers.Dense(n_letters, name="letter")(h)
    slant = layers.Dense(1, name="slant")(h)
    model = keras.Model([pixels, font], {"letter": letter, "slant": slant})
    model.compile(
        optimizer="adam",
        loss={
            "letter": keras.losses.SparseCategoricalCrossentropy(from_logits=True),
            "slant": "mse",
        },
        loss_weights={"letter": 1.0, "slant": slant_weight},
        metrics={"letter": ["accuracy"]},
    )
    return model


# %% wrong: joins the font before the pixels
# hint: font-first
import keras
from keras import layers


def two_outputs(n_pixels, n_fonts, n_letters, slant_weight):
    pixels = keras.Input((n_pixels,), name="pixels")
    font = keras.Input((n_fonts,), name="font")
    both = layers.concatenate([font, pixels])
    h = layers.Dense(16, activation="relu")(both)
    letter = layers.Dense(n_letters, name="letter")(h)
    slant = layers.Dense(1, name="slant")(h)
    model = keras.Model([pixels, font], {"letter": letter, "slant": slant})
    model.compile(
        optimizer="adam",
        loss={
            "letter": keras.losses.SparseCategoricalCrossentropy(from_logits=True),
            "slant": "mse",
        },
        loss_weights={"letter": 1.0, "slant": slant_weight},
        metrics={"letter": ["accuracy"]},
    )
    return model


# %% wrong: the font is not used
# hint: other-weights
import keras
from keras import layers


def two_outputs(n_pixels, n_fonts, n_letters, slant_weight):
    pixels = keras.Input((n_pixels,), name="pixels")
    font = keras.Input((n_fonts,), name="font")
    both = layers.concatenate([pixels, font])
    h = layers.Dense(16, activation="relu")(pixels)
    letter = layers.Dense(n_letters, name="letter")(h)
    slant = layers.Dense(1, name="slant")(h)
    model = keras.Model([pixels, font], {"letter": letter, "slant": slant})
    model.compile(
        optimizer="adam",
        loss={
            "letter": keras.losses.SparseCategoricalCrossentropy(from_logits=True),
            "slant": "mse",
        },
        loss_weights={"letter": 1.0, "slant": slant_weight},
        metrics={"letter": ["accuracy"]},
    )
    return model


# %% wrong: the slant is computed from the letter
# hint: other-weights
import keras
from keras import layers


def two_outputs(n_pixels, n_fonts, n_letters, slant_weight):
    pixels = keras.Input((n_pixels,), name="pixels")
    font = keras.Input((n_fonts,), name="font")
    both = layers.concatenate([pixels, font])
    h = layers.Dense(16, activation="relu")(both)
    letter = layers.Dense(n_letters, name="letter")(h)
    slant = layers.Dense(1, name="slant")(letter)
    model = keras.Model([pixels, font], {"letter": letter, "slant": slant})
    model.compile(
        optimizer="adam",
        loss={
            "letter": keras.losses.SparseCategoricalCrossentropy(from_logits=True),
            "slant": "mse",
        },
        loss_weights={"letter": 1.0, "slant": slant_weight},
        metrics={"letter": ["accuracy"]},
    )
    return model


# %% wrong: outputs without names
# hint: names-of-the-outputs
import keras
from keras import layers


def two_outputs(n_pixels, n_fonts, n_letters, slant_weight):
    pixels = keras.Input((n_pixels,), name="pixels")
    font = keras.Input((n_fonts,), name="font")
    both = layers.concatenate([pixels, font])
    h = layers.Dense(16, activation="relu")(both)
    letter = layers.Dense(n_letters)(h)
    slant = layers.Dense(1)(h)
    model = keras.Model([pixels, font], [letter, slant])
    model.compile(
        optimizer="adam",
        loss=[keras.losses.SparseCategoricalCrossentropy(from_logits=True), "mse"],
        loss_weights=[1.0, slant_weight],
        metrics=[["accuracy"], []],
    )
    return model


# %% wrong: forgets to make a model
# hint: tensor-not-model
import keras
from keras import layers


def two_outputs(n_pixels, n_fonts, n_letters, slant_weight):
    pixels = keras.Input((n_pixels,), name="pixels")
    font = keras.Input((n_fonts,), name="font")
    both = layers.concatenate([pixels, font])
    h = layers.Dense(16, activation="relu")(both)
    letter = layers.Dense(n_letters, name="letter")(h)
    slant = layers.Dense(1, name="slant")(h)
    return {"letter": letter, "slant": slant}


# %% wrong: inputs without names
# hint: raises
import keras
from keras import layers


def two_outputs(n_pixels, n_fonts, n_letters, slant_weight):
    pixels = keras.Input((n_pixels,))
    font = keras.Input((n_fonts,))
    both = layers.concatenate([pixels, font])
    h = layers.Dense(16, activation="relu")(both)
    letter = layers.Dense(n_letters, name="letter")(h)
    slant = layers.Dense(1, name="slant")(h)
    model = keras.Model([pixels, font], {"letter": letter, "slant": slant})
    model.compile(
        optimizer="adam",
        loss={
            "letter": keras.losses.SparseCategoricalCrossentropy(from_logits=True),
            "slant": "mse",
        },
        loss_weights={"letter": 1.0, "slant": slant_weight},
        metrics={"letter": ["accuracy"]},
    )
    return model


# %% wrong: not compiled
# hint: raises
import keras
from keras import layers


def two_outputs(n_pixels, n_fonts, n_letters, slant_weight):
    pixels = keras.Input((n_pixels,), name="pixels")
    font = keras.Input((n_fonts,), name="font")
    both = layers.concatenate([pixels, font])
    h = layers.Dense(16, activation="relu")(both)
    letter = layers.Dense(n_letters, name="letter")(h)
    slant = layers.Dense(1, name="slant")(h)
    model = keras.Model([pixels, font], {"letter": letter, "slant": slant})
    return model


# %% wrong: compiles and returns nothing
# hint: no-return
import keras
from keras import layers


def two_outputs(n_pixels, n_fonts, n_letters, slant_weight):
    pixels = keras.Input((n_pixels,), name="pixels")
    font = keras.Input((n_fonts,), name="font")
    both = layers.concatenate([pixels, font])
    h = layers.Dense(16, activation="relu")(both)
    letter = layers.Dense(n_letters, name="letter")(h)
    slant = layers.Dense(1, name="slant")(h)
    model = keras.Model([pixels, font], {"letter": letter, "slant": slant})
    model.compile(
        optimizer="adam",
        loss={
            "letter": keras.losses.SparseCategoricalCrossentropy(from_logits=True),
            "slant": "mse",
        },
        loss_weights={"letter": 1.0, "slant": slant_weight},
        metrics={"letter": ["accuracy"]},
    )
