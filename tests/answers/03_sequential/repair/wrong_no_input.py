# wrong: no Input at all: the model has no weights yet (M17)
# hint: not-built
import keras


def repaired_model():
    return keras.Sequential(
        [
            keras.layers.Flatten(),
            keras.layers.Dense(128, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
