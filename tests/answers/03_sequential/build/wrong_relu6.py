# wrong: relu6, which stops at 6
# hint: other-hidden-activation
import keras


def build_classifier():
    return keras.Sequential(
        [
            keras.Input((784,)),
            keras.layers.Dense(128, activation="relu6"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
