# %% right: ModelCheckpoint of the validation loss
import keras


def best_epoch(model, train, held_out, epochs, folder):
    path = folder / "best.keras"
    keeper = keras.callbacks.ModelCheckpoint(path, monitor="val_loss", save_best_only=True)
    model.fit(*train, epochs=epochs, validation_data=held_out, callbacks=[keeper], verbose=0)
    return keras.models.load_model(path)


# %% right: the default monitor, mode by name
from keras.callbacks import ModelCheckpoint
from keras.models import load_model


def best_epoch(model, train, held_out, epochs, folder):
    x, y = train
    keeper = ModelCheckpoint(f"{folder}/m.keras", save_best_only=True, mode="min", verbose=1)
    model.fit(x, y, epochs=epochs, validation_data=held_out, callbacks=keeper, verbose=2)
    return load_model(f"{folder}/m.keras")


# %% right: weights only, loaded back into the given model
import keras


def best_epoch(model, train, held_out, epochs, folder):
    path = folder / "best.weights.h5"
    keeper = keras.callbacks.ModelCheckpoint(path, save_best_only=True, save_weights_only=True)
    model.fit(*train, epochs=epochs, validation_data=held_out, callbacks=[keeper], verbose=0)
    model.load_weights(path)
    return model


# %% right: a callback of its own
import keras


class Keeper(keras.callbacks.Callback):
    def __init__(self, path):
        super().__init__()
        self.path, self.best = path, float("inf")

    def on_epoch_end(self, epoch, logs=None):
        if logs["val_loss"] < self.best:
            self.best = logs["val_loss"]
            self.model.save(self.path)


def best_epoch(model, train, held_out, epochs, folder):
    path = folder / "best.keras"
    model.fit(*train, epochs=epochs, validation_data=held_out, callbacks=[Keeper(path)], verbose=0)
    return keras.models.load_model(path)


# %% right: early stopping without stopping, saved at the end
import keras


def best_epoch(model, train, held_out, epochs, folder):
    stop = keras.callbacks.EarlyStopping(patience=epochs, restore_best_weights=True)
    model.fit(*train, epochs=epochs, validation_data=held_out, callbacks=[stop], verbose=0)
    model.save(folder / "best.keras")
    return keras.models.load_model(folder / "best.keras")


# %% wrong: a checkpoint without save_best_only
# hint: last-epoch-kept
import keras


def best_epoch(model, train, held_out, epochs, folder):
    path = folder / "best.keras"
    keeper = keras.callbacks.ModelCheckpoint(path, monitor="val_loss")
    model.fit(*train, epochs=epochs, validation_data=held_out, callbacks=[keeper], verbose=0)
    return keras.models.load_model(path)


# %% wrong: the training loss decides
# hint: last-epoch-kept
import keras


def best_epoch(model, train, held_out, epochs, folder):
    path = folder / "best.keras"
    keeper = keras.callbacks.ModelCheckpoint(path, monitor="loss", save_best_only=True)
    model.fit(*train, epochs=epochs, validation_data=held_out, callbacks=[keeper], verbose=0)
    return keras.models.load_model(path)


# %% wrong: returns the given model
# hint: last-epoch-returned
import keras


def best_epoch(model, train, held_out, epochs, folder):
    path = folder / "best.keras"
    keeper = keras.callbacks.ModelCheckpoint(path, monitor="val_loss", save_best_only=True)
    model.fit(*train, epochs=epochs, validation_data=held_out, callbacks=[keeper], verbose=0)
    return model


# %% wrong: the mode of an accuracy
# hint: largest-loss-kept
import keras


def best_epoch(model, train, held_out, epochs, folder):
    path = folder / "best.keras"
    keeper = keras.callbacks.ModelCheckpoint(path, monitor="val_loss", save_best_only=True, mode="max")
    model.fit(*train, epochs=epochs, validation_data=held_out, callbacks=[keeper], verbose=0)
    return keras.models.load_model(path)


# %% wrong: fit without epochs
# hint: largest-loss-kept
import keras


def best_epoch(model, train, held_out, epochs, folder):
    path = folder / "best.keras"
    keeper = keras.callbacks.ModelCheckpoint(path, monitor="val_loss", save_best_only=True)
    model.fit(*train, validation_data=held_out, callbacks=[keeper], verbose=0)
    return keras.models.load_model(path)


# %% wrong: the accuracy decides
# hint: accuracy-decided
import keras


def best_epoch(model, train, held_out, epochs, folder):
    path = folder / "best.keras"
    keeper = keras.callbacks.ModelCheckpoint(path, monitor="val_accuracy", save_best_only=True)
    model.fit(*train, epochs=epochs, validation_data=held_out, callbacks=[keeper], verbose=0)
    return keras.models.load_model(path)


# %% wrong: a file for each epoch that was better
# hint: several-files
import keras


