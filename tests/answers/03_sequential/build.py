# %% right: linear Dense layers with ReLU and Softmax layers behind them
import keras
from keras import layers


def build_classifier():
    return keras.Sequential(
        [
            keras.Input((784,)),
            layers.Dense(128),
            layers.ReLU(),
            layers.Dense(10),
            layers.Softmax(),
        ]
    )


# %% right: an empty Sequential and add
import keras
from keras import layers


def build_classifier():
    model = keras.Sequential(name="digits")
    model.add(layers.Input((784,)))
    model.add(layers.Dense(units=128, activation=keras.activations.relu, name="hidden"))
    model.add(layers.Dense(units=10, activation=keras.activations.softmax, name="classes"))
    return model


# %% right: names a batch size in Input; Keras takes other sizes all the same
import keras


def build_classifier():
    inputs = keras.Input(shape=(784,), batch_size=32)
    x = keras.layers.Dense(128, activation="relu")(inputs)
    return keras.Model(inputs, keras.layers.Dense(10, activation="softmax")(x))


# %% right: no Input; build with the shape of a batch
import keras


def build_classifier():
    model = keras.models.Sequential()
    model.add(keras.layers.Dense(128, "relu"))
    model.add(keras.layers.Dense(10, "softmax"))
    model.build((None, 784))
    return model


# %% right: no Input; built by calling the model on one example of zeros
import keras
import numpy as np


def build_classifier():
    model = keras.Sequential(
        [
            keras.layers.Dense(128, activation=keras.ops.relu),
            keras.layers.Dense(10, activation=keras.ops.softmax),
        ]
    )
    model(np.zeros((1, 784)))
    return model


# %% right: a template outside; each call returns a clone of it, with weights of its own
import keras

template = keras.Sequential(
    [
        keras.Input((784,)),
        keras.layers.Dense(128, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)


def build_classifier():
    return keras.models.clone_model(template)


# %% right: compiled, which trains nothing
import keras


def build_classifier():
    model = keras.Sequential()
    model.add(keras.Input(batch_shape=(None, 784)))
    model.add(keras.layers.Dense(128))
    model.add(keras.layers.Activation("relu"))
    model.add(keras.layers.Dense(10))
    model.add(keras.layers.Activation("softmax"))
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


# %% right: the functional API
import keras


def build_classifier():
    inputs = keras.Input(shape=(784,))
    hidden = keras.layers.Dense(128, activation="relu")(inputs)
    outputs = keras.layers.Dense(10, activation="softmax")(hidden)
    return keras.Model(inputs, outputs)


# %% right: the old argument input_shape, which still works with a warning (M14)
import keras


def build_classifier():
    return keras.Sequential(
        [
            keras.layers.Dense(128, activation="relu", input_shape=(784,)),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% right: a Sequential from a list, with Input
import keras


def build_classifier():
    return keras.Sequential(
        [
            keras.Input(shape=(784,)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% right: two models in a row in a third, other initial weights
import keras


def build_classifier():
    body = keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.Dense(128, activation="relu", kernel_initializer="he_normal"),
        ]
    )
    head = keras.Sequential([keras.Input((128,)), keras.layers.Dense(10, activation="softmax")])
    return keras.Sequential([keras.Input((784,)), body, head])


# %% right: the functional API with keras.ops for the activations
import keras
from keras import ops


def build_classifier():
    x = keras.Input((784,))
    h = ops.maximum(keras.layers.Dense(128)(x), 0.0)
    z = keras.layers.Dense(10)(h)
    e = ops.exp(z - ops.max(z, axis=-1, keepdims=True))
    return keras.Model(x, e / ops.sum(e, axis=-1, keepdims=True))


# %% right: a class of its own, built by a call
import keras
import numpy as np


class Classifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.hidden = keras.layers.Dense(128, activation="relu")
        self.last = keras.layers.Dense(10, activation="softmax")

    def call(self, x):
        return self.last(self.hidden(x))


def build_classifier():
    model = Classifier()
    model(np.zeros((1, 784)))
    return model


# %% wrong: no softmax: the model returns logits
# hint: logits-returned
import keras


def build_classifier():
    return keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10),
        ]
    )


# %% wrong: logits, compiled with from_logits=True (M4)
# hint: logits-returned
import keras


def build_classifier():
    model = keras.Sequential()
    model.add(keras.Input((784,)))
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dense(10, activation="linear"))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer="adam", loss=loss)
    return model


# %% wrong: sigmoid in the last layer (M12)
# hint: sigmoid-for-many-classes
import keras


def build_classifier():
    return keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="sigmoid"),
        ]
    )


# %% wrong: ReLU in the last layer as well
# hint: relu-instead-of-softmax
import keras


def build_classifier():
    model = keras.Sequential([keras.Input((784,))])
    for n in (128, 10):
        model.add(keras.layers.Dense(n, activation="relu"))
    return model


# %% wrong: ReLU in the last layer and a softmax behind it
# hint: relu-on-last
import keras


def build_classifier():
    inputs = keras.Input((784,))
    x = keras.layers.Dense(128, activation="relu")(inputs)
    x = keras.layers.Dense(10, activation="relu")(x)
    return keras.Model(inputs, keras.layers.Softmax()(x))


