# %% right: a policy for each hidden layer, eight epochs
# seeds: yes
import keras
from keras import layers


def train_mixed(x, y):
    model = keras.Sequential(
        [
            keras.Input(shape=(8, 8)),
            layers.Flatten(),
            layers.Dense(64, activation="relu", dtype="mixed_float16"),
            layers.Dense(64, activation="relu", dtype="mixed_float16"),
            layers.Dense(10, activation="softmax", dtype="float32"),
        ]
    )
    model.compile(keras.optimizers.Adam(0.003), "sparse_categorical_crossentropy")
    model.fit(x, y, batch_size=64, epochs=8, verbose=0)
    return model


# %% right: bfloat16, functional, one hidden layer, logits
# seeds: yes
import keras
from keras import layers


def train_mixed(x, y):
    entry = keras.Input((8, 8))
    h = layers.Flatten()(entry)
    h = layers.Dense(96, activation="relu", dtype="mixed_bfloat16")(h)
    model = keras.Model(entry, layers.Dense(10, dtype="float32")(h))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(0.005), loss=loss, metrics=["accuracy"])
    model.fit(x, y, epochs=6, verbose=0)
    return model


# %% right: the global policy, put back afterwards; softmax as a float32 layer of its own
import keras
from keras import layers


def train_mixed(x, y):
    keras.mixed_precision.set_global_policy("mixed_float16")
    model = keras.Sequential([keras.Input((8, 8)), layers.Flatten()])
    model.add(layers.Dense(128, activation="relu"))
    model.add(layers.Dense(10))
    model.add(layers.Activation("softmax", dtype="float32"))
    keras.mixed_precision.set_global_policy("float32")
    model.compile("adam", "sparse_categorical_crossentropy")
    model.fit(x, y, epochs=10, verbose=0)
    return model


# %% right: the global policy, left as it is, in a class of its own
import keras
from keras import layers


class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.flatten = layers.Flatten()
        self.hidden = layers.Dense(64, activation="relu")
        self.last = layers.Dense(10, activation="softmax", dtype="float32")

    def call(self, x):
        return self.last(self.hidden(self.flatten(x)))


def train_mixed(x, y):
    keras.config.set_dtype_policy("mixed_bfloat16")
    model = Net()
    model.compile(keras.optimizers.Adam(0.005), "sparse_categorical_crossentropy")
    model.fit(x, y, batch_size=64, epochs=10, verbose=0)
    return model


# %% right: policy objects, SGD with momentum
import keras
from keras import layers


def train_mixed(x, y):
    half = keras.DTypePolicy("mixed_float16")
    full = keras.DTypePolicy("float32")
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            layers.Reshape((64,)),
            layers.Dense(64, "relu", dtype=half),
            layers.Dense(64, "relu", dtype=half),
            layers.Dense(10, "softmax", dtype=full),
        ]
    )
    optimizer = keras.optimizers.SGD(0.1, momentum=0.9)
    model.compile(optimizer, "sparse_categorical_crossentropy")
    model.fit(x, y, batch_size=64, epochs=8, verbose=0)
    return model


# %% wrong: float16 for the hidden layers, weights too
# hint: weights-in-half
# seeds: yes
import keras
from keras import layers


def train_mixed(x, y):
    model = keras.Sequential(
        [
            keras.Input(shape=(8, 8)),
            layers.Flatten(),
            layers.Dense(64, activation="relu", dtype="float16"),
            layers.Dense(64, activation="relu", dtype="float16"),
            layers.Dense(10, activation="softmax", dtype="float32"),
        ]
    )
    model.compile(keras.optimizers.Adam(0.003), "sparse_categorical_crossentropy")
    model.fit(x, y, batch_size=64, epochs=8, verbose=0)
    return model


# %% wrong: float16 everywhere with SGD, which learns all the same
# hint: weights-in-half
import keras
from keras import layers


def train_mixed(x, y):
    model = keras.Sequential([keras.Input((8, 8)), layers.Flatten(dtype="float16")])
    model.add(layers.Dense(64, activation="relu", dtype="float16"))
    model.add(layers.Dense(10, dtype="float16"))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.SGD(0.1, momentum=0.9), loss)
    model.fit(x, y, batch_size=64, epochs=2, verbose=0)
    return model


# %% wrong: the data in float16, which the model casts back
# hint: float32-throughout
import keras
from keras import layers


def train_mixed(x, y):
    model = keras.Sequential([keras.Input((8, 8)), layers.Flatten()])
    model.add(layers.Dense(64, activation="relu"))
    model.add(layers.Dense(10, activation="softmax"))
    model.compile(keras.optimizers.Adam(0.003), "sparse_categorical_crossentropy")
    model.fit(x.astype("float16"), y, batch_size=64, epochs=1, verbose=0)
    return model


# %% wrong: the policy comes after the layers were made
# hint: float32-throughout
import keras
from keras import layers


