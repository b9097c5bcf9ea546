# %% right: linear Dense layers; Activation layers of their own between them
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    model.add(keras.layers.Dense(units[1]))
    for n in units[2:]:
        model.add(keras.layers.Activation("relu"))
        model.add(keras.layers.Dense(n))
    model.add(keras.layers.Activation("softmax"))
    return model


# %% right: Input, a loop with add, the last layer behind the loop
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input(shape=(units[0],)))
    for n in units[1:-1]:
        model.add(keras.layers.Dense(n, activation="relu"))
    model.add(keras.layers.Dense(units[-1], activation="softmax"))
    return model


# %% right: no Input; build behind the loop
import keras


def build_by_add(units):
    sizes = list(units)
    n_inputs = sizes.pop(0)
    model = keras.models.Sequential()
    while sizes:
        n = sizes.pop(0)
        model.add(keras.layers.Dense(n, activation="relu" if sizes else "softmax"))
    model.build(input_shape=(None, n_inputs))
    return model


# %% right: one loop that asks for the position
import keras
from keras import layers


def build_by_add(units):
    model = keras.Sequential([layers.Input((units[0],))])
    for i, n in enumerate(units):
        if i == 0:
            continue
        last = i == len(units) - 1
        model.add(layers.Dense(n, activation="softmax" if last else "relu"))
    return model


# %% right: the functional API in a loop
import keras


def build_by_add(units):
    inputs = keras.Input((units[0],))
    x = inputs
    for n in units[1:-1]:
        x = keras.layers.Dense(n, activation="relu")(x)
    outputs = keras.layers.Dense(units[-1], activation="softmax")(x)
    return keras.Model(inputs=inputs, outputs=outputs)


# %% right: a comprehension, and Sequential around the list
import keras
from keras.layers import Dense


def build_by_add(units):
    n_inputs, *hidden, n_classes = units
    stack = [keras.Input((n_inputs,))]
    stack += [Dense(n, "relu") for n in hidden]
    stack += [Dense(n_classes, "softmax")]
    return keras.Sequential(stack)


# %% right: adds ReLU layers everywhere, then takes the last off and adds it anew
import keras


def build_by_add(units):
    model = keras.Sequential(name="stack")
    model.add(keras.Input((units[0],)))
    for number, n in enumerate(units[1:], start=1):
        model.add(keras.layers.Dense(n, activation="relu", name=f"dense_number_{number}"))
    model.pop()
    model.add(keras.layers.Dense(units[-1], activation="softmax", name="classes"))
    return model


# %% right: the layers are called one inside the other; keras.ops for the activations
import keras


def build_by_add(units):
    def output(x, rest):
        z = keras.layers.Dense(rest[0])(x)
        if len(rest) == 1:
            return keras.ops.softmax(z)
        return output(keras.ops.relu(z), rest[1:])

    inputs = keras.Input(shape=(units[0],))
    return keras.Model(inputs, output(inputs, units[1:]))


# %% right: a subclass of keras.Model that is built by calling it once
import keras
import numpy as np


class Stack(keras.Model):
    def __init__(self, units):
        super().__init__()
        self.stack = [keras.layers.Dense(n) for n in units[1:]]

    def call(self, x):
        for layer in self.stack[:-1]:
            x = keras.activations.relu(layer(x))
        return keras.activations.softmax(self.stack[-1](x))


def build_by_add(units):
    model = Stack(units)
    model(np.zeros((2, units[0]), dtype="float32"))
    return model


# %% right: a list of activations beside the list of units, compiled
import keras


def build_by_add(units):
    activations = ["relu"] * (len(units) - 2) + ["softmax"]
    model = keras.Sequential([keras.Input((units[0],))])
    for n, activation in zip(units[1:], activations):
        model.add(keras.layers.Dense(n, activation=activation))
    model.compile(loss="sparse_categorical_crossentropy", optimizer="sgd")
    return model


# %% wrong: the last layer has no activation
# hint: logits-returned
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    for n in units[1:-1]:
        model.add(keras.layers.Dense(n, activation="relu"))
    model.add(keras.layers.Dense(units[-1]))
    return model


# %% wrong: sigmoid in the last layer (M12)
# hint: sigmoid-for-many-classes
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    for n in units[1:-1]:
        model.add(keras.layers.Dense(n, activation="relu"))
    model.add(keras.layers.Dense(units[-1], activation="sigmoid"))
    return model


