# wrong: no activation in the hidden layer
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
