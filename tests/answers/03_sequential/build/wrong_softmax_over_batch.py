# wrong: a Softmax layer over axis 0, the examples
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