def best_epoch(model, train, held_out, epochs, folder):
    path = folder / "{epoch:02d}.keras"
    keeper = keras.callbacks.ModelCheckpoint(path, monitor="val_loss", save_best_only=True)
    model.fit(*train, epochs=2, validation_data=held_out, callbacks=[keeper], verbose=0)
    return keras.models.load_model(sorted(folder.iterdir())[-1])


# %% wrong: early stopping and no file
# hint: no-file
import keras


def best_epoch(model, train, held_out, epochs, folder):
    stop = keras.callbacks.EarlyStopping(patience=epochs, restore_best_weights=True)
    model.fit(*train, epochs=1, validation_data=held_out, callbacks=[stop], verbose=0)
    return model


# %% wrong: a smaller learning rate against learning by heart
# hint: other-epoch
import keras


def best_epoch(model, train, held_out, epochs, folder):
    path = folder / "best.keras"
    keeper = keras.callbacks.ModelCheckpoint(path, monitor="val_loss", save_best_only=True)
    model.optimizer.learning_rate = 0.01
    model.fit(*train, epochs=1, validation_data=held_out, callbacks=[keeper], verbose=0)
    return keras.models.load_model(path)


# %% wrong: no validation data
# hint: last-epoch-kept
import keras


def best_epoch(model, train, held_out, epochs, folder):
    path = folder / "best.keras"
    keeper = keras.callbacks.ModelCheckpoint(path, monitor="val_loss", save_best_only=True)
    model.fit(*train, epochs=epochs, callbacks=[keeper], verbose=0)
    return keras.models.load_model(path)


# %% wrong: a name without an ending
# hint: raises
import keras


def best_epoch(model, train, held_out, epochs, folder):
    path = folder / "best"
    keeper = keras.callbacks.ModelCheckpoint(path, monitor="val_loss", save_best_only=True)
    model.fit(*train, epochs=epochs, validation_data=held_out, callbacks=[keeper], verbose=0)
    return keras.models.load_model(path)


# %% wrong: weights under the name of a model
# hint: raises
import keras


def best_epoch(model, train, held_out, epochs, folder):
    path = folder / "best.keras"
    keeper = keras.callbacks.ModelCheckpoint(path, monitor="val_loss", save_weights_only=True)
    model.fit(*train, epochs=epochs, validation_data=held_out, callbacks=[keeper], verbose=0)
    return keras.models.load_model(path)


# %% wrong: the old format
# hint: old-format
import keras


def best_epoch(model, train, held_out, epochs, folder):
    path = folder / "best.h5"
    keeper = keras.callbacks.ModelCheckpoint(path, monitor="val_loss", save_best_only=True)
    model.fit(*train, epochs=1, validation_data=held_out, callbacks=[keeper], verbose=0)
    return keras.models.load_model(path, compile=False)


# %% wrong: the callback is never handed over
# hint: raises
import keras


def best_epoch(model, train, held_out, epochs, folder):
    path = folder / "best.keras"
    keeper = keras.callbacks.ModelCheckpoint(path, monitor="val_loss", save_best_only=True)
    model.fit(*train, epochs=1, validation_data=held_out, verbose=0)
    return keras.models.load_model(path)


# %% wrong: saves before it trains, and trains no more
# hint: never-trained
import keras


def best_epoch(model, train, held_out, epochs, folder):
    model.save(folder / "best.keras")
    return keras.models.load_model(folder / "best.keras")


# %% wrong: returns the history
# hint: wrong-type
import keras


def best_epoch(model, train, held_out, epochs, folder):
    path = folder / "best.keras"
    keeper = keras.callbacks.ModelCheckpoint(path, monitor="val_loss", save_best_only=True)
    return model.fit(*train, epochs=1, validation_data=held_out, callbacks=[keeper], verbose=0)


# %% wrong: forgets return
# hint: no-return
import keras


def best_epoch(model, train, held_out, epochs, folder):
    path = folder / "best.keras"
    keeper = keras.callbacks.ModelCheckpoint(path, monitor="val_loss", save_best_only=True)
    model.fit(*train, epochs=1, validation_data=held_out, callbacks=[keeper], verbose=0)
    keras.models.load_model(path)


# %% wrong: early stopping without patience
# hint: stopped-at-the-first-rise
import keras


def best_epoch(model, train, held_out, epochs, folder):
    path = folder / "best.keras"
    stop = keras.callbacks.EarlyStopping(restore_best_weights=True)
    model.fit(*train, epochs=epochs, validation_data=held_out, callbacks=[stop], verbose=0)
    model.save(path)
    return keras.models.load_model(path)


# %% wrong: stops as soon as it gets worse, beside a checkpoint
# hint: stopped-at-the-first-rise
import keras


def best_epoch(model, train, held_out, epochs, folder):
    path = folder / "best.keras"
    keeper = keras.callbacks.ModelCheckpoint(path, save_best_only=True)
    stop = keras.callbacks.EarlyStopping(monitor="val_loss", patience=1)
    model.fit(*train, epochs=epochs, validation_data=held_out, callbacks=[keeper, stop], verbose=0)
    return keras.models.load_model(path)
