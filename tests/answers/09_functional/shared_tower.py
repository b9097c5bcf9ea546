# %% right: a Sequential as tower
import keras
from keras import layers


def same_or_not(n_inputs, units):
    a, b = keras.Input((n_inputs,)), keras.Input((n_inputs,))
    tower = keras.Sequential([keras.Input((n_inputs,))])
    for n_units in units:
        tower.add(layers.Dense(n_units, activation="relu"))
    apart = keras.ops.abs(tower(a) - tower(b))
    return keras.Model([a, b], layers.Dense(1)(apart))


# %% right: a list of layers, each called twice
import keras
from keras import layers


def same_or_not(n_inputs, units):
    inputs = [keras.Input((n_inputs,), name=name) for name in ("a", "b")]
    stack = [layers.Dense(n, activation="relu") for n in units]
    sides = []
    for side in inputs:
        for layer in stack:
            side = layer(side)
        sides.append(side)
    distance = keras.ops.absolute(layers.subtract(sides))
    return keras.Model(inputs, layers.Dense(1, name="logit")(distance))


# %% right: a functional tower, and a dictionary of inputs
import keras
from keras import layers


def same_or_not(n_inputs, units):
    x = h = keras.Input((n_inputs,))
    for n in units:
        h = layers.Activation("relu")(layers.Dense(n)(h))
    tower = keras.Model(x, h, name="tower")
    inputs = {"left": keras.Input((n_inputs,)), "b": keras.Input((n_inputs,))}
    left, right = tower(inputs["left"]), tower(inputs["b"])
    apart = keras.ops.maximum(left, right) - keras.ops.minimum(left, right)
    return keras.Model(inputs, layers.Dense(1)(apart))


# %% right: a class of its own
import keras
from keras import layers


class Pair(keras.Model):
    def __init__(self, units):
        super().__init__()
        self.logit = layers.Dense(1)
        self.tower = keras.Sequential([layers.Dense(n, activation="relu") for n in units])

    def call(self, inputs):
        a, b = inputs
        return self.logit(keras.ops.abs(self.tower(a) - self.tower(b)))


def same_or_not(n_inputs, units):
    return Pair(units)


# %% right: both inputs in one batch, and apart again
import keras
from keras import layers


def same_or_not(n_inputs, units):
    a, b = keras.Input((n_inputs,)), keras.Input((n_inputs,))
    h = layers.Concatenate(axis=1)([layers.Reshape((1, n_inputs))(x) for x in (a, b)])
    for n in units:
        h = layers.Dense(n, activation="relu")(h)
    apart = keras.ops.abs(h[:, 0] - h[:, 1])
    return keras.Model(inputs=[a, b], outputs=layers.Dense(1)(apart))


# %% wrong: a function that makes new layers at each call
# hint: two-towers
import keras
from keras import layers


def tower(x, units):
    for n_units in units:
        x = layers.Dense(n_units, activation="relu")(x)
    return x


def same_or_not(n_inputs, units):
    a, b = keras.Input((n_inputs,)), keras.Input((n_inputs,))
    apart = keras.ops.abs(tower(a, units) - tower(b, units))
    return keras.Model([a, b], layers.Dense(1)(apart))


# %% wrong: two towers, one for each side
# hint: two-towers
import keras
from keras import layers


def same_or_not(n_inputs, units):
    a, b = keras.Input((n_inputs,)), keras.Input((n_inputs,))
    left, right = keras.Sequential(), keras.Sequential()
    for n_units in units:
        left.add(layers.Dense(n_units, activation="relu"))
        right.add(layers.Dense(n_units, activation="relu"))
    apart = keras.ops.abs(left(a) - right(b))
    return keras.Model([a, b], layers.Dense(1)(apart))


# %% wrong: a clone of the tower for b
# hint: raises
import keras
from keras import layers


def same_or_not(n_inputs, units):
    a, b = keras.Input((n_inputs,)), keras.Input((n_inputs,))
    tower = keras.Sequential([keras.Input((n_inputs,))])
    for n_units in units:
        tower.add(layers.Dense(n_units, activation="relu"))
    apart = keras.ops.abs(tower(a) - keras.models.clone_model(tower)(b))
    return keras.Model([a, b], layers.Dense(1)(apart))


# %% wrong: shares the first layer only
# hint: other-weights
import keras
from keras import layers


def same_or_not(n_inputs, units):
    a, b = keras.Input((n_inputs,)), keras.Input((n_inputs,))
    first = layers.Dense(units[0], activation="relu")
    left, right = first(a), first(b)
    for n in units[1:]:
        left = layers.Dense(n, activation="relu")(left)
        right = layers.Dense(n, activation="relu")(right)
    return keras.Model([a, b], layers.Dense(1)(keras.ops.abs(left - right)))


# %% wrong: concatenates the two sides
# hint: joined-in-order
import keras
from keras import layers


def same_or_not(n_inputs, units):
    a, b = keras.Input((n_inputs,)), keras.Input((n_inputs,))
    tower = keras.Sequential([keras.Input((n_inputs,))])
    for n_units in units:
        tower.add(layers.Dense(n_units, activation="relu"))
    apart = layers.concatenate([tower(a), tower(b)])
    return keras.Model([a, b], layers.Dense(1)(apart))


# %% wrong: the difference, not its absolute value
# hint: difference-with-sign
import keras
from keras import layers


def same_or_not(n_inputs, units):
    a, b = keras.Input((n_inputs,)), keras.Input((n_inputs,))
    tower = keras.Sequential([keras.Input((n_inputs,))])
    for n_units in units:
        tower.add(layers.Dense(n_units, activation="relu"))
    apart = layers.subtract([tower(a), tower(b)])
    return keras.Model([a, b], layers.Dense(1)(apart))