# %% wrong: ReLU in the last layer as well
# hint: relu-instead-of-softmax
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    for n in units[1:]:
        model.add(keras.layers.Dense(n, activation="relu"))
    return model


# %% wrong: ReLU in every layer and a Softmax layer at the end
# hint: relu-on-last
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    for n in units[1:]:
        model.add(keras.layers.Dense(n, activation="relu"))
    model.add(keras.layers.Softmax())
    return model


# %% wrong: activation="softmax" and a Softmax layer behind it
# hint: softmax-twice
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    for n in units[1:-1]:
        model.add(keras.layers.Dense(n, activation="relu"))
    model.add(keras.layers.Dense(units[-1], activation="softmax"))
    model.add(keras.layers.Softmax())
    return model


# %% wrong: a Softmax layer over the examples
# hint: softmax-over-batch
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    for n in units[1:-1]:
        model.add(keras.layers.Dense(n, activation="relu"))
    model.add(keras.layers.Dense(units[-1]))
    model.add(keras.layers.Softmax(axis=0))
    return model


# %% wrong: softmax in every layer
# hint: softmax-in-every-layer
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    for n in units[1:]:
        model.add(keras.layers.Dense(n, activation="softmax"))
    return model


# %% wrong: no activation in the hidden layers
# hint: no-hidden-activation
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    for n in units[1:-1]:
        model.add(keras.layers.Dense(n))
    model.add(keras.layers.Dense(units[-1], activation="softmax"))
    return model


# %% wrong: tanh in the hidden layers
# hint: other-hidden-activation
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    for n in units[1:-1]:
        model.add(keras.layers.Dense(n, activation="tanh"))
    model.add(keras.layers.Dense(units[-1], activation="softmax"))
    return model


# %% wrong: ReLU in the first layer only
# hint: relu-in-one-layer
import keras


def build_by_add(units):
    model = keras.Sequential([keras.Input((units[0],))])
    for i in range(1, len(units)):
        if i == len(units) - 1:
            activation = "softmax"
        elif i == 1:
            activation = "relu"
        else:
            activation = None
        model.add(keras.layers.Dense(units[i], activation=activation))
    return model


# %% wrong: off by one: softmax in the last layer but one as well
# hint: softmax-too-early
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    layers = units[1:]
    for i, n in enumerate(layers):
        activation = "relu" if i < len(layers) - 2 else "softmax"
        model.add(keras.layers.Dense(n, activation=activation))
    return model


# %% wrong: units.index(n) finds the first layer with n units, which may be another
# hint: last-found-by-value
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    for n in units[1:]:
        if units.index(n) == len(units) - 1:
            model.add(keras.layers.Dense(n, activation="softmax"))
        else:
            model.add(keras.layers.Dense(n, activation="relu"))
    return model


# %% wrong: knows the last layer by its number of units, which another layer may have
# hint: last-found-by-value
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    for n in units[1:]:
        activation = "softmax" if n == units[-1] else "relu"
        model.add(keras.layers.Dense(n, activation=activation))
    return model


# %% wrong: the last layer only
# hint: hidden-layers-missing
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    model.add(keras.layers.Dense(units[-1], activation="softmax"))
    return model


# %% wrong: the functional loop calls each layer on the inputs: only the last is in the model
# hint: hidden-layers-missing
import keras


def build_by_add(units):
    inputs = keras.Input((units[0],))
    for n in units[1:-1]:
        x = keras.layers.Dense(n, activation="relu")(inputs)
    outputs = keras.layers.Dense(units[-1], activation="softmax")(inputs)
    return keras.Model(inputs, outputs)


# %% wrong: the loop stops one entry too early
# hint: last-layer-missing
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    for i in range(1, len(units) - 1):
        model.add(keras.layers.Dense(units[i], activation="relu"))
    return model


# %% wrong: returns inside the loop: the first hidden layer only, or nothing without one
# hint: returns-in-the-loop
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    for n in units[1:]:
        if n == units[-1]:
            model.add(keras.layers.Dense(n, activation="softmax"))
        else:
            model.add(keras.layers.Dense(n, activation="relu"))
        return model


# %% wrong: Input, and then a Dense layer for every entry, the inputs too
# hint: input-as-dense
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    for n in units[:-1]:
        model.add(keras.layers.Dense(n, activation="relu"))
    model.add(keras.layers.Dense(units[-1], activation="softmax"))
    return model


