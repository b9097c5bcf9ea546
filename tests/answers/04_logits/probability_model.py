# %% right: an independent copy: clone_model, set_weights, then a Softmax layer on the copy's output
import keras


def probability_model(model):
    copy = keras.models.clone_model(model)
    copy.set_weights(model.get_weights())
    probabilities = keras.layers.Softmax()(copy.outputs[0])
    return keras.Model(copy.inputs, probabilities)


# %% right: log_softmax and then exp: the same numbers by another way
import keras
from keras import layers


def probability_model(model):
    return keras.Sequential(
        [model, layers.Activation("log_softmax"), layers.Activation(keras.ops.exp)]
    )


# %% right: rebuilt from its configuration, each weight assigned, wrapped in a Sequential
import keras


def probability_model(model):
    twin = type(model).from_config(model.get_config())
    for new, old in zip(twin.weights, model.weights):
        new.assign(old)
    return keras.Sequential([keras.Input((64,)), twin, keras.layers.Softmax()])


# %% right: the model called like a layer on a new Input, then keras.activations.softmax
import keras


def probability_model(model):
    digits = keras.Input(shape=(64,))
    logits = model(digits, training=False)
    return keras.Model(digits, keras.activations.softmax(logits))


# %% right: goes on from the output tensor of the given model; shares its layers
import keras


def probability_model(model):
    outputs = keras.layers.Softmax(axis=-1)(model.outputs[0])
    return keras.Model(inputs=model.inputs, outputs=outputs)


# %% right: keras.ops.softmax on the symbolic output
import keras
from keras import ops


def probability_model(model):
    (logits,) = model.outputs
    return keras.Model(model.inputs, ops.softmax(logits, axis=-1), name="softmax_of_logits")


# %% right: a Dense layer with softmax whose kernel is set to the identity and which is frozen
import keras
import numpy as np


def probability_model(model):
    head = keras.layers.Dense(10, activation="softmax", trainable=False)
    result = keras.Sequential([keras.Input((64,)), model, head])
    head.set_weights([np.eye(10), np.zeros(10)])
    return result


# %% right: the softmax in float64, so that the rows sum to 1 more exactly
import keras


def probability_model(model):
    return keras.Sequential([model, keras.layers.Softmax(dtype="float64")])


# %% right: a Lambda layer with a Python lambda
import keras


def probability_model(model):
    return keras.Sequential(
        [model, keras.layers.Lambda(lambda z: keras.ops.softmax(z, axis=-1), output_shape=(10,))]
    )


# %% right: nested in two models and compiled (which trains nothing) with a loss for probabilities
import keras


