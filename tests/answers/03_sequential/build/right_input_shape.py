# right: the old argument input_shape, which still works with a warning (M14)
import keras


def build_classifier():
    return keras.Sequential(
        [
            keras.layers.Dense(128, activation="relu", input_shape=(784,)),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
