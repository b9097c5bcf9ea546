# wrong: no Input: the model has no weights yet (M17)
# hint: not-built
import keras


def build_classifier():
    model = keras.Sequential(
        [
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    return model
