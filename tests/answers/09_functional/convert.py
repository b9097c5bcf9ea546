# %% right: calls layer after layer
import keras


def convert(model):
    inputs = keras.Input(model.input_shape[1:])
    h = inputs
    for layer in model.layers[:-1]:
        h = layer(h)
    scores = model.layers[-1](h)
    return keras.Model(inputs, {"hidden": h, "scores": scores})


# %% right: uses the tensors that the Sequential has already
import keras


def convert(model):
    outputs = {"hidden": model.layers[-2].output, "scores": model.outputs[0]}
    return keras.Model(model.inputs, outputs)


# %% right: new layers, made from the settings of the old ones, and all weights at once
import keras
from keras import layers


def convert(model):
    h = entry = keras.Input(shape=(model.layers[0].get_weights()[0].shape[0],))
    outputs = []
    for layer in model.layers:
        h = layers.Dense.from_config(layer.get_config())(h)
        outputs.append(h)
    new = keras.Model(inputs=entry, outputs={"scores": outputs[-1], "hidden": outputs[-2]})
    new.set_weights(model.get_weights())
    return new


# %% right: new layers by hand, weights layer by layer
import keras


def convert(model):
    kernel, _ = model.layers[0].get_weights()
    pixels = keras.Input(shape=kernel.shape[:1], name="pixels")
    hidden, out = None, pixels
    for old in model.layers:
        hidden = out
        layer = keras.layers.Dense(old.units, activation=old.activation, name=old.name)
        out = layer(hidden)
        layer.set_weights(old.get_weights())
    return keras.Model(pixels, {"hidden": hidden, "scores": out}, name="converted")


# %% right: clones the model and takes two of its tensors
import keras


def convert(model):
    copy = keras.models.clone_model(model)
    copy.set_weights(model.get_weights())
    *_, hidden, scores = (layer.output for layer in copy.layers)
    return keras.Model(copy.inputs, dict(hidden=hidden, scores=scores))


# %% right: a class of its own that keeps the layers
import keras


class Converted(keras.Model):
    def __init__(self, stack):
        super().__init__()
        self.stack = list(stack)

    def call(self, x):
        for layer in self.stack[:-1]:
            x = layer(x)
        return {"hidden": x, "scores": self.stack[-1](x)}


def convert(model):
    return Converted(model.layers)


# %% wrong: hands the Sequential back
# hint: one-output
def convert(model):
    return model


# %% wrong: a functional model with the one output of before
# hint: one-output
import keras


def convert(model):
    return keras.Model(model.inputs, model.outputs[0])


# %% wrong: returns the output tensor
# hint: tensor-not-model
import keras


def convert(model):
    x = keras.Input(model.input_shape[1:])
    for layer in model.layers:
        x = layer(x)
    return x


# %% wrong: returns the dictionary of tensors without making a model
# hint: tensor-not-model
import keras


def convert(model):
    h = keras.Input(model.input_shape[1:])
    for layer in model.layers[:-1]:
        h = layer(h)
    return {"hidden": h, "scores": model.layers[-1](h)}


# %% wrong: new layers of the same form keep no weights
# hint: new-weights
import keras


def convert(model):
    h = inputs = keras.Input(model.input_shape[1:])
    outputs = []
    for old in model.layers:
        h = keras.layers.Dense(old.units, activation=old.activation, name=old.name)(h)
        outputs.append(h)
    return keras.Model(inputs, {"hidden": outputs[-2], "scores": outputs[-1]})


# %% wrong: a clone has the weights of its model
# hint: new-weights
import keras


def convert(model):
    new = keras.models.clone_model(model)
    return keras.Model(
        new.inputs, {"hidden": new.layers[-2].output, "scores": new.layers[-1].output}
    )


# %% wrong: forgets that layers have activations
# hint: activation-forgotten
import keras


def convert(model):
    h = inputs = keras.Input(model.input_shape[1:])
    outputs = []
    for old in model.layers:
        h = keras.layers.Dense(old.units, name=old.name)(h)
        outputs.append(h)
    new = keras.Model(inputs, {"hidden": outputs[-2], "scores": outputs[-1]})
    new.set_weights(model.get_weights())
    return new


# %% wrong: ReLU in every layer
# hint: relu-for-all
import keras


def convert(model):
    h = inputs = keras.Input(model.input_shape[1:])
    outputs = []
    for old in model.layers:
        h = keras.layers.Dense(old.units, activation="relu", name=old.name)(h)
        outputs.append(h)
    new = keras.Model(inputs, {"hidden": outputs[-2], "scores": outputs[-1]})
    new.set_weights(model.get_weights())
    return new


