# %% right: two layers, and add
from keras import layers


def residual_block(h, units):
    new = layers.Dense(units, activation="relu")(h)
    new = layers.Dense(units)(new)
    if h.shape[-1] != units:
        h = layers.Dense(units)(h)
    return layers.add([h, new])


# %% right: the plus sign, activation as a layer
import keras


def residual_block(h, units):
    shortcut = h if h.shape[1] == units else keras.layers.Dense(units)(h)
    inner = keras.layers.Activation("relu")(keras.layers.Dense(units)(h))
    return shortcut + keras.layers.Dense(units)(inner)


# %% right: a small model inside
import keras
from keras import layers


def residual_block(h, units):
    width = h.shape[-1]
    inner = keras.Sequential(
        [keras.Input((width,)), layers.Dense(units, activation="relu"), layers.Dense(units)]
    )
    shortcut = layers.Identity() if width == units else layers.Dense(units)
    return layers.Add()([inner(h), shortcut(h)])


# %% right: a layer of its own, with the shortcut first
import keras
from keras import layers


class Block(layers.Layer):
    def __init__(self, width, units):
        super().__init__()
        self.shortcut = layers.Dense(units) if width != units else None
        self.second = layers.Dense(units)
        self.first = layers.Dense(units)

    def call(self, x):
        start = x if self.shortcut is None else self.shortcut(x)
        return start + self.second(keras.ops.relu(self.first(x)))


def residual_block(h, units):
    return Block(h.shape[-1], units)(h)


# %% right: a nested functional model
import keras
from keras import layers


def residual_block(h, units):
    entry = keras.Input(h.shape[1:])
    deep = layers.Dense(units, name="second")(layers.Dense(units, "relu", name="first")(entry))
    if entry.shape[1] == units:
        out = layers.add([entry, deep])
    else:
        out = layers.add([layers.Dense(units, name="shortcut")(entry), deep])
    return keras.Model(entry, out)(h)


# %% wrong: forgets the addition
# hint: no-shortcut
from keras import layers


def residual_block(h, units):
    new = layers.Dense(units, activation="relu")(h)
    new = layers.Dense(units)(new)
    if h.shape[-1] != units:
        h = layers.Dense(units)(h)
    return new


# %% wrong: concatenates
# hint: concatenated
from keras import layers


def residual_block(h, units):
    new = layers.Dense(units, activation="relu")(h)
    new = layers.Dense(units)(new)
    if h.shape[-1] != units:
        h = layers.Dense(units)(h)
    return layers.concatenate([h, new])


# %% wrong: h is overwritten
# hint: added-to-itself
from keras import layers


def residual_block(h, units):
    h = layers.Dense(units, activation="relu")(h)
    h = layers.Dense(units)(h)
    return layers.add([h, h])


# %% wrong: ReLU behind the addition
# hint: relu-after-the-addition
from keras import layers


def residual_block(h, units):
    new = layers.Dense(units, activation="relu")(h)
    new = layers.Dense(units)(new)
    if h.shape[-1] != units:
        h = layers.Dense(units)(h)
    return layers.ReLU()(layers.add([h, new]))


# %% wrong: ReLU in both layers
# hint: relu-in-the-second-layer
from keras import layers


def residual_block(h, units):
    new = layers.Dense(units, activation="relu")(h)
    new = layers.Dense(units, activation="relu")(new)
    if h.shape[-1] != units:
        h = layers.Dense(units)(h)
    return layers.add([h, new])


# %% wrong: no activation at all
# hint: no-activation
from keras import layers


def residual_block(h, units):
    new = layers.Dense(units)(h)
    new = layers.Dense(units)(new)
    if h.shape[-1] != units:
        h = layers.Dense(units)(h)
    return layers.add([h, new])


# %% wrong: one layer
# hint: one-layer
from keras import layers


def residual_block(h, units):
    new = layers.Dense(units, activation="relu")(h)
    if h.shape[-1] != units:
        h = layers.Dense(units)(h)
    return layers.add([h, new])


# %% wrong: the same layer twice
# hint: other-weights
from keras import layers


def residual_block(h, units):
    layer = layers.Dense(units, activation="relu")
    first = layer(h)
    return layers.add([h, layer(first)])


# %% wrong: three layers
# hint: other-weights
from keras import layers


def residual_block(h, units):
    new = layers.Dense(units, activation="relu")(h)
    new = layers.Dense(units, activation="relu")(new)
    new = layers.Dense(units)(new)
    if h.shape[-1] != units:
        h = layers.Dense(units)(h)
    return layers.add([h, new])


# %% wrong: a Dense layer in every shortcut
# hint: shortcut-with-a-layer
from keras import layers


def residual_block(h, units):
    new = layers.Dense(units, activation="relu")(h)
    new = layers.Dense(units)(new)
    h = layers.Dense(units)(h)
    return layers.add([h, new])


# %% wrong: adds whatever the widths are
# hint: widths-differ
from keras import layers


def residual_block(h, units):
    new = layers.Dense(units, activation="relu")(h)
    new = layers.Dense(units)(new)
    return layers.add([h, new])


# %% wrong: changes the width of the input for both ways
# hint: other-weights
from keras import layers


def residual_block(h, units):
    if h.shape[-1] != units:
        h = layers.Dense(units)(h)
    new = layers.Dense(units, activation="relu")(h)
    return layers.add([h, layers.Dense(units)(new)])


# %% wrong: ReLU in the shortcut
# hint: relu-in-the-shortcut
from keras import layers


def residual_block(h, units):
    new = layers.Dense(units, activation="relu")(h)
    new = layers.Dense(units)(new)
    if h.shape[-1] != units:
        h = layers.Dense(units, activation="relu")(h)
    return layers.add([h, new])


# %% wrong: adds the first layer instead of the input
# hint: behind-the-first-layer
from keras import layers


def residual_block(h, units):
    first = layers.Dense(units, activation="relu")(h)
    return layers.add([first, layers.Dense(units)(first)])


# %% wrong: a model, not a tensor
# hint: wrong-type
import keras
from keras import layers


def residual_block(h, units):
    new = layers.Dense(units)(layers.Dense(units, activation="relu")(h))
    return keras.Model(h, layers.add([h, new]))


# %% wrong: the layer, not what it returns
# hint: wrong-type
from keras import layers


def residual_block(h, units):
    new = layers.Dense(units, activation="relu")(h)
    new = layers.Dense(units)(new)
    if h.shape[-1] != units:
        h = layers.Dense(units)(h)
    return layers.Add()


# %% wrong: no return
# hint: no-return
from keras import layers


def residual_block(h, units):
    new = layers.Dense(units, activation="relu")(h)
    new = layers.Dense(units)(new)
    if h.shape[-1] != units:
        h = layers.Dense(units)(h)
    h = layers.add([h, new])


# %% wrong: hands over two tensors
# hint: raises
from keras import layers


def residual_block(h, units):
    new = layers.Dense(units, activation="relu")(h)
    new = layers.Dense(units)(new)
    if h.shape[-1] != units:
        h = layers.Dense(units)(h)
    return layers.add(h, new)
