# right: the functional API
import keras


def build_classifier():
    inputs = keras.Input(shape=(784,))
    hidden = keras.layers.Dense(128, activation="relu")(inputs)
    outputs = keras.layers.Dense(10, activation="softmax")(hidden)
    return keras.Model(inputs, outputs)
