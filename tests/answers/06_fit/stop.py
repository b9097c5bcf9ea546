# %% right: mixes, puts a fifth aside, stops by itself
# seeds: yes
import keras
import numpy as np


def train_until_best(model, x, y):
    order = np.random.permutation(len(x))
    stop = keras.callbacks.EarlyStopping(patience=5, restore_best_weights=True)
    model.fit(x[order], y[order], validation_split=0.2, epochs=200, callbacks=[stop], verbose=0)
    return model


# %% right: stratified parts from scikit-learn
import keras
from sklearn.model_selection import train_test_split


def train_until_best(model, x, y):
    x_train, x_val, y_train, y_val = train_test_split(
        x, y, test_size=0.25, stratify=y, random_state=0
    )
    stop = keras.callbacks.EarlyStopping(monitor="val_loss", patience=4, restore_best_weights=True)
    validation = (x_val, y_val)
    options = {"validation_data": validation, "callbacks": [stop], "verbose": 0}
    model.fit(x_train, y_train, epochs=150, **options)
    return model


# %% right: mixes with keras.random, larger batches
import keras
import numpy as np


def train_until_best(model, x, y):
    order = np.array(keras.random.shuffle(np.arange(len(x))))
    x, y = x[order], y[order]
    stop = keras.callbacks.EarlyStopping("val_loss", patience=6, restore_best_weights=True)
    validation = (x[450:], y[450:])
    options = {"validation_data": validation, "batch_size": 50, "callbacks": [stop], "verbose": 0}
    model.fit(x[:450], y[:450], epochs=300, **options)
    return model


# %% right: every fifth picture for validation, a data set in batches
import keras
import numpy as np
import tensorflow as tf


def train_until_best(model, x, y):
    held = np.arange(len(x)) % 5 == 0
    data = tf.data.Dataset.from_tensor_slices((x[~held], y[~held])).shuffle(480).batch(32)
    stop = keras.callbacks.EarlyStopping(patience=5, restore_best_weights=True)
    options = {"validation_data": (x[held], y[held]), "callbacks": [stop], "shuffle": False}
    model.fit(data, epochs=200, verbose=0, **options)
    return model


# %% right: a checkpoint of the best epoch
import tempfile
from pathlib import Path

import keras
import numpy as np


def train_until_best(model, x, y):
    order = np.random.default_rng(3).permutation(len(x))
    x, y = x[order], y[order]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "best.weights.h5"
        keep = keras.callbacks.ModelCheckpoint(file, save_best_only=True, save_weights_only=True)
        stop = keras.callbacks.EarlyStopping(patience=6)
        options = {"validation_split": 0.2, "callbacks": [keep, stop], "verbose": 0}
        model.fit(x, y, epochs=200, **options)
        model.load_weights(file)
    return model


# %% wrong: without restore_best_weights
# hint: past-its-best
# seeds: yes
import keras
import numpy as np


def train_until_best(model, x, y):
    order = np.random.permutation(len(x))
    stop = keras.callbacks.EarlyStopping(patience=5)
    model.fit(x[order], y[order], validation_split=0.2, epochs=200, callbacks=[stop], verbose=0)
    return model


# %% wrong: four epochs, a guess
# hint: too-soon
def train_until_best(model, x, y):
    model.fit(x, y, epochs=4, verbose=0)
    return model


# %% wrong: seven epochs, a guess
# hint: past-its-best
def train_until_best(model, x, y):
    model.fit(x, y, epochs=7, verbose=0)
    return model


# %% wrong: thirty epochs
# hint: past-its-best
def train_until_best(model, x, y):
    model.fit(x, y, epochs=30, verbose=0)
    return model


# %% wrong: one epoch, since fit has no other default
# hint: too-soon
def train_until_best(model, x, y):
    model.fit(x, y, verbose=0)
    return model


# %% wrong: does not mix before validation_split
# hint: sorted-by-class
import keras