def train_mixed(x, y):
    model = keras.Sequential([keras.Input((8, 8)), layers.Flatten()])
    model.add(layers.Dense(64, activation="relu"))
    model.add(layers.Dense(10, activation="softmax", dtype="float32"))
    keras.mixed_precision.set_global_policy("mixed_float16")
    model.compile(keras.optimizers.Adam(0.003), "sparse_categorical_crossentropy")
    model.fit(x, y, batch_size=64, epochs=1, verbose=0)
    return model


# %% wrong: mixed to the end
# hint: outputs-in-half
import keras
from keras import layers


def train_mixed(x, y):
    keras.mixed_precision.set_global_policy("mixed_float16")
    model = keras.Sequential([keras.Input((8, 8)), layers.Flatten()])
    model.add(layers.Dense(64, activation="relu"))
    model.add(layers.Dense(10, activation="softmax"))
    model.compile(keras.optimizers.Adam(0.003), "sparse_categorical_crossentropy")
    model.fit(x, y, batch_size=64, epochs=1, verbose=0)
    return model


# %% wrong: one of two hidden layers
# hint: some-in-float32
import keras
from keras import layers


def train_mixed(x, y):
    model = keras.Sequential([keras.Input((8, 8)), layers.Flatten()])
    model.add(layers.Dense(64, activation="relu", dtype="mixed_float16"))
    model.add(layers.Dense(64, activation="relu"))
    model.add(layers.Dense(10, activation="softmax"))
    model.compile(keras.optimizers.Adam(0.003), "sparse_categorical_crossentropy")
    model.fit(x, y, batch_size=64, epochs=1, verbose=0)
    return model


# %% wrong: half precision for the last layer, of all layers
# hint: last-layer-only
import keras
from keras import layers


def train_mixed(x, y):
    model = keras.Sequential([keras.Input((8, 8)), layers.Flatten()])
    model.add(layers.Dense(64, activation="relu"))
    model.add(layers.Dense(10, activation="softmax", dtype="mixed_float16"))
    model.compile(keras.optimizers.Adam(0.003), "sparse_categorical_crossentropy")
    model.fit(x, y, batch_size=64, epochs=1, verbose=0)
    return model


# %% wrong: no hidden layer at all
# hint: no-hidden-layer
import keras
from keras import layers


def train_mixed(x, y):
    model = keras.Sequential([keras.Input((8, 8)), layers.Flatten()])
    model.add(layers.Dense(10, activation="softmax"))
    model.compile(keras.optimizers.Adam(0.03), "sparse_categorical_crossentropy")
    model.fit(x, y, batch_size=64, epochs=1, verbose=0)
    return model


# %% wrong: builds and compiles, and does not train
# hint: never-fitted
import keras
from keras import layers


def train_mixed(x, y):
    model = keras.Sequential([keras.Input((8, 8)), layers.Flatten()])
    model.add(layers.Dense(64, activation="relu", dtype="mixed_float16"))
    model.add(layers.Dense(10, activation="softmax", dtype="float32"))
    model.compile(keras.optimizers.Adam(0.003), "sparse_categorical_crossentropy")
    return model


# %% wrong: one epoch, and a small step
# hint: too-few-steps
import keras
from keras import layers


def train_mixed(x, y):
    model = keras.Sequential([keras.Input((8, 8)), layers.Flatten()])
    model.add(layers.Dense(64, activation="relu", dtype="mixed_float16"))
    model.add(layers.Dense(10, activation="softmax", dtype="float32"))
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(x, y, batch_size=64, epochs=2, verbose=0)
    return model


# %% wrong: SGD with the rate that it has by default
# hint: still-learning
import keras
from keras import layers


def train_mixed(x, y):
    model = keras.Sequential([keras.Input((8, 8)), layers.Flatten()])
    model.add(layers.Dense(64, activation="relu", dtype="mixed_float16"))
    model.add(layers.Dense(10, activation="softmax", dtype="float32"))
    model.compile("sgd", "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(x, y, batch_size=64, epochs=8, verbose=0)
    return model


# %% wrong: one output, as for a quantity
# hint: one-output
import keras
from keras import layers


def train_mixed(x, y):
    model = keras.Sequential([keras.Input((8, 8)), layers.Flatten()])
    model.add(layers.Dense(64, activation="relu", dtype="mixed_float16"))
    model.add(layers.Dense(1, dtype="float32"))
    model.compile("adam", "mean_squared_error")
    model.fit(x, y, batch_size=64, epochs=1, verbose=0)
    return model


# %% wrong: returns what fit returns
# hint: history-returned
import keras
from keras import layers


def train_mixed(x, y):
    model = keras.Sequential([keras.Input((8, 8)), layers.Flatten()])
    model.add(layers.Dense(64, activation="relu", dtype="mixed_float16"))
    model.add(layers.Dense(10, activation="softmax", dtype="float32"))
    model.compile("adam", "sparse_categorical_crossentropy")
    return model.fit(x, y, batch_size=64, epochs=1, verbose=0)