# %% wrong: the layers in reversed order, so that the list is read from the outputs
# hint: order-reversed
import keras


def build_by_add(units):
    units = units[::-1]
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    for n in units[1:-1]:
        model.add(keras.layers.Dense(n, activation="relu"))
    model.add(keras.layers.Dense(units[-1], activation="softmax"))
    return model


# %% wrong: sorts the hidden layers from wide to narrow, as a network "should" be
# hint: units-sorted
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    for n in sorted(units[1:-1], reverse=True):
        model.add(keras.layers.Dense(n, activation="relu"))
    model.add(keras.layers.Dense(units[-1], activation="softmax"))
    return model


# %% wrong: leaves out a width that has been there before
# hint: repeated-units-dropped
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    for n in dict.fromkeys(units[1:-1]):
        model.add(keras.layers.Dense(n, activation="relu"))
    model.add(keras.layers.Dense(units[-1], activation="softmax"))
    return model


# %% wrong: the units of the example, whatever the list says
# hint: example-numbers
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((64,)))
    model.add(keras.layers.Dense(32, activation="relu"))
    model.add(keras.layers.Dense(16, activation="relu"))
    model.add(keras.layers.Dense(10, activation="softmax"))
    return model


# %% wrong: written for the example: exactly three Dense layers
# hint: fixed-depth
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    model.add(keras.layers.Dense(units[1], activation="relu"))
    model.add(keras.layers.Dense(units[2], activation="relu"))
    model.add(keras.layers.Dense(units[3], activation="softmax"))
    return model


# %% wrong: the same, unpacked
# hint: fixed-depth
import keras


def build_by_add(units):
    n_inputs, first, second, n_classes = units
    return keras.Sequential(
        [
            keras.Input((n_inputs,)),
            keras.layers.Dense(first, activation="relu"),
            keras.layers.Dense(second, activation="relu"),
            keras.layers.Dense(n_classes, activation="softmax"),
        ]
    )


# %% wrong: None for the batch inside the shape (M16): a further axis
# hint: batch-in-shape
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input(shape=(None, units[0])))
    for n in units[1:-1]:
        model.add(keras.layers.Dense(n, activation="relu"))
    model.add(keras.layers.Dense(units[-1], activation="softmax"))
    return model


# %% wrong: use_bias=False
# hint: biases-forgotten
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    for n in units[1:-1]:
        model.add(keras.layers.Dense(n, activation="relu", use_bias=False))
    model.add(keras.layers.Dense(units[-1], activation="softmax", use_bias=False))
    return model


# %% wrong: no bias in the last layer
# hint: biases-forgotten
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    for n in units[1:-1]:
        model.add(keras.layers.Dense(n, activation="relu"))
    model.add(keras.layers.Dense(units[-1], use_bias=False))
    model.add(keras.layers.Activation("softmax"))
    return model


# %% wrong: takes the entries out of the list that it was given
# hint: changes-input
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units.pop(0),)))
    n_classes = units.pop()
    for n in units:
        model.add(keras.layers.Dense(n, activation="relu"))
    model.add(keras.layers.Dense(n_classes, activation="softmax"))
    return model


# %% wrong: Dropout with training=True between the layers
# hint: dropout-at-prediction
import keras


def build_by_add(units):
    inputs = keras.Input((units[0],))
    x = inputs
    for n in units[1:-1]:
        x = keras.layers.Dense(n, activation="relu")(x)
    x = keras.layers.Dropout(0.2)(x, training=True)
    outputs = keras.layers.Dense(units[-1], activation="softmax")(x)
    return keras.Model(inputs, outputs)


# %% wrong: all layers with ReLU and then the last again with softmax
# hint: extra-layer
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    for n in units[1:]:
        model.add(keras.layers.Dense(n, activation="relu"))
    model.add(keras.layers.Dense(units[-1], activation="softmax"))
    return model


# %% wrong: keeps layers by their size, so that layers of the same size share their weights
# hint: layer-missing
import keras


def build_by_add(units):
    made = {}
    inputs = x = keras.Input((units[0],))
    for n in units[1:-1]:
        key = (x.shape[-1], n)
        if key not in made:
            made[key] = keras.layers.Dense(n, activation="relu")
        x = made[key](x)
    x = keras.layers.Dense(units[-1], activation="softmax")(x)
    return keras.Model(inputs, x)


