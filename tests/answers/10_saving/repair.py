# %% right: each call with its name of today
import keras


def repaired(model, folder):
    model.save(folder / "model.keras")
    model.save_weights(folder / "model.weights.h5")
    text = model.to_json()
    best = keras.callbacks.ModelCheckpoint(folder / "best.keras", save_best_only=True)
    old = keras.models.load_model(folder / "old.h5", compile=False)
    return text, best, old


# %% right: names as text, the loss of the old file named
import keras


def repaired(model, folder):
    model.save(f"{folder}/model.keras")
    model.save_weights(f"{folder}/model.weights.h5")
    best = keras.callbacks.ModelCheckpoint(f"{folder}/best.keras", "val_loss", 1, True)
    known = {"mse": keras.losses.MeanSquaredError()}
    old = keras.models.load_model(f"{folder}/old.h5", custom_objects=known)
    return model.to_json(), best, old


# %% right: the functions of keras.saving
import json

import keras


def repaired(model, folder):
    keras.saving.save_model(model, folder / "model.keras")
    keras.saving.save_weights(model, folder / "model.weights.h5")
    text = json.dumps(keras.saving.serialize_keras_object(model), indent=2)
    best = keras.callbacks.ModelCheckpoint(
        folder / "best.keras", monitor="val_loss", mode="min", save_best_only=True
    )
    return text, best, keras.saving.load_model(folder / "old.h5", compile=False)


# %% right: mean squared error for the name in the old file
import keras


def repaired(model, folder):
    model.save(folder / "model.keras")
    model.save_weights(folder / "model.weights.h5")
    best = keras.callbacks.ModelCheckpoint(folder / "best.keras", save_best_only=True)
    with keras.saving.custom_object_scope({"mse": keras.losses.mean_squared_error}):
        old = keras.models.load_model(folder / "old.h5")
    return [model.to_json(), best, old]


# %% right: a callback of its own
import keras


class Best(keras.callbacks.Callback):
    def __init__(self, path):
        super().__init__()
        self.path = path
        self.least = None

    def on_epoch_end(self, epoch, logs=None):
        if self.least is None or logs["val_loss"] < self.least:
            self.least = logs["val_loss"]
            self.model.save(self.path)


def repaired(model, folder):
    model.save(folder / "model.keras")
    model.save_weights(folder / "model.weights.h5")
    old = keras.models.load_model(folder / "old.h5", compile=False)
    return model.to_json(), Best(folder / "best.keras"), old


# %% wrong: the old program as it was
# hint: raises
import keras


def repaired(model, folder):
    model.save(folder / "model", save_format="tf")
    model.save_weights(folder / "model", save_format="h5")
    text = model.to_yaml()
    best = keras.callbacks.ModelCheckpoint(folder / "best", save_best_only=True, period=1)
    old = keras.models.load_model(folder / "old.h5")
    return text, best, old


# %% wrong: repairs save only
# hint: raises
import keras


def repaired(model, folder):
    model.save(folder / "model.keras")
    model.save_weights(folder / "model.h5")
    text = model.to_json()
    best = keras.callbacks.ModelCheckpoint(folder / "best.keras", save_best_only=True)
    old = keras.models.load_model(folder / "old.h5", compile=False)
    return text, best, old


# %% wrong: the old format for the whole model
# hint: whole-wrong
import keras


def repaired(model, folder):
    model.save(folder / "model.h5")
    model.save_weights(folder / "model.weights.h5")
    text = model.to_json()
    best = keras.callbacks.ModelCheckpoint(folder / "best.keras", save_best_only=True)
    old = keras.models.load_model(folder / "old.h5", compile=False)
    return text, best, old


# %% wrong: another name for the weights
# hint: weights-wrong
import keras


def repaired(model, folder):
    model.save(folder / "model.keras")
    model.save_weights(folder / "weights.weights.h5")
    text = model.to_json()
    best = keras.callbacks.ModelCheckpoint(folder / "best.keras", save_best_only=True)
    old = keras.models.load_model(folder / "old.h5", compile=False)
    return text, best, old


# %% wrong: the configuration as a text
# hint: configuration-only
import json

import keras


def repaired(model, folder):
    model.save(folder / "model.keras")
    model.save_weights(folder / "model.weights.h5")
    text = json.dumps(model.get_config())
    best = keras.callbacks.ModelCheckpoint(folder / "best.keras", save_best_only=True)
    old = keras.models.load_model(folder / "old.h5", compile=False)
    return text, best, old


# %% wrong: the configuration itself
# hint: text-wrong
import keras


def repaired(model, folder):
    model.save(folder / "model.keras")
    model.save_weights(folder / "model.weights.h5")
    text = model.get_config()
    best = keras.callbacks.ModelCheckpoint(folder / "best.keras", save_best_only=True)
    old = keras.models.load_model(folder / "old.h5", compile=False)
    return text, best, old


# %% wrong: save_best_only left out together with period
# hint: best-became-last
import keras


def repaired(model, folder):
    model.save(folder / "model.keras")
    model.save_weights(folder / "model.weights.h5")
    text = model.to_json()
    best = keras.callbacks.ModelCheckpoint(folder / "best.keras")
    old = keras.models.load_model(folder / "old.h5", compile=False)
    return text, best, old


# %% wrong: the callback with a folder for a name
# hint: raises
import keras


def repaired(model, folder):
    model.save(folder / "model.keras")
    model.save_weights(folder / "model.weights.h5")
    text = model.to_json()
    best = keras.callbacks.ModelCheckpoint(folder / "best", save_best_only=True)
    old = keras.models.load_model(folder / "old.h5", compile=False)
    return text, best, old


# %% wrong: the old file as it was
# hint: raises
import keras


def repaired(model, folder):
    model.save(folder / "model.keras")
    model.save_weights(folder / "model.weights.h5")
    text = model.to_json()
    best = keras.callbacks.ModelCheckpoint(folder / "best.keras", save_best_only=True)
    old = keras.models.load_model(folder / "old.h5")
    return text, best, old


# %% wrong: the given model for the old one
# hint: old-wrong
import keras


def repaired(model, folder):
    model.save(folder / "model.keras")
    model.save_weights(folder / "model.weights.h5")
    text = model.to_json()
    best = keras.callbacks.ModelCheckpoint(folder / "best.keras", save_best_only=True)
    old = keras.models.load_model(folder / "old.h5", compile=False)
    return text, best, model


# %% wrong: a dictionary
# hint: wrong-type
import keras


def repaired(model, folder):
    model.save(folder / "model.keras")
    model.save_weights(folder / "model.weights.h5")
    text = model.to_json()
    best = keras.callbacks.ModelCheckpoint(folder / "best.keras", save_best_only=True)
    old = keras.models.load_model(folder / "old.h5", compile=False)
    return {"text": text, "best": best, "old": old}


# %% wrong: forgets return
# hint: no-return
import keras


def repaired(model, folder):
    model.save(folder / "model.keras")
    model.save_weights(folder / "model.weights.h5")
    text = model.to_json()
    best = keras.callbacks.ModelCheckpoint(folder / "best.keras", save_best_only=True)
    old = keras.models.load_model(folder / "old.h5", compile=False)


# %% wrong: counts batches in place of epochs
# hint: never-written
import keras


def repaired(model, folder):
    model.save(folder / "model.keras")
    model.save_weights(folder / "model.weights.h5")
    text = model.to_json()
    best = keras.callbacks.ModelCheckpoint(folder / "best.keras", save_best_only=True, save_freq=1)
    old = keras.models.load_model(folder / "old.h5", compile=False)
    return text, best, old
