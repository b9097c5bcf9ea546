# wrong: a LeakyReLU layer in place of ReLU
# hint: other-hidden-activation
import keras


def build_classifier():
    return keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.Dense(128),
            keras.layers.LeakyReLU(),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
