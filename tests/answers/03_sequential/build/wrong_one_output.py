# wrong: one output for the class number, as in regression
# hint: one-output
import keras


def build_classifier():
    return keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(1),
        ]
    )
