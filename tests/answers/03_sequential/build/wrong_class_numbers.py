# wrong: returns the number of the class
# hint: argmax-for-probabilities
import keras


def build_classifier():
    inputs = keras.Input((784,))
    x = keras.layers.Dense(128, activation="relu")(inputs)
    x = keras.layers.Dense(10, activation="softmax")(x)
    return keras.Model(inputs, keras.ops.argmax(x, axis=-1))
