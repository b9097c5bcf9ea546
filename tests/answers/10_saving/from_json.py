# %% right: model_from_json, then set_weights
import keras


def from_json(text, weights):
    model = keras.models.model_from_json(text)
    model.set_weights(weights)
    return model


# %% right: the text as a dictionary
import json

import keras


def from_json(text, weights):
    model = keras.saving.deserialize_keras_object(json.loads(text))
    model.set_weights(weights)
    return model


# %% right: array by array
import keras


def from_json(text, weights):
    model = keras.models.model_from_json(text)
    for variable, array in zip(model.weights, weights, strict=True):
        variable.assign(array)
    return model


# %% right: layer by layer, those with weights
import keras


def from_json(text, weights):
    model = keras.models.model_from_json(text)
    rest = list(weights)
    for layer in model.layers:
        n = len(layer.get_weights())
        layer.set_weights(rest[:n])
        rest = rest[n:]
    return model


# %% right: a clone of what the text gives, compiled
from keras.models import clone_model, model_from_json


def from_json(text, weights):
    model = clone_model(model_from_json(text))
    model.compile("adam", "mse")
    model.set_weights([array.copy() for array in weights])
    return model


# %% right: through a file of weights
import pathlib
import tempfile

import keras


def from_json(text, weights):
    donor = keras.models.model_from_json(text)
    donor.set_weights(weights)
    model = keras.models.model_from_json(text)
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "m.weights.h5"
        donor.save_weights(path)
        model.load_weights(path)
    return model


# %% right: layer by layer, a kernel and a bias for each
import keras


def from_json(text, weights):
    model = keras.models.model_from_json(text)
    with_weights = [layer for layer in model.layers if layer.weights]
    for layer, kernel, bias in zip(with_weights, weights[::2], weights[1::2]):
        layer.set_weights([kernel, bias])
    return model


# %% wrong: the text is the model
# hint: json-has-no-weights
import keras


def from_json(text, weights):
    return keras.models.model_from_json(text)


# %% wrong: with the same seed the weights are the same
# hint: json-has-no-weights
import keras


def from_json(text, weights):
    keras.utils.set_random_seed(0)
    return keras.models.model_from_json(text)


# %% wrong: sets the weights of one model and returns another
# hint: json-has-no-weights
import keras


def from_json(text, weights):
    model = keras.models.model_from_json(text)
    model.set_weights(weights)
    return keras.models.model_from_json(text)


# %% wrong: sets them, and makes a clone
# hint: json-has-no-weights
import keras


def from_json(text, weights):
    model = keras.models.model_from_json(text)
    model.set_weights(weights)
    return keras.models.clone_model(model)


# %% wrong: builds the layers by hand from the shapes
# hint: architecture-by-hand
import keras


def from_json(text, weights):
    model = keras.Sequential([keras.Input((len(weights[0]),))])
    for bias in weights[1:-2:2]:
        model.add(keras.layers.Dense(bias.size, activation="relu"))
    model.add(keras.layers.Dense(weights[-1].size))
    model.set_weights(weights)
    return model


# %% wrong: the layers of the text in a new Sequential
# hint: raises
import keras


def from_json(text, weights):
    layers = keras.models.model_from_json(text).layers
    model = keras.Sequential(layers)
    model.build((None, len(weights[0])))
    model.set_weights(weights)
    return model


# %% wrong: Sequential from the configuration
# hint: raises
import json

import keras


def from_json(text, weights):
    model = keras.Sequential.from_config(json.loads(text)["config"])
    model.set_weights(weights)
    return model


# %% wrong: a softmax at the end for probabilities
# hint: softmax-added
import keras


def from_json(text, weights):
    model = keras.models.model_from_json(text)
    model.set_weights(weights)
    x = keras.Input((len(weights[0]),))
    return keras.Model(x, keras.layers.Softmax()(model(x)))


# %% wrong: hands over a dictionary
# hint: raises
import json

import keras


def from_json(text, weights):
    model = keras.models.model_from_json(json.loads(text))
    model.set_weights(weights)
    return model


# %% wrong: takes the text for the name of a file
# hint: raises
import keras


def from_json(text, weights):
    model = keras.models.load_model(text)
    model.set_weights(weights)
    return model


# %% wrong: load_weights takes arrays
# hint: raises
import keras


def from_json(text, weights):
    model = keras.models.model_from_json(text)
    model.load_weights(weights)
    return model


# %% wrong: from the last layer to the first
# hint: raises
import keras


def from_json(text, weights):
    model = keras.models.model_from_json(text)
    model.set_weights(weights[::-1])
    return model


# %% wrong: returns what set_weights returns
# hint: no-return
import keras


def from_json(text, weights):
    return keras.models.model_from_json(text).set_weights(weights)


# %% wrong: model and weights side by side
# hint: wrong-type
import keras


def from_json(text, weights):
    return keras.models.model_from_json(text), weights


# %% wrong: gives the weights to what training changes, and one layer is frozen
# hint: raises
import keras


def from_json(text, weights):
    model = keras.models.model_from_json(text)
    for variable, values in zip(model.trainable_variables, weights):
        variable.assign(values)
    return model


# %% wrong: kernels only
# hint: some-weights-random
import keras


def from_json(text, weights):
    model = keras.models.model_from_json(text)
    for layer, kernel in zip([l for l in model.layers if l.weights], weights[::2]):
        layer.kernel.assign(kernel)
    return model
