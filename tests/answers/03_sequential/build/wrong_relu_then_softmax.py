# wrong: ReLU in the last layer and a softmax behind it
# hint: relu-on-last
import keras


def build_classifier():
    inputs = keras.Input((784,))
    x = keras.layers.Dense(128, activation="relu")(inputs)
    x = keras.layers.Dense(10, activation="relu")(x)
    return keras.Model(inputs, keras.layers.Softmax()(x))
