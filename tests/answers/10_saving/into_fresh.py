# %% right: Sequential, grown with add
import keras


def into_fresh(path, units):
    model = keras.Sequential([keras.Input(shape=(units[0],))])
    for n_units in units[1:-1]:
        model.add(keras.layers.Dense(n_units, activation="tanh"))
    model.add(keras.layers.Dense(units[-1]))
    model.load_weights(path)
    return model


# %% right: functional
import keras


def into_fresh(path, units):
    inputs = keras.Input((units[0],))
    h = inputs
    for n_units in units[1:-1]:
        h = keras.layers.Dense(n_units, activation="tanh")(h)
    model = keras.Model(inputs, keras.layers.Dense(units[-1])(h))
    model.load_weights(path)
    return model


# %% right: activations as layers of their own, and a Dropout
import keras
from keras import layers


def into_fresh(path, units):
    stack = [keras.Input((units[0],))]
    for n_units in units[1:-1]:
        stack += [layers.Dense(n_units), layers.Activation("tanh"), layers.Dropout(0.2)]
    model = keras.Sequential([*stack, layers.Dense(units[-1])])
    model.load_weights(path)
    return model


# %% right: built later, without Input
import keras


def into_fresh(path, units):
    hidden = [keras.layers.Dense(n, activation="tanh") for n in units[1:-1]]
    model = keras.Sequential([*hidden, keras.layers.Dense(units[-1])])
    model.build((None, units[0]))
    model.load_weights(str(path))
    return model


# %% right: keras.saving and a compiled model
import keras


def into_fresh(path, units):
    model = keras.Sequential([keras.Input((units[0],))])
    for i, n_units in enumerate(units[1:], 2):
        activation = "tanh" if i < len(units) else None
        model.add(keras.layers.Dense(n_units, activation=activation))
    model.compile("adam", "mse")
    keras.saving.load_weights(model, path)
    return model


# %% right: opens the HDF5 file by hand
import h5py
import keras


def into_fresh(path, units):
    model = keras.Sequential([keras.Input((units[0],))])
    for n_units in units[1:-1]:
        model.add(keras.layers.Dense(n_units, activation="tanh"))
    model.add(keras.layers.Dense(units[-1]))
    with h5py.File(path) as file:
        for i, layer in enumerate(model.layers):
            values = file[f"layers/dense_{i}/vars" if i else "layers/dense/vars"]
            layer.set_weights([values["0"][...], values["1"][...]])
    return model


# %% wrong: builds the model and does not load
# hint: weights-not-loaded
import keras


def into_fresh(path, units):
    model = keras.Sequential([keras.Input((units[0],))])
    for n_units in units[1:-1]:
        model.add(keras.layers.Dense(n_units, activation="tanh"))
    model.add(keras.layers.Dense(units[-1]))
    return model


# %% wrong: loads, then clones
# hint: weights-not-loaded
import keras


def into_fresh(path, units):
    model = keras.Sequential([keras.Input((units[0],))])
    for n_units in units[1:-1]:
        model.add(keras.layers.Dense(n_units, activation="tanh"))
    model.add(keras.layers.Dense(units[-1]))
    model.load_weights(path)
    return keras.models.clone_model(model)


# %% wrong: ReLU in the hidden layers, as always
# hint: weights-bring-no-activation
import keras


def into_fresh(path, units):
    model = keras.Sequential([keras.Input((units[0],))])
    for n_units in units[1:-1]:
        model.add(keras.layers.Dense(n_units, activation="relu"))
    model.add(keras.layers.Dense(units[-1]))
    model.load_weights(path)
    return model


# %% wrong: the file brings the activations
# hint: weights-bring-no-activation
import keras


def into_fresh(path, units):
    model = keras.Sequential([keras.Input((units[0],))])
    for n_units in units[1:]:
        model.add(keras.layers.Dense(n_units))
    model.load_weights(path)
    return model


# %% wrong: softmax at the end, since there are classes
# hint: activation-at-the-end
import keras


def into_fresh(path, units):
    model = keras.Sequential([keras.Input((units[0],))])
    for n_units in units[1:-1]:
        model.add(keras.layers.Dense(n_units, activation="tanh"))
    model.add(keras.layers.Dense(units[-1], activation="softmax"))
    model.load_weights(path)
    return model


# %% wrong: tanh in each layer
# hint: activation-at-the-end
import keras


def into_fresh(path, units):
    model = keras.Sequential([keras.Input((units[0],))])
    for n_units in units[1:]:
        model.add(keras.layers.Dense(n_units, activation="tanh"))
    model.load_weights(path)
    return model


# %% wrong: loads before there is anything to load into
# hint: raises
import keras


def into_fresh(path, units):
    model = keras.Sequential()
    for n_units in units[1:-1]:
        model.add(keras.layers.Dense(n_units, activation="tanh"))
    model.add(keras.layers.Dense(units[-1]))
    model.load_weights(path)
    return model


# %% wrong: a layer for the inputs too, so the shapes differ
# hint: raises
import keras


def into_fresh(path, units):
    model = keras.Sequential([keras.Input((units[0],))])
    for n_units in units[:-1]:
        model.add(keras.layers.Dense(n_units, activation="tanh"))
    model.add(keras.layers.Dense(units[-1]))
    model.load_weights(path)
    return model


# %% wrong: skip_mismatch against the error
# hint: other-architecture
import keras


def into_fresh(path, units):
    model = keras.Sequential([keras.Input((units[0],))])
    model.add(keras.layers.Dense(8, activation="tanh"))
    model.add(keras.layers.Dense(units[-1]))
    model.load_weights(path, skip_mismatch=True)
    return model


# %% wrong: load_model, as for a whole model
# hint: raises
import keras


def into_fresh(path, units):
    return keras.models.load_model(path)


# %% wrong: returns what load_weights returns
# hint: no-return
import keras


def into_fresh(path, units):
    model = keras.Sequential([keras.Input((units[0],))])
    for n_units in units[1:-1]:
        model.add(keras.layers.Dense(n_units, activation="tanh"))
    model.add(keras.layers.Dense(units[-1]))
    return model.load_weights(path)


# %% wrong: returns the weights
# hint: wrong-type
import keras


def into_fresh(path, units):
    model = keras.Sequential([keras.Input((units[0],))])
    for n_units in units[1:-1]:
        model.add(keras.layers.Dense(n_units, activation="tanh"))
    model.add(keras.layers.Dense(units[-1]))
    model.load_weights(path)
    return model.get_weights()


# %% wrong: finds the last layer by its number of units
# hint: found-by-its-units
import keras
from keras import layers


def into_fresh(path, units):
    model = keras.Sequential([keras.Input(shape=(units[0],))])
    for n in units[1:]:
        activation = None if n == units[-1] else "tanh"
        model.add(layers.Dense(n, activation=activation))
    model.load_weights(path)
    return model
