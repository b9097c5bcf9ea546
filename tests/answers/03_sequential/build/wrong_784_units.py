# wrong: believes the first Dense layer is the input layer: Dense(784), and no Input
# hint: not-built
import keras


def build_classifier():
    return keras.Sequential(
        [
            keras.layers.Dense(784),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
