# wrong: the output tensor; forgets keras.Model around it (M21)
# hint: wrong-type
import keras


def build_classifier():
    inputs = keras.Input((784,))
    hidden = keras.layers.Dense(128, activation="relu")(inputs)
    outputs = keras.layers.Dense(10, activation="softmax")(hidden)
    return outputs
