# wrong: the ReLU layer in front of the first Dense layer instead of behind it
# hint: relu-on-inputs
import keras


def build_classifier():
    return keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.ReLU(),
            keras.layers.Dense(128),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