# %% wrong: builds the model, shows its summary and returns nothing
# hint: no-return
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    for n in units[1:-1]:
        model.add(keras.layers.Dense(n, activation="relu"))
    model.add(keras.layers.Dense(units[-1], activation="softmax"))
    model.summary()


# %% wrong: returns what add returns
# hint: no-return
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    for n in units[1:-1]:
        model.add(keras.layers.Dense(n, activation="relu"))
    return model.add(keras.layers.Dense(units[-1], activation="softmax"))


# %% wrong: a Dense layer for every entry, the inputs too, and no Input
# hint: not-built
import keras


def build_by_add(units):
    model = keras.Sequential()
    for n in units[:-1]:
        model.add(keras.layers.Dense(n, activation="relu"))
    model.add(keras.layers.Dense(units[-1], activation="softmax"))
    return model


# %% wrong: no Input: no weights yet (M17)
# hint: not-built
import keras


def build_by_add(units):
    model = keras.Sequential()
    for n in units[1:-1]:
        model.add(keras.layers.Dense(n, activation="relu"))
    model.add(keras.layers.Dense(units[-1], activation="softmax"))
    return model


# %% wrong: append, as for a list
# hint: raises
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.append(keras.Input((units[0],)))
    for n in units[1:-1]:
        model.append(keras.layers.Dense(n, activation="relu"))
    model.append(keras.layers.Dense(units[-1], activation="softmax"))
    return model


# %% wrong: the Sequential stands outside: a second call adds to the first model
# hint: added-twice
import keras

model = keras.Sequential()


def build_by_add(units):
    model.add(keras.Input((units[0],)))
    for n in units[1:-1]:
        model.add(keras.layers.Dense(n, activation="relu"))
    model.add(keras.layers.Dense(units[-1], activation="softmax"))
    return model


# %% wrong: shape=units[0] is a number, not a tuple (M15)
# hint: raises
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input(shape=units[0]))
    for n in units[1:-1]:
        model.add(keras.layers.Dense(n, activation="relu"))
    model.add(keras.layers.Dense(units[-1], activation="softmax"))
    return model


# %% wrong: one Dense object added again and again
# hint: raises
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    hidden = keras.layers.Dense(units[1], activation="relu")
    for _ in units[1:-1]:
        model.add(hidden)
    model.add(keras.layers.Dense(units[-1], activation="softmax"))
    return model


# %% wrong: gives every layer the same name (M22), which fails from two layers on
# hint: raises
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    for n in units[1:]:
        activation = "relu" if len(model.layers) < len(units) - 2 else "softmax"
        model.add(keras.layers.Dense(n, activation=activation, name="dense"))
    return model


# %% wrong: the whole list as the shape of the input
# hint: shape-is-units
import keras


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input(shape=units))
    for n in units[1:-1]:
        model.add(keras.layers.Dense(n, activation="relu"))
    model.add(keras.layers.Dense(units[-1], activation="softmax"))
    return model


# %% wrong: keeps the models by their units and returns the same again
# hint: shared-model
import keras

models = {}


def build_by_add(units):
    key = tuple(units)
    if key not in models:
        model = keras.Sequential([keras.Input((units[0],))])
        for n in units[1:-1]:
            model.add(keras.layers.Dense(n, activation="relu"))
        model.add(keras.layers.Dense(units[-1], activation="softmax"))
        models[key] = model
    return models[key]


# %% wrong: a list of layers, not a model
# hint: wrong-type
import keras


def build_by_add(units):
    stack = []
    for n in units[1:-1]:
        stack.append(keras.layers.Dense(n, activation="relu"))
    stack.append(keras.layers.Dense(units[-1], activation="softmax"))
    return stack


# %% wrong: the output tensor of the functional loop; forgets keras.Model (M21)
# hint: wrong-type
import keras


def build_by_add(units):
    x = keras.Input((units[0],))
    for n in units[1:-1]:
        x = keras.layers.Dense(n, activation="relu")(x)
    return keras.layers.Dense(units[-1], activation="softmax")(x)


# %% wrong: ten classes typed in
# hint: classes-typed-in
import keras
from keras import layers


def build_by_add(units):
    model = keras.Sequential()
    model.add(keras.Input((units[0],)))
    for n in units[1:-1]:
        model.add(layers.Dense(n, activation="relu"))
    model.add(layers.Dense(10, activation="softmax"))
    return model