# %% wrong: adds the two sides
# hint: added
import keras
from keras import layers


def same_or_not(n_inputs, units):
    a, b = keras.Input((n_inputs,)), keras.Input((n_inputs,))
    tower = keras.Sequential([keras.Input((n_inputs,))])
    for n_units in units:
        tower.add(layers.Dense(n_units, activation="relu"))
    apart = layers.add([tower(a), tower(b)])
    return keras.Model([a, b], layers.Dense(1)(apart))


# %% wrong: the squared difference
# hint: squared
import keras
from keras import layers


def same_or_not(n_inputs, units):
    a, b = keras.Input((n_inputs,)), keras.Input((n_inputs,))
    tower = keras.Sequential([keras.Input((n_inputs,))])
    for n_units in units:
        tower.add(layers.Dense(n_units, activation="relu"))
    apart = keras.ops.square(tower(a) - tower(b))
    return keras.Model([a, b], layers.Dense(1)(apart))


# %% wrong: a sigmoid at the end
# hint: probability-returned
import keras
from keras import layers


def same_or_not(n_inputs, units):
    a, b = keras.Input((n_inputs,)), keras.Input((n_inputs,))
    tower = keras.Sequential([keras.Input((n_inputs,))])
    for n_units in units:
        tower.add(layers.Dense(n_units, activation="relu"))
    apart = keras.ops.abs(tower(a) - tower(b))
    return keras.Model([a, b], layers.Dense(1, activation="sigmoid")(apart))


# %% wrong: no activation in the tower
# hint: no-activation
import keras
from keras import layers


def same_or_not(n_inputs, units):
    a, b = keras.Input((n_inputs,)), keras.Input((n_inputs,))
    tower = keras.Sequential([keras.Input((n_inputs,))])
    for n_units in units:
        tower.add(layers.Dense(n_units))
    apart = keras.ops.abs(tower(a) - tower(b))
    return keras.Model([a, b], layers.Dense(1)(apart))


# %% wrong: compares the inputs, and then the tower
# hint: joined-before-the-tower
import keras
from keras import layers


def same_or_not(n_inputs, units):
    a, b = keras.Input((n_inputs,)), keras.Input((n_inputs,))
    tower = keras.Sequential([keras.Input((n_inputs,))])
    for n_units in units:
        tower.add(layers.Dense(n_units, activation="relu"))
    apart = tower(keras.ops.abs(a - b))
    return keras.Model([a, b], layers.Dense(1)(apart))


# %% wrong: the tower without its last layer
# hint: other-weights
import keras
from keras import layers


def same_or_not(n_inputs, units):
    a, b = keras.Input((n_inputs,)), keras.Input((n_inputs,))
    tower = keras.Sequential([keras.Input((n_inputs,))])
    for n_units in units[:-1]:
        tower.add(layers.Dense(n_units, activation="relu"))
    apart = keras.ops.abs(tower(a) - tower(b))
    return keras.Model([a, b], layers.Dense(1)(apart))


# %% wrong: returns the distance, without a last layer
# hint: value
import keras
from keras import layers


def same_or_not(n_inputs, units):
    a, b = keras.Input((n_inputs,)), keras.Input((n_inputs,))
    tower = keras.Sequential([keras.Input((n_inputs,))])
    for n_units in units:
        tower.add(layers.Dense(n_units, activation="relu"))
    apart = keras.ops.abs(tower(a) - tower(b))
    return keras.Model([a, b], apart)


# %% wrong: returns the tensor
# hint: tensor-not-model
import keras
from keras import layers


def same_or_not(n_inputs, units):
    a, b = keras.Input((n_inputs,)), keras.Input((n_inputs,))
    tower = keras.Sequential([keras.Input((n_inputs,))])
    for n_units in units:
        tower.add(layers.Dense(n_units, activation="relu"))
    apart = keras.ops.abs(tower(a) - tower(b))
    return layers.Dense(1)(apart)


# %% wrong: one input for both
# hint: raises
import keras
from keras import layers


def same_or_not(n_inputs, units):
    a, b = keras.Input((n_inputs,)), keras.Input((n_inputs,))
    tower = keras.Sequential([keras.Input((n_inputs,))])
    for n_units in units:
        tower.add(layers.Dense(n_units, activation="relu"))
    apart = keras.ops.abs(tower(a) - tower(b))
    return keras.Model(a, layers.Dense(1)(apart))


# %% wrong: returns nothing
# hint: no-return
import keras
from keras import layers


def same_or_not(n_inputs, units):
    a, b = keras.Input((n_inputs,)), keras.Input((n_inputs,))
    tower = keras.Sequential([keras.Input((n_inputs,))])
    for n_units in units:
        tower.add(layers.Dense(n_units, activation="relu"))
    apart = keras.ops.abs(tower(a) - tower(b))
    keras.Model([a, b], layers.Dense(1)(apart)).summary()


# %% wrong: the last layer of the tower is an output, without ReLU
# hint: top-without-activation
import keras
from keras import layers


def same_or_not(n_inputs, units):
    tower = keras.Sequential()
    for n in units[:-1]:
        tower.add(layers.Dense(n, activation="relu"))
    tower.add(layers.Dense(units[-1]))
    a = keras.Input((n_inputs,))
    b = keras.Input((n_inputs,))
    apart = keras.ops.abs(tower(a) - tower(b))
    return keras.Model([a, b], layers.Dense(1)(apart))
