# %% right: an if for each task
import keras


def last_layer(task, k):
    if task == "number":
        return keras.layers.Dense(1)
    if task == "yes-no":
        return keras.layers.Dense(1, activation="sigmoid")
    if task == "one-of-k":
        return keras.layers.Dense(k, activation="softmax")
    return keras.layers.Dense(k, activation="sigmoid")


# %% right: a dictionary of units and activation
from keras import layers


def last_layer(task, k):
    units, activation = {
        "number": (1, None),
        "yes-no": (1, "sigmoid"),
        "one-of-k": (k, "softmax"),
        "any-of-k": (k, "sigmoid"),
    }[task]
    return layers.Dense(units, activation=activation)


# %% right: activations as functions; "linear" by its name
import keras


def last_layer(task, k):
    units = 1 if task in ("number", "yes-no") else k
    if task == "number":
        return keras.layers.Dense(units, activation="linear")
    if task == "one-of-k":
        return keras.layers.Dense(units, activation=keras.activations.softmax)
    return keras.layers.Dense(units, activation=keras.ops.sigmoid)


# %% right: a model of a Dense layer and an activation layer
import keras
from keras import layers


def last_layer(task, k):
    model = keras.Sequential()
    model.add(layers.Dense(k if task.endswith("k") else 1))
    if task == "one-of-k":
        model.add(layers.Softmax())
    elif task != "number":
        model.add(layers.Activation("sigmoid"))
    return model


# %% right: match
import keras
from keras.layers import Dense


def last_layer(task, k):
    match task:
        case "number":
            return Dense(k)
        case "yes-no":
            return Dense(k - 1, activation="sigmoid")
        case "one-of-k":
            return Dense(units=k, activation="softmax")
        case "any-of-k":
            return Dense(units=k, activation="sigmoid")


# %% right: a layer of its own around a Dense layer
import keras


class Last(keras.layers.Layer):
    def __init__(self, units, function):
        super().__init__()
        self.dense = keras.layers.Dense(units)
        self.function = function

    def build(self, shape):
        self.dense.build(shape)

    def call(self, x):
        return self.function(self.dense(x))


def last_layer(task, k):
    if task == "number":
        return Last(1, lambda z: z)
    if task == "one-of-k":
        return Last(k, keras.ops.softmax)
    return Last(1 if task == "yes-no" else k, keras.ops.sigmoid)


# %% wrong: ReLU for the number, since prices are not negative
# hint: activation-on-a-number
from keras import layers


def last_layer(task, k):
    if task == "number":
        return layers.Dense(1, activation="relu")
    if task == "one-of-k":
        return layers.Dense(k, activation="softmax")
    return layers.Dense(1 if task == "yes-no" else k, activation="sigmoid")


# %% wrong: sigmoid wherever there is one unit
# hint: activation-on-a-number
from keras import layers


def last_layer(task, k):
    if task in ("number", "yes-no"):
        return layers.Dense(1, activation="sigmoid")
    return layers.Dense(k, activation="softmax" if task == "one-of-k" else "sigmoid")


# %% wrong: softmax at the end of every network
# hint: activation-on-a-number
from keras import layers


def last_layer(task, k):
    return layers.Dense(k, activation="softmax")


# %% wrong: softmax at the end of every classifier, one unit for yes or no
# hint: softmax-of-one
from keras import layers


def last_layer(task, k):
    if task == "number":
        return layers.Dense(1)
    return layers.Dense(1 if task == "yes-no" else k, activation="softmax")


# %% wrong: two classes, two units, softmax
# hint: two-units-for-yes-or-no
from keras import layers


def last_layer(task, k):
    if task == "number":
        return layers.Dense(1)
    if task == "any-of-k":
        return layers.Dense(k, activation="sigmoid")
    return layers.Dense(k, activation="softmax")


# %% wrong: k units with sigmoid for yes or no
# hint: two-units-for-yes-or-no
from keras import layers


def last_layer(task, k):
    if task == "number":
        return layers.Dense(1)
    if task == "one-of-k":
        return layers.Dense(k, activation="softmax")
    return layers.Dense(k, activation="sigmoid")


# %% wrong: no activation at all, k units
# hint: two-units-for-yes-or-no
from keras import layers


def last_layer(task, k):
    return layers.Dense(k)


# %% wrong: logits for everything
# hint: no-probability
from keras import layers


def last_layer(task, k):
    return layers.Dense(1 if task in ("number", "yes-no") else k)


# %% wrong: ReLU for everything but the number
# hint: no-probability
from keras import layers


def last_layer(task, k):
    if task == "number":
        return layers.Dense(1)
    return layers.Dense(1 if task == "yes-no" else k, activation="relu")


# %% wrong: logits where one class of k is asked for
# hint: no-probability
from keras import layers


def last_layer(task, k):
    if task in ("number", "one-of-k"):
        return layers.Dense(k)
    return layers.Dense(1 if task == "yes-no" else k, activation="sigmoid")


# %% wrong: ReLU where one class of k is asked for
# hint: no-probability
from keras import layers


def last_layer(task, k):
    activation = {"number": None, "one-of-k": "relu"}.get(task, "sigmoid")
    return layers.Dense(k if task.endswith("k") else 1, activation=activation)


