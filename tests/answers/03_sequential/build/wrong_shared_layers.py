# wrong: a new model each time, around the same layers
# hint: shared-model
import keras

hidden = keras.layers.Dense(128, activation="relu")
last = keras.layers.Dense(10, activation="softmax")


def build_classifier():
    return keras.Sequential([keras.Input((784,)), hidden, last])
