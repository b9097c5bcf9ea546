# wrong: a BatchNormalization layer, which has weights of its own
# hint: extra-layer
import keras


def build_classifier():
    return keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.BatchNormalization(),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
