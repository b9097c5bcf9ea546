# wrong: the last layer is called on the inputs: the hidden layer is not in the model
# hint: layer-missing
import keras


def build_classifier():
    inputs = keras.Input((784,))
    hidden = keras.layers.Dense(128, activation="relu")(inputs)
    outputs = keras.layers.Dense(10, activation="softmax")(inputs)
    return keras.Model(inputs, outputs)