def train_until_best(model, x, y):
    stop = keras.callbacks.EarlyStopping(patience=5, restore_best_weights=True)
    model.fit(x, y, validation_split=0.2, epochs=200, callbacks=[stop], verbose=0)
    return model


# %% wrong: believes that shuffle=True mixes before the split
# hint: sorted-by-class
import keras


def train_until_best(model, x, y):
    stop = keras.callbacks.EarlyStopping(patience=3, restore_best_weights=True)
    options = {"validation_split": 0.3, "shuffle": True, "callbacks": [stop], "verbose": 0}
    model.fit(x, y, epochs=100, **options)
    return model


# %% wrong: watches the training loss
# hint: past-its-best
import keras


def train_until_best(model, x, y):
    stop = keras.callbacks.EarlyStopping(monitor="loss", patience=3, restore_best_weights=True)
    model.fit(x, y, epochs=30, callbacks=[stop], verbose=0)
    return model


# %% wrong: validates on the training pictures
# hint: past-its-best
import keras


def train_until_best(model, x, y):
    stop = keras.callbacks.EarlyStopping(patience=3, restore_best_weights=True)
    options = {"validation_data": (x, y), "callbacks": [stop], "verbose": 0}
    model.fit(x, y, epochs=25, **options)
    return model


# %% wrong: finds the right number of epochs, then trains the same model once more
# hint: past-its-best
import numpy as np


def train_until_best(model, x, y):
    order = np.random.permutation(len(x))
    options = {"validation_split": 0.2, "epochs": 15, "verbose": 0}
    losses = model.fit(x[order], y[order], **options).history["val_loss"]
    model.fit(x, y, epochs=int(np.argmin(losses)) + 1, verbose=0)
    return model


# %% wrong: a callback that is never handed over
# hint: past-its-best
import keras
import numpy as np


def train_until_best(model, x, y):
    order = np.random.permutation(len(x))
    stop = keras.callbacks.EarlyStopping(patience=5, restore_best_weights=True)
    model.fit(x[order], y[order], validation_split=0.2, epochs=40, verbose=0)
    return model


# %% wrong: does not train
# hint: never-fitted
def train_until_best(model, x, y):
    model.evaluate(x, y, verbose=0)
    return model


# %% wrong: returns the History
# hint: history-returned
import keras
import numpy as np


def train_until_best(model, x, y):
    order = np.random.permutation(len(x))
    stop = keras.callbacks.EarlyStopping(patience=5, restore_best_weights=True)
    options = {"validation_split": 0.2, "callbacks": [stop], "verbose": 0}
    return model.fit(x[order], y[order], epochs=20, **options)


# %% wrong: returns nothing
# hint: no-return
import keras
import numpy as np


def train_until_best(model, x, y):
    order = np.random.permutation(len(x))
    stop = keras.callbacks.EarlyStopping(patience=5, restore_best_weights=True)
    options = {"validation_split": 0.2, "callbacks": [stop], "verbose": 0}
    model.fit(x[order], y[order], epochs=20, **options)


# %% wrong: watches val_acc
# hint: raises
import keras
import numpy as np


def train_until_best(model, x, y):
    order = np.random.permutation(len(x))
    stop = keras.callbacks.EarlyStopping("val_acc", restore_best_weights=True)
    options = {"validation_split": 0.2, "callbacks": [stop], "verbose": 0}
    model.fit(x[order], y[order], epochs=60, **options)
    return model


# %% wrong: mixes pictures and labels by two shuffles
# hint: labels-torn-off
import keras
import numpy as np


def train_until_best(model, x, y):
    x, y = x.copy(), y.copy()
    np.random.shuffle(x)
    np.random.shuffle(y)
    stop = keras.callbacks.EarlyStopping(patience=5, restore_best_weights=True)
    model.fit(x, y, epochs=200, validation_split=0.2, callbacks=[stop], verbose=0)
    return model
