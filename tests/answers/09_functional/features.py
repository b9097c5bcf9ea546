# %% right: layers without the Input, three cases
import keras
from keras import layers


def extractor(model, which):
    inner = [layer for layer in model.layers if not isinstance(layer, layers.InputLayer)]
    if which is None:
        wanted = [layer.output for layer in inner]
    elif isinstance(which, str):
        wanted = model.get_layer(which).output
    else:
        wanted = inner[which].output
    return keras.Model(model.inputs, wanted)


# %% right: a dictionary of tensors under names and numbers
import keras


def extractor(model, which):
    dense = [layer for layer in model.layers if layer.get_weights()]
    found = {layer.name: layer.output for layer in dense}
    found.update(enumerate(found.copy().values()))
    outputs = [layer.output for layer in dense] if which is None else found[which]
    return keras.Model(inputs=model.inputs, outputs=outputs)


# %% right: counts from the end, where both kinds of models agree
import keras


def extractor(model, which):
    n = sum(isinstance(layer, keras.layers.Dense) for layer in model.layers)
    if which is None:
        return keras.Model(model.inputs, [layer.output for layer in model.layers[-n:]])
    if isinstance(which, int):
        return keras.Model(model.inputs, model.get_layer(index=which - n).output)
    return keras.Model(model.inputs, model.get_layer(which).output)


# %% right: calls the layers again on an Input of its own
import keras


def extractor(model, which):
    h = pixels = keras.Input(model.input_shape[1:])
    outputs, names = [], []
    for layer in model.layers:
        if type(layer).__name__ != "InputLayer":
            h = layer(h)
            outputs.append(h)
            names.append(layer.name)
    if which is None:
        return keras.Model(pixels, outputs)
    position = names.index(which) if isinstance(which, str) else which
    return keras.Model(pixels, outputs[position])


# %% right: a class of its own
import keras


class Extractor(keras.Model):
    def __init__(self, model, which):
        super().__init__()
        self.inner = [one for one in model.layers if isinstance(one, keras.layers.Dense)]
        self.which = which

    def call(self, x):
        outputs = []
        for layer in self.inner:
            x = layer(x)
            outputs.append(x)
            if self.which in (layer.name, len(outputs) - 1):
                return x
        return outputs


def extractor(model, which):
    return Extractor(model, which)


# %% wrong: takes the layers as they are listed
# hint: input-counted
import keras


def extractor(model, which):
    if which is None:
        outputs = [layer.output for layer in model.layers]
    elif isinstance(which, str):
        outputs = model.get_layer(which).output
    else:
        outputs = model.layers[which].output
    return keras.Model(model.inputs, outputs)


# %% wrong: get_layer counts the Input, too
# hint: input-counted
import keras


def extractor(model, which):
    if which is None:
        dense = [layer for layer in model.layers if layer.weights]
        return keras.Model(model.inputs, [layer.output for layer in dense])
    chosen = {"index": which} if isinstance(which, int) else {"name": which}
    return keras.Model(model.inputs, model.get_layer(**chosen).output)


# %% wrong: the first layer is always the Input
# hint: input-expected
import keras


def extractor(model, which):
    if which is None:
        return keras.Model(model.inputs, [layer.output for layer in model.layers[1:]])
    if isinstance(which, int):
        return keras.Model(model.inputs, model.layers[which + 1].output)
    return keras.Model(model.inputs, model.get_layer(which).output)


# %% wrong: counts layers from 1
# hint: counted-from-one
import keras


def extractor(model, which):
    dense = [layer for layer in model.layers if layer.weights]
    if which is None:
        return keras.Model(model.inputs, [layer.output for layer in dense])
    if isinstance(which, int):
        return keras.Model(model.inputs, dense[which - 1].output)
    return keras.Model(model.inputs, model.get_layer(which).output)


# %% wrong: the output of the model, whatever is asked
# hint: last-output
import keras


def extractor(model, which):
    return keras.Model(inputs=model.inputs, outputs=model.outputs[0])


# %% wrong: returns the layer
# hint: layer-not-model
def extractor(model, which):
    if isinstance(which, str):
        return model.get_layer(which)
    return model.layers if which is None else model.layers[which]


# %% wrong: returns the tensor
# hint: tensor-not-model
def extractor(model, which):
    if isinstance(which, str):
        return model.get_layer(which).output
    return [layer.output for layer in model.layers] if which is None else model.layers[which].output


# %% wrong: applies the layer to the input
# hint: layer-on-the-input
import keras


def extractor(model, which):
    entry = keras.Input(model.input_shape[1:])
    dense = [layer for layer in model.layers if layer.weights]
    if which is None:
        return keras.Model(entry, [layer(entry) for layer in dense])
    layer = model.get_layer(which) if isinstance(which, str) else dense[which]
    return keras.Model(entry, layer(entry))


# %% wrong: a clone of the model
# hint: new-weights
import keras


def extractor(model, which):
    model = keras.models.clone_model(model)
    dense = [layer for layer in model.layers if layer.weights]
    if which is None:
        return keras.Model(model.inputs, [layer.output for layer in dense])
    layer = model.get_layer(which) if isinstance(which, str) else dense[which]
    return keras.Model(model.inputs, layer.output)


# %% wrong: a clone with the weights of now
# hint: weights-copied
import keras


def extractor(model, which):
    copy = keras.models.clone_model(model)
    copy.set_weights(model.get_weights())
    dense = [layer for layer in copy.layers if layer.weights]
    if which is None:
        return keras.Model(copy.inputs, [layer.output for layer in dense])
    layer = copy.get_layer(which) if isinstance(which, str) else dense[which]
    return keras.Model(copy.inputs, layer.output)


# %% wrong: all layers but the last
# hint: last-layer-left-out
import keras


def extractor(model, which):
    dense = [layer for layer in model.layers if layer.weights]
    if which is None:
        return keras.Model(model.inputs, [layer.output for layer in dense[:-1]])
    layer = model.get_layer(which) if isinstance(which, str) else dense[which]
    return keras.Model(model.inputs, layer.output)


# %% wrong: a dictionary of all outputs
# hint: wrong-type
import keras


def extractor(model, which):
    dense = [layer for layer in model.layers if layer.weights]
    if which is None:
        return keras.Model(model.inputs, {layer.name: layer.output for layer in dense})
    layer = model.get_layer(which) if isinstance(which, str) else dense[which]
    return keras.Model(model.inputs, layer.output)


# %% wrong: forgets the case of a number
# hint: raises
import keras


def extractor(model, which):
    if which is None:
        dense = [layer for layer in model.layers if layer.weights]
        return keras.Model(model.inputs, [layer.output for layer in dense])
    return keras.Model(model.inputs, model.get_layer(which).output)


# %% wrong: makes the model and does not return it
# hint: no-return
import keras


def extractor(model, which):
    tapped = keras.Model(model.inputs, model.get_layer(which).output if which else model.outputs)
    tapped.summary()


# %% wrong: asks whether there is a number, and 0 counts as none
# hint: zero-taken-for-none
import keras


def extractor(model, which):
    dense = [layer for layer in model.layers if isinstance(layer, keras.layers.Dense)]
    if not which:
        outputs = [layer.output for layer in dense]
    elif isinstance(which, str):
        outputs = model.get_layer(which).output
    else:
        outputs = dense[which].output
    return keras.Model(model.inputs, outputs)
