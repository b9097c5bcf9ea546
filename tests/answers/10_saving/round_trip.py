# %% right: save and load_model
import keras


def round_trip(model, folder):
    path = folder / "model.keras"
    model.save(path)
    return keras.models.load_model(path)


# %% right: keras.saving, a file name as text
import keras


def round_trip(model, folder):
    name = f"{folder}/trained.keras"
    keras.saving.save_model(model, name)
    return keras.saving.load_model(name)


# %% right: a folder of its own in the folder
from keras.models import load_model


def round_trip(model, folder):
    kept = folder / "kept"
    kept.mkdir()
    model.save(kept / "m.keras")
    return load_model(kept / "m.keras")


# %% right: keeps the weights besides, and loads the whole model
import keras


def round_trip(model, folder):
    model.save_weights(folder / "model.weights.h5")
    model.save(folder / "model.keras")
    copy = keras.models.load_model(folder / "model.keras")
    print("steps:", int(copy.optimizer.iterations))
    return copy


# %% right: all into a clone, which is compiled and has an optimizer of its own
import keras


def round_trip(model, folder):
    model.save(folder / "model.keras")
    model.save_weights(folder / "model.weights.h5")
    copy = keras.models.clone_model(model)
    copy.load_weights(folder / "model.weights.h5")
    return copy


# %% wrong: compile=False, since compiling again is quick
# hint: not-compiled
import keras


def round_trip(model, folder):
    model.save(folder / "model.keras")
    return keras.models.load_model(folder / "model.keras", compile=False)


# %% wrong: compile=False, then compile with the same settings
# hint: new-optimizer
import keras


def round_trip(model, folder):
    model.save(folder / "model.keras")
    copy = keras.models.load_model(folder / "model.keras", compile=False)
    copy.compile(keras.optimizers.SGD(0.01, momentum=0.9), loss="mse")
    return copy


# %% wrong: a new optimizer whose counter is set to the old number
# hint: momentum-lost
import keras


def round_trip(model, folder):
    model.save(folder / "model.keras")
    copy = keras.models.load_model(folder / "model.keras")
    copy.compile(keras.optimizers.SGD(0.01, momentum=0.9), loss="mse")
    copy.optimizer.build(copy.trainable_variables)
    copy.optimizer.iterations.assign(model.optimizer.iterations)
    return copy


# %% wrong: the optimizer of the given model for the copy
# hint: raises
import keras


def round_trip(model, folder):
    model.save(folder / "model.keras")
    copy = keras.models.load_model(folder / "model.keras", compile=False)
    copy.compile(model.optimizer, loss="mse")
    return copy


# %% wrong: JSON in a file
# hint: weights-lost
import keras


def round_trip(model, folder):
    (folder / "model.json").write_text(model.to_json())
    return keras.models.model_from_json((folder / "model.json").read_text())


# %% wrong: saves and returns the given model
# hint: given-model-returned
def round_trip(model, folder):
    model.save(folder / "model.keras")
    return model


# %% wrong: a deep copy, without a file
# hint: nothing-saved
import copy


def round_trip(model, folder):
    return copy.deepcopy(model)


# %% wrong: the old format
# hint: legacy-file
import keras


def round_trip(model, folder):
    model.save(folder / "model.h5")
    return keras.models.load_model(folder / "model.h5")


# %% wrong: a folder for a name, as in Keras 2
# hint: raises
import keras


def round_trip(model, folder):
    model.save(folder / "model")
    return keras.models.load_model(folder / "model")


# %% wrong: loads what was never saved
# hint: raises
import keras


def round_trip(model, folder):
    return keras.models.load_model(folder / "model.keras")


# %% wrong: returns the path
# hint: wrong-type
def round_trip(model, folder):
    path = folder / "model.keras"
    model.save(path)
    return str(path)


# %% wrong: forgets return
# hint: no-return
import keras


def round_trip(model, folder):
    model.save(folder / "model.keras")
    copy = keras.models.load_model(folder / "model.keras")