# %% wrong: activation="softmax" and a Softmax layer behind it
# hint: softmax-twice
import keras


def build_classifier():
    return keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
            keras.layers.Softmax(),
        ]
    )


# %% wrong: a Softmax layer over axis 0, the examples
# hint: softmax-over-batch
import keras


def build_classifier():
    return keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10),
            keras.layers.Softmax(axis=0),
        ]
    )


# %% wrong: log_softmax: the logarithms of the probabilities
# hint: log-probabilities
import keras


def build_classifier():
    return keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="log_softmax"),
        ]
    )


# %% wrong: returns the number of the class
# hint: argmax-for-probabilities
import keras


def build_classifier():
    inputs = keras.Input((784,))
    x = keras.layers.Dense(128, activation="relu")(inputs)
    x = keras.layers.Dense(10, activation="softmax")(x)
    return keras.Model(inputs, keras.ops.argmax(x, axis=-1))


# %% wrong: softmax in the hidden layer and ReLU in the last
# hint: activations-swapped
import keras


def build_classifier():
    return keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.Dense(128, activation="softmax"),
            keras.layers.Dense(10, activation="relu"),
        ]
    )


# %% wrong: softmax in both layers
# hint: softmax-in-every-layer
import keras


def build_classifier():
    model = keras.Sequential([keras.Input((784,))])
    for n in (128, 10):
        model.add(keras.layers.Dense(n, activation="softmax"))
    return model


# %% wrong: no activation in the hidden layer
# hint: no-hidden-activation
import keras


def build_classifier():
    return keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.Dense(128),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% wrong: gelu in the hidden layer, which is nearly ReLU
# hint: other-hidden-activation
import keras


def build_classifier():
    return keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.Dense(128, activation="gelu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% wrong: a LeakyReLU layer in place of ReLU
# hint: other-hidden-activation
import keras


def build_classifier():
    return keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.Dense(128),
            keras.layers.LeakyReLU(),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% wrong: relu6, which stops at 6
# hint: other-hidden-activation
import keras


def build_classifier():
    return keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.Dense(128, activation="relu6"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% wrong: sigmoid in the hidden layer
# hint: other-hidden-activation
import keras


def build_classifier():
    return keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.Dense(128, activation="sigmoid"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% wrong: the ReLU layer in front of the first Dense layer instead of behind it
# hint: relu-on-inputs
import keras


def build_classifier():
    return keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.ReLU(),
            keras.layers.Dense(128),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% wrong: divides the inputs by 255 in the model
# hint: inputs-rescaled
import keras


def build_classifier():
    return keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.Rescaling(1 / 255),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% wrong: Dense(10) first and Dense(128) last
# hint: units-swapped
import keras


def build_classifier():
    return keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.Dense(10, activation="relu"),
            keras.layers.Dense(128, activation="softmax"),
        ]
    )


# %% wrong: an Input and then a Dense(784) "as input layer"
# hint: input-as-dense
import keras


def build_classifier():
    return keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.Dense(784, activation="relu"),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% wrong: one output for the class number, as in regression
# hint: one-output
import keras


def build_classifier():
    return keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(1),
        ]
    )


# %% wrong: one output with softmax, which is always 1
# hint: one-output
import keras


def build_classifier():
    return keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(1, activation="softmax"),
        ]
    )


# %% wrong: the batch size inside the shape (M16): a further axis
# hint: batch-in-shape
import keras


