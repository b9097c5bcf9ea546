# wrong: gelu in the hidden layer, which is nearly ReLU
# hint: other-hidden-activation
import keras


def build_classifier():
    return keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.Dense(128, activation="gelu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