# %% wrong: logits for several labels
# hint: no-probability
from keras import layers


def last_layer(task, k):
    activation = {"yes-no": "sigmoid", "one-of-k": "softmax"}.get(task)
    return layers.Dense(k if task.endswith("k") else 1, activation=activation)


# %% wrong: ReLU for several labels
# hint: no-probability
from keras import layers


def last_layer(task, k):
    activations = {"yes-no": "sigmoid", "one-of-k": "softmax", "any-of-k": "relu"}
    return layers.Dense(k if task.endswith("k") else 1, activation=activations.get(task))


# %% wrong: one unit for the number of the class, as in regression
# hint: one-unit-for-classes
from keras import layers


def last_layer(task, k):
    if task == "any-of-k":
        return layers.Dense(k, activation="sigmoid")
    return layers.Dense(1, activation="sigmoid" if task == "yes-no" else None)


# %% wrong: one unit with softmax for k classes
# hint: one-unit-for-classes
from keras import layers


def last_layer(task, k):
    activation = {"number": None, "one-of-k": "softmax"}.get(task, "sigmoid")
    return layers.Dense(k if task == "any-of-k" else 1, activation=activation)


# %% wrong: one unit with sigmoid for k classes
# hint: one-unit-for-classes
from keras import layers


def last_layer(task, k):
    return layers.Dense(
        k if task == "any-of-k" else 1, activation=None if task == "number" else "sigmoid"
    )


# %% wrong: sigmoid for all probabilities
# hint: sigmoid-for-one-of-k
from keras import layers


def last_layer(task, k):
    units = 1 if task in ("number", "yes-no") else k
    return layers.Dense(units, activation=None if task == "number" else "sigmoid")


# %% wrong: softmax wherever there are k outputs
# hint: softmax-for-any-of-k
from keras import layers


def last_layer(task, k):
    if task == "number":
        return layers.Dense(1)
    if task == "yes-no":
        return layers.Dense(1, activation="sigmoid")
    return layers.Dense(k, activation="softmax")


# %% wrong: ten classes, as in the lesson
# hint: fixed-units
from keras import layers


def last_layer(task, k):
    units, activation = {
        "number": (1, None),
        "yes-no": (1, "sigmoid"),
        "one-of-k": (10, "softmax"),
        "any-of-k": (10, "sigmoid"),
    }[task]
    return layers.Dense(units, activation)


# %% wrong: ten questions, as in the lesson, though k classes
# hint: fixed-units
from keras import layers


def last_layer(task, k):
    if task == "any-of-k":
        return layers.Dense(10, activation="sigmoid")
    if task == "one-of-k":
        return layers.Dense(k, activation="softmax")
    return layers.Dense(1, activation=None if task == "number" else "sigmoid")


# %% wrong: one unit for several questions, since each is yes or no
# hint: fixed-units
from keras import layers


def last_layer(task, k):
    if task == "one-of-k":
        return layers.Dense(k, activation="softmax")
    return layers.Dense(1, activation=None if task == "number" else "sigmoid")


# %% wrong: a hidden layer in front
# hint: other-weights
import keras
from keras import layers


def last_layer(task, k):
    units = 1 if task in ("number", "yes-no") else k
    activation = {"number": None, "one-of-k": "softmax"}.get(task, "sigmoid")
    return keras.Sequential([layers.Dense(16, "relu"), layers.Dense(units, activation)])


# %% wrong: use_bias=False
# hint: other-weights
from keras import layers


def last_layer(task, k):
    units = 1 if task in ("number", "yes-no") else k
    activation = {"number": None, "one-of-k": "softmax"}.get(task, "sigmoid")
    return layers.Dense(units, activation=activation, use_bias=False)


# %% wrong: the name of the activation
# hint: wrong-type
def last_layer(task, k):
    return {"number": "linear", "one-of-k": "softmax"}.get(task, "sigmoid")


# %% wrong: units and activation, not a layer
# hint: wrong-type
def last_layer(task, k):
    units = 1 if task in ("number", "yes-no") else k
    return units, {"number": None, "one-of-k": "softmax"}.get(task, "sigmoid")


# %% wrong: makes the layer and forgets the return
# hint: no-return
from keras import layers


def last_layer(task, k):
    units = 1 if task in ("number", "yes-no") else k
    layer = layers.Dense(units, {"number": None, "one-of-k": "softmax"}.get(task, "sigmoid"))


# %% wrong: an activation that Keras does not know
# hint: raises
from keras import layers


def last_layer(task, k):
    if task == "number":
        return layers.Dense(1, activation="none")
    return layers.Dense(k if task.endswith("k") else 1, activation="softmax")


# %% wrong: sigmoids that are divided by their sum, for one of k
# hint: shares-of-sigmoids
import keras
from keras import layers


def last_layer(task, k):
    if task == "number":
        return layers.Dense(1)
    if task == "yes-no":
        return layers.Dense(1, activation="sigmoid")
    if task == "any-of-k":
        return layers.Dense(k, activation="sigmoid")
    share = layers.Lambda(lambda p: p / keras.ops.sum(p, axis=-1, keepdims=True))
    return keras.Sequential([layers.Dense(k, activation="sigmoid"), share])