def probability_model(model):
    inner = keras.Sequential([model])
    x = keras.Input(batch_shape=(None, 64))
    outer = keras.Model(x, keras.layers.Softmax()(inner(x)))
    outer.compile(loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return outer


# %% right: a layer of its own that computes exp and sum, after subtracting the maximum
import keras
from keras import ops


class SoftmaxByHand(keras.layers.Layer):
    def call(self, z):
        e = ops.exp(z - ops.max(z, axis=-1, keepdims=True))
        return e / ops.sum(e, axis=-1, keepdims=True)

    def compute_output_shape(self, input_shape):
        return input_shape


def probability_model(model):
    return keras.Model(model.inputs, SoftmaxByHand()(model.outputs[0]))


# %% right: a Sequential of the given model and a Softmax layer
import keras


def probability_model(model):
    return keras.Sequential([model, keras.layers.Softmax()])


# %% right: an Input in front, the model nested, an Activation layer behind it
import keras
from keras import layers


def probability_model(model):
    result = keras.Sequential(name="probabilities")
    result.add(keras.Input(shape=model.input_shape[1:]))
    result.add(model)
    result.add(layers.Activation("softmax"))
    return result


# %% right: a subclass of keras.Model, returned without having been built
import keras


class WithSoftmax(keras.Model):
    def __init__(self, logits_model):
        super().__init__()
        self.logits_model = logits_model

    def call(self, x, training=False):
        return keras.ops.softmax(self.logits_model(x, training=training))


def probability_model(model):
    return WithSoftmax(model)


# %% right: a subclass with tf.nn.softmax, called once so that it is built
import keras
import numpy as np
import tensorflow as tf


class ProbabilityModel(keras.Model):
    def __init__(self, inner, **kwargs):
        super().__init__(**kwargs)
        self.inner = inner
        self.trainable = True

    def call(self, inputs):
        return tf.nn.softmax(self.inner(inputs), axis=1)


def probability_model(model):
    result = ProbabilityModel(model)
    result(np.zeros((1, 64), dtype="float32"))
    return result


# %% wrong: makes the softmax, but the new model still ends at the old output (M21)
# hint: unchanged-model
import keras


def probability_model(model):
    probabilities = keras.layers.Softmax()(model.outputs[0])
    new_model = keras.Model(model.inputs, model.outputs)
    return new_model


# %% wrong: returns the given model: believes that predict already gives probabilities
# hint: unchanged-model
def probability_model(model):
    return model


# %% wrong: a copy compiled with the loss for probabilities; believes that it then returns probabilities (M4)
# hint: loss-changes-output
import keras


def probability_model(model):
    copy = keras.models.clone_model(model)
    copy.set_weights(model.get_weights())
    copy.compile(loss=keras.losses.SparseCategoricalCrossentropy(from_logits=False))
    return copy


# %% wrong: compiles with from_logits=True; believes that the loss changes what the model returns (M4)
# hint: loss-changes-output
import keras


def probability_model(model):
    model.compile(
        optimizer="adam",
        loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        metrics=["accuracy"],
    )
    return model


# %% wrong: a subclass with a softmax, wrapped in a Softmax layer "to be sure"
# hint: softmax-twice
import keras


class Probabilities(keras.Model):
    def __init__(self, model):
        super().__init__()
        self.model = model
        self.softmax = keras.layers.Softmax()

    def call(self, x):
        p = keras.ops.softmax(self.model(x))
        return self.softmax(p)


def probability_model(model):
    return Probabilities(model)


# %% wrong: softmax in an Activation and once more in a Softmax layer
# hint: softmax-twice
import keras


def probability_model(model):
    return keras.Sequential(
        [model, keras.layers.Activation("softmax"), keras.layers.Softmax()]
    )


# %% wrong: the softmax stands in front of the model, on its inputs
# hint: softmax-before-model
import keras


def probability_model(model):
    return keras.Sequential([keras.Input((64,)), keras.layers.Softmax(), model])


# %% wrong: the sigmoid of each logit, as for two classes (M12)
# hint: sigmoid-for-many-classes
import keras


def probability_model(model):
    return keras.Sequential([model, keras.layers.Activation("sigmoid")])


# %% wrong: the sigmoid of each logit, divided by the sum, so that the rows sum to 1 (M12)
# hint: sigmoid-for-many-classes
import keras
from keras import ops


def probability_model(model):
    s = ops.sigmoid(model.outputs[0])
    return keras.Model(model.inputs, s / ops.sum(s, axis=-1, keepdims=True))


# %% wrong: the softmax over axis 0, over the examples of the batch
# hint: wrong-axis
import keras


def probability_model(model):
    return keras.Sequential([model, keras.layers.Softmax(axis=0)])


# %% wrong: exp and sum by hand, but the sum over the whole batch
# hint: wrong-axis
import keras
from keras import ops


def probability_model(model):
    def shares(z):
        e = ops.exp(z)
        return e / ops.sum(e)

    return keras.Sequential([model, keras.layers.Lambda(shares, output_shape=(10,))])


# %% wrong: log_softmax: the logarithms of the probabilities
# hint: log-probabilities
import keras


def probability_model(model):
    return keras.Sequential([model, keras.layers.Activation("log_softmax")])


# %% wrong: the class with the largest logit instead of the probabilities
# hint: argmax-for-probabilities
import keras


def probability_model(model):
    return keras.Model(model.inputs, keras.ops.argmax(model.outputs[0], axis=-1))


# %% wrong: 1 for the class with the largest logit and 0 for the others
# hint: argmax-for-probabilities
import keras
from keras import ops


class OneHot(keras.layers.Layer):
    def call(self, z):
        return ops.one_hot(ops.argmax(z, axis=-1), 10)


def probability_model(model):
    return keras.Sequential([model, OneHot()])


# %% wrong: divides the logits by their sum: rows sum to 1, but some numbers are negative
# hint: normalise-without-exp
import keras


def probability_model(model):
    z = model.outputs[0]
    return keras.Model(model.inputs, z / keras.ops.sum(z, axis=-1, keepdims=True))


# %% wrong: moves the logits to 0...1 and divides by the sum: positive and summing to 1, but not the softmax
# hint: normalise-without-exp
import keras
from keras import ops


def probability_model(model):
    x = keras.Input((64,))
    z = model(x)
    z = z - ops.min(z, axis=-1, keepdims=True)
    return keras.Model(x, z / ops.sum(z, axis=-1, keepdims=True))


# %% wrong: divides the logits by a temperature of 2 first, "for softer probabilities"
# hint: temperature
import keras
from keras import layers


def probability_model(model):
    return keras.Sequential([model, layers.Rescaling(1 / 2), layers.Softmax()])


# %% wrong: model.output, which a functional model has, but not a Sequential that was never called on a symbolic tensor
# hint: output-of-sequential
import keras


def probability_model(model):
    probabilities = keras.layers.Softmax()(model.output)
    return keras.Model(model.input, probabilities)


# %% wrong: the same on a clone: .input and .output of a Sequential
# hint: output-of-sequential
import keras


def probability_model(model):
    copy = keras.models.clone_model(model)
    copy.set_weights(model.get_weights())
    return keras.Model(inputs=copy.input, outputs=keras.ops.softmax(copy.output))


# %% wrong: puts the layers in a row, which loses the branches of a functional model
# hint: assumes-a-chain
import keras


def probability_model(model):
    result = keras.Sequential([keras.Input((64,))])
    for layer in model.layers:
        if not isinstance(layer, keras.layers.InputLayer):
            result.add(layer)
    result.add(keras.layers.Softmax())
    return result


# %% wrong: adds the layer to the given model itself, which then no longer returns logits
# hint: changes-input
import keras


def probability_model(model):
    model.add(keras.layers.Softmax())
    return model


# %% wrong: changes the activation of the last layer of the given model
# hint: changes-input
import keras


def probability_model(model):
    model.layers[-1].activation = keras.activations.softmax
    return model


# %% wrong: a new model around the same layers, whose last activation is changed: the given model changes with it
# hint: changes-input
import keras


def probability_model(model):
    last = model.layers[-1]
    features = last.input
    last.activation = keras.activations.get("softmax")
    return keras.Model(model.inputs, last(features))


# %% wrong: a Dense(10, softmax) on top of the logits: another layer with random weights
# hint: extra-dense-layer
import keras


def probability_model(model):
    return keras.Sequential([model, keras.layers.Dense(10, activation="softmax")])


# %% wrong: the same with the functional API: thinks of softmax as something only a Dense layer has
# hint: extra-dense-layer
import keras


def probability_model(model):
    x = keras.Input((64,))
    p = keras.layers.Dense(units=10, activation=keras.activations.softmax)(model(x))
    return keras.Model(x, p)


# %% wrong: builds the new model and shows its summary, but returns nothing
# hint: no-return
import keras


def probability_model(model):
    new_model = keras.Sequential([model, keras.layers.Softmax()])
    new_model.summary()


# %% wrong: calls the Softmax layer on the model instead of on its output
# hint: raises
import keras


def probability_model(model):
    return keras.Model(model.inputs, keras.layers.Softmax()(model))


# %% wrong: a TensorFlow function on the symbolic output, which Keras 3 refuses (M25)
# hint: raises
import keras
import tensorflow as tf


def probability_model(model):
    return keras.Model(model.inputs, tf.nn.softmax(model.outputs[0]))


# %% wrong: trains the new model, and with it the layers of the given one, on made-up data
# hint: retrains
import keras
import numpy as np


def probability_model(model):
    result = keras.Sequential([model, keras.layers.Softmax()])
    result.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
    rng = np.random.default_rng(0)
    x, y = rng.normal(size=(64, 64)), rng.integers(0, 10, 64)
    result.fit(x, y, epochs=5, verbose=0)
    return result


# %% wrong: adds a softmax to a copy and trains it again on the digits
# hint: retrains
import keras
from sklearn.datasets import load_digits


def probability_model(model):
    x, y = load_digits(return_X_y=True)
    copy = keras.models.clone_model(model)
    copy.set_weights(model.get_weights())
    result = keras.Model(copy.inputs, keras.layers.Softmax()(copy.outputs[0]))
    result.compile(
        optimizer=keras.optimizers.Adam(0.01), loss=keras.losses.SparseCategoricalCrossentropy()
    )
    result.fit(x / 16, y, epochs=2, verbose=0)
    return result


# %% wrong: calls the model with training=True, so that its Dropout keeps dropping
# hint: training-mode
import keras


class Probabilities(keras.Model):
    def __init__(self, model):
        super().__init__()
        self.model = model

    def call(self, x):
        return keras.ops.softmax(self.model(x, training=True))


def probability_model(model):
    return Probabilities(model)


# %% wrong: clone_model without set_weights: new random weights
# hint: weights-lost
import keras


def probability_model(model):
    copy = keras.models.clone_model(model)
    return keras.Sequential([copy, keras.layers.Softmax()])


# %% wrong: rebuilds the model from its configuration, which holds no weights (M63)
# hint: weights-lost
import keras


def probability_model(model):
    copy = model.__class__.from_config(model.get_config())
    return keras.Model(copy.inputs, keras.layers.Activation("softmax")(copy.outputs[0]))


# %% wrong: puts a fresh Dense(10, softmax) in the place of the last layer, without its weights
# hint: weights-lost
import keras


def probability_model(model):
    features = model.layers[-1].input
    outputs = keras.layers.Dense(10, activation="softmax")(features)
    return keras.Model(model.inputs, outputs)


# %% wrong: only the largest probability of each row
# hint: wrong-shape
import keras
from keras import ops


def probability_model(model):
    p = ops.softmax(model.outputs[0])
    return keras.Model(model.inputs, ops.max(p, axis=-1))


# %% wrong: returns predicted probabilities (of zeros) instead of a model
# hint: wrong-type
import keras
import numpy as np


def probability_model(model):
    logits = model.predict(np.zeros((5, 64)), verbose=0)
    return keras.ops.convert_to_numpy(keras.ops.softmax(logits))


# %% wrong: returns the subclass itself; never makes a model of it
# hint: wrong-type
import keras


def probability_model(model):
    class ProbabilityModel(keras.Model):
        def call(self, x):
            return keras.ops.softmax(model(x))

    return ProbabilityModel


# %% wrong: returns a function that computes the probabilities, not a Keras model
# hint: wrong-type
import tensorflow as tf


def probability_model(model):
    def predict(x):
        return tf.nn.softmax(model(x)).numpy()

    return predict


# %% wrong: returns the output tensor; forgets keras.Model around it
# hint: wrong-type
import keras


def probability_model(model):
    outputs = keras.layers.Softmax()(model.outputs[0])
    return outputs