# %% wrong: ReLU in every hidden layer, as in the lesson
# hint: relu-for-all
import keras


def convert(model):
    h = inputs = keras.Input(model.input_shape[1:])
    for old in model.layers[:-1]:
        h = keras.layers.Dense(old.units, activation="relu", name=old.name)(h)
    last = model.layers[-1]
    scores = keras.layers.Dense(last.units, name=last.name)(h)
    new = keras.Model(inputs, {"hidden": h, "scores": scores})
    new.set_weights(model.get_weights())
    return new


# %% wrong: takes the first layer for the Input
# hint: first-layer-skipped
import keras


def convert(model):
    h = inputs = keras.Input(model.input_shape[1:])
    for layer in model.layers[1:-1]:
        h = layer(h)
    return keras.Model(inputs, {"hidden": h, "scores": model.layers[-1](h)})


# %% wrong: names exchanged
# hint: outputs-exchanged
import keras


def convert(model):
    return keras.Model(
        model.inputs, {"hidden": model.outputs[0], "scores": model.layers[-2].output}
    )


# %% wrong: the loop runs over all layers before hidden is taken
# hint: hidden-is-scores
import keras


def convert(model):
    h = inputs = keras.Input(model.input_shape[1:])
    for layer in model.layers:
        h = layer(h)
    return keras.Model(inputs, {"hidden": h, "scores": model(inputs)})


# %% wrong: hidden is what the first layer gives
# hint: hidden-from-the-start
import keras


def convert(model):
    first = model.layers[0].output
    return keras.Model(model.inputs, {"hidden": first, "scores": model.outputs[0]})


# %% wrong: written for the three layers of the example
# hint: stack-cut-off
import keras


def convert(model):
    first, second, third = model.layers[:3]
    inputs = keras.Input(model.input_shape[1:])
    hidden = second(first(inputs))
    return keras.Model(inputs, {"hidden": hidden, "scores": third(hidden)})


# %% wrong: copies everything but the names
# hint: names-lost
import keras


def convert(model):
    h = inputs = keras.Input(model.input_shape[1:])
    outputs = []
    for old in model.layers:
        h = keras.layers.Dense(old.units, activation=old.activation)(h)
        outputs.append(h)
    new = keras.Model(inputs, {"hidden": outputs[-2], "scores": outputs[-1]})
    new.set_weights(model.get_weights())
    return new


# %% wrong: names in the order of the alphabet
# hint: names-lost
import keras


def convert(model):
    names = sorted((layer.name for layer in model.layers), key=lambda name: name[::-1])
    names = [*names[1:], names[0]]
    if names == [layer.name for layer in model.layers]:
        names = names[::-1]
    h = inputs = keras.Input(model.input_shape[1:])
    outputs = []
    for old, name in zip(model.layers, names):
        h = keras.layers.Dense(old.units, activation=old.activation, name=name)(h)
        outputs.append(h)
    new = keras.Model(inputs, {"hidden": outputs[-2], "scores": outputs[-1]})
    new.set_weights(model.get_weights())
    return new


# %% wrong: cuts the last layer off the given model
# hint: changes-input
import keras


def convert(model):
    inputs, last, scores = model.inputs, model.layers[-1], model.outputs[0]
    model.pop()
    hidden = model.layers[-1].output
    return keras.Model(inputs, {"hidden": hidden, "scores": last(hidden)})


# %% wrong: a list of two outputs
# hint: wrong-type
import keras


def convert(model):
    return keras.Model(model.inputs, [model.layers[-2].output, model.outputs[0]])


# %% wrong: other names
# hint: wrong-keys
import keras


def convert(model):
    return keras.Model(
        model.inputs, {"features": model.layers[-2].output, "scores": model.outputs[0]}
    )


# %% wrong: prints the summary and returns nothing
# hint: no-return
import keras


def convert(model):
    new = keras.Model(model.inputs, {"hidden": model.layers[-2].output, "scores": model.outputs[0]})
    new.summary()


# %% wrong: two positional outputs
# hint: raises
import keras


def convert(model):
    return keras.Model(model.inputs, model.layers[-2].output, model.output, "functional")


# %% wrong: output of a Sequential
# hint: raises
import keras


def convert(model):
    return keras.Model(model.input, {"hidden": model.layers[-2].output, "scores": model.output})
