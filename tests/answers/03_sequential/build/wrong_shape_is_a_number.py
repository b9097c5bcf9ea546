# wrong: (784) is a number, not a tuple (M15)
# hint: raises
import keras


def build_classifier():
    return keras.Sequential(
        [
            keras.Input(shape=(784)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
