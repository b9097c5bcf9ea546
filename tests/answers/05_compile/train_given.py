# %% right: Adam at 0.01, batches of 32, as many epochs as fit into 200 updates
# seeds: yes
import keras
import numpy as np


def train_given(model, x, y):
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
    updates_of_an_epoch = int(np.ceil(len(x) / 32))
    model.fit(x, y, batch_size=32, epochs=200 // updates_of_an_epoch, verbose=0)
    return model


# %% right: SGD with momentum, five epochs of the default batches
# seeds: yes
import keras


def train_given(model, x, y):
    model.compile(
        keras.optimizers.SGD(learning_rate=0.1, momentum=0.9),
        keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        metrics=["accuracy"],
    )
    model.fit(x, y, epochs=5, verbose=2)
    return model


# %% right: plain SGD at a large rate
# seeds: yes
import keras


def train_given(model, x, y):
    model.compile(
        optimizer=keras.optimizers.SGD(0.5),
        loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    )
    model.fit(x, y, batch_size=40, epochs=6, verbose=0)
    return model


# %% right: RMSprop, batches of 64
import keras


def train_given(model, x, y):
    cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.RMSprop(0.005), loss=cross_entropy)
    model.fit(x, y, batch_size=64, epochs=200 // -(-len(x) // 64), verbose=0)
    return model


# %% right: Nadam on one-hot labels
import keras


def train_given(model, x, y):
    one_hot = keras.utils.to_categorical(y, model.output_shape[-1])
    model.compile("nadam", keras.losses.CategoricalCrossentropy(from_logits=True))
    model.optimizer.learning_rate = 0.01
    model.fit(x, one_hot, epochs=5, verbose=0)
    return model


# %% right: a loop of its own that draws 200 batches
import keras
import numpy as np


def train_given(model, x, y):
    model.compile(
        keras.optimizers.Adam(0.01),
        keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    )
    rng = np.random.default_rng(0)
    for _ in range(200):
        chosen = rng.integers(0, len(x), 64)
        model.train_on_batch(x[chosen], y[chosen])
    return model


# %% right: a falling rate, and validation data put aside
import keras


def train_given(model, x, y):
    falling = keras.optimizers.schedules.CosineDecay(0.02, decay_steps=200)
    model.compile(
        keras.optimizers.Adam(falling),
        loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        metrics=["accuracy"],
    )
    model.fit(x, y, validation_split=0.1, epochs=5, verbose=0)
    return model


# %% wrong: divides pictures by 255 that are scaled already
# hint: scaled-twice
import keras
from keras import losses


def train_given(model, x, y):
    dark = x / 255
    loss = losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.02), loss)
    model.fit(dark, y, epochs=5, verbose=0)
    return model


# %% wrong: Adam by its name, at its default rate
# hint: still-learning
# seeds: yes
import keras


def train_given(model, x, y):
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer="adam", loss=loss, metrics=["accuracy"])
    model.fit(x, y, batch_size=32, epochs=5, verbose=0)
    return model


# %% wrong: Adam by its name, small batches for more updates
# hint: still-learning
# seeds: yes
import keras


def train_given(model, x, y):
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer="adam", loss=loss)
    size = -(-len(x) // 100)
    model.fit(x, y, batch_size=size, epochs=2, verbose=0)
    return model


# %% wrong: SGD by its name
# hint: still-learning
import keras


def train_given(model, x, y):
    model.compile("sgd", keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    model.fit(x, y, epochs=5, verbose=0)
    return model


# %% wrong: a loss by its name, which knows nothing of logits
# hint: loss-misreads-logits
import keras


def train_given(model, x, y):
    optimizer = keras.optimizers.Adam(0.01)
    model.compile(optimizer=optimizer, loss="sparse_categorical_crossentropy")
    model.fit(x, y, batch_size=32, epochs=5, verbose=0)
    return model


# %% wrong: everything by its name
# hint: loss-misreads-logits
def train_given(model, x, y):
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(x, y, epochs=5, verbose=0)
    return model


# %% wrong: squared error against the number of the class
# hint: loss-misreads-logits
import keras


def train_given(model, x, y):
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
    model.fit(x, y[:, None], epochs=5, verbose=0)
    return model


# %% wrong: squared error on one-hot labels
# hint: not-cross-entropy
import keras


def train_given(model, x, y):
    one_hot = keras.utils.to_categorical(y)
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="mse")
    model.fit(x, one_hot, epochs=5, verbose=0)
    return model


# %% wrong: Adam with rate 1
# hint: thrown-too-far
import keras


def train_given(model, x, y):
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(1.0), loss=loss)
    model.fit(x, y, batch_size=32, epochs=5, verbose=0)
    return model


# %% wrong: compiles again, and with it goes the count of 200 updates
# hint: too-many-updates
import keras
from keras import losses


def train_given(model, x, y):
    for rate in (0.02, 0.005):
        loss = losses.SparseCategoricalCrossentropy(from_logits=True)
        model.compile(keras.optimizers.Adam(rate), loss=loss)
        model.fit(x, y, epochs=4, verbose=0)
    return model


# %% wrong: ten epochs, without counting the updates
# hint: too-many-updates
import keras


def train_given(model, x, y):
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
    model.fit(x, y, batch_size=32, epochs=10, verbose=0)
    return model


# %% wrong: trains until the training loss is small, whatever it costs
# hint: too-many-updates
import keras


def train_given(model, x, y):
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
    model.fit(x, y, batch_size=128, epochs=40, verbose=0)
    return model


# %% wrong: forgets that the last batch of an epoch may be small
# hint: too-many-updates
import keras


def train_given(model, x, y):
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
    size = len(x) // 40 - 1
    model.fit(x, y, batch_size=size, epochs=5, verbose=0)
    return model


# %% wrong: fit without epochs
# hint: too-few-updates
import keras


def train_given(model, x, y):
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(0.001), loss=loss)
    model.fit(x, y, verbose=0)
    return model


# %% wrong: all pictures in one batch, five epochs
# hint: too-few-updates
import keras


def train_given(model, x, y):
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
    model.fit(x, y, batch_size=len(x), epochs=5, verbose=0)
    return model


# %% wrong: compiles and forgets to fit
# hint: never-fitted
import keras


def train_given(model, x, y):
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
    return model


# %% wrong: builds a network of its own
# hint: another-model
import keras


def train_given(model, x, y):
    model = keras.Sequential(
        [
            keras.Input((8, 8)),
            keras.layers.Flatten(),
            keras.layers.Dense(64, activation="relu"),
            keras.layers.Dense(int(y.max()) + 1),
        ]
    )
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
    model.fit(x, y, epochs=5, verbose=0)
    return model


# %% wrong: puts a softmax behind the model
# hint: another-model
import keras


def train_given(model, x, y):
    whole = keras.Sequential([model, keras.layers.Softmax()])
    whole.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    whole.fit(x, y, epochs=5, verbose=0)
    return whole


# %% wrong: returns what fit returns
# hint: history-returned
import keras


def train_given(model, x, y):
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
    return model.fit(x, y, batch_size=32, epochs=5, verbose=0)


# %% wrong: trains and returns nothing, since the model has changed
# hint: no-return
import keras


def train_given(model, x, y):
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss=loss)
    model.fit(x, y, batch_size=32, epochs=5, verbose=0)


# %% wrong: fits before it compiles
# hint: raises
def train_given(model, x, y):
    model.fit(x, y, epochs=5, verbose=0)
    return model


# %% wrong: a metric in the place of the loss
# hint: raises
import keras


def train_given(model, x, y):
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="accuracy")
    model.fit(x, y, epochs=5, verbose=0)
    return model
