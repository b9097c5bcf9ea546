# wrong: leaves the hidden layer out
# hint: layer-missing
import keras


def build_classifier():
    return keras.Sequential([keras.Input((784,)), keras.layers.Dense(10, activation="softmax")])