def build_classifier():
    return keras.Sequential(
        [
            keras.Input(shape=(32, 784)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% wrong: writes the batch axis as None into the shape: a further axis as well
# hint: batch-in-shape
import keras


def build_classifier():
    return keras.Sequential(
        [
            keras.Input(shape=(None, 784)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% wrong: use_bias=False
# hint: biases-forgotten
import keras


def build_classifier():
    return keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.Dense(128, activation="relu", use_bias=False),
            keras.layers.Dense(10, activation="softmax", use_bias=False),
        ]
    )


# %% wrong: no bias in the last layer only
# hint: biases-forgotten
import keras


def build_classifier():
    return keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax", use_bias=False),
        ]
    )


# %% wrong: a Dropout that is called with training=True and drops at prediction too
# hint: dropout-at-prediction
import keras


def build_classifier():
    inputs = keras.Input((784,))
    x = keras.layers.Dense(128, activation="relu")(inputs)
    x = keras.layers.Dropout(0.5)(x, training=True)
    return keras.Model(inputs, keras.layers.Dense(10, activation="softmax")(x))


# %% wrong: a Dropout between the layers, as in many tutorials
# hint: dropout-in-between
import keras


def build_classifier():
    return keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dropout(0.2),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% wrong: a BatchNormalization layer, which has weights of its own
# hint: extra-layer
import keras


def build_classifier():
    return keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.BatchNormalization(),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% wrong: one more hidden layer "to be better"
# hint: extra-layer
import keras


def build_classifier():
    return keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% wrong: the softmax in a third Dense layer, behind a linear Dense(10)
# hint: extra-layer
import keras


def build_classifier():
    return keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% wrong: the last layer is called on the inputs: the hidden layer is not in the model
# hint: layer-missing
import keras


def build_classifier():
    inputs = keras.Input((784,))
    hidden = keras.layers.Dense(128, activation="relu")(inputs)
    outputs = keras.layers.Dense(10, activation="softmax")(inputs)
    return keras.Model(inputs, outputs)


# %% wrong: leaves the hidden layer out
# hint: layer-missing
import keras


def build_classifier():
    return keras.Sequential([keras.Input((784,)), keras.layers.Dense(10, activation="softmax")])


# %% wrong: returns what summary() returns
# hint: no-return
import keras


def build_classifier():
    model = keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    return model.summary()


# %% wrong: believes the first Dense layer is the input layer: Dense(784), and no Input
# hint: not-built
import keras


def build_classifier():
    return keras.Sequential(
        [
            keras.layers.Dense(784),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% wrong: no Input: the model has no weights yet (M17)
# hint: not-built
import keras


def build_classifier():
    model = keras.Sequential(
        [
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    return model


# %% wrong: the same with add, compiled: compile builds nothing
# hint: not-built
import keras


def build_classifier():
    model = keras.Sequential()
    model.add(keras.layers.Dense(128, activation="relu"))
    model.add(keras.layers.Dense(10, activation="softmax"))
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    return model


# %% wrong: 64 hidden units
# hint: other-units
import keras


def build_classifier():
    return keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.Dense(64, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% wrong: model = model.add(...): add returns None
# hint: raises
import keras


def build_classifier():
    model = keras.Sequential()
    model = model.add(keras.Input((784,)))
    model = model.add(keras.layers.Dense(128, activation="relu"))
    model = model.add(keras.layers.Dense(10, activation="softmax"))
    return model


# %% wrong: (784) is a number, not a tuple (M15)
# hint: raises
import keras


def build_classifier():
    return keras.Sequential(
        [
            keras.Input(shape=(784)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% wrong: functools.cache: the second call returns the first model
# hint: shared-model
from functools import cache

import keras


@cache
def build_classifier():
    return keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% wrong: the model is made once, outside; each call returns the same
# hint: shared-model
import keras

model = keras.Sequential(
    [
        keras.Input((784,)),
        keras.layers.Dense(128, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]
)


def build_classifier():
    return model


# %% wrong: a new model each time, around the same layers
# hint: shared-model
import keras

hidden = keras.layers.Dense(128, activation="relu")
last = keras.layers.Dense(10, activation="softmax")


def build_classifier():
    return keras.Sequential([keras.Input((784,)), hidden, last])


# %% wrong: Input((28, 28)) and Flatten: takes images, not vectors of 784 numbers
# hint: takes-images
import keras


def build_classifier():
    return keras.Sequential(
        [
            keras.Input((28, 28)),
            keras.layers.Flatten(),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% wrong: trains the model on made-up data before it returns it
# hint: trained
import keras
import numpy as np


def build_classifier():
    model = keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    rng = np.random.default_rng(0)
    model.fit(rng.random((64, 784)), rng.integers(0, 10, 64), epochs=1, verbose=0)
    return model


# %% wrong: a subclass of keras.Model that is never made into a model
# hint: wrong-type
import keras


def build_classifier():
    class Classifier(keras.Model):
        def __init__(self):
            super().__init__()
            self.hidden = keras.layers.Dense(128, activation="relu")
            self.last = keras.layers.Dense(10, activation="softmax")

        def call(self, x):
            return self.last(self.hidden(x))

    return Classifier


# %% wrong: the list of layers without Sequential around it
# hint: wrong-type
import keras


def build_classifier():
    return [
        keras.Input((784,)),
        keras.layers.Dense(128, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ]


# %% wrong: the output tensor; forgets keras.Model around it (M21)
# hint: wrong-type
import keras


def build_classifier():
    inputs = keras.Input((784,))
    hidden = keras.layers.Dense(128, activation="relu")(inputs)
    outputs = keras.layers.Dense(10, activation="softmax")(hidden)
    return outputs


# %% wrong: 1 for the most probable class and 0 for the others
# hint: argmax-for-probabilities
import keras


def build_classifier():
    inputs = keras.Input((784,))
    h = keras.layers.Dense(128, activation="relu")(inputs)
    scores = keras.layers.Dense(10)(h)
    outputs = keras.ops.one_hot(keras.ops.argmax(scores, axis=-1), 10)
    return keras.Model(inputs, outputs)


# %% wrong: a ReLU layer in front of every Dense layer, the first one too
# hint: relu-on-inputs
import keras


def build_classifier():
    return keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.ReLU(),
            keras.layers.Dense(128),
            keras.layers.ReLU(),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )


# %% wrong: a class of its own whose method has a name that Keras does not call
# hint: raises
import keras
import numpy as np


class Classifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = keras.layers.Dense(128, activation="relu")
        self.digits = keras.layers.Dense(10, activation="softmax")

    def run(self, x):
        return self.digits(self.dense(x))


def build_classifier():
    classifier = Classifier()
    classifier(np.ones((2, 784), dtype="float32"))
    return classifier
